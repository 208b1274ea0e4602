"""Presses on a map: a mark at each place, dots where the hand is in the air, gaps in the score."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

from course_helpers.drawing import draw_map, plate
from course_helpers.drawing.keys import used_levels
from course_helpers.drawing.score import draw_score
from course_helpers.drawing.strokes import draw_stroke
from course_helpers.geometry import timeline

FRICTION, HOLDS = "circular-friction", "trigger-point-pressure"
each = pytest.mark.parametrize("technique", [FRICTION, HOLDS])


def drawn(one_pass, **options):
    ax = Figure(figsize=(6, 8)).add_subplot()
    ax.set(xlim=(-32, 32), ylim=(66, -20))
    ax.set_aspect("equal")
    draw_stroke(ax, one_pass, **options)
    return ax


def found(ax, name):
    return [artist for artist in (*ax.patches, *ax.lines) if artist.get_gid() == name]


def middle(patch):
    vertices = patch.get_path().vertices
    return (vertices.max(axis=0) + vertices.min(axis=0)) / 2


def places(one_pass):
    """The middles of the prints as they press."""
    track = next(track for track in one_pass.hands if not track.stays)
    ends = [track.at(np.linspace(touch[0], touch[1], 33))[0] for touch in track.touching_s]
    return np.array([(xy.max(axis=0) + xy.min(axis=0)) / 2 for xy in ends])


@each
@pytest.mark.parametrize("side", [0, -1])
def test_dots_lead_from_place_to_place_and_keep_off_them(course, technique, side) -> None:
    sides = ("right", "left") if technique == FRICTION else ("both",)
    one_pass = timeline(course, technique, side=sides[side])
    ax, spots = drawn(one_pass), places(one_pass)
    dots = np.array([middle(patch) for patch in found(ax, "in-air")])
    assert not found(ax, "working") + found(ax, "return")  # the finger or thumb slides nowhere
    assert min(np.hypot(*(dots - spot).T).min() for spot in spots) > 2.0
    for here, there in pairwise(spots):
        way = there - here
        share = (dots - here) @ way / (way @ way)
        off = np.abs((dots - here) @ np.array([way[1], -way[0]])) / np.hypot(*way)
        between = (off < 0.1) & (share > 0) & (share < 1)
        assert between.any()
        dots = dots[~between]
    assert not len(dots)  # nothing leads from the last place to the first


@pytest.mark.parametrize(("side", "way"), [("right", 1), ("left", -1)])
def test_a_friction_is_an_arrow_round_the_print_that_grows_broad_and_dark(course, side, way) -> None:
    one_pass = timeline(course, FRICTION, side=side)
    ax = drawn(one_pass)
    rounds, spots = found(ax, "circling"), places(one_pass)
    for spot in spots:
        pieces = [patch for patch in rounds if np.hypot(*(middle(patch) - spot)) < 2.6]
        shades = [sum(patch.get_facecolor()[:3]) for patch in pieces]
        assert len(pieces) == len(rounds) // len(spots)
        assert shades == sorted(shades, reverse=True)
        assert (middle(pieces[0]) - spot)[0] * way > 0  # outward first
        assert (middle(pieces[-1]) - spot)[0] * way < 0
    assert len(found(ax, "pressed")) == len(spots)


def test_a_held_place_has_rings_and_its_number_beside_it(course) -> None:
    one_pass = timeline(course, HOLDS)
    ax, spots = drawn(one_pass), places(one_pass)
    assert len(found(ax, "ring")) == 3 * len(spots)
    assert not found(ax, "circling")
    numbers = [middle(patch) for patch in found(ax, "number")]
    assert [text.get_text() for text in ax.texts if text.get_text().isdigit()] == ["1", "2", "3"]
    for spot, at in zip(spots, numbers, strict=True):
        assert (at[0] - spot[0]) * np.sign(spot[0]) > 3.0  # away from the midline
        assert at[1] == pytest.approx(spot[1])


@each
def test_a_quiet_picture_marks_the_places_without_prints_and_words(course, technique) -> None:
    ax = drawn(timeline(course, technique), numbers=False, marks=False, prints=False, strength=0.5)
    assert not ax.texts
    assert not found(ax, "print") + found(ax, "pressed") + found(ax, "ring")
    assert found(ax, "in-air")
    assert found(ax, "circling" if technique == FRICTION else "place")


@each
def test_the_score_is_silent_where_the_hand_is_in_the_air(course, technique) -> None:
    one_pass = timeline(course, technique)
    ax = Figure(figsize=(7, 2)).add_subplot()
    draw_score(ax, one_pass)
    track = next(track for track in one_pass.hands if not track.stays)
    lines = [np.asarray(line.get_xdata()) for line in ax.lines if line.get_gid() == "pressure"]
    for start_s, end_s in track.in_air_s:
        assert not any(x[0] < end_s - 0.05 and x[-1] > start_s + 0.05 for x in lines)
    for start_s, end_s in track.touching_s:
        moments = np.linspace(start_s + 0.1, end_s - 0.1, 30)
        assert all(any(x[0] <= moment <= x[-1] for x in lines) for moment in moments)


def test_passing_level_0_is_no_hold(course) -> None:
    assert used_levels(timeline(course, HOLDS)) == {1, 2, 3}
    assert used_levels(timeline(course, FRICTION)) == {0, 1, 2, 3}  # the other hand rests


def test_the_mark_of_a_start_keeps_off_the_word_of_an_anchor(course) -> None:
    for technique in (FRICTION, "forearm-stroke"):
        ax = drawn(timeline(course, technique), scale=1.2)
        (word,) = (text for text in ax.texts if text.get_text() == "stays")
        (badge,) = found(ax, "right-start")
        x, y = word.get_position()
        off = np.abs(middle(badge) - [x + 2.2, y])
        assert off[0] > 3.0 or off[1] > 1.8


@each
def test_a_picture_says_where_nothing_may_press(course, technique) -> None:
    (kept,) = course.technique(technique).keeps_off
    for layout in ("page", "card", "phone"):
        figure = plate(course, timeline(course, technique), layout)
        said = [" ".join(text.get_text().split()) for text in figure.findobj(Text)]
        assert kept.label in said
        assert not any("go lighter" in one for one in said)


def test_a_zone_kept_off_is_drawn_as_one_where_nothing_presses(course) -> None:
    styles = []
    for technique in ("whole-hand-effleurage", HOLDS):
        ax = Figure(figsize=(6, 8)).add_subplot()
        draw_map(ax, timeline(course, technique))
        styles.append({str(patch.get_linestyle()) for patch in found(ax, "zone-kidneys-and-low-ribs")})
    broken, whole = styles
    assert whole == {"-"} != broken

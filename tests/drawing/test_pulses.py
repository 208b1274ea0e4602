"""Hands that work in place: rounds and drops at their places, and prints that reach round the side."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from matplotlib.figure import Figure
from shapely import Polygon

from course_helpers.drawing import draw_map
from course_helpers.drawing.back import outline
from course_helpers.drawing.keys import IN_TURN, hands_note
from course_helpers.drawing.strokes import WRAP_CM
from course_helpers.geometry import Timeline, timeline
from course_helpers.records import Course
from course_helpers.sentences import stroke_sentence


def drawn(one_pass: Timeline) -> Any:
    ax = Figure(figsize=(8, 10)).add_subplot()
    draw_map(ax, one_pass)
    return ax


def found(ax: Any, name: str) -> list[Any]:
    return [artist for artist in (*ax.patches, *ax.lines) if artist.get_gid() == name]


def test_each_place_of_each_hand_that_kneads_has_a_round(course: Course) -> None:
    one = timeline(course, "kneading")
    ax = drawn(one)
    places = sum(leg.count for track in one.hands for leg in track.legs if leg.kind == "pulses")
    rounds = found(ax, "working")
    assert len(rounds) == places == 10
    # A round of its own has its own way back, beside the glides that both hands share.
    glides = sum(leg.role == "return" for leg in one.hands[0].legs)
    assert len(found(ax, "return")) == places + glides
    # Where it is drawn is where the hand presses.
    for track in one.hands:
        firm = track.xy_cm[track.walton > 1.5]
        shapes = [Polygon(patch.get_path().vertices).buffer(0.3) for patch in rounds]
        inside = [any(shape.distance(Polygon([p, p, p, p])) < 0.3 for shape in shapes) for p in firm[::20]]
        assert all(inside)


def test_each_tap_is_a_drop_with_a_ring(course: Course) -> None:
    one = timeline(course, "tapotement")
    ax = drawn(one)
    places = sum(leg.count for track in one.hands for leg in track.legs if leg.kind == "pulses")
    assert len(found(ax, "tap")) == len(found(ax, "working")) == places == 12
    assert len(found(ax, "way")) == 2
    drops = [patch.get_path().vertices[:-1].mean(axis=0) for patch in found(ax, "working")]
    for track in one.hands:
        for place in track.xy_cm[track.walton > 0.9]:
            assert min(np.hypot(*(place - drop)) for drop in drops) < 0.2


def test_left_and_right_are_told_apart_without_colour(course: Course) -> None:
    for name in ("kneading", "tapotement"):
        ax = drawn(timeline(course, name))
        assert 0 < len(found(ax, "core")) <= len(found(ax, "working"))
        assert len(found(ax, "stripes")) > 0


@pytest.mark.parametrize("name", ["kneading", "wringing"])
def test_a_print_that_reaches_round_the_side_is_shown_as_far_as_it_is_seen(course: Course, name: str) -> None:
    one = timeline(course, name)
    seen = Polygon(outline(one.body)).buffer(WRAP_CM + 0.05)
    prints = [Polygon(patch.get_path().vertices).buffer(0) for patch in found(drawn(one), "print")]
    assert prints
    assert all(shape.within(seen) for shape in prints)


def test_that_hands_take_turns_is_said(course: Course) -> None:
    one = timeline(course, "kneading")
    assert hands_note(one) == IN_TURN
    said = stroke_sentence(one)
    assert "knead up the side, lift, squeeze, release, at Walton 2, easing to 0.5 in between" in said
    assert "four times in each of three places" in said
    assert "The left hand does the same, pressing while the other rests: a hand higher; " in said
    assert "each hand presses 37 times a minute (30 to 41 is fine)" in said


def test_the_start_mark_stands_beside_the_first_round(course: Course) -> None:
    ax = drawn(timeline(course, "kneading"))
    assert len(found(ax, "start")) == 2

"""Strokes in time: beats, legs, tempo, sides, anchors, circles, passes and breath."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest

from course_helpers import ToolError
from course_helpers.geometry import LegSpan, Timeline, breath_spans, passes_for, sides_of, timeline
from course_helpers.geometry.strokes import leg_paths
from course_helpers.records import Circles, Course, Dose, Hold, Pressing, Range, Technique, Waypoint

LONG, HOLD, CIRCLES, AFTER = "whole-hand-effleurage", "resting-hold", "heel-circles", "hand-after-hand"
ALL = [LONG, HOLD, CIRCLES, AFTER]
SIZES = ("small", "medium", "large")
every = pytest.mark.parametrize("technique", ALL)


def passes(course: Course, technique: str) -> Iterator[Timeline]:
    """Passes of a technique on all bodies, both sides, at three tempos."""
    for body in SIZES:
        for side in sides_of(course.technique(technique)):
            for tempo in (0.7, 1.0, 1.4):
                yield timeline(course, technique, body=body, side=side, tempo=tempo)


@every
def test_beats_are_even_and_every_leg_starts_on_one(course, technique):
    for one in passes(course, technique):
        assert one.beat_s == pytest.approx(one.technique.stroke.tempo.beat_s / one.tempo)
        for track in one.hands:
            for leg in track.legs:
                for moment in (leg.start_s, leg.end_s):
                    assert moment / one.beat_s == pytest.approx(round(moment / one.beat_s), abs=1e-9)


@every
def test_legs_follow_each_other_and_fill_the_pass(course, technique):
    for one in passes(course, technique):
        for track in one.hands:
            assert track.legs[0].start_s == 0
            assert track.legs[-1].end_s == pytest.approx(one.pass_s)
            assert [leg.end_s for leg in track.legs[:-1]] == [leg.start_s for leg in track.legs[1:]]
            assert track.t_s[0] == 0
            assert track.t_s[-1] == pytest.approx(one.pass_s)
            assert (np.diff(track.t_s) > 0).all()


@pytest.mark.parametrize("technique", [LONG, CIRCLES, AFTER])
def test_a_leg_keeps_to_its_speed_within_half_a_beat(course, technique):
    one = timeline(course, technique)
    for hand, track in zip(
        one.technique.stroke.hands, one.hands[-len(one.technique.stroke.hands) :], strict=True
    ):
        for leg, span in zip(hand.legs, track.legs, strict=True):
            if isinstance(leg, Hold | Pressing):
                continue
            wanted = leg.duration_s or span.length_cm / (leg.speed_cm_s or 1)
            assert abs((span.end_s - span.start_s) - wanted) <= one.beat_s / 2 + 1e-9


def test_within_a_leg_the_speed_is_even(course):
    one = timeline(course, LONG)
    track = one.hands[1]
    for leg in one.legs:
        inside = (track.t_s >= leg.start_s - 1e-9) & (track.t_s <= leg.end_s + 1e-9)
        steps = np.hypot(*np.diff(track.xy_cm[inside], axis=0).T) / np.diff(track.t_s[inside])
        np.testing.assert_allclose(steps, leg.speed_cm_s, rtol=0.03)


@every
@pytest.mark.parametrize("tempo", [0.5, 1.3])
def test_tempo_scales_times_and_not_places(course, technique, tempo):
    usual, other = timeline(course, technique), timeline(course, technique, tempo=tempo)
    assert other.pass_s == pytest.approx(usual.pass_s / tempo)
    assert (other.beats, other.passes, other.length_cm) == (usual.beats, usual.passes, usual.length_cm)
    for a, b in zip(usual.hands, other.hands, strict=True):
        np.testing.assert_allclose(b.t_s, a.t_s / tempo)
        np.testing.assert_array_equal(b.xy_cm, a.xy_cm)
        np.testing.assert_array_equal(b.turn_deg, a.turn_deg)
        np.testing.assert_array_equal(b.walton, a.walton)
    if usual.working_speed_cm_s is not None:
        assert other.working_speed_cm_s == pytest.approx(usual.working_speed_cm_s * tempo)


def assert_mirror_images(one, other):
    np.testing.assert_array_equal(other.t_s, one.t_s)
    np.testing.assert_array_equal(other.xy_cm, one.xy_cm * [-1, 1])
    np.testing.assert_array_equal(other.turn_deg, -one.turn_deg)
    np.testing.assert_array_equal(other.walton, one.walton)
    np.testing.assert_array_equal(other.outline_cm, one.outline_cm * [-1, 1])
    assert {one.hand, other.hand} == {"left", "right"}


def test_together_means_two_mirrored_hands(course):
    left, right = timeline(course, LONG).hands
    assert (left.hand, right.hand) == ("left", "right")
    assert (right.xy_cm[:, 0] > 0).all()
    assert_mirror_images(right, left)


def test_the_left_side_is_the_right_one_mirrored_with_hands_exchanged(course):
    right, left = (timeline(course, CIRCLES, side=side) for side in ("right", "left"))
    assert [h.hand for h in right.hands] == ["right", "left"]
    assert [h.hand for h in left.hands] == ["left", "right"]
    for one, other in zip(right.hands, left.hands, strict=True):
        assert_mirror_images(one, other)
        assert one.contact is other.contact
        assert one.stays == other.stays


def test_side_is_right_unless_asked_otherwise(course):
    assert timeline(course, CIRCLES).side == "right"
    assert timeline(course, LONG).side == "both"


def test_a_midline_stroke_is_as_it_stands(course):
    left, right = timeline(course, AFTER).hands
    assert (left.xy_cm[:, 0] < 0).all()
    assert (right.xy_cm[:, 0] > 0).all()


def test_an_anchor_stays_for_the_whole_pass(course):
    working, anchor = timeline(course, CIRCLES).hands
    assert not working.stays
    assert anchor.stays
    assert (anchor.xy_cm == anchor.xy_cm[0]).all()
    assert [(leg.name, leg.start_s, leg.end_s) for leg in anchor.legs] == [("Listen", 0, working.t_s[-1])]


def test_a_hold_rests_where_it_is(course):
    one = timeline(course, HOLD)
    assert one.pass_s == 30
    assert one.working_speed_cm_s is None
    for track in one.hands:
        assert (track.xy_cm == track.xy_cm[0]).all()
    assert [track.stays for track in one.hands] == [False, True]
    assert one.hands[0].xy_cm[0] == pytest.approx([0, 50.9 + 1.5])


# ---- circles


def circling(course: Course, **change: object) -> tuple[Timeline, LegSpan, np.ndarray]:
    """The circles of the test's technique, with changes, and the path of the working hand in them."""
    technique = course.technique(CIRCLES)
    hand = technique.stroke.hands[0]
    leg = hand.legs[0].model_copy(update=change)
    stroke = technique.stroke.model_copy(
        update={"hands": (hand.model_copy(update={"legs": (leg, hand.legs[1])}), technique.stroke.hands[1])}
    )
    one = timeline(course, technique.model_copy(update={"stroke": stroke}))
    return one, one.legs[0], one.hands[0].xy_cm[one.hands[0].t_s <= one.legs[0].end_s + 1e-9]


STILL = (Waypoint(at="l4", out_cm=8, walton=2.0),)


@pytest.mark.parametrize(("first", "sign"), [("outward", 1), ("inward", -1)])
def test_circles_start_low_and_go_the_way_that_they_say(course, medium, first, sign):
    """Outward circles: from the lowest point out, up and in again."""
    _, _, xy = circling(course, first=first, count=1, radius_cm=2.0, path=STILL)
    centre = medium.place(STILL[0])
    np.testing.assert_allclose(xy[0], centre + [0, 2])
    quarter, half, three = (xy[len(xy) * k // 4] for k in (1, 2, 3))
    np.testing.assert_allclose(quarter, centre + [sign * 2, 0], atol=0.3)
    np.testing.assert_allclose(half, centre + [0, -2], atol=0.3)
    np.testing.assert_allclose(three, centre - [sign * 2, 0], atol=0.3)
    np.testing.assert_allclose(np.hypot(*(xy - centre).T), 2, atol=0.02)


@pytest.mark.parametrize("count", [1, 3])
def test_circles_on_one_spot_have_the_length_of_their_circles(course, count):
    _, span, _ = circling(course, count=count, radius_cm=1.5, path=STILL)
    assert span.length_cm == pytest.approx(count * 2 * np.pi * 1.5, rel=1e-3)


def test_circles_travel_along_their_path(course, medium):
    leg = course.technique(CIRCLES).stroke.hands[0].legs[0]
    assert isinstance(leg, Circles)
    _, _, xy = circling(course)
    np.testing.assert_allclose(xy[0], medium.place(leg.path[0]) + [0, leg.radius_cm], atol=1e-9)
    np.testing.assert_allclose(xy[-1], medium.place(leg.path[-1]) + [0, leg.radius_cm], atol=1e-9)
    turns = np.sum(np.diff(np.sign(np.diff(xy[:, 0]))) != 0)
    assert turns == pytest.approx(2 * leg.count, abs=1)


def eased(course: Course, path: tuple[Waypoint, ...]) -> tuple[np.ndarray, np.ndarray]:
    """How much lighter the hand is with `ease_inward`, and how it moves across, along one circle."""
    change = {"count": 1, "radius_cm": 2.0, "path": path, "first": "outward"}
    _, _, xy = circling(course, **change)
    plain, lighter = (circling(course, **change, ease_inward=ease)[0].hands[0].walton for ease in (0.0, 0.4))
    return (plain - lighter)[: len(xy)], np.gradient(xy[:, 0])


def test_pressure_eases_on_the_way_to_the_midline(course):
    lighter, across = eased(course, STILL)
    assert lighter[np.argmin(across)] == pytest.approx(0.4, abs=0.02)
    assert (lighter[across > 0.01] == 0).all()
    assert (lighter[across < -0.05] > 0).all()


def test_outward_is_away_from_the_midline_on_the_left_too(course):
    """In a stroke told as it stands, a hand on the receiver's left goes out to the left."""
    path = (Waypoint(at="l4", out_cm=-8, walton=2.0),)
    _, _, xy = circling(course, count=1, radius_cm=2.0, path=path, first="outward")
    assert xy[len(xy) // 4, 0] == pytest.approx(-10, abs=0.3)
    lighter, across = eased(course, path)
    assert lighter[np.argmax(across)] == pytest.approx(0.4, abs=0.02)
    assert (lighter[across < -0.01] == 0).all()


# ---- passes


def test_passes_come_from_the_dose(course):
    one = timeline(course, LONG)
    assert one.passes == round(5 * 60 / one.pass_s)
    assert one.total_s == pytest.approx(one.passes * one.pass_s)
    assert timeline(course, CIRCLES).passes == 4
    assert timeline(course, LONG, passes=7).total_s == pytest.approx(7 * one.pass_s)


def test_minutes_shorter_than_a_pass_are_one_pass():
    dose = Dose(minutes=Range(low=0.1, usual=0.1, high=0.1), estimate="test")
    assert passes_for(dose, 20.0) == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"technique": "whole-hand-efleurage"}, "did you mean 'whole-hand-effleurage'"),
        ({"body": "huge"}, "known: large, medium, small"),
        ({"side": "left"}, "is done on both; got side='left'"),
        ({"technique": CIRCLES, "side": "both"}, "is done on right or left"),
        ({"tempo": 0}, "tempo is a factor"),
        ({"tempo": float("nan")}, "tempo is a factor"),
        ({"passes": 0}, "whole number from 1"),
        ({"passes": 2.5}, "whole number from 1"),
    ],
)
def test_what_makes_no_sense_is_refused(course, arguments, words):
    with pytest.raises(ToolError, match=words):
        timeline(course, **{"technique": LONG, **arguments})


# ---- any moment


@every
def test_at_agrees_with_the_samples(course, technique):
    for track in timeline(course, technique).hands:
        xy, turn, walton = track.at(track.t_s)
        np.testing.assert_array_equal(xy, track.xy_cm)
        np.testing.assert_array_equal(turn, track.turn_deg)
        np.testing.assert_array_equal(walton, track.walton)
        middle = (track.t_s[:-1] + track.t_s[1:]) / 2
        np.testing.assert_allclose(track.at(middle)[0], (track.xy_cm[:-1] + track.xy_cm[1:]) / 2, atol=1e-12)


@pytest.mark.parametrize("technique", [LONG, CIRCLES, AFTER])
def test_a_pass_comes_home_without_a_jump(course, technique):
    for one in passes(course, technique):
        for track in one.hands:
            assert np.hypot(*(track.xy_cm[-1] - track.xy_cm[0])) < 0.5


def test_a_pass_that_comes_home_has_no_kink_there(course, medium):
    legs = leg_paths(course.technique(LONG).stroke.hands[0], medium)
    first, last = np.diff(legs[0].xy_cm[:2], axis=0)[0], np.diff(legs[-1].xy_cm[-2:], axis=0)[0]
    cosine = first @ last / np.hypot(*first) / np.hypot(*last)
    assert np.rad2deg(np.arccos(cosine)) < 10


def test_a_path_passes_through_its_waypoints(course, medium):
    technique: Technique = course.technique(LONG)
    track = timeline(course, LONG).hands[1]
    for leg in technique.stroke.hands[0].legs:
        for waypoint in leg.waypoints:
            gap = np.hypot(*(track.xy_cm - medium.place(waypoint)).T).min()
            assert gap < 0.3, waypoint


# ---- breath


def whole(pass_s: float, work: float = 0.6) -> tuple[LegSpan, ...]:
    half = pass_s * work
    return (
        LegSpan("up", "", "", "working", 0, half, 1),
        LegSpan("home", "", "", "return", half, pass_s, 1),
    )


@pytest.mark.parametrize("work", [0.1, 0.5, 0.6, 0.95])
def test_an_invited_breath_is_of_a_length_that_nobody_strains_for(course, work):
    rhythm = course.rhythm
    for pass_s in np.arange(2, 60, 0.25):
        spans = breath_spans(whole(float(pass_s), work), rhythm)
        if not spans:
            assert pass_s < rhythm.breath_low_s
            continue
        assert [span.phase for span in spans] == ["out", "in"] * (len(spans) // 2)
        assert spans[0].start_s == 0
        assert spans[-1].end_s == pytest.approx(pass_s)
        for a, b in pairwise(spans):
            assert a.end_s == pytest.approx(b.start_s)
        for out, back in zip(spans[::2], spans[1::2], strict=True):
            assert rhythm.breath_low_s - 1e-6 <= back.end_s - out.start_s <= rhythm.breath_high_s + 1e-6
            share = (out.end_s - out.start_s) / (back.end_s - out.start_s)
            assert 0.4 - 1e-9 <= share <= 0.65 + 1e-9


@every
def test_breath_at_every_tempo_of_every_technique(course, technique):
    for tempo in np.linspace(0.5, 2, 31):
        one = timeline(course, technique, tempo=float(tempo))
        outs = [span for span in one.breath if span.phase == "out"]
        if one.pass_s >= 6:
            assert 6 - 1e-6 <= one.pass_s / len(outs) <= 12 + 1e-6
        else:
            assert not outs


def test_the_hands_work_on_the_out_breath(course):
    one = timeline(course, LONG)
    assert [span.phase for span in one.breath] == ["out", "in"]
    working_end = max(leg.end_s for leg in one.legs if leg.role == "working")
    assert one.breath[0].end_s == pytest.approx(min(working_end, 0.65 * one.pass_s))


def test_a_hold_that_a_pass_begins_with_goes_on_from_where_the_pass_ends(course):
    """The thumb that strips sinks in before it goes, and does not arrive with its weight."""
    one = timeline(course, "stripping")
    (track,) = one.hands
    first, second = track.legs[:2]
    assert first.role == "hold" and second.role == "working"
    assert track.walton[0] == pytest.approx(track.walton[-1]) and track.walton[0] < 1
    assert track.turn_deg[0] == pytest.approx(track.turn_deg[-1])
    assert track.xy_cm[0] == pytest.approx(track.xy_cm[-1])
    here, _, levels = track.at([0, first.end_s / 2, first.end_s])
    assert np.ptp(here, axis=0) == pytest.approx(0)
    assert (np.diff(levels) > 0).all()
    # At the waist the thumb is light from the first moment to the last.
    waist = track.at(np.linspace(track.legs[2].start_s, track.legs[2].end_s, 50))[2]
    assert waist.max() <= 1 + 1e-9


def test_holds_in_one_place_press_in_stay_and_let_go(course):
    """A hold has no length on the map, but its pressure is its own, reached by its end."""
    technique = course.technique(HOLD)
    hand = technique.stroke.hands[0]
    place = hand.legs[0].place
    legs = tuple(
        hand.legs[0].model_copy(
            update={
                "duration_s": seconds,
                "place": place.model_copy(update={"walton": level, "turn_deg": level * 10}),
            }
        )
        for seconds, level in ((2, 0.5), (4, 2.0), (6, 2.0), (3, 0.5))
    )
    stroke = technique.stroke.model_copy(update={"hands": (hand.model_copy(update={"legs": legs}),)})
    track = timeline(course, technique.model_copy(update={"stroke": stroke})).hands[0]
    _, turn, walton = track.at([0, 1, 2, 4, 6, 9, 12, 13.5, 15])
    np.testing.assert_allclose(walton, [0.5, 0.5, 0.5, 1.25, 2, 2, 2, 1.25, 0.5])
    np.testing.assert_allclose(turn, walton * 10)

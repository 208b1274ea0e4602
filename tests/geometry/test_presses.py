"""Presses: a hand lands, sinks in, stays or circles, lets go, and goes through the air to the next place."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from pydantic import ValidationError

from course_helpers.geometry import HandTrack, Timeline, limb_word, timeline, traits
from course_helpers.records import Frictions, Hand, Press, Technique

FRICTION, HOLDS = "circular-friction", "trigger-point-pressure"
SIZES = ("small", "medium", "large")
each = pytest.mark.parametrize("technique", [FRICTION, HOLDS])


def pressing(one_pass: Timeline) -> HandTrack:
    """The hand that presses."""
    return next(track for track in one_pass.hands if not track.stays)


def records(one_pass: Timeline) -> tuple[Press | Frictions, ...]:
    """The records of its legs."""
    legs = one_pass.technique.stroke.hands[0].legs
    return tuple(leg for leg in legs if isinstance(leg, Press | Frictions))


def with_legs(technique: Technique, **change: object) -> Technique:
    """The technique with all legs of its first hand changed."""
    first, *others = technique.stroke.hands
    legs = tuple(leg.model_copy(update=change) for leg in first.legs)
    hands = (first.model_copy(update={"legs": legs}), *others)
    return technique.model_copy(update={"stroke": technique.stroke.model_copy(update={"hands": hands})})


# ---- in the air


@pytest.mark.parametrize("body", SIZES)
def test_a_lifted_hand_presses_nothing(course, body):
    lifts = 0
    for technique in course.techniques:
        for track in timeline(course, technique, body=body).hands:
            for start_s, end_s in track.in_air_s:
                lifts += 1
                assert not track.at(np.linspace(start_s, end_s, 101))[2].any(), technique
    assert lifts == 7


@each
def test_it_is_lifted_from_place_to_place_and_touches_for_the_rest(course, technique):
    one_pass = timeline(course, technique)
    track = pressing(one_pass)
    assert len(track.in_air_s) == len(track.touching_s) == len(track.legs)
    ends = sorted(moment for span in (*track.in_air_s, *track.touching_s) for moment in span)
    np.testing.assert_allclose(ends[1:-1:2], ends[2::2])
    assert ends[0] == 0
    assert ends[-1] == pytest.approx(one_pass.pass_s)
    for leg, (start_s, end_s), record in zip(track.legs, track.in_air_s, records(one_pass), strict=True):
        assert end_s == leg.end_s
        assert end_s - start_s == pytest.approx(record.lift_s)


@each
@pytest.mark.parametrize("tempo", [0.8, 1.1])
def test_it_travels_only_in_the_air(course, technique, tempo):
    one_pass = timeline(course, technique, tempo=tempo)
    track, legs = pressing(one_pass), records(one_pass)
    places = [one_pass.body.place(leg.place) for leg in legs]
    for place, following, touch, air, leg in zip(
        places, [*places[1:], places[0]], track.touching_s, track.in_air_s, legs, strict=True
    ):
        reach = 2 * leg.radius_cm if isinstance(leg, Frictions) else 0.0
        off = track.at(np.linspace(touch[0], touch[1], 60))[0] - place
        assert np.hypot(*off.T).max() == pytest.approx(reach, abs=0.02)
        xy = track.at(np.linspace(air[0], air[1], 21))[0]
        np.testing.assert_allclose(xy, np.linspace(place, following, 21), atol=0.02)


def test_other_strokes_are_never_in_the_air(course):
    for technique in course.techniques:
        if technique not in (FRICTION, HOLDS):
            one_pass = timeline(course, technique)
            assert not any(track.in_air_s for track in one_pass.hands), technique
            assert one_pass.circles_per_min is None


# ---- on the back


@each
def test_it_sinks_in_stays_and_lets_go(course, technique):
    one_pass = timeline(course, technique)
    track = pressing(one_pass)
    for (start_s, end_s), leg in zip(track.touching_s, records(one_pass), strict=True):
        spans = [leg.sink_s / 2, leg.sink_s / 2, leg.stay_s, leg.ease_s / 2, leg.ease_s / 2]
        moments = np.cumsum([start_s, *spans])
        assert moments[-1] == pytest.approx(end_s)
        most = leg.place.walton or 0
        levels = track.at(moments)[2]
        np.testing.assert_allclose(levels, np.array([0, 0.5, 1, 1, 0.5, 0]) * most, atol=1e-6)


@pytest.mark.parametrize(("side", "way"), [("right", 1), ("left", -1)])
def test_circles_go_out_up_and_in_deeper_each_time(course, side, way):
    one_pass = timeline(course, FRICTION, side=side)
    track = pressing(one_pass)
    for leg, (start_s, _), record in zip(track.legs, track.touching_s, records(one_pass), strict=True):
        assert isinstance(record, Frictions)
        assert leg.count == record.count == 4
        round_s = (record.sink_s + record.stay_s) / record.count
        peaks = []
        for k in range(record.count):
            quarters = start_s + (k + np.array([0, 0.25, 0.5, 0.75, 1])) * round_s
            xy, _, levels = track.at(quarters)
            low, out, up, inward, again = (xy - xy[0]) / record.radius_cm
            np.testing.assert_allclose([out[0] * way, up[1], inward[0] * way], [1, -2, -1], atol=0.01)
            np.testing.assert_allclose(again, low, atol=0.01)
            peaks.append(float(levels[:-1].max()))
        assert all(a < b for a, b in pairwise(peaks[:3]))
        assert peaks[-1] == record.place.walton


def test_inward_is_the_other_way_round(course):
    inward = with_legs(course.technique(FRICTION), first="inward")
    out, back = (pressing(timeline(course, one)) for one in (course.technique(FRICTION), inward))
    t = np.linspace(0, 3, 50)
    middle = out.xy_cm[0, 0]
    np.testing.assert_allclose(out.at(t)[0][:, 0] - middle, middle - back.at(t)[0][:, 0], atol=1e-9)


def test_circles_are_counted_by_the_minute(course):
    facts = timeline(course, FRICTION).circles_per_min
    assert facts is not None
    assert 60 <= facts <= 70  # the textbook figure
    faster = timeline(course, FRICTION, tempo=1.1).circles_per_min
    assert faster == pytest.approx(facts * 1.1)
    assert sum(leg.count for leg in timeline(course, FRICTION).legs) in range(10, 21)


def test_a_press_has_no_speed(course):
    assert timeline(course, HOLDS).working_speed_cm_s is None
    assert timeline(course, HOLDS).circles_per_min is None


def test_holds_last_as_long_as_the_facts_say(course):
    one_pass = timeline(course, HOLDS)
    assert len(one_pass.legs) <= 3
    assert all(10 <= leg.stay_s <= 20 for leg in records(one_pass))
    assert one_pass.technique.dose.passes is not None
    assert one_pass.technique.dose.passes.high <= 2


@each
def test_every_press_begins_with_an_out_breath(course, technique):
    one_pass = timeline(course, technique)
    starts = [span.start_s for span in one_pass.breath if span.phase == "out"]
    assert {leg.start_s for leg in one_pass.legs} <= set(starts)
    for span in one_pass.breath:
        assert 2 < span.end_s - span.start_s < 7
    for one, following in pairwise(one_pass.breath):
        assert one.end_s == pytest.approx(following.start_s)


def test_a_hand_turns_in_the_air_and_not_on_the_back(course):
    technique = course.technique(HOLDS)
    first, second, third = records(timeline(course, HOLDS))
    turned = second.model_copy(update={"place": second.place.model_copy(update={"turn_deg": 40.0})})
    last = third.model_copy(update={"place": third.place.model_copy(update={"turn_deg": 20.0})})
    hand = technique.stroke.hands[0].model_copy(update={"legs": (first, turned, last)})
    stroke = technique.stroke.model_copy(update={"hands": (hand,)})
    track = pressing(timeline(course, technique.model_copy(update={"stroke": stroke})))
    for touch, degrees in zip(track.touching_s, (-60, 40, 20), strict=True):
        np.testing.assert_allclose(track.at(np.linspace(touch[0], touch[1], 9))[1], degrees, atol=1e-6)
    assert track.turn_deg[-1] == track.turn_deg[0]


# ---- at a glance


@pytest.mark.parametrize(
    ("technique", "direction", "path"),
    [(FRICTION, "around", "frictions"), (HOLDS, "still", "presses")],
)
def test_presses_are_a_kind_of_path(course, technique, direction, path):
    found = traits(timeline(course, technique))
    assert (found.direction, found.path) == (direction, path)


def test_an_arm_is_no_hand(course):
    words = {limb_word(track) for track in timeline(course, "forearm-stroke").hands}
    assert words == {"arm"}
    assert {limb_word(track) for track in timeline(course, FRICTION).hands} == {"hand"}


# ---- records


def leg(**change: object) -> dict[str, object]:
    """A press as it stands in a file."""
    record: dict[str, object] = {
        "kind": "press", "name": "Here", "note": "on muscle", "say": "Sink.", "release": "And out.",
        "place": {"at": "t6", "out_cm": 4, "walton": 3}, "sink_s": 4, "stay_s": 12, "ease_s": 4, "lift_s": 2,
    }  # fmt: skip
    return record | change


def test_a_press_says_how_firm_it_gets():
    Press.model_validate(leg())
    with pytest.raises(ValidationError, match="`place` needs `walton`"):
        Press.model_validate(leg(place={"at": "t6", "out_cm": 4}))


def test_a_hand_that_presses_does_nothing_else():
    place = {"at": "t6", "out_cm": 4, "walton": 1}
    rest = {"kind": "hold", "name": "Rest", "note": "here", "say": "Rest.", "duration_s": 4, "place": place}
    for legs in ((leg(), rest), (rest, leg())):
        with pytest.raises(ValidationError, match="is a hold: a hand that presses lifts from place to place"):
            Hand.model_validate({"hand": "both", "contact": "reinforced-thumb", "legs": legs})

"""Work in place: how often, where, when a hand presses, and how two hands take turns."""

from __future__ import annotations

import numpy as np
import pytest

from course_helpers.geometry import Timeline, following, timeline
from course_helpers.geometry.pulses import pulses
from course_helpers.records import Course
from course_helpers.safety import zone_ceiling

UP = np.array([[10.0, 40.0], [10.0, 30.0]])


@pytest.fixture(scope="module")
def kneading(course: Course) -> Timeline:
    return timeline(course, "kneading")


@pytest.fixture(scope="module")
def tapping(course: Course) -> Timeline:
    return timeline(course, "tapotement")


def peaks(push: np.ndarray) -> int:
    """How often something rises to its most."""
    high = push > 0.9
    return int(high[0]) + int(np.count_nonzero(high[1:] & ~high[:-1]))


@pytest.mark.parametrize("stir", [1.5, -1.5, 0.0])
@pytest.mark.parametrize("late", [False, True])
def test_a_hand_presses_so_often_in_each_place_and_ends_in_the_last(stir, late):
    found = pulses(UP, 3, 4, stir, late=late)
    assert peaks(found.push) == 12
    assert found.xy_cm[0] == pytest.approx(UP[0])
    assert found.xy_cm[-1] == pytest.approx(UP[-1])
    assert (np.diff(found.clock) > 0).all()
    assert found.clock[[0, -1]] == pytest.approx([0, 1])
    pressed = found.up[found.push > 0]
    assert sorted(set(np.round(pressed, 6))) == pytest.approx([0, 0.5, 1])  # it moves on only while it rests
    assert [peaks(found.push * (np.round(found.up, 6) == at)) for at in (0, 0.5, 1)] == [4, 4, 4]


def test_two_hands_take_turns():
    early, late = (pulses(UP, 3, 4, 1.5, late=late) for late in (False, True))
    t = np.linspace(0, 1, 999)
    push = [np.interp(t, one.clock, one.push) for one in (early, late)]
    assert np.minimum(*push).max() < 0.01
    assert np.maximum(*push).mean() > 0.6


def test_a_round_goes_out_and_up_while_it_presses():
    for stir in (1.5, -1.5):
        found = pulses(UP, 1, 1, stir, late=False)
        firm = found.xy_cm[np.argmax(found.push)]
        assert np.sign(firm[0] - 10) == np.sign(stir)
        assert np.abs(found.xy_cm[:, 0] - 10).max() == pytest.approx(1.5, abs=0.01)
        assert found.xy_cm[:, 1].min() == pytest.approx(37, abs=0.01)


def test_kneading_is_light_between_squeezes_and_nowhere_firmer_than_it_says(course, kneading):
    for track in kneading.hands:
        assert track.walton.max() == pytest.approx(2, abs=0.01)
        for leg in track.legs:
            t = np.linspace(leg.start_s, leg.end_s, 800)
            level = track.at(t)[2]
            if leg.kind == "pulses":
                assert peaks(level / level.max()) == leg.count * leg.each
                assert level.min() == pytest.approx(0.5, abs=0.01)
            else:
                assert level.max() < 0.7


def test_one_hand_always_touches(kneading):
    t = np.linspace(0, kneading.pass_s, 2000)
    assert all((track.at(t)[2] > 0.4).all() for track in kneading.hands)
    assert following(kneading) == "in turn"


def test_tempo_of_pulses(course, kneading, tapping):
    """30 to 40 a minute for each hand that kneads; 4 to 6 taps a second with both hands."""
    assert kneading.pulses_per_min == pytest.approx(37.5)
    assert tapping.pulses_per_min is not None
    assert 4 <= 2 * tapping.pulses_per_min / 60 <= 6
    assert kneading.working_speed_cm_s is tapping.working_speed_cm_s is None
    assert timeline(course, "wringing").pulses_per_min is None
    slow = timeline(course, "kneading", tempo=0.5).pulses_per_min
    assert slow == pytest.approx(37.5 / 2)


def test_tapping_lasts_a_minute_at_the_most(course, tapping):
    dose = tapping.technique.dose.passes
    assert dose is not None
    (leg,) = (leg for leg in tapping.legs if leg.kind == "pulses")
    assert 2 * dose.low * (leg.end_s - leg.start_s) + 1 >= 20
    assert 2 * dose.high * (leg.end_s - leg.start_s) <= 60


@pytest.mark.parametrize("size", ["small", "medium", "large"])
@pytest.mark.parametrize("side", ["right", "left"])
def test_tapping_keeps_off_kidneys_low_ribs_spine_and_neck(course, size, side):
    one = timeline(course, "tapotement", body=size, side=side)
    never = {"kidneys-and-low-ribs", "spine", "neck-side", "armpit"}
    for track in one.hands:
        _, which = zone_ceiling(course, one, track)
        assert not never & {course.back.zones[index].id for index in which if index >= 0}


@pytest.mark.parametrize("size", ["small", "medium", "large"])
def test_wringing_goes_both_ways_at_once_and_floats_across_the_spine(course, size):
    one = timeline(course, "wringing", body=size)
    t = np.linspace(0, one.pass_s, 400)
    (first, _, firm), (second, _, _) = (track.at(t) for track in one.hands)
    assert np.corrcoef(first[:, 0], second[:, 0])[0, 1] < -0.95
    assert firm[np.abs(first[:, 0]) < 7].max() <= 1
    assert firm.max() == pytest.approx(2)
    apart = np.hypot(*(first - second).T)
    assert apart.min() > 8  # a palm's breadth: they never bump

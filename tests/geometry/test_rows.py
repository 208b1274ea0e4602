"""Rows: firm pushes outward, light glides back, a little higher each time."""

from __future__ import annotations

import numpy as np
import pytest

from course_helpers import load_course
from course_helpers.geometry import Timeline, posture_for, sides_of, timeline
from course_helpers.geometry.rows import rows
from course_helpers.records import Course, Rows

FINGERS = "reinforced-fingers-effleurage"
LINE = np.array([[5.0, 40.0], [5.0, 10.0]])


@pytest.fixture(scope="module")
def course() -> Course:
    return load_course()


@pytest.fixture(scope="module", params=["right", "left"])
def one_pass(request: pytest.FixtureRequest, course: Course) -> Timeline:
    return timeline(course, FINGERS, side=request.param)


def test_a_push_goes_straight_out_and_the_glide_back_rises_to_the_next():
    found = rows(LINE, 3, 6.0, 2.0)
    at = np.column_stack([np.interp(found.turns, found.clock, found.xy_cm[:, k]) for k in (0, 1)])
    np.testing.assert_allclose(at[0::2], [[5, 40], [5, 30], [5, 20], [5, 10]], atol=1e-6)
    np.testing.assert_allclose(at[1::2], [[11, 40], [11, 30], [11, 20]], atol=1e-6)
    np.testing.assert_allclose(np.diff(found.turns), [2 / 9, 1 / 9] * 3)


def test_a_negative_reach_goes_to_the_left():
    assert rows(LINE * [-1, 1], 2, -6.0, 1.0).xy_cm[:, 0].min() == pytest.approx(-11)


def test_pushes_work_and_glides_back_return(one_pass):
    for leg in one_pass.legs[:2]:
        assert [part.role for part in leg.stretches] == ["working", "return"] * leg.count
        assert leg.stretches[0].start_s == leg.start_s
        assert leg.stretches[-1].end_s == pytest.approx(leg.end_s)
        assert sum(part.length_cm for part in leg.stretches) == pytest.approx(leg.length_cm)
    assert [leg.kind for leg in one_pass.legs] == ["rows", "rows", "glide"]
    assert one_pass.legs[2].stretches[0].role == "return"


def test_every_push_starts_clear_of_the_spine_and_leads_away_from_it(course, one_pass):
    (track,) = one_pass.hands
    way = -1 if one_pass.side == "left" else 1
    for leg in one_pass.legs[:2]:
        reach = next(r.reach_cm for r in one_pass.technique.stroke.hands[0].legs if isinstance(r, Rows))
        for part in leg.stretches[::2]:
            (start, end), turn, _ = track.at([part.start_s, part.end_s])
            np.testing.assert_allclose(end - start, [way * reach, 0], atol=0.05)
            assert way * start[0] - 3.2 > 1.5  # the print's inner edge, and the ridge of the spine
            assert (turn == way * 90).all()


def test_pushes_are_firm_low_down_and_the_way_back_is_light(one_pass):
    (track,) = one_pass.hands
    for leg, level in zip(one_pass.legs, (3.0, 1.0), strict=False):
        for push, back in zip(leg.stretches[::2], leg.stretches[1::2], strict=True):
            middle, end = (push.start_s + push.end_s) / 2, push.end_s
            walton = track.at([middle, end, (back.start_s + back.end_s) / 2])[2]
            np.testing.assert_allclose(walton, [level, 0.6, 0.6], atol=0.05)


def test_the_working_speed_is_that_of_the_pushes(one_pass):
    pushes = [part for leg in one_pass.legs for part in leg.stretches if part.role == "working"]
    mean = sum(p.length_cm for p in pushes) / sum(p.end_s - p.start_s for p in pushes)
    assert one_pass.working_speed_cm_s == pytest.approx(mean)
    assert 2 <= (pushes[1].start_s - pushes[0].start_s) <= 3  # the facts: one push in 2 to 3 s


# ---- the first side


def test_it_begins_on_the_left(course):
    assert sides_of(course.technique(FINGERS)) == ("left", "right")
    assert timeline(course, FINGERS).side == "left"
    assert timeline(course, FINGERS).hands[0].xy_cm[:, 0].max() < 0


def test_the_giver_stands_across_from_the_side_that_is_worked(course):
    stance = course.technique(FINGERS).stance
    for told in (stance.table, stance.mat):
        for side, sign in (("left", 1), ("right", -1)):
            posture = posture_for(told, side)
            assert np.sign(posture.left.x_cm) == np.sign(posture.right.x_cm) == sign
            assert np.sign(posture.facing_deg) == np.sign(posture.lean_deg) == -sign
        mirrored = posture_for(told, "left")
        assert (mirrored.left.x_cm, mirrored.left.y_cm) == (-told.right.x_cm, told.right.y_cm)
        assert posture_for(mirrored, "left") == told

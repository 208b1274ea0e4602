"""Letters of spots: on their spots where there is room, else led out, never too close for fingers."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from course_helpers.geometry import BodyMap, lettered
from course_helpers.geometry.spots import APART_CM, CLEAR_CM
from course_helpers.records import Find, Place, Spot

# Sets of places: (landmark, cm out, cm up, side); the first has room for all letters, the others have not.
WIDE = [
    ("c7", 0, 0, "right"),
    ("inferior-angle", 0, 0, "left"),
    ("l2", 0, 0, "right"),
    ("psis", 0, 0, "right"),
]
CLOSE = [("t8", 0, 0, "right"), ("t8", 3.6, 0, "right"), ("t8", 3.6, 0, "left"), ("t10", 6, 0, "right")]
CROWDED = [("s2", out, up, side) for out in (0.5, 4) for up in (-1, 2) for side in ("left", "right")][:6]
EDGE = [("hip", 0, 0, "right"), ("hip", -2, 0, "right"), ("sacrum-tip", 0, -1.5, "right")]
SAME = [("l5", 4, 0, "right"), ("l5", 4, 0, "right"), ("l5", 4, 0, "left")]


def question(places):
    spots = tuple(
        Spot(
            name=f"spot {index}",
            place=Place(at=at, out_cm=out, up_cm=up, side=side),
            feedback=f"Why {index}.",
            right=index == 0,
        )
        for index, (at, out, up, side) in enumerate(places)
    )
    return Find(kind="find", id="q", ask="Where?", spots=spots)


@pytest.fixture(scope="module")
def body(course) -> BodyMap:
    return BodyMap.of(course)


def test_letters_run_from_the_head_down_and_the_left_is_on_the_left(body):
    spots = lettered(body, question(reversed(WIDE)))
    assert [spot.letter for spot in spots] == list("ABCD")
    assert all(one.at[1] <= other.at[1] for one, other in pairwise(spots))
    blade = next(spot for spot in spots if spot.spot.place.at == "inferior-angle")
    assert blade.at[0] == pytest.approx(-10.18, abs=0.01)
    assert blade.at[1] == pytest.approx(0.449 * body.length_cm, abs=0.01)


def test_where_there_is_room_letters_stand_on_their_spots(body):
    assert not any(spot.led_out for spot in lettered(body, question(WIDE)))


@pytest.mark.parametrize("places", [WIDE, CLOSE, CROWDED, EDGE, SAME])
def test_letters_stand_apart_and_cover_no_other_spot(body, places):
    spots = lettered(body, question(places))
    for spot in spots:
        for other in spots:
            if other is not spot:
                assert np.hypot(*np.subtract(spot.badge, other.badge)) >= APART_CM - 0.02
                assert np.hypot(*np.subtract(spot.badge, other.at)) >= CLEAR_CM - 0.02
        if spot.led_out:
            assert np.hypot(*np.subtract(spot.badge, spot.at)) >= CLEAR_CM - 0.02
            assert abs(spot.badge[0]) <= 22
            assert -0.2 * body.length_cm <= spot.badge[1] <= 1.215 * body.length_cm


def test_every_question_of_the_course_has_room(course, body):
    found = [q for lesson in course.lessons.values() for q in lesson.questions if isinstance(q, Find)]
    assert found
    for each in found:
        spots = lettered(body, each)
        for one in spots:
            for other in spots:
                apart = np.hypot(*np.subtract(one.badge, other.badge))
                assert one is other or apart >= APART_CM - 0.02, each.id

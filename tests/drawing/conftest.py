from __future__ import annotations

import pytest

from course_helpers import load_course
from course_helpers.geometry import Timeline, timeline
from course_helpers.records import Circles, Course, Glide, Hand, Hold, Technique, Waypoint


@pytest.fixture(scope="session")
def course() -> Course:
    return load_course()


@pytest.fixture(scope="session")
def effleurage(course: Course) -> Timeline:
    return timeline(course, "whole-hand-effleurage")


def at(
    landmark: str, out: float, up: float = 0.0, turn: float | None = None, walton: float | None = None
) -> Waypoint:
    return Waypoint(at=landmark, out_cm=out, up_cm=up, turn_deg=turn, walton=walton)


def variant(course: Course, sides: str, *hands: Hand) -> Timeline:
    """One pass of the effleurage with other hands: for strokes that the course has no file for yet."""
    base = course.technique("whole-hand-effleurage")
    stroke = base.stroke.model_copy(update={"sides": sides, "hands": hands})
    technique: Technique = base.model_copy(update={"stroke": stroke})
    return timeline(course, technique)


@pytest.fixture(scope="session")
def coil(course: Course) -> Timeline:
    circles = Circles(
        kind="circles", name="Circle upward", note="press out and up", say="Circle.", role="working", count=5,
        path=(at("l5", 7.5, -1, 0, 3), at("t6", 7.0, 0, 0, 3)), radius_cm=2.6, first="outward", ease_inward=1,
        speed_cm_s=7,
    )  # fmt: skip
    home = Glide(
        kind="glide", name="Glide home", note="just skin", say="Home.", role="return", speed_cm_s=11,
        path=(at("t10", 12, 0, 0, 1), at("l5", 7.5, -3.6, 0, 1)),
    )  # fmt: skip
    return variant(course, "together", Hand(hand="right", contact="heel-of-hand", legs=(circles, home)))


@pytest.fixture(scope="session")
def anchored(course: Course) -> Timeline:
    up = Glide(
        kind="glide", name="Glide up", note="sink in", say="Up.", role="working", speed_cm_s=5,
        path=(at("l4", 7, 0, -60, 2), at("t9", 7, 0, -60, 3)),
    )  # fmt: skip
    stays = Hold(kind="hold", name="Anchor", note="stays", say="Stay.", place=at("s2", 8, -2, -40, 2))
    moving = Hand(hand="right", contact="forearm", legs=(up,))
    return variant(course, "each", moving, Hand(hand="left", contact="palm", legs=(stays,)))

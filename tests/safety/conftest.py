"""The course, and ways to change one of its strokes."""

from __future__ import annotations

from typing import Any

import pytest

from course_helpers import load_course
from course_helpers.records import Course, Hand, Hold, Pressing, Technique, Waypoint


@pytest.fixture(scope="session")
def course() -> Course:
    """The course's own data."""
    return load_course()


class Strokes:
    """Makes techniques to be judged."""

    def __init__(self, course: Course) -> None:
        self.course = course

    def changed(self, technique: str, **change: Any) -> Technique:
        """Return a technique with every waypoint changed: `name=lambda waypoint: value`."""
        record = self.course.technique(technique)

        def waypoint(w: Waypoint) -> Waypoint:
            return w.model_copy(update={name: act(w) for name, act in change.items()})

        def hand(h: Hand) -> Hand:
            legs = [
                leg.model_copy(update={"place": waypoint(leg.place)})
                if isinstance(leg, Hold | Pressing)
                else leg.model_copy(update={"path": tuple(map(waypoint, leg.path))})
                for leg in h.legs
            ]
            return h.model_copy(update={"legs": tuple(legs)})

        return self.with_hands(record, *map(hand, record.stroke.hands))

    def holding(
        self, contact: str, place: Waypoint, *more: tuple[float, float], duration_s: float = 4
    ) -> Technique:
        """Return a technique of holds by one hand, each side in turn; `more`: seconds and Walton level."""
        record = self.course.technique("resting-hold")
        first = record.stroke.hands[0].legs[0].model_copy(update={"place": place, "duration_s": duration_s})
        rest = [
            first.model_copy(
                update={
                    "name": f"Hold {number}",
                    "duration_s": seconds,
                    "place": place.model_copy(update={"walton": walton}),
                }
            )
            for number, (seconds, walton) in enumerate(more, 2)
        ]
        hand = Hand(hand="right", contact=contact, legs=(first, *rest))
        return self.with_hands(record, hand, sides="each")

    def with_hands(self, record: Technique, *hands: Hand, **update: Any) -> Technique:
        """Return a technique with other hands."""
        stroke = record.stroke.model_copy(update={"hands": hands, **update})
        return record.model_copy(update={"stroke": stroke})


@pytest.fixture(scope="session")
def strokes(course: Course) -> Strokes:
    """See `Strokes`."""
    return Strokes(course)

"""The strokes of a plan one by one, each on one side, as the rules and the fitting see them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..errors import ToolError
from ..geometry import sides_of, stroke_key
from ..records import Course, OwnStroke, Technique
from ._facts import StrokeFacts, dose_range, facts


@dataclass(frozen=True)
class Worked:
    """One stroke on one side.

    Attributes
    ----------
    at
        Which of the strokes asked for it belongs to, from 0.
    walton_max, hand
        What screening leaves of it today.
    """

    at: int
    asked: OwnStroke
    facts: StrokeFacts
    walton_max: float | None = None
    hand: str | None = None

    @property
    def technique(self) -> Technique:
        """What is done."""
        return self.facts.technique

    @property
    def side(self) -> str:
        """The side that is worked."""
        return self.facts.side

    @property
    def key(self) -> str:
        """The name of its technique and side, wherever strokes are listed."""
        return stroke_key(self.technique, self.side)

    @property
    def level(self) -> float:
        """How firm it gets today."""
        peak = self.facts.peak_walton
        return peak if self.walton_max is None else min(peak, self.walton_max)

    def dose(self, course: Course) -> tuple[int, int, int]:
        """Return the fewest, the usual and the most passes; a short dose has to be there."""
        found = dose_range(course, self.facts, short=self.asked.short)
        assert found is not None, f"{self.technique.id} has no short dose"
        return found


@dataclass(frozen=True)
class StrokeSpan:
    """The fewest and the most passes of a stroke as it is asked for, and the seconds of one."""

    low: int
    high: int
    pass_s: float


def stroke_span(course: Course, asked: OwnStroke, body: str) -> StrokeSpan:
    """Return between how many passes a stroke may have; in full, where it has no short dose."""
    one = worked(course, [asked], body)[0].facts
    dose = (dose_range(course, one, short=True) if asked.short else None) or dose_range(
        course, one, short=False
    )
    assert dose is not None  # every technique has a dose in full
    return StrokeSpan(dose[0], dose[2], one.pass_s)


def worked(course: Course, strokes: Sequence[OwnStroke], body: str) -> tuple[Worked, ...]:
    """Return strokes one by one; one that is done on both sides in turn gives two.

    Raises
    ------
    ToolError
        For an unknown technique, body or side.
    """
    found = []
    for at, asked in enumerate(strokes):
        technique = course.technique(asked.technique)
        sides = sides_of(technique)
        if asked.side != "both" and asked.side not in sides:
            raise ToolError(
                f"{technique.name} works both sides at once; got side={asked.side!r}, expected 'both'"
            )
        chosen = sides if asked.side == "both" else (asked.side,)
        found += [Worked(at, asked, facts(course, technique.id, body, side)) for side in chosen]
    return tuple(found)

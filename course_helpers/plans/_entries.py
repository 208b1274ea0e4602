"""A plan as a person tells it: one entry for each stroke, both sides together, without what lies between."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..records import Course
from ._facts import facts
from ._plan import Plan, PlanStep

# Pauses that are told of; the others only give feet and hands time.
TOLD = ("oil", "wipe", "turn-head")


@dataclass(frozen=True)
class PlanEntry:
    """A stroke of a plan, on one side or on both, one after the other.

    Attributes
    ----------
    sides
        `("both",)`, or the receiver's `right` and `left` in the order in which they are worked.
    passes
        On each side.
    seconds
        Of the stroke alone, on all its sides.
    walton
        How firm it gets.
    before
        Titles of what has to be done first: oil, wiping it off, a turn of the head.
    spans
        When it is done, on each side: start and end, in seconds from the beginning.
    """

    technique: str
    title: str
    sides: tuple[str, ...]
    passes: int
    seconds: float
    walton: float
    spans: tuple[tuple[float, float], ...]
    before: tuple[str, ...] = ()
    note: str = ""


def entries(course: Course, plan: Plan) -> tuple[PlanEntry, ...]:
    """Return a plan's strokes in order; the same stroke on the other side next belongs to it."""
    found: list[PlanEntry] = []
    clock, follows = 0.0, False
    before: list[str] = []
    for step in plan.steps:
        if step.pause in TOLD:
            before.append(step.title)
        if step.kind == "stroke":
            made = _entry(course, plan, step, clock, tuple(before))
            before = []
            if follows and found and _same(found[-1], made):
                last = found[-1]
                found[-1] = replace(
                    last,
                    sides=last.sides + made.sides,
                    seconds=last.seconds + made.seconds,
                    spans=last.spans + made.spans,
                )
            else:
                found.append(made)
        follows = step.kind == "stroke" or (follows and step.pause == "side")
        clock += step.seconds
    return tuple(found)


def level_of(course: Course, plan: Plan, step: PlanStep) -> float:
    """Return how firm a stroke of a plan gets, in Walton levels."""
    peak = facts(course, step.technique or "", plan.body, step.side).peak_walton
    return peak if step.walton_max is None else min(peak, step.walton_max)


def _entry(course: Course, plan: Plan, step: PlanStep, start_s: float, before: tuple[str, ...]) -> PlanEntry:
    return PlanEntry(
        step.technique or "",
        step.title,
        (step.side,),
        step.passes,
        step.seconds,
        level_of(course, plan, step),
        ((start_s, start_s + step.seconds),),
        before,
        step.note,
    )


def _same(one: PlanEntry, other: PlanEntry) -> bool:
    alike = (one.technique, one.passes, one.walton, one.note)
    apart = len(one.sides) == 1 and {*one.sides, *other.sides} == {"right", "left"}
    return alike == (other.technique, other.passes, other.walton, other.note) and apart

"""The rules of a plan, each with its reason: light, then deep, then light, and nothing twice that is deep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..records import Course
from ._facts import dose_range
from ._plan import Part, Posture, Unfit, unfit
from ._strokes import Worked

SLACK = 1e-6


def broken(
    course: Course, strokes: Sequence[Worked], *, posture: Posture = "prone", part: Part = "whole"
) -> Iterator[tuple[int, Unfit]]:
    """Yield the rules that strokes in this order break: the index of the stroke to blame, and why.

    The end of a massage is no beginning: what must come first in a whole one has been done before it.
    """
    if part == "whole":
        yield from _starts(course, strokes)
        yield from _warms(course, strokes)
    yield from _finishes(course, strokes)
    yield from _once(course, strokes)
    yield from _doses(course, strokes)
    if posture == "seated":
        yield from _seated(course, strokes)


def is_deep(course: Course, stroke: Worked) -> bool:
    """Whether a stroke works deep today."""
    return stroke.level > course.plans.deep.above + SLACK


def _blamed(course: Course, index: int, stroke: Worked, reason: str, **more: object) -> tuple[int, Unfit]:
    said = {"technique": stroke.technique.name, "level": stroke.level, **more}
    return index, unfit(course, reason, at=stroke.at, **said)


def _starts(course: Course, strokes: Sequence[Worked]) -> Iterator[tuple[int, Unfit]]:
    most = course.plans.start.walton
    if strokes and strokes[0].level > most + SLACK:
        yield _blamed(course, 0, strokes[0], "start", most=most)


def _warms(course: Course, strokes: Sequence[Worked]) -> Iterator[tuple[int, Unfit]]:
    """A deep stroke needs lighter, broad ones before it, of different techniques, which warm the back."""
    rule = course.plans.deep
    warm: set[str] = set()
    for index, stroke in enumerate(strokes):
        if is_deep(course, stroke):
            if len(warm) < rule.after:
                yield _blamed(course, index, stroke, "deep", count=rule.after)
        elif stroke.technique.family in rule.warming and stroke.facts.broad:
            warm.add(stroke.technique.id)


def _finishes(course: Course, strokes: Sequence[Worked]) -> Iterator[tuple[int, Unfit]]:
    most = course.plans.finish.walton
    if strokes and strokes[-1].level > most + SLACK:
        yield _blamed(course, len(strokes) - 1, strokes[-1], "finish", most=most)


def _once(course: Course, strokes: Sequence[Worked]) -> Iterator[tuple[int, Unfit]]:
    """The full dose of a deep stroke is for the whole massage."""
    given = set()
    for index, stroke in enumerate(strokes):
        if not is_deep(course, stroke) or stroke.asked.short:
            continue
        if stroke.key in given:
            yield _blamed(course, index, stroke, "again")
        given.add(stroke.key)


def _doses(course: Course, strokes: Sequence[Worked]) -> Iterator[tuple[int, Unfit]]:
    for index, stroke in enumerate(strokes):
        dose = dose_range(course, stroke.facts, short=stroke.asked.short)
        if dose is None:
            yield _blamed(course, index, stroke, "no_short")
        elif stroke.asked.passes is not None and not dose[0] <= stroke.asked.passes <= dose[2]:
            passes = stroke.asked.passes
            yield _blamed(course, index, stroke, "dose", passes=passes, low=dose[0], high=dose[2])


def _seated(course: Course, strokes: Sequence[Worked]) -> Iterator[tuple[int, Unfit]]:
    rule = course.plans.seated
    for index, stroke in enumerate(strokes):
        if stroke.technique.id not in rule.techniques or stroke.level > rule.walton_max + SLACK:
            yield _blamed(course, index, stroke, "seated")

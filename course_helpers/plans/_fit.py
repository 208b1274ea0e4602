"""Fit strokes to the time there is, to a body, and to what screening leaves; or say why it cannot be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from math import ceil, floor

from ..offers import Offered
from ..records import Course, OwnStroke
from ..records._plans import PauseId
from ._amounts import Amounts, amounts
from ._asks import asked
from ._between import between, half_way, pause_step, rest_step
from ._plan import Part, Plan, PlanStep, Posture, Unfit, unfit, version_of
from ._rules import broken
from ._screened import left, limits, no_oil, refused, stroke_name
from ._strokes import Worked, worked


def fit(
    course: Course,
    strokes: Sequence[OwnStroke],
    minutes: float,
    *,
    name: str = "",
    id: str = "own",
    posture: Posture = "prone",
    part: Part = "whole",
    body: str = "medium",
    screened: Offered | None = None,
) -> Plan | Unfit:
    """Fit strokes in their order to minutes; the same input gives the same plan.

    Parameters
    ----------
    course
        Its techniques, pauses and rules.
    strokes
        What is done, in order; a stroke with `passes` is repeated just so often.
    minutes
        How long the whole plan shall last, its rest included.
    name, id
        What the plan is called.
    posture, part
        How the receiver is placed; whether it is a whole massage or the end of one.
    body
        Id of the receiver's body size.
    screened
        What screening leaves of the course; strokes that it forbids are left out, with the reason in the
        plan's `changes`. Everything if not given.

    Returns
    -------
    Plan or Unfit
        A plan that lasts `minutes`, to the second; or why there is none, and what to do.

    Raises
    ------
    ToolError
        For an unknown technique, body or side.
    """
    every = worked(course, strokes, body)
    if wrong := _refusal(course, every, minutes, posture, part, screened):
        return wrong
    kept, changes = every, tuple[str, ...]()
    if screened is not None:
        kept, changes = _screened(course, every, screened, posture, part)
    at = partial(_at, course, kept, screened=screened, posture=posture)
    found = at(minutes) if kept else unfit(course, "emptied")
    if isinstance(found, Unfit):
        return _nearest(course, minutes, at, found)
    return Plan(
        id,
        name,
        posture,
        version_of(found, body),
        found,
        _cautions(course, minutes, part, screened),
        body,
        changes,
        minutes,
        tuple(strokes),
        part,
    )


def _refusal(
    course: Course,
    every: Sequence[Worked],
    minutes: float,
    posture: Posture,
    part: Part,
    screened: Offered | None,
) -> Unfit | None:
    """Why no plan is made of this at all, or None: what is asked for first, then what screening says."""
    span = course.plans.minutes
    if not span.low <= minutes <= span.high:
        return unfit(course, "range", minutes=float(minutes), low=span.low, high=span.high)
    if not every:
        return unfit(course, "nothing")
    _, wrong = next(broken(course, every, posture=posture, part=part), (0, None))
    if wrong is None and screened is not None:
        return refused(course, screened, posture)
    return wrong


def _screened(
    course: Course, every: tuple[Worked, ...], screened: Offered, posture: Posture, part: Part
) -> tuple[tuple[Worked, ...], tuple[str, ...]]:
    """What screening leaves; a stroke that breaks a rule without what was left out goes too."""
    kept, changes = left(course, every, screened)
    told = dict.fromkeys(changes)
    while blame := next(broken(course, kept, posture=posture, part=part), None):
        index, why = blame
        name = stroke_name(course, kept[index])
        told[course.plans.texts["left_out_rule"].format(stroke=name, why=why.why)] = None
        kept = (*kept[:index], *kept[index + 1 :])
    return kept, tuple(told)


def _at(
    course: Course, kept: tuple[Worked, ...], minutes: float, screened: Offered | None, posture: Posture
) -> tuple[PlanStep, ...] | Unfit:
    """Lay strokes out in time."""
    total_s, turns = 60 * minutes, minutes > course.plans.long.over_min and len(kept) > 1
    pauses = between(kept, oil=not no_oil(course, screened), walks=posture == "prone")
    length = [sum(course.plans.pause(name).seconds for name in names) for names in pauses]
    fixed_s = sum(length) + (course.plans.pause("turn-head").seconds if turns else 0.0)
    found = amounts(course, kept, total_s, fixed_s)
    if isinstance(found, Unfit):
        return found
    for index, stroke in enumerate(kept):
        length[index] += stroke.facts.pass_s * found.passes[index]
    if turns:
        pauses[half_way(length, total_s)].insert(0, "turn-head")
    return _steps(course, kept, pauses, found, total_s)


def _steps(
    course: Course,
    kept: tuple[Worked, ...],
    pauses: Sequence[Sequence[PauseId]],
    found: Amounts,
    total_s: float,
) -> tuple[PlanStep, ...]:
    steps: list[PlanStep] = []
    for stroke, names, passes in zip(kept, pauses, found.passes, strict=True):
        steps += [pause_step(course, name, stroke) for name in names]
        steps.append(
            PlanStep(
                "stroke",
                stroke.technique.id,
                stroke.side,
                passes,
                round(stroke.facts.pass_s * passes, 3),
                stroke.technique.name,
                note=stroke.asked.note,
                walton_max=stroke.walton_max,
                hand=stroke.hand,
            )
        )
    steps.append(rest_step(course, round(total_s - sum(step.seconds for step in steps), 3)))
    return asked(course, tuple(steps), kept)


def _nearest(
    course: Course, minutes: float, at: Callable[[float], tuple[PlanStep, ...] | Unfit], wrong: Unfit
) -> Unfit:
    """Say which whole number of minutes fits, where time is all that is wrong."""
    span = course.plans.minutes
    if wrong.reason == "short":
        tried = range(ceil(minutes), floor(span.high) + 1)
    elif wrong.reason == "long":
        tried = range(floor(minutes), ceil(span.low) - 1, -1)
    else:
        return wrong
    for whole in tried:
        if not isinstance(at(whole), Unfit):
            told = unfit(course, wrong.reason, minutes=float(minutes), least=whole, most=whole)
            return replace(told, minutes=whole)
    return wrong


def _cautions(course: Course, minutes: float, part: Part, screened: Offered | None) -> tuple[str, ...]:
    texts, long, said = course.plans.texts, course.plans.long.over_min, []
    if minutes > long:
        said.append(texts["long_caution"].format(minutes=f"{long:g}"))
    if part == "finish":
        said.append(texts["finish_caution"])
    return (*said, *(limits(course, screened) if screened else ()))

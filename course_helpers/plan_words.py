"""A plan in words: its generated sentence, and the parts of it that pictures write too."""

from __future__ import annotations

from collections.abc import Sequence

from .plans import Plan, PlanEntry, entries
from .records import Course, Routine
from .sentences import basis_words


def plan_sentence(course: Course, plan: Plan) -> str:
    """Say what is done, in order, how often, how long and how firm, and how long the rest is."""
    texts, told = course.plans.texts, entries(course, plan)
    return texts["sentence"].format(
        name=plan.name,
        minutes=time_words(course, plan.total_s),
        posture=texts[plan.posture],
        count=len(told),
        most=level_words(highest(course, plan)),
        steps=_steps(course, told),
        rest=time_words(course, plan.steps[-1].seconds),
    )


def route_sentence(course: Course, plan: Plan) -> str:
    """Say what a route card shows."""
    texts, told = course.plans.texts, entries(course, plan)
    return texts["route_sentence"].format(
        name=plan.name,
        minutes=time_words(course, plan.total_s),
        posture=texts[plan.posture],
        count=len(told),
        steps=_steps(course, told),
        rest=time_words(course, plan.steps[-1].seconds),
    )


def highest(course: Course, plan: Plan) -> float:
    """Return the firmest Walton level of a plan."""
    return max(entry.walton for entry in entries(course, plan))


def plan_notes(plan: Plan) -> tuple[str, ...]:
    """Return what has to be told with a plan: what to take care of, and what screening changed."""
    return (*plan.cautions, *plan.changes)


def routine_notes(course: Course, routine: Routine) -> tuple[str, ...]:
    """Say where a routine comes from."""
    return (f"{basis_words(course, routine)}.",)


def subtitle(course: Course, plan: Plan) -> str:
    """Say how long a plan is, how the receiver is placed and how firm it gets at most."""
    texts = course.plans.texts
    return texts["subtitle"].format(
        minutes=time_words(course, plan.total_s),
        posture=texts[plan.posture],
        most=level_words(highest(course, plan)),
        rest=time_words(course, plan.steps[-1].seconds),
    )


def passes_words(course: Course, entry: PlanEntry) -> str:
    """Say how often a stroke is repeated, on each side if there are two."""
    texts = course.plans.texts
    words = texts["passes_one" if entry.passes == 1 else "passes_many"].format(count=entry.passes)
    return texts["each"].format(passes=words) if len(entry.sides) > 1 else words


def side_words(course: Course, entry: PlanEntry) -> str:
    """Say which side is worked, or in which order both are; "" if both are worked at once."""
    texts = course.plans.texts
    if entry.sides == ("both",):
        return ""
    names = [texts[f"side_{side}"] for side in entry.sides]
    if len(names) == 1:
        return texts["one_side"].format(side=names[0])
    return texts["sides_two"].format(first=names[0], second=names[1])


def first_words(course: Course, entry: PlanEntry) -> tuple[str, ...]:
    """Say what has to be done before a stroke."""
    return tuple(
        course.plans.texts["first"].format(pause=title[:1].lower() + title[1:]) for title in entry.before
    )


def time_words(course: Course, seconds: float) -> str:
    """Say a time: below a minute to five seconds, above to half a minute."""
    texts, halves = course.plans.texts, round(seconds / 30)
    if halves < 2:
        return texts["seconds"].format(count=max(5, 5 * round(seconds / 5)))
    if halves == 2:
        return texts["minute"]
    return texts["minutes"].format(count=f"{halves // 2}{'½' if halves % 2 else ''}")


def level_words(walton: float) -> str:
    """Write a Walton level, to half a level."""
    return f"{round(walton * 2) / 2:g}"


def _steps(course: Course, told: Sequence[PlanEntry]) -> str:
    return "; ".join(_step(course, number, entry) for number, entry in enumerate(told, start=1))


def _step(course: Course, number: int, entry: PlanEntry) -> str:
    side = side_words(course, entry)
    words = course.plans.texts["step" if side else "step_both"]
    return words.format(
        number=number,
        stroke=entry.title,
        side=side,
        passes=passes_words(course, entry),
        time=time_words(course, entry.seconds),
        level=level_words(entry.walton),
    )

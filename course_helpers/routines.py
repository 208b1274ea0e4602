"""The routines of the course in a table: how long, how placed, how firm, and what each is for."""

from __future__ import annotations

from html import escape

from .notices import Notice, table
from .plan_words import highest, level_words, time_words
from .plans import routine_plan
from .reading import load_course

HEADS = ("head_routine", "head_time", "head_posture", "head_most", "head_promise")


def show_routines() -> Notice:
    """Show the routines of the course, the shortest first.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    texts, rows = course.plans.texts, list[tuple[str, ...]]()
    for routine in sorted(course.routines.values(), key=lambda one: one.minutes):
        plan = routine_plan(course, routine.id)
        rows.append(
            (
                routine.name,
                time_words(course, plan.total_s),
                texts[plan.posture],
                level_words(highest(course, plan)),
                routine.promise,
            )
        )
    heads = [texts[name] for name in HEADS]
    html = table("course-routines", heads, [tuple(map(escape, row)) for row in rows])
    lines = (
        f"- {row[0]}: " + "; ".join(f"{head}: {cell}" for head, cell in zip(heads[1:], row[1:], strict=True))
        for row in rows
    )
    return Notice(html, "\n".join(lines))

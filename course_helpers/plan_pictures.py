"""The pictures of a plan: over time, and as a route card to lay beside the mat."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .overviews import Overview
from .picture import MapOn
from .plan_words import plan_notes, plan_sentence, route_sentence, routine_notes
from .plans import Plan, routine_plan
from .reading import load_course
from .records import Course


def show_plan(routine: str, minutes: float | None = None, *, body: str = "medium") -> Overview:
    """Show a routine over time: pressure rises and falls, with names, sides, pauses and the rest.

    Parameters
    ----------
    routine
        Id of a routine.
    minutes
        How long it shall last; the routine's own minutes if left out.
    body
        `"small"`, `"medium"` or `"large"`.

    Raises
    ------
    ToolError
        For an unknown routine or body, or with the reason why it cannot last so long.
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    plan = routine_plan(course, routine, minutes, body=body)
    notes = routine_notes(course, course.routine(routine))
    return plan_picture(course, plan, "show_plan", _arguments(routine, minutes, body), notes)


def show_route_card(routine: str, minutes: float | None = None, *, body: str = "medium") -> Overview:
    """Show every stroke of a routine as a small map in order, with side, passes, minutes and pressure.

    Parameters
    ----------
    routine
        Id of a routine.
    minutes
        How long it shall last; the routine's own minutes if left out.
    body
        `"small"`, `"medium"` or `"large"`.

    Raises
    ------
    ToolError
        For an unknown routine or body, or with the reason why it cannot last so long.
    DataError
        If the course's data are wrong.
    """
    from .drawing import draw_route_card

    course = load_course()
    plan = routine_plan(course, routine, minutes, body=body)
    card = draw_route_card(course, plan)
    return Overview(
        card.svg,
        route_sentence(course, plan),
        "show_route_card",
        _arguments(routine, minutes, body),
        (*plan_notes(plan), *routine_notes(course, course.routine(routine))),
        card.maps,
        narrow=lambda: _narrow_card(course, plan),
    )


def plan_picture(
    course: Course, plan: Plan, tool: str, args: Mapping[str, Any], notes: tuple[str, ...] = ()
) -> Overview:
    """Return the picture of any plan over time.

    Parameters
    ----------
    course, plan
        What is drawn.
    tool, args
        The call that makes it again.
    notes
        Small print beside what has to be told of the plan itself.
    """
    from .drawing import draw_plan, to_svg

    return Overview(
        lambda: to_svg(draw_plan(course, plan)),
        plan_sentence(course, plan),
        tool,
        args,
        (*plan_notes(plan), *notes),
        narrow=lambda: (to_svg(draw_plan(course, plan, "phone")), ()),
    )


def _narrow_card(course: Course, plan: Plan) -> tuple[bytes, tuple[MapOn, ...]]:
    from .drawing import draw_route_card

    card = draw_route_card(course, plan, "phone")
    return card.svg(), card.maps


def _arguments(routine: str, minutes: float | None, body: str) -> dict[str, Any]:
    """The call's arguments without what it would choose by itself."""
    args: dict[str, Any] = {"routine": routine}
    if minutes is not None:
        args["minutes"] = minutes
    if body != "medium":
        args["body"] = body
    return args

"""Routines of the course as plans."""

from __future__ import annotations

from ..errors import ToolError, suggest
from ..geometry import timeline
from ..offers import Offered
from ..records import Course
from ._plan import Plan, PlanStep, version_of

_FIRST = (
    ("resting-hold", "both", 1),
    ("oil", "both", 20),
    ("opening-stroke", "both", 4),
    ("whole-hand-effleurage", "both", 25),
    ("change", "both", 6),
    ("forearm-stroke", "right", 6),
    ("side", "both", 12),
    ("forearm-stroke", "left", 6),
    ("change", "both", 6),
    ("feather-strokes", "both", 6),
    ("rest", "both", 60),
)
_PAUSES = {
    "oil": ("Warm oil in your hands", "Warm a little oil between your hands."),
    "change": ("Next stroke", "One hand stays; shift your feet."),
    "side": ("Change sides", "Walk round, one hand on the back."),
    "rest": ("Rest", "Cover the back, and leave your partner in peace."),
}


def routine_plan(
    course: Course,
    routine_id: str,
    minutes: float | None = None,
    *,
    body: str = "medium",
    screened: Offered | None = None,
) -> Plan:
    """Return a routine of the course as a plan.

    Parameters
    ----------
    course
        Its routines, techniques and bodies.
    routine_id
        Id of a routine.
    minutes
        How long it shall last, 5 to 60; the routine's own minutes if left out.
    body
        Id of the receiver's body size.
    screened
        What the screening leaves of the course; everything if left out.

    Raises
    ------
    ToolError
        For an unknown routine or body, or with the reason why it cannot be.
    """
    if routine_id != "gentle-10":
        raise ToolError(f"there is no routine {routine_id!r}; {suggest(routine_id, ['gentle-10'])}")
    steps = []
    for name, side, count in _FIRST:
        if name in _PAUSES:
            title, say = _PAUSES[name]
            steps.append(PlanStep("pause", None, "both", 1, count, title, say, pause=name))
            continue
        one = timeline(course, name, body=body, side=side, passes=count)
        ask = name == "whole-hand-effleurage"
        steps.append(PlanStep("stroke", name, side, count, one.total_s, one.technique.name, ask=ask))
    return Plan("gentle-10", "Ten gentle minutes", "prone", version_of(steps, body), tuple(steps), body=body)

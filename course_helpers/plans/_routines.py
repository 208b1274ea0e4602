"""Routines of the course as plans."""

from __future__ import annotations

from ..errors import ToolError
from ..offers import Offered
from ..records import Course, OwnStroke, Routine
from ._fit import fit
from ._plan import Plan, Unfit


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
        How long it shall last; the routine's own minutes if left out, or, where screening leaves too little
        for that, as near as the rest of it comes.
    body
        Id of the receiver's body size.
    screened
        What screening leaves of the course; everything if left out.

    Raises
    ------
    ToolError
        For an unknown routine or body, or with the reason why it cannot be.
    """
    routine = course.routine(routine_id)
    found = fitted(course, routine, minutes or routine.minutes, body=body, screened=screened)
    if isinstance(found, Unfit) and minutes is None and found.minutes is not None:
        found = fitted(course, routine, found.minutes, body=body, screened=screened)
    if isinstance(found, Unfit):
        raise ToolError(f"{routine.name}: {found.sentence}")
    return found


def fitted(
    course: Course,
    routine: Routine,
    minutes: float,
    *,
    body: str = "medium",
    screened: Offered | None = None,
) -> Plan | Unfit:
    """Fit a routine to minutes, a body and what screening leaves; see `fit`."""
    return fit(
        course,
        own_strokes(routine),
        minutes,
        name=routine.name,
        id=routine.id,
        posture=routine.posture,
        part=routine.part,
        body=body,
        screened=screened,
    )


def own_strokes(routine: Routine) -> tuple[OwnStroke, ...]:
    """Return a routine's strokes as a learner may change them."""
    return tuple(OwnStroke(**stroke.model_dump()) for stroke in routine.strokes)

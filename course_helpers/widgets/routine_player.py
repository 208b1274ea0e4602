"""The routine player: one hands-free run through a whole plan, from the first touch to the rest."""

from __future__ import annotations

from typing import Any

import traitlets

from ..drawing import plate, to_svg
from ..errors import ToolError
from ..geometry import Timeline, timeline
from ..overviews import Overview
from ..picture import svg_uri
from ..plan_pictures import plan_picture
from ..plans import Plan, routine_plan
from ..reading import load_course
from ..records import Course
from ._base import STATIC, CourseWidget
from ._keeps import Keeps
from ._routine_program import routine_program


class RoutinePlayer(Keeps, CourseWidget):
    """A player of a plan; make one with `routine_player`.

    Clock, sounds, voice and moving hands live in the browser and keep time while Python is busy. An
    interrupted run is kept in the browser, and offered to be gone on with. Traits written by the browser:
    `elapsed_s`, `step_number`, `finished`. Traits that either side may set: `playing`, `muted`, `voice`,
    `breath`.

    Attributes
    ----------
    plan
        What is played.
    elapsed_s
        Where the run stands, in seconds from the start of the plan.
    step_number
        The step there, counted from 1.
    """

    _esm = STATIC / "routine.js"

    program = traitlets.Dict().tag(sync=True)
    base_picture = traitlets.Unicode().tag(sync=True)
    body = traitlets.Unicode("medium").tag(sync=True)
    muted = traitlets.Bool(False).tag(sync=True)
    voice = traitlets.Bool(True).tag(sync=True)
    breath = traitlets.Bool(True).tag(sync=True)
    playing = traitlets.Bool(False).tag(sync=True)
    finished = traitlets.Bool(False).tag(sync=True)
    elapsed_s = traitlets.Float(0.0).tag(sync=True)
    step_number = traitlets.Int(1).tag(sync=True)

    def __init__(self, course: Course, plan: Plan, args: dict[str, Any]) -> None:
        self.plan = plan
        self._course, self._args = course, args
        super().__init__(
            body=plan.body,
            program=routine_program(course, plan),
            base_picture=svg_uri(to_svg(plate(course, _first_stroke(course, plan), "quiet"))),
        )

    def picture(self) -> Overview:
        """Return the plan over time, and its steps in words."""
        return plan_picture(self._course, self.plan, "routine_player", self._args)

    def handout_state(self) -> dict[str, Any]:
        """Return the traits that the browser module reads in a handout."""
        names = ("program", "base_picture", "body", "muted", "voice", "breath")
        return {**{name: getattr(self, name) for name in names}, **self.keeper_state()}


def routine_player(
    routine: str | Plan | None, minutes: float | None = None, *, body: str = "medium"
) -> RoutinePlayer:
    """Play a routine, hands-free from the first touch to the rest.

    Parameters
    ----------
    routine
        Id of a routine, such as `"gentle-10"`; or a plan of your own, such as the `plan` of a
        `routine_builder`. In a handout a plan of your own keeps still: its picture and its words are there.
    minutes
        How long it shall last; the routine's own minutes if left out.
    body
        `"small"`, `"medium"` or `"large"`.

    Raises
    ------
    ToolError
        For an unknown routine or body, or with the reason why the routine does not fit the minutes; for a
        plan of your own with minutes or a body, which it has already, or None in its place.
    """
    course = load_course()
    if routine is None:
        raise ToolError("there is no plan yet: the builder says what stands in its way; mend that first")
    if isinstance(routine, Plan):
        if minutes is not None or body not in ("medium", routine.body):
            raise ToolError("a plan of your own has its minutes and its body; leave `minutes` and `body` out")
        return RoutinePlayer(course, routine, {"own_plan": routine.version})
    args: dict[str, Any] = {"routine": routine}
    if minutes is not None:
        args["minutes"] = float(minutes)
    if body != "medium":
        args["body"] = body
    return RoutinePlayer(course, routine_plan(course, routine, minutes, body=body), args)


def _first_stroke(course: Course, plan: Plan) -> Timeline:
    step = next(step for step in plan.steps if step.technique)
    assert step.technique is not None
    side = None if step.side == "both" else step.side
    return timeline(course, step.technique, body=plan.body, side=side)

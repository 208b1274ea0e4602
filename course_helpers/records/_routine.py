"""A routine of the course, one file in `data/routines/`; and a plan that a learner has written or saved."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ._base import Basis, Id, Record, Text

PlanPosture = Literal["prone", "seated"]
PlanPart = Literal["whole", "finish"]
StrokeSide = Literal["both", "right", "left"]
PlanMinutes = Annotated[float, Field(gt=0, le=600)]
Count = Annotated[int, Field(ge=1, le=200)]


class RoutineStroke(Record):
    """A stroke of a routine; its dose stands with the technique, or in `data/plans.toml` if it is `short`.

    `side` is for a stroke done on each side in turn: one of them, or both, one after the other.
    """

    technique: Id
    side: StrokeSide = "both"
    short: bool = False


class OwnStroke(RoutineStroke):
    """A stroke of a learner's plan: also how often, where the dose shall not say so, and a note."""

    passes: Count | None = None
    note: str = ""


class Routine(Basis):
    """Strokes in their order, and for how long: pauses and the rest come between and after by themselves.

    `part`: a whole massage, or only the `finish` of one, which may begin as firm as it ended.
    """

    id: Id
    name: Text
    promise: Text
    posture: PlanPosture
    part: PlanPart = "whole"
    minutes: PlanMinutes
    strokes: Annotated[tuple[RoutineStroke, ...], Field(min_length=1)]


class OwnPlan(Record):
    """A learner's plan as it stands in a file of their own; `format` is 1."""

    format: Literal[1]
    name: Text
    posture: PlanPosture = "prone"
    part: PlanPart = "whole"
    body: Literal["small", "medium", "large"] = "medium"
    minutes: PlanMinutes
    strokes: Annotated[tuple[OwnStroke, ...], Field(min_length=1)]

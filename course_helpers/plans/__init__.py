"""Plans: routines of the course and of the learner, fitted to minutes, a body and the screening's result."""

from __future__ import annotations

from ._entries import PlanEntry, entries, level_of
from ._files import open_plan, plan_from, read_plan, save_plan
from ._fit import fit
from ._plan import Part, Plan, PlanStep, Posture, Unfit, version_of
from ._routines import fitted, own_strokes, routine_plan
from ._rules import broken
from ._strokes import StrokeSpan, Worked, stroke_span, worked

__all__ = [
    "Part",
    "Plan",
    "PlanEntry",
    "PlanStep",
    "Posture",
    "StrokeSpan",
    "Unfit",
    "Worked",
    "broken",
    "entries",
    "fit",
    "fitted",
    "level_of",
    "open_plan",
    "own_strokes",
    "plan_from",
    "read_plan",
    "routine_plan",
    "save_plan",
    "stroke_span",
    "version_of",
    "worked",
]

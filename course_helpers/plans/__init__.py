"""Plans: routines of the course and of the learner, fitted to minutes, a body and the screening's result."""

from __future__ import annotations

from ._entries import PlanEntry, entries, level_of
from ._files import open_plan, plan_from, read_plan, save_plan
from ._fit import fit
from ._plan import Plan, PlanStep, Unfit, version_of
from ._routines import fitted, own_strokes, routine_plan
from ._rules import broken
from ._strokes import Worked, worked

__all__ = [
    "Plan",
    "PlanEntry",
    "PlanStep",
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
    "version_of",
    "worked",
]

"""Plans: routines of the course and of the learner, fitted to minutes, a body and the screening's result."""

from __future__ import annotations

from ._plan import Plan, PlanStep, version_of
from ._routines import routine_plan

__all__ = ["Plan", "PlanStep", "routine_plan", "version_of"]

"""The interactive tools: ipywidgets like any other, each with a still picture."""

from __future__ import annotations

from .check_yourself import CheckYourself, check_yourself
from .pacer import Pacer, pacer
from .practice_log import PracticeLogBox, practice_log
from .pressure_explorer import PressureExplorer, pressure_explorer
from .routine_builder import RoutineBuilder, routine_builder
from .routine_player import RoutinePlayer, routine_player
from .scale_drill import ScaleDrill, scale_drill
from .screening import ScreeningTool, screening
from .session_form import SessionForms, session_form
from .show_progress import ProgressBox, show_progress
from .stroke_explorer import StrokeExplorer, explore_stroke
from .tempo_drill import TempoDrill, tempo_drill
from .with_speed import SpeedBox, with_speed

__all__ = [
    "CheckYourself",
    "Pacer",
    "PracticeLogBox",
    "PressureExplorer",
    "ProgressBox",
    "RoutineBuilder",
    "RoutinePlayer",
    "ScaleDrill",
    "ScreeningTool",
    "SessionForms",
    "SpeedBox",
    "StrokeExplorer",
    "TempoDrill",
    "check_yourself",
    "explore_stroke",
    "pacer",
    "practice_log",
    "pressure_explorer",
    "routine_builder",
    "routine_player",
    "scale_drill",
    "screening",
    "session_form",
    "show_progress",
    "tempo_drill",
    "with_speed",
]

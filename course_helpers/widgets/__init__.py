"""The interactive tools: ipywidgets like any other, each with a still picture."""

from __future__ import annotations

from .check_yourself import CheckYourself, check_yourself
from .pacer import Pacer, pacer
from .pressure_explorer import PressureExplorer, pressure_explorer
from .scale_drill import ScaleDrill, scale_drill
from .stroke_explorer import StrokeExplorer, explore_stroke
from .with_speed import SpeedBox, with_speed

__all__ = [
    "CheckYourself",
    "Pacer",
    "PressureExplorer",
    "ScaleDrill",
    "SpeedBox",
    "StrokeExplorer",
    "check_yourself",
    "explore_stroke",
    "pacer",
    "pressure_explorer",
    "scale_drill",
    "with_speed",
]

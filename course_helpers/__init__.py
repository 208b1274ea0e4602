"""Back massage, hands on: strokes, pictures, players and handouts drawn from one set of data.

A lesson imports a few of these names and calls one thing per cell.
"""

from __future__ import annotations

from .errors import DataError, ToolError
from .figures import show_stance, show_stroke
from .install import check_install
from .notices import (
    show_cautions,
    show_consent,
    show_criterion,
    show_cues,
    show_faults,
    show_scale_target,
    show_stop_questions,
    show_walton,
)
from .reading import find_data, load_course
from .widgets import explore_stroke, pacer, pressure_explorer, with_speed

__all__ = [
    "DataError",
    "ToolError",
    "check_install",
    "explore_stroke",
    "find_data",
    "load_course",
    "pacer",
    "pressure_explorer",
    "show_cautions",
    "show_consent",
    "show_criterion",
    "show_cues",
    "show_faults",
    "show_scale_target",
    "show_stance",
    "show_stop_questions",
    "show_stroke",
    "show_walton",
    "with_speed",
]

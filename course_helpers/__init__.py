"""Back massage, hands on: strokes, pictures, players and handouts drawn from one set of data.

A lesson imports a few of these names and calls one thing per cell. Each is loaded when it is first asked for:
the server extension and the command line start without waiting for pictures.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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
    from .widgets import check_yourself, explore_stroke, pacer, pressure_explorer, with_speed

_HOME = {
    "errors": ("DataError", "ToolError"),
    "figures": ("show_stance", "show_stroke"),
    "install": ("check_install",),
    "notices": (
        "show_cautions",
        "show_consent",
        "show_criterion",
        "show_cues",
        "show_faults",
        "show_scale_target",
        "show_stop_questions",
        "show_walton",
    ),
    "reading": ("find_data", "load_course"),
    "widgets": ("check_yourself", "explore_stroke", "pacer", "pressure_explorer", "with_speed"),
}
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}

__all__ = [
    "DataError",
    "ToolError",
    "check_install",
    "check_yourself",
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


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_MODULE_OF[name]}", __name__), name)


def __dir__() -> list[str]:
    return sorted(__all__)

"""Back massage, hands on: strokes, pictures, players and handouts drawn from one set of data.

A lesson imports a few of these names and calls one thing per cell. Each is loaded when it is first asked for:
the server extension and the command line start without waiting for pictures.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .back_notices import show_doubts, show_landmarks, show_zones
    from .claims import show_claims, show_disagreements, show_grades, show_harms
    from .errors import DataError, ToolError
    from .figures import show_stance, show_stroke
    from .findings import show_findings
    from .glossary import show_glossary, show_words
    from .install import check_install
    from .lesson_tables import show_activities, show_contents, show_run_times
    from .notices import (
        show_care,
        show_cautions,
        show_check_in,
        show_consent,
        show_criterion,
        show_cues,
        show_faults,
        show_red_flags,
        show_scale_target,
        show_scales,
        show_screening,
        show_stop_questions,
        show_walton,
    )
    from .overviews import show_back, show_bodies, show_evidence, show_finish, show_strokes
    from .plan_pictures import show_plan, show_route_card
    from .reading import find_data, load_course
    from .references import show_references
    from .routines import show_routines
    from .squared_paper import show_squared_paper
    from .widgets import (
        check_yourself,
        explore_stroke,
        pacer,
        practice_log,
        pressure_explorer,
        routine_builder,
        routine_player,
        scale_drill,
        screening,
        session_form,
        show_progress,
        tempo_drill,
        with_speed,
    )

_HOME = {
    "back_notices": ("show_doubts", "show_landmarks", "show_zones"),
    "routines": ("show_routines",),
    "claims": ("show_claims", "show_disagreements", "show_grades", "show_harms"),
    "errors": ("DataError", "ToolError"),
    "figures": ("show_stance", "show_stroke"),
    "findings": ("show_findings",),
    "glossary": ("show_glossary", "show_words"),
    "install": ("check_install",),
    "lesson_tables": ("show_activities", "show_contents", "show_run_times"),
    "notices": (
        "show_care",
        "show_cautions",
        "show_check_in",
        "show_consent",
        "show_criterion",
        "show_cues",
        "show_faults",
        "show_red_flags",
        "show_scale_target",
        "show_scales",
        "show_screening",
        "show_stop_questions",
        "show_walton",
    ),
    "overviews": ("show_back", "show_bodies", "show_evidence", "show_finish", "show_strokes"),
    "plan_pictures": ("show_plan", "show_route_card"),
    "reading": ("find_data", "load_course"),
    "references": ("show_references",),
    "squared_paper": ("show_squared_paper",),
    "widgets": (
        "check_yourself",
        "explore_stroke",
        "pacer",
        "practice_log",
        "pressure_explorer",
        "routine_player",
        "routine_builder",
        "scale_drill",
        "screening",
        "session_form",
        "show_progress",
        "tempo_drill",
        "with_speed",
    ),
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
    "practice_log",
    "pressure_explorer",
    "routine_builder",
    "routine_player",
    "scale_drill",
    "screening",
    "session_form",
    "show_activities",
    "show_back",
    "show_bodies",
    "show_care",
    "show_cautions",
    "show_check_in",
    "show_claims",
    "show_consent",
    "show_contents",
    "show_criterion",
    "show_cues",
    "show_disagreements",
    "show_doubts",
    "show_evidence",
    "show_faults",
    "show_findings",
    "show_finish",
    "show_glossary",
    "show_grades",
    "show_harms",
    "show_landmarks",
    "show_plan",
    "show_progress",
    "show_red_flags",
    "show_references",
    "show_route_card",
    "show_routines",
    "show_run_times",
    "show_scale_target",
    "show_scales",
    "show_screening",
    "show_squared_paper",
    "show_stance",
    "show_stop_questions",
    "show_stroke",
    "show_strokes",
    "show_walton",
    "show_words",
    "show_zones",
    "tempo_drill",
    "with_speed",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_MODULE_OF[name]}", __name__), name)


def __dir__() -> list[str]:
    return sorted(__all__)

"""Words of the course that stand in data and are shown as they are, as HTML and as plain text."""

from __future__ import annotations

from ._notice import Notice, origins, starred, table
from .care import show_care, show_check_in, show_consent
from .pressure import show_scale_target, show_scales, show_walton
from .screening import show_red_flags, show_screening, show_stop_questions
from .technique import show_cautions, show_criterion, show_cues, show_faults

__all__ = [
    "Notice",
    "origins",
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
    "starred",
    "table",
]

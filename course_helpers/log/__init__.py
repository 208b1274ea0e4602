"""The practice log: what a learner has done, in an SQLite file of their own, on their own machine."""

from __future__ import annotations

from ._entries import (
    KINDS,
    Entry,
    Rubric,
    ScaleDrill,
    ScaleDrillData,
    Session,
    SessionData,
    TempoDrill,
    TempoDrillData,
    checked,
    new_entry,
)
from ._log import PracticeLog, Taken, open_log
from ._place import FOLDER_VARIABLE

__all__ = [
    "FOLDER_VARIABLE",
    "KINDS",
    "Entry",
    "PracticeLog",
    "Rubric",
    "ScaleDrill",
    "ScaleDrillData",
    "Session",
    "SessionData",
    "Taken",
    "TempoDrill",
    "TempoDrillData",
    "checked",
    "new_entry",
    "open_log",
]

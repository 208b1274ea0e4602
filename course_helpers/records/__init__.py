"""Typed, frozen records of what stands in `data/`: they know nothing of drawing, widgets or notebooks."""

from __future__ import annotations

from ._base import Basis, Range, Record
from ._body import Back, BodySize, Dimension, Dimensions, Doubt, Felt, Landmark, Line, Muscle, Shift, Zone
from ._contacts import Capsule, Contact, Contacts, ForceBand, Print
from ._course import Course
from ._reference import (
    Friction,
    LevelRules,
    Pressure,
    Rhythm,
    Screening,
    Source,
    StopQuestion,
    WaltonLevel,
)
from ._technique import (
    Circles,
    Dose,
    Fault,
    Foot,
    Glide,
    Hand,
    Hold,
    Leg,
    Posture,
    Rows,
    Stance,
    Stroke,
    Technique,
    Waypoint,
)

__all__ = [
    "Back",
    "Basis",
    "BodySize",
    "Capsule",
    "Circles",
    "Contact",
    "Contacts",
    "Course",
    "Dimension",
    "Dimensions",
    "Dose",
    "Doubt",
    "Fault",
    "Felt",
    "Foot",
    "ForceBand",
    "Friction",
    "Glide",
    "Hand",
    "Hold",
    "Landmark",
    "Leg",
    "LevelRules",
    "Line",
    "Muscle",
    "Posture",
    "Pressure",
    "Print",
    "Range",
    "Record",
    "Rhythm",
    "Rows",
    "Screening",
    "Shift",
    "Source",
    "Stance",
    "StopQuestion",
    "Stroke",
    "Technique",
    "WaltonLevel",
    "Waypoint",
    "Zone",
]

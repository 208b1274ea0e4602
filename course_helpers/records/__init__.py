"""Typed, frozen records of what stands in `data/`: they know nothing of drawing, widgets or notebooks."""

from __future__ import annotations

from ._base import Basis, Range, Record
from ._body import Back, BodySize, Dimension, Dimensions, Doubt, Felt, Landmark, Line, Muscle, Shift, Zone
from ._contacts import Capsule, Contact, Contacts, ForceBand, Print
from ._course import Course
from ._glossary import Term
from ._lesson import Activity, Lesson
from ._questions import Choice, Find, Option, Order, Place, Question, Spot, Step
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
    "Activity",
    "Back",
    "Basis",
    "BodySize",
    "Capsule",
    "Choice",
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
    "Find",
    "Foot",
    "ForceBand",
    "Friction",
    "Glide",
    "Hand",
    "Hold",
    "Landmark",
    "Leg",
    "Lesson",
    "LevelRules",
    "Line",
    "Muscle",
    "Option",
    "Order",
    "Place",
    "Posture",
    "Pressure",
    "Print",
    "Question",
    "Range",
    "Record",
    "Rhythm",
    "Rows",
    "Screening",
    "Shift",
    "Source",
    "Spot",
    "Stance",
    "Step",
    "StopQuestion",
    "Stroke",
    "Technique",
    "Term",
    "WaltonLevel",
    "Waypoint",
    "Zone",
]

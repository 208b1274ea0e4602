"""Typed, frozen records of what stands in `data/`: they know nothing of drawing, widgets or notebooks."""

from __future__ import annotations

from ._base import Basis, Point, Range, Record, walk
from ._body import (
    Back,
    BodySize,
    Dimension,
    Dimensions,
    Doubt,
    Felt,
    Landmark,
    Line,
    Muscle,
    Region,
    Shift,
    Zone,
)
from ._care import Care, CareTopic
from ._contacts import Capsule, Contact, Contacts, ForceBand, Print
from ._course import Course
from ._findings import Finding, Topic
from ._glossary import Term
from ._lesson import Activity, Lesson
from ._practice_log import KeeperTexts, LogToolTexts, PracticeLogTexts
from ._questions import Choice, Find, Option, Order, Place, Question, Spot, Step
from ._reference import (
    Friction,
    LevelRules,
    Pressure,
    Rhythm,
    Source,
    WaltonLevel,
)
from ._screening import Action, RedFlag, Screening, ScreeningQuestion, Urgency
from ._screening_texts import ScreeningTexts
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
from ._tempo_drill import BreathFit, Condition, TempoDrill, TempoRule

__all__ = [
    "Action",
    "Activity",
    "Back",
    "Basis",
    "BodySize",
    "BreathFit",
    "Capsule",
    "Care",
    "CareTopic",
    "Choice",
    "Circles",
    "Condition",
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
    "Finding",
    "Foot",
    "ForceBand",
    "Friction",
    "Glide",
    "Hand",
    "Hold",
    "KeeperTexts",
    "Landmark",
    "Leg",
    "Lesson",
    "LevelRules",
    "Line",
    "LogToolTexts",
    "Muscle",
    "Option",
    "Order",
    "Place",
    "Point",
    "Posture",
    "PracticeLogTexts",
    "Pressure",
    "Print",
    "Question",
    "Range",
    "Record",
    "RedFlag",
    "Region",
    "Rhythm",
    "Rows",
    "Screening",
    "ScreeningQuestion",
    "ScreeningTexts",
    "Shift",
    "Source",
    "Spot",
    "Stance",
    "Step",
    "Stroke",
    "Technique",
    "TempoDrill",
    "TempoRule",
    "Term",
    "Topic",
    "Urgency",
    "WaltonLevel",
    "Waypoint",
    "Zone",
    "walk",
]

"""Strokes in space and time: pure functions on arrays, in cm and seconds."""

from __future__ import annotations

from .bodymap import BodyMap, mirrored
from .curves import along, resample, smooth
from .prints import area_cm2, hand_outline, placed, print_outline
from .spans import BreathSpan, HandTrack, LegSpan, breath_spans
from .spots import LetteredSpot, lettered
from .timeline import Timeline, passes_for, sides_of, timeline

__all__ = [
    "BodyMap",
    "BreathSpan",
    "HandTrack",
    "LegSpan",
    "LetteredSpot",
    "Timeline",
    "along",
    "area_cm2",
    "breath_spans",
    "hand_outline",
    "lettered",
    "mirrored",
    "passes_for",
    "placed",
    "print_outline",
    "resample",
    "sides_of",
    "smooth",
    "timeline",
]

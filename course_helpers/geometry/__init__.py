"""Strokes in space and time: pure functions on arrays, in cm and seconds."""

from __future__ import annotations

from .bodymap import BodyMap, mirrored
from .curves import along, resample, smooth
from .kinds import Traits, following, leading, limb_word, moves, traits
from .places import BackPlace, area_shape, back_places
from .postures import giver_place, posture_for
from .prints import area_cm2, hand_outline, placed, print_outline
from .spans import PRESSES, BreathSpan, HandTrack, LegSpan, breath_spans
from .spots import LetteredSpot, lettered
from .timeline import Timeline, passes_for, sides_of, stroke_key, timeline

__all__ = [
    "PRESSES",
    "BackPlace",
    "BodyMap",
    "BreathSpan",
    "HandTrack",
    "LegSpan",
    "LetteredSpot",
    "Timeline",
    "Traits",
    "along",
    "area_cm2",
    "area_shape",
    "back_places",
    "breath_spans",
    "following",
    "giver_place",
    "hand_outline",
    "leading",
    "lettered",
    "limb_word",
    "mirrored",
    "moves",
    "passes_for",
    "placed",
    "posture_for",
    "print_outline",
    "resample",
    "sides_of",
    "smooth",
    "stroke_key",
    "timeline",
    "traits",
]

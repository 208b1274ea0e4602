"""What a learner's own log comes to: figures, sentences, what to practise next; from entries and a day."""

from __future__ import annotations

from ._example import example_entries, example_progress
from ._figures import Judged, PracticeDay, Progress, Said, ScaleRound, ScaleSkill, TempoRound, progress
from ._next import Advice, Retest, Weakness, next_steps, retest, retests, weakest
from ._words import (
    contact_name,
    date_words,
    main_skill,
    number,
    practice_sentence,
    receiver_sentence,
    rubric_sentence,
    scale_sentence,
    short_date,
    tempo_sentence,
)

__all__ = [
    "Advice",
    "Judged",
    "PracticeDay",
    "Progress",
    "Retest",
    "Said",
    "ScaleRound",
    "ScaleSkill",
    "TempoRound",
    "Weakness",
    "contact_name",
    "date_words",
    "example_entries",
    "example_progress",
    "main_skill",
    "next_steps",
    "number",
    "practice_sentence",
    "progress",
    "receiver_sentence",
    "retest",
    "retests",
    "rubric_sentence",
    "scale_sentence",
    "short_date",
    "tempo_sentence",
    "weakest",
]

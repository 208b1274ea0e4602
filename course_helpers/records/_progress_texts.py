"""The words of what a learner's log comes to."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._base import Record, Text
from ._texts import Counted, Words, with_places


class NextTexts(Record):
    """What to practise next, and why."""

    title: Words
    care: Annotated[Text, with_places("feel", "limit")]
    retest: Annotated[Text, with_places("force", "contact", "day")]
    retest_more: Counted
    retest_more_one: Words
    coming: Annotated[Text, with_places("date", "force", "contact", "day")]
    weakest: Annotated[Text, with_places("part", "why", "try", "lesson")]
    weakest_first: Annotated[Text, with_places("part", "why", "try", "lesson")]
    why_rubric: Annotated[Text, with_places("score")]
    why_rubric_many: Annotated[Text, with_places("score", "count")]
    why_more: Annotated[Text, with_places("times", "count")]
    why_less: Annotated[Text, with_places("times", "count")]
    why_mixed: Annotated[Text, with_places("times", "count")]
    why_scale: Annotated[Text, with_places("error")]
    why_tempo: Annotated[Text, with_places("error", "spread")]
    strong: Words
    unknown: Annotated[Text, with_places("parts")]
    long_ago: Annotated[Text, with_places("days")]


class PracticeTexts(Record):
    """Time with a partner, and rounds of drills."""

    title: Words
    y_day: Words
    y_week: Words
    drills: Words
    sentence: Annotated[Text, with_places("minutes", "rounds", "first", "last")]
    sentence_one: Annotated[Text, with_places("minutes", "rounds", "first")]


class ScaleTexts(Record):
    """The scale drill over days."""

    title: Words
    others: Words
    x: Words
    band: Words
    first: Words
    passed: Words
    failed: Words
    skill: Annotated[Text, with_places("force", "contact")]
    sentence: Annotated[Text, with_places("first", "last", "best", "force", "contact", "count")]
    sentence_one: Annotated[Text, with_places("first", "force", "contact")]
    sentence_fade: Annotated[Text, with_places("days", "before", "after")]


class TempoTexts(Record):
    """The tempo drill over rounds."""

    title: Words
    off: Words
    spread: Words
    band: Words
    sentence: Annotated[Text, with_places("count", "first", "last", "first_spread", "last_spread")]
    sentence_one: Annotated[Text, with_places("first", "first_spread")]


class ReceiverTexts(Record):
    """What the receiver says."""

    title: Words
    feel: Words
    comfort: Words
    aim: Annotated[Text, with_places("low", "high")]
    more: Words
    less: Words
    same: Words
    wants: Words
    sentence: Annotated[Text, with_places("count", "said", "low", "high")]
    sentence_one: Annotated[Text, with_places("said", "low", "high")]
    said_feel: Annotated[Text, with_places("value")]
    said_comfort: Annotated[Text, with_places("value")]
    said_want: Annotated[Text, with_places("want")]


class RubricTexts(Record):
    """How the giver sees it."""

    title: Words
    newest: Words
    sentence: Annotated[Text, with_places("count", "levels")]
    sentence_one: Annotated[Text, with_places("levels")]
    level: Annotated[Text, with_places("part", "level")]
    not_said: Annotated[Text, with_places("part")]
    weakest: Words


class ProgressTexts(Record):
    """Everything else that is shown."""

    title: Words
    read_again: Words
    read: Counted
    count_one: Words
    count_many: Counted
    empty_title: Words
    empty: Words
    example: Words
    example_lead: Words
    missing: Annotated[Text, with_places("names")]
    months: Annotated[tuple[Words, ...], Field(min_length=12, max_length=12)]
    months_short: Annotated[tuple[Words, ...], Field(min_length=12, max_length=12)]
    date: Annotated[Text, with_places("day", "month")]
    practice: PracticeTexts
    scale: ScaleTexts
    tempo: TempoTexts
    receiver: ReceiverTexts
    rubric: RubricTexts

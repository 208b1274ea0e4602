"""What a learner's log comes to: rules, words, and the example of an empty log."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from ._base import Basis, Id, Positive, Record
from ._progress_texts import NextTexts, ProgressTexts
from ._session import Out10, PartId
from ._texts import Words

Count = Annotated[int, Field(ge=1)]
Day = Annotated[int, Field(ge=0)]
Level = Annotated[int, Field(ge=0, le=3)]


def _day(value: str) -> str:
    date.fromisoformat(value)
    return value


class ProgressRules(Basis):
    """How the log is weighed.

    Attributes
    ----------
    last
        How many of the newest sessions count.
    weak_score
        The level, of 0 to 3, for which a failed drill or a receiver who wants another pressure counts.
    long_ago_days
        After how many days without practice that is said.
    rounds_shown, sessions_shown, skills_shown
        How many of the newest are drawn.
    tempo_good
        Id of the praise in `drills/tempo.toml` whose conditions a good round of the tempo drill meets.
    """

    last: Count
    weak_score: Annotated[float, Field(ge=0, le=3)]
    long_ago_days: Count
    rounds_shown: Annotated[int, Field(ge=2)]
    sessions_shown: Annotated[int, Field(ge=2)]
    skills_shown: Count
    tempo_good: Id


class PartAdvice(Record):
    """What to do for one part of the rubric, and the lesson that teaches it."""

    id: PartId
    try_: Annotated[Words, Field(alias="try")]
    lesson: Annotated[str, Field(pattern=r"^\d\d$")]


class ExampleScale(Record):
    """A round on the scale: each reading beside the target, in percent."""

    day: Day
    off_percent: Annotated[tuple[Annotated[float, Field(gt=-100)], ...], Field(min_length=1)]


class ExampleTempo(Record):
    """A round of the tempo drill."""

    day: Day
    measured_per_min: Positive
    steadiness_percent: Annotated[float, Field(ge=0)]


class ExampleSession(Record):
    """A session, seen by both."""

    day: Day
    minutes: Positive
    feel: Out10
    want: Literal["more", "less", "same"]
    comfort: Out10
    rubric: Annotated[tuple[Level, ...], Field(min_length=4, max_length=4)]


class ProgressExample(Basis):
    """A log of somebody invented; days count from `from`, and it is looked at on `day`."""

    from_: Annotated[str, Field(alias="from"), AfterValidator(_day)]
    day: Day
    contact: Id
    target_n: Positive
    technique: Id
    target_per_min: Positive
    scale: Annotated[tuple[ExampleScale, ...], Field(min_length=1)]
    tempo: Annotated[tuple[ExampleTempo, ...], Field(min_length=1)]
    sessions: Annotated[tuple[ExampleSession, ...], Field(min_length=1)]


class ProgressTable(Record):
    """Everything that `show_progress()` knows and says beside the log."""

    rules: ProgressRules
    parts: Annotated[tuple[PartAdvice, ...], Field(min_length=4, max_length=4)]
    next: NextTexts
    texts: ProgressTexts
    example: ProgressExample

    def part(self, name: str) -> PartAdvice:
        """Return the advice for a part of the rubric."""
        return next(each for each in self.parts if each.id == name)

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        got = [part.id for part in self.parts]
        if len(set(got)) < len(got):
            raise ValueError(f"`parts` has path, pressure, tempo and posture, each once, got {got}")
        return self

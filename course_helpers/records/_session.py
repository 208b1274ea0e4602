"""The forms after a session: the receiver's scales, the giver's rubric, and every word of them."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from ._base import Basis, Record, Text
from ._texts import Words, with_places

PartId = Literal["path", "pressure", "tempo", "posture"]
Out10 = Annotated[float, Field(ge=0, le=10)]


class FeelWords(Record):
    """What is said of a feel from 0 to 10, up to a value."""

    upto: Out10
    say: Words


class FeelScale(Basis):
    """The receiver's feel: the range to aim at, from where it is too strong, and words for each value."""

    good_low: Out10
    good_high: Out10
    too_strong: Out10
    words: Annotated[tuple[FeelWords, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.good_low <= self.good_high < self.too_strong:
            got = f"{self.good_low:g}, {self.good_high:g}, {self.too_strong:g}"
            raise ValueError(f"expected good_low <= good_high < too_strong, got {got}")
        ends = [one.upto for one in self.words]
        if ends != sorted(set(ends)) or ends[-1] != 10:
            raise ValueError(f"`upto` of `words` rises, and the last is 10, got {ends}")
        return self

    def said(self, value: float) -> str:
        """Return the words for a value."""
        return next(one.say for one in self.words if value <= one.upto)


class ComfortScale(Basis):
    """The receiver's comfort from 0 to 10, what its ends mean, and up to which value more is asked."""

    ask_upto: Annotated[float, Field(ge=0, lt=10)]
    low: Words
    high: Words


class RubricPart(Record):
    """One thing that a giver judges, with words for each level from 0."""

    id: PartId
    name: Words
    ask: Words
    levels: Annotated[tuple[Words, ...], Field(min_length=4, max_length=4)]


class RubricForm(Basis):
    """What a giver judges, in the order in which it is asked; the log keeps just these four."""

    parts: Annotated[tuple[RubricPart, ...], Field(min_length=4, max_length=4)]

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        got = [part.id for part in self.parts]
        if len(set(got)) < len(got):
            raise ValueError(f"`parts` has path, pressure, tempo and posture, each once, got {got}")
        return self


class ReceiverTexts(Record):
    """The receiver's side of the form."""

    title: Words
    lead: Words
    feel: Words
    want: Words
    more: Words
    less: Words
    same: Words
    comfort: Words
    comfort_ends: Annotated[Text, with_places("low", "high")]
    good: Words
    save: Words


class CareTexts(Record):
    """What is said to a receiver whose answer asks for care: too strong, and yet more; little comfort."""

    strong: Words
    pulls: Annotated[Text, with_places("limit")]
    uneasy: Words


class GiverTexts(Record):
    """The giver's side of the form."""

    title: Words
    lead: Words
    note: Words
    save: Words


class SessionPaperTexts(Record):
    """The form on paper."""

    when: Words
    receiver_of: Words
    minutes: Words
    what: Words
    ring: Words
    tick: Words
    good: Words
    note: Words
    sentence_receiver: Words
    sentence_giver: Annotated[Text, with_places("parts", "levels")]


class SessionTexts(Record):
    """Every word of the forms."""

    title: Words
    lead: Words
    what: Words
    what_none: Words
    what_techniques: Words
    what_routines: Words
    minutes: Words
    minutes_wrong: Annotated[Text, with_places("most")]
    who: Words
    receiver: Words
    giver: Words
    level: Annotated[Text, with_places("level", "words")]
    clear: Words
    cleared: Words
    none: Words
    kept_receiver: Words
    kept_giver: Words
    stays: Words
    next_receiver: Words
    next_giver: Words
    turn_receiver: Words
    turn_giver: Words
    both_kept: Words
    for_receiver: ReceiverTexts
    care: CareTexts
    for_giver: GiverTexts
    paper: SessionPaperTexts


class SessionForm(Record):
    """The forms after a session."""

    feel: FeelScale
    comfort: ComfortScale
    rubric: RubricForm
    texts: SessionTexts

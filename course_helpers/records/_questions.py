"""Questions to check oneself with: choose, put in order, find on the back. Each mistake has its feedback."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from ._base import Id, Record, Text
from ._technique import Offset


class Option(Record):
    """An answer to choose. `feedback` says why it is right, or what is mistaken in it."""

    text: Text
    feedback: Text
    right: bool = False


class Step(Record):
    """A step to put in order. `not_yet` says what has to come first; only the first step needs none."""

    text: Text
    not_yet: Text | None = None


class Place(Record):
    """A place on the back: a landmark, and how far out from the midline and up from it, in cm."""

    at: Id
    out_cm: Offset = 0.0
    up_cm: Offset = 0.0
    side: Literal["left", "right"] = "right"


class Spot(Record):
    """A place to choose on the back. `name` is told after the answer, and on the answer sheet."""

    name: Text
    place: Place
    feedback: Text
    right: bool = False


class _Question(Record):
    id: Id
    ask: Text
    safety: bool = False


class Choice(_Question):
    """A question with one right answer; every other option is a plausible mistake."""

    kind: Literal["choice"]
    options: Annotated[tuple[Option, ...], Field(min_length=3, max_length=5)]

    @model_validator(mode="after")
    def _one_right(self) -> Self:
        _check_answers(self.options, [option.text for option in self.options], "options")
        return self


class Order(_Question):
    """Steps in their right order; they are shown mixed."""

    kind: Literal["order"]
    steps: Annotated[tuple[Step, ...], Field(min_length=3, max_length=7)]
    feedback: Text

    @model_validator(mode="after")
    def _each_explained(self) -> Self:
        texts = [step.text for step in self.steps]
        for index, step in enumerate(self.steps):
            if index and step.not_yet is None:
                raise ValueError(f"steps[{index}] needs `not_yet`: what has to come before it?")
            if step.text in texts[:index]:
                raise ValueError(f"steps[{index}] says the same as an earlier one: {step.text!r}")
        return self


class Find(_Question):
    """A place to find on the back, among others that it is mistaken for."""

    kind: Literal["find"]
    spots: Annotated[tuple[Spot, ...], Field(min_length=3, max_length=6)]

    @model_validator(mode="after")
    def _one_right(self) -> Self:
        _check_answers(self.spots, [spot.name for spot in self.spots], "spots")
        return self


Question = Annotated[Choice | Order | Find, Field(discriminator="kind")]


def _check_answers(answers: tuple[Option, ...] | tuple[Spot, ...], names: list[str], key: str) -> None:
    right = sum(answer.right for answer in answers)
    if right != 1:
        raise ValueError(f"mark exactly one of `{key}` with `right = true`, got {right}")
    for index, name in enumerate(names):
        if name in names[:index]:
            raise ValueError(f"{key}[{index}] says the same as an earlier one: {name!r}")

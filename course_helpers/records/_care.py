"""How two people look after each other: consent, checking in, set-up, hygiene, oil, posture, afterwards."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from ._base import Basis, Id, Point, Positive, Record, Text


class CheckIn(Basis):
    """When to ask the receiver, and what stands beside the questions of the receiver's own scales.

    `again` leads to the questions with three answers, `more` to those that are asked besides.
    """

    first_low_min: Positive
    first_high_min: Positive
    times_low: Annotated[int, Field(ge=1)]
    times_high: Annotated[int, Field(ge=1)]
    ask_speed: Text
    why: Text
    again: Text
    more: Text

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.first_low_min > self.first_high_min or self.times_low > self.times_high:
            raise ValueError(
                "expected first_low_min <= first_high_min and times_low <= times_high, got "
                f"{self.first_low_min:g}, {self.first_high_min:g} and {self.times_low}, {self.times_high}"
            )
        return self


class TableHeight(Basis):
    """A table for massage, its height as a share of the giver's own; `statures_cm` are examples to show."""

    share_of_stature: Annotated[float, Field(gt=0.3, lt=0.6)]
    statures_cm: Annotated[tuple[Positive, ...], Field(min_length=1)]


class CareTopic(Record):
    """Advice on one subject; `lead` stands before its points."""

    id: Id
    name: Text
    lead: Text | None = None
    points: Annotated[tuple[Point, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        ids = [point.id for point in self.points]
        twice = sorted({name for name in ids if ids.count(name) > 1})
        if twice:
            raise ValueError(f"each of `points` has an id of its own; twice: {', '.join(twice)}")
        return self


class Care(Record):
    """Everything about looking after each other."""

    check_in: CheckIn
    table_height: TableHeight
    topics: Annotated[tuple[CareTopic, ...], Field(min_length=1)]

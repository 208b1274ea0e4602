"""What the course knows beside body and strokes: sources, pressure scales, rhythm."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from ._base import Basis, Id, Positive, Range, Record, Text


class Source(Record):
    """A source. `trust`: a stored excerpt was read, known from the literature, or computed from data."""

    id: Id
    title: Text
    address: Text | None = None
    trust: Literal["seen", "literature", "computed"]
    note: Text | None = None


class WaltonLevel(Record):
    """One level of the giver's pressure scale, described in the course's own words."""

    level: Annotated[int, Field(ge=0, le=5)]
    name: Text
    feels: Text
    image: Text


class WaltonScale(Basis):
    """The Walton pressure scale and its credit, shown wherever the scale is."""

    credit: Text
    levels: Annotated[tuple[WaltonLevel, ...], Field(min_length=6, max_length=6)]

    @model_validator(mode="after")
    def _from_0_to_5(self) -> Self:
        levels = [level.level for level in self.levels]
        if levels != list(range(6)):
            raise ValueError(f"`levels` are 0, 1, 2, 3, 4, 5 in this order, got {levels}")
        return self


class LevelRules(Basis):
    """How firm a stroke of this course may be."""

    most: Annotated[int, Field(ge=0, le=5)]
    reinforced_most: Annotated[int, Field(ge=0, le=5)]
    reinforced_at_once_s: Positive
    reinforced_in_pass_s: Positive

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.most <= self.reinforced_most < 5:
            raise ValueError(
                f"expected most <= reinforced_most <= 4 (level 5 is never used), got {self.most} and "
                f"{self.reinforced_most}"
            )
        return self


class ReceiverScale(Basis):
    """A scale of 0 to 10 that belongs to the receiver."""

    id: Literal["feel", "pain"]
    name: Text
    ask: Text
    aim: Text


class Friction(Basis):
    """Coefficient of friction between hand and back with one amount of oil."""

    id: Id
    name: Text
    mu: Range


class Comfort(Basis):
    """A pressure that most people still find comfortable, in kPa; people differ widely."""

    low_kpa: Positive
    high_kpa: Positive

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low_kpa <= self.high_kpa:
            raise ValueError(f"expected low_kpa <= high_kpa, got {self.low_kpa:g}, {self.high_kpa:g}")
        return self


class HandArea(Basis):
    """Own hand area = `factor` x hand length x hand breadth."""

    factor: Range
    length_cm: Range
    breadth_cm: Range


class Pressure(Record):
    """Everything about pressure: three scales kept apart, the rules, friction and comfort."""

    walton: WaltonScale
    rules: LevelRules
    receiver: tuple[ReceiverScale, ...]
    friction: tuple[Friction, ...]
    comfort: Comfort
    hand_area: HandArea


class Rhythm(Basis):
    """The invited breath and the lead-in of the players."""

    breath_low_s: Positive
    breath_high_s: Positive
    lead_in_beats: Annotated[int, Field(ge=1, le=8)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.breath_low_s < self.breath_high_s:
            raise ValueError(
                f"expected breath_low_s < breath_high_s, got {self.breath_low_s:g}, {self.breath_high_s:g}"
            )
        return self

"""The receiver's body: landmarks, lines to draw, muscles, zones and dimensions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from ._base import Basis, Frozen, Id, Positive, Record, Text, Walton

Point = tuple[float, float]
Points = Annotated[tuple[Point, ...], Field(min_length=2)]
Outline = Annotated[tuple[Point, ...], Field(min_length=3)]


class Doubt(Basis):
    """One thing that is known of how far a landmark can be trusted, and where it is known from."""

    says: Text


class Shift(Basis):
    """How far down the back a landmark moves, on average, when the receiver lies in another way."""

    down_cm: Positive
    when: Text


class Felt(Record):
    """How a landmark is found by hand on a partner, and how sure one can be of it.

    `level` says in words at which spinal level it lies. `likely` and `possible` name the landmarks of the
    upper and the lower spinal level between which it lies in about two people of three, and in everyone who
    was measured; `out_cm` is the least and the greatest distance from the midline that sources give.
    """

    find: Text
    level: Text
    doubts: Annotated[tuple[Doubt, ...], Field(min_length=1)]
    likely: tuple[Id, Id] | None = None
    possible: tuple[Id, Id] | None = None
    out_cm: tuple[Positive, Positive] | None = None
    shift: Shift | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.out_cm is not None and not self.out_cm[0] < self.out_cm[1]:
            low, high = self.out_cm
            raise ValueError(f"expected `out_cm` as [least, greatest], got {low:g}, {high:g}")
        return self


class Landmark(Basis):
    """A place on the body. `x` (right of the midline) and `y` (C7 = 0, PSIS = 1) are in body units.

    Those with `felt` are taught: a learner finds them by hand.
    """

    name: Text
    x: float = 0.0
    y: float
    felt: Felt | None = None


class Line(Record):
    """A line of the drawing, one side (x >= 0) in body units; mirrored unless it lies on the midline."""

    points: Points
    closed: bool = False


class Muscle(Basis):
    """The outline of a muscle, one side, in body units; only there may a stroke reach level 4."""

    id: Id
    name: Text
    outline: Outline


class Zone(Basis):
    """A part of the back with a ceiling on pressure, one side of the body (mirrored) or on the midline.

    Either `outline` (a closed curve, body units) or `lines` (body units) with `half_width_cm` around them.
    """

    id: Id
    name: Text
    label: Text
    why: Text
    broad_max: Walton
    narrow_max: Walton
    outline: Outline | None = None
    lines: tuple[Points, ...] = ()
    half_width_cm: Positive | None = None

    @model_validator(mode="after")
    def _one_shape(self) -> Self:
        if (self.outline is None) == (not self.lines):
            raise ValueError("give either `outline` or `lines`")
        if bool(self.lines) != (self.half_width_cm is not None):
            raise ValueError("`half_width_cm` goes with `lines`, and `lines` with it")
        if self.narrow_max > self.broad_max:
            raise ValueError(
                f"a narrow contact may press no harder than a broad one, got narrow_max = "
                f"{self.narrow_max:g} and broad_max = {self.broad_max:g}"
            )
        return self


class Region(Basis):
    """A place that a receiver can point out; `outline` (closed, body units) is None off the back.

    The right one of two is given, with x > 0 throughout; or, with x = 0 at both ends, the right half of a
    place that lies across the midline.
    """

    id: Id
    name: Text
    outline: Outline | None = None

    @property
    def midline(self) -> bool:
        """Whether it lies across the midline, so that there is one of it and not two."""
        return self.outline is not None and self.outline[0][0] == 0

    @model_validator(mode="after")
    def _one_side_or_half(self) -> Self:
        across = [x for x, _ in self.outline or ()]
        inner = across[1:-1] if across and across[0] == across[-1] == 0 else across
        if any(x <= 0 for x in inner):
            raise ValueError(
                "expected x > 0 throughout for a place on each side, or x = 0 at both ends and nowhere else "
                f"for one across the midline; got x = {', '.join(f'{x:g}' for x in across)}"
            )
        return self


class Spread(Record):
    """Mean and standard deviation of a dimension in one group of people."""

    mean_cm: Positive
    sd_cm: Positive

    @model_validator(mode="after")
    def _narrow_enough(self) -> Self:
        if self.sd_cm >= self.mean_cm / 3:
            raise ValueError(
                f"expected sd_cm below a third of mean_cm, got {self.sd_cm:g} and {self.mean_cm:g}"
            )
        return self


class Dimension(Basis):
    """A dimension of the body in one mixed group, or in men and women apart."""

    name: Text
    at: float = Field(description="level (body units, C7 = 0, PSIS = 1) at which a breadth is measured")
    groups: Annotated[tuple[Spread, ...], Field(min_length=1)]


class Dimensions(Record):
    """The dimensions that scale the map: one length and four breadths."""

    length: Dimension
    shoulders: Dimension
    chest: Dimension
    waist: Dimension
    hips: Dimension

    @model_validator(mode="after")
    def _from_the_head_down(self) -> Self:
        levels = [breadth.at for breadth in self.breadths]
        if levels != sorted(set(levels)):
            raise ValueError(f"expected `at` to rise from shoulders to chest, waist and hips, got {levels}")
        return self

    @property
    def breadths(self) -> tuple[Dimension, ...]:
        """The four breadths, from the head down."""
        return (self.shoulders, self.chest, self.waist, self.hips)


class Margin(Basis):
    """How far around a place that is left out nothing touches, in cm and in words."""

    words: Text
    cm: Annotated[float, Field(gt=0)]


class BodySize(Record):
    """A body that the course draws and checks: every dimension at one percentile."""

    id: Literal["small", "medium", "large"]
    label: Text
    percentile: Annotated[float, Field(gt=0, lt=100)]


class Back(Record):
    """Everything that is known of the back, in body units."""

    landmarks: Annotated[Mapping[Id, Landmark], Frozen]
    outline: Annotated[Mapping[Id, Line], Frozen]
    hints: Annotated[Mapping[Id, Line], Frozen]
    spinous_processes: tuple[Id, ...]
    muscles: tuple[Muscle, ...]
    zones: tuple[Zone, ...]
    places: Annotated[tuple[Region, ...], Field(min_length=1)]
    margin: Margin
    dimensions: Dimensions
    sizes: tuple[BodySize, ...]

    @property
    def felt(self) -> tuple[Landmark, ...]:
        """The landmarks that a learner finds by hand, from the head down."""
        taught = [landmark for landmark in self.landmarks.values() if landmark.felt is not None]
        return tuple(sorted(taught, key=lambda landmark: landmark.y))

    @field_validator("sizes")
    @classmethod
    def _every_size(cls, sizes: tuple[BodySize, ...]) -> tuple[BodySize, ...]:
        missing = sorted({"small", "medium", "large"} - {size.id for size in sizes})
        if missing:
            raise ValueError(f"there must be small, medium and large; missing: {', '.join(missing)}")
        return sizes

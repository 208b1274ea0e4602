"""The giver's contact surfaces: what touches the back, how large it is, and how hard it may press."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import Field, model_validator

from ._base import Basis, Frozen, Id, Positive, Range, Record, Text
from ._body import Outline


class Capsule(Record):
    """A rounded bar from one point to another, in cm of the hand's frame."""

    start: tuple[float, float]
    end: tuple[float, float]
    width_cm: Positive
    tip_width_cm: Positive | None = None


class Print(Basis):
    """The shape of a right hand's (or arm's) contact, in cm; x to the little finger, y toward the wrist.

    `outline` is a closed smooth curve; `capsules` are joined to it. The origin moves along a stroke's path.
    """

    outline: Outline | None = None
    capsules: tuple[Capsule, ...] = ()

    @model_validator(mode="after")
    def _some_shape(self) -> Self:
        if self.outline is None and not self.capsules:
            raise ValueError("give an `outline`, `capsules`, or both")
        return self


class ForceBand(Record):
    """The force in newtons that one Walton level usually takes with this contact; always an estimate."""

    walton: Annotated[int, Field(ge=0, le=5)]
    low_n: Annotated[float, Field(ge=0)]
    high_n: Positive

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low_n < self.high_n:
            raise ValueError(f"expected low_n < high_n, got {self.low_n:g}, {self.high_n:g}")
        return self


class Contact(Basis):
    """A contact surface of the giver. Its area decides whether it counts as broad (>= 60 cm2).

    One that `taps` bounces off at once: it never leans, and is not compared with those that do.
    """

    id: Id
    name: Text
    plural: Text
    hands_used: Annotated[int, Field(ge=1, le=2)]
    area_cm2: Range
    print: Print
    limb: Annotated[
        Id,
        Field(description="the drawing of the whole hand or arm that the print belongs to"),
    ]
    limb_shift_cm: tuple[float, float] = (0.0, 0.0)
    reinforced_point: bool = False
    taps: bool = False
    force_bands: tuple[ForceBand, ...]
    force_ceiling_n: Positive
    use: Text

    @model_validator(mode="after")
    def _a_band_for_each_level(self) -> Self:
        levels = [band.walton for band in self.force_bands]
        if levels != list(range(5)):
            raise ValueError(
                f"give `force_bands` for the Walton levels 0, 1, 2, 3, 4 in this order, got {levels}"
            )
        return self


class Contacts(Record):
    """All contact surfaces, the limbs they are drawn on, and what makes a contact broad."""

    broad_from_cm2: Positive
    limbs: Annotated[Mapping[Id, Print], Frozen]
    contacts: tuple[Contact, ...]

    @property
    def leaning(self) -> tuple[Contact, ...]:
        """The contact surfaces that can lean."""
        return tuple(contact for contact in self.contacts if not contact.taps)

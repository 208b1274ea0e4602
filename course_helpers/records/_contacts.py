"""The giver's contact surfaces: what touches the back, how large it is, and how hard it may press."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from ._base import Basis, Id, Positive, Range, Record, Text
from ._body import Points


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

    outline: Points | None = None
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


class Contact(Basis):
    """A contact surface of the giver. Its area decides whether it counts as broad (>= 60 cm2)."""

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
    force_bands: tuple[ForceBand, ...]
    force_ceiling_n: Positive
    use: Text


class Contacts(Record):
    """All contact surfaces, the limbs they are drawn on, and what makes a contact broad."""

    broad_from_cm2: Positive
    limbs: dict[Id, Print]
    contacts: tuple[Contact, ...]

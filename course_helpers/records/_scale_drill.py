"""The scale drill: targets, trials and rests, feedback, and what counts as good."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from ._base import Basis, Id, Positive, Record, Text
from ._scale_texts import ScaleTexts
from ._texts import places_in

Count = Annotated[int, Field(ge=1)]
Increasing = Annotated[tuple[Positive, ...], Field(min_length=1)]


def _from_low_to_high(values: tuple[float, ...], what: str) -> None:
    if list(values) != sorted(set(values)):
        raise ValueError(f"{what} rise from the smallest to the largest, got {', '.join(map(str, values))}")


class Looks(Record):
    """Some presses in a row, and at how many of them the giver may look."""

    trials: Count
    looks: Annotated[int, Field(ge=0)]


class ScaleGroup(Basis):
    """How contact surfaces of one kind are drilled.

    Attributes
    ----------
    most_n
        The largest target.
    hold_s
        How long a press is held.
    rest_after, rest_s, rest_least_s
        After how many presses the hand rests, for how long, and for how long at least.
    feedback
        At how many of the presses the giver may look; their share never grows.
    """

    id: Id
    most_n: Positive
    trials: Count
    hold_s: Positive
    rest_after: Count | None = None
    rest_s: Positive | None = None
    rest_least_s: Positive | None = None
    feedback: Annotated[tuple[Looks, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        trials = sum(step.trials for step in self.feedback)
        if trials != self.trials:
            raise ValueError(f"`feedback` is for {trials} trials, but there are {self.trials}")
        shares = [step.looks / step.trials for step in self.feedback]
        if shares != sorted(shares, reverse=True) or shares[0] > 1:
            raise ValueError("`feedback` gets sparser: `looks` at most `trials`, and their share never grows")
        rest = (self.rest_after, self.rest_s, self.rest_least_s)
        if any(part is None for part in rest) and any(part is not None for part in rest):
            raise ValueError("a rest needs `rest_after`, `rest_s` and `rest_least_s`; give all three or none")
        if self.rest_s is not None and self.rest_least_s is not None and self.rest_least_s > self.rest_s:
            raise ValueError(f"expected rest_least_s <= rest_s, got {self.rest_least_s:g}, {self.rest_s:g}")
        return self


class NarrowRule(Basis):
    """The largest target of every contact whose usual area is below a limit."""

    below_cm2: Positive
    most_n: Positive


class ScaleContact(Record):
    """The targets of one contact surface, from the lightest, with which a learner begins."""

    id: Id
    group: Id
    targets_n: Increasing

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _from_low_to_high(self.targets_n, "`targets_n`")
        return self


class HouseholdScale(Basis):
    """Up to which force a kitchen scale serves; how many times the target is a slip of the finger."""

    kitchen_most_n: Positive
    slip_times: Annotated[float, Field(gt=1)]


class Passing(Basis):
    """What counts as good: bands around the target from the widest, hits of ten, and days of re-tests."""

    bands_percent: Annotated[
        tuple[Annotated[float, Field(gt=0, lt=100)], ...], Field(min_length=2, max_length=2)
    ]
    of_ten: Annotated[int, Field(ge=1, le=10)]
    retest_days: Annotated[tuple[Count, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _from_low_to_high(self.bands_percent[::-1], "`bands_percent`, read from the last,")
        _from_low_to_high(self.retest_days, "`retest_days`")
        return self


class Advice(Record):
    """One plain sentence, and when it is said; of several that fit, the first is."""

    id: Id
    spread_over_percent: Positive | None = None
    bias_over_percent: Positive | None = None
    bias_under_percent: Annotated[float, Field(lt=0)] | None = None
    say: Text

    @property
    def always(self) -> bool:
        """Whether it is said whatever the readings."""
        return self.spread_over_percent is self.bias_over_percent is self.bias_under_percent is None

    @model_validator(mode="after")
    def _fills_what_it_has(self) -> Self:
        unknown = places_in(self.say) - {"image"}
        if unknown:
            raise ValueError(f"`say` may hold {{image}} and no other place in braces, got {self.say!r}")
        return self


class WeightImage(Record):
    """An everyday thing that weighs so much."""

    kg: Positive
    like: Text


class PressureImage(Record):
    """An everyday thing that presses so much."""

    kpa: Positive
    like: Text


class WeightImages(Basis):
    """Everyday weights, from the lightest."""

    images: Annotated[tuple[WeightImage, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _from_low_to_high(tuple(image.kg for image in self.images), "weights")
        return self


class PressureImages(Basis):
    """Everyday pressures, from the lowest."""

    images: Annotated[tuple[PressureImage, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _from_low_to_high(tuple(image.kpa for image in self.images), "pressures")
        return self


class PrintArea(Basis):
    """Widths of the squares that may be counted, and the largest area that is believed."""

    squares_cm: Increasing
    most_cm2: Positive


class MovedScale(Basis):
    """The scale moved away: how far at a time, and how many places there are, the first among them."""

    step_cm: Positive
    steps: Annotated[int, Field(ge=2)]


class ScaleDrill(Record):
    """Everything about the scale drill; its contact surfaces are those of `contacts.toml`.

    `why` names findings that say why it is as it is.

    The last advice is the one that is said when no other fits.
    """

    groups: Annotated[tuple[ScaleGroup, ...], Field(min_length=1)]
    narrow: NarrowRule
    contacts: Annotated[tuple[ScaleContact, ...], Field(min_length=1)]
    scale: HouseholdScale
    passing: Passing
    why: Annotated[tuple[Id, ...], Field(min_length=1)]
    advice: Annotated[tuple[Advice, ...], Field(min_length=1)]
    weights: WeightImages
    pressures: PressureImages
    area: PrintArea
    stance: MovedScale
    texts: ScaleTexts

    def targets(self, contact: str) -> ScaleContact:
        """Return the targets of a contact surface; the checks make sure that each has some."""
        return next(each for each in self.contacts if each.id == contact)

    def group(self, name: str) -> ScaleGroup:
        """Return the group with an id; the checks make sure that there is one."""
        return next(group for group in self.groups if group.id == name)

    @model_validator(mode="after")
    def _always_says_something(self) -> Self:
        if [each.always for each in self.advice] != [False] * (len(self.advice) - 1) + [True]:
            raise ValueError("only the last `advice` has no condition: it is said when no other fits")
        return self

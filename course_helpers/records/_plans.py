"""What makes a plan of strokes: minutes, pauses, short doses, rules, and the words of all that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, Self, get_args

from pydantic import Field, ValidationInfo, field_validator, model_validator

from ._base import Basis, Frozen, Id, Positive, Range, Record, Text, Walton
from ._plan_texts import REFUSALS, TEXTS
from ._technique import Family
from ._texts import complain_of, places_in

PauseId = Literal["oil", "wipe", "change", "side", "turn-head"]
PAUSE_PLACES: dict[PauseId, set[str]] = {"change": {"next"}, "side": {"next", "place"}}


class MinutesRange(Basis):
    """How many minutes a plan may last, and how many it does unless asked."""

    low: Positive
    usual: Positive
    high: Positive

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low <= self.usual <= self.high:
            raise ValueError(f"expected low <= usual <= high, got {self.low}, {self.usual}, {self.high}")
        return self


class LongRule(Basis):
    """Above how many minutes a plan warns, and lets the head be turned."""

    over_min: Positive


class Pause(Basis):
    """What is done between two strokes, in seconds; no hand works in it."""

    id: PauseId
    title: Text
    say: Text
    seconds: Annotated[float, Field(gt=0, le=120)]

    @model_validator(mode="after")
    def _fills_what_it_has(self) -> Self:
        may = PAUSE_PLACES.get(self.id, set())
        if strange := sorted(places_in(self.say) - may):
            raise ValueError(f"`say` has {{{strange[0]}}}, which nobody fills, got {self.say!r}")
        return self


class RestRule(Basis):
    """The rest at the end, which takes up what is left of the time, in seconds."""

    title: Text
    say: Text
    seconds: Range


class ShortDose(Basis):
    """How often a technique is repeated where it links two others or finishes a massage."""

    technique: Id
    passes: Range

    @model_validator(mode="after")
    def _whole(self) -> Self:
        for name, value in self.passes:
            if value != int(value):
                raise ValueError(f"passes are whole numbers, got {name} = {value:g}")
        return self


class LevelRule(Basis):
    """The firmest Walton level of the first stroke, or of the last."""

    walton: Walton


class DeepRule(Basis):
    """Strokes above a Walton level are deep: so many lighter, broad ones of some families come first."""

    above: Walton
    after: Annotated[int, Field(ge=0, le=10)]
    warming: Annotated[tuple[Family, ...], Field(min_length=1)]


class AreaRule(Basis):
    """For how long, in seconds, one part of the back may be worked deep in a massage."""

    firm_s: Positive


class Area(Record):
    """A part of the back, on each side: from the one before down to a landmark; the last has no end."""

    id: Id
    name: Text
    to: Id | None = None


class CheckInRule(Basis):
    """After how many minutes, or so, the receiver is asked again, within the bounds of `data/care.toml`."""

    every_min: Positive


class SeatedRule(Basis):
    """What a seated receiver can be given, and how firm at most."""

    walton_max: Walton
    techniques: Annotated[tuple[Id, ...], Field(min_length=1)]


class Plans(Record):
    """Everything that plans know beside the techniques."""

    minutes: MinutesRange
    long: LongRule
    pauses: tuple[Pause, ...]
    rest: RestRule
    short: tuple[ShortDose, ...]
    start: LevelRule
    deep: DeepRule
    finish: LevelRule
    area: AreaRule
    areas: Annotated[tuple[Area, ...], Field(min_length=1)]
    check_in: CheckInRule
    seated: SeatedRule
    refusals: Annotated[dict[str, Text], Frozen]
    texts: Annotated[dict[str, Text], Frozen]

    def pause(self, name: PauseId) -> Pause:
        """Return a pause."""
        return next(pause for pause in self.pauses if pause.id == name)

    def short_dose(self, technique: str) -> ShortDose | None:
        """Return the short dose of a technique, or None if it has none."""
        return next((dose for dose in self.short if dose.technique == technique), None)

    @model_validator(mode="after")
    def _has_every_pause(self) -> Self:
        given, wanted = [pause.id for pause in self.pauses], get_args(PauseId)
        if sorted(given) != sorted(wanted):
            raise ValueError(f"`pauses` are {', '.join(wanted)}, each once; got {', '.join(given)}")
        return self

    @model_validator(mode="after")
    def _areas_follow(self) -> Self:
        ends = [area.to for area in self.areas]
        if ends[-1] is not None or None in ends[:-1]:
            raise ValueError("the last of `areas`, and no other, has no `to`")
        return self

    @field_validator("refusals", "texts")
    @classmethod
    def _has_its_words(cls, texts: Mapping[str, str], info: ValidationInfo) -> Mapping[str, str]:
        name = info.field_name or ""
        wrong = complain_of(texts, {"refusals": REFUSALS, "texts": TEXTS}[name], name)
        if wrong:
            raise ValueError(wrong)
        return texts

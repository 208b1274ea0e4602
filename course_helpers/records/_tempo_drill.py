"""The tempo drill: how long a round is, how taps are read, what is said of them."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from ._base import Basis, Frozen, Id, Record, Text
from ._tempo_texts import complain
from ._texts import places_in

Count = Annotated[int, Field(ge=1, le=64)]
Figure = Literal["tempo", "drift", "spread"]


class TempoRound(Basis):
    """Beats of a round, and the fewest taps alone that can be measured."""

    follow_beats: Count
    fade_beats: Count
    alone_beats: Count
    fewest_taps: Annotated[int, Field(ge=4)]

    @model_validator(mode="after")
    def _long_enough(self) -> Self:
        if self.fewest_taps > self.alone_beats:
            raise ValueError(
                f"expected fewest_taps <= alone_beats, got {self.fewest_taps} and {self.alone_beats}"
            )
        return self


class BreathRound(Basis):
    """Breaths out that are tapped, at least and at most; how many may make a pass; breaths on paper, in s."""

    taps_low: Annotated[int, Field(ge=4)]
    taps_high: Count
    most_per_pass: Count
    table_s: Annotated[tuple[Annotated[float, Field(gt=0)], ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.taps_low <= self.taps_high:
            raise ValueError(f"expected taps_low <= taps_high, got {self.taps_low} and {self.taps_high}")
        return self


class TapReading(Basis):
    """A tap that comes within `double_share` of the usual interval after the last is a slip of the hand."""

    double_share: Annotated[float, Field(gt=0, lt=0.5)]


class Condition(Record):
    """A range of a figure, in percent; an end left out is open.

    `tempo` is the tempo beside the target (more than 0: faster), `drift` the last beat's tempo beside the
    first's (more than 0: speeding up), `spread` how far the taps lie from their own line.
    """

    figure: Figure
    at_least: float | None = None
    below: float | None = None

    @model_validator(mode="after")
    def _is_a_range(self) -> Self:
        if self.at_least is None and self.below is None:
            raise ValueError("expected `at_least`, `below`, or both")
        if self.at_least is not None and self.below is not None and not self.at_least < self.below:
            raise ValueError(f"expected at_least < below, got {self.at_least:g} and {self.below:g}")
        return self

    def holds(self, value: float) -> bool:
        """Whether a figure lies in the range."""
        return (self.at_least is None or value >= self.at_least) and (
            self.below is None or value < self.below
        )


class TempoRule(Record):
    """A sentence, and when it is said: where all conditions hold. Of several rules the first is."""

    id: Id
    when: tuple[Condition, ...] = ()
    say: Text
    estimate: Text | None = None


class BreathFit(Record):
    """A sentence for so many breaths to a pass; without `breaths`, for any other number."""

    id: Id
    breaths: Count | None = None
    say: Text

    @model_validator(mode="after")
    def _fills_what_it_has(self) -> Self:
        if places_in(self.say) - {"breaths"}:
            raise ValueError(f"`say` may hold {{breaths}} and no other place in braces, got {self.say!r}")
        return self


class TempoDrill(Record):
    """Everything that the tempo drill knows and says."""

    round: TempoRound
    breath: BreathRound
    taps: TapReading
    praise: Annotated[tuple[TempoRule, ...], Field(min_length=1)]
    advice: Annotated[tuple[TempoRule, ...], Field(min_length=1)]
    breath_fits: Annotated[tuple[BreathFit, ...], Field(min_length=1)]
    texts: Annotated[dict[str, Text], Frozen]

    @model_validator(mode="after")
    def _always_says_something(self) -> Self:
        for name, rules in (("praise", self.praise), ("advice", self.advice)):
            if rules[-1].when or any(not rule.when for rule in rules[:-1]):
                raise ValueError(
                    f"the last of `{name}`, and no other, has no `when`: it is said where none fits"
                )
            for rule in rules:
                if places_in(rule.say):
                    raise ValueError(f"`say` of {name} {rule.id!r} has no places to fill, got {rule.say!r}")
        known = [fit.breaths for fit in self.breath_fits]
        if known[-1] is not None or None in known[:-1] or len(set(known)) < len(known):
            raise ValueError("the last of `breath_fits`, and no other, has no `breaths`; the others differ")
        return self

    @model_validator(mode="after")
    def _has_its_words(self) -> Self:
        wrong = complain(self.texts)
        if wrong:
            raise ValueError(wrong)
        return self

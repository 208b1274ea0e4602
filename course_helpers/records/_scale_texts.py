"""Every word of the scale drill: each text with the places in braces that the tool fills in."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator

from ._base import Record, Text
from ._texts import in_braces, places_in


def says(*names: str) -> AfterValidator:
    """Check that a text has exactly these {places}: one that is left out or misspelt is noticed."""

    def check(text: str) -> str:
        if places_in(text) != set(names):
            expected = in_braces(names) or "no place in braces"
            raise ValueError(f"expected {expected} in this text, got {text!r}")
        return text

    return AfterValidator(check)


Plain = Annotated[Text, says()]


class UnitTexts(Record):
    """The units of household scales."""

    kg: Plain
    lb: Plain


class SetupTexts(Record):
    """Before a round."""

    lead: Plain
    contact: Plain
    target: Plain
    target_choice: Annotated[Text, says("force")]
    target_shows: Annotated[Text, says("reading")]
    unit: Plain
    units: UnitTexts
    typist: Plain
    partner: Plain
    alone: Plain
    alone_note: Plain
    kitchen: Plain
    bathroom: Plain
    plan: Annotated[Text, says("trials", "band", "low", "high")]
    rests: Annotated[Text, says("after", "rest", "least")]
    begin: Plain
    why: Plain


class PressTexts(Record):
    """While the giver presses."""

    progress: Annotated[Text, says("number", "count")]
    goal: Annotated[Text, says("contact", "force", "reading")]
    goal_big: Annotated[Text, says("force")]
    goal_shows: Annotated[Text, says("reading")]
    how: Annotated[Text, says("hold")]
    keep_away: Plain
    entry: Plain
    take: Plain
    correct_last: Plain
    correcting: Annotated[Text, says("number")]


class EntryTexts(Record):
    """What may be wrong with a typed reading."""

    empty: Annotated[Text, says("example")]
    no_number: Annotated[Text, says("typed", "example")]
    negative: Annotated[Text, says("example")]
    zero: Plain
    slip: Annotated[Text, says("typed", "target", "meant")]
    yes: Annotated[Text, says("meant")]
    no: Annotated[Text, says("typed")]
    too_much: Plain


class TakenTexts(Record):
    """After a reading."""

    taken: Plain
    show: Plain
    next: Plain
    finish: Plain
    correct: Plain
    looks: Annotated[Text, says("until", "left")]
    free: Plain
    no_looks: Plain
    later: Annotated[Text, says("number")]
    reading: Annotated[Text, says("reading")]
    inside: Annotated[Text, says("off")]
    exact: Plain
    hard: Annotated[Text, says("off", "percent")]
    light: Annotated[Text, says("off", "percent")]


class RestTexts(Record):
    """While the hand rests."""

    title: Plain
    left: Annotated[Text, says("seconds")]
    how: Plain
    skip: Plain
    not_yet: Annotated[Text, says("seconds")]
    over: Plain


class ResultTexts(Record):
    """After a round."""

    hits: Annotated[Text, says("hits", "count", "band")]
    nearest: Annotated[Text, says("off")]
    passed: Annotated[Text, says("needed")]
    not_passed: Annotated[Text, says("needed")]
    over: Plain
    bias: Plain
    bias_hard: Annotated[Text, says("off", "percent")]
    bias_light: Annotated[Text, says("off", "percent")]
    bias_none: Plain
    spread: Plain
    spread_is: Annotated[Text, says("off", "percent")]
    spread_none: Plain
    advice: Plain
    pressure: Plain
    pressure_own: Annotated[Text, says("kpa", "area", "image")]
    pressure_usual: Annotated[Text, says("kpa", "area", "image")]
    retests: Plain
    retests_why: Plain
    retest: Annotated[Text, says("date", "day")]
    again: Plain
    narrower: Annotated[Text, says("band")]
    change: Plain
    said: Annotated[Text, says("hits", "passed", "advice")]


class PlotTexts(Record):
    """The plot of the readings, and its table."""

    title: Plain
    table: Plain
    head_press: Plain
    head_reading: Plain
    head_off: Plain
    head_hit: Plain
    head_seen: Plain
    yes: Plain
    no: Plain
    off: Annotated[Text, says("sign", "percent")]
    hit: Plain
    hard: Plain
    light: Plain
    seen: Plain
    sentence: Annotated[Text, says("count", "target", "low", "high", "readings")]


class AreaTexts(Record):
    """The learner's own print."""

    title: Plain
    lead: Plain
    way: Plain
    by_hand: Plain
    by_squares: Plain
    length: Plain
    breadth: Plain
    square: Plain
    square_size: Annotated[Text, says("size")]
    count: Plain
    result: Annotated[Text, says("contact", "area", "force", "kpa", "image")]
    constant: Plain
    wrong: Annotated[Text, says("low", "high")]
    forget: Plain


class StanceTexts(Record):
    """The scale moved away."""

    title: Plain
    lead: Annotated[Text, says("step")]
    near: Plain
    away: Annotated[Text, says("distance")]
    entry: Annotated[Text, says("unit")]
    share: Annotated[Text, says("percent")]
    lesson: Plain
    found: Annotated[Text, says("distance", "percent")]


class PaperTexts(Record):
    """The paper form."""

    title: Annotated[Text, says("force")]
    contact: Annotated[Text, says("contact")]
    shows: Plain
    band: Annotated[Text, says("band")]
    band_range: Annotated[Text, says("low", "high", "unit")]
    boxes: Plain
    rest: Annotated[Text, says("rest", "least")]
    need: Annotated[Text, says("needed", "count", "band")]
    next: Annotated[Text, says("narrow")]
    retests: Plain
    how: Annotated[Text, says("hold")]
    sentence: Annotated[
        Text, says("count", "contact", "force", "reading", "band", "low", "high", "needed", "days")
    ]
    sentence_rests: Annotated[Text, says("rest", "after", "least")]


class SquaresTexts(Record):
    """The squared paper."""

    check: Plain
    large: Plain
    sentence: Annotated[Text, says("width", "height")]


class ScaleTexts(Record):
    """Every word of the scale drill; `locale` says how dates are written."""

    locale: Plain
    title: Plain
    number: Annotated[Text, says("value", "unit")]
    setup: SetupTexts
    press: PressTexts
    entry: EntryTexts
    taken: TakenTexts
    rest: RestTexts
    result: ResultTexts
    plot: PlotTexts
    area: AreaTexts
    stance: StanceTexts
    paper: PaperTexts
    squares: SquaresTexts

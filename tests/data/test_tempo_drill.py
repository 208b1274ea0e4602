"""The tempo drill's data: what is refused, and that every rule can be the one that is said."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from course_helpers import load_course
from course_helpers.records import TempoRule

FILE = "drills/tempo.toml"
DRILL = load_course().tempo_drill


@pytest.mark.parametrize(
    ("place", "value", "words"),
    [
        ("round.alone_beats", 0, "got 0; expected at least 1"),
        ("round.follow_beats", 2.5, "expected a whole number"),
        ("round.fewest_taps", 17, "fewest_taps <= alone_beats, got 17 and 16"),
        ("round.fewest_taps", 3, "got 3; expected at least 4"),
        ("breath.taps_low", 9, "taps_low <= taps_high, got 9 and 8"),
        ("taps.double_share", 0.5, "got 0.5; expected less than 0.5"),
        ("advice[2].when[0].figure", "sprad", "did you mean 'spread'"),
        ("advice[2].when[0].below", 5, "expected at_least < below, got 6 and 5"),
        ("advice[0].when", [{"figure": "drift"}], "expected `at_least`, `below`, or both"),
        ("advice[0].when", [], "the last of `advice`, and no other, has no `when`"),
        ("praise[5].when", [{"figure": "drift", "below": 1}], "the last of `praise`, and no other"),
        ("advice[0].say", "Steadier by {spread}.", "has no places to fill"),
        ("breath_fits[0].breaths", 2, "the others differ"),
        ("breath_fits[2].breaths", 3, "the last of `breath_fits`"),
        ("breath_fits[2].say", "{n} breaths", "may hold {breaths} and no other"),
        ("texts.extra", "What?", "`texts` has extra, which no part of the tool shows"),
        ("texts.asked", "Asked for {targt}.", "`texts.asked` has {targt}, which nobody fills; it may hold"),
        ("texts.title", "{technique}", "it may hold no place at all"),
        ("texts.start", "", "expected some text"),
        ("round.source", "nobody", "'nobody' is no source in data/sources.toml"),
    ],
)
def test_what_cannot_be_is_refused(data: Any, place: str, value: Any, words: str) -> None:
    told = data.set(FILE, place, value).problem()
    assert f"data/{FILE}: " in told
    assert words in told


def test_a_missing_text_is_named(data: Any) -> None:
    assert "`texts` lacks pad_alone; the tool shows them" in data.drop(FILE, "texts.pad_alone").problem()


def said(rules: tuple[TempoRule, ...], figures: dict[str, float]) -> str:
    """The first rule whose conditions hold."""
    return next(rule.id for rule in rules if all(c.holds(figures[c.figure]) for c in rule.when))


@pytest.mark.parametrize("name", ["praise", "advice"])
def test_every_rule_is_said_of_some_round(name: str) -> None:
    rules = getattr(DRILL, name)
    drifts = tempos = (-30, -20, -7, -5.5, -2, 0, 2, 5.5, 7, 20, 30)
    rounds = product(tempos, drifts, (0, 3, 5.9, 6, 12))
    heard = {said(rules, {"tempo": t, "drift": d, "spread": s}) for t, d, s in rounds}
    assert heard == {rule.id for rule in rules}


def test_a_steady_beat_at_its_pace_is_praised_and_left_alone() -> None:
    well = {"tempo": 0.9, "drift": -2.0, "spread": 3.0}
    assert (said(DRILL.praise, well), said(DRILL.advice, well)) == ("all-well", "hold-it")


def test_advice_is_sure_enough_before_it_is_about_pace() -> None:
    """An unsteady round says little about drift, a drifting one little about pace."""
    assert said(DRILL.advice, {"tempo": 126, "drift": 20, "spread": 20}) == "far-too-quick"
    assert said(DRILL.advice, {"tempo": 20, "drift": 20, "spread": 20}) == "steadier"
    assert said(DRILL.advice, {"tempo": 20, "drift": 20, "spread": 1}) == "speeding-up"
    assert said(DRILL.advice, {"tempo": 20, "drift": 1, "spread": 1}) == "slower"

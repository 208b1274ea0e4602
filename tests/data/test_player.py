"""The players' data: what is refused."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("place", "value", "words"),
    [
        ("check_in.share", 1, "less than 1"),
        ("check_in.say", "More, {name}?", "expected the places none, found {name}"),
        ("count_in.beats", 0, "at least 1"),
        ("resume.sleep_s", 60, "more than 60"),
        ("texts.extra", "What?", "`texts` has extra, which no player shows"),
        ("texts.play", "{title}", "it may hold no place at all"),
        ("routine.offer", "You left at {tim}.", "`routine.offer` has {tim}, which nobody fills"),
        ("cues.half", "", "expected some text"),
    ],
)
def test_what_cannot_be_is_refused(data: Any, place: str, value: Any, words: str) -> None:
    told = data.set("player.toml", place, value).problem()
    assert "data/player.toml: " in told
    assert words in told


def test_a_missing_text_is_named(data: Any) -> None:
    assert "`routine` lacks anew; the players show them" in data.drop("player.toml", "routine.anew").problem()

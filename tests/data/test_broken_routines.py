"""Broken routines and rules of plans: names that lead nowhere, minutes that do not fit, words that lack."""

from __future__ import annotations

from typing import Any

import pytest
import tomli_w

ROUTINE, PLANS, TEXTS = "routines/gentle-10.toml", "plans.toml", "plan_texts.toml"
DROP = object()
WRONG: list[tuple[str, str, str, Any, tuple[str, ...]]] = [
    (
        "unknown technique",
        ROUTINE,
        "strokes[1].technique",
        "opening-strok",
        ("no technique", "'opening-stroke'?"),
    ),
    ("a side that is not there", ROUTINE, "strokes[1].side", "left", ("works both sides at once",)),
    ("an unknown side", ROUTINE, "strokes[1].side", "lft", ("'both', 'right' or 'left'",)),
    ("too short", ROUTINE, "minutes", 6, ("minutes: These strokes take", "you have 6")),
    ("too long", ROUTINE, "minutes", 50, ("minutes: These strokes fill", "you have 50")),
    (
        "begins deep",
        ROUTINE,
        "strokes[0].technique",
        "stripping",
        ("strokes[0]: Stripping goes up to Walton 3",),
    ),
    ("no short dose", ROUTINE, "strokes[1].short", True, ("strokes[1]: Opening stroke has no short dose",)),
    ("not for somebody seated", ROUTINE, "posture", "seated", ("needs somebody who lies down",)),
    ("unknown source", ROUTINE, "source", "shap", ("no source", "'shapy'?")),
    ("no basis", ROUTINE, "estimate", DROP, ("name a `source`",)),
    ("unknown technique with a short dose", PLANS, "short[0].technique", "whole-hand", ("no technique",)),
    ("half a pass", PLANS, "short[0].passes.usual", 4.5, ("passes are whole numbers, got usual = 4.5",)),
    ("unknown technique for a chair", PLANS, "seated.techniques[0]", "resting-hol", ("'resting-hold'?",)),
    ("unknown landmark", PLANS, "areas[0].to", "t77", ("no landmark",)),
    ("areas upside down", PLANS, "areas[0].to", "l5", ("goes from the head down",)),
    ("areas without an end", PLANS, "areas[1].to", DROP, ("the last of `areas`, and no other",)),
    ("a pause too few", PLANS, "pauses[0].id", "wipe", ("each once; got wipe, wipe",)),
    ("a place nobody fills", PLANS, "pauses[2].say", "Next: {nxt}.", ("{nxt}, which nobody fills",)),
    ("minutes out of order", PLANS, "minutes.usual", 90, ("expected low <= usual <= high",)),
    ("no source for a rule", PLANS, "finish.source", "shap", ("no source",)),
    ("a text missing", TEXTS, "refusals.deep_why", DROP, ("`refusals` lacks deep_why",)),
    ("a text too many", TEXTS, "texts.hello", "Hello.", ("`texts` has hello",)),
    (
        "a text with a wrong place",
        TEXTS,
        "refusals.short_do",
        "Take {most}.",
        ("{most}, which nobody fills",),
    ),
]


@pytest.mark.parametrize(("name", "file", "place", "value", "words"), WRONG, ids=[row[0] for row in WRONG])
def test_a_wrong_value_is_told_with_its_file_and_place(data, name, file, place, value, words):
    if value is DROP:
        data.drop(file, place)
    else:
        data.set(file, place, value)
    problem = data.problem()
    assert f"data/{file}: " in problem
    for word in words:
        assert word in problem


def test_a_routine_more_is_a_file_more(data):
    table = data.table(ROUTINE) | {"id": "mine", "name": "Mine"}
    data.write("routines/mine.toml", tomli_w.dumps(table))
    assert "mine" in data.load().routines

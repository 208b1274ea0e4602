"""A broken `drills/scale.toml`: nothing firmer than the course allows, no text with a wrong place in it."""

from __future__ import annotations

from typing import Any

import pytest

from course_helpers import load_course

FILE = "drills/scale.toml"
DROP = object()
HEEL, THUMB, FOREARM = "contacts[3]", "contacts[7]", "contacts[1]"
WRONG: list[tuple[str, str, Any, tuple[str, ...], str | None]] = [
    # ---- more than a contact may bear
    (
        "above the level",
        f"{HEEL}.targets_n[2]",
        60,
        ("got 60 N with the heel of the hand; expected at most 50 N", "the top of Walton 3"),
        None,
    ),
    ("above comfort", f"{THUMB}.targets_n[2]", 23, ("at most 22.5 N: 75 kPa", "on 3 cm2"), None),
    (
        "above the group",
        "groups[0].most_n",
        18,
        ("got 20 N", "at most 18 N: `most_n` of the group 'narrow'"),
        f"{THUMB}.targets_n[2]",
    ),
    ("above every group", f"{FOREARM}.targets_n[1]", 61, ("at most 60 N", "'strong'"), None),
    ("a thumb drilled like a forearm", f"{THUMB}.group", "strong", ("(3 cm2)", "at most 25 N"), None),
    (
        "a thumb held too long",
        "groups[0].hold_s",
        6,
        ("holds a press for 6 s", "at most 5 s"),
        f"{THUMB}.group",
    ),
    ("targets out of order", f"{HEEL}.targets_n", [40, 20], ("rise from the smallest", "40"), HEEL),
    ("a weightless target", f"{HEEL}.targets_n[0]", 0, ("more than 0",), None),
    # ---- names
    ("unknown contact", f"{HEEL}.id", "heel-of-hnd", ("data/contacts.toml", "'heel-of-hand'?"), None),
    ("a contact left out", HEEL, DROP, ("'heel-of-hand' of data/contacts.toml has no targets",), "contacts"),
    ("unknown group", f"{HEEL}.group", "stron", ("no group of this file", "'strong'?"), None),
    ("unknown finding", "why[0]", "feedback-help", ("data/findings.toml", "'feedback-helps'?"), None),
    ("dangling source", "passing.source", "gnat", ("data/sources.toml", "'gnat-2025'?"), None),
    ("no basis", "stance.source", DROP, ("name a `source`",), "stance"),
    # ---- rounds
    ("trials that do not add up", "groups[1].trials", 9, ("for 10 trials, but there are 9",), "groups[1]"),
    ("looks that come back", "groups[1].feedback[2].looks", 4, ("gets sparser",), "groups[1]"),
    ("more looks than presses", "groups[1].feedback[0].looks", 4, ("gets sparser",), "groups[1]"),
    ("half a rest", "groups[0].rest_least_s", DROP, ("give all three or none",), "groups[0]"),
    (
        "a rest that cannot be cut short",
        "groups[0].rest_least_s",
        31,
        ("rest_least_s <= rest_s",),
        "groups[0]",
    ),
    # ---- what is good
    ("bands the wrong way round", "passing.bands_percent", [15, 25], ("`bands_percent`", "rise"), "passing"),
    ("a band of nothing", "passing.bands_percent[1]", 0, ("more than 0",), None),
    ("eleven of ten", "passing.of_ten", 11, ("at most 10",), None),
    ("days out of order", "passing.retest_days", [7, 2], ("`retest_days` rise",), "passing"),
    ("no last advice", "advice[3]", DROP, ("only the last `advice` has no condition",), ""),
    ("advice that hides the rest", "advice[1].bias_over_percent", DROP, ("only the last `advice`",), ""),
    ("a misspelt condition", "advice[1].bias_ovr_percent", 10, ("did you mean 'bias_over_percent'?",), None),
    ("weights out of order", "weights.images[0].kg", 3, ("weights rise",), "weights"),
    # ---- texts
    ("a text that lost its place", "texts.press.how", "Press.", ("expected {hold} in this text",), None),
    (
        "a misspelt place",
        "texts.rest.left",
        "{second} seconds",
        ("expected {seconds} in this text, got '{second} seconds'",),
        None,
    ),
    ("a place too many", "texts.taken.taken", "Taken: {n}.", ("expected no place in braces",), None),
    ("an unknown place in advice", "advice[1].say", "Off by {kg}.", ("{image} and no other",), "advice[1]"),
    ("a missing text", "texts.area.constant", DROP, ("is missing",), None),
    ("a misspelt text", "texts.area.constnt", "x", ("did you mean 'constant'?",), None),
]


@pytest.mark.parametrize(
    ("name", "place", "value", "words", "told_at"), WRONG, ids=[case[0] for case in WRONG]
)
def test_a_wrong_value_is_refused_by_file_and_place(data, name, place, value, words, told_at):
    if value is DROP:
        data.drop(FILE, place)
    else:
        data.set(FILE, place, value)
    told = data.problem()
    at = place if told_at is None else told_at
    head = f"data/{FILE}: {at}: " if at else f"data/{FILE}: "
    (line,) = [line for line in told.splitlines() if head in line]
    assert all(word in line for word in words), told


def test_a_lower_ceiling_of_a_contact_reaches_the_drill(data):
    """The drill is checked against the contacts' own figures, whichever file is changed."""
    data.set("contacts.toml", "contacts[0].force_ceiling_n", 30)
    told = data.problem()
    assert (
        f"data/{FILE}: contacts[0].targets_n[1]: got 40 N with the whole hand; expected at most 30 N" in told
    )
    assert "its `force_ceiling_n`" in told


def test_a_stricter_rule_of_levels_reaches_the_drill(data):
    data.set("pressure.toml", "rules.most", 2)
    assert f"data/{FILE}: {HEEL}.targets_n[1]: got 40 N with the heel of the hand; expected at most 22 N" in (
        data.problem()
    )


def test_targets_are_those_that_the_course_promises():
    """Thumb and fingertips at most 25 N, 60 N for none but heel and forearm, and below each one's ceiling."""
    course = load_course()
    for each in course.scale_drill.contacts:
        contact, most = course.contact(each.id), each.targets_n[-1]
        assert most <= contact.force_ceiling_n
        if contact.reinforced_point or each.id == "fingertips":
            assert most <= 25
            assert course.scale_drill.group(each.group).trials < 10
        elif each.id not in ("heel-of-hand", "forearm"):
            assert most <= 40
        assert most <= 60

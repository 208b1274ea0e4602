"""Broken lessons and questions of every kind: each is refused, by file, place and what was expected."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pytest

from course_helpers import DataError

from .test_broken_data import DROP, leaves

FIRST, LATER = "lessons/00_start_here.toml", "lessons/06_whole_hand_effleurage.toml"
SAME = object()


@dataclass(frozen=True)
class Broken:
    """A value to set (or DROP) at a place of a lesson, and words of the complaint beside file and place.

    In a place, `choice`, `order` and `find` stand for the first question of that kind; SAME as a value for
    the value at the place where the number is one less.
    """

    name: str
    place: str
    value: Any
    words: tuple[str, ...]
    told_at: str | None = None
    file: str = FIRST


OPTION, STEP, SPOT = (
    {"text": "x", "feedback": "y"},
    {"text": "x"},
    {"name": "x", "place": {"at": "t6"}, "feedback": "y"},
)
ACTIVITY = {"name": "x", "minutes": 1, "pairs": "x", "lead": "x"}

WRONG = [
    # ---- a lesson
    Broken("id of a technique", "id", "start-here", ("'start-here'", "two digits", "underscores")),
    Broken(
        "id of another file", "id", "00_start", ("'00_start'", "expected '00_start_here'", "name of the file")
    ),
    Broken("no title", "title", "", ("got ''", "not an empty string")),
    Broken("missing promise", "promise", DROP, ("is missing",)),
    Broken("too short", "minutes", 14, ("got 14", "at least 15")),
    Broken("too long", "minutes", 46, ("got 46", "at most 45")),
    Broken("part of a minute", "minutes", 25.5, ("25.5", "whole number")),
    Broken("minutes that do not add up", "minutes", 44, ("the activities take", "`minutes` says 44"), ""),
    Broken("an activity that takes no time", "activities[0].minutes", 0, ("got 0", "at least 1")),
    Broken("an activity longer than a lesson", "activities[0].minutes", 46, ("got 46", "at most 45")),
    Broken("an activity that nobody leads", "activities[0].lead", DROP, ("is missing",)),
    Broken("an activity in which pairs do nothing", "activities[0].pairs", "", ("not an empty string",)),
    Broken("an activity of a name", "activities[0].name", 7, ("got 7", "text in quotes")),
    Broken("two activities of one name", "activities[1].name", SAME, ("activities[1]", "an earlier one"), ""),
    Broken("no activities", "activities", [], ("at least 1",)),
    Broken("no questions", "questions", [], ("at least 1",)),
    Broken("seven new strokes", "teaches", list("abcdefg"), ("at most 6",)),
    Broken("no needs but a word", "needs", "oil", ("got 'oil'", "expected a list")),
    # ---- names that lead nowhere
    Broken(
        "unknown technique", "teaches[0]", "resting-holt", ("no technique", "did you mean 'resting-hold'?")
    ),
    Broken("unknown source", "sources", ["shappy"], ("'shappy' is no source", "mean 'shapy'?"), "sources[0]"),
    Broken("unknown word", "words[0]", "givver", ("'givver' is no term of the glossary", "mean 'giver'?")),
    Broken(
        "unknown landmark", "find.spots[0].place.at", "s22", ("'s22' is no landmark", "did you mean 's2'?")
    ),
    Broken(
        "unknown question",
        "recall[0]",
        "its-fin",
        ("no question of an earlier", "mean 'its-fine'?"),
        file=LATER,
    ),
    Broken(
        "recall in the first lesson",
        "recall",
        ["one-yes"],
        ("no question of an earlier lesson",),
        "recall[0]",
    ),
    # ---- what an earlier lesson has
    Broken(
        "technique taught before", "teaches", ["resting-hold"], ("new in lesson 00",), "teaches[0]", LATER
    ),
    Broken("word explained before", "words", ["giver"], ("explained in lesson 00",), "words[0]", LATER),
    Broken("question asked before", "questions[0].id", "one-yes", ("lesson 00 has", "'one-yes'"), file=LATER),
    Broken(
        "two questions of one id", "questions[1].id", SAME, ("duplicate id", "first used at questions[0]")
    ),
    # ---- a lesson asks enough
    Broken("recalls nothing", "recall", [], ("at least 2 questions of earlier lessons",), file=LATER),
    Broken("recalls one twice", "recall", ["its-fine"] * 2, ("at least 2",), "recall", LATER),
    Broken("four questions", "questions[4]", DROP, ("at least 5 questions", "asks 4"), "questions"),
    # ---- questions
    Broken("misspelt kind", "choice.kind", "chioce", ("'chioce'", "did you mean 'choice'?"), "choice"),
    Broken(
        "missing kind", "choice.kind", DROP, ("`kind` is missing", "'choice', 'order' or 'find'"), "choice"
    ),
    Broken("question of no words", "choice.ask", "", ("not an empty string",)),
    Broken("id with capitals", "choice.id", "One yes", ("'One yes'", "joined by hyphens")),
    Broken("safety in words", "choice.safety", "yes", ("'yes'", "true or false")),
    Broken("two options", "choice.options", [OPTION] * 2, ("at least 3",)),
    Broken("six options", "choice.options", [OPTION] * 6, ("at most 5",)),
    Broken("nothing right", "choice.options[0].right", DROP, ("exactly one", "got 0"), "choice"),
    Broken("two right", "choice.options[1].right", True, ("exactly one of `options`", "got 2"), "choice"),
    Broken("an option twice", "choice.options[1].text", SAME, ("options[1]", "an earlier one"), "choice"),
    Broken("mistake without feedback", "choice.options[1].feedback", DROP, ("is missing",)),
    Broken("two steps", "order.steps", [STEP] * 2, ("at least 3",)),
    Broken("eight steps", "order.steps", [STEP] * 8, ("at most 7",)),
    Broken("step without a reason", "order.steps[1].not_yet", DROP, ("steps[1] needs `not_yet`",), "order"),
    Broken("a step twice", "order.steps[1].text", SAME, ("steps[1]", "an earlier one"), "order"),
    Broken("order without feedback", "order.feedback", DROP, ("is missing",)),
    Broken("two spots", "find.spots", [SPOT] * 2, ("at least 3",)),
    Broken("seven spots", "find.spots", [SPOT] * 7, ("at most 6",)),
    Broken("no spot right", "find.spots[0].right", DROP, ("exactly one of `spots`", "got 0"), "find"),
    Broken("a spot twice", "find.spots[1].name", SAME, ("spots[1]", "an earlier one"), "find"),
    Broken("spot beyond the back", "find.spots[0].place.out_cm", 740.0, ("got 740", "at most 60")),
    Broken("spot on no side", "find.spots[0].place.side", "rigth", ("'rigth'", "did you mean 'right'?")),
    Broken("spot nowhere", "find.spots[0].place.at", DROP, ("is missing",)),
]


def resolved(table: dict[str, Any], place: str) -> str:
    """Put the first question of its kind in the place of `choice`, `order` or `find`."""
    kind, dot, rest = place.partition(".")
    if kind not in {"choice", "order", "find"}:
        return place
    number = next(n for n, question in enumerate(table["questions"]) if question["kind"] == kind)
    return f"questions[{number}]{dot}{rest}"


def value_at(table: Any, place: str) -> Any:
    for key, index in re.findall(r"([^.\[\]]+)|\[(\d+)\]", place):
        table = table[int(index) if index else key]
    return table


def one_less(place: str) -> str:
    """`activities[1].name` becomes `activities[0].name`: the last number counts."""
    head, number, rest = re.fullmatch(r"(.*)\[(\d+)\](.*)", place).groups()  # type: ignore[union-attr]
    return f"{head}[{int(number) - 1}]{rest}"


@pytest.mark.parametrize("case", WRONG, ids=lambda case: case.name)
def test_wrong_value_is_refused_by_file_and_place(data, case: Broken):
    table = data.table(case.file)
    place = resolved(table, case.place)
    if case.value is DROP:
        data.drop(case.file, place)
    else:
        data.set(case.file, place, value_at(table, one_less(place)) if case.value is SAME else case.value)
    told = data.problem()
    told_at = place if case.told_at is None else resolved(table, case.told_at)
    head = f"data/{case.file}: {told_at}: " if told_at else f"data/{case.file}: "
    lines = [line for line in told.splitlines() if head in line]
    assert lines, told
    assert all(word in "\n".join(lines) for word in case.words), told


def test_each_case_has_its_name():
    assert len({case.name for case in WRONG}) == len(WRONG)


@pytest.mark.parametrize(
    ("place", "key", "near"),
    [
        ("minutes", "minuets", "minutes"),
        ("activities[0].lead", "leads", "lead"),
        ("choice.options[0].feedback", "feed_back", "feedback"),
        ("order.steps[1].not_yet", "notyet", "not_yet"),
        ("find.spots[0].place", "places", "place"),
        ("find.spots[0].place.up_cm", "up_mm", "up_cm"),
    ],
)
def test_unknown_key_names_the_one_that_was_meant(data, place, key, near):
    place = resolved(data.table(FIRST), place)
    told = data.rename(FIRST, place, key).problem()
    where = place.rpartition(".")[0]
    assert f"data/{FIRST}: {where}.{key}:".replace(": .", ": ") in told
    assert f"unknown key {key!r}; did you mean {near!r}?" in told


def test_a_lesson_asks_about_safety(data):
    """Not one question on safety, neither of its own nor of an earlier lesson."""
    for number in range(len(data.table(FIRST)["questions"])):
        data.set(FIRST, f"questions[{number}].safety", False)
    assert f"data/{FIRST}: questions: ask at least one question on safety" in data.problem()


def test_a_safety_question_may_come_from_an_earlier_lesson(data):
    for number in range(len(data.table(LATER)["questions"])):
        data.set(LATER, f"questions[{number}].safety", False)
    safe = [question["id"] for question in data.table(FIRST)["questions"] if question.get("safety")]
    data.set(LATER, "recall", [*dict.fromkeys([*data.table(LATER)["recall"], *safe])]).load()


def test_activities_that_make_a_lesson_too_long_are_refused_though_they_add_up(data):
    minutes, activities = data.table(FIRST)["minutes"], data.table(FIRST)["activities"]
    data.set(FIRST, "activities", [*activities, ACTIVITY | {"minutes": 46 - minutes}]).set(
        FIRST, "minutes", 46
    )
    assert f"data/{FIRST}: minutes: got 46; expected at most 45" in data.problem()


def test_two_lessons_of_one_number(data):
    text = (data.folder / FIRST).read_text("utf-8").replace('"00_start_here"', '"00_begin"')
    data.write("lessons/00_begin.toml", text)
    assert f"data/{FIRST}: id: the number '00' stands in data/lessons/00_begin.toml too" in data.problem()


def test_no_lesson_at_all(data):
    for file in (data.folder / "lessons").iterdir():
        file.unlink()
    assert "data/lessons: no lesson found; expected *.toml files" in data.problem()


@pytest.mark.parametrize("wrong", [[], 12, "twelve", {}])
def test_a_value_of_a_wrong_type_is_always_a_data_error(data, wrong):
    good = (data.folder / FIRST).read_bytes()
    shapes = {re.sub(r"\d+", "*", place): (place, value) for place, value in leaves(data.table(FIRST))}
    places = [place for place, value in shapes.values() if type(value) is not type(wrong)]
    places = [place for place in places if not (wrong == 12 and place.endswith("_cm"))]
    assert places
    for place in places:
        with pytest.raises(DataError) as caught:
            data.set(FIRST, place, wrong).load()
        assert any(problem.file == f"data/{FIRST}" for problem in caught.value.problems), place
        data.write(FIRST, good)

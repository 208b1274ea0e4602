"""A lesson's questions: how they are mixed and told, and that their worksheet gives no answer away."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from bs4 import BeautifulSoup

from course_helpers import ToolError, check_yourself, load_course
from course_helpers.asking import asked, mixed, where, without_verdict
from course_helpers.geometry import BodyMap, lettered
from course_helpers.records import Find, Order
from course_helpers.worksheet import ANSWERS, Worksheet

STORED_AT_MOST = 110_000
CHOICE = {
    "id": "one",
    "kind": "choice",
    "safety": True,
    "ask": "Which <one> & why?",
    "options": [
        {"text": "The first.", "feedback": "Not yet: wrong, because of one."},
        {"text": "The second.", "feedback": "Yes. Right, because of two.", "right": True},
        {"text": "The third.", "feedback": "Wrong, because of three."},
    ],
}
ORDER = {
    "id": "two",
    "kind": "order",
    "ask": "In which order?",
    "feedback": "Yes: it runs by itself.",
    "steps": [
        {"text": "Begin."},
        {"text": "Go on.", "not_yet": "Not yet: begin first."},
        {"text": "Go further.", "not_yet": "Go on before that."},
        {"text": "End.", "not_yet": "Too early."},
    ],
}
FIND = {
    "id": "three",
    "kind": "find",
    "ask": "Where is it?",
    "spots": [
        {"name": "the dimple", "place": {"at": "psis", "side": "left"}, "feedback": "Low down."},
        {"name": "the blade", "place": {"at": "inferior-angle"}, "feedback": "Yes. A corner.", "right": True},
        {"name": "the bones", "place": {"at": "t8"}, "feedback": "In the middle."},
    ],
}


def told_only_later(question: dict[str, Any]) -> list[str]:
    """Everything that would give an answer of a made-up question away."""
    if question["kind"] == "order":
        return ["runs by itself", *(step["not_yet"][-10:] for step in question["steps"] if "not_yet" in step)]
    if question["kind"] == "choice":
        return [option["feedback"][-12:] for option in question["options"]]
    return [text for spot in question["spots"] for text in (spot["name"], spot["feedback"][-9:])]


@pytest.fixture
def small(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Give the course a first lesson with these questions, and a later one that recalls them."""
    folder = tmp_path / "data"
    shutil.copytree(root / "data", folder)
    later = next(file for file in sorted((folder / "lessons").glob("*.toml")) if file.name > "01")
    for file in (folder / "lessons").glob("*.toml"):
        if file != later and not file.name.startswith("00"):
            file.unlink()
    monkeypatch.setattr("course_helpers.reading.CHECKOUT_DATA", folder)

    def write(*questions: dict[str, Any]) -> None:
        spare = [{**CHOICE, "id": f"spare-{n}", "ask": f"Spare {n}?"} for n in range(5 - len(questions))]
        for file, change in (
            (next((folder / "lessons").glob("00*")), {"questions": [*questions, *spare]}),
            (later, {"recall": [question["id"] for question in questions]}),
        ):
            file.write_text(tomli_w.dumps({**tomllib.loads(file.read_text("utf-8")), **change}), "utf-8")

    return write


def of_kind(kind: str) -> dict[str, Any]:
    tool = check_yourself("00")
    return next(question for question in tool.questions if question["kind"] == kind)


def test_mixing_is_the_same_everywhere_and_differs_from_question_to_question():
    texts = ["a", "b", "c", "d", "e"]
    assert mixed("one-yes", texts) == ["a", "c", "b", "e", "d"] == mixed("one-yes", reversed(texts))
    assert len({tuple(mixed(f"question-{number}", texts)) for number in range(30)}) > 15


def test_steps_are_never_shown_in_their_order(small):
    steps = ORDER["steps"][:3]
    small(CHOICE, *({**ORDER, "id": f"order-{n}", "ask": f"Order {n}?", "steps": steps} for n in range(40)))
    orders = [question for question in check_yourself("00").questions if question["kind"] == "order"]
    assert len(orders) == 40
    for question in orders:
        turns = [answer["turn"] for answer in question["answers"]]
        assert sorted(turns) == [1, 2, 3] != turns


def test_a_choice_as_the_browser_gets_it(small):
    small(CHOICE, FIND)
    question = of_kind("choice")
    assert (question["marks"], question["from"]) == (["Safety"], None)
    assert [answer["letter"] for answer in question["answers"]] == ["A", "B", "C"]
    assert {answer["text"]: (answer["turn"], answer["why"]) for answer in question["answers"]} == {
        "The first.": (0, "Wrong, because of one."),
        "The second.": (1, "Right, because of two."),
        "The third.": (0, "Wrong, because of three."),
    }


def test_steps_as_the_browser_gets_them(small):
    small(ORDER, CHOICE)
    question = of_kind("order")
    assert question["why"] == "It runs by itself."
    by_turn = sorted(question["answers"], key=lambda answer: answer["turn"])
    assert [answer["text"] for answer in by_turn] == ["Begin.", "Go on.", "Go further.", "End."]
    assert [answer["why"] for answer in by_turn] == ["", "Begin first.", "Go on before that.", "Too early."]


def test_spots_as_the_browser_gets_them(small):
    small(FIND, CHOICE)
    question = of_kind("find")
    blade, bones, dimple = sorted(question["answers"], key=lambda answer: answer["name"])
    assert [answer["letter"] for answer in question["answers"]] == ["A", "B", "C"]
    assert bones["text"].startswith("on the midline, ")
    assert blade["text"].startswith("on the right, ")
    assert dimple["text"].startswith("on the left, ")
    assert dimple["at"][0] < bones["at"][0] < blade["at"][0]
    assert dimple["at"][1] > blade["at"][1]
    assert bones["at"][0] == pytest.approx(0.5)
    assert list(check_yourself("00").pictures) == ["three"]


def test_recalled_questions_come_first_and_say_where_from(small):
    small(ORDER, CHOICE, FIND)
    course = load_course()
    later = next(number for number in course.lessons if number != "00")
    questions = check_yourself(later).questions
    assert [question["id"] for question in questions[:3]] == ["two", "one", "three"]
    assert questions[1]["marks"] == ["From lesson 00", "Safety"]
    first = course.lessons["00"]
    assert questions[0]["from"] == {"number": "00", "title": first.title, "file": first.id}
    assert all(question["from"] is None for question in questions[3:])


@pytest.mark.parametrize("question", [CHOICE, ORDER, FIND], ids=lambda question: question["kind"])
def test_a_worksheet_gives_nothing_away_before_its_answers(small, question):
    small(question, {**CHOICE, "id": "other"})
    sheet = check_yourself("00").picture()
    asks, answers = sheet.sentence.split(f"\n{ANSWERS}\n")
    figure = BeautifulSoup(sheet.html(), "html.parser").figure
    assert figure is not None
    shown, folded = figure.select_one(".course-questions > li"), figure.select_one("details > ol > li")
    assert shown is not None and folded is not None
    for leak in told_only_later(question):
        assert leak not in asks.split("\n2. ")[0]
        assert leak not in str(shown)
    told = {"choice": "The second. Right", "order": "(4) End. It runs", "find": "the blade. A corner."}
    assert told[question["kind"]] in answers
    assert told[question["kind"]].split(". ")[-1] in folded.get_text()


def test_the_worksheet_of_every_kind(small):
    small(CHOICE, ORDER, FIND)
    figure = BeautifulSoup(check_yourself("00").picture().html(), "html.parser").figure
    assert figure is not None
    assert json.loads(str(figure["data-args"])) == {"lesson": "00"}
    choice, order, find, *_ = figure.select(".course-questions > li")
    assert choice.get_text().startswith("Which <one> & why? (Safety)")
    assert len(choice.select('ol[type="A"] > li')) == 3
    assert order.get_text().count("☐") == 4
    (picture,) = find.select("img")
    assert str(picture["src"]).startswith("data:image/svg+xml;base64,")
    assert re.findall(r"\b([A-Z]): on the (?:left|right|midline)", str(picture["alt"])) == ["A", "B", "C"]
    (details,) = figure.select("details.course-answers")
    assert not details.has_attr("open")
    assert [item.get_text()[:2] for item in details.select(":scope > ol > li > p > strong")][1] in {
        "A:",
        "B:",
    }
    steps = [item.get_text() for item in details.select("ol ol > li")]
    assert steps == ["Begin.", "Go on.", "Go further.", "End."]


def test_the_worksheet_uses_only_what_jupyterlab_keeps_in_a_notebook_it_does_not_trust(small):
    small(CHOICE, ORDER, FIND)
    kept = {"class", "type", "alt", "src"}
    figure = BeautifulSoup(check_yourself("00").picture().html(), "html.parser").figure
    assert figure is not None
    used = {name for element in figure.find_all(True) for name in element.attrs}
    assert used <= kept
    names = {element.name for element in figure.find_all(True)}
    assert names <= {"ol", "ul", "li", "p", "br", "strong", "small", "img", "details", "summary"}


def lessons() -> list[str]:
    return list(load_course().lessons)


@pytest.mark.parametrize("number", lessons())
def test_what_a_lesson_stores(number):
    tool = check_yourself(number)
    sheet = tool.picture()
    assert isinstance(sheet, Worksheet)
    assert len(sheet.html()) + len(sheet.sentence) < STORED_AT_MOST
    assert repr(tool) == sheet.sentence
    for question in tool.questions:
        assert question["ask"] in sheet.sentence
    state = json.dumps(tool.handout_state())
    assert "data:image" not in state
    assert json.loads(state)["pictured"] == list(tool.pictures)


@pytest.mark.parametrize("number", lessons())
def test_places_are_told_without_the_names_of_what_lies_there(number):
    course = load_course()
    for each in asked(course, course.lesson(number)):
        said = [answer.text for answer in each.answers]
        assert len(set(said)) == len(said)
        if isinstance(each.question, Find):
            for answer in each.answers:
                name = answer.name.removeprefix("the ").lower()
                assert name not in " ".join(said).lower()
                assert "right answer" not in answer.text
        if isinstance(each.question, Order):
            assert [answer.turn for answer in each.answers] != sorted(answer.turn for answer in each.answers)


def test_places_in_words():
    body = BodyMap.of(load_course())
    foot = 1.155 * body.length_cm
    places = [
        (0.0, 0.0),
        (-2.0, foot / 2),
        (5.0, foot / 4),
        (9.0, foot),
        (-14.0, foot / 3),
        (20.0, 1.1 * foot),
    ]
    assert where(body, places, 8.3) == [
        "on the midline, at the very top of the back",
        "on the left, a thumb's breadth from the midline, half-way down the back",
        "on the right, half a hand's breadth from the midline, about a quarter of the way down the back",
        "on the right, a hand's breadth from the midline, at the very foot of the back",
        "on the left, a hand and a half from the midline, about a third of the way down the back",
        "on the right, two hands' breadths or more from the midline, below the foot of the back",
    ]
    assert where(body, [(0.0, -6.0)], 8.3) == ["on the midline, above the back"]


def test_places_that_words_would_confuse_say_their_level_too():
    body = BodyMap.of(load_course())
    said = where(body, [(0.0, 29.0), (0.3, 30.0), (6.0, 29.0)], 8.3)
    assert said[0].endswith("half-way down the back, 29.0 cm below the top of the back")
    assert said[1].endswith("half-way down the back, 30.0 cm below the top of the back")
    assert said[2].endswith("half-way down the back")


@pytest.mark.parametrize(
    ("feedback", "told"),
    [
        ("Yes: the flat bone.", "The flat bone."),
        ("Yes. Follow the edge.", "Follow the edge."),
        ("Not yet: first ask.", "First ask."),
        ("Yesterday counts too.", "Yesterday counts too."),
        ("Not quite so fast.", "Not quite so fast."),
        ("", ""),
    ],
)
def test_the_verdict_is_said_once(feedback, told):
    assert without_verdict(feedback) == told


@pytest.mark.parametrize(
    ("lesson", "words"), [("6", "did you mean '06'"), (6, "did you mean '06'"), ("knee", "known: 00, ")]
)
def test_an_unknown_lesson_is_a_clear_error(lesson, words):
    with pytest.raises(ToolError, match=f"there is no lesson '{lesson}'; {words}"):
        check_yourself(lesson)


def test_nothing_is_answered_at_first_and_answers_can_be_put_back():
    tool = check_yourself("00")
    assert (tool.answers, tool.done, tool.first_try) == ({}, False, 0)
    tool.answers = {"one-yes": ["Go on, but very lightly."]}
    assert tool.handout_state()["answers"] == {"one-yes": ["Go on, but very lightly."]}


def test_the_course_has_a_question_of_each_kind_whose_spots_are_all_lettered():
    course = load_course()
    body = BodyMap.of(course)
    kinds = {q.kind for lesson in course.lessons.values() for q in lesson.questions}
    assert kinds == {"choice", "order", "find"}
    for lesson in course.lessons.values():
        for each in asked(course, lesson):
            if isinstance(each.question, Find):
                assert each.spots == lettered(body, each.question)
                assert [spot.letter for spot in each.spots] == [answer.letter for answer in each.answers]

"""A plan as a file of the learner's own: it comes back as it went, nothing is overwritten, errors say so."""

from __future__ import annotations

import copy
import os
import tomllib
from pathlib import Path
from typing import Any

import pytest
import tomli_w

from course_helpers.errors import PlanError
from course_helpers.offers import offered
from course_helpers.plans import Plan, fit, open_plan, read_plan, routine_plan, save_plan
from course_helpers.records import OwnStroke

from .making import COURSE

OWN = [
    OwnStroke(technique="resting-hold"),
    OwnStroke(technique="opening-stroke", passes=4, note='Ask for "more", or less: ä, 背'),
    OwnStroke(technique="kneading", side="left"),
    OwnStroke(technique="whole-hand-effleurage", short=True),
    OwnStroke(technique="feather-strokes"),
]


def made() -> Plan:
    plan = fit(COURSE, OWN, 9.5, name="Ours, on Sundays", body="large")
    assert isinstance(plan, Plan)
    return plan


def test_a_plan_comes_back_as_it_went(tmp_path):
    plan = made()
    file = save_plan(plan, tmp_path / "ours.toml")
    assert file == tmp_path / "ours.toml"
    assert open_plan(COURSE, file) == plan
    assert os.listdir(tmp_path) == ["ours.toml"]


def test_every_routine_can_be_taken_home_and_changed(tmp_path):
    for name in COURSE.routines:
        plan = routine_plan(COURSE, name)
        again = open_plan(COURSE, save_plan(plan, tmp_path / f"{name}.toml"))
        assert (again.steps, again.version) == (plan.steps, plan.version)
        assert again.id == "own"


def test_nothing_is_overwritten_unless_asked(tmp_path):
    file = tmp_path / "ours.toml"
    file.write_text("mine", "utf-8")
    with pytest.raises(PlanError, match=r"ours\.toml: is there already, and nothing was changed"):
        save_plan(made(), file)
    assert file.read_text("utf-8") == "mine"
    save_plan(made(), file, overwrite=True)
    assert open_plan(COURSE, file) == made()
    assert os.listdir(tmp_path) == ["ours.toml"]


def test_a_file_that_cannot_be_finished_leaves_nothing_behind(tmp_path, monkeypatch):
    file = tmp_path / "ours.toml"
    file.write_text("mine", "utf-8")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PlanError, match="No space left on device"):
        save_plan(made(), file, overwrite=True)
    assert file.read_text("utf-8") == "mine"
    assert os.listdir(tmp_path) == ["ours.toml"]


def test_nothing_is_overwritten_where_files_cannot_be_linked(tmp_path, monkeypatch):
    def no_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    file = save_plan(made(), tmp_path / "ours.toml")
    with pytest.raises(PlanError, match="is there already"):
        save_plan(made(), file)


def test_only_toml_and_only_where_it_can_be(tmp_path):
    with pytest.raises(PlanError, match=r"expected a name that ends in \.toml"):
        save_plan(made(), tmp_path / "ours.txt")
    with pytest.raises(
        PlanError, match=r"cannot be written: No such file or directory\. Choose another folder"
    ):
        save_plan(made(), tmp_path / "nowhere" / "ours.toml")


def test_nothing_of_the_screening_is_written(tmp_path):
    answers = {q.id: "no-oil" in q.adapt for q in COURSE.screening.questions}
    plan = fit(COURSE, OWN, 9.5, screened=offered(COURSE, answers))
    assert isinstance(plan, Plan)
    assert "Today: no oil." in plan.cautions
    text = save_plan(plan, tmp_path / "ours.toml").read_text("utf-8")
    assert not any(word in text for word in ("oil", "screen", "today", "Today"))


def spoilt(tmp_path: Path, place: str, value: object) -> str:
    """What is said of a plan with one value changed; a dotted place."""
    file = save_plan(made(), tmp_path / "ours.toml", overwrite=True)
    table = copy.deepcopy(tomllib.loads(file.read_text("utf-8")))  # others may remember what it parses to
    *way, last = (int(part) if part.isdigit() else part for part in place.split("."))
    target: Any = table
    for part in way:
        target = target[part]
    if value is None:
        del target[last]
    else:
        target[last] = value
    file.write_text(tomli_w.dumps(table), "utf-8")
    with pytest.raises(PlanError) as caught:
        open_plan(COURSE, file)
    assert caught.value.problems
    return str(caught.value)


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        (
            "strokes.1.technique",
            "opening-strok",
            "strokes[1].technique: 'opening-strok' is no technique; did you mean",
        ),
        ("strokes.1.side", "left", "strokes[1].side: got 'left'; Opening stroke works both sides at once"),
        ("strokes.1.side", "lft", "strokes[1].side: got 'lft'; expected 'both', 'right' or 'left'"),
        (
            "strokes.1.passes",
            40,
            "strokes[1]: Opening stroke: its dose is 3 to 6 passes, and you ask for 40.",
        ),
        ("strokes.1.passes", 0, "strokes[1].passes: got 0; expected at least 1"),
        ("strokes.1.passes", 2.5, "strokes[1].passes: got 2.5; expected a whole number"),
        ("strokes.1.pases", 2, "strokes[1].pases: unknown key 'pases'; did you mean 'passes'?"),
        ("strokes.0.technique", "stripping", "strokes[0]: Stripping goes up to Walton 3"),
        ("minutes", 40, "minutes: These strokes fill 15 minutes"),
        ("minutes", 90, "minutes: A plan lasts 5 to 60 minutes; 90 is not among them."),
        ("minutes", "ten", "minutes: got 'ten'; expected a number"),
        ("name", None, "name: is missing"),
        ("body", "huge", "body: got 'huge'; expected 'small', 'medium' or 'large'"),
        ("posture", "seated", "strokes[1]: Opening stroke needs somebody who lies down."),
        ("format", 2, "format: got 2; expected 1"),
        ("strokes", [], "strokes: got []; expected at least 1 here"),
    ],
)
def test_a_spoilt_file_says_what_is_wrong_and_where(tmp_path, place, value, message):
    said = spoilt(tmp_path, place, value)
    assert said.startswith(f"ours.toml: {message}"), said


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"minutes = ", "not valid TOML"),
        (b"# one\nname = '\xff'", "line 2: is not UTF-8"),
        (b"", "format: is missing"),
        (b"minutes = 1979-05-27", "minutes: got '1979-05-27'; expected a number"),
    ],
)
def test_a_file_that_is_no_plan_is_refused(tmp_path, content, message):
    file = tmp_path / "ours.toml"
    file.write_bytes(content)
    with pytest.raises(PlanError) as caught:
        read_plan(COURSE, file)
    assert f"ours.toml: {message}" in str(caught.value)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(PlanError, match=r"gone\.toml: cannot be read: No such file or directory"):
        read_plan(COURSE, tmp_path / "gone.toml")

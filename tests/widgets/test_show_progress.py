"""Progress in a box: of the learner's own log where Python runs, an example everywhere else."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from course_helpers import load_course, practice_log, session_form, show_progress
from course_helpers.log import PracticeLog, open_log
from course_helpers.tools import rebuild
from course_helpers.widgets import ProgressBox
from tests.log import making

COURSE = load_course()
TEXTS = COURSE.progress.texts
TODAY = date(2026, 3, 4)


@pytest.fixture(autouse=True)
def own_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PracticeLog:
    """A log of this test's own."""
    monkeypatch.setenv("BACK_MASSAGE_COURSE_DATA", str(tmp_path / "data"))
    return open_log()


def read(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def shown(log: PracticeLog) -> ProgressBox:
    box = ProgressBox(log, COURSE, lambda: TODAY)
    box._repr_mimebundle_()
    return box


def test_its_still_form_is_an_example_and_says_nothing_of_anybodys_log(own_log: PracticeLog) -> None:
    before = show_progress()._repr_mimebundle_()
    own_log.add([making.session("a secret", minutes=777), making.scale_drill()])
    after = show_progress()._repr_mimebundle_()
    for kind in ("text/html", "text/plain"):
        assert before[kind] == after[kind]
    assert TEXTS.example_lead in before["text/plain"].splitlines()
    page = read(before["text/html"])
    assert page.figure is not None
    assert page.figure["data-tool"] == "show_progress"
    assert len(page.select("img[alt]")) == 5
    assert all(img["alt"] in before["text/plain"] for img in page.select("img"))


def test_exporting_a_lesson_does_not_look_at_the_log(
    own_log: PracticeLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_log.add([making.session()])

    def nobody(*args: object, **options: object) -> None:
        pytest.fail("the log was opened")

    monkeypatch.setattr(sqlite3, "connect", nobody)
    assert TEXTS.example_lead in rebuild("show_progress", {}).picture().sentence


def test_an_empty_log_gets_a_kind_word_and_the_example(own_log: PracticeLog) -> None:
    box = shown(own_log)
    page = read(box.status.value)
    assert TEXTS.empty_title in page.get_text()
    assert len(page.select("img")) == 5
    assert not own_log.where.exists()  # looking makes no file


def test_a_log_is_shown_with_what_to_do_next_and_what_is_still_to_come(own_log: PracticeLog) -> None:
    at = datetime(2026, 3, 1, 18, tzinfo=UTC)
    rubric = {"path": 1, "pressure": 2, "tempo": 2, "posture": 3}
    own_log.add([making.session(at=at, minutes=20, role="giver", feel=None, rubric=rubric)])
    page = read(shown(own_log).status.value)
    assert [str(img["alt"]).split(",")[0] for img in page.select("img")] == [
        TEXTS.practice.title,
        TEXTS.rubric.title,
    ]
    (step,) = page.select(".course-next li")
    assert step.get_text().startswith("Path next: you gave yourself 1 of 3 the last time.")
    missing = "; ".join(part.title for part in (TEXTS.scale, TEXTS.tempo, TEXTS.receiver))
    assert TEXTS.missing.format(names=missing) in page.get_text()


def test_what_a_tool_keeps_shows_at_once_in_boxes_that_are_on_the_page(own_log: PracticeLog) -> None:
    box, log, hidden = shown(own_log), practice_log(), show_progress()
    log._repr_mimebundle_()
    entry = making.session(minutes=25)
    session_form().outbox = [entry.model_dump()]
    assert own_log.entries() == [entry]
    assert "Minutes with a partner: 25." in box.status.value
    assert COURSE.practice_log.tool.kinds.session in log.status.value
    assert hidden.status.value == ""


def test_the_button_reads_again_and_tells_how_much(own_log: PracticeLog) -> None:
    box = shown(own_log)
    own_log.add([making.session(), making.tempo_drill()])
    box.again.click()
    assert TEXTS.read.format(count=TEXTS.count_many.format(count=2)) in box.said.value
    assert TEXTS.empty_title not in box.status.value


def test_a_log_that_cannot_be_read_is_told_and_left_alone(own_log: PracticeLog) -> None:
    own_log.where.parent.mkdir(parents=True)
    own_log.where.write_text("Dear diary", encoding="utf-8")
    box = shown(own_log)
    assert read(box.status.value).select_one(".course-wrong") is not None
    box.again.click()
    assert box.said.value == ""
    assert own_log.where.read_text(encoding="utf-8") == "Dear diary"

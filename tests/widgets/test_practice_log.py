"""The log's tool: it says what is in the log, takes files in, and deletes only when asked twice."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from nbformat.v4 import new_code_cell, new_notebook, new_output

from course_helpers import load_course, practice_log
from course_helpers.documents.handout import HandoutExporter
from course_helpers.log import KINDS, PracticeLog, _database, open_log
from course_helpers.tools import rebuild
from course_helpers.widgets import PracticeLogBox
from tests.log import making

TEXTS = load_course().practice_log.tool


@pytest.fixture(autouse=True)
def own_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PracticeLog:
    """A log of this test's own; exports go beside it."""
    monkeypatch.setenv("BACK_MASSAGE_COURSE_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return open_log()


@pytest.fixture
def box() -> PracticeLogBox:
    shown = practice_log()
    shown._repr_mimebundle_()
    return shown


def status(box: PracticeLogBox) -> str:
    return BeautifulSoup(box.status.value, "html.parser").get_text(" ", strip=True)


def said(box: PracticeLogBox) -> str:
    return BeautifulSoup(box.said.value, "html.parser").get_text(" ", strip=True)


def visible(box: PracticeLogBox) -> list[str]:
    return [button.description for button in box.children[1].children if button.layout.display != "none"]


def choose(box: PracticeLogBox, file: Path) -> None:
    """Do what the browser does when a file is chosen."""
    content = file.read_bytes()
    chosen = {"name": file.name, "type": "", "size": len(content), "content": content, "last_modified": 0}
    box.upload.set_state({"value": [chosen | {"content": memoryview(content)}]})


def test_its_still_form_says_nothing_of_anybodys_log(own_log: PracticeLog) -> None:
    before = practice_log()._repr_mimebundle_()
    own_log.add([making.session("a secret")])
    after = practice_log()._repr_mimebundle_()
    for kind in ("text/html", "text/plain"):
        assert before[kind] == after[kind]
    assert before["text/plain"].splitlines()[0] == TEXTS.title
    for point in TEXTS.points:
        assert f"- {point}" in before["text/plain"]


def test_exporting_a_lesson_does_not_look_at_the_log(
    own_log: PracticeLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_log.add([making.session()])

    def nobody(*args: object, **options: object) -> None:
        pytest.fail("the log was opened")

    monkeypatch.setattr(sqlite3, "connect", nobody)
    monkeypatch.setattr(_database, "refuse_strangers", nobody)
    html = rebuild("practice_log", {}).picture().html()
    output = new_output("execute_result", {"text/html": html}, execution_count=1)
    cells = [new_code_cell("practice_log()", outputs=[output], execution_count=1)]
    page, resources = HandoutExporter().from_notebook_node(new_notebook(cells=cells))
    assert resources["live_tools"] == 0
    assert BeautifulSoup(page, "html.parser").select_one("figure[data-tool=practice_log] + .keeps-still")


def test_before_the_first_entry_it_says_where_the_log_will_be(
    box: PracticeLogBox, own_log: PracticeLog
) -> None:
    assert f"{TEXTS.none} {own_log.where}" in status(box)
    assert visible(box) == [TEXTS.look_again, TEXTS.export, TEXTS.import_file, TEXTS.delete]
    box.export.click()
    assert said(box) == TEXTS.export_none
    box.delete.click()
    assert said(box) == TEXTS.delete_none
    assert not own_log.where.parent.exists()


def test_it_says_what_is_in_the_log(own_log: PracticeLog) -> None:
    entries = [making.session(at=datetime(2026, 1, day, 12, tzinfo=UTC)) for day in (5, 9)]
    own_log.add([*entries, making.scale_drill(), making.tempo_drill()])
    own_log.start_afresh()
    own_log.add([*entries, entries[0], making.scale_drill(), making.tempo_drill()])
    box = practice_log()
    assert box.status.value == ""  # the log is looked at when it is shown
    box._repr_mimebundle_()
    names = [getattr(TEXTS.kinds, kind.replace("-", "_")) for kind in KINDS]
    tiles = BeautifulSoup(box.status.value, "html.parser").select("dl div")
    assert [tile.dt.get_text() for tile in tiles if tile.dt] == names
    assert [tile.strong.get_text() for tile in tiles if tile.strong] == ["1", "1", "2"]
    assert "2026-01-05 to 2026-01-09" in tiles[2].get_text()
    assert f"{TEXTS.where} {own_log.where}" in status(box)
    assert own_log.copies()[0].name in status(box)
    own_log.add([making.session()])
    box.again.click()
    assert said(box) == "5 entries in the log."


def test_out_and_in_again(own_log: PracticeLog, box: PracticeLogBox, tmp_path: Path) -> None:
    own_log.add([making.session("one"), making.scale_drill()])
    box.export.click()
    (file,) = tmp_path.glob("back-massage-practice-*.csv")
    assert said(box) == f"2 entries are in this file: {file}"
    box.export.click()
    assert said(box).endswith("-2.csv")  # nothing is overwritten
    own_log.delete()
    choose(box, file)
    assert said(box) == f"{file.name}: 2 entries came in, 0 were in the log already."
    assert len(own_log.entries()) == 2
    choose(box, file)
    assert said(box) == f"{file.name}: 0 entries came in, 2 were in the log already."

    handout = tmp_path / "back-massage-practice-2026-01-31.json"
    entries = [making.session("three").model_dump()]
    content = {"format": "back-massage-course/practice-log", "version": 1, "made": "", "entries": entries}
    handout.write_text(json.dumps(content), encoding="utf-8")
    choose(box, handout)
    assert said(box) == f"{handout.name}: 1 entry came in, 0 were in the log already."
    assert len(own_log.entries()) == 3


def test_wrong_files_are_refused_in_words(box: PracticeLogBox, own_log: PracticeLog, tmp_path: Path) -> None:
    for name, content, words in [
        ("log.txt", "", "log.txt: expected a file that ends in .csv, or in .json from a handout."),
        ("log.csv", "a,b", "log.csv: 3 problems; nothing was imported: line 1: 'a' is no column of the log"),
        ("log.json", "{", "log.json: 1 problem; nothing was imported: it is no JSON"),
    ]:
        (tmp_path / name).write_text(content, encoding="utf-8")
        choose(box, tmp_path / name)
        assert said(box).startswith(words)
        assert box.upload.value == ()
    assert not own_log.where.exists()


def test_deleting_takes_two_presses_and_any_other_takes_it_back(
    own_log: PracticeLog, box: PracticeLogBox
) -> None:
    own_log.add([making.session()])
    for other in (box.keep, box.again):
        box.delete.click()
        assert said(box) == TEXTS.asked
        assert visible(box)[-2:] == [TEXTS.confirm, TEXTS.keep]
        other.click()
        assert visible(box)[-1] == TEXTS.delete
    assert len(own_log.entries()) == 1
    box.delete.click()
    box.delete.click()
    assert said(box) == TEXTS.deleted
    assert not own_log.where.exists()
    assert TEXTS.none in status(box)


def test_a_damaged_log_is_told_of_and_can_be_moved_aside(own_log: PracticeLog) -> None:
    own_log.where.parent.mkdir()
    own_log.where.write_text("Dear diary", encoding="utf-8")
    box = practice_log()
    box._repr_mimebundle_()
    assert "this is no SQLite database, or a damaged one" in status(box)
    assert TEXTS.afresh in visible(box)
    for press in (box.again, box.export):
        press.click()
        assert "no SQLite database" in said(box)
    box.delete.click()
    box.delete.click()
    assert "so it is not deleted" in said(box)
    assert own_log.where.read_text(encoding="utf-8") == "Dear diary"
    box.afresh.click()
    (aside,) = own_log.copies()
    assert said(box) == TEXTS.begun.format(file=aside)
    assert aside.read_text(encoding="utf-8") == "Dear diary"
    assert TEXTS.afresh not in visible(box)


def test_a_busy_log_is_not_moved_aside(own_log: PracticeLog, monkeypatch: pytest.MonkeyPatch) -> None:
    own_log.add([making.session()])
    monkeypatch.setattr(_database, "BUSY_S", 0.05)
    other = sqlite3.connect(own_log.where, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    box = practice_log()
    box._repr_mimebundle_()
    assert "has been busy" in status(box)
    assert TEXTS.afresh not in visible(box)
    other.close()
    box.again.click()
    assert "has been busy" not in status(box)

"""What the browser sends is written before it is acknowledged; what is not written is told of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from course_helpers import load_course
from course_helpers.log import PracticeLog, open_log
from course_helpers.widgets._keeps import Keeps
from tests.log import making


@pytest.fixture(autouse=True)
def own_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PracticeLog:
    """A log of this test's own."""
    monkeypatch.setenv("BACK_MASSAGE_COURSE_DATA", str(tmp_path / "data"))
    return open_log()


def send(tool: Keeps, *entries: Any) -> None:
    """Do what the browser does."""
    tool.outbox = [entry if isinstance(entry, dict) else entry.model_dump() for entry in entries]


def test_nothing_is_made_before_something_is_sent(own_log: PracticeLog) -> None:
    tool = Keeps()
    assert (tool.outbox, tool.kept, tool.log_problem) == ([], [], "")
    assert not own_log.where.parent.exists()


def test_it_is_written_first_and_acknowledged_then(own_log: PracticeLog) -> None:
    tool, entry = Keeps(), making.session()
    seen = []
    tool.observe(lambda change: seen.append((change["new"], own_log.entries())), "kept")
    send(tool, entry)
    assert seen == [([entry.id], [entry])]
    assert tool.outbox == []
    send(tool, entry, making.scale_drill())  # sent again, as after a reload
    assert len(own_log.entries()) == 2
    assert len(tool.kept) == 2


def test_what_cannot_be_read_does_not_hold_up_the_others(own_log: PracticeLog) -> None:
    tool, good = Keeps(), making.session()
    contradicting = good.model_copy(update={"at": "2026-01-31T12:00:00.000Z"})
    send(tool, {"id": 1}, good)
    assert tool.kept == [good.id]
    assert tool.log_problem.startswith("One result cannot be read: kind: is missing")
    other = making.tempo_drill()
    send(tool, contradicting, other)
    assert tool.kept == [other.id]
    assert f"{good.id} and other content" in tool.log_problem
    send(tool, other)
    assert tool.log_problem == ""


def test_what_is_not_written_is_not_acknowledged(own_log: PracticeLog) -> None:
    tool, entry = Keeps(), making.session()
    own_log.where.parent.write_text("a file", encoding="utf-8")
    send(tool, entry)
    assert (tool.kept, tool.outbox) == ([], [])
    assert str(own_log.where) in tool.log_problem
    own_log.where.parent.unlink()
    send(tool, entry)  # the same once more: it is news again
    assert (tool.kept, tool.log_problem) == ([entry.id], "")


def test_a_handout_gets_the_words_only() -> None:
    state = Keeps().keeper_state()
    assert list(state) == ["keeper_texts"]
    assert state["keeper_texts"] == load_course().practice_log.keeper.model_dump()

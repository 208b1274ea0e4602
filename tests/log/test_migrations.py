"""An older log is led forward version by version, after a backup; whatever stops that leaves a whole log."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from course_helpers.errors import LogError
from course_helpers.log import PracticeLog, Session, _schema
from tests.log import making

ROOT = Path(__file__).parents[2]
SECOND = ("ALTER TABLE entries ADD COLUMN mood TEXT", "UPDATE entries SET mood = 'calm'")
THIRD = ("CREATE INDEX entries_mood ON entries (mood)",)


def version_of(file: Path) -> int:
    with closing(sqlite3.connect(file)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def stored(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return [row[0] for row in connection.execute("SELECT data FROM entries ORDER BY place")]


def moods(file: Path) -> list[tuple[str]]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute("SELECT mood FROM entries ORDER BY place").fetchall()


@pytest.fixture
def old(log: PracticeLog, monkeypatch: pytest.MonkeyPatch) -> PracticeLog:
    """A log of version 1 with two entries, in a course that knows no newer one."""
    monkeypatch.setattr(_schema, "MIGRATIONS", _schema.MIGRATIONS[:1])
    log.add([making.session("one"), making.session("two")])
    assert version_of(log.where) == 1
    return log


def test_published_migrations_never_change() -> None:
    """Learners have files of these versions: add a migration at the end, never change one."""
    (first, *_) = _schema.MIGRATIONS
    assert [" ".join(statement.split()) for statement in first] == [
        "CREATE TABLE entries ( place INTEGER PRIMARY KEY AUTOINCREMENT, "
        "id TEXT NOT NULL UNIQUE CHECK (length(id) = 36), kind TEXT NOT NULL, "
        "at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'), data TEXT NOT NULL )",
        "CREATE INDEX entries_at ON entries (at, place)",
    ]
    assert int.from_bytes(b"BMcl", "big") == _schema.APPLICATION_ID


@pytest.mark.parametrize("use", ["read", "write"])
def test_an_older_log_is_led_forward_after_a_backup(
    old: PracticeLog, use: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, entries = old.where.read_bytes(), old.entries()
    monkeypatch.setattr(_schema, "MIGRATIONS", (*_schema.MIGRATIONS, SECOND, THIRD))
    if use == "read":
        assert old.entries() == entries
    else:
        old.add([making.session("three")])
    assert version_of(old.where) == 3
    assert moods(old.where) == [("calm",), ("calm",), (None,)][: len(old.entries())]
    (backup,) = old.copies()  # one, of what was there before the first step
    assert backup.name.startswith("practice-backup-v1-2")
    assert backup.parent == old.where.parent
    assert backup.stat().st_mode & 0o777 == 0o600
    assert version_of(backup) == 1
    assert PracticeLog(backup).where.read_bytes()[100:] == before[100:]  # but for the header's counters
    assert old.entries()[:2] == entries
    assert old.copies() == [backup]


def test_a_step_that_fails_changes_nothing(old: PracticeLog, monkeypatch: pytest.MonkeyPatch) -> None:
    before = old.where.read_bytes()
    published = _schema.MIGRATIONS
    wrong = ("ALTER TABLE entries ADD COLUMN mood TEXT", "UPDATE entries SET mood = quiet")
    monkeypatch.setattr(_schema, "MIGRATIONS", (*published, wrong))
    with pytest.raises(LogError, match=rf"{old.where}: the practice log cannot be used: no such column"):
        old.add([making.session()])
    assert old.where.read_bytes() == before
    monkeypatch.setattr(_schema, "MIGRATIONS", published)
    assert len(old.entries()) == 2


def test_steps_that_went_well_stay_when_a_later_one_fails(
    old: PracticeLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    published = _schema.MIGRATIONS
    monkeypatch.setattr(_schema, "MIGRATIONS", (*published, SECOND, ("nonsense",)))
    with pytest.raises(LogError, match="syntax error"):
        old.entries()
    assert version_of(old.where) == 2
    monkeypatch.setattr(_schema, "MIGRATIONS", (*published, SECOND, THIRD))
    assert len(old.entries()) == 2
    assert version_of(old.where) == 3


def test_a_log_of_version_1_takes_what_came_with_version_2(
    old: PracticeLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands there keeps its bytes: it lacks the new fields, and reads as if nobody had answered."""
    with closing(sqlite3.connect(old.where)) as connection, connection:
        for name in ("routine", "want", "comfort", "good", "rubric"):
            connection.execute("UPDATE entries SET data = json_remove(data, ?)", (f"$.{name}",))
    before = stored(old.where)
    assert "want" not in before[0]
    monkeypatch.undo()
    rubric = {"path": 2, "pressure": 1, "tempo": None, "posture": 3}
    new = making.session(routine="ten-minutes", want="less", comfort=8, good="warm hands", rubric=rubric)
    old.add([new])
    assert version_of(old.where) == _schema.newest() >= 2
    assert stored(old.where)[:2] == before
    first, _, last = old.entries()
    assert isinstance(first, Session)
    assert (first.data.want, first.data.comfort, first.data.good, first.data.rubric) == (None, None, "", None)
    assert last == new
    (backup,) = old.copies()
    assert backup.name.startswith("practice-backup-v1-")


STOPPED = """
import os, sys
from itertools import count
from pathlib import Path
from course_helpers.log import PracticeLog, _database, _schema

real, row = _database._connect, count(1)

def connect(file):
    connection = real(file)
    connection.execute("PRAGMA cache_size = 1")  # what does not fit goes to the disk before it is committed
    connection.create_function("calm", 0, lambda: "calm" if next(row) < 250 else os._exit(7))
    return connection

_database._connect = connect
_schema.MIGRATIONS += (("ALTER TABLE entries ADD COLUMN mood TEXT", "UPDATE entries SET mood = calm()"),)
PracticeLog(Path(sys.argv[1])).entries()
"""


def test_a_process_that_dies_within_a_step_loses_nothing(
    log: PracticeLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.add([making.session(f"entry {number}") for number in range(300)])
    entries, before = log.entries(), log.where.read_bytes()
    stopped = subprocess.run([sys.executable, "-c", STOPPED, str(log.where)], cwd=ROOT, check=False)
    assert stopped.returncode == 7
    assert log.where.read_bytes() != before  # it was stopped in the midst
    assert log.entries() == entries
    assert log.where.read_bytes() == before  # the journal has taken it back
    monkeypatch.setattr(_schema, "MIGRATIONS", (*_schema.MIGRATIONS, SECOND))
    assert log.entries() == entries
    assert moods(log.where) == [("calm",)] * 300
    assert len(log.copies()) == 2


def test_without_a_backup_nothing_is_changed(old: PracticeLog, monkeypatch: pytest.MonkeyPatch) -> None:
    before = old.where.read_bytes()
    real = sqlite3.connect

    def connect(database: str, **options: object) -> sqlite3.Connection:
        if "backup" in database:
            raise sqlite3.OperationalError("unable to open database file")
        return real(database, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(sqlite3, "connect", connect)
    monkeypatch.setattr(_schema, "MIGRATIONS", (*_schema.MIGRATIONS, SECOND))
    with pytest.raises(LogError):
        old.entries()
    assert old.where.read_bytes() == before
    assert [path.name for path in old.where.parent.iterdir()] == [old.where.name]

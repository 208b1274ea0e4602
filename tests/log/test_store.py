"""What goes into the log comes out of it: once, whole, in order, for its owner alone."""

from __future__ import annotations

import os
import sqlite3
import stat
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from platformdirs import user_data_path

from course_helpers.errors import EntryError, LogError
from course_helpers.log import KINDS, Entry, PracticeLog, Taken, checked, new_entry, open_log
from tests.log import making


def test_the_file_is_the_learners_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("BACK_MASSAGE_COURSE_DATA")
    assert open_log().where == user_data_path("back-massage-course", appauthor=False) / "practice.sqlite"
    monkeypatch.setenv("BACK_MASSAGE_COURSE_DATA", str(tmp_path))
    assert open_log().where == tmp_path / "practice.sqlite"


def test_tests_never_see_the_learners_own_file() -> None:
    assert not open_log().where.is_relative_to(user_data_path("back-massage-course", appauthor=False))


def test_nothing_is_made_before_the_first_entry(log: PracticeLog) -> None:
    assert log.entries() == []
    assert log.add([]) == Taken(0, 0)
    assert log.copies() == []
    assert not log.where.parent.exists()


def test_file_and_folder_are_for_their_owner_alone(log: PracticeLog) -> None:
    before = os.umask(0)
    try:
        log.add([making.session()])
    finally:
        os.umask(before)
    assert stat.S_IMODE(log.where.stat().st_mode) == 0o600
    assert stat.S_IMODE(log.where.parent.stat().st_mode) == 0o700
    assert [path.name for path in log.where.parent.iterdir()] == ["practice.sqlite"]  # no journal, no WAL


def test_an_acknowledged_entry_is_on_the_disk(log: PracticeLog, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder is synced once the journal is gone (EXTRA); there is no WAL, which networks cannot share."""
    seen: list[str] = []
    real = sqlite3.connect

    def connect(*args: object, **options: object) -> sqlite3.Connection:
        connection = real(*args, **options)  # type: ignore[call-overload]
        connection.set_trace_callback(seen.append)
        return connection

    monkeypatch.setattr(sqlite3, "connect", connect)
    log.add([making.session()])
    wanted = ["PRAGMA synchronous = EXTRA", "BEGIN IMMEDIATE", "COMMIT"]
    assert [said for said in seen if said in wanted] == [*wanted, *wanted[1:]]  # the schema, then the entry
    with closing(real(log.where)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


@given(st.lists(making.entries(), max_size=6, unique_by=lambda entry: entry.id))
@settings(max_examples=60, deadline=None)
def test_whatever_goes_in_comes_out_in_order(
    tmp_path_factory: pytest.TempPathFactory, entries: list[Entry]
) -> None:
    log = PracticeLog(tmp_path_factory.mktemp("any") / "practice.sqlite")
    assert log.add(entries) == Taken(len(entries), 0)
    assert log.entries() == sorted(entries, key=lambda entry: entry.at)
    assert log.add(entries) == Taken(0, len(entries))
    assert len(log.entries()) == len(entries)


@pytest.mark.parametrize("name", ["with space", "ü", "what?", "50%", "a#b", "semi;colon", "&mode=memory"])
def test_any_folder_will_do(tmp_path: Path, name: str) -> None:
    log, entry = PracticeLog(tmp_path / name / "practice.sqlite"), making.session()
    log.add([entry])
    assert log.entries() == [entry]
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_path_is_that_of_its_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    log = PracticeLog(Path("practice.sqlite"))
    monkeypatch.chdir("/")
    log.add([making.session()])
    assert log.where == tmp_path / "practice.sqlite"
    assert log.where.exists()


def test_by_kind_and_since(log: PracticeLog) -> None:
    day = datetime(2026, 1, 31, 12, tzinfo=UTC)
    late, early = making.session("late", day + timedelta(days=2)), making.session("early", day)
    drills = [making.scale_drill(), making.tempo_drill()]
    log.add([late, early, *drills])
    assert log.entries(kind="session") == [early, late]
    assert [log.entries(kind=kind) for kind in ("scale-drill", "tempo-drill")] == [[drills[0]], [drills[1]]]
    assert early not in log.entries(since=day + timedelta(milliseconds=1))
    assert log.entries(kind="session", since=day) == [early, late]
    with pytest.raises(LogError, match=r"no kind 'sleep' of entry; expected one of scale-drill, tempo"):
        log.entries(kind="sleep")
    with pytest.raises(LogError, match="expected a moment with a time zone"):
        log.entries(since=datetime(2026, 1, 31))


def test_an_id_with_other_content_is_refused_and_nothing_of_its_batch_is_taken(log: PracticeLog) -> None:
    entry = making.session("as it was")
    log.add([entry])
    before = log.where.read_bytes()
    other = checked(entry.model_dump() | {"at": "2026-01-31T12:00:00.000Z"})
    with pytest.raises(EntryError, match=rf"{log.where}.*{entry.id} and other content.*Nothing was changed"):
        log.add([making.session("new"), other])
    assert log.entries() == [entry]
    assert log.where.read_bytes() == before


def test_a_moment_is_kept_in_utc(log: PracticeLog) -> None:
    entry = making.session(at=datetime.fromisoformat("2026-01-31T23:30:00.123+02:00"))
    assert entry.at == "2026-01-31T21:30:00.123Z"
    assert entry.time == datetime(2026, 1, 31, 21, 30, 0, 123_000, tzinfo=UTC)


GOOD = {kind: getattr(making, kind.replace("-", "_"))().model_dump() for kind in KINDS}
BAD_DATA = [
    ("scale-drill", {"readings_n": []}, r"data\.readings_n: got \[\]; list should have at least 1 item"),
    ("scale-drill", {"readings_n": [20, -1, 20]}, r"data\.readings_n\.1: got -1; .* equal to 0"),
    ("scale-drill", {"readings_n": [float("nan")], "seen": [True]}, r"readings_n\.0: got nan; .*finite"),
    ("scale-drill", {"seen": [True]}, "expected one `seen` for each reading, got 1 for 3"),
    ("scale-drill", {"unit": "stone"}, r"data\.unit: got 'stone'; input should be 'kg' or 'lb'"),
    ("scale-drill", {"target_n": "20"}, r"data\.target_n: got '20'; input should be a valid number"),
    ("scale-drill", {"area_cm2": 0}, r"data\.area_cm2: got 0; .* greater than 0"),
    ("scale-drill", {"contact": "Heel of hand"}, r"data\.contact: got 'Heel of hand'"),
    ("tempo-drill", {"mode": "dance"}, r"data\.mode: got 'dance'; input should be 'beat' or 'breath'"),
    ("tempo-drill", {"measured_per_min": 0}, r"data\.measured_per_min: got 0"),
    ("tempo-drill", {"drift_percent": None}, r"data\.drift_percent: got None"),
    ("session", {"feel": 11}, r"data\.feel: got 11; .* equal to 10"),
    ("session", {"role": "both"}, r"data\.role: got 'both'"),
    ("session", {"minutes": 0}, r"data\.minutes: got 0"),
    ("session", {"lesson": "6"}, r"data\.lesson: got '6'"),
    ("session", {"want": "most"}, r"data\.want: got 'most'"),
    ("session", {"comfort": 10.5}, r"data\.comfort: got 10\.5"),
    ("session", {"rubric": {"path": 4}}, r"data\.rubric\.path: got 4; .* equal to 3"),
    ("session", {"rubric": {"path": 2}}, r"data\.rubric\.posture: is missing"),
    ("session", {"note": "\ud800"}, r"data\.note"),
    ("session", {"mood": "calm"}, r"data\.mood: is not known to this version of the course"),
]


@pytest.mark.parametrize(("kind", "change", "said"), BAD_DATA)
def test_wrong_data_are_refused_at_the_door(kind: str, change: dict[str, Any], said: str) -> None:
    raw = GOOD[kind]
    assert checked(raw).model_dump() == raw
    with pytest.raises(EntryError, match=said):
        checked(raw | {"data": raw["data"] | change})


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"id": "1"}, r"id: got '1'; expected a random UUID"),
        ({"id": "00000000-0000-1000-8000-000000000000"}, "expected a random UUID"),
        ({"id": GOOD["session"]["id"].upper()}, "in lower case"),
        ({"at": "2026-01-31 12:00"}, r"at: got '2026-01-31 12:00'"),
        ({"at": "2026-13-31T12:00:00.000Z"}, "month must be in 1..12"),
        ({"at": "2026-01-31T12:00:00.000+02:00"}, "at: got"),
        ({"kind": "sleep"}, r"kind: got 'sleep'; expected one of 'scale-drill', 'tempo-drill', 'session'"),
        ({"by": "somebody"}, "by: is not known to this version"),
    ],
)
def test_a_wrong_head_is_refused_at_the_door(change: dict[str, Any], said: str) -> None:
    with pytest.raises(EntryError, match=said):
        checked(GOOD["session"] | change)


def test_data_of_another_kind_are_refused() -> None:
    with pytest.raises(EntryError, match=r"data\.taps_ms: is not known"):
        new_entry("session", GOOD["tempo-drill"]["data"])
    with pytest.raises(EntryError, match="the entry: got"):
        checked([1, 2])


def test_threads_of_one_kernel_share_the_log(log: PracticeLog) -> None:
    """Looking at the file's header must not give up the lock of another thread's transaction."""
    entries = [[making.session(f"{n}.{k}") for k in range(25)] for n in range(4)]
    failed = []

    def write(mine: list[Entry]) -> None:
        try:
            for entry in mine:
                log.add([entry])
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=write, args=(mine,)) for mine in entries]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    assert {entry.id for entry in log.entries()} == {entry.id for mine in entries for entry in mine}


def test_a_row_that_another_program_wrote_is_named(log: PracticeLog) -> None:
    log.add([making.session()])
    with closing(sqlite3.connect(log.where)) as connection, connection:
        connection.execute("UPDATE entries SET data = '{}'")
    with pytest.raises(
        LogError, match=rf"{log.where}: row 1 is no entry of the course: data.lesson: is missing"
    ):
        log.entries()

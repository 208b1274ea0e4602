"""A file that is not the log, whole, ours and writable: a clear message, and not a byte changed."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from course_helpers.errors import LogError, UnusableLogError
from course_helpers.log import PracticeLog, _database, _schema
from tests.log import making

ROOT = Path(__file__).parents[2]
NOBODY = 65534


def everything(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, with its content."""
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def filled(log: PracticeLog, count: int = 300) -> PracticeLog:
    """Put in as much as takes many pages."""
    log.add([making.session(f"entry {number}") for number in range(count)])
    return log


def damage(log: PracticeLog) -> None:
    filled(log)
    content = bytearray(log.where.read_bytes())
    page = int.from_bytes(content[16:18], "big")
    content[5 * page : 6 * page] = b"\xff" * page
    log.where.write_bytes(content)


def cut_off(log: PracticeLog) -> None:
    content = filled(log).where.read_bytes()
    log.where.write_bytes(content[: len(content) // 2])


def cut_in_the_header(log: PracticeLog) -> None:
    log.where.write_bytes(filled(log).where.read_bytes()[:60])


def zeros(log: PracticeLog) -> None:
    log.where.write_bytes(bytes(len(filled(log).where.read_bytes())))


def no_database(log: PracticeLog) -> None:
    log.where.parent.mkdir()
    log.where.write_text("Dear diary", encoding="utf-8")


def foreign(log: PracticeLog) -> None:
    log.where.parent.mkdir()
    with closing(sqlite3.connect(log.where)) as connection, connection:
        connection.execute("CREATE TABLE entries (id)")
        connection.execute("PRAGMA application_id = 7")


def newer(log: PracticeLog) -> None:
    filled(log)
    with closing(sqlite3.connect(log.where)) as connection, connection:
        connection.execute("ALTER TABLE entries ADD COLUMN mood")
        connection.execute(f"PRAGMA user_version = {_schema.newest() + 1}")


def newer_in_wal(log: PracticeLog) -> None:
    newer(log)
    with closing(sqlite3.connect(log.where)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


MISFORTUNES = [
    (damage, r"the practice log is damaged: .*Nothing was changed"),
    (cut_off, r"the practice log is damaged: .*Nothing was changed"),
    (cut_in_the_header, r"no SQLite database, or a damaged one"),
    (zeros, r"it begins with b'\\x00.*; expected b'SQLite format 3"),
    (no_database, r"it begins with b'Dear diary'; expected b'SQLite format 3"),
    (foreign, r"belongs to another program \(its mark is 0x7, expected 0x424d636c\)"),
    (
        newer,
        r"a newer version of the course wrote this log: its schema is "
        rf"{_schema.newest() + 1}, expected at most {_schema.newest()}.*Update",
    ),
    (newer_in_wal, r"a newer version of the course wrote this log"),
]


@pytest.mark.parametrize(("harm", "said"), MISFORTUNES, ids=[harm.__name__ for harm, _ in MISFORTUNES])
def test_what_is_not_the_whole_log_is_named_and_left_as_it_is(
    log: PracticeLog, tmp_path: Path, harm: Callable[[PracticeLog], None], said: str
) -> None:
    harm(log)
    before = everything(log.where.parent)
    tries: list[Callable[[], object]] = [
        lambda: log.add([making.session()]),
        log.entries,
        lambda: log.export_csv(tmp_path / "out.csv"),
    ]
    for attempt in tries:
        with pytest.raises(UnusableLogError, match=said) as caught:
            attempt()
        assert str(log.where) in str(caught.value)
        assert "`practice_log()` can begin a new log" in str(caught.value)
        assert everything(log.where.parent) == before
    assert not (tmp_path / "out.csv").exists()

    aside = log.start_afresh()  # only now, and nothing is lost by it
    assert aside is not None
    assert aside.read_bytes() == before[log.where.name]
    entry = making.session()
    log.add([entry])
    assert log.entries() == [entry]
    assert log.copies() == [aside]
    assert aside.read_bytes() == before[log.where.name]


def test_a_folder_in_the_place_of_the_file(log: PracticeLog) -> None:
    log.where.mkdir(parents=True)
    (log.where / "kept.txt").write_text("kept", encoding="utf-8")
    for attempt in (lambda: log.add([making.session()]), log.entries):
        with pytest.raises(
            LogError, match=rf"{log.where}: a folder or a device stands here; expected a file"
        ):
            attempt()
    with pytest.raises(LogError, match="does not look like the practice log, so it is not deleted"):
        log.delete()
    aside = log.start_afresh()
    assert aside is not None
    assert (aside / "kept.txt").read_text(encoding="utf-8") == "kept"
    log.add([making.session()])


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file", encoding="utf-8")
    log = PracticeLog(tmp_path / "data" / "practice.sqlite")
    with pytest.raises(LogError, match=r"none can be made here: .*Expected a folder that you may write to"):
        log.add([making.session()])
    assert (tmp_path / "data").read_text(encoding="utf-8") == "a file"


def test_a_file_that_somebody_only_just_made_is_a_new_log(log: PracticeLog) -> None:
    log.where.parent.mkdir()
    log.where.touch()
    assert log.entries() == []
    entry = making.session()
    log.add([entry])
    assert log.entries() == [entry]


def test_a_log_that_another_program_set_to_wal_is_used_and_set_back(log: PracticeLog) -> None:
    filled(log, 3)
    with closing(sqlite3.connect(log.where)) as connection:
        assert connection.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
    log.add([making.session()])
    assert len(log.entries()) == 4
    assert [path.name for path in log.where.parent.iterdir()] == [log.where.name]


def test_a_busy_log_says_so_and_takes_the_entry_later(
    log: PracticeLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(log, 3)
    monkeypatch.setattr(_database, "BUSY_S", 0.05)
    before = log.where.read_bytes()
    with closing(sqlite3.connect(log.where, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LogError, match=rf"{log.where}: the practice log has been busy for 0.05 seconds"):
            log.add([making.session()])
        assert len(log.entries()) == 3  # it can still be read
        other.execute("ROLLBACK")
    assert log.where.read_bytes() == before
    log.add([making.session()])
    assert len(log.entries()) == 4


def test_a_full_disk_takes_all_or_nothing(log: PracticeLog, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(log)
    before = everything(log.where.parent)
    real = _database._connect

    def connect(file: Path) -> sqlite3.Connection:
        connection = real(file)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    monkeypatch.setattr(_database, "_connect", connect)
    with pytest.raises(LogError, match=rf"{log.where}: the disk has no room left.*Free some space"):
        log.add([making.session("x" * 2000) for _ in range(20)])
    assert everything(log.where.parent) == before
    monkeypatch.setattr(_database, "_connect", real)
    assert len(log.entries()) == 300


ATTEMPT = """
import json, os, resource, signal, sys
from pathlib import Path
from course_helpers.errors import LogError, UnusableLogError
from course_helpers.log import PracticeLog
from tests.log import making

file, change = Path(sys.argv[1]), json.loads(sys.argv[2])
log, entries = PracticeLog(file), [making.session("x" * 2000) for _ in range(20)]
if "user" in change:
    os.setgroups([]); os.setgid(change["user"]); os.setuid(change["user"])
if "size" in change:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (change["size"], change["size"]))
said = []
for attempt in (lambda: f"read {len(log.entries())}", lambda: log.add(entries), log.start_afresh):
    try:
        said.append(str(attempt()))
    except LogError as error:
        said.append(f"LogError: {error}")
print(json.dumps(said))
"""


def attempts(log: PracticeLog, **change: int) -> list[str]:
    """What reading, adding and starting afresh come to in a process of less power than this one."""
    if os.name == "posix" and os.geteuid() == 0 and "size" not in change:
        change["user"] = NOBODY  # rights do not bind root
    command = [sys.executable, "-c", ATTEMPT, str(log.where), json.dumps(change)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that other users of the machine can get to."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    for path in folder.rglob("*"):
        path.chmod(0o700)
    shutil.rmtree(folder)


@pytest.mark.parametrize(
    ("folder_mode", "file_mode", "reads", "said"),
    [
        (0o755, 0o444, "read 3", "the practice log cannot be written: it, or its folder, is read-only"),
        (0o555, 0o666, "read 3", "the practice log cannot be"),
        (0o555, None, "read 0", "none can be made here: Permission denied. Expected a folder that you may"),
        (0o755, 0o000, "cannot be read: Permission denied", "cannot be read: Permission denied"),
        (0o000, 0o666, "cannot be used: Permission denied", "cannot be used: Permission denied"),
    ],
    ids=["read-only file", "read-only folder", "no file in it", "secret file", "secret folder"],
)
def test_without_the_right_to_write_nothing_changes(
    open_folder: Path, folder_mode: int, file_mode: int | None, reads: str, said: str
) -> None:
    log = PracticeLog(open_folder / "data" / "practice.sqlite")
    if file_mode is None:
        log.where.parent.mkdir()
    else:
        filled(log, 3).where.chmod(file_mode)
    log.where.parent.chmod(folder_mode)
    before = everything(open_folder) if os.geteuid() == 0 else None
    read, added, afresh = attempts(log)
    assert reads in read
    assert said in added
    assert str(log.where) in added
    assert afresh.startswith(f"LogError: {log.where}") or (file_mode is None and afresh == "None")
    if before is not None:
        assert everything(open_folder) == before
    log.where.parent.chmod(0o755)
    if file_mode is not None:
        log.where.chmod(0o600)
        assert len(log.entries()) == 3


def test_a_disk_that_fails_in_the_middle_of_a_write(log: PracticeLog) -> None:
    """The system refuses to let the file grow, after the change has begun."""
    size = filled(log).where.stat().st_size
    before = everything(log.where.parent)
    read, added, _ = attempts(log, size=size)
    assert read == "read 300"
    assert added.startswith(f"LogError: {log.where}: ")
    assert "Nothing was changed" in added
    (aside,) = log.copies()  # the last attempt moved it there
    assert aside.read_bytes() == before[log.where.name]


def test_deleting_takes_everything_of_the_log_and_nothing_else(log: PracticeLog) -> None:
    filled(log, 3)
    _database.back_up(log.where, 1)
    log.start_afresh()
    filled(log, 3)
    log.where.with_name("practice.sqlite-journal").write_bytes(b"")
    mine = log.where.with_name("mine.txt")
    mine.write_text("mine", encoding="utf-8")
    gone = log.delete()
    assert len(gone) == 4
    assert list(log.where.parent.iterdir()) == [mine]
    assert log.entries() == []
    mine.unlink()
    filled(log, 3)
    log.delete()
    assert not log.where.parent.exists()
    assert log.delete() == []


def test_only_the_log_is_deleted(log: PracticeLog) -> None:
    for harm in (no_database, foreign):
        harm(log)
        before = everything(log.where.parent)
        with pytest.raises(LogError, match="does not look like the practice log, so it is not deleted"):
            log.delete()
        assert everything(log.where.parent) == before
        shutil.rmtree(log.where.parent)
    for harm in (damage, newer):
        harm(log)
        log.delete()
        assert not log.where.exists()

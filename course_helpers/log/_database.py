"""Opening the log's file safely: nothing is written into a file that is not ours, whole and of our version.

A home folder may be on a network, so there is no WAL. With a rollback journal it takes `synchronous = EXTRA`
for an acknowledged entry to outlive a power cut: FULL does not sync the folder once the journal is gone, and
a journal that comes back undoes the commit (https://www.sqlite.org/pragma.html#pragma_synchronous). Each
connection is short, so that several kernels can share the file.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from itertools import chain
from pathlib import Path

from ..errors import LogError, UnusableLogError
from . import _schema
from ._header import ASIDE, refuse_other, refuse_strangers
from ._place import BACKUP, free_name, make_private

BUSY_S = 10.0
# In one process only one thread at a time is at the file: whoever closes it, as the look at its header does,
# gives up the locks of the whole process (https://www.sqlite.org/howtocorrupt.html, 2.2).
_ALONE = threading.RLock()


@contextmanager
def writing(file: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection in a transaction that alone may write; it is committed where the block ends well.

    The file is made if it is missing, and brought to the newest version, after a backup, if it is older.

    Raises
    ------
    LogError
        If the file is none of ours, newer, damaged, read-only or busy, or the disk is full. It is as it was.
    """
    with _ALONE, _translated(file):
        refuse_strangers(file)
        make_private(file)
        with closing(_connect(file)) as connection:
            _settle(file, connection)
            _begin_at_newest(file, connection)
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                _roll_back(connection)
                raise


@contextmanager
def reading(file: Path) -> Iterator[sqlite3.Connection | None]:
    """Give a connection that sees the log as it is at one moment, or None if there is no log yet.

    Raises
    ------
    LogError
        If the file is none of ours, newer, damaged or busy.
    """
    with _ALONE, _translated(file):
        refuse_strangers(file)
        if not file.exists() or not file.stat().st_size:
            yield None
            return
        with closing(_connect(file)) as connection:
            connection.execute("BEGIN")
            if _checked_version(file, connection) < _schema.newest():
                connection.execute("COMMIT")
                with writing(file):
                    pass  # brings it to the newest version
                connection.execute("BEGIN")
            yield connection


def _connect(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.as_uri()}?mode=rw", uri=True, timeout=BUSY_S, isolation_level=None)


def _settle(file: Path, connection: sqlite3.Connection) -> None:
    """Choose how changes reach the disk."""
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "delete":
        # Another program changed it. It stays changed in the file, so the file has to be good before.
        _checked_version(file, connection)
        connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = EXTRA")


def _begin_at_newest(file: Path, connection: sqlite3.Connection) -> None:
    """Begin a transaction on a whole file of the newest version; migrations are committed one by one."""
    kept = False
    while True:
        connection.execute("BEGIN IMMEDIATE")
        try:
            version = _checked_version(file, connection)
            if version == _schema.newest():
                return
            if version and not kept:
                back_up(file, version)
                kept = True
            upto = version + 1 if version else _schema.newest()  # a new file is made at once
            if not version:
                connection.execute(f"PRAGMA application_id = {_schema.APPLICATION_ID}")
            for statement in chain.from_iterable(_schema.MIGRATIONS[version:upto]):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {upto}")
            connection.execute("COMMIT")
        except BaseException:
            _roll_back(connection)
            raise


def _checked_version(file: Path, connection: sqlite3.Connection) -> int:
    """Return the schema's version, 0 for an empty file, once the file is known to be ours and whole."""
    application, version = (
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
    )
    if not (application or version or connection.execute("SELECT 1 FROM sqlite_master").fetchone()):
        return 0
    refuse_other(file, application, version)
    found = [row[0] for row in connection.execute("PRAGMA quick_check")]
    if found != ["ok"]:
        raise _damaged(file, "; ".join(found[:3]))
    return int(version)


def back_up(file: Path, version: int) -> Path:
    """Copy the log beside itself, whole, with its version and the moment in the name; return the copy."""
    copy = free_name(file.parent, f"{file.stem}-{BACKUP}-v{version}")
    part = copy.with_suffix(".part")
    try:
        make_private(part)
        # A second connection: the first holds the lock that lets others read, but not write.
        with closing(_connect(file)) as source, closing(_connect(part)) as target:
            source.backup(target)
        part.replace(copy)
    finally:
        part.unlink(missing_ok=True)
    return copy


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        with suppress(sqlite3.Error):  # closing does it too; what went wrong first is what counts
            connection.execute("ROLLBACK")


@contextmanager
def _translated(file: Path) -> Iterator[None]:
    """Turn what SQLite and the system say into the course's words."""
    try:
        yield
    except sqlite3.Error as error:
        raise _told(file, error) from error
    except OSError as error:
        raise LogError(
            f"{file}: the practice log cannot be used: {error.strerror or error}. Nothing was changed. "
            "Expected a file and a folder that you may read and write: give yourself the right to"
        ) from error


def _damaged(file: Path, found: str) -> LogError:
    return UnusableLogError(f"{file}: the practice log is damaged: {found}. Nothing was changed. {ASIDE}")


def _told(file: Path, error: sqlite3.Error) -> LogError:
    name = str(getattr(error, "sqlite_errorname", "")).removeprefix("SQLITE_")
    reason = name.partition("_")[0]
    if reason in {"BUSY", "LOCKED", "PROTOCOL"}:
        return LogError(
            f"{file}: the practice log has been busy for {BUSY_S:g} seconds: another notebook or program "
            "writes to it. Nothing was changed. Try again; close other notebooks of the course if it stays so"
        )
    if reason == "FULL":
        return LogError(
            f"{file}: the disk has no room left for the practice log. Nothing was changed. "
            "Free some space, and try again"
        )
    if reason in {"READONLY", "PERM", "AUTH", "CANTOPEN"}:
        return LogError(
            f"{file}: the practice log cannot be written: it, or its folder, is read-only ({error}). Nothing "
            "was changed. Expected a file and a folder that you may write to: give yourself the right to"
        )
    if reason in {"CORRUPT", "NOTADB"}:
        return _damaged(file, str(error))
    kind = name or type(error).__name__
    return LogError(f"{file}: the practice log cannot be used: {error} ({kind}). Nothing was changed")

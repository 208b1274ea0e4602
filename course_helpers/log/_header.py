"""Looking at the log's file before SQLite does: SQLite might already write into what it opens.

See https://www.sqlite.org/fileformat.html#the_database_header.
"""

from __future__ import annotations

from pathlib import Path

from ..errors import LogError, UnusableLogError
from . import _schema

MAGIC = b"SQLite format 3\x00"
LENGTH = 100
VERSION_AT = 60
APPLICATION_AT = 68
ASIDE = "`practice_log()` can begin a new log: it moves this file aside as it is, and deletes nothing"


def refuse_strangers(file: Path) -> None:
    """Refuse to open what is not the log, or is the log of a newer course.

    Raises
    ------
    UnusableLogError
        If something else stands there.
    """
    if not file.exists():
        return
    if not file.is_file():
        raise UnusableLogError(
            f"{file}: a folder or a device stands here; expected a file, the practice log. {ASIDE}"
        )
    header = _read(file)
    if not header:
        return  # made, and stopped before anything was written
    if not header.startswith(MAGIC) or len(header) < LENGTH:
        if _has_journal(file):
            return  # stopped in the midst of a change: SQLite takes that back, and looks again
        raise UnusableLogError(
            f"{file}: this is no SQLite database, or a damaged one: it begins with {header[:16]!r}; expected "
            f"{MAGIC!r}. Nothing was changed. {ASIDE}"
        )
    refuse_other(file, _number(header, APPLICATION_AT), _number(header, VERSION_AT))


def refuse_other(file: Path, application: int, version: int) -> None:
    """Refuse a database with another program's mark, or of a newer version.

    Raises
    ------
    UnusableLogError
        If it is one.
    """
    if application != _schema.APPLICATION_ID:
        raise UnusableLogError(
            f"{file}: this database belongs to another program (its mark is {application:#x}, expected "
            f"{_schema.APPLICATION_ID:#x}). Nothing was changed. {ASIDE}"
        )
    if version > _schema.newest():
        raise UnusableLogError(
            f"{file}: a newer version of the course wrote this log: its schema is {version}, expected at "
            f"most {_schema.newest()}. Nothing was changed. Update the course to go on with it. {ASIDE}"
        )


def refuse_to_delete(file: Path) -> None:
    """Refuse what does not bear the course's mark; a newer or damaged log does.

    Raises
    ------
    LogError
        If it does not.
    """
    try:
        header = b"" if not file.exists() else _read(file) if file.is_file() else b"a folder"
    except OSError as error:
        raise LogError(
            f"{file}: cannot be looked at: {error.strerror or error}. Nothing is deleted"
        ) from error
    if header and not (
        header.startswith(MAGIC) and _number(header, APPLICATION_AT) == _schema.APPLICATION_ID
    ):
        raise LogError(
            f"{file}: what stands here does not look like the practice log, so it is not deleted. "
            f"{ASIDE}; or delete it yourself"
        )


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as handle:
            return handle.read(LENGTH)
    except OSError as error:
        raise LogError(
            f"{file}: the practice log cannot be read: {error.strerror or error}. "
            "Expected a file that you may read: give yourself the right to"
        ) from error


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big")


def _has_journal(file: Path) -> bool:
    journal = file.with_name(f"{file.name}-journal")
    return journal.exists() and journal.stat().st_size > 0

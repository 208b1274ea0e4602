"""Files around the log: read and written whole, moved aside, deleted."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from ..errors import EntryError, LogError
from ._place import ASIDE, BACKUP, COMPANIONS, free_name


def read_bytes(path: Path) -> bytes:
    """Return a file's content; raises `LogError` if it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise LogError(f"{path}: cannot be read: {error.strerror or error}") from error


def decoded(name: str, content: bytes) -> str:
    """Return a file's text; raises `EntryError` if it is not UTF-8."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise EntryError(
            f"{name}: line {line}: byte {content[error.start]:#04x} is not UTF-8; nothing was imported. Save "
            'the file again as UTF-8; spreadsheets call it "CSV UTF-8"'
        ) from error


def write_new(path: Path, text: str) -> None:
    """Write a new file, whole or not at all, for its owner alone.

    Raises
    ------
    LogError
        If the path is taken, or cannot be written.
    """
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except OSError as error:
        taken = isinstance(error, FileExistsError)
        advice = "Name another one: nothing is overwritten" if taken else "Name one that you may write to"
        raise LogError(f"{path}: cannot be written: {error.strerror or error}. {advice}") from error
    try:
        with open(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        with suppress(OSError):
            path.unlink()
        raise LogError(
            f"{path}: could not be written: {error.strerror or error}. Nothing is left of it"
        ) from error


def copies_of(file: Path) -> list[Path]:
    """Return the backups of a log, and what was moved aside, the oldest first."""
    names = (f"{file.stem}-{BACKUP}-v*.sqlite", f"{file.stem}-{ASIDE}-*.sqlite")
    found = [path for name in names for path in file.parent.glob(name) if path.is_file()]
    return sorted(found, key=lambda path: (path.stat().st_mtime, path.name))


def move_aside(file: Path) -> Path | None:
    """Give what stands at a path another name beside it; return that, or None if nothing stands there."""
    try:
        if not file.exists():
            return None
        aside = free_name(file.parent, f"{file.stem}-{ASIDE}")
        # The journal first: whoever is stopped in between finds both, and no new log meets an old journal.
        for end in COMPANIONS:
            with suppress(FileNotFoundError):
                _with_end(file, end).rename(_with_end(aside, end))
        file.rename(aside)
    except OSError as error:
        raise LogError(
            f"{file}: cannot be moved aside: {error.strerror or error}. It is where it was. Expected a "
            "folder that you may write to: give yourself the right to"
        ) from error
    return aside


def delete_all(file: Path) -> list[Path]:
    """Delete a log, its journal and its copies, and their folder if nothing else is in it."""
    gone = []
    logs = [file, *copies_of(file)]
    paths = [path for log in logs for path in (log, *(_with_end(log, end) for end in COMPANIONS))]
    paths += file.parent.glob(f"{file.stem}-{BACKUP}-v*.part")  # a backup that was stopped
    for path in paths:
        try:
            path.unlink()
            gone.append(path)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise LogError(f"{path}: cannot be deleted: {error.strerror or error}") from error
    with suppress(OSError):
        file.parent.rmdir()
    return gone


def _with_end(path: Path, end: str) -> Path:
    return path.with_name(f"{path.name}{end}")

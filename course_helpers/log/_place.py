"""Where the log's files are, and how they are made: on the first write only, for their owner alone."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_data_path

from ..errors import LogError

FOLDER_VARIABLE = "BACK_MASSAGE_COURSE_DATA"
APP = "back-massage-course"
NAME = "practice.sqlite"
BACKUP, ASIDE = "backup", "aside"  # in the names of copies beside it
# What SQLite may leave beside a database that somebody stopped.
COMPANIONS = ("-journal", "-wal", "-shm")


def data_folder() -> Path:
    """Return the folder of the learner's data: the platform's own, or the one that the environment names."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named).expanduser().absolute() if named else user_data_path(APP, appauthor=False)


def make_private(file: Path) -> None:
    """Make an empty file that only its owner can read, and its folder, where they are missing.

    Raises
    ------
    LogError
        If that cannot be.
    """
    if file.exists():
        return
    try:
        if not file.parent.is_dir():
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _sync(file.parent.parent)
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
        _sync(file.parent)
    except OSError as error:
        raise LogError(
            f"{file}: there is no practice log yet, and none can be made here: {error.strerror or error}. "
            f"Expected a folder that you may write to. Free this one, or name another in {FOLDER_VARIABLE}"
        ) from error


def _sync(folder: Path) -> None:
    """Let a folder's new name outlive a power cut, where the system can do that."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError:
            pass  # some network folders cannot; the database itself is synced by SQLite
        finally:
            os.close(handle)


def free_name(folder: Path, stem: str, now: datetime | None = None) -> Path:
    """Return a path for a copy, with the moment in its name, that nothing has yet."""
    moment = (now or datetime.now(UTC)).strftime("%Y-%m-%dT%H%M%SZ")
    path = folder / f"{stem}-{moment}.sqlite"
    number = 2
    while path.exists():
        path = folder / f"{stem}-{moment}-{number}.sqlite"
        number += 1
    return path

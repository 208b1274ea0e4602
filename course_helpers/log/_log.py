"""The practice log of one learner: everything that is done with it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ..errors import EntryError, LogError
from ._database import reading, writing
from ._entries import KINDS, Entry, checked, json_of
from ._place import NAME, data_folder

COLUMNS = "place, id, kind, at, data"


@dataclass(frozen=True)
class Taken:
    """What became of entries that were handed in: how many are new, and how many the log had already."""

    new: int
    known: int


class PracticeLog:
    """What a learner has practised, in a file of their own; get it with `open_log`.

    Nothing is made before the first entry. Several notebooks may use one log at once.

    Parameters
    ----------
    file
        The SQLite file. What else belongs to the log stands beside it.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    @property
    def where(self) -> Path:
        """The log's file, whether it is there yet or not."""
        return self._file

    def entries(self, kind: str | None = None, since: datetime | None = None) -> list[Entry]:
        """Return what the log holds, the earliest first.

        Parameters
        ----------
        kind
            Only entries of this kind, such as "scale-drill".
        since
            Only entries from this moment on; it needs a time zone.

        Raises
        ------
        LogError
            If the file cannot be used, or for an unknown kind or a moment without a time zone.
        """
        if kind is not None and kind not in KINDS:
            raise LogError(f"there is no kind {kind!r} of entry; expected one of {', '.join(KINDS)}")
        if since is not None and since.tzinfo is None:
            raise LogError(f"since: got {since!r}; expected a moment with a time zone")
        with reading(self._file) as connection:
            if connection is None:
                return []
            rows = connection.execute(f"SELECT {COLUMNS} FROM entries ORDER BY at, place").fetchall()
        found = [self._entry(row) for row in rows]
        return [
            entry
            for entry in found
            if (kind is None or entry.kind == kind) and (since is None or entry.time >= since)
        ]

    def add(self, entries: Iterable[Entry]) -> Taken:
        """Write entries, all or none; when this returns they outlive a crash and a power cut.

        Raises
        ------
        EntryError
            If the log has other content under an id.
        LogError
            If the file cannot be used.
        """
        entries = list(entries)
        if not entries:
            return Taken(0, 0)
        new = 0
        with writing(self._file) as connection:
            for entry in entries:
                new += self._take(connection, entry)
        return Taken(new, len(entries) - new)

    def _take(self, connection: sqlite3.Connection, entry: Entry) -> bool:
        known = connection.execute(f"SELECT {COLUMNS} FROM entries WHERE id = ?", (entry.id,)).fetchone()
        if known is None:
            connection.execute(
                "INSERT INTO entries (id, kind, at, data) VALUES (?, ?, ?, ?)",
                (entry.id, entry.kind, entry.at, json_of(entry.data)),
            )
            return True
        if self._entry(known) != entry:
            raise EntryError(
                f"{self._file}: an entry with the id {entry.id} is in the log with other content. An entry "
                "never changes; expected the same, or an id of its own. Nothing was changed"
            )
        return False

    def _entry(self, row: tuple[int, str, str, str, str]) -> Entry:
        place, name, kind, at, data = row
        try:
            return checked({"id": name, "kind": kind, "at": at, "data": json.loads(data)})
        except (EntryError, ValueError) as error:
            raise LogError(f"{self._file}: row {place} is no entry of the course: {error}") from error


def open_log() -> PracticeLog:
    """Return the learner's own practice log, in their user data folder; nothing is made or opened yet."""
    return PracticeLog(data_folder() / NAME)

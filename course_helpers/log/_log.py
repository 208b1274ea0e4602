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
from ._files import copies_of, decoded, delete_all, move_aside, read_bytes, write_new
from ._handout import from_handout
from ._header import refuse_to_delete
from ._place import NAME, data_folder
from ._table import from_csv, to_csv

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
        self._file = Path(file).absolute()

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

        An entry that the log has already, with the same content, is left as it is.

        Raises
        ------
        EntryError
            If the log has other content under an id.
        LogError
            If the file cannot be used.
        """
        return self._add([(entry, "") for entry in entries])

    def export_csv(self, path: str | Path) -> int:
        """Write all entries into a new CSV file, which only its owner can read; return how many.

        Raises
        ------
        LogError
            If the path is taken, or cannot be written. Nothing is left there then.
        """
        path = Path(path)
        entries = self.entries()
        write_new(path, to_csv(entries))
        return len(entries)

    def import_csv(self, path: str | Path) -> Taken:
        """Take the entries of a CSV file such as `export_csv` writes, all or none.

        Raises
        ------
        EntryError
            If a row is no entry, or contradicts one of the log; the message names lines and columns.
        LogError
            If either file cannot be used.
        """
        return self.take_csv(Path(path).name, read_bytes(Path(path)))

    def import_handout(self, path: str | Path) -> Taken:
        """Take the entries that a handout kept and gave to take along (JSON), all or none.

        Raises
        ------
        EntryError
            If it is no such file, is a newer one, or contradicts the log; the message names each entry.
        LogError
            If either file cannot be used.
        """
        return self.take_handout(Path(path).name, read_bytes(Path(path)))

    def take_csv(self, name: str, content: bytes) -> Taken:
        """Do as `import_csv`, with the content of a file; `name` is what error messages call it."""
        return self._add(from_csv(name, decoded(name, content)).values(), name)

    def take_handout(self, name: str, content: bytes) -> Taken:
        """Do as `import_handout`, with the content of a file; `name` is what error messages call it."""
        return self._add(from_handout(name, decoded(name, content)).values(), name)

    def start_afresh(self) -> Path | None:
        """Move what stands in the log's place aside, as it is, so that the next entry begins a new log.

        Returns
        -------
        Path or None
            Where it is now; None if there was nothing.

        Raises
        ------
        LogError
            If it cannot be moved.
        """
        return move_aside(self._file)

    def delete(self) -> list[Path]:
        """Delete the log for good: its file and journal, its backups, and what was moved aside.

        Returns
        -------
        list of Path
            What is gone.

        Raises
        ------
        LogError
            If the file is not the course's, or cannot be deleted.
        """
        refuse_to_delete(self._file)
        return delete_all(self._file)

    def copies(self) -> list[Path]:
        """Return the backups beside the log, and what was moved aside, the oldest first."""
        return copies_of(self._file)

    def _add(self, entries: Iterable[tuple[Entry, str]], source: str = "") -> Taken:
        """Write entries, each with the place in its source that an error shall name."""
        entries = list(entries)
        if not entries:
            return Taken(0, 0)
        new = 0
        with writing(self._file) as connection:
            for entry, place in entries:
                new += self._take(connection, entry, f"{source}: {place}: " if source else "")
        return Taken(new, len(entries) - new)

    def _take(self, connection: sqlite3.Connection, entry: Entry, where: str) -> bool:
        known = connection.execute(f"SELECT {COLUMNS} FROM entries WHERE id = ?", (entry.id,)).fetchone()
        if known is None:
            connection.execute(
                "INSERT INTO entries (id, kind, at, data) VALUES (?, ?, ?, ?)",
                (entry.id, entry.kind, entry.at, json_of(entry.data)),
            )
            return True
        if self._entry(known) != entry:
            raise EntryError(
                f"{where}the log ({self._file}) has an entry with the id {entry.id} and other content. An "
                "entry never changes; expected the same, or an id of its own. Nothing was changed"
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

"""The log's schema: its versions, and the way from each to the next.

A version never changes once it has been published: what comes later is one more migration at the end. A new
kind of entry, or a new field of one, is a new version too, though it may need no statement: so an older
course leaves alone what it could not read (see `_entries.py`).
"""

from __future__ import annotations

# "BMcl" as a number: the mark of this course's log in the file's header.
APPLICATION_ID = 0x424D636C

# Statements that lead from version n to version n + 1; each migration is one transaction.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        # `place` keeps the order of arrival; `data` is JSON, checked before it comes here.
        """
        CREATE TABLE entries (
            place INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
            kind TEXT NOT NULL,
            at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
            data TEXT NOT NULL
        )
        """,
        "CREATE INDEX entries_at ON entries (at, place)",
    ),
    # Version 2: a session may say `routine`, `want`, `comfort`, `good`, `rubric`; older ones stay.
    (),
)


def newest() -> int:
    """Return the version that this course writes."""
    return len(MIGRATIONS)

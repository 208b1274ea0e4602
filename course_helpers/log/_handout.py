"""The file that a handout gives to take along (`js/keeper.js`), read back.

Its format has a version of its own. A newer one, or a kind or field that this course does not know, is
refused whole: see `_entries.py`.
"""

from __future__ import annotations

import json
from typing import Any

from ..errors import EntryError
from ._entries import Entry, entry_or_wrongs
from ._table import listed

FORMAT = "back-massage-course/practice-log"
VERSION = 1
KEYS = {"format", "version", "made", "entries"}
DOWNLOAD = "the file that a handout's download button gives"


def from_handout(name: str, text: str) -> dict[str, tuple[Entry, str]]:
    """Read the entries of a handout's file.

    Parameters
    ----------
    name
        The file, as error messages call it.
    text
        Its contents.

    Returns
    -------
    dict
        By id: the entry, and where it stands, such as "entry 7".

    Raises
    ------
    EntryError
        It lists what is wrong, with the number of the entry and the place in it.
    """
    problems: list[str] = []
    found: dict[str, tuple[Entry, str]] = {}
    for number, raw in enumerate(_entries(name, text), start=1):
        entry = entry_or_wrongs(raw)
        if isinstance(entry, list):
            problems += [f"entry {number}: {wrong}" for wrong in entry]
        elif entry.id in found and found[entry.id][0] != entry:
            problems.append(f"entry {number}: its id stands in {found[entry.id][1]} too, with other content")
        else:
            found.setdefault(entry.id, (entry, f"entry {number}"))
    if problems:
        raise EntryError(listed(name, problems))
    return found


def _entries(name: str, text: str) -> list[Any]:
    try:
        packed = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise EntryError(listed(name, [f"it is no JSON: {error}; expected {DOWNLOAD}"])) from error
    if not isinstance(packed, dict) or packed.get("format") != FORMAT:
        got = packed.get("format") if isinstance(packed, dict) else type(packed).__name__
        raise EntryError(listed(name, [f"format: got {got!r}; expected {FORMAT!r}: {DOWNLOAD}"]))
    version = packed.get("version")
    if version != VERSION:
        advice = "; update the course" if isinstance(version, int) and version > VERSION else ""
        raise EntryError(listed(name, [f"version: got {version!r}; expected {VERSION}{advice}"]))
    unknown = sorted(packed.keys() - KEYS)
    entries = packed.get("entries")
    if unknown or not isinstance(entries, list):
        wrong = (
            f"unknown keys: {', '.join(unknown)}" if unknown else f"entries: got {entries!r}; expected a list"
        )
        raise EntryError(listed(name, [wrong]))
    return entries

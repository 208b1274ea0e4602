"""The log as a CSV table and back again: a row for each entry, a column for each field; nothing is lost."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from ..errors import EntryError, suggest
from ._entries import DATA_OF, KINDS, Entry, Wrong, entry_or_wrongs

HEAD = ("id", "kind", "at")
FIELDS = {kind: tuple(model.model_fields) for kind, model in DATA_OF.items()}
COLUMNS = (*HEAD, *dict.fromkeys(field for fields in FIELDS.values() for field in fields))
# Columns that a table of an older course has not: fields that came later, and so have a default.
LATER = {
    name
    for model in DATA_OF.values()
    for name, field in model.model_fields.items()
    if not field.is_required()
}
LISTS = {"readings_n", "seen", "taps_ms"}
OBJECTS = {"rubric"}
NUMBERS = {
    "target_n",
    "area_cm2",
    "target_per_min",
    "measured_per_min",
    "steadiness_percent",
    "drift_percent",
    "minutes",
    "feel",
    "comfort",
}
MAY_BE_EMPTY = {"note", "good"}  # here an empty cell is an empty text; elsewhere it is "none"
_EXPECTED = dict.fromkeys(LISTS, "a list such as [20.5, 19]") | dict.fromkeys(
    OBJECTS, 'levels such as {"path": 2, "pressure": 1, "tempo": null, "posture": 3}'
)
SHOWN = 12  # problems, before a message says how many more there are
# A spreadsheet takes such a text for a formula; it gets an apostrophe in front, which is taken off again.
FORMULA = re.compile(r"'*[=+\-@\t\r]")
GUARDED = re.compile(r"'+[=+\-@\t\r]")


def to_csv(entries: Iterable[Entry]) -> str:
    """Return entries as CSV, with a mark in front from which spreadsheets know that it is UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for entry in entries:
        data = entry.data.model_dump()
        row = {"id": entry.id, "kind": entry.kind, "at": entry.at} | data
        writer.writerow([_cell(row.get(column)) for column in COLUMNS])
    return "\ufeff" + out.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if FORMULA.match(value) else value
    return json.dumps(value)


def from_csv(name: str, text: str) -> dict[str, tuple[Entry, str]]:
    """Read a table of entries.

    Parameters
    ----------
    name
        The file, as error messages call it.
    text
        Its contents.

    Returns
    -------
    dict
        By id: the entry, and where it stands, such as "line 7".

    Raises
    ------
    EntryError
        It lists what is wrong, with line and column.
    """
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    problems: list[str] = []
    found: dict[str, tuple[Entry, str]] = {}
    try:
        columns = _columns(name, next(reader, []))
        line = reader.line_num + 1
        for cells in reader:
            if cells:
                problems += _read_row(f"line {line}", columns, cells, found)
            line = reader.line_num + 1
    except csv.Error as error:
        problems.append(f"line {reader.line_num}: is no CSV: {error}")
    if problems:
        raise EntryError(listed(name, problems))
    return found


def listed(name: str, problems: list[str]) -> str:
    """Return one message for what is wrong with a file."""
    count = f"{len(problems)} problem{'s' if len(problems) > 1 else ''}"
    more = [f"and {len(problems) - SHOWN} more"] if len(problems) > SHOWN else []
    return "\n  ".join([f"{name}: {count}; nothing was imported:", *problems[:SHOWN], *more])


def _columns(name: str, head: list[str]) -> list[str]:
    """Check the first line: each column once, in any order; those that came later may be missing."""
    problems = [
        f"line 1: {column!r} is no column of the log; {suggest(column, COLUMNS)}"
        for column in head
        if column not in COLUMNS
    ]
    missing = [column for column in COLUMNS if column not in head and column not in LATER]
    if missing:
        problems.append(
            f"line 1: missing columns: {', '.join(missing)}; expected them all, with commas between"
        )
    twice = sorted({column for column in head if head.count(column) > 1})
    problems += [f"line 1: the column {column!r} stands there twice" for column in twice]
    if problems:
        raise EntryError(listed(name, problems))
    return head


def _read_row(
    line: str, columns: list[str], cells: list[str], found: dict[str, tuple[Entry, str]]
) -> Iterator[str]:
    """Put a row's entry into `found`, or yield what is wrong with it."""
    if len(cells) != len(columns):
        yield f"{line}: has {len(cells)} cells; expected {len(columns)}, one for each column"
        return
    row = dict(zip(columns, cells, strict=True))
    kind = row["kind"]
    if kind not in KINDS:
        yield f"{line}, column kind: got {kind!r}; expected one of {', '.join(KINDS)}"
        return
    foreign = [column for column in columns if row[column] and column not in (*HEAD, *FIELDS[kind])]
    problems = [f"{line}, column {column}: a {kind} has none; expected an empty cell" for column in foreign]
    data: dict[str, Any] = {}
    for column in FIELDS[kind]:
        if column not in row:
            continue  # its default holds
        try:
            data[column] = _value(column, row[column])
        except ValueError:
            expected = _EXPECTED.get(column, "a number such as 20.5")
            problems.append(f"{line}, column {column}: got {row[column]!r}; expected {expected}")
    if problems:
        yield from problems
        return
    entry = entry_or_wrongs({**{column: row[column] for column in HEAD}, "data": data})
    if isinstance(entry, list):
        yield from (f"{line}, column {_column(wrong)}: {wrong.what}" for wrong in entry)
    elif entry.id in found and found[entry.id][0] != entry:
        yield f"{line}, column id: {entry.id} stands in {found[entry.id][1]} too, with other content"
    else:
        found.setdefault(entry.id, (entry, line))


def _value(column: str, cell: str) -> Any:
    if not cell and column not in MAY_BE_EMPTY:
        return None
    if column in LISTS | OBJECTS:
        return json.loads(cell)
    if column in NUMBERS:
        return float(cell)
    return cell[1:] if GUARDED.match(cell) else cell


def _column(wrong: Wrong) -> str:
    parts = [part for part in wrong.place if part != "data"]
    if not parts:
        return "readings_n"  # what concerns a whole entry: as many `seen` as readings
    return (
        f"{parts[0]}, item {parts[1] + 1}" if len(parts) > 1 and isinstance(parts[1], int) else str(parts[0])
    )

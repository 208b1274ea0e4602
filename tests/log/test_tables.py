"""Out as CSV or from a handout, and in again: nothing is lost; what is wrong is named by line and column."""

from __future__ import annotations

import csv
import io
import json
import stat
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from course_helpers.errors import EntryError, LogError
from course_helpers.log import Entry, PracticeLog, Taken
from course_helpers.log._handout import from_handout
from course_helpers.log._table import COLUMNS, from_csv, to_csv
from tests.log import making

RUBRIC = {"path": 3, "pressure": 0, "tempo": None, "posture": 2}
FULL: dict[str, Any] = {
    "routine": "ten-minutes",
    "want": "less",
    "comfort": 7.5,
    "good": "=warm hands",
    "rubric": RUBRIC,
}
SOME = [making.session('he said "=1+1", then\nslept'), making.scale_drill(), making.tempo_drill()]


def packed(*entries: Entry, **changes: Any) -> str:
    """The file that a handout gives."""
    content = {"format": "back-massage-course/practice-log", "version": 1, "made": "2026-01-31T12:00:00.000Z"}
    return json.dumps(content | {"entries": [entry.model_dump() for entry in entries]} | changes)


def table(*rows: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> str:
    """A CSV file of these rows."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def rows(*entries: Entry) -> list[dict[str, str]]:
    """Entries as the cells of their CSV rows."""
    return list(csv.DictReader(io.StringIO(to_csv(entries).removeprefix("\ufeff"), newline="")))


@given(st.lists(making.entries(), max_size=6, unique_by=lambda entry: entry.id))
@example(
    [
        making.session(note)
        for note in ["'", "'=1", "''=1", "=1", "'a", "", " ", "\0", "\r", "a\r\nb", "\ufeff"]
    ]
)
@settings(deadline=None)
def test_a_csv_file_gives_back_what_went_in(entries: list[Entry]) -> None:
    found = from_csv("log.csv", to_csv(entries).encode().decode("utf-8"))
    assert [entry for entry, _ in found.values()] == entries


@given(st.lists(making.entries(), max_size=6, unique_by=lambda entry: entry.id))
@settings(deadline=None)
def test_a_handouts_file_gives_back_what_went_in(entries: list[Entry]) -> None:
    found = from_handout("practice.json", packed(*entries))
    assert [entry for entry, _ in found.values()] == entries


def test_a_spreadsheet_finds_no_formula_and_knows_the_encoding() -> None:
    notes = ["=1+1", "+1", "-1", "@x", "\t=1", "'=1"]
    text = to_csv([making.session(note) for note in notes])
    assert text.startswith("\ufeff")
    cells = [row["note"] for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))]
    assert cells == [f"'{note}" for note in notes]


def test_a_log_moves_to_another_machine(log: PracticeLog, tmp_path: Path) -> None:
    log.add([*SOME[1:], making.session(**FULL)])
    file = tmp_path / "out.csv"
    assert log.export_csv(file) == 3
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    other = PracticeLog(tmp_path / "other" / "practice.sqlite")
    assert other.import_csv(file) == Taken(3, 0)
    assert other.entries() == log.entries()
    assert other.import_csv(file) == Taken(0, 3)
    with pytest.raises(
        LogError, match=rf"{file}: cannot be written: File exists. Name another one: nothing is"
    ):
        log.export_csv(file)
    with pytest.raises(LogError, match="Name one that you may write to"):
        log.export_csv(tmp_path / "no such folder" / "out.csv")


def test_a_handouts_file_is_imported_once(log: PracticeLog, tmp_path: Path) -> None:
    file = tmp_path / "back-massage-practice-2026-01-31.json"
    file.write_text(packed(*SOME), encoding="utf-8")
    assert log.import_handout(file) == Taken(3, 0)
    assert log.import_handout(file) == Taken(0, 3)
    assert {entry.id for entry in log.entries()} == {entry.id for entry in SOME}


def test_columns_may_be_reordered_and_lines_left_empty() -> None:
    text = table(*rows(*SOME), columns=tuple(reversed(COLUMNS))).replace("\r\n", "\n") + "\n\n"
    assert [entry for entry, _ in from_csv("log.csv", text).values()] == SOME


LATER = ("routine", "want", "comfort", "good", "rubric")


def test_a_table_of_version_1_comes_in() -> None:
    older = tuple(column for column in COLUMNS if column not in LATER)
    assert [entry for entry, _ in from_csv("log.csv", table(*rows(*SOME), columns=older)).values()] == SOME


WRONG_ROWS = [
    ({"feel": "eleven"}, "line 2, column feel: got 'eleven'; expected a number such as 20.5"),
    ({"feel": "11"}, r"line 2, column feel: got 11\.0; .* equal to 10"),
    ({"minutes": ""}, "line 2, column minutes: got None; input should be a valid number"),
    ({"minutes": "nan"}, "line 2, column minutes: got nan"),
    (
        {"kind": "sleep"},
        "line 2, column kind: got 'sleep'; expected one of scale-drill, tempo-drill, session",
    ),
    ({"id": "1"}, "line 2, column id: got '1'; expected a random UUID"),
    ({"at": "31/01/2026"}, "line 2, column at: got '31/01/2026'"),
    ({"unit": "kg"}, "line 2, column unit: a session has none; expected an empty cell"),
    ({"want": "most"}, "line 2, column want: got 'most'; input should be 'more', 'less' or 'same'"),
    ({"comfort": "-1"}, r"line 2, column comfort: got -1\.0"),
    ({"rubric": "good"}, "line 2, column rubric: got 'good'; expected levels such as {"),
    ({"rubric": json.dumps(RUBRIC | {"tempo": 4})}, "line 2, column rubric: got 4"),
    ({"role": "both"}, "line 2, column role: got 'both'; input should be 'giver' or 'receiver'"),
]


@pytest.mark.parametrize(("change", "said"), WRONG_ROWS)
def test_a_wrong_cell_is_named(change: dict[str, str], said: str) -> None:
    (row,) = rows(making.session())
    with pytest.raises(EntryError, match=rf"log.csv: 1 problem; nothing was imported:\n  {said}"):
        from_csv("log.csv", table(row | change))


def test_wrong_lists_are_named() -> None:
    (row,) = rows(making.scale_drill())
    with pytest.raises(
        EntryError, match=r"column readings_n: got '20;21'; expected a list such as \[20.5, 19\]"
    ):
        from_csv("log.csv", table(row | {"readings_n": "20;21"}))
    with pytest.raises(EntryError, match=r"column readings_n, item 2: got '21'; .* valid number"):
        from_csv("log.csv", table(row | {"readings_n": '[20, "21", 20]'}))
    with pytest.raises(
        EntryError, match=r"line 2, column readings_n: .*one `seen` for each reading, got 1 for 3"
    ):
        from_csv("log.csv", table(row | {"seen": "[true]"}))


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    first, second = rows(making.session("two\nlines"), making.session())
    with pytest.raises(EntryError, match="line 4, column feel: got 'x'"):
        from_csv("log.csv", table(first, second | {"feel": "x"}))


def test_an_id_twice_is_the_same_entry_or_named() -> None:
    (row,) = rows(making.session())
    assert len(from_csv("log.csv", table(row, row))) == 1
    with pytest.raises(EntryError, match=r"line 3, column id: .* stands in line 2 too, with other content"):
        from_csv("log.csv", table(row, row | {"feel": "1"}))
    one = making.session()
    other = one.model_copy(update={"at": "2026-01-31T12:00:00.000Z"})
    assert len(from_handout("practice.json", packed(one, one))) == 1
    with pytest.raises(EntryError, match="entry 2: its id stands in entry 1 too, with other content"):
        from_handout("practice.json", packed(one, other))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1: missing columns: id, kind"),
        ("id;kind;at\n", "'id;kind;at' is no column of the log.*\n.*expected them all, with commas between"),
        (
            ",".join(COLUMNS).replace("minutes", "minute"),
            "'minute' is no column of the log; did you mean 'minutes'",
        ),
        (",".join([*COLUMNS, "id"]), "the column 'id' stands there twice"),
        (
            ",".join(COLUMNS) + "\n1,2\n",
            f"line 2: has 2 cells; expected {len(COLUMNS)}, one for each column",
        ),
        (",".join(COLUMNS) + '\n"1', "line 2: is no CSV"),
    ],
)
def test_what_is_no_table_of_the_log_is_named(text: str, said: str) -> None:
    with pytest.raises(EntryError, match=said):
        from_csv("log.csv", text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "it is no JSON: .*; expected the file that a handout's download button gives"),
        ("[" * 100_000, "it is no JSON"),
        ("[]", "format: got 'list'; expected 'back-massage-course/practice-log'"),
        (packed(format="another"), "format: got 'another'"),
        (packed(version=2), "version: got 2; expected 1; update the course"),
        (packed(version="1"), "version: got '1'; expected 1$"),
        (packed(entries={}), r"entries: got \{\}; expected a list"),
        (packed(mood="calm"), "unknown keys: mood"),
        (packed(entries=[1]), "entry 1: the entry: got 1"),
        (
            packed(entries=[SOME[0].model_dump() | {"kind": "sleep"}]),
            "entry 1: kind: got 'sleep'; expected one of",
        ),
    ],
)
def test_what_is_no_file_of_a_handout_is_named(text: str, said: str) -> None:
    with pytest.raises(EntryError, match=said) as caught:
        from_handout("practice.json", text)
    assert str(caught.value).startswith("practice.json: 1 problem; nothing was imported:")


def test_imports_are_all_or_nothing(log: PracticeLog, tmp_path: Path) -> None:
    log.add([SOME[0]])
    before = log.where.read_bytes()
    good, other = rows(SOME[1])[0], rows(SOME[0])[0] | {"minutes": "1"}
    contradicting = json.dumps(SOME[0].model_dump() | {"at": "2026-01-31T12:00:00.000Z"})
    files = {
        "wrong.csv": table(good, other | {"feel": "x"}),
        "contradicts.csv": table(good, other),
        "contradicts.json": packed(entries=[SOME[1].model_dump(), json.loads(contradicting)]),
        "latin.csv": table(good),
    }
    for name, text in files.items():
        file = tmp_path / name
        content = text.encode() if name != "latin.csv" else text.encode() + b"\xe9"
        file.write_bytes(content)
        said = {
            "wrong.csv": "line 3, column feel",
            "contradicts.csv": f"contradicts.csv: line 3: the log .* has an entry with the id {SOME[0].id}",
            "contradicts.json": "contradicts.json: entry 2: the log",
            "latin.csv": "latin.csv: line 3: byte 0xe9 is not UTF-8; nothing was imported",
        }[name]
        with pytest.raises(EntryError, match=said):
            (log.import_csv if name.endswith("csv") else log.import_handout)(file)
        assert log.where.read_bytes() == before
    with pytest.raises(LogError, match=r"none\.csv: cannot be read: No such file"):
        log.import_csv(tmp_path / "none.csv")


def test_of_many_problems_the_first_are_told() -> None:
    wrong = [row | {"feel": "x"} for row in rows(*(making.session() for _ in range(20)))]
    with pytest.raises(EntryError, match="20 problems; nothing was imported") as caught:
        from_csv("log.csv", table(*wrong))
    assert str(caught.value).endswith("and 8 more")

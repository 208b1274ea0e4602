"""Find, read and check the course's data; every problem is reported at once, with file and place."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from .checks import BACK_FILES, PLAN_FILES, SCREENING_FILES, ambiguous, dangling, key_of, unsafe
from .claim_checks import unfounded
from .errors import DataError, Problem
from .lesson_checks import same_number, untaught
from .progress_checks import unanchored
from .records import (
    Back,
    Care,
    Claims,
    Contacts,
    Course,
    Coverage,
    Disagreements,
    Finding,
    Harms,
    Lesson,
    PlanBuilderTexts,
    Plans,
    Player,
    PracticeLogTexts,
    Pressure,
    ProgressTable,
    Record,
    Rhythm,
    Routine,
    ScaleDrill,
    Screening,
    SessionForm,
    Source,
    Technique,
    TempoDrill,
    Term,
)
from .records._explain import explain
from .routine_checks import unfitting, unplanned
from .scale_checks import SCALE_FILE, overdone
from .screening_checks import margin_untold, unasked

CHECKOUT_DATA = Path(__file__).parent.parent / "data"
PACKAGED_DATA = Path(__file__).parent / "_data"

# Which top-level keys stand in which file, where several files make up one record.
FILES = BACK_FILES | SCREENING_FILES | PLAN_FILES

M = TypeVar("M", bound=BaseModel)
N = TypeVar("N", Technique, Lesson, Routine)


class _Sources(Record):
    sources: tuple[Source, ...]


class _Glossary(Record):
    terms: tuple[Term, ...]


class _Findings(Record):
    findings: tuple[Finding, ...]


def find_data() -> Path:
    """Return the data folder: the checkout's `data/` if there is one, else the copy packaged in the wheel.

    Raises
    ------
    DataError
        If neither is there.
    """
    for folder in (CHECKOUT_DATA, PACKAGED_DATA):
        if (folder / "techniques").is_dir():
            return folder
    raise DataError(
        [
            Problem(
                str(PACKAGED_DATA),
                "",
                "no course data found; reinstall the course or clone it again",
            )
        ]
    )


def load_course(path: str | Path | None = None) -> Course:
    """Read and check the whole course; files that have not changed since the last call are not read twice.

    Parameters
    ----------
    path
        A data folder; the course's own if left out.

    Returns
    -------
    Course
        Typed, frozen records.

    Raises
    ------
    DataError
        If anything is missing, malformed, dangling or unsafe; its message lists every problem with its file,
        its place, the value, what was expected and, for a misspelt name, a near match.
    """
    folder = find_data() if path is None else Path(path)
    if not folder.is_dir():
        raise DataError(
            [
                Problem(
                    str(folder),
                    "",
                    "there is no such folder; expected the course's data folder",
                )
            ]
        )
    return _load(folder, _fingerprint(folder))


def _fingerprint(folder: Path) -> str:
    """Tell whether any file of a data folder has changed: its name and its bytes."""
    known = hashlib.sha256()
    for file in sorted(folder.rglob("*.toml")):
        known.update(str(file).encode() + b"\0")
        try:
            known.update(file.read_bytes() + b"\0")
        except OSError:  # the reader says what is wrong with it
            known.update(b"unreadable\0")
    return known.hexdigest()


@lru_cache(maxsize=4)
def _load(folder: Path, fingerprint: str) -> Course:
    reader = _Reader(folder)
    back = reader.record(Back, *BACK_FILES)
    contacts = reader.record(Contacts, "contacts.toml")
    pressure = reader.record(Pressure, "pressure.toml")
    rhythm = reader.record(Rhythm, "rhythm.toml")
    screening = reader.record(Screening, *SCREENING_FILES)
    care = reader.record(Care, "care.toml")
    sources = reader.record(_Sources, "sources.toml")
    glossary = reader.record(_Glossary, "glossary.toml")
    findings = reader.record(_Findings, "findings.toml")
    tempo_drill = reader.record(TempoDrill, "drills/tempo.toml")
    practice_log = reader.record(PracticeLogTexts, "practice-log.toml")
    scale_drill = reader.record(ScaleDrill, SCALE_FILE)
    claims = reader.record(Claims, "claims.toml")
    harms = reader.record(Harms, "harms.toml")
    disagreements = reader.record(Disagreements, "disagreements.toml")
    coverage = reader.record(Coverage, "source-coverage.toml")
    session_form = reader.record(SessionForm, "session.toml")
    progress = reader.record(ProgressTable, "progress.toml")
    player = reader.record(Player, "player.toml")
    plans = reader.record(Plans, *PLAN_FILES)
    plan_builder = reader.record(PlanBuilderTexts, "plan-builder.toml")
    techniques = reader.named(Technique, "techniques")
    lessons = reader.named(Lesson, "lessons")
    routines = reader.named(Routine, "routines")
    reader.problems += same_number(folder.name, lessons.values())
    if (
        not reader.problems
        and back
        and contacts
        and pressure
        and rhythm
        and screening
        and care
        and sources
        and glossary
        and findings
        and tempo_drill
        and practice_log
        and scale_drill
        and claims
        and harms
        and disagreements
        and coverage
        and session_form
        and progress
        and player
        and plans
        and plan_builder
    ):
        course = Course(
            folder,
            MappingProxyType(techniques),
            back,
            contacts,
            pressure,
            rhythm,
            screening,
            care,
            MappingProxyType({s.id: s for s in sources.sources}),
            MappingProxyType({lesson.number: lesson for lesson in lessons.values()}),
            MappingProxyType({term.id: term for term in glossary.terms}),
            findings.findings,
            tempo_drill,
            practice_log,
            scale_drill,
            claims,
            harms,
            disagreements,
            coverage,
            session_form,
            progress,
            player,
            plans,
            plan_builder,
            MappingProxyType(routines),
        )
        reader.problems += dangling(course)
        reader.problems += unasked(course)
        reader.problems += margin_untold(course)
        reader.problems += ambiguous(course)
        reader.problems += untaught(course)
        reader.problems += unfounded(course)
        reader.problems += overdone(course)
        reader.problems += unanchored(course)
        reader.problems += unplanned(course)
        if not reader.problems:
            reader.problems += unsafe(course)
        if not reader.problems:
            reader.problems += unfitting(course)
        if not reader.problems:
            return course
    raise DataError(reader.problems)


class _Reader:
    """Reads files of one data folder and gathers what is wrong with them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []

    def record(self, model: type[M], *names: str) -> M | None:
        """Return a record read from one file, or from several that share their top-level keys out."""
        files = tuple((name, self._bytes(name)) for name in names)
        record, problems = _read(model, self.folder.name, files)
        self.problems += problems
        assert record is None or isinstance(record, model)
        return record

    def _bytes(self, name: str) -> bytes | str:
        """Return what stands in a file, or in words why that cannot be said."""
        try:
            return (self.folder / name).read_bytes()
        except FileNotFoundError:
            return "the file is missing; restore it from the course"
        except OSError as error:
            return f"cannot be read: {error.strerror or error}"

    def named(self, model: type[N], subfolder: str) -> dict[str, N]:
        """Return the records of a subfolder by id, one from each file that bears its name."""
        found: dict[str, N] = {}
        stems: dict[str, str] = {}
        files = sorted((self.folder / subfolder).glob("*.toml"))
        if not files:
            message = f"no {subfolder.removesuffix('s')} found; expected *.toml files"
            self.problems.append(Problem(self._show(subfolder), "", message))
        for file in files:
            name = f"{subfolder}/{file.name}"
            record = self.record(model, name)
            if record is None:
                continue
            if record.id in found:
                other = self._show(f"{subfolder}/{stems[record.id]}.toml")
                message = f"duplicate id {record.id!r}, which stands in {other} too"
                self.problems.append(Problem(self._show(name), "id", message))
            elif record.id != file.stem:
                message = f"got {record.id!r}; expected {file.stem!r}, the name of the file"
                self.problems.append(Problem(self._show(name), "id", message))
            found[record.id] = record
            stems.setdefault(record.id, file.stem)
        return found

    def _show(self, name: str) -> str:
        return f"{self.folder.name}/{name}"


@lru_cache(maxsize=128)
def _read(
    model: type[BaseModel], folder: str, files: tuple[tuple[str, bytes | str], ...]
) -> tuple[BaseModel | None, tuple[Problem, ...]]:
    """Return a record and what is wrong with it, from the names of its files and what stands in them.

    Whoever changes one file of the data does not wait for the others again.
    """
    problems: list[Problem] = []
    tables = {name: _table(f"{folder}/{name}", text, problems) for name, text in files}
    if any(table is None for table in tables.values()):
        return None, tuple(problems)
    owner: dict[str, str] = {}
    merged: dict[str, Any] = {}
    for name, table in tables.items():
        for key, value in (table or {}).items():
            if key in merged:
                problems.append(Problem(f"{folder}/{name}", key, f"stands in {folder}/{owner[key]} too"))
            owner[key], merged[key] = name, value
    try:
        record = model.model_validate(_tuples(merged))
    except ValidationError as error:
        for place, message in explain(model, error):
            key = key_of(place)
            home = next((n for n in tables if key in FILES.get(n, ())), files[0][0])
            problems.append(Problem(f"{folder}/{owner.get(key, home)}", place, message))
        return None, tuple(problems)
    for place, message in _twice(record):
        problems.append(Problem(f"{folder}/{owner[key_of(place)]}", place, message))
    return record, tuple(problems)


def _table(file: str, text: bytes | str, problems: list[Problem]) -> dict[str, Any] | None:
    """Return a TOML file's contents, or None with a problem noted."""
    if isinstance(text, str):
        problems.append(Problem(file, "", text))
        return None
    try:
        return tomllib.loads(text.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        found = f"byte 0x{error.object[error.start]:02x} is not UTF-8; save the file as UTF-8"
        problems.append(Problem(file, f"line {line}", found))
    except tomllib.TOMLDecodeError as error:
        problems.append(Problem(file, "", f"not valid TOML: {error}"))
    return None


def _twice(record: BaseModel) -> Iterator[tuple[str, str]]:
    """Ids that stand twice in a list of a record: the place and a message for each."""
    for field in type(record).model_fields:
        values = getattr(record, field)
        if not isinstance(values, tuple):
            continue
        ids = [value.id for value in values if hasattr(value, "id")]
        for index, name in enumerate(ids):
            if name in ids[:index]:
                first = f"{field}[{ids.index(name)}]"
                message = f"duplicate id {name!r}, first used at {first}; give it its own"
                yield f"{field}[{index}].id", message


def _tuples(value: Any) -> Any:
    """Records are frozen all the way down: TOML's arrays become tuples."""
    if isinstance(value, list):
        return tuple(_tuples(v) for v in value)
    if isinstance(value, dict):
        return {k: _tuples(v) for k, v in value.items()}
    return value

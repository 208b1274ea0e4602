"""Find, read and check the course's data; every problem is reported at once, with file and place."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from .errors import DataError, Problem, suggest
from .geometry import timeline
from .records import (
    Back,
    Basis,
    Contacts,
    Course,
    Pressure,
    Record,
    Rhythm,
    Screening,
    Source,
    Technique,
)
from .records._explain import explain
from .records._technique import Hold, Waypoint
from .safety import violations

CHECKOUT_DATA = Path(__file__).parent.parent / "data"
PACKAGED_DATA = Path(__file__).parent / "_data"

M = TypeVar("M", bound=BaseModel)


class _Sources(Record):
    sources: tuple[Source, ...]


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
    """Read and check the whole course, afresh at every call.

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
    reader = _Reader(folder)
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
    back_files = (
        "body/back.toml",
        "body/dimensions.toml",
        "body/zones.toml",
        "body/muscles.toml",
    )
    back = reader.record(Back, *back_files)
    contacts = reader.record(Contacts, "contacts.toml")
    pressure = reader.record(Pressure, "pressure.toml")
    rhythm = reader.record(Rhythm, "rhythm.toml")
    screening = reader.record(Screening, "screening.toml")
    sources = reader.record(_Sources, "sources.toml")
    techniques = reader.techniques()
    if back and contacts and pressure and rhythm and screening and sources and not reader.problems:
        course = Course(
            folder,
            techniques,
            back,
            contacts,
            pressure,
            rhythm,
            screening,
            {s.id: s for s in sources.sources},
        )
        reader.problems += _dangling(course, back_files)
        if not reader.problems:
            reader.problems += _unsafe(course)
        if not reader.problems:
            return course
    raise DataError(reader.problems)


def technique_file(technique_id: str) -> str:
    """Return the name of a technique's file within the data folder."""
    return f"techniques/{technique_id}.toml"


class _Reader:
    """Reads files of one data folder and gathers what is wrong with them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []

    def table(self, name: str) -> dict[str, Any] | None:
        """Return a TOML file's contents, or None with a problem noted."""
        file = self.folder / name
        try:
            return tomllib.loads(file.read_bytes().decode("utf-8"))
        except FileNotFoundError:
            self.problems.append(
                Problem(
                    self._show(name),
                    "",
                    "the file is missing; restore it from the course",
                )
            )
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            found = f"byte 0x{error.object[error.start]:02x} is not UTF-8; save the file as UTF-8"
            self.problems.append(Problem(self._show(name), f"line {line}", found))
        except tomllib.TOMLDecodeError as error:
            self.problems.append(Problem(self._show(name), "", f"not valid TOML: {error}"))
        except OSError as error:
            self.problems.append(Problem(self._show(name), "", f"cannot be read: {error.strerror or error}"))
        return None

    def record(self, model: type[M], *names: str) -> M | None:
        """Return a record read from one file, or from several that share their top-level keys out."""
        tables = {name: self.table(name) for name in names}
        if any(table is None for table in tables.values()):
            return None
        owner: dict[str, str] = {}
        merged: dict[str, Any] = {}
        for name, table in tables.items():
            for key, value in (table or {}).items():
                if key in merged:
                    self.problems.append(
                        Problem(
                            self._show(name),
                            key,
                            f"stands in {self._show(owner[key])} too",
                        )
                    )
                owner[key], merged[key] = name, value
        try:
            record = model.model_validate(_tuples(merged))
        except ValidationError as error:
            for place, message in explain(model, error):
                name = owner.get(place.split(".")[0].split("[")[0], names[0])
                self.problems.append(Problem(self._show(name), place, message))
            return None
        self._unique(record, lambda place: owner[place])
        return record

    def techniques(self) -> dict[str, Technique]:
        """Return every technique by id, from `techniques/*.toml`."""
        found: dict[str, Technique] = {}
        files = sorted((self.folder / "techniques").glob("*.toml"))
        if not files:
            self.problems.append(
                Problem(
                    self._show("techniques"),
                    "",
                    "no technique found; expected *.toml files",
                )
            )
        for file in files:
            name = technique_file(file.stem)
            technique = self.record(Technique, name)
            if technique is None:
                continue
            if technique.id in found:
                other = next(f.stem for f in files if f.stem == technique.id or f.stem < file.stem)
                message = (
                    f"duplicate id {technique.id!r}, which stands in {self._show(technique_file(other))} too"
                )
                self.problems.append(Problem(self._show(name), "id", message))
            elif technique.id != file.stem:
                message = f"got {technique.id!r}; expected {file.stem!r}, the name of the file"
                self.problems.append(Problem(self._show(name), "id", message))
            found[technique.id] = technique
        return found

    def _unique(self, record: BaseModel, file_of: Any) -> None:
        for field in type(record).model_fields:
            values = getattr(record, field)
            if not isinstance(values, tuple):
                continue
            ids = [value.id for value in values if hasattr(value, "id")]
            for index, name in enumerate(ids):
                if name in ids[:index]:
                    message = (
                        f"duplicate id {name!r}, first used at {field}[{ids.index(name)}]; give it its own"
                    )
                    self.problems.append(Problem(self._show(file_of(field)), f"{field}[{index}].id", message))

    def _show(self, name: str) -> str:
        return f"{self.folder.name}/{name}"


def _tuples(value: Any) -> Any:
    """Records are frozen all the way down: TOML's arrays become tuples."""
    if isinstance(value, list):
        return tuple(_tuples(v) for v in value)
    if isinstance(value, dict):
        return {k: _tuples(v) for k, v in value.items()}
    return value


def _walk(value: Any, place: str = "") -> Iterator[tuple[str, BaseModel]]:
    """Every record within a record, with its dotted place."""
    if isinstance(value, BaseModel):
        yield place, value
        for field in type(value).model_fields:
            yield from _walk(getattr(value, field), f"{place}.{field}" if place else field)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk(item, f"{place}[{index}]")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _walk(item, f"{place}.{key}")


def _dangling(course: Course, back_files: Iterable[str]) -> list[Problem]:
    """References that lead nowhere; each names the file it stands in and the one it should lead to."""
    data = course.path.name
    problems: list[Problem] = []

    def check(file: str, place: str, kind: str, name: str, known: Iterable[str], where: str) -> None:
        names = list(known)
        if name not in names:
            message = f"{name!r} is no {kind} in {data}/{where}; {suggest(name, names)}"
            problems.append(Problem(f"{data}/{file}", place, message))

    parts: list[tuple[str, BaseModel]] = [
        ("contacts.toml", course.contacts),
        ("pressure.toml", course.pressure),
        ("rhythm.toml", course.rhythm),
        ("screening.toml", course.screening),
    ]
    parts += [(technique_file(t.id), t) for t in course.techniques.values()]
    for file, record in [*parts, ("body/back.toml", course.back)]:
        for place, item in _walk(record):
            owner = next(
                (f for f in back_files if f"body/{place.split('[')[0].split('.')[0]}.toml" == f),
                file,
            )
            if isinstance(item, Basis) and item.source is not None:
                check(
                    owner,
                    f"{place}.source".lstrip("."),
                    "source",
                    item.source,
                    course.sources,
                    "sources.toml",
                )
            if isinstance(item, Waypoint):
                check(
                    file,
                    f"{place}.at",
                    "landmark",
                    item.at,
                    course.back.landmarks,
                    "body/back.toml",
                )
    for index, name in enumerate(course.back.spinous_processes):
        where = "body/back.toml"
        check(
            where,
            f"spinous_processes[{index}]",
            "landmark",
            name,
            course.back.landmarks,
            where,
        )
    for index, contact in enumerate(course.contacts.contacts):
        where = "contacts.toml"
        check(
            where,
            f"contacts[{index}].limb",
            "limb",
            contact.limb,
            course.contacts.limbs,
            where,
        )
    for technique in course.techniques.values():
        file = technique_file(technique.id)
        for index, name in enumerate(technique.sources):
            check(
                file,
                f"sources[{index}]",
                "source",
                name,
                course.sources,
                "sources.toml",
            )
        for index, hand in enumerate(technique.stroke.hands):
            contacts = [c.id for c in course.contacts.contacts]
            place = f"stroke.hands[{index}]"
            check(
                file,
                f"{place}.contact",
                "contact surface",
                hand.contact,
                contacts,
                "contacts.toml",
            )
            waypoints = [
                w for leg in hand.legs for w in ((leg.place,) if isinstance(leg, Hold) else leg.path)
            ]
            if all(w.walton is None for w in waypoints):
                message = "no waypoint names a pressure; give at least the first one `walton` (0 to 5)"
                problems.append(Problem(f"{data}/{file}", f"{place}.legs", message))
    return problems


def _unsafe(course: Course) -> list[Problem]:
    problems = []
    for technique in course.techniques.values():
        file = f"{course.path.name}/{technique_file(technique.id)}"
        problems += [Problem(file, "stroke", message) for message in _shape_problems(course, technique)]
        problems += [Problem(file, "stroke", str(violation)) for violation in violations(course, technique)]
    return problems


def _shape_problems(course: Course, technique: Technique) -> Iterator[str]:
    """A pass must come home: the next one begins where it ends."""
    for track in timeline(course, technique).hands:
        gap = float(((track.xy_cm[-1] - track.xy_cm[0]) ** 2).sum() ** 0.5)
        if gap > 0.5:
            yield f"a pass of the {track.hand} hand ends {gap:.1f} cm from where it begins; lead the last leg home"

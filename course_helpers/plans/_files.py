"""A learner's plan as a TOML file of their own: written whole or not at all, and checked like all data.

The file keeps what was asked for, not what came of it: it is fitted again when it is opened. Nothing of a
screening is ever written.
"""

from __future__ import annotations

import json
import os
import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import tomli_w
from pydantic import ValidationError

from ..errors import PlanError, Problem, suggest
from ..geometry import sides_of
from ..offers import Offered
from ..records import Course, OwnPlan
from ..records._explain import explain
from ._fit import fit
from ._plan import Plan, Unfit

FORMAT = 1
HEAD = "# A plan of your own for the back massage course. Open it there again, or change it here.\n"


def save_plan(plan: Plan, path: str | Path, *, overwrite: bool = False) -> Path:
    """Write a plan to a TOML file, whole or not at all.

    Parameters
    ----------
    plan
        What was asked for is written: strokes, minutes, body and posture.
    path
        Where; its name ends in `.toml`.
    overwrite
        Whether a file that is there may be replaced.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    PlanError
        If the name does not end in `.toml`, something is there, or it cannot be written.
    """
    file = Path(path)
    if file.suffix != ".toml":
        raise _wrong(file, "", "expected a name that ends in .toml, such as my-plan.toml")
    text = HEAD + tomli_w.dumps(_told(plan))
    try:
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.stem}-", suffix=".part")
    except OSError as error:
        message = f"cannot be written: {error.strerror or error}. Choose another folder"
        raise _wrong(file, "", message) from error
    part = Path(name)
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        _put(part, file, overwrite)
    except OSError as error:
        if isinstance(error, FileExistsError):
            message = "is there already, and nothing was changed. Choose another name, or allow to replace it"
            raise _wrong(file, "", message) from error
        raise _wrong(file, "", f"cannot be written: {error.strerror or error}") from error
    finally:
        with suppress(FileNotFoundError):
            part.unlink()
    return file


def read_plan(course: Course, path: str | Path) -> OwnPlan:
    """Read a learner's plan and check it, but do not fit it.

    Raises
    ------
    PlanError
        If it cannot be read or holds something wrong; the message names the file, the place, the value, what
        was expected and, for a misspelt name, a near match.
    """
    file = Path(path)
    try:
        return plan_from(course, file.name, file.read_bytes())
    except OSError as error:
        message = f"cannot be read: {error.strerror or error}. Expected a plan that was saved here"
        raise _wrong(file, "", message) from error


def plan_from(course: Course, name: str, content: bytes) -> OwnPlan:
    """Check a learner's plan that was handed over as a file's content; as `read_plan`."""
    file = Path(name)
    try:
        table = tomllib.loads(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise _wrong(file, f"line {line}", "is not UTF-8; save the file as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise _wrong(file, "", f"not valid TOML: {error}") from error
    try:
        plan = OwnPlan.model_validate_json(json.dumps(table, default=str))
    except ValidationError as error:
        raise PlanError(Problem(file.name, *wrong) for wrong in explain(OwnPlan, error)) from error
    if problems := [Problem(file.name, *wrong) for wrong in _unknown(course, plan)]:
        raise PlanError(problems)
    return plan


def open_plan(course: Course, path: str | Path, *, screened: Offered | None = None) -> Plan:
    """Open a learner's plan, and fit it to the course as it is and to what screening leaves today.

    Raises
    ------
    PlanError
        If it cannot be read, holds something wrong, breaks a rule, or does not fit its minutes.
    """
    own = read_plan(course, path)
    found = fit(
        course,
        own.strokes,
        own.minutes,
        name=own.name,
        posture=own.posture,
        part=own.part,
        body=own.body,
        screened=screened,
    )
    if isinstance(found, Unfit):
        place = "minutes" if found.at is None else f"strokes[{found.at}]"
        raise _wrong(Path(path), place, found.sentence)
    return found


def _told(plan: Plan) -> dict[str, object]:
    """What was asked for, in the order of the file; what is as usual is left out."""
    strokes = []
    for stroke in plan.strokes:
        told: dict[str, object] = {"technique": stroke.technique}
        told |= {} if stroke.side == "both" else {"side": stroke.side}
        told |= {"short": True} if stroke.short else {}
        told |= {} if stroke.passes is None else {"passes": stroke.passes}
        told |= {"note": stroke.note} if stroke.note else {}
        strokes.append(told)
    head = {"format": FORMAT, "name": plan.name, "posture": plan.posture, "part": plan.part}
    return {**head, "body": plan.body, "minutes": plan.minutes, "strokes": strokes}


def _put(part: Path, file: Path, overwrite: bool) -> None:
    """Give a finished file its name; without `overwrite`, only if nothing has it."""
    if overwrite:
        part.replace(file)
        return
    try:
        os.link(part, file)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links: no better than to look first
        if file.exists():
            raise FileExistsError(file) from None
        part.replace(file)


def _unknown(course: Course, plan: OwnPlan) -> Iterator[tuple[str, str]]:
    """Yield techniques that the course does not have, and sides that a stroke does not have."""
    for index, stroke in enumerate(plan.strokes):
        technique = course.techniques.get(stroke.technique)
        if technique is None:
            near = suggest(stroke.technique, course.techniques)
            yield f"strokes[{index}].technique", f"{stroke.technique!r} is no technique; {near}"
        elif stroke.side != "both" and stroke.side not in sides_of(technique):
            message = f"got {stroke.side!r}; {technique.name} works both sides at once, so expected 'both'"
            yield f"strokes[{index}].side", message


def _wrong(file: Path, place: str, message: str) -> PlanError:
    return PlanError([Problem(file.name, place, message)])

"""The JSON Schemas of techniques, lessons and routines help those who write one, and follow the records."""

from __future__ import annotations

import copy
import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from course_helpers.documents import cli
from course_helpers.documents.schema import FOLDER, SCHEMAS, json_schema

DATA = Path(__file__).parents[2] / "data"
FILES = {
    "technique.schema.json": [
        *sorted(DATA.glob("techniques/*.toml")),
        *sorted(Path(__file__).parent.glob("techniques/*.toml")),
    ],
    "lesson.schema.json": sorted(DATA.glob("lessons/*.toml")),
    "routine.schema.json": sorted(DATA.glob("routines/*.toml")),
}
EACH = [(schema, file) for schema, files in FILES.items() for file in files]


@pytest.fixture(scope="module")
def validators() -> dict[str, Any]:
    schemas = {name: json.loads(json_schema(model)) for name, model in SCHEMAS.items()}
    for schema in schemas.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    return {name: jsonschema.Draft202012Validator(schema) for name, schema in schemas.items()}


def test_the_stored_schemas_are_those_that_the_command_writes(tmp_path: Path):
    """After a change of the records: `jupyter course schema`."""
    assert cli.main(["schema", "--output", str(tmp_path)]) == 0
    written = {file.name: file.read_text("utf-8") for file in tmp_path.iterdir()}
    stored = {file.name: file.read_text("utf-8") for file in (DATA / FOLDER).iterdir()}
    assert written.keys() == SCHEMAS.keys()
    assert stored == written


@pytest.mark.parametrize(("schema", "file"), EACH, ids=[file.stem for _, file in EACH])
def test_it_validates_the_files_that_point_to_it(validators, schema: str, file: Path):
    text = file.read_text("utf-8")
    validators[schema].validate(tomllib.loads(text))
    first = text.splitlines()[0]
    assert first.startswith("#:schema ")
    assert (file.parent / first.removeprefix("#:schema ")).resolve() == DATA / FOLDER / schema


TECHNIQUE, LESSON = "techniques/whole-hand-effleurage.toml", "lessons/00_start_here.toml"
ROUTINE = "routines/whole-routine.toml"
SCHEMA_OF = {
    TECHNIQUE: "technique.schema.json",
    LESSON: "lesson.schema.json",
    ROUTINE: "routine.schema.json",
}


@pytest.mark.parametrize(
    ("file", "path", "value"),
    [
        (TECHNIQUE, ("stroke", "hands", 0, "legs", 0, "speed_m_s"), 0.06),
        (TECHNIQUE, ("stroke", "hands", 0, "legs", 0, "path", 0, "walton"), 6),
        (TECHNIQUE, ("stroke", "hands", 0, "legs", 0, "path", 0, "out_cm"), "7"),
        (TECHNIQUE, ("family",), "efflurage"),
        (TECHNIQUE, ("faults",), []),
        (TECHNIQUE, ("id",), "Long Stroke"),
        (TECHNIQUE, ("stroke", "tempo", "beat_s"), -1),
        (LESSON, ("id",), "start-here"),
        (LESSON, ("minutes",), 60),
        (LESSON, ("teaches",), ["a", "b", "c", "d", "e", "f", "g"]),
        (LESSON, ("activities", 0, "minuets"), 3),
        (LESSON, ("activities",), []),
        (LESSON, ("questions", 0, "kind"), "chioce"),
        (LESSON, ("questions", 0, "options"), []),
        (LESSON, ("questions", 0, "options", 0, "feedback"), ""),
        (ROUTINE, ("posture",), "prown"),
        (ROUTINE, ("minutes",), 0),
        (ROUTINE, ("part",), "end"),
        (ROUTINE, ("strokes",), []),
        (ROUTINE, ("strokes", 5, "side"), "rihgt"),
        (ROUTINE, ("strokes", 0, "passes"), 3),
    ],
)
def test_it_marks_what_an_editor_can_mark(validators, file, path, value):
    table = tomllib.loads((DATA / file).read_text("utf-8"))
    validator = validators[SCHEMA_OF[file]]
    broken: Any = copy.deepcopy(table)
    target = broken
    for part in path[:-1]:
        target = target[part]
    target[path[-1]] = value
    assert validator.is_valid(table)
    assert not validator.is_valid(broken)

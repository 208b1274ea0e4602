"""The JSON Schema of technique files helps those who write one, and keeps up with the records."""

from __future__ import annotations

import copy
import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from course_helpers.documents.schema import SCHEMA, technique_schema

FILES = sorted(Path(__file__).parents[2].glob("data/techniques/*.toml"))
FILES += sorted(Path(__file__).parent.glob("techniques/*.toml"))


@pytest.fixture(scope="module")
def validator() -> Any:
    schema = json.loads(technique_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_the_stored_schema_is_the_generated_one(root):
    """After a change of the records: `jupyter course schema`."""
    assert (root / "data" / SCHEMA).read_text("utf-8") == technique_schema()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_validates_the_techniques(validator, file: Path):
    text = file.read_text("utf-8")
    validator.validate(tomllib.loads(text))
    first = text.splitlines()[0]
    assert first.startswith("#:schema ")
    assert (file.parent / first.removeprefix("#:schema ")).resolve() == FILES[0].parents[1] / SCHEMA


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("stroke", "hands", 0, "legs", 0, "speed_m_s"), 0.06),
        (("stroke", "hands", 0, "legs", 0, "path", 0, "walton"), 6),
        (("stroke", "hands", 0, "legs", 0, "path", 0, "out_cm"), "7"),
        (("family",), "efflurage"),
        (("faults",), []),
        (("id",), "Long Stroke"),
        (("stroke", "tempo", "beat_s"), -1),
    ],
)
def test_it_marks_what_an_editor_can_mark(validator, path, value):
    table = tomllib.loads(next(f for f in FILES if f.stem == "whole-hand-effleurage").read_text("utf-8"))
    broken: Any = copy.deepcopy(table)
    target = broken
    for part in path[:-1]:
        target = target[part]
    target[path[-1]] = value
    assert validator.is_valid(table)
    assert not validator.is_valid(broken)

"""The JSON Schemas of technique, lesson and routine files, so that editors help those who write one."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

from ..reading import find_data
from ..records import Lesson, Record, Routine, Technique
from .command import Command

FOLDER = "schema"
SCHEMAS: Mapping[str, type[Record]] = {
    "technique.schema.json": Technique,
    "lesson.schema.json": Lesson,
    "routine.schema.json": Routine,
}


def json_schema(model: type[Record]) -> str:
    """Return the schema of a kind of file as JSON text, with a final newline."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **model.model_json_schema(),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--output",
        type=Path,
        help=f"the folder to write them to (default: {FOLDER} in the data folder)",
    )


def _run(arguments: Namespace) -> int:
    folder: Path = arguments.output or find_data() / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, model in SCHEMAS.items():
        (folder / name).write_text(json_schema(model), encoding="utf-8", newline="\n")
        print(f"wrote {folder / name}")
    return 0


COMMAND = Command(
    "schema", "write the JSON Schemas of techniques, lessons and routines", _add_arguments, _run
)

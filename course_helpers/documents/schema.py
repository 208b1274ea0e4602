"""The JSON Schema of technique files, so that editors help those who write one."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from ..reading import find_data
from ..records import Technique
from .command import Command

SCHEMA = "schema/technique.schema.json"


def technique_schema() -> str:
    """Return the schema of a technique file as JSON text, with a final newline."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Technique.model_json_schema(),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--output",
        type=Path,
        help=f"where to write it (default: {SCHEMA} in the data folder)",
    )


def _run(arguments: Namespace) -> int:
    file: Path = arguments.output or find_data() / SCHEMA
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(technique_schema(), encoding="utf-8")
    print(f"wrote {file}")
    return 0


COMMAND = Command("schema", "write the JSON Schema of technique files", _add_arguments, _run)

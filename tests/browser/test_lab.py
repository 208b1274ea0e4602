"""A lesson in real JupyterLab: it runs without complaint, is saved as it was, opens again whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest

LESSONS = sorted(path.name for path in (Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
NOTHING_WRONG = (
    "model not found",
    "Error displaying widget",
    "Error creating widget",
    "Traceback",
    "Javascript Error",
)


def wrong_words(seen: list[dict[str, Any]]) -> list[str]:
    """Return the words of failure that a reader of these cells would meet."""
    return [words for words in NOTHING_WRONG for cell in seen if words in cell["text"]]


def stored_pictures(file: Path) -> dict[str, int]:
    """Return how many pictures each cell has in the file."""
    cells = nbformat.read(file, as_version=4).cells
    html = {
        cell.id: "".join(o.get("data", {}).get("text/html", "") for o in cell.get("outputs", ()))
        for cell in cells
    }
    return {name: text.count("<img") for name, text in html.items()}


@pytest.mark.parametrize("name", LESSONS)
def test_run_save_reopen_leaves_the_stored_bytes_and_shows_the_pictures(
    name: str, open_in_lab: Callable[..., Any], lesson_copy: Callable[[str], Path]
) -> None:
    file = lesson_copy(name)
    stored = file.read_bytes()

    lab = open_in_lab(file)
    lab.run_all()
    assert wrong_words(lab.look_through()) == []
    assert lab.complaints() == []
    lab.save()
    lab.shut_down()
    assert file.read_bytes() == stored

    again = open_in_lab(file)
    seen = again.look_through()
    assert wrong_words(seen) == []
    assert {cell["id"]: cell["pictures"] for cell in seen} == stored_pictures(file)
    assert file.read_bytes() == stored

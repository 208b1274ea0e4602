"""A lesson in real JupyterLab: it runs without complaint, is saved as it was, opens again whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

LESSONS = sorted(path.name for path in (Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
NOTHING_WRONG = (
    "model not found",
    "Error displaying widget",
    "Error creating widget",
    "Traceback",
    "Javascript Error",
)


def shown_text(lab: Any) -> str:
    """All text of the document, also of cells that are scrolled out of sight."""
    return str(lab.page.evaluate("() => window.jupyterapp.shell.currentWidget.content.node.innerText"))


def pictures(lab: Any) -> int:
    """How many pictures of the lesson the page has loaded whole."""
    return int(
        lab.page.evaluate(
            "() => [...document.querySelectorAll('.jp-OutputArea-output figure img')]"
            ".filter((img) => img.complete && img.naturalWidth > 0).length"
        )
    )


@pytest.mark.parametrize("name", LESSONS)
def test_run_save_reopen_leaves_the_stored_bytes_and_shows_the_pictures(
    name: str, open_in_lab: Callable[..., Any], lesson_copy: Callable[[str], Path]
) -> None:
    file = lesson_copy(name)
    stored = file.read_bytes()

    lab = open_in_lab(file)
    lab.run_all()
    text = shown_text(lab)
    assert not [words for words in NOTHING_WRONG if words in text]
    assert lab.complaints() == []
    lab.save()
    lab.shut_down()
    assert file.read_bytes() == stored

    again = open_in_lab(file)
    text = shown_text(again)
    assert not [words for words in NOTHING_WRONG if words in text]
    assert pictures(again) == stored.count(b"<figure")
    assert file.read_bytes() == stored

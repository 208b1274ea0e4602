"""The words that a lesson may use, and lessons that a test makes up."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from course_helpers import load_course
from tests.prose.readability import Terms
from tests.prose.reading import Cell, cells
from tests.prose.spelling import Speller, allowed_words

Made = Callable[..., Path]


@pytest.fixture(scope="session")
def glossary_words() -> list[str]:
    """All terms of the glossary and their other forms."""
    return [word for term in load_course().glossary.values() for word in term.words]


@pytest.fixture(scope="session")
def speller(glossary_words: list[str]) -> Speller:
    return Speller([*glossary_words, *allowed_words()])


@pytest.fixture(scope="session")
def terms(glossary_words: list[str]) -> Terms:
    return Terms(glossary_words)


def markdown(source: str, *tags: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": "made-up", "metadata": {"tags": list(tags)}, "source": source}


def showing(html: str, text: str = "", source: str = "show()") -> dict[str, Any]:
    """Return a code cell that shows this."""
    outputs = [{"output_type": "execute_result", "data": {"text/html": html, "text/plain": text}}]
    return {"cell_type": "code", "id": "made-up", "metadata": {}, "source": source, "outputs": outputs}


@pytest.fixture
def notebook(tmp_path: Path) -> Made:
    """Make a notebook of these cells, or of one Markdown cell, in a folder like the course's."""

    def made(*given: dict[str, Any] | str, name: str = "00_made_up") -> Path:
        path = tmp_path / "notebooks" / f"{name}.ipynb"
        path.parent.mkdir(exist_ok=True)
        found = [markdown(cell) if isinstance(cell, str) else cell for cell in given]
        path.write_text(json.dumps({"cells": found}), "utf-8")
        return path

    return made


@pytest.fixture
def lesson(notebook: Made) -> Callable[..., tuple[Cell, ...]]:
    """Return the cells of such a notebook, as the checks read them."""
    return lambda *given: cells(notebook(*given))

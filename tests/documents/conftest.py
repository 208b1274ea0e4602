"""A small lesson with everything in it that a handout has to deal with, made without a kernel."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import nbformat
import pytest
from bs4 import BeautifulSoup
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from course_helpers.documents.handout import HandoutExporter

Lesson = Callable[..., Any]


def markdown(source: str, *tags: str) -> Any:
    return new_markdown_cell(source, metadata={"tags": list(tags)} if tags else {})


def showing(html: str, *tags: str, source: str = "show()") -> Any:
    """Return a code cell that was run and shows this."""
    output = new_output("execute_result", data={"text/html": html, "text/plain": "text"}, execution_count=1)
    metadata = {"tags": list(tags)} if tags else {}
    return new_code_cell(source, execution_count=1, outputs=[output], metadata=metadata)


def figure(tool: str, args: str = "{}", svg: str = "PHN2Zz4=") -> str:
    """Return a stored figure as a tool leaves it."""
    return (
        f'<figure class="course-figure" data-tool="{tool}" data-args="{args}">'
        f'<img alt="A wave" src="data:image/svg+xml;base64,{svg}"><figcaption>A wave</figcaption></figure>'
    )


def lesson(*cells: Any, **metadata: Any) -> Any:
    course = {"lesson": "06", "title": "Whole-hand effleurage", "minutes": 40}
    numbered = [{**cell, "id": f"cell-{number}"} for number, cell in enumerate(cells)]
    return nbformat.from_dict(new_notebook(cells=numbered, metadata={"course": course, **metadata}))


@pytest.fixture
def export() -> Callable[..., BeautifulSoup]:
    """Make a handout of a notebook and read it."""

    def made(nb: Any, path: str = ".", **options: Any) -> BeautifulSoup:
        resources = {"metadata": {"path": path, "name": "06_whole_hand_effleurage"}}
        html, _ = HandoutExporter(**options).from_notebook_node(nb, resources)
        return BeautifulSoup(html, "html.parser")

    return made

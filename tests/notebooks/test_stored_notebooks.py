"""What nbval does not see: whether the lessons are stored run, clean, light, readable unrun."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import nbformat
import pytest
from bs4 import BeautifulSoup

from course_helpers import load_course
from course_helpers.documents.clean import WIDGET_MIMES, canonical_text, clean_notebook, is_course_notebook

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
MOST_LINES = 5
NOTEBOOK_BYTES = 1_000_000
FIGURE_BYTES = 150_000
HEAVIER = {"show_route_card": 180_000}  # fifteen maps on one sheet
PICTURE = re.compile(r"data:image/[^\"]*")
# What differs from machine to machine or from day to day.
TELLTALES = {
    "a memory address": re.compile(r"\bat 0x[0-9a-f]{6,}"),
    "a time of day": re.compile(r"\b\d{1,2}:\d\d:\d\d\b"),
    "a date": re.compile(r"\b20\d\d-\d\d-\d\d\b"),
    "a path": re.compile(r"(?<![\w.:/])/(?:home|root|tmp|Users|usr|var|mnt|opt)/"),
    "a placeholder for missing alternative text": re.compile("No description has been provided"),
    "an ANSI colour": re.compile("\x1b\\["),
}

pytestmark = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def read(path: Path) -> Any:
    return nbformat.read(path, as_version=4)


def code_cells(path: Path) -> list[Any]:
    return [cell for cell in read(path).cells if cell.cell_type == "code"]


def html_outputs(path: Path) -> list[str]:
    outputs = [output for cell in code_cells(path) for output in cell.outputs]
    return [output.data["text/html"] for output in outputs if "text/html" in output.get("data", {})]


def test_is_a_lesson_of_the_course(path: Path) -> None:
    nb = read(path)
    assert is_course_notebook(nb)
    lesson = load_course().lesson(path.stem[:2])
    assert lesson.id == path.stem
    assert nb.metadata["course"] == {
        "lesson": lesson.number,
        "title": lesson.title,
        "minutes": lesson.minutes,
    }
    nbformat.validate(nb)


def test_file_has_the_form_in_which_jupyterlab_saves_it(path: Path) -> None:
    assert canonical_text(clean_notebook(read(path))).encode() == path.read_bytes()


def test_every_code_cell_was_run_in_order_in_a_fresh_kernel(path: Path) -> None:
    cells = code_cells(path)
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    counts = [
        (cell.execution_count, output.execution_count)
        for cell in cells
        for output in cell.outputs
        if output.output_type == "execute_result"
    ]
    assert all(of_cell == of_output for of_cell, of_output in counts)


def test_every_cell_that_shows_something_has_its_output(path: Path) -> None:
    silent = re.compile(r"^(from|import)\b|^[\w, ]+ = ")
    empty = [
        cell.source
        for cell in code_cells(path)
        if not cell.outputs and not silent.match(cell.source.strip().splitlines()[-1])
    ]
    assert empty == []


def test_no_cell_warns_or_fails(path: Path) -> None:
    bad = [
        (cell.execution_count, output)
        for cell in code_cells(path)
        for output in cell.outputs
        if output.output_type == "error" or output.get("name") == "stderr"
    ]
    assert bad == []


def test_no_widget_state_and_no_widget_view(path: Path) -> None:
    assert "widgets" not in read(path).metadata
    stored = path.read_text(encoding="utf-8")
    assert [mime for mime in WIDGET_MIMES if mime in stored] == []


def test_outputs_are_pictures_and_text_alone(path: Path) -> None:
    kinds = {mime for cell in code_cells(path) for output in cell.outputs for mime in output.get("data", {})}
    assert kinds <= {"text/html", "text/plain"}
    for html in html_outputs(path):
        assert BeautifulSoup(html, "html.parser").select("script, svg, iframe, style, link, object") == []


def test_every_picture_says_in_words_what_it_shows(path: Path) -> None:
    for html in html_outputs(path):
        for img in BeautifulSoup(html, "html.parser").select("img"):
            assert str(img.get("alt") or "").strip()
            figure = img.find_parent("figure")
            assert figure is not None
            # On a sheet the words around the picture say what to look for.
            sheet = img.find_parent(class_=["course-questions", "course-screening-sheet", "course-plots"])
            assert sheet is not None or figure.find("figcaption") is not None


def test_nothing_tells_the_machine_or_the_day(path: Path) -> None:
    for cell in code_cells(path):
        for output in cell.outputs:
            text = PICTURE.sub("", json.dumps(output, ensure_ascii=False))
            assert {name for name, pattern in TELLTALES.items() if pattern.search(text)} == set()


def test_code_is_short(path: Path) -> None:
    long = [cell.source for cell in code_cells(path) if len(cell.source.splitlines()) > MOST_LINES]
    assert long == []


def test_no_marker_weakens_nbval(path: Path) -> None:
    """Strict is strict: no lesson skips a cell, ignores an output or hides one behind a semicolon."""
    for cell in read(path).cells:
        assert not [tag for tag in cell.metadata.get("tags", []) if tag.startswith("nbval")]
        assert "NBVAL" not in cell.source
        assert cell.cell_type != "code" or not cell.source.rstrip().endswith(";")


def test_weighs_little(path: Path) -> None:
    assert path.stat().st_size <= NOTEBOOK_BYTES
    for html in html_outputs(path):
        for figure in BeautifulSoup(html, "html.parser").select("figure"):
            most = HEAVIER.get(str(figure.get("data-tool")), FIGURE_BYTES)
            assert len(str(figure).encode()) <= most


def test_headings_go_down_one_step_at_a_time(path: Path) -> None:
    levels = []
    for cell in read(path).cells:
        if cell.cell_type == "markdown":
            fenced = re.sub(r"```.*?```", "", cell.source, flags=re.DOTALL)
            levels += [len(marks) for marks in re.findall(r"^(#{1,6}) ", fenced, flags=re.MULTILINE)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_links_between_lessons_lead_to_lessons(path: Path) -> None:
    for cell in read(path).cells:
        if cell.cell_type == "markdown":
            for target in re.findall(r"\]\(([^)#\s]+\.ipynb)", cell.source):
                assert (path.parent / target).is_file(), target

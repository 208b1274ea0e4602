"""The lessons taken together: each says what its data say, minutes add up, and one leads to the next."""

from __future__ import annotations

import copy
import re
from pathlib import Path
from typing import Any

import nbformat
import pytest
from bs4 import BeautifulSoup

from course_helpers import load_course
from course_helpers.documents.lay import NAVIGATION_TAG, headings, lay, lesson_of
from course_helpers.records import Lesson

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
COURSE = load_course()
LESSONS = list(COURSE.lessons.values())
FEWEST_MINUTES, MOST_MINUTES, MOST_NEW_STROKES = 15, 45, 6

each = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def read(path: Path) -> Any:
    return nbformat.read(path, as_version=4)


def lesson_at(path: Path) -> Lesson:
    lesson = lesson_of(COURSE, path)
    assert lesson is not None, f"{path.name} has no file in data/lessons"
    return lesson


def shown(path: Path, call: str) -> list[tuple[Any, BeautifulSoup]]:
    """The cells whose last line is this call, with what they show."""
    found = []
    for cell in read(path).cells:
        if cell.cell_type == "code" and cell.source.strip().splitlines()[-1] == call:
            html = "".join(output.get("data", {}).get("text/html", "") for output in cell.outputs)
            found.append((cell, BeautifulSoup(html, "html.parser")))
    return found


def links(path: Path, word: str) -> list[str]:
    """Where the line of a lesson's navigation that begins with this word leads."""
    sources = [cell.source for cell in read(path).cells if NAVIGATION_TAG in cell.metadata.get("tags", [])]
    lines = [line for source in sources for line in source.splitlines() if line.startswith(f"**{word}:**")]
    return [target for line in lines for target in re.findall(r"\]\(([^)]+)\)", line)]


def test_every_lesson_has_its_notebook_and_every_notebook_its_lesson() -> None:
    assert [path.stem for path in NOTEBOOKS] == [lesson.id for lesson in LESSONS]


def test_every_technique_is_new_in_one_lesson_and_no_lesson_has_too_many() -> None:
    taught = [name for lesson in LESSONS for name in lesson.teaches]
    assert sorted(taught) == sorted(COURSE.techniques)
    assert max(len(lesson.teaches) for lesson in LESSONS) <= MOST_NEW_STROKES


@each
def test_minutes_in_the_headings_are_those_of_the_data_and_add_up(path: Path) -> None:
    lesson = lesson_at(path)
    told = [
        text
        for cell in read(path).cells
        if cell.cell_type == "markdown"
        for _, level, text in headings(cell.source)
        if level == 2
    ]
    assert told == [f"{activity.name} · {activity.minutes} min" for activity in lesson.activities]
    together = sum(int(re.findall(r"(\d+) min$", text)[0]) for text in told)
    assert together == lesson.minutes == read(path).metadata["course"]["minutes"]
    assert FEWEST_MINUTES <= together <= MOST_MINUTES
    assert read(path).cells[0].source.startswith(f"# {lesson.title}\n")
    assert f"**{together} minutes.**" in read(path).cells[0].source


@each
def test_laying_again_changes_nothing(path: Path) -> None:
    stored = read(path)
    laid = copy.deepcopy(stored)
    lay(laid, COURSE, lesson_at(path), path)
    assert laid == stored


@each
def test_minutes_stand_in_no_cells_metadata(path: Path) -> None:
    assert [cell.id for cell in read(path).cells if "course" in cell.metadata] == []


def test_one_leads_to_the_next_from_first_to_last_and_back() -> None:
    names = [path.name for path in NOTEBOOKS]
    assert [links(path, "Next") for path in NOTEBOOKS] == [*([name] for name in names[1:]), []]
    assert [links(path, "Back")[:1] for path in NOTEBOOKS] == [[], *([name] for name in names[:-1])]
    assert all(links(path, "Back")[-1] == names[0] for path in NOTEBOOKS[1:])  # the contents


def test_the_first_lesson_shows_the_contents_with_every_notebook_and_no_other() -> None:
    ((_, contents),) = shown(NOTEBOOKS[0], "show_contents()")
    assert [link["href"] for link in contents.select("a")] == [path.name for path in NOTEBOOKS]


@each
def test_an_instructor_finds_the_activities_and_a_learner_does_not_stumble_over_them(path: Path) -> None:
    ((cell, table),) = shown(path, f'show_activities("{lesson_at(path).number}")')
    assert "instructor" in cell.metadata.get("tags", [])
    assert table.select("details:not([open]) > table.course-activities")


@each
def test_each_lesson_names_its_sources(path: Path) -> None:
    """The first lesson may show those of the whole course."""
    calls = [
        f'show_references("{lesson_at(path).number}")',
        *(["show_references()"] if path == NOTEBOOKS[0] else []),
    ]
    assert len([found for call in calls for found in shown(path, call)]) == 1


@each
def test_the_readme_leads_to_every_lesson(path: Path, root: Path) -> None:
    lesson = lesson_at(path)
    readme = " ".join((root / "README.md").read_text("utf-8").split())
    assert f"[{lesson.title}](notebooks/{path.name})" in readme

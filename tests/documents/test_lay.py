"""A lesson's notebook says what its data file says, and the author's own text stays as it is."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from course_helpers import load_course
from course_helpers.documents import cli
from course_helpers.documents.lay import (
    HEAD_TAG,
    NAVIGATION_TAG,
    RefreshError,
    headings,
    lay,
    lesson_head,
    navigation,
)
from course_helpers.records import Activity, Course, Lesson

OWN = (
    "You will be able to wait.\n\n```\n## no heading\n```",
    "## See it\n\nLook. It takes 4 min.\n\n### Closer · 2 min\n\n## Do it · 99 min\n\nGo.  ",
    "Then rest.",
)


def a_lesson(number: str, *activities: tuple[str, int], **more: Any) -> Lesson:
    """A lesson of this number, as if from data; nothing in it is checked."""
    done = tuple(
        Activity(name=name, minutes=minutes, pairs="Try.", lead="Watch.") for name, minutes in activities
    )
    known: dict[str, Any] = {
        "title": f"Lesson {number}",
        "promise": f"Promise {number}.",
        "needs": ("a partner", "a towel"),
    }
    known |= {
        "id": f"{number}_lesson",
        "minutes": sum(a.minutes for a in done),
        "activities": done,
        "teaches": (),
    }
    return Lesson.model_construct(**known | more)


@pytest.fixture(scope="module")
def course() -> Course:
    lessons = [a_lesson(number, ("See it", 4), ("Do it", 12)) for number in ("00", "01", "05", "09")]
    known = load_course()
    return Course(**vars(known) | {"lessons": {lesson.number: lesson for lesson in lessons}})


def notebook(*sources: str) -> Any:
    cells = [new_markdown_cell(source, id=f"own-{number}") for number, source in enumerate(sources)]
    cells.insert(1, new_code_cell("1 + 1", id="code"))
    return new_notebook(cells=cells)


def laid(nb: Any, course: Course, number: str = "05") -> Any:
    lay(nb, course, course.lessons[number], Path("05_lesson.ipynb"))
    return nb


def complaint(course: Course, *sources: str) -> str:
    with pytest.raises(RefreshError) as caught:
        laid(notebook(*sources), course)
    return str(caught.value)


def test_head_minutes_and_way_are_written(course: Course) -> None:
    nb = laid(notebook(*OWN), course)
    head, *_, way = nb.cells
    assert head.source == "# Lesson 05\n\n*Promise 05.*\n\n**16 minutes.** You need a partner and a towel."
    assert way.source == (
        "---\n\n**Next:** [Lesson 09](09_lesson.ipynb). *Promise 09.*\n\n"
        "**Back:** [Lesson 01](01_lesson.ipynb) · [Contents](00_lesson.ipynb)"
    )
    assert (head.metadata.tags, way.metadata.tags) == ([HEAD_TAG], [NAVIGATION_TAG])
    assert nb.metadata.course == {"lesson": "05", "title": "Lesson 05", "minutes": 16}
    assert [text for cell in nb.cells for _, level, text in headings(cell.source) if level == 2] == [
        "See it · 4 min",
        "Do it · 12 min",
    ]
    nbformat.validate(nb)


def test_what_the_author_wrote_stays(course: Course) -> None:
    before = notebook(*OWN)
    own = laid(copy.deepcopy(before), course).cells[1:-1]
    assert [cell.id for cell in own] == [cell.id for cell in before.cells]
    expected = [cell.source for cell in before.cells]
    expected[2] = expected[2].replace("## See it\n", "## See it · 4 min\n").replace("99 min", "12 min")
    assert [cell.source for cell in own] == expected


def test_laying_twice_changes_nothing_more(course: Course) -> None:
    once = laid(notebook(*OWN), course)
    twice = laid(copy.deepcopy(once), course)
    assert nbformat.writes(twice) == nbformat.writes(once)


def test_a_change_of_the_data_reaches_the_notebook(course: Course) -> None:
    nb = laid(notebook(*OWN), course)
    nb.cells[0].source = "# My own title"
    other = a_lesson("05", ("See it", 7), ("Do it", 8), needs=(), title="A *new* title")
    lay(nb, Course(**vars(course) | {"lessons": {"05": other}}), other, Path("05.ipynb"))
    assert nb.cells[0].source == "# A \\*new\\* title\n\n*Promise 05.*\n\n**15 minutes.**"
    assert "## See it · 7 min" in nb.cells[3].source
    assert nb.metadata.course.minutes == 15
    assert not [cell for cell in nb.cells if cell.id == "navigation"]  # a lesson that is alone leads nowhere


def test_minutes_in_a_cells_metadata_go_and_the_rest_stays(course: Course) -> None:
    nb = notebook(*OWN)
    nb.cells[0].metadata.update({"course": {"minutes": 3}, "tags": ["instructor"]})
    nb.cells[2].metadata["course"] = {"minutes": 3, "mine": 1}
    laid(nb, course)
    assert nb.cells[1].metadata == {"tags": ["instructor"]}
    assert nb.cells[3].metadata == {"course": {"mine": 1}}


def test_the_way_leads_through_all_lessons(course: Course) -> None:
    first, second, *_, last = course.lessons.values()
    assert navigation(course, first) == "---\n\n**Next:** [Lesson 01](01_lesson.ipynb). *Promise 01.*"
    assert navigation(course, second).endswith("**Back:** [Lesson 00](00_lesson.ipynb)")
    assert "Next" not in navigation(course, last)


def test_needs_are_listed_as_a_person_would() -> None:
    for needs, words in (
        ((), "**15 minutes.**"),
        (("oil",), "**15 minutes.** You need oil."),
        (("oil", "two towels", "time"), "**15 minutes.** You need oil, two towels, and time."),
    ):
        assert lesson_head(a_lesson("05", ("Do it", 15), needs=needs)).endswith(words)


@pytest.mark.parametrize(
    ("sources", "words"),
    [
        (("", "## Sea it\n\n## Do it"), ("cell 4: ## Sea it", "is no activity", "did you mean 'See it'?")),
        (("", "## See it"), ("has no heading '## Do it'", "activities[1]")),
        (("",), ("has no heading '## See it'", "activities[0]")),
        (("", "## Do it\n\n## See it"), ("cell 4: ## Do it", "expected '## See it' first", "See it, Do it")),
        (("", "## See it · 4 min", "## See it"), ("cell 5: ## See it", "second time")),
        (("# Mine", "## See it", "## Do it"), ("cell 2: # Mine", "take them out here")),
    ],
)
def test_headings_that_are_not_the_activities_are_told(
    sources: tuple[str, ...], words: tuple[str, ...], course: Course
) -> None:
    told = complaint(course, *sources)
    assert told.startswith("05_lesson.ipynb: ")
    assert "data/lessons/05_lesson.toml" in told
    assert all(word in told for word in words), told


def test_refresh_lays_before_it_runs(tmp_path: Path, capsys: Any) -> None:
    """From the author's text alone, without head, way and minutes, refresh makes a whole lesson."""
    lesson = load_course().lesson("00")
    cells = [new_markdown_cell(f"## {a.name}", id=f"own-{n}") for n, a in enumerate(lesson.activities)]
    file = tmp_path / f"{lesson.id}.ipynb"
    nbformat.write(new_notebook(cells=cells), file)
    assert cli.main(["refresh", "--check", str(file)]) == 1
    told = capsys.readouterr().out
    assert f"STALE      {file}" in told
    assert f"cell 1 (# {lesson.title}): new" in told
    assert f"cell 2 (## {lesson.activities[0].name} · {lesson.activities[0].minutes} min): text" in told

    assert cli.main(["refresh", str(file)]) == 0
    stored = nbformat.read(file, as_version=4)
    assert stored.cells[0].source == lesson_head(lesson)
    assert cli.main(["refresh", "--check", str(file)]) == 0

    stored.cells[3].source = "## Something else"
    nbformat.write(stored, file)
    before = file.read_bytes()
    capsys.readouterr()
    assert cli.main(["refresh", str(file)]) == 1
    assert capsys.readouterr().out.startswith(
        f"FAILED     {file}: cell 4: ## Something else: is no activity of "
    )
    assert file.read_bytes() == before

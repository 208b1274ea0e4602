"""Lay a lesson: write into its notebook what its data file says, and leave the author's text alone.

Laid are the lesson's own metadata, the head (title, promise, minutes, what you need), the minutes in the
heading of each activity, and the way to the lessons before and after. Head and way stand in cells of their
own, told by their tags; everything else in a notebook belongs to whoever writes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell

from ..errors import CourseError, suggest
from ..lesson_checks import lesson_file
from ..records import Course, Lesson
from .clean import COURSE_KEY

HEAD_TAG = "lesson-head"
NAVIGATION_TAG = "navigation"

_FENCE = re.compile(r" {0,3}(```|~~~)")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.+?)[ \t]*$")
_MINUTES = re.compile(r"[ \t]*·[ \t]*\d+[ \t]*min$")
_MARKDOWN = re.compile(r"([\\`*_\[\]<])")


class RefreshError(CourseError):
    """A lesson could not be refreshed; the message names the file and the cell."""


def lesson_of(course: Course, path: Path) -> Lesson | None:
    """Return the lesson whose notebook this is, by the file's name; None for any other notebook."""
    return next((lesson for lesson in course.lessons.values() if lesson.id == path.stem), None)


def lay(nb: NotebookNode, course: Course, lesson: Lesson, path: Path) -> None:
    """Write into a notebook what its lesson's data file says; done twice, it changes nothing more.

    Parameters
    ----------
    nb
        The lesson's notebook, of format 4. It is changed in place.
    path
        The notebook's file, for messages.

    Raises
    ------
    RefreshError
        If the notebook's headings of level 2 are not the lesson's activities, one for one and in order, or if
        the author's text has a title of its own.
    """
    cells = [cell for cell in nb.cells if not {HEAD_TAG, NAVIGATION_TAG} & set(_tags(cell))]
    data = f"{course.path.name}/{lesson_file(lesson)}"
    _check_headings(cells, lesson, path, data)
    minutes = {activity.name: activity.minutes for activity in lesson.activities}
    for cell in cells:
        if cell.cell_type == "markdown":
            cell.source = _with_minutes(cell.source, minutes)
        _drop_minutes(cell)
    way = navigation(course, lesson)
    head = _generated(HEAD_TAG, lesson_head(lesson))
    nb.cells = [head, *cells, *([_generated(NAVIGATION_TAG, way)] if way else [])]
    nb.metadata[COURSE_KEY] = NotebookNode(lesson=lesson.number, title=lesson.title, minutes=lesson.minutes)


def lesson_head(lesson: Lesson) -> str:
    """Return the head of a lesson as Markdown: title, promise, minutes and what you need."""
    time = f"**{lesson.minutes} minutes.**"
    if lesson.needs:
        time += f" You need {_listed([_plain(thing) for thing in lesson.needs])}."
    return f"# {_plain(lesson.title)}\n\n*{_plain(lesson.promise)}*\n\n{time}"


def navigation(course: Course, lesson: Lesson) -> str:
    """Return the way on and back as Markdown; the contents stand in the first lesson."""
    lessons = list(course.lessons.values())
    place = lessons.index(lesson)
    lines = []
    if place + 1 < len(lessons):
        after = lessons[place + 1]
        lines.append(f"**Next:** {_link(after)}. *{_plain(after.promise)}*")
    if place:
        contents = f" · [Contents]({lessons[0].id}.ipynb)" if place > 1 else ""
        lines.append(f"**Back:** {_link(lessons[place - 1])}{contents}")
    return "\n\n".join(["---", *lines]) if lines else ""


def heading_name(text: str) -> str:
    """Return the name of an activity from the text of its heading, without the minutes."""
    return _MINUTES.sub("", text)


def headings(source: str) -> Iterator[tuple[int, int, str]]:
    """Yield line (from 0), level and text of each heading of a Markdown text; code in fences has none."""
    fence = ""
    for number, line in enumerate(source.split("\n")):
        if edge := _FENCE.match(line):
            fence = "" if edge[1] == fence else fence or edge[1]
        elif not fence and (found := _HEADING.match(line)):
            yield number, len(found[1]), found[2]


def cell_name(number: int, cell: NotebookNode) -> str:
    """Name a cell in a message: its number, from 1, and its first line."""
    return f"cell {number} ({next(iter(cell.source.splitlines()), '')})"


def _tags(cell: NotebookNode) -> list[str]:
    return list(cell.metadata.get("tags", []))


def _generated(tag: str, source: str) -> NotebookNode:
    """JupyterLab lets nobody edit these cells: what is written in them is overwritten by the next refresh."""
    cell: NotebookNode = new_markdown_cell(source, id=tag, metadata={"editable": False, "tags": [tag]})
    return cell


def _check_headings(cells: Sequence[NotebookNode], lesson: Lesson, path: Path, data: str) -> None:
    expected = [activity.name for activity in lesson.activities]
    found: list[str] = []
    # The head is cell 1, whether or not the notebook has it yet.
    for number, cell in enumerate(cells, start=2):
        if cell.cell_type != "markdown":
            continue
        for _, level, text in headings(cell.source):
            name, where = heading_name(text), f"{path}: cell {number}: {'#' * level} {text}"
            if level == 1:
                raise RefreshError(
                    f"{where}: title, promise, minutes and needs are written from {data}; take them out here"
                )
            if level > 2:
                continue
            if name not in expected:
                raise RefreshError(f"{where}: is no activity of {data}; {suggest(name, expected)}")
            if name in found:
                raise RefreshError(f"{where}: stands here for the second time; {data} has it once")
            if expected.index(name) != len(found):
                raise RefreshError(
                    f"{where}: expected '## {expected[len(found)]}' first: {data} has the activities in this "
                    f"order: {', '.join(expected)}"
                )
            found.append(name)
    if len(found) < len(expected):
        place, name = len(found), expected[len(found)]
        raise RefreshError(
            f"{path}: has no heading '## {name}', which is activities[{place}] of {data}; "
            "add the heading, or take the activity out"
        )


def _with_minutes(source: str, minutes: dict[str, int]) -> str:
    lines = source.split("\n")
    for number, level, text in headings(source):
        if level == 2:
            name = heading_name(text)
            lines[number] = f"## {name} · {minutes[name]} min"
    return "\n".join(lines)


def _drop_minutes(cell: NotebookNode) -> None:
    """The minutes stand in the heading; older lessons had them in the cell's metadata too."""
    own = cell.metadata.get(COURSE_KEY)
    if isinstance(own, dict):
        own.pop("minutes", None)
        if not own:
            del cell.metadata[COURSE_KEY]


def _link(lesson: Lesson) -> str:
    return f"[{_plain(lesson.title)}]({lesson.id}.ipynb)"


def _plain(text: str) -> str:
    """Write a text so that Markdown leaves it as it is."""
    return _MARKDOWN.sub(r"\\\1", text)


def _listed(things: Sequence[str]) -> str:
    *most, last = things
    if not most:
        return last
    return f"{', '.join(most)}{',' if len(most) > 1 else ''} and {last}"

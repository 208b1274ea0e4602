"""The lessons at a glance: the contents for learners, activities and times for instructors."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from .notices import Notice, table
from .reading import load_course
from .records import Course, Lesson
from .sentences import number

IN_ONE_LINE = 12  # characters


def show_contents() -> Notice:
    """Show all lessons: what each promises, how long it takes, and which strokes are new in it.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    lessons = list(course.lessons.values())
    rows = [
        (_name(one), one.promise, f"{one.minutes} min", _new_strokes(course, one) or "none")
        for one in lessons
    ]
    time = hours(sum(one.minutes for one in lessons))
    total = (
        f"{_counted(len(lessons), 'lesson', 'lessons')}, {time} in all. "
        "Each ends with a link to the next; take one or two at a time."
    )
    heads = ("Lesson", "What it is about", "Time", "New strokes")
    cells = [_linked(*pair) for pair in zip(rows, lessons, strict=True)]
    html = table("course-contents", heads, cells, one_line=IN_ONE_LINE)
    lines = [f"- {name}: {promise} {minutes}. New: {new}." for name, promise, minutes, new in rows]
    return Notice(f"{html}<p>{escape(total)}</p>", "\n".join([*lines, total]))


def show_activities(lesson: str) -> Notice:
    """Show an instructor the activities of a lesson by the clock, folded: what pairs do, and what you do.

    Parameters
    ----------
    lesson
        The lesson's number, such as "05".

    Raises
    ------
    ToolError
        For an unknown lesson.
    DataError
        If the course's data are wrong.
    """
    record = load_course().lesson(lesson)
    rows = []
    start = 0
    for activity in record.activities:
        end = start + activity.minutes
        rows.append((f"{clock(start)}–{clock(end)}", activity.name, activity.pairs, activity.lead))
        start = end
    total = f"{_counted(len(rows), 'activity', 'activities')}, {hours(start)} in all."
    heads = ("Time", "Activity", "What pairs do", "What you do")
    lines = [
        f"- {time} {name}{'' if name.endswith('?') else '.'} Pairs: {pairs} You: {lead}"
        for time, name, pairs, lead in rows
    ]
    cells = [tuple(map(escape, row)) for row in rows]
    html = table("course-activities", heads, cells, header=1, one_line=IN_ONE_LINE)
    return _folded(f"For instructors: {record.title} by the clock", f"{html}<p>{total}</p>", [*lines, total])


def show_run_times() -> Notice:
    """Show an instructor, folded, how long the lessons take together, and what to have ready for each.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    lessons = list(load_course().lessons.values())
    rows = []
    so_far = 0
    for one in lessons:
        so_far += one.minutes
        rows.append((_name(one), f"{one.minutes} min", hours(so_far), "; ".join(one.needs) or "nothing"))
    heads = ("Lesson", "Time", "Together so far", "What a pair needs")
    note = "Pauses, changing places and washing hands come on top: we reckon ten minutes to each hour."
    cells = [_linked(*pair) for pair in zip(rows, lessons, strict=True)]
    html = table("course-times", heads, cells, one_line=IN_ONE_LINE)
    lines = [
        f"- {name}: {time}, together so far {total}. Needs: {needs}." for name, time, total, needs in rows
    ]
    return _folded("For instructors: the lessons by the clock", f"{html}<p>{note}</p>", [*lines, note])


def clock(minutes: int) -> str:
    """Write minutes from the start as hours and minutes: 0:05, 1:10."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def hours(minutes: int) -> str:
    """Say a time in minutes as a person would: 40 minutes, 1 hour 5 minutes, 6 hours."""
    whole, rest = divmod(minutes, 60)
    parts = [f"{whole} hour{'s' if whole > 1 else ''}"] if whole else []
    if rest or not whole:
        parts.append(f"{rest} minute{'s' if rest != 1 else ''}")
    return " ".join(parts)


def _counted(count: int, one: str, many: str) -> str:
    return f"{number(count).capitalize()} {one if count == 1 else many}"


def _name(lesson: Lesson) -> str:
    return f"{lesson.number} {lesson.title}"


def _new_strokes(course: Course, lesson: Lesson) -> str:
    return ", ".join(course.technique(name).name for name in lesson.teaches)


def _folded(summary: str, html: str, lines: Sequence[str]) -> Notice:
    """An instructor's note is closed in JupyterLab and open in an instructor's handout."""
    details = f"<details><summary>{escape(summary)}</summary>{html}</details>"
    return Notice(details, "\n".join([f"{summary}.", *lines]))


def _linked(row: tuple[str, ...], lesson: Lesson) -> tuple[str, ...]:
    """A row as HTML, its first cell a link to the lesson's notebook; in a handout it leads to the handout."""
    name, *rest = map(escape, row)
    return (f'<a href="{escape(lesson.id)}.ipynb">{name}</a>', *rest)

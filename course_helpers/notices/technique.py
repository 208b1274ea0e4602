"""Words of a technique: its cues, its criterion, its cautions and its common faults."""

from __future__ import annotations

from html import escape

from ..reading import load_course
from ._notice import Notice, bullets, table


def show_cues(technique: str) -> Notice:
    """Show the images that guide a technique.

    Raises
    ------
    ToolError
        For an unknown technique.
    DataError
        If the course's data are wrong.
    """
    record = load_course().technique(technique)
    return bullets("course-cues", record.cues)


def show_criterion(technique: str) -> Notice:
    """Show the observable criterion by which a partner can judge a technique.

    Raises
    ------
    ToolError
        For an unknown technique.
    DataError
        If the course's data are wrong.
    """
    criterion = load_course().technique(technique).criterion
    return Notice(f'<p class="course-criterion">{escape(criterion)}</p>', criterion)


def show_cautions(technique: str) -> Notice:
    """Show what to watch out for in a technique.

    Raises
    ------
    ToolError
        For an unknown technique.
    DataError
        If the course's data are wrong.
    """
    return bullets("course-cautions", load_course().technique(technique).cautions)


def show_faults(technique: str) -> Notice:
    """Show the common faults of a technique: the sign, the cause, and what mends it.

    Raises
    ------
    ToolError
        For an unknown technique.
    DataError
        If the course's data are wrong.
    """
    faults = load_course().technique(technique).faults
    rows = [(fault.sign, fault.cause, fault.mend) for fault in faults]
    text = "\n".join(f"- {sign} Why: {cause} Mend: {mend}" for sign, cause, mend in rows)
    cells = [tuple(map(escape, row)) for row in rows]
    return Notice(table("course-faults", ("You see or feel", "Because", "Try"), cells), text)

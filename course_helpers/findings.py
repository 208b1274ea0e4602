"""What studies say: a table for each topic, with the touch for which it holds."""

from __future__ import annotations

from html import escape
from typing import get_args

from .errors import ToolError, suggest
from .notices import Notice, origins, starred, table
from .reading import load_course
from .records import Topic

HEADS = ("With which touch", "What was found", "For your hands")


def show_findings(topic: str) -> Notice:
    """Show what studies and teachers found on a topic, for which touch, and how far to rely on it.

    Parameters
    ----------
    topic
        "speed", "pressure", "force", "feedback" or "tender-spots".

    Raises
    ------
    ToolError
        For an unknown topic.
    DataError
        If the course's data are wrong.
    """
    if topic not in get_args(Topic):
        raise ToolError(f"there is no topic {topic!r}; {suggest(topic, get_args(Topic))}")
    course = load_course()
    found = [finding for finding in course.findings if finding.topic == topic]
    rows, lines = [], []
    for one in found:
        doubt = f"<br><small>{escape(one.doubt)}</small>" if one.doubt else ""
        rows.append((escape(one.touch), f"{escape(starred(one.found, one))}{doubt}", escape(one.hands)))
        told = " ".join(filter(None, (starred(one.found, one), one.doubt)))
        lines.append(f"- {one.touch}: {told} For your hands: {one.hands}")
    small = origins(course, found)
    html = f"{table('course-findings', HEADS, rows)}<p><small>{escape(small)}</small></p>"
    return Notice(html, "\n".join([*lines, small]))

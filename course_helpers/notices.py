"""Words of the course that stand in data and are shown as they are: the STOP questions and consent."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

from .reading import load_course


@dataclass(frozen=True)
class Notice:
    """A short text from the data, shown as HTML and as plain text."""

    html: str
    text: str

    def __repr__(self) -> str:
        return self.text

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"text/html": self.html, "text/plain": self.text}


def show_stop_questions() -> Notice:
    """Show the questions to ask before every massage; a yes to any of them means not now.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    questions = load_course().screening.stop
    items = "".join(f"<li><strong>{escape(q.ask)}</strong><br>{escape(q.action)}</li>" for q in questions)
    lines = [f"{number}. {q.ask} If yes: {q.action}" for number, q in enumerate(questions, 1)]
    return Notice(f'<ol class="course-stop">{items}</ol>', "\n".join(lines))


def show_consent() -> Notice:
    """Show what the two of you agree on before you begin.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    points = load_course().screening.consent
    items = "".join(f"<li>{escape(point)}</li>" for point in points)
    return Notice(f'<ul class="course-consent">{items}</ul>', "\n".join(f"- {point}" for point in points))

"""Words of the course that stand in data and are shown as they are: questions, cues, faults, the scale."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

from .pressure import firmest_band, kilograms, rule_sentence
from .reading import load_course
from .sentences import contact_words


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
    return Notice(
        f'<ul class="course-consent">{items}</ul>',
        "\n".join(f"- {point}" for point in points),
    )


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
    return _list("course-cues", record.cues)


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
    return _list("course-cautions", load_course().technique(technique).cautions)


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
    return Notice(_table("course-faults", ("You see or feel", "Because", "Try"), rows), text)


def show_walton() -> Notice:
    """Show the giver's pressure scale, with its credit.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    walton, rules = course.pressure.walton, course.pressure.rules
    rows = [(f"{level.level}, {level.name}", level.feels, level.image) for level in walton.levels]
    table = _table("course-walton", ("Walton level", "What the hand does", "Think of"), rows)
    limit = rule_sentence(rules)
    text = "\n".join(f"- {head}: {feels}; think of {image}" for head, feels, image in rows)
    html = f"{table}<p>{escape(limit)}</p><p><small>{escape(walton.credit)}</small></p>"
    return Notice(html, f"{text}\n{limit}\n{walton.credit}")


def show_scale_target(technique: str) -> Notice:
    """Show what a kitchen or bathroom scale may read under a technique's firmest part.

    Raises
    ------
    ToolError
        For an unknown technique.
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    contact, band = firmest_band(course, course.technique(technique))
    text = (
        f"Walton {band.walton} under {contact_words(course, contact).split(',')[0]} is somewhere between "
        f"{kilograms(band.low_n)} and {kilograms(band.high_n)} kg on a scale. It is our estimate: "
        "your partner's word counts for more."
    )
    return Notice(f"<p>{escape(text)}</p>", text)


def _list(kind: str, items: tuple[str, ...]) -> Notice:
    html = "".join(f"<li>{escape(item)}</li>" for item in items)
    return Notice(f'<ul class="{kind}">{html}</ul>', "\n".join(f"- {item}" for item in items))


def _table(kind: str, heads: tuple[str, ...], rows: list[tuple[str, str, str]]) -> str:
    left = 'style="text-align: left"'  # JupyterLab aligns tables to the right, as for numbers
    head = "".join(f'<th scope="col" {left}>{escape(cell)}</th>' for cell in heads)
    body = "".join(
        f'<tr><th scope="row" {left}>{escape(first)}</th>'
        + "".join(f"<td {left}>{escape(cell)}</td>" for cell in rest)
        + "</tr>"
        for first, *rest in rows
    )
    return f'<table class="{kind}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'

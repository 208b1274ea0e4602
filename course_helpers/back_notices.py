"""The back in tables: how to find each landmark, and how firm each zone may be pressed."""

from __future__ import annotations

from html import escape

from .notices import Notice
from .overview_words import back_sources, ceiling_words, doubt_words, level_words
from .reading import load_course

Row = tuple[str, str, str]


def show_landmarks() -> Notice:
    """Show how to find each landmark on a partner, and how sure one can be of it.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    rows: list[Row] = []
    for mark in course.back.felt:
        assert mark.felt is not None
        sure = f"Spinal level: {level_words(mark)}. {doubt_words(course, mark)}"
        rows.append((mark.name, mark.felt.find, sure))
    after = [
        f"[{number}] {source.title}{', not checked here' if source.trust == 'literature' else ''}"
        for number, source in enumerate(back_sources(course), start=1)
    ]
    heads = ("Landmark", "How to find it", "How sure you can be")
    return _noticed("course-landmarks", heads, rows, ("; ".join(after) + ".",))


def show_zones() -> Notice:
    """Show where to take care, why, and how firm a broad and a narrow contact may be there at most.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    rows = [(zone.name, zone.why, ceiling_words(zone)) for zone in course.back.zones]
    broad = [contact.name for contact in course.contacts.contacts if course.is_broad(contact)]
    after = (
        f"Broad is a contact of {course.contacts.broad_from_cm2:g} cm² and more: {', '.join(broad)}. "
        "All ceilings are our estimates.",
        course.pressure.walton.credit,
    )
    return _noticed("course-zones", ("Where", "Why", "At most, on the Walton scale"), rows, after)


def _noticed(kind: str, heads: Row, rows: list[Row], after: tuple[str, ...] = ()) -> Notice:
    left = 'style="text-align: left"'  # JupyterLab aligns tables to the right, as for numbers
    head = "".join(f'<th scope="col" {left}>{escape(cell)}</th>' for cell in heads)
    body = "".join(
        f'<tr><th scope="row" {left}>{escape(first)}</th>'
        + "".join(f"<td {left}>{escape(cell)}</td>" for cell in rest)
        + "</tr>"
        for first, *rest in rows
    )
    table = f'<table class="{kind}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    small = "".join(f"<p><small>{escape(text)}</small></p>" for text in after)
    lines = [f"- {first}: {middle} {heads[2]}: {last}" for first, middle, last in rows]
    return Notice(table + small, "\n".join([*lines, *after]))

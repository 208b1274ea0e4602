"""The back in tables: how to find each landmark, how sure one can be, how firm each zone may be pressed."""

from __future__ import annotations

from html import escape

from .notices import Notice, table
from .overview_words import back_sources, ceiling_words, doubt_words, level_words
from .reading import load_course

Row = tuple[str, str, str]


def show_landmarks() -> Notice:
    """Show how to find each landmark on a partner, and beside which bones of the spine it lies.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    rows: list[Row] = []
    for mark in course.back.felt:
        assert mark.felt is not None
        rows.append((mark.name, mark.felt.find, mark.felt.level))
    return _noticed("course-landmarks", ("Landmark", "How to find it", "Spinal level"), rows)


def show_doubts() -> Notice:
    """Show how sure one can be of each landmark, with the studies behind it; folded.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    rows = [(mark.name, f"{level_words(mark)}.", doubt_words(course, mark)) for mark in course.back.felt]
    sources = [
        f"[{number}] {source.title}{', not checked here' if source.trust == 'literature' else ''}"
        for number, source in enumerate(back_sources(course), start=1)
    ]
    heads = ("Landmark", "Spinal level", "How sure you can be")
    shown = _noticed("course-doubts", heads, rows, ("; ".join(sources) + ".",))
    summary = "Landmark by landmark, with the studies"
    return Notice(f"<details><summary>{summary}</summary>{shown.html}</details>", f"{summary}.\n{shown.text}")


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
    html = table(kind, heads, [tuple(map(escape, row)) for row in rows])
    small = "".join(f"<p><small>{escape(text)}</small></p>" for text in after)
    lines = [f"- {first}: {middle} {heads[2]}: {last}" for first, middle, last in rows]
    return Notice(html + small, "\n".join([*lines, *after]))

"""What stands behind a lesson: its sources, how far each was checked, and what is an estimate."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from .notices import Notice
from .reading import load_course
from .records import Basis, Course, Lesson, Source, Technique, walk

TRUST = {
    "seen": "read as an excerpt",
    "literature": "known from the literature, not checked here",
    "computed": "computed from public data",
}


def show_references(lesson: str | None = None) -> Notice:
    """Show the sources behind a lesson, how far each was checked, and which figures are estimates.

    Parameters
    ----------
    lesson
        The lesson's number, such as "05"; all sources of the course if left out.

    Raises
    ------
    ToolError
        For an unknown lesson.
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    if lesson is None:
        return _notice(list(course.sources.values()), [])
    record = course.lesson(lesson)
    return _notice(lesson_sources(course, record), list(_estimates(course, record)))


def lesson_sources(course: Course, lesson: Lesson) -> list[Source]:
    """Return the sources that a lesson names, those of the data it draws on, and of its new techniques."""
    names = set(lesson.sources)
    for part in lesson.draws_on:
        records = (record for _, record in walk(getattr(course, part)))
        names.update(record.source for record in records if isinstance(record, Basis) and record.source)
    found = (finding for finding in course.findings if finding.topic in lesson.findings)
    names.update(finding.source for finding in found if finding.source)
    for technique in _taught(course, lesson):
        names.update(technique.sources)
        names.update(basis.source for _, basis in bases(course, technique) if basis.source)
    return [course.sources[name] for name in names]


def bases(course: Course, technique: Technique) -> Iterator[tuple[str, Basis]]:
    """Yield what the figures of a technique rest on, each with its name in words."""
    yield "path", technique.stroke.basis.path
    yield "pressure", technique.stroke.basis.pressure
    yield "tempo", technique.stroke.tempo
    yield "dose", technique.dose
    yield "stance", technique.stance
    for name in dict.fromkeys(hand.contact for hand in technique.stroke.hands):
        contact = course.contact(name)
        yield f"area and force of the {contact.name}", contact


def _taught(course: Course, lesson: Lesson) -> list[Technique]:
    return [course.technique(name) for name in lesson.teaches]


def _estimates(course: Course, lesson: Lesson) -> Iterator[str]:
    for technique in _taught(course, lesson):
        for what, basis in bases(course, technique):
            if basis.estimate is not None:
                yield f"{technique.name}, {what}: {basis.estimate}."


def _notice(sources: list[Source], estimates: list[str]) -> Notice:
    if not sources and not estimates:
        text = "This lesson rests on no source of its own, and on no estimate."
        return Notice(f"<p>{text}</p>", text)
    html, lines = "", list[str]()
    if sources:
        ordered = sorted(sources, key=lambda source: source.title.casefold())
        html += f'<ul class="course-references">{"".join(map(_item, ordered))}</ul>'
        lines += map(_line, ordered)
    if estimates:
        head = "Figures that are our own estimates:"
        items = "".join(f"<li>{escape(estimate)}</li>" for estimate in estimates)
        html += f'<p>{head}</p><ul class="course-estimates">{items}</ul>'
        lines += [head, *(f"- {estimate}" for estimate in estimates)]
    return Notice(html, "\n".join(lines))


def _item(source: Source) -> str:
    title = escape(source.title)
    if source.address is not None:  # on paper the style sheet of handouts writes the address out
        title = f'<a href="{escape(source.address)}" rel="noopener">{title}</a>'
    return f"<li>{title}. <small>{escape(_trust(source))}</small></li>"


def _line(source: Source) -> str:
    address = f" {source.address}" if source.address is not None else ""
    return f"- {source.title}.{address} {_trust(source)}"


def _trust(source: Source) -> str:
    words = TRUST[source.trust]
    note = f"; {source.note}" if source.note is not None else ""
    return f"{words[:1].upper()}{words[1:]}{note}."

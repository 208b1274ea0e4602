"""Words of the field and their meanings, shown as a list."""

from __future__ import annotations

from html import escape

from .notices import Notice
from .reading import load_course
from .records import Course, Term
from .sentences import basis_words

# JupyterLab floats words and meanings side by side, which mixes them up where a word takes two lines.
STACKED = "float: none; width: auto"
# A handout sets the whole line bold, JupyterLab nothing.
BOLD = 'style="font-style: normal; font-weight: bold"'
PLAIN = 'style="font-weight: normal"'


def show_glossary(*terms: str) -> Notice:
    """Show what words of the field mean, in alphabetical order.

    Parameters
    ----------
    *terms
        Ids of the terms to show, such as "effleurage"; all terms if none is named.

    Raises
    ------
    ToolError
        For an unknown term.
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    chosen = {name: course.term(name) for name in terms} if terms else course.glossary
    entries = sorted(chosen.values(), key=lambda term: term.term.casefold())
    items = "".join(_item(course, term) for term in entries)
    return Notice(f'<dl class="course-glossary">{items}</dl>', "\n".join(_line(course, t) for t in entries))


def show_words(lesson: str) -> Notice:
    """Show the words of the field that a lesson uses for the first time.

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
    return show_glossary(*load_course().lesson(lesson).words)


def _item(course: Course, term: Term) -> str:
    spoken = f" <span {PLAIN}>(say {escape(term.say)})</span>" if term.say else ""
    basis = f" <small>{escape(_basis(course, term))}</small>" if term.basis else ""
    word = f"<dfn {BOLD}>{escape(term.term)}</dfn>"
    means = f'<dd style="{STACKED}; margin: 0 0 0.6em 1.2em">{escape(term.means)}{basis}</dd>'
    return f'<dt style="{STACKED}">{word}{spoken}</dt>{means}'


def _line(course: Course, term: Term) -> str:
    spoken = f" (say {term.say})" if term.say else ""
    basis = f" {_basis(course, term)}" if term.basis else ""
    return f"- {term.term}{spoken}: {term.means}{basis}"


def _basis(course: Course, term: Term) -> str:
    assert term.basis is not None
    words = basis_words(course, term.basis)
    return f"Source: {words}." if term.basis.source else f"{words[:1].upper()}{words[1:]}."

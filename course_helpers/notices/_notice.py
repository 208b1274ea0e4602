"""The display object of words, and the lists and tables that it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from ..records import Basis, Course, Point

# JupyterLab aligns tables to the right, as for numbers, and knows nothing of captions above them.
LEFT = "text-align: left"


@dataclass(frozen=True)
class Notice:
    """A short text from the data, shown as HTML and as plain text."""

    html: str
    text: str

    def __repr__(self) -> str:
        return self.text

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"text/html": self.html, "text/plain": self.text}


def bullets(kind: str, items: Iterable[str]) -> Notice:
    """Show texts as a list of this CSS class."""
    items = tuple(items)
    html = "".join(f"<li>{escape(item)}</li>" for item in items)
    return Notice(f'<ul class="{kind}">{html}</ul>', "\n".join(f"- {item}" for item in items))


def table(
    kind: str,
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    caption: str = "",
    *,
    header: int = 0,
    one_line: int = 0,
) -> str:
    """Return a table of this CSS class as HTML; its cells and caption are HTML, its heads are text.

    The column `header` names each row; cells of up to `one_line` characters, such as times, are not broken.
    """

    def style(html: str) -> str:
        return f'style="{LEFT}{"; white-space: nowrap" if len(html) <= one_line else ""}"'

    def cell(column: int, html: str) -> str:
        name, scope = ("th", ' scope="row"') if column == header else ("td", "")
        return f"<{name}{scope} {style(html)}>{html}</{name}>"

    head = "".join(f'<th scope="col" {style(text)}>{escape(text)}</th>' for text in heads)
    body = "".join(f"<tr>{''.join(cell(*pair) for pair in enumerate(row))}</tr>" for row in rows)
    above = f'<caption style="{LEFT}; caption-side: top">{caption}</caption>' if caption else ""
    return f'<table class="{kind}">{above}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def starred(text: str, basis: Basis) -> str:
    """Return a text with a star if it stands on an estimate of ours."""
    return f"{text}*" if basis.estimate else text


def with_note(point: Point) -> str:
    """Return a point's text with what is disputed about it."""
    return f"{point.text} ({point.note})" if point.note else point.text


def origins(course: Course, bases: Iterable[Basis]) -> str:
    """Say what the star means, and name the sources."""
    bases = tuple(bases)
    known = [course.sources[name] for name in dict.fromkeys(b.source for b in bases if b.source)]
    titles = [s.title + (" (not checked here)" if s.trust == "literature" else "") for s in known]
    star = "* Common practice or our own estimate, at least in part."
    parts = [star] if any(basis.estimate for basis in bases) else []
    return " ".join([*parts, f"Sources: {'; '.join(titles)}."] if titles else parts)

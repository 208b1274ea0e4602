"""How sure each claim is: a mark for every grade, in its column, with its letter and a shape of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import matplotlib.style
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.path import Path
from shapely import box

from ..claim_words import groups
from ..records import Claim, Course, Mark, Part
from .ink import closed, disc, patch, path_of, rounded, width_pt, words, wrapped
from .palette import CARE, INK, INK2, LEVEL_COLOURS, PAPER, SERIF, mixed
from .sheet import new_sheet

LETTERS = "DCBA"  # from less to more sure
DEEP, BLUE = LEVEL_COLOURS[4], LEVEL_COLOURS[2]
BANDS = {"D": (CARE, 0.055), "C": (INK2, 0.05), "B": (BLUE, 0.085), "A": (BLUE, 0.16)}
INDENT = 32.0  # of the legend's words beside a mark
MINUS = 0.21  # of a column, toward the next lower grade


@dataclass(frozen=True)
class _Look:
    """Sizes of a layout, in points."""

    width: float
    edge: float
    gutter: float
    across: int
    label: float
    name_pt: float
    part_pt: float
    title_pt: float

    @property
    def panel(self) -> float:
        return (self.width - 2 * self.edge - (self.across - 1) * self.gutter) / self.across

    @property
    def column(self) -> float:
        return (self.panel - self.label) / len(LETTERS)

    @property
    def radius(self) -> float:
        return 0.66 * self.name_pt


LOOKS = {
    "page": _Look(720, 34, 36, 2, 168, 11.5, 8.8, 26),
    "phone": _Look(300, 10, 0, 1, 142, 11, 8.6, 21),
}


@dataclass(frozen=True)
class _Line:
    """A line of a panel: words, where they stand below its top, and the part whose mark is on it."""

    y: float
    text: str
    is_name: bool
    part: Part | None
    claim: str


def draw_evidence(course: Course, layout: Literal["page", "phone"] = "page") -> Figure:
    """Draw the grades of all claims: a line for each claim or part of one, a column for each grade.

    Parameters
    ----------
    course
        Whose claims.
    layout
        `page`, what massage does beside how it is done; or `phone`, one below the other.

    Returns
    -------
    matplotlib.figure.Figure
        A mark for each grade, told by its column, its letter and its shape; below it what the grades mean.
    """
    with matplotlib.style.context("default"):
        return _drawn(course, LOOKS[layout])


def _drawn(course: Course, look: _Look) -> Figure:
    texts = course.claims.texts
    panels = [(name, *_laid(claims, look)) for name, claims in groups(course)]
    grades, notes = _entries(course)
    narrow = look.across == 1
    lead = 11.5 if narrow else 13.5
    subtitle = wrapped(texts.subtitle, look.width - 2 * look.edge, lead, family=SERIF, style="italic")
    head = 1.9 * look.title_pt + 1.3 * lead * (subtitle.count("\n") + 1) + 14
    top = 5.2 * look.name_pt  # of a panel: its heading and its letters
    # On a page the grades stand below the second panel, and how to read marks below the first.
    below = [[], [*grades, *notes]] if narrow else [notes, grades]
    talls = [top + tall + 22 + _tall(look, more) for (_, _, tall), more in zip(panels, below, strict=True)]
    figure, sheet = new_sheet(look.width, head + (sum(talls) if narrow else max(talls)) + 10)
    words(sheet, (look.edge, 1.55 * look.title_pt), texts.title, look.title_pt, family=SERIF, va="baseline")
    style: dict[str, Any] = {"family": SERIF, "style": "italic", "color": INK2, "va": "top"}
    words(sheet, (look.edge, 1.95 * look.title_pt), subtitle, lead, **style)
    x, y = look.edge, head
    for (name, lines, tall), more, all_of_it in zip(panels, below, talls, strict=True):
        _panel(sheet, course, look, (x, y), name, lines, top, tall)
        _legend(sheet, look, (x, y + top + tall + 22), more)
        x, y = (x, y + all_of_it) if narrow else (x + look.panel + look.gutter, y)
    return figure


def _laid(claims: Sequence[Claim], look: _Look) -> tuple[list[_Line], float]:
    """Lay out the lines of a panel; returns them and how tall they are."""
    lines, y = list[_Line](), 0.0
    room = look.label - 6
    for claim in claims:
        alone = claim.parts[0] if len(claim.parts) == 1 and claim.parts[0].short is None else None
        for number, text in enumerate(wrapped(claim.short, room, look.name_pt, family=SERIF).split("\n")):
            y += (0.85 if number == 0 else 1.18) * look.name_pt
            lines.append(_Line(y, text, True, alone if number == 0 else None, claim.id))
        for part in () if alone else claim.parts:
            for number, text in enumerate(wrapped(part.short or "", room - 9, look.part_pt).split("\n")):
                y += (1.72 if number == 0 else 1.2) * look.part_pt
                lines.append(_Line(y, text, False, part if number == 0 else None, claim.id))
        y += 1.02 * look.name_pt
    return lines, y


def _panel(
    sheet: Axes,
    course: Course,
    look: _Look,
    at: tuple[float, float],
    name: str,
    lines: Sequence[_Line],
    head: float,
    tall: float,
) -> None:
    x, y = at
    texts = course.claims.texts
    left = x + look.label
    words(sheet, (x, y + 1.4 * look.name_pt), name, look.name_pt + 4, family=SERIF, va="baseline")
    for index, grade in enumerate(LETTERS):
        band = box(
            left + index * look.column, y + head - 22, left + (index + 1) * look.column, y + head + tall
        )
        colour, share = BANDS[grade]
        patch(sheet, path_of(band, 0), fill=mixed(colour, PAPER, share), zorder=0.5, gid=f"column-{grade}")
        middle = left + (index + 0.5) * look.column
        words(
            sheet, (middle, y + head - 11), grade, look.name_pt + 1.5, ha="center", family=SERIF, color=INK2
        )
    small: dict[str, Any] = {"color": INK2, "family": SERIF, "style": "italic", "va": "bottom"}
    words(sheet, (left, y + head - 25), texts.least, 9, **small)
    words(sheet, (left + 4 * look.column, y + head - 25), texts.most, 9, ha="right", **small)
    seen = ""
    for line in lines:
        at_y = y + head + line.y
        if line.is_name and line.claim != seen:
            if seen:
                rule = at_y - 0.95 * look.name_pt
                sheet.plot(
                    [x, left + 4 * look.column], [rule, rule], color=INK2, lw=0.35, alpha=0.45, zorder=1
                )
            seen = line.claim
        indent, size = (0.0, look.name_pt) if line.is_name else (9.0, look.part_pt)
        face = {"family": SERIF} if line.is_name else {"color": INK2}
        words(sheet, (x + indent, at_y), line.text, size, **face)
        if line.part is not None:
            end = x + indent + width_pt(line.text, size, **({"family": SERIF} if line.is_name else {}))
            _marked(sheet, look, left, end, at_y, line.part)


def _marked(sheet: Axes, look: _Look, left: float, end: float, y: float, part: Part) -> None:
    """Draw a part's mark, or two joined ones for a range, and a dotted line that leads to it."""
    at = [(place(look.column, mark) + left, mark) for mark in (part.grade, part.up_to) if mark is not None]
    first, last = at[0][0], at[-1][0]
    dots: dict[str, Any] = {"color": INK2, "lw": 0.7, "linestyle": (0, (0.8, 2.6)), "zorder": 1.5}
    sheet.plot([end + 5, first - look.radius - 3], [y, y], gid="lead", **dots)
    if last > first:
        sheet.plot([first, last], [y, y], color=CARE, lw=2.2, solid_capstyle="butt", zorder=2, gid="range")
    for x, mark in at:
        draw_mark(sheet, (x, y), mark, look.radius)


def place(column: float, mark: Mark) -> float:
    """Return where a mark stands, from the left edge of the columns: a minus lies toward the lower grade."""
    return (LETTERS.index(mark[0]) + 0.5 - (MINUS if mark.endswith("-") else 0)) * column


def draw_mark(sheet: Axes, at: tuple[float, float], mark: Mark, radius: float) -> None:
    """Draw a grade with its letter: A a full disc, B a full square, C an open diamond, D an open octagon."""
    letter = mark[0]
    line, fill, ink = {
        "A": (DEEP, DEEP, PAPER),
        "B": (BLUE, BLUE, PAPER),
        "C": (BLUE, PAPER, INK),
        "D": (CARE, PAPER, CARE),
    }[letter]
    patch(sheet, shape(letter, at, radius), fill=fill, line=line, lw=1.3, zorder=3, gid=f"grade-{mark}")
    size = 1.22 * radius if len(mark) == 1 else 1.08 * radius
    text = mark.replace("-", "\u2212")
    words(sheet, at, text, size, ha="center", va="center_baseline", color=ink, fontweight="bold", zorder=4)


def shape(letter: str, at: tuple[float, float], radius: float) -> Path:
    """Return the outline of a grade's mark."""
    if letter == "A":
        return disc(at, radius)
    if letter == "B":
        return rounded(at, 0.9 * radius, 0.22 * radius)
    if letter == "C":
        return closed(np.array([[0, -1], [1, 0], [0, 1], [-1, 0]]) * 1.22 * radius + at, 0)
    angles = np.deg2rad(22.5 + 45 * np.arange(8))
    return closed(1.06 * radius * np.column_stack([np.cos(angles), np.sin(angles)]) + at, 0)


Entry = tuple[Mark | Literal["range", ""], str, str]
"""A mark of the legend, its name and what it means."""


def _entries(course: Course) -> tuple[list[Entry], list[Entry]]:
    """What the grades mean, the surest first; and how to read marks."""
    texts = course.claims.texts
    grades: list[Entry] = [(grade.letter, grade.name, grade.means) for grade in course.claims.grades]
    joined = any(part.up_to for claim in course.claims.claims for part in claim.parts)
    notes: list[Entry] = [("range", "", texts.shared)] if joined else []
    return grades, [*notes, ("", "", texts.legend)]


def _means(look: _Look, entry: Entry) -> str:
    return wrapped(entry[2], look.panel - (INDENT if entry[0] else 0), look.part_pt)


def _tall(look: _Look, entries: Sequence[Entry]) -> float:
    """How tall some entries of the legend are, in points."""
    return sum(_entry_tall(look, entry) for entry in entries)


def _entry_tall(look: _Look, entry: Entry) -> float:
    lines = _means(look, entry).count("\n") + 1
    return 1.3 * look.part_pt * lines + (14 if entry[1] else 0) + 11


def _legend(sheet: Axes, look: _Look, at: tuple[float, float], entries: Sequence[Entry]) -> None:
    x, y = at
    for entry in entries:
        mark, name, _ = entry
        if mark == "range":
            sheet.plot([x + 5, x + 21], [y + 6, y + 6], color=CARE, lw=2.0, zorder=2)
            draw_mark(sheet, (x + 5, y + 6), "D", 0.8 * look.radius)
            draw_mark(sheet, (x + 21, y + 6), "C", 0.8 * look.radius)
        elif mark:
            draw_mark(sheet, (x + 1.2 * look.radius, y + 11), mark, look.radius)
        left = x + INDENT if mark else x
        if name:
            words(sheet, (left, y + 5), name, look.part_pt + 1, fontweight="bold")
        below = y + (13 if name else 0)
        words(sheet, (left, below), _means(look, entry), look.part_pt, color=INK2, va="top")
        y += _entry_tall(look, entry)

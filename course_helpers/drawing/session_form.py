"""The forms after a session for pencil and paper: scales to ring, boxes to tick, lines to write on."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import matplotlib.style
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.path import Path

from ..records import Course, FeelWords
from .ink import patch, width_pt, words, wrapped
from .palette import INK, INK2, SERIF
from .sheet import new_sheet

WIDTH, EDGE = 620.0, 26.0
RIGHT = WIDTH - EDGE
CARD = "#FFFDF9"
SIZE = 11.0
TALL = {"receiver": 344.0, "giver": 424.0}


def draw_session_form(course: Course, roles: Sequence[str]) -> Figure:
    """Draw the form of each role, one below the other.

    Returns
    -------
    matplotlib.figure.Figure
        For the receiver numbers to ring for feel and comfort, and three words; for the giver a box for each
        level of the rubric; lines for the date, the minutes and what is said in words.
    """
    with matplotlib.style.context("default"):
        figure, sheet = new_sheet(WIDTH, sum(TALL[role] for role in roles) + 6)
        top = 0.0
        for role in roles:
            if top:
                sheet.plot([EDGE, RIGHT], [top + 2, top + 2], color=INK2, lw=0.8, dashes=(4, 4))
            {"receiver": _receiver, "giver": _giver}[role](sheet, course, top)
            top += TALL[role]
        return figure


def _head(sheet: Axes, top: float, title: str, hint: str, blanks: Sequence[tuple[str, float]]) -> float:
    """Write the title, how to answer, and blanks: each a name, and where its line ends."""
    words(sheet, (EDGE, top + 40), title, 24, family=SERIF, va="baseline")
    style: dict[str, Any] = {"family": SERIF, "style": "italic", "color": INK2, "va": "baseline"}
    words(sheet, (RIGHT, top + 40), hint, 13, ha="right", **style)
    x = EDGE
    for name, end in blanks:
        words(sheet, (x, top + 72), name, SIZE, color=INK2, va="baseline")
        _rule(sheet, x + width_pt(name, SIZE) + 6, end, top + 75)
        x = end + 16
    return top + 92


def _rule(sheet: Axes, left: float, right: float, y: float) -> None:
    sheet.plot([left, right], [y, y], color=INK, lw=0.8, zorder=3)


def _ask(sheet: Axes, y: float, text: str) -> None:
    words(sheet, (EDGE, y), text, 12.5, va="baseline", fontweight="bold")


def _numbers(sheet: Axes, y: float, said: Sequence[tuple[float, str]]) -> None:
    """Write 0 to 10 to ring; below them words, each where the middle of what it says lies."""
    apart = (RIGHT - EDGE - 36) / 10
    for value in range(11):
        at = (EDGE + 18 + value * apart, y)
        words(sheet, at, str(value), 16, ha="center", va="center_baseline", gid="number")
    for place, text in said:
        lines = wrapped(text, 1.75 * apart, 9.5)
        side = "right" if place == 10 else "center"
        x = RIGHT - 6 if place == 10 else EDGE + 18 + place * apart
        words(sheet, (x, y + 16), lines, 9.5, color=INK2, ha=side, va="top", multialignment=side)


def _line_for(sheet: Axes, y: float, text: str) -> None:
    words(sheet, (EDGE, y), text, 12.5, va="baseline", fontweight="bold")
    _rule(sheet, EDGE + width_pt(text, 12.5, weight="bold") + 12, RIGHT, y + 3)


def _receiver(sheet: Axes, course: Course, top: float) -> None:
    form = course.session_form
    paper, asks = form.texts.paper, form.texts.for_receiver
    blanks = [(paper.when, 172.0), (paper.receiver_of, 440.0), (paper.minutes, RIGHT)]
    y = _head(sheet, top, asks.title, paper.ring, blanks) + 18
    _ask(sheet, y, asks.feel)
    _numbers(sheet, y + 24, _middles(form.feel.words))
    y += 94
    _ask(sheet, y, asks.comfort)
    _numbers(sheet, y + 24, [(0, form.comfort.low), (10, form.comfort.high)])
    y += 84
    _ask(sheet, y, asks.want)
    x = EDGE + width_pt(asks.want, 12.5, weight="bold") + 34
    for word in (asks.more, asks.less, asks.same):
        words(sheet, (x, y), word, 14, va="baseline")
        x += width_pt(word, 14) + 36
    _line_for(sheet, y + 32, asks.good)


def _middles(said: Sequence[FeelWords]) -> list[tuple[float, str]]:
    """Return where on the scale the middle of each word's values lies."""
    lows = [0.0, *(math.floor(one.upto) + 1 for one in said[:-1])]
    return [((low + one.upto) / 2, one.say) for low, one in zip(lows, said, strict=True)]


def _giver(sheet: Axes, course: Course, top: float) -> None:
    form = course.session_form
    paper, asks = form.texts.paper, form.texts.for_giver
    blanks = [(paper.when, 152.0), (paper.what, 450.0), (paper.minutes, RIGHT)]
    y = _head(sheet, top, asks.title, paper.tick, blanks)
    left, apart = EDGE + 112, (RIGHT - EDGE - 112) / 4
    for level in range(4):
        words(sheet, (left + level * apart + 9, y + 10), str(level), SIZE, color=INK2, ha="center")
    y += 22
    for part in form.rubric.parts:
        row = 66.0
        sheet.plot([EDGE, RIGHT], [y, y], color=INK2, lw=0.5, zorder=1)
        words(sheet, (EDGE, y + 22), part.name, 15, family=SERIF, va="baseline")
        ask = wrapped(part.ask, 104, 9)
        words(sheet, (EDGE, y + 30), ask, 9, color=INK2, va="top")
        for level, said in enumerate(part.levels):
            x = left + level * apart
            tick = Path([(x, y + 9), (x + 18, y + 9), (x + 18, y + 27), (x, y + 27), (x, y + 9)])
            patch(sheet, tick, fill=CARD, line=INK, lw=1.1, gid="box")
            words(sheet, (x, y + 33), wrapped(said, apart - 12, 9.5), 9.5, va="top")
        y += row
    sheet.plot([EDGE, RIGHT], [y, y], color=INK2, lw=0.5, zorder=1)
    _line_for(sheet, y + 32, asks.note)

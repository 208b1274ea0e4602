"""The breath form of the tempo drill on paper: boxes for breaths, and the pace that each breath makes."""

from __future__ import annotations

from typing import Any

import matplotlib.style
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.path import Path

from ..records import Course
from ..tempo import Pace, breath_rows
from .ink import patch, words, wrapped
from .palette import HINT, INK, INK2, PAPER, SERIF
from .sheet import new_sheet

WIDTH, EDGE = 560.0, 34.0
BOX, BOX_TOP = 46.0, 162.0
TABLE_TOP, ROW = 300.0, 24.0
COLUMNS = (EDGE, 190.0, 360.0)
SIZE = 10.5


def draw_breath(course: Course, pace: Pace) -> Figure:
    """Draw the breath form of a technique.

    Returns
    -------
    matplotlib.figure.Figure
        A box for the seconds from each breath out to the next, one for their mean, and a table of what a
        mean makes of the stroke.
    """
    with matplotlib.style.context("default"):
        texts = course.tempo_drill.texts
        rows = breath_rows(course, pace)
        figure, sheet = new_sheet(WIDTH, TABLE_TOP + ROW * len(rows) + 26)
        words(sheet, (EDGE, 46), texts["breath_paper_title"], 25, family=SERIF, va="baseline")
        italic: dict[str, Any] = {"family": SERIF, "style": "italic", "color": INK2, "va": "baseline"}
        words(sheet, (EDGE, 70), pace.technique.name, 14.5, **italic)
        how = wrapped(texts["breath_paper_how"], WIDTH - 2 * EDGE, SIZE)
        words(sheet, (EDGE, 86), how, SIZE, va="top")
        _boxes(sheet, texts["breath_paper_boxes"], course.tempo_drill.breath.taps_high - 1)
        _box(sheet, EDGE, BOX_TOP + BOX + 16, 0.7 * BOX)
        words(sheet, (EDGE + BOX + 14, BOX_TOP + BOX + 32), texts["breath_paper_mean"], SIZE)
        heads = (texts[f"breath_paper_{name}"] for name in ("seconds", "breaths", "speed"))
        for x, head in zip(COLUMNS, heads, strict=True):
            words(sheet, (x, TABLE_TOP - 14), head, SIZE, fontweight="bold", va="baseline")
        for k, cells in enumerate(rows):
            y = TABLE_TOP + ROW * k
            sheet.plot([EDGE, WIDTH - EDGE], [y - 5, y - 5], color=HINT, lw=0.7)
            for x, cell in zip(COLUMNS, cells, strict=False):
                words(sheet, (x, y + 11), cell, SIZE, va="baseline")
        return figure


def _boxes(sheet: Axes, name: str, count: int) -> None:
    words(sheet, (EDGE, BOX_TOP - 10), name, SIZE, fontweight="bold", va="baseline")
    apart = (WIDTH - 2 * EDGE - BOX) / (count - 1)
    for k in range(count):
        _box(sheet, EDGE + k * apart, BOX_TOP, 0.8 * BOX)


def _box(sheet: Axes, x: float, y: float, tall: float) -> None:
    corners = [(x, y), (x + BOX, y), (x + BOX, y + tall), (x, y + tall), (x, y)]
    patch(sheet, Path(corners), fill=PAPER, line=INK, lw=1.1, gid="box")

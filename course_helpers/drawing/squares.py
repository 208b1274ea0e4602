"""Squared paper that is true to scale: squares of a centimetre, lines at each half, a bar to check."""

from __future__ import annotations

import matplotlib.style
import numpy as np
from matplotlib.figure import Figure
from matplotlib.path import Path

from ..records import Course
from .ink import closed, patch, words, wrapped
from .palette import INK, INK2, LEVEL_COLOURS, mixed
from .sheet import new_sheet

PT_PER_CM = 72 / 2.54
COLUMNS, ROWS = 17, 19
MARGIN_CM, HEAD_CM, CHECK_CM = 0.1, 1.5, 10


def draw_squares(course: Course) -> Figure:
    """Draw a sheet of squared paper; printed at 100 %, one cm of it is one cm."""
    with matplotlib.style.context("default"):
        return _drawn(course)


def _drawn(course: Course) -> Figure:
    text = course.scale_drill.texts.squares
    width, height = COLUMNS + 2 * MARGIN_CM, ROWS + HEAD_CM + MARGIN_CM
    figure, sheet = new_sheet(width * PT_PER_CM, height * PT_PER_CM)
    sheet.set(xlim=(-MARGIN_CM, width - MARGIN_CM), ylim=(height - HEAD_CM, -HEAD_CM))
    frame = np.array([(0, 0), (COLUMNS, 0), (COLUMNS, ROWS), (0, ROWS)], dtype=float)
    patch(sheet, closed(frame, 0), fill="#FFFFFF")
    line = LEVEL_COLOURS[1]
    halves = [k + 0.5 for k in range(max(COLUMNS, ROWS))]
    wholes = [float(k) for k in range(max(COLUMNS, ROWS) + 1)]
    fives = [k for k in wholes if k % 5 == 0]
    for places, share, lw, name in (
        (halves, 0.42, 0.3, "halves"),
        (wholes, 0.65, 0.55, "wholes"),
        (fives, 1, 1, "fives"),
    ):
        lines = [[(x, 0.0), (x, float(ROWS))] for x in places if x <= COLUMNS]
        lines += [[(0.0, y), (float(COLUMNS), y)] for y in places if y <= ROWS]
        path = Path([at for one in lines for at in one], [Path.MOVETO, Path.LINETO] * len(lines))
        patch(sheet, path, line=mixed(line, "#FFFFFF", share), lw=lw, gid=name).set_capstyle("butt")
    patch(sheet, closed(frame, 0), line=line, lw=1)
    # The bar: two ticks and a line, each end exactly at its place.
    y = -0.42
    bar = [(0, y), (CHECK_CM, y), (0, y - 0.18), (0, y + 0.18), (CHECK_CM, y - 0.18), (CHECK_CM, y + 0.18)]
    patch(sheet, Path(bar, [Path.MOVETO, Path.LINETO] * 3), line=INK, lw=1.4, gid="check").set_capstyle(
        "butt"
    )
    words(sheet, (0, -1.0), text.check, 9.5, fontweight="bold")
    large = wrapped(text.large, 6.0 * PT_PER_CM, 8.5)
    words(sheet, (COLUMNS, -0.7), large, 8.5, ha="right", color=INK2)
    return figure

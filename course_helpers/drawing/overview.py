"""The contact sheet: many strokes side by side, each a small quiet map that reads at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import matplotlib.style
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..geometry import BodyMap, Timeline
from ..records import Course
from .back import draw_lines, draw_tones, prepare
from .ink import patch, pen, ribbon_path, words, wrapped
from .palette import CONTOUR, INK, INK2, SERIF, level_colour
from .sheet import SHOWN, Frame, map_axes, new_sheet
from .strokes import draw_stroke

# How far a tile's map reaches, in cm from the midline: arms that run out of it have faded by then.
HALF_CM = 29.0


@dataclass(frozen=True)
class _Grid:
    """How tiles lie on a sheet, in points."""

    columns: int
    tile: float
    gap: float
    margin: float
    head: float
    name_pt: float
    text_pt: float

    @property
    def width(self) -> float:
        return 2 * self.margin + self.columns * self.tile + (self.columns - 1) * self.gap


def draw_overview(
    course: Course, passes: Sequence[Timeline], layout: Literal["page", "phone"] = "page"
) -> Figure:
    """Draw strokes side by side.

    Parameters
    ----------
    course
        Where the credit of the pressure scale is looked up.
    passes
        One pass of each technique, in the order in which they are shown.
    layout
        `page`, up to four tiles in a row; or `phone`, two.
    """
    with matplotlib.style.context("default"):
        return _sheet(course, passes, layout)


def columns_for(count: int) -> int:
    """Return how many tiles stand in a row: rows as even as they can be, four at most."""
    rows = -(-count // 4)
    return max(-(-count // rows), 1)


def _sheet(course: Course, passes: Sequence[Timeline], layout: str) -> Figure:
    if layout == "phone":
        grid = _Grid(min(2, len(passes)), 127, 6, 5, 40, 11.5, 8.6)
        width = 270.0
    else:
        columns = columns_for(len(passes))
        tile = {1: 300.0, 2: 250.0, 3: 200.0}.get(columns, 166.0)
        grid = _Grid(columns, tile, 14, 24, 74, 14 if columns > 3 else 16, 8.8)
        width = max(grid.width, 400.0)
    rows = -(-len(passes) // grid.columns)
    body = passes[0].body
    k = grid.tile / (2 * HALF_CM)
    map_tall = (SHOWN[1] - SHOWN[0]) * body.length_cm * k
    told = [_told(one_pass, grid) for one_pass in passes]
    text_tall = max(sum(1.3 * size for _, size in lines) for lines in told) + 20
    tall = grid.head + rows * (map_tall + text_tall) + 30
    figure, sheet = new_sheet(width, tall)
    title = "The strokes at a glance"
    if layout == "phone":
        words(sheet, (10, 24), title, 20, family=SERIF, va="baseline")
    else:
        words(sheet, (34, 44), title, 26, family=SERIF, va="baseline")
    indent = (width - grid.width) / 2 + grid.margin
    for index, (one_pass, lines) in enumerate(zip(passes, told, strict=True)):
        row, column = divmod(index, grid.columns)
        left = indent + column * (grid.tile + grid.gap)
        top = grid.head + row * (map_tall + text_tall)
        # Whole units of the file, so that the same body is drawn with the same numbers in each tile.
        x0, y0 = round(left + grid.tile / 2), round(top - SHOWN[0] * body.length_cm * k)
        _tile(map_axes(figure, Frame(width, tall, x0, y0, k)), one_pass, k)
        _words(sheet, one_pass, x0 - grid.tile / 2 + 8, top + map_tall + 9, lines, k)
    credit = wrapped(course.pressure.walton.credit, width - 40, 7.5)
    words(sheet, (10 if layout == "phone" else 34, tall - 8), credit, 7.5, color=INK2, va="bottom")
    return figure


def _tile(ax: Axes, one_pass: Timeline, k: float) -> None:
    prepare(ax, one_pass.body)
    scale = float(np.clip(5.2 / k, 1.1, 2.1))
    draw_tones(ax, one_pass.body)
    draw_lines(ax, one_pass.body, scale=0.8 * scale)
    _spine(ax, one_pass.body, scale)
    draw_stroke(ax, one_pass, scale=scale, numbers=False)


def _spine(ax: Axes, body: BodyMap, scale: float) -> None:
    """Draw the row of bones as one soft line: eighteen marks would be noise in a picture so small."""
    ends = np.array([[0.0, 0.0], [0.0, 0.5], [0.0, 0.93]]) * body.length_cm
    pen(ax, ends, CONTOUR, 0.22 * scale, mirror=False, zorder=5.8, alpha=0.55)


def _told(one_pass: Timeline, grid: _Grid) -> list[tuple[str, float]]:
    room = grid.tile - 14
    lead = next((track for track in one_pass.hands if not track.stays), one_pass.hands[0])
    area = f"{lead.contact.name}, about {lead.contact.area_cm2.usual:g} cm²"
    lines = [
        (text, grid.name_pt)
        for text in wrapped(one_pass.technique.name, room, grid.name_pt, family=SERIF).split("\n")
    ]
    lines += [(text, grid.text_pt) for text in wrapped(area, room, grid.text_pt).split("\n")]
    return [*lines, (f"Walton {_level(one_pass)}, {one_pass.pass_s:.0f} s a pass", grid.text_pt)]


def _level(one_pass: Timeline) -> str:
    return f"{round(one_pass.peak_walton * 2) / 2:g}"


def _words(
    sheet: Axes, one_pass: Timeline, x: float, y: float, lines: list[tuple[str, float]], k: float
) -> None:
    name_size = lines[0][1]
    for text, size in lines:
        is_name = size == name_size
        style = {"family": SERIF, "color": INK} if is_name else {"color": INK2}
        words(sheet, (x, y + 0.6 * size), text, size, **style)
        y += 1.3 * size
    colour = level_colour(one_pass.peak_walton)
    bar = np.array([[x, y + 3.0], [x + 14, y + 3.0], [x + 28, y + 3.0]])
    patch(sheet, ribbon_path(bar, 3.0), fill=colour, zorder=20)

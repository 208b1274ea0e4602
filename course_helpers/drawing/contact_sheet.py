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
from ..picture import MapOn
from ..records import Course
from .back import draw_lines, draw_tones
from .ink import patch, pen, ribbon_path, words, wrapped
from .palette import CONTOUR, INK, INK2, SERIF, level_colour
from .sheet import SHOWN, Frame, map_axes, new_sheet
from .strokes import draw_stroke
from .svg import to_svg

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
    indent: float
    title_pt: float
    name_pt: float
    text_pt: float

    @property
    def width(self) -> float:
        return 2 * self.margin + self.columns * self.tile + (self.columns - 1) * self.gap


@dataclass(frozen=True)
class ContactSheet:
    """A contact sheet: what differs from tile to tile, the back that all share, its places and their maps."""

    sheet: Figure
    back: Figure
    places: tuple[tuple[float, float], ...]
    maps: tuple[MapOn, ...]

    @property
    def thin_units(self) -> float:
        """How coarsely lines may be written: the more strokes, the less each may weigh."""
        return 4.0 if len(self.places) <= 8 else 7.0

    def svg(self) -> bytes:
        """Return it as a self-contained SVG document."""
        return to_svg(self.sheet, under=self.back, places=self.places, thin_units=self.thin_units)


def draw_contact_sheet(
    course: Course, passes: Sequence[Timeline], layout: Literal["page", "phone"] = "page"
) -> ContactSheet:
    """Draw strokes side by side.

    Parameters
    ----------
    course
        Where the credit of the pressure scale is looked up.
    passes
        One pass of each technique on one body, in the order in which they are shown.
    layout
        `page`, up to four tiles in a row; or `phone`, two.
    """
    with matplotlib.style.context("default"):
        return _drawn(course, passes, layout)


def columns_for(count: int) -> int:
    """Return how many tiles stand in a row: rows as even as they can be, four at most."""
    rows = -(-count // 4)
    return max(-(-count // rows), 1)


def _drawn(course: Course, passes: Sequence[Timeline], layout: str) -> ContactSheet:
    grid, body = _grid(len(passes), layout), passes[0].body
    k = grid.tile / (2 * HALF_CM)
    map_tall = (SHOWN[1] - SHOWN[0]) * body.length_cm * k
    told = [_told(one_pass, grid) for one_pass in passes]
    heights = [sum(1.3 * size for _, size in lines) + 30 for lines in told]
    rows = [list(row) for row in np.array_split(np.arange(len(passes)), -(-len(passes) // grid.columns))]
    texts = [max(heights[i] for i in row) for row in rows]
    credit = wrapped(course.pressure.walton.credit, grid.width - 2 * grid.indent, 8.0)
    tall = grid.head + len(texts) * map_tall + sum(texts) + 8 + 10 * (credit.count("\n") + 1)
    figure, sheet = new_sheet(grid.width, tall)
    title = "The strokes at a glance" if len(passes) > 1 else "One stroke at a glance"
    words(sheet, (grid.indent, 0.6 * grid.head), title, grid.title_pt, family=SERIF, va="baseline")
    words(sheet, (grid.indent, tall - 8), credit, 8.0, color=INK2, va="bottom")
    places, maps = [], []
    spots = [(row, column) for row, tiles in enumerate(rows) for column in range(len(tiles))]
    for (row, column), one_pass, lines in zip(spots, passes, told, strict=True):
        left = grid.margin + column * (grid.tile + grid.gap)
        top = grid.head + row * map_tall + sum(texts[:row])
        places.append((left, top))
        frame = Frame(grid.width, tall, left + grid.tile / 2, top + _c7(body, k), k)
        maps.append(frame.map_on(body, one_pass.key))
        draw_stroke(map_axes(figure, frame), one_pass, scale=_scale(k), numbers=False)
        _words(sheet, one_pass, left + grid.indent - grid.margin, top + map_tall + 9, lines)
    return ContactSheet(figure, _back(body, grid.tile, map_tall, k), tuple(places), tuple(maps))


def _grid(count: int, layout: str) -> _Grid:
    if layout == "phone":
        return _Grid(min(2, count), 127 if count > 1 else 260, 6, 5, 40, 10, 20, 11.5, 8.6)
    columns = columns_for(count)
    tile = {1: 380.0, 2: 280.0, 3: 210.0}.get(columns, 166.0)
    return _Grid(columns, tile, 14, 24, 74, 32, 26, 15.5 if columns > 3 else 17, 10.4)


def _back(body: BodyMap, width: float, height: float, k: float) -> Figure:
    """The back of a tile, on no paper."""
    figure, _ = new_sheet(width, height)
    figure.set_facecolor("none")
    ax = map_axes(figure, Frame(width, height, width / 2, _c7(body, k), k))
    draw_tones(ax, body)
    draw_lines(ax, body, scale=0.7 * _scale(k))
    _spine(ax, body, _scale(k))
    return figure


def _c7(body: BodyMap, k: float) -> float:
    """How far below the top of a tile's map C7 lies, in points."""
    return -SHOWN[0] * body.length_cm * k


def _scale(k: float) -> float:
    """Factor of lines and marks: a start mark fits on a print, and is never too small to read."""
    return float(np.clip(4.3 / k, 1.1, 1.38))


def _spine(ax: Axes, body: BodyMap, scale: float) -> None:
    """Draw the row of bones as one soft line: eighteen marks would be noise in a picture so small."""
    ends = np.array([[0.0, 0.0], [0.0, 0.5], [0.0, 0.93]]) * body.length_cm
    pen(ax, ends, CONTOUR, 0.22 * scale, mirror=False, zorder=5.8, alpha=0.55)


def _told(one_pass: Timeline, grid: _Grid) -> list[tuple[str, float]]:
    room = grid.tile - 14
    lead = next((track for track in one_pass.hands if not track.stays), one_pass.hands[0])
    area = f"{lead.contact.name}, ≈ {lead.contact.area_cm2.usual:g} cm²"
    lines = [
        (text, grid.name_pt)
        for text in wrapped(one_pass.technique.name, room, grid.name_pt, family=SERIF).split("\n")
    ]
    lines += [(text, grid.text_pt) for text in wrapped(area, room, grid.text_pt).split("\n")]
    a_pass = " a pass" if room > 120 else ""
    return [*lines, (f"Walton {_level(one_pass)}, {one_pass.pass_s:.0f} s{a_pass}", grid.text_pt)]


def _level(one_pass: Timeline) -> str:
    return f"{round(one_pass.peak_walton * 2) / 2:g}"


def _words(sheet: Axes, one_pass: Timeline, x: float, y: float, lines: list[tuple[str, float]]) -> None:
    for text, size in lines[:-1]:
        style = {"family": SERIF, "color": INK} if size == lines[0][1] else {"color": INK2}
        words(sheet, (x, y + size), text, size, va="baseline", **style)
        y += 1.3 * size
    text, size = lines[-1]
    y += 0.8 * size
    bar = np.array([[x, y], [x + size, y], [x + 2 * size, y]])
    patch(sheet, ribbon_path(bar, 0.5 * size), fill=level_colour(one_pass.peak_walton), zorder=20)
    words(sheet, (x + 2.7 * size, y), text, size, color=INK2)

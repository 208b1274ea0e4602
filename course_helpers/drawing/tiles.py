"""Tiles: small quiet maps of strokes on one sheet, each with a name and a few words below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

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
# The smallest letter on a map: nine px on a phone of 390 px, where a sheet of 270 pt is 347 px wide.
LEAST_PT = 7.1
LEAD = 1.3  # height of a line that leads in, in its size

Line = tuple[str, float]  # words and their size in points


@dataclass(frozen=True)
class Grid:
    """How tiles lie on a sheet, in points; `below` is the room under the words of a row."""

    columns: int
    tile: float
    gap: float
    margin: float
    head: float
    indent: float
    title_pt: float
    name_pt: float
    text_pt: float
    below: float = 30.0

    @property
    def width(self) -> float:
        """How wide the sheet is."""
        return 2 * self.margin + self.columns * self.tile + (self.columns - 1) * self.gap


@dataclass(frozen=True)
class Tile:
    """A stroke, how firm it is, and the words below it: its name's lines first, the last beside a bar."""

    one_pass: Timeline
    walton: float
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class TileSheet:
    """A sheet of tiles: the places of the back that all share, and its maps; drawn when it is asked for."""

    draw: Callable[[], tuple[Figure, Figure]]
    places: tuple[tuple[float, float], ...]
    maps: tuple[MapOn, ...]

    @cached_property
    def _drawn(self) -> tuple[Figure, Figure]:
        with matplotlib.style.context("default"):
            return self.draw()

    @property
    def sheet(self) -> Figure:
        """What differs from one tile to the next."""
        return self._drawn[0]

    @property
    def back(self) -> Figure:
        """The back that all share."""
        return self._drawn[1]

    @property
    def thin_units(self) -> float:
        """How coarsely lines may be written: the more strokes, the less each may weigh."""
        return 4.0 if len(self.places) <= 8 else 7.0

    def svg(self) -> bytes:
        """Return it as a self-contained SVG document."""
        return to_svg(self.sheet, under=self.back, places=self.places, thin_units=self.thin_units)


def lay_tiles(course: Course, tiles: Sequence[Tile], grid: Grid, title: str, lead: str = "") -> TileSheet:
    """Lay tiles out in even rows, under a title and a line that leads in."""
    body = tiles[0].one_pass.body
    k = grid.tile / (2 * HALF_CM)
    map_tall = (SHOWN[1] - SHOWN[0]) * body.length_cm * k
    heights = [sum(1.3 * size for _, size in tile.lines) + grid.below for tile in tiles]
    rows = [list(row) for row in np.array_split(np.arange(len(tiles)), -(-len(tiles) // grid.columns))]
    texts = [max(heights[i] for i in row) for row in rows]
    credit = wrapped(course.pressure.walton.credit, grid.width - 2 * grid.indent, 8.0)
    head = grid.head + LEAD * 1.2 * grid.text_pt * lead.count("\n")
    tall = head + len(texts) * map_tall + sum(texts) + 8 + 10 * (credit.count("\n") + 1)
    spots = [(row, column) for row, some in enumerate(rows) for column in range(len(some))]
    lefts = [grid.margin + column * (grid.tile + grid.gap) for _, column in spots]
    tops = [head + row * map_tall + sum(texts[:row]) for row, _ in spots]
    frames = [
        Frame(grid.width, tall, left + grid.tile / 2, top + _c7(body, k), k)
        for left, top in zip(lefts, tops, strict=True)
    ]

    def draw() -> tuple[Figure, Figure]:
        figure, sheet = new_sheet(grid.width, tall)
        words(sheet, (grid.indent, 0.6 * grid.head), title, grid.title_pt, family=SERIF, va="baseline")
        if lead:
            at = (grid.indent, 0.6 * grid.head + 0.65 * grid.text_pt)
            words(sheet, at, lead, 1.2 * grid.text_pt, family=SERIF, style="italic", color=INK2, va="top")
        words(sheet, (grid.indent, tall - 8), credit, 8.0, color=INK2, va="bottom")
        for left, top, frame, tile in zip(lefts, tops, frames, tiles, strict=True):
            ax = map_axes(figure, frame)
            draw_stroke(ax, tile.one_pass, scale=_scale(k), numbers=False, least_pt=LEAST_PT)
            _words(sheet, tile, left + grid.indent - grid.margin, top + map_tall + 9)
        return figure, _back(body, grid.tile, map_tall, k)

    return TileSheet(
        draw,
        tuple(zip(lefts, tops, strict=True)),
        tuple(frame.map_on(body, tile.one_pass.key) for frame, tile in zip(frames, tiles, strict=True)),
    )


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


def _words(sheet: Axes, tile: Tile, x: float, y: float) -> None:
    for text, size in tile.lines[:-1]:
        style = {"family": SERIF, "color": INK} if size == tile.lines[0][1] else {"color": INK2}
        words(sheet, (x, y + size), text, size, va="baseline", **style)
        y += 1.3 * size
    text, size = tile.lines[-1]
    y += 0.8 * size
    bar = np.array([[x, y], [x + size, y], [x + 2 * size, y]])
    patch(sheet, ribbon_path(bar, 0.5 * size), fill=level_colour(tile.walton), zorder=20)
    words(sheet, (x + 2.7 * size, y), text, size, color=INK2)

"""A small plot with a heading, drawn in points: large words, few lines, a width that a phone shows whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.path import Path
from shapely import box

from .ink import disc, patch, path_of, rounded, width_pt, words
from .palette import CARE, HINT, INK, INK2, LEVEL_COLOURS, PAPER, SERIF, mixed
from .sheet import new_sheet

WIDTH, HEIGHT = 360.0, 262.0
EDGE = 18.0
LEFT, RIGHT, TOP, FLOOR = 46.0, 342.0, 84.0, 208.0
SIZE = 11.0
TEAL, DEEP = LEVEL_COLOURS[1], LEVEL_COLOURS[4]
CARD = "#FFFDF9"
BAND = mixed(TEAL, PAPER, 0.17)


@dataclass(frozen=True)
class Panel:
    """A sheet with a heading and a plot box; `y(value)` is a height in it.

    Attributes
    ----------
    most
        The value at the top of the box; 0 is at its floor.
    """

    figure: Figure
    sheet: Axes
    most: float

    @classmethod
    def new(cls, title: str, most: float, example: str = "") -> Panel:
        """Return an empty panel; `example` is a word that marks it as an example."""
        figure, sheet = new_sheet(WIDTH, HEIGHT)
        words(sheet, (EDGE, 32), title, 18, family=SERIF, va="baseline")
        if example:
            wide = width_pt(example, SIZE, family=SERIF, style="italic") + 16
            tag = path_of(box(WIDTH - EDGE - wide, 17, WIDTH - EDGE, 37), 0)
            patch(sheet, tag, fill=CARD, line=INK2, lw=0.9, linestyle=(0, (3, 2)), gid="example")
            style: dict[str, Any] = {"family": SERIF, "style": "italic", "color": INK2}
            words(
                sheet,
                (WIDTH - EDGE - wide / 2, 27),
                example,
                SIZE,
                ha="center",
                va="center_baseline",
                **style,
            )
        return cls(figure, sheet, most)

    def y(self, value: float) -> float:
        """Return where a value stands, in points from the top."""
        return FLOOR - (FLOOR - TOP) * value / self.most

    def axis(self, steps: Sequence[float]) -> None:
        """Draw the floor and a faint line with its number for each step."""
        for step in steps:
            at = self.y(step)
            if step:
                self.line([(LEFT, at), (RIGHT, at)], mixed(INK2, PAPER, 0.22), 0.6, z=1)
            words(self.sheet, (LEFT - 8, at), f"{step:g}", SIZE, ha="right", va="center_baseline", color=INK2)
        self.line([(LEFT, FLOOR), (RIGHT, FLOOR)], INK2, 0.9, z=3)

    def band(self, low: float, high: float) -> None:
        """Shade where values are good; a "band" of the key says so."""
        top, bottom = self.y(high), self.y(low)
        patch(self.sheet, path_of(box(LEFT, top, RIGHT, bottom), 0), fill=BAND, gid="band")
        self.line([(LEFT, top), (RIGHT, top)], mixed(TEAL, PAPER, 0.6), 0.8, z=1.5, dashes=(0, (3, 3)))

    def line(
        self,
        points: Sequence[tuple[float, float]],
        colour: str,
        lw: float,
        *,
        z: float = 4,
        dashes: Any = "solid",
        gid: str | None = None,
    ) -> None:
        """Draw a line through points of the sheet."""
        made = patch(self.sheet, Path(list(points)), line=colour, lw=lw, zorder=z, linestyle=dashes, gid=gid)
        made.set_capstyle("butt")

    def below(self, x: float, text: str, row: int = 0, **style: Any) -> None:
        """Write under the floor: in row 0 what stands at a place, in row 1 what the axis is."""
        plain: dict[str, Any] = {"ha": "center", "va": "baseline", "color": INK2}
        words(self.sheet, (x, FLOOR + 19 + 19 * row), text, SIZE, **(plain | style))

    def ends(self, first: str, last: str) -> None:
        """Write what stands at both ends of the axis."""
        self.below(LEFT, first, ha="left")
        if last != first:
            self.below(RIGHT, last, ha="right")

    def key(self, entries: Sequence[tuple[str, str]], y: float = 58.0, x: float = EDGE + 6) -> None:
        """Draw marks and their names in a line."""
        for kind, name in entries:
            self.mark(kind, (x, y + 0.6))
            words(self.sheet, (x + 10, y), name, SIZE, va="center_baseline", color=INK)
            x += width_pt(name, SIZE) + 34

    def mark(self, kind: str, at: tuple[float, float], size: float = 1.0) -> None:
        """Draw a mark; each kind has a shape of its own."""
        style: dict[str, Any] = {"zorder": 6, "gid": kind}
        if kind in ("good", "feel", "off"):
            patch(self.sheet, disc(at, 5 * size), fill=DEEP, line=PAPER, lw=1.2, **style)
        elif kind in ("comfort", "spread"):
            patch(self.sheet, rounded(at, 4.4 * size, 0.8), fill=PAPER, line=TEAL, lw=1.8, **style)
        elif kind == "failed":
            x, y = at
            r = 5.6 * size
            diamond = Path([(x, y - r), (x + r, y), (x, y + r), (x - r, y), (x, y - r)])
            patch(self.sheet, diamond, fill=PAPER, line=CARE, lw=1.8, **style)
        elif kind == "other":
            patch(self.sheet, disc(at, 2.8 * size), fill=PAPER, line=HINT, lw=1.2, **style)
        elif kind == "minutes":
            patch(self.sheet, rounded(at, 5 * size, 1.2), fill=TEAL, **style)
        elif kind == "round":
            patch(self.sheet, disc(at, 3.4 * size), fill=PAPER, line=DEEP, lw=1.6, **style)
        elif kind == "band":
            swatch = path_of(box(at[0] - 6, at[1] - 5, at[0] + 6, at[1] + 5), 0)
            patch(self.sheet, swatch, fill=BAND, line=mixed(TEAL, PAPER, 0.6), lw=0.8, zorder=6)
        elif kind == "same":
            for shift in (-2.4, 2.4):
                x, y = at
                self.line([(x - 5, y + shift), (x + 5, y + shift)], INK, 1.8, z=6, gid=kind)
        else:
            x, y = at
            tall = -5 if kind == "more" else 5
            tip = Path([(x - 5.4, y - tall), (x + 5.4, y - tall), (x, y + tall), (x - 5.4, y - tall)])
            patch(self.sheet, tip, fill=INK, **style)


def steps_to(most: float, sizes: Sequence[float] = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)) -> list[float]:
    """Return round steps from 0 to at least a value, at most five of them above 0."""
    step = next((size for size in sizes if most / size <= 4), None) or most / 4
    count = max(1, -(-most // step))
    return [step * k for k in range(int(count) + 1)]

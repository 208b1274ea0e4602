"""Sheets to lay a plate out on: figures measured in points from the top left, and maps fitted into boxes."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..geometry import BodyMap
from ..picture import MapOn
from .back import outline
from .palette import PAPER

# How much of the body a map shows, in body units: from the nape to the seat, where the tones have faded.
SHOWN = (-0.30, 1.235)


@dataclass(frozen=True)
class Frame:
    """Where a map lies on its sheet: midline and C7 in points from the top left, and the points of one cm."""

    width: float
    height: float
    x0: float
    y0: float
    px_per_cm: float

    def at(self, x_cm: float, y_cm: float) -> tuple[float, float]:
        """Return a place of the map in points on the sheet."""
        return self.x0 + self.px_per_cm * x_cm, self.y0 + self.px_per_cm * y_cm

    def map_on(self, body: BodyMap, stroke: str | None = None) -> MapOn:
        """Return the same in shares of the sheet's width, for a page that shades the map."""
        return MapOn(
            body.size.id, self.x0 / self.width, self.y0 / self.width, self.px_per_cm / self.width, stroke
        )


def fitted(body: BodyMap, size: tuple[float, float], box: tuple[float, float, float, float]) -> Frame:
    """Fit a body into a box (left, top, width, height) of a sheet of a size, all in points."""
    left, top, width, height = box
    half = float(outline(body)[:, 0].max()) + 0.6
    tall = (SHOWN[1] - SHOWN[0]) * body.length_cm
    k = min(width / (2 * half), height / tall)
    y0 = top + (height - tall * k) / 2 - SHOWN[0] * body.length_cm * k
    return Frame(*size, left + width / 2, y0, k)


def new_sheet(width: float, height: float) -> tuple[Figure, Axes]:
    """Return a figure, and axes over all of it in points from the top left."""
    figure = Figure(figsize=(width / 72, height / 72), dpi=72, facecolor=PAPER)
    sheet = figure.add_axes((0, 0, 1, 1), zorder=3)
    sheet.set(xlim=(0, width), ylim=(height, 0))
    sheet.set_axis_off()
    return figure, sheet


def map_axes(figure: Figure, frame: Frame) -> Axes:
    """Return axes over the whole sheet in cm of the map."""
    ax = figure.add_axes((0, 0, 1, 1), zorder=1)
    k = frame.px_per_cm
    ax.set(
        xlim=(-frame.x0 / k, (frame.width - frame.x0) / k),
        ylim=((frame.height - frame.y0) / k, -frame.y0 / k),
    )
    ax.set_aspect("equal")
    ax.set_axis_off()
    return ax


def box_axes(figure: Figure, left: float, top: float, width: float, height: float) -> Axes:
    """Return axes in a box of the sheet, in points from the top left."""
    w, h = figure.get_size_inches() * 72
    return figure.add_axes((left / w, 1 - (top + height) / h, width / w, height / h), zorder=2)

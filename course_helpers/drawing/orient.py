"""Which way round a map lies: the receiver's left and right, and where the giver stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ..geometry import Timeline, giver_place, posture_for
from .back import NAMES, beside
from .ink import closed, patch, words
from .palette import INK2
from .sheet import SHOWN, Frame

ARMS_END = 0.72  # body units: below, there is room beside the waist
STAND = "you stand here"


@dataclass(frozen=True)
class GiverMark:
    """The giver's place on a sheet: `head`, or the side by which they stand; the edge of the body there."""

    place: str
    x: float
    y: float


def draw_sides(sheet: Axes, frame: Frame, one_pass: Timeline, size: float, *, below: bool = False) -> None:
    """Name the receiver's sides at the lower edge of a map: beside the hips, or `below` them."""
    y = _foot(frame, one_pass, size)
    for side, name in ((-1, "left"), (1, "right")):
        if below:
            out = side * 0.52 * beside(one_pass.body, SHOWN[1] * one_pass.body.length_cm) * frame.px_per_cm
            at = (frame.x0 + out, y + 1.9 * size)
            words(sheet, at, f"receiver's {name}", size, ha="center", **_style())
        else:
            _beside(sheet, frame, one_pass, side, y, f"receiver's\n{name}", size, 0.0)


def draw_giver_place(
    sheet: Axes, frame: Frame, one_pass: Timeline, size: float, *, rows: dict[str, float] | None = None
) -> None:
    """Mark where the giver stands at a table: above the neck, or beside the body.

    `rows` gives the height on the sheet for a mark at the `left` and at the `right`, in one line, where
    other words leave no choice; left out, it is the giver's own, as far as arms and words leave room.
    """
    mark = giver_mark(frame, one_pass, size)
    if mark is None:
        return
    place, y = mark.place, mark.y
    if place == "head":
        words(sheet, (mark.x, y + 0.65 * size), STAND, size, ha="center", **_style())
        _chevron(sheet, (mark.x, y + 1.7 * size), (0, 1), 0.6 * size)
        return
    side = -1 if place == "left" else 1
    text = STAND.replace(" ", "\n")
    if rows is not None:
        y, text = rows[place], STAND
    edge = _beside(sheet, frame, one_pass, side, y, text, size, 0.8 * size)
    _chevron(sheet, (edge + side * 0.25 * size, y), (-side, 0), 0.6 * size)


def giver_mark(frame: Frame, one_pass: Timeline, size: float) -> GiverMark | None:
    """Return where the giver's place at a table is marked in words of a size; None where there is no room."""
    posture = posture_for(one_pass.technique.stance.table, one_pass.side)
    place = giver_place(posture)
    if place == "head":
        return GiverMark(place, *frame.at(0, SHOWN[0] * one_pass.body.length_cm))
    if place not in ("left", "right"):
        return None
    level = (posture.left.y_cm + posture.right.y_cm) / 2
    low = frame.at(0, ARMS_END * one_pass.body.length_cm)[1] + 1.7 * size
    y = float(np.clip(frame.at(0, level)[1], low, _foot(frame, one_pass, size) - 3.4 * size))
    out = beside(one_pass.body, (y - frame.y0) / frame.px_per_cm) * frame.px_per_cm
    return GiverMark(place, frame.x0 + (-out if place == "left" else out), y)


def _foot(frame: Frame, one_pass: Timeline, size: float) -> float:
    """Middle of two lines of words that end with the map."""
    return frame.at(0, SHOWN[1] * one_pass.body.length_cm)[1] - 1.25 * size


def _beside(
    sheet: Axes, frame: Frame, one_pass: Timeline, side: int, y: float, text: str, size: float, gap: float
) -> float:
    """Write words beside the body at a height; returns the edge of the body there."""
    out = beside(one_pass.body, (y - frame.y0) / frame.px_per_cm) * frame.px_per_cm
    edge = frame.x0 + side * out
    align = "left" if side > 0 else "right"
    words(sheet, (edge + side * gap, y), text, size, ha=align, linespacing=1.05, **_style())
    return edge


def _style() -> dict[str, Any]:
    return {**NAMES, "color": INK2}


def _chevron(sheet: Axes, at: tuple[float, float], way: tuple[int, int], size: float) -> None:
    """A small notched head that points to the body."""
    ahead = np.array(way, dtype=float)
    across = np.array([-ahead[1], ahead[0]])
    shape = [ahead * 0.6, -ahead * 0.5 + across * 0.62, -ahead * 0.18, -ahead * 0.5 - across * 0.62]
    patch(sheet, closed(np.array(shape) * size + np.array(at), 0), fill=INK2, zorder=6, gid="giver-place")

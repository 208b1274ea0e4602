"""Which way round a map lies: the receiver's left and right, and where the giver stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from ..geometry import Timeline, giver_place, posture_for
from .back import NAMES, beside
from .ink import closed, patch, width_pt, words
from .palette import INK2
from .prints import print_at
from .sheet import SHOWN, Frame

ARMS_END = 0.72  # body units: below, there is room beside the waist
STAND = "you stand here"
GAP = 0.8  # between body and words, in sizes of the words
NEAR_CM = 8.0  # prints within this of the words push them outward


@dataclass(frozen=True)
class GiverMark:
    """The giver's place on a sheet: `head`, or the side by which they stand; the edge of the body there.

    `size` is that of its words. All lengths are points of the sheet.
    """

    place: str
    x: float
    y: float
    size: float


def draw_sides(sheet: Axes, frame: Frame, one_pass: Timeline, size: float, *, below: bool = False) -> None:
    """Name the receiver's sides at the lower edge of a map: beside the hips, or `below` them."""
    y = _foot(frame, one_pass, size)
    for side, name in ((-1, "left"), (1, "right")):
        if below:
            out = side * 0.52 * beside(one_pass.body, SHOWN[1] * one_pass.body.length_cm) * frame.px_per_cm
            at = (frame.x0 + out, y + 1.9 * size)
            words(sheet, at, f"receiver's {name}", size, ha="center", **_style())
        else:
            edge = frame.x0 + side * _out(frame, one_pass, y)
            _write_beside(sheet, edge, side, y, f"receiver's\n{name}", size)


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
    edge, text = mark.x, STAND.replace(" ", "\n")
    if rows is not None:
        y, text = rows[place], STAND
        edge = frame.x0 + side * _out(frame, one_pass, y)
    _write_beside(sheet, edge + side * GAP * size, side, y, text, size)
    _chevron(sheet, (edge + side * 0.25 * size, y), (-side, 0), 0.6 * size)


def giver_mark(frame: Frame, one_pass: Timeline, size: float) -> GiverMark | None:
    """Return where the giver's place at a table is marked in words of a size; None where there is no room."""
    posture = posture_for(one_pass.technique.stance.table, one_pass.side)
    place = giver_place(posture)
    if place == "head":
        return GiverMark(place, *frame.at(0, SHOWN[0] * one_pass.body.length_cm), size)
    if place not in ("left", "right"):
        return None
    level = (posture.left.y_cm + posture.right.y_cm) / 2
    low = frame.at(0, ARMS_END * one_pass.body.length_cm)[1] + 1.7 * size
    y = float(np.clip(frame.at(0, level)[1], low, _foot(frame, one_pass, size) - 3.4 * size))
    side = -1 if place == "left" else 1
    room = frame.x0 if side < 0 else frame.width - frame.x0
    fits = room - max(width_pt(word, size, **NAMES) for word in STAND.split()) - (GAP + 0.2) * size
    reach = _reach(one_pass, side, (y - frame.y0) / frame.px_per_cm) * frame.px_per_cm
    out = max(_out(frame, one_pass, y), min(reach, fits))
    return GiverMark(place, frame.x0 + side * out, y, size)


def _foot(frame: Frame, one_pass: Timeline, size: float) -> float:
    """Middle of two lines of words that end with the map."""
    return frame.at(0, SHOWN[1] * one_pass.body.length_cm)[1] - 1.25 * size


def _out(frame: Frame, one_pass: Timeline, y: float) -> float:
    """How far from the midline the body ends at a height of the sheet, in points."""
    return beside(one_pass.body, (y - frame.y0) / frame.px_per_cm) * frame.px_per_cm


def _reach(one_pass: Timeline, side: int, level_cm: float) -> float:
    """How far to a side the prints lie, in cm, that begin near a level; 0 if none does."""
    prints = (print_at(track, 0.0) for track in one_pass.hands)
    near = [mark for mark in prints if np.abs(mark[:, 1] - level_cm).min() < NEAR_CM]
    return max((float((side * mark[:, 0]).max()) for mark in near), default=0.0)


def _write_beside(sheet: Axes, edge: float, side: int, y: float, text: str, size: float) -> None:
    """Write words beside the body at a height, from an edge outward."""
    words(sheet, (edge, y), text, size, ha="left" if side > 0 else "right", linespacing=1.05, **_style())


def _style() -> dict[str, Any]:
    return {**NAMES, "color": INK2}


def _chevron(sheet: Axes, at: tuple[float, float], way: tuple[int, int], size: float) -> None:
    """A small notched head that points to the body."""
    ahead = np.array(way, dtype=float)
    across = np.array([-ahead[1], ahead[0]])
    shape = [ahead * 0.6, -ahead * 0.5 + across * 0.62, -ahead * 0.18, -ahead * 0.5 - across * 0.62]
    patch(sheet, closed(np.array(shape) * size + np.array(at), 0), fill=INK2, zorder=6, gid="giver-place")

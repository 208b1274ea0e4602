"""A quiet back with lettered spots: nothing on it gives an answer away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import matplotlib.style
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..geometry import BodyMap, LetteredSpot
from .back import draw_back
from .ink import closed, disc, letter, patch, pt_per_cm, words
from .palette import INK, INK2, PAPER, SERIF
from .sheet import Frame, map_axes, new_sheet

# Points of the sheet, and how much of a medium body it shows: from the nape down, and from the midline out.
WIDTH, HEIGHT = 270.0, 410.0
HALF_CM, TOP = 26.2, -0.262
BADGE_CM = 1.9


def spots_frame(body: BodyMap) -> Frame:
    """Return where a body lies on the sheet."""
    k = min(WIDTH / (2 * HALF_CM), HEIGHT / (1.565 * body.length_cm))
    return Frame(WIDTH, HEIGHT, WIDTH / 2, -TOP * body.length_cm * k, k)


def draw_spots(body: BodyMap, spots: Sequence[LetteredSpot]) -> Figure:
    """Draw a back without names and zones, and on it spots with their letters.

    Returns
    -------
    matplotlib.figure.Figure
        On a sheet of 270 by 410 points: the receiver's head up, left and right named, a letter on each spot,
        or beside it at the end of a line from a dot where spots lie close.
    """
    with matplotlib.style.context("default"):
        figure, sheet = new_sheet(WIDTH, HEIGHT)
        ax = map_axes(figure, spots_frame(body))
        draw_back(ax, body, scale=1.25, labels=False)
        for spot in spots:
            _draw_spot(ax, spot)
        orient(sheet)
    return figure


def _draw_spot(ax: Axes, spot: LetteredSpot) -> None:
    pt = pt_per_cm(ax)
    if spot.led_out:
        line = np.array([spot.at, spot.badge])
        ax.plot(*line.T, color=PAPER, lw=0.62 * pt, zorder=11, solid_capstyle="butt")
        ax.plot(*line.T, color=INK, lw=0.2 * pt, zorder=11.1, solid_capstyle="butt")
        patch(ax, disc(spot.at, 0.75), fill=INK, line=PAPER, lw=0.22 * pt, zorder=11.2, gid="spot")
    patch(ax, disc(spot.badge, BADGE_CM), fill=PAPER, line=INK, lw=0.3 * pt, zorder=12, gid="badge")
    letter(ax, spot.badge, spot.letter, 1.4 * BADGE_CM, INK, 12.1)


def orient(sheet: Axes) -> None:
    """Say which way the receiver lies: an arrow to the head, and both sides named beside the waist."""
    style: dict[str, Any] = {"family": SERIF, "style": "italic", "color": INK2}
    words(sheet, (10, 26), "head", 12, **style)
    sheet.plot([42, 42], [32, 21], color=INK2, lw=1.1, solid_capstyle="butt")
    patch(sheet, closed(np.array([(42, 15), (45.5, 22), (38.5, 22)]), 0), fill=INK2)
    for x, side in ((7, "left"), (WIDTH - 7, "right")):
        for y, word in ((258, "receiver's"), (273, side)):
            words(sheet, (x, y), word, 12, ha="left" if side == "left" else "right", **style)

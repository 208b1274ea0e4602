"""The small marks of a plan: a drop of oil, the drop crossed out, a turned head, a question."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.path import Path

from .ink import arrowhead, disc, patch, words
from .palette import INK, PAPER

MARKS = ("oil", "wipe", "turn-head", "ask")
R = 4.6  # half of a mark, in points


def draw_mark(sheet: Axes, mark: str, at: tuple[float, float]) -> None:
    """Draw one of `MARKS` around a point of the sheet."""
    {"oil": _drop, "wipe": _wiped, "turn-head": _turn, "ask": _ask}[mark](sheet, at)


def _drop(sheet: Axes, at: tuple[float, float]) -> None:
    patch(sheet, _drop_path(at), fill=INK, zorder=6, gid="oil")


def _wiped(sheet: Axes, at: tuple[float, float]) -> None:
    patch(sheet, _drop_path(at), fill=PAPER, line=INK, lw=1.0, zorder=6, gid="wipe")
    x, y = at
    slash = Path([(x - R, y + R), (x + R, y - R)])
    patch(sheet, slash, line=PAPER, lw=3.0, zorder=6.1)
    patch(sheet, slash, line=INK, lw=1.3, zorder=6.2)


def _turn(sheet: Axes, at: tuple[float, float]) -> None:
    """Most of a circle, with an arrowhead at its end."""
    angle = np.linspace(np.deg2rad(75), np.deg2rad(345), 40)
    ring = np.column_stack([at[0] + R * np.cos(angle), at[1] - R * np.sin(angle)])
    patch(sheet, Path(ring), line=INK, lw=1.3, zorder=6, gid="turn-head")
    arrowhead(sheet, ring[-1], ring[-1] - ring[-6], 6.4, INK, PAPER, 0.0, 6.2)


def _ask(sheet: Axes, at: tuple[float, float]) -> None:
    patch(sheet, disc(at, R), fill=PAPER, line=INK, lw=1.0, zorder=6, gid="ask")
    words(sheet, at, "?", 7.2, ha="center", va="center_baseline", fontweight="bold", zorder=6.2)


def _drop_path(at: tuple[float, float]) -> Path:
    x, y = at
    v = [(0, -1.2), (0.18, -0.62), (0.8, -0.2), (0.8, 0.36), (0.8, 0.82), (0.44, 1.12), (0, 1.12)]
    v += [(-0.44, 1.12), (-0.8, 0.82), (-0.8, 0.36), (-0.8, -0.2), (-0.18, -0.62), (0, -1.2), (0, -1.2)]
    return Path(np.array(v) * R + [x, y], [Path.MOVETO] + [Path.CURVE4] * 12 + [Path.CLOSEPOLY])

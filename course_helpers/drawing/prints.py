"""Contact prints to scale: what touches the back, plain for a left hand, striped for a right one."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike

from ..geometry import HandTrack, placed
from ..geometry.curves import Floats
from .ink import closed, hatch, patch, path_of, polygon, pt_per_cm
from .palette import GLOW, PAPER, level_colour


def print_at(track: HandTrack, t_s: float) -> Floats:
    """Return the outline of a track's print at a moment, in cm on the map."""
    xy, turn, _ = track.at(t_s)
    there: Floats = placed(track.outline_cm, xy, turn)[0]
    return there


def draw_print(
    ax: Axes,
    outline: ArrayLike,
    hand: str,
    walton: float,
    *,
    strength: float = 1.0,
    scale: float = 1.0,
    z: float = 5.0,
) -> None:
    """Draw one print; `strength` below 1 makes it a faint one along the way."""
    colour, pt = level_colour(walton), pt_per_cm(ax)
    shape = polygon(outline)
    patch(
        ax,
        closed(outline, 0.035),
        fill=(colour, 0.26 * strength),
        line=(colour, min(0.85 * strength, 1)),
        lw=0.10 * scale * pt,
        zorder=z,
        gid="print",
    )
    if hand == "right":
        xy = np.asarray(outline, dtype=float)
        long = np.linalg.svd(xy - xy.mean(axis=0), full_matrices=False)[2][0]
        degrees = float(np.rad2deg(np.arctan2(-long[1], long[0])))
        hatch(
            ax,
            shape.buffer(-0.12),
            degrees,
            0.62 * scale,
            PAPER,
            0.13 * scale * pt,
            alpha=min(0.75 * strength, 1),
            zorder=z + 0.01,
            gid="stripes",
        )


def draw_rings(ax: Axes, outline: ArrayLike, walton: float, *, scale: float = 1.0) -> None:
    """Draw soft rings around a hand that rests, as a pebble makes them in still water."""
    shape = polygon(outline).buffer(0.6).buffer(-0.6)
    colour, pt = level_colour(walton), pt_per_cm(ax)
    for out, strength in ((3.3, 0.28), (2.2, 0.42), (1.1, 0.60)):
        ring = shape.buffer(out * scale)
        fill = (GLOW, 0.30)
        patch(
            ax,
            path_of(ring, 0.06),
            fill=fill,
            line=(colour, strength),
            lw=0.09 * scale * pt,
            zorder=4.5,
            gid="ring",
        )

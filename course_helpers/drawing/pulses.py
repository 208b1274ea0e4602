"""Work in place: at each place the round that a hand makes while it presses, or the mark of a tap."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes

from ..geometry import HandTrack, LegSpan
from ..geometry.curves import Floats, along
from .ink import arrowhead, disc, patch, polyline, pt_per_cm, ribbon_path, thinned
from .palette import PAPER, level_colour, level_width_cm, mixed
from .runs import stretch

SAMPLES = 33
ROUND_CM = 0.5  # a hand that stays nearer to its place than this only taps


def draw_pulses(
    ax: Axes, track: HandTrack, leg: LegSpan, *, casing: str, scale: float, strength: float = 1.0
) -> None:
    """Draw the places of a leg of pulses: where the hand presses, which way, and the way between them.

    A round is drawn where it presses, swelling and thinning as the pressure does, with the way back dashed; a
    tap is a drop with a ring around it.
    """
    pulse_s = (leg.end_s - leg.start_s) / (leg.count * leg.each)
    _way(ax, track, leg, casing, scale, strength)
    for place in range(leg.count):
        # The second pulse in a place: on the first or in the last the hand may still be under way.
        start_s = leg.start_s + (place * leg.each + min(1, leg.each - 1)) * pulse_s
        t = np.linspace(start_s, start_s + pulse_s, 2 * SAMPLES - 1)
        xy, _, walton = track.at(t)
        peak = int(np.argmax(walton))
        # Half of a pulse presses: the first half, or of a hand that begins at rest the second.
        first, second = slice(0, SAMPLES), slice(SAMPLES - 1, 2 * SAMPLES - 1)
        pressing, resting = (first, second) if peak < SAMPLES else (second, first)
        if float(np.ptp(xy[pressing], axis=0).max()) < ROUND_CM:
            _drop(ax, xy[peak], float(walton[peak]), track.hand, casing, scale, strength)
            continue
        _back(ax, xy[resting], float(walton.min()), casing, scale, strength)
        _press(ax, xy[pressing], walton[pressing], track.hand, casing, scale, strength)


def _press(
    ax: Axes, xy: Floats, walton: Floats, hand: str, casing: str, scale: float, strength: float
) -> None:
    """The pressing half of a round, as wide as it is firm, with an arrowhead on its way."""
    peak = float(walton.max())
    swell = np.sqrt(np.clip(np.sin(np.linspace(0, np.pi, len(xy))), 0, 1))
    wide = 0.8 * level_width_cm(peak) * scale * (0.3 + 0.7 * swell)
    colour = mixed(level_colour(peak), casing, strength)
    patch(ax, ribbon_path(xy, wide + 0.34 * scale), fill=(casing, 0.9 * strength), zorder=8, gid="casing")
    patch(ax, ribbon_path(xy, wide), fill=colour, zorder=8.2, gid="working")
    if hand != "left":
        core = slice(3, -6)
        patch(ax, ribbon_path(xy[core], np.minimum(0.24 * scale, 0.26 * wide[core])), fill=PAPER, zorder=8.3,
              gid="core")  # fmt: skip
    way = np.gradient(xy, axis=0)
    size = 0.95 * scale + 0.6 * float(wide.max())
    arrowhead(ax, xy[-4], way[-4], size, colour, casing, 0.12 * scale * pt_per_cm(ax), 9)


def _back(ax: Axes, xy: Floats, walton: float, casing: str, scale: float, strength: float) -> None:
    """The resting half of a round: thin and dashed, as every light way is."""
    pt, width = pt_per_cm(ax), level_width_cm(walton) * scale * 0.7
    colour = mixed(level_colour(walton), casing, strength)
    drawn = polyline(ax, *xy.T, color=colour, lw=width * pt, zorder=7.9, gid="return")
    drawn.set_linestyle((0, (0.75 * scale / width, 0.55 * scale / width)))
    drawn.set_dash_capstyle("butt")


def _drop(ax: Axes, at: Floats, walton: float, hand: str, casing: str, scale: float, strength: float) -> None:
    """A tap: a drop as wide as it is firm, and the ring that it makes."""
    colour = mixed(level_colour(walton), casing, strength)
    radius = 0.62 * level_width_cm(max(walton, 1.0)) * scale
    patch(ax, disc(at, radius + 0.28 * scale), fill=(casing, 0.9 * strength), zorder=8, gid="casing")
    patch(ax, disc(at, radius), fill=colour, zorder=8.2, gid="working")
    lw = 0.10 * scale * pt_per_cm(ax)
    patch(ax, disc(at, radius + 0.40 * scale), line=(colour, 0.75), lw=lw, zorder=8.1, gid="tap")
    if hand != "left":
        patch(ax, disc(at, 0.36 * radius), fill=PAPER, zorder=8.3, gid="core")


def _way(ax: Axes, track: HandTrack, leg: LegSpan, casing: str, scale: float, strength: float) -> None:
    """Draw the way along taps as a thin line with an arrowhead: drops do not tell their order."""
    xy, walton, _ = stretch(track, leg.start_s, leg.end_s)
    rounds = leg.length_cm > 2 * float(np.hypot(*(xy[-1] - xy[0])))
    if rounds or along(xy)[-1] < 6:
        return
    level = float(walton.max())
    colour = mixed(level_colour(level), casing, 0.75 * strength)
    pt = pt_per_cm(ax)
    polyline(ax, *thinned(xy).T, color=colour, lw=0.17 * scale * pt, zorder=7.8, gid="way")
    way = np.gradient(xy, axis=0)
    i = int(0.56 * len(xy))
    arrowhead(ax, xy[i], way[i], 1.7 * scale, colour, casing, 0.12 * scale * pt, 9)

"""The path of each hand: working lines broad and solid, the way home dashed, with arrowheads, numbers and prints."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from shapely import LineString

from ..geometry import HandTrack, LegSpan, Timeline
from ..geometry.curves import Floats, along, resample
from .ink import arrowhead, hand_badge, normals, number_badge, patch, pt_per_cm, ribbon_path, thinned, words
from .palette import CLAY, GLOW, LEVEL_COLOURS, PAPER, level_colour, level_width_cm, mixed
from .prints import draw_print, print_at

CASING = mixed(GLOW, CLAY, 0.7)
STEP_CM = 0.25


@dataclass(frozen=True)
class Run:
    """A stretch of a hand's path that is drawn as one: neighbouring legs of one role."""

    role: str
    xy: Floats
    walton: Floats
    legs: tuple[LegSpan, ...]

    @property
    def length(self) -> float:
        """Length in cm."""
        return float(along(self.xy)[-1])


def runs(track: HandTrack, legs: tuple[LegSpan, ...]) -> tuple[Run, ...]:
    """Cut a hand's path where working turns into returning."""
    found: list[Run] = []
    i = 0
    while i < len(legs):
        j = i
        while j + 1 < len(legs) and legs[j + 1].role == legs[i].role:
            j += 1
        xy, walton = stretch(track, legs[i].start_s, legs[j].end_s)
        if along(xy)[-1] > 0.5:
            found.append(Run(legs[i].role, xy, walton, legs[i : j + 1]))
        i = j + 1
    return tuple(found)


def stretch(track: HandTrack, start_s: float, end_s: float) -> tuple[Floats, Floats]:
    """Return a hand's path and pressure between two moments, evenly spaced along the way."""
    t = np.unique(np.concatenate([[start_s, end_s], track.t_s[(track.t_s > start_s) & (track.t_s < end_s)]]))
    xy, _, walton = track.at(t)
    s = along(xy)
    at = np.linspace(0, s[-1], max(int(s[-1] / STEP_CM), 2))
    even = np.column_stack([np.interp(at, s, xy[:, k]) for k in (0, 1)])
    return even, np.interp(at, s, walton)


def draw_stroke(
    ax: Axes,
    one_pass: Timeline,
    *,
    scale: float = 1.0,
    numbers: bool = True,
    marks: bool = True,
    prints: bool = True,
    strength: float = 1.0,
) -> None:
    """Draw a stroke on a map.

    Parameters
    ----------
    ax
        Axes in cm of the map.
    scale
        Factor of the widths of lines and marks, for small pictures.
    numbers, marks, prints
        Whether to number the legs, mark the starts, and show the contact prints.
    strength
        Opacity of the paths; below 1 for a picture over which hands move.
    """
    moving = [
        track for track in one_pass.hands if not track.stays and np.ptp(track.xy_cm, axis=0).max() > 0.5
    ]
    if prints:
        for track in one_pass.hands:
            draw_prints(ax, one_pass, track, scale=scale)
    for track in moving:
        draw_path(ax, track, one_pass.legs, scale=scale, strength=strength)
    if marks:
        for track in one_pass.hands:
            hand_badge(ax, track.xy_cm[0], track.hand, 1.28 * scale)
            if track.stays and moving:
                words(
                    ax,
                    track.xy_cm[0] + [1.9 * scale, 0],
                    "stays",
                    1.5 * scale * pt_per_cm(ax),
                    fontweight="bold",
                    zorder=12,
                )
    if numbers and moving and len(one_pass.legs) > 1:
        lead = next((track for track in moving if track.hand == "right"), moving[0])
        for number, leg, at in number_places(one_pass, lead, moving, 0.98 * scale):
            level = float(np.max(stretch(lead, leg.start_s, leg.end_s)[1]))
            number_badge(ax, at, number, level_colour(level), 0.98 * scale)


def draw_path(
    ax: Axes, track: HandTrack, legs: tuple[LegSpan, ...], *, scale: float, strength: float = 1.0
) -> None:
    """Draw one hand's path."""
    right = track.hand != "left"
    heads: list[tuple[Floats, Floats, float, float]] = []
    parts = runs(track, legs)
    for k, run in enumerate(parts):
        if run.role == "return":
            _dashed(ax, run, right, scale, strength)
        else:
            _ribbon(ax, run, right, scale, strength)
        heads += _heads(run, scale, last=k == len(parts) - 1)
    for at, way, walton, size in heads:
        arrowhead(ax, at, way, size, level_colour(walton), CASING, 0.12 * scale * pt_per_cm(ax), 9)


def _bands(levels: Floats, step: float = 0.125) -> list[tuple[int, int, float]]:
    q = np.round(levels / step) * step
    cut = np.flatnonzero(np.diff(q)) + 1
    return [(int(i), int(j), float(q[i])) for i, j in zip([0, *cut], [*cut, len(q)], strict=True)]


def widths(run: Run, scale: float) -> Floats:
    """Widths along a run: by pressure, and never wider than its bends allow."""
    wide = np.interp(run.walton, range(6), [level_width_cm(level) for level in range(6)]) * scale
    d = np.gradient(run.xy, axis=0)
    dd = np.gradient(d, axis=0)
    bend = np.abs(d[:, 0] * dd[:, 1] - d[:, 1] * dd[:, 0]) / np.maximum(np.hypot(*d.T) ** 3, 1e-9)
    tight = float(np.quantile(bend, 0.8))
    return np.minimum(wide, max(0.42 / max(tight, 1e-6), 0.5 * scale))


def _ribbon(ax: Axes, run: Run, right: bool, scale: float, strength: float) -> None:
    width = widths(run, scale)
    woven = not LineString(run.xy).is_simple
    chunk = max(int(2.2 / STEP_CM), 4) if woven else len(run.xy)
    for first in range(0, len(run.xy) - 1, chunk):
        k = slice(max(first - 1, 0), min(first + chunk + 1, len(run.xy)))
        z = 8 + 0.5 * first / len(run.xy)
        patch(
            ax, ribbon_path(run.xy[k], width[k] + 0.34 * scale), fill=CASING, alpha=0.9 * strength, zorder=z
        )
        for i, j, level in _bands(run.walton[k]):
            b = slice(k.start + max(i - 1, 0), min(k.start + j + 1, len(run.xy)))
            if b.stop - b.start > 2:
                patch(
                    ax,
                    ribbon_path(run.xy[b], width[b]),
                    fill=level_colour(level),
                    zorder=z + 0.001,
                    alpha=strength if strength < 1 else None,
                )
        if right:
            b = slice(max(k.start - 1, 0), k.stop)
            patch(
                ax,
                ribbon_path(run.xy[b], np.minimum(0.24 * scale, 0.26 * width[b])),
                fill=PAPER,
                zorder=z + 0.002,
            )


def _dashed(ax: Axes, run: Run, right: bool, scale: float, strength: float) -> None:
    pt = pt_per_cm(ax)
    width = level_width_cm(float(np.median(run.walton))) * scale
    on, off = 1.5 * scale, 0.8 * scale
    xy = thinned(run.xy)
    for colour, wide, z in (
        (CASING, width + 0.34 * scale, 7.8),
        (level_colour(float(np.median(run.walton))), width, 7.9),
        (PAPER, 0.15 * scale, 7.95),
    ):
        if colour == PAPER and not right:
            continue
        line = ax.plot(*xy.T, color=colour, lw=wide * pt, zorder=z, alpha=strength if strength < 1 else None)[
            0
        ]
        line.set_dash_capstyle("butt")
        line.set_solid_capstyle("round")
        if colour != CASING:
            line.set_linestyle((0, (on / wide, off / wide)))


def _heads(run: Run, scale: float, last: bool) -> list[tuple[Floats, Floats, float, float]]:
    """Arrowheads along a run: about one every 14 cm, on its straighter parts, and once in each circle."""
    xy, n = run.xy, len(run.xy)
    way = np.gradient(xy, axis=0)
    heading = np.unwrap(np.arctan2(way[:, 1], way[:, 0]))
    wide = widths(run, scale)
    found = []
    if np.ptp(heading) > 3 * np.pi:
        over = xy[-1] - xy[0]
        aim = np.arctan2(over[1], over[0])
        turns = np.round((heading - aim) / (2 * np.pi))
        for turn in np.unique(turns):
            here = np.flatnonzero(turns == turn)
            best = here[np.argmin(np.abs(heading[here] - aim - 2 * np.pi * turn))]
            found.append(int(best))
    else:
        count = max(round(run.length / (17 if run.role == "return" else 14)), 1)
        bend = np.abs(np.gradient(heading))
        for k in range(count):
            ideal = (k + 0.62) / count * n
            reach = np.arange(
                max(int(ideal - 0.2 * n / count), 2), min(int(ideal + 0.2 * n / count) + 1, n - 3)
            )
            cost = bend[reach] * 30 + np.abs(reach - ideal) / n
            found.append(int(reach[np.argmin(cost)]))
    heads = [(xy[i], way[i], float(run.walton[i]), head_size(wide[i], scale)) for i in found]
    if last and run.role == "return" and np.hypot(*(xy[-1] - xy[0])) > 3:
        back = int(np.searchsorted(along(xy), along(xy)[-1] - 2.4 * scale))
        heads.append((xy[back], way[back], float(run.walton[back]), head_size(wide[back], scale)))
    return heads


def head_size(width_cm: float, scale: float) -> float:
    """Length of an arrowhead on a line of a width: wider than the line, never too small to see."""
    return 1.25 * scale + 1.05 * width_cm


def draw_prints(ax: Axes, one_pass: Timeline, track: HandTrack, *, scale: float) -> None:
    """Draw where a hand starts, and faintly how it lies where it has turned most."""
    start = float(track.walton[0])
    draw_print(ax, print_at(track, 0.0), track.hand, max(start, 0.5), scale=scale)
    if track.stays or np.ptp(track.xy_cm, axis=0).max() < 12:
        return
    turned = np.abs(track.turn_deg - track.turn_deg[0])
    if turned.max() > 12:
        t = float(track.t_s[int(np.argmax(turned))])
        draw_print(
            ax, print_at(track, t), track.hand, float(track.at(t)[2][0]), strength=0.42, scale=scale, z=4.8
        )


def number_places(
    one_pass: Timeline, lead: HandTrack, moving: list[HandTrack], radius: float
) -> list[tuple[int, LegSpan, Floats]]:
    """Find a free place beside each leg for its number: near its middle, clear of every line and mark."""
    lines = np.vstack([track.xy_cm for track in moving])
    taken = [track.xy_cm[0] for track in one_pass.hands]
    places = []
    for number, leg in enumerate(one_pass.legs, start=1):
        xy, walton = stretch(lead, leg.start_s, leg.end_s)
        n = normals(xy)
        best, least = xy[len(xy) // 2], np.inf
        for share in np.linspace(0.2, 0.8, 13):
            i = int(share * (len(xy) - 1))
            for side in (1, -1):
                for out in (1.0, 1.5, 2.2):
                    at = xy[i] + side * n[i] * (level_width_cm(float(walton[i])) / 2 + radius * (0.55 + out))
                    near = float(np.min(np.hypot(*(lines - at).T)))
                    marks = min(float(np.hypot(*(mark - at))) for mark in taken)
                    cost = abs(share - 0.5) * 2 + out * 0.3
                    cost += (
                        4 * max(0.0, 1.75 * radius - near) / radius
                        + 4 * max(0.0, 3.0 * radius - marks) / radius
                    )
                    cost += 3.0 if abs(at[0]) < 3 else 0.0
                    if cost < least:
                        best, least = at, cost
        taken.append(best)
        places.append((number, leg, best))
    return places


__all__ = [
    "CASING",
    "LEVEL_COLOURS",
    "Run",
    "draw_path",
    "draw_prints",
    "draw_stroke",
    "number_places",
    "resample",
    "runs",
    "stretch",
    "widths",
]

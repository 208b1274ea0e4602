"""The path of each hand: working lines broad and solid, the way home dashed; arrowheads, numbers, prints."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import shapely
from matplotlib.axes import Axes
from shapely import LineString

from ..geometry import BodyMap, HandTrack, LegSpan, Timeline, following, leading, limb_word, moves
from ..geometry.curves import Floats, along
from .back import outline
from .ink import (
    LETTER_SIZE,
    arrowhead,
    disc,
    hand_badge,
    number_badge,
    patch,
    polygon,
    polyline,
    pt_per_cm,
    ribbon_path,
    thinned,
    width_pt,
    words,
)
from .marks import number_places, start_place
from .palette import CLAY, GLOW, INK, PAPER, level_colour, level_width_cm, mixed
from .presses import draw_numbers, draw_presses, presses
from .prints import draw_print, draw_rings, print_at
from .pulses import draw_pulses
from .runs import STEP_CM, Run, runs, stretch, widths
from .sheet import SHOWN

CASING = mixed(GLOW, CLAY, 0.7)
START_CM = 1.42
WRAP_CM = 0.5


def draw_stroke(
    ax: Axes,
    one_pass: Timeline,
    *,
    scale: float = 1.0,
    numbers: bool = True,
    marks: bool = True,
    prints: bool = True,
    strength: float = 1.0,
    least_pt: float = 0.0,
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
    least_pt
        The smallest size of a letter or word on the map, however small the map is.
    """
    moving = [track for track in one_pass.hands if moves(track)]
    if prints:
        for track in one_pass.hands:
            if not presses(track):
                draw_prints(ax, one_pass, track, scale=scale)
    how, first = following(one_pass), leading(one_pass)
    for track in moving:
        if presses(track):
            draw_presses(ax, track, scale=scale, prints=prints, strength=strength)
            continue
        legs = track.legs
        if how == "same way":
            # On a path that both hands share, each is drawn to where the other began.
            legs = tuple(leg for leg in legs if leg.end_s <= one_pass.pass_s / 2 + 1e-6)
        elif how == "in turn" and track is not first:
            # Side by side both go the same way between their pulses: one line is enough.
            legs = tuple(leg for leg in legs if leg.kind == "pulses")
        draw_path(ax, track, legs, scale=scale, strength=strength)
    lead = next((track for track in moving if track.hand == "right"), moving[0] if moving else None)
    taken: list[Floats] = []
    numbered = lead if numbers and len(one_pass.legs) > 1 else None
    if numbered is not None and presses(numbered):
        taken = draw_numbers(ax, one_pass, numbered, scale=scale)
        numbered = None
    if marks:
        _starts(ax, one_pass, taken, scale, least_pt, some_move=bool(moving))
    if numbered is not None:
        for number, leg, at in number_places(one_pass, numbered, moving, 0.98 * scale, taken):
            level = float(np.max(stretch(numbered, leg.start_s, leg.end_s)[1]))
            number_badge(ax, at, number, level_colour(level), 0.98 * scale)


def _starts(
    ax: Axes, one_pass: Timeline, taken: list[Floats], scale: float, least_pt: float, *, some_move: bool
) -> None:
    """Mark where each hand starts, and which one stays; adds the marks' places to `taken`."""
    # An anchor has its word beside it, of which the marks of other hands keep clear.
    hands = sorted(one_pass.hands, key=lambda track: not track.stays) if some_move else one_pass.hands
    k = pt_per_cm(ax)
    radius = max(START_CM * scale, least_pt / LETTER_SIZE / k)
    lowest = SHOWN[1] * one_pass.body.length_cm if least_pt else np.inf
    for track in hands:
        at = start_place(one_pass, track, radius, taken, lowest)
        taken.append(at)
        if np.hypot(*(at - track.xy_cm[0])) > 0.1:
            tie = np.array([track.xy_cm[0], at])
            polyline(ax, *tie.T, color=INK, lw=0.13 * scale * k, zorder=11, solid_capstyle="round")
            patch(ax, disc(track.xy_cm[0], 0.30 * scale), fill=INK, zorder=11, gid="start")
        hand_badge(ax, at, track.hand, radius)
        if track.stays and some_move:
            size = round(max(1.5 * scale * k, least_pt), 2)
            half = width_pt("stays", size, weight="bold") / k / 2
            out = -1 if _near_on_the_right(at, track, hands, scale) else 1
            off, align = radius + 0.38 * scale, "left" if out > 0 else "right"
            words(ax, at + [out * off, 0], "stays", size, ha=align, fontweight="bold", zorder=12)
            # Nearer to the mark than the word's middle: there others would touch it.
            taken.append(at + [out * (off + 0.72 * half), 0])


def _near_on_the_right(at: Floats, track: HandTrack, hands: Sequence[HandTrack], scale: float) -> bool:
    """Whether another hand starts so near on the right of a mark that its own mark needs the room there."""
    away = [other.xy_cm[0] - at for other in hands if other is not track]
    return any(0 < x < 9 * scale and abs(y) < 6 * scale for x, y in away)


def draw_path(
    ax: Axes, track: HandTrack, legs: tuple[LegSpan, ...], *, scale: float, strength: float = 1.0
) -> None:
    """Draw one hand's path."""
    right = track.hand != "left"
    heads: list[tuple[Floats, Floats, float, float]] = []
    for leg in legs:
        if leg.kind == "pulses":
            draw_pulses(ax, track, leg, casing=CASING, scale=scale, strength=strength)
    parts = runs(track, legs)
    for k, run in enumerate(parts):
        if run.role == "return":
            _dashed(ax, run, right, scale, strength)
        else:
            _ribbon(ax, run, right, scale, strength)
        heads += _heads(run, scale, last=k == len(parts) - 1)
    for at, way, walton, size in heads:
        arrowhead(
            ax,
            at,
            way,
            size,
            mixed(level_colour(walton), CASING, strength),
            CASING,
            0.12 * scale * pt_per_cm(ax),
            9,
        )


def _bands(levels: Floats, step: float = 0.125) -> list[tuple[int, int, float]]:
    q = np.round(levels / step) * step
    cut = np.flatnonzero(np.diff(q)) + 1
    return [(int(i), int(j), float(q[i])) for i, j in zip([0, *cut], [*cut, len(q)], strict=True)]


def _ribbon(ax: Axes, run: Run, right: bool, scale: float, strength: float) -> None:
    width = widths(run, scale)
    n = len(run.xy)
    # A line that crosses itself is woven: drawn piece by piece, the later piece over the earlier one.
    woven = not LineString(thinned(run.xy, 0.1)).is_simple
    chunk = max(int(6.5 / STEP_CM), 4) if woven else n
    for first in range(0, n - 1, chunk):
        k = slice(max(first - 1, 0), min(first + chunk + 1, n))
        z = 8 + 0.5 * first / n
        patch(
            ax,
            ribbon_path(run.xy[k], width[k] + 0.34 * scale),
            fill=(CASING, 0.9 * strength),
            zorder=z,
            gid="casing",
        )
        for i, j, level in _bands(run.walton[k], 0.5 if woven else 0.125):
            b = slice(k.start + max(i - 1, 0), min(k.start + j + 1, n))
            if b.stop - b.start > 2:
                colour = level_colour(level)
                patch(
                    ax,
                    ribbon_path(run.xy[b], width[b]),
                    fill=mixed(colour, CASING, strength),
                    zorder=z + 0.001,
                    gid="working",
                )
        if right:
            b = slice(max(k.start - 1, 0), k.stop)
            patch(
                ax,
                ribbon_path(run.xy[b], np.minimum(0.24 * scale, 0.26 * width[b])),
                fill=PAPER,
                zorder=z + 0.002,
                gid="core",
            )


def _dashed(ax: Axes, run: Run, right: bool, scale: float, strength: float) -> None:
    pt = pt_per_cm(ax)
    width = level_width_cm(float(np.median(run.walton))) * scale * (0.75 if run.rows else 1)
    on, off = (1.0 * scale, 0.7 * scale) if run.rows else (1.5 * scale, 0.8 * scale)
    xy = thinned(run.xy)
    colour = mixed(level_colour(float(np.median(run.walton))), CASING, strength)
    drawn = [("casing", CASING, width + 0.34 * scale, 7.8), ("return", colour, width, 7.9)]
    if right and not run.rows:
        drawn.append(("core", PAPER, 0.15 * scale, 7.95))
    for name, shade, wide, z in drawn:
        path = polyline(ax, *xy.T, color=shade, lw=wide * pt, zorder=z, gid=name, solid_capstyle="round")
        if name != "casing":
            path.set_linestyle((0, (on / wide, off / wide)))
            path.set_dash_capstyle("butt")


def _heads(run: Run, scale: float, last: bool) -> list[tuple[Floats, Floats, float, float]]:
    """Arrowheads along a run: on every leg, about one every 14 cm, where it bends least; one a circle."""
    xy = run.xy
    way = np.gradient(xy, axis=0)
    if run.rows:
        return _row_head(run, way, scale) if run.role != "return" else []
    heading = np.unwrap(np.arctan2(way[:, 1], way[:, 0]))
    wide = widths(run, scale)
    found: list[int] = []
    if np.ptp(heading) > 3 * np.pi:
        over = xy[-1] - xy[0]
        off = heading - np.arctan2(over[1], over[0])
        turns = np.round(off / (2 * np.pi))
        for turn in np.unique(turns):
            here = np.flatnonzero(turns == turn)
            best = int(here[np.argmin(np.abs(off[here] - 2 * np.pi * turn))])
            if 4 < best < len(xy) - 4:
                found.append(best)
    else:
        bend = np.abs(np.gradient(heading))
        ends = [0, *(np.searchsorted(run.share, run.cuts)), len(xy) - 1]
        for first, stop in pairwise(ends):
            found += _spread(bend, int(first), int(stop), 17 if run.role == "return" else 14)
    heads = [(xy[i], way[i], float(run.walton[i]), head_size(wide[i], scale)) for i in found]
    if last and run.role == "return" and run.length > 6:
        back = int(np.searchsorted(along(xy), run.length - 2.4 * scale))
        heads.append((xy[back], way[back], float(run.walton[back]), head_size(wide[back], scale)))
    return heads


def _row_head(run: Run, way: Floats, scale: float) -> list[tuple[Floats, Floats, float, float]]:
    """One arrowhead near the end of a push, where it is still firm; a glide back needs none."""
    firm = np.flatnonzero(run.walton >= run.walton.max() - 0.05)
    i = int(min(firm[-1], len(run.xy) - 3))
    return [(run.xy[i], way[i], float(run.walton[i]), head_size(float(widths(run, scale)[i]), 0.68 * scale))]


def _spread(bend: Floats, first: int, stop: int, apart_cm: float) -> list[int]:
    """Choose places from `first` to `stop`, about `apart_cm` apart, where the line bends least."""
    n = stop - first
    if n * STEP_CM < 3.5:
        return []
    count = max(round(n * STEP_CM / apart_cm), 1)
    found = []
    for k in range(count):
        ideal = first + (k + 0.6) / count * n
        reach = np.arange(
            max(int(ideal - 0.22 * n / count), first + 2), min(int(ideal + 0.22 * n / count) + 1, stop - 2)
        )
        if len(reach):
            cost = bend[reach] * 20 + np.abs(reach - ideal) / n
            found.append(int(reach[np.argmin(cost)]))
    return found


def head_size(width_cm: float, scale: float) -> float:
    """Length of an arrowhead on a line of a width: wider than the line, never too small to see."""
    return 1.25 * scale + 1.05 * width_cm


def draw_prints(ax: Axes, one_pass: Timeline, track: HandTrack, *, scale: float) -> None:
    """Draw where a hand starts, and faintly how it lies where it has turned most."""
    start = float(track.walton[0])
    if np.ptp(track.xy_cm, axis=0).max() < 0.5:
        # Beside a hand that moves an anchor is the quieter one.
        calm = 0.55 if any(map(moves, one_pass.hands)) else 1.0
        draw_rings(ax, print_at(track, 0.0), max(start, 0.5), scale=calm * scale)
    shape = print_at(track, 0.0)
    if limb_word(track) == "hand":
        shape = _on(one_pass.body, shape)
    draw_print(ax, shape, track.hand, max(start, 0.5), scale=scale)
    if track.stays or np.ptp(track.xy_cm, axis=0).max() < 12:
        return
    for leg in track.legs:
        if leg.role == "hold":
            draw_rings(ax, print_at(track, leg.start_s), float(track.at(leg.start_s)[2][0]), scale=scale)
    turned = np.abs(track.turn_deg - track.turn_deg[0])
    if turned.max() > 22:
        t = float(track.t_s[int(np.argmax(turned))])
        draw_print(
            ax, print_at(track, t), track.hand, float(track.at(t)[2][0]), strength=0.42, scale=scale, z=4.8
        )


def _on(body: BodyMap, shape: Floats) -> Floats:
    """The part of a print that is seen from above: fingers that reach round the side are not."""
    seen = polygon(shape).intersection(polygon(outline(body)).buffer(WRAP_CM))
    largest = max(shapely.get_parts(seen), key=lambda part: part.area)
    return shape if largest.area > 0.995 * polygon(shape).area else np.array(largest.exterior.coords)

"""Presses on a map: the place with rings or a circling arrow, and dots where the hand is in the air."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes

from ..geometry import PRESSES, HandTrack, LegSpan, Timeline
from ..geometry.curves import Floats, resample
from .ink import arrowhead, closed, disc, number_badge, patch, pt_per_cm, ribbon_path
from .palette import CLAY, GLOW, INK2, level_colour, level_width_cm, mixed
from .prints import draw_print, draw_rings, print_at

CASING = mixed(GLOW, CLAY, 0.7)
# The circling arrow: how far it stands off the print, and the part of the round that it leaves open.
OFF_CM, OPEN_DEG = 0.55, 62.0
# Dots of the way through the air, and how far they keep from the places that they join.
DOT_CM, APART_CM, CLEAR_CM = 0.30, 1.5, 1.0
RING_CM = 3.3


def presses(track: HandTrack) -> bool:
    """Whether a hand presses place after place."""
    return any(leg.kind in PRESSES for leg in track.legs)


def draw_presses(
    ax: Axes, track: HandTrack, *, scale: float, prints: bool = True, strength: float = 1.0
) -> None:
    """Draw a hand that presses place after place.

    Nothing is drawn of the way back to the first place: it is for another pass.
    """
    for leg, following in zip(track.legs, track.legs[1:], strict=False):
        _dots(ax, track, leg, following, scale, strength)
    for leg in track.legs:
        _place(ax, track, leg, scale, prints, strength)


def reach_cm(track: HandTrack, leg: LegSpan, scale: float) -> float:
    """How far from its middle the mark of a place reaches, in cm."""
    half = float(np.ptp(track.outline_cm, axis=0).max()) / 2
    return half + (RING_CM * scale * 0.7 if leg.kind == "press" else OFF_CM + 0.7 * scale)


def draw_numbers(ax: Axes, one_pass: Timeline, track: HandTrack, *, scale: float) -> list[Floats]:
    """Number the places, each beside its mark and away from the midline; returns where the numbers stand."""
    radius, places = 0.98 * scale, []
    for number, leg in enumerate(one_pass.legs, start=1):
        middle = _middle(track, leg)
        out = reach_cm(track, leg, scale) + 1.15 * radius
        at: Floats = middle + [out if middle[0] > 0 else -out, 0.0]
        number_badge(ax, at, number, level_colour(firmest(track, leg)), radius)
        places.append(at)
    return places


def firmest(track: HandTrack, leg: LegSpan) -> float:
    """The firmest level of a press."""
    part = leg.stretches[0]
    return float(track.at(np.linspace(part.start_s, part.end_s, 33))[2].max())


def _middle(track: HandTrack, leg: LegSpan) -> Floats:
    """The middle of the print where a leg presses; circles go around it."""
    part = leg.stretches[0]
    xy = track.at(np.linspace(part.start_s, part.end_s, 33))[0]
    ends: Floats = (xy.max(axis=0) + xy.min(axis=0)) / 2
    return ends


def _place(ax: Axes, track: HandTrack, leg: LegSpan, scale: float, prints: bool, strength: float) -> None:
    part = leg.stretches[0]
    walton = firmest(track, leg)
    outline = print_at(track, part.start_s)
    shift = _middle(track, leg) - track.at(part.start_s)[0][0]
    if leg.kind == "press" and prints:
        draw_rings(ax, outline + shift, walton, scale=scale * 0.7)
    if prints:
        draw_print(ax, outline + shift, track.hand, walton, scale=scale)
        fill = (level_colour(walton), 0.55)
        patch(ax, closed(outline + shift, 0.035), fill=fill, zorder=5.05, gid="pressed")
    if leg.kind == "frictions":
        _round(ax, track, leg, walton, scale, strength)
    elif not prints:
        radius = float(np.ptp(track.outline_cm, axis=0).max()) / 2 + OFF_CM
        line, fill = mixed(level_colour(walton), CASING, strength), (level_colour(walton), 0.2 * strength)
        lw = 0.34 * scale * pt_per_cm(ax)
        patch(ax, disc(_middle(track, leg), radius), fill=fill, line=line, lw=lw, zorder=8, gid="place")


def _round(ax: Axes, track: HandTrack, leg: LegSpan, walton: float, scale: float, strength: float) -> None:
    """An arrow once round the print, as broad and dark as the press grows deep."""
    part = leg.stretches[0]
    xy = track.at(np.linspace(part.start_s, part.end_s, 65))[0]
    middle = _middle(track, leg)
    way = 1.0 if float(xy[1:12, 0].mean()) > float(xy[0, 0]) else -1.0
    radius = float(np.ptp(track.outline_cm, axis=0).max()) / 2 + OFF_CM + 0.25 * scale
    gap = np.deg2rad(OPEN_DEG) / 2
    turn = np.linspace(gap, 2 * np.pi - gap, 49)
    line = middle + radius * np.column_stack([way * np.sin(turn), np.cos(turn)])
    levels = np.linspace(0.5, walton, len(turn))
    wide = np.array([level_width_cm(level) for level in levels]) * 0.55 * scale
    patch(ax, ribbon_path(line, wide + 0.3 * scale), fill=(CASING, 0.9 * strength), zorder=8, gid="casing")
    for first in range(0, len(turn) - 1, 6):
        k = slice(max(first - 1, 0), first + 7)
        colour = mixed(level_colour(float(levels[k].mean())), CASING, strength)
        patch(ax, ribbon_path(line[k], wide[k]), fill=colour, zorder=8.1, gid="circling")
    colour = mixed(level_colour(walton), CASING, strength)
    size = 1.15 * scale + 0.7 * float(wide[-1])
    lw = 0.12 * scale * pt_per_cm(ax)
    arrowhead(ax, line[-1], line[-1] - line[-2], size, colour, CASING, lw, 9)


def _dots(
    ax: Axes, track: HandTrack, leg: LegSpan, following: LegSpan, scale: float, strength: float
) -> None:
    """Dots from one place to the next, and an arrowhead: nothing touches on the way."""
    here, there = _middle(track, leg), _middle(track, following)
    length = float(np.hypot(*(there - here)))
    unit = (there - here) / max(length, 1e-9)
    first = reach_cm(track, leg, scale) + CLEAR_CM * scale
    last = length - reach_cm(track, following, scale) - CLEAR_CM * scale
    if last <= first:
        return
    colour = mixed(INK2, CASING, 0.85 * strength)
    for at in resample([here + first * unit, here + last * unit], APART_CM * scale):
        patch(ax, disc(at, DOT_CM * scale), fill=colour, line=CASING, lw=0.6, zorder=7.9, gid="in-air")
    middle = here + (first + last) / 2 * unit
    lw = 0.12 * scale * pt_per_cm(ax)
    arrowhead(ax, middle, unit, 1.5 * scale, colour, CASING, lw, 8.9)

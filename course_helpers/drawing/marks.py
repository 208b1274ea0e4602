"""Free places on a map for the marks of a stroke: where hands start, and the numbers of the legs."""

from __future__ import annotations

import numpy as np

from ..geometry import HandTrack, LegSpan, Timeline
from ..geometry.curves import Floats
from .ink import normals
from .palette import level_width_cm
from .prints import print_at
from .runs import stretch


def start_place(
    one_pass: Timeline, track: HandTrack, radius: float, taken: list[Floats], lowest: float = np.inf
) -> Floats:
    """Find where a hand's start mark stands: on a large print, else beside it, clear of the paths.

    It ends above `lowest` (cm), where words of a small map begin.
    """
    start: Floats = track.xy_cm[0]
    outline = print_at(track, 0.0)
    if float(np.ptp(outline, axis=0).min()) > 4.7 * radius:
        # A round that a hand makes in place is small: its mark would cover it, so it stands nearer the spine.
        inward = -np.sign(start[0]) if track.legs[0].kind == "pulses" else 0.0
        return start + [2.6 * radius * inward, 0.0]
    lines = np.vstack([hand.xy_cm for hand in one_pass.hands if not hand.stays] + [outline])
    best: Floats = start
    least = np.inf
    for angle in np.linspace(0, 2 * np.pi, 24, endpoint=False):
        way = np.array([np.sin(angle), np.cos(angle)])
        for out in (1.8, 2.6, 3.6, 4.6, 6.0, 7.5):
            at = start + way * out * radius
            cost = out + 0.8 * (1 - way[1])
            cost += 6 * max(0.0, 1.9 * radius - _near(lines, at))
            cost += 6 * max(0.0, 2.4 * radius - _near(np.array(taken or [at + 99]), at))
            cost += 6.0 if abs(at[0]) < 1.6 + radius else 0.0
            cost += 6 * max(0.0, at[1] + radius - lowest)
            if cost < least:
                best, least = at, cost
    return best


def number_places(
    one_pass: Timeline, lead: HandTrack, moving: list[HandTrack], radius: float, taken: list[Floats]
) -> list[tuple[int, LegSpan, Floats]]:
    """Find a free place beside each leg for its number: near its middle, clear of every line and mark."""
    taken = [*taken, *(track.xy_cm[0] for track in one_pass.hands)]
    waist = float(one_pass.body.to_cm(one_pass.body.back.outline["trunk"].points)[:, 0].min())
    places = []
    for number, leg in enumerate(one_pass.legs, start=1):
        others = [track.xy_cm for track in moving if track is not lead]
        elsewhere = lead.xy_cm[(lead.t_s < leg.start_s) | (lead.t_s > leg.end_s)]
        lines = np.vstack([*others, elsewhere, lead.xy_cm[:1] + 99])
        best = _beside(lead, leg, lines, radius, np.array(taken), waist)
        taken.append(best)
        places.append((number, leg, best))
    return places


def _beside(
    lead: HandTrack, leg: LegSpan, lines: Floats, radius: float, taken: Floats, waist: float
) -> Floats:
    xy, walton, _ = stretch(lead, leg.start_s, leg.end_s)
    n = normals(xy)
    across = np.array([1.0, 0.0])
    best: Floats = xy[len(xy) // 2]
    least = np.inf
    for share in np.linspace(0.2, 0.8, 13 if leg.kind == "glide" else 49):
        i = int(share * (len(xy) - 1))
        half = level_width_cm(float(walton[i])) / 2
        # Beside a line; beside circles and rows, which fill a band, to the left or right of the band.
        for way in (n[i], -n[i]) if leg.kind == "glide" else (across, -across):
            for out in (1.55, 2.0, 2.7):
                at = xy[i] + way * (half + radius * out)
                own, other = _near(xy, at), _near(lines, at)
                cost = 2 * abs(share - 0.5) + 0.3 * out + (3.0 if abs(at[0]) < 1.5 + radius else 0.0)
                cost += 4 * max(0.0, 1.75 - own / radius) + 4 * max(0.0, 2.4 - other / radius)
                cost += 0.3 if abs(at[0]) < abs(xy[i][0]) else 0.0
                cost += 4 * max(0.0, 3.0 - _near(taken, at) / radius)
                cost += 2.0 if abs(at[0]) > waist - radius else 0.0  # beside the body stand names
                # A number that lies nearer to another leg than to its own would mislead.
                cost += 2.5 if other < own else 0.0
                if cost < least:
                    best, least = at, cost
    return best


def _near(points: Floats, at: Floats) -> float:
    return float(np.min(np.hypot(*(points - at).T)))

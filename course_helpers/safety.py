"""Zones and level rules: no stroke of the course may press where it must not.

The contact print is swept along the path, not its centre line, on every body size and both sides. A stroke may be
lightened along its path; nothing can exempt it.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely

from .geometry import HandTrack, Timeline, placed, sides_of, timeline
from .records import Course, Technique

TOLERANCE = 1e-6


def stroke_problems(course: Course, technique: Technique) -> list[str]:
    """Return what is unsafe in a technique's stroke, in words; an empty list when all is well."""
    problems: dict[str, None] = {}
    for size in course.back.sizes:
        for side in sides_of(technique):
            one_pass = timeline(course, technique, body=size.id, side=side)
            for track in one_pass.hands:
                where = f"{track.hand} hand, {track.contact.name}, on {size.label}"
                for problem in [*_zones(course, one_pass, track), *_levels(course, one_pass, track)]:
                    problems.setdefault(f"{problem} ({where})", None)
    return list(problems)


def zone_ceiling(course: Course, one_pass: Timeline, track: HandTrack) -> tuple[np.ndarray, np.ndarray]:
    """Return, for each sample of a track, the highest level its zones allow, and the index of that zone.

    Returns
    -------
    ceiling : ndarray
        Shape (n,); 5 where the print touches no zone.
    zone : ndarray
        Shape (n,); index into `course.back.zones`, -1 where there is none.
    """
    prints = shapely.polygons(placed(track.outline_cm, track.xy_cm, track.turn_deg))
    ceiling, which = np.full(len(prints), 5.0), np.full(len(prints), -1)
    broad = course.is_broad(track.contact)
    for index, (zone, shape) in enumerate(one_pass.body.zones):
        shapely.prepare(shape)
        most = zone.broad_max if broad else zone.narrow_max
        lower = shapely.intersects(shape, prints) & (most < ceiling)
        ceiling[lower], which[lower] = most, index
    return ceiling, which


def _zones(course: Course, one_pass: Timeline, track: HandTrack) -> Iterator[str]:
    ceiling, which = zone_ceiling(course, one_pass, track)
    over = track.walton > ceiling + TOLERANCE
    for index in np.unique(which[over]):
        zone = course.back.zones[index]
        first = int(np.flatnonzero(over & (which == index))[0])
        yield (
            f"{_leg_name(one_pass, track.t_s[first])!r} presses at Walton {track.walton[first]:.1f} over the "
            f"{zone.name}, where {ceiling[first]:g} is the most: lighten `walton` there or move the path"
        )


def _levels(course: Course, one_pass: Timeline, track: HandTrack) -> Iterator[str]:
    rules = course.pressure.rules
    peak = float(track.walton.max())
    if peak <= rules.most + TOLERANCE:
        return
    if not track.contact.reinforced_point:
        yield f"Walton {peak:.1f} is too firm: {rules.most} is the most for this contact"
        return
    if peak > rules.reinforced_most + TOLERANCE:
        yield f"Walton {peak:.1f} is too firm: {rules.reinforced_most} is the most, and only briefly"
        return
    strong = track.walton > rules.most + TOLERANCE
    prints = shapely.polygons(placed(track.outline_cm, track.xy_cm, track.turn_deg))
    if not shapely.covers(one_pass.body.muscles, prints[strong]).all():
        yield f"above Walton {rules.most} the whole contact must lie on muscle (`muscles` in data/body/)"
    at_once, in_pass = _strong_times(track, rules.most)
    if at_once > rules.reinforced_at_once_s + TOLERANCE:
        yield f"above Walton {rules.most} for {at_once:.1f} s at a time: {rules.reinforced_at_once_s:g} s is the most"
    if in_pass > rules.reinforced_in_pass_s + TOLERANCE:
        yield f"above Walton {rules.most} for {in_pass:.1f} s in a pass: {rules.reinforced_in_pass_s:g} s is the most"


def _strong_times(track: HandTrack, most: float) -> tuple[float, float]:
    """Longest time at once, and time in all, spent above `most`, in seconds (between samples: linear)."""
    t = np.linspace(0, track.t_s[-1], max(int(track.t_s[-1] * 50), 2))
    strong = np.interp(t, track.t_s, track.walton) > most + TOLERANCE
    step = t[1] - t[0]
    longest = run = 0.0
    for on in np.concatenate([strong, strong]):  # passes follow each other: a run may cross the end
        run = run + step if on else 0.0
        longest = max(longest, run)
    return min(longest, float(t[-1])), float(strong.sum() * step)


def _leg_name(one_pass: Timeline, t_s: float) -> str:
    return next((leg.name for leg in one_pass.legs if t_s <= leg.end_s + TOLERANCE), one_pass.legs[-1].name)

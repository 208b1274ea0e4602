"""Zones and level rules: no stroke of the course may press where it must not.

The contact print is swept along the path, not its centre line, on every body size and both sides. A stroke
may be lightened along its path; nothing can exempt it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import shapely

from .geometry import HandTrack, Timeline, placed, sides_of, timeline
from .geometry.curves import Floats
from .records import Course, Technique

TOLERANCE = 1e-6
TURN_DEG = 3.0


@dataclass(frozen=True)
class Violation:
    """A part of a stroke that presses where, or as, it must not.

    Attributes
    ----------
    what
        In words that a learner understands, such as "Walton 3 over the kidneys, where 2 is the most".
    mend
        What the author of the technique can do about it.
    leg, hand, contact, body
        Where it happens.
    place
        The leg's dotted place in the technique's file.
    """

    what: str
    mend: str
    leg: str
    hand: str
    contact: str
    body: str
    place: str

    def __str__(self) -> str:
        return f"{self.leg!r}: {self.what}; {self.mend} ({self.hand} hand, {self.contact}, on {self.body})"


def violations(course: Course, technique: Technique) -> tuple[Violation, ...]:
    """Return what is unsafe in a technique's stroke, on every body and both sides; empty when all is well."""
    found: dict[Violation, None] = {}
    for size in course.back.sizes:
        for side in sides_of(technique):
            one_pass = timeline(course, technique, body=size.id, side=side)
            found |= dict.fromkeys(pass_violations(course, one_pass))
    return tuple(found)


def pass_violations(course: Course, one_pass: Timeline) -> Iterator[Violation]:
    """Yield what is unsafe in one pass on one body."""
    mirrored = one_pass.technique.stroke.sides == "together"
    for number, sampled in enumerate(one_pass.hands):
        hand, track = 0 if mirrored else number, _finer(sampled)
        for t_s, what, mend in [
            *_zones(course, one_pass, track),
            *_levels(course, one_pass, track),
        ]:
            leg = next((i for i, leg in enumerate(track.legs) if t_s <= leg.end_s + TOLERANCE), -1)
            yield Violation(
                what,
                mend,
                track.legs[leg].name,
                track.hand,
                track.contact.name,
                one_pass.body.size.label,
                f"stroke.hands[{hand}].legs[{leg % len(track.legs)}]",
            )


def zone_ceiling(course: Course, one_pass: Timeline, track: HandTrack) -> tuple[Floats, np.ndarray]:
    """Return the highest level that the zones under a print allow: none where the technique keeps off.

    Returns
    -------
    ceiling : ndarray
        Shape (n,), for each sample of the track; 5 where the print touches no zone.
    zone : ndarray
        Shape (n,); index into `course.back.zones`, -1 where there is none.
    """
    prints = _prints(track)
    ceiling, which = np.full(len(prints), 5.0), np.full(len(prints), -1)
    kept_off = {one.zone for one in one_pass.technique.keeps_off}
    broad = course.is_broad(track.contact)
    for index, (zone, shape) in enumerate(one_pass.body.zones):
        shapely.prepare(shape)
        most = 0.0 if zone.id in kept_off else zone.broad_max if broad else zone.narrow_max
        lower = shapely.intersects(shape, prints) & (most < ceiling)
        ceiling[lower], which[lower] = most, index
    return ceiling, which


def swept(track: HandTrack) -> np.ndarray:
    """Return the contact print along a track: polygons, shape (n,), so close that nothing is missed."""
    return _prints(_finer(track))


def _finer(track: HandTrack) -> HandTrack:
    """Sample a track so that the print nowhere turns by more than a few degrees from sample to sample."""
    steps = np.maximum(np.ceil(np.abs(np.diff(track.turn_deg)) / TURN_DEG), 1).astype(int)
    starts = np.repeat(track.t_s[:-1], steps)
    shares = np.concatenate([np.arange(n) / n for n in steps])
    t = np.append(starts + shares * np.repeat(np.diff(track.t_s), steps), track.t_s[-1])
    xy, turn, walton = track.at(t)
    return replace(track, t_s=t, xy_cm=xy, turn_deg=turn, walton=walton)


def _prints(track: HandTrack) -> np.ndarray:
    """The contact print as a polygon at every sample of the track."""
    return np.asarray(shapely.polygons(placed(track.outline_cm, track.xy_cm, track.turn_deg)))


def _zones(course: Course, one_pass: Timeline, track: HandTrack) -> Iterator[tuple[float, str, str]]:
    ceiling, which = zone_ceiling(course, one_pass, track)
    over = track.walton > ceiling + TOLERANCE
    for index in np.unique(which[over]):
        zone = course.back.zones[index]
        here = over & (which == index)
        first, peak = int(np.flatnonzero(here)[0]), float(track.walton[here].max())
        what = f"Walton {peak:.2g} over the {zone.name}, where {ceiling[first]:g} is the most"
        yield float(track.t_s[first]), what, "lighten `walton` there or move the path"


def _levels(course: Course, one_pass: Timeline, track: HandTrack) -> Iterator[tuple[float, str, str]]:
    rules = course.pressure.rules
    peak, at = float(track.walton.max()), float(track.t_s[int(track.walton.argmax())])
    if peak <= rules.most + TOLERANCE:
        return
    most = rules.reinforced_most if track.contact.reinforced_point else rules.most
    if peak > most + TOLERANCE:
        yield (
            at,
            f"Walton {peak:.2g} is too firm: {most} is the most for the {track.contact.name}",
            "lower `walton`",
        )
        return
    strong = track.walton > rules.most + TOLERANCE
    prints = _prints(track)
    if not shapely.covers(one_pass.body.muscles, prints[strong]).all():
        yield (
            at,
            f"above Walton {rules.most} the whole contact must lie on muscle",
            "see data/body/muscles.toml",
        )
    at_once, in_pass = _strong_times(track, rules.most)
    for seconds, limit, span in (
        (at_once, rules.reinforced_at_once_s, "at a time"),
        (in_pass, rules.reinforced_in_pass_s, "in a pass"),
    ):
        if seconds > limit + 0.05:
            what = f"above Walton {rules.most} for {seconds:.1f} s {span}, where {limit:g} s is the most"
            yield at, what, "press for less time"


def _strong_times(track: HandTrack, most: float) -> tuple[float, float]:
    """Longest time at once, and time in all, spent above `most`, in seconds; linear between samples."""
    t = np.linspace(0, track.t_s[-1], max(int(track.t_s[-1] * 50), 2))
    strong = np.interp(t, track.t_s, track.walton) > most + TOLERANCE
    step = t[1] - t[0]
    longest = run = 0.0
    for on in np.concatenate([strong, strong]):  # passes follow each other: a run may cross the end
        run = run + step if on else 0.0
        longest = max(longest, run)
    return min(longest, float(t[-1])), float(strong.sum() * step)

"""A hand's legs as positions, turn and pressure along one pass: pure functions from records to arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..records import Circles, Glide, Hand, Hold, Leg, Waypoint
from .bodymap import BodyMap
from .curves import Floats, along, fill, smooth

SPACING_CM = 0.5
PER_SEGMENT = 48


@dataclass(frozen=True)
class LegPath:
    """One leg on the map.

    Attributes
    ----------
    leg
        The record.
    xy_cm
        Shape (n, 2).
    turn_deg, walton
        Shape (n,); degrees clockwise on the map, and Walton levels.
    duration_s
        As the record gives it (before the beat), or None for an anchor that stays.
    """

    leg: Leg
    xy_cm: Floats
    turn_deg: Floats
    walton: Floats
    duration_s: float | None

    @property
    def length_cm(self) -> float:
        """Length of the leg on the map, in cm."""
        return float(along(self.xy_cm)[-1])


def leg_paths(hand: Hand, body: BodyMap) -> tuple[LegPath, ...]:
    """Return a hand's legs on a body, told for the receiver's right side.

    Consecutive glides are one smooth curve; turn and pressure run on between the waypoints that name them.
    """
    pieces: list[tuple[Leg, Floats, list[Waypoint], Floats]] = []
    legs, i, end = list(hand.legs), 0, None
    while i < len(legs):
        leg = legs[i]
        if isinstance(leg, Glide):
            run = []
            while i < len(legs) and isinstance(legs[i], Glide):
                run.append(legs[i])
                i += 1
            pieces += _glides(run, body, end)
        elif isinstance(leg, Circles):
            pieces.append(_circles(leg, body, end))
            i += 1
        else:
            at = body.place(leg.place)[None, :]
            pieces.append((leg, np.vstack([at, at]), [leg.place], np.array([1.0])))
            i += 1
        end = pieces[-1][1][-1]
    return _with_turn_and_pressure(pieces)


def _glides(
    run: list[Leg], body: BodyMap, start: Floats | None
) -> list[tuple[Leg, Floats, list[Waypoint], Floats]]:
    waypoints = [w for leg in run for w in leg.path]  # type: ignore[union-attr]
    points = [body.place(w) for w in waypoints]
    offset = 0
    if start is not None:
        points, offset = [start, *points], 1
    # A pass that comes home is one closed curve: no kink where it begins again.
    whole = start is None and len(points) > 3 and float(np.hypot(*(points[-1] - points[0]))) < 1e-6
    dense = smooth(points[:-1] if whole else points, closed=whole, per_segment=PER_SEGMENT)
    pieces: list[tuple[Leg, Floats, list[Waypoint], Floats]] = []
    first = 0
    for leg in run:
        path = list(leg.path)  # type: ignore[union-attr]
        last = first + len(path) - (1 if first == 0 and offset == 0 else 0)
        xy = dense[first * PER_SEGMENT : last * PER_SEGMENT + 1]
        named = list(range(last - len(path) + 1, last + 1))
        s = along(dense)
        knots = np.array([s[k * PER_SEGMENT] for k in named]) - s[first * PER_SEGMENT]
        pieces.append((leg, xy, path, knots))
        first = last
    return pieces


def _circles(leg: Circles, body: BodyMap, start: Floats | None) -> tuple[Leg, Floats, list[Waypoint], Floats]:
    """Circles that start at their lowest point: outward, up and in (or inward, up and out) again."""
    points = [body.place(w) for w in leg.path]
    if start is not None:
        points = [start - [0, leg.radius_cm], *points]
    centre = smooth(points, per_segment=PER_SEGMENT) if len(points) > 1 else np.vstack([points[0], points[0]])
    s = along(centre)
    angle = np.linspace(0, 2 * np.pi * leg.count, 72 * leg.count + 1)
    at = angle / angle[-1] * s[-1]
    middle = np.column_stack([np.interp(at, s, centre[:, 0]), np.interp(at, s, centre[:, 1])])
    way = (1 if leg.first == "outward" else -1) * _outward(middle)
    xy = middle + leg.radius_cm * np.column_stack([way * np.sin(angle), np.cos(angle)])
    step = PER_SEGMENT if len(points) > 1 else 1
    named = np.arange(len(points) - len(leg.path), len(points)) * step
    share = s[named] / s[-1] if s[-1] > 0 else np.zeros(len(named))
    return leg, xy, list(leg.path), share * along(xy)[-1]


def _outward(xy: Floats) -> int:
    """The sign of x away from the midline: in a stroke told as it stands, a hand may work on the left."""
    return -1 if float(xy[:, 0].mean()) < 0 else 1


def _with_turn_and_pressure(
    pieces: list[tuple[Leg, Floats, list[Waypoint], Floats]],
) -> tuple[LegPath, ...]:
    """Run turn and pressure through the whole pass, from waypoint to waypoint."""
    # A hold has no length: give it some, so that its turn and pressure are reached by its end, not lost.
    runs = [np.array([0.0, 1.0]) if isinstance(leg, Hold) else along(xy) for leg, xy, _, _ in pieces]
    lengths = [float(run[-1]) for run in runs]
    starts = np.concatenate([[0.0], np.cumsum(lengths)[:-1]])
    knots = np.concatenate([start + k for start, (_, _, _, k) in zip(starts, pieces, strict=True)])
    waypoints = [w for _, _, ws, _ in pieces for w in ws]
    paths = []
    for start, run, (leg, xy, _, _) in zip(starts, runs, pieces, strict=True):
        s = start + run
        turn = fill(s, knots, [w.turn_deg for w in waypoints], 0.0)
        walton = fill(s, knots, [w.walton for w in waypoints], 1.0)
        if isinstance(leg, Circles) and leg.ease_inward:
            heading = np.gradient(xy[:, 0]) * _outward(xy)
            inward = np.clip(-heading / max(float(np.abs(heading).max()), 1e-9), 0, 1)
            walton = np.maximum(walton - leg.ease_inward * inward, 0)
        paths.append(LegPath(leg, xy, turn, walton, _duration_s(leg, float(along(xy)[-1]))))
    return tuple(paths)


def _duration_s(leg: Leg, length_cm: float) -> float | None:
    if isinstance(leg, Hold) or leg.duration_s is not None:
        return leg.duration_s
    return length_cm / leg.speed_cm_s if leg.speed_cm_s else None

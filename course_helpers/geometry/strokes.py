"""A hand's legs as positions, turn and pressure along one pass: pure functions from records to arrays."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ..records import Circles, Frictions, Glide, Hand, Hold, Leg, Press, Pressing, Pulses, Rows, Waypoint
from .bodymap import BodyMap
from .curves import Floats, along, fill, smooth
from .presses import press
from .pulses import pulses
from .rows import rows

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
    clock
        Shape (n,); the share of the leg's time that has gone by, from 0 to 1.
    turns
        Shares of the leg's time at which a part of it begins, and 1: pushes and glides back in turn, or touch
        and lift.
    """

    leg: Leg
    xy_cm: Floats
    turn_deg: Floats
    walton: Floats
    duration_s: float | None
    clock: Floats
    turns: Floats

    @property
    def length_cm(self) -> float:
        """Length of the leg on the map, in cm."""
        return float(along(self.xy_cm)[-1])


@dataclass(frozen=True)
class _Piece:
    """A leg on the map before turn and pressure: where its waypoints lie on `run`, and each sample too."""

    leg: Leg
    xy: Floats
    waypoints: list[Waypoint]
    knots: Floats
    run: Floats
    clock: Floats
    turns: Floats = field(default_factory=lambda: np.array([0.0, 1.0]))
    push: Floats | None = None


def _even(leg: Leg, xy: Floats, waypoints: list[Waypoint], knots: Floats) -> _Piece:
    """A leg at one speed."""
    s = along(xy)
    return _Piece(leg, xy, waypoints, knots, s, s / s[-1] if s[-1] > 0 else np.linspace(0, 1, len(s)))


def leg_paths(hand: Hand, body: BodyMap) -> tuple[LegPath, ...]:
    """Return a hand's legs on a body, told for the receiver's right side.

    Consecutive glides are one smooth curve; turn and pressure run on between the waypoints that name them.
    """
    pieces: list[_Piece] = []
    legs, i = list(hand.legs), 0
    end: Floats | None = None
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
        elif isinstance(leg, Rows):
            pieces.append(_rows(leg, body, end))
            i += 1
        elif isinstance(leg, Pulses):
            pieces.append(_pulses(leg, body, end))
            i += 1
        elif isinstance(leg, Press | Frictions):
            pieces.append(_press(leg, legs[(i + 1) % len(legs)], body, last=i + 1 == len(legs)))
            i += 1
        else:
            # A hold has no length: give it some, so that its turn and pressure are reached by its end.
            at, share = body.place(leg.place)[None, :], np.array([0.0, 1.0])
            # The first hold of several legs goes on from how the pass ends: it is played again and again.
            before = [legs[-1].waypoints[-1]] if i == 0 and len(legs) > 1 else []
            named = [*before, leg.place]
            pieces.append(_Piece(leg, np.vstack([at, at]), named, share[-len(named) :], share, share))
            i += 1
        end = pieces[-1].xy[-1]
    return _with_turn_and_pressure(pieces)


def _glides(run: list[Leg], body: BodyMap, start: Floats | None) -> list[_Piece]:
    waypoints = [w for leg in run for w in leg.path]  # type: ignore[union-attr]
    points = [body.place(w) for w in waypoints]
    offset = 0
    if start is not None:
        points, offset = [start, *points], 1
    # A pass that comes home is one closed curve: no kink where it begins again.
    whole = start is None and len(points) > 3 and float(np.hypot(*(points[-1] - points[0]))) < 1e-6
    dense = smooth(points[:-1] if whole else points, closed=whole, per_segment=PER_SEGMENT)
    pieces: list[_Piece] = []
    first = 0
    for leg in run:
        path = list(leg.path)  # type: ignore[union-attr]
        last = first + len(path) - (1 if first == 0 and offset == 0 else 0)
        xy = dense[first * PER_SEGMENT : last * PER_SEGMENT + 1]
        named = list(range(last - len(path) + 1, last + 1))
        s = along(dense)
        knots = np.array([s[k * PER_SEGMENT] for k in named]) - s[first * PER_SEGMENT]
        pieces.append(_even(leg, xy, path, knots))
        first = last
    return pieces


def _circles(leg: Circles, body: BodyMap, start: Floats | None) -> _Piece:
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
    return _even(leg, xy, list(leg.path), share * along(xy)[-1])


def _rows(leg: Rows, body: BodyMap, start: Floats | None) -> _Piece:
    """Rows from the path outward; after another leg the first one begins where that ended."""
    points = [*([] if start is None else [start]), *(body.place(w) for w in leg.path)]
    line = smooth(points, per_segment=PER_SEGMENT) if len(points) > 1 else np.vstack([points[0], points[0]])
    found = rows(line, leg.count, _outward(line) * leg.reach_cm, leg.push_to_back)
    s, length = along(line), float(along(found.xy_cm)[-1])
    step = PER_SEGMENT if len(points) > 1 else 1
    named = s[np.arange(len(points) - len(leg.path), len(points)) * step] / max(float(s[-1]), 1e-9)
    return _Piece(
        leg,
        found.xy_cm,
        list(leg.path),
        named * length,
        found.up * length,
        found.clock,
        found.turns,
        found.push,
    )


def _pulses(leg: Pulses, body: BodyMap, start: Floats | None) -> _Piece:
    """Pulses along the path; after another leg the first place is where that ended."""
    points = [*([] if start is None else [start]), *(body.place(w) for w in leg.path)]
    line = smooth(points, per_segment=PER_SEGMENT) if len(points) > 1 else np.vstack([points[0], points[0]])
    found = pulses(line, leg.places, leg.each, _outward(line) * leg.stir_cm, late=leg.begins == "rest")
    s, length = along(line), float(along(found.xy_cm)[-1]) or 1.0
    step = PER_SEGMENT if len(points) > 1 else 1
    named = s[np.arange(len(points) - len(leg.path), len(points)) * step] / max(float(s[-1]), 1e-9)
    return _Piece(
        leg, found.xy_cm, list(leg.path), named * length, found.up * length, found.clock, push=found.push
    )


def _press(leg: Press | Frictions, following: Leg, body: BodyMap, *, last: bool) -> _Piece:
    """One place; the turn is that of the place while the hand touches, and changes in the air."""
    assert isinstance(following, Pressing)  # a hand that presses has no other legs
    at, there = body.place(leg.place), body.place(following.place)
    found = press(leg, at, there, _outward(at[None, :]))
    # In the air the hand turns as the next one lies; after the last leg, as the first one does.
    named = [leg.place, following.place] if last else [leg.place]
    knots = np.array([0.0, 1.0]) if last else np.array([0.0])
    return _Piece(leg, found.xy_cm, named, knots, found.over, found.clock, found.turns, found.push)


def _outward(xy: Floats) -> int:
    """The sign of x away from the midline: in a stroke told as it stands, a hand may work on the left."""
    return -1 if float(xy[:, 0].mean()) < 0 else 1


def _with_turn_and_pressure(pieces: list[_Piece]) -> tuple[LegPath, ...]:
    """Run turn and pressure through the whole pass, from waypoint to waypoint."""
    starts = np.concatenate([[0.0], np.cumsum([float(piece.run[-1]) for piece in pieces])[:-1]])
    knots = np.concatenate([start + piece.knots for start, piece in zip(starts, pieces, strict=True)])
    waypoints = [w for piece in pieces for w in piece.waypoints]
    # How firm pulses are runs on from pulses to pulses, whatever lies between.
    levels = [w.walton if isinstance(p.leg, Pulses) else None for p in pieces for w in p.waypoints]
    # A hand leaves its pulses, and comes to them, as light as it is between them.
    quiet = [_between(piece.leg, w) for piece in pieces for w in piece.waypoints]
    paths = []
    for start, piece in zip(starts, pieces, strict=True):
        leg, xy, s = piece.leg, piece.xy, start + piece.run
        turn = fill(s, knots, [w.turn_deg for w in waypoints], 0.0)
        walton = fill(s, knots, levels if isinstance(leg, Pulses) else quiet, 1.0)
        if isinstance(leg, Circles) and leg.ease_inward:
            heading = np.gradient(xy[:, 0]) * _outward(xy)
            inward = np.clip(-heading / max(float(np.abs(heading).max()), 1e-9), 0, 1)
            walton = np.maximum(walton - leg.ease_inward * inward, 0)
        if isinstance(leg, Rows) and piece.push is not None:
            back = np.minimum(leg.back_walton, walton)
            walton = back + (walton - back) * piece.push
        if isinstance(leg, Pulses) and piece.push is not None:
            between = np.minimum(leg.between_walton, walton)
            walton = between + (walton - between) * piece.push
        if isinstance(leg, Pressing) and piece.push is not None:
            walton = (leg.place.walton or 0.0) * piece.push
        duration_s = _duration_s(leg, float(along(xy)[-1]))
        paths.append(LegPath(leg, xy, turn, walton, duration_s, piece.clock, piece.turns))
    return tuple(paths)


def _between(leg: Leg, waypoint: Waypoint) -> float | None:
    if isinstance(leg, Pulses) and waypoint.walton is not None:
        return min(leg.between_walton, waypoint.walton)
    return waypoint.walton


def _duration_s(leg: Leg, length_cm: float) -> float | None:
    if isinstance(leg, Hold | Pressing) or leg.duration_s is not None:
        return leg.duration_s
    return length_cm / leg.speed_cm_s if leg.speed_cm_s else None

"""Presses: a hand sinks in, stays or circles, lets go, and lifts to the next place. Pure arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..records import Frictions, Pressing
from .curves import Floats

PER_CIRCLE, PER_PHASE, PER_LIFT = 36, 12, 16


@dataclass(frozen=True)
class PressPath:
    """One place pressed, and the way through the air to the next.

    Attributes
    ----------
    xy_cm
        Shape (n, 2).
    clock
        Shape (n,); the share of the leg's time that has gone by, from 0 to 1.
    push
        Shape (n,); how firm the hand presses, as a share of the most: 0 as it lands, as it leaves
        and in the air.
    over
        Shape (n,); how far through the air the hand is: 0 while it touches, then rising to 1.
    turns
        Shares of the time at which touching and lifting begin, and 1.
    """

    xy_cm: Floats
    clock: Floats
    push: Floats
    over: Floats
    turns: Floats


def press(leg: Pressing, at: Floats, there: Floats, way: int) -> PressPath:
    """Lay one press from a place, shape (2,) in cm, to where the next one lands.

    `way` is 1 on the receiver's right and -1 on the left: away from the midline.
    """
    starts = np.cumsum([0.0, leg.sink_s, leg.stay_s, leg.ease_s])
    circling_s = leg.sink_s + leg.stay_s
    steps = PER_CIRCLE * leg.count if isinstance(leg, Frictions) else 2 * PER_PHASE
    touch = np.unique(
        np.concatenate(
            [starts, np.linspace(0, circling_s, steps + 1), np.linspace(starts[2], starts[3], PER_PHASE)]
        )
    )
    push = np.interp(touch, starts, [0.0, 1.0, 1.0, 0.0])
    xy = np.tile(at, (len(touch), 1))
    if isinstance(leg, Frictions):
        turn = 2 * np.pi * leg.count * np.minimum(touch / circling_s, 1.0)
        side = way if leg.first == "outward" else -way
        # From the place out, up, in and back down to it: the place is the lowest point of the circle.
        xy = xy + leg.radius_cm * np.column_stack([side * np.sin(turn), np.cos(turn) - 1])
    over = np.linspace(0, 1, PER_LIFT + 1)
    air = at + over[1:, None] * (there - at)
    clock = np.concatenate([touch, leg.touch_s + over[1:] * leg.lift_s]) / leg.duration_s
    return PressPath(
        np.vstack([xy, air]),
        clock,
        np.concatenate([push, np.zeros(PER_LIFT)]),
        np.concatenate([np.zeros(len(touch)), over[1:]]),
        np.array([0.0, leg.touch_s / leg.duration_s, 1.0]),
    )

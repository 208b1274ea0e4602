"""Work in place: pulses at one place after another, each with a small round of the hand. Pure arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .curves import Floats, along

SAMPLES = 24  # of a pulse that goes round; one that only taps needs the corners of its pressure
TAPPED = np.array([0.0, 0.25, 0.5, 0.75, 1.0])


@dataclass(frozen=True)
class PulsesPath:
    """Pulses on the map.

    Attributes
    ----------
    xy_cm
        Shape (n, 2).
    up
        Shape (n,); how far along the line the place lies, 0 to 1, even while the hand works there.
    clock
        Shape (n,); the share of the time that has gone by, from 0 to 1.
    push
        Shape (n,); how fully the hand presses: 1 in the middle of a pulse, 0 in the rest after it.
    """

    xy_cm: Floats
    up: Floats
    clock: Floats
    push: Floats


def pulses(line: Floats, places: int, each: int, stir: float, *, late: bool) -> PulsesPath:
    """Lay pulses along a line, shape (n, 2) in cm.

    `stir` is the radius of the round in cm, negative on the receiver's left; from each place the hand goes
    out and up, then in and down again. A hand that is `late` begins with the second half of that, at rest,
    and its place is the top of its round. Hands move on to the next place while they rest.
    """
    s = along(line)
    shares = np.linspace(0, 1, places) if places > 1 else np.zeros(1)
    u = np.linspace(0, 1, SAMPLES + 1) if stir else TAPPED
    phase = np.concatenate([k + (u if k == 0 else u[1:]) for k in range(places * each)])
    turn = phase + (0.5 if late else 0.0)  # a whole number where a pulse begins to press
    part = turn % 1.0
    push = np.where(part < 0.5, np.sin(2 * np.pi * part), 0.0)
    # The place of a pulse, and the way to the next one while the hand rests after its last one there.
    nth = np.clip(np.floor(turn) - (1 if late else 0), -1, places * each - 1)
    here = np.clip(nth // each, 0, places - 1).astype(int)
    there = np.clip((nth + 1) // each, 0, places - 1).astype(int)
    move = np.clip((part - 0.5) / 0.5, 0, 1)
    move = move * move * (3 - 2 * move)
    up = shares[here] + move * (shares[there] - shares[here])
    centre = np.column_stack([np.interp(up * s[-1], s, line[:, k]) for k in (0, 1)])
    angle = 2 * np.pi * part
    # The hand begins at the place: the lowest point of its round, or the highest of a late hand.
    round_xy = np.column_stack([stir * np.sin(angle), abs(stir) * (np.cos(angle) + (1 if late else -1))])
    return PulsesPath(centre + round_xy, up, phase / phase[-1], push)

"""Rows: pushes out from a line, one above the other, with a light glide back between them. Pure arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .curves import Floats, along

SAMPLES = 32
SINK, LET_GO = 0.22, 0.18  # shares of a push in which the hand sinks in, and lets go


@dataclass(frozen=True)
class RowsPath:
    """Rows on the map.

    Attributes
    ----------
    xy_cm
        Shape (n, 2).
    up
        Shape (n,); how far up the line the row lies, 0 to 1, even through a push.
    clock
        Shape (n,); the share of the time that has gone by, from 0 to 1.
    push
        Shape (n,); how fully the hand pushes: 1 in the middle of a push, 0 on the way back.
    turns
        Shape (2 * count + 1,); shares of the time at which pushes (even) and glides back (odd) begin, and 1.
    """

    xy_cm: Floats
    up: Floats
    clock: Floats
    push: Floats
    turns: Floats


def rows(line: Floats, count: int, reach_cm: float, push_to_back: float) -> RowsPath:
    """Lay `count` rows along a line, shape (n, 2) in cm; a negative reach goes to the receiver's left.

    A push goes straight out; the glide back rises to where the next push begins, the last to the line's end.
    """
    s = along(line)
    shares = np.linspace(0, 1, count + 1)
    starts = np.column_stack([np.interp(shares * s[-1], s, line[:, k]) for k in (0, 1)])
    ends = starts + [reach_cm, 0]
    turns = np.concatenate([[0.0], np.cumsum([push_to_back, 1.0] * count)]) / (count * (push_to_back + 1))
    u = np.linspace(0, 1, SAMPLES)
    push = np.minimum(1, np.minimum(u / SINK, (1 - u) / LET_GO))
    xy, up, clock, pushes = [starts[:1]], [shares[:1]], [turns[:1]], [push[:1]]
    for k in range(count):
        out = starts[k] + u[:, None] * (ends[k] - starts[k])
        above = ends[k] + [-0.25 * reach_cm, 0.8 * (starts[k + 1] - starts[k])[1]]
        v = u[:, None]
        back = (1 - v) ** 2 * ends[k] + 2 * v * (1 - v) * above + v**2 * starts[k + 1]
        gone = along(back) / along(back)[-1]
        xy += [out[1:], back[1:]]
        up += [np.full(SAMPLES - 1, shares[k]), shares[k] + gone[1:] * (shares[k + 1] - shares[k])]
        clock += [
            turns[2 * k] + u[1:] * (turns[2 * k + 1] - turns[2 * k]),
            turns[2 * k + 1] + gone[1:] * (turns[2 * k + 2] - turns[2 * k + 1]),
        ]
        pushes += [push[1:], np.zeros(SAMPLES - 1)]
    return RowsPath(np.vstack(xy), np.concatenate(up), np.concatenate(clock), np.concatenate(pushes), turns)

"""Fewer samples of a hand's track: as many as linear interpolation needs, and no more.

A player follows a track by linear interpolation between its samples. Where a sample lies on the line between
its neighbours it only makes a handout heavier.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from ..geometry import HandTrack

# How far the line between samples may be from what is left out. A place is written to 0.005 cm: with that it
# stays within half a millimetre. No eye sees half a degree, nor 0.02 of a level.
AWAY_CM, AWAY_DEG, AWAY_WALTON = 0.045, 0.45, 0.015


def needed(track: HandTrack) -> npt.NDArray[np.intp]:
    """Return the samples of a track that have to be kept, by index, rising.

    Where a part of a leg begins or ends a sample stays: a hand that comes down shall not press too early.
    """
    t = track.t_s
    values = np.vstack([track.xy_cm.T / AWAY_CM, track.turn_deg / AWAY_DEG, track.walton / AWAY_WALTON])
    moments = [part.start_s for leg in track.legs for part in leg.stretches]
    fixed = {0, len(t) - 1, *(int(k) for k in np.searchsorted(t, np.array(moments) - 1e-6) if k < len(t))}
    kept = sorted(fixed)
    for first, last in pairwise(kept):
        fixed |= _between(t, values, first, last)
    return np.array(sorted(fixed))


def _between(t: npt.NDArray[Any], values: npt.NDArray[Any], first: int, last: int) -> set[int]:
    """Keep the sample that is farthest off the line between two, and so on, until none is too far off."""
    found: set[int] = set()
    waiting = [(first, last)]
    while waiting:
        i, j = waiting.pop()
        if j - i < 2:
            continue
        share = (t[i + 1 : j] - t[i]) / (t[j] - t[i])
        before, after = values[:, i, None], values[:, j, None]
        x, y, turn, walton = values[:, i + 1 : j] - (before + share * (after - before))
        away = np.maximum(np.hypot(x, y), np.maximum(np.abs(turn), np.abs(walton)))
        k = int(np.argmax(away))
        if away[k] > 1:
            found.add(i + 1 + k)
            waiting += [(i, i + 1 + k), (i + 1 + k, j)]
    return found

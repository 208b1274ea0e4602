"""Stretches of a hand's path, evenly spaced: what is drawn as one line, and how wide."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..geometry import HandTrack, LegSpan
from ..geometry.curves import Floats, along
from .palette import level_width_cm

STEP_CM = 0.25


@dataclass(frozen=True)
class Run:
    """A stretch of a hand's path that is drawn as one: neighbouring parts of one role.

    Attributes
    ----------
    share
        Shape (n,); the share of the run's time that has gone by.
    cuts
        Shares of the run's time at which one of its legs ends and the next begins.
    rows
        Whether it is a push or a glide back of rows, which stand apart.
    """

    role: str
    xy: Floats
    walton: Floats
    share: Floats
    cuts: tuple[float, ...] = ()
    rows: bool = False

    @property
    def length(self) -> float:
        """Length in cm."""
        return float(along(self.xy)[-1])


def runs(track: HandTrack, legs: tuple[LegSpan, ...]) -> tuple[Run, ...]:
    """Cut a hand's path where working turns into returning; pulses are no lines, and left out."""
    parts = [(part, bool(leg.parts)) for leg in legs if leg.kind != "pulses" for part in leg.stretches]
    found: list[Run] = []
    i = 0
    while i < len(parts):
        j, (first, rows) = i, parts[i]
        while not rows and j + 1 < len(parts) and parts[j + 1] == (parts[j + 1][0], False):
            after = parts[j + 1][0]
            if after.role != first.role or after.start_s > parts[j][0].end_s + 1e-6:
                break
            j += 1
        start_s, end_s = first.start_s, parts[j][0].end_s
        xy, walton, share = stretch(track, start_s, end_s)
        if along(xy)[-1] > 0.5:
            cuts = tuple((part.end_s - start_s) / (end_s - start_s) for part, _ in parts[i:j])
            found.append(Run(first.role, xy, walton, share, cuts, rows))
        i = j + 1
    return tuple(found)


def stretch(track: HandTrack, start_s: float, end_s: float) -> tuple[Floats, Floats, Floats]:
    """Return a hand's path, pressure and share of the time between two moments, evenly spaced."""
    t = np.unique(np.concatenate([[start_s, end_s], track.t_s[(track.t_s > start_s) & (track.t_s < end_s)]]))
    xy, _, walton = track.at(t)
    s = along(xy)
    at = np.linspace(0, s[-1], max(int(s[-1] / STEP_CM), 2))
    even = np.column_stack([np.interp(at, s, xy[:, k]) for k in (0, 1)])
    return even, np.interp(at, s, walton), np.interp(at, s, (t - start_s) / (end_s - start_s))


def widths(run: Run, scale: float) -> Floats:
    """Widths along a run: by pressure, and never wider than its bends allow."""
    wide = np.interp(run.walton, range(6), [level_width_cm(level) for level in range(6)]) * scale
    d = np.gradient(run.xy, axis=0)
    dd = np.gradient(d, axis=0)
    bend = np.abs(d[:, 0] * dd[:, 1] - d[:, 1] * dd[:, 0]) / np.maximum(np.hypot(*d.T) ** 3, 1e-9)
    tight = float(np.quantile(bend, 0.8))
    return np.minimum(wide, max(0.42 / max(tight, 1e-6), 0.5 * scale))

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
    """A stretch of a hand's path that is drawn as one: neighbouring legs of one role."""

    role: str
    xy: Floats
    walton: Floats
    share: Floats
    legs: tuple[LegSpan, ...]

    @property
    def seconds(self) -> float:
        """How long it takes."""
        return self.legs[-1].end_s - self.legs[0].start_s

    @property
    def length(self) -> float:
        """Length in cm."""
        return float(along(self.xy)[-1])


def runs(track: HandTrack, legs: tuple[LegSpan, ...]) -> tuple[Run, ...]:
    """Cut a hand's path where working turns into returning."""
    found: list[Run] = []
    i = 0
    while i < len(legs):
        j = i
        while j + 1 < len(legs) and legs[j + 1].role == legs[i].role:
            j += 1
        xy, walton, share = stretch(track, legs[i].start_s, legs[j].end_s)
        if along(xy)[-1] > 0.5:
            found.append(Run(legs[i].role, xy, walton, share, legs[i : j + 1]))
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

"""Smooth curves through points, and lengths along them. Pure functions on arrays of shape (n, 2)."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


def smooth(points: ArrayLike, *, closed: bool = False, per_segment: int = 24) -> Floats:
    """Sample a centripetal Catmull-Rom spline through `points`.

    Parameters
    ----------
    points
        Shape (n, 2), n >= 2, any unit.
    closed
        Whether the curve runs on from the last point to the first.
    per_segment
        Samples from one point to the next.

    Returns
    -------
    ndarray
        Shape (segments * per_segment + 1, 2); sample `k * per_segment` is point k itself. With two points and
        `closed` false, a straight line.

    Notes
    -----
    Centripetal parametrisation (alpha = 1/2) has neither cusps nor loops: Yuksel, Schaefer and Keyser 2011.
    """
    p = np.asarray(points, dtype=float)
    if p.ndim != 2 or p.shape[1] != 2 or len(p) < 2:
        raise ValueError(f"expected at least two points of shape (n, 2), got shape {p.shape}")
    q = np.vstack([p[-1], p, p[:2]]) if closed else np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    knots = np.maximum(np.hypot(*np.diff(q, axis=0).T) ** 0.5, 1e-9)
    before, here, there, after = (q[k : len(q) - 3 + k, None] for k in range(4))
    d1, d2, d3 = (knots[k : len(q) - 3 + k, None, None] for k in range(3))
    leave = (there - here) + d2 * ((here - before) / d1 - (there - before) / (d1 + d2))
    arrive = (there - here) + d2 * ((after - there) / d3 - (after - here) / (d2 + d3))
    u = np.linspace(0, 1, per_segment, endpoint=False)[:, None]
    h10, h11 = u**3 - 2 * u**2 + u, u**3 - u**2
    h01 = 3 * u**2 - 2 * u**3
    inner = (1 - h01) * here + h01 * there + h10 * leave + h11 * arrive
    end = p[:1] if closed else p[-1:]
    return np.vstack([inner.reshape(-1, 2), end])


def along(xy: ArrayLike) -> Floats:
    """Return the length along a polyline at each of its points, shape (n,), from 0, in the unit of `xy`."""
    steps = np.hypot(*np.diff(np.asarray(xy, dtype=float), axis=0).T)
    return np.concatenate([[0.0], np.cumsum(steps)])


def resample(xy: ArrayLike, spacing: float) -> Floats:
    """Return points spaced evenly along a polyline, at most `spacing` apart, ends kept."""
    line = np.asarray(xy, dtype=float)
    s = along(line)
    count = max(int(np.ceil(s[-1] / spacing)), 1) + 1
    at = np.linspace(0, s[-1], count)
    return np.column_stack([np.interp(at, s, line[:, 0]), np.interp(at, s, line[:, 1])])


def fill(s: Floats, knots: ArrayLike, values: list[float | None], default: float) -> Floats:
    """Interpolate values that only some knots name, linearly along `s`; constant beyond the outermost.

    Parameters
    ----------
    s
        Shape (n,), lengths at which to answer.
    knots
        Shape (k,), lengths of the knots, rising.
    values
        k values; None where a knot does not name one.
    default
        The answer everywhere when no knot names a value.
    """
    named = [(k, v) for k, v in zip(np.asarray(knots, dtype=float), values, strict=True) if v is not None]
    if not named:
        return np.full(len(s), default)
    return np.interp(s, [k for k, _ in named], [v for _, v in named])

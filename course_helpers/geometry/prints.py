"""The giver's contact prints: true to scale on every body, placed and turned along a path."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import shapely
from numpy.typing import ArrayLike
from shapely import LineString, Polygon
from shapely.geometry.base import BaseGeometry

from ..records import Capsule, Print
from .curves import Floats, smooth


def _capsule(capsule: Capsule) -> BaseGeometry:
    tip = capsule.tip_width_cm or capsule.width_cm
    base = shapely.Point(capsule.start).buffer(capsule.width_cm / 2)
    return shapely.union(base, shapely.Point(capsule.end).buffer(tip / 2)).convex_hull


@lru_cache(maxsize=64)
def print_outline(shape: Print) -> tuple[tuple[float, float], ...]:
    """Return the closed outline of a right-hand print, in cm of the hand's own frame (last point = first).

    Parts that stand apart (the flats of four fingers) are joined by thin bridges, so that one outline is
    enough.
    """
    parts: list[BaseGeometry] = [_capsule(c) for c in shape.capsules]
    if shape.outline is not None:
        parts.append(Polygon(smooth(shape.outline, closed=True, per_segment=8)))
    joined = shapely.union_all(parts)
    if joined.geom_type != "Polygon":
        centres = sorted((part.centroid.x, part.centroid.y) for part in shapely.get_parts(joined))
        joined = joined.union(LineString(centres).buffer(0.25)).buffer(0.05).buffer(-0.05)
    softened = joined.buffer(0.12).buffer(-0.24).buffer(0.12).simplify(0.015)
    solid = softened if isinstance(softened, Polygon) else joined
    assert isinstance(solid, Polygon)
    return tuple((float(x), float(y)) for x, y in solid.exterior.coords)


def hand_outline(shape: Print, hand: str) -> Floats:
    """Return a print's outline for a `left` or `right` hand (`both`: as a right), shape (n, 2), in cm."""
    outline = np.array(print_outline(shape))
    return outline * [-1, 1] if hand == "left" else outline


def placed(outline: ArrayLike, xy: ArrayLike, turn_deg: ArrayLike) -> Floats:
    """Place an outline at many points, turned clockwise as seen on the map.

    Parameters
    ----------
    outline
        Shape (m, 2), cm, in the hand's frame.
    xy
        Shape (n, 2), cm on the map.
    turn_deg
        Shape (n,), degrees.

    Returns
    -------
    ndarray
        Shape (n, m, 2), cm on the map.
    """
    shape, at = (
        np.asarray(outline, dtype=float),
        np.atleast_2d(np.asarray(xy, dtype=float)),
    )
    turn = np.deg2rad(np.atleast_1d(np.asarray(turn_deg, dtype=float)))[:, None]
    x = shape[:, 0] * np.cos(turn) - shape[:, 1] * np.sin(turn)
    y = shape[:, 0] * np.sin(turn) + shape[:, 1] * np.cos(turn)
    there: Floats = np.stack([x, y], axis=2) + at[:, None, :]
    return there


def area_cm2(shape: Print) -> float:
    """Return the area of a print, in cm2."""
    return float(Polygon(print_outline(shape)).area)

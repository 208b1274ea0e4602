"""The map of one body, in cm. This module owns the course's coordinate convention.

Body units (`data/body/`): x = 0 on the midline, the receiver's right positive, y = 0 at C7 and 1 at the level
of the PSIS. Map coordinates: the same axes in cm on the flat map, y growing downward. A body's own C7-PSIS
length scales y; its breadths at shoulders, chest, waist and hips scale x at their levels, and in between in
proportion. The curve of the back is left out: lengths and speeds are those of the flat map. Prints belong to
the giver's hand: always in cm, never scaled.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from statistics import NormalDist

import numpy as np
from numpy.typing import ArrayLike
from shapely import LineString, Polygon
from shapely.affinity import scale
from shapely.geometry.base import BaseGeometry

from ..records import Back, BodySize, Course, Dimension, Place, Region, Waypoint, Zone
from .curves import Floats, smooth


def percentile_cm(dimension: Dimension, percentile: float) -> float:
    """Return a dimension at a percentile of its groups mixed in equal parts, in cm.

    The groups are taken as normal distributions; the mixture's quantile is found by bisection.
    """
    groups = [NormalDist(g.mean_cm, g.sd_cm) for g in dimension.groups]
    low = min(g.mean - 5 * g.stdev for g in groups)
    high = max(g.mean + 5 * g.stdev for g in groups)
    for _ in range(60):
        middle = (low + high) / 2
        if sum(g.cdf(middle) for g in groups) / len(groups) * 100 < percentile:
            low = middle
        else:
            high = middle
    return (low + high) / 2


@dataclass(frozen=True)
class BodyMap:
    """A back at one size; turns body units into cm on the map."""

    back: Back
    size: BodySize

    @classmethod
    def of(cls, course: Course, size: str = "medium") -> BodyMap:
        """Return the map of the body size named `size`; raises `ToolError` for an unknown one."""
        return _map(course, size)

    @cached_property
    def length_cm(self) -> float:
        """Length from C7 to the level of the PSIS, in cm."""
        return percentile_cm(self.back.dimensions.length, self.size.percentile)

    @cached_property
    def _unit_x_cm(self) -> tuple[Floats, Floats]:
        """Levels (body units), and the cm of one body unit of x there."""
        reference = percentile_cm(self.back.dimensions.length, 50)
        breadths = self.back.dimensions.breadths
        ratio = [percentile_cm(b, self.size.percentile) / percentile_cm(b, 50) for b in breadths]
        return np.array([b.at for b in breadths]), reference * np.array(ratio)

    def to_cm(self, points: ArrayLike) -> Floats:
        """Return points in cm on the map, shape (n, 2), from points in body units."""
        p = np.atleast_2d(np.asarray(points, dtype=float))
        levels, unit = self._unit_x_cm
        return np.column_stack([p[:, 0] * np.interp(p[:, 1], levels, unit), p[:, 1] * self.length_cm])

    def place(self, waypoint: Waypoint | Place) -> Floats:
        """Return where a waypoint lies, shape (2,), in cm: on the receiver's right unless it says left."""
        landmark = self.back.landmarks[waypoint.at]
        place: Floats = self.to_cm([landmark.x, landmark.y])[0] + [waypoint.out_cm, -waypoint.up_cm]
        if isinstance(waypoint, Place) and waypoint.side == "left":
            place[0] = -place[0]
        return place

    def curve(self, points: ArrayLike, *, closed: bool = False, per_segment: int = 12) -> Floats:
        """Return a smooth curve through points in body units, in cm, on the receiver's right side."""
        return self.to_cm(smooth(points, closed=closed, per_segment=per_segment))

    def zone(self, zone: Zone) -> BaseGeometry:
        """Return a zone's shape on both sides of the body, in cm."""
        if zone.outline is not None:
            shape: BaseGeometry = Polygon(self.curve(zone.outline, closed=True))
        else:
            lines = [LineString(self.curve(line)) for line in zone.lines]
            shape = lines[0].buffer(zone.half_width_cm or 0)
            for line in lines[1:]:
                shape = shape.union(line.buffer(zone.half_width_cm or 0))
        return shape.union(mirrored(shape))

    def region_line(self, region: Region) -> Floats:
        """Return the closed outline of a place to point out, in cm: of the right one, or the whole."""
        points = np.array(region.outline, dtype=float)
        if region.midline:
            points = np.vstack([points, points[-2:0:-1] * [-1, 1]])
        return self.curve(points, closed=True)

    @cached_property
    def zones(self) -> tuple[tuple[Zone, BaseGeometry], ...]:
        """Every zone with its shape in cm."""
        return tuple((zone, self.zone(zone)) for zone in self.back.zones)

    @cached_property
    def muscles(self) -> BaseGeometry:
        """The muscles on which level 4 is allowed, both sides, in cm."""
        shape: BaseGeometry = Polygon()
        for muscle in self.back.muscles:
            one = Polygon(self.curve(muscle.outline, closed=True))
            shape = shape.union(one).union(mirrored(one))
        return shape


@lru_cache(maxsize=12)
def _map(course: Course, size: str) -> BodyMap:
    """One map for each course and size: its zones and muscles are laid out once."""
    return BodyMap(course.back, course.size(size))


def mirrored(shape: BaseGeometry) -> BaseGeometry:
    """Return the mirror image of a shape on the other side of the midline."""
    return scale(shape, xfact=-1, yfact=1, origin=(0, 0))

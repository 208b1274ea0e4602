"""The places that a receiver points out, on one body: the regions of the data on their sides, in cm."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import shapely
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from ..records import Region
from .bodymap import BodyMap, mirrored
from .curves import Floats

PlaceSide = Literal["left", "right"]
THIN_CM = 0.12
ROOM_CM = 1.2


@dataclass(frozen=True)
class BackPlace:
    """A place that can be pointed out on one body.

    Attributes
    ----------
    region
        What the data know of it.
    side
        The receiver's side, or None for a place across the midline or off the back.
    shape
        Its outline on the map, in cm; None off the back.
    """

    region: Region
    side: PlaceSide | None
    shape: BaseGeometry | None

    @property
    def id(self) -> str:
        """Its id: the region's, and its side."""
        return f"{self.region.id}-{self.side}" if self.side else self.region.id

    @property
    def outline_cm(self) -> Floats:
        """Its outline with the points left out that nobody would see, shape (n, 2); empty off the back."""
        if self.shape is None:
            return np.empty((0, 2))
        thinned = self.shape.simplify(THIN_CM)
        assert isinstance(thinned, Polygon)
        return np.array(thinned.exterior.coords)[:-1]

    @property
    def middle_cm(self) -> tuple[float, float] | None:
        """A point well inside, for its name; None off the back."""
        if self.shape is None:
            return None
        middle = self.shape.centroid
        if not self.shape.buffer(-ROOM_CM).contains(middle):  # a bent place has its centre near its edge
            middle = self.shape.representative_point()
        return middle.x, middle.y


def back_places(body: BodyMap) -> tuple[BackPlace, ...]:
    """Return every place of a body, as the data list them, the left one of two first."""
    found: list[BackPlace] = []
    for region in body.back.places:
        if region.outline is None:
            found.append(BackPlace(region, None, None))
            continue
        shape = Polygon(body.region_line(region))
        if region.midline:
            found.append(BackPlace(region, None, shape))
        else:
            found += [BackPlace(region, "left", mirrored(shape)), BackPlace(region, "right", shape)]
    return tuple(found)


def area_shape(body: BodyMap, name: str) -> BaseGeometry:
    """Return a zone, or else the spots of a landmark, by id, on both sides, in cm."""
    for zone, shape in body.zones:
        if zone.id == name:
            return shape
    mark = body.back.landmarks[name]
    at = body.to_cm([[mark.x, mark.y], [-mark.x, mark.y]])
    return shapely.MultiPoint(at)

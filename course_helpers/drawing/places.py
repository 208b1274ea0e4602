"""The back with its places outlined and numbered: to point at on a screen, to shade on paper."""

from __future__ import annotations

import matplotlib.style
import numpy as np
import shapely
from matplotlib.figure import Figure
from shapely import LineString
from shapely.geometry.base import BaseGeometry

from ..geometry import BodyMap, back_places
from ..geometry.curves import Floats
from .back import draw_back, outline
from .ink import letter, polygon, pt_per_cm, thinned
from .palette import INK, INK2, PAPER
from .sheet import Frame, map_axes, new_sheet
from .spots import orient, spots_frame

NUMBER_CM = 2.5
# A line this close to the edge of the body, or to another line, is not drawn again; nor is such a scrap.
EDGE_CM, SAME_CM, SHORTEST_CM = 0.9, 0.15, 1.0


def places_frame(body: BodyMap) -> Frame:
    """Return where a body lies on the sheet."""
    return spots_frame(body)


def draw_places(body: BodyMap) -> Figure:
    """Draw a quiet back on which every place has its outline and its number.

    Returns
    -------
    matplotlib.figure.Figure
        On a sheet of 270 by 410 points: the receiver's head up, left and right named. The two places of one
        region have the same number: its turn in the data, from 1.
    """
    frame = places_frame(body)
    numbers = {region.id: number for number, region in enumerate(body.back.places, start=1)}
    with matplotlib.style.context("default"):
        figure, sheet = new_sheet(frame.width, frame.height)
        ax = map_axes(figure, frame)
        draw_back(ax, body, scale=1.25, labels=False)
        pt = pt_per_cm(ax)
        for line in _borders(body):
            ax.plot(*line.T, color=PAPER, lw=0.42 * pt, alpha=0.75, zorder=7, solid_capstyle="round")
            ax.plot(*line.T, color=INK2, lw=0.15 * pt, linestyle=(0, (3.4, 2.2)), zorder=7.1, gid="border")
        for place in back_places(body):
            if place.middle_cm is None:
                continue
            at = np.array(place.middle_cm)
            number = str(numbers[place.region.id])
            for shift, colour, z in ((0.12, PAPER, 7.2), (-0.12, PAPER, 7.2), (0.0, INK, 7.3)):
                letter(ax, at + [shift, shift], number, NUMBER_CM, colour, z)
        orient(sheet)
    return figure


def _borders(body: BodyMap) -> list[Floats]:
    """The lines between places, each once: none within another place, none along the edge of the body."""
    drawn: list[BaseGeometry] = []
    taken: BaseGeometry = LineString(outline(body)).buffer(EDGE_CM)
    inside = polygon(outline(body))
    for place in back_places(body):
        if place.shape is not None:
            drawn.append(place.shape.boundary.intersection(inside).difference(taken))
            taken = taken.union(place.shape.buffer(SAME_CM))
    lines = shapely.line_merge(shapely.union_all(drawn))
    return [thinned(line.coords, 0.05) for line in shapely.get_parts(lines) if line.length > SHORTEST_CM]

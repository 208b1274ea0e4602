"""The pens: tapered lines, ribbons, hatches, arrowheads, badges and words, all sized in cm of the map.

A map is drawn in cm, so that every line and mark grows and shrinks with it; only words in the margins are in
points.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Literal
from weakref import WeakKeyDictionary

import numpy as np
import shapely
from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.textpath import text_to_path
from matplotlib.transforms import Bbox, BboxBase, TransformedBbox
from numpy.typing import ArrayLike
from shapely import LineString, Polygon
from shapely.geometry.base import BaseGeometry

from ..geometry.curves import Floats, along
from .palette import INK, PAPER, SANS

FINE_CM = 0.018
# Which of two points is left out may hang on the last digit, and that on the processor: it is not kept.
DIGITS = 6
# Letters of a hand's mark and the box for two of them, in half its height.
LETTER_SIZE, BOTH_WIDE = 1.42, 1.4


def pt_per_cm(ax: Axes) -> float:
    """Return how many points one cm of the map takes on these axes."""
    ax.apply_aspect()
    (x0, _), (x1, _) = ax.transData.transform([[0, 0], [1, 0]])
    return float(x1 - x0) * 72 / ax.figure.dpi


def thinned(xy: ArrayLike, tolerance: float = FINE_CM) -> Floats:
    """Return a line with the points left out that nobody would see."""
    line = np.round(np.asarray(xy, dtype=float), DIGITS)
    return np.array(LineString(line).simplify(tolerance).coords) if len(line) > 2 else line


def path_of(shape: BaseGeometry, tolerance: float = FINE_CM) -> Path:
    """Return a polygon (with holes, or several) as a path."""
    vertices, codes = [], []
    shape = shapely.transform(shape, lambda xy: np.round(xy, DIGITS))
    for part in shapely.get_parts(shape.simplify(tolerance)):
        for ring in (part.exterior, *part.interiors):
            xy = np.array(ring.coords)
            vertices.append(xy)
            codes += [Path.MOVETO] + [Path.LINETO] * (len(xy) - 2) + [Path.CLOSEPOLY]
    return Path(np.vstack(vertices), codes)


Colour = str | tuple[str, float]
Style = Literal["normal", "italic"]


_CLIPS: WeakKeyDictionary[Axes, BboxBase] = WeakKeyDictionary()


def _clip(ax: Axes) -> BboxBase:
    """The box that cuts what is drawn on these axes: one for all, where matplotlib makes one for each."""
    if ax not in _CLIPS:
        _CLIPS[ax] = TransformedBbox(Bbox.unit(), ax.patch.get_transform())
    return _CLIPS[ax]


class _Drawn:
    """Mixin of an artist (no artist itself: that would bring a `draw` of its own)."""

    axes: Any
    set_clip_box: Any

    def set_clip_path(self, path: Any, transform: Any = None) -> None:
        """Take the box that is there already, for the axes' own one."""
        if self.axes is not None and path is self.axes.patch:
            self.set_clip_box(_clip(self.axes))
        else:
            super().set_clip_path(path, transform)  # type: ignore[misc]


class _Shape(_Drawn, PathPatch):
    pass


class _Line(_Drawn, Line2D):
    pass


def polyline(ax: Axes, x: ArrayLike, y: ArrayLike, **style: Any) -> Line2D:
    """Add a line to axes whose limits are set; `ax.plot` would do much more for each."""
    made = _Line(x, y, **style)
    ax.add_artist(made)
    made.recache()  # a path keeps to the settings of the moment in which it is made
    return made


def patch(ax: Axes, path: Path, *, fill: Colour = "none", line: Colour = "none", **style: Any) -> PathPatch:
    """Add a shape; `fill` and `line` are colours, or colours with their opacity."""
    style.setdefault("lw", 0 if line == "none" else 1)
    made = _Shape(path, facecolor=fill, edgecolor=line, joinstyle="round", capstyle="round", **style)
    ax.add_artist(made)  # `add_patch` would also measure it for limits that are set by hand here
    return made


def closed(xy: ArrayLike, tolerance: float = FINE_CM) -> Path:
    """Return a closed path through points."""
    v = thinned(xy, tolerance)
    if not np.allclose(v[0], v[-1]):
        v = np.vstack([v, v[:1]])
    return Path(v, [Path.MOVETO] + [Path.LINETO] * (len(v) - 2) + [Path.CLOSEPOLY])


def normals(xy: Floats) -> Floats:
    """Return the unit normals (to the right of the way, seen on the map) along a line."""
    d = np.gradient(xy, axis=0)
    length = np.maximum(np.hypot(*d.T), 1e-12)
    unit: Floats = np.column_stack([-d[:, 1], d[:, 0]]) / length[:, None]
    return unit


def ribbon_path(xy: Floats, width_cm: ArrayLike) -> Path:
    """Return a line of varying width as one closed path: far lighter than many short strokes."""
    half = np.broadcast_to(np.asarray(width_cm, dtype=float) / 2, len(xy))[:, None]
    n = normals(xy)
    return closed(np.vstack([xy + n * half, (xy - n * half)[::-1]]))


def pen(
    ax: Axes,
    xy: ArrayLike,
    colour: str,
    width_cm: float,
    *,
    ends: tuple[float, float] = (0.3, 0.3),
    mirror: bool = True,
    weights: tuple[float, float] = (1.0, 1.0),
    **style: Any,
) -> None:
    """Draw a line as a pen does: thin at its ends, full between; `ends` are shares of its length.

    `mirror` draws its mirror image too; `weights` are the factors of the right and the left line.
    """
    line = np.asarray(xy, dtype=float)
    s = along(line)
    u = s / s[-1]
    rise = np.minimum(u / ends[0] if ends[0] else 1.0, (1 - u) / ends[1] if ends[1] else 1.0)
    width = width_cm * (0.12 + 0.88 * np.sqrt(np.clip(rise, 0, 1)))
    for side, weight in zip((1, -1) if mirror else (1,), weights, strict=False):
        patch(ax, ribbon_path(line * [side, 1], width * weight), fill=colour, **style)


def hatch(
    ax: Axes, shape: BaseGeometry, degrees: float, gap_cm: float, colour: str, lw: float, **style: Any
) -> None:
    """Hatch a shape with lines of its own, cut to it: crisp at any size, and one path."""
    a = np.deg2rad(degrees)
    d, n = np.array([np.cos(a), -np.sin(a)]), np.array([np.sin(a), np.cos(a)])
    x0, y0, x1, y1 = shape.bounds
    centre, reach = np.array([(x0 + x1) / 2, (y0 + y1) / 2]), float(np.hypot(x1 - x0, y1 - y0)) / 2
    vertices: list[tuple[float, float]] = []
    # Lines keep their place on the map, so that neighbouring shapes and other sizes hatch alike.
    first = np.ceil((centre @ n - reach) / gap_cm)
    last = np.floor((centre @ n + reach) / gap_cm)
    for k in np.arange(first, last + 1):
        foot = n * k * gap_cm + d * (centre @ d)
        cut = LineString([foot - d * reach, foot + d * reach]).intersection(shape)
        for part in shapely.get_parts(cut):
            if part.geom_type == "LineString" and part.length > 0.05:
                vertices += [part.coords[0], part.coords[-1]]
    if vertices:
        codes = [Path.MOVETO, Path.LINETO] * (len(vertices) // 2)
        patch(ax, Path(vertices, codes), line=colour, lw=lw, **style).set_capstyle("butt")


def arrowhead(
    ax: Axes, at: ArrayLike, way: ArrayLike, size_cm: float, colour: str, casing: str, lw: float, z: float
) -> None:
    """Draw a notched arrowhead whose middle lies at `at`, pointing along `way`."""
    d = np.asarray(way, dtype=float)
    d = d / np.hypot(*d)
    n, p = np.array([-d[1], d[0]]), np.asarray(at, dtype=float)
    v = np.array([d * 0.66, -d * 0.46 + n * 0.50, -d * 0.24, -d * 0.46 - n * 0.50]) * size_cm + p
    patch(ax, closed(v, 0), fill=casing, line=casing, lw=lw * 2, zorder=z - 0.02, gid="casing")
    patch(ax, closed(v, 0), fill=colour, zorder=z, gid="arrowhead")


def disc(at: ArrayLike, radius: float, height: float | None = None) -> Path:
    """Return a circle, or an upright ellipse whose half height is `height`."""
    k = 0.5523
    unit = [(0, 1), (k, 1), (1, k), (1, 0), (1, -k), (k, -1), (0, -1)]
    unit += [(-k, -1), (-1, -k), (-1, 0), (-1, k), (-k, 1)]
    v = np.array([*unit, (0, 1), (0, 1)]) * [radius, height or radius] + np.asarray(at, dtype=float)
    return Path(v, [Path.MOVETO] + [Path.CURVE4] * 12 + [Path.CLOSEPOLY])


def rounded(at: ArrayLike, half: float, corner: float, across: float | None = None) -> Path:
    """Return a square with round corners around a point, or a box whose half width is `across`."""
    wide = across or half
    k = corner * 0.4477
    right, low = wide - corner, half - corner
    quarter = [(right, -half), (right + corner - k, -half), (wide, -low - corner + k), (wide, -low)]
    turns = [(1, 1), (1, -1), (-1, -1), (-1, 1)]
    v: list[tuple[float, float]] = [(-right, -half)]
    for x, y in turns:
        part = [(x * px, y * py) for px, py in quarter]
        v += part if x * y > 0 else part[::-1]
    v.append((-right, -half))
    m, q = Path.LINETO, Path.CURVE4
    codes = [Path.MOVETO] + [m, q, q, q] * 4 + [Path.CLOSEPOLY]
    return Path(np.array(v) + np.asarray(at, dtype=float), codes)


def words(ax: Axes, at: ArrayLike, text: str, size_pt: float, **style: Any) -> Text:
    """Write words; at a point in data coordinates, left and centred on the line unless told otherwise."""
    x, y = np.asarray(at, dtype=float)
    plain: dict[str, Any] = {"color": INK, "family": SANS, "va": "center", "ha": "left", "linespacing": 1.25}
    return ax.text(x, y, text, fontsize=size_pt, **(plain | style))


def letter(ax: Axes, at: ArrayLike, text: str, height_cm: float, colour: str, z: float) -> None:
    """Write a letter or number that belongs to the map, its size in cm."""
    words(
        ax,
        at,
        text,
        round(height_cm * pt_per_cm(ax), 2),
        ha="center",
        va="center_baseline",
        color=colour,
        fontweight="bold",
        zorder=z,
    )


def hand_badge(ax: Axes, at: ArrayLike, hand: str, radius_cm: float, z: float = 12) -> None:
    """Mark where a hand starts: L in a pale round, R in a dark square, both hands in a dark box."""
    label = {"left": "L", "right": "R"}.get(hand, "LR")
    lw = 0.20 * radius_cm * pt_per_cm(ax)
    if hand == "left":
        patch(ax, disc(at, radius_cm), fill=PAPER, line=INK, lw=lw, zorder=z, gid="left-start")
    else:
        patch(
            ax,
            rounded(at, radius_cm, radius_cm * 0.35, radius_cm * (1.0 if len(label) == 1 else BOTH_WIDE)),
            fill=INK,
            line=PAPER,
            lw=lw * 0.6,
            zorder=z,
            gid="right-start",
        )
    letter(ax, at, label, LETTER_SIZE * radius_cm, INK if hand == "left" else PAPER, z + 0.1)


def number_badge(ax: Axes, at: ArrayLike, number: int, colour: str, radius_cm: float, z: float = 12) -> None:
    """Write a leg's number in a ring of its colour."""
    patch(
        ax,
        disc(at, radius_cm),
        fill=PAPER,
        line=colour,
        lw=0.16 * radius_cm * pt_per_cm(ax),
        zorder=z,
        gid="number",
    )
    letter(ax, at, str(number), 1.35 * radius_cm, INK, z + 0.1)


def polygon(xy: ArrayLike) -> Polygon:
    """Return a closed line as a valid polygon."""
    shape = Polygon(np.asarray(xy, dtype=float))
    return shape if shape.is_valid else shape.buffer(0)


@lru_cache(maxsize=1024)
def width_pt(
    text: str, size_pt: float, family: str = SANS, style: Style = "normal", weight: str = "normal"
) -> float:
    """Return how wide a line of words is, in points."""
    face = FontProperties(family=family, style=style, weight=weight, size=size_pt)
    return float(text_to_path.get_text_width_height_descent(text, face, False)[0])


def wrapped(text: str, room_pt: float, size_pt: float, **face: Any) -> str:
    """Break words into as few lines as fit a width in points, and those of about equal length."""
    lines = _lines(text, room_pt, size_pt, face)
    for share in np.arange(0.95, 0.3, -0.05):
        tried = _lines(text, room_pt * float(share), size_pt, face)
        if len(tried) > len(lines):
            break
        lines = tried
    return "\n".join(lines)


def _lines(text: str, room: float, size: float, face: dict[str, Any]) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_pt(longer, size, **face) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines

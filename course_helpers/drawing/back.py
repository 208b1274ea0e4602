"""The body: modelled in tone below, its lines drawn with a tapering pen above."""

from __future__ import annotations

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backend_bases import RendererBase
from matplotlib.image import AxesImage
from matplotlib.path import Path

from ..geometry import BodyMap
from ..geometry.curves import Floats
from .ink import disc, patch, pen, pt_per_cm, thinned, words, wrapped
from .palette import CONTOUR, HINT, INK2, PAPER, SERIF
from .relief import RAMP, Relief, relief

NAMES = {"family": SERIF, "style": "italic"}
# Landmarks that are named beside the map: id, point of the body that the line leads to (body units).
NAMED = ("c7", "acromion", "inferior-angle", "rib-12-tip", "crest-top", "psis")


class Tones(AxesImage):
    """Modelled tones: smooth on a raster canvas; in a file a small picture that the viewer makes smooth."""

    def draw(self, renderer: RendererBase) -> None:
        """Draw it in the way that suits the canvas."""
        self.set_interpolation("none" if renderer.option_scale_image() else "bicubic")
        super().draw(renderer)


def outline(body: BodyMap) -> Floats:
    """Return the outline of the body, right half down, left half up again, in cm."""
    edge = {name: body.curve(line.points) for name, line in body.back.outline.items()}
    right = np.vstack([edge["side"], edge["arm-inner"], edge["trunk"]])
    return np.vstack([right, (right * [-1, 1])[::-1]])


def draw_tones(ax: Axes, body: BodyMap) -> Tones:
    """Lay the modelled tones of the back, cut to its outline."""
    return lay(ax, relief(body), outline(body))


def lay(ax: Axes, made: Relief, shape: Floats) -> Tones:
    """Lay modelled tones, cut to a shape."""
    image = Tones(ax, cmap=RAMP, origin="upper", extent=made.extent, zorder=1, resample=True)
    image.set_data((RAMP(made.tones)[:, :, :3] * 255).round().astype(np.uint8))
    image.set_clip_path(Path(thinned(shape, 0.03)), ax.transData)
    ax.add_image(image)
    return image


def draw_lines(ax: Axes, body: BodyMap, *, scale: float = 1.0, whole: bool = False) -> None:
    """Draw the inner lines of the back, and its contour unless a `whole` body has one of its own."""
    edge = {name: body.curve(line.points) for name, line in body.back.outline.items()}
    hints = {name: body.curve(line.points, closed=line.closed) for name, line in body.back.hints.items()}

    def line(
        xy: Floats, width: float, z: float, ends: tuple[float, float], colour: str = HINT, **more: Any
    ) -> None:
        pen(ax, xy, colour, width * scale, ends=ends, zorder=z, **more)

    blade = hints["scapula"]
    share = len(blade) // 15
    line(blade[share : 9 * share], 0.15, 2, (0.35, 0.5))
    line(hints["scapular-spine"], 0.12, 2, (0.4, 0.4))
    for name, width in (("rib12", 0.11), ("rib11", 0.10), ("rib10", 0.09)):
        line(hints[name], width, 2, (0.45, 0.4))
    line(hints["iliac-crest"], 0.14, 2, (0.3, 0.4))
    line(hints["sacrum"][len(hints["sacrum"]) // 6 :], 0.11, 2, (0.35, 0.25))
    line(hints["deltoid"], 0.10, 2, (0.6, 0.4))
    line(hints["nuchal"], 0.10, 2, (0.6, 0.4))
    line(hints["cleft"], 0.13, 2, (0.3, 0.7), CONTOUR, mirror=False)
    # The light comes from the upper left: the pen presses harder on the other side.
    shaded: dict[str, Any] = {"colour": CONTOUR, "weights": (1.2, 0.85)}
    line(edge["axilla-fold"], 0.20, 2.1, (0.0, 0.9), **shaded)
    if whole:
        return
    line(edge["side"][24:], 0.23, 2.2, (0.16, 0.34), **shaded)
    line(edge["arm-inner"][10:], 0.21, 2.2, (0.6, 0.0), **shaded)
    line(edge["trunk"], 0.23, 2.2, (0.0, 0.28), **shaded)


def draw_spine(ax: Axes, body: BodyMap, *, scale: float = 1.0) -> None:
    """Mark the spinous processes."""
    lw = 0.09 * scale * pt_per_cm(ax)
    for name in body.back.spinous_processes:
        mark = body.back.landmarks[name]
        size = {"c": 1.25, "t": 0.9, "l": 1.1}[name[0]]
        at = body.to_cm([[mark.x, mark.y]])[0]
        patch(ax, disc(at, 0.30 * size, 0.46 * size), fill=PAPER, line=CONTOUR, lw=lw, zorder=5.8)


def draw_back(ax: Axes, body: BodyMap, *, scale: float = 1.0, labels: bool = True) -> None:
    """Draw a back on axes in cm of the map, y down.

    Parameters
    ----------
    ax
        Its limits are set to the whole back unless they hold it already; its aspect becomes equal.
    body
        Whose back.
    scale
        Factor of the widths of lines and marks, for small pictures.
    labels
        Whether to name the landmarks beside the body.
    """
    prepare(ax, body)
    draw_tones(ax, body)
    draw_lines(ax, body, scale=scale)
    draw_spine(ax, body, scale=scale)
    if labels:
        draw_names(ax, body, 8.5)


def prepare(ax: Axes, body: BodyMap) -> None:
    """Make axes a map: cm, y down, equal aspect, no frame."""
    ax.set_aspect("equal")
    if not ax.yaxis_inverted():
        made = relief(body)
        left, right, bottom, top = made.extent
        ax.set_xlim(left, right)
        ax.set_ylim(bottom, top)
    ax.set_facecolor(PAPER)
    ax.set(xticks=[], yticks=[])
    ax.spines[:].set_visible(False)


def draw_names(ax: Axes, body: BodyMap, size_pt: float) -> None:
    """Name landmarks on the left of the map, each with a thin leader line."""
    for name in NAMED:
        mark = body.back.landmarks[name]
        at = body.to_cm([[mark.x, mark.y]])[0] * [-1, 1]
        end = np.array([-10.5, at[1] - 3.4]) if mark.x == 0 else np.array([-beside(body, at[1]), at[1] + 0.5])
        leader(ax, at, end, wrapped(mark.name, 8.2 * size_pt, size_pt, **NAMES), size_pt, INK2, **NAMES)


def beside(body: BodyMap, y_cm: float) -> float:
    """Return how far out, in cm, words at a level stand clear of the drawn body."""
    edge = outline(body)
    # Arms have faded away below.
    drawn = edge[(edge[:, 1] < 0.60 * body.length_cm) | (np.abs(edge[:, 0]) < 0.37 * body.length_cm)]
    near = drawn[np.abs(drawn[:, 1] - y_cm) < 2.6]
    return float(near[:, 0].max()) + 1.3


def leader(ax: Axes, at: Floats, end: Floats, text: str, size_pt: float, colour: str, **style: Any) -> None:
    """Write words at the end of a thin line from a dot on the body."""
    left = end[0] < at[0]
    ax.plot([at[0], end[0]], [at[1], end[1]], color=colour, lw=0.6, zorder=6, solid_capstyle="butt")
    patch(ax, disc(at, 0.2), fill=colour, zorder=6.1)
    words(
        ax,
        end + [-0.4 if left else 0.4, 0],
        text,
        size_pt,
        ha="right" if left else "left",
        color=colour,
        **style,
    )

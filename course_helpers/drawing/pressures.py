"""All contact surfaces under one force, side by side: prints to one scale, and the pressure under each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Polygon, Rectangle

from ..geometry import hand_outline
from ..pressure import Pressed
from ..records import Contact, Course
from .palette import CARE, INK, INK2, LEVEL_COLOURS, PAPER, SANS, SERIF

WIDTH_IN = 7.2
CM_PER_IN = 14.0
GAP_CM = 3.4
LEAST_CM = 6.6
HEAD_IN, FOOT_IN = 1.15, 0.5
TICKS_KPA = (0.1, 1, 10, 100)
KPA_LIMITS = (0.8, 900)


def draw_pressures(course: Course, rows: Sequence[Pressed], *, here: Contact | None = None) -> Figure:
    """Draw one row for each contact surface.

    Parameters
    ----------
    course
        Where the comfort range is looked up.
    rows
        What the force does under each contact, from the broadest to the smallest.
    here
        The contact to mark, such as the one that a lesson teaches.

    Returns
    -------
    matplotlib.figure.Figure
        Prints to one scale on the left; in the middle pressure in kPa with its range, on a logarithmic axis;
        on the right the Walton levels that this force can mean, or that it is more than we allow.
    """
    shapes = [_lying(row) for row in rows]
    heights = [max(float(np.ptp(shape[:, 1])), LEAST_CM - GAP_CM) + GAP_CM for shape in shapes]
    middles = np.cumsum(heights) - np.array(heights) / 2
    total = float(sum(heights))
    height_in = HEAD_IN + total / CM_PER_IN + FOOT_IN
    figure = Figure(figsize=(WIDTH_IN, height_in), facecolor=PAPER)
    bottom, tall = FOOT_IN / height_in, total / CM_PER_IN / height_in
    title = f"The same {rows[0].force_n:g} N, on less and less of you"
    figure.text(0.05, 1 - 0.42 / height_in, title, fontfamily=SERIF, fontsize=19, color=INK, va="center")

    prints = figure.add_axes((0.05, bottom, 0.42, tall))
    prints.set(xlim=(0, 0.42 * WIDTH_IN * CM_PER_IN), ylim=(total, 0), aspect="equal")
    prints.set_axis_off()
    bars = figure.add_axes((0.49, bottom, 0.27, tall))
    bars.set(ylim=(total, 0), xscale="log", xlim=(min(KPA_LIMITS[0], 0.8 * rows[0].kpa_low), KPA_LIMITS[1]))
    for row, shape, y in zip(rows, shapes, middles, strict=True):
        marked = here is not None and row.contact.id == here.id
        _print(prints, row, shape, float(y), marked=marked)
        _bar(bars, row, float(y))
    _scale(bars, course)
    return figure


def _lying(row: Pressed) -> np.ndarray:
    """The contact's print, turned so that its long side lies; in cm, about its middle."""
    outline = hand_outline(row.contact.print, "right")
    if np.ptp(outline[:, 1]) > np.ptp(outline[:, 0]):
        outline = outline[:, ::-1] * [-1, 1]
    middle: np.ndarray = outline - (outline.max(axis=0) + outline.min(axis=0)) / 2
    return middle


def _print(ax: Axes, row: Pressed, shape: np.ndarray, y: float, *, marked: bool) -> None:
    at, colour = shape + [10.5, y], LEVEL_COLOURS[3]
    ax.add_patch(Polygon(at, closed=True, facecolor=colour, alpha=0.6 if marked else 0.32, edgecolor="none"))
    ax.add_patch(Polygon(at, closed=True, facecolor="none", edgecolor=colour, lw=2.0 if marked else 1.1))
    area = f"about {row.contact.area_cm2.usual:g} cm²"
    _two_lines(ax, 22.5, y, row.contact.name, area, INK2, bold=marked)
    if marked:
        ax.plot([0.4, 0.4], [y - 2.6, y + 2.6], color=INK, lw=3, solid_capstyle="butt", gid="here")


def _bar(ax: Axes, row: Pressed, y: float) -> None:
    level = max(row.levels, default=4)
    colour = CARE if row.over_ceiling else LEVEL_COLOURS[max(level, 1)]
    ax.add_patch(Rectangle((0.01, y - 1.1), row.kpa - 0.01, 2.2, facecolor=colour, lw=0))
    ax.plot([row.kpa_low, row.kpa_high], [y, y], color=INK, lw=1.2, solid_capstyle="butt")
    ends = sorted({row.levels[0], row.levels[-1]}) if row.levels else []
    walton = f"Walton {' to '.join(map(str, ends))}" if ends else "firmer than Walton 4"
    note, shade = ("more than we allow", CARE) if row.over_ceiling else (walton, INK2)
    _two_lines(ax, 1200, y, f"{row.kpa:.1f} kPa" if row.kpa < 10 else f"{row.kpa:.0f} kPa", note, shade)


def _two_lines(
    ax: Axes, x: float, y: float, first: str, second: str, shade: str, *, bold: bool = False
) -> None:
    style: dict[str, Any] = {"fontfamily": SANS, "va": "center", "clip_on": False}
    ax.text(x, y - 1.1, first, fontsize=9, color=INK, fontweight="bold" if bold else "normal", **style)
    ax.text(x, y + 1.4, second, fontsize=8, color=shade, **style)


def _scale(ax: Axes, course: Course) -> None:
    comfort = course.pressure.comfort
    ax.axvspan(comfort.low_kpa, comfort.high_kpa, color=CARE, alpha=0.16, lw=0)
    at = float(np.sqrt(comfort.low_kpa * comfort.high_kpa))
    told: dict[str, Any] = {"fontfamily": SANS, "fontsize": 8, "linespacing": 1.15, "ha": "center"}
    ax.text(at, -0.5, "comfort ends\nabout here", color=CARE, va="bottom", **told)
    for tick in (tick for tick in TICKS_KPA if tick > ax.get_xlim()[0]):
        ax.text(tick, ax.get_ylim()[0] + 2.4, f"{tick} kPa", color=INK2, va="center", **told)
        ax.axvline(tick, color=INK2, alpha=0.25, lw=0.6, zorder=0)
    ax.set_axis_off()

"""All contact surfaces under one force, side by side: prints to one scale, and the pressure under each."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Polygon, Rectangle

from ..geometry import hand_outline
from ..pressure import Pressed
from ..records import Course
from .palette import CARE, INK, INK2, LEVEL_COLOURS, PAPER

ROW_CM = 9.0
PRINT_SHARE = 0.42
TICKS_KPA = (1, 10, 100)


def draw_pressures(course: Course, rows: Sequence[Pressed]) -> Figure:
    """Draw one row for each contact surface.

    Parameters
    ----------
    course
        Where the comfort range is looked up.
    rows
        What the force does under each contact, from the broadest to the smallest.

    Returns
    -------
    matplotlib.figure.Figure
        Prints to one scale on the left; pressure in kPa on a logarithmic axis with its range, Walton levels that
        this force can mean, and the force ceiling in words on the right.
    """
    figure = Figure(figsize=(7.2, 0.62 * len(rows) + 1.5), facecolor=PAPER)
    height = figure.get_figheight()
    top, bottom = 1 - 0.95 / height, 0.5 / height
    figure.text(
        0.04,
        1 - 0.38 / height,
        f"The same {rows[0].force_n:g} N, on a smaller and smaller contact",
        fontfamily="DejaVu Serif",
        fontsize=14,
        color=INK,
        va="center",
    )
    prints = figure.add_axes((0.02, bottom, 0.30, top - bottom))
    bars = figure.add_axes((0.50, bottom, 0.30, top - bottom), sharey=prints)
    for index, row in enumerate(rows):
        _print(prints, row, index)
        _bar(bars, row, index)
    prints.set(xlim=(-10, 22), ylim=(len(rows) - 0.5, -0.5))
    prints.set_axis_off()
    comfort = course.pressure.comfort
    bars.axvspan(comfort.low_kpa, comfort.high_kpa, color=CARE, alpha=0.14, lw=0)
    bars.text(
        np.sqrt(comfort.low_kpa * comfort.high_kpa),
        -0.62,
        "begins to hurt\nmany people",
        fontsize=7.5,
        color=CARE,
        ha="center",
        va="bottom",
        linespacing=1.1,
    )
    bars.set_xscale("log")
    bars.set_xlim(0.8, 900)
    bars.set_xticks(TICKS_KPA, [f"{tick} kPa" for tick in TICKS_KPA], fontsize=8, color=INK2)
    bars.minorticks_off()
    bars.tick_params(length=0, labelleft=False, left=False)
    bars.grid(axis="x", color=INK2, alpha=0.25, lw=0.6)
    bars.set_facecolor(PAPER)
    for spine in bars.spines.values():
        spine.set_visible(False)
    return figure


def _print(ax: Axes, row: Pressed, index: int) -> None:
    contact = row.contact
    outline = hand_outline(contact.print, "right")
    outline = outline - outline.mean(axis=0)
    size = np.ptp(outline, axis=0)
    turned = outline[:, ::-1] if size[1] > size[0] else outline
    scale = 16.0 / 20.0
    at = np.column_stack([turned[:, 0] * scale - 0.5, index + turned[:, 1] * scale / 18.0])
    colour = LEVEL_COLOURS[3]
    ax.add_patch(Polygon(at, closed=True, facecolor=colour, alpha=0.35, edgecolor="none"))
    ax.add_patch(Polygon(at, closed=True, facecolor="none", edgecolor=colour, lw=1.1))
    ax.text(10.5, index - 0.14, contact.name, fontsize=9, color=INK, va="center", clip_on=False)
    ax.text(
        10.5,
        index + 0.20,
        f"{contact.area_cm2.usual:g} cm²",
        fontsize=8,
        color=INK2,
        va="center",
        clip_on=False,
    )


def _bar(ax: Axes, row: Pressed, index: int) -> None:
    level = max(row.levels, default=5)
    colour = CARE if row.over_ceiling else LEVEL_COLOURS[max(level, 1)]
    ax.add_patch(Rectangle((0.8, index - 0.16), row.kpa - 0.8, 0.32, facecolor=colour, lw=0))
    ax.plot([row.kpa_low, row.kpa_high], [index, index], color=INK, lw=1.2, solid_capstyle="butt")
    told = f"{row.kpa:.1f} kPa" if row.kpa < 10 else f"{row.kpa:.0f} kPa"
    levels = " to ".join(
        str(level) for level in (row.levels[:1] + row.levels[-1:] if len(row.levels) > 1 else row.levels)
    )
    walton = f"Walton {levels}" if levels else "above level 4"
    note = "more than this course allows" if row.over_ceiling else walton
    ax.text(1150, index - 0.14, told, fontsize=9, color=INK, va="center", clip_on=False)
    ax.text(
        1150,
        index + 0.20,
        note,
        fontsize=8,
        color=CARE if row.over_ceiling else INK2,
        va="center",
        clip_on=False,
    )

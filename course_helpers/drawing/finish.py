"""One force under one stroke after another: as the contact grows, the pressure falls."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Literal

import matplotlib.style
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.path import Path

from ..geometry.curves import Floats
from ..pressure import Pressed, kilograms
from ..records import Course
from .ink import arrowhead, closed, disc, patch, width_pt, words, wrapped
from .keys import ON_TOP
from .palette import CARE, INK, INK2, PAPER, SERIF
from .sheet import new_sheet
from .touch import BLUE, draw_touching, touching

ARROW = 34.0
Step = tuple[str, Pressed]
"""The name of a technique, and what the force does under its contact."""
RANGES = (
    "Bars: pressure over the usual area. Thin lines: from the largest area to the smallest. "
    "All areas are estimates."
)


def draw_finish(course: Course, steps: Sequence[Step], layout: Literal["page", "phone"] = "page") -> Figure:
    """Draw what one force does under each of some strokes, in their order.

    Parameters
    ----------
    course
        Where the limbs are looked up.
    steps
        For each technique its name, and what the force does under its leading contact.
    layout
        `page`, for up to six strokes side by side; or `phone`, in narrower columns.

    Returns
    -------
    matplotlib.figure.Figure
        Prints at one scale on the hand that they belong to; below them bars of pressure in kPa, each with
        its range, and a line over their tops.
    """
    with matplotlib.style.context("default"):
        return _drawn(course, steps, layout == "phone")


def is_falling(steps: Sequence[Step]) -> bool:
    """Whether the pressure falls from each stroke to the next."""
    return len(steps) > 1 and all(after.kpa < before.kpa for (_, before), (_, after) in pairwise(steps))


def kpa_words(kpa: float) -> str:
    """Write a pressure with as many digits as an estimate deserves."""
    return f"{kpa:.1f} kPa" if kpa < 9.95 else f"{kpa:.0f} kPa"


def _drawn(course: Course, steps: Sequence[Step], narrow: bool) -> Figure:
    width, edge, size = (270.0, 8.0, 8.6) if narrow else (720.0, 34.0, 9.5)
    hands_tall, bars_tall = (96.0, 110.0) if narrow else (150.0, 150.0)
    column = (width - 2 * edge) / len(steps)
    names = [wrapped(name, column - 8, size + 2.4, family=SERIF) for name, _ in steps]
    contacts = [wrapped(_contact(row), column - 8, size) for _, row in steps]
    name_tall = 1.25 * (size + 2.4) * max(text.count("\n") + 1 for text in names)
    contact_tall = 1.35 * size * max(text.count("\n") + 1 for text in contacts)
    top = 74.0 if narrow else 96.0
    arrow = 34.0
    hands = top + name_tall + arrow
    floor = hands + hands_tall + contact_tall + 34 + bars_tall
    left = 10.0 if narrow else 34.0
    small = wrapped(RANGES, width - 2 * left, 7.8)
    foot = 58 + 10 * small.count("\n") + (14 if any(row.over_ceiling for _, row in steps) else 0)
    figure, sheet = new_sheet(width, floor + foot + 8)
    force = steps[0][1].force_n
    subtitle = "More and more hand, less and less pressure." if is_falling(steps) else "Under each stroke."
    italic: dict[str, Any] = {"family": SERIF, "style": "italic", "color": INK2, "va": "baseline"}
    high, small_high = (26, 46) if narrow else (46, 70)
    heading = f"The same {force:g} N, about {float(kilograms(force)):g} kg on a scale"
    title_pt = min(26, 26 * (width - 2 * left) / width_pt(heading, 26, family=SERIF))
    title: dict[str, Any] = {"family": SERIF, "va": "baseline"}
    words(sheet, (left, high), heading, title_pt, **title)
    words(sheet, (left, small_high), subtitle, 11.5 if narrow else 13.5, **italic)
    limbs = [touching(course, row.contact) for _, row in steps]
    spans = np.array([limb.size_cm for limb in limbs])
    k = min(hands_tall / spans[:, 1].max(), 0.92 * column / spans[:, 0].max())
    most = max(row.kpa_high for _, row in steps)
    tops = []
    for index, ((_, row), name, contact, limb) in enumerate(zip(steps, names, contacts, limbs, strict=True)):
        x = edge + (index + 0.5) * column
        words(sheet, (x, top), name, size + 2.4, family=SERIF, ha="center", va="top")
        draw_touching(sheet, limb, (x, hands), k)
        _force(sheet, (x, hands) + limb.middle * k, top + name_tall, row, size)
        words(sheet, (x, hands + hands_tall + 8), contact, size, ha="center", va="top", color=INK2)
        tops.append(_bar(sheet, x, floor, bars_tall * 0.86 / most, row, size, column))
    if is_falling(steps):
        sheet.plot(*np.array(tops).T, color=INK, lw=1.3, linestyle=(0, (4, 2.4)), zorder=4, gid="fall")
    for at in tops:
        patch(sheet, disc(at, 3.2), fill=PAPER, line=INK, lw=1.1, zorder=6, gid="top")
    sheet.plot([edge, width - edge], [floor, floor], color=INK2, lw=0.8)
    words(sheet, (left, floor + foot), small, 7.8, color=INK2, va="bottom")
    return figure


def _contact(row: Pressed) -> str:
    name = f"{row.contact.name}, about {row.contact.area_cm2.usual:g} cm²"
    return f"{name}, {ON_TOP}" if row.contact.hands_used == 2 else name


def _force(sheet: Axes, at: Floats, top: float, row: Pressed, size: float) -> None:
    """An arrow to the middle of what presses, as long on every hand; a thin line leads its words to it."""
    x, y = at
    words(sheet, (x, top + 9), f"{row.force_n:g} N", size, ha="center", fontweight="bold")
    lead, shaft = Path([[x, top + 17], [x, y - ARROW]]), Path([[x, y - ARROW], [x, y - 7]])
    if y - ARROW > top + 19:
        patch(sheet, lead, line=INK, lw=0.7, linestyle=(0, (1.2, 2.2)), zorder=21.8)
    patch(sheet, shaft, line=(PAPER, 0.85), lw=4.6, zorder=21.9)
    patch(sheet, shaft, line=INK, lw=2.2, zorder=22, gid="force")
    arrowhead(sheet, (x, y - 6), (0, 1), 9, INK, PAPER, 0.4, 22.1)


def _bar(
    sheet: Axes, x: float, floor: float, k: float, row: Pressed, size: float, column: float
) -> tuple[float, float]:
    """Draw a bar of pressure with its range; returns the middle of its top."""
    half = min(0.17 * column, 34)
    colour = CARE if row.over_ceiling else BLUE
    y = floor - row.kpa * k
    patch(
        sheet, closed([[x - half, floor], [x - half, y], [x + half, y], [x + half, floor]], 0),
        fill=(colour, 0.85), zorder=3, gid="bar",
    )  # fmt: skip
    sheet.plot([x, x], [floor - row.kpa_low * k, floor - row.kpa_high * k], color=INK, lw=1.0, zorder=5)
    style: dict[str, Any] = {"ha": "center", "va": "top"}
    words(sheet, (x, floor + 7), kpa_words(row.kpa), size + 3, fontweight="bold", **style)
    if row.over_ceiling:
        over = wrapped("more than we allow", column - 6, 7.8)
        words(sheet, (x, floor + 25), over, 7.8, color=CARE, **style)
    return x, y

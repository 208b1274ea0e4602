"""The scale drill as a form for pencil and paper: the target, boxes for readings, places for dots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import matplotlib.style
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.path import Path

from ..records import Contact, Course, ScaleGroup
from ..scale_words import NEWTONS, hits_needed, shown, shown_limits
from .ink import patch, width_pt, words, wrapped
from .palette import INK, INK2, LEVEL_COLOURS, PAPER, SERIF, mixed
from .sheet import new_sheet

WIDTH, HEIGHT = 620.0, 442.0
EDGE = 24.0
LEFT, RIGHT = 62.0, 578.0
DISPLAY = 428.0
BOX_TOP, BOX = 148.0, 32.0
TOP, FLOOR = 198.0, 372.0
REST = 26.0
TEAL = LEVEL_COLOURS[1]
CARD = "#FFFDF9"


@dataclass(frozen=True)
class _Columns:
    """Where the presses stand: left edges of their columns, and the gaps in which the hand rests."""

    lefts: tuple[float, ...]
    width: float
    rests: tuple[float, ...]

    @classmethod
    def of(cls, group: ScaleGroup) -> _Columns:
        after = group.rest_after or group.trials
        breaks = [k for k in range(1, group.trials) if k % after == 0]
        width = (RIGHT - LEFT - REST * len(breaks)) / group.trials
        lefts = tuple(LEFT + k * width + REST * sum(b <= k for b in breaks) for k in range(group.trials))
        return cls(lefts, width, tuple(lefts[k] - REST / 2 for k in breaks))


def draw_scale_form(course: Course, contact: Contact, target_n: float) -> Figure:
    """Draw the form for one contact surface and one target, in newtons.

    Returns
    -------
    matplotlib.figure.Figure
        The target in N, kg and lb; a box for each press; below the boxes an empty plot with the band of a
        hit, its scale in kg on the left and in lb on the right; the pass mark and the days of re-tests.
    """
    with matplotlib.style.context("default"):
        figure, sheet = new_sheet(WIDTH, HEIGHT)
        columns = _Columns.of(course.scale_drill.group(course.scale_drill.targets(contact.id).group))
        _head(sheet, course, contact, target_n)
        _boxes(sheet, columns)
        _plot(sheet, course, contact, target_n, columns)
        _foot(sheet, course, len(columns.lefts))
        return figure


def _rectangle(left: float, top: float, width: float, height: float, corner: float = 0.0) -> Path:
    right, bottom, k = left + width, top + height, corner
    m, q = Path.LINETO, Path.CURVE3
    points = [
        (left + k, top),
        *[(right - k, top), (right, top), (right, top + k)],
        *[(right, bottom - k), (right, bottom), (right - k, bottom)],
        *[(left + k, bottom), (left, bottom), (left, bottom - k)],
        *[(left, top + k), (left, top), (left + k, top)],
        (left + k, top),
    ]
    return Path(points, [Path.MOVETO, *([m, q, q] * 4), Path.CLOSEPOLY])


def _head(sheet: Axes, course: Course, contact: Contact, target_n: float) -> None:
    drill = course.scale_drill
    text, units = drill.texts.paper, drill.texts.setup.units
    group = drill.group(drill.targets(contact.id).group)
    title = text.title.format(force=f"{target_n:g}")
    size = min(26.0, 26.0 * 385 / width_pt(title, 26, family=SERIF))
    words(sheet, (EDGE, 50), title, size, family=SERIF, va="baseline")
    italic: dict[str, Any] = {"family": SERIF, "style": "italic", "color": INK2, "va": "baseline"}
    words(sheet, (EDGE, 74), text.contact.format(contact=contact.name), 15, **italic)
    how = f"{text.how.format(hold=f'{group.hold_s:g}')} {text.boxes}"
    words(sheet, (EDGE, 92), wrapped(how, 385, 9.5), 9.5, color=INK2, va="top")
    # The display of the scale: what it shows when the target is met.
    left, width = DISPLAY, WIDTH - EDGE - DISPLAY
    words(sheet, (left + width / 2, 30), text.shows, 9.5, color=INK2, ha="center", va="baseline")
    patch(sheet, _rectangle(left, 38, width, 66, 12), fill=CARD, line=INK, lw=1.6)
    kg, lb = shown(target_n, "kg"), shown(target_n, "lb")
    words(
        sheet,
        (left + width / 2, 66),
        f"{kg} {units.kg}",
        30,
        ha="center",
        va="center_baseline",
        fontweight="bold",
    )
    words(
        sheet, (left + width / 2, 92), f"{lb} {units.lb}", 12, ha="center", va="center_baseline", color=INK2
    )
    band = drill.passing.bands_percent[0]
    low, high = shown_limits(target_n, band, "kg")
    said = (
        f"{text.band.format(band=f'{band:g}')}: {text.band_range.format(low=low, high=high, unit=units.kg)}"
    )
    words(sheet, (left + width / 2, 119), said, 9.5, color=INK2, ha="center", va="baseline")


def _boxes(sheet: Axes, columns: _Columns) -> None:
    for number, left in enumerate(columns.lefts, 1):
        middle = left + columns.width / 2
        words(sheet, (middle, BOX_TOP - 9), str(number), 9.5, ha="center", color=INK2)
        box = _rectangle(left + 3.5, BOX_TOP, columns.width - 7, BOX, 6)
        patch(sheet, box, fill=CARD, line=INK, lw=1.1, gid="box")


def _plot(sheet: Axes, course: Course, contact: Contact, target_n: float, columns: _Columns) -> None:
    drill = course.scale_drill
    text, units = drill.texts.paper, drill.texts.setup.units
    band = drill.passing.bands_percent[0]

    def y(force_n: float) -> float:
        return FLOOR - (FLOOR - TOP) * force_n / (2 * target_n)

    for left in columns.lefts:
        patch(sheet, _rectangle(left, TOP, columns.width, FLOOR - TOP), fill=CARD, zorder=0.5)
    low, high = (y(target_n * (1 + side * band / 100)) for side in (-1, 1))
    shade = mixed(TEAL, CARD, 0.17)
    patch(sheet, _rectangle(LEFT, high, RIGHT - LEFT, low - high), fill=shade, zorder=1, gid="band")
    for left in columns.lefts:
        line = Path([(left + columns.width / 2, TOP), (left + columns.width / 2, FLOOR)])
        patch(sheet, line, line=mixed(INK2, CARD, 0.35), lw=0.7, zorder=2)
    for edge in (low, high):
        sheet.plot([LEFT, RIGHT], [edge, edge], color=TEAL, lw=0.9, dashes=(3, 3), zorder=3)
    patch(sheet, Path([(LEFT, y(target_n)), (RIGHT, y(target_n))]), line=TEAL, lw=2.2, zorder=3, gid="target")
    patch(sheet, Path([(LEFT, FLOOR), (RIGHT, FLOOR)]), line=INK2, lw=0.9, zorder=3)
    group = drill.group(drill.targets(contact.id).group)
    rest = text.rest.format(rest=f"{group.rest_s or 0:g}", least=f"{group.rest_least_s or 0:g}")
    for at in columns.rests:
        gap = _rectangle(at - REST / 2, BOX_TOP, REST, FLOOR - BOX_TOP + 2)
        patch(sheet, gap, fill=PAPER, zorder=4)
        middle = (BOX_TOP + FLOOR) / 2
        words(sheet, (at, middle), rest, 9.5, ha="center", rotation=90, color=INK2, zorder=5)
    for step in _steps(2 * target_n / NEWTONS["kg"]):
        at = y(step * NEWTONS["kg"])
        patch(sheet, Path([(LEFT, at), (RIGHT, at)]), line=mixed(INK2, CARD, 0.2), lw=0.6, zorder=1.5)
    for unit, x, ha in (("kg", LEFT - 8, "right"), ("lb", RIGHT + 8, "left")):
        soft: dict[str, Any] = {"ha": ha, "color": INK2, "va": "center_baseline"}
        strong = soft | {"color": INK, "fontweight": "bold"}
        words(sheet, (x, y(target_n)), shown(target_n, unit), 11, **strong)
        taken = [y(target_n)]
        for value in shown_limits(target_n, band, unit):
            taken.append(y(float(value) * NEWTONS[unit]))
            words(sheet, (x, taken[-1]), value, 9.5, **strong)
        for step in (0.0, *_steps(2 * target_n / NEWTONS[unit])):
            at = y(step * NEWTONS[unit])
            if all(abs(at - other) > 14 for other in taken):
                words(sheet, (x, at), f"{step:g}", 8.5, **soft)
        words(sheet, (x, TOP - 16), getattr(units, unit), 9.5, **soft)


def _steps(most: float) -> list[float]:
    """Round values up to a largest one, at most nine of them."""
    step = next(step for step in (0.1, 0.2, 0.5, 1, 2, 5) if most / step <= 9.5)
    return [round(k * step, 1) for k in range(1, int(most / step) + 1)]


def _foot(sheet: Axes, course: Course, count: int) -> None:
    drill = course.scale_drill
    text, passing = drill.texts.paper, drill.passing
    wide, narrow = (f"{band:g}" for band in passing.bands_percent)
    needed = hits_needed(count, passing.of_ten)
    said = text.need.format(needed=needed, count=count, band=wide)
    words(sheet, (EDGE, 402), said, 12.5, fontweight="bold", va="baseline")
    words(sheet, (EDGE, 422), text.next.format(narrow=narrow), 10.5, color=INK2, va="baseline")
    x = WIDTH - EDGE - 47 * len(passing.retest_days)
    words(sheet, (x - 8, 412), text.retests, 10.5, color=INK2, ha="right")
    for day in passing.retest_days:
        patch(sheet, _rectangle(x, 403, 18, 18, 4), fill=CARD, line=INK, lw=1.1)
        words(sheet, (x + 23, 412), str(day), 10.5)
        x += 47

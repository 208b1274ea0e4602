"""A plan over time: pressure rises and falls like a line of hills, with sides, pauses and names below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

import matplotlib.style
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.path import Path

from ..geometry import timeline
from ..geometry.curves import Floats
from ..plan_words import level_words, passes_words, side_words, subtitle, time_words
from ..plans import Plan, PlanEntry, entries
from ..records import Course
from .ink import closed, disc, patch, width_pt, words, wrapped
from .palette import INK, INK2, PAPER, SERIF, SHADE, level_colour, mixed
from .plan_marks import MARKS, draw_mark
from .sheet import new_sheet

SAMPLES = 24  # of a pass: enough for its rise and fall


@dataclass(frozen=True)
class _Page:
    """Sizes of a layout, in points."""

    width: float
    edge: float
    left: float
    title_pt: float
    lead_pt: float
    size: float
    hills: float
    columns: int
    named: bool


PAGE = _Page(754, 34, 118, 26, 13, 9.2, 150, 3, True)
PHONE = _Page(270, 10, 26, 20, 10.5, 8.6, 96, 1, False)


@dataclass(frozen=True)
class _Chart:
    """Where seconds and levels lie on the sheet."""

    left: float
    floor: float
    per_s: float
    per_level: float

    def x(self, seconds: float) -> float:
        return self.left + seconds * self.per_s

    def y(self, walton: float) -> float:
        return self.floor - walton * self.per_level


def draw_plan(course: Course, plan: Plan, layout: Literal["page", "phone"] = "page") -> Figure:
    """Draw a plan from its first minute to its rest.

    Parameters
    ----------
    course
        Its techniques and words.
    plan
        What is done.
    layout
        `page`, or `phone` for a narrow screen.
    """
    with matplotlib.style.context("default"):
        return _drawn(course, plan, PHONE if layout == "phone" else PAGE)


def _drawn(course: Course, plan: Plan, page: _Page) -> Figure:
    told = entries(course, plan)
    room = page.width - 2 * page.edge
    lead = wrapped(subtitle(course, plan), room, page.lead_pt, family=SERIF, style="italic")
    name = wrapped(plan.name, room, page.title_pt, family=SERIF)
    head = 1.9 * page.title_pt + 1.15 * page.title_pt * name.count("\n")
    top = head + 1.4 * page.lead_pt * (lead.count("\n") + 1) + 22
    floor = top + page.hills
    lists = floor + (84 if page.named else 98)
    blocks = [_told(course, entry, page) for entry in told]
    rows = -(-len(blocks) // page.columns)
    tall = [1.45 * page.size * len(block) + 9 for block in blocks]
    lows = [sum(tall[k * rows : (k + 1) * rows]) for k in range(page.columns)]
    keys = list(_keys(course, plan))
    key_rows = _key_rows(keys, page)
    key_top = lists + max(lows) + 12
    credit = wrapped(course.pressure.walton.credit, room, 7.8)
    height = key_top + 1.7 * page.size * len(key_rows) + 11 * (credit.count("\n") + 1) + 14
    figure, sheet = new_sheet(page.width, height)
    words(sheet, (page.edge, head), name, page.title_pt, family=SERIF, va="bottom")
    words(
        sheet, (page.edge, head + 6), lead, page.lead_pt, family=SERIF, style="italic", color=INK2, va="top"
    )
    wide = page.width - page.edge - page.left
    most = max(3.0, *(entry.walton for entry in told)) + 0.55
    chart = _Chart(page.left, floor, wide / plan.total_s, page.hills / most)
    _levels(sheet, course, chart, page, int(most))
    _rest(sheet, course, plan, chart, page)
    for entry in told:
        _hills(sheet, course, plan, entry, chart)
    _numbers(sheet, told, chart, page)
    _lanes(sheet, course, told, plan, chart, page)
    _marks(sheet, plan, chart, page)
    _axis(sheet, course, plan, chart, page)
    _list(sheet, told, blocks, tall, rows, lists, page)
    _key(sheet, key_rows, key_top, page)
    words(sheet, (page.edge, height - 8), credit, 7.8, color=INK2, va="bottom")
    return figure


def _levels(sheet: Axes, course: Course, chart: _Chart, page: _Page, most: int) -> None:
    for level in range(most + 1):
        y, name = chart.y(level), course.pressure.walton.levels[level].name
        right = page.width - page.edge
        style: dict[str, Any] = (
            {"color": INK2, "lw": 0.9} if level == 0 else {"color": SHADE, "lw": 0.5, "alpha": 0.55}
        )
        sheet.plot([chart.left, right], [y, y], zorder=1, **style)
        said = f"{name}  {level}" if page.named else str(level)
        words(sheet, (chart.left - 8, y), said, page.size, ha="right", va="center_baseline", color=INK2)


def _rest(sheet: Axes, course: Course, plan: Plan, chart: _Chart, page: _Page) -> None:
    start, end = chart.x(plan.total_s - plan.steps[-1].seconds), chart.x(plan.total_s)
    box = [[start, chart.floor], [start, chart.y(1)], [end, chart.y(1)], [end, chart.floor]]
    patch(sheet, closed(box, 0), fill=mixed(SHADE, PAPER, 0.28), zorder=1.5, gid="rest")
    title = course.plans.rest.title
    flat = width_pt(title, page.size + 1, family=SERIF) < end - start
    words(
        sheet, ((start + end) / 2, chart.y(0.5)), title, page.size + 1, family=SERIF, style="italic",
        ha="center", va="center", rotation=0 if flat else 90, color=INK2, zorder=5,
    )  # fmt: skip


def _hills(sheet: Axes, course: Course, plan: Plan, entry: PlanEntry, chart: _Chart) -> None:
    """Draw a stroke's pressure, pass after pass, on ground as high as it gets."""
    colour = level_colour(entry.walton)
    for side, (start_s, end_s) in zip(entry.sides, entry.spans, strict=True):
        ground = _ground(chart.x(start_s), chart.x(end_s), chart.floor, chart.y(entry.walton))
        patch(sheet, ground, fill=mixed(colour, PAPER, 0.26), zorder=2, gid="ground")
        t, walton = _pass(course, entry.technique, plan.body, side)
        walton = np.minimum(walton, entry.walton)
        pass_s = (end_s - start_s) / entry.passes
        x = np.concatenate(
            [chart.x(start_s + k * pass_s) + t * pass_s * chart.per_s for k in range(entry.passes)]
        )
        y = chart.y(0) - np.tile(walton, entry.passes) * chart.per_level
        line = np.column_stack([np.append(x, x[-1]), np.append(y, chart.floor)])
        area = np.vstack([[x[0], chart.floor], line])
        patch(sheet, closed(area, 0.12), fill=colour, zorder=3, gid="pressure")


@lru_cache(maxsize=256)
def _pass(course: Course, technique: str, body: str, side: str) -> tuple[Floats, Floats]:
    """One pass: moments from 0 to 1, and the level of the firmest hand that works."""
    one = timeline(course, technique, body=body, side=side)
    t = np.linspace(0, 1, SAMPLES + 1)
    tracks = [track for track in one.hands if not track.stays] or list(one.hands)
    firmest: Floats = np.max([track.at(t * one.pass_s)[2] for track in tracks], axis=0)
    return t, firmest


def _ground(x0: float, x1: float, floor: float, top: float) -> Path:
    """A block with soft shoulders."""
    r = min(4.0, (x1 - x0) / 2, floor - top)
    v = [(x0, floor), (x0, top + r), (x0, top), (x0 + r, top)]
    v += [(x1 - r, top), (x1, top), (x1, top + r), (x1, floor), (x0, floor)]
    m, c = Path.LINETO, Path.CURVE3
    return Path(v, [Path.MOVETO, m, c, c, m, c, c, m, Path.CLOSEPOLY])


def _numbers(sheet: Axes, told: Sequence[PlanEntry], chart: _Chart, page: _Page) -> None:
    """Write each stroke's number above it; one that would run into its neighbour stands higher."""
    taken: list[tuple[float, float, float]] = []
    for number, entry in enumerate(told, start=1):
        x = (chart.x(entry.spans[0][0]) + chart.x(entry.spans[-1][1])) / 2
        half = width_pt(str(number), page.size, weight="bold") / 2 + 1
        y = chart.y(entry.walton) - 0.75 * page.size
        while any(abs(x - a) < half + h and abs(y - b) < 1.05 * page.size for a, b, h in taken):
            y -= 0.55 * page.size
        taken.append((x, y, half))
        words(
            sheet, (x, y), str(number), page.size, ha="center", va="center_baseline", fontweight="bold",
            zorder=7,
        )  # fmt: skip


def _lanes(
    sheet: Axes, course: Course, told: Sequence[PlanEntry], plan: Plan, chart: _Chart, page: _Page
) -> None:
    """Two lanes below the hills: when the receiver's left side is worked, and when the right."""
    texts = course.plans.texts
    for row, lane in enumerate(("left", "right")):
        y = chart.floor + 13 + 11 * row
        end = chart.x(plan.total_s - plan.steps[-1].seconds)
        sheet.plot([chart.left, end], [y, y], color=SHADE, lw=0.5, alpha=0.6, zorder=1)
        said = texts[f"lane_{lane}"] if page.named else texts[f"side_{lane}"][:1].upper()
        words(sheet, (chart.left - 8, y), said, page.size, ha="right", va="center_baseline", color=INK2)
        for entry in told:
            for side, (start_s, end_s) in zip(entry.sides, entry.spans, strict=True):
                if side in (lane, "both"):
                    x0, x1 = chart.x(start_s) + 0.3, chart.x(end_s) - 0.3
                    box = [[x0, y - 3], [x1, y - 3], [x1, y + 3], [x0, y + 3]]
                    patch(sheet, closed(box, 0), fill=INK2, zorder=3, gid=f"lane-{lane}")


def _marks(sheet: Axes, plan: Plan, chart: _Chart, page: _Page) -> None:
    """Oil, wiping off, the turn of the head, and where is asked, in a row of their own."""
    y, clock, last = chart.floor + 40, 0.0, -99.0
    for step in plan.steps:
        mark = "ask" if step.ask else step.pause
        if mark in MARKS:
            x = max(chart.x(clock + (min(step.seconds, 60) if step.ask else step.seconds) / 2), last + 11)
            draw_mark(sheet, mark, (x, y))
            last = x
        clock += step.seconds


def _axis(sheet: Axes, course: Course, plan: Plan, chart: _Chart, page: _Page) -> None:
    minutes = plan.total_s / 60
    every = 2 if minutes <= 12 else 5 if minutes <= 40 else 10
    y = chart.floor + 54
    for minute in range(0, int(minutes) + 1, every):
        x = chart.x(60 * minute)
        sheet.plot([x, x], [y - 4, y], color=INK2, lw=0.8, zorder=2)
        words(sheet, (x, y + 4), str(minute), page.size, ha="center", va="top", color=INK2)
    end = chart.x(plan.total_s)
    sheet.plot([chart.left, end], [y - 4, y - 4], color=INK2, lw=0.5, zorder=2)
    if page.named:
        words(
            sheet, (chart.left - 8, y + 4), course.plans.texts["axis"], page.size, ha="right", va="top",
            color=INK2,
        )  # fmt: skip
    else:
        at = (end, y + 4 + 1.3 * page.size)
        words(sheet, at, course.plans.texts["axis"], page.size, ha="right", va="top", color=INK2)


Line = tuple[str, float, dict[str, Any]]


def _told(course: Course, entry: PlanEntry, page: _Page) -> list[Line]:
    """The lines of a stroke in the list: its name, then side, passes, time, level, and the learner's note."""
    room = _column(page) - 36
    often = [passes_words(course, entry), time_words(course, entry.seconds)]
    said = [side_words(course, entry), " · ".join([*often, f"Walton {level_words(entry.walton)}"])]
    name: dict[str, Any] = {"family": SERIF, "color": INK}
    lines: list[Line] = [
        (line, page.size + 3, name)
        for line in wrapped(entry.title, room, page.size + 3, family=SERIF).split("\n")
    ]
    details = [line for text in said if text for line in wrapped(text, room, page.size).split("\n")]
    lines += [(line, page.size, {"color": INK2}) for line in details]
    if entry.note:
        italic: dict[str, Any] = {"family": SERIF, "style": "italic", "color": INK2}
        note = wrapped(entry.note, room, page.size + 1, family=SERIF, style="italic")
        lines += [(line, page.size + 1, italic) for line in note.split("\n")]
    return lines


def _column(page: _Page) -> float:
    return (page.width - 2 * page.edge) / page.columns


def _list(
    sheet: Axes,
    told: Sequence[PlanEntry],
    blocks: Sequence[list[Line]],
    tall: Sequence[float],
    rows: int,
    top: float,
    page: _Page,
) -> None:
    for index, (entry, block) in enumerate(zip(told, blocks, strict=True)):
        column, first = divmod(index, rows)
        x = page.edge + column * _column(page)
        y = top + sum(tall[column * rows : column * rows + first])
        dot = (x + 8, y + 0.62 * page.size)
        patch(sheet, disc(dot, 8), fill=level_colour(entry.walton), zorder=4)
        words(
            sheet, dot, str(index + 1), page.size, ha="center", va="center_baseline", color=PAPER,
            fontweight="bold", zorder=5,
        )  # fmt: skip
        for text, size, style in block:
            words(sheet, (x + 23, y + 1.02 * page.size), text, size, va="baseline", **style)
            y += 1.45 * page.size


def _keys(course: Course, plan: Plan) -> Iterator[tuple[str, str]]:
    """The marks that are on the picture, and what they mean."""
    there = {step.pause for step in plan.steps}
    for mark in MARKS:
        if mark in there:
            yield mark, course.plans.pause(mark).title  # type: ignore[arg-type]
    if any(step.ask for step in plan.steps):
        yield "ask", next(scale.ask for scale in course.pressure.receiver if scale.id == "feel")


def _key_rows(keys: Sequence[tuple[str, str]], page: _Page) -> list[list[tuple[float, str, str]]]:
    """Lay the key out in as few lines as it needs."""
    rows: list[list[tuple[float, str, str]]] = [[]]
    x, room = 0.0, page.width - 2 * page.edge
    for mark, said in keys:
        wide = 16 + width_pt(said, page.size) + 18
        if x and x + wide - 18 > room:
            rows.append([])
            x = 0.0
        rows[-1].append((x, mark, said))
        x += wide
    return rows


def _key(sheet: Axes, rows: Sequence[list[tuple[float, str, str]]], top: float, page: _Page) -> None:
    for row, line in enumerate(rows):
        y = top + 1.7 * page.size * row
        for x, mark, said in line:
            draw_mark(sheet, mark, (page.edge + x + 6, y))
            words(sheet, (page.edge + x + 16, y), said, page.size, color=INK2, va="center_baseline")

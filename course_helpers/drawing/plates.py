"""Plates: the map of a stroke with its keys and its score, laid out for a page, a card, a phone, or alone."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from typing import Literal

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..geometry import BodyMap, Timeline
from ..records import Course
from . import keys
from .back import beside, draw_back, draw_names, leader, wrapped
from .ink import words
from .palette import CARE, INK, INK2, SERIF
from .score import draw_score
from .sheet import Frame, box_axes, fitted, map_axes, new_sheet
from .strokes import draw_stroke
from .zones import ALWAYS, draw_zones

Layout = Literal["page", "card", "phone", "map"]
SIZES: dict[str, tuple[float, float]] = {
    "page": (595, 842),
    "card": (620, 400),
    "phone": (270, 640),
    "map": (380, 520),
}
BOXES: dict[str, tuple[float, float, float, float]] = {
    "page": (0, 106, 595, 505),
    "card": (0, 4, 290, 392),
    "phone": (4, 52, 262, 352),
    "map": (4, 4, 372, 512),
}


def plate(course: Course, one_pass: Timeline, layout: Layout) -> Figure:
    """Draw a stroke as a whole picture.

    Parameters
    ----------
    course
        Where levels, contacts and credits are looked up.
    one_pass
        One pass of a technique on one body.
    layout
        `page` (A4), `card` (compact, for an explorer), `phone` (narrow, larger type), or `map` (back and path alone,
        quiet, for hands that move over it).
    """
    drawn: dict[str, Callable[[Course, Timeline], Figure]] = {
        "page": _page,
        "card": _card,
        "phone": _phone,
        "map": _map,
    }
    return drawn[layout](course, one_pass)


def map_frame(one_pass: Timeline, layout: Layout = "map") -> dict[str, float]:
    """Return where the midline and C7 lie in a layout's SVG, in its user units, and how long one cm is there."""
    frame = _frame(one_pass.body, layout)
    return {
        "width": round(frame.width, 2),
        "height": round(frame.height, 2),
        "x0": round(frame.x0, 3),
        "y0": round(frame.y0, 3),
        "px_per_cm": round(frame.px_per_cm, 4),
    }


def draw_map(ax: Axes, one_pass: Timeline, *, scale: float = 1.0) -> None:
    """Draw back, zones and stroke on any axes, in cm of the map."""
    draw_back(ax, one_pass.body, scale=scale, labels=False)
    draw_zones(ax, one_pass.body, scale=scale)
    draw_stroke(ax, one_pass, scale=scale)


def _frame(body: BodyMap, layout: str) -> Frame:
    return fitted(body, SIZES[layout], BOXES[layout])


def _start(one_pass: Timeline, layout: str) -> tuple[Figure, Axes, Axes, Frame]:
    figure, sheet = new_sheet(*SIZES[layout])
    frame = _frame(one_pass.body, layout)
    return figure, sheet, map_axes(figure, frame), frame


def _page(course: Course, one_pass: Timeline) -> Figure:
    figure, sheet, ax, frame = _start(one_pass, "page")
    technique, body, k, size = one_pass.technique, one_pass.body, frame.px_per_cm, 9.0
    draw_map(ax, one_pass)
    draw_names(ax, body, 10.5)
    _zone_names(ax, body, 9.0)
    words(sheet, (42, 56), technique.name, 30, family=SERIF, va="baseline")
    words(sheet, (42, 82), technique.promise, 14, family=SERIF, style="italic", color=INK2, va="baseline")
    keys.heading(sheet, 42, 112, "The stroke", 8)
    keys.steps(sheet, one_pass, 42, 131, 178, size)
    keys.heading(sheet, 424, 112, "Your hands", 8)
    keys.hands(sheet, one_pass, 424, 134, k, size)
    surfaces = list({track.contact.id: track.contact for track in one_pass.hands}.values())
    y = 218.0
    keys.heading(sheet, 500, y, "Contact", 8)
    for surface in surfaces:
        y = keys.contact(sheet, course, surface, 524, y + 14, k, size, tallest=130 / len(surfaces))
    keys.heading(sheet, 428, 500, "Pressure", 8)
    keys.pressure(sheet, course, one_pass, 428, 519, k, size)
    keys.heading(sheet, 42, 640, "The score", 8)
    words(sheet, (112, 640), f"{one_pass.beats} beats, {one_pass.pass_s:.0f} s", size, color=INK2)
    words(sheet, (40, 722), "Walton level", size, color=INK2, rotation=90, ha="center")
    draw_score(box_axes(figure, 62, 652, 491, 142), one_pass, size_pt=size)
    _credit(sheet, course, 42, 816, 511, 7.5)
    return figure


def _card(course: Course, one_pass: Timeline) -> Figure:
    figure, sheet, ax, frame = _start(one_pass, "card")
    size = 8.5
    draw_map(ax, one_pass, scale=1.15)
    y = keys.steps(sheet, one_pass, 312, 26, 290, size)
    draw_score(box_axes(figure, 326, max(y, 120), 280, 136), one_pass, size_pt=size, names=False)
    y = max(y, 120) + 152
    keys.hands(sheet, one_pass, 312, y + 4, frame.px_per_cm, size)
    keys.pressure(sheet, course, one_pass, 456, y + 4, frame.px_per_cm, size, only_used=True)
    _credit(sheet, course, 312, 384, 290, 6.5)
    return figure


def _phone(course: Course, one_pass: Timeline) -> Figure:
    figure, sheet, ax, frame = _start(one_pass, "phone")
    size = 9.0
    draw_map(ax, one_pass, scale=1.25)
    words(sheet, (10, 20), one_pass.technique.name, 19, family=SERIF)
    for i, line in enumerate(textwrap.wrap(one_pass.technique.promise, 44)):
        words(sheet, (10, 38 + 12 * i), line, 10.5, family=SERIF, style="italic", color=INK2)
    y = keys.steps(sheet, one_pass, 10, 418, 250, size, notes=False)
    keys.hands(sheet, one_pass, 10, y + 4, frame.px_per_cm, size)
    keys.pressure(sheet, course, one_pass, 150, y + 4, frame.px_per_cm, size, only_used=True)
    draw_score(box_axes(figure, 22, 530, 240, 100), one_pass, size_pt=size, names=False)
    return figure


def _map(course: Course, one_pass: Timeline) -> Figure:
    figure, _, ax, _ = _start(one_pass, "map")
    draw_back(ax, one_pass.body, scale=1.1, labels=False)
    draw_zones(ax, one_pass.body, scale=1.1, alpha=0.7)
    draw_stroke(ax, one_pass, scale=1.0, numbers=False, marks=False, prints=False, strength=0.5)
    return figure


def _zone_names(ax: Axes, body: BodyMap, size: float) -> None:
    """Name the zones that are always hatched: the spine beside the neck, the others beside the waist."""
    for zone, shape in body.zones:
        if zone.id not in ALWAYS:
            continue
        if zone.half_width_cm is not None:
            at = np.array([0.6, shape.bounds[1] + 0.9])
            end, text = at + [11.0, -2.4], zone.label
        else:
            part = max(getattr(shape, "geoms", [shape]), key=lambda g: g.centroid.x)
            at = np.array([part.centroid.x + 2.0, part.centroid.y])
            end, text = np.array([beside(body, at[1]), at[1] + 1.0]), wrapped(zone.label, 18)
        leader(ax, at, end, text, size, CARE, fontweight="bold")


def _credit(sheet: Axes, course: Course, x: float, y: float, width: float, size: float) -> None:
    for i, line in enumerate(textwrap.wrap(course.pressure.walton.credit, int(width / (0.53 * size)))):
        words(sheet, (x, y + i * 1.35 * size), line, size, color=INK2)


__all__ = ["INK", "Layout", "draw_map", "map_frame", "plate"]

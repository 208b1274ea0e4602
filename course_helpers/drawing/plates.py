"""Plates: the map of a stroke with its keys and its score, laid out for a page, a card, a phone, or alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import matplotlib.style
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..geometry import BodyMap, Timeline
from ..picture import MapOn
from ..records import Course
from . import keys
from .back import beside, draw_back, draw_names, leader, prepare
from .ink import pt_per_cm, words, wrapped
from .orient import GiverMark, draw_giver_place, draw_sides, giver_mark
from .palette import CARE, INK2, SERIF
from .score import draw_score
from .sheet import Frame, box_axes, fitted, map_axes, new_sheet
from .strokes import draw_stroke
from .zones import ALWAYS, draw_zones, zone_label

Layout = Literal["page", "card", "phone", "map", "quiet"]
SIZES: dict[str, tuple[float, float]] = {
    "page": (595, 842),
    "card": (620, 400),
    "phone": (270, 700),
    "map": (380, 520),
    "quiet": (380, 520),
}
BOXES: dict[str, tuple[float, float, float, float]] = {
    "page": (0, 106, 595, 505),
    "card": (0, 4, 294, 392),
    "phone": (3, 56, 264, 362),
    "map": (4, 4, 372, 512),
    "quiet": (4, 4, 372, 512),
}
MAP_WORDS = 14.5  # points of the words on a map alone
# Where the giver's place is marked beside the body of a page: between the names there.
PAGE_ROWS = {"left": 572.0, "right": 474.0}


def plate(course: Course, one_pass: Timeline, layout: Layout) -> Figure:
    """Draw a stroke as a whole picture.

    Parameters
    ----------
    course
        Where levels, contacts and credits are looked up.
    one_pass
        One pass of a technique on one body.
    layout
        `page` (A4), `card` (compact, for an explorer), `phone` (narrow, larger type), or `map` (back and path
        alone, quiet, for hands that move over it), or `quiet` (the same without the stroke, for all strokes
        of a routine).
    """
    drawn: dict[str, Callable[[Course, Timeline], Figure]] = {
        "page": _page,
        "card": _card,
        "phone": _phone,
        "map": _map,
        "quiet": _quiet,
    }
    with matplotlib.style.context("default"):
        return drawn[layout](course, one_pass)


def map_frame(one_pass: Timeline, layout: Layout = "map") -> dict[str, float]:
    """Return where the midline and C7 lie in a layout, and how long one cm is there, all in points.

    `width` and `height` are those of the whole picture: an overlay with this `viewBox`, laid over it, sits
    exactly on the path.
    """
    frame = _frame(one_pass.body, layout)
    return {
        "width": round(frame.width, 2),
        "height": round(frame.height, 2),
        "x0": round(frame.x0, 3),
        "y0": round(frame.y0, 3),
        "px_per_cm": round(frame.px_per_cm, 4),
    }


def maps_on(one_pass: Timeline, layout: Layout) -> tuple[MapOn, ...]:
    """Return where the map of a plate lies, and which stroke is drawn on it, in shares of its width."""
    return (_frame(one_pass.body, layout).map_on(one_pass.body, one_pass.key),)


def stand_on(one_pass: Timeline, layout: Layout = "quiet") -> GiverMark | None:
    """Return where on a layout the giver's place is marked, in points."""
    return giver_mark(_frame(one_pass.body, layout), one_pass, MAP_WORDS)


def draw_map(ax: Axes, one_pass: Timeline, *, scale: float | None = None) -> None:
    """Draw back, zones and stroke on any axes, in cm of the map.

    Parameters
    ----------
    ax
        Becomes a map: y down, equal aspect, limits around the body unless its y axis runs down already.
    scale
        Factor of the widths of lines and marks; left out, they stay readable on a small map too.
    """
    prepare(ax, one_pass.body)
    scale = _scale(pt_per_cm(ax)) if scale is None else scale
    draw_back(ax, one_pass.body, scale=scale, labels=False)
    draw_zones(ax, one_pass.body, scale=scale, technique=one_pass.technique)
    draw_stroke(ax, one_pass, scale=scale)


def _frame(body: BodyMap, layout: str) -> Frame:
    return fitted(body, SIZES[layout], BOXES[layout])


def _scale(k: float) -> float:
    """Factor of lines and marks on a map: as on a page, never too small to read."""
    return float(np.clip(5.8 / k, 1.06, 1.9))


def _start(one_pass: Timeline, layout: str) -> tuple[Figure, Axes, Axes, Frame]:
    figure, sheet = new_sheet(*SIZES[layout])
    frame = _frame(one_pass.body, layout)
    return figure, sheet, map_axes(figure, frame), frame


def _pace(one_pass: Timeline) -> str:
    """Beats, seconds and speed of a pass, as they are at its tempo."""
    speed = one_pass.working_speed_cm_s
    circles, pulses = one_pass.circles_per_min, one_pass.pulses_per_min
    pace = f"{one_pass.beats} beats in {one_pass.pass_s:.1f} s".replace(".0 s", " s")
    if circles is not None:
        return f"{pace}, {circles:.0f} circles a minute"
    if pulses is not None:
        return f"{pace}, {pulses:.0f} a minute for each hand"
    return pace if speed is None else f"{pace}, {speed:.1f} cm/s".replace(".0 cm", " cm")


def _page(course: Course, one_pass: Timeline) -> Figure:
    figure, sheet, ax, frame = _start(one_pass, "page")
    technique, body, k, size = one_pass.technique, one_pass.body, frame.px_per_cm, 9.0
    draw_map(ax, one_pass)
    draw_names(ax, body, 10.5)
    _zone_names(ax, one_pass, 9.0)
    draw_sides(sheet, frame, one_pass, 10.5, below=True)
    draw_giver_place(sheet, frame, one_pass, 10.5, rows=PAGE_ROWS)
    words(sheet, (42, 56), technique.name, 30, family=SERIF, va="baseline")
    words(sheet, (42, 82), technique.promise, 14, family=SERIF, style="italic", color=INK2, va="baseline")
    keys.heading(sheet, 42, 112, "The stroke", 8)
    # More than four with their notes would run into the shoulder; the caption has the notes too.
    keys.steps(sheet, one_pass, 42, 131, 180, size, notes=len(one_pass.legs) < 5)
    keys.heading(sheet, 424, 112, "Your hands", 8)
    keys.hands(sheet, one_pass, 424, 132, k, size, contact_drawn=True)
    touching = list({track.contact.id: track for track in one_pass.hands}.values())
    y = 218.0
    keys.heading(sheet, 500, y, "Contact", 8)
    for track in touching:
        tall, under = 130 / len(touching), track.under
        y = keys.contact(sheet, course, track.contact, 524, y + 14, k, size, tallest=tall, under=under)
    keys.heading(sheet, 428, 500, "Pressure", 8)
    keys.pressure(sheet, course, one_pass, 428, 519, k, size)
    keys.heading(sheet, 42, 640, "The score", 8)
    words(sheet, (112, 640), _pace(one_pass), size, color=INK2)
    words(sheet, (40, 722), "Walton level", size, color=INK2, rotation=90, ha="center")
    if one_pass.breath:
        words(sheet, (40, 668), "breath", size - 1, color=INK2, rotation=90, ha="center")
    draw_score(box_axes(figure, 62, 652, 491, 142), one_pass, size_pt=size)
    credit = wrapped(course.pressure.walton.credit, 511, 7.5)
    words(sheet, (42, 826), credit, 7.5, color=INK2, va="bottom")
    return figure


def _card(course: Course, one_pass: Timeline) -> Figure:
    figure, sheet, ax, frame = _start(one_pass, "card")
    size, left = 9.0, 312.0
    draw_map(ax, one_pass)
    draw_sides(sheet, frame, one_pass, 10)
    draw_giver_place(sheet, frame, one_pass, 10)
    y = keys.steps(sheet, one_pass, left, 24, 290, size)
    y = max(y - 2, 108)
    words(sheet, (left + 16, y + 3), _pace(one_pass), size, color=INK2)
    y += 12
    tall = 120 if keys.hands_note(one_pass) else 132
    draw_score(box_axes(figure, left + 16, y, 284, tall), one_pass, size_pt=size, names=False)
    y += tall + 20
    below = keys.hands(sheet, one_pass, left, y, frame.px_per_cm, size)
    keys.pressure(sheet, course, one_pass, left + 128, y, frame.px_per_cm, size, only_used=True)
    keys.care(sheet, one_pass, left, max(below, y + 34) + 4, frame.px_per_cm, size)
    credit = wrapped(course.pressure.walton.credit, 294, 7.5)
    words(sheet, (left, 392), credit, 7.5, color=INK2, va="bottom")
    return figure


def _phone(course: Course, one_pass: Timeline) -> Figure:
    figure, sheet, ax, frame = _start(one_pass, "phone")
    size, left = 9.5, 10.0
    technique, surface = one_pass.technique, one_pass.hands[0].contact
    draw_map(ax, one_pass)
    draw_sides(sheet, frame, one_pass, 10)
    draw_giver_place(sheet, frame, one_pass, 10)
    words(sheet, (left, 24), technique.name, 20, family=SERIF, va="baseline")
    promise = wrapped(technique.promise, 250, 11, family=SERIF, style="italic")
    words(
        sheet, (left, 30), promise, 11, family=SERIF, style="italic", color=INK2, va="top", linespacing=1.05
    )
    y = keys.steps(sheet, one_pass, left, 432, 250, size, notes=False)
    under = keys.hands(sheet, one_pass, left, y + 3, frame.px_per_cm, size)
    below = keys.pressure(sheet, course, one_pass, left + 127, y + 3, frame.px_per_cm, size, only_used=True)
    below = max(below, under)
    keys.care(sheet, one_pass, left, below + 3, frame.px_per_cm, size)
    area = f"{surface.name}, about {surface.area_cm2.usual:g} cm²"
    words(sheet, (left, below + 3 + 3.5 * size), area, size)
    top = max(below + 4.4 * size, 572)
    draw_score(box_axes(figure, left + 14, top, 242, 692 - top), one_pass, size_pt=size, names=False)
    return figure


def _map(course: Course, one_pass: Timeline) -> Figure:
    figure, sheet, ax, frame = _start(one_pass, "map")
    draw_back(ax, one_pass.body, scale=1.1, labels=False)
    draw_zones(ax, one_pass.body, scale=1.1, alpha=0.7, technique=one_pass.technique)
    draw_stroke(ax, one_pass, numbers=False, marks=False, prints=False, strength=0.5)
    draw_sides(sheet, frame, one_pass, MAP_WORDS)
    draw_giver_place(sheet, frame, one_pass, MAP_WORDS)
    return figure


def _quiet(course: Course, one_pass: Timeline) -> Figure:
    figure, sheet, ax, frame = _start(one_pass, "quiet")
    draw_back(ax, one_pass.body, scale=1.1, labels=False)
    draw_zones(ax, one_pass.body, scale=1.1, alpha=0.7)
    draw_sides(sheet, frame, one_pass, MAP_WORDS)
    return figure


def _zone_names(ax: Axes, one_pass: Timeline, size: float) -> None:
    """Name the zones that are always hatched: the spine beside the neck, the others beside the waist."""
    bold: dict[str, Any] = {"weight": "bold"}
    body = one_pass.body
    for zone, shape in body.zones:
        if zone.id not in ALWAYS:
            continue
        label = zone_label(zone, one_pass.technique)
        if zone.half_width_cm is not None:
            at = np.array([0.6, shape.bounds[1] + 0.9])
            end, text = at + [11.0, -2.4], label
        else:
            part = max(getattr(shape, "geoms", [shape]), key=lambda g: g.centroid.x)
            at = np.array([part.centroid.x + 2.0, part.centroid.y])
            end = np.array([beside(body, at[1]), at[1] + 1.0])
            text = wrapped(label, 12 * size, size, **bold)
        leader(ax, at, end, text, size, CARE, **bold)

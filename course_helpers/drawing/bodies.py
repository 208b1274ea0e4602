"""Small, medium and large: three backs at one scale, and the same hand or arm on each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import matplotlib.style
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ..geometry import BodyMap, hand_outline, leading, placed, timeline
from ..geometry.bodymap import percentile_cm
from ..geometry.curves import Floats
from ..records import Contact, Course, Technique
from .back import draw_lines, draw_spine, draw_tones, outline, prepare
from .ink import words
from .palette import INK, INK2, SERIF
from .prints import draw_print, print_at
from .sheet import SHOWN, Frame, map_axes, new_sheet
from .zones import draw_zones

# Where the hand lies on every body: beside the spine, between the shoulder blade and the kidneys.
LEVEL, OUT_CM, CLEAR_CM = "t9", 7.4, 1.9
# The soft gap at the waist: from the last rib to the top of the hip bone.
GAP, GAP_NAME, GAP_OFF_CM = ("rib-12-tip", "crest-top"), "gap", 1.6
PAGE, PHONE = 720.0, 270.0
GAP_CM = 1.5
# Where the two lines of measure stand: length beside the spine, breadth above C7, in cm on the map.
LENGTH_CM, BREADTH_CM = -4.6, -1.2
TITLE = "Three backs, one {limb}"


def draw_bodies(
    course: Course,
    contact: Contact,
    layout: Literal["page", "phone"] = "page",
    *,
    technique: Technique | None = None,
) -> Figure:
    """Draw the three body sizes at one scale with the same print of a right hand or arm on each.

    Parameters
    ----------
    course
        Whose bodies and zones are drawn.
    contact
        The contact surface whose print is shown.
    layout
        `page`, side by side; or `phone`, side by side too, with the measures written below.
    technique
        If given, the print lies where this technique begins, and the gap between ribs and hip bone is marked.
    """
    bodies = [BodyMap.of(course, size.id) for size in course.back.sizes]
    gap = technique is not None
    prints = [
        hand_at(contact, body)
        if technique is None
        else print_at(leading(timeline(course, technique, body=body.size.id)), 0.0)
        for body in bodies
    ]
    limb = "arm" if contact.limb == "forearm" else "hand"
    with matplotlib.style.context("default"):
        return _page(limb, bodies, prints, gap) if layout == "page" else _phone(limb, bodies, prints, gap)


def shoulders_cm(body: BodyMap) -> float:
    """Return a body's breadth of shoulders (biacromial), in cm."""
    return percentile_cm(body.back.dimensions.shoulders, body.size.percentile)


def hand_at(contact: Contact, body: BodyMap) -> Floats:
    """Return the outline of the print on a body, in cm on its map."""
    level = body.back.landmarks[LEVEL].y * body.length_cm
    outline = hand_outline(contact.print, "right")
    out = max(OUT_CM, CLEAR_CM - float(outline[:, 0].min()))
    there: Floats = placed(outline, [out, level], 0.0)[0]
    return there


def _half(body: BodyMap) -> float:
    return float(outline(body)[:, 0].max()) + 0.6


def _page(limb: str, bodies: list[BodyMap], prints: list[Floats], gap: bool) -> Figure:
    k = _scale_for(bodies, PAGE - 24)
    c7, foot = _levels(bodies, k, 96)
    tall = foot + 62
    figure, sheet = new_sheet(PAGE, tall)
    words(sheet, (34, 46), TITLE.format(limb=limb), 26, family=SERIF, va="baseline")
    subtitle = f"All at one scale. The back grows; the {limb} that works on it does not."
    words(sheet, (34, 70), subtitle, 13.5, family=SERIF, style="italic", color=INK2, va="baseline")
    _ten_cm(sheet, PAGE - 34 - 10 * k, 40, k, 9.0)
    for (body, frame), mark in zip(_frames(bodies, k, (PAGE, tall), 12, c7), prints, strict=True):
        ax = _body(figure, frame, body, mark, 1.0)
        if gap:
            x, rib, crest = _gap(ax, body)
            words(sheet, np.array(frame.at(x, (rib + crest) / 2)) - (4, 0), GAP_NAME, 9.0, ha="right")
        for at, text, turn in _measured(body):
            style: dict[str, Any] = {"ha": "center", "va": "bottom", "fontweight": "bold", "rotation": turn}
            off = (-4, 0) if turn else (0, -5)
            words(sheet, np.array(frame.at(*at)) + off, text, 9.0, **style)
        told = f"{body.size.percentile:g}th percentile"
        _caption(sheet, frame.x0, foot + 26, body.size.label.capitalize(), [told], 9.0)
    return figure


def _phone(limb: str, bodies: list[BodyMap], prints: list[Floats], gap: bool) -> Figure:
    k = _scale_for(bodies, PHONE - 6)
    c7, foot = _levels(bodies, k, 62)
    tall = foot + 80
    figure, sheet = new_sheet(PHONE, tall)
    words(sheet, (10, 26), TITLE.format(limb=limb), 20, family=SERIF, va="baseline")
    words(sheet, (10, 44), f"The {limb} does not grow.", 11.5, family=SERIF, style="italic", color=INK2)
    _ten_cm(sheet, PHONE - 10 - 20 * k, 42, 2 * k, 8.6, "20 cm")
    for (body, frame), mark in zip(_frames(bodies, k, (PHONE, tall), 3, c7), prints, strict=True):
        ax = _body(figure, frame, body, mark, 1.7)
        if gap:
            x, _, crest = _gap(ax, body)
            words(sheet, np.array(frame.at(x, crest)) + (1, 3), GAP_NAME, 8.6, ha="right", va="top")
        (_, length, _), (_, breadth, _) = _measured(body)
        told = [f"{length} long", f"{breadth} wide", f"{body.size.percentile:g}th percentile"]
        _caption(sheet, frame.x0, foot + 16, body.size.id.capitalize(), told, 8.6)
    return figure


def _scale_for(bodies: list[BodyMap], room: float) -> float:
    return room / (2 * sum(map(_half, bodies)) + GAP_CM * (len(bodies) - 1))


def _levels(bodies: list[BodyMap], k: float, top: float) -> tuple[float, float]:
    """Where C7 of all bodies lies, and where the longest one ends, in points from the top."""
    longest = max(body.length_cm for body in bodies) * k
    return top - SHOWN[0] * longest, top + (SHOWN[1] - SHOWN[0]) * longest


def _frames(
    bodies: list[BodyMap], k: float, size: tuple[float, float], x: float, c7: float
) -> Iterator[tuple[BodyMap, Frame]]:
    for body in bodies:
        yield body, Frame(*size, x + _half(body) * k, c7, k)
        x += (2 * _half(body) + GAP_CM) * k


def _measured(body: BodyMap) -> tuple[tuple[tuple[float, float], str, int], ...]:
    """Length and breadth of a body: where on the map each is written, in which words, turned how far."""
    return (
        ((LENGTH_CM, 0.26 * body.length_cm), f"{body.length_cm:.0f} cm", 90),
        ((0.0, BREADTH_CM), f"{shoulders_cm(body):.0f} cm", 0),
    )


def _body(figure: Figure, frame: Frame, body: BodyMap, mark: Floats, scale: float) -> Axes:
    ax = map_axes(figure, frame)
    prepare(ax, body)
    draw_tones(ax, body)
    draw_lines(ax, body, scale=scale)
    draw_zones(ax, body, tuple(zone.id for zone in body.back.zones), scale=1.3 * scale, alpha=0.8)
    draw_spine(ax, body, scale=scale)
    draw_print(ax, mark, "left", 2, scale=scale, z=6.5)
    half = shoulders_cm(body) / 2
    _measure(ax, (LENGTH_CM, 0), (LENGTH_CM, body.length_cm))
    _measure(ax, (-half, BREADTH_CM), (half, BREADTH_CM))
    return ax


def _gap(ax: Axes, body: BodyMap) -> tuple[float, float, float]:
    """Mark the gap between the last rib and the hip bone, beside the waist; returns its x, top and foot."""
    marks = [body.back.landmarks[name] for name in GAP]
    waist = body.back.landmarks["waist"]
    x = -float(body.to_cm([waist.x, waist.y])[0, 0]) - GAP_OFF_CM
    inside = body.to_cm([[-mark.x, mark.y] for mark in marks])
    (top, foot) = inside[:, 1]
    for at in inside:
        ax.plot([x, at[0]], [at[1], at[1]], color=INK, lw=0.7, linestyle=(0, (2, 2)), zorder=8)
    _measure(ax, (x, top), (x, foot))
    return x, float(top), float(foot)


def _measure(ax: Axes, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Draw a line of measure with a short bar at each end."""
    a, b = np.array(start), np.array(end)
    across = np.array([-(b - a)[1], (b - a)[0]]) / np.hypot(*(b - a)) * 0.9
    ax.plot(*np.array([a, b]).T, color=INK, lw=0.8, zorder=8, gid="measure")
    for place in (a, b):
        ax.plot(*np.array([place - across, place + across]).T, color=INK, lw=0.8, zorder=8)


def _ten_cm(sheet: Axes, x: float, y: float, k: float, size_pt: float, text: str = "10 cm") -> None:
    sheet.plot([x, x, x + 10 * k, x + 10 * k], [y - 4, y, y, y - 4], color=INK2, lw=0.8)
    words(sheet, (x + 5 * k, y + 12), text, size_pt, ha="center", color=INK2)


def _caption(sheet: Axes, x: float, y: float, name: str, told: list[str], size_pt: float) -> None:
    words(sheet, (x, y), name, size_pt + 5, family=SERIF, ha="center", va="baseline")
    for line, text in enumerate(told, start=1):
        words(sheet, (x, y + 2 + 14 * line), text, size_pt, ha="center", color=INK2, va="baseline")

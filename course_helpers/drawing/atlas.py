"""The map of the back: on one side what can be felt, and how surely; on the other where to take care."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase
from typing import Any, Literal

import matplotlib.style
import numpy as np
import shapely
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.path import Path
from shapely import Point, box

from ..geometry import BodyMap
from ..geometry.curves import Floats
from ..picture import MapOn
from ..records import Course, Landmark, Zone
from .back import draw_lines, draw_spine, draw_tones, prepare
from .ink import disc, hatch, letter, patch, path_of, pt_per_cm, rounded, words, wrapped
from .keys import heading
from .labels import MARGIN, Label, Line, spread, write
from .palette import CARE, INK, INK2, PAPER, SERIF
from .sheet import Frame, fitted, map_axes, new_sheet
from .zones import draw_zones, right_part

SIZE = (640.0, 862.0)
BOX = (0.0, 106.0, 640.0, 616.0)
PHONE_WIDTH, PHONE_PT = 270.0, 9.5
PHONE_BOX = (2.0, 56.0, 266.0, 366.0)
NAME_PT, SMALL_PT = 12.0, 8.8
NAME: dict[str, Any] = {"family": SERIF, "style": "italic"}
BOLD: dict[str, Any] = {"weight": "bold"}
# Where the levels of the spine are written, and where the bars beside them stand, in cm from the midline.
LEVELS_CM, BARS_CM, BAR_WIDTH_CM = 1.8, 4.75, 0.86


def draw_atlas(course: Course, layout: Literal["page", "phone"] = "page") -> Figure:
    """Draw the map of the back.

    Parameters
    ----------
    course
        Whose landmarks and zones are drawn, on the medium body.
    layout
        `page`, with leader lines; or `phone`, with numbers and a list below the map.

    Returns
    -------
    matplotlib.figure.Figure
        Landmarks on the receiver's left, zones on the right; bars beside the spine for the levels between
        which a landmark may lie.
    """
    with matplotlib.style.context("default"):
        return _page(course) if layout == "page" else _phone(course)


def atlas_maps(course: Course, layout: Literal["page", "phone"] = "page") -> tuple[MapOn, ...]:
    """Return where the map lies on it, in shares of its width."""
    body = BodyMap.of(course)
    size, box = (SIZE, BOX) if layout == "page" else ((PHONE_WIDTH, SIZE[1]), PHONE_BOX)
    return (fitted(body, size, box).map_on(body),)


def _page(course: Course) -> Figure:
    figure, sheet = new_sheet(*SIZE)
    body = BodyMap.of(course)
    frame = fitted(body, SIZE, BOX)
    ax = map_axes(figure, frame)
    _map(ax, body, 1.0)
    words(sheet, (MARGIN, 50), "The map of the back", 30, family=SERIF, va="baseline")
    subtitle = "What your fingers can find, how far to trust it, and where to keep away."
    words(sheet, (MARGIN, 75), subtitle, 14, color=INK2, va="baseline", **NAME)
    heading(sheet, MARGIN, 104, "You can feel", 8)
    heading(sheet, SIZE[0] - MARGIN - 75, 104, "Take care", 8)
    _landmark_names(sheet, frame, body)
    _zone_names(sheet, frame, body)
    _key(sheet, frame, 772)
    small = f"{_broad_words(course)}\n{course.pressure.walton.credit}"
    words(sheet, (MARGIN, SIZE[1] - 14), small, 7.5, color=INK2, va="bottom")
    return figure


def _phone(course: Course) -> Figure:
    body = BodyMap.of(course)
    left, room, line, gap = 10.0, 226.0, 1.32 * PHONE_PT, 0.85 * PHONE_PT
    rows = [
        (str(number), f"{mark.name}: {_level(mark)}", INK)
        for number, mark in enumerate(body.back.felt, start=1)
    ]
    rows += [
        (mark, f"{zone.label}{'; ' if at_most(zone) else ''}{at_most(zone)}", CARE)
        for mark, zone in zip(ascii_uppercase, body.back.zones, strict=False)
    ]
    texts = [wrapped(text, room, PHONE_PT).split("\n") for _, text, _ in rows]
    small = wrapped(f"{_broad_words(course)} {course.pressure.walton.credit}", 250, 7.5)
    top = PHONE_BOX[1] + PHONE_BOX[3] + 22
    listed = sum(len(lines) * line + gap for lines in texts)
    tall = top + listed + 86 + 10 * small.count("\n")
    figure, sheet = new_sheet(PHONE_WIDTH, tall)
    frame = fitted(body, (PHONE_WIDTH, tall), PHONE_BOX)
    ax = map_axes(figure, frame)
    _map(ax, body, 1.25)
    words(sheet, (left, 26), "The map of the back", 20, family=SERIF, va="baseline")
    words(sheet, (left, 44), "Left: what you can feel. Right: take care.", 11.5, color=INK2, **NAME)
    places = [body.to_cm([[-mark.x, mark.y]])[0] for mark in body.back.felt]
    places += [_within(body, zone, 0.62) for zone in body.back.zones]
    y = top
    for (badge, _, colour), place, lines in zip(rows, places, texts, strict=True):
        square = colour == CARE
        _badge(ax, place, badge, 1.5, colour, square=square)
        _badge(sheet, (left + 8, y), badge, 7.6, colour, square=square)
        for text in lines:
            words(sheet, (left + 24, y), text, PHONE_PT, color=colour)
            y += line
        y += gap
    y = _bar_key(sheet, frame.px_per_cm * 1.4, left - 4, y + 6, PHONE_PT)
    for k, (none, text) in enumerate(((True, "no pressure"), (False, "go lighter"))):
        _swatch(sheet, frame.px_per_cm * 1.2, left + 118 * k, y, none)
        words(sheet, (left + 30 + 118 * k, y), text, PHONE_PT, color=CARE)
    words(sheet, (left, tall - 6), small, 7.5, color=INK2, va="bottom")
    return figure


def _broad_words(course: Course) -> str:
    names = [contact.name for contact in course.contacts.contacts if course.is_broad(contact)]
    return f"Broad: {', '.join(names)}. Narrow: every smaller contact."


def _map(ax: Axes, body: BodyMap, scale: float) -> None:
    prepare(ax, body)
    draw_tones(ax, body)
    draw_lines(ax, body, scale=scale)
    draw_zones(ax, body, tuple(zone.id for zone in body.back.zones), scale=scale, right_only=True)
    draw_spine(ax, body, scale=scale)
    for name in (*body.back.spinous_processes, "s2"):
        mark = body.back.landmarks[name]
        at = body.to_cm([[0, mark.y]])[0] - [LEVELS_CM, 0]
        words(ax, at, name.upper(), 7.5, ha="right", color=INK2, zorder=6.3)
    for mark in body.back.felt:
        _doubt(ax, body, mark, scale)


def _doubt(ax: Axes, body: BodyMap, mark: Landmark, scale: float) -> None:
    """Draw how far a landmark may be from where it is drawn: bars along the spine, across it, a ghost."""
    felt = mark.felt
    assert felt is not None
    pt = pt_per_cm(ax)
    at = body.to_cm([[-mark.x, mark.y]])[0]
    for levels, strength in ((felt.possible, 0.22), (felt.likely, 0.52)):
        if levels is not None:
            top, bottom = (body.back.landmarks[level].y * body.length_cm for level in levels)
            bar = box(-BARS_CM - 0.01, top - 0.2, -BARS_CM + 0.01, bottom + 0.2).buffer(BAR_WIDTH_CM / 2)
            patch(ax, path_of(bar), fill=(INK, strength), zorder=5.9, gid="doubt")
    if felt.possible is not None and mark.x > 0:
        dots: dict[str, Any] = {"linestyle": (0, (0.4, 2.2)), "dash_capstyle": "round"}
        ax.plot([at[0], -BARS_CM], [at[1]] * 2, color=INK, lw=0.12 * scale * pt, zorder=5.85, **dots)
    if felt.out_cm is not None:
        low, high = felt.out_cm
        bar = box(-high, at[1] - 0.01, -low, at[1] + 0.01).buffer(BAR_WIDTH_CM / 2)
        patch(ax, path_of(bar), fill=(INK, 0.22), zorder=5.9, gid="doubt")
    if felt.shift is not None:
        there = at + [0, felt.shift.down_cm]
        ax.plot(*np.array([at, there]).T, color=INK, lw=0.12 * scale * pt, zorder=5.95)
        patch(
            ax, disc(there, 0.42 * scale), fill=PAPER, line=INK, lw=0.12 * scale * pt, zorder=6, gid="ghost"
        )


def _landmark_names(sheet: Axes, frame: Frame, body: BodyMap) -> None:
    labels = []
    for mark in body.back.felt:
        texts: list[Line] = [(mark.name, NAME_PT, NAME | {"color": INK})]
        texts += [(told, SMALL_PT, {"color": INK2}) for told in _small_print(mark)]
        labels.append(Label(frame.at(*(body.to_cm([[-mark.x, mark.y]])[0])), texts, left=True))
    write(sheet, spread(labels, frame, body), INK)


def _zone_names(sheet: Axes, frame: Frame, body: BodyMap) -> None:
    labels = []
    for zone in body.back.zones:
        texts: list[Line] = [(zone.label, 9.6, BOLD | {"color": CARE})]
        texts += [(told, SMALL_PT, {"color": INK2}) for told in [at_most(zone)] if told]
        labels.append(Label(frame.at(*_within(body, zone)), texts, left=False))
    write(sheet, spread(labels, frame, body), CARE)


def _small_print(mark: Landmark) -> list[str]:
    assert mark.felt is not None
    shift = mark.felt.shift
    more = [f"{shift.when}: {shift.down_cm:.1f} cm lower"] if shift is not None else []
    return [_level(mark), *more]


def _level(mark: Landmark) -> str:
    assert mark.felt is not None
    return mark.felt.level


def at_most(zone: Zone) -> str:
    """Say how firm a broad and a narrow contact may be in a zone, in a few words."""
    if zone.broad_max == 0:
        return ""
    narrow = f"narrow: {zone.narrow_max:g}" if zone.narrow_max else "nothing narrow"
    return f"broad: Walton {zone.broad_max:g}; {narrow}"


def _within(body: BodyMap, zone: Zone, share: float = 0.06) -> Floats:
    """A place inside a zone on the receiver's right, for its name; on the midline `share` of the way down."""
    shape = right_part(body.zone(zone))
    part = max(getattr(shape, "geoms", [shape]), key=lambda g: float(g.area))
    x0, y0, x1, y1 = part.bounds
    if x0 < 0:
        return np.array([0.6 * x1 if share < 0.5 else 0.0, y0 + share * (y1 - y0)])
    if part.contains(Point(part.centroid)):
        return np.array([part.centroid.x, part.centroid.y])
    # A zone that bends around its middle is named where it reaches farthest out.
    edge = np.array(max(shapely.get_parts(part.buffer(-0.5)), key=lambda g: g.bounds[2]).exterior.coords)
    farthest: Floats = edge[int(np.argmax(edge[:, 0]))]
    return farthest


def _badge(
    ax: Axes, at: Sequence[float] | Floats, text: str, radius: float, colour: str, *, square: bool = False
) -> None:
    shape: Path = rounded(at, radius, radius * 0.35) if square else disc(at, radius)
    patch(ax, shape, fill=colour, line=PAPER, lw=0.8, zorder=12, gid="badge")
    letter(ax, at, text, 1.3 * radius, PAPER, 12.1)


def _key(sheet: Axes, frame: Frame, y: float) -> None:
    """Explain the bars, the hatching and the size."""
    k = frame.px_per_cm
    _bar_key(sheet, k, MARGIN, y)
    x = 330.0
    for none, text in ((True, "no pressure"), (False, "go lighter")):
        _swatch(sheet, k, x, y, none)
        words(sheet, (x + 32, y), text, SMALL_PT, color=CARE)
        y += 19
    half = 5 * k
    middle = SIZE[0] - MARGIN - half
    bar = [middle - half, middle - half, middle + half, middle + half]
    sheet.plot(bar, [y - 42, y - 38, y - 38, y - 42], color=INK2, lw=0.8)
    words(sheet, (middle, y - 26), "10 cm", SMALL_PT, ha="center", color=INK2)


def _bar_key(sheet: Axes, k: float, x: float, y: float, size: float = SMALL_PT) -> float:
    rows = (
        (0.22, "it may lie anywhere along here"),
        (0.52, "in two people of three it lies here"),
    )
    for strength, text in rows:
        bar = box(x + 4, y - 0.1, x + 22, y + 0.1).buffer(BAR_WIDTH_CM * k / 2)
        patch(sheet, path_of(bar), fill=(INK, strength), zorder=20)
        words(sheet, (x + 34, y), text, size, color=INK2)
        y += 19
    return y


def _swatch(sheet: Axes, k: float, x: float, y: float, none: bool) -> None:
    swatch = box(x, y - 5, x + 24, y + 5).buffer(1)
    hatch(sheet, swatch, 45, (0.62 if none else 1.15) * k, CARE, 0.55, zorder=20, alpha=0.6)
    patch(sheet, path_of(swatch), line=CARE, lw=0.6, linestyle="-" if none else (0, (4, 2.6)), zorder=20)

"""The keys around a map: steps, hands, contact, pressure, care. Words come from the records."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from shapely import box

from ..geometry import Timeline, following, limb_word
from ..records import Contact, Course
from .ink import hand_badge, hatch, number_badge, patch, path_of, ribbon_path, words, wrapped
from .palette import CARE, INK, INK2, LEVEL_COLOURS, PAPER, level_colour, level_width_cm
from .presses import presses
from .prints import draw_print
from .touch import draw_touching, touching
from .zones import ALWAYS, is_forbidden, zone_label

WIDEST = 98.0
ON_TOP = "one hand on the other"
UNDER = "{hand} hand below"
OPPOSITE = "always opposite each other"
IN_TURN = "one presses, one rests"


def heading(sheet: Axes, x: float, y: float, text: str, size: float) -> None:
    """Write the small spaced capitals over a block."""
    words(sheet, (x, y), "\u2009".join(text.upper()), size, color=INK2)


def steps(
    sheet: Axes, one_pass: Timeline, x: float, y: float, width: float, size: float, *, notes: bool = True
) -> float:
    """List the legs with their numbers; returns the y below the list."""
    lead = next((track for track in one_pass.hands if not track.stays), one_pass.hands[0])
    indent = 2.3 * size if len(one_pass.legs) > 1 else 0.0
    for number, leg in enumerate(one_pass.legs, start=1):
        if indent:
            level = float(lead.at(np.linspace(leg.start_s, leg.end_s, 20))[2].max())
            number_badge(sheet, (x + 0.85 * size, y), number, level_colour(level), 0.80 * size)
        for text, colour in ((leg.name, INK), (leg.note, INK2)) if notes else ((leg.name, INK),):
            for line in wrapped(text, width - indent, size).split("\n"):
                words(sheet, (x + indent, y), line, size, color=colour)
                y += 1.32 * size
        y += (0.75 if len(one_pass.legs) < 4 else 0.5) * size
    return y


def hands(
    sheet: Axes, one_pass: Timeline, x: float, y: float, k: float, size: float, *, contact_drawn: bool = False
) -> float:
    """Tell left from right: badge and line, or badge and print for a hand that stays; below, the note.

    Returns the y below.
    """
    indent = 6.8 * size
    for track in sorted(one_pass.hands, key=lambda t: t.hand):
        hand_badge(sheet, (x + 0.9 * size, y), track.hand, 0.88 * size)
        stays = presses(track) or np.ptp(track.xy_cm, axis=0).max() < 0.5
        level = float(track.walton.max())
        _sample(sheet, x + 2.5 * size, y, 3.6 * size, level, track.hand, k, stays=stays)
        label = "both hands" if track.hand == "both" else f"{track.hand} {limb_word(track)}"
        words(sheet, (x + indent, y), label, size)
        y += 2.15 * size
    note = hands_note(one_pass, contact_drawn=contact_drawn)
    if note and contact_drawn:
        # On a page the words keep clear of the name of the spine.
        words(sheet, (x + indent, y - 0.9 * size), wrapped(note, 90, size), size, color=INK2, va="top")
    elif note:
        words(sheet, (x, y - 0.8 * size), note, size, color=INK2, va="top")
    return y + 1.2 * size if note else y


def hands_note(one_pass: Timeline, *, contact_drawn: bool = False) -> str:
    """Say how two hands work together where a picture of their paths does not show it."""
    told = {"same way": OPPOSITE, "in turn": IN_TURN}.get(following(one_pass) or "")
    if told is not None:
        return told
    doubled = next((track for track in one_pass.hands if track.contact.hands_used == 2), None)
    return on_top(doubled.under) if doubled and not contact_drawn else ""


def on_top(under: str) -> str:
    """Say that one hand lies on the other, and which one touches, where that matters."""
    return UNDER.format(hand=under) if under else ON_TOP


def _sample(
    sheet: Axes, x: float, y: float, width: float, level: float, hand: str, k: float, *, stays: bool
) -> None:
    if stays:
        u = np.linspace(0, 2 * np.pi, 40)
        bar = np.column_stack([x + width / 2 + width / 2 * np.cos(u), y + width / 4.5 * np.sin(u)])
        draw_print(sheet, bar, hand, level, scale=k, z=20)
        return
    xy = np.column_stack([np.linspace(x, x + width, 12), np.full(12, y)])
    wide = level_width_cm(level) * k
    patch(sheet, ribbon_path(xy, wide), fill=level_colour(level), zorder=20)
    if hand != "left":
        patch(sheet, ribbon_path(xy, min(0.24 * k, 0.26 * wide)), fill=PAPER, zorder=20.1)


def pressure(
    sheet: Axes,
    course: Course,
    one_pass: Timeline,
    x: float,
    y: float,
    k: float,
    size: float,
    *,
    only_used: bool = False,
) -> float:
    """List the Walton levels, firmest first, the used ones filled; returns the y below."""
    used = used_levels(one_pass)
    width = 3.6 * size
    for record in reversed(course.pressure.walton.levels):
        level = record.level
        if level not in used and (only_used or level == 0):
            continue
        wide = level_width_cm(level) * k
        path = ribbon_path(np.array([[x, y], [x + width / 2, y], [x + width, y]]), wide)
        if level in used:
            patch(sheet, path, fill=LEVEL_COLOURS[level], zorder=20)
        else:
            patch(sheet, path, line=LEVEL_COLOURS[level], lw=0.8, zorder=20)
        weight, colour = ("bold", INK) if level in used else ("normal", INK2)
        words(sheet, (x + width + 0.8 * size, y), str(level), size, fontweight=weight, color=colour)
        words(sheet, (x + width + 1.9 * size, y), record.name, size, color=colour)
        y += max(1.75 * size, wide + 0.5 * size)
    return y


def used_levels(one_pass: Timeline) -> set[int]:
    """Whole Walton levels that a stroke comes near."""
    # A hand that presses passes level 0 on its way to and from the air; it does not rest there.
    levels = np.concatenate(
        [track.walton[track.walton > 0.5] if presses(track) else track.walton for track in one_pass.hands]
    )
    return {int(v) for v in np.unique(np.ceil(levels - 0.5))}


def care(sheet: Axes, one_pass: Timeline, x: float, y: float, k: float, size: float) -> float:
    """Name the hatched zones; returns the y below."""
    for zone, _ in one_pass.body.zones:
        if zone.id not in ALWAYS:
            continue
        none = is_forbidden(zone, one_pass.technique)
        swatch = box(x, y - 0.55 * size, x + 2.6 * size, y + 0.55 * size).buffer(0.1 * size)
        hatch(sheet, swatch, 45, (0.62 if none else 1.15) * k, CARE, 0.5, zorder=20, alpha=0.6)
        patch(sheet, path_of(swatch), line=CARE, lw=0.6, linestyle="-" if none else (0, (4, 2.6)), zorder=20)
        words(sheet, (x + 3.5 * size, y), zone_label(zone, one_pass.technique), size, color=CARE)
        y += 1.75 * size
    return y


def contact(
    sheet: Axes,
    course: Course,
    surface: Contact,
    centre: float,
    top: float,
    k: float,
    size: float,
    *,
    tallest: float = 130,
    under: str = "",
    room: float = WIDEST,
) -> float:
    """Draw a contact surface on its limb, at the scale of the map if there is room, with a bar of 5 cm.

    A contact that takes two hands has the other hand on it; `under` names the lower one, where that matters.
    Its name is wrapped to `room` points. Returns the y below.
    """
    parts = touching(course, surface, under or "right")
    wide, tall = (float(side) for side in parts.size_cm)
    k = min(k, tallest / tall, WIDEST / wide)
    draw_touching(sheet, parts, (centre, top), k)
    y = top + tall * k + 1.0 * size
    half = 2.5 * k
    bar = [centre - half, centre - half, centre + half, centre + half]
    sheet.plot(bar, [y - 3, y, y, y - 3], color=INK2, lw=0.8, zorder=20)
    y += 1.05 * size
    area = f"about {surface.area_cm2.usual:g} cm²"
    told = [
        ("5 cm", INK2),
        *((line, INK) for line in wrapped(surface.name, room, size).split("\n")),
        (area, INK2),
    ]
    told += (
        [(line, INK2) for line in wrapped(on_top(under), WIDEST, size).split("\n")]
        if parts.upper is not None
        else []
    )
    for text, shade in told:
        words(sheet, (centre, y), text, size, ha="center", color=shade)
        y += 1.4 * size
    return y

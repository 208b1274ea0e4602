"""The keys around a map: steps, hands, contact, pressure. Words come from the records."""

from __future__ import annotations

import textwrap

import numpy as np
from matplotlib.axes import Axes

from ..geometry import HandTrack, Timeline, area_cm2, hand_outline
from ..records import Contact, Course
from .ink import closed, disc, hand_badge, number_badge, patch, ribbon_path, rounded, words
from .palette import INK, INK2, LEVEL_COLOURS, PAPER, level_colour, level_width_cm
from .prints import draw_print


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
        level = float(lead.at(np.linspace(leg.start_s, leg.end_s, 20))[2].max())
        if indent:
            number_badge(sheet, (x + 0.85 * size, y), number, level_colour(level), 0.82 * size)
        for text, color in ((leg.name, INK), (leg.note, INK2)) if notes else ((leg.name, INK),):
            for line in textwrap.wrap(text, max(int((width - indent) / (0.54 * size)), 8)):
                words(sheet, (x + indent, y), line, size, color=color)
                y += 1.32 * size
        y += 0.75 * size
    return y


def hands(sheet: Axes, one_pass: Timeline, x: float, y: float, k: float, size: float) -> float:
    """Tell left from right: badge and line, or badge and print for a hand that stays."""
    for track in sorted(one_pass.hands, key=lambda t: t.hand):
        hand_badge(sheet, (x + 0.9 * size, y), track.hand, 0.95 * size)
        stays = np.ptp(track.xy_cm, axis=0).max() < 0.5
        level = float(track.walton.max())
        _sample(sheet, x + 2.6 * size, y, 4.4 * size, level, track.hand, k, stays=stays)
        label = {"left": "left hand", "right": "right hand"}.get(track.hand, "both hands")
        words(sheet, (x + 7.8 * size, y), label, size)
        y += 2.3 * size
    return y


def _sample(
    sheet: Axes, x: float, y: float, width: float, level: float, hand: str, k: float, *, stays: bool
) -> None:
    if stays:
        u = np.linspace(0, 2 * np.pi, 40)
        bar = np.column_stack([x + width / 2 + width / 2 * np.cos(u), y + width / 5 * np.sin(u)])
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
    """List the Walton levels, the used ones filled; returns the y below."""
    used = used_levels(one_pass)
    for record in reversed(course.pressure.walton.levels):
        level = record.level
        if level not in used and (only_used or level == 0):
            continue
        on, wide, width = level in used, level_width_cm(level) * k, 4.4 * size
        xy = np.column_stack([np.linspace(x, x + width, 6), np.full(6, y)])
        path = ribbon_path(xy, wide)
        if on:
            patch(sheet, path, fill=LEVEL_COLOURS[level], zorder=20)
        else:
            patch(sheet, path, line=LEVEL_COLOURS[level], lw=0.8, zorder=20)
        weight, colour = ("bold", INK) if on else ("normal", INK2)
        words(sheet, (x + width + 0.9 * size, y), str(level), size, fontweight=weight, color=colour)
        words(sheet, (x + width + 2.2 * size, y), record.name, size, color=colour)
        y += max(1.75 * size, wide + 0.4 * size)
    return y


def used_levels(one_pass: Timeline) -> set[int]:
    """Whole Walton levels that a stroke comes near."""
    levels = np.concatenate([track.walton for track in one_pass.hands])
    return {int(v) for v in np.unique(np.floor(levels + 0.5))}


def contact(
    sheet: Axes, course: Course, surface: Contact, centre: float, top: float, k: float, size: float
) -> float:
    """Draw a contact surface on its limb at the scale of the map, with a bar of 5 cm; returns the y below."""
    limb = limb_outline(course, surface, "right")
    mark = hand_outline(surface.print, "right")
    both = np.vstack([limb, mark])
    if np.ptp(both[:, 0]) > np.ptp(both[:, 1]):
        limb, mark, both = (np.column_stack([a[:, 1], a[:, 0]]) for a in (limb, mark, both))
    low, high = both.min(axis=0), both.max(axis=0)
    shift = np.array([centre, top]) - np.array([(low[0] + high[0]) / 2, low[1]]) * k
    level = 2
    if not np.array_equal(limb, mark):
        patch(sheet, closed(limb * k + shift, 0.05), fill=PAPER, line=INK2, lw=0.8, zorder=19)
    patch(sheet, closed(mark * k + shift, 0.05), fill=LEVEL_COLOURS[level], alpha=0.34, zorder=20)
    patch(sheet, closed(mark * k + shift, 0.05), line=LEVEL_COLOURS[level], lw=0.9, zorder=20.1)
    y = top + (high[1] - low[1]) * k + 1.0 * size
    half = 2.5 * k
    sheet.plot(
        [centre - half, centre - half, centre + half, centre + half],
        [y - 3, y, y, y - 3],
        color=INK2,
        lw=0.8,
        zorder=20,
    )
    y += 1.05 * size
    for text, colour in (
        ("5 cm", INK2),
        (surface.name, INK),
        (f"about {surface.area_cm2.usual:g} cm²", INK2),
    ):
        words(sheet, (centre, y), text, size, ha="center", color=colour)
        y += 1.4 * size
    return y


def limb_outline(course: Course, surface: Contact, hand: str) -> np.ndarray:
    """Return the outline of the limb that a contact belongs to, in the print's frame, in cm."""
    shift = np.array(surface.limb_shift_cm) * [-1 if hand == "left" else 1, 1]
    return hand_outline(course.contacts.limbs[surface.limb], hand) + shift


__all__ = [
    "HandTrack",
    "area_cm2",
    "contact",
    "disc",
    "hands",
    "heading",
    "limb_outline",
    "pressure",
    "rounded",
    "steps",
    "used_levels",
]

"""The scale drill in words: what a household scale shows, the limits of a hit, the paper form's sentence."""

from __future__ import annotations

import math

from .records import Contact, Course

NEWTONS = {"kg": 9.80665, "lb": 9.80665 * 0.45359237}
"""What one unit of a household scale weighs, in newtons."""


def shown(force_n: float, unit: str) -> str:
    """Return a force as a scale shows it, without its unit: light weights more finely."""
    value = force_n / NEWTONS[unit]
    return f"{value:.{_decimals(value)}f}"


def shown_limits(target_n: float, band_percent: float, unit: str) -> tuple[str, str]:
    """Return the limits of a hit as a scale shows them, rounded inwards: all between them is a hit."""
    low, high = ((target_n * (1 + side * band_percent / 100)) / NEWTONS[unit] for side in (-1, 1))
    digits = _decimals(target_n / NEWTONS[unit])
    by = 10**digits
    return f"{math.ceil(low * by - 1e-9) / by:.{digits}f}", f"{math.floor(high * by + 1e-9) / by:.{digits}f}"


def hits_needed(count: int, of_ten: int) -> int:
    """Return how many of `count` presses have to be hits where `of_ten` of ten have to."""
    return math.ceil(count * of_ten / 10 - 1e-9)


def least_target(course: Course, contact: Contact) -> float:
    """Return the smallest force, in newtons, that a drill may aim at: a weightless hand is no target."""
    return contact.force_bands[0].high_n


def form_sentence(course: Course, contact: Contact, target_n: float) -> str:
    """Say what the paper form of the drill holds."""
    drill = course.scale_drill
    words, group = drill.texts.paper, drill.group(drill.targets(contact.id).group)
    band = drill.passing.bands_percent[0]
    low, high = shown_limits(target_n, band, "kg")
    said = words.sentence.format(
        count=group.trials,
        contact=contact.name,
        force=f"{target_n:g}",
        reading=both_units(course, target_n),
        band=f"{band:g}",
        low=low,
        high=f"{high} {drill.texts.setup.units.kg}",
        needed=hits_needed(group.trials, drill.passing.of_ten),
        days=", ".join(map(str, drill.passing.retest_days)),
    )
    if group.rest_after is None or group.rest_s is None or group.rest_least_s is None:
        return said
    rests = words.sentence_rests.format(
        rest=f"{group.rest_s:g}", least=f"{group.rest_least_s:g}", after=group.rest_after
    )
    return f"{said} {rests}"


def both_units(course: Course, force_n: float) -> str:
    """Return what a scale shows in kg, and in brackets in lb."""
    units = course.scale_drill.texts.setup.units
    return f"{shown(force_n, 'kg')} {units.kg} ({shown(force_n, 'lb')} {units.lb})"


def _decimals(value: float) -> int:
    return 2 if abs(value) < 0.995 else 1

"""Force, area, pressure and drag of the contact surfaces: the arithmetic, kept apart from every picture.

A contact's area is taken as constant; a real one grows with force and with the softness of the tissue.
"""

from __future__ import annotations

from dataclasses import dataclass

from .geometry import timeline
from .records import Contact, Course, ForceBand, LevelRules, Technique


@dataclass(frozen=True)
class Pressed:
    """One contact surface under one force.

    Attributes
    ----------
    kpa, kpa_low, kpa_high
        Mean pressure over the usual area, and over the largest and the smallest, in kPa.
    levels
        Walton levels whose force band holds this force, an estimate; empty above the highest band.
    over_ceiling
        Whether the force is more than the course allows this contact.
    """

    contact: Contact
    force_n: float
    kpa: float
    kpa_low: float
    kpa_high: float
    levels: tuple[int, ...]
    over_ceiling: bool


def pressure_kpa(force_n: float, area_cm2: float) -> float:
    """Return force / area in kPa: 1 N on 1 cm2 is 10 kPa."""
    return 10 * force_n / area_cm2


def drag_n(force_n: float, mu: float) -> float:
    """Return the sideways drag of a gliding contact, in newtons: friction coefficient times normal force."""
    return mu * force_n


def kilograms(force_n: float) -> str:
    """Return what a household scale shows under a force, in kg to one decimal."""
    return f"{force_n / 9.80665:.1f}"


def levels_at(contact: Contact, force_n: float) -> tuple[int, ...]:
    """Return the Walton levels whose force band of this contact holds a force (bands touch: often two)."""
    return tuple(band.walton for band in contact.force_bands if band.low_n <= force_n <= band.high_n)


def pressed(contact: Contact, force_n: float) -> Pressed:
    """Return what a force does under a contact surface."""
    area = contact.area_cm2
    return Pressed(
        contact,
        force_n,
        pressure_kpa(force_n, area.usual),
        pressure_kpa(force_n, area.high),
        pressure_kpa(force_n, area.low),
        levels_at(contact, force_n),
        force_n > contact.force_ceiling_n,
    )


def comparison(course: Course, force_n: float) -> tuple[Pressed, ...]:
    """Return every contact surface at one force, from the broadest to the smallest."""
    contacts = sorted(course.contacts.leaning, key=lambda c: -c.area_cm2.usual)
    return tuple(pressed(contact, force_n) for contact in contacts)


def firmest_band(course: Course, technique: Technique) -> tuple[Contact, ForceBand]:
    """Return the contact with which a technique presses most, and the force band of its firmest level."""
    one_pass = timeline(course, technique)
    contact = max(one_pass.hands, key=lambda track: float(track.walton.max())).contact
    level = round(one_pass.peak_walton)
    return contact, next(band for band in contact.force_bands if band.walton == level)


def band_sentence(technique: Technique, contact: Contact, band: ForceBand) -> str:
    """Say with what, and about how hard, a technique presses where it is firmest."""
    return (
        f"{technique.name} at its firmest, Walton {band.walton}, is about "
        f"{band.low_n:g} to {band.high_n:g} N with the {contact.name}."
    )


def binding_limit(course: Course, contact: Contact) -> tuple[str, float]:
    """Return which limit of a contact is met first, `force` or `pressure`, and the newtons that meet it."""
    at_comfort = course.pressure.comfort.low_kpa * contact.area_cm2.usual / 10
    if at_comfort < contact.force_ceiling_n:
        return "pressure", at_comfort
    return "force", contact.force_ceiling_n


def rule_sentence(rules: LevelRules) -> str:
    """Say how firm a stroke of this course may be."""
    return (
        f"This course stays at Walton {rules.most} and below; level {rules.reinforced_most} is only for a "
        f"reinforced thumb or finger on muscle, for {rules.reinforced_at_once_s:g} seconds at a time."
    )


def comparison_sentence(course: Course, rows: tuple[Pressed, ...]) -> str:
    """Say what one force is under each contact surface."""
    first, last = rows[0], rows[-1]
    listed = "; ".join(
        f"{row.contact.name} {row.kpa:.2g} kPa" if row.kpa < 10 else f"{row.contact.name} {row.kpa:.0f} kPa"
        for row in rows
    )
    *some, last_over = [f"the {row.contact.name}" for row in rows if row.over_ceiling] or [""]
    over = f"{', '.join(some)} and {last_over}" if some else last_over
    more = f" More than this course allows for {over}." if over else ""
    return (
        f"The same {first.force_n:g} N under every contact surface: {listed}. The {last.contact.name} "
        f"presses about {last.kpa / first.kpa:.0f} times as hard as the {first.contact.name}.{more} "
        "A low figure is no proof of safety: it says nothing of what lies underneath."
    )


def drill_limit(course: Course, contact: Contact) -> tuple[float, str]:
    """Return the largest force of a contact in a drill, in newtons, and which rule sets it.

    It is what binds the contact first (its force ceiling, or comfort on its small area), or the top of the
    firmest Walton level that the course allows it.
    """
    rules = course.pressure.rules
    most = rules.reinforced_most if contact.reinforced_point else rules.most
    top = max(band.high_n for band in contact.force_bands if band.walton <= most)
    kind, limit = binding_limit(course, contact)
    if top < limit:
        return top, f"the top of Walton {most}, the firmest level that the course allows it"
    if kind == "pressure":
        return (
            limit,
            f"{course.pressure.comfort.low_kpa:g} kPa, where comfort ends, on {contact.area_cm2.usual:g} cm2",
        )
    return limit, "its `force_ceiling_n`"

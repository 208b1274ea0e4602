"""The sentences of the pictures that show many things at once: map, bodies, strokes, finish."""

from __future__ import annotations

from collections.abc import Sequence

from .geometry import BodyMap, Timeline, hand_outline
from .geometry.bodymap import percentile_cm
from .pressure import Pressed, kilograms
from .records import Contact, Course, Landmark, Source, Technique, Zone
from .sentences import basis_words, number


def back_sentence(course: Course) -> str:
    """Say what the map of the back shows: what can be felt and at which level, and where to take care."""
    felt = "; ".join(f"{mark.name}: {level_words(mark)}" for mark in course.back.felt)
    care = "; ".join(zone.label for zone in course.back.zones)
    return (
        f"The map of the back, seen from behind. On the left, what you can feel, from the head down: {felt}. "
        f"On the right, where to take care: {care}."
    )


def level_words(mark: Landmark) -> str:
    """Say at which spinal level a landmark lies, between which levels it may lie, and how it moves."""
    felt = mark.felt
    if felt is None:
        return ""
    words = felt.level
    if felt.likely is not None and felt.possible is not None:
        words += (
            f" (in two people of three from {_levels(felt.likely)}, in all from {_levels(felt.possible)})"
        )
    if felt.out_cm is not None:
        words += f", {felt.out_cm[0]:g} to {felt.out_cm[1]:g} cm from the midline"
    if felt.shift is not None:
        words += f"; with {felt.shift.when}, {felt.shift.down_cm:.1f} cm lower"
    return words


def back_notes(course: Course) -> tuple[str, ...]:
    """Say where the figures of the map come from."""
    titles = "; ".join(_cited(source) for source in back_sources(course))
    return (f"Levels: {titles}.", "Zones and how firm they may be pressed: our estimates.")


def back_sources(course: Course) -> tuple[Source, ...]:
    """Return the sources of what is known of the landmarks that can be felt, in order of first use."""
    doubts = [doubt for mark in course.back.felt if mark.felt is not None for doubt in mark.felt.doubts]
    return tuple(course.sources[name] for name in dict.fromkeys(d.source for d in doubts) if name is not None)


def doubt_words(course: Course, mark: Landmark) -> str:
    """Say how sure a landmark is; each statement with the number of its source, or marked as an estimate."""
    numbers = {source.id: number for number, source in enumerate(back_sources(course), start=1)}
    told = []
    for doubt in mark.felt.doubts if mark.felt is not None else ():
        cited = [f"[{numbers[doubt.source]}]"] if doubt.source is not None else []
        guessed = [f"(our estimate: {doubt.estimate})"] if doubt.estimate is not None else []
        told.append(" ".join([doubt.says, *cited, *guessed]))
    return " ".join(told)


def ceiling_words(zone: Zone) -> str:
    """Say how firm a broad and a narrow contact may be in a zone, at most."""
    if zone.broad_max == 0:
        return "nothing: keep away"
    narrow = f"narrow contact {zone.narrow_max:g}" if zone.narrow_max else "no narrow contact"
    return f"broad hand {zone.broad_max:g}, {narrow}"


def bodies_sentence(course: Course, contact: Contact, technique: Technique | None = None) -> str:
    """Say how large the three bodies are, that the hand stays the same, and what the map leaves out.

    With a technique the print lies where that begins, and the gap between ribs and hip bone is marked.
    """
    shoulders = course.back.dimensions.shoulders
    sizes = "; ".join(
        f"{size.label}, {BodyMap(course.back, size).length_cm:.0f} cm from C7 to the dimples and "
        f"{percentile_cm(shoulders, size.percentile):.0f} cm across the shoulders"
        for size in course.back.sizes
    )
    small, large = (
        _share(contact, BodyMap(course.back, pick(course.back.sizes, key=lambda size: size.percentile)))
        for pick in (min, max)
    )
    across = contact.limb == "forearm"
    where = "" if technique is None else f", where the {technique.name.lower()} begins"
    gap = (
        ""
        if technique is None
        else " Marked at the waist: the gap between the last rib and the top of the hip bone."
    )
    return (
        f"Three backs at one scale, with the same {'arm' if across else 'hand'} on each{where}: {sizes}. "
        f"The print of the {contact.name} does not grow with the back: it is {_extent_cm(contact):.0f} cm "
        f"{'broad' if across else 'long'}, {small} of the length of the smallest back and {large} of the "
        f"largest.{gap} The map leaves out the curve of the back."
    )


def bodies_notes(course: Course, *, gap: bool = False) -> tuple[str, ...]:
    """Say where the sizes of the bodies come from; with `gap`, how wide that is from person to person."""
    dimensions = course.back.dimensions
    percentiles = ", ".join(f"{size.percentile:g}" for size in course.back.sizes)
    told = (
        f"Percentiles {percentiles}, men and women in equal parts.",
        f"Length: {basis_words(course, dimensions.length)}.",
        f"Breadths: {basis_words(course, dimensions.shoulders)}; soldiers are leaner and younger than most.",
    )
    return (*told, f"Gap: {doubt_words(course, course.back.landmarks['rib-12-tip'])}") if gap else told


def strokes_sentence(passes: Sequence[Timeline]) -> str:
    """Name the strokes of a contact sheet, each with its contact, firmest level and the time of a pass."""
    told = "; ".join(
        f"{one.technique.name}: {_side(one)}{leading_contact(one).name}, "
        f"about {leading_contact(one).area_cm2.usual:g} cm², "
        f"{'' if one.peak_walton < 0.75 else 'up to '}Walton {round(one.peak_walton * 2) / 2:g}, "
        f"{one.pass_s:.0f} seconds a pass"
        for one in passes
    )
    count = number(len(passes))
    head = "One stroke" if len(passes) == 1 else f"{count.capitalize()} strokes side by side"
    return f"{head}. {told}."


def finish_sentence(steps: Sequence[tuple[str, Pressed]]) -> str:
    """Say how much hand each stroke brings, and what one force is under it."""
    told = "; ".join(
        f"{name}, {row.contact.name}, about {row.contact.area_cm2.usual:g} cm²: {row.kpa:.2g} kPa "
        f"({row.kpa_low:.2g} to {row.kpa_high:.2g})"
        for name, row in steps
    )
    first, last = steps[0][1], steps[-1][1]
    scale = f"about {float(kilograms(first.force_n)):g} kg on a scale"
    words = f"The same {first.force_n:g} N, {scale}, under each stroke. {told}."
    if last.kpa < first.kpa:
        words += (
            f" From the first to the last the contact grows {_times(last.kpa, first.kpa)}, "
            "and the pressure falls as much."
        )
    over = [row.contact.name for _, row in steps if row.over_ceiling]
    if over:
        words += f" More than this course allows for the {' and the '.join(dict.fromkeys(over))}."
    return words


def leading_contact(one_pass: Timeline) -> Contact:
    """Return the contact of the first hand that does not stay."""
    return next((track for track in one_pass.hands if not track.stays), one_pass.hands[0]).contact


def _share(contact: Contact, body: BodyMap) -> str:
    """How long a print is (how broad, of an arm that lies across), in hundredths of a back's length."""
    return f"{100 * _extent_cm(contact) / body.length_cm:.0f} %"


def _extent_cm(contact: Contact) -> float:
    """How far a print goes along the back, in cm."""
    tall = hand_outline(contact.print, "right")[:, 1]
    return float(tall.max() - tall.min())


def _cited(source: Source) -> str:
    return source.title + (", not checked here" if source.trust == "literature" else "")


def _times(small: float, large: float) -> str:
    return f"{large / small:.2g} times"


def _side(one_pass: Timeline) -> str:
    return "" if one_pass.side == "both" else "each side in turn, "


def _levels(levels: tuple[str, str]) -> str:
    return " to ".join(level.upper() for level in levels)

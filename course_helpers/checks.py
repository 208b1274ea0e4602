"""What must hold between records: references lead somewhere, strokes come home and press safely."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from pydantic import BaseModel
from shapely import Polygon

from .errors import Problem, ToolError, suggest
from .geometry import BodyMap, smooth, timeline
from .records import Basis, Course, Technique, walk
from .records._technique import Waypoint
from .safety import violations
from .variants import with_contact

# Which keys of the record `Back` stand in which file.
BACK_FILES: dict[str, tuple[str, ...]] = {
    "body/back.toml": ("landmarks", "outline", "hints", "spinous_processes"),
    "body/dimensions.toml": ("dimensions", "sizes"),
    "body/zones.toml": ("zones",),
    "body/places.toml": ("places",),
    "body/muscles.toml": ("muscles",),
}
# Which keys of the record `Screening` stand in which file.
SCREENING_FILES: dict[str, tuple[str, ...]] = {
    "screening.toml": ("trust", "actions", "urgencies", "groups", "questions"),
    "screening_texts.toml": ("texts",),
}
# Which keys of the record `Plans` stand in which file.
PLAN_FILES: dict[str, tuple[str, ...]] = {
    "plans.toml": (
        "minutes", "long", "pauses", "rest", "short", "start", "deep", "finish", "area", "areas",
        "check_in", "seated",
    ),
    "plan_texts.toml": ("refusals", "texts"),
}  # fmt: skip


def technique_file(technique_id: str) -> str:
    """Return the name of a technique's file within the data folder."""
    return f"techniques/{technique_id}.toml"


def key_of(place: str) -> str:
    """Return the first part of a dotted place."""
    return place.partition(".")[0].partition("[")[0]


def dangling(course: Course) -> list[Problem]:
    """References that lead nowhere; each names the file it stands in and the one it should lead to."""
    data = course.path.name
    problems: list[Problem] = []

    def check(file: str, place: str, kind: str, name: str, known: Iterable[str], where: str) -> None:
        names = list(known)
        if name not in names:
            message = f"{name!r} is no {kind} in {data}/{where}; {suggest(name, names)}"
            problems.append(Problem(f"{data}/{file}", place, message))

    parts: list[tuple[str, BaseModel]] = [
        ("contacts.toml", course.contacts),
        ("pressure.toml", course.pressure),
        ("rhythm.toml", course.rhythm),
        ("screening.toml", course.screening),
        ("care.toml", course.care),
        ("drills/scale.toml", course.scale_drill),
        ("drills/tempo.toml", course.tempo_drill),
        ("session.toml", course.session_form),
        ("progress.toml", course.progress),
        ("player.toml", course.player),
    ]
    parts += [(technique_file(t.id), t) for t in course.techniques.values()]
    for file, record in [*parts, ("body/back.toml", course.back)]:
        for place, item in walk(record):
            owner = next(
                (f for f, keys in BACK_FILES.items() if record is course.back and key_of(place) in keys),
                file,
            )
            if isinstance(item, Basis) and item.source is not None:
                check(
                    owner,
                    f"{place}.source".lstrip("."),
                    "source",
                    item.source,
                    course.sources,
                    "sources.toml",
                )
            if isinstance(item, Waypoint):
                check(
                    file,
                    f"{place}.at",
                    "landmark",
                    item.at,
                    course.back.landmarks,
                    "body/back.toml",
                )
    bases = [("glossary.toml", f"terms[{i}].basis", t.basis) for i, t in enumerate(course.glossary.values())]
    bases += [("findings.toml", f"findings[{i}]", finding) for i, finding in enumerate(course.findings)]
    for file, place, basis in bases:
        if basis is not None and basis.source is not None:
            check(file, f"{place}.source", "source", basis.source, course.sources, "sources.toml")
    for index, name in enumerate(course.back.spinous_processes):
        where = "body/back.toml"
        check(
            where,
            f"spinous_processes[{index}]",
            "landmark",
            name,
            course.back.landmarks,
            where,
        )
    problems += _wrong_levels(course)
    for index, contact in enumerate(course.contacts.contacts):
        where = "contacts.toml"
        check(
            where,
            f"contacts[{index}].limb",
            "limb",
            contact.limb,
            course.contacts.limbs,
            where,
        )
    for technique in course.techniques.values():
        file = technique_file(technique.id)
        for place, kind, name, known, where in _named(course, technique):
            check(file, place, kind, name, known, where)
        for index, hand in enumerate(technique.stroke.hands):
            if all(w.walton is None for leg in hand.legs for w in leg.waypoints):
                message = "no waypoint names a pressure; give at least the first one `walton` (0 to 5)"
                problems.append(Problem(f"{data}/{file}", f"stroke.hands[{index}].legs", message))
    return problems


def _named(course: Course, technique: Technique) -> Iterator[tuple[str, str, str, Iterable[str], str]]:
    """What a technique names besides landmarks: each place, the kind, and where it should stand."""
    for index, name in enumerate(technique.sources):
        yield f"sources[{index}]", "source", name, course.sources, "sources.toml"
    contacts = [contact.id for contact in course.contacts.contacts]
    using = [(f"stroke.hands[{index}]", hand.contact) for index, hand in enumerate(technique.stroke.hands)]
    using += [(f"alternatives[{index}]", one.contact) for index, one in enumerate(technique.alternatives)]
    for place, name in using:
        yield f"{place}.contact", "contact surface", name, contacts, "contacts.toml"
    zones = [zone.id for zone in course.back.zones]
    for index, kept in enumerate(technique.keeps_off):
        yield f"keeps_off[{index}].zone", "zone", kept.zone, zones, "body/zones.toml"


def ambiguous(course: Course) -> list[Problem]:
    """Words that stand twice in the glossary: a reader could not tell which term is meant."""
    file = f"{course.path.name}/glossary.toml"
    problems: list[Problem] = []
    seen: dict[str, str] = {}
    for index, term in enumerate(course.glossary.values()):
        for number, word in enumerate(term.words):
            place = f"terms[{index}].{f'forms[{number - 1}]' if number else 'term'}"
            first = seen.setdefault(word.casefold(), place)
            if first != place:
                message = f"duplicate word {word!r}, first used at {first}; keep it in one place"
                problems.append(Problem(file, place, message))
    return problems


def _wrong_levels(course: Course) -> Iterator[Problem]:
    """Spinal levels of landmarks that are no places on the midline, or stand upside down."""
    file = f"{course.path.name}/body/back.toml"
    midline = {name: mark.y for name, mark in course.back.landmarks.items() if mark.x == 0}
    for name, landmark in course.back.landmarks.items():
        for key in ("likely", "possible"):
            levels: tuple[str, str] | None = getattr(landmark.felt, key, None)
            if levels is None:
                continue
            place = f"landmarks.{name}.felt.{key}"
            unknown = [level for level in levels if level not in midline]
            for level in unknown:
                message = f"{level!r} is no landmark on the midline; {suggest(level, midline)}"
                yield Problem(file, place, message)
            if not unknown and not midline[levels[0]] < midline[levels[1]]:
                message = f"expected [upper, lower] spinal level, got {levels[0]!r} and {levels[1]!r}"
                yield Problem(file, place, message)


# What was found of strokes, by all that it hangs on: whoever changes one of them waits for that one only.
_FOUND: dict[str, tuple[tuple[str, str], ...]] = {}
MOST_FOUND = 200


def unsafe(course: Course) -> list[Problem]:
    """What goes wrong when the strokes are laid out in space and time, and where they press too hard."""
    problems = _crossings(course)
    if problems:
        return problems
    shared = repr((course.back, course.contacts, course.pressure, course.rhythm))
    for technique in course.techniques.values():
        key = hashlib.sha256(f"{shared}{technique!r}".encode()).hexdigest()
        if key not in _FOUND:
            while len(_FOUND) >= MOST_FOUND:
                del _FOUND[next(iter(_FOUND))]
            _FOUND[key] = tuple(_stroke_problems(course, technique))
        file = f"{course.path.name}/{technique_file(technique.id)}"
        problems += [Problem(file, place, message) for place, message in _FOUND[key]]
    return problems


def _stroke_problems(course: Course, technique: Technique) -> Iterator[tuple[str, str]]:
    """What is wrong with one stroke, on every body, and with its other contacts; the place and the words."""
    shape = list(_shape_problems(course, technique))
    if shape:
        yield from shape
        return
    for violation in violations(course, technique):
        yield violation.place, str(violation)
    for index, one in enumerate(technique.alternatives):
        for violation in violations(course, with_contact(technique, course.contact(one.contact))):
            yield f"alternatives[{index}]", str(violation)


def _crossings(course: Course) -> list[Problem]:
    """Outlines that cross themselves: they have no inside, so nothing could be checked against them."""
    body = BodyMap.of(course)
    curves = [
        ("body/zones.toml", f"zones[{i}].outline", body.curve(zone.outline, closed=True))
        for i, zone in enumerate(course.back.zones)
        if zone.outline
    ]
    curves += [
        ("body/places.toml", f"places[{i}].outline", body.region_line(place))
        for i, place in enumerate(course.back.places)
        if place.outline
    ]
    curves += [
        ("body/muscles.toml", f"muscles[{i}].outline", body.curve(muscle.outline, closed=True))
        for i, muscle in enumerate(course.back.muscles)
    ]
    prints = {f"limbs.{name}": limb for name, limb in course.contacts.limbs.items()}
    prints |= {f"contacts[{i}].print": c.print for i, c in enumerate(course.contacts.contacts)}
    curves += [
        ("contacts.toml", f"{place}.outline", smooth(shape.outline, closed=True))
        for place, shape in prints.items()
        if shape.outline
    ]
    message = "the outline crosses itself; expected points in order around the shape"
    return [
        Problem(f"{course.path.name}/{file}", place, message)
        for file, place, curve in curves
        if not Polygon(curve).is_valid
    ]


def _shape_problems(course: Course, technique: Technique) -> Iterator[tuple[str, str]]:
    """A pass must go somewhere, take the same time for both hands, and come home for the next one."""
    hands = technique.stroke.hands
    for size in course.back.sizes:
        found = False
        try:
            one_pass = timeline(course, technique, body=size.id)
        except ToolError as error:
            yield "stroke.hands", str(error)
            return
        # Of two mirrored hands, the described one stands last.
        for index, track in enumerate(one_pass.hands[-len(hands) :]):
            place = f"stroke.hands[{index}]"
            for number, leg in enumerate(track.legs):
                if leg.role != "hold" and leg.kind != "press" and leg.length_cm < 0.5:
                    found = True
                    yield (
                        f"{place}.legs[{number}]",
                        f"{leg.name!r} goes nowhere; give it waypoints apart, or a hold",
                    )
            end_s = track.legs[-1].end_s
            if abs(end_s - one_pass.pass_s) > 1e-6:
                found = True
                yield (
                    place,
                    f"the {track.hand} hand takes {end_s:g} s for a pass, the other {one_pass.pass_s:g} s "
                    f"(on {size.label}); both must take the same time",
                )
            gap = float(((track.xy_cm[-1] - track.xy_cm[0]) ** 2).sum() ** 0.5)
            if gap > 0.5:
                found = True
                yield (
                    place,
                    f"a pass of the {track.hand} hand ends {gap:.1f} cm from where it begins "
                    f"(on {size.label}); lead the last leg home",
                )
            turned = abs(float(track.turn_deg[-1] - track.turn_deg[0]))
            if turned > 10:
                found = True
                yield (
                    place,
                    f"the {track.hand} hand ends turned by {turned:.0f}°; "
                    "give the last waypoint the `turn_deg` of the first",
                )
        if found:  # the other bodies would only say the same again
            return

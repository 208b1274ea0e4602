"""What must hold between the scale drill and the contact surfaces: nothing firmer than the course allows."""

from __future__ import annotations

from collections.abc import Iterator

from .errors import Problem, suggest
from .pressure import drill_limit
from .records import Course

SCALE_FILE = "drills/scale.toml"


def overdone(course: Course) -> list[Problem]:
    """Targets of the scale drill that a contact surface may not bear, and names that lead nowhere."""
    file = f"{course.path.name}/{SCALE_FILE}"
    return [Problem(file, place, message) for place, message in _overdone(course)]


def _overdone(course: Course) -> Iterator[tuple[str, str]]:
    drill = course.scale_drill
    findings = [finding.id for finding in course.findings]
    for index, name in enumerate(drill.why):
        if name not in findings:
            near = suggest(name, findings)
            yield f"why[{index}]", f"{name!r} is no finding in {course.path.name}/findings.toml; {near}"
    known = {contact.id: contact for contact in course.contacts.leaning}
    groups = {group.id: group for group in drill.groups}
    data = course.path.name
    for index, each in enumerate(drill.contacts):
        place = f"contacts[{index}]"
        if each.id not in known:
            near = suggest(each.id, known)
            yield f"{place}.id", f"{each.id!r} is no contact surface in {data}/contacts.toml; {near}"
            continue
        if each.group not in groups:
            near = suggest(each.group, groups)
            yield f"{place}.group", f"{each.group!r} is no group of this file; {near}"
            continue
        contact, group = known[each.id], groups[each.group]
        if contact.area_cm2.usual < drill.narrow.below_cm2 and group.most_n > drill.narrow.most_n:
            yield (
                f"{place}.group",
                f"the {contact.name} ({contact.area_cm2.usual:g} cm2) is in {group.id!r}, which goes to "
                f"{group.most_n:g} N; below {drill.narrow.below_cm2:g} cm2 expected a group of at most "
                f"{drill.narrow.most_n:g} N",
            )
        limit, why = drill_limit(course, contact)
        if group.most_n < limit:
            limit, why = group.most_n, f"`most_n` of the group {group.id!r}"
        for number, target in enumerate(each.targets_n):
            if target > limit:
                yield (
                    f"{place}.targets_n[{number}]",
                    f"got {target:g} N with the {contact.name}; expected at most {limit:g} N: {why}",
                )
        at_once = course.pressure.rules.reinforced_at_once_s
        if contact.reinforced_point and group.hold_s > at_once:
            yield (
                f"{place}.group",
                f"{group.id!r} holds a press for {group.hold_s:g} s; expected at most {at_once:g} s for the "
                f"{contact.name}: `reinforced_at_once_s` of {data}/pressure.toml",
            )
    left_out = [name for name in known if name not in {each.id for each in drill.contacts}]
    for name in left_out:
        yield "contacts", f"{name!r} of {data}/contacts.toml has no targets here; give it some"

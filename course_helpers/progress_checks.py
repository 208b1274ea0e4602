"""What must hold between the rules of progress and the rest of the course: names that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from .errors import Problem, suggest
from .records import Course

PROGRESS_FILE = "progress.toml"


def unanchored(course: Course) -> list[Problem]:
    """Rules, techniques and contact surfaces that progress names, and that nobody has."""
    file = f"{course.path.name}/{PROGRESS_FILE}"
    return [
        Problem(file, place, f"{name!r} is no {kind} in {course.path.name}/{home}; {suggest(name, known)}")
        for place, kind, name, home, known in _named(course)
        if name not in known
    ]


def _named(course: Course) -> Iterator[tuple[str, str, str, str, list[str]]]:
    """Yield what is named: its place, its kind, its name, where it should stand, and what stands there."""
    table = course.progress
    praise = [rule.id for rule in course.tempo_drill.praise]
    contacts = [contact.id for contact in course.contacts.contacts]
    yield "rules.tempo_good", "praise", table.rules.tempo_good, "drills/tempo.toml", praise
    example = table.example
    yield "example.contact", "contact surface", example.contact, "contacts.toml", contacts
    yield "example.technique", "technique", example.technique, "techniques", list(course.techniques)

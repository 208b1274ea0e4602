"""The example of an empty log: entries of somebody invented, the same on every machine."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from ..log import Entry, checked
from ..records import Course
from ._figures import Progress, progress


def example_progress(course: Course) -> Progress:
    """Return the example in figures, as of its own day."""
    example = course.progress.example
    today = date.fromisoformat(example.from_) + timedelta(example.day)
    return progress(course, example_entries(course), today, UTC)


def example_entries(course: Course) -> list[Entry]:
    """Return the example's log."""
    start = datetime.combine(date.fromisoformat(course.progress.example.from_), time(18), UTC)
    entries = []
    for count, (kind, day, data) in enumerate(_told(course)):
        at = (start + timedelta(day, minutes=count)).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        entries.append(checked({"id": str(UUID(int=count, version=4)), "kind": kind, "at": at, "data": data}))
    return entries


def _told(course: Course) -> Iterator[tuple[str, int, dict[str, Any]]]:
    example = course.progress.example
    for scale in example.scale:
        readings = [round(example.target_n * (1 + off / 100), 3) for off in scale.off_percent]
        data: dict[str, Any] = {
            "contact": example.contact,
            "target_n": example.target_n,
            "readings_n": readings,
        }
        yield (
            "scale-drill",
            scale.day,
            data | {"seen": [False] * len(readings), "unit": "kg", "area_cm2": None},
        )
    for tempo in example.tempo:
        data = tempo.model_dump(exclude={"day"}) | {"technique": example.technique, "mode": "beat"}
        more = {"target_per_min": example.target_per_min, "taps_ms": [], "drift_percent": 0}
        yield "tempo-drill", tempo.day, data | more
    parts = [part.id for part in course.session_form.rubric.parts]
    for session in example.sessions:
        data = {"lesson": None, "technique": None, "minutes": session.minutes, "note": ""}
        says = session.model_dump(include={"feel", "want", "comfort"})
        rubric = dict(zip(parts, session.rubric, strict=True))
        yield "session", session.day, data | says | {"role": "receiver"}
        yield "session", session.day, data | {"feel": None, "role": "giver", "rubric": rubric}

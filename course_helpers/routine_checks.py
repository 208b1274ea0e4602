"""What must hold between routines, plans and techniques: names lead somewhere, each routine can be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from .errors import Problem, suggest
from .geometry import sides_of
from .plans import Unfit, fitted
from .records import Basis, Course, Routine, walk

PLANS_FILE = "plans.toml"


def routine_file(routine_id: str) -> str:
    """Return the name of a routine's file within the data folder."""
    return f"routines/{routine_id}.toml"


def unplanned(course: Course) -> list[Problem]:
    """Names in routines and in what plans know that lead nowhere, and sides that a stroke does not have."""
    data = course.path.name
    found = [Problem(f"{data}/{PLANS_FILE}", *wrong) for wrong in _of_plans(course)]
    for routine in course.routines.values():
        found += [Problem(f"{data}/{routine_file(routine.id)}", *wrong) for wrong in _of(course, routine)]
    return found


def unfitting(course: Course) -> list[Problem]:
    """Routines that break a rule of plans, or do not fit the minutes that they name."""
    found = []
    for routine in course.routines.values():
        made = fitted(course, routine, routine.minutes)
        if isinstance(made, Unfit):
            place = "minutes" if made.at is None else f"strokes[{made.at}]"
            file = f"{course.path.name}/{routine_file(routine.id)}"
            found.append(Problem(file, place, made.sentence))
    return found


def _of_plans(course: Course) -> Iterator[tuple[str, str]]:
    plans, techniques = course.plans, course.techniques
    yield from _sources(course, plans)
    for index, dose in enumerate(plans.short):
        yield from _named(course, f"short[{index}].technique", "technique", dose.technique, techniques)
    for index, name in enumerate(plans.seated.techniques):
        yield from _named(course, f"seated.techniques[{index}]", "technique", name, techniques)
    ends = [(index, area.to) for index, area in enumerate(plans.areas) if area.to is not None]
    levels = [course.back.landmarks[name].y for _, name in ends if name in course.back.landmarks]
    for index, name in ends:
        yield from _named(course, f"areas[{index}].to", "landmark", name, course.back.landmarks)
    if levels != sorted(set(levels)):
        yield "areas", "`to` goes from the head down; put the areas in that order"


def _of(course: Course, routine: Routine) -> Iterator[tuple[str, str]]:
    yield from _sources(course, routine)
    for index, stroke in enumerate(routine.strokes):
        place, known = f"strokes[{index}]", course.techniques
        yield from _named(course, f"{place}.technique", "technique", stroke.technique, known)
        if stroke.technique not in known:
            continue
        technique = known[stroke.technique]
        if stroke.side != "both" and stroke.side not in sides_of(technique):
            message = f"got {stroke.side!r}; {technique.name} works both sides at once, so expected 'both'"
            yield f"{place}.side", message


def _sources(course: Course, record: BaseModel) -> Iterator[tuple[str, str]]:
    for place, item in walk(record):
        if isinstance(item, Basis) and item.source is not None:
            name = f"{place}.source".lstrip(".")
            yield from _named(course, name, "source", item.source, course.sources)


def _named(
    course: Course, place: str, kind: str, name: str, known: Iterable[str]
) -> Iterator[tuple[str, str]]:
    names = list(known)
    if name not in names:
        yield place, f"{name!r} is no {kind}; {suggest(name, names)}"

"""What must hold between the screening questions and the rest of the data."""

from __future__ import annotations

from collections.abc import Collection
from typing import get_args

from .errors import Problem, suggest
from .records import Course, Family


def unasked(course: Course) -> list[Problem]:
    """Groups, zones, landmarks and strokes that a screening question names and the data do not have."""
    groups = {group.id for group in course.screening.groups}
    areas = {zone.id for zone in course.back.zones} | course.back.landmarks.keys()
    strokes = {*get_args(Family), *course.techniques}
    problems = []
    for number, question in enumerate(course.screening.questions):
        named: list[tuple[str, str, str, Collection[str]]] = [
            ("group", question.group, "group", groups),
            *((f"areas[{i}]", area, "zone or landmark", areas) for i, area in enumerate(question.areas)),
            *(
                (f"without[{i}]", name, "family or technique", strokes)
                for i, name in enumerate(question.without)
            ),
        ]
        for key, name, kind, known in named:
            if name not in known:
                place = f"questions[{number}].{key}"
                message = f"{name!r} is no {kind}; {suggest(name, known)}"
                problems.append(Problem(f"{course.path.name}/screening.toml", place, message))
    return problems


def margin_untold(course: Course) -> list[Problem]:
    """Texts that tell how far a place is left out, in other words than the margin's own."""
    margin = course.back.margin.words
    number = [action.id for action in course.screening.actions].index("leave-out")
    action, texts = course.screening.actions[number], course.screening.texts
    told = {
        ("screening.toml", f"actions[{number}].means"): action.means,
        ("screening.toml", f"actions[{number}].card"): action.card or "",
        ("screening_texts.toml", "texts.always_place"): texts.always_place,
        ("screening_texts.toml", "texts.sheet_map"): texts.sheet_map,
    }
    return [
        Problem(f"{course.path.name}/{file}", place, f"expected the margin's words, {margin!r}, got {text!r}")
        for (file, place), text in told.items()
        if margin not in text
    ]

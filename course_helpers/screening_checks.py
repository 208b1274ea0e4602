"""What must hold between the screening questions and the rest of the data."""

from __future__ import annotations

from .errors import Problem, suggest
from .records import Course


def unasked(course: Course) -> list[Problem]:
    """Groups, zones and landmarks that a screening question names and the data do not have."""
    groups = {group.id for group in course.screening.groups}
    places = {zone.id for zone in course.back.zones} | course.back.landmarks.keys()
    problems = []
    for number, question in enumerate(course.screening.questions):
        named = [(f"areas[{i}]", area, "zone or landmark", places) for i, area in enumerate(question.areas)]
        for key, name, kind, known in [("group", question.group, "group", groups), *named]:
            if name not in known:
                place = f"questions[{number}].{key}"
                message = f"{name!r} is no {kind}; {suggest(name, known)}"
                problems.append(Problem(f"{course.path.name}/screening.toml", place, message))
    return problems

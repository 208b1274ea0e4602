"""What the browser is told of screening: questions in groups, tables to merge, places to draw."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..drawing import body_outline, places_frame
from ..geometry import BodyMap, area_shape, back_places
from ..offers import Effect, area_id, effects, margin_cm
from ..place_names import place_name
from ..records import Course, ScreeningQuestion
from ..screening_sheet import BODY, question_groups

STOP_GROUP = "stop"
THIN_CM = 0.25


def screening_state(course: Course) -> dict[str, Any]:
    """Return all that the browser module needs of the course's data, as JSON."""
    screening, tables = course.screening, effects(course)
    frame = places_frame(BodyMap.of(course, BODY))
    return {
        "texts": screening.texts.model_dump(),
        "actions": [
            {"id": a.id, "name": a.name, "means": a.means, "walton_max": a.walton_max, "leaning": a.leaning}
            for a in screening.actions
        ],
        "groups": [
            {"id": group.id or STOP_GROUP, "name": group.name, "questions": [q.id for q in group.questions]}
            for group in question_groups(screening)
        ],
        "questions": [_question(question) for question in screening.questions],
        "rows": [
            {"key": row.key, "name": row.technique.name, "side": None if row.side == "both" else row.side}
            for row in tables.rows
        ],
        "effects": {
            name: {key: _effect(effect) for key, effect in table.items()}
            for name, table in tables.questions.items()
            if table
        },
        "areas": {name: list(ids) for name, ids in tables.areas.items()},
        "places": list(_places(course)),
        "bodies": {
            size.id: _points(body_outline(BodyMap.of(course, size.id)), 0.3) for size in course.back.sizes
        },
        "margin_cm": margin_cm(course),
        "map": {
            "ratio": round(frame.width / frame.height, 4),
            **frame.map_on(BodyMap.of(course, BODY)).as_json(),
        },
    }


def _question(question: ScreeningQuestion) -> dict[str, Any]:
    names = ("id", "ask", "short", "why", "do", "note", "place", "change")
    return {**{name: getattr(question, name) for name in names}, "actions": list(question.actions)}


def _effect(effect: Effect) -> dict[str, Any]:
    return {
        "how": effect.how,
        "walton_max": effect.walton_max,
        "reason": list(effect.reason),
        "hand": effect.hand,
    }


def _places(course: Course) -> Iterator[dict[str, Any]]:
    """Every place with its shape on each body; last the areas that questions leave out without asking."""
    tables = effects(course)
    bodies: dict[str, BodyMap] = {size.id: BodyMap.of(course, size.id) for size in course.back.sizes}
    laid = {name: {place.id: place for place in back_places(body)} for name, body in bodies.items()}
    numbers = {region.id: number for number, region in enumerate(course.back.places, start=1)}
    areas = {area_id(area): area for question in course.screening.questions for area in question.areas}
    zones = {zone.id: zone.name for zone in course.back.zones}
    for name, table in tables.places.items():
        known: dict[str, Any] = {"id": name, "effects": {key: _effect(e) for key, e in table.items()}}
        if name in areas:
            area = areas[name]
            title = zones[area] if area in zones else course.back.landmarks[area].name
            shapes = {body: area_shape(bodies[body], area) for body in bodies}
            drawn = {body: shape.buffer(1) if shape.area == 0 else shape for body, shape in shapes.items()}
            more = {"asked": False, "name": title, "number": None, "drawn": True, "side": None}
            rings = {body: _rings(shape) for body, shape in drawn.items()}
            middle = {body: _middle(shape) for body, shape in drawn.items()}
        else:
            place = laid[BODY][name]
            number = numbers[place.region.id] if place.shape is not None else None
            title = place_name(course.screening.texts, place)
            more = {"asked": True, "name": title, "number": number, "drawn": place.shape is not None}
            more |= {"side": place.side, "region": place.region.name}
            places = {body: laid[body][name] for body in bodies if laid[body][name].shape is not None}
            rings = {body: [_points(one.outline_cm, THIN_CM)] for body, one in places.items()}
            middle = {body: [round(v, 1) for v in one.middle_cm or ()] for body, one in places.items()}
        yield {**known, **more, "rings": rings, "middle": middle}


def _rings(shape: BaseGeometry) -> list[list[list[float]]]:
    return [_points(np.array(part.exterior.coords), THIN_CM) for part in shapely.get_parts(shape)]


def _middle(shape: BaseGeometry) -> list[float]:
    part = max(shapely.get_parts(shape), key=lambda one: one.area)
    return [round(part.centroid.x, 1), round(part.centroid.y, 1)]


def _points(line: np.ndarray, thin_cm: float) -> list[list[float]]:
    if thin_cm:
        line = np.array(shapely.LineString(line).simplify(thin_cm).coords)
    return [[round(float(x), 1), round(float(y), 1)] for x, y in line]

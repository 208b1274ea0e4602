"""Every field of a stroke is read: change one, and plot, sentence or timeline changes."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from course_helpers import load_course
from course_helpers.drawing import plate, to_svg
from course_helpers.geometry import timeline
from course_helpers.records import Course, Hand, Stroke, Technique
from course_helpers.sentences import stroke_notes, stroke_sentence
from course_helpers.widgets._program import program

HERE = Path(__file__).parent
TECHNIQUES = (
    "whole-hand-effleurage",
    "resting-hold",
    "heel-circles",
    "hand-after-hand",
    "reinforced-fingers-effleurage",
    "kneading",
    "circular-friction",
    "trigger-point-pressure",
)

# The discriminator of a leg: another kind is another record, with fields of its own.
NOT_A_CHANGE = {"kind"}
# Fields of which exactly one is given: to give the other is to take this one away.
ONE_OF = [{"speed_cm_s", "duration_s"}, {"passes", "minutes"}]
OTHER: dict[str, dict[Any, str]] = {
    "sides": {"together": "midline", "each": "midline", "midline": "each"},
    "hand": {"left": "both", "right": "left", "both": "right"},
    "role": {"working": "return", "return": "working"},
    "first": {"outward": "inward", "inward": "outward"},
    "under": {"left": "right", None: "left"},
    "begins": {"press": "rest", "rest": "press"},
    "first_side": {"left": "right", "right": "left", None: "left"},
    "at": {"t6": "t7", None: "t6"},
    "contact": {"palm": "forearm", None: "palm"},
    "source": {"shapy": "ansur-ii", None: "shapy"},
}


def _read(folder: Path) -> Course:
    shutil.copytree(HERE.parents[1] / "data", folder)
    for file in (HERE / "techniques").glob("*.toml"):
        shutil.copy(file, folder / "techniques")
    return load_course(folder)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The course with the test's techniques."""
    return _read(tmp_path_factory.mktemp("fields") / "data")


def changed(name: str, value: Any) -> Any:
    """Another value for a field."""
    if name in OTHER:
        others = OTHER[name]
        return others[value] if value in others else others[None]
    if isinstance(value, str):
        return f"{value}, differently"
    if isinstance(value, int) and not isinstance(value, bool):
        return value + 1
    if name == "walton":
        return 0.3 if value is None else value + 0.5
    if value is None:
        return {"estimate": "changed", "turn_deg": 33.0, "speed_cm_s": 1.7, "duration_s": 9.0}.get(name)
    return value * 1.3 + 0.4


def has_a_first_side(record: BaseModel) -> bool:
    """Only a stroke done on each side in turn begins with one of them; elsewhere the key is refused."""
    return isinstance(record, Stroke) and record.sides == "each"


def lies_on_another(record: BaseModel) -> bool:
    """Only of two hands that lie on each other one is below; elsewhere the key is refused."""
    return isinstance(record, Hand) and record.hand == "both"


def variants(record: BaseModel, place: str) -> Iterator[tuple[str, BaseModel]]:
    """Copies of a record with one leaf changed each, and the leaf's place."""
    for name in type(record).model_fields:
        here, value = f"{place}.{name}", getattr(record, name)
        if name in NOT_A_CHANGE or (name == "first_side" and not has_a_first_side(record)):
            continue
        if name == "under" and not lies_on_another(record):
            continue
        if isinstance(value, BaseModel):
            for where, one in variants(value, here):
                yield where, record.model_copy(update={name: one})
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                for where, one in variants(item, f"{here}[{index}]"):
                    rows = (*value[:index], one, *value[index + 1 :])
                    yield where, record.model_copy(update={name: rows})
        else:
            other = changed(name, value)
            if other is None:  # the measure that a dose does not use; it is not a leaf
                assert name in ("passes", "minutes"), here
                continue
            rivals = next((names - {name} for names in ONE_OF if name in names), set())
            update = {name: other, **{rival: None for rival in rivals if hasattr(record, rival)}}
            yield here, record.model_copy(update=update)


def parts_of(technique: Technique) -> list[tuple[str, Technique]]:
    """Every variant of a technique's stroke and dose."""
    found = []
    for part in ("stroke", "dose"):
        for place, one in variants(getattr(technique, part), part):
            found.append((place, technique.model_copy(update={part: one})))
    return found


def said_and_timed(course: Course, technique: Technique) -> str:
    """What a learner hears, reads and follows: sentence, notes, and the player's timeline and cues."""
    one = timeline(course, technique)
    words = [stroke_sentence(one), *stroke_notes(course, technique)]
    return json.dumps([words, program(course, one)], sort_keys=True)


def drawn(course: Course, technique: Technique) -> bytes:
    return to_svg(plate(course, timeline(course, technique), "page"))


@pytest.mark.parametrize("name", TECHNIQUES)
def test_every_field_of_a_stroke_is_read(course, name):
    technique = course.technique(name)
    before, picture = said_and_timed(course, technique), None
    unread = []
    for place, other in parts_of(technique):
        assert other != technique, place
        if said_and_timed(course, other) == before:
            picture = picture or drawn(course, technique)
            if drawn(course, other) == picture:
                unread.append(place)
    assert unread == []


@pytest.mark.parametrize("name", TECHNIQUES)
def test_the_walk_finds_every_leaf(course, name):
    """As many variants as the stroke and dose have leaves: nothing is left out by mistake."""

    def leaves(value: Any, name: str = "") -> int:
        if isinstance(value, BaseModel):
            return sum(
                leaves(getattr(value, f), f)
                for f in type(value).model_fields
                if f not in NOT_A_CHANGE
                and (f != "first_side" or has_a_first_side(value))
                and (f != "under" or lies_on_another(value))
            )
        if isinstance(value, tuple):
            return sum(map(leaves, value))
        return 0 if value is None and name in ("passes", "minutes") else 1

    technique = course.technique(name)
    places = [place for place, _ in parts_of(technique)]
    assert len(set(places)) == len(places) == leaves(technique.stroke) + leaves(technique.dose)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("stroke.hands[0].legs[0].path[2].out_cm", 8.0),
        ("stroke.hands[0].legs[1].path[1].turn_deg", 10.0),
        ("stroke.hands[0].legs[0].path[0].walton", 1.0),
        ("stroke.hands[0].contact", "forearm"),
        ("stroke.hands[0].legs[2].role", "working"),
    ],
)
def test_the_plot_itself_shows_path_turn_pressure_contact_and_role(course, place, value):
    technique = course.technique("whole-hand-effleurage")
    record: Any = technique.model_dump()
    target = record
    *way, last = [part for piece in place.replace("]", "").split(".") for part in piece.split("[")]
    for part in way:
        target = target[int(part) if part.isdigit() else part]
    target[last] = value
    other = Technique.model_validate(record)
    assert drawn(course, other) != drawn(course, technique)


def test_the_same_stroke_gives_the_same_bytes(course):
    technique = course.technique("heel-circles")
    assert drawn(course, technique) == drawn(course, technique)

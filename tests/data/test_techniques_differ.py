"""Each pair of techniques differs in at least two of contact, start, direction and kind of path."""

from __future__ import annotations

from itertools import combinations

import pytest

from course_helpers import load_course
from course_helpers.geometry import Traits, sides_of, timeline, traits
from course_helpers.records import Course

EXPECTED = {
    "resting-hold": Traits("whole-hand", "low back", "still", "hold"),
    "opening-stroke": Traits("palm", "top of the back", "down", "loop"),
    "transition-stroke": Traits("whole-hand", "low back", "around", "ring"),
    "whole-hand-effleurage": Traits("whole-hand", "low back", "up", "loop"),
    "heel-of-hand-effleurage": Traits("heel-of-hand", "low back", "up", "circles"),
    "reinforced-fingers-effleurage": Traits("reinforced-fingers", "low back", "outward", "rows"),
    "stripping": Traits("reinforced-thumb", "low back", "up", "loop on one side"),
    "circular-friction": Traits("palm and reinforced-finger", "low back", "around", "frictions"),
    "forearm-stroke": Traits("forearm", "low back", "up", "from an anchor"),
    "trigger-point-pressure": Traits("reinforced-thumb", "top of the back", "still", "presses"),
    "feather-strokes": Traits("fingertips", "top of the back", "down", "hand over hand"),
}


@pytest.fixture(scope="module")
def course() -> Course:
    return load_course()


@pytest.fixture(scope="module")
def found(course: Course) -> dict[str, Traits]:
    return {name: traits(timeline(course, name)) for name in course.techniques}


def table(found: dict[str, Traits]) -> str:
    """The traits of all techniques, one a line."""
    rows = [("technique", "contact", "start", "direction", "path")]
    rows += [(name, t.contact, t.start, t.direction, t.path) for name, t in found.items()]
    return "\n".join("  ".join(f"{cell:<30}" for cell in row).rstrip() for row in rows)


def test_each_pair_differs_in_two_traits(found):
    alike = [
        f"{a} and {b} differ in {found[a].differences(found[b])}"
        for a, b in combinations(found, 2)
        if found[a].differences(found[b]) < 2
    ]
    assert not alike, "\n".join(["", *alike, "", table(found)])


@pytest.mark.parametrize("technique", EXPECTED)
def test_the_traits_are_those_of_the_facts(found, technique):
    assert found[technique] == EXPECTED[technique], "\n" + table(found)


@pytest.mark.parametrize("body", ["small", "large"])
def test_a_stroke_is_the_same_on_every_body_and_side(course, found, body):
    for name, technique in course.techniques.items():
        for side in sides_of(technique):
            assert traits(timeline(course, technique, body=body, side=side)) == found[name]

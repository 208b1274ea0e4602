"""The plot of how sure each claim is: every grade in its column, with its letter and a shape of its own."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from matplotlib.figure import Figure

from course_helpers.claim_words import groups
from course_helpers.drawing import draw_evidence, to_svg
from course_helpers.drawing.evidence import LETTERS, place, shape
from course_helpers.records import MARKS, Course, Part
from tests.drawing.test_overviews import SHEETS, Sheet, check_words, found, texts


def marks(figure: Figure) -> list[tuple[str, float, float]]:
    """Grade, x and y of every mark."""
    patches: list[Any] = [p for p in figure.axes[0].patches if str(p.get_gid()).startswith("grade-")]
    middles = [p.get_path().vertices[:-1] for p in patches]
    centres = [(v.max(axis=0) + v.min(axis=0)) / 2 for v in middles]
    return [(str(p.get_gid())[6:], float(x), float(y)) for p, (x, y) in zip(patches, centres, strict=True)]


def parts(course: Course) -> list[Part]:
    return [part for _, claims in groups(course) for claim in claims for part in claim.parts]


@pytest.mark.parametrize("layout", SHEETS)
def test_every_part_of_every_claim_has_its_mark_in_the_column_of_its_grade(
    course: Course, layout: Sheet
) -> None:
    figure = draw_evidence(course, layout)
    columns = {
        letter: [p.get_path().get_extents() for p in found(figure, f"column-{letter}")] for letter in LETTERS
    }
    wanted = [m for part in parts(course) for m in (part.grade, part.up_to) if m is not None]
    drawn = marks(figure)
    inside = [
        (mark, x, y)
        for mark, x, y in drawn
        if any(box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1 for boxes in columns.values() for box in boxes)
    ]
    assert sorted(mark for mark, _, _ in inside) == sorted(wanted)
    for mark, x, y in inside:
        assert any(box.x0 < x < box.x1 and box.y0 < y < box.y1 for box in columns[mark[0]]), mark


def test_a_minus_stands_between_its_grade_and_the_next_lower_one() -> None:
    x = [place(10, mark) for mark in reversed(MARKS)]
    assert x == sorted(x)
    assert len(set(x)) == len(MARKS)


def test_grades_differ_in_shape_and_each_mark_has_its_letter(course: Course) -> None:
    outlines = [shape(letter, (0, 0), 10) for letter in LETTERS]
    assert len({np.shape(path.vertices) for path in outlines}) == len(LETTERS)
    figure = draw_evidence(course)
    said = texts(figure)
    for mark in {mark for mark, _, _ in marks(figure)}:
        count = sum(one == mark for one, _, _ in marks(figure))
        heads = 2 if len(mark) == 1 else 0  # the letters over the columns of both panels
        assert said.count(mark.replace("-", "\u2212")) == count + heads, mark


@pytest.mark.parametrize("layout", SHEETS)
def test_every_claim_and_every_grade_is_named(course: Course, layout: Sheet) -> None:
    drawn = texts(draw_evidence(course, layout))
    said = " ".join(text for text in drawn if len(text.rstrip("\u2212")) > 1)
    for claim in course.claims.claims:
        assert claim.short in said, claim.id
        assert all(part.short in said for part in claim.parts if part.short)
    for grade in course.claims.grades:
        assert grade.name in said and grade.means in said


def test_a_range_is_joined(course: Course) -> None:
    ranges = [part for part in parts(course) if part.up_to is not None]
    lines = found(draw_evidence(course), "range")
    assert len(lines) == len(ranges) > 0
    assert all(np.ptp(line.get_xdata()) > 10 and np.ptp(line.get_ydata()) == 0 for line in lines)


@pytest.mark.parametrize("layout", SHEETS)
def test_its_words_are_readable(course: Course, layout: Sheet) -> None:
    check_words(draw_evidence(course, layout), beside=("A\u2212", "B\u2212", *LETTERS))


def test_it_is_light(course: Course) -> None:
    assert len(to_svg(draw_evidence(course))) < 40_000

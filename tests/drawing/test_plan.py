"""A plan over time and the route card: what is drawn, where, and that its words can be read."""

from __future__ import annotations

import pytest

from course_helpers.drawing import draw_plan, draw_route_card, to_svg
from course_helpers.drawing.route_card import columns_for
from course_helpers.plan_words import plan_sentence, route_sentence, time_words
from course_helpers.plans import Plan, entries, fit, routine_plan
from course_helpers.records import Course, OwnStroke

from .test_overviews import SHEETS, check_words, found, texts

ROUTINES = ("whole-routine", "gentle-10", "gentle-20", "gentle-30", "seated-10", "finish")


@pytest.fixture(scope="module")
def whole(course: Course) -> Plan:
    return routine_plan(course, "whole-routine")


# ---- over time


@pytest.mark.parametrize("layout", SHEETS)
@pytest.mark.parametrize("name", ROUTINES)
def test_every_word_is_on_the_sheet_and_covers_no_other(course, name, layout):
    check_words(draw_plan(course, routine_plan(course, name), layout), smallest=7.2)


def test_every_stroke_and_side_is_a_hill_of_its_own_height_and_time(course, whole):
    figure = draw_plan(course, whole)
    hills = [patch.get_path().get_extents() for patch in found(figure, "ground")]
    steps = [step for step in whole.steps if step.kind == "stroke"]
    assert len(hills) == len(steps)
    per_s = (hills[-1].x1 - hills[0].x0) / (whole.total_s - whole.steps[-1].seconds)
    clock, at = 0.0, iter(hills)
    for step in whole.steps:
        if step.kind == "stroke":
            hill = next(at)
            assert hill.x0 - hills[0].x0 == pytest.approx(clock * per_s, abs=0.2)
            assert hill.width == pytest.approx(step.seconds * per_s, abs=0.2)
        clock += step.seconds
    heights = [round(hill.height / hills[0].height * 0.5, 2) for hill in hills]  # the hold is Walton 0.5
    assert heights[:3] == [0.5, 2.0, 2.0]
    assert max(heights) == 3.0
    assert heights[-1] == 2.0


def test_a_pass_more_is_a_wave_more(course):
    def peaks(passes: int) -> int:
        strokes = [
            OwnStroke(technique="opening-stroke"),
            OwnStroke(technique="feather-strokes", passes=passes),
        ]
        plan = fit(course, strokes, 6)
        assert isinstance(plan, Plan)
        path = found(draw_plan(course, plan), "pressure")[-1].get_path().vertices
        top = path[:, 1].min()
        return int((abs(path[:, 1] - top) < 0.5).sum())

    assert peaks(8) - peaks(6) >= 2


def test_lanes_tell_the_sides_without_colour(course, whole):
    figure = draw_plan(course, whole)
    sides = [side for entry in entries(course, whole) for side in entry.sides]
    for lane in ("left", "right"):
        assert len(found(figure, f"lane-{lane}")) == sum(side in (lane, "both") for side in sides)


def test_marks_stand_where_something_is_done_and_the_key_names_them(course, whole):
    figure = draw_plan(course, whole)
    for mark, count in (("oil", 2), ("wipe", 1), ("turn-head", 1), ("ask", sum(s.ask for s in whole.steps))):
        assert len(found(figure, mark)) == count + 1  # one in the key
    said = texts(figure)
    assert {"Warm oil in your hands", "Wipe the oil off", "Turn the head", "More, less, or the same?"} <= {
        *said
    }
    gentle = draw_plan(course, routine_plan(course, "gentle-10"))
    assert not found(gentle, "wipe")
    assert "Wipe the oil off" not in texts(gentle)


def test_the_learners_note_stands_with_its_stroke(course):
    strokes = [OwnStroke(technique="opening-stroke", note="Ask about the left shoulder first.")]
    plan = fit(course, [*strokes, OwnStroke(technique="feather-strokes")], 7)
    assert isinstance(plan, Plan)
    assert any("left shoulder" in text for text in texts(draw_plan(course, plan)))


def test_a_plan_is_light_and_the_same_every_time(course, whole):
    one = to_svg(draw_plan(course, whole))
    assert one == to_svg(draw_plan(course, whole))
    assert len(one) < 60_000


# ---- the route card


@pytest.mark.parametrize("layout", SHEETS)
@pytest.mark.parametrize("name", ("whole-routine", "finish"))
def test_every_word_of_a_route_card_is_on_the_sheet(course, name, layout):
    check_words(
        draw_route_card(course, routine_plan(course, name), layout).sheet, beside=("L", "R", "LR", "stays")
    )


def test_each_stroke_is_a_map_in_order_with_side_passes_minutes_and_pressure(course, whole):
    card = draw_route_card(course, whole)
    told = entries(course, whole)
    assert len(card.places) == len(card.maps) == len(told) == 15
    assert [one.stroke for one in card.maps] == [f"{entry.technique}/{entry.sides[0]}" for entry in told]
    rows = sorted({top for _, top in card.places})
    assert [sum(top == row for _, top in card.places) for row in rows] == [5, 5, 5]
    assert list(card.places) == sorted(card.places, key=lambda at: (at[1], at[0]))
    said = " ".join(texts(card.sheet))
    assert "left, then right" in said
    assert "6 passes each, 5½ minutes" in said
    assert "first: wipe the oil off" in said
    assert said.count("Walton 3") >= 8


def test_the_sources_routine_fits_a_page_of_a4(course, whole):
    width, height = draw_route_card(course, whole).sheet.get_size_inches()
    assert height / width < 225 / 174  # mm: what a page has beside margins and the sentence


def test_rows_are_as_even_as_they_can_be():
    assert [columns_for(n) for n in (1, 3, 5, 6, 10, 11, 15, 16)] == [1, 3, 5, 3, 5, 4, 5, 4]


# ---- in words


def test_the_sentences_name_every_stroke_with_side_passes_time_and_level(course, whole):
    for sentence in (plan_sentence(course, whole), route_sentence(course, whole)):
        assert "The whole routine: 38 minutes, face down. 15 strokes" in sentence
        assert "6 Stripping, right side, 3 passes, 2 minutes, Walton 3; 7 Whole-hand effleurage" in sentence
        assert "10 Circular friction, right, then left, 1 pass each, 1 minute, Walton 3" in sentence
        assert sentence.endswith("Then a rest of 2 minutes.")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (2, "5 seconds"),
        (42, "40 seconds"),
        (46, "1 minute"),
        (60, "1 minute"),
        (100, "1½ minutes"),
        (360, "6 minutes"),
    ],
)
def test_times_are_as_round_as_anybody_needs(course, seconds, words):
    assert time_words(course, seconds) == words

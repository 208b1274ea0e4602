"""The sentences of the map, the bodies, the contact sheet and the finish, and the tables of the back."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from course_helpers import show_doubts, show_landmarks, show_zones
from course_helpers.geometry import BodyMap, timeline
from course_helpers.overview_words import (
    back_notes,
    back_sentence,
    bodies_notes,
    bodies_sentence,
    ceiling_words,
    doubt_words,
    finish_sentence,
    level_words,
    strokes_sentence,
)
from course_helpers.pressure import pressed


def reads_well(said: str) -> None:
    assert said[0].isupper()
    assert said.endswith(".")
    assert not re.search(r"  |\.\.|,,| ,| \.|None|nan|[<>{}]", said), said


def test_the_map_in_words_names_everything_on_it(course):
    said = back_sentence(course)
    reads_well(said)
    before, after = said.split("On the right, where to take care: ")
    for mark in course.back.felt:
        assert f"{mark.name}: {level_words(mark)}" in before
    assert after == "; ".join(zone.label for zone in course.back.zones) + "."


def test_landmarks_are_told_from_the_head_down(course):
    levels = [mark.y for mark in course.back.felt]
    assert levels == sorted(levels)
    assert len(levels) >= 9


def test_the_lower_tip_of_the_blade_is_told_with_all_its_doubt(course):
    blade = course.back.landmarks["inferior-angle"]
    assert level_words(blade) == (
        "T8, give or take one (in two people of three from T7 to T9, in all from T4 to T11); "
        "with arms on rests, 1.8 cm lower"
    )
    assert level_words(course.back.landmarks["scapula-root"]).endswith("3 to 8.6 cm from the midline")
    assert level_words(course.back.landmarks["t6"]) == ""


@pytest.mark.parametrize(
    ("landmark", "figures"),
    [
        ("c7", ("78.7 %", "58.8 %", "T1")),
        ("psis", ("5", "68 people")),
        ("inferior-angle", ("68 %", "T4 to T11", "1.8 cm")),
        ("crest-top", ("between L3 and L4",)),
        ("scapula-root", ("3 to 4 cm", "8.6 cm")),
    ],
)
def test_doubts_carry_their_figures(course, landmark, figures):
    said = doubt_words(course, course.back.landmarks[landmark])
    assert all(figure in said for figure in figures), said


def test_each_doubt_names_its_source_or_is_marked_an_estimate(course):
    for mark in course.back.felt:
        assert mark.felt is not None
        said = doubt_words(course, mark)
        assert said.count("(our estimate: ") == sum(d.estimate is not None for d in mark.felt.doubts)
        assert len(re.findall(r"\[\d\]", said)) == sum(d.source is not None for d in mark.felt.doubts)


def test_notes_cite_each_source_once_and_say_what_was_not_checked(course):
    levels, zones = back_notes(course)
    for name in ("surface-landmarks", "inferior-angle-meta", "scapula-prone-2009"):
        assert levels.count(course.sources[name].title) == 1
    assert "J Anat 210:232-236, not checked here" in levels
    assert "our estimates" in zones


def test_bodies_in_words(course):
    said = bodies_sentence(course, course.contact("whole-hand"))
    reads_well(said)
    for size in course.back.sizes:
        assert f"{size.label}, {BodyMap.of(course, size.id).length_cm:.0f} cm from C7" in said
    small, large = (int(share) for share in re.findall(r"(\d+) %", said))
    assert small > large
    assert said.endswith("The map leaves out the curve of the back.")
    assert any("soldiers are leaner and younger" in note for note in bodies_notes(course))


def test_an_arm_on_bodies_is_as_broad_as_its_print_and_the_gap_is_told(course):
    said = bodies_sentence(course, course.contact("forearm"), course.technique("forearm-stroke"))
    reads_well(said)
    assert "with the same arm on each, where the forearm stroke begins: " in said
    assert "it is 6 cm broad, " in said and "hand" not in said
    assert "the gap between the last rib and the top of the hip bone" in said
    assert any(note.startswith("Gap: ") and "3 to 9" in note for note in bodies_notes(course, gap=True))


def test_strokes_in_words(course):
    ids = ("resting-hold", "whole-hand-effleurage", "heel-circles")
    said = strokes_sentence([timeline(course, name) for name in ids])
    reads_well(said)
    assert said.startswith("Three strokes side by side. Resting hold: whole hand, about 130 cm², ")
    assert "Whole-hand effleurage: whole hand, about 130 cm², up to Walton 2, 12 seconds a pass; " in said
    assert "Heel circles: each side in turn, heel of the hand, about 25 cm², up to Walton 2, " in said
    assert strokes_sentence([timeline(course, "heel-circles")]).startswith("One stroke. ")


def test_the_finish_in_words(course):
    contacts = ("reinforced-fingers", "heel-of-hand", "whole-hand")
    steps = [(f"Stroke {i}", pressed(course.contact(name), 20)) for i, name in enumerate(contacts)]
    said = finish_sentence(steps)
    reads_well(said)
    assert "Stroke 0, reinforced fingers, about 20 cm²: 10 kPa (5.7 to 17); Stroke 1, " in said
    assert said.endswith("the contact grows 6.5 times, and the pressure falls as much.")
    assert "falls" not in finish_sentence(steps[::-1])
    firm = [("Stripping", pressed(course.contact("reinforced-thumb"), 40))]
    assert finish_sentence(firm).endswith("More than this course allows for the reinforced thumb.")


def test_ceilings_in_words(course):
    zones = {zone.id: ceiling_words(zone) for zone in course.back.zones}
    assert zones["spine"] == "broad hand 1, no narrow contact"
    assert zones["kidneys-and-low-ribs"] == "broad hand 2, narrow contact 1"
    assert zones["armpit"] == "nothing: keep away"


def test_the_table_of_landmarks_has_a_row_for_each_and_no_study_in_its_way(course):
    notice = show_landmarks()
    rows = BeautifulSoup(notice.html, "html.parser").select("tbody tr")
    assert [row.th.get_text() for row in rows if row.th] == [mark.name for mark in course.back.felt]
    for mark in course.back.felt:
        assert mark.felt is not None and mark.felt.find in notice.text and mark.felt.level in notice.text
    assert "%" not in notice.text


def test_the_doubts_are_folded_and_end_with_their_sources(course):
    notice = show_doubts()
    page = BeautifulSoup(notice.html, "html.parser")
    rows = page.select("details > table tbody tr")
    assert [row.th.get_text() for row in rows if row.th] == [mark.name for mark in course.back.felt]
    numbers = {int(n) for n in re.findall(r"\[(\d)\]", notice.text)}
    assert numbers == set(range(1, len(numbers) + 1))
    assert "not checked here" in notice.text


def test_the_table_of_zones_says_why_and_how_firm(course):
    notice = show_zones()
    for zone in course.back.zones:
        assert zone.name in notice.text and zone.why in notice.text
    assert course.pressure.walton.credit in notice.text
    assert "our estimates" in notice.text

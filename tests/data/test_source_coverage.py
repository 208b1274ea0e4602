"""The article that the course grew from: all its techniques and claims are taught, corrected or refused."""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path

import pytest

from course_helpers import load_course
from course_helpers.records import Course
from tests.prose.runs import article_hashes

# What one finds in the article, paragraph by paragraph (headings count), written down apart from the data.
TECHNIQUES = {
    6: {"opening stroke"},
    7: {"whole-hand effleurage"},
    8: {"whole-hand effleurage", "heel-of-hand effleurage"},
    9: {"reinforced-fingers effleurage"},
    10: {"reinforced-fingers effleurage", "stripping", "frictions"},
    11: {"forearm stroke", "trigger-point pressure"},
    12: {"finishing"},
    13: {"finishing", "stripping", "trigger-point pressure"},
}
CLAIMS = {
    1: {"pain", "relaxation", "immunity", "lay-hands"},
    2: {"low-back-pain", "relaxation", "body-awareness", "blood-flow", "toxins"},
    3: {"which-technique", "oil-glides", "less-oil", "light-links"},
    6: {"sacrum", "simple-strokes"},
    8: {"direction", "dose", "simple-strokes"},
    10: {"smaller-contact", "dose", "simple-strokes"},
    13: {"finish", "release"},
}
HEADINGS = {4, 5, 7, 9, 12}
COUNT = 13
# Beside those, what is often said although the article does not say it.
POPULAR = {"cortisol", "soreness", "softer-muscle"}
# The nine techniques of the original routine, and what reached us of each.
STATES = {
    "opening stroke": "garbled",
    "whole-hand effleurage": "garbled",
    "heel-of-hand effleurage": "lost",
    "reinforced-fingers effleurage": "garbled",
    "stripping": "lost",
    "frictions": "lost",
    "forearm stroke": "garbled",
    "trigger-point pressure": "lost",
    "finishing": "whole",
}


@pytest.fixture(scope="module")
def course() -> Course:
    return load_course()


def named(course: Course, number: int) -> str:
    """The name in STATES of a technique of the article."""
    name = course.coverage.techniques[number].name.lower()
    (found,) = [one for one in STATES if name.startswith(one)]
    return found


def words_of(root: Path, course: Course, lesson: str) -> str:
    """All that a lesson says: its text, its outputs and its questions, with single blanks."""
    record = course.lesson(lesson)
    cells = json.loads((root / "notebooks" / f"{record.id}.ipynb").read_text("utf-8"))["cells"]
    outputs = chain.from_iterable(cell.get("outputs", []) for cell in cells)
    told = ["".join(output.get("data", {}).get("text/plain", "")) for output in outputs]
    told += ["".join(cell["source"]) for cell in cells]
    told.append((root / "data" / "lessons" / f"{record.id}.toml").read_text("utf-8"))
    return " ".join(" ".join(told).split())


def test_the_paragraphs_are_those_of_the_article(course):
    """Each begins with words of the article, by their hash; a heading is too short to have one."""
    paragraphs = course.coverage.paragraphs
    assert len(paragraphs) == COUNT
    begun = {one.number: one.begins for one in paragraphs if one.begins is not None}
    assert set(begun) == set(range(1, COUNT + 1)) - HEADINGS
    assert set(begun.values()) <= article_hashes()
    assert len(set(begun.values())) == len(begun)


def test_every_technique_of_the_article_is_there_with_what_became_of_it(course):
    techniques = course.coverage.techniques
    assert {named(course, one.number): one.state for one in techniques} == STATES
    held = {one.number: {named(course, n) for n in one.techniques} for one in course.coverage.paragraphs}
    assert {number: names for number, names in held.items() if names} == TECHNIQUES


def test_every_claim_of_the_article_is_there(course):
    held = {one.number: set(one.claims) for one in course.coverage.paragraphs}
    assert {number: names for number, names in held.items() if names} == CLAIMS
    assert {claim.id for claim in course.claims.claims} == set.union(*CLAIMS.values()) | POPULAR


@pytest.mark.parametrize("number", range(9))
def test_a_technique_is_taught_or_corrected_in_a_lesson(course, number):
    one = course.coverage.techniques[number]
    assert one.how in ("teaches", "corrects")
    if one.lesson not in course.lessons:
        assert one.lesson in course.coverage.plan
        return
    before = (each for each in course.lessons.values() if each.number <= one.lesson)
    taught = {name for each in before for name in each.teaches}
    assert one.techniques
    assert set(one.techniques) <= taught
    if one.state != "whole":  # what was garbled or lost is new in its lesson
        assert set(one.techniques) <= set(course.lesson(one.lesson).teaches)


@pytest.mark.parametrize("name", [claim.id for claim in load_course().claims.claims])
def test_a_claim_is_taught_corrected_or_refused_where_the_data_say(course, root, name):
    claim = course.claim(name)
    there = [one for one in claim.where if one.lesson in course.lessons]
    for one in there:
        said = words_of(root, course, one.lesson)
        find = one.find or claim.say
        assert find in said, f"lesson {one.lesson} does not say {find!r}"
    planned = {one.lesson for one in claim.where} - course.lessons.keys()
    assert planned <= set(course.coverage.plan)
    assert claim.where
    if any(part.grade == "D" for part in claim.parts):
        assert {one.how for one in claim.where} & {"corrects", "refuses"}


def test_what_is_in_no_lesson_yet_is_planned(course):
    """Run with -s: a list for those who write the lessons."""
    waiting = [(one.lesson, f"{one.how} {one.name}") for one in course.coverage.techniques]
    waiting += [(one.lesson, f"{one.how} {c.id}") for c in course.claims.claims for one in c.where]
    waiting = sorted((lesson, what) for lesson, what in waiting if lesson not in course.lessons)
    print("", *(f"lesson {lesson}, to come, {what}" for lesson, what in waiting), sep="\n")
    assert {lesson for lesson, _ in waiting} <= set(course.coverage.plan)

"""Claims in words: each with its grade, what a teacher may say, and what stands behind it."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from course_helpers import ToolError, load_course, show_claims, show_disagreements, show_evidence
from course_helpers.claim_words import grade_words, groups, ranked
from course_helpers.records import MARKS, Course


@pytest.fixture(scope="module")
def course() -> Course:
    return load_course()


def test_every_claim_stands_in_the_table_with_grade_and_what_to_say(course):
    soup = BeautifulSoup(show_claims().html, "html.parser")
    rows = [row.find_all(["th", "td"]) for row in soup.select(".course-claims tbody tr")]
    assert len(rows) == len(course.claims.claims)
    shown = {row[0].contents[0]: row for row in rows}
    for claim in course.claims.claims:
        _, grade, say = shown[claim.claim]
        assert say.get_text() == claim.say
        marks = [strong.get_text() for strong in grade.select("strong")]
        assert marks == [grade_words(course, part) for part in claim.parts]
        assert all(part.short in grade.get_text() for part in claim.parts if part.short)


def test_all_evidence_is_shown_with_its_address_as_a_link_and_what_was_read(course):
    soup = BeautifulSoup(show_claims().html, "html.parser")
    items = {str(item.contents[0]).strip(): item for item in soup.select("details li")}
    links = 0
    for claim in course.claims.claims:
        for one in claim.evidence:
            item = items[one.found]
            if one.source is None:
                assert one.estimate in item.get_text()
                continue
            source = course.sources[one.source]
            assert source.title in item.get_text()
            words = "not checked here" if source.trust == "literature" else "read as an excerpt"
            assert words in item.get_text()
            link = item.find("a")
            assert (link["href"] if link else None) == source.address
            links += link is not None
        assert f"Not read: {claim.not_read}" in soup.get_text()
    assert links > 20
    assert not soup.select("details[open]")


def test_one_half_at_a_time(course):
    effect, practice = show_claims("effect"), show_claims("practice")
    assert effect.html + practice.html == show_claims().html
    assert "Drains" not in practice.text
    with pytest.raises(ToolError, match="no claims about 'efect'; did you mean 'effect'"):
        show_claims("efect")


def test_what_the_course_reads_by_itself_says_so(course):
    """A grade that no review gives has its reason beside it."""
    said = show_claims().text
    for claim in course.claims.claims:
        for part in claim.parts:
            assert part.own is None or f"Our own grade: {part.grade}, {part.own}." in said


def test_the_surest_come_first(course):
    for about in ("effect", "practice"):
        best = [MARKS.index(claim.best) for claim in ranked(course, about)]
        assert best == sorted(best)
    assert sum(len(claims) for _, claims in groups(course)) == len(course.claims.claims)


def test_the_grades_are_those_of_the_facts(course):
    """Written down apart from the data, from the table that they were taken from."""
    facts = {
        "relaxation": "A- B",
        "low-back-pain": "B- D",
        "simple-strokes": "B",
        "dose": "B",
        "lay-hands": "B-",
        "blood-flow": "B D",
        "toxins": "D",
        "immunity": "C",
        "cortisol": "D to C",
        "soreness": "B D",
        "softer-muscle": "C",
        "body-awareness": "C",
    }
    for name, wanted in facts.items():
        claim = course.claim(name)
        assert " ".join(grade_words(course, part) for part in claim.parts) == wanted, name
        beyond = [part for part in claim.parts if part.own]
        assert len(beyond) == (name in ("low-back-pain", "soreness")), name


def test_the_sentence_of_the_plot_names_every_claim_with_its_grade(course):
    said = show_evidence().sentence
    assert 'Relaxes: A- for "less anxious straight away", B for "calmer over weeks"' in said
    assert "Drains toxins: D" in said
    assert "Lowers the stress hormone: D to C" in said
    assert all(claim.short in said for claim in course.claims.claims)


def test_a_disagreement_has_both_voices_and_what_we_do(course):
    soup = BeautifulSoup(show_disagreements().html, "html.parser")
    rows = soup.select(".course-disagreements tbody tr")
    assert len(rows) == len(course.disagreements.disagreements)
    for row, one in zip(rows, course.disagreements.disagreements, strict=True):
        said = [str(item.contents[0]).strip() for item in row.select("li")]
        assert said == [voice.says for voice in one.voices]
        assert row.find_all("td")[-1].get_text() == one.we

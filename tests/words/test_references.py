"""The sources behind a lesson, how far each was checked, and what is an estimate."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from course_helpers import ToolError, load_course, show_references
from course_helpers.records import Basis, Contact, Course, walk
from course_helpers.references import TRUST, bases, lesson_sources


def test_every_figure_of_a_technique_is_asked_what_it_rests_on():
    """A record with a basis that is added to techniques has to be added to the references too."""
    course = load_course()
    for technique in course.techniques.values():
        known = [basis for _, basis in bases(course, technique) if not isinstance(basis, Contact)]
        found = [record for _, record in walk(technique) if isinstance(record, Basis)]
        assert sorted(map(repr, known)) == sorted(map(repr, found))


def test_a_lesson_shows_the_sources_of_its_techniques_and_its_own():
    course = load_course()
    lesson = course.lesson("06").model_copy(update={"sources": ("ansur-ii",)})
    names = {source.id for source in lesson_sources(course, lesson)}
    technique = course.technique("whole-hand-effleurage")
    assert names >= {"ansur-ii", *technique.sources, technique.stroke.basis.path.source}
    assert names <= course.sources.keys()
    assert "derler-2012" not in names


def test_a_lesson_shows_the_sources_of_the_data_that_it_draws_on():
    course = load_course()
    lesson = course.lesson("06").model_copy(update={"draws_on": ("screening",)})
    names = {source.id for source in lesson_sources(course, lesson)}
    assert {question.source for question in course.screening.questions if question.source} <= names
    assert "finucane-2020" not in {source.id for source in lesson_sources(course, course.lesson("06"))}


def test_html_and_text_say_the_same_with_address_and_trust():
    course = load_course()
    for number, lesson in course.lessons.items():
        notice = show_references(number)
        soup = BeautifulSoup(notice.html, "html.parser")
        sources = {source.title: source for source in lesson_sources(course, lesson)}
        items = soup.select(".course-references li")
        assert len(items) == len(sources)
        for item in items:
            source = next(sources[title] for title in sources if item.get_text().startswith(f"{title}. "))
            link = item.a
            assert (link["href"] if link else None) == source.address
            assert link is None or (link["rel"] == ["noopener"] and not link.has_attr("target"))
            assert re.search(TRUST[source.trust], item.get_text(), re.IGNORECASE)
            assert (source.note or "") in item.get_text()
            assert (source.address or "") in notice.text
        for piece in soup.select("li > small, .course-estimates li, p"):
            assert piece.get_text() in notice.text


def test_estimates_are_told_and_figures_with_a_source_are_not_among_them():
    course, notice = load_course(), show_references("06")
    told = BeautifulSoup(notice.html, "html.parser").select_one(".course-estimates")
    assert told is not None
    technique = course.technique("whole-hand-effleurage")
    assert f"Whole-hand effleurage, tempo: {technique.stroke.tempo.estimate}." in told.get_text()
    assert "the whole hand: " in told.get_text()
    assert ", dose: " not in told.get_text()


def test_without_a_lesson_all_sources_are_shown_by_title():
    items = BeautifulSoup(show_references().html, "html.parser").select("li")
    titles = sorted((source.title for source in load_course().sources.values()), key=str.casefold)
    assert len(items) == len(titles)
    assert all(item.get_text().startswith(title) for item, title in zip(items, titles, strict=True))


def test_a_lesson_without_sources_says_so(monkeypatch):
    course = load_course()
    bare = course.lesson("06").model_copy(update={"teaches": (), "sources": ()})
    other = Course(**vars(course) | {"lessons": {"06": bare}})
    monkeypatch.setattr("course_helpers.references.load_course", lambda: other)
    assert show_references("06").text == "This lesson rests on no source of its own, and on no estimate."


def test_an_unknown_lesson_is_refused():
    with pytest.raises(ToolError, match="there is no lesson '99'"):
        show_references("99")

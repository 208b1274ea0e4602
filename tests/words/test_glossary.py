"""The glossary is shown as a list of definitions: the words that were asked for, in alphabetical order."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from course_helpers import ToolError, load_course, show_glossary


def test_without_a_name_every_term_is_shown():
    soup = BeautifulSoup(show_glossary().html, "html.parser")
    shown = [term.get_text() for term in soup.select("dl > dt > dfn")]
    assert sorted(shown) == sorted(term.term for term in load_course().glossary.values())
    assert len(soup.select("dl > dd")) == len(shown)


def test_the_named_terms_are_shown_once_each_in_alphabetical_order():
    soup = BeautifulSoup(show_glossary("sacrum", "C7".lower(), "sacrum", "acromion").html, "html.parser")
    assert [term.get_text() for term in soup.select("dfn")] == ["acromion", "C7", "sacrum"]


def test_html_and_text_say_the_same():
    notice = show_glossary()
    assert notice._repr_mimebundle_() == {"text/html": notice.html, "text/plain": notice.text}
    lines = notice.text.splitlines()
    soup = BeautifulSoup(notice.html, "html.parser")
    for line, head, meaning in zip(lines, soup.select("dt"), soup.select("dd"), strict=True):
        assert line == f"- {head.get_text()}: {meaning.get_text()}"


def test_a_word_that_is_hard_to_say_is_spelt_out():
    assert "- sacrum (say SAY-krum): The flat" in show_glossary("sacrum").text


def test_a_figure_names_its_source_or_is_called_an_estimate():
    course = load_course()
    assert course.sources["walton-scale"].title in show_glossary("walton-pressure-level").text
    assert "Our estimate (an apple of about 100 g" in show_glossary("newton").text
    assert "stimate" not in show_glossary("sacrum").text


def test_an_unknown_term_is_refused_with_a_near_match():
    with pytest.raises(ToolError, match="there is no term 'efleurage'; did you mean 'effleurage'"):
        show_glossary("giver", "efleurage")


def test_terms_keep_the_order_of_the_file():
    assert list(load_course().glossary)[:3] == ["giver", "receiver", "prone"]

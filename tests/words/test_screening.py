"""The card of STOP questions, the whole list, the red flags, and the advice that goes with them."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

import course_helpers
from course_helpers import ToolError, load_course

MOST_WORDS = 390  # read aloud without haste, the questions and what a yes means take two and a half minutes
MOST_WORDS_OF_THE_LIST = 1050  # without notes and sources: eight minutes, taking turns
COURSE = load_course()
QUESTIONS = COURSE.screening.questions


def soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def test_the_card_asks_what_is_asked_each_time_and_says_what_to_do():
    notice = course_helpers.show_stop_questions()
    asked = [question for question in QUESTIONS if question.each_time]
    items = [item.get_text("|") for item in soup(notice.html).select(".course-stop li")]
    assert items == [f"{question.ask}|If yes: {question.do}" for question in asked]
    assert notice.text.count(" If yes: ") == len(asked)


def test_the_card_names_every_other_caution_once():
    notice = course_helpers.show_stop_questions()
    lines = {
        line.strong.get_text().rstrip(":"): line.get_text()
        for line in soup(notice.html).select(".course-limits li")
        if line.strong
    }
    for action in COURSE.screening.actions:
        for question in QUESTIONS:
            if question.strictest == action.id and action.card:
                assert [card for card, line in lines.items() if question.short in line] == [action.card]
                assert notice.text.count(question.short) == 1
    assert list(lines) == [action.card for action in COURSE.screening.actions if action.card]


def test_the_card_says_what_changes_the_massage():
    """Who reads only the card must not lay a pregnant partner face down, nor reach for nut oil."""
    notice = course_helpers.show_stop_questions()
    for question in QUESTIONS:
        if question.change:
            for text in (notice.text, soup(notice.html).get_text()):
                assert f"{question.short} ({question.change})" in text, question.id
    assert "pregnancy (on the side or seated, never face down)" in notice.text
    for action in COURSE.screening.actions:
        assert (action.card_also or "") in notice.text


def test_the_card_lets_everybody_keep_the_reason():
    notice = course_helpers.show_stop_questions()
    assert notice.text.startswith("Both answer. One yes: no massage today. Nobody has to say which.")
    assert notice.text.partition("\n")[0] in soup(notice.html).get_text()


def test_the_list_is_short_enough_to_read_aloud():
    page = soup(course_helpers.show_screening().html)
    for small in page.select("small"):
        small.decompose()
    assert len(page.get_text(" ").split()) <= MOST_WORDS_OF_THE_LIST


def test_the_card_is_short_enough_to_read_aloud():
    words = soup(course_helpers.show_stop_questions().html).get_text(" ").split()
    assert len(words) <= MOST_WORDS


def test_the_whole_list_goes_from_the_strictest_to_the_mildest():
    page = soup(course_helpers.show_screening().html)
    captions = [caption.get_text() for caption in page.select("caption")]
    assert captions == [f"{action.name}. {action.means}" for action in COURSE.screening.actions]
    for table, action in zip(page.select("table"), COURSE.screening.actions, strict=True):
        asked = [row.get_text() for row in table.select('tbody th[scope="row"]')]
        assert asked == [question.ask for question in QUESTIONS if question.strictest == action.id]


def test_the_whole_list_gives_reasons_and_tells_red_flags_in_words():
    notice = course_helpers.show_screening()
    lines = soup(notice.html).select("tbody tr")
    rows = {head.get_text(): row for row in lines for head in row.select("th")}
    for question in QUESTIONS:
        why, do = (cell.get_text() for cell in rows[question.ask].select("td"))
        assert why.startswith(question.why)
        assert (question.note or "") in why
        assert do.endswith(question.do)
        assert do.startswith("Red flag. ") == bool(question.red_flags)
        assert f"- {question.ask} Because: {question.why}" in notice.text


def test_the_whole_list_is_honest_about_itself():
    text = course_helpers.show_screening().text
    assert "mostly tradition" in text
    assert all(point.text in text for point in COURSE.screening.trust)
    for question in QUESTIONS:
        starred = f"{question.why}*" in text
        assert starred == (question.estimate is not None), question.id
        if question.source:
            assert COURSE.sources[question.source].title in text


def test_red_flags_come_by_urgency():
    notice = course_helpers.show_red_flags()
    rows = [
        [cell.get_text() for cell in row.find_all(["th", "td"])]
        for row in soup(notice.html).select("tbody tr")
    ]
    flags = {flag.sign: flag for question in QUESTIONS for flag in question.red_flags}
    order = [urgency.id for urgency in COURSE.screening.urgencies]
    shown = [flags[sign.rstrip("*")] for sign, *_ in rows]
    assert len(shown) == len(flags)
    assert [order.index(flag.urgency) for flag in shown] == sorted(order.index(f.urgency) for f in shown)
    for flag, (_, may_be, do) in zip(shown, rows, strict=True):
        assert may_be == flag.may_be
        assert do == f"{COURSE.screening.urgency(flag.urgency).do} {flag.also or ''}".rstrip()


def test_checking_in_asks_pressure_speed_and_pain_and_says_when():
    text = course_helpers.show_check_in().text
    for words in (
        '"More, less, or the same?"',
        '"Slower, faster, or the same?"',
        '"Does anything hurt?"',
        "after 1 to 2 minutes, then at each change of technique: 3 to 6 times in a massage.*",
        "No clear answer means stop.",
        "The breath stops",
    ):
        assert words in text


def test_checking_in_tells_three_answers_from_more_questions():
    page = soup(course_helpers.show_check_in().html)
    again, more = (
        [item.get_text() for item in page.select(f".{kind} li")]
        for kind in ("course-check-in", "course-check-in-more")
    )
    assert len(again) == 2
    assert all(item.endswith(', or the same?"') for item in again)
    assert [question.partition("?")[0] for question in more] == [
        '"How does it feel, from 0 to 10',
        '"Does anything hurt',
    ]
    assert "Anything above 0: lighten or stop." in more[1]


def test_oil_can_be_taken_with_one_hand():
    assert "pump bottle, or in a small bowl within reach" in course_helpers.show_care("oil").text


def test_posture_serves_who_stands_and_who_kneels():
    text = course_helpers.show_care("posture").text
    for words in ("Standing: lean", "sit back on your heels for a hold", "for long strokes one knee up"):
        assert words in text


def test_consent_has_a_word_a_sign_a_way_out_and_a_limit():
    text = course_helpers.show_consent().text
    for words in ("stop word", "silent sign", "at any time, without a reason", "to nothing else"):
        assert words in text


@pytest.mark.parametrize("topic", [topic.id for topic in COURSE.care.topics])
def test_care_says_every_point_and_which_are_estimates(topic):
    record, text = COURSE.care_topic(topic), course_helpers.show_care(topic).text
    for point in record.points:
        line = next(line for line in text.splitlines() if line.startswith(f"- {point.text}"))
        assert line.endswith("*") == (point.estimate is not None)
        assert (point.note or "") in line
        if point.source:
            assert COURSE.sources[point.source].title in text
    assert (record.lead or "") in text


def test_a_source_that_was_not_looked_up_says_so():
    assert (
        "J Altern Complement Med 13:793-796 (not checked here)" in course_helpers.show_care("afterwards").text
    )


def test_an_unknown_topic_is_refused_with_a_near_match():
    with pytest.raises(ToolError, match="there is no topic 'laundri'; did you mean 'laundry'"):
        course_helpers.show_care("laundri")


def test_a_table_is_as_high_as_the_knuckles():
    text = course_helpers.show_care("posture").text
    assert "about 70 cm at a height of 160 cm, 77 cm at a height of 175 cm and 84 cm" in text

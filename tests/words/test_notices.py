"""Words that stand in data are shown as they are, as HTML and as plain text."""

from __future__ import annotations

from typing import get_args

import pytest
from bs4 import BeautifulSoup

import course_helpers
from course_helpers import ToolError, load_course
from course_helpers.records import Topic

NOTICES = {
    "show_stop_questions": (),
    "show_consent": (),
    "show_screening": (),
    "show_red_flags": (),
    "show_check_in": (),
    "show_walton": (),
    "show_scales": (),
    "show_doubts": (),
    "show_landmarks": (),
    "show_zones": (),
    "show_cues": ("resting-hold",),
    "show_criterion": ("resting-hold",),
    "show_cautions": ("resting-hold",),
    "show_faults": ("resting-hold",),
    "show_scale_target": ("whole-hand-effleurage",),
    "show_care": ("laundry",),
    "show_findings": ("speed",),
    "show_grades": (),
    "show_routines": (),
    "show_claims": (),
    "show_harms": (),
    "show_disagreements": (),
}
OF_A_TECHNIQUE = [
    name for name, args in NOTICES.items() if args and name not in ("show_care", "show_findings")
]


@pytest.mark.parametrize("name", NOTICES)
def test_html_and_text_say_the_same(name):
    notice = getattr(course_helpers, name)(*NOTICES[name])
    assert notice._repr_mimebundle_() == {"text/html": notice.html, "text/plain": notice.text}
    assert repr(notice) == notice.text
    soup = BeautifulSoup(notice.html, "html.parser")
    for piece in soup.find_all(["li", "td", "p"]):
        for text in piece.stripped_strings:
            assert text in notice.text, text


@pytest.mark.parametrize("name", OF_A_TECHNIQUE)
def test_an_unknown_technique_is_refused_with_a_near_match(name):
    with pytest.raises(ToolError, match="did you mean 'resting-hold'"):
        getattr(course_helpers, name)("resting-holt")


def test_the_walton_scale_carries_its_credit_and_the_courses_limit():
    notice, course = course_helpers.show_walton(), load_course()
    assert course.pressure.walton.credit in notice.text
    assert "tracywalton.com" in notice.html
    assert (
        "This course stays at Walton 3 and below; level 4 is only for a reinforced thumb or finger"
        in notice.text
    )
    for level in course.pressure.walton.levels:
        assert f"- {level.level}, {level.name}: {level.feels}" in notice.text


def test_what_a_scale_may_read():
    """Walton 2 of a whole hand is 12 to 30 N: 1.2 to 3.1 kg."""
    said = course_helpers.show_scale_target("whole-hand-effleurage").text
    assert said.startswith(
        "Walton 2 under the whole hand is somewhere between 1.2 and 3.1 kg on a scale. It is our estimate"
    )


def test_tables_have_heads_that_belong_to_rows_and_columns():
    soup = BeautifulSoup(course_helpers.show_faults("whole-hand-effleurage").html, "html.parser")
    rows = soup.select("tbody tr")
    assert len(rows) == len(load_course().technique("whole-hand-effleurage").faults)
    assert all(row.select_one('th[scope="row"]') and len(row.select("td")) == 2 for row in rows)
    assert len(soup.select('thead th[scope="col"]')) == 3


@pytest.mark.parametrize("topic", get_args(Topic))
def test_a_finding_is_told_with_its_touch_its_doubt_and_what_it_means_for_the_hands(topic):
    notice, course = course_helpers.show_findings(topic), load_course()
    found = [finding for finding in course.findings if finding.topic == topic]
    rows = BeautifulSoup(notice.html, "html.parser").select("tbody tr")
    assert len(rows) == len(found) > 0
    for finding, row in zip(found, rows, strict=True):
        touch, told, hands = (cell.get_text(" ") for cell in row.find_all(["th", "td"]))
        assert (touch, hands) == (finding.touch, finding.hands)
        assert finding.found in told
        assert (finding.doubt or "") in told
        assert finding.source is None or course.sources[finding.source].title in notice.text


def test_an_unknown_topic_of_findings_is_refused_with_a_near_match():
    with pytest.raises(ToolError, match="did you mean 'speed'"):
        course_helpers.show_findings("sped")


def test_the_three_scales_are_told_apart_by_owner_and_question():
    notice = course_helpers.show_scales()
    rows = [
        [c.get_text() for c in row.find_all(["th", "td"])]
        for row in BeautifulSoup(notice.html, "html.parser").select("tbody tr")
    ]
    assert [row[1] for row in rows] == ["the giver", "the receiver", "the receiver"]
    assert rows[0][0] == "Walton level, 0 to 5"
    assert [row[2] for row in rows[1:]] == [scale.ask for scale in load_course().pressure.receiver]

"""Contents, activities and times say what the lessons' data say."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from course_helpers import ToolError, load_course, show_activities, show_contents, show_run_times
from course_helpers.lesson_tables import clock, hours

TABLES = (show_contents, lambda: show_activities("06"), show_run_times)


def rows(html: str) -> list[list[str]]:
    """The cells of a table's body, in words."""
    body = BeautifulSoup(html, "html.parser").select("tbody tr")
    return [[cell.get_text() for cell in row.select("th, td")] for row in body]


@pytest.mark.parametrize("show", TABLES)
def test_html_and_text_say_the_same_and_each_row_has_a_name(show):
    notice = show()
    soup = BeautifulSoup(notice.html, "html.parser")
    for piece in soup.select("tbody th, td, p, summary"):
        assert piece.get_text() in notice.text
    assert all(len(row.select("th[scope=row]")) == 1 for row in soup.select("tbody tr"))
    assert len({len(row.select("th, td")) for row in soup.select("tr")}) == 1


def test_the_contents_name_every_lesson_in_order_and_lead_to_it():
    course, notice = load_course(), show_contents()
    links = BeautifulSoup(notice.html, "html.parser").select("a")
    assert [link["href"] for link in links] == [f"{lesson.id}.ipynb" for lesson in course.lessons.values()]
    assert rows(notice.html) == [
        [
            f"{lesson.number} {lesson.title}",
            lesson.promise,
            f"{lesson.minutes} min",
            ", ".join(course.technique(name).name for name in lesson.teaches) or "none",
        ]
        for lesson in course.lessons.values()
    ]
    assert f"{hours(sum(lesson.minutes for lesson in course.lessons.values()))} in all" in notice.text


def test_the_activities_follow_each_other_by_the_clock_and_end_with_the_lesson():
    for number, lesson in load_course().lessons.items():
        notice = show_activities(number)
        shown = rows(notice.html)
        assert [row[1:] for row in shown] == [[a.name, a.pairs, a.lead] for a in lesson.activities]
        edges = [row[0].split("–") for row in shown]
        assert edges[0][0] == "0:00"
        assert [end for _, end in edges[:-1]] == [start for start, _ in edges[1:]]
        assert edges[-1][1] == clock(lesson.minutes)
        assert f"{hours(lesson.minutes)} in all" in notice.text


def test_the_times_add_up():
    lessons = load_course().lessons.values()
    *_, last = rows(show_run_times().html)
    assert last[2] == hours(sum(lesson.minutes for lesson in lessons))
    assert all(need in show_run_times().text for lesson in lessons for need in lesson.needs)


def test_what_is_for_instructors_is_folded_and_what_is_for_learners_is_not():
    for show, folded in zip(TABLES, (False, True, True), strict=True):
        soup = BeautifulSoup(show().html, "html.parser")
        assert len(soup.select("details:not([open])")) == len(soup.select("details")) == int(folded)
        assert all(text.get_text().startswith("For instructors") for text in soup.select("summary"))


def test_an_unknown_lesson_is_refused_with_those_that_there_are():
    with pytest.raises(ToolError, match=r"there is no lesson '77'; (did you mean|known: 00)"):
        show_activities("77")


def test_times_are_said_as_a_person_would():
    assert [clock(minutes) for minutes in (0, 5, 60, 75)] == ["0:00", "0:05", "1:00", "1:15"]
    said = {
        0: "0 minutes",
        1: "1 minute",
        40: "40 minutes",
        60: "1 hour",
        61: "1 hour 1 minute",
        125: "2 hours 5 minutes",
    }
    assert {minutes: hours(minutes) for minutes in said} == said

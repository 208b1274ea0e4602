"""Data of the forms and of progress: what is refused, by file, place and what was expected."""

from __future__ import annotations

from typing import Any

import pytest

from course_helpers import load_course


@pytest.mark.parametrize(
    ("file", "place", "value", "words"),
    [
        ("session.toml", "feel.good_low", 8, "expected good_low <= good_high < too_strong, got 8, 6, 7"),
        ("session.toml", "feel.words[5].upto", 9, "the last is 10"),
        ("session.toml", "feel.source", "nobody", "'nobody' is no source in data/sources.toml"),
        ("session.toml", "rubric.parts[1].id", "path", "path, pressure, tempo and posture, each once"),
        ("session.toml", "rubric.parts[1].levels", ["one"], "rubric.parts[1].levels"),
        ("session.toml", "texts.minutes_wrong", "Type it.", "{most}"),
        ("session.toml", "texts.care.pulls", "Stay below 7.", "{limit}"),
        ("session.toml", "comfort.ask_upto", 10, "comfort.ask_upto"),
        ("progress.toml", "parts[1].id", "path", "path, pressure, tempo and posture, each once"),
        ("progress.toml", "rules.tempo_good", "all-evn", "did you mean 'all-even'"),
        ("progress.toml", "rules.weak_score", 4, "got 4"),
        ("progress.toml", "example.contact", "hel-of-hand", "did you mean 'heel-of-hand'"),
        ("progress.toml", "example.technique", "walking", "'walking' is no technique in data/techniques"),
        ("progress.toml", "example.from", "2026-13-01", "month must be in 1..12"),
        ("progress.toml", "example.sessions[0].rubric", [1, 2, 3], "example.sessions[0].rubric"),
        ("progress.toml", "texts.months", ["January"], "texts.months"),
        ("progress.toml", "next.long_ago", "It is {day} since.", "{days}"),
    ],
)
def test_what_cannot_be_is_refused(data: Any, file: str, place: str, value: Any, words: str) -> None:
    told = data.set(file, place, value).problem()
    assert f"data/{file}: " in told
    assert words in told


def test_each_part_is_taught_in_the_lesson_that_is_named() -> None:
    course = load_course()
    assert {part.id for part in course.progress.parts} == {
        part.id for part in course.session_form.rubric.parts
    }
    assert all(part.lesson in course.lessons for part in course.progress.parts)

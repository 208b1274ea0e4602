"""What a log comes to, and what to practise next: each rule alone, and all of them on any log."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course_helpers import load_course
from course_helpers.drawing import (
    draw_practice,
    draw_receiver,
    draw_rubric,
    draw_scale,
    draw_tempo_rounds,
    to_svg,
)
from course_helpers.log import Entry, new_entry
from course_helpers.progress import (
    Progress,
    example_entries,
    example_progress,
    next_steps,
    practice_sentence,
    progress,
    receiver_sentence,
    retest,
    rubric_sentence,
    scale_sentence,
    tempo_sentence,
    weakest,
)
from tests.log import making

COURSE = load_course()
WORDS, RULES = COURSE.progress.next, COURSE.progress.rules
DAYS = COURSE.scale_drill.passing.retest_days
FIRST = date(2026, 3, 1)
GOOD, BAD = [41.0] * 10, [60.0] * 10
PICTURES = (
    (draw_practice, practice_sentence),
    (draw_scale, scale_sentence),
    (draw_tempo_rounds, tempo_sentence),
    (draw_receiver, receiver_sentence),
    (draw_rubric, rubric_sentence),
)


def on(day: int, minute: int = 0) -> datetime:
    """A moment in the evening of a day after the first."""
    return datetime(2026, 3, 1, 18, minute, tzinfo=UTC) + timedelta(day)


def scale(day: int, readings: Sequence[float], target_n: float = 40, minute: int = 0) -> Entry:
    data = {"contact": "heel-of-hand", "target_n": target_n, "readings_n": list(readings)}
    more = {"seen": [False] * len(readings), "unit": "kg", "area_cm2": None}
    return new_entry("scale-drill", data | more, on(day, minute))


def tempo(day: int, **changes: Any) -> Entry:
    data = {"technique": "kneading", "mode": "beat", "target_per_min": 60, "taps_ms": []}
    more = {"measured_per_min": 60, "steadiness_percent": 3, "drift_percent": 0}
    return new_entry("tempo-drill", data | more | changes, on(day))


def gave(day: int, *levels: int | None, minutes: float = 20) -> Entry:
    rubric = dict(zip(("path", "pressure", "tempo", "posture"), levels, strict=True)) if levels else None
    return making.session(at=on(day), feel=None, minutes=minutes, rubric=rubric)


def received(day: int, want: str | None = None, feel: float | None = None, minutes: float = 20) -> Entry:
    return making.session(at=on(day), role="receiver", feel=feel, want=want, minutes=minutes)


def found(*entries: Entry, day: int = 0) -> Progress:
    return progress(COURSE, entries, FIRST + timedelta(day), UTC)


def rules(*entries: Entry, day: int = 0) -> list[str]:
    return [advice.rule for advice in next_steps(COURSE, found(*entries, day=day))]


def said(*entries: Entry, day: int = 0) -> str:
    return " ".join(advice.say for advice in next_steps(COURSE, found(*entries, day=day)))


# ---- time


def test_a_session_that_both_tell_of_counts_once() -> None:
    days = found(gave(0, minutes=20), received(0, minutes=20), gave(1, minutes=10), scale(1, GOOD)).days
    assert [(one.minutes, one.rounds) for one in days] == [(20, 0), (10, 1)]


def test_days_are_those_of_the_learners_clock() -> None:
    late = making.session(at=datetime(2026, 3, 1, 23, 30, tzinfo=UTC))
    east = datetime(2026, 3, 2, tzinfo=UTC).astimezone().tzinfo
    assert progress(COURSE, [late], FIRST, UTC).days[0].day == FIRST
    assert progress(COURSE, [late], FIRST, east).days[0].day == late.time.astimezone(east).date()


# ---- re-tests


@pytest.mark.parametrize("today", range(0, 70))
def test_after_one_good_round_a_retest_is_due_from_day_2_on(today: int) -> None:
    assert ("retest" in rules(scale(0, GOOD), day=today)) == (today >= 2)


def test_each_retest_leads_to_the_next_day_of_the_schedule() -> None:
    entries: list[Entry] = [scale(0, GOOD)]
    for day in DAYS:
        (skill,) = found(*entries).skills
        planned = retest(skill, DAYS)
        assert planned is not None
        assert (planned.day, planned.date) == (day, FIRST + timedelta(day))
        entries.append(scale(day, GOOD))
    (skill,) = found(*entries).skills
    assert retest(skill, DAYS) is None


def test_a_late_round_stands_for_all_retests_before_it() -> None:
    (skill,) = found(scale(0, GOOD), scale(30, GOOD)).skills
    planned = retest(skill, DAYS)
    assert planned is not None
    assert planned.date == FIRST + timedelta(60)


def test_a_round_that_does_not_pass_begins_the_days_anew() -> None:
    (skill,) = found(scale(0, GOOD), scale(21, BAD), scale(21, GOOD, minute=5)).skills
    planned = retest(skill, DAYS)
    assert planned is not None
    assert (planned.day, planned.date) == (2, FIRST + timedelta(23))


def test_a_press_beyond_what_a_contact_may_ever_do_passes_no_round() -> None:
    ceiling = COURSE.contact("heel-of-hand").force_ceiling_n
    hits = [*GOOD[:9], ceiling + 1]
    assert found(scale(0, GOOD)).skills[0].rounds[0].passed
    assert not found(scale(0, hits)).skills[0].rounds[0].passed


def test_skills_are_retested_apart_and_named_one_at_a_time() -> None:
    entries = [scale(0, GOOD), scale(1, [20.0] * 10, target_n=20)]
    assert rules(*entries, day=2).count("retest") == 1
    both = said(*entries, day=3)
    assert "40 N" in both
    assert "20 N" not in both
    assert WORDS.retest_more_one in both


def test_the_next_retest_is_told_while_none_is_due() -> None:
    told = said(scale(0, GOOD), day=1)
    assert WORDS.coming.format(date="3 March", force="40", contact="heel of the hand", day=2) in told


# ---- the weakest of four


def test_the_lowest_mean_of_the_last_sessions_is_next() -> None:
    old = [gave(day, 0, 3, 3, 3) for day in range(5)]
    new = [gave(day, 3, 3, 2, 3) for day in range(5, 5 + RULES.last)]
    told = said(*old, *new, day=8)
    assert told.startswith("Tempo next: you gave yourself 2 of 3 on average, the last 3 times.")
    assert "Lesson 04" in told


def test_of_equals_the_part_that_is_asked_first_is_next() -> None:
    worst = weakest(COURSE, found(gave(0, 1, 1, 1, 1)))
    assert worst is not None
    assert worst.part == "path"


@pytest.mark.parametrize(
    ("wants", "why"),
    [
        (["less", "less", "same"], WORDS.why_less.format(times=2, count=3)),
        (["more"], WORDS.why_more.format(times=1, count=1)),
        (["more", "less", "more"], WORDS.why_mixed.format(times=3, count=3)),
        (["less", "same", "same"], None),
        (["less", "less", "less", "same", "same", "same"], None),
    ],
)
def test_a_receiver_who_asks_for_another_pressure_makes_it_next(wants: list[str], why: str | None) -> None:
    entries = [received(day, want) for day, want in enumerate(wants)]
    told = said(*entries, gave(9, 2, 3, 2, 2), day=9)
    assert told.startswith(f"Pressure next: {why}." if why else "Path next:")


def test_a_failed_round_of_a_drill_makes_its_part_next() -> None:
    assert said(scale(0, BAD), day=0).startswith("Pressure next: your last round on the scale was 50 % off")
    assert said(scale(0, BAD), scale(0, GOOD, minute=9), gave(0, 3, 3, 3, 3)).startswith(WORDS.strong)
    slow = tempo(0, measured_per_min=50)
    assert said(slow).startswith("Tempo next: your last round of the tempo drill was 17 % off its pace")
    for bad in ({"steadiness_percent": 9}, {"drift_percent": -9}):
        assert rules(tempo(0, **bad)) == ["weakest"]
    assert rules(tempo(0)) == ["unknown"]
    assert rules(tempo(0, mode="breath", measured_per_min=5)) == ["unknown"]


def test_all_well_and_nothing_known_are_told_apart() -> None:
    assert rules(gave(0, 3, 3, 3, 3)) == ["strong"]
    assert rules(gave(0)) == ["unknown"]
    assert "path, pressure, tempo or posture" in said()


def test_care_comes_first_and_only_of_the_newest_session() -> None:
    entries = [scale(0, GOOD), received(1, feel=7), gave(1, 1, 2, 2, 2)]
    assert rules(*entries, day=2) == ["care", "retest", "weakest"]
    assert "care" not in rules(*entries, received(2, feel=6), day=2)


def test_a_long_break_is_told_kindly() -> None:
    limit = RULES.long_ago_days
    assert "long-ago" not in rules(gave(0), day=limit)
    assert WORDS.long_ago.format(days=limit + 1) in said(gave(0), day=limit + 1)


# ---- words and pictures


def test_the_fading_between_retests_is_told() -> None:
    told = scale_sentence(COURSE, found(scale(0, [44] * 10), scale(21, [52] * 10), scale(21, GOOD, minute=5)))
    assert told is not None
    assert told.endswith("In a break of 21 days it rose from 10 to 30 %.")
    assert scale_sentence(COURSE, found()) is None


def test_the_example_shows_everything_the_course_promises() -> None:
    example = example_progress(COURSE)
    assert all(say(COURSE, example) for _, say in PICTURES)
    assert [advice.rule for advice in next_steps(COURSE, example)] == ["retest", "weakest"]
    assert "In a break of" in str(scale_sentence(COURSE, example))
    assert [entry.id for entry in example_entries(COURSE)] == [entry.id for entry in example_entries(COURSE)]


def test_pictures_are_the_same_every_time_and_marked_as_an_example_only_there() -> None:
    example = example_progress(COURSE)
    for draw, _ in PICTURES:
        marked, again, own = (draw(COURSE, example, tag) for tag in ("Example", "Example", ""))
        assert marked is not None
        assert again is not None
        assert own is not None
        assert to_svg(marked) == to_svg(again)
        assert b"Example" in to_svg(marked)
        assert b"Example" not in to_svg(own)


def marks(figure: Any, kind: str) -> int:
    return sum(artist.get_gid() == kind for artist in figure.axes[0].get_children())


def test_pictures_show_what_is_there() -> None:
    entries = [scale(0, BAD), scale(2, GOOD), tempo(1), received(1, "less", 5), gave(1, 2, None, 3, 1)]
    one = found(*entries, day=3)
    drills = draw_scale(COURSE, one)
    assert (marks(drills, "good"), marks(drills, "failed")) == (1 + 1, 1 + 1)  # one of each in the key
    receiver = draw_receiver(COURSE, one)
    assert (marks(receiver, "feel"), marks(receiver, "comfort"), marks(receiver, "less")) == (2, 1, 2)
    rubric = draw_rubric(COURSE, one)
    assert (marks(rubric, "level"), marks(rubric, "empty")) == (6, 3)
    practice = draw_practice(COURSE, one)
    assert (marks(practice, "bar"), marks(practice, "round")) == (1, 3 + 1)
    assert [draw(COURSE, found()) for draw, _ in PICTURES] == [None] * 5


@given(st.lists(making.entries(), max_size=8, unique_by=lambda entry: entry.id), st.dates())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_log_gives_sentences_without_gaps_and_the_same_ones_in_any_order(
    entries: list[Entry], today: date
) -> None:
    one, other = (progress(COURSE, order, today, UTC) for order in (entries, entries[::-1]))
    steps = next_steps(COURSE, one)
    if len({entry.at for entry in entries}) == len(entries):
        assert steps == next_steps(COURSE, other)
    assert {"weakest", "strong", "unknown"} & {advice.rule for advice in steps}
    for text in [advice.say for advice in steps] + [say(COURSE, one) or "." for _, say in PICTURES]:
        assert "{" not in text
        assert text.endswith(".")
    for draw, say in PICTURES:
        assert (draw(COURSE, one, "") is None) == (say(COURSE, one) is None)

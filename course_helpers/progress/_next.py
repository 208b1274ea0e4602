"""What to practise next and why: care first, then re-tests that are due, then the weakest of four parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ..records import Course
from ._figures import Progress, ScaleSkill, later
from ._words import contact_name, date_words, listed, number


@dataclass(frozen=True)
class Advice:
    """A sentence, and which rule said it: care, long-ago, retest, coming, weakest, strong or unknown."""

    rule: str
    say: str


@dataclass(frozen=True)
class Retest:
    """A re-test of a skill: the day of the schedule, and its date."""

    skill: ScaleSkill
    day: int
    date: date


@dataclass(frozen=True)
class Weakness:
    """What speaks for practising a part of the rubric: a level from 0 to 3, and the reason in words."""

    part: str
    score: float
    why: str


def next_steps(course: Course, found: Progress) -> tuple[Advice, ...]:
    """Return what to practise next, the first thing first; each is a sentence that says why."""
    due = [retest for retest in retests(course, found) if retest.date <= found.today]
    return (
        *_care(course, found),
        *_long_ago(course, found),
        *_due(course, due),
        *_part(course, found, bool(due)),
        *(() if due else _coming(course, found)),
    )


def retest(skill: ScaleSkill, days: Sequence[int]) -> Retest | None:
    """Return the next re-test of a skill; None once the last day of the schedule has been kept.

    The days count from the first round. A round that does not pass begins them anew. A round on a later day
    than planned keeps the planned one, so that nobody owes several re-tests of one skill.
    """
    failed = [one.day for one in skill.rounds if not one.passed]
    start, last = (failed or [skill.rounds[0].day])[-1], skill.rounds[-1].day
    return next((Retest(skill, day, later(start, day)) for day in days if later(start, day) > last), None)


def retests(course: Course, found: Progress) -> list[Retest]:
    """Return the next re-test of each skill, the earliest first."""
    days = course.scale_drill.passing.retest_days
    planned = [one for one in (retest(skill, days) for skill in found.skills) if one is not None]
    return sorted(planned, key=lambda one: one.date)


def weakest(course: Course, found: Progress) -> Weakness | None:
    """Return what speaks most for practising one part; None if there is nothing to judge by.

    Of equals the part that is asked first counts, and of its reasons what others saw.
    """
    order: list[str] = [part.id for part in course.session_form.rubric.parts]
    reasons = list(_reasons(course, found))
    return min(reasons, key=lambda one: (one.score, order.index(one.part)), default=None)


def _reasons(course: Course, found: Progress) -> Iterator[Weakness]:
    rules, words = course.progress.rules, course.progress.next
    asked = [one.want for one in found.said if one.want is not None][-rules.last :]
    other = [want for want in asked if want != "same"]
    if 2 * len(other) > len(asked):
        alike = other[0] if len(set(other)) == 1 else ""
        text = {"more": words.why_more, "less": words.why_less}.get(alike, words.why_mixed)
        yield Weakness("pressure", rules.weak_score, text.format(times=len(other), count=len(asked)))
    if found.skills and not (newest := found.skills[0].rounds[-1]).passed:
        why = words.why_scale.format(error=number(newest.error_percent))
        yield Weakness("pressure", rules.weak_score, why)
    if found.tempo and not (last := found.tempo[-1]).good:
        why = words.why_tempo.format(error=number(last.error_percent), spread=number(last.spread_percent))
        yield Weakness("tempo", rules.weak_score, why)
    for part in course.session_form.rubric.parts:
        levels = [level for one in found.judged if (level := one.levels[part.id]) is not None][-rules.last :]
        if levels:
            mean = sum(levels) / len(levels)
            text = words.why_rubric if len(levels) == 1 else words.why_rubric_many
            yield Weakness(part.id, mean, text.format(score=number(mean, 1), count=len(levels)))


def _care(course: Course, found: Progress) -> Iterator[Advice]:
    feels = [one.feel for one in found.said if one.feel is not None]
    limit = course.session_form.feel.too_strong
    if feels and feels[-1] >= limit:
        words = course.progress.next.care
        yield Advice("care", words.format(feel=number(feels[-1], 1), limit=number(limit, 1)))


def _long_ago(course: Course, found: Progress) -> Iterator[Advice]:
    if found.days and (days := (found.today - found.days[-1].day).days) > course.progress.rules.long_ago_days:
        yield Advice("long-ago", course.progress.next.long_ago.format(days=days))


def _due(course: Course, due: Sequence[Retest]) -> Iterator[Advice]:
    words = course.progress.next
    for one in due[:1]:
        yield Advice("retest", words.retest.format(day=one.day, **_skill(course, one.skill)))
    if len(due) > 1:
        more = words.retest_more_one if len(due) == 2 else words.retest_more.format(count=len(due) - 1)
        yield Advice("retest", more)


def _coming(course: Course, found: Progress) -> Iterator[Advice]:
    for one in retests(course, found)[:1]:
        said = {"day": one.day, "date": date_words(course, one.date), **_skill(course, one.skill)}
        yield Advice("coming", course.progress.next.coming.format(**said))


def _part(course: Course, found: Progress, after: bool) -> Iterator[Advice]:
    words, form = course.progress.next, course.session_form
    top = len(form.rubric.parts[0].levels) - 1
    worst = weakest(course, found)
    if worst is not None and worst.score < top:
        name = next(part.name for part in form.rubric.parts if part.id == worst.part)
        advice = course.progress.part(worst.part)
        said = {"why": worst.why, "try": advice.try_, "lesson": advice.lesson}
        text = words.weakest if after else words.weakest_first
        yield Advice("weakest", text.format(part=name.lower() if after else name, **said))
    elif found.judged:
        yield Advice("strong", words.strong)
    else:
        parts = listed([part.name.lower() for part in form.rubric.parts])
        yield Advice("unknown", words.unknown.format(parts=parts))


def _skill(course: Course, skill: ScaleSkill) -> dict[str, str]:
    return {"force": number(skill.target_n, 1), "contact": contact_name(course, skill.contact)}

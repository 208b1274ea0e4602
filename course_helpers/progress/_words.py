"""What a log comes to in words: a sentence for each picture, which is its alternative text too."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..records import Course
from ._figures import Progress, ScaleSkill


def number(value: float, digits: int = 0) -> str:
    """Return a number with at most so many digits behind the point."""
    text = f"{value:.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def date_words(course: Course, day: date) -> str:
    """Return a date as it is said, such as "4 March"."""
    texts = course.progress.texts
    return texts.date.format(day=day.day, month=texts.months[day.month - 1])


def short_date(course: Course, day: date) -> str:
    """Return a date as an axis shows it, such as "4 Mar"."""
    texts = course.progress.texts
    return texts.date.format(day=day.day, month=texts.months_short[day.month - 1])


def contact_name(course: Course, name: str) -> str:
    """Return what a contact surface is called; a log may know one that the course no longer has."""
    return next((one.name for one in course.contacts.contacts if one.id == name), name.replace("-", " "))


def listed(names: Sequence[str]) -> str:
    """Return names with commas and a last "or"."""
    return " or ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def practice_sentence(course: Course, found: Progress) -> str | None:
    """Say how much was practised; None if nothing was."""
    if not found.days:
        return None
    words = course.progress.texts.practice
    minutes = number(sum(day.minutes for day in found.days))
    rounds = sum(day.rounds for day in found.days)
    first, last = (date_words(course, found.days[end].day) for end in (0, -1))
    if len(found.days) == 1:
        return words.sentence_one.format(minutes=minutes, rounds=rounds, first=first)
    return words.sentence.format(minutes=minutes, rounds=rounds, first=first, last=last)


def scale_sentence(course: Course, found: Progress) -> str | None:
    """Say how the error on the scale fell, for the skill with most rounds of those last practised."""
    if not found.skills:
        return None
    words = course.progress.texts.scale
    skill = main_skill(course, found)
    errors = [one.error_percent for one in skill.rounds]
    said = {
        "force": number(skill.target_n, 1),
        "contact": contact_name(course, skill.contact),
        "first": number(errors[0]),
    }
    if len(errors) == 1:
        return words.sentence_one.format(**said)
    text = words.sentence.format(last=number(errors[-1]), best=number(min(errors)), count=len(errors), **said)
    faded = _longest_fade(skill)
    if faded is None:
        return text
    days, before, after = faded
    fade = words.sentence_fade.format(days=days, before=number(before), after=number(after))
    return f"{text} {fade}"


def main_skill(course: Course, found: Progress) -> ScaleSkill:
    """Return the skill with most rounds of those that are drawn."""
    return max(found.skills[: course.progress.rules.skills_shown], key=lambda skill: len(skill.rounds))


def _longest_fade(skill: ScaleSkill) -> tuple[int, float, float] | None:
    """Return the longest break of more than a day after which the error was larger: days, before, after."""
    breaks = [
        ((after.day - before.day).days, before.error_percent, after.error_percent)
        for before, after in zip(skill.rounds, skill.rounds[1:], strict=False)
    ]
    return max((one for one in breaks if one[0] > 1 and round(one[2]) > round(one[1])), default=None)


def tempo_sentence(course: Course, found: Progress) -> str | None:
    """Say how pace and spread of the tempo drill changed."""
    rounds = found.tempo[-course.progress.rules.rounds_shown :]
    if not rounds:
        return None
    words = course.progress.texts.tempo
    said = {"first": number(rounds[0].error_percent), "first_spread": number(rounds[0].spread_percent)}
    if len(rounds) == 1:
        return words.sentence_one.format(**said)
    last = {"last": number(rounds[-1].error_percent), "last_spread": number(rounds[-1].spread_percent)}
    return words.sentence.format(count=len(rounds), **said, **last)


def receiver_sentence(course: Course, found: Progress) -> str | None:
    """Say what the receiver said last."""
    shown = found.said[-course.progress.rules.sessions_shown :]
    if not shown:
        return None
    words, feel, newest = course.progress.texts.receiver, course.session_form.feel, shown[-1]
    parts = []
    if newest.feel is not None:
        parts.append(words.said_feel.format(value=number(newest.feel, 1)))
    if newest.comfort is not None:
        parts.append(words.said_comfort.format(value=number(newest.comfort, 1)))
    if newest.want is not None:
        parts.append(words.said_want.format(want=getattr(words, newest.want)))
    said = {"said": ", ".join(parts), "low": number(feel.good_low, 1), "high": number(feel.good_high, 1)}
    if len(shown) == 1:
        return words.sentence_one.format(**said)
    return words.sentence.format(count=len(shown), **said)


def rubric_sentence(course: Course, found: Progress) -> str | None:
    """Say how the giver saw it last."""
    shown = found.judged[-course.progress.rules.sessions_shown :]
    if not shown:
        return None
    words = course.progress.texts.rubric
    levels = ", ".join(
        words.not_said.format(part=part.name.lower())
        if (level := shown[-1].levels[part.id]) is None
        else words.level.format(part=part.name.lower(), level=level)
        for part in course.session_form.rubric.parts
    )
    if len(shown) == 1:
        return words.sentence_one.format(levels=levels)
    return words.sentence.format(count=len(shown), levels=levels)

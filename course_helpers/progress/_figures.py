"""What a log comes to in figures: days of practice, rounds of the drills, what receiver and giver say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, timedelta, tzinfo

from ..log import Entry, ScaleDrill, Session, TempoDrill
from ..records import Course
from ..scale_words import hits_needed


@dataclass(frozen=True)
class PracticeDay:
    """What was done in a day: minutes with a partner, and rounds of drills."""

    day: date
    minutes: float
    rounds: int


@dataclass(frozen=True)
class ScaleRound:
    """A round on the scale: its error, on average, in percent of the target, and whether it passed."""

    day: date
    error_percent: float
    passed: bool


@dataclass(frozen=True)
class ScaleSkill:
    """One target with one contact surface, and its rounds, the earliest first."""

    contact: str
    target_n: float
    rounds: tuple[ScaleRound, ...]

    def days_in(self, one: ScaleRound) -> int:
        """Return how many days after the first round another was."""
        return (one.day - self.rounds[0].day).days


@dataclass(frozen=True)
class TempoRound:
    """A round of the tempo drill with the beat: off its pace and spread from tap to tap, in percent."""

    day: date
    error_percent: float
    spread_percent: float
    good: bool


@dataclass(frozen=True)
class Said:
    """What a receiver said after a session; None where nothing."""

    day: date
    feel: float | None
    want: str | None
    comfort: float | None


@dataclass(frozen=True)
class Judged:
    """How a giver judged their own hands, from 0 to 3 by part of the rubric; None where they did not say."""

    day: date
    levels: Mapping[str, int | None]


@dataclass(frozen=True)
class Progress:
    """A log in figures, as of a day; everything the earliest first, skills the last practised first."""

    today: date
    days: tuple[PracticeDay, ...]
    skills: tuple[ScaleSkill, ...]
    tempo: tuple[TempoRound, ...]
    said: tuple[Said, ...]
    judged: tuple[Judged, ...]


def progress(course: Course, entries: Iterable[Entry], today: date, tz: tzinfo | None = None) -> Progress:
    """Work out what a log comes to.

    Parameters
    ----------
    course
        Whose drills say what a hit, a pass and a good tempo are.
    entries
        The log, in any order.
    today
        The day on which it is looked at.
    tz
        The time zone whose days count; the machine's own if left out.
    """
    ordered = sorted(entries, key=lambda entry: entry.at)
    dated = [(_day(entry, tz), entry) for entry in ordered]
    sessions = [(day, entry) for day, entry in dated if isinstance(entry, Session)]
    return Progress(
        today,
        tuple(_days(dated)),
        tuple(_skills(course, dated)),
        tuple(
            _tempo(course, day, entry)
            for day, entry in dated
            if isinstance(entry, TempoDrill) and entry.data.mode == "beat"
        ),
        tuple(
            Said(day, entry.data.feel, entry.data.want, entry.data.comfort)
            for day, entry in sessions
            if any(v is not None for v in (entry.data.feel, entry.data.want, entry.data.comfort))
        ),
        tuple(
            Judged(day, levels)
            for day, entry in sessions
            if entry.data.rubric is not None
            if set((levels := entry.data.rubric.model_dump()).values()) != {None}
        ),
    )


def later(day: date, days: int) -> date:
    """Return the date some days on; the last of all dates if there is none."""
    return day + timedelta(min(days, (date.max - day).days))


def _day(entry: Entry, tz: tzinfo | None) -> date:
    try:
        return entry.time.astimezone(tz).date()
    except (OverflowError, OSError, ValueError):  # at the ends of time, or where the machine has no such date
        return entry.time.astimezone(UTC).date()


def _days(dated: Iterable[tuple[date, Entry]]) -> Iterable[PracticeDay]:
    """Days on which something was done.

    Giver and receiver may both fill in a form after one session, in one log. So of the minutes given and the
    minutes received the larger sum counts, not both.
    """
    minutes: dict[date, dict[str, float]] = defaultdict(lambda: {"giver": 0.0, "receiver": 0.0})
    rounds: dict[date, int] = defaultdict(int)
    for day, entry in dated:
        if isinstance(entry, Session):
            minutes[day][entry.data.role] += entry.data.minutes
        else:
            rounds[day] += 1
    for day in sorted({*minutes, *rounds}):
        yield PracticeDay(day, max(minutes[day].values()), rounds[day])


def _skills(course: Course, dated: Iterable[tuple[date, Entry]]) -> list[ScaleSkill]:
    rounds: dict[tuple[str, float], list[ScaleRound]] = defaultdict(list)
    for day, entry in dated:
        if isinstance(entry, ScaleDrill):
            skill = (entry.data.contact, entry.data.target_n)
            earlier = rounds.pop(skill, [])  # the last practised comes last
            rounds[skill] = [*earlier, _scale(course, day, entry)]
    return [ScaleSkill(contact, target, tuple(all_of)) for (contact, target), all_of in rounds.items()][::-1]


def _scale(course: Course, day: date, entry: ScaleDrill) -> ScaleRound:
    data, passing = entry.data, course.scale_drill.passing
    off = [abs(reading / data.target_n - 1) * 100 for reading in data.readings_n]
    hits = sum(one <= passing.bands_percent[0] + 1e-9 for one in off)
    ceilings = [one.force_ceiling_n for one in course.contacts.contacts if one.id == data.contact]
    safe = all(reading <= ceiling for reading in data.readings_n for ceiling in ceilings)
    return ScaleRound(day, sum(off) / len(off), safe and hits >= hits_needed(len(off), passing.of_ten))


def _tempo(course: Course, day: date, entry: TempoDrill) -> TempoRound:
    data = entry.data
    tempo = (data.measured_per_min / data.target_per_min - 1) * 100
    figures = {"tempo": tempo, "spread": data.steadiness_percent, "drift": data.drift_percent}
    wanted = next(rule for rule in course.tempo_drill.praise if rule.id == course.progress.rules.tempo_good)
    good = all(condition.holds(figures[condition.figure]) for condition in wanted.when)
    return TempoRound(day, abs(tempo), data.steadiness_percent, good)

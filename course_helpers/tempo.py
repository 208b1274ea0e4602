"""The pace of a technique in the figures that a tempo drill shows, and the drill in words."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .errors import ToolError, suggest
from .geometry import Timeline, timeline
from .records import Course, Technique


@dataclass(frozen=True)
class SpeedRange:
    """Working speeds of a technique, in cm/s to one decimal, as controls step."""

    usual_cm_s: float
    slowest_cm_s: float
    fastest_cm_s: float


@dataclass(frozen=True)
class Pace:
    """A technique at its usual tempo.

    Attributes
    ----------
    beats, pass_s
        Beats of one pass, and how long it lasts, in seconds.
    circle_beats, row_beats
        Beats of one circle, or of one push and its way back; None where there is none, or they differ.
    speed
        The working speed, and how slow and fast the technique may be done.
    """

    technique: Technique
    beats: int
    pass_s: float
    speed: SpeedRange
    circle_beats: float | None = None
    row_beats: float | None = None

    @property
    def beats_per_min(self) -> float:
        """Beats of a minute."""
        return 60 * self.beats / self.pass_s

    @property
    def passes_per_min(self) -> float:
        """Passes of a minute, a part of one among them."""
        return 60 / self.pass_s

    @property
    def clocked(self) -> tuple[int, float]:
        """The whole passes that come closest to a minute, and how many seconds they take."""
        count = max(1, round(self.passes_per_min))
        return count, count * self.pass_s


def speed_range(one_pass: Timeline) -> SpeedRange | None:
    """Return the working speeds of a stroke on a body, whatever the tempo of the pass; None for a hold.

    At the usual speed, rounded as it is, a player's tempo is exactly 1.
    """
    speed, tempo = one_pass.working_speed_cm_s, one_pass.technique.stroke.tempo
    if speed is None:
        return None
    usual = speed / one_pass.tempo
    return SpeedRange(round(usual, 1), round(usual * tempo.slowest, 1), round(usual * tempo.fastest, 1))


def paces(course: Course) -> tuple[Pace, ...]:
    """Return the pace of every technique that moves, on the medium body, in the order of the lessons."""
    found = []
    for name in course.in_order():
        one_pass = timeline(course, name)
        speed = speed_range(one_pass)
        if speed is not None:
            each = {f"{kind}_beats": _beats_of(one_pass, f"{kind}s") for kind in ("circle", "row")}
            found.append(Pace(one_pass.technique, one_pass.beats, one_pass.pass_s, speed, **each))
    return tuple(found)


def _beats_of(one_pass: Timeline, kind: str) -> float | None:
    """Beats of each circle or row of a pass, if all are of one length."""
    legs = [leg for leg in one_pass.legs if leg.kind == kind]
    beats = {round((leg.end_s - leg.start_s) / leg.count / one_pass.beat_s, 1) for leg in legs}
    return beats.pop() if len(beats) == 1 else None


def pace(course: Course, technique: str) -> Pace:
    """Return the pace of one technique.

    Raises
    ------
    ToolError
        For an unknown technique, or one that rests in one place.
    """
    record = course.technique(technique)
    known = {each.technique.id: each for each in paces(course)}
    if record.id not in known:
        raise ToolError(f"{record.name} rests in one place: there is no tempo to keep; {suggest('', known)}")
    return known[record.id]


def tidy(value: float) -> str:
    """Write a figure to one decimal, a whole one without."""
    return f"{value:.1f}".removesuffix(".0")


def passes_words(course: Course, count: int) -> str:
    """Write a number of passes."""
    texts = course.tempo_drill.texts
    return texts["paper_passes_one"] if count == 1 else texts["paper_passes_many"].format(count=count)


def pace_words(each: Pace) -> dict[str, str]:
    """Return a pace as the texts of the drill name its figures."""
    return {
        "beats": tidy(each.beats_per_min),
        "passes": tidy(each.passes_per_min),
        "speed": f"{each.speed.usual_cm_s:.1f}",
    }


def paper_lines(course: Course, each: Pace) -> tuple[str, ...]:
    """Return how to do the drill without a device: a sentence or two for each step."""
    texts = course.tempo_drill.texts
    count, seconds = each.clocked
    speed = each.speed
    least, most = (seconds * speed.usual_cm_s / cm_s for cm_s in (speed.fastest_cm_s, speed.slowest_cm_s))
    return (
        texts["paper_start"],
        texts["paper_stop"].format(passes=passes_words(course, count), seconds=f"{seconds:.0f}"),
        texts["paper_judge"].format(least=f"{least:.0f}", most=f"{most:.0f}"),
    )


def drill_sentence(course: Course, each: Pace) -> str:
    """Say the drill of a technique in words: its pace, the round, and how to do it without a device."""
    drill = course.tempo_drill
    count, seconds = each.clocked
    said = drill.texts["paper_sentence"].format(
        technique=each.technique.name,
        beats_pass=each.beats,
        follow=drill.round.follow_beats,
        fade=drill.round.fade_beats,
        alone=drill.round.alone_beats,
        count=passes_words(course, count),
        seconds=f"{seconds:.0f}",
        **pace_words(each),
    )
    return said


def breaths_for(each: Pace, breath_s: float, most: int) -> int | None:
    """Return how many breaths make a pass, as the drill's `breathsFor` does; None where no number fits."""
    speed = each.speed
    least, top = (cm_s / speed.usual_cm_s for cm_s in (speed.slowest_cm_s, speed.fastest_cm_s))
    factors = {count: each.pass_s / (count * breath_s) for count in range(1, most + 1)}
    fitting = {count: f for count, f in factors.items() if least - 1e-9 <= f <= top + 1e-9}
    return min(fitting, key=lambda count: abs(math.log(fitting[count])), default=None)


def breath_paces(course: Course, each: Pace) -> tuple[tuple[float, int | None, float | None], ...]:
    """Return, for each breath of the paper table: its seconds, breaths to a pass, and speed in cm/s."""
    rule = course.tempo_drill.breath
    found = []
    for seconds in rule.table_s:
        count = breaths_for(each, seconds, rule.most_per_pass)
        speed = each.speed.usual_cm_s * each.pass_s / (count * seconds) if count else None
        found.append((seconds, count, speed))
    return tuple(found)


def breath_rows(course: Course, each: Pace) -> tuple[tuple[str, ...], ...]:
    """Return the cells of the paper table."""
    texts = course.tempo_drill.texts
    return tuple(
        (
            texts["breath_paper_row"].format(seconds=tidy(seconds)),
            texts["breath_paper_none"] if count is None else str(count),
            "" if speed is None else texts["breath_paper_pace"].format(speed=f"{speed:.1f}"),
        )
        for seconds, count, speed in breath_paces(course, each)
    )


def breath_sentence(course: Course, each: Pace) -> str:
    """Say the breath form in words."""
    texts = course.tempo_drill.texts
    rows = [
        texts["breath_paper_free"].format(seconds=tidy(seconds))
        if count is None or speed is None
        else texts["breath_paper_fits"].format(seconds=tidy(seconds), breaths=count, speed=f"{speed:.1f}")
        for seconds, count, speed in breath_paces(course, each)
    ]
    return texts["breath_paper_sentence"].format(
        technique=each.technique.name, count=course.tempo_drill.breath.taps_high - 1, rows="; ".join(rows)
    )

"""What a learner's log comes to, in small plots; a plot is None where the log has nothing for it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import wraps
from typing import Protocol

import matplotlib.style
from matplotlib.figure import Figure
from shapely import box

from ..progress import (
    PracticeDay,
    Progress,
    ScaleSkill,
    contact_name,
    main_skill,
    number,
    short_date,
    weakest,
)
from ..records import Course
from .ink import patch, path_of, width_pt, words
from .palette import CARE, HINT, INK, INK2, PAPER, SERIF, mixed
from .panel import DEEP, EDGE, FLOOR, LEFT, RIGHT, SIZE, TEAL, TOP, Panel, steps_to

WEEKS_FROM_DAYS = 42  # a longer time is drawn by weeks
WEEKS = 52  # and no more of them
BEAD = 9.0
BEADS = 6  # of a bar; more are told by their number


class Draw(Protocol):
    """Draws a plot of a log; `example` is the word that marks it as an example."""

    def __call__(self, course: Course, found: Progress, example: str = "") -> Figure | None:
        """Return the plot; None if the log has nothing for it."""
        ...


def _plain(draw: Draw) -> Draw:
    """Draw with matplotlib's own settings, whatever the notebook has set."""

    @wraps(draw)
    def drawn(course: Course, found: Progress, example: str = "") -> Figure | None:
        with matplotlib.style.context("default"):
            return draw(course, found, example)

    return drawn


@_plain
def draw_practice(course: Course, found: Progress, example: str = "") -> Figure | None:
    """Draw minutes with a partner as bars by day or week, each round of a drill as a bead on top."""
    if not found.days:
        return None
    text = course.progress.texts.practice
    first, last = found.days[0].day, max(found.today, found.days[-1].day)
    first = max(first, last - timedelta(min(WEEKS * 7 - 1, last.toordinal() - 1)))
    weekly = (last - first).days > WEEKS_FROM_DAYS
    bins = _bins(found.days, first, last, 7 if weekly else 1)
    steps = steps_to(max(10.0, *(minutes for _, minutes, _ in bins)), (5, 10, 15, 30, 60, 120, 300))
    tall = FLOOR - TOP
    # So high that the beads on the tallest bars have room.
    most = max(minutes * tall / (tall - BEAD * (min(rounds, BEADS + 1) + 0.6)) for _, minutes, rounds in bins)
    panel = Panel.new(text.title, max(steps[-1], most), example)
    panel.key([("minutes", text.y_week if weekly else text.y_day), ("round", text.drills)])
    panel.axis(steps)
    across = (RIGHT - LEFT) / max(len(bins), 7)
    for k, (_, minutes, rounds) in enumerate(bins):
        x, top = LEFT + (k + 0.5) * across, panel.y(minutes)
        half = min(11.0, 0.36 * across)
        if minutes:
            bar = path_of(box(x - half, top, x + half, FLOOR), 0)
            patch(panel.sheet, bar, fill=TEAL, zorder=4, gid="bar")
        for bead in range(min(rounds, BEADS)):
            panel.mark("round", (x, top - BEAD * (bead + 0.6)), min(1.0, across / 9))
        if rounds > BEADS:
            words(panel.sheet, (x, top - BEAD * (BEADS + 0.6)), str(rounds), 9, ha="center", color=INK)
    ends = [LEFT + 0.5 * across, LEFT + (len(bins) - 0.5) * across]
    panel.below(ends[0] - min(14.0, ends[0] - EDGE), short_date(course, bins[0][0]), ha="left")
    if ends[1] - ends[0] > 90:
        panel.below(min(ends[1] + 14, RIGHT), short_date(course, bins[-1][0]), ha="right")
    return panel.figure


def _bins(days: Sequence[PracticeDay], first: date, last: date, width: int) -> list[tuple[date, float, int]]:
    """Return the first date, the minutes and the rounds of each day or week from the first to the last."""
    start = first - timedelta(first.weekday() if width == 7 and first.toordinal() > 7 else 0)
    count = (last - start).days // width + 1
    minutes, rounds = [0.0] * count, [0] * count
    for one in days:
        k = (one.day - start).days // width
        if k < 0:
            continue
        minutes[k] += one.minutes
        rounds[k] += one.rounds
    return [(start + timedelta(k * width), minutes[k], rounds[k]) for k in range(count)]


@_plain
def draw_scale(course: Course, found: Progress, example: str = "") -> Figure | None:
    """Draw the error of each round on the scale over the days since the first, re-test days marked.

    The days stand at the square root of their number: the first ones, when most is learnt, have room.
    """
    if not found.skills:
        return None
    text, passing = course.progress.texts.scale, course.scale_drill.passing
    skill = main_skill(course, found)
    shown = found.skills[: course.progress.rules.skills_shown]
    others = [one for one in shown if one is not skill]
    newest = max(one.days_in(one.rounds[-1]) for one in shown)
    end = next((day for day in passing.retest_days[1:] if day > newest), max(newest, passing.retest_days[-1]))
    wide = passing.bands_percent[0]
    steps = steps_to(max(2 * wide, *(one.error_percent for each in shown for one in each.rounds)))
    panel = Panel.new(text.title, steps[-1], example)
    said = text.skill.format(force=number(skill.target_n, 1), contact=contact_name(course, skill.contact))
    words(panel.sheet, (EDGE, 51), said, 13, family=SERIF, style="italic", color=INK2, va="baseline")
    panel.key([("good", text.passed), ("failed", text.failed), ("band", text.band)], 68)
    if others:
        panel.key([("other", text.others)], 68, RIGHT - 10 - width_pt(text.others, SIZE))
    panel.axis(steps)
    panel.band(0, wide)

    def x(days: float) -> float:
        return LEFT + 14 + (RIGHT - LEFT - 28) * math.sqrt(days / end)

    for day in (0, *passing.retest_days):
        if day <= end:
            panel.line(
                [(x(day), TOP), (x(day), FLOOR)], mixed(INK2, PAPER, 0.45), 0.8, z=2, dashes=(0, (1, 3))
            )
            panel.below(x(day), str(day) if day else text.first)
    panel.below((LEFT + RIGHT) / 2, text.x, 1)
    for other in others:
        _course_of(panel, other, x, "other", "other", HINT)
    _course_of(panel, skill, x, "good", "failed", DEEP)
    return panel.figure


def _course_of(
    panel: Panel, skill: ScaleSkill, x: Callable[[float], float], passed: str, failed: str, colour: str
) -> None:
    """Draw the rounds of a skill: those of a day in a solid line, from day to day in a dashed one."""
    before: tuple[float, float] | None = None
    day, same = -1, 0
    for one in skill.rounds:
        same = same + 1 if skill.days_in(one) == day else 0
        at = (x(skill.days_in(one)) + min(11.0 * same, 33), panel.y(one.error_percent))
        if before is not None:
            within = skill.days_in(one) == day
            panel.line(
                [before, at], colour, 1.6 if within else 1.1, dashes="solid" if within else (0, (4, 3))
            )
        panel.mark(passed if one.passed else failed, at)
        before, day = at, skill.days_in(one)


@_plain
def draw_tempo_rounds(course: Course, found: Progress, example: str = "") -> Figure | None:
    """Draw how far each of the newest rounds of the tempo drill was off its pace, and its spread."""
    rounds = found.tempo[-course.progress.rules.rounds_shown :]
    if not rounds:
        return None
    text = course.progress.texts.tempo
    wanted = next(one for one in course.tempo_drill.praise if one.id == course.progress.rules.tempo_good)
    limit = next((one.below for one in wanted.when if one.figure == "spread"), None)
    most = max(limit or 0, *(max(one.error_percent, one.spread_percent) for one in rounds))
    steps = steps_to(max(most, 8))
    panel = Panel.new(text.title, steps[-1], example)
    panel.key([("off", text.off), ("spread", text.spread), *([("band", text.band)] if limit else [])])
    panel.axis(steps)
    if limit:
        panel.band(0, limit)
    xs = _columns(len(rounds))
    for kind, values, colour in (
        ("spread", [one.spread_percent for one in rounds], TEAL),
        ("off", [one.error_percent for one in rounds], DEEP),
    ):
        points = [(x, panel.y(value)) for x, value in zip(xs, values, strict=True)]
        if len(points) > 1:
            panel.line(points, colour, 1.6, dashes=(0, (4, 2)) if kind == "spread" else "solid")
        for at in points:
            panel.mark(kind, at)
    panel.ends(short_date(course, rounds[0].day), short_date(course, rounds[-1].day))
    return panel.figure


def _columns(count: int) -> list[float]:
    """Return where so many rounds or sessions stand; one alone stands on the left."""
    apart = (RIGHT - LEFT - 36) / max(count - 1, 4)
    return [LEFT + 18 + k * apart for k in range(count)]


@_plain
def draw_receiver(course: Course, found: Progress, example: str = "") -> Figure | None:
    """Draw feel and comfort of the newest sessions, and below each whether more or less was wanted."""
    shown = found.said[-course.progress.rules.sessions_shown :]
    if not shown:
        return None
    text, feel = course.progress.texts.receiver, course.session_form.feel
    panel = Panel.new(text.title, 10.8, example)
    aim = text.aim.format(low=number(feel.good_low), high=number(feel.good_high))
    panel.key([("feel", text.feel), ("band", aim), ("comfort", text.comfort)])
    panel.axis([0, 2, 4, 6, 8, 10])
    panel.band(feel.good_low, feel.good_high)
    xs = _columns(len(shown))
    for kind, colour in (("comfort", TEAL), ("feel", DEEP)):
        values = [getattr(one, kind) for one in shown]
        points = [(x, panel.y(v)) for x, v in zip(xs, values, strict=True) if v is not None]
        if len(points) > 1:
            panel.line(points, colour, 1.6, dashes=(0, (4, 2)) if kind == "comfort" else "solid")
        for at in points:
            panel.mark(kind, at)
    for x, one in zip(xs, shown, strict=True):
        if one.want is not None:
            panel.mark(one.want, (x, FLOOR + 15))
    words(panel.sheet, (EDGE, FLOOR + 39), text.wants, SIZE, va="center_baseline", color=INK2)
    panel.key([(want, getattr(text, want)) for want in ("more", "less", "same")], FLOOR + 39, 108)
    return panel.figure


@_plain
def draw_rubric(course: Course, found: Progress, example: str = "") -> Figure | None:
    """Draw the giver's levels of the newest sessions as bars, a row for each part; the weakest is named."""
    shown = found.judged[-course.progress.rules.sessions_shown :]
    if not shown:
        return None
    text, parts = course.progress.texts.rubric, course.session_form.rubric.parts
    panel = Panel.new(text.title, 1, example)
    words(panel.sheet, (EDGE, 51), text.newest, 13, family=SERIF, style="italic", color=INK2, va="baseline")
    worst = weakest(course, found)
    left, row = EDGE + 92, 44.0
    apart = min(30.0, (RIGHT - 40 - left) / len(shown))
    for k, part in enumerate(parts):
        floor = 104 + k * row
        is_next = worst is not None and worst.part == part.id and worst.score < len(part.levels) - 1
        words(panel.sheet, (EDGE, floor - 12), part.name, 14, family=SERIF, va="center_baseline")
        panel.line([(left, floor), (left + apart * len(shown), floor)], mixed(INK2, PAPER, 0.5), 0.8, z=2)
        for column, one in enumerate(shown):
            at, level = left + apart * (column + 0.5), one.levels[part.id]
            half = min(8.0, 0.34 * apart)
            if level is None:
                words(panel.sheet, (at, floor - 6), "\u2013", SIZE, ha="center", color=INK2)
                continue
            for step in range(len(part.levels) - 1):
                block = path_of(
                    box(at - half, floor - 10.4 * (step + 1), at + half, floor - 10.4 * step - 1.6), 0
                )
                full = step < level
                colour = (CARE if is_next else TEAL) if full else mixed(INK2, PAPER, 0.1)
                patch(panel.sheet, block, fill=colour, zorder=3, gid="level" if full else "empty")
        if is_next:
            x = left + apart * len(shown) + 10
            words(
                panel.sheet, (x, floor - 12), f"\u25c2 {text.weakest}", SIZE, va="center_baseline", color=CARE
            )
    return panel.figure

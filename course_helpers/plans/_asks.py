"""Where a plan asks "more, less, or the same?": early, and then where something deeper or new begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..records import Course
from ._plan import PlanStep
from ._strokes import Worked


def asked(course: Course, steps: tuple[PlanStep, ...], strokes: Sequence[Worked]) -> tuple[PlanStep, ...]:
    """Mark the strokes within which is asked, as often as `data/care.toml` says.

    First the one under way a minute or two after the beginning; then those that are firmer than any before
    them; then the first of each technique.
    """
    rule = course.care.check_in
    places = [index for index, step in enumerate(steps) if step.kind == "stroke"]
    level = dict(zip(places, (stroke.level for stroke in strokes), strict=True))
    first_s, ends, clock = 60 * (rule.first_low_min + rule.first_high_min) / 2, {}, 0.0
    for index, step in enumerate(steps):
        clock += step.seconds
        ends[index] = clock
    first = next((index for index in places if ends[index] >= first_s), places[-1])
    chosen = [first]
    later = [index for index in places if index > first]
    firmest = level[first]
    for index in later:
        if level[index] > firmest + 1e-6:
            firmest = level[index]
            chosen.append(index)
    seen = {steps[index].technique for index in places if index <= first}
    new = []
    for index in later:
        if steps[index].technique not in seen:
            seen.add(steps[index].technique)
            new.append(index)
    chosen += sorted((index for index in new if index not in chosen), key=lambda i: (-level[i], i))
    every_s = 60 * course.plans.check_in.every_min
    often = max(rule.times_low, min(rule.times_high, round(clock / every_s)))
    marked = set(chosen[:often])
    return tuple(replace(step, ask=True) if index in marked else step for index, step in enumerate(steps))

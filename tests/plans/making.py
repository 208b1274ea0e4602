"""Strokes and minutes as hypothesis thinks of them; and what a plan must keep, judged by its steps alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
from hypothesis import strategies as st

from course_helpers import load_course
from course_helpers.geometry import Timeline, sides_of, timeline
from course_helpers.plans import Plan, PlanStep
from course_helpers.records import OwnStroke

COURSE = load_course()
BEGINNINGS = (
    (),
    ("opening-stroke", "wringing"),
    ("resting-hold", "opening-stroke"),
    ("transition-stroke", "whole-hand-effleurage"),
    ("resting-hold", "opening-stroke", "whole-hand-effleurage"),
)
ENDS = (
    (),
    ("feather-strokes",),
    ("transition-stroke", "resting-hold"),
    ("reinforced-fingers-effleurage", "heel-of-hand-effleurage", "whole-hand-effleurage"),
)
# The rules, written down a second time: whoever changes one in the data changes it here, knowingly.
FIRST_MOST, LAST_MOST, DEEP, WARM = 2, 2, 2, 2
REST_S, AREA_S = (60, 240), 120

minutes = st.one_of(st.integers(5, 60), st.floats(5, 60).map(lambda m: round(m, 2)))
bodies = st.sampled_from(["small", "medium", "large"])


@st.composite
def own_strokes(draw: Any) -> list[OwnStroke]:
    """Any strokes in any order, often with a beginning and an end that a plan may have."""
    middle = draw(st.lists(st.sampled_from([*COURSE.techniques]), max_size=6, unique=True))
    middle += draw(st.lists(st.sampled_from([*COURSE.techniques]), max_size=1))
    chosen = [*draw(st.sampled_from(BEGINNINGS)), *middle, *draw(st.sampled_from(ENDS))]
    return [draw(own_stroke(name)) for name in chosen]


@st.composite
def own_stroke(draw: Any, name: str) -> OwnStroke:
    """One stroke: mostly as a plan may have it, sometimes not."""
    sides = sides_of(COURSE.technique(name))
    side = draw(st.sampled_from(["both", "both", *(sides if len(sides) > 1 else ())]))
    has_short = COURSE.plans.short_dose(name) is not None
    short = draw(st.sampled_from([False, True, True] if has_short else [False] * 40 + [True]))
    passes = draw(st.sampled_from([None] * 30 + [3]))
    return OwnStroke(technique=name, side=side, short=short, passes=passes)


@cache
def one_pass(technique: str, body: str, side: str) -> Timeline:
    """Return a pass of a stroke."""
    return timeline(COURSE, technique, body=body, side=side)


def faults(plan: Plan) -> list[str]:
    """Return what a plan gets wrong."""
    strokes = [step for step in plan.steps if step.kind == "stroke"]
    found = [*_order(plan, strokes), *_pauses(plan), *_areas(plan, strokes)]
    for step in strokes:
        found += _dose(plan, step)
    return found


def level(plan: Plan, step: PlanStep) -> float:
    """Return how firm a stroke gets."""
    peak = one_pass(step.technique or "", plan.body, step.side).peak_walton
    return peak if step.walton_max is None else min(peak, step.walton_max)


def _order(plan: Plan, strokes: list[PlanStep]) -> Iterator[str]:
    if level(plan, strokes[-1]) > LAST_MOST:
        yield f"ends with {strokes[-1].title}"
    if level(plan, strokes[0]) > FIRST_MOST:
        yield f"begins with {strokes[0].title}"
    lighter: set[str | None] = set()
    for step in strokes:
        if level(plan, step) > DEEP:
            if len(lighter) < WARM:
                yield f"{step.title} comes after {len(lighter)} lighter strokes"
        elif COURSE.technique(step.technique or "").family in ("effleurage", "petrissage"):
            moving = [
                hand for hand in one_pass(step.technique or "", "medium", step.side).hands if not hand.stays
            ]
            if all(hand.contact.area_cm2.usual >= 60 for hand in moving):
                lighter.add(step.technique)


def _pauses(plan: Plan) -> Iterator[str]:
    kinds = [step.pause for step in plan.steps]
    if kinds[-1] != "rest" or "rest" in kinds[:-1]:
        yield "does not end with its only rest"
    if not REST_S[0] - 0.01 <= plan.steps[-1].seconds <= REST_S[1] + 0.01:
        yield f"rests for {plan.steps[-1].seconds} s"
    many = sum(step.kind == "stroke" for step in plan.steps) > 1
    if kinds.count("turn-head") != (plan.minutes > 30 and many):
        yield f"turns the head {kinds.count('turn-head')} times in {plan.minutes} minutes"
    if (plan.minutes > 30) != any("30 minutes" in caution for caution in plan.cautions):
        yield "warns at the wrong time"
    for before, step in pairwise(plan.steps):
        if before.kind == step.kind == "stroke":
            yield f"goes from {before.title} to {step.title} without a breath"


def _dose(plan: Plan, step: PlanStep) -> Iterator[str]:
    one, short = (
        one_pass(step.technique or "", plan.body, step.side),
        COURSE.plans.short_dose(step.technique or ""),
    )
    if abs(step.seconds - step.passes * one.pass_s) > 0.01:
        yield f"{step.title}: {step.passes} passes in {step.seconds} s"
    dose, spans = one.technique.dose, [(short.passes.low, short.passes.high)] if short else []
    if dose.passes is not None:
        spans.append((dose.passes.low, dose.passes.high))
    if dose.minutes is not None:
        ends = [round(value * 60 / one.pass_s) for value in (dose.minutes.low, dose.minutes.high)]
        spans.append((max(1, ends[0]), max(1, ends[1])))
    if not any(low <= step.passes <= high for low, high in spans):
        yield f"{step.title}: {step.passes} passes, of {spans}"


def _areas(plan: Plan, strokes: list[PlanStep]) -> Iterator[str]:
    total: dict[tuple[int, bool], float] = {}
    for step in strokes:
        if level(plan, step) > DEEP:
            for part, seconds in _deep_s(step.technique or "", plan.body, step.side).items():
                total[part] = total.get(part, 0.0) + seconds * step.passes
    for part, seconds in total.items():
        if seconds > AREA_S * 1.03:  # two ways of counting differ by a little
            yield f"works {part} deep for {seconds:.0f} s"


@cache
def _deep_s(technique: str, body: str, side: str) -> dict[tuple[int, bool], float]:
    """Seconds of a pass in which each part of the back, on each side, is worked deep."""
    one, marks = one_pass(technique, body, side), COURSE.back.landmarks
    found: dict[tuple[int, bool], float] = {}
    t = np.linspace(0, one.pass_s, 4001)
    for track in one.hands:
        xy, _, walton = track.at(t)
        down = xy[:, 1] / one.body.length_cm
        part = (down >= marks["t7"].y).astype(int) + (down >= marks["t12"].y)
        for which in range(3):
            for right in (True, False):
                share = float(((walton > DEEP + 1e-6) & (part == which) & ((xy[:, 0] >= 0) == right)).mean())
                key = (which, right)
                found[key] = max(found.get(key, 0.0), share * one.pass_s)
    return found

"""The program of a routine: a plan's steps in order, and each stroke that they play once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..drawing import map_frame
from ..geometry import Timeline, stroke_key, timeline
from ..plans import Plan, PlanStep
from ..records import Course
from ._path import path_look, paths
from ._program import common, cues, stand, stroke


def routine_program(course: Course, plan: Plan) -> dict[str, Any]:
    """Return what the routine player plays.

    `strokes` holds each stroke once, by its key (technique/side), however often it comes; `steps` refer to
    it by `stroke` and say `passes`, `rate` (factor of the usual tempo), `say` (what is said as it starts) and
    `ask` (whether the check-in comes in it), and what screening leaves: `walton_max`, `hand`. A step with
    `pause` has `seconds` and no hands.
    """
    passes = {
        stroke_key(one.technique, one.side): one
        for one in (_one_pass(course, plan, step) for step in plan.steps if step.technique)
    }
    player = course.player
    return {
        "title": plan.name,
        "map": map_frame(next(iter(passes.values()))),
        "bodies": [],
        "sides": [],
        **common(course),
        "plan": {
            "id": plan.id,
            "version": plan.version,
            "body": plan.body,
            "cautions": [*plan.cautions, *plan.changes],
            "resume": player.resume.model_dump(exclude={"estimate", "source"}),
            "check_in": player.check_in.model_dump(exclude={"estimate", "source"}),
            "count_in_beats": player.count_in.beats,
            "look": path_look(),
            "texts": dict(player.routine),
        },
        "strokes": {key: _stroke(course, one, plan) for key, one in passes.items()},
        "steps": [_step(course, step, passes) if step.technique else _pause(step) for step in plan.steps],
    }


def _one_pass(course: Course, plan: Plan, step: PlanStep) -> Timeline:
    assert step.technique is not None
    side = None if step.side == "both" else step.side
    return timeline(course, step.technique, body=plan.body, side=side)


def _stroke(course: Course, one: Timeline, plan: Plan) -> dict[str, Any]:
    told = stroke(course, one)
    for hand, drawn in zip(told["hands"], paths(one), strict=True):
        hand["path"] = drawn
    told["stand"] = stand(one, "quiet") if plan.posture == "prone" else None
    return told


def _step(course: Course, step: PlanStep, passes: dict[str, Timeline]) -> dict[str, Any]:
    one = passes[_key(course, step)]
    return {
        "title": step.title,
        "note": step.note,
        "stroke": one.key,
        "side": one.side,
        "passes": step.passes,
        "rate": round(step.passes * one.pass_s / step.seconds, 6),
        "say": start_words(course, one, step),
        "ask": step.ask,
        "walton_max": step.walton_max,
        "hand": step.hand,
    }


def _pause(step: PlanStep) -> dict[str, Any]:
    return {
        "title": step.title,
        "note": step.note,
        "pause": step.pause or "pause",
        "side": "both",
        "seconds": step.seconds,
        "say": step.say or f"{step.title}.",
    }


def _key(course: Course, step: PlanStep) -> str:
    assert step.technique is not None
    return stroke_key(course.technique(step.technique), step.side)


def _sided(course: Course, title: str, side: str) -> str:
    texts = course.player.routine
    return texts["title_side"].format(title=title, side=texts[f"spoken_{side}"])


def start_words(course: Course, one: Timeline, step: PlanStep) -> str:
    """Return what is said as a stroke starts: its name, side, and the plan's words or the stroke's own."""
    title = step.title if one.side == "both" else _sided(course, step.title, one.side)
    return course.player.routine["said_stroke"].format(title=title, say=step.say or _first(one))


def _first(one: Timeline) -> str:
    found: Iterable[str] = (cue["say"] for cue in cues(one) if cue["at"] == "start")
    return next(iter(found))

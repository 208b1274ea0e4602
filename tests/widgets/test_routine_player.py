"""The routine player's Python side: a plan's program, its traits, what a handout gets, and its weight."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from course_helpers import ToolError, load_course, routine_builder, routine_player
from course_helpers.documents.handout import HandoutExporter
from course_helpers.geometry import timeline
from course_helpers.plans import PlanStep, routine_plan
from course_helpers.tools import rebuild
from course_helpers.widgets import RoutinePlayer
from course_helpers.widgets._routine_program import routine_program
from tests.browser.pages import handout_html

HEAVIEST = 450_000
COURSE = load_course()
PLAYERS = {name: routine_player(name) for name in COURSE.routines}


@pytest.mark.parametrize("name", PLAYERS)
def test_the_program_plays_what_the_plan_says(name):
    player = PLAYERS[name]
    told, plan = player.program, player.plan
    json.dumps(player.handout_state(), allow_nan=False)
    assert told["title"] == plan.name
    assert (told["plan"]["id"], told["plan"]["version"]) == (name, plan.version)
    assert told["plan"]["cautions"] == [*plan.cautions, *plan.changes]
    assert len(told["steps"]) == len(plan.steps)
    for shown, step in zip(told["steps"], plan.steps, strict=True):
        assert shown["title"] == step.title
        if step.technique is None:
            assert (shown["seconds"], shown["pause"]) == (step.seconds, step.pause)
            assert shown["say"]
            continue
        stroke = told["strokes"][shown["stroke"]]
        assert (stroke["id"], stroke["side"]) == (step.technique, step.side)
        assert shown["passes"] * stroke["pass_s"] / shown["rate"] == pytest.approx(step.seconds, abs=0.01)
        assert shown["ask"] == step.ask
        assert shown["say"].startswith(step.title)
        assert ("right side" in shown["say"]) == (step.side == "right")


@pytest.mark.parametrize("name", PLAYERS)
def test_each_stroke_stands_in_the_program_once(name):
    told = PLAYERS[name].program
    assert set(told["strokes"]) == {step["stroke"] for step in told["steps"] if "stroke" in step}
    assert not any("hands" in step for step in told["steps"])


def test_a_slower_plan_is_played_slower():
    plan = routine_plan(COURSE, "gentle-10")
    steps = tuple(replace(s, seconds=2 * s.seconds) if s.technique else s for s in plan.steps)
    rates = [s["rate"] for s in routine_program(COURSE, replace(plan, steps=steps))["steps"] if "rate" in s]
    assert rates == pytest.approx([0.5] * len(rates))


def test_the_plans_own_words_take_the_place_of_the_strokes():
    plan = routine_plan(COURSE, "gentle-10")
    first = next(k for k, step in enumerate(plan.steps) if step.technique)
    steps = (
        *plan.steps[:first],
        replace(plan.steps[first], say="Wait for a breath."),
        *plan.steps[first + 1 :],
    )
    told = routine_program(COURSE, replace(plan, steps=tuple(steps)))["steps"][first]
    assert told["say"] == f"{plan.steps[first].title}. Wait for a breath."
    stroke = plan.steps[first].technique
    assert stroke is not None
    own = routine_program(COURSE, plan)["steps"][first]["say"]
    assert COURSE.technique(stroke).stroke.hands[0].legs[0].say in own


def test_what_screening_left_of_a_stroke_goes_along():
    plan = routine_plan(COURSE, "gentle-10")
    light = tuple(replace(s, walton_max=1.0, hand="left") if s.technique else s for s in plan.steps)
    told = [s for s in routine_program(COURSE, replace(plan, steps=light))["steps"] if "stroke" in s]
    assert {(s["walton_max"], s["hand"]) for s in told} == {(1.0, "left")}


def test_paths_are_drawn_within_the_pass_and_only_of_hands_that_go_somewhere():
    kinds: dict[str, set[str]] = {}
    plan = routine_plan(COURSE, "gentle-10")
    for name in COURSE.in_order():
        one = timeline(COURSE, name)
        step = PlanStep("stroke", name, one.side, 1, one.pass_s, one.technique.name)
        told = routine_program(COURSE, replace(plan, steps=(step,)))["strokes"][one.key]
        for hand in told["hands"]:
            kinds.setdefault(name, set()).update(kind for kind, _, _ in hand["path"])
            for _, start_s, end_s in hand["path"]:
                assert 0 <= start_s < end_s <= told["pass_s"] + 1e-3
            if hand["stays"]:
                assert hand["path"] == []
    assert kinds["resting-hold"] == set()
    assert kinds["whole-hand-effleurage"] == {"work", "home"}
    assert kinds["trigger-point-pressure"] == {"press", "air"}
    assert kinds["circular-friction"] == {"round", "air"}
    assert kinds["reinforced-fingers-effleurage"] == {"row", "rest", "home"}
    assert {"pulse", "rest"} <= kinds["kneading"]
    assert "tap" in kinds["tapotement"]


def test_the_giver_stands_where_the_stroke_wants_it_and_nowhere_beside_a_chair():
    prone, seated = PLAYERS["gentle-10"].program, PLAYERS["seated-10"].program
    assert prone["strokes"]["opening-stroke/both"]["stand"]["place"] == "head"
    right, left = (prone["strokes"][f"forearm-stroke/{side}"]["stand"] for side in ("right", "left"))
    assert (right["place"], left["place"]) == ("right", "left")
    middle = prone["map"]["x0"]
    assert right["x"] - middle == pytest.approx(middle - left["x"], abs=0.2)
    assert all(stroke["stand"] is None for stroke in seated["strokes"].values())


@pytest.mark.parametrize("name", PLAYERS)
def test_a_handout_of_a_player_is_light(name):
    html = handout_html("# A routine\n\n## Do it", PLAYERS[name].picture())
    without, _ = HandoutExporter().from_notebook_node(_empty())
    assert len(html.encode()) - len(str(without).encode()) < HEAVIEST


def _empty():
    from nbformat.v4 import new_markdown_cell, new_notebook

    return new_notebook(cells=[new_markdown_cell("# A routine\n\n## Do it")])


def test_traits_to_begin_with_and_what_a_handout_gets():
    player = routine_player("gentle-10", 12, body="small")
    assert isinstance(player, RoutinePlayer)
    assert (player.body, player.playing, player.finished, player.elapsed_s, player.step_number) == (
        "small",
        False,
        False,
        0,
        1,
    )
    assert player.plan.total_s == pytest.approx(12 * 60, abs=1)
    state = player.handout_state()
    assert set(state) <= set(player.traits(sync=True))
    assert state["base_picture"].startswith("data:image/svg+xml;base64,")
    assert set(state["keeper_texts"]) == set(COURSE.practice_log.keeper.model_dump())
    still = player.picture()
    assert dict(still.args) == {"routine": "gentle-10", "minutes": 12.0, "body": "small"}
    assert rebuild("routine_player", still.args).picture().html() == still.html()
    assert repr(player) == still.sentence
    for step in player.plan.steps:
        if step.technique:
            assert step.title in still.sentence


def test_a_plan_of_ones_own_is_played_and_keeps_still_in_a_handout():
    builder = routine_builder("gentle-10")
    player = routine_player(builder.plan)
    assert player.plan is builder.plan
    with pytest.raises(ToolError):
        rebuild("routine_player", player.picture().args)
    with pytest.raises(ToolError, match="has its minutes and its body"):
        routine_player(builder.plan, 10)
    with pytest.raises(ToolError, match="there is no plan yet"):
        routine_player(None)


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"routine": "gentel-10"}, "did you mean 'gentle-10'"),
        ({"routine": "gentle-10", "minutes": 61}, "61"),
        ({"routine": "gentle-10", "body": "giant"}, "giant"),
    ],
)
def test_bad_arguments(args, words):
    with pytest.raises(ToolError, match=words):
        routine_player(**args)


def test_every_sample_of_a_stroke_is_that_of_its_timeline():
    told = PLAYERS["gentle-20"].program["strokes"]["kneading/left"]
    one = timeline(COURSE, "kneading", side="left")
    moments = np.linspace(0, one.pass_s, 900)
    for hand, track in zip(told["hands"], one.hands, strict=True):
        xy, _, walton = track.at(moments)
        assert np.abs(np.interp(moments, hand["t"], hand["x"]) - xy[:, 0]).max() <= 0.05
        assert np.abs(np.interp(moments, hand["t"], hand["y"]) - xy[:, 1]).max() <= 0.05
        assert np.abs(np.interp(moments, hand["t"], hand["walton"]) - walton).max() <= 0.021

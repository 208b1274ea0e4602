"""The pacer's Python side: its program, its traits, and what it keeps for a handout."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import traitlets

from course_helpers import ToolError, load_course, pacer, with_speed
from course_helpers.drawing.plates import MAP_WORDS
from course_helpers.geometry import timeline
from course_helpers.records import Course
from course_helpers.widgets import Pacer
from course_helpers.widgets._program import program
from course_helpers.widgets._thinned import needed

LONG, HOLD, CIRCLES, AFTER = "whole-hand-effleurage", "resting-hold", "heel-circles", "hand-after-hand"
SIZES = ("small", "medium", "large")


@pytest.fixture(scope="module")
def data(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course's data with two techniques more."""
    folder = tmp_path_factory.mktemp("pacer") / "data"
    shutil.copytree(root / "data", folder)
    for file in (root / "tests/data/techniques").glob("*.toml"):
        shutil.copy(file, folder / "techniques")
    return folder


@pytest.fixture(scope="module")
def course(data: Path) -> Course:
    return load_course(data)


@pytest.fixture
def with_more(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("course_helpers.reading.CHECKOUT_DATA", data)


def played(hand: dict[str, Any], elapsed_s: float, pass_s: float) -> list[float]:
    """Where the player puts a hand: linear between the samples of the program."""
    p = elapsed_s % pass_s
    return [float(np.interp(p, hand["t"], hand[name])) for name in ("x", "y", "turn", "walton")]


# ---- the program


@pytest.mark.parametrize(
    ("technique", "side"),
    [
        (LONG, "both"),
        (CIRCLES, "right"),
        (CIRCLES, "left"),
        (AFTER, "both"),
        (HOLD, "both"),
        ("circular-friction", "left"),
        ("trigger-point-pressure", "both"),
    ],
)
@pytest.mark.parametrize("body", SIZES)
def test_the_player_is_within_half_a_millimetre_of_the_timeline(course, technique, side, body):
    one = timeline(course, technique, body=body, side=side)
    (step,) = program(course, one)["steps"]
    dice = random.Random(6)
    moments = [dice.uniform(0, one.total_s) for _ in range(500)]
    for hand, track in zip(step["hands"], one.hands, strict=True):
        xy, turn, walton = track.at(np.array(moments) % one.pass_s)
        shown = np.array([played(hand, moment, step["pass_s"]) for moment in moments])
        in_pass = np.array(moments) % one.pass_s
        in_air = [(in_pass > start) & (in_pass < end) for start, end in track.in_air_s]
        lifted = np.any(in_air, axis=0) if in_air else np.zeros(len(in_pass), bool)
        off = np.abs(shown[:, :2] - xy).max(axis=1)
        assert off[~lifted].max() <= 0.05  # cm
        assert off.max() <= 0.06  # in the air a hand is fast, and times are told to a millisecond
        assert np.abs(shown[:, 2] - turn).max() <= 0.6
        assert np.abs(shown[:, 3] - walton).max() <= 0.02


def test_the_player_knows_when_a_hand_is_in_the_air(course):
    one = timeline(course, "circular-friction")
    (step,) = program(course, one)["steps"]
    finger, palm = step["hands"]
    assert palm["air"] == []
    assert finger["air"] == [pytest.approx(air, abs=1e-3) for air in one.hands[0].in_air_s]
    for start_s, end_s in finger["air"]:
        for moment in np.linspace(start_s, end_s, 20):
            assert played(finger, moment, step["pass_s"])[3] == 0


def test_a_hold_says_when_to_come_up(course):
    (step,) = program(course, timeline(course, "trigger-point-pressure"))["steps"]
    within = [cue for cue in step["cues"] if cue["at"] == "within"]
    assert [(cue["s"], cue["say"]) for cue in within] == [
        (leg["start_s"] + 16, "And come up, slowly.") for leg in step["legs"]
    ]


@pytest.mark.parametrize("technique", [LONG, CIRCLES, AFTER, HOLD])
def test_the_program_says_what_the_timeline_says(course, technique):
    one = timeline(course, technique, passes=5)
    told = program(course, one)
    (step,) = told["steps"]
    json.dumps(told, allow_nan=False)
    assert (step["passes"], step["beats"], step["side"]) == (5, one.beats, one.side)
    assert step["pass_s"] == pytest.approx(one.pass_s)
    assert [(leg["name"], leg["role"]) for leg in step["legs"]] == [(leg.name, leg.role) for leg in one.legs]
    assert step["legs"][-1]["end_s"] == pytest.approx(one.pass_s)
    assert [hand["hand"] for hand in step["hands"]] == [track.hand for track in one.hands]
    assert [hand["stays"] for hand in step["hands"]] == [track.stays for track in one.hands]
    for hand, track in zip(step["hands"], one.hands, strict=True):
        np.testing.assert_allclose(hand["print"], track.outline_cm, atol=0.006)
        assert len({len(hand[name]) for name in ("t", "x", "y", "turn", "walton")}) == 1
        assert (np.diff(hand["t"]) > 0).all()
    assert [span["phase"] for span in step["breath"]] == [span.phase for span in one.breath]
    assert told["breath_cycle_s"] == [6, 12]
    assert told["lead_in_beats"] == 4
    assert [body["id"] for body in told["bodies"]] == list(SIZES)
    assert set(told["colours"]) == set("012345")
    assert set(told["map"]) == {"width", "height", "x0", "y0", "px_per_cm"}


def test_the_program_is_told_at_the_usual_speed(course):
    assert program(course, timeline(course, LONG, tempo=0.7)) == program(course, timeline(course, LONG))


def test_every_hand_is_on_the_map_on_every_body(course):
    for technique in (LONG, CIRCLES, AFTER, HOLD):
        for body in SIZES:
            told = program(course, timeline(course, technique, body=body))
            frame = told["map"]
            for hand in told["steps"][0]["hands"]:
                x = frame["x0"] + frame["px_per_cm"] * np.array(hand["x"])
                y = frame["y0"] + frame["px_per_cm"] * np.array(hand["y"])
                assert x.min() > 0 and x.max() < frame["width"]
                assert y.min() > 0 and y.max() < frame["height"]


def test_speed_and_its_range(course):
    one = timeline(course, LONG)
    speed = program(course, one)["steps"][0]["speed"]
    tempo, usual = one.technique.stroke.tempo, one.working_speed_cm_s
    assert usual is not None
    for name, factor in (("usual", 1), ("slowest", tempo.slowest), ("fastest", tempo.fastest)):
        assert speed[f"{name}_cm_s"] == pytest.approx(usual * factor, abs=0.051)
    assert program(course, timeline(course, HOLD))["steps"][0]["speed"] is None


def test_a_player_begins_at_exactly_the_usual_speed():
    player = pacer(LONG)
    assert player.speed_cm_s == player.program["steps"][0]["speed"]["usual_cm_s"]


def test_a_part_of_the_hand_comes_with_the_whole_hand_around_it(course):
    circling = program(course, timeline(course, CIRCLES))["steps"][0]["hands"][0]
    assert len(circling["outline"]) > 20
    assert program(course, timeline(course, LONG))["steps"][0]["hands"][0]["outline"] is None
    mirrored = program(course, timeline(course, CIRCLES, side="left"))["steps"][0]["hands"][0]
    np.testing.assert_allclose(mirrored["outline"], np.array(circling["outline"]) * [-1, 1], atol=0.011)


def says(course: Course, technique: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for cue in program(course, timeline(course, technique))["steps"][0]["cues"]:
        found.setdefault(cue["at"], []).append(cue["say"])
    return found


def test_spoken_cues(course):
    long = says(course, LONG)
    legs = [leg.say for leg in course.technique(LONG).stroke.hands[0].legs]
    assert long["leg"] == legs
    assert long["start"] == legs[:1]
    assert set(long) == {"start", "leg"}  # what is said of every stroke stands once, in `said`
    assert says(course, HOLD)["start"] == ["Rest, and breathe."]  # both hands, said once
    told = program(course, timeline(course, CIRCLES))
    assert told["said"] == course.player.cues.model_dump()
    assert told["texts"] == course.player.texts


def test_cues_speak_for_the_second_hand_too(course):
    circles, after = says(course, CIRCLES), says(course, AFTER)
    assert circles["leg"] == ["Slow circles, out and up. Let the left hand listen.", "And home."]
    assert after["leg"] == ["Left. Right hand home.", "Right. Right hand up."]


# ---- the widget


def test_traits_to_begin_with():
    player, usual = pacer(LONG), timeline(load_course(), LONG)
    assert isinstance(player, Pacer)
    assert (player.body, player.side, player.passes) == ("medium", "both", usual.passes)
    assert player.speed_cm_s == pytest.approx(usual.working_speed_cm_s, abs=0.05)
    assert (player.playing, player.finished, player.elapsed_s, player.pass_number, player.beat) == (
        False,
        False,
        0,
        1,
        1,
    )
    assert player.base_picture.startswith("data:image/svg+xml;base64,")


def test_arguments_are_followed_and_kept():
    player = pacer(LONG, body="small", passes=3)
    assert (player.body, player.passes, player.program["steps"][0]["passes"]) == ("small", 3, 3)
    assert dict(player.picture().args) == {"technique": LONG, "body": "small", "passes": 3}


def test_a_change_of_body_lays_the_stroke_out_anew():
    player = pacer(LONG)
    program_before, picture_before, passes = player.program, player.base_picture, player.passes
    player.body = "large"
    assert player.program == program(
        load_course(), timeline(load_course(), LONG, body="large", passes=passes)
    )
    assert player.program != program_before
    assert player.base_picture != picture_before
    player.body = "medium"
    assert (player.program, player.base_picture) == (program_before, picture_before)


def test_a_change_of_side_mirrors_it(with_more):
    player = pacer(CIRCLES)
    right, picture = player.program["steps"][0]["hands"][0], player.base_picture
    player.side = "left"
    left = player.program["steps"][0]["hands"][0]
    np.testing.assert_allclose(left["x"], np.negative(right["x"]), atol=1e-9)
    assert (right["hand"], left["hand"]) == ("right", "left")
    assert player.base_picture != picture


def test_a_change_of_passes_keeps_the_picture():
    player = pacer(LONG)
    picture = player.base_picture
    player.passes = 2
    assert player.program["steps"][0]["passes"] == 2
    assert player.base_picture == picture


def test_all_changes_at_once_agree(with_more):
    player = pacer(CIRCLES)
    with player.hold_trait_notifications():
        player.body, player.side, player.passes = "small", "left", 6
    course = load_course()
    assert player.program == program(course, timeline(course, CIRCLES, body="small", side="left", passes=6))


@pytest.mark.parametrize("name", ["elapsed_s", "pass_number", "beat", "playing", "finished", "speed_cm_s"])
def test_progress_can_be_observed(name):
    player, seen = pacer(HOLD), []
    player.observe(lambda change: seen.append(change["new"]), names=name)
    value = True if name in ("playing", "finished") else 2
    setattr(player, name, value)
    assert seen == [value]
    assert player.trait_metadata(name, "sync")


def test_a_trait_takes_no_other_type():
    with pytest.raises(traitlets.TraitError):
        pacer(HOLD).passes = "two"  # type: ignore[assignment]


@pytest.mark.parametrize(("name", "value"), [("body", "giant"), ("side", "left"), ("passes", 0)])
def test_a_change_that_makes_no_sense_is_refused_in_words(name, value):
    with pytest.raises(ToolError):
        setattr(pacer(HOLD), name, value)


def test_what_a_handout_gets():
    player = pacer(LONG, passes=4)
    state = player.handout_state()
    json.dumps(state, allow_nan=False)
    assert set(state) <= set(player.traits(sync=True))
    assert "base_picture" not in state  # each picture stands in the file once
    assert state["program"] == player.program
    assert state["passes"] == 4


@pytest.mark.parametrize("arguments", [{"passes": 0}, {"passes": 1.5}, {"body": "giant"}, {"side": "left"}])
def test_bad_arguments(arguments):
    with pytest.raises(ToolError):
        pacer(LONG, **arguments)


# ---- with a core slider


def test_a_core_slider_is_linked_in_the_browser():
    player = pacer(LONG)
    box = with_speed(player)
    speed = player.program["steps"][0]["speed"]
    assert box.link.source == (box.slider, "value")
    assert box.link.target == (player, "speed_cm_s")
    assert type(box.link).__name__ == "Link"  # ipywidgets' jslink: it works while Python is busy
    assert box.slider.value == player.speed_cm_s
    assert (box.slider.min, box.slider.max) == pytest.approx(
        (speed["slowest_cm_s"], speed["fastest_cm_s"]), abs=0.051
    )
    assert box.children[:2] == (box.slider, player)
    assert box.slider.description
    assert box.picture().html() == player.picture().html()


def test_a_hold_has_no_speed_to_link():
    with pytest.raises(ToolError, match="rests in one place"):
        with_speed(pacer(HOLD))


# ---- the strokes of the gentle routine


def test_a_technique_that_begins_on_the_left_is_played_from_there():
    player = pacer("reinforced-fingers-effleurage")
    assert player.side == "left"
    assert [side["id"] for side in player.program["sides"]] == ["left", "right"]
    assert dict(player.picture().args) == {"technique": "reinforced-fingers-effleurage"}
    (hand,) = player.program["steps"][0]["hands"]
    assert max(hand["x"]) < 0
    player.side = "right"
    assert min(player.program["steps"][0]["hands"][0]["x"]) > 0
    assert dict(player.picture().args)["side"] == "right"


def test_hands_follow_pushes_and_glides_back(course):
    one = timeline(course, "reinforced-fingers-effleurage")
    (hand,) = program(course, one)["steps"][0]["hands"]
    (track,) = one.hands
    moments = np.linspace(0, one.pass_s, 400)
    shown = np.array([played(hand, moment, one.pass_s + 1e-9) for moment in moments[:-1]])
    assert np.abs(shown[:, :2] - track.at(moments[:-1])[0]).max() <= 0.05


@pytest.mark.parametrize("body", SIZES)
def test_no_sample_is_kept_that_its_neighbours_give(course, body):
    """Only a stroke full of circles needs more than a hundred samples of a hand."""
    for technique in course.in_order():
        one = timeline(course, technique, body=body)
        for track in one.hands:
            kept = needed(track)
            assert kept[0] == 0
            assert kept[-1] == len(track.t_s) - 1
            moments = np.linspace(0, one.pass_s, 2000)
            xy, turn, walton = track.at(moments)
            thin = [
                np.interp(moments, track.t_s[kept], values[kept])
                for values in (*track.xy_cm.T, track.turn_deg, track.walton)
            ]
            assert np.hypot(*(np.column_stack(thin[:2]) - xy).T).max() <= 0.0451
            assert np.abs(thin[2] - turn).max() <= 0.451
            assert np.abs(thin[3] - walton).max() <= 0.0151
    assert len(needed(timeline(course, LONG).hands[0])) < 60


def test_what_a_stroke_that_presses_does_has_its_moments(course):
    one = timeline(course, "trigger-point-pressure")
    told = program(course, one)["steps"][0]["phases"]
    assert [name for _, name in told] == ["sink", "stay", "ease", "lift"] * 3
    assert [s for s, _ in told] == sorted(s for s, _ in told)
    walton = [one.hands[0].at(np.array([s]))[2][0] for s, _ in told]
    assert walton[1::4] == pytest.approx([3, 3, 3], abs=0.01)  # it has sunk in as it begins to stay
    assert walton[3::4] == pytest.approx([0, 0, 0], abs=0.01)  # it has let go as it lifts
    assert {f"phase_{name}" for _, name in told} <= set(course.player.texts)
    assert program(course, timeline(course, "whole-hand-effleurage"))["steps"][0]["phases"] == []


@pytest.mark.parametrize("technique", ["reinforced-fingers-effleurage", "stripping", "whole-hand-effleurage"])
def test_the_hand_that_lies_on_the_other_is_drawn_on_what_touches(course, technique):
    one = timeline(course, technique)
    for hand, track in zip(program(course, one)["steps"][0]["hands"], one.hands, strict=True):
        assert (hand["upper"] is not None) == (track.contact.hands_used == 2)
        if hand["upper"]:
            (low_x, low_y), (high_x, high_y) = np.min(hand["upper"], axis=0), np.max(hand["upper"], axis=0)
            x, y = np.mean([np.min(hand["print"], axis=0), np.max(hand["print"], axis=0)], axis=0)
            assert low_x < x < high_x
            assert low_y < y < high_y


def test_the_words_of_where_to_stand_are_known_to_the_player(course):
    told = program(course, timeline(course, "forearm-stroke"))
    mark = told["steps"][0]["stand"]
    assert mark["place"] == "right"
    assert told["map"]["x0"] < mark["x"] < told["map"]["width"]
    assert mark["size"] == MAP_WORDS  # as on the picture

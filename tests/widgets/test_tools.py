"""The registry of tools: what a stored figure may ask for, and nothing else."""

from __future__ import annotations

import inspect
import json

import pytest
from bs4 import BeautifulSoup

import course_helpers
from course_helpers import ToolError
from course_helpers.tools import TOOLS, rebuild

GOOD = [
    ("show_stroke", {"technique": "whole-hand-effleurage"}),
    ("show_stroke", {"technique": "whole-hand-effleurage", "body": "small", "side": "both"}),
    ("show_stance", {"technique": "resting-hold"}),
    ("show_stance", {"technique": "reinforced-fingers-effleurage", "side": "right"}),
    ("show_back", {}),
    ("show_bodies", {}),
    ("show_bodies", {"contact": "forearm"}),
    ("show_strokes", {}),
    ("show_strokes", {"techniques": ["whole-hand-effleurage", "resting-hold"]}),
    ("show_evidence", {}),
    ("show_finish", {"techniques": ["resting-hold"]}),
    ("show_finish", {"techniques": ["resting-hold", "whole-hand-effleurage"], "force_n": 12.5}),
    ("show_plan", {"routine": "gentle-10"}),
    ("show_plan", {"routine": "whole-routine", "minutes": 36.5, "body": "large"}),
    ("show_route_card", {"routine": "finish"}),
    ("show_route_card", {"routine": "gentle-20", "minutes": 22, "body": "small"}),
    ("pacer", {"technique": "resting-hold", "passes": 2}),
    ("pacer", {"technique": "whole-hand-effleurage", "body": "large"}),
    ("explore_stroke", {"technique": "whole-hand-effleurage"}),
    ("pressure_explorer", {}),
    ("pressure_explorer", {"force_n": 20}),
    ("pressure_explorer", {"force_n": 32.5}),
    ("scale_drill", {}),
    ("scale_drill", {"contact": "reinforced-thumb"}),
    ("scale_drill", {"contact": "forearm", "target_n": 20}),
    ("scale_drill", {"target_n": 32.5}),
    ("show_squared_paper", {}),
    ("practice_log", {}),
    ("show_progress", {}),
    ("session_form", {}),
    ("session_form", {"role": "giver"}),
    ("check_yourself", {"lesson": "00"}),
    ("tempo_drill", {"technique": "whole-hand-effleurage"}),
    ("tempo_drill", {"technique": "feather-strokes", "mode": "breath"}),
    ("screening", {}),
    ("routine_player", {"routine": "gentle-10"}),
    ("routine_player", {"routine": "gentle-20", "minutes": 25, "body": "small"}),
    ("routine_builder", {}),
    ("routine_builder", {"routine": "finish"}),
]


@pytest.mark.parametrize(("name", "args"), GOOD)
def test_good_ones_are_rebuilt_as_they_were(name, args):
    """What the figure says of itself, read back from its HTML, builds the same picture again."""
    first = getattr(course_helpers, name)(**args).picture()
    figure = BeautifulSoup(first.html(), "html.parser").figure
    assert figure is not None
    assert figure["data-tool"] == name
    again = rebuild(str(figure["data-tool"]), json.loads(str(figure["data-args"]))).picture()
    assert again.html() == first.html()


def test_every_tool_is_tried_and_takes_the_arguments_that_it_lists():
    assert {name for name, _ in GOOD} == set(TOOLS)
    for name, tool in TOOLS.items():
        assert tool.name == name
        assert set(tool.arguments) <= set(inspect.signature(tool.build).parameters)


def test_which_tools_run_without_python():
    live = {name for name, tool in TOOLS.items() if tool.module}
    assert live == {
        "pacer",
        "pressure_explorer",
        "check_yourself",
        "tempo_drill",
        "screening",
        "scale_drill",
        "session_form",
        "routine_player",
    }
    assert {name for name, tool in TOOLS.items() if tool.needs_python} == {
        "explore_stroke",
        "practice_log",
        "show_progress",
        "routine_builder",
    }


@pytest.mark.parametrize(
    ("name", "args", "words"),
    [
        ("show_strook", {}, "there is no tool 'show_strook'; did you mean 'show_stroke'"),
        ("__import__", {}, "there is no tool '__import__'"),
        ("pacer", {"technic": "resting-hold"}, "pacer has no argument 'technic'; did you mean 'technique'"),
        ("show_stroke", {"technique": "resting-hold", "ax": "x"}, "has no argument 'ax'"),
        ("show_stroke", {}, "missing a required argument: 'technique'"),
        ("show_stroke", {"technique": 3}, "technique is 3; expected str"),
        ("show_stroke", {"technique": None}, "technique is None; expected str"),
        ("pacer", {"technique": "resting-hold", "passes": "2"}, "passes is '2'; expected int"),
        ("pacer", {"technique": "resting-hold", "passes": True}, "passes is True; expected int"),
        ("pacer", {"technique": "resting-hold", "passes": 2.5}, "passes is 2.5; expected int"),
        ("pacer", {"technique": "resting-hold", "passes": 0}, "whole number from 1"),
        ("pacer", {"technique": "resting-holt"}, "did you mean 'resting-hold'"),
        ("pacer", {"technique": "resting-hold", "body": "giant"}, "there is no body 'giant'"),
        ("pacer", {"technique": "resting-hold", "side": "left"}, "is done on both"),
        ("show_stance", {"technique": "../../etc/passwd"}, "there is no technique"),
        ("check_yourself", {"lesson": "99"}, "there is no lesson '99'; did you mean '09'"),
        ("check_yourself", {"lesson": 6}, "lesson is 6; expected str"),
        ("tempo_drill", {"technique": "resting-hold"}, "rests in one place: there is no tempo to keep"),
        ("tempo_drill", {"mode": "beats"}, "did you mean 'beat'"),
        ("session_form", {"role": "givr"}, "did you mean 'giver'"),
        ("show_bodies", {"contact": "forarm"}, "did you mean 'forearm'"),
        ("show_strokes", {"techniques": "resting-hold"}, "techniques is 'resting-hold'; expected list"),
        ("show_strokes", {"techniques": [3]}, "named by its id, a text in quotes; got 3"),
        ("show_strokes", {"techniques": ["resting-holt"]}, "did you mean 'resting-hold'"),
        ("show_strokes", {"techniques": ["resting-hold"] * 17}, "at most 16 techniques"),
        ("show_finish", {}, "missing a required argument: 'techniques'"),
        ("show_finish", {"techniques": []}, "name at least one technique"),
        ("show_finish", {"techniques": ["resting-hold"] * 7}, "at most 6 techniques"),
        ("show_finish", {"techniques": ["resting-hold"], "force_n": 0}, "from 1 to 110 newtons"),
        ("show_plan", {"routine": "gentle-1"}, "did you mean 'gentle-10'"),
        ("show_plan", {"routine": "gentle-10", "minutes": 40}, "fill 15 minutes"),
        ("show_route_card", {"routine": "gentle-10", "body": "giant"}, "there is no body 'giant'"),
        ("pressure_explorer", {"force_n": "40"}, "force_n is '40'; expected float"),
        ("scale_drill", {"contact": "reinforced-thum"}, "did you mean 'reinforced-thumb'"),
        ("scale_drill", {"target_n": 60}, "from 4 to 50 newtons with the heel of the hand; got 60"),
        ("scale_drill", {"target_n": float("nan")}, "got nan"),
        ("scale_drill", {"contact": "reinforced-thumb", "target_n": 26}, "from 2 to 20 newtons"),
        ("pressure_explorer", {"force_n": 0}, "from 1 to 110 newtons"),
        ("pressure_explorer", {"force_n": float("nan")}, "from 1 to 110 newtons"),
    ],
)
def test_anything_else_is_refused(name, args, words):
    with pytest.raises(ToolError) as caught:
        rebuild(name, args)
    assert words in str(caught.value)


def test_broken_data_are_a_tool_error_too(monkeypatch, tmp_path):
    """A handout is exported with still pictures, not stopped, when the data do not read."""
    monkeypatch.setattr("course_helpers.reading.CHECKOUT_DATA", tmp_path / "a")
    monkeypatch.setattr("course_helpers.reading.PACKAGED_DATA", tmp_path / "b")
    with pytest.raises(ToolError, match="show_stance: 1 problem in the course data"):
        rebuild("show_stance", {"technique": "resting-hold"})

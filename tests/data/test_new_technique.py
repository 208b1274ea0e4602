"""A new technique needs one new file and no code: it is plotted, paced, explored and exported."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from bs4 import BeautifulSoup
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from course_helpers import explore_stroke, pacer, show_faults, show_scale_target, show_stance, show_stroke
from course_helpers.documents.handout import HandoutExporter

NAMES = {"heel-circles": "Heel circles", "hand-after-hand": "Hand after hand"}
each = pytest.mark.parametrize("technique", NAMES)


@pytest.fixture
def added(as_course, technique, root) -> str:
    """The technique's id, with its file, and nothing else, added to the course."""
    as_course.add(technique)
    ours = {file.relative_to(as_course.folder) for file in as_course.folder.rglob("*") if file.is_file()}
    theirs = {file.relative_to(root / "data") for file in (root / "data").rglob("*") if file.is_file()}
    assert {str(file) for file in ours - theirs} == {f"techniques/{technique}.toml"}
    return technique


@each
def test_it_is_plotted(added, technique):
    picture = show_stroke(added)
    assert picture.sentence.startswith(f"{NAMES[technique]}, with ")
    assert ElementTree.fromstring(picture.svg).tag.endswith("svg")
    assert picture.svg != show_stroke("whole-hand-effleurage").svg
    assert show_stance(added).sentence.startswith("Stance for ")


@pytest.mark.parametrize("technique", ["heel-circles"])
def test_its_left_side_is_plotted_too(added):
    right, left = show_stroke(added), show_stroke(added, side="left")
    assert show_stroke(added, side="right").svg == right.svg
    assert left.svg != right.svg
    assert left.sentence == right.sentence.replace("receiver's right", "receiver's left").replace(
        "the right heel of the hand and the left palm", "the left heel of the hand and the right palm"
    ).replace("The left hand stays", "The right hand stays")


@each
def test_it_is_paced(added, technique):
    player = pacer(added)
    (step,) = player.program["steps"]
    assert (step["id"], step["title"]) == (added, NAMES[technique])
    moving = [hand for hand in step["hands"] if not hand["stays"]]
    assert moving
    for hand in moving:
        assert hand["t"][-1] == pytest.approx(step["pass_s"])
        assert np.ptp(hand["y"]) > 5
    json.dumps(player.handout_state())


@each
def test_it_is_explored_and_its_words_are_shown(added):
    explorer = explore_stroke(added)
    before = explorer.plot.value
    explorer.body.value = "large"
    assert explorer.plot.value != before
    assert "Mend: " in show_faults(added).text
    target = show_scale_target(added).text
    assert " kg on a scale" in target
    firmest = {"heel-circles": "the heel of the hand", "hand-after-hand": "the whole hand"}
    assert target.startswith(f"Walton 2 under {firmest[added]} ")


def lesson(*tools: Any) -> Any:
    """A small notebook with the stored outputs of tools."""
    cells = [new_markdown_cell("# A lesson of its own")]
    for count, tool in enumerate(tools, 1):
        picture = tool.picture()
        data = {"text/html": picture.html(), "text/plain": picture.sentence}
        output = new_output("execute_result", data, execution_count=count)
        cells.append(new_code_cell("secret_code()", outputs=[output], execution_count=count))
    return new_notebook(cells=cells)


@each
def test_it_is_exported(added, technique):
    notebook = lesson(show_stroke(added), pacer(added, passes=3))
    html, resources = HandoutExporter().from_notebook_node(notebook)
    assert resources["live_tools"] == 1
    assert "secret_code" not in html
    page = BeautifulSoup(html, "html.parser")
    state = page.select_one('.course-tool[data-tool="pacer"] script[type="application/json"]')
    assert state is not None
    program = json.loads(state.text)["program"]
    assert program["steps"][0]["title"] == NAMES[technique]
    assert program["steps"][0]["passes"] == 3
    plot = page.select_one('figure[data-tool="show_stroke"] img')
    assert plot is not None
    assert plot["alt"] == show_stroke(added).sentence


def test_without_its_file_the_handout_keeps_the_still_picture(as_course):
    notebook = lesson(pacer("resting-hold"))
    (as_course.folder / "techniques/resting-hold.toml").unlink()
    html, resources = HandoutExporter().from_notebook_node(notebook)
    assert resources["live_tools"] == 0
    figure = BeautifulSoup(html, "html.parser").select_one("figure.course-figure")
    assert figure is not None
    assert figure.img is not None
    assert str(figure.img["alt"]).startswith("Pacer. Resting hold")

"""How the course's output sits in JupyterLab, whose own style sheets reach into it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from course_helpers import show_words
from course_helpers.documents.handout import HandoutExporter

# Each meaning stands below its own word, with its own left edge, before the next word.
MIXED_UP = """() => {
  const box = (node) => node.getBoundingClientRect();
  const words = [...document.querySelectorAll(".course-glossary dt")];
  return words.filter((word, k) => {
    const meaning = word.nextElementSibling;
    const below = box(meaning).top >= box(word).bottom - 1 && box(meaning).width > 0;
    const before = k === words.length - 1 || box(meaning).bottom <= box(words[k + 1]).top + 1;
    return !(below && before);
  }).map((word) => word.textContent);
}"""
# Parts of an output that can be scrolled, where nothing needs to be.
SCROLLED = """() => [...document.querySelectorAll(".jp-Cell-outputArea, .jp-Cell-outputArea *")]
  .filter((part) => {
    const { overflowX, overflowY } = getComputedStyle(part);
    const scrolls = (overflow) => overflow === "auto" || overflow === "scroll";
    return (scrolls(overflowX) && part.scrollWidth > part.clientWidth) ||
      (scrolls(overflowY) && part.scrollHeight > part.clientHeight);
  }).map((part) => part.className)"""
LOWER = """(px) => {
  const outputs = document.querySelectorAll(".jp-OutputArea-output");
  for (const output of outputs) output.style.paddingTop = `${px}px`;
}"""
NARROW = {"viewport": {"width": 640, "height": 1000}}
DESK = {"viewport": {"width": 1000, "height": 1000}}


@pytest.mark.parametrize("size", [NARROW, DESK], ids=["narrow", "desk"])
def test_words_stand_with_their_own_meanings(size: Any, open_cells: Callable[..., Any]) -> None:
    lab = open_cells("from course_helpers import show_words\nshow_words('01')", **size)
    lab.page.locator(".course-glossary dt").first.wait_for()
    assert lab.page.evaluate(MIXED_UP) == []


def glossary_cell() -> Any:
    """A stored cell with the words of a lesson."""
    shown = show_words("01")
    data = {"text/html": shown.html, "text/plain": shown.text}
    output = new_output("execute_result", data, execution_count=1)
    return new_code_cell("show_words('01')", outputs=[output], execution_count=1)


def test_words_stand_with_their_own_meanings_before_the_first_run(
    lab_server: Any, open_in_lab: Callable[..., Any]
) -> None:
    file = lab_server.root / "stored_words.ipynb"
    nbformat.write(new_notebook(cells=[glossary_cell()]), file)
    lab = open_in_lab(file, **NARROW)  # not trusted: the output has gone through the sanitiser
    lab.page.locator(".course-glossary dt").first.wait_for()
    assert lab.page.evaluate(MIXED_UP) == []


@pytest.mark.parametrize("media", ["screen", "print"])
def test_words_stand_with_their_own_meanings_in_a_handout(
    media: str, open_offline: Callable[..., Any], tmp_path: Path
) -> None:
    html, _ = HandoutExporter().from_notebook_node(new_notebook(cells=[glossary_cell()]))
    file = tmp_path / "words.html"
    file.write_text(html, encoding="utf-8")
    page = open_offline(file, width=390).page
    page.emulate_media(media=media)
    assert page.locator(".course-glossary dt").count() > 3
    assert page.evaluate(MIXED_UP) == []


TOOLS = (
    "pacer('whole-hand-effleurage')",
    "with_speed(pacer('whole-hand-effleurage'))",
    "explore_stroke('whole-hand-effleurage')",
    "pressure_explorer()",
    "check_yourself('00')",
)


def test_no_output_has_a_scroll_bar_of_its_own(open_cells: Callable[..., Any]) -> None:
    calls = [f"from course_helpers import *\n{tool}" for tool in TOOLS]
    lab = open_cells(*calls, viewport={"width": 1000, "height": 7000})  # all on the screen: all are drawn
    page = lab.page
    page.wait_for_function(
        "(count) => [...document.querySelectorAll('.jp-OutputArea-output')]"
        ".filter((one) => one.querySelector('.course-box, .course-widget')).length === count",
        arg=len(TOOLS),
    )
    lab.page.evaluate(
        "() => Promise.all([...document.images].map((image) => image.decode().catch(() => {})))"
    )
    # A px too many shows only at some heights: try a few.
    for shift in range(10):
        lab.page.evaluate(LOWER, shift / 10)
        assert lab.page.evaluate(SCROLLED) == []


def test_the_explorers_picture_is_whole(open_cells: Callable[..., Any]) -> None:
    lab = open_cells("from course_helpers import *\nexplore_stroke('whole-hand-effleurage')", **NARROW)
    image = lab.page.locator(".course-box figure img")
    image.wait_for()
    image.evaluate("(image) => image.decode()")
    image, area = image.bounding_box(), lab.page.locator(".jp-OutputArea-output").first.bounding_box()
    assert image["x"] >= area["x"]
    assert image["x"] + image["width"] <= area["x"] + area["width"]


def test_a_box_has_one_slider_for_speed_and_follows_the_player(open_cells: Callable[..., Any]) -> None:
    call = "from course_helpers import pacer, with_speed\np = pacer('whole-hand-effleurage')\nwith_speed(p)"
    lab = open_cells(call, "p")
    own = lab.page.locator("[data-control=speed]")
    own.nth(1).wait_for()
    assert [one.is_visible() for one in own.all()] == [False, True]
    own.nth(1).focus()
    own.nth(1).press("Home")
    now = own.nth(1).input_value()
    readout = "(now) => Number(document.querySelector('.widget-readout').textContent) === Number(now)"
    lab.page.wait_for_function(readout, arg=now)
    lab.ask_until("print(p.speed_cm_s)", lambda said: float(said) == float(now))

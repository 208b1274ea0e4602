"""A lesson in real JupyterLab: it runs without complaint, is saved as it was, opens again whole."""

from __future__ import annotations

import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest

LESSONS = sorted(path.name for path in (Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
NOTHING_WRONG = (
    "model not found",
    "Error displaying widget",
    "Error creating widget",
    "Traceback",
    "Javascript Error",
)


def wrong_words(seen: list[dict[str, Any]]) -> list[str]:
    """Return the words of failure that a reader of these cells would meet."""
    return [words for words in NOTHING_WRONG for cell in seen if words in cell["text"]]


def stored_pictures(file: Path) -> dict[str, int]:
    """Return how many pictures each cell has in the file."""
    cells = nbformat.read(file, as_version=4).cells
    html = {
        cell.id: "".join(o.get("data", {}).get("text/html", "") for o in cell.get("outputs", ()))
        for cell in cells
    }
    return {name: text.count("<img") for name, text in html.items()}


# These are read as they are stored, too, before they run: the first, one of drills, of strokes, of plans.
READ_FIRST = ("00", "04", "05", "15")


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_opens_whole_and_a_run_and_a_save_leave_the_stored_bytes(
    name: str, open_in_lab: Callable[..., Any], lesson_copy: Callable[[str], Path]
) -> None:
    file = lesson_copy(name)
    stored = file.read_bytes()

    lab = open_in_lab(file)
    if name[:2] in READ_FIRST:
        as_opened = lab.look_through()
        assert wrong_words(as_opened) == []
        assert {cell["id"]: cell["pictures"] for cell in as_opened} == stored_pictures(file)
    lab.run_all()
    assert wrong_words(lab.look_through()) == []
    assert lab.complaints() == []
    lab.save()
    assert file.read_bytes() == stored  # so it opens again as it opened now


COUNTS = """() => window.jupyterapp.shell.currentWidget.content.widgets
  .map((cell) => `${cell.model.type} ${cell.model.sharedModel.getSource()}`)
  .concat([...document.querySelectorAll(".jp-Dialog")].map((dialog) => dialog.textContent))"""
STATE = "(want) => document.querySelector('.course-player').dataset.state === want"
PACER = "from course_helpers import pacer, with_speed\np = pacer('whole-hand-effleurage')\n"


def test_the_player_plays_pauses_and_reports_to_python(open_cells: Callable[..., Any]) -> None:
    lab = open_cells(PACER + "p")
    player = lab.page.locator(".course-player")
    player.locator("[data-control=play]").click()
    lab.page.wait_for_function(STATE, arg="playing")
    lab.page.wait_for_function("() => Number(document.querySelector('.course-player').dataset.beat) >= 2")
    lab.ask_until("print(p.playing, p.beat >= 2, p.pass_number)", lambda said: said == "True True 1")

    lab.page.keyboard.press("Space")
    lab.page.wait_for_function(STATE, arg="paused")
    shown = float(player.get_attribute("data-elapsed"))
    lab.ask_until("print(p.playing)", lambda said: said == "False")
    lab.ask_until("print(p.elapsed_s)", lambda said: abs(float(said) - shown) < 0.3)
    assert lab.complaints() == []


# Each of these cuts, deletes, moves, turns or runs cells, or restarts the kernel, where JupyterLab gets it.
CELL_KEYS = ("x", "d", "d", "a", "b", "c", "v", "m", "r", "Delete", "Shift+m", "0", "0", "Space")


# Places of one kind take keys in one way.
KIND = "() => ['tagName', 'type', 'role'].map((trait) => document.activeElement[trait]).join()"
TOOLS = {
    ".course-pressure": "pressure_explorer()",
    ".course-box": "explore_stroke('whole-hand-effleurage')",
    ".course-check": "check_yourself('00')",
    ".course-player": "pacer('whole-hand-effleurage')",  # last: it fills the screen when it is told to
}


def test_typing_in_a_tool_leaves_the_cells_alone(open_cells: Callable[..., Any]) -> None:
    tall = {"width": 1280, "height": 7000}  # all on the screen: all are drawn
    lab = open_cells("from course_helpers import *", *TOOLS.values(), "1 + 1", viewport=tall)
    before = lab.page.evaluate(COUNTS)
    for tool in TOOLS:
        root = lab.page.locator(tool)
        root.wait_for()
        inside = f"() => document.activeElement.closest('{tool}') !== null"
        kinds: dict[str, Any] = {}
        for place in [root, *root.locator("button, input, select, summary, [tabindex='0']").all()]:
            place.focus()
            if lab.page.evaluate(inside):
                kinds.setdefault(lab.page.evaluate(KIND), place)
        assert kinds, tool
        for place in kinds.values():
            place.focus()
            for key in CELL_KEYS:
                lab.page.keyboard.press(key)
            assert lab.page.evaluate(inside), f"the last of {CELL_KEYS} in {place}"
            assert lab.page.evaluate(COUNTS) == before, f"one of {CELL_KEYS} in {place}"


def test_the_space_bar_plays_and_pauses_wherever_the_focus_rests(open_cells: Callable[..., Any]) -> None:
    lab = open_cells(PACER + "p")
    player = lab.page.locator(".course-player")
    player.focus()
    for state in ("lead-in", "paused"):
        lab.page.keyboard.press("Space")
        lab.page.wait_for_function(STATE, arg=state)


def test_a_core_slider_sets_the_players_speed(open_cells: Callable[..., Any]) -> None:
    lab = open_cells(PACER + "with_speed(p)")
    control = "() => Number(document.querySelector('[data-control=speed]').value)"
    before = lab.page.evaluate(control)
    handle = lab.page.locator(".widget-slider [role=slider]")
    handle.focus()
    handle.press("ArrowRight")
    lab.page.wait_for_function(f"(was) => ({control})() > was", arg=before)
    now = lab.page.evaluate(control)
    lab.ask_until("print(p.speed_cm_s)", lambda said: abs(float(said) - now) < 0.01)
    assert lab.complaints() == []


def test_core_sliders_redraw_plot_and_sentence(open_cells: Callable[..., Any]) -> None:
    lab = open_cells("from course_helpers import explore_stroke\nexplore_stroke('whole-hand-effleurage')")
    plot = "() => document.querySelector('.widget-html figure img').src"
    caption = "() => document.querySelector('.widget-html figcaption').textContent"
    # The number of passes is said; speed and pressure are drawn, too.
    for slider, redraws in ((0, True), (1, True), (2, False)):
        drawn, said = lab.page.evaluate(plot), lab.page.evaluate(caption)
        handle = lab.page.locator(".widget-slider [role=slider]").nth(slider)
        handle.focus()
        for _ in range(5):
            handle.press("ArrowRight")
        lab.page.wait_for_function(f"(was) => ({caption})() !== was", arg=said)
        if redraws:
            lab.page.wait_for_function(f"(was) => ({plot})() !== was", arg=drawn)
    assert lab.complaints() == []


def test_jupyterlab_offers_the_handout(lab_server: Any, lesson_copy: Callable[[str], Path]) -> None:
    file = lesson_copy(next(name for name in LESSONS if name.startswith("17")))  # it has no player to draw
    offered = lab_server.ask("GET", "/api/nbconvert")
    assert offered["handout"]["output_mimetype"] == "text/html"
    path = file.relative_to(lab_server.root).as_posix()
    address = f"{lab_server.url}/nbconvert/handout/{path}?download=true"
    with urllib.request.urlopen(address, timeout=120) as answer:
        page = answer.read().decode()
        assert "attachment" in answer.headers["Content-Disposition"]
    assert "Back massage course</title>" in page


def test_other_notebooks_are_saved_as_they_are(open_cells: Callable[..., Any]) -> None:
    lab = open_cells("import ipywidgets\nipywidgets.IntSlider()")
    lab.save()
    nb = nbformat.read(lab.file, as_version=4)
    assert "version" in nb.metadata.language_info
    assert "application/vnd.jupyter.widget-view+json" in nb.cells[0].outputs[0].data

"""The log's tool in JupyterLab: by keyboard alone and by touch, announced, and readable on a phone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from course_helpers import load_course
from course_helpers.log import PracticeLog
from tests.browser.pages import AXE
from tests.log import making

TEXTS = load_course().practice_log.tool
BOX = ".course-log"
SAID = f"{BOX} [role=status]"
FOCUS = "() => document.activeElement?.textContent.trim()"


@pytest.fixture
def shown(
    open_cells: Callable[..., Any], lab_server: Any, request: pytest.FixtureRequest
) -> Callable[..., tuple[Any, PracticeLog]]:
    """Open the tool over a log with three entries."""

    def run(**options: Any) -> tuple[Any, PracticeLog]:
        folder = lab_server.root / f"{request.node.name}-log"
        log = PracticeLog(folder / "practice.sqlite")
        log.add([making.session(), making.scale_drill(), making.tempo_drill()])
        own = f"import os\nos.environ['BACK_MASSAGE_COURSE_DATA'] = {str(folder)!r}"
        lab = open_cells(own, "from course_helpers import practice_log\npractice_log()", **options)
        lab.page.locator(f"{BOX} dl").wait_for()
        return lab, log

    return run


def go_to(page: Any, name: str) -> None:
    """Go to a button by Tab alone."""
    page.locator(f"{BOX} button").first.focus()
    for _ in range(8):
        if page.evaluate(FOCUS) == name:
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{name} is not reached by Tab")


def wait_for(page: Any, words: str) -> None:
    page.locator(SAID).get_by_text(words, exact=True).wait_for()


def test_by_keyboard_alone(shown: Callable[..., Any], lab_server: Any, axe: Path) -> None:
    lab, log = shown()
    page = lab.page
    assert str(log.where) in page.locator(BOX).inner_text()
    page.locator(f"{BOX} button").first.focus()
    assert page.locator(SAID).inner_text() == ""  # a live region before there is anything to say
    go_to(page, TEXTS.export)
    page.keyboard.press("Enter")
    page.locator(SAID).get_by_text("3 entries are in this file").wait_for()
    (file,) = lab_server.root.glob("back-massage-practice-*.csv")
    assert str(file) in page.locator(SAID).inner_text()

    go_to(page, TEXTS.delete)
    page.keyboard.press("Space")
    wait_for(page, TEXTS.asked)
    assert page.evaluate(FOCUS) == TEXTS.confirm
    page.add_script_tag(path=str(axe))
    assert page.evaluate(AXE, ".course-log") == []
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS) == TEXTS.keep
    page.keyboard.press("Enter")
    wait_for(page, TEXTS.kept)
    page.wait_for_function(f"(name) => ({FOCUS})() === name", arg=TEXTS.delete)  # its own button is gone
    page.keyboard.press("Enter")
    wait_for(page, TEXTS.asked)
    page.keyboard.press("Enter")
    wait_for(page, TEXTS.deleted)
    assert not log.where.exists()

    with page.expect_file_chooser() as chooser:
        go_to(page, f"{TEXTS.import_file} (0)")
        page.keyboard.press("Enter")
    chooser.value.set_files(file)
    wait_for(page, f"{file.name}: 3 entries came in, 0 were in the log already.")
    assert len(log.entries()) == 3
    file.unlink()
    page.keyboard.press("x")  # JupyterLab's shortcut: the cell stays where it is
    assert page.locator(BOX).count() == 1
    assert lab.complaints() == []


def test_by_touch_on_a_phone(shown: Callable[..., Any], axe: Path) -> None:
    lab, _ = shown(viewport={"width": 390, "height": 844}, has_touch=True)
    page = lab.page
    page.locator(BOX).get_by_role("button", name=TEXTS.delete).tap()
    wait_for(page, TEXTS.asked)
    page.locator(BOX).get_by_role("button", name=TEXTS.keep).tap()
    wait_for(page, TEXTS.kept)
    boxes = [button.bounding_box() for button in page.locator(f"{BOX} button:visible").all()]
    assert all(box["height"] >= 44 and box["width"] >= 44 for box in boxes)
    assert page.locator(BOX).evaluate("(root) => root.scrollWidth <= root.clientWidth")
    inner = f"{BOX}, {BOX} *"
    scrolling = (
        "(all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth).length"
    )
    assert page.locator(inner).evaluate_all(scrolling) == 0
    page.evaluate(
        "() => window.jupyterapp.commands.execute('apputils:change-theme', { theme: 'JupyterLab Dark' })"
    )
    page.locator("[data-jp-theme-light=false]").wait_for(state="attached")
    page.add_script_tag(path=str(axe))
    assert page.evaluate(AXE, ".course-log") == []

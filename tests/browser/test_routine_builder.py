"""The routine builder in JupyterLab: by keyboard alone, by mouse and by touch, announced, fit for a phone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from course_helpers import load_course
from course_helpers.plans import open_plan
from tests.browser.pages import AXE, drag_by_finger, drag_by_mouse

COURSE = load_course()
WORDS = COURSE.plan_builder
BOX = ".course-builder"
SAID = f"{BOX} [role=status]"
CELL = "from course_helpers import routine_builder\nbuilder = routine_builder('gentle-10')\nbuilder"
FOCUS = "() => document.activeElement?.textContent.trim()"
SCROLLS = (
    "(all) => all.filter((o) => o.clientWidth && o.scrollWidth > o.clientWidth + 1).map((o) => o.className)"
)


def control(page: Any, name: str) -> Any:
    return page.locator(BOX).get_by_label(name, exact=True)


def rows(page: Any) -> Any:
    return control(page, WORDS.order).get_by_role("option")


def order(page: Any) -> list[str]:
    """Return what stands in the order, as it is numbered."""
    return [" ".join(text.split("\n")[:2]) for text in rows(page).all_inner_texts()]


def pressed(page: Any, name: str) -> Any:
    return page.locator(BOX).get_by_role("button", name=name, exact=True)


def wait_for(page: Any, words: str) -> None:
    page.locator(SAID).get_by_text(words).wait_for()


def look(page: Any, axe: Path) -> None:
    page.add_script_tag(path=str(axe))
    assert page.evaluate(AXE, BOX) == []


def test_by_keyboard_alone_then_by_mouse(open_cells: Callable[..., Any], lab_server: Any, axe: Path) -> None:
    lab = open_cells(CELL)
    put_in_order(lab.page)
    set_the_time(lab.page)
    look(lab.page, axe)
    play(lab.page)
    go_to_tab(lab.page, WORDS.tab_time, WORDS.tab_file)
    pressed(lab.page, WORDS.save).focus()
    lab.page.keyboard.press("Enter")
    wait_for(lab.page, "Saved:")
    (file,) = lab_server.root.glob("**/our-routine.toml")
    assert open_plan(COURSE, file).total_s == 14 * 60
    file.unlink()
    put_back_by_mouse(lab.page)
    assert lab.complaints() == []


def put_back_by_mouse(page: Any) -> None:
    page.locator(BOX).get_by_role("tab", name=WORDS.tab_strokes).click()
    rows(page).nth(3).click()
    page.locator(BOX).get_by_text("Forearm stroke. Now: ").wait_for()
    drag_by_mouse(page, rows(page).nth(1), rows(page).nth(2))
    wait_for(page, "Whole-hand effleurage is number 3 of 5 now.")
    assert order(page)[1:3] == ["2 Opening stroke", "3 Whole-hand effleurage"]
    page.locator(BOX).get_by_text("Whole-hand effleurage. Now: ").wait_for()  # what is dragged is chosen


def play(page: Any) -> None:
    pressed(page, WORDS.play).focus()
    page.keyboard.press("Enter")
    wait_for(page, WORDS.playing)
    player = page.locator(".course-routine")
    player.locator("[data-control=play]").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('.course-routine').dataset.state === 'playing'")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('.course-routine').dataset.state === 'paused'")


def put_in_order(page: Any) -> None:
    own = control(page, WORDS.order)
    own.wait_for()
    own.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("x")  # JupyterLab's shortcut: the cell stays where it is
    page.keyboard.press("ArrowDown")
    page.locator(BOX).get_by_text("Short dose: 3 to 10 passes").wait_for()
    for _ in range(2):  # faster than Python, which draws each plan
        page.keyboard.press("Alt+ArrowUp")
    wait_for(page, "Whole-hand effleurage is number 1 of 5 now.")
    assert order(page)[:2] == ["1 Whole-hand effleurage", "2 Resting hold"]
    assert own.evaluate("(list) => list === document.activeElement")
    (chosen,) = [row for row in rows(page).all() if row.get_attribute("aria-selected") == "true"]
    assert chosen.get_attribute("id") == own.get_attribute("aria-activedescendant")
    while page.evaluate(FOCUS) != WORDS.down:
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    wait_for(page, "Whole-hand effleurage is number 2 of 5 now.")
    assert page.evaluate(FOCUS) == WORDS.down  # so that it can be pressed again
    assert order(page)[:3] == ["1 Resting hold", "2 Whole-hand effleurage", "3 Opening stroke"]
    passes = control(page, WORDS.passes)
    while not passes.evaluate("(field) => field === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("20")
    page.keyboard.press("Tab")
    wait_for(page, "its dose is 3 to 10 passes, and you ask for 20")
    assert page.locator(f"{BOX} figure").count() == 0
    page.keyboard.press("Shift+Tab")
    page.keyboard.type("7")
    page.keyboard.press("Enter")
    page.locator(f"{BOX} figcaption").get_by_text("2 Whole-hand effleurage, 7 passes").wait_for()


def set_the_time(page: Any) -> None:
    go_to_tab(page, WORDS.tab_strokes, WORDS.tab_time)
    slider = page.locator(BOX).get_by_role("slider", name=WORDS.minutes)
    slider.focus()
    page.keyboard.press("ArrowRight")
    wait_for(page, "It fits: 10½ minutes")
    page.keyboard.press("End")
    wait_for(page, "Not yet:")
    pressed(page, "Take 14 minutes").focus()
    page.keyboard.press("Enter")
    wait_for(page, "It fits: 14 minutes")


def go_to_tab(page: Any, name: str, following: str) -> None:
    """Go from a tab to the one after it."""
    page.locator(BOX).get_by_role("tab", name=name).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.locator(BOX).get_by_role("tab", name=following, selected=True).wait_for()


def test_by_touch_on_a_phone_in_the_dark(open_cells: Callable[..., Any], axe: Path) -> None:
    lab = open_cells(CELL, viewport={"width": 390, "height": 844}, has_touch=True)
    page = lab.page
    control(page, WORDS.order).wait_for()
    control(page, WORDS.technique).select_option(label="Kneading")
    pressed(page, WORDS.add).tap()
    wait_for(page, "Kneading is in, as number 2.")
    pressed(page, WORDS.down).tap()
    wait_for(page, "Kneading is number 3 of 6 now.")
    rows(page).nth(5).scroll_into_view_if_needed()
    drag_by_finger(page, rows(page).nth(2), rows(page).nth(4))
    wait_for(page, "Kneading is number 5 of 6 now.")
    assert order(page)[3:5] == ["4 Forearm stroke", "5 Kneading"]
    grips = [grip.bounding_box() for grip in page.locator(f"{BOX} .ol-grip").all()]
    assert all(box["height"] >= 44 and box["width"] >= 44 for box in grips)
    boxes = [button.bounding_box() for button in page.locator(f"{BOX} button:visible").all()]
    assert all(box["height"] >= 44 and box["width"] >= 44 for box in boxes)
    shown = page.locator(f"{BOX} figure img")
    shown.wait_for()
    assert shown.evaluate("(image) => image.naturalHeight > image.naturalWidth")  # the phone's own picture
    assert page.locator(f"{BOX}, {BOX} *").evaluate_all(SCROLLS) == []
    page.evaluate(
        "() => window.jupyterapp.commands.execute('apputils:change-theme', { theme: 'JupyterLab Dark' })"
    )
    page.locator("[data-jp-theme-light=false]").wait_for(state="attached")
    look(page, axe)
    assert lab.complaints() == []

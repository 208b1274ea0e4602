"""Forms after a session, and progress: by keyboard and touch, offline, on paper, and with a dead kernel."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from course_helpers import load_course, session_form, show_progress
from course_helpers.log import Session, checked
from course_helpers.progress import practice_sentence
from tests.browser.pages import AXE, LIVE, handout_html

COURSE = load_course()
FORM = COURSE.session_form
TEXTS, PROGRESS, LOG = FORM.texts, COURSE.progress.texts, COURSE.practice_log
CARE = TEXTS.care
PULLS = CARE.pulls.format(limit=f"{FORM.feel.too_strong:g}")
TOOL = ".course-form"
STORED = """() => Object.keys(localStorage).filter((key) => key.startsWith("back-massage-course:entry:"))
  .map((key) => localStorage.getItem(key))"""
ON = "() => document.activeElement?.dataset?.control"
SCROLLING = """(all) => all.filter((one) => !one.matches("input") && one.clientWidth > 1)
  .filter((one) => one.scrollWidth > one.clientWidth + 1)
  .map((one) => `${one.className} ${one.clientWidth} ${one.scrollWidth} ${one.outerHTML.slice(0, 80)}`)"""


def stored(page: Any) -> list[Session]:
    """What waits in the browser, checked as the log would."""
    entries = [checked(json.loads(text)) for text in page.evaluate(STORED)]
    assert all(isinstance(entry, Session) for entry in entries)
    return [entry for entry in entries if isinstance(entry, Session)]


def control(page: Any, name: str, number: int = 0) -> Any:
    return page.locator(f"{TOOL} [data-control={name}]").nth(number)


def said(page: Any, words: str) -> None:
    page.locator(f"{TOOL} [role=status]").get_by_text(words, exact=True).wait_for(state="attached")


def tab_to(page: Any, name: str) -> None:
    """Go on by Tab alone."""
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate(ON) == name:
            return
    pytest.fail(f"{name} is not reached by Tab")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A handout with both tools."""
    path = tmp_path / "handout.html"
    html = handout_html("# Progress", session_form().picture(), show_progress().picture())
    path.write_text(html, encoding="utf-8")
    return path


def test_a_pair_fills_in_both_forms_by_keyboard_alone(open_offline: Callable[..., Any], file: Path) -> None:
    watched = open_offline(file)
    page = watched.page
    page.wait_for_function(LIVE)
    control(page, "what").focus()
    page.keyboard.type(COURSE.technique("kneading").name)
    tab_to(page, "minutes")
    page.keyboard.type("12,5")
    tab_to(page, "feel")
    page.keyboard.press("Space")
    for _ in range(7):
        page.keyboard.press("ArrowRight")
    said(page, CARE.strong)
    tab_to(page, "want")
    page.keyboard.press("ArrowRight")
    tab_to(page, "good")
    page.keyboard.type("Warm hands")
    assert page.evaluate(STORED) == []  # nothing is kept before it is asked for
    tab_to(page, "save-receiver")
    page.keyboard.press("Enter")
    said(page, f"{TEXTS.kept_receiver} {CARE.strong} {TEXTS.next_giver}")
    assert page.evaluate(ON) == "save-receiver"
    (first,) = stored(page)
    data = first.data
    assert (data.role, data.technique, data.minutes, data.feel) == ("receiver", "kneading", 12.5, 7)
    assert (data.want, data.comfort, data.good, data.rubric) == ("less", None, "Warm hands", None)
    assert page.locator(f"{TOOL} :checked").count() == 2  # who and what; the answers are gone

    assert page.locator(f"{TOOL} .sf-after:visible").inner_text().startswith(TEXTS.next_giver)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate(ON) == "turn"
    page.keyboard.press("Enter")
    assert page.locator(f"{TOOL} [data-side=receiver]").is_hidden()
    assert page.evaluate("document.activeElement.dataset.side") == "giver"
    for part, level in (("path", 3), ("posture", 0)):
        tab_to(page, part)
        page.keyboard.press("Space")
        for _ in range(level):
            page.keyboard.press("ArrowDown")
    tab_to(page, "save-giver")
    page.keyboard.press("Enter")
    said(page, f"{TEXTS.kept_giver} {TEXTS.both_kept}")
    assert page.locator(f"{TOOL} .sf-after:visible").inner_text() == TEXTS.both_kept
    (second,) = [entry.data for entry in stored(page) if entry.id != first.id]
    assert (second.role, second.minutes, second.feel) == ("giver", 12.5, None)
    assert second.rubric is not None
    assert second.rubric.model_dump() == {"path": 3, "pressure": None, "tempo": None, "posture": 0}
    assert watched.complaints() == [] == watched.requests


def test_what_cannot_be_kept_is_said_where_it_is(
    open_offline: Callable[..., Any], file: Path, axe: Path
) -> None:
    page = open_offline(file, 390, 844, has_touch=True, color_scheme="dark").page
    page.wait_for_function(LIVE)
    control(page, "save-receiver").tap()
    said(page, TEXTS.none)
    control(page, "comfort", 9).tap()
    assert page.locator(f"{TOOL} .sf-care:visible").count() == 0
    for name, number in (("feel", 8), ("want", 0), ("comfort", 2)):
        control(page, name, number).tap()
    assert page.locator(f"{TOOL} .sf-care:visible").all_inner_texts() == [CARE.strong, PULLS, CARE.uneasy]
    said(page, CARE.uneasy)
    control(page, "minutes").fill("half an hour")
    control(page, "save-receiver").tap()
    assert page.evaluate(ON) == "minutes"
    fault = page.locator(f"#{control(page, 'minutes').get_attribute('aria-describedby')}")
    assert fault.inner_text() == TEXTS.minutes_wrong.format(most=1440)
    assert control(page, "minutes").get_attribute("aria-invalid") == "true"
    page.add_script_tag(path=str(axe))
    assert page.evaluate(AXE, TOOL) == []
    assert page.evaluate(STORED) == []
    rows = (
        page.locator(f"{TOOL} .sf-row-number")
        .first.locator(".sf-number")
        .evaluate_all("all => all.map((one) => one.getBoundingClientRect().top)")
    )
    assert [rows.count(top) for top in sorted(set(rows))] == [6, 5]  # 0 to 5, and 6 to 10
    control(page, "clear-receiver").tap()
    said(page, TEXTS.cleared)
    assert page.locator(f"{TOOL} [data-side=receiver] :checked").count() == 0
    control(page, "role", 1).tap()
    assert page.evaluate(AXE, TOOL) == []
    for target in page.locator(
        f"{TOOL} :is(button, select, textarea, .sf-choice, input[type=text]):visible"
    ).all():
        box = target.bounding_box()
        assert box["height"] >= 44 and box["width"] >= 44
    assert page.locator(f"{TOOL}, {TOOL} *").evaluate_all(SCROLLING) == []


def test_on_paper_there_is_a_form_as_wide_as_the_page_and_an_example(
    open_offline: Callable[..., Any], file: Path, axe: Path
) -> None:
    page = open_offline(file, width=700).page
    page.wait_for_function(LIVE)
    example = page.locator("figure[data-tool=show_progress]")
    assert PROGRESS.example_lead in example.inner_text()
    view = show_progress().picture()
    sentence = practice_sentence(COURSE, view.found)
    assert example.locator("img").first.get_attribute("alt") == sentence
    assert example.locator("img").count() == len(view.said) == 5
    page.add_script_tag(path=str(axe))
    assert page.evaluate(AXE) == []
    page.emulate_media(media="print")
    assert page.locator(TOOL).is_hidden()
    form = page.locator("figure[data-tool=session_form] img")
    assert form.bounding_box()["width"] > 0.95 * page.locator("main").bounding_box()["width"]


def test_progress_grows_by_itself_and_says_when_python_is_gone(
    open_cells: Callable[..., Any], axe: Path, request: pytest.FixtureRequest
) -> None:
    own = f"import os\nos.environ['BACK_MASSAGE_COURSE_DATA'] = os.path.abspath({request.node.name!r})"
    tools = "from course_helpers import practice_log, session_form, show_progress"
    lab = open_cells(f"{own}\n{tools}\nshow_progress()", "practice_log()", "session_form(role='giver')")
    page = lab.page
    progress, log = page.locator(".course-progress"), page.locator(".course-log:not(.course-progress)")
    progress.get_by_text(PROGRESS.empty_title).wait_for()
    assert progress.locator("img").count() == 5  # the example
    page.locator(TOOL).scroll_into_view_if_needed()
    assert control(page, "role").is_hidden()
    control(page, "minutes").fill("25")
    control(page, "tempo", 1).check()
    control(page, "save-giver").click()
    page.locator(f"{TOOL} .kp-line").get_by_text(LOG.keeper.saved, exact=True).wait_for()
    # Nobody pressed a button there.
    progress.get_by_text("Minutes with a partner: 25.").wait_for()
    assert "Lesson 04" in progress.locator(".course-next").inner_text()
    assert progress.locator("img").count() == 2
    log.get_by_text(LOG.tool.kinds.session, exact=True).wait_for()
    page.set_viewport_size({"width": 390, "height": 844})
    progress.scroll_into_view_if_needed()
    progress.get_by_role("button", name=PROGRESS.read_again).focus()
    page.keyboard.press("Enter")
    read = PROGRESS.read.format(count=PROGRESS.count_one)
    progress.locator(".course-said[role=status]").get_by_text(read, exact=True).wait_for()
    inner = ".course-progress, .course-progress *"
    assert page.locator(inner).evaluate_all(SCROLLING) == []
    page.add_script_tag(path=str(axe))
    assert page.evaluate(AXE, ".course-progress") == []
    kernel = lab.run_python("import os; print(os.getpid())")
    subprocess.run(["kill", "-KILL", kernel], check=True)
    page.locator(".jp-Dialog .jp-mod-accept").click()  # JupyterLab's own word, which is soon forgotten
    for box in (progress, log):
        box.locator(".course-asleep[role=alert]").get_by_text(LOG.box.asleep, exact=True).wait_for()
    control(page, "minutes").fill("10")
    control(page, "save-giver").click()
    page.locator(f"{TOOL} .kp-line").get_by_text(LOG.keeper.run_again).wait_for()
    assert [entry.data.minutes for entry in stored(page)] == [10]

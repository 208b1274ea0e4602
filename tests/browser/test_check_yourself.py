"""Check yourself in a browser: by keyboard alone and by touch, in JupyterLab and in an offline handout."""

from __future__ import annotations

import json
import subprocess
import unicodedata
from collections.abc import Callable
from itertools import combinations
from math import hypot
from pathlib import Path
from typing import Any

import pytest

from course_helpers import check_yourself, load_course
from course_helpers.asking import Asked, asked
from course_helpers.records import Lesson
from tests.browser.pages import AXE, DESK, LIVE, PHONE, handout_html

KINDS = ("choice", "order", "find")
TOOL = ".course-check"
# Every text that the live region is given, in order.
HEARD = """() => {
  window.heard = [];
  for (const live of document.querySelectorAll(".course-check [role=status]")) {
    const hear = () => window.heard.push(live.textContent);
    new MutationObserver(hear).observe(live, { childList: true, subtree: true });
  }
}"""
FOCUS = "() => document.activeElement?.dataset?.answer ?? null"
# Where the focus has to go from where it is: 1 further down the page, -1 further up.
WAY = """(name) => {
  const wanted = document.querySelector(`[data-answer="${CSS.escape(name)}"]`);
  return document.activeElement.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1;
}"""
# Where buttons are once all have come to rest.
SQUARES = """async (kind) => {
  await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)));
  return [...document.querySelectorAll(`[data-kind=${kind}] button`)].map((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return [x, y, width, height];
  });
}"""


def lesson_with_all_kinds() -> Lesson:
    """The first lesson that asks in all three ways."""
    course = load_course()
    return next(
        lesson
        for lesson in course.lessons.values()
        if {question.kind for question in course.questions(lesson)} == set(KINDS)
    )


LESSON = lesson_with_all_kinds()
ASKED = asked(load_course(), LESSON)


def first(kind: str) -> Asked:
    """Its first question of a kind."""
    return next(each for each in ASKED if each.question.kind == kind)


@pytest.fixture(scope="session")
def handout(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Make the handout of a lesson with nothing but its questions."""
    folder = tmp_path_factory.mktemp("questions")

    def make(number: str = LESSON.number, audience: str = "learner") -> Path:
        file = folder / f"{number}-{audience}.html"
        if not file.exists():
            still = check_yourself(number).picture()
            html = handout_html("# Questions\n\n## Check yourself", still, audience=audience)
            file.write_text(html, encoding="utf-8")
        return file

    return make


@pytest.fixture(params=["handout", "lab"])
def open_tool(
    request: pytest.FixtureRequest, handout: Callable[..., Path], open_offline: Callable[..., Any]
) -> Callable[..., Any]:
    """Open the tool in a handout with no network, or in JupyterLab; gives the page, listened to."""

    def run(options: dict[str, Any]) -> Any:
        if request.param == "handout":
            seen = open_offline(handout(), **options["viewport"], has_touch=options.get("has_touch", False))
            page = seen.page
            page.wait_for_function(LIVE)
        else:
            open_cells = request.getfixturevalue("open_cells")
            call = f"from course_helpers import check_yourself\nc = check_yourself({LESSON.number!r})\nc"
            page = open_cells(call, **options).page
        page.locator(TOOL).wait_for()
        page.evaluate(HEARD)
        return page

    return run


def press_keys(page: Any, name: str, key: str) -> None:
    """Go to an answer by Tab or Shift+Tab, press a key on it, and find the focus where it was."""
    step = "Tab" if page.evaluate(WAY, name) == 1 else "Shift+Tab"
    for _ in range(60):
        if page.evaluate(FOCUS) == name:
            break
        page.keyboard.press(step)
    assert page.evaluate(FOCUS) == name
    page.keyboard.press(key)
    assert page.evaluate(FOCUS) == name


def tap(page: Any, name: str, key: str) -> None:
    """Tap an answer; `key` is of no use to a finger."""
    button = page.locator(f"[data-answer={json.dumps(name)}]")
    button.tap(force=button.get_attribute("aria-disabled") == "true")


def answer_all_ways(page: Any, each: Asked, act: Callable[[Any, str, str], None], so_far: int) -> None:
    """Make a mistake, hear why, then answer; each press is announced once, and the mistake stays marked."""
    page.evaluate("() => { window.heard = []; }")
    question = page.locator(f"[data-question={each.question.id}]")
    buttons = {a.name: question.locator("button").nth(n) for n, a in enumerate(each.answers)}
    wrong = next(answer for answer in each.answers if answer.turn != 1)
    act(page, wrong.name, "Enter")
    heard = page.evaluate("() => window.heard")
    assert len(heard) == 1
    assert wrong.why in heard[0]
    assert heard[0].startswith("Not yet." if each.question.kind == "order" else "Not quite.")
    assert question.get_by_text(wrong.why).first.is_visible()
    assert question.get_attribute("data-state") == "open"
    if each.question.kind != "order":
        assert buttons[wrong.name].get_attribute("aria-disabled") == "true"
        act(page, wrong.name, "Space")  # says nothing new
        assert len(page.evaluate("() => window.heard")) == 1

    for number, step in enumerate(each.right, 1):
        act(page, step.name, "Space" if number % 2 else "Enter")
        heard = page.evaluate("() => window.heard")
        assert len(heard) == 1 + number
        assert (each.why if number == len(each.right) else f"{number}. {step.text}") in heard[-1]
    assert question.get_attribute("data-state") == "done"
    assert question.get_by_text(each.why).first.is_visible()
    assert f"{so_far + 1} of {len(ASKED)} right" in heard[-1]
    assert page.get_by_text(f"{so_far + 1} of {len(ASKED)} right", exact=True).is_visible()
    states = question.locator("[aria-disabled]").evaluate_all("all => all.map((one) => one.ariaDisabled)")
    assert states == ["true"] * len(each.answers)
    if each.question.kind == "order":
        shown = question.locator("button").evaluate_all("all => all.map((one) => one.dataset.answer)")
        assert shown == [step.name for step in each.right]


def test_each_kind_by_keyboard_alone(open_tool: Callable[..., Any]) -> None:
    page = open_tool(DESK)
    page.locator(f"{TOOL} .cy-ask").first.focus()
    for so_far, kind in enumerate(KINDS):
        answer_all_ways(page, first(kind), press_keys, so_far)


def test_each_kind_by_touch_on_a_phone(open_tool: Callable[..., Any]) -> None:
    page = open_tool(PHONE)
    for so_far, kind in enumerate(KINDS):
        answer_all_ways(page, first(kind), tap, so_far)
        assert page.locator(TOOL).evaluate("(root) => root.scrollWidth <= root.clientWidth")
        squares = page.evaluate(SQUARES, kind)
        assert all(width >= 44 and height >= 44 for _, _, width, height in squares)
        for one, other in combinations(squares, 2):
            dx, dy = (abs(one[k] + one[k + 2] / 2 - other[k] - other[k + 2] / 2) for k in (0, 1))
            # Spots are round: they may share the corners of their squares.
            apart = hypot(dx, dy) >= max(44, one[2]) - 0.1
            assert apart if kind == "find" else dy >= one[3] / 2 + other[3] / 2


def test_the_tool_is_reached_by_tab_from_the_top_of_a_handout(
    handout: Callable[..., Path], open_offline: Callable[..., Any]
) -> None:
    page = open_offline(handout()).page
    page.wait_for_function(LIVE)
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUS) == ASKED[0].answers[0].name:
            break
    assert page.evaluate(FOCUS) == ASKED[0].answers[0].name


def test_buttons_lie_over_the_spots_of_the_picture(open_tool: Callable[..., Any]) -> None:
    page = open_tool(PHONE)
    each = first("find")
    question = next(q for q in check_yourself(LESSON.number).questions if q["id"] == each.question.id)
    stage = page.locator(f"[data-question={each.question.id}] .cy-map")
    image = stage.locator("img").bounding_box()
    assert stage.locator("img").evaluate("(img) => img.decode().then(() => img.naturalWidth > 0)")
    for number, answer in enumerate(question["answers"]):
        button = stage.locator("button").nth(number)
        box = button.bounding_box()
        x, y = answer["at"]
        assert box["x"] + box["width"] / 2 == pytest.approx(image["x"] + x * image["width"], abs=1)
        assert box["y"] + box["height"] / 2 == pytest.approx(image["y"] + y * image["height"], abs=1)
        assert button.get_attribute("aria-label") == f"{answer['letter']}: {answer['text']}"


def answer_everything(page: Any, scope: Any, mistakes: bool) -> None:
    """Press the right answers; before each question's, one mistake if asked."""
    for each in ASKED:
        buttons = scope.locator(f"[data-question={each.question.id}] button")
        names = [answer.name for answer in each.answers]
        presses = [next(a for a in each.answers if a.turn != 1)] if mistakes else []
        for answer in [*presses, *each.right]:
            buttons.nth(names.index(answer.name)).click()


def test_the_summary_and_a_new_start(open_tool: Callable[..., Any]) -> None:
    page = open_tool(DESK)
    tool = page.locator(TOOL)
    assert not tool.get_by_role("button", name="Start again").is_visible()
    answer_everything(page, tool, mistakes=False)
    summary = tool.locator(".cy-summary")
    assert summary.is_visible()
    assert "Every one at the first try." in summary.inner_text()
    assert f"All {len(ASKED)} right. Every one" in page.evaluate("() => window.heard.at(-1)")

    tool.get_by_role("button", name="Start again").click()
    assert not summary.is_visible()
    assert page.evaluate("() => document.activeElement.textContent") == ASKED[0].question.ask
    assert tool.locator("[aria-disabled=true]").count() == 0
    answer_everything(page, tool, mistakes=True)
    assert "None at the first try" in summary.inner_text()


def test_python_hears_of_the_answers_and_views_of_one_tool_agree(open_cells: Callable[..., Any]) -> None:
    call = f"from course_helpers import check_yourself\nc = check_yourself({LESSON.number!r})\nc"
    lab = open_cells(call, "c")
    views = lab.page.locator(TOOL)
    views.nth(1).wait_for()
    lab.page.evaluate(HEARD)
    each = first("choice")
    wrong = next(n for n, answer in enumerate(each.answers) if not answer.turn)
    views.nth(0).locator(f"[data-question={each.question.id}] button").nth(wrong).click()
    other = views.nth(1).locator(f"[data-question={each.question.id}] button").nth(wrong)
    assert other.get_attribute("aria-disabled") == "true"
    assert len(lab.page.evaluate("() => window.heard")) == 1  # by the view that was pressed
    known = {each.question.id: [each.answers[wrong].name]}
    lab.ask_until("print(c.answers, c.done, c.first_try)", lambda said: said == f"{known} False 0")

    views.nth(1).get_by_role("button", name="Start again").click()
    answer_everything(lab.page, views.nth(1), mistakes=False)
    assert views.nth(0).locator(".cy-summary").is_visible()
    lab.ask_until("print(c.done, c.first_try)", lambda said: said == f"True {len(ASKED)}")

    # Answers that were kept are put back from Python, and counted again.
    lab.run_python(f"c.answers = {known}")
    lab.page.wait_for_function("() => document.querySelector('.course-check').dataset.answered === '0'")
    lab.ask_until("print(c.done, c.first_try)", lambda said: said == "False 0")
    assert lab.complaints() == []


def test_axe_finds_nothing_in_the_tool_in_jupyterlab(open_cells: Callable[..., Any], axe: Path) -> None:
    call = f"from course_helpers import check_yourself\ncheck_yourself({LESSON.number!r})"
    lab = open_cells(call)
    tool = lab.page.locator(TOOL)
    lab.page.add_script_tag(path=str(axe))
    for answered in (False, True):
        if answered:
            answer_everything(lab.page, tool, mistakes=True)
        for theme in ("Light", "Dark"):
            lab.page.evaluate(
                "(theme) => window.jupyterapp.commands.execute('apputils:change-theme', { theme })",
                f"JupyterLab {theme}",
            )
            lab.page.wait_for_function(
                "(light) => document.body.dataset.jpThemeLight === light", arg=str(theme == "Light").lower()
            )
            assert lab.page.evaluate(AXE, TOOL) == [], (theme, answered)


@pytest.mark.parametrize(
    ("audience", "width", "scheme"), [("learner", 390, "dark"), ("instructor", 1280, "light")]
)
def test_axe_finds_nothing_in_a_handout(
    audience: str,
    width: int,
    scheme: str,
    handout: Callable[..., Path],
    open_offline: Callable[..., Any],
    axe: Path,
) -> None:
    seen = open_offline(handout(audience=audience), width=width, color_scheme=scheme)
    seen.page.wait_for_function(LIVE)
    seen.page.add_script_tag(path=str(axe))
    assert seen.page.evaluate(AXE) == []
    answer_everything(seen.page, seen.page.locator(TOOL), mistakes=True)
    assert seen.page.evaluate(AXE) == []
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    assert (seen.requests, seen.console) == ([], [])


def test_without_scripts_the_worksheet_is_there_and_its_answers_are_folded(
    handout: Callable[..., Path], open_offline: Callable[..., Any], axe: Path
) -> None:
    page = open_offline(handout(), java_script_enabled=False).page
    for each in ASKED:
        assert page.locator("figure").get_by_text(each.question.ask).is_visible()
    answer = page.locator("figure details").get_by_text(ASKED[0].why)
    assert not answer.is_visible()
    page.get_by_text("Answers", exact=True).first.click()
    assert answer.is_visible()


def test_earlier_lessons_are_linked_where_links_lead_there(
    handout: Callable[..., Path], open_offline: Callable[..., Any]
) -> None:
    course = load_course()
    later = next(lesson for lesson in course.lessons.values() if lesson.recall)
    seen = open_offline(handout(later.number))
    seen.page.wait_for_function(LIVE)
    for each in asked(course, later):
        buttons = seen.page.locator(f"[data-question={each.question.id}] button")
        names = [answer.name for answer in each.answers]
        for answer in [next(a for a in each.answers if a.turn != 1), *each.right]:
            buttons.nth(names.index(answer.name)).click()
    source = next(each.source for each in asked(course, later) if each.source)
    link = seen.page.locator(".cy-summary").get_by_role("link", name=source.title)
    assert link.get_attribute("href") == f"{source.id}.html"


def words_on_paper(page: Any, file: Path, pdftotext: str) -> str:
    """Print a page and return its words, each line of one space."""
    page.pdf(path=file, format="A4", print_background=True)
    text = subprocess.run([pdftotext, file, "-"], capture_output=True, check=True).stdout.decode()
    return " ".join(unicodedata.normalize("NFKC", text).split())


def test_paper_asks_first_and_answers_on_the_answer_sheet(
    need: Any, handout: Callable[..., Path], open_offline: Callable[..., Any], tmp_path: Path
) -> None:
    pdftotext = need.program("pdftotext")
    page = open_offline(handout()).page
    page.wait_for_function(LIVE)
    answer_everything(page, page.locator(TOOL), mistakes=True)  # what was pressed is not printed
    words = words_on_paper(page, tmp_path / "learner.pdf", pdftotext)
    asks, _, answers = words.rpartition("Answers 1.")
    for each in ASKED:
        assert each.question.ask in asks
        assert each.why not in asks
        assert each.why in answers
    assert "Start again" not in words
    page.emulate_media(media="print")
    drawn = page.locator("figure img").evaluate_all("all => all.map((img) => img.clientHeight > 50)")
    assert drawn
    assert all(drawn)


def test_paper_for_an_instructor_has_the_answers_in_place(
    need: Any, handout: Callable[..., Path], open_offline: Callable[..., Any], tmp_path: Path
) -> None:
    pdftotext = need.program("pdftotext")
    page = open_offline(handout(audience="instructor")).page
    page.wait_for_function(LIVE)
    assert page.locator(".course-answers").get_by_text(ASKED[0].why).is_visible()
    words = words_on_paper(page, tmp_path / "instructor.pdf", pdftotext)
    for each in ASKED:
        assert each.question.ask in words
        assert each.why in words
    assert words.count("Answers") == 1

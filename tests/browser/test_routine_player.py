"""The routine player in a browser: hands-free to the end, and gone on with after a reload or a new kernel."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from course_helpers import routine_player
from course_helpers.widgets import RoutinePlayer
from tests.browser.pages import AXE, LIVE, PHONE_SHOWS_PX, SCREEN_FOR, handout_html

ROUTINE = "gentle-30"
PLAYER = routine_player(ROUTINE)
LONGER = routine_player(ROUTINE, 33)  # above half an hour: a caution, and the head is turned
PLAN = PLAYER.plan
TOOL = ".course-routine"
FIRST_OF_LONGER = next(k for k, step in enumerate(LONGER.plan.steps) if step.pause == "turn-head") - 1
COUNTED_IN_MS = 4_600
# Frames and ticks come seldom: a clock that runs fast would draw every one of them. What is announced is
# written down, with the second of the plan at which it was.
TICK_S = 1.0
FAST = """() => {
  window.requestAnimationFrame = (draw) => setTimeout(() => draw(performance.now()), 20000);
  window.cancelAnimationFrame = (id) => clearTimeout(id);
  const every = window.setInterval;
  window.setInterval = (action, ms, ...more) => every(action, Math.max(ms, 1000), ...more);
  window.heard = [];
  const hear = () => {
    const root = document.querySelector(".course-routine");
    if (!root) return setTimeout(hear, 10);
    const live = root.querySelector("[role=status]");
    const note = () => window.heard.push([Number(root.dataset.elapsed), live.textContent]);
    new MutationObserver(note).observe(live, { childList: true, subtree: true });
  };
  document.addEventListener("DOMContentLoaded", hear);
}"""
STATE = "(want) => document.querySelector('.course-routine').dataset.state === want"
REFUSE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("no", "SecurityError"); },
})"""
# Keep a result of screening for today, as the screening does if asked: all is offered but one stroke.
SCREEN = """([strokes, gone]) => {
  const two = (number) => String(number).padStart(2, "0");
  const date = new Date();
  const fine = { how: "as-it-is", walton_max: null, say: "" };
  const result = {
    version: 2,
    day: [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-"),
    verdict: "offer", head: "", more: "", always: [], unknown: "", places: [],
    texts: { another: "Another receiver", another_confirm: "Sure?", left_out: "" },
    offers: Object.fromEntries(strokes.map((key) => [key, fine])),
  };
  result.offers[gone] = { how: "left-out", walton_max: null, say: "It works too close." };
  localStorage.setItem("back-massage-course.screened", JSON.stringify(result));
}"""
RESTART = """() =>
  window.jupyterapp.shell.currentWidget.context.sessionContext.session.kernel.restart()"""
WRITTEN = "() => JSON.stringify(window.jupyterapp.shell.currentWidget.context.model.toJSON())"
SMALL = """() => [...document.querySelectorAll(".course-routine :is(button, .cp-check)")]
  .filter((one) => one.checkVisibility())
  .map((one) => one.getBoundingClientRect())
  .filter(({ width, height }) => width < 43.9 || height < 43.9).length"""


@pytest.fixture(scope="session")
def handouts(tmp_path_factory: pytest.TempPathFactory) -> Callable[[RoutinePlayer], Path]:
    """Handouts with one routine player alone."""
    folder = tmp_path_factory.mktemp("routine")

    def of(player: RoutinePlayer) -> Path:
        file: Path = folder / f"{player.plan.version}.html"
        if not file.exists():
            file.write_text(handout_html("# A routine\n\n## Do it", player.picture()), encoding="utf-8")
        return file

    return of


@pytest.fixture
def open_player(handouts: Callable[..., Path], open_offline: Callable[..., Any]) -> Callable[..., Any]:
    """Open the handout in a page whose clock a test may run, with scripts of its own before all others."""

    def run(*scripts: str, player: RoutinePlayer = PLAYER, **options: Any) -> Any:
        seen = open_offline(handouts(player), **options)
        page = seen.page
        page.clock.install()
        page.add_init_script(f"({FAST})()")
        for script in scripts:
            page.add_init_script(script)
        seen.console.clear()
        page.reload()
        page.wait_for_function(LIVE)
        return seen

    return run


def elapsed(page: Any) -> float:
    """Seconds of the plan that have gone by."""
    return float(page.locator(TOOL).get_attribute("data-elapsed"))


def press_by_keys(page: Any, control: str) -> None:
    """Go to a control by Tab, and press it."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement?.dataset?.control") == control:
            break
    assert page.evaluate("document.activeElement.dataset.control") == control
    page.keyboard.press("Enter")


PRESS: dict[str, Callable[[Any, str], None]] = {
    "touch": lambda page, control: page.locator(f"[data-control={control}]").tap(),
    "keyboard": press_by_keys,
}


def cues_of(player: RoutinePlayer) -> list[tuple[float, str]]:
    """All that shall be said, in seconds from the start: worked out from the plan alone."""
    told, plan = player.program, player.plan
    said, check = told["said"], told["plan"]["check_in"]
    found: list[tuple[float, str]] = []
    at = 0.0
    for step, shown in zip(plan.steps, told["steps"], strict=True):
        end = at + step.seconds
        found.append((at, f"{said['side']} {shown['say']}" if step.pause == "side" else shown["say"]))
        if step.technique:
            if step.seconds >= 40:
                found.append(((at + end) / 2, said["half"]))
            if step.seconds >= 25:
                found.append((end - 10, said["last10"]))
            if step.ask:
                latest = step.seconds / 2 - 12
                found.append((at + max(min(check["share"] * step.seconds, latest), 12), check["say"]))
        at = end
    last = max(k for k, step in enumerate(plan.steps) if step.technique)
    found.append((sum(step.seconds for step in plan.steps[: last + 1]), said["rest"]))
    return [*found, (plan.total_s, told["plan"]["texts"]["cover_done"])]


@pytest.mark.parametrize(("way", "player"), [("keyboard", PLAYER), ("touch", LONGER)])
def test_on_a_phone_with_one_press_every_cue_comes_at_its_time_to_the_end(
    way: str, player: RoutinePlayer, open_player: Callable[..., Any]
) -> None:
    seen = open_player(player=player, width=390, height=844, has_touch=True)
    page = seen.page
    cautions = page.locator(".cp-told [data-kind=care]").all_inner_texts()
    assert cautions == list(player.plan.cautions)
    assert bool(cautions) == (player is LONGER)
    if player is LONGER:  # what comes before the turn of the head is played in the other run
        for _ in range(FIRST_OF_LONGER):
            PRESS[way](page, "on")
    begun = elapsed(page)
    PRESS[way](page, "play")
    page.clock.run_for(int((player.plan.total_s - begun) * 1000) + COUNTED_IN_MS + 1500)
    assert page.locator(TOOL).get_attribute("data-state") == "finished"
    heard = page.evaluate("window.heard")
    wanted = [(second, words) for second, words in cues_of(player) if second >= begun - 0.01]
    for second, words in wanted:
        assert any(words in text and -0.01 <= at - second <= TICK_S + 0.05 for at, text in heard), (
            second,
            words,
        )
    for words in {words for _, words in wanted}:
        times = sum(words == one for _, one in wanted)
        assert sum(text.count(words) for _, text in heard) >= times, words
    for words in (player.program["plan"]["check_in"]["say"], *player.program["said"].values()):
        times = sum(words in one for _, one in wanted)
        assert sum(words in text for _, text in heard) == times > 0, words
    turned = [step for step in player.plan.steps if step.pause == "turn-head"]
    assert len(turned) == (1 if player is LONGER else 0)

    # Nothing is kept unless the learner asks for it.
    stored = "() => Object.keys(localStorage).filter((key) => key.startsWith('back-massage-course:'))"
    assert page.evaluate(stored) == []
    PRESS[way](page, "keep")
    (key,) = page.evaluate(stored)
    entry = json.loads(page.evaluate("(key) => localStorage.getItem(key)", key))
    assert (entry["kind"], entry["data"]["minutes"], entry["data"]["role"]) == (
        "session",
        round((player.plan.total_s - begun) / 60),
        "giver",
    )
    assert entry["data"]["note"] == player.plan.name
    assert page.locator(".kp-line").is_visible()
    assert (seen.requests, seen.console) == ([], [])


def test_back_and_on_by_keys_and_buttons_and_what_is_seen_of_a_pause(
    open_player: Callable[..., Any],
) -> None:
    page = open_player(width=390, height=844, has_touch=True).page
    assert page.evaluate(SMALL) == 0
    root = page.locator(TOOL)
    root.focus()
    page.keyboard.press("ArrowRight")
    assert root.get_attribute("data-step") == "2"
    assert PLAN.steps[1].technique is None
    assert page.locator("[data-hand]").count() == 0
    assert page.locator(".cp-pressure").is_hidden()
    assert page.locator(".cp-step-title").inner_text() == PLAN.steps[1].title
    # In each step one screen is enough for name, side, picture, clock and the buttons pressed meanwhile.
    parts = [
        ".cp-stage",
        ".cp-side",
        ".cp-step-title",
        ".cp-step .cp-figure",
        ".cp-left",
        ".cp-play",
        "[data-control=on]",
    ]
    page.locator("[data-control=play]").tap()
    page.clock.run_for(COUNTED_IN_MS)
    for _ in PLAN.steps[1:]:
        assert page.evaluate(SCREEN_FOR, parts) <= PHONE_SHOWS_PX, page.locator(".cp-step-title").inner_text()
        page.keyboard.press("ArrowRight")
    for _ in PLAN.steps[2:]:
        page.keyboard.press("ArrowLeft")
    page.locator("[data-control=play]").tap()
    for _ in range(2):  # past the walk to the head
        page.locator("[data-control=on]").tap()
    assert page.locator("[data-hand]").count() > 0
    assert page.locator(".cp-path path").count() > 3
    page.keyboard.press("ArrowLeft")
    for _ in range(2):
        page.locator("[data-control=back]").tap()
    assert root.get_attribute("data-step") == "1"
    bar = page.get_by_role("progressbar")
    assert bar.get_attribute("aria-valuetext").endswith(f"step 1 of {len(PLAN.steps)}: {PLAN.steps[0].title}")


def test_a_reload_offers_to_go_on_and_goes_on_to_the_second(open_player: Callable[..., Any]) -> None:
    page = open_player().page
    page.locator("[data-control=play]").click()
    page.clock.run_for(COUNTED_IN_MS + 134_000)
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 1)  # from here on no time goes by unasked
    before = elapsed(page)
    page.reload()
    page.wait_for_function(LIVE)
    root = page.locator(TOOL)
    assert root.get_attribute("data-state") == "ready"
    play = page.locator("[data-control=play]")
    minutes, seconds = map(int, play.inner_text().removeprefix("Go on at ").split(":"))
    assert 0 <= 60 * minutes + seconds - int(before) <= 1  # it was drawn a moment before the page went
    title = next(
        s.title for k, s in enumerate(PLAN.steps) if sum(t.seconds for t in PLAN.steps[: k + 1]) > before
    )
    assert (
        page.locator(".cp-told").inner_text() == f"You left this routine at {minutes}:{seconds:02d}, {title}."
    )
    play.click()
    assert elapsed(page) == pytest.approx(before, abs=0.1)
    page.clock.run_for(10_000)
    assert root.get_attribute("data-state") == "playing"

    # A slip of the hand: the start, and the way back.
    page.locator("[data-control=anew]").click()
    assert elapsed(page) == 0
    assert re.fullmatch(r"Go on at 2:\d\d", play.inner_text())
    page.clock.fast_forward(13 * 3600 * 1000)
    page.reload()
    page.wait_for_function(LIVE)
    assert play.inner_text() == "Begin anew"
    assert page.locator("[data-control=anew]").inner_text().startswith("Go on at 2:")


def test_where_the_browser_keeps_nothing_it_plays_and_says_so(open_player: Callable[..., Any]) -> None:
    seen = open_player(REFUSE)
    page = seen.page
    page.locator("[data-control=play]").click()
    page.clock.run_for(COUNTED_IN_MS + 20_000)
    page.locator("[data-control=anew]").click()
    assert PLAYER.program["plan"]["texts"]["not_kept"] in page.locator(".cp-told").inner_text()
    assert seen.console == []


def test_what_is_left_out_today_is_told_before_and_passed_by(open_player: Callable[..., Any]) -> None:
    page = open_player().page
    strokes = list(PLAYER.program["strokes"])
    played = [step.get("stroke") for step in PLAYER.program["steps"]]
    gone = next(key for key in strokes[2:] if played.count(key) == 1)
    title = PLAYER.program["strokes"][gone]["title"]
    page.evaluate(SCREEN, [strokes, gone])
    page.reload()
    page.wait_for_function(LIVE)
    why = f"{title} is left out today. It works too close."
    assert why in page.locator(".cp-told").inner_text()
    assert page.locator(".cp-segments [data-kind=skipped]").count() == 1
    page.locator("[data-control=play]").click()
    index = played.index(gone)
    page.clock.run_for(int(sum(step.seconds for step in PLAN.steps[:index]) * 1000) + COUNTED_IN_MS + 1500)
    assert page.locator(TOOL).get_attribute("data-step") == str(index + 2)
    assert why in page.locator(".cp-told").inner_text()
    assert any(why in each for _, each in page.evaluate("window.heard"))


@pytest.mark.parametrize(("width", "height"), [(390, 844), (844, 390), (820, 1180), (1280, 800)])
def test_full_screen_shows_all_of_it_at_once_and_numbers_that_carry(
    width: int, height: int, open_player: Callable[..., Any]
) -> None:
    page = open_player(width=width, height=height).page
    page.locator("[data-control=fullscreen]").click()
    page.wait_for_function("() => document.fullscreenElement?.clientWidth === innerWidth")
    page.locator("[data-control=on]").click()
    page.locator("[data-control=on]").click()
    page.clock.run_for(1000)
    for part in (".cp-stage", ".cp-step-now", ".cp-step-before", ".cp-step-next", ".cp-step .cp-figure"):
        inside(page, part, width, height)
    for part in (".cp-left .cp-figure", ".cp-segments", "[data-control=play]", "[data-control=on]"):
        inside(page, part, width, height)
    sizes = page.locator(".cp-figure").evaluate_all(
        "all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 36
    assert page.locator(".cp-stage").bounding_box()["height"] >= 0.29 * height
    assert page.evaluate(SMALL) == 0


def inside(page: Any, part: str, width: int, height: int) -> None:
    """Fail where a part of the player is not wholly on the screen."""
    box = page.locator(f"{TOOL} {part}").bounding_box()
    assert box["x"] >= -0.5, part
    assert box["y"] >= -0.5, part
    assert box["x"] + box["width"] <= width + 0.5, part
    assert box["y"] + box["height"] <= height + 0.5, part


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_axe_finds_nothing_in_any_state(
    width: int, scheme: str, open_player: Callable[..., Any], axe: Path
) -> None:
    page = open_player(width=width, color_scheme=scheme, reduced_motion="reduce").page
    page.add_script_tag(path=str(axe))

    def look(state: str) -> None:
        assert page.locator(TOOL).get_attribute("data-state") == state
        assert page.evaluate(AXE) == [], state
        assert page.evaluate("document.documentElement.scrollWidth") <= width

    look("ready")
    page.locator("[data-control=play]").click()
    page.clock.run_for(COUNTED_IN_MS + 40_000)
    look("playing")
    page.clock.run_for(40_000)
    page.locator("[data-control=anew]").click()
    look("ready")  # with an offer
    for _ in PLAN.steps[1:]:
        page.locator("[data-control=on]").click()
    page.locator("[data-control=play]").click()
    page.clock.run_for(int(PLAN.steps[-1].seconds * 1000) + COUNTED_IN_MS + 1000)
    look("finished")
    page.locator("[data-control=keep]").click()
    look("finished")


def test_on_paper_there_is_the_plan_and_no_control(open_player: Callable[..., Any]) -> None:
    page = open_player().page
    page.locator("[data-control=play]").click()
    page.emulate_media(media="print")
    assert page.locator("figure img").is_visible()
    assert PLAN.steps[-1].title in page.locator("figcaption").inner_text()
    assert page.locator(TOOL).is_hidden()


def test_a_restarted_kernel_loses_nothing(open_cells: Callable[..., Any]) -> None:
    call = f"from course_helpers import routine_player\np = routine_player({ROUTINE!r})\np"
    lab = open_cells(call)
    page = lab.page
    page.locator(TOOL).wait_for()
    page.locator("[data-control=on]").click()
    page.locator("[data-control=on]").click()
    lab.ask_until("print(p.elapsed_s, p.step_number)", lambda said: said == "50.0 3")
    page.evaluate(RESTART)
    lab.wait_until_ready()
    lab.run_all()
    page.wait_for_function(
        "() => document.querySelector('.course-routine .cp-play')?.textContent === 'Go on at 0:50'"
    )
    assert page.locator(TOOL).get_attribute("data-state") == "ready"
    page.locator("[data-control=play]").click()
    assert elapsed(page) == 50
    page.wait_for_function(STATE, arg="playing")
    lab.ask_until("print(p.playing, 50 <= p.elapsed_s < 70)", lambda said: said == "True True")
    assert "back-massage-course:run" not in page.evaluate(WRITTEN)

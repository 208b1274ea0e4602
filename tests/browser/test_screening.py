"""Screening in a browser: in JupyterLab, in an offline handout, and what it does to the rest of a page."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tomli_w

from course_helpers import load_course, pacer, screening, show_back, show_stroke
from course_helpers.offers import effects
from course_helpers.screening_sheet import question_groups
from tests.browser.pages import AXE, DESK, LEAD_IN_MS, LIVE, PHONE, handout_html

TOOL = ".course-screening-tool"
SCREENING = load_course().screening
TEXTS = SCREENING.texts
GROUPS = question_groups(SCREENING)
LONG, FINGERS = "whole-hand-effleurage", "reinforced-fingers-effleurage"
# Everything that a page of the tests shows, in order.
SHOWN = {
    "screening": screening,
    "pacer": lambda: pacer(LONG),
    "left": lambda: show_stroke(FINGERS, side="left"),
    "right": lambda: show_stroke(FINGERS, side="right"),
    "back": show_back,
}
CALLS = (
    "from course_helpers import *\ns = screening()\ns",
    f"p = pacer({LONG!r})\np",
    f"show_stroke({FINGERS!r}, side='left')",
    f"show_stroke({FINGERS!r}, side='right')",
    "show_back()",
)
# Every text that a live region is given, in order: of the tool, and of the player.
HEARD = """() => {
  window.heard = { tool: [], player: [] };
  for (const [name, root] of [["tool", ".course-screening-tool"], ["player", ".course-player"]]) {
    const live = document.querySelector(`${root} [role=status]`);
    const hear = () => window.heard[name].push(live.textContent);
    new MutationObserver(hear).observe(live, { childList: true, subtree: true });
  }
}"""


def handout_of(file: Path, shown: dict[str, Callable[[], Any]]) -> Path:
    """Write the handout of a page that shows these tools."""
    stills = [make().picture() for make in shown.values()]
    file.write_text(handout_html("# Screening\n\n## Ask first", *stills), encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def handout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return handout_of(tmp_path_factory.mktemp("screening") / "handout.html", SHOWN)


@pytest.fixture(params=["handout", "lab"])
def open_tool(
    request: pytest.FixtureRequest, handout: Path, open_offline: Callable[..., Any]
) -> Callable[..., Any]:
    """Open the page in a handout with no network, or in JupyterLab; gives the page, listened to."""

    def run(options: dict[str, Any], *, clock: bool = False) -> Any:
        """With `clock`, the page's clock may be moved on."""
        if request.param == "handout":
            seen = open_offline(handout, **options["viewport"], has_touch=options.get("has_touch", False))
            page = seen.page
            if clock:
                page.clock.install()
                page.reload()
            page.wait_for_function(LIVE)
        else:
            page = request.getfixturevalue("open_cells")(*CALLS, clock=clock, **options).page
        page.locator(TOOL).wait_for()
        page.locator(".course-player").wait_for()
        page.evaluate(HEARD)
        return page

    return run


def click(locator: Any) -> None:
    locator.click()


def tap(locator: Any) -> None:
    locator.tap()


def answer(page: Any, question: str, yes: bool = True, press: Callable[[Any], None] = click) -> None:
    press(page.locator(f"{TOOL} [data-ask={question}] label").nth(0 if yes else 1))


def no_to_the_rest(page: Any, press: Callable[[Any], None] = click) -> None:
    """Answer no in the group that is open, and go on."""
    press(page.locator(f"{TOOL} [data-control=rest]:visible"))


def open_group(page: Any, question: str, press: Callable[[Any], None] = click) -> None:
    """Unfold the group of a question."""
    group = next(g.id or "stop" for g in GROUPS if question in {q.id for q in g.questions})
    toggle = page.locator(f"{TOOL} button[data-group={group}]")
    if toggle.get_attribute("aria-expanded") == "false":
        press(toggle)


def answer_all(
    page: Any, *yes: str, places: tuple[str, ...] = ("elsewhere",), press: Callable[[Any], None] = click
) -> None:
    """Answer every question: a yes to some, agreed where that is asked, with places where they are."""
    for group in GROUPS:
        for question in group.questions:
            if question.id in yes:
                open_group(page, question.id, press)
                answer(page, question.id, press=press)
                if "ask-first" in question.actions:
                    press(page.locator(f"{TOOL} [data-agreed={question.id}] label").first)
                for place in places if question.place == "asked" else ():
                    point_out(page, question.id, place, press)
        open_group(page, group.questions[0].id, press)
        no_to_the_rest(page, press)


def point_out(page: Any, question: str, place: str, press: Callable[[Any], None] = click) -> None:
    """Press a place on the map, or in the list where it is not on it."""
    box = page.locator(f"{TOOL} [data-question={question}]")
    on_map = box.locator(f"path[data-place={place}]")
    press(on_map if on_map.count() else box.locator(f"label:has([data-choose={place}])"))


def verdict(page: Any) -> str:
    return str(page.locator(TOOL).get_attribute("data-verdict"))


def said(page: Any, who: str = "tool") -> str:
    return str(page.evaluate("(who) => window.heard[who].at(-1) ?? ''", who))


# ---- answering


def test_by_mouse_every_stroke_is_offered_after_no_to_all(open_tool: Callable[..., Any]) -> None:
    page = open_tool(DESK)
    tool = page.locator(TOOL)
    assert verdict(page) == "none"
    answer_all(page)
    assert verdict(page) == "offer"
    assert tool.get_attribute("data-answered") == str(len(SCREENING.questions))
    card = tool.locator(".cs-result")
    assert card.is_visible()
    assert TEXTS.offer_free in card.inner_text()
    for row in effects(load_course()).rows:
        assert row.technique.name in card.inner_text()
    assert card.locator("[data-how]").evaluate_all("all => all.map((one) => one.dataset.how)") == ["as-it-is"]
    assert TEXTS.offer_free in said(page)
    assert page.locator(".course-player").get_attribute("data-today") == ""
    assert page.locator(".course-shade, .course-shade-say").count() == 0


def test_by_keyboard_alone(open_tool: Callable[..., Any]) -> None:
    page = open_tool(DESK)
    keys = page.keyboard

    def tab_to(selector: str, back: bool = False) -> None:
        for _ in range(60):
            if page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
                return
            keys.press("Shift+Tab" if back else "Tab")
        raise AssertionError(f"{selector} is not reached")

    page.locator(f"{TOOL} button[data-group=stop]").focus()
    tab_to("[data-control=rest]")
    keys.press("Enter")
    assert page.evaluate("document.activeElement.dataset.group") == GROUPS[1].id
    tab_to("[data-control=rest]")
    keys.press("Space")
    assert page.evaluate("document.activeElement.dataset.group") == "health"
    tab_to("[data-ask=blood-thinners] input")
    keys.press("Space")
    assert said(page).startswith("Ask first, Stay light. Bruises come easily")
    tab_to("[data-agreed=blood-thinners] input")
    assert verdict(page) == "ask-first"
    keys.press("ArrowUp")  # from "not yet" to "agreed"
    tab_to("[data-control=rest]")
    keys.press("Enter")
    tab_to("[data-ask=skin] input")
    keys.press("Space")
    tab_to("[data-question=skin] summary")
    keys.press("Enter")
    tab_to("[data-choose=waist-left]")
    keys.press("Space")
    assert said(page).startswith("Pointed out: left waist.")
    tab_to("[data-control=rest]")
    keys.press("Enter")
    tab_to("[data-control=rest]")
    keys.press("Enter")
    assert verdict(page) == "offer"
    assert page.evaluate("document.activeElement.className") == "cs-head"
    assert page.evaluate("document.activeElement.textContent") == TEXTS.offer_limits
    # A change of mind by the arrow keys: the answers of one question are one stop.
    tab_to("[data-control=rest], button[data-group=comfort]", back=True)
    keys.press("Enter")
    tab_to("[data-ask=prone] input")
    keys.press("ArrowUp")
    assert page.locator("[data-ask=prone] [data-value=true]").is_checked()
    tab_to("[data-control=another]")
    keys.press("Enter")
    assert verdict(page) == "none"
    assert said(page) == TEXTS.another_said
    assert page.evaluate("document.activeElement.dataset.group") == "stop"


def test_by_touch_on_a_phone(open_tool: Callable[..., Any]) -> None:
    page = open_tool(PHONE)
    tool = page.locator(TOOL)
    answer_all(page, "pregnancy", "skin", "prone", places=("shoulder-top-left",), press=tap)
    assert verdict(page) == "offer"
    text = tool.locator(".cs-result").inner_text()
    assert "On the side or seated, never face down." in text
    assert "At most Walton 2." in text
    assert "left top of the shoulder" in text
    for group in GROUPS:
        open_group(page, group.questions[0].id, tap)
        assert tool.evaluate("(root) => root.scrollWidth <= root.clientWidth")
        sizes = tool.locator("button:visible, label:visible, summary:visible").evaluate_all(
            "all => all.map((one) => [one.textContent, one.offsetWidth, one.offsetHeight])"
        )
        assert sizes
        assert [one for one in sizes if one[1] < 44 or one[2] < 44] == []
    assert (
        page.evaluate("document.documentElement.scrollWidth") <= 390 or page.locator(".jp-Notebook").count()
    )


@pytest.mark.parametrize("open_tool", ["handout"], indirect=True)
def test_a_yes_shows_why_and_what_to_do_and_a_no_takes_it_back(open_tool: Callable[..., Any]) -> None:
    page = open_tool(DESK)
    for question in GROUPS[0].questions[:2]:
        box = page.locator(f"[data-question={question.id}]")
        assert not box.get_by_text(question.do).is_visible()
        answer(page, question.id)
        assert box.get_by_text(question.do).is_visible()
        assert question.why in said(page)
        assert verdict(page) == "stop"
        answer(page, question.id, yes=False)
        assert not box.get_by_text(question.do).is_visible()
        assert verdict(page) == "open"
    assert (
        TEXTS.open_many.format(count=len(SCREENING.questions) - 2) in page.locator(".cs-result").inner_text()
    )


@pytest.mark.parametrize("open_tool", ["handout"], indirect=True)
def test_what_is_missing_is_told(open_tool: Callable[..., Any]) -> None:
    page = open_tool(DESK)
    answer_all(page, "skin", places=())
    assert verdict(page) == "open"
    assert TEXTS.open_place.format(subjects=SCREENING.question("skin").short) in said(page)
    assert page.locator("[data-question=skin] .cs-map").is_visible()  # its group stays open
    point_out(page, "skin", "sacrum")
    assert verdict(page) == "offer"
    assert TEXTS.offer_limits in said(page)


# ---- the rest of the page


def test_stop_without_naming_which_stops_a_running_player_and_says_why(open_tool: Callable[..., Any]) -> None:
    page = open_tool(DESK, clock=True)
    player = page.locator(".course-player")
    player.get_by_role("button", name="Play").click()
    page.clock.run_for(LEAD_IN_MS)
    page.wait_for_function("() => document.querySelector('.course-player').dataset.state === 'playing'")
    page.locator(f"{TOOL} [data-control=unnamed]").click()
    page.wait_for_function("() => document.querySelector('.course-player').dataset.state === 'paused'")
    why = SCREENING.action("stop").means.removesuffix(".")
    assert why in said(page, "player")
    assert why in player.locator(".cp-cover").inner_text()
    assert why in player.locator(".cp-today").inner_text()
    tool = page.locator(TOOL)
    assert TEXTS.stop_unnamed_said in tool.inner_text()
    assert tool.locator("[data-question]:visible").count() == 0
    assert page.evaluate("document.activeElement.textContent") == "STOP"

    stands = player.get_attribute("data-score")
    for press in (
        lambda: player.get_by_role("button", name="Go on").click(force=True),
        lambda: player.locator(".cp-stage").click(),
        lambda: (player.focus(), page.keyboard.press("Space")),
    ):
        before = page.evaluate("() => window.heard.player.length")
        press()
        assert player.get_attribute("data-state") == "paused"
        assert player.get_attribute("data-score") == stands
        assert page.evaluate("() => window.heard.player.length") >= before
    assert player.locator(".cp-play").get_attribute("aria-disabled") == "true"

    another = player.locator("[data-control=another-receiver]")
    another.click()
    assert another.inner_text() == TEXTS.another_confirm
    assert player.locator("p[role=status]").inner_text() == TEXTS.another_confirm
    another.blur()
    assert another.inner_text() == TEXTS.another
    another.click()
    another.click()
    assert verdict(page) == "none"
    assert not player.locator(".cp-today").is_visible()
    player.get_by_role("button", name="Go on").click()
    page.clock.run_for(LEAD_IN_MS)
    page.wait_for_function("() => document.querySelector('.course-player').dataset.state === 'playing'")


def test_a_shoulder_left_out_is_shaded_on_every_map_and_its_strokes_are_refused(
    open_tool: Callable[..., Any],
) -> None:
    page = open_tool(DESK)
    answer_all(page, "bruise", places=("shoulder-top-left",))
    player = page.locator(".course-player")
    assert player.get_attribute("data-today") == "one-hand"  # the other shoulder has a hand of its own
    assert player.locator("[data-place=shoulder-top-left]").count() == 1
    assert "left top of the shoulder" in player.locator(".cp-today").inner_text()

    figures = page.locator("figure[data-map]:visible")
    page.wait_for_function("() => document.querySelectorAll('figure .course-shade').length >= 3")
    told = figures.locator(".course-shade-say").all_text_contents()
    hatched = TEXTS.page_left_out.format(places="left top of the shoulder")
    near = TEXTS.reason_place.format(places="left top of the shoulder")
    assert told == [f"{TEXTS.page_not.format(why=near)} {hatched}", hatched, hatched]
    # The hatching lies where the shoulder is drawn: left of the midline, above the blades.
    for index in range(3):
        figure = figures.nth(index)
        figure.scroll_into_view_if_needed()
        (at,) = json.loads(figure.get_attribute("data-map"))
        image = figure.locator("img").bounding_box()
        shape = figure.locator(".course-shade-wide [data-place=shoulder-top-left] path").first.bounding_box()
        cm = at["cm"] * image["width"]
        c7 = image["y"] + at["y0"] * image["width"]
        midline = image["x"] + at["x0"] * image["width"]
        rings = next(p for p in screening().state["places"] if p["id"] == "shoulder-top-left")["rings"]
        xs, ys = zip(*rings["medium"][0], strict=True)
        assert shape["x"] == pytest.approx(midline + min(xs) * cm, abs=2)
        assert shape["y"] == pytest.approx(c7 + min(ys) * cm, abs=2)
        assert shape["width"] == pytest.approx((max(xs) - min(xs)) * cm, abs=3)

    open_group(page, "bruise")
    point_out(page, "bruise", "shoulder-top-right")
    assert player.get_attribute("data-today") == "left-out"
    player.get_by_role("button", name="Play").click(force=True)
    assert player.get_attribute("data-state") == "ready"

    page.locator(f"{TOOL} [data-control=another]").click()
    page.wait_for_function("() => document.querySelectorAll('.course-shade, .course-shade-say').length === 0")
    assert figures.locator(":scope > img, :scope > picture").count() == 3
    assert player.locator(".course-shade-map").count() == 0


def test_on_a_phone_the_narrow_picture_of_a_handout_is_shaded_too(
    handout: Path, open_offline: Callable[..., Any]
) -> None:
    page = open_offline(handout, **PHONE["viewport"], has_touch=True).page  # type: ignore[arg-type]
    page.wait_for_function(LIVE)
    page.evaluate(HEARD)
    answer_all(page, "bruise", places=("sacrum",))
    figure = page.locator("figure[data-tool=show_back]")
    (at,) = json.loads(figure.get_attribute("data-map-phone"))
    image = figure.locator("img").bounding_box()
    assert not figure.locator(".course-shade-wide svg").is_visible()
    shape = figure.locator(".course-shade-narrow [data-place=sacrum] path").first.bounding_box()
    middle = shape["x"] + shape["width"] / 2
    assert middle == pytest.approx(image["x"] + at["x0"] * image["width"], abs=2)


def test_a_lightened_stroke_is_played_no_firmer_than_its_limit(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_offline: Callable[..., Any]
) -> None:
    """No stroke of the course needs it yet: here, light means Walton 1."""
    import tomllib

    data = tmp_path / "data"
    shutil.copytree(root / "data", data)
    table = tomllib.loads((data / "screening.toml").read_text("utf-8"))
    next(action for action in table["actions"] if action["id"] == "light")["walton_max"] = 1
    (data / "screening.toml").write_text(tomli_w.dumps(table), "utf-8")
    monkeypatch.setattr("course_helpers.reading.CHECKOUT_DATA", data)
    shown = {name: SHOWN[name] for name in ("screening", "pacer")}
    page = open_offline(handout_of(tmp_path / "light.html", shown)).page
    page.clock.install()
    page.reload()
    page.wait_for_function(LIVE)
    page.evaluate(HEARD)
    answer_all(page, "known-numbness")
    player = page.locator(".course-player")
    assert player.get_attribute("data-today") == "lightened"
    assert TEXTS.page_level.format(level=1) in player.locator(".cp-today").inner_text()
    player.get_by_role("button", name="Play").click()
    page.clock.run_for(LEAD_IN_MS)
    page.wait_for_function("() => Number(document.querySelector('.course-player').dataset.score) > 1")
    levels = player.locator("[data-hand]").evaluate_all("all => all.map((one) => Number(one.dataset.walton))")
    assert levels
    assert max(levels) == 1
    assert player.locator(".cp-level").inner_text() == "Walton 1"


def test_a_redrawn_picture_is_shaded_again(open_cells: Callable[..., Any]) -> None:
    lab = open_cells("from course_helpers import *\nscreening()", f"e = explore_stroke({LONG!r})\ne")
    page = lab.page
    page.locator(TOOL).wait_for()
    page.evaluate("() => { window.heard = { tool: [], player: [] }; }")
    answer_all(page, "bruise", places=("sacrum",))
    page.locator(".course-box .course-shade").wait_for()
    lab.run_python("e.passes.value = 7")
    page.wait_for_function(
        "() => document.querySelector('.course-box figcaption')?.textContent.includes('seven passes')"
    )
    page.locator(".course-box .course-shade [data-place=sacrum]").first.wait_for(state="attached")
    assert page.locator(".course-box .course-shade-say").count() == 1


# ---- kept, or not


def test_kept_for_today_survives_a_reload_and_only_what_follows_is_kept(
    handout: Path, open_offline: Callable[..., Any]
) -> None:
    page = open_offline(handout).page

    def reload() -> None:
        page.reload()
        page.wait_for_function(LIVE)

    page.wait_for_function(LIVE)
    page.evaluate(HEARD)
    answer_all(page, "blood-thinners", "patch", places=("shoulder-top-left",))
    reload()
    assert verdict(page) == "none"
    assert page.locator(".course-player").get_attribute("data-today") == ""
    assert page.evaluate("() => localStorage.length") == 0

    page.evaluate(HEARD)
    answer_all(page, "blood-thinners", "patch", places=("shoulder-top-left",))
    page.locator(f"{TOOL} [data-control=keep]").click()
    assert said(page) == TEXTS.kept
    kept = page.evaluate("() => Object.values(localStorage).join()")
    for question in SCREENING.questions:
        for told in (question.id, question.ask, question.short, question.why):
            assert told not in kept, told
    reload()
    assert verdict(page) == "offer"
    card = page.locator(f"{TOOL} .cs-result")
    assert TEXTS.before in card.inner_text()
    assert page.locator(".course-player").get_attribute("data-today") == "one-hand"
    assert page.locator(".course-shade").count() >= 3
    assert page.locator(TOOL).get_attribute("data-answered") == "0"

    card.locator("[data-control=another]").click()
    assert page.evaluate("() => localStorage.length") == 0
    reload()
    assert verdict(page) == "none"


def test_at_midnight_it_is_gone(handout: Path, open_offline: Callable[..., Any]) -> None:
    page = open_offline(handout).page
    page.clock.install(time="2026-11-25T23:50:00")
    page.reload()
    page.wait_for_function(LIVE)
    page.evaluate(HEARD)
    answer_all(page, "bruise", places=("shoulder-top-left",))
    page.locator(f"{TOOL} [data-control=keep]").click()
    player = page.locator(".course-player")
    assert player.get_attribute("data-today") == "one-hand"
    page.clock.set_system_time("2026-11-26T00:00:01")
    player.locator(".cp-play").click(force=True)
    page.wait_for_function("() => document.querySelector('.course-player').dataset.today === ''")
    assert verdict(page) == "none"
    assert page.evaluate("() => localStorage.length") == 0
    assert page.locator(".course-shade").count() == 0


def test_python_hears_the_answers_and_two_tools_of_a_page_have_one_receiver(
    open_cells: Callable[..., Any],
) -> None:
    lab = open_cells("from course_helpers import *\na = screening()\na", "b = screening()\nb", "a")
    page = lab.page
    tools = page.locator(TOOL)
    tools.nth(2).wait_for()
    tools.nth(0).locator("[data-ask=clot] label").first.click()
    lab.ask_until("print(a.result.verdict, a.answers)", lambda said: said == "stop {'clot': True}")
    for index in range(3):  # two views of one tool, and another tool that tells of it
        assert tools.nth(index).get_attribute("data-verdict") == "stop"
    assert TEXTS.before in tools.nth(1).locator(".cs-result").inner_text()
    tools.nth(1).locator("[data-ask=heart] label").nth(1).click()
    assert tools.nth(0).get_attribute("data-answered") == "0"
    lab.ask_until("print(a.answers, b.answers)", lambda said: said == "{} {'heart': False}")
    lab.run_python("b.answers = {'clot': True}")
    page.wait_for_function(
        "() => document.querySelector('.course-screening-tool').dataset.verdict === 'stop'"
    )
    assert lab.complaints() == []


# ---- axe, paper


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_axe_finds_nothing_in_a_handout(
    width: int, scheme: str, handout: Path, open_offline: Callable[..., Any], axe: Path
) -> None:
    seen = open_offline(handout, width=width, color_scheme=scheme)
    page = seen.page
    page.wait_for_function(LIVE)
    page.evaluate(HEARD)
    page.add_script_tag(path=str(axe))
    assert page.evaluate(AXE, "body") == []
    answer_all(page, "pregnancy", "skin", places=("waist-right",))
    open_group(page, "skin")
    page.locator("[data-question=skin] summary").click()
    assert page.evaluate(AXE, "body") == []
    open_group(page, "clot")
    answer(page, "clot")
    assert page.evaluate(AXE, "body") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert (seen.requests, seen.console) == ([], [])


def test_axe_finds_nothing_in_the_tool_in_jupyterlab(open_cells: Callable[..., Any], axe: Path) -> None:
    lab = open_cells(*CALLS)
    page = lab.page
    page.locator(TOOL).wait_for()
    page.evaluate("() => { window.heard = { tool: [], player: [] }; }")
    page.add_script_tag(path=str(axe))
    for answered in (False, True):
        if answered:
            answer_all(page, "pregnancy", "skin", places=("waist-right",))
            open_group(page, "skin")
        for theme in ("Light", "Dark"):
            page.evaluate(
                "(theme) => window.jupyterapp.commands.execute('apputils:change-theme', { theme })",
                f"JupyterLab {theme}",
            )
            page.wait_for_function(
                "(light) => document.body.dataset.jpThemeLight === light", arg=str(theme == "Light").lower()
            )
            for root in (TOOL, ".course-player", ".course-shade-say"):
                if page.locator(root).count():
                    assert page.evaluate(AXE, root) == [], (theme, answered, root)
    assert lab.complaints() == []


def test_without_scripts_the_sheet_asks_everything(handout: Path, open_offline: Callable[..., Any]) -> None:
    page = open_offline(handout, java_script_enabled=False).page
    sheet = page.locator("figure[data-tool=screening]")
    for question in SCREENING.questions:
        assert sheet.get_by_text(question.ask).is_visible()
        assert sheet.get_by_text(question.do).first.is_visible()
    assert sheet.locator("img").evaluate("(img) => img.decode().then(() => img.naturalWidth > 0)")


def test_on_paper_the_sheet_is_printed_without_answers_and_maps_with_what_is_left_out(
    handout: Path, open_offline: Callable[..., Any]
) -> None:
    page = open_offline(handout).page
    page.wait_for_function(LIVE)
    page.evaluate(HEARD)
    answer_all(page, "bruise", places=("sacrum",))
    page.emulate_media(media="print")
    assert not page.locator(TOOL).is_visible()
    assert page.locator("figure[data-tool=screening]").is_visible()
    assert page.locator("figure[data-tool=screening] [data-place]").count() == 0
    for tool in ("pacer", "show_back"):
        assert page.locator(f"figure[data-tool={tool}] [data-place=sacrum]").first.is_visible()

"""The scale drill in a browser: whole rounds by mouse, keyboard and touch, in JupyterLab and offline."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from course_helpers import scale_drill, show_squared_paper
from course_helpers.log import checked
from tests.browser.pages import AXE, DESK, LIVE, PHONE, handout_html

TOOL = ".course-scale"
# At 20 N (2.04 kg): seven of ten lie within 25 %, from 1.6 to 2.5 kg.
READINGS = ("2.3", "1,9", "2.7", "2.1", "1.4", "2.2", "2", "2.40", "1.8", "2.6")
NEWTONS = [round(float(typed.replace(",", ".")) * 9.80665, 2) for typed in READINGS]
STAGE = f"(want) => document.querySelector('{TOOL}').dataset.stage === want"
HEARD = """() => {
  window.heard = [];
  const live = document.querySelector(".course-scale [role=status]");
  const hear = () => window.heard.push(live.textContent);
  new MutationObserver(hear).observe(live, { childList: true, subtree: true });
}"""
FOCUS = "() => document.activeElement?.dataset?.control ?? null"
STORED = """() => Object.keys(localStorage).filter((key) => key.includes(":entry:"))
  .map((key) => JSON.parse(localStorage.getItem(key)))"""
TARGETS = f"""() => [...document.querySelectorAll("{TOOL} :is(button, input, select, summary)")]
  .map((one) => one.closest("label") ?? one).filter((one) => one.checkVisibility())
  .map((one) => one.getBoundingClientRect()).filter(({{ height }}) => height < 43.9).length"""


@pytest.fixture(scope="session")
def handout(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Make a handout with the drill of one contact surface, and squared paper."""
    folder = tmp_path_factory.mktemp("scale")

    def make(*args: Any) -> Path:
        file = folder / f"scale-{'-'.join(map(str, args))}.html"
        if not file.exists():
            drill, paper = scale_drill(*args).picture(), show_squared_paper()
            html = handout_html("# Scale\n\n## Press it", drill, "## Print it", paper)
            file.write_text(html, encoding="utf-8")
        return file

    return make


@pytest.fixture
def open_handout(handout: Callable[..., Path], open_offline: Callable[..., Any]) -> Callable[..., Any]:
    """Open the handout with no network; gives what was seen, listened to."""

    def run(*args: Any, viewport: dict[str, int] | None = None, clock: bool = False, **options: Any) -> Any:
        size = viewport or DESK["viewport"]
        seen = open_offline(handout(*args), **size, **options)
        if clock:
            seen.page.clock.install()
            seen.page.reload()
        seen.page.wait_for_function(LIVE)
        seen.page.evaluate(HEARD)
        return seen

    return run


@pytest.fixture(params=["handout", "lab"])
def open_tool(request: pytest.FixtureRequest, open_handout: Callable[..., Any]) -> Callable[..., Any]:
    """Open the tool in a handout with no network, or in JupyterLab; gives the page and its entries."""

    def run(options: dict[str, Any]) -> tuple[Any, Callable[[], list[dict[str, Any]]]]:
        if request.param == "handout":
            seen = open_handout(**options)
            return seen.page, lambda: seen.page.evaluate(STORED)
        open_cells = request.getfixturevalue("open_cells")
        lab = open_cells("from course_helpers import scale_drill\nd = scale_drill()\nd", **options)
        lab.page.locator(TOOL).wait_for()
        lab.page.evaluate(HEARD)
        lab.run_python(
            "seen_before = {e.id for e in __import__('course_helpers.log').log.open_log().entries()}"
        )

        def entries() -> list[dict[str, Any]]:
            ask = (
                "import json; from course_helpers.log import open_log; "
                "print(json.dumps([dict(id=e.id, kind=e.kind, at=e.at, data=e.data.model_dump()) "
                "for e in open_log().entries() if e.id not in seen_before]))"
            )
            return list(json.loads(lab.ask_until(ask, lambda said: said not in ("[]", ""))))

        return lab.page, entries

    return run


def words(page: Any, text: str | re.Pattern[str], *, exact: bool = False) -> Any:
    """What a learner sees of these words, beside what is announced."""
    return page.locator(f"{TOOL} .sd-body").get_by_text(text, exact=exact).filter(visible=True)


class Mouse:
    """Acts as a mouse does."""

    def __init__(self, page: Any) -> None:
        self.page = page

    def press(self, control: str) -> None:
        """Press a button."""
        self.page.locator(f"{TOOL} [data-control={control}]:visible").click()

    def take(self, typed: str) -> None:
        """Type a reading and take it."""
        field = self.page.locator(f"{TOOL} [data-control=reading]")
        field.click()
        field.fill(typed)
        self.press("take")


class Finger(Mouse):
    """Acts as a finger does."""

    def press(self, control: str) -> None:
        """Tap a button."""
        self.page.locator(f"{TOOL} [data-control={control}]:visible").tap()

    def take(self, typed: str) -> None:
        """Tap the field, type a reading and take it."""
        field = self.page.locator(f"{TOOL} [data-control=reading]")
        field.tap()
        field.fill(typed)
        self.press("take")


class Keys(Mouse):
    """Acts by keyboard alone: the focus goes by itself to what is next."""

    def press(self, control: str) -> None:
        """Go to a button by Tab, if one is not there, and press Enter."""
        for _ in range(30):
            if self.page.evaluate(FOCUS) == control:
                break
            self.page.keyboard.press("Tab")
        assert self.page.evaluate(FOCUS) == control
        self.page.keyboard.press("Enter")

    def take(self, typed: str) -> None:
        """Type a reading where the focus is, and press Enter."""
        assert self.page.evaluate(FOCUS) == "reading"
        self.page.keyboard.type(typed)
        self.page.keyboard.press("Enter")


def play(hand: Mouse, readings: Sequence[str] = READINGS, looks: Sequence[int] = ()) -> None:
    """Press a whole round; look at the presses of these numbers."""
    for number, typed in enumerate(readings, 1):
        hand.take(typed)
        hand.page.wait_for_function(STAGE, arg="taken")
        if number in looks:
            hand.press("show")
        hand.press("next")


@pytest.mark.parametrize("way", [Mouse, Finger, Keys])
def test_a_whole_round_reaches_the_practice_log(way: type[Mouse], open_tool: Callable[..., Any]) -> None:
    page, entries = open_tool(PHONE if way is Finger else DESK)
    tool, hand = page.locator(TOOL), way(page)
    if way is Keys:
        tool.locator("[data-control=contact]").focus()
    hand.press("begin")
    assert words(page, "20 N", exact=True).is_visible()
    assert "Press 1 of 10. Heel of the hand: 20 N, 2.0 kg on the scale" in page.evaluate(
        "() => window.heard.at(-1)"
    )
    play(hand, looks=(1, 5))
    page.wait_for_function(STAGE, arg="done")
    assert words(page, "7 of 10 within 25 %", exact=True).is_visible()
    assert words(page, "Passed: 7 were asked for.").is_visible()
    said = page.evaluate("() => window.heard.at(-1)")
    assert said == (
        "7 of 10 within 25 %. Passed: 7 were asked for. "
        "You are close to the mark. Keep this feeling, and take it to a cushion."
    )
    # Mean 2.14 kg: 0.10 kg over 2.04, or 5 %. Spread: the root of 1.464 / 9 is 0.40 kg, or 19 % of the mean.
    assert words(page, "0.14 kg too hard (7 %)").is_visible()
    assert words(page, re.compile(r"about 0\.3\d kg either way \(18 %\)")).is_visible()
    (entry,) = entries()
    assert (entry["kind"], checked(entry).id) == ("scale-drill", entry["id"])
    assert entry["data"] == {
        "contact": "heel-of-hand",
        "target_n": 20,
        "readings_n": NEWTONS,
        "seen": [number in (1, 5) for number in range(1, 11)],
        "unit": "kg",
        "area_cm2": None,
    }
    if way is Finger:
        assert page.evaluate("() => document.querySelector('.course-scale').scrollWidth <= innerWidth")
        assert page.evaluate(TARGETS) == 0


def test_a_reading_is_hidden_until_it_is_asked_for_and_looks_thin_out(
    open_handout: Callable[..., Any],
) -> None:
    page = open_handout().page
    tool, hand = page.locator(TOOL), Mouse(page)
    hand.press("begin")
    could = []
    for number in range(1, 11):
        hand.take("2.31")
        assert "2.3" not in tool.inner_text()
        assert "2.3" not in page.evaluate("() => window.heard.at(-1)")
        show = tool.locator("[data-control=show]")
        could.append(show.is_visible())
        if show.is_visible():
            hand.press("show")
            assert words(page, "2.3 kg. A hit, 0.30 kg from the target.").is_visible()
            assert "2.3 kg. A hit" in page.evaluate("() => window.heard.at(-1)")
            assert page.evaluate(FOCUS) == "next"
        elif number in (5, 6):
            assert words(page, "You may look again from press 7 on.").is_visible()
        hand.press("next")
    assert could == [True, True, True, True, False, False, True, False, False, False]
    marks = tool.locator(".sd-plot [data-kind]")
    assert marks.evaluate_all("all => all.map((one) => one.dataset.seen === 'true')") == could
    words(page, "The readings as a table").click()
    rows = tool.locator(".sd-table tbody tr").all_inner_texts()
    assert [row.split()[-1] == "yes" for row in rows] == could


def test_alone_every_reading_is_shown_and_counts_as_seen(open_handout: Callable[..., Any]) -> None:
    page = open_handout().page
    tool, hand = page.locator(TOOL), Mouse(page)
    tool.get_by_label("I do, after each press").check()
    assert words(page, "Alone you see every reading").is_visible()
    hand.press("begin")
    hand.take("2.7")
    assert words(page, "2.7 kg. Too hard by 0.70 kg, or 35 %.").is_visible()
    assert not tool.locator("[data-control=show]").is_visible()
    hand.press("next")
    play(hand, READINGS[1:])
    assert all(page.evaluate(STORED)[0]["data"]["seen"])


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Type what the scale showed, such as 2.0."),
        ("two", "“two” is no number. Type it like this: 2.0."),
        ("-2", "Leave out the minus: 2.0."),
        ("0", "it did not feel you"),
    ],
)
def test_a_wrong_entry_is_explained_and_not_taken(
    typed: str, told: str, open_handout: Callable[..., Any]
) -> None:
    page = open_handout().page
    tool, hand = page.locator(TOOL), Mouse(page)
    hand.press("begin")
    hand.take(typed)
    assert words(page, told).first.is_visible()
    assert told in page.evaluate("() => window.heard.at(-1)")
    field = tool.locator("[data-control=reading]")
    assert (field.get_attribute("aria-invalid"), page.evaluate(FOCUS)) == ("true", "reading")
    assert tool.get_attribute("data-trials") == "0"
    hand.take("2,1")
    assert tool.get_attribute("data-trials") == "1"


@pytest.mark.parametrize(
    ("typed", "answer", "kg"), [("20", "slip-yes", 2), ("2100", "slip-yes", 2.1), ("11", "slip-no", 11)]
)
def test_a_reading_far_too_large_is_asked_about(
    typed: str, answer: str, kg: float, open_handout: Callable[..., Any]
) -> None:
    page = open_handout().page
    tool, hand = page.locator(TOOL), Keys(page)
    tool.locator("[data-control=contact]").focus()
    hand.press("begin")
    hand.take(typed)
    assert page.evaluate(FOCUS) == "slip-yes"
    assert f"{typed} is far from 2.0 kg. Did you mean" in page.evaluate("() => window.heard.at(-1)")
    hand.press(answer)
    page.wait_for_function(STAGE, arg="taken")
    # 11 kg is more than the heel of a hand may ever press here (80 N), and is said to be.
    assert words(page, "more than this contact should ever press").is_visible() == (kg > 8.2)
    hand.press("next")
    play(hand, READINGS[1:])
    assert page.evaluate(STORED)[0]["data"]["readings_n"][0] == pytest.approx(kg * 9.80665, abs=0.005)


def test_the_last_reading_can_be_changed_at_once_or_from_the_next_press(
    open_handout: Callable[..., Any],
) -> None:
    page = open_handout().page
    tool, hand = page.locator(TOOL), Mouse(page)
    hand.press("begin")
    hand.take("2.9")
    hand.press("correct")
    field = tool.locator("[data-control=reading]")
    assert (field.input_value(), page.evaluate(FOCUS)) == ("2.9", "reading")
    hand.take("2.8")
    hand.press("next")
    hand.press("correct-last")
    assert words(page, "Type reading 1 again.").is_visible()
    hand.take("2.1")
    assert (tool.get_attribute("data-stage"), tool.get_attribute("data-trials")) == ("press", "1")
    play(hand, READINGS[1:])
    assert page.evaluate(STORED)[0]["data"]["readings_n"] == [20.59, *NEWTONS[1:]]


def test_a_key_held_down_takes_one_reading_and_goes_no_further(open_handout: Callable[..., Any]) -> None:
    page = open_handout().page
    tool = page.locator(TOOL)
    tool.locator("[data-control=contact]").focus()
    Keys(page).press("begin")
    page.keyboard.type("2.0")
    for _ in range(4):
        page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    assert (tool.get_attribute("data-stage"), page.evaluate(FOCUS)) == ("taken", "next")
    page.keyboard.press("Enter")
    assert (tool.get_attribute("data-stage"), tool.get_attribute("data-trials")) == ("press", "1")


def test_pounds_are_read_and_kept_as_newtons(open_handout: Callable[..., Any]) -> None:
    page = open_handout().page
    tool, hand = page.locator(TOOL), Mouse(page)
    tool.get_by_label("lb", exact=True).check()
    hand.press("begin")
    assert words(page, "4.5 lb on the scale").is_visible()
    play(hand, ["4.5", "4 lb 8 oz", *["5"] * 8])
    data = page.evaluate(STORED)[0]["data"]
    assert (data["unit"], data["readings_n"][:3]) == ("lb", [20.02, 20.02, 22.24])


def test_a_narrow_contact_has_fewer_presses_and_rests_that_end_by_themselves(
    open_handout: Callable[..., Any],
) -> None:
    page = open_handout("reinforced-thumb", clock=True).page
    tool, hand = page.locator(TOOL), Mouse(page)
    assert words(page, "6 presses.").is_visible()
    hand.press("begin")
    for typed in ("1.0", "1.1"):
        hand.take(typed)
        hand.press("next")
    assert tool.get_attribute("data-stage") == "rest"
    skip = tool.locator("[data-control=skip-rest]")
    assert (words(page, "30 seconds").first.is_visible(), skip.get_attribute("aria-disabled")) == (
        True,
        "true",
    )
    page.clock.run_for(9_000)
    skip.dispatch_event("click")  # too early: nothing happens
    assert tool.get_attribute("data-stage") == "rest"
    page.clock.run_for(2_000)
    assert skip.get_attribute("aria-disabled") == "false"
    skip.click()
    assert (tool.get_attribute("data-stage"), page.evaluate(FOCUS)) == ("press", "reading")
    for typed in ("1.0", "1.1"):
        hand.take(typed)
        hand.press("next")
    page.clock.run_for(31_000)
    assert (tool.get_attribute("data-stage"), page.evaluate(FOCUS)) == ("press", "reading")
    assert page.evaluate("() => window.heard.at(-1)").startswith("The rest is over. Press 5 of 6.")
    for typed in ("1.0", "1.9"):
        hand.take(typed)
        hand.press("next")
    assert words(page, "5 of 6 within 25 %").is_visible()
    assert words(page, "Passed: 5 were asked for.").is_visible()


def test_the_result_is_drawn_told_and_dated_and_opens_the_narrower_band(
    open_handout: Callable[..., Any],
) -> None:
    page = open_handout(timezone_id="Europe/Berlin").page
    tool, hand = page.locator(TOOL), Mouse(page)
    hand.press("begin")
    play(hand, [*["2.9"] * 4, *["2.0"] * 6])
    assert words(page, "6 of 10 within 25 %").is_visible()
    assert words(page, "7 are asked for. The next round is a new one.").is_visible()
    assert (
        "You press too hard, by about the weight of a bag of pasta." in page.locator(".sd-body").inner_text()
    )
    assert not tool.locator("[data-control=narrower]").is_visible()
    kinds = tool.locator(".sd-plot [data-kind]").evaluate_all("all => all.map((one) => one.dataset.kind)")
    assert kinds == [*["hard"] * 4, *["hit"] * 6]
    picture = tool.get_by_role("img", name="10 presses at a target of 2.0 kg. Hits lie from 1.6 to 2.5 kg.")
    assert "2.9 kg, 2.9 kg, 2.9 kg, 2.9 kg, 2.0 kg" in picture.get_attribute("aria-label")
    days = page.evaluate(
        """() => [2, 7, 21, 60].map((days) => {
          const day = new Date();
          day.setDate(day.getDate() + days);
          const words = { weekday: "long", day: "numeric", month: "long" };
          return `${new Intl.DateTimeFormat("en-GB", words).format(day)}, day ${days}`;
        })"""
    )
    for day in days:
        assert words(page, day, exact=True).is_visible()

    hand.press("again")
    play(hand, ["2.4"] * 10)  # 18 % off: hits now, but not of the narrower band
    hand.press("narrower")
    play(hand, ["2.4"] * 10)
    assert words(page, "0 of 10 within 15 %").is_visible()
    assert words(page, "Your nearest press was 0.40 kg from the target.").is_visible()
    assert len(page.evaluate(STORED)) == 3
    hand.press("change")
    assert tool.get_attribute("data-stage") == "setup"


def test_the_own_print_gives_kilopascals_and_goes_with_the_round(open_handout: Callable[..., Any]) -> None:
    page = open_handout("reinforced-fingers").page
    tool, hand = page.locator(TOOL), Mouse(page)
    words(page, "Your own print, in kPa").click()
    fold = tool.locator("[data-part=area]")
    assert not fold.get_by_label("Length and breadth of my hand").is_visible()
    fold.get_by_label("0.5 cm wide").check()
    count = fold.get_by_label("Squares, at least half covered")
    count.fill("2000")
    count.press("Tab")
    assert fold.get_by_text("Type a number from 1 to 1600.").is_visible()
    count.fill("64")
    count.press("Tab")
    # 64 squares of 0.25 cm2 are 16 cm2; 20 N on them are 12.5 kPa.
    assert fold.get_by_text(
        "about 16 cm². At 20 N that is about 13 kPa on average, like the push of water"
    ).is_visible()
    assert fold.get_by_text("The area is taken as constant.").is_visible()
    hand.press("begin")
    play(hand)
    assert words(page, "on your own 16 cm²").is_visible()
    assert page.evaluate(STORED)[0]["data"]["area_cm2"] == 16

    # The whole hand may be measured by its length and breadth.
    hand.press("change")
    tool.locator("[data-control=contact]").select_option("whole-hand")
    fold.get_by_label("Length and breadth of my hand").check()
    for label, cm in (("Hand length", "18,7"), ("Hand breadth", "8.3")):
        field = fold.get_by_label(label)
        field.fill(cm)
        field.press("Tab")
    # 18.7 x 8.3 x 0.88 = 136.6 cm2; 200 / 136.6 = 1.46 kPa.
    assert fold.get_by_text("Your whole hand: about 137 cm². At 20 N that is about 1.5 kPa").is_visible()
    fold.locator("[data-control=forget-area]").click()
    assert not fold.get_by_text("about 137 cm²").is_visible()


def test_the_scale_moved_away_shows_what_is_left(open_handout: Callable[..., Any]) -> None:
    page = open_handout().page
    tool = page.locator(TOOL)
    fold = tool.locator("[data-part=stance]")
    assert not fold.locator("input").first.is_visible()
    words(page, "Move the scale away from you").click()
    for label, typed in (("Right in front of you", "4,0"), ("20 cm away", "3"), ("60 cm away", "x")):
        field = fold.get_by_label(label)
        field.fill(typed)
        field.press("Tab")
    assert fold.get_by_text("75 % of the first").is_visible()
    assert fold.get_by_text("“x” is no number").is_visible()
    assert fold.get_by_text("Come closer, and lean from your feet").is_visible()
    assert "At 20 cm the scale shows 75 % of the first." in " ".join(page.evaluate("() => window.heard"))
    assert page.evaluate(STORED) == []


def test_views_of_one_drill_agree_and_python_hears_of_it(open_cells: Callable[..., Any]) -> None:
    call = "from course_helpers import scale_drill\nd = scale_drill('palm', 40)\nd"
    lab = open_cells(call, "d")
    views = lab.page.locator(TOOL)
    views.nth(1).wait_for()
    views.nth(0).locator("[data-control=begin]").click()
    field = views.nth(1).locator("[data-control=reading]")
    field.fill("4.1")
    field.press("Enter")
    assert views.nth(0).get_attribute("data-trials") == "1"
    ask = "print([(round(one['n'], 3), one['seen']) for one in d.round.get('trials', [])])"
    lab.ask_until(ask, lambda said: said == "[(40.207, False)]")
    assert lab.complaints() == []


def in_every_stage(page: Any, check: Callable[[str], None]) -> None:
    """Go through a round with everything open, and check each stage."""
    tool, hand = page.locator(TOOL), Mouse(page)
    for title in ("Why it goes like this", "Your own print, in kPa", "Move the scale away from you"):
        words(page, title).click()
    tool.locator("[data-control=squares]").fill("3")
    tool.locator("[data-control=squares]").press("Tab")
    check("setup")
    hand.press("begin")
    hand.take("200")
    check("slip")
    hand.press("slip-no")
    check("taken")
    hand.press("show")
    check("seen")
    hand.press("next")
    hand.take("0.7")
    hand.press("next")
    check("rest")
    page.evaluate("() => { const now = Date.now; Date.now = () => now() + 31000; }")
    page.wait_for_function(STAGE, arg="press")
    for typed in ("1", "1.1"):
        hand.take(typed)
        hand.press("next")
    page.evaluate("() => { const now = Date.now; Date.now = () => now() + 31000; }")
    page.wait_for_function(STAGE, arg="press")
    for typed in ("1", "1.1"):
        hand.take(typed)
        hand.press("next")
    words(page, "The readings as a table").click()
    check("done")


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_axe_finds_nothing_in_a_handout_at_any_stage(
    width: int, scheme: str, open_handout: Callable[..., Any], axe: Path
) -> None:
    size = {"width": width, "height": 900}
    seen = open_handout("reinforced-thumb", viewport=size, color_scheme=scheme, reduced_motion="reduce")
    seen.page.add_script_tag(path=str(axe))

    def check(stage: str) -> None:
        assert seen.page.evaluate(AXE) == [], stage
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= width, stage

    in_every_stage(seen.page, check)
    assert (seen.requests, seen.console) == ([], [])


def test_axe_finds_nothing_in_jupyterlab_at_any_stage(open_cells: Callable[..., Any], axe: Path) -> None:
    lab = open_cells("from course_helpers import scale_drill\nscale_drill('reinforced-thumb')")
    lab.page.locator(TOOL).wait_for()
    lab.page.add_script_tag(path=str(axe))

    def check(stage: str) -> None:
        for theme in ("Light", "Dark"):
            lab.page.evaluate(
                "(theme) => window.jupyterapp.commands.execute('apputils:change-theme', { theme })",
                f"JupyterLab {theme}",
            )
            lab.page.wait_for_function(
                "(light) => document.body.dataset.jpThemeLight === light", arg=str(theme == "Light").lower()
            )
            assert lab.page.evaluate(AXE, TOOL) == [], (stage, theme)

    in_every_stage(lab.page, check)


def test_paper_shows_the_form_and_not_the_tool(
    need: Any, open_handout: Callable[..., Any], tmp_path: Path
) -> None:
    pdftotext = need.program("pdftotext")
    page = open_handout().page
    page.pdf(path=tmp_path / "paper.pdf", format="A4", print_background=True)
    text = subprocess.run([pdftotext, tmp_path / "paper.pdf", "-"], capture_output=True, check=True)
    printed = " ".join(text.stdout.decode().split())
    assert "A form for 10 presses with the heel of the hand at 20 N, without looking." in printed
    assert "Begin" not in printed
    page.emulate_media(media="print")
    form = page.locator(".course-tool figure img")
    page_cm = page.locator("main").bounding_box()["width"]
    assert form.bounding_box()["width"] == pytest.approx(page_cm, abs=1)  # boxes that a pencil fits in


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_squared_paper_prints_at_its_true_size(
    paper: str, need: Any, open_handout: Callable[..., Any], tmp_path: Path
) -> None:
    """The bar of 10 cm is looked up in the printed page itself."""
    pdftoppm = need.program("pdftoppm")
    page = open_handout().page
    page.pdf(path=tmp_path / "paper.pdf", format=paper, print_background=True)
    per_inch = 300
    command = [pdftoppm, "-r", str(per_inch), "-gray", tmp_path / "paper.pdf", tmp_path / "page"]
    subprocess.run(command, check=True)
    longest = max(longest_dark_run(file) for file in tmp_path.glob("*.pgm"))
    assert longest / per_inch * 2.54 == pytest.approx(10, rel=0.01)


def longest_dark_run(file: Path) -> int:
    """The longest horizontal run of nearly black points in a grey picture (PGM)."""
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", file.read_bytes())
    assert head
    width, height = int(head[1]), int(head[2])
    points = file.read_bytes()[head.end() :]
    dark = bytes(value < 90 for value in range(256))
    rows = (points[row * width : (row + 1) * width].translate(dark) for row in range(height))
    return max((max(map(len, row.split(b"\0"))) for row in rows), default=0)

"""A handout as a product: from a file, with no network, on a phone, a screen and paper."""

from __future__ import annotations

import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_markdown_cell, new_notebook

from course_helpers.documents.handout import HandoutExporter
from tests.browser.pages import AXE, LIVE

LESSONS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
PLAYED = "06_whole_hand_effleurage"
HEAVIEST = 700_000
HEAVIER = {
    # Three strokes, seven players: kneading alone draws a round of each hand for every squeeze.
    "13_kneading_and_wringing": 1_100_000,
    # A card of fifteen maps, the screening, and two players of whole routines.
    "15_your_routine": 1_050_000,
}
STATE = "(want) => document.querySelector('.course-player')?.dataset.state === want"
BEAT = "(least) => Number(document.querySelector('.course-player').dataset.beat) >= least"
CONTROLS = ("Restart", "Full screen", "Tap to start", "time left", "Show me")


LEARNERS = [(1280, "light"), (390, "dark")]


@pytest.mark.parametrize("name", [path.stem for path in LESSONS])
def test_a_lesson_asks_for_nothing_fits_every_page_and_can_be_used_by_all(
    name: str, handouts: Callable[..., Path], open_offline: Callable[..., Any], axe: Path
) -> None:
    # Without motion colours change at once, and are not measured half-way.
    seen = open_offline(handouts(name), reduced_motion="reduce")
    page = seen.page
    page.wait_for_function(LIVE)
    page.add_script_tag(path=str(axe))
    for width, scheme in LEARNERS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(AXE) == [], (width, scheme)
    page.set_viewport_size({"width": 320, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert (seen.requests, seen.console) == ([], [])
    assert handouts(name).stat().st_size <= HEAVIER.get(name, HEAVIEST)


# It has notes and open answers beside what learners have: here of a lesson with strokes.
@pytest.mark.parametrize("name", [path.stem for path in LESSONS if path.stem[:2] == "10"])
def test_the_instructors_edition_can_be_used_by_all(
    name: str, handouts: Callable[..., Path], open_offline: Callable[..., Any], axe: Path
) -> None:
    page = open_offline(handouts(name, "instructor"), reduced_motion="reduce").page
    page.wait_for_function(LIVE)
    page.add_script_tag(path=str(axe))
    assert page.evaluate(AXE) == []


# JupyterLab leaves a cell on a phone no more than about 290 px.
OVER_THE_EDGE = """() => {
  const root = document.querySelector(".course-player");
  const right = root.getBoundingClientRect().right;
  return [...root.querySelectorAll(".cp-panel *, .cp-foot *")]
    .map((part) => ({ part, box: part.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 2 && box.right > right + 0.5)
    .map(({ part }) => part.className || part.textContent);
}"""


def test_nothing_of_the_player_is_cut_off_where_there_is_little_room(
    handouts: Callable[..., Path], open_offline: Callable[..., Any]
) -> None:
    seen = open_offline(handouts(PLAYED), width=320, height=700)
    seen.page.wait_for_function(LIVE)
    seen.page.evaluate("document.querySelector('.course-player').style.width = '286px'")
    assert seen.page.evaluate(OVER_THE_EDGE) == []


def test_the_player_plays_counts_and_pauses(
    handouts: Callable[..., Path], open_offline: Callable[..., Any]
) -> None:
    seen = open_offline(handouts(PLAYED), width=390, height=844)
    player = seen.page.locator(".course-player")
    player.locator("[data-control=play]").click()
    seen.page.wait_for_function(STATE, arg="playing")
    before = player.locator("[data-hand]").first.get_attribute("data-y-cm")
    seen.page.wait_for_function(BEAT, arg=3)
    assert player.locator("[data-hand]").first.get_attribute("data-y-cm") != before

    seen.page.keyboard.press("Space")
    seen.page.wait_for_function(STATE, arg="paused")
    held = player.get_attribute("data-elapsed")
    player.locator(".cp-stage").click()
    seen.page.wait_for_function(STATE, arg="playing")
    assert float(player.get_attribute("data-elapsed")) >= float(held)
    player.locator(".cp-stage").click()
    seen.page.wait_for_function(STATE, arg="paused")
    assert seen.requests == []
    assert seen.console == []


def test_the_pressure_explorer_asks_first_and_then_tells(
    handouts: Callable[..., Path], open_offline: Callable[..., Any]
) -> None:
    seen = open_offline(handouts(PLAYED))
    explorer = seen.page.locator(".course-pressure")
    explorer.locator("input[data-control=guess]").nth(1).check()
    explorer.locator("[data-control=reveal]").click()
    explorer.get_by_text("kPa").first.wait_for()
    assert seen.console == []


def test_a_phone_shows_the_layout_made_for_it(
    handouts: Callable[..., Path], open_offline: Callable[..., Any]
) -> None:
    chosen = {}
    for width in (390, 1280):
        page = open_offline(handouts(PLAYED), width=width).page
        page.wait_for_function("document.querySelector('figure picture img').complete")
        chosen[width] = page.evaluate(
            "(() => { const img = document.querySelector('figure picture img');"
            " return [img.currentSrc === img.src, img.naturalWidth > 0]; })()"
        )
    assert chosen == {390: [False, True], 1280: [True, True]}


def test_without_scripts_every_tool_shows_its_picture_and_its_sentence_or_its_questions(
    handouts: Callable[..., Path], open_offline: Callable[..., Any]
) -> None:
    page = open_offline(handouts(PLAYED), java_script_enabled=False).page
    for tool in page.locator(".course-tool").all():
        if tool.get_attribute("data-tool") == "check_yourself":
            assert tool.locator("figure .course-questions").is_visible()
        else:
            assert tool.locator("figure").locator("img, a.same-picture").is_visible()
            assert tool.locator("figcaption").is_visible()


def printed(*command: str | Path) -> str:
    """Run a program and return what it prints."""
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_paper_shows_figures_and_sentences_unfolded_and_no_controls(
    paper: str,
    need: Any,
    handouts: Callable[..., Path],
    open_offline: Callable[..., Any],
    tmp_path: Path,
) -> None:
    pdftotext = need.program("pdftotext")
    pdfinfo = need.program("pdfinfo")
    seen = open_offline(handouts(PLAYED))
    seen.page.locator("[data-control=play]").click()
    seen.page.wait_for_function(STATE, arg="playing")  # whoever prints need not stop it first
    seen.page.emulate_media(media="print")
    shown = seen.page.evaluate(
        "() => [...document.querySelectorAll('main :not(.again) > figure img')]"
        ".map((img) => img.clientHeight > 50)"
    )
    assert shown
    assert all(shown)
    seen.page.pdf(path=tmp_path / "paper.pdf", format=paper, print_background=True)
    text = printed(pdftotext, tmp_path / "paper.pdf", "-")
    words = " ".join(unicodedata.normalize("NFKC", text).split())
    # A player whose stroke is on paper already is left out there.
    captions = seen.page.locator("main :not(.again) > figure figcaption").evaluate_all(
        "(all) => all.map((one) => (one.querySelector('details') ?? one).cloneNode(true)).map((one) => "
        "{ one.querySelector('summary')?.remove(); return one.textContent; })"
    )
    assert seen.page.locator(".again").count() > 0
    assert not seen.page.locator(".again").first.is_visible()
    for caption in captions:
        assert " ".join(caption.split()[:12]) in words
    assert "Answers" in words
    assert [control for control in CONTROLS if control in words] == []
    pages = printed(pdfinfo, tmp_path / "paper.pdf")
    assert f"1 / {pages.split('Pages:')[1].split()[0]}" in words


def test_a_handout_without_tools_works_too(
    open_offline: Callable[..., Any], tmp_path: Path, axe: Path
) -> None:
    nb = new_notebook(cells=[new_markdown_cell("# A wave\n\nWords alone.\n\n## One\n\n- [ ] a towel")])
    html, _ = HandoutExporter().from_notebook_node(nbformat.from_dict(nb))
    file = tmp_path / "words.html"
    file.write_text(html, encoding="utf-8")
    seen = open_offline(file)
    assert seen.page.locator("script").count() == 0
    seen.page.get_by_label("a towel").check()
    seen.page.add_script_tag(path=str(axe))
    assert seen.page.evaluate(AXE) == []
    assert (seen.console, seen.requests) == ([], [])

"""The player where pairs look at it from two metres away: full screen, and the hands never covered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from course_helpers import load_course, pacer
from tests.browser.pages import LEAD_IN_MS, LIVE, PHONE_SHOWS_PX, SCREEN_FOR, handout_html

# Phone upright and lying, tablet and large windows upright, projector.
SIZES = [(390, 844), (844, 390), (820, 1180), (1080, 1920), (1300, 2200), (1280, 800), (1920, 1080)]
IS_FULL = "() => document.fullscreenElement?.clientWidth === innerWidth"
# Where a part is within what is seen.
PLACE = """(what) => {
  const { left, top, right, bottom } = document.querySelector(what).getBoundingClientRect();
  const [width, height] = [right - left, bottom - top];
  return { left, top, right: innerWidth - right, bottom: innerHeight - bottom, width, height };
}"""
# What a hand and the words on the picture share, in px of height.
COVERED = """() => {
  const words = document.querySelector(".cp-cover span").getBoundingClientRect();
  const shared = [...document.querySelectorAll("[data-hand] > g:first-of-type")].map((hand) => {
    const { top, bottom } = hand.getBoundingClientRect();
    return Math.min(bottom, words.bottom) - Math.max(top, words.top);
  });
  return Math.max(0, ...shared);
}"""
STATE = "(want) => document.querySelector('.course-player').dataset.state === want"


@pytest.fixture
def open_player(open_offline: Callable[..., Any], tmp_path: Path) -> Callable[..., Any]:
    """Open a handout with one player."""

    def run(technique: str = "whole-hand-effleurage", passes: int | None = None, **size: int) -> Any:
        still = pacer(technique, passes=passes).picture()
        file = tmp_path / f"{technique}.html"
        file.write_text(handout_html("# A stroke\n\n## Time it", still), encoding="utf-8")
        page = open_offline(file, **size).page
        page.locator(".course-player [data-hand]").first.wait_for()
        return page

    return run


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_full_screen_shows_the_picture_large_and_every_number_and_button(
    width: int, height: int, open_player: Callable[..., Any]
) -> None:
    page = open_player(width=width, height=height)
    page.locator("[data-control=fullscreen]").click()
    page.wait_for_function(IS_FULL)
    seen = [
        ".cp-stage",
        ".cp-pass",
        ".cp-left",
        ".cp-beat",
        "[data-control=play]",
        "[data-control=fullscreen]",
    ]
    places = {what: page.evaluate(PLACE, what) for what in seen}
    for what, place in places.items():
        edges = {edge: place[edge] for edge in ("left", "top", "right", "bottom")}
        assert min(edges.values()) >= 0, f"{what} is cut: {edges}"
        assert min(place["width"], place["height"]) > 10, what
    assert places[".cp-stage"]["height"] > height * (0.9 if width > height else 0.36)
    assert places["[data-control=play]"]["height"] >= 44
    for words, least in ((".cp-leg", 26), (".cp-level", 20)):
        size = page.locator(words).evaluate("(one) => parseFloat(getComputedStyle(one).fontSize)")
        assert size >= least, words


@pytest.mark.parametrize("technique", load_course().techniques)
def test_words_on_the_picture_leave_the_hands_free(technique: str, open_player: Callable[..., Any]) -> None:
    page = open_player(technique, passes=1, width=390, height=844)
    page.clock.install()
    page.reload()
    page.wait_for_function(LIVE)
    assert page.locator(".cp-cover").inner_text() == "Tap to start"
    assert page.evaluate(COVERED) == 0
    page.locator(".cp-stage").click()
    page.wait_for_function(STATE, arg="lead-in")
    assert page.evaluate(COVERED) == 0
    page.clock.run_for(LEAD_IN_MS)
    page.wait_for_function(STATE, arg="playing")
    # Outside full screen too, which not every phone has, a glance is enough.
    parts = [".cp-stage", ".cp-side", ".cp-leg", ".cp-pass", ".cp-left", ".cp-beat", ".cp-play"]
    assert (
        page.evaluate(SCREEN_FOR, [part for part in parts if page.locator(part).is_visible()])
        <= PHONE_SHOWS_PX
    )
    page.locator(".cp-stage").click()
    page.wait_for_function(STATE, arg="paused")
    assert page.evaluate(COVERED) == 0


def test_the_end_asks_for_slow_hands(open_player: Callable[..., Any]) -> None:
    page = open_player("feather-strokes", passes=1, width=390, height=844)
    page.clock.install()
    page.reload()
    page.wait_for_function(LIVE)
    page.locator(".cp-stage").click()
    page.clock.run_for(60_000)
    page.wait_for_function(STATE, arg="finished")
    said = "Done. Breathe out, and lift your hands slowly."
    assert page.locator(".cp-cover").inner_text() == said
    assert page.locator(".course-player [role=status]").inner_text() == said
    assert page.evaluate(COVERED) == 0


def test_a_missing_breath_is_said_quietly(open_player: Callable[..., Any]) -> None:
    page = open_player(width=390, height=844)
    words = page.locator(".cp-breath-word")
    assert words.inner_text() == "breathe out"
    speed = page.locator("[data-control=speed]")
    speed.focus()
    speed.press("Home")
    said = "No even breath at this speed"
    page.wait_for_function(
        "(said) => document.querySelector('.cp-breath-word').textContent === said", arg=said
    )
    assert words.is_visible()
    assert page.locator(".course-player [role=status]").inner_text() == ""
    page.locator("[data-control=breath]").uncheck()
    assert not words.is_visible()


def test_one_hand_on_the_other_has_the_badge_of_the_printed_picture(open_player: Callable[..., Any]) -> None:
    page = open_player("reinforced-fingers-effleurage", width=390, height=844)
    badge = page.locator("[data-of=both] .cp-badge")
    assert badge.text_content() == "LR"
    inside = """(badge) => {
      const [plate, letters] = [...badge.children].map((part) => part.getBoundingClientRect());
      return letters.left > plate.left && letters.right < plate.right;
    }"""
    assert badge.evaluate(inside)

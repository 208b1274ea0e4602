"""A hand in the air, where it is played: pale, dotted, and read out as lifted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from course_helpers import pacer
from tests.browser.pages import LEAD_IN_MS, LIVE, handout_html

# The hand that presses: whether it is in the air, how its edge is drawn, and how strong its fill is.
LOOK = """() => {
  const hand = document.querySelector('[data-hand="right"]');
  const fillOpacity = Number(hand.querySelector("g[clip-path] > path").getAttribute("fill-opacity"));
  const dashes = getComputedStyle(hand.querySelector(".cp-edge")).strokeDasharray;
  return { lifted: hand.dataset.lifted, walton: Number(hand.dataset.walton), dashes, fillOpacity };
}"""


def test_a_lifted_hand_is_pale_dotted_and_named(open_offline: Callable[..., Any], tmp_path: Path) -> None:
    still = pacer("circular-friction").picture()
    file = tmp_path / "friction.html"
    file.write_text(handout_html("# A stroke", still), encoding="utf-8")
    page = open_offline(file).page
    page.locator(".course-player [data-hand]").first.wait_for()
    page.clock.install()
    page.reload()
    page.wait_for_function(LIVE)
    page.locator("[data-control=play]").click()
    page.clock.run_for(LEAD_IN_MS)

    page.wait_for_function("() => Number(document.querySelector('[data-hand=right]').dataset.walton) > 2.5")
    pressing = page.evaluate(LOOK)
    assert pressing["lifted"] == "false"
    assert pressing["dashes"] == "none"
    assert page.locator(".cp-level").inner_text().startswith("R ")

    page.wait_for_function("() => document.querySelector('[data-hand=right]').dataset.lifted === 'true'")
    page.locator("[data-control=play]").click()
    lifted = page.evaluate(LOOK)
    assert lifted["walton"] == 0
    assert lifted["dashes"] != "none"
    assert lifted["fillOpacity"] < pressing["fillOpacity"] / 2
    assert page.locator(".cp-level").inner_text() == "R lifted · L ½"

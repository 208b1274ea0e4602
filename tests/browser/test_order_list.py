"""The list whose order is changed in it, with a Python that a test plays: views agree, drags go on."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.pages import drag_by_finger, finger, take_up

NAMES = "ABCDEF"
# A model without Python: a test reads what is asked of it, and answers by `set`.
PAGE = """<!doctype html><title>Order</title>
<body style="margin:0;height:3000px"><div id="one"></div><div id="two"></div>
<script type="module">
const values = {values};
const listeners = [];
window.asked = [];
const model = {
  get: (name) => values[name],
  on: (name, listener) => listeners.push([name, listener]),
  off: () => {},
  send: (message) => window.asked.push(message),
};
window.answer = (changes) => {
  Object.assign(values, changes);
  for (const [name, listener] of [...listeners]) if (name.slice(7) in changes) listener();
};
const file = URL.createObjectURL(new Blob([{module}], { type: "text/javascript" }));
const widget = (await import(file)).default();
widget.initialize({ model });
for (const id of ["one", "two"]) widget.render({ model, el: document.getElementById(id) });
</script></body>"""


@pytest.fixture
def open_list(open_offline: Callable[..., Any], root: Path, tmp_path: Path) -> Callable[..., Any]:
    """Open a page with two views of one list."""

    def open_page(**options: Any) -> Any:
        values = {
            "label": "Your order",
            "hint": "Drag.",
            "key_hint": "Or Alt.",
            "empty": "None.",
            "index": 0,
            "answered": 0,
        }
        module = (root / "course_helpers" / "static" / "order-list.js").read_text("utf-8")
        page = PAGE.replace("{values}", json.dumps({**values, "rows": listed(NAMES)}))
        file = tmp_path / "order.html"
        file.write_text(page.replace("{module}", json.dumps(module).replace("</", "<\\/")), "utf-8")
        watched = open_offline(file, **options)
        watched.page.locator("#two .ol-row").first.wait_for()
        return watched

    return open_page


def listed(names: str) -> list[dict[str, str]]:
    return [{"name": name, "more": ""} for name in names]


def rows(page: Any, view: str = "one") -> Any:
    return page.locator(f"#{view} .ol-row")


def shown(page: Any, view: str = "one") -> str:
    return "".join(page.locator(f"#{view} .ol-name").all_inner_texts())


def asked(page: Any) -> list[dict[str, Any]]:
    return list(page.evaluate("() => window.asked"))


def answer(page: Any, **changes: Any) -> None:
    page.evaluate("(changes) => window.answer(changes)", changes)


def test_what_is_dragged_in_one_view_stands_in_the_other_too(open_list: Callable[..., Any]) -> None:
    watched = open_list()
    page = watched.page
    take_up(page, rows(page).nth(1), rows(page).nth(4))
    assert shown(page, "two") == "ABCDEF"
    page.mouse.up()
    assert (shown(page), shown(page, "two")) == ("ACDEBF", "ACDEBF")
    assert asked(page) == [{"n": 1, "kind": "move", "from": 1, "to": 4}]
    assert page.locator(".ol-number").all_inner_texts() == [*"123456"] * 2
    chosen = page.locator("[aria-selected=true] .ol-name").all_inner_texts()
    assert chosen == ["B", "B"]
    answer(page, rows=listed("ACDEBF"), index=4, answered=1)
    assert (shown(page), shown(page, "two")) == ("ACDEBF", "ACDEBF")
    assert watched.console == []


def test_what_python_brings_during_a_drag_waits_until_the_hand_lets_go(open_list: Callable[..., Any]) -> None:
    page = open_list().page
    take_up(page, rows(page).nth(0), rows(page).nth(2))
    answer(page, rows=listed("XY"), index=1)
    assert shown(page, "two") == "XY"
    assert shown(page) == "BCDEF"  # and a gap, where it would land
    page.mouse.up()
    assert shown(page) == "XY"
    assert asked(page) == []  # it was a move of rows that are gone
    answer(page, rows=[], index=None)
    assert page.locator("#one").get_by_text("None.").is_visible()
    assert page.locator("#one [role=listbox]").is_hidden()


def test_escape_puts_a_dragged_row_back(open_list: Callable[..., Any]) -> None:
    page = open_list().page
    take_up(page, rows(page).nth(1), rows(page).nth(4))
    page.keyboard.press("Escape")
    assert shown(page) == "ABCDEF"
    assert page.locator(".ol-lifted, .ol-gap").count() == 0
    page.mouse.up()
    assert (shown(page), asked(page)) == ("ABCDEF", [])
    page.evaluate("() => Promise.all(document.getAnimations().map((one) => one.finished))")  # they glide back
    take_up(page, rows(page).nth(1), rows(page).nth(2))
    page.mouse.up()
    assert shown(page) == "ACBDEF"  # the next one is a drag again


def test_a_finger_on_the_grip_drags_and_on_the_words_scrolls(open_list: Callable[..., Any]) -> None:
    page = open_list(width=390, height=844, has_touch=True, is_mobile=True).page
    assert page.locator("#one .ol-hint").inner_text().strip() == "Drag."
    drag_by_finger(page, rows(page).nth(3), rows(page).nth(0))
    assert shown(page) == "DABCEF"
    assert page.evaluate("() => scrollY") == 0
    assert len(asked(page)) == 1
    with finger(page, (120, 300), (120, 60)):
        page.wait_for_function("() => scrollY > 100")
    assert (shown(page), len(asked(page))) == ("DABCEF", 1)

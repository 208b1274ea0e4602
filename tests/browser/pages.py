"""What the browser tests share: sizes of a page, when it lives, its faults by axe, and handouts of tools."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from course_helpers.documents.handout import HandoutExporter

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
DESK = {"viewport": {"width": 1280, "height": 900}}
LEAD_IN_MS = 4_000  # of a player, by a clock that a test moves on
LIVE = "() => document.querySelectorAll('.course-tool:not(.live)').length === 0"
# What axe-core finds within an element, or in the whole page.
AXE = """async (within) => {
  const { violations } = await axe.run(within ?? document);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" | ")}`);
}"""


# Whether the place where a dragged row would land lies under the pointer.
LANDS = """([x, y]) => {
  const gap = document.querySelector(".ol-gap")?.getBoundingClientRect();
  return gap && gap.top <= y && y <= gap.bottom;
}"""


def drag_by_mouse(page: Any, row: Any, onto: Any) -> None:
    """Drag a row of an order list by its grip onto another one, and let go."""
    take_up(page, row, onto)
    page.mouse.up()


def take_up(page: Any, row: Any, onto: Any) -> None:
    """Drag a row onto another one, and hold it there."""
    start, end = _middle(row.locator(".ol-grip")), _middle(onto)
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(*end, steps=6)
    page.wait_for_function(LANDS, arg=end)


def drag_by_finger(page: Any, row: Any, onto: Any) -> None:
    """Do the same by touch."""
    start, end = _middle(row.locator(".ol-grip")), _middle(onto)
    with finger(page, start, end):
        page.wait_for_function(LANDS, arg=end)


@contextmanager
def finger(page: Any, start: tuple[float, float], end: tuple[float, float]) -> Iterator[None]:
    """Draw a finger from one point of the page to another; it is lifted after what is done meanwhile."""
    client = page.context.new_cdp_session(page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        at = [{"x": x, "y": y} for x, y in points]
        client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})

    touch("touchStart", start)
    for part in range(1, 7):
        touch("touchMove", (start[0], start[1] + (end[1] - start[1]) * part / 6))
    yield
    touch("touchEnd")
    client.detach()


def _middle(part: Any) -> tuple[float, float]:
    box = part.bounding_box()
    return (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def handout_html(*parts: Any, audience: str = "learner") -> str:
    """Return the handout of a lesson made of headings (text) and of what tools leave (pictures)."""
    cells = []
    for part in parts:
        if isinstance(part, str):
            cells.append(new_markdown_cell(part))
            continue
        data = {"text/html": part.html(), "text/plain": part.sentence}
        output = new_output("execute_result", data, execution_count=1)
        cells.append(new_code_cell("shown", outputs=[output], execution_count=1))
    html, _ = HandoutExporter(audience=audience).from_notebook_node(new_notebook(cells=cells))
    return str(html)


# How tall a screen must be that shows these parts of a player at once, in px.
SCREEN_FOR = """(parts) => {
  const boxes = parts.map((part) => document.querySelector(`.course-player ${part}`).getBoundingClientRect());
  return Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top));
}"""
PHONE_SHOWS_PX = 740  # of 844, beside the browser's own bars

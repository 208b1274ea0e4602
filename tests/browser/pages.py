"""What the browser tests share: sizes of a page, when it lives, its faults by axe, and handouts of tools."""

from __future__ import annotations

from typing import Any

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from course_helpers.documents.handout import HandoutExporter

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
DESK = {"viewport": {"width": 1280, "height": 900}}
LIVE = "() => document.querySelectorAll('.course-tool:not(.live)').length === 0"
# What axe-core finds within an element, or in the whole page.
AXE = """async (within) => {
  const { violations } = await axe.run(within ?? document);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" | ")}`);
}"""


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

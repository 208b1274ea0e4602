"""From a change of a slider until it is painted: the course's tools beside `interact` with a new figure.

Not a test: machines are noisy, and the ratio is what counts. Run it with

    uv run --all-groups pytest -n 0 -s tests/benchmarks/bench_control_to_paint.py

and set COURSE_BENCH_CHANGES for another number than 60. All four sliders stand in one page of JupyterLab and
take turns. "Painted" is the end of the first frame that shows the change: of a tool the frame after the
event, of a figure the frame after its new image has come and is decoded.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import cycle
from typing import Any

import numpy as np

from tests.browser.conftest import IDLE, STEP_MS

CHANGES = int(os.environ.get("COURSE_BENCH_CHANGES", "60"))
TIMES_SOONER = 5
CELLS = (
    "from course_helpers import load_course, pressure_explorer, tempo_drill\n"
    "explorer = pressure_explorer()\nexplorer.revealed = True\nexplorer",
    "tempo_drill()",
    "%matplotlib inline\n"
    "import matplotlib.pyplot as plt\n"
    "from ipywidgets import FloatSlider, IntSlider, interact\n"
    "from course_helpers.pressure import comparison\n"
    "course = load_course()\n"
    "def pressures(force_n):\n"
    "    rows = comparison(course, force_n)\n"
    "    fig, ax = plt.subplots(figsize=(6, 3))\n"
    "    ax.barh([row.contact.name for row in rows], [row.kpa for row in rows])\n"
    "    ax.set(xscale='log', xlabel='kPa', title=f'{force_n} N')\n"
    "    plt.show()\n"
    "interact(pressures, force_n=IntSlider(20, 1, 110));",
    "def beats(cm_s):\n"
    "    fig, ax = plt.subplots(figsize=(6, 2))\n"
    "    ax.eventplot([6 * k / cm_s for k in range(32)])\n"
    "    ax.set(xlim=(0, 45), xlabel='s', title=f'{10 * cm_s:.0f} beats a minute')\n"
    "    plt.show()\n"
    "interact(beats, cm_s=FloatSlider(value=6, min=4.2, max=8.4, step=0.1));",
)
# The end of a frame: what a message posted from within it finds done.
PAINTED = """
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); done(performance.now()); };
    port2.postMessage(0);
  }));
"""
TOOL = f"""async ({{ slider, figure, value }}) => {{
  {PAINTED}
  const input = document.querySelector(slider);
  const shown = document.querySelector(figure);
  input.scrollIntoView({{ block: "center" }});
  await painted();
  const before = shown.textContent;
  const start = performance.now();
  input.value = value;
  input.dispatchEvent(new Event("input", {{ bubbles: true }}));
  const end = await painted();
  if (shown.textContent === before) throw new Error(`${{figure}} still says ${{before}}`);
  return end - start;
}}"""
FIGURE = f"""async ({{ number, key }}) => {{
  {PAINTED}
  const box = document.querySelectorAll(".widget-interact")[number];
  const image = () => box.querySelector(".jp-RenderedImage img");
  const handle = box.querySelector(".noUi-handle");
  handle.scrollIntoView({{ block: "center" }});
  await painted();
  const before = image().src;
  const start = performance.now();
  handle.dispatchEvent(new KeyboardEvent("keydown", {{ key, bubbles: true, cancelable: true }}));
  await new Promise((come) => {{
    const look = () => {{
      if (!image() || image().src === before) return;
      observer.disconnect();
      come();
    }};
    const observer = new MutationObserver(look);
    observer.observe(box, {{ childList: true, subtree: true, attributes: true, attributeFilter: ["src"] }});
    look();
  }});
  await image().decode();
  return (await painted()) - start;
}}"""
SLIDERS = {
    "pressure explorer": (".course-pressure [data-control=force]", ".course-pressure .cx-big"),
    "tempo drill": (".course-tempo [data-control=speed]", ".course-tempo [data-number=speed] strong"),
}


def _values(low: float, high: float, step: float) -> Iterator[float]:
    """Values up and down between two ends, step by step."""
    up = [round(low + k * step, 3) for k in range(round((high - low) / step) + 1)]
    return cycle([*up, *up[-2:0:-1]])


def test_control_to_paint(open_cells: Callable[..., Any]) -> None:
    """Let tools and figures take turns, and print how long each takes."""
    page = open_cells(*CELLS).page
    for selector in (".course-pressure", ".course-tempo", ".widget-interact >> nth=1"):
        page.locator(selector).wait_for()
    page.wait_for_function("() => document.querySelectorAll('.widget-interact img').length === 2")
    turns = {"pressure explorer": _values(21, 90, 1), "tempo drill": _values(6.1, 8.3, 0.1)}
    taken: dict[str, list[float]] = {f"{name}, {how}": [] for name in turns for how in ("tool", "interact")}
    for change in range(-5, CHANGES):  # the first few warm everything up
        for number, (name, values) in enumerate(turns.items()):
            slider, figure = SLIDERS[name]
            page.wait_for_function(IDLE, timeout=STEP_MS)
            tool = page.evaluate(TOOL, {"slider": slider, "figure": figure, "value": str(next(values))})
            page.wait_for_function(IDLE, timeout=STEP_MS)
            key = "ArrowRight" if (change // 15) % 2 == 0 else "ArrowLeft"
            plot = page.evaluate(FIGURE, {"number": number, "key": key})
            if change >= 0:
                taken[f"{name}, tool"].append(tool)
                taken[f"{name}, interact"].append(plot)
    print(f"\n{CHANGES} changes of each, in turns; milliseconds until painted")
    found = {name: np.percentile(times, [50, 95]) for name, times in taken.items()}
    for name, (middle, high) in found.items():
        print(f"{name:28} p50 {middle:6.1f}  p95 {high:6.1f}")
    for name in turns:
        ratios = found[f"{name}, interact"] / found[f"{name}, tool"]
        print(f"{name:28} sooner: {ratios[0]:.1f} times (p50), {ratios[1]:.1f} times (p95)")
        assert ratios[0] >= TIMES_SOONER, f"{name} is only {ratios[0]:.1f} times sooner"

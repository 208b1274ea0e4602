"""How far the shown hand, beat and pass are from the wall clock, kernel idle and kernel busy.

Not a test: machines are noisy. Run it with

    uv run --all-groups pytest -n 0 -s tests/benchmarks/bench_player_clock.py

and set COURSE_BENCH_MINUTES for another length than 10. The second half runs beside a CPU-bound cell.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from course_helpers import load_course
from course_helpers.geometry import timeline

MINUTES = float(os.environ.get("COURSE_BENCH_MINUTES", "10"))
EVERY_S = 2.0
SPIN = """import time as _t
_end = _t.monotonic() + {seconds}
while _t.monotonic() < _end:
    sum(range(10_000))"""
SPIN_IN_KERNEL = """(code) => {
  const kernel = window.jupyterapp.shell.currentWidget.context.sessionContext.session.kernel;
  kernel.requestExecute({ code, store_history: false });
}"""
SHOWN = """() => {
  const root = document.querySelector(".course-player");
  const hand = root.querySelector("[data-hand=right]");
  return {
    elapsed: Number(root.dataset.elapsed), beat: Number(root.dataset.beat), pass: Number(root.dataset.pass),
    x: Number(hand.dataset.xCm), y: Number(hand.dataset.yCm),
  };
}"""


@dataclass
class Sample:
    """What the page showed, and when it was asked."""

    wall_s: float
    trip_s: float
    shown: dict[str, float]


def _sample(page: Any) -> Sample:
    before = time.monotonic()
    shown = page.evaluate(SHOWN)
    after = time.monotonic()
    return Sample((before + after) / 2, after - before, shown)


def test_player_against_wall_clock(
    open_in_lab: Callable[..., Any], lesson_copy: Callable[[str], Path]
) -> None:
    """Sample the player from outside and print the error of hand, beat and pass in milliseconds."""
    one_pass = timeline(load_course(), "whole-hand-effleurage")
    lab = open_in_lab(lesson_copy("06_whole_hand_effleurage.ipynb"))
    lab.run_all()
    player = lab.page.locator(".course-player").first
    player.scroll_into_view_if_needed()
    passes = int(MINUTES * 60 / one_pass.pass_s) + 3
    number = player.locator("[data-control=passes]")
    number.fill(str(passes))
    number.press("Tab")
    player.locator("[data-control=play]").click()
    lab.page.wait_for_function("() => document.querySelector('.course-player').dataset.state === 'playing'")
    time.sleep(1)  # let the first frames pass; the measure is what follows
    samples: dict[str, list[Sample]] = {"idle": [], "busy": []}
    start = time.monotonic()
    for name, taken in samples.items():
        if name == "busy":
            lab.page.evaluate(SPIN_IN_KERNEL, SPIN.format(seconds=MINUTES * 30))
        end = start + MINUTES * (30 if name == "idle" else 60)
        while time.monotonic() < end:
            taken.append(_sample(lab.page))
            time.sleep(EVERY_S)
    first = samples["idle"][0]
    trip = statistics.median(sample.trip_s for sample in samples["idle"])
    print(f"\nround trip of the probe, median: {trip * 1000:.1f} ms")
    for name, taken in samples.items():
        expected = [first.shown["elapsed"] + s.wall_s - first.wall_s for s in taken]
        clock = [abs(s.shown["elapsed"] - e) * 1000 for s, e in zip(taken, expected, strict=True)]
        hand = [_hand_error_ms(one_pass, s.shown, e) for s, e in zip(taken, expected, strict=True)]
        counted = [_count_error_ms(one_pass, s.shown, e) for s, e in zip(taken, expected, strict=True)]
        for what, errors in (("clock", clock), ("hand", hand), ("beat and pass", counted)):
            middle, high = statistics.median(errors), float(np.percentile(errors, 95))
            print(
                f"kernel {name}: {what}: median {middle:.1f} ms, p95 {high:.1f} ms, max {max(errors):.1f} ms"
            )
    assert samples["busy"][-1].shown["elapsed"] > MINUTES * 60 - 10, "the player stopped on the way"


def _hand_error_ms(one_pass: Any, shown: dict[str, float], expected_s: float) -> float:
    """How much earlier or later than the wall clock the shown place would be right."""
    around = expected_s + np.arange(-0.25, 0.25, 0.001)
    places, _, _ = one_pass.hands[-1].at(around % one_pass.pass_s)
    distance = np.hypot(places[:, 0] - shown["x"], places[:, 1] - shown["y"])
    return float(abs(around[int(distance.argmin())] - expected_s) * 1000)


def _count_error_ms(one_pass: Any, shown: dict[str, float], expected_s: float) -> float:
    """How far the wall clock is outside the beat that the page shows; 0 when it is inside."""
    beat_index = (shown["pass"] - 1) * one_pass.beats + shown["beat"] - 1
    begins, ends = beat_index * one_pass.beat_s, (beat_index + 1) * one_pass.beat_s
    return max(begins - expected_s, expected_s - ends, 0.0) * 1000

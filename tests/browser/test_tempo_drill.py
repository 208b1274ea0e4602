"""The tempo drill in a browser: tappers whose tempo, jitter and drift are known, and people with hands."""

from __future__ import annotations

import json
import math
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from course_helpers import load_course, pacer, tempo_drill
from course_helpers.records import TempoRule
from course_helpers.tempo import pace
from tests.browser.pages import AXE, DESK, LIVE, PHONE, handout_html

COURSE = load_course()
DRILL = COURSE.tempo_drill
TEXTS = DRILL.texts
LONG = pace(COURSE, "whole-hand-effleurage")
FAST_CM_S = LONG.speed.fastest_cm_s
BEAT_MS = 60_000 / LONG.beats_per_min * LONG.speed.usual_cm_s / FAST_CM_S
SHORT = {"follow_beats": 2, "fade_beats": 2, "alone_beats": 8}
MEASURED = {**SHORT, "follow_beats": DRILL.round.fewest_taps}

TOOL = ".course-tempo"
PAD = f"{TOOL} [data-control=tap]"
# What the live region is given, and when taps came, by the browser's own stamps.
WATCH = """() => {
  window.heard = [];
  window.stamps = [];
  for (const live of document.querySelectorAll(".course-tempo [role=status]")) {
    const hear = () => window.heard.push(live.textContent);
    new MutationObserver(hear).observe(live, { childList: true, subtree: true });
  }
  const around = document.querySelector(".jp-NotebookPanel") ?? window;
  for (const kind of ["pointerdown", "keydown"]) {
    around.addEventListener(kind, (event) => {
      if (event.repeat || !event.target.closest?.("[data-control=tap]")) return;
      if (kind === "pointerdown" || event.key === " ") window.stamps.push(event.timeStamp);
    }, true);
  }
}"""
SOUNDS = """() => {
  window.sounded = [];
  window.silenced = 0;
  const { createGain } = AudioContext.prototype;
  const { start, stop } = OscillatorNode.prototype;
  AudioContext.prototype.createGain = function () {
    const gain = createGain.call(this);
    const { disconnect } = gain;
    gain.disconnect = (...to) => { window.silenced += 1; return disconnect.apply(gain, to); };
    (window.gains ??= []).push(gain);
    return gain;
  };
  OscillatorNode.prototype.start = function (when) {
    window.sounded.push({ frequency: this.frequency.value, level: window.gains.at(-2).gain.value, when });
    return start.call(this, when);
  };
}"""
# Taps at known times, each a real event on the pad, by finger or key in turn.
TAPPER = """async (times) => {
  const pad = document.querySelector(".course-tempo [data-control=tap]");
  const zero = Number(pad.closest(".course-tempo").dataset.zero);
  const stamps = [];
  for (const [n, time] of times.entries()) {
    const at = zero + time;
    await new Promise((go) => setTimeout(go, Math.max(0, at - performance.now() - 12)));
    while (performance.now() < at);
    const event = n % 2
      ? new KeyboardEvent("keydown", { key: " ", bubbles: true, cancelable: true })
      : new PointerEvent("pointerdown", { bubbles: true, cancelable: true, button: 0, isPrimary: true });
    stamps.push(event.timeStamp);
    pad.dispatchEvent(event);
  }
  return stamps;
}"""
# One of them, that bears the very time at which it was due.
EXACT_TAP = """(pad, at) => {
  const event = new PointerEvent("pointerdown", { bubbles: true, button: 0, isPrimary: true });
  Object.defineProperty(event, "timeStamp", { value: at });
  pad.dispatchEvent(event);
}"""
AT_BEAT = """(beat) => {
  const { zero } = document.querySelector(".course-tempo").dataset;
  return performance.now() >= Number(zero) + beat;
}"""
UNTIL_BEAT_MS = """(beat) => {
  const { zero } = document.querySelector(".course-tempo").dataset;
  return Number(zero) + beat - performance.now();
}"""
# Under a clock that a test moves on, an event comes at that clock's time.
STAMPED = """() => {
  const get = () => performance.now();
  Object.defineProperty(Event.prototype, "timeStamp", { get, configurable: true });
}"""
STATE = "(state) => document.querySelector('.course-tempo').dataset.state === state"
KEPT = """() => Object.keys(localStorage).filter((key) => key.includes(":entry:"))
  .map((key) => JSON.parse(localStorage.getItem(key)))"""


# ---- pages


@pytest.fixture(scope="session")
def handout(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Make a handout of nothing but the drill, with a round as short as wanted."""
    folder = tmp_path_factory.mktemp("tempo")

    def make(mode: str = "beat", **traits: Any) -> Path:
        file = folder / f"{mode}-{'-'.join(map(str, traits.values()))}.html"
        if not file.exists():
            html = handout_html("# Timing\n\n## Time it", tempo_drill(mode=mode).picture())
            for name, value in traits.items():
                before = json.dumps(tempo_drill(mode=mode).handout_state()[name])
                assert f'"{name}":{before}' in html
                html = html.replace(f'"{name}":{before}', f'"{name}":{json.dumps(value)}')
            file.write_text(html, encoding="utf-8")
        return file

    return make


def open_with_a_clock(open_offline: Callable[..., Any], file: Path, **options: Any) -> Any:
    """Open a handout whose clock can be held."""
    seen = open_offline(file, **options)
    seen.page.clock.install()
    seen.page.reload()
    seen.page.wait_for_function(LIVE)
    return seen


@pytest.fixture(params=["handout", "lab"])
def open_tool(
    request: pytest.FixtureRequest, handout: Callable[..., Path], open_offline: Callable[..., Any]
) -> Callable[..., Any]:
    """Open the drill in a handout with no network, or in JupyterLab; gives the page, listened to."""

    def run(options: dict[str, Any], mode: str = "beat", **traits: Any) -> Any:
        traits = {**SHORT, "speed_cm_s": FAST_CM_S, **traits}
        if request.param == "handout":
            more = {key: value for key, value in options.items() if key != "viewport"}
            page = open_with_a_clock(
                open_offline, handout(mode, **traits), **options["viewport"], **more
            ).page
        else:
            open_cells = request.getfixturevalue("open_cells")
            page = open_cells(make_cell(mode, traits), clock=True, **options).page
        page.locator(TOOL).wait_for()
        page.evaluate(WATCH)
        return page

    return run


def make_cell(mode: str = "beat", traits: dict[str, Any] | None = None, count: int = 1) -> str:
    """Return the source of a cell that shows drills, `d` the first of them."""
    lines = [
        "from ipywidgets import VBox",
        "from course_helpers import tempo_drill",
        f"drills = [tempo_drill(mode={mode!r}) for _ in range({count})]",
        "d = drills[0]",
        "for each in drills:",
        *(f"    each.{name} = {value!r}" for name, value in (traits or {"muted": False}).items()),
        "d" if count == 1 else "VBox(drills)",
    ]
    return "\n".join(lines)


# ---- tappers whose figures are known

# The figures are the same at any pace, and eleven tappers are through in a third of the time.
QUICK_CM_S, QUICK_MS = 3 * FAST_CM_S, BEAT_MS / 3

# No constant, slope or bend can imitate these eight signs: what they add is all spread, exactly 1.
SIGNS = (1, -1, -1, 1, -1, 1, 1, -1)


@dataclass(frozen=True)
class Tapper:
    """Taps alone at a tempo (percent beside the target), with a jitter and a drift, all in percent."""

    tempo: float
    drift: float
    spread: float
    advice: str
    places: Sequence[int] = range(8)
    doubled: Sequence[int] = field(default=())

    @property
    def figures(self) -> dict[str, float]:
        """What has to be measured."""
        return {"tempo": self.tempo, "drift": self.drift, "spread": self.spread}

    def times_ms(self) -> list[float]:
        """Return when it taps, from beat 0: with the beat, while it fades, and alone."""
        beat = QUICK_MS / (1 + self.tempo / 100)
        last = 2 * beat / (2 + self.drift / 100)
        steps = np.linspace(last * (1 + self.drift / 100), last, max(self.places))
        heard = MEASURED["follow_beats"] + MEASURED["fade_beats"]
        alone = heard * QUICK_MS + np.concatenate([[0], np.cumsum(steps)])
        taps = [float(alone[place]) + SIGNS[place % 8] * self.spread / 100 * beat for place in self.places]
        slips = [taps[k] + 0.13 * QUICK_MS for k in self.doubled]
        return sorted([*(k * QUICK_MS for k in range(heard)), *taps, *slips])


TAPPERS_OF_RULES = (
    Tapper(0.6, 2, 2, "hold-it"),
    Tapper(2.5, 1, 2, "shade-quick"),
    Tapper(-3, 2, 1, "shade-slow"),
    Tapper(40, 0, 9, "far-too-quick"),
    Tapper(-30, 0, 2, "far-too-slow"),
    Tapper(0, 0, 9, "steadier"),
    Tapper(2, 12, 3, "speeding-up"),
    Tapper(-2, -12, 1, "slowing-down"),
    Tapper(14, 0, 4, "slower"),
    Tapper(-12, 3, 0, "faster"),
    Tapper(-0.6, 4, 0, "hold-it", places=(0, 1, 2, 4, 5, 6, 7, 8), doubled=(1, 5)),
)


def state_of_quick_strokes() -> dict[str, Any]:
    """The drill's state where the long stroke may be done three times as fast."""
    state = tempo_drill().state
    first = next(one for one in state["techniques"] if one["id"] == "whole-hand-effleurage")
    return {**state, "techniques": [{**first, "speed": {**first["speed"], "fastest_cm_s": QUICK_CM_S}}]}


def said(rules: tuple[TempoRule, ...], figures: dict[str, float]) -> str:
    """The first rule of the data whose conditions hold."""
    return next(rule.id for rule in rules if all(c.holds(figures[c.figure]) for c in rule.when))


def within_a_hundredth(found: float, known: float, zero: float) -> bool:
    """Whether a figure is within 1 % of what is known; where that is nothing, at most `zero`."""
    return abs(found - known) <= (0.01 * abs(known) if known else zero)


def test_tappers_of_known_tempo_jitter_and_drift(open_cells: Callable[..., Any]) -> None:
    """Each rule of the advice is heard; figures are within 1 %, zero ones below 0.05 percent."""
    assert {tapper.advice for tapper in TAPPERS_OF_RULES} == {rule.id for rule in DRILL.advice}
    count = len(TAPPERS_OF_RULES)
    quick = {"state": state_of_quick_strokes(), "speed_cm_s": QUICK_CM_S}
    lab = open_cells(make_cell("beat", {**MEASURED, **quick}, count), clock=True)
    lab.page.locator(TOOL).nth(count - 1).wait_for()
    hold_the_clock(lab.page)
    for tapper, tool in zip(TAPPERS_OF_RULES, lab.page.locator(TOOL).all(), strict=True):
        pad = tool.locator("[data-control=tap]")
        pad.evaluate(
            "(pad) => pad.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }))"
        )
        zero = float(tool.get_attribute("data-zero"))
        for time in tapper.times_ms():
            lab.page.clock.run_for(math.ceil(zero + time - lab.page.evaluate("performance.now()")))
            pad.evaluate(EXACT_TAP, zero + time)
    lab.page.clock.resume()
    ask = "import json; print(json.dumps([each.result for each in drills]))"
    results = json.loads(lab.ask_until(ask, lambda told: told.count('"advice"') == count))
    for tapper, result, shown in zip(TAPPERS_OF_RULES, results, lab.page.locator(TOOL).all(), strict=True):
        alone, target = result["alone"], result["target_per_min"]
        assert target == pytest.approx(60_000 / QUICK_MS)
        assert within_a_hundredth(alone["per_min"], target * (1 + tapper.tempo / 100), 0)
        assert within_a_hundredth(alone["drift_percent"], tapper.drift, 0.05), tapper
        assert within_a_hundredth(alone["spread_percent"], tapper.spread, 0.05), tapper
        assert (alone["missed"], alone["doubled"]) == (max(tapper.places) - 7, len(tapper.doubled))
        assert within_a_hundredth(result["follow"]["per_min"], target, 0)
        assert result["follow"]["spread_percent"] < 0.05
        assert result["advice"] == tapper.advice == said(DRILL.advice, tapper.figures)
        assert result["praise"] == said(DRILL.praise, tapper.figures)
        words = shown.locator(".ct-result").inner_text()
        for rules, name in ((DRILL.praise, "praise"), (DRILL.advice, "advice")):
            assert next(rule.say for rule in rules if rule.id == result[name]) in words
        if tapper.doubled:
            assert TEXTS["missed_one"] in words
            assert TEXTS["doubled_many"].format(count=2) in words


def test_a_whole_round_of_the_data_offline_by_the_browsers_own_stamps(
    handout: Callable[..., Path], open_offline: Callable[..., Any]
) -> None:
    """Nothing is set but the speed; what the taps really were is fitted here by numpy."""
    seen = open_offline(handout(speed_cm_s=FAST_CM_S))
    seen.page.wait_for_function(LIVE)
    seen.page.evaluate(WATCH)
    seen.page.locator(PAD).click()
    a_round = DRILL.round
    heard = a_round.follow_beats + a_round.fade_beats
    steps = np.linspace(1.05, 0.93, a_round.alone_beats - 1) * BEAT_MS
    alone = heard * BEAT_MS + np.concatenate([[0], np.cumsum(steps)])
    alone += np.array([SIGNS[k % 8] for k in range(len(alone))]) * 0.04 * BEAT_MS
    plan = [k * BEAT_MS for k in range(heard)] + list(map(float, alone))
    stamps = seen.page.evaluate(TAPPER, plan)
    taps = np.array(stamps[heard:])
    places = np.arange(len(taps))
    bend = np.polynomial.Polynomial.fit(places, taps, 2)
    beat = (bend(places[-1]) - bend(0)) / places[-1]
    drift = 100 * (bend.deriv()(0.5) / bend.deriv()(places[-1] - 0.5) - 1)
    spread = 100 * float(np.sqrt(np.mean((taps - bend(places)) ** 2))) / beat

    (entry,) = seen.page.evaluate(KEPT)
    assert entry["kind"] == "tempo-drill"
    data = entry["data"]
    assert data["taps_ms"] == pytest.approx(list(taps - taps[0]), abs=0.06)
    assert data["target_per_min"] == pytest.approx(60_000 / BEAT_MS, abs=1e-3)
    assert within_a_hundredth(data["measured_per_min"], 60_000 / beat, 0)
    assert within_a_hundredth(data["steadiness_percent"], spread, 0)
    assert within_a_hundredth(data["drift_percent"], float(drift), 0)
    assert (seen.requests, seen.console) == ([], [])


# ---- people


def wait_for_beat(page: Any, beat: float) -> None:
    """Wait until the round has come to a beat."""
    page.wait_for_function(AT_BEAT, arg=beat * BEAT_MS)


def hold_the_clock(page: Any) -> None:
    """From here on time goes by as far as a test moves it: hands tap at the very beat on any machine."""
    page.locator("#jupyterlab-splash").wait_for(
        state="detached"
    )  # a changed theme takes it away by the clock
    page.evaluate(STAMPED)
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 1)


def move_to_beat(page: Any, beat: float) -> None:
    """Move the clock that is held on to a beat of the round."""
    page.clock.run_for(math.ceil(page.evaluate(UNTIL_BEAT_MS, beat * BEAT_MS)))


def go_by_tab(page: Any, control: str) -> None:
    """Go to a control with the Tab key alone."""
    for _ in range(60):
        if page.evaluate("() => document.activeElement?.dataset?.control") == control:
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab never came to {control}")


def middle(page: Any) -> tuple[float, float]:
    """Where a finger or a mouse hits the pad: a press there waits for nothing."""
    box = page.locator(PAD).first.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def tap_a_round(page: Any, tap: Callable[[], None]) -> None:
    """Tap from beat 0 to the end of a short round, by the clock that is held."""
    total = sum(SHORT.values())
    for beat in range(total):
        move_to_beat(page, beat)
        tap()
        if beat == 0:
            page.clock.run_for(100)
            assert page.locator(TOOL).first.get_attribute("data-state") == "follow"
    page.clock.resume()
    page.wait_for_function(STATE, arg="done")


def check_what_was_kept(page: Any) -> None:
    """The result is shown and said once, and taps are where the browser says that they were."""
    heard = page.evaluate("() => window.heard")
    counted, alone = TEXTS["said_start"].format(count=4), TEXTS["said_alone"].format(count=8)
    assert heard[:4] == [counted, TEXTS["said_follow"], TEXTS["said_fade"], alone]
    shown = page.locator(".ct-result")
    assert len(heard) == 5
    assert shown.locator(".ct-praise").inner_text() in heard[4]
    assert shown.locator(".ct-advice").inner_text() in heard[4]
    assert "8 alone" in page.locator(".ct-strip").inner_text()
    assert page.locator(".ct-tap-alone").count() == 8


def test_by_keyboard_alone(open_tool: Callable[..., Any]) -> None:
    page = open_tool(DESK)
    page.locator(f"{TOOL} select").focus()
    go_by_tab(page, "speed")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowRight")
    go_by_tab(page, "tap")
    hold_the_clock(page)
    page.keyboard.press("Space")
    assert page.locator(TOOL).get_attribute("data-state") == "count-in"
    assert page.locator("[data-control=speed]").is_disabled()

    def tap() -> None:
        page.keyboard.down(" ")
        page.keyboard.down(" ")  # held: the key repeats, which is no tap
        page.keyboard.up(" ")

    tap_a_round(page, tap)
    check_what_was_kept(page)
    assert page.evaluate("() => document.activeElement.dataset.control") == "tap"
    page.keyboard.press("Space")  # one tap too many is nothing
    assert page.locator(TOOL).get_attribute("data-state") == "done"
    go_by_tab(page, "again")
    page.keyboard.press("Enter")
    assert page.locator(TOOL).get_attribute("data-state") == "count-in"
    go_by_tab(page, "stop")
    page.keyboard.press("Enter")
    assert page.locator(TOOL).get_attribute("data-state") == "ready"
    assert page.evaluate("() => window.heard.at(-1)") == TEXTS["said_stop"]


def test_by_touch_on_a_phone(open_tool: Callable[..., Any]) -> None:
    page = open_tool(PHONE)
    hold_the_clock(page)
    page.locator(PAD).tap()
    at = middle(page)
    tap_a_round(page, lambda: page.touchscreen.tap(*at))
    check_what_was_kept(page)
    root = page.locator(TOOL)
    assert root.evaluate("(root) => root.scrollWidth <= root.clientWidth")
    small = root.locator("button, select, input[type=range], label:has(input), summary").evaluate_all(
        """(all) => all.filter((one) => {
          const { width, height } = one.getBoundingClientRect();
          return one.offsetParent && (width < 44 || height < 44);
        }).map((one) => one.outerHTML)"""
    )
    assert small == []


def test_by_mouse_in_a_handout(handout: Callable[..., Path], open_offline: Callable[..., Any]) -> None:
    seen = open_with_a_clock(open_offline, handout(**SHORT, speed_cm_s=FAST_CM_S))
    seen.page.evaluate(WATCH)
    hold_the_clock(seen.page)
    seen.page.locator(PAD).click()
    at = middle(seen.page)
    tap_a_round(seen.page, lambda: seen.page.mouse.click(*at))
    check_what_was_kept(seen.page)
    assert (seen.requests, seen.console) == ([], [])


def test_by_mouse_in_jupyterlab_where_python_hears_and_views_agree(open_cells: Callable[..., Any]) -> None:
    call = make_cell("beat", SHORT)
    lab = open_cells(call, "d", clock=True)
    page = lab.page
    views = page.locator(TOOL)
    views.nth(1).wait_for()
    views.nth(0).locator("select").select_option("feather-strokes")
    lab.ask_until("print(d.technique, d.speed_cm_s)", lambda told: told == "feather-strokes 4.3")
    assert "60" in views.nth(1).locator("[data-number=beats]").inner_text()
    views.nth(1).locator("select").select_option("whole-hand-effleurage")
    lab.ask_until("print(d.technique)", lambda told: told == "whole-hand-effleurage")  # its answer is back
    slider = views.nth(0).locator("[data-control=speed]")
    slider.fill(str(FAST_CM_S))
    assert "84" in views.nth(1).locator("[data-number=beats]").inner_text()
    lab.ask_until("print(d.speed_cm_s)", lambda told: told == str(FAST_CM_S))

    page.evaluate(WATCH)
    pad = views.nth(0).locator("[data-control=tap]")
    hold_the_clock(page)
    pad.click()
    page.evaluate("() => { window.stamps = []; }")
    lab.ask_until("print(d.running)", lambda told: told == "True")
    at = middle(page)
    tap_a_round(page, lambda: page.mouse.click(*at))
    stamps = page.evaluate("() => window.stamps")[-8:]
    assert views.nth(1).locator(".ct-result").is_visible()
    lab.ask_until("print(d.running, d.result['alone']['taps'])", lambda told: told == "False 8")
    ask = (
        "from course_helpers.log import open_log; import json; "
        "print(json.dumps([e.data.model_dump() for e in open_log().entries(kind='tempo-drill')][-1:]))"
    )
    (entry,) = json.loads(lab.ask_until(ask, lambda told: "whole-hand" in told))
    assert entry["taps_ms"] == pytest.approx([stamp - stamps[0] for stamp in stamps], abs=0.06)
    assert entry["mode"] == "beat"
    assert lab.complaints() == []


def test_the_breath_leads(open_tool: Callable[..., Any]) -> None:
    page = open_tool(DESK, mode="breath")
    tool = page.locator(TOOL)
    assert tool.locator("[data-control=sound]").is_hidden()
    tool.locator("[data-control=tap]").click()
    assert page.evaluate("() => window.heard.at(-1)") == TEXTS["said_breath"]
    breathe = """(count) => {
      const pad = document.querySelector(".course-tempo [data-control=tap]");
      const start = performance.now() - 4000;
      for (let k = 0; k < count; k++) {
        const event = new PointerEvent("pointerdown", { bubbles: true, button: 0 });
        Object.defineProperty(event, "timeStamp", { value: start + 600 * k });
        pad.dispatchEvent(event);
      }
    }"""
    page.evaluate(breathe, DRILL.breath.taps_low)
    tool.locator("[data-control=enough]").click()
    assert tool.get_attribute("data-state") == "done"
    words = tool.locator(".ct-result").inner_text()
    assert TEXTS["breath_measured"].format(seconds="0.6", per_min="100") in words
    assert TEXTS["breath_many"] in words
    assert TEXTS["breath_short"].format(low=6, high=12) in words
    assert "0.6, 0.6, 0.6, 0.6" in tool.locator(".ct-strip").inner_text()


def test_a_pace_of_the_breath_is_taken_over(open_cells: Callable[..., Any]) -> None:
    page = open_cells(make_cell("breath", {"state": state_of_short_breaths()})).page
    tool = page.locator(TOOL)
    tool.wait_for()
    tool.locator("[data-control=tap]").click()
    page.evaluate(
        """() => {
          const pad = document.querySelector(".course-tempo [data-control=tap]");
          const start = performance.now() - 4000;
          for (let k = 0; k < 8; k++) {
            const event = new KeyboardEvent("keydown", { key: " ", bubbles: true });
            Object.defineProperty(event, "timeStamp", { value: start + 500 * k });
            pad.dispatchEvent(event);
          }
        }"""
    )
    assert tool.get_attribute("data-state") == "done"
    fit = next(fit.say for fit in DRILL.breath_fits if fit.breaths == 2)
    assert fit in tool.locator(".ct-result").inner_text()
    tool.locator("[data-control=use]").click()
    assert "7.2" in tool.locator("[data-number=speed]").inner_text()
    assert TEXTS["breath_used"].format(speed="7.2") in tool.locator(".ct-result").inner_text()


def state_of_short_breaths() -> dict[str, Any]:
    """A technique whose pass of 1.2 seconds holds two breaths of half a second: nobody waits for a minute."""
    state = tempo_drill().state
    first = next(one for one in state["techniques"] if one["id"] == "whole-hand-effleurage")
    return {**state, "techniques": [{**first, "pass_s": 1.2}], "breath_s": [0.3, 1.0]}


def test_without_sound_the_light_alone_leads_and_says_so(
    handout: Callable[..., Path], open_offline: Callable[..., Any]
) -> None:
    seen = open_with_a_clock(open_offline, handout(**SHORT, speed_cm_s=FAST_CM_S))
    page = seen.page
    page.evaluate(SOUNDS)
    sound, pad = page.locator("[data-control=sound]"), page.locator(PAD)
    assert not page.get_by_text(TEXTS["muted"]).is_visible()
    sound.uncheck()
    assert page.get_by_text(TEXTS["muted"]).is_visible()
    hold_the_clock(page)
    pad.click()
    move_to_beat(page, 1)
    glow = page.locator(".ct-glow")
    assert float(glow.evaluate("(glow) => getComputedStyle(glow).opacity")) > 0.9
    assert page.evaluate("() => window.sounded") == []
    sound.check()
    move_to_beat(page, sum(SHORT.values()))
    assert float(glow.evaluate("(glow) => getComputedStyle(glow).opacity")) == 0
    levels = [one["level"] for one in page.evaluate("() => window.sounded")]
    assert levels[-2:] == pytest.approx([2 / 3, 1 / 3], abs=1e-6)  # the two beats that fade
    assert seen.console == []


def test_where_motion_is_not_wanted_the_light_steps(
    handout: Callable[..., Path], open_offline: Callable[..., Any]
) -> None:
    seen = open_offline(handout(**SHORT, speed_cm_s=FAST_CM_S), reduced_motion="reduce")
    seen.page.wait_for_function(LIVE)
    seen.page.locator(PAD).click()
    sizes = seen.page.evaluate(
        """async (until) => {
          const root = document.querySelector(".course-tempo");
          const seen = new Set();
          while (performance.now() < Number(root.dataset.zero) + until) {
            await new Promise(requestAnimationFrame);
            seen.add(root.querySelector(".ct-glow").style.transform);
          }
          return [...seen].filter(Boolean).sort();
        }""",
        BEAT_MS,
    )
    assert sizes == ["scale(0.42)", "scale(1)"]


def test_nothing_runs_on_when_the_view_is_gone(open_cells: Callable[..., Any]) -> None:
    lab = open_cells(make_cell("beat", {**SHORT, "speed_cm_s": FAST_CM_S}))
    page = lab.page
    page.locator(TOOL).wait_for()
    page.evaluate(SOUNDS)
    page.evaluate(
        """() => {
          const ask = window.requestAnimationFrame;
          window.frames_asked = 0;
          window.requestAnimationFrame = (callback) => {
            if (String(callback).includes("shine")) window.frames_asked += 1;
            return ask(callback);
          };
        }"""
    )
    page.locator(PAD).click()
    wait_for_beat(page, 0.5)
    assert page.evaluate("() => window.frames_asked") > 0
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:clear-all-cell-outputs')")
    page.locator(TOOL).wait_for(state="detached")
    lab.ask_until("print(d.running)", lambda told: told == "False")
    before = page.evaluate("() => [window.frames_asked, window.sounded.length]")
    assert page.evaluate("() => window.silenced") > 0
    page.evaluate("() => new Promise((go) => setTimeout(go, 700))")  # the light would ask at every frame
    assert page.evaluate("() => [window.frames_asked, window.sounded.length]") == before


def test_a_drill_and_a_player_take_turns(open_offline: Callable[..., Any], tmp_path: Path) -> None:
    shown = [tempo_drill().picture(), pacer("whole-hand-effleurage").picture()]
    file = tmp_path / "both.html"
    file.write_text(handout_html("# Timing\n\n## Time it", *shown), encoding="utf-8")
    seen = open_with_a_clock(open_offline, file)
    page, drill, player = seen.page, seen.page.locator(TOOL), seen.page.locator(".course-player")
    player.locator("[data-control=play]").click()
    assert player.get_attribute("data-state") == "lead-in"
    drill.locator("[data-control=tap]").focus()
    page.keyboard.press("Space")
    assert drill.get_attribute("data-state") == "count-in"
    assert player.get_attribute("data-state") == "paused"
    player.focus()
    page.keyboard.press("Space")
    assert player.get_attribute("data-state") != "paused"
    assert drill.get_attribute("data-state") == "ready"
    assert (seen.requests, seen.console) == ([], [])


# ---- everybody


def stages(page: Any) -> Any:
    """Bring the drill from stage to stage, and name each."""
    yield "ready"
    hold_the_clock(page)
    page.locator(PAD).click()
    move_to_beat(page, 0)
    page.clock.resume()  # axe waits by the page's clock
    yield "follow"
    hold_the_clock(page)
    page.locator("[data-control=stop]:visible, [data-control=again]:visible").first.click()
    if page.locator(TOOL).get_attribute("data-state") == "ready":
        page.locator(PAD).click()
    tap_a_round(page, page.locator(PAD).click)
    page.locator(f"{TOOL} summary").click()
    yield "done"
    page.locator("[data-control=mode-breath]").check()
    page.locator(PAD).click()
    page.keyboard.press("Space")
    yield "breath"
    page.locator("[data-control=stop]").click()


def test_axe_finds_nothing_in_a_handout(
    handout: Callable[..., Path], open_offline: Callable[..., Any], axe: Path
) -> None:
    file = handout(**SHORT, speed_cm_s=FAST_CM_S)
    seen = open_with_a_clock(open_offline, file, width=390, reduced_motion="reduce")
    seen.page.add_script_tag(path=str(axe))
    for stage in stages(seen.page):
        for width, scheme in ((390, "light"), (1280, "dark")):
            seen.page.set_viewport_size({"width": width, "height": 900})
            seen.page.emulate_media(color_scheme=scheme)
            assert seen.page.evaluate(AXE) == [], (stage, scheme)
            assert seen.page.evaluate("document.documentElement.scrollWidth") <= width, stage
    assert (seen.requests, seen.console) == ([], [])


def test_axe_finds_nothing_in_jupyterlab(open_cells: Callable[..., Any], axe: Path) -> None:
    cell = make_cell("beat", {**SHORT, "speed_cm_s": FAST_CM_S})
    lab = open_cells(cell, clock=True, reduced_motion="reduce")
    lab.page.locator(TOOL).wait_for()
    lab.page.add_script_tag(path=str(axe))
    for stage in stages(lab.page):
        for theme in ("Light", "Dark"):
            lab.page.evaluate(
                "(theme) => window.jupyterapp.commands.execute('apputils:change-theme', { theme })",
                f"JupyterLab {theme}",
            )
            lab.page.wait_for_function(
                "(light) => document.body.dataset.jpThemeLight === light", arg=str(theme == "Light").lower()
            )
            assert lab.page.evaluate(AXE, TOOL) == [], (theme, stage)
        # Each change of theme takes JupyterLab's splash away by a timer, the second in vain: an error that
        # must not come while the clock is run.
        later = lab.page.evaluate("performance.now()") + 500
        lab.page.wait_for_function("(later) => performance.now() > later", arg=later)


def test_on_paper_and_without_scripts_the_beats_stand_still(
    need: Any, handout: Callable[..., Path], open_offline: Callable[..., Any], tmp_path: Path
) -> None:
    pdftotext = need.program("pdftotext")
    sentence = tempo_drill().picture().sentence
    page = open_offline(handout(), java_script_enabled=False).page
    assert page.get_by_text(sentence).is_visible()
    page = open_offline(handout()).page
    page.wait_for_function(LIVE)
    page.pdf(path=tmp_path / "drill.pdf", format="A4", print_background=True)
    text = subprocess.run([pdftotext, tmp_path / "drill.pdf", "-"], capture_output=True, check=True).stdout
    words = " ".join(text.decode().split())
    assert "Tap along for 8 beats" in words
    assert TEXTS["how_tap"] not in words
    page.emulate_media(media="print")
    assert page.locator("figure img").evaluate("(img) => img.clientHeight > 100")

// The progress of a whole routine: a segment for each step, as long as it lasts.

import { attr, h } from "./dom.js";
import { filled } from "./texts.js";
import { clock } from "./words.js";

/** `showProgram(engine)` lays the segments, `update(snapshot)` fills them. */
export function createSegments() {
  const node = h("div", { class: "cp-segments", role: "progressbar", "aria-valuemin": 0 });
  let engine = null;
  let bars = [];

  return {
    node,
    showProgram(of) {
      engine = of;
      const { score, program } = engine;
      bars = score.steps.map((step) => {
        const seconds = engine.secondsAt(step.end) - engine.secondsAt(step.start);
        const bar = h("i", { "data-kind": step.skipped ? "skipped" : step.pause ? "pause" : "stroke", style: `flex-grow:${Math.max(seconds, 1)}` }, h("b", {}));
        return bar;
      });
      node.replaceChildren(...bars);
      attr(node, "aria-label", program.plan.texts.progress);
      attr(node, "aria-valuemax", Math.round(engine.seconds));
    },
    update({ u, elapsed, step, done }) {
      const { score, program } = engine;
      score.steps.forEach((one, k) => {
        const share = one.skipped ? 0 : Math.min(1, Math.max(0, (u - one.start) / (one.end - one.start)));
        attr(bars[k].firstChild, "style", `width:${(100 * share).toFixed(1)}%`);
        attr(bars[k], "data-on", one === step && !done ? "now" : share >= 1 ? "past" : "no");
      });
      const whole = Math.floor(elapsed + 1e-6);
      if (Number(node.getAttribute("aria-valuenow") ?? -1) === whole) return;
      attr(node, "aria-valuenow", whole);
      const told = { time: clock(elapsed, Math.floor), total: clock(engine.seconds), step: step.index + 1, steps: score.steps.length, title: step.title };
      attr(node, "aria-valuetext", filled(program.plan.texts.progress_told, told));
    },
  };
}

// What can be read from two metres away while a routine plays: the step, its side, the time left of it and of the whole.

import { attr, h, text } from "./dom.js";
import { createBreath, createDots, createLegLine, createPhase, createPressure, number } from "./readout-parts.js";
import { createSegments } from "./routine-segments.js";
import { filled } from "./texts.js";
import { neighbour } from "./timeline.js";
import { STATE_TEXT, clock } from "./words.js";

const MOMENT_S = 10;

/** A step beside the one that plays: when it comes, and its name. */
function besideLine(name) {
  const when = h("span", { class: "cp-small" });
  const title = h("span", { class: "cp-beside" });
  return { when, title, node: h("li", { class: `cp-step-${name}` }, when, title) };
}

/** The read-out: `showProgram(engine)` when the program changes, `update(snapshot, ...)` at every frame. */
export function createRoutineReadout() {
  const name = h("p", { class: "cp-title" });
  const side = h("span", { class: "cp-side" });
  const before = besideLine("before");
  const next = besideLine("next");
  const title = h("span", { class: "cp-step-title" });
  const leg = createLegLine();
  const phase = createPhase();
  const note = h("p", { class: "cp-note" });
  const now = h("li", { class: "cp-step-now", "aria-current": "step" }, title, leg.node, phase.node, note);
  const steps = h("ol", { class: "cp-steps" }, before.node, now, next.node);
  const stepLeft = number("step");
  const left = number("left");
  const segments = createSegments();
  const dots = createDots();
  const pass = h("span", { class: "cp-pass-line" });
  const breath = createBreath();
  const pressure = createPressure();
  const credit = h("p", { class: "cp-credit" });

  const node = h(
    "div",
    { class: "cp-readout" },
    h("div", { class: "cp-head" }, name, side),
    steps,
    h("div", { class: "cp-numbers" }, stepLeft.node, left.node),
    segments.node,
    h("div", { class: "cp-beats" }, pass, dots.node),
    h("div", { class: "cp-now-row" }, breath.node, pressure.node),
  );

  let engine = null;
  let shown = null;
  let over = null; // whether the end is shown

  const named = (step) => {
    const { texts } = engine.program;
    const sided = texts[`side_${step.side}`];
    return sided ? `${step.title}, ${sided.toLowerCase()}` : step.title;
  };

  /** The step before or after, but for a moment between two strokes: that is no news. */
  function far(step, way) {
    const near = neighbour(engine.score, step.index, way);
    return (near?.pause && near.seconds < MOMENT_S && neighbour(engine.score, near.index, way)) || near;
  }

  /** What comes next; of a pause, also what comes then. */
  function coming(step) {
    const after = step.pause && neighbour(engine.score, step.index, 1);
    return after && !after.pause ? filled(engine.program.plan.texts.then, { pause: step.title, stroke: named(after) }) : named(step);
  }

  function showStep(step, done) {
    shown = step;
    over = done;
    const { texts, plan } = engine.program;
    const { score } = engine;
    dots.showStep(step);
    text(title, done ? texts.done : step.title);
    text(note, step.note ?? "");
    note.hidden = done || !step.note;
    // A pause belongs to the side of the stroke that follows: there the giver goes.
    const worked = step.pause ? neighbour(score, step.index, 1) ?? step : step;
    text(side, done ? "" : texts[`side_${worked.side}`] ?? "");
    side.style.visibility = side.textContent ? "" : "hidden";
    // After the end there is nothing more to come.
    next.node.style.visibility = done ? "hidden" : "";
    const [one, other] = done ? [step, null] : [far(step, -1), far(step, 1)];
    text(before.title, one ? named(one) : plan.texts.first);
    text(next.title, other ? coming(other) : plan.texts.last);
  }

  return {
    node,
    credit,
    showProgram(of) {
      engine = of;
      shown = null;
      const { texts, plan, title: called, credit: source } = engine.program;
      text(name, called);
      text(credit, source ?? "");
      text(before.when, plan.texts.before);
      text(next.when, plan.texts.next);
      text(stepLeft.label, plan.texts.label_step);
      text(left.label, plan.texts.label_whole);
      text(pressure.label, texts.label_pressure);
      attr(steps, "aria-label", plan.texts.steps);
      leg.showNames([texts.ready, ...engine.score.steps.flatMap((step) => (step.pause ? [] : step.legs.map((one) => one.name)))]);
      segments.showProgram(engine);
    },
    update(here, step, places, calm) {
      const done = here.state === "finished";
      if (shown !== here.step || over !== done) showStep(here.step, done);
      const { texts } = engine.program;
      text(stepLeft.value, clock(here.stepLeft));
      text(left.value, clock(here.left));
      const quiet = here.state === "ready" || here.state === "finished";
      phase.update(quiet ? null : here.phase, texts);
      leg.update(done ? "" : quiet ? texts[STATE_TEXT[here.state]] : step.pause ? step.say : here.leg.name);
      text(pass, step.pause ? "" : filled(texts.said_pass.replace(/\.$/, ""), here));
      dots.update(quiet ? 0 : here.beat);
      segments.update(here);
      breath.update(here.breath, here.breathing && !here.breath && Boolean(step.speed), calm, texts);
      pressure.update(places, step, engine.program, here.most);
    },
  };
}

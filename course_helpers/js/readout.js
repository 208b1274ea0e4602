// What can be read from two metres away while one stroke plays: pass, beat and time left, the leg, the breath, the pressure now.

import { attr, h, text } from "./dom.js";
import { createBreath, createDots, createLegLine, createPhase, createPressure, number } from "./readout-parts.js";
import { STATE_TEXT, clock } from "./words.js";

/** The read-out: `showProgram(engine)` when the program changes, `update(snapshot, ...)` at every frame. */
export function createReadout() {
  const pass = number("pass");
  const beat = number("beat");
  const left = number("left");
  const passNow = h("span", { class: "cp-now" });
  const passAll = h("span", { class: "cp-of" });
  pass.value.append(passNow, passAll);

  const title = h("p", { class: "cp-title" });
  const side = h("span", { class: "cp-side" });
  const leg = createLegLine();
  const phase = createPhase();
  const dots = createDots();
  const breath = createBreath();
  const pressure = createPressure();
  beat.node.append(phase.node, dots.node);
  const progress = h("progress", { class: "cp-progress", max: 1000, value: 0 });
  const credit = h("p", { class: "cp-credit" });

  const node = h(
    "div",
    { class: "cp-readout" },
    h("div", { class: "cp-head" }, title, side),
    leg.node,
    h("div", { class: "cp-numbers" }, pass.node, left.node, beat.node),
    progress,
    h("div", { class: "cp-now-row" }, breath.node, pressure.node),
  );

  let program = null;
  let dotsOf = null;

  function showStep(step) {
    dotsOf = step;
    dots.showStep(step);
    text(side, program.texts[`side_${step.side}`] ?? "");
    side.hidden = !side.textContent;
  }

  return {
    node,
    credit,
    showProgram(engine) {
      program = engine.program;
      dotsOf = null;
      const { texts } = program;
      text(title, program.title);
      text(credit, program.credit ?? "");
      text(pass.label, texts.label_pass);
      text(beat.label, texts.label_beat);
      text(left.label, texts.label_left);
      text(pressure.label, texts.label_pressure);
      attr(progress, "aria-label", texts.whole);
      leg.showNames([texts.ready, ...engine.score.steps.flatMap((step) => step.legs.map((one) => one.name))]);
    },
    update(here, step, places, calm) {
      if (dotsOf !== step) showStep(step);
      const { texts } = program;
      text(passNow, String(here.pass));
      text(passAll, ` ${texts.of} ${here.passes}`);
      text(beat.value, String(here.beat));
      text(left.value, clock(here.left));
      const quiet = here.state === "ready" || here.state === "finished";
      leg.update(quiet ? texts[STATE_TEXT[here.state]] : here.leg.name);
      phase.update(quiet ? null : here.phase, texts);
      dots.update(here.state === "finished" ? 0 : here.beat);
      attr(progress, "value", Math.round(here.share * 1000));
      breath.update(here.breath, here.breathing && !here.breath && Boolean(step.speed), calm, texts);
      pressure.update(places, step, program, here.most);
    },
  };
}

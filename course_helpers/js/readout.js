// What can be read from two metres away: pass, beat and time left, the leg, the breath, the pressure now.

import { attr, h, text } from "./dom.js";
import { levelColour } from "./hands.js";
import { BREATH, LIFTED, SIDES, STATES, clock, level } from "./words.js";

const number = (name, label) => {
  const value = h("span", { class: "cp-figure" });
  return { value, node: h("div", { class: `cp-number cp-${name}` }, h("span", { class: "cp-label" }, label), value) };
};

/** The read-out: `showProgram(engine)` when the program changes, `update(snapshot, ...)` at every frame. */
export function createReadout() {
  const pass = number("pass", "pass");
  const beat = number("beat", "beat");
  const left = number("left", "time left");
  const passNow = h("span", { class: "cp-now" });
  const passAll = h("span", { class: "cp-of" });
  pass.value.append(passNow, passAll);

  const title = h("p", { class: "cp-title" });
  const side = h("span", { class: "cp-side" });
  // The longest name holds the place open, so that nothing moves when the leg changes.
  const leg = h("span", {});
  const longest = h("span", { "aria-hidden": "true" });
  const legLine = h("p", { class: "cp-leg" }, leg, longest);
  const steps = h("ol", { class: "cp-steps", "aria-label": "Steps" });
  const stepLeft = h("span", { class: "cp-step-left" });
  const shape = h("span", { class: "cp-breath-shape" });
  const breathWord = h("span", { class: "cp-breath-word" });
  const breath = h("div", { class: "cp-breath" }, h("span", { class: "cp-breath-space" }, shape), breathWord);
  const meter = h("span", { class: "cp-meter", "aria-hidden": "true" });
  const segments = [1, 2, 3, 4, 5].map(() => h("i", {}, h("b")));
  meter.append(...segments);
  const pressureWord = h("span", { class: "cp-level" });
  const pressure = h("div", { class: "cp-pressure" }, h("span", { class: "cp-small" }, "pressure"), meter, pressureWord);
  const score = h("span", { class: "cp-score", "aria-hidden": "true" });
  beat.node.append(score);
  const progress = h("progress", { class: "cp-progress", max: 1000, value: 0, "aria-label": "Whole exercise" });
  const credit = h("p", { class: "cp-credit" });

  const node = h(
    "div",
    { class: "cp-readout" },
    h("div", { class: "cp-head" }, title, side),
    steps,
    legLine,
    h("div", { class: "cp-numbers" }, pass.node, left.node, beat.node),
    progress,
    h("div", { class: "cp-now-row" }, breath, pressure),
  );

  let program = null;
  let all = [];
  let dots = [];
  let dotsOf = null;

  function showStep(step) {
    dotsOf = step;
    dots = Array.from({ length: step.beats }, (_, k) => {
      const strong = step.legs.some((one) => Math.abs(one.start_s - k * step.beat_s) < 1e-3);
      return h("i", strong ? { class: "cp-strong" } : {});
    });
    score.replaceChildren(...dots);
    text(side, SIDES[step.side] ?? "");
    side.hidden = !side.textContent;
    const names = [
      ["before", all[step.index - 1]],
      ["now", step],
      ["next", all[step.index + 1]],
    ];
    steps.hidden = all.length < 2;
    steps.replaceChildren(
      ...names
        .filter(([, one]) => one)
        .map(([when, one]) =>
          h("li", { class: `cp-step-${when}`, "aria-current": when === "now" && "step" }, h("span", { class: "cp-small" }, when), h("span", {}, one.title), when === "now" && stepLeft),
        ),
    );
  }

  function showPressure(places, step) {
    const moving = places.filter((_, k) => !step.hands[k].stays);
    const most = Math.max(...(moving.length ? moving : places).map((place) => place.walton));
    const lifted = places.filter((place) => place.lifted);
    const apart =
      places.length > 1 &&
      (lifted.length > 0 || Math.max(...places.map((a) => a.walton)) - Math.min(...places.map((a) => a.walton)) > 0.25);
    const word = apart
      ? places.map((place, k) => `${step.hands[k].hand === "left" ? "L" : "R"} ${place.lifted ? LIFTED : level(place.walton)}`).join(" · ")
      : lifted.length
        ? LIFTED
        : `Walton ${level(most)}`;
    text(pressureWord, word);
    segments.forEach((segment, k) => {
      const share = Math.min(1, Math.max(0, most - k));
      attr(segment.firstChild, "style", `width:${(share * 100).toFixed(0)}%;background:${levelColour(program.colours, k + 1)}`);
    });
  }

  /** `missed`: a breath is wanted, but none fits. */
  function showBreath(invited, missed, calm) {
    breath.classList.toggle("cp-none", !invited && !missed);
    breath.classList.toggle("cp-missed", missed);
    text(breathWord, invited ? BREATH[invited.phase] : missed ? BREATH.none : "");
    if (!invited) return;
    attr(breath, "data-phase", invited.phase);
    // A smooth swell that starts and ends at rest.
    const ease = (1 - Math.cos(Math.PI * invited.fraction)) / 2;
    const full = invited.phase === "out" ? 1 - ease : ease;
    attr(shape, "style", `transform:scale(${calm ? (invited.phase === "out" ? 0.6 : 1) : (0.45 + 0.55 * full).toFixed(3)})`);
  }

  return {
    node,
    credit,
    showProgram(engine) {
      program = engine.program;
      all = engine.score.steps;
      dotsOf = null;
      text(title, program.title);
      text(credit, program.credit ?? "");
      const names = [STATES.ready, ...all.flatMap((step) => step.legs.map((one) => one.name))];
      text(longest, names.reduce((a, b) => (b.length > a.length ? b : a)));
    },
    update(here, step, places, calm) {
      if (dotsOf !== step) showStep(step);
      text(passNow, String(here.pass));
      text(passAll, ` of ${here.passes}`);
      text(beat.value, String(here.beat));
      text(left.value, clock(here.left));
      if (all.length > 1) text(stepLeft, clock(here.stepLeft));
      const quiet = here.state === "ready" || here.state === "finished";
      text(leg, quiet ? STATES[here.state] : here.leg.name);
      dots.forEach((dot, k) => attr(dot, "data-on", k + 1 === here.beat ? "now" : k + 1 < here.beat ? "past" : "no"));
      attr(progress, "value", Math.round(here.share * 1000));
      showBreath(here.breath, here.breathing && !here.breath && Boolean(step.speed), calm);
      showPressure(places, step);
    },
  };
}

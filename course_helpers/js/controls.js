// The pacer's controls: native buttons, checkboxes, a range, selects. Each carries `data-control` with its name.

import { createCueChecks, createLarge, createPlay } from "./control-parts.js";
import { attr, h, text, uid } from "./dom.js";
import { filled } from "./texts.js";

function field(label, input, extra = null, name = "") {
  const id = uid("cp");
  input.id = id;
  return h("div", { class: `cp-field cp-field-${name}` }, h("label", { for: id }, label), input, extra);
}

function choose(select, options, value) {
  select.replaceChildren(...options.map(({ id, label }) => h("option", { value: id }, label)));
  select.value = value ?? options[0]?.id ?? "";
}

/** The controls of one view of `engine`, as `buttons` and `settings`; `root` is what full screen shows. */
export function createControls(engine, root) {
  const { texts } = engine.program;
  const play = createPlay(engine);
  const restart = h("button", { type: "button", "data-control": "restart", onclick: () => engine.restart() }, texts.restart);
  const large = createLarge(engine, root);
  const cues = createCueChecks(engine);

  const speed = h("input", { type: "range", step: 0.1, "data-control": "speed", oninput: () => engine.slide("speed_cm_s", Number(speed.value)) });
  const speedValue = h("output", { class: "cp-value" });
  const ends = h("span", { class: "cp-ends", "aria-hidden": "true" }, h("span", {}, texts.slower), h("span", {}, texts.faster));
  const speedField = field(texts.speed, speed, h("span", { class: "cp-speed-extra" }, speedValue, ends), "speed");

  const passes = h("input", { type: "number", min: 1, max: 99, inputmode: "numeric", "data-control": "passes" });
  passes.addEventListener("change", () => {
    engine.setPasses(Number(passes.value));
    showTraits();
  });
  const passesField = field(texts.passes, passes);
  const body = h("select", { "data-control": "body", onchange: () => engine.set("body", body.value) });
  const bodyField = field(texts.body, body);
  const side = h("select", { "data-control": "side", onchange: () => chooseSide(side.value) });
  const sideField = field(texts.side, side);

  const buttons = h("div", { class: "cp-buttons" }, play.node, restart, large.node);
  const settings = h(
    "div",
    { class: "cp-settings" },
    speedField,
    cues.node,
    h("div", { class: "cp-fields" }, passesField, sideField, bodyField),
    h("p", { class: "cp-note" }, texts.keys),
  );

  /** Without Python, another side is there only if the page brought it along. */
  function chooseSide(id) {
    engine.set("side", id);
    const other = engine.get("static") && engine.get("variants")?.[id];
    if (!other) return;
    if (other.picture) engine.set("base_picture", other.picture);
    engine.set("program", other.program);
  }

  function showTraits() {
    const now = engine.snapshot();
    cues.show();
    const cm = engine.get("speed_cm_s") || now.step.speed?.usual_cm_s;
    if (document.activeElement !== speed || Math.abs(Number(speed.value) - cm) > 0.051) speed.value = cm;
    const told = { speed: Number(cm ?? 0).toFixed(1) };
    text(speedValue, filled(texts.speed_value, told));
    attr(speed, "aria-valuetext", filled(texts.speed_told, told));
    if (document.activeElement !== passes) passes.value = now.passes;
    if (engine.get("side")) side.value = engine.get("side");
    if (engine.get("body")) body.value = engine.get("body");
  }

  return {
    buttons,
    settings,
    showTraits,
    showProgram() {
      const { program } = engine;
      const bodies = program.bodies ?? [];
      const sides = program.sides ?? [];
      const still = Boolean(engine.get("static"));
      choose(body, bodies, engine.get("body"));
      choose(side, sides, engine.get("side"));
      bodyField.hidden = still || bodies.length < 2;
      sideField.hidden = sides.length < 2 || (still && !engine.get("variants"));
      passesField.hidden = program.steps.length > 1;
      const range = program.steps.find((step) => step.speed)?.speed;
      speedField.hidden = !range;
      if (range) {
        speed.min = Math.ceil(range.slowest_cm_s * 10) / 10;
        speed.max = Math.floor(range.fastest_cm_s * 10) / 10;
      }
      showTraits();
    },
    update: (here) => play.update(here),
    dispose() {
      cues.dispose();
      large.dispose();
    },
  };
}

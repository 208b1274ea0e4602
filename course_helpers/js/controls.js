// The player's controls: native buttons, checkboxes, a range, selects. Each carries `data-control` with its name.

import { attr, h, text, uid } from "./dom.js";

function field(label, input, extra = null, name = "") {
  const id = uid("cp");
  input.id = id;
  return h("div", { class: `cp-field cp-field-${name}` }, h("label", { for: id }, label), input, extra);
}

function check(label, name, onchange) {
  const input = h("input", { type: "checkbox", "data-control": name, onchange: () => onchange(input.checked) });
  return { input, node: h("label", { class: "cp-check" }, input, label) };
}

function choose(select, options, value) {
  select.replaceChildren(...options.map(({ id, label }) => h("option", { value: id }, label)));
  select.value = value ?? options[0]?.id ?? "";
}

/** The controls of one view of `engine`, as `buttons` and `settings`; `root` is what full screen shows. */
export function createControls(engine, root) {
  const play = h("button", { type: "button", class: "cp-play", "data-control": "play", onclick: () => engine.toggle() });
  const restart = h("button", { type: "button", "data-control": "restart", onclick: () => engine.restart() }, "Restart");
  const large = h("button", { type: "button", "data-control": "fullscreen", onclick: fullscreen });

  const sound = check("Sound", "sound", (on) => engine.set("muted", !on));
  const voice = check("Voice", "voice", (on) => engine.set("voice", on));
  const breath = check("Breath", "breath", (on) => engine.set("breath", on));
  const voiceNote = h("p", { class: "cp-note" }, "This device has no voice of its own; the chimes still tell you.");

  const speed = h("input", { type: "range", step: 0.1, "data-control": "speed", oninput: () => engine.slide("speed_cm_s", Number(speed.value)) });
  const speedValue = h("output", { class: "cp-value" });
  const ends = h("span", { class: "cp-ends", "aria-hidden": "true" }, h("span", {}, "slower"), h("span", {}, "faster"));
  const speedField = field("Speed", speed, h("span", { class: "cp-speed-extra" }, speedValue, ends), "speed");

  const passes = h("input", { type: "number", min: 1, max: 99, inputmode: "numeric", "data-control": "passes" });
  passes.addEventListener("change", () => {
    engine.setPasses(Number(passes.value));
    showTraits();
  });
  const passesField = field("Passes", passes);
  const body = h("select", { "data-control": "body", onchange: () => engine.set("body", body.value) });
  const bodyField = field("Body", body);
  const side = h("select", { "data-control": "side", onchange: () => chooseSide(side.value) });
  const sideField = field("Side", side);

  const buttons = h("div", { class: "cp-buttons" }, play, restart, large);
  const settings = h(
    "div",
    { class: "cp-settings" },
    speedField,
    h("div", { class: "cp-cues" }, h("div", { class: "cp-checks", role: "group", "aria-label": "Cues" }, sound.node, voice.node, breath.node), voiceNote),
    h("div", { class: "cp-fields" }, passesField, sideField, bodyField),
    h("p", { class: "cp-note" }, "The space bar, or a tap on the picture, starts and pauses."),
  );

  function fullscreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else root.requestFullscreen?.().catch(() => {});
  }

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
    sound.input.checked = !engine.get("muted");
    voice.input.checked = Boolean(engine.get("voice"));
    breath.input.checked = engine.get("breath") !== false;
    voiceNote.hidden = !engine.get("voice") || engine.voice.available;
    const cm = engine.get("speed_cm_s") || now.step.speed?.usual_cm_s;
    if (document.activeElement !== speed || Math.abs(Number(speed.value) - cm) > 0.051) speed.value = cm;
    text(speedValue, `${Number(cm ?? 0).toFixed(1)} cm/s`);
    attr(speed, "aria-valuetext", `${Number(cm ?? 0).toFixed(1)} centimetres a second`);
    if (document.activeElement !== passes) passes.value = now.passes;
    if (engine.get("side")) side.value = engine.get("side");
    if (engine.get("body")) body.value = engine.get("body");
  }

  const nameLarge = () => text(large, document.fullscreenElement === root ? "Leave full screen" : "Full screen");
  nameLarge();
  large.hidden = !document.fullscreenEnabled;
  document.addEventListener("fullscreenchange", nameLarge);
  const unwatch = engine.voice.watch(showTraits);

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
    update({ state, refused }) {
      attr(play, "aria-disabled", Boolean(refused));
      const running = state === "playing" || state === "lead-in";
      const words = { ready: "Play", paused: "Go on", finished: "Play again" };
      text(play, running ? "Pause" : words[state]);
      attr(play, "data-running", running);
    },
    dispose() {
      unwatch();
      document.removeEventListener("fullscreenchange", nameLarge);
    },
  };
}

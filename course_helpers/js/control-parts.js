// Parts of a player's controls: play, full screen, and which cues sound. Native elements, each with its name in `data-control`.

import { attr, h, text } from "./dom.js";

/** The big button. `press` is what it does. */
export function createPlay(engine, press = () => engine.toggle()) {
  const node = h("button", { type: "button", class: "cp-play", "data-control": "play", onclick: press });
  return {
    node,
    /** `words` may take the place of the state's own, where nothing runs. */
    update({ state, refused }, words = null) {
      const { texts } = engine.program;
      attr(node, "aria-disabled", Boolean(refused));
      const running = state === "playing" || state === "lead-in";
      text(node, running ? texts.pause : (words ?? { ready: texts.play, paused: texts.go_on, finished: texts.again }[state]));
      attr(node, "data-running", running);
    },
  };
}

/** Full screen for `root`, where the browser has it. */
export function createLarge(engine, root) {
  const { texts } = engine.program;
  const node = h("button", { type: "button", "data-control": "fullscreen", onclick: press });

  function press() {
    if (document.fullscreenElement) document.exitFullscreen();
    else root.requestFullscreen?.().catch(() => {});
  }

  const name = () => text(node, document.fullscreenElement === root ? texts.leave_full : texts.full);
  name();
  node.hidden = !document.fullscreenEnabled;
  document.addEventListener("fullscreenchange", name);
  return { node, dispose: () => document.removeEventListener("fullscreenchange", name) };
}

function check(label, name, onchange) {
  const input = h("input", { type: "checkbox", "data-control": name, onchange: () => onchange(input.checked) });
  return { input, node: h("label", { class: "cp-check" }, input, label) };
}

/** Sound, voice and breath, each on or off. */
export function createCueChecks(engine) {
  const { texts } = engine.program;
  const sound = check(texts.sound, "sound", (on) => engine.set("muted", !on));
  const voice = check(texts.voice, "voice", (on) => engine.set("voice", on));
  const breath = check(texts.breath, "breath", (on) => engine.set("breath", on));
  const note = h("p", { class: "cp-note" }, texts.no_voice);
  const group = h("div", { class: "cp-checks", role: "group", "aria-label": texts.cues }, sound.node, voice.node, breath.node);

  function show() {
    sound.input.checked = !engine.get("muted");
    voice.input.checked = Boolean(engine.get("voice"));
    breath.input.checked = engine.get("breath") !== false;
    note.hidden = !engine.get("voice") || engine.voice.available;
  }

  const unwatch = engine.voice.watch(show);
  return { node: h("div", { class: "cp-cues" }, group, note), show, dispose: unwatch };
}

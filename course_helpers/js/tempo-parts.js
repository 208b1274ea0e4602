// The parts of the tempo drill's view: what is chosen, the pad that is tapped, what came of it. Made once, then updated.

import { attr, h, s, text, uid } from "./dom.js";
import { swell } from "./tempo-round.js";
import { beatsOf, paceWords, signed, tidy, told } from "./tempo-words.js";
import { filled } from "./texts.js";

/** A figure over its name. */
function numberOf(name, label) {
  const value = h("strong", {});
  return { name, value, node: h("p", { class: "ct-number", "data-number": name }, value, " ", h("span", {}, label)) };
}

/** Technique, mode, pace and sound. */
export function createSettings(engine, { texts, techniques }) {
  const technique = h("select", { id: uid("ct"), "data-control": "technique", onchange: () => engine.choose(technique.value) });
  technique.append(...techniques.map(({ id, name }) => h("option", { value: id }, name)));
  const group = uid("mode");
  const modes = ["beat", "breath"].map((mode) => {
    const input = h("input", { type: "radio", name: group, value: mode, "data-control": `mode-${mode}`, onchange: () => engine.set({ mode }) });
    return { mode, input, node: h("label", { class: "ct-choice" }, input, texts[`mode_${mode}`]) };
  });
  const numbers = ["beats", "passes", "speed"].map((name) => numberOf(name, texts[name]));
  const speed = h("input", { type: "range", step: 0.1, id: uid("ct"), "data-control": "speed", oninput: () => engine.slide(Number(speed.value)) });
  const ends = h("p", { class: "ct-ends", "aria-hidden": "true" }, h("span", {}, texts.slower), h("span", {}, texts.faster));
  const beats = h("p", { class: "ct-soft" });
  const sound = h("input", { type: "checkbox", "data-control": "sound", onchange: () => engine.set({ muted: !sound.checked }) });
  const soundNote = h("p", { class: "ct-soft", id: uid("ct") });
  sound.setAttribute("aria-describedby", soundNote.id);
  const soundRow = h("div", { class: "ct-sound" }, h("label", { class: "ct-choice" }, sound, texts.sound), soundNote);
  const node = h(
    "div",
    { class: "ct-settings" },
    h("div", { class: "ct-field" }, h("label", { for: technique.id }, texts.choose), technique),
    h("fieldset", { class: "ct-modes" }, h("legend", {}, texts.mode_label), h("div", { class: "ct-choices" }, modes.map((one) => one.node))),
    h("div", { class: "ct-numbers" }, numbers.map((one) => one.node)),
    h("div", { class: "ct-field" }, h("label", { for: speed.id }, texts.slider), speed, ends, beats),
    soundRow,
  );
  let shown = null;
  return {
    node,
    update({ technique: now, target, mode, muted: silent, running }) {
      if (shown !== now) {
        shown = now;
        // Bounds first: a value outside them would be pulled in.
        speed.min = Math.ceil(now.speed.slowest_cm_s * 10 - 1e-6) / 10;
        speed.max = Math.floor(now.speed.fastest_cm_s * 10 + 1e-6) / 10;
        technique.value = now.id;
        text(beats, beatsOf(texts, now));
      }
      const words = paceWords(target);
      for (const { name, value } of numbers) text(value, words[name]);
      if (Math.abs(Number(speed.value) - target.speed) > 0.051) speed.value = target.speed;
      attr(speed, "aria-valuetext", filled(texts.slider_value, words));
      for (const one of modes) one.input.checked = one.mode === mode;
      for (const control of [technique, speed, ...modes.map((one) => one.input)]) control.disabled = running;
      sound.checked = !silent;
      text(soundNote, silent ? texts.muted : texts.sound_note);
      numbers[0].node.hidden = beats.hidden = mode === "breath"; // a breath has no beats
      soundRow.hidden = mode === "breath";
    },
  };
}

/** The pad: a light that swells with the beat, and a field as large as a hand to tap on. */
export function createPad(engine, { texts }, calm) {
  const glow = h("span", { class: "ct-glow" });
  const tick = s("svg", { class: "ct-tick-sign", viewBox: "0 0 24 24", focusable: "false" }, s("path", { d: "M4.5 12.5 10 18 19.5 6.5" }));
  const word = h("span", { class: "ct-word" });
  const count = h("span", { class: "ct-count" });
  const pad = h("button", { type: "button", class: "ct-pad", "data-control": "tap" }, h("span", { class: "ct-light", "aria-hidden": "true" }, glow, tick), word, count);
  const how = h("p", { class: "ct-how" });
  const again = h("button", { type: "button", class: "ct-quiet", "data-control": "again", onclick: restart }, texts.again);
  const stop = h("button", { type: "button", class: "ct-quiet", "data-control": "stop", onclick: leave }, texts.stop);
  const enough = h("button", { type: "button", class: "ct-quiet", "data-control": "enough", onclick: () => engine.enough() }, texts.enough);
  const node = h("div", { class: "ct-play" }, how, pad, h("div", { class: "ct-row" }, again, enough, stop));

  let wasRunning = false;

  /** A round has begun: Stop is in sight beside the pad, on a phone too. */
  function bringIntoSight(running) {
    const begins = running && !wasRunning;
    wasRunning = running;
    if (begins && node.contains(document.activeElement)) stop.scrollIntoView?.({ block: "nearest" });
  }

  function restart() {
    pad.focus({ preventScroll: true });
    engine.start();
  }

  function leave() {
    pad.focus({ preventScroll: true });
    engine.stop();
  }

  function press(event) {
    const { state } = engine.snapshot();
    if (state === "ready") engine.start();
    else if (state !== "done") {
      engine.tap(event.timeStamp);
      if (!calm.matches) pad.animate?.([{ boxShadow: "inset 0 0 0 4px var(--teal)" }, { boxShadow: "inset 0 0 0 0 var(--teal)" }], { duration: 220 });
    }
  }

  pad.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    pad.focus({ preventScroll: true });
    press(event);
  });
  // Fingers and keys have been heard; what is left is a screen reader's or a switch's own press.
  pad.addEventListener("click", (event) => {
    if (event.detail === 0) press(event);
  });

  return {
    node,
    pad,
    /** A key anywhere in the tool: the space bar taps wherever it has no meaning of its own. */
    key(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const onPad = event.target === pad;
      if (event.key !== " " && !(event.key === "Enter" && onPad)) return;
      if (!onPad && event.target.closest?.("button, select, summary, a, input")) return;
      event.preventDefault();
      if (event.type === "keydown" && !event.repeat) press(event);
    },
    update(here) {
      const { state, mode, running, plan, done } = here;
      const breath = mode === "breath";
      const [least, most] = engine.get("state").breath_taps;
      text(how, `${filled(breath ? texts.how_breath : texts.how_beat, { count: engine.get("state").lead_in_beats })} ${texts.how_tap}`);
      text(word, state === "ready" ? texts.start : texts[`pad_${state.replace("-", "_")}`]);
      const counts = state === "alone" || state === "breath";
      text(count, counts ? filled(texts.progress, { done, all: state === "breath" ? most : plan.alone }) : "");
      attr(pad, "aria-disabled", String(state === "done"));
      again.hidden = state !== "done";
      stop.hidden = !running;
      enough.hidden = !(state === "breath" && done >= least);
      bringIntoSight(running);
    },
    /** The light, at every frame. */
    shine({ beat, light }) {
      const size = 0.42 + 0.58 * swell(beat, calm.matches);
      attr(glow, "style", light ? `transform:scale(${size.toFixed(3)});opacity:${light.toFixed(2)}` : "");
    },
  };
}

/** What came of a round. */
export function createResult(engine, state) {
  const { texts } = state;
  const praise = h("p", { class: "ct-praise" });
  const advice = h("p", { class: "ct-advice" });
  const more = h("div", { class: "ct-more" });
  const parts = ["alone", "follow"].map((name) => {
    const figures = ["tempo", "spread", "drift"].map((figure) => numberOf(figure, texts[`figure_${figure}`]));
    for (const { name: figure, node: one } of figures) one.dataset.figure = figure;
    const none = h("p", { class: "ct-soft" }, texts.not_measured);
    const row = h("div", { class: "ct-numbers" }, figures.map((one) => one.node));
    return { name, figures, row, none, node: h("div", { class: "ct-figures", "data-part": name }, h("p", { class: "ct-part" }, texts[`part_${name}`]), row, none) };
  });
  const means = h(
    "details",
    {},
    h("summary", {}, texts.means_title),
    ["tempo", "spread", "drift"].map((name) => h("p", {}, texts[`means_${name}`])),
  );
  const used = h("p", { class: "ct-soft", hidden: true });
  const use = h("button", { type: "button", class: "ct-quiet", "data-control": "use", onclick: take }, texts.breath_use);
  const node = h("div", { class: "ct-result", hidden: true }, praise, advice, more, use, used, parts.map((one) => one.node), means);

  function take() {
    const { speed_cm_s: speed } = engine.get("result");
    engine.set({ speed_cm_s: Math.round(speed * 10) / 10 });
    text(used, filled(texts.breath_used, { speed: speed.toFixed(1) }));
    used.hidden = false;
  }

  const percent = (words) => filled(texts.percent, { value: words });

  return {
    node,
    update({ state: stage, result }) {
      node.hidden = stage !== "done" || !result?.mode;
      if (node.hidden) {
        used.hidden = true;
        return;
      }
      const words = told(result, state);
      text(praise, words.praise);
      praise.hidden = !words.praise;
      text(advice, words.advice);
      more.replaceChildren(...words.more.map((sentence) => h("p", {}, sentence)));
      means.hidden = result.mode !== "beat" || !result.alone;
      use.hidden = !(result.mode === "breath" && result.breaths);
      for (const { name, figures, row, none, node: one } of parts) {
        const found = result[name];
        one.hidden = means.hidden;
        row.hidden = !found;
        none.hidden = Boolean(found);
        if (!found) continue;
        const values = { tempo: tidy(found.per_min), spread: percent(tidy(found.spread_percent)), drift: percent(signed(found.drift_percent)) };
        for (const { name: figure, value } of figures) text(value, values[figure]);
      }
    },
  };
}

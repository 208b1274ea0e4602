// Parts of a player's read-out: big numbers, beats, the breath, the pressure now.

import { attr, h, text } from "./dom.js";
import { levelColour } from "./hands.js";
import { handAt } from "./timeline.js";
import { level } from "./words.js";

/** A number that can be read from two metres away; `label` is set by `showTexts`. */
export function number(name) {
  const value = h("span", { class: "cp-figure" });
  const label = h("span", { class: "cp-label" });
  return { value, label, node: h("div", { class: `cp-number cp-${name}` }, label, value) };
}

/** A dot for each beat of a pass; those that begin a leg are larger. */
export function createDots() {
  const node = h("span", { class: "cp-score", "aria-hidden": "true" });
  let dots = [];
  return {
    node,
    showStep(step) {
      const beats = step.pause ? 0 : step.beats;
      dots = Array.from({ length: beats }, (_, k) => {
        const strong = step.legs.some((one) => Math.abs(one.start_s - k * step.beat_s) < 1e-3);
        return h("i", strong ? { class: "cp-strong" } : {});
      });
      node.replaceChildren(...dots);
      node.style.setProperty("--n", beats || 1);
    },
    update(beat) {
      dots.forEach((dot, k) => attr(dot, "data-on", k + 1 === beat ? "now" : k + 1 < beat ? "past" : "no"));
    },
  };
}

/** The breath that is invited: a shape that swells, and its word. */
export function createBreath() {
  const shape = h("span", { class: "cp-breath-shape" });
  const word = h("span", { class: "cp-breath-word" });
  const node = h("div", { class: "cp-breath" }, h("span", { class: "cp-breath-space" }, shape), word);
  return {
    node,
    /** `missed`: a breath is wanted, but none fits. */
    update(invited, missed, calm, texts) {
      node.classList.toggle("cp-none", !invited && !missed);
      node.classList.toggle("cp-missed", missed);
      text(word, invited ? texts[`breathe_${invited.phase}`] : missed ? texts.no_breath : "");
      if (!invited) return;
      attr(node, "data-phase", invited.phase);
      // A smooth swell that starts and ends at rest.
      const ease = (1 - Math.cos(Math.PI * invited.fraction)) / 2;
      const full = invited.phase === "out" ? 1 - ease : ease;
      attr(shape, "style", `transform:scale(${calm ? (invited.phase === "out" ? 0.6 : 1) : (0.45 + 0.55 * full).toFixed(3)})`);
    },
  };
}

const APART = 0.25; // levels that differ by more are told one by one

/** What a stroke that presses does now, in a word large enough to act on. */
export function createPhase() {
  const node = h("span", { class: "cp-phase" });
  return {
    node,
    update: (phase, texts) => text(node, phase ? texts[`phase_${phase}`] : ""),
  };
}

/**
 * Whether the hands of a step are told one by one: where at some moment of a pass they press apart, or one is lifted. So
 * that a pass keeps to one form of words. No hand presses firmer than `most`.
 */
export function toldApart({ hands }, most = null) {
  if (hands.length < 2) return false;
  const moments = [...new Set(hands.flatMap(({ t, air = [] }) => [...t, ...air.map(([from, to]) => (from + to) / 2)]))];
  return moments.some((moment) => {
    const places = hands.map((hand) => handAt(hand, moment));
    const levels = places.map(({ walton }) => Math.min(walton, most ?? walton));
    return places.some(({ lifted }) => lifted) || Math.max(...levels) - Math.min(...levels) > APART;
  });
}

/** How firm the hands press now: a meter, and the Walton level of each where they differ. */
export function createPressure() {
  const meter = h("span", { class: "cp-meter", "aria-hidden": "true" });
  const segments = [1, 2, 3, 4, 5].map(() => h("i", {}, h("b")));
  meter.append(...segments);
  const word = h("span", { class: "cp-level" });
  const label = h("span", { class: "cp-small" });
  const node = h("div", { class: "cp-pressure" }, label, meter, word);
  let of = null; // the step, and the most that is offered of it, of which `apart` tells
  let under = null;
  let apart = false;
  return {
    node,
    label,
    /** Shown only where a hand works; no firmer than `most`. */
    update(places, step, { colours, texts }, most) {
      attr(node, "style", places.length ? "" : "visibility:hidden");
      if (!places.length) return;
      const moving = places.filter((_, k) => !step.hands[k].stays);
      const firmest = Math.max(...(moving.length ? moving : places).map((place) => place.walton));
      const lifted = places.filter((place) => place.lifted);
      if (step !== of || most !== under) [of, under, apart] = [step, most, toldApart(step, most)];
      const told = apart
        ? places.map((place, k) => `${step.hands[k].hand === "left" ? "L" : "R"} ${place.lifted ? texts.lifted : level(place.walton)}`).join(" · ")
        : lifted.length
          ? texts.lifted
          : `Walton ${level(firmest)}`;
      text(word, told);
      segments.forEach((segment, k) => {
        const share = Math.min(1, Math.max(0, firmest - k));
        attr(segment.firstChild, "style", `width:${(share * 100).toFixed(0)}%;background:${levelColour(colours, k + 1)}`);
      });
    },
  };
}

/** The line of the leg under way. The longest name holds the place open, so that nothing moves when it changes. */
export function createLegLine() {
  const now = h("span", {});
  const longest = h("span", { "aria-hidden": "true" });
  const node = h("p", { class: "cp-leg" }, now, longest);
  return {
    node,
    showNames: (names) => text(longest, names.reduce((a, b) => (b.length > a.length ? b : a))),
    update: (name) => text(now, name),
  };
}

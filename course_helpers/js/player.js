// The pacer: a widget module (AFM). Python gives it a picture and a program, it plays them; see README.md for the traits.

import { attr, h, ownName, style, text } from "./dom.js";
import { createEngine } from "./engine.js";
import { browserEnv } from "./env.js";
import { createHands } from "./hands.js";
import { createControls } from "./controls.js";
import { createReadout } from "./readout.js";
import { freeRoom, reach } from "./room.js";
import { startShade } from "./shade.js";
import { shadeLayer } from "./shade-map.js";
import { handAt } from "./timeline.js";
import { COVER } from "./words.js";
import theme from "./theme.css";
import { createToday } from "./today.js";
import css from "./player.css";

// The keys of these already mean something when they have the focus.
const OWN_SPACE = "button, select, summary, a, input[type=checkbox], textarea";

/** A hand no firmer than `most`, if there is a most. */
const lightened = (place, most) => (most === null ? place : { ...place, walton: Math.min(place.walton, most) });

/** A step with the only hand that works today; the other is neither drawn nor told of. */
const withHand = (step, only) => (only === null ? step : { ...step, hands: step.hands.filter(({ hand }) => hand === only) });

/** The whole player of one view, over an engine that views share. Gives a function that removes it. */
function view(engine, el) {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const image = h("img", { alt: "", draggable: "false" });
  const coverWords = h("span", {});
  const cover = h("div", { class: "cp-cover", "aria-hidden": "true" }, coverWords);
  const stage = h("div", { class: "cp-stage", onclick: () => engine.toggle() }, image, cover);
  const readout = createReadout();
  const today = createToday(engine, (words) => text(live, words));
  const root = h("div", { class: "course-player course-widget", role: "region", tabindex: "-1", "data-lm-suppress-shortcuts": true });
  const controls = createControls(engine, root);
  const live = h("p", { class: "cp-unseen", "aria-live": "polite", role: "status" });
  const panel = h("div", { class: "cp-panel" }, today.node, readout.node, controls.buttons);
  const main = h("div", { class: "cp-main" }, h("div", { class: "cp-place" }, stage), panel);
  const foot = h("div", { class: "cp-foot" }, controls.settings, readout.credit);
  root.append(style(theme, css), h("div", { class: "cp-body" }, main, foot), live);

  let hands = null;
  let shown = null; // the step whose hands are drawn
  let only = null; // the hand that works alone in it
  let working = null; // the step as it is worked
  let frame = 0;
  let shade = null; // what is left out, over the map
  let shadedBy = null; // the result that it was made from

  function fit() {
    const { map } = engine.program;
    const width = stage.clientWidth;
    if (width) hands?.fit((width / map.width) * map.px_per_cm);
  }

  function showProgram() {
    const { program } = engine;
    attr(root, "aria-label", ownName(root, "course-player", `${program.title}: player`));
    image.src = engine.get("base_picture") ?? "";
    root.style.setProperty("--ratio", program.map.width / program.map.height);
    shown = null;
    shadedBy = null;
    readout.showProgram(engine);
    controls.showProgram();
    draw();
  }

  /** Hatch what is left out today on the map. */
  function drawShade() {
    const result = engine.screened;
    if (result === shadedBy) return;
    shade?.remove();
    const { map } = engine.program;
    const at = { body: engine.get("body"), x0: map.x0 / map.width, y0: map.y0 / map.width, cm: map.px_per_cm / map.width };
    shade = result?.places.length ? shadeLayer(result, at) : null;
    if (shade) image.after(shade);
    shadedBy = result;
  }

  function draw() {
    const here = engine.snapshot();
    const { step } = here;
    drawShade();
    if (shown !== step || only !== here.hand) {
      only = here.hand;
      working = withHand(step, only);
      hands?.root.remove();
      hands = createHands(engine.program, working);
      stage.insertBefore(hands.root, cover);
      shown = step;
      fit();
    }
    // Without gliding, the hands step from beat to beat.
    const p = calm.matches && !here.done ? (here.beat - 1) * step.beat_s : here.p;
    const places = working.hands.map((hand) => lightened(handAt(hand, p), here.most));
    hands.update(places);
    attr(root, "data-state", here.state);
    attr(root, "data-elapsed", here.elapsed.toFixed(3));
    attr(root, "data-score", here.u.toFixed(4));
    attr(root, "data-pass", here.pass);
    attr(root, "data-beat", here.beat);
    attr(root, "data-today", here.refused ? "left-out" : here.hand ? "one-hand" : here.most === null ? "" : "lightened");
    today.update(here);
    drawCover({ ...here, step: working }, places);
    readout.update(here, working, places, calm.matches);
    controls.update(here);
  }

  /** What is said on the picture stands in the widest room that the hands leave. */
  function drawCover({ state, count, step, refused }, places) {
    if (refused) {
      attr(cover, "data-state", "refused");
      attr(cover, "style", "top:0;bottom:0");
      cover.toggleAttribute("data-count", false);
      return text(coverWords, refused.say);
    }
    const counts = state === "lead-in" && count <= 3;
    const { map } = engine.program;
    const reaches = step.hands.map((hand, k) => reach(hand, places[k]).map((cm) => (map.y0 + cm * map.px_per_cm) / map.height));
    const [from, to] = freeRoom(reaches);
    attr(cover, "data-state", state);
    attr(cover, "style", `top:${(100 * from).toFixed(2)}%;bottom:${(100 * (1 - to)).toFixed(2)}%`);
    text(coverWords, counts ? String(count) : COVER[state]);
    cover.toggleAttribute("data-count", counts);
  }

  function loop() {
    cancelAnimationFrame(frame);
    const { state } = engine.snapshot();
    if (state !== "playing" && state !== "lead-in") return;
    frame = requestAnimationFrame(() => {
      if (engine.snapshot().done) engine.tick();
      draw();
      loop();
    });
  }

  function hear(event) {
    if (event.type === "announce") text(live, event.text);
    else if (event.type === "program") showProgram();
    else draw();
    if (event.type === "change") {
      controls.showTraits();
      loop();
    }
  }

  function key(event) {
    engine.wakeSound();
    if (event.key !== " " || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target.closest?.(OWN_SPACE)) return;
    event.preventDefault();
    if (!event.repeat) engine.toggle();
  }

  // After a click or a tap the space bar shall pause again, not press the same control twice.
  function release(event) {
    engine.wakeSound();
    const pressed = event.target.closest?.("button, input[type=checkbox], label");
    // What asks for a second press keeps the focus: it takes it back once the focus goes.
    if (event.detail > 0 && pressed && !today.node.contains(pressed)) root.focus({ preventScroll: true });
  }

  root.addEventListener("keydown", key);
  root.addEventListener("click", release);
  const unlisten = engine.listen(hear);
  const size = new ResizeObserver(() => {
    fit();
    draw();
  });
  size.observe(stage);
  el.append(root);
  showProgram();
  controls.showTraits();
  loop();

  return () => {
    cancelAnimationFrame(frame);
    unlisten();
    size.disconnect();
    controls.dispose();
    root.remove();
  };
}

/** One widget for each model: its views share one engine, so that two of them neither fight nor sound twice. */
export default () => {
  let engine = null;
  let views = 0;
  const start = (model) => (engine ??= createEngine(model, browserEnv(window)));
  return {
    initialize({ model }) {
      start(model);
      return () => {
        engine?.dispose();
        engine = null;
      };
    },
    render({ model, el }) {
      startShade();
      const remove = view(start(model), el);
      views += 1;
      return () => {
        remove();
        views -= 1;
        if (!views) engine?.rest();
      };
    },
  };
};

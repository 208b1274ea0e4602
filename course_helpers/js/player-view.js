// A player in a page: what the pacer and the routine player have in common. Each brings its own parts.

import { attr, h, ownName, style, text } from "./dom.js";
import { createEngine } from "./engine.js";
import { browserEnv } from "./env.js";
import { startShade } from "./shade.js";
import { createStage } from "./stage.js";
import theme from "./theme.css";
import { createToday } from "./today.js";
import { filled } from "./texts.js";
import css from "./player.css";

// The keys of these already mean something when they have the focus.
const OWN_SPACE = "button, select, summary, a, input[type=checkbox], textarea";

/** The whole player of one view, over an engine that views share. Gives a function that removes it. */
function view(engine, el, kind, extra) {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const live = h("p", { class: "cp-unseen", "aria-live": "polite", role: "status" });
  const today = createToday(engine, (words) => text(live, words));
  const root = h("div", { class: `course-player course-widget ${kind.name}`, role: "region", tabindex: "-1", "data-lm-suppress-shortcuts": true });
  const parts = kind.parts(engine, root, extra);
  const { readout, controls } = parts;
  const toggle = parts.toggle ?? (() => engine.toggle());
  const stage = createStage(engine, toggle, parts.stage);
  const panel = h("div", { class: "cp-panel" }, parts.above, today.node, readout.node, controls.buttons);
  const main = h("div", { class: "cp-main" }, h("div", { class: "cp-place" }, stage.node), panel);
  const foot = h("div", { class: "cp-foot" }, parts.below, controls.settings, readout.credit);
  root.append(style(theme, css, kind.css ?? ""), h("div", { class: "cp-body" }, main, foot), live);
  let frame = 0;

  function showProgram() {
    const { program } = engine;
    attr(root, "aria-label", ownName(root, "course-player", filled(program.texts.player, { title: program.title })));
    root.style.setProperty("--ratio", stage.showProgram());
    readout.showProgram(engine);
    controls.showProgram();
    draw();
  }

  function draw() {
    const here = engine.snapshot();
    const { working, places } = stage.draw(here, calm.matches);
    attr(root, "data-state", here.state);
    attr(root, "data-elapsed", here.elapsed.toFixed(3));
    attr(root, "data-score", here.u.toFixed(4));
    attr(root, "data-pass", here.pass);
    attr(root, "data-beat", here.beat);
    attr(root, "data-step", here.step.index + 1);
    attr(root, "data-today", here.refused ? "left-out" : here.hand ? "one-hand" : here.most === null ? "" : "lightened");
    today.update(here);
    readout.update(here, working, places, calm.matches);
    controls.update(here);
    parts.update?.(here);
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
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (parts.key?.(event)) return event.preventDefault();
    if (event.key !== " " || event.target.closest?.(OWN_SPACE)) return;
    event.preventDefault();
    if (!event.repeat) toggle();
  }

  // After a click or a tap the space bar shall pause again, not press the same control twice.
  function release(event) {
    engine.wakeSound();
    const pressed = event.target.closest?.("button, input[type=checkbox], label");
    // What asks for a second press keeps the focus: it takes it back once the focus goes.
    if (event.detail > 0 && pressed && !today.node.contains(pressed) && !parts.below?.contains(pressed)) root.focus({ preventScroll: true });
  }

  root.addEventListener("keydown", key);
  root.addEventListener("click", release);
  const unlisten = engine.listen(hear);
  const size = new ResizeObserver(() => {
    stage.fit();
    draw();
  });
  size.observe(stage.node);
  el.append(root);
  showProgram();
  controls.showTraits();
  loop();

  return () => {
    cancelAnimationFrame(frame);
    unlisten();
    size.disconnect();
    controls.dispose();
    parts.dispose?.();
    root.remove();
  };
}

/**
 * A widget module of one kind of player: `name` (a class), `css`, `parts(engine, root, extra)`, and `start(model, engine)`
 * for what lives as long as the engine (it gives `{ dispose }`). One widget for each model: its views share one engine, so that
 * two of them neither fight nor sound twice.
 */
export const playerWidget = (kind) => () => {
  let engine = null;
  let extra = null;
  let views = 0;
  function start(model) {
    if (!engine) {
      engine = createEngine(model, browserEnv(window));
      extra = kind.start?.(model, engine) ?? null;
    }
    return engine;
  }
  return {
    initialize({ model }) {
      start(model);
      return () => {
        engine?.dispose();
        extra?.dispose();
        engine = null;
      };
    },
    render({ model, el }) {
      startShade();
      const remove = view(start(model), el, kind, extra);
      views += 1;
      return () => {
        remove();
        views -= 1;
        if (!views) engine?.rest();
      };
    },
  };
};

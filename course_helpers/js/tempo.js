// The tempo drill: a widget module (AFM). Follow the beat, keep it while it fades, go on alone; or let the breath lead.

import { attr, h, ownName, style } from "./dom.js";
import { browserEnv } from "./env.js";
import { keeperPart } from "./keeper-part.js";
import { createKeeper } from "./keeper.js";
import { startShade } from "./shade.js";
import { createEngine } from "./tempo-engine.js";
import { createPad, createResult, createSettings } from "./tempo-parts.js";
import { createStrip } from "./tempo-strip.js";
import theme from "./theme.css";
import css from "./tempo.css";

/** The whole drill of one view, over an engine that views share. Gives a function that removes it. */
function view(engine, keeper, el) {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const state = engine.get("state");
  const { texts } = state;
  const settings = createSettings(engine, state);
  const pad = createPad(engine, state, calm);
  const strip = createStrip(texts, state.double_share);
  const kept = keeperPart(keeper, engine.get("keeper_texts"), Boolean(engine.get("static")));
  const result = createResult(engine, state);
  const live = h("p", { class: "ct-unseen", role: "status", "aria-live": "polite" });
  const root = h(
    "div",
    { class: "course-tempo course-widget", role: "region", "data-lm-suppress-shortcuts": true },
    style(theme, css),
    h("div", { class: "ct-body" }, h("p", { class: "ct-title" }, texts.title), h("div", { class: "ct-main" }, settings.node, pad.node), strip.node, result.node, kept.node),
    live,
  );
  let frame = 0;

  function draw() {
    const here = engine.snapshot();
    attr(root, "data-state", here.state);
    attr(root, "data-zero", here.zero.toFixed(1));
    attr(root, "data-taps", here.done);
    settings.update(here);
    pad.update(here);
    strip.update(here);
    result.update(here);
    pad.shine(here);
    loop(here);
  }

  // Only the light moves between two changes; what it stands for is drawn when a part begins.
  function loop({ state: now }) {
    cancelAnimationFrame(frame);
    if (!["count-in", "follow", "fade"].includes(now)) return;
    frame = requestAnimationFrame(() => {
      const here = engine.snapshot();
      if (here.state !== root.dataset.state) engine.tick();
      pad.shine(here);
      loop(here);
    });
  }

  function hear(event) {
    if (event.type === "announce") live.replaceChildren(h("span", {}, event.text));
    else draw();
  }

  root.addEventListener("keydown", pad.key);
  root.addEventListener("keyup", pad.key);
  const unlisten = engine.listen(hear);
  const size = new ResizeObserver(() => strip.update());
  size.observe(root);
  el.append(root);
  attr(root, "aria-label", ownName(root, "course-tempo", texts.title));
  engine.wake();
  draw();

  return () => {
    cancelAnimationFrame(frame);
    unlisten();
    size.disconnect();
    kept.dispose();
    root.remove();
  };
}

/** One widget for each model: its views share one engine, so that two of them neither sound nor count twice. */
export default () => {
  let engine = null;
  let keeper = null;
  let views = 0;
  function start(model) {
    keeper ??= createKeeper(model);
    return (engine ??= createEngine(model, browserEnv(window), keeper.add));
  }
  return {
    initialize({ model }) {
      start(model);
      return () => {
        engine?.dispose();
        keeper?.dispose();
        engine = keeper = null;
      };
    },
    render({ model, el }) {
      startShade();
      const remove = view(start(model), keeper, el);
      views += 1;
      return () => {
        remove();
        views -= 1;
        if (!views) engine?.rest();
      };
    },
  };
};

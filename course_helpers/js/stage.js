// The picture with what moves on it: the hands, the path of the step, what is left out, and words where there is room.

import { attr, h, text } from "./dom.js";
import { createHands } from "./hands.js";
import { freeRoom, reach } from "./room.js";
import { shadeLayer } from "./shade-map.js";
import { handAt } from "./timeline.js";
import { COVER_TEXT } from "./words.js";

/** A hand no firmer than `most`, if there is a most. */
const lightened = (place, most) => (most === null ? place : { ...place, walton: Math.min(place.walton, most) });

/** A step with the only hand that works today; the other is neither drawn nor told of. */
const withHand = (step, only) => (only === null ? step : { ...step, hands: step.hands.filter(({ hand }) => hand === only) });

/**
 * The stage of one view; a tap on it does what `toggle` does. `under(engine, step)` may give a layer that lies beneath the hands of a step; `words(snapshot)`
 * may give what stands on the picture in the place of the state's own words.
 */
export function createStage(engine, toggle, { under = () => null, words = () => null } = {}) {
  const image = h("img", { alt: "", draggable: "false" });
  const coverWords = h("span", {});
  const cover = h("div", { class: "cp-cover", "aria-hidden": "true" }, coverWords);
  const node = h("div", { class: "cp-stage", onclick: () => toggle() }, image, cover);

  let hands = null;
  let layer = null;
  let shown = null; // the step whose hands are drawn
  let only = null; // the hand that works alone in it
  let working = null; // the step as it is worked
  let shade = null; // what is left out, over the map
  let shadedBy = null; // the result that it was made from

  function fit() {
    const { map } = engine.program;
    const width = node.clientWidth;
    if (width) hands?.fit((width / map.width) * map.px_per_cm);
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

  /** What is said on the picture stands in the widest room that the hands leave. */
  function drawCover(here, places) {
    const { state, count, refused } = here;
    const { map, texts } = engine.program;
    if (refused) {
      attr(cover, "data-state", "refused");
      attr(cover, "style", "top:0;bottom:0");
      cover.toggleAttribute("data-count", false);
      return text(coverWords, refused.say);
    }
    const counts = count > 0 && count <= 3;
    const own = counts ? null : words(here);
    const reaches = working.hands.map((hand, k) => reach(hand, places[k]).map((cm) => (map.y0 + cm * map.px_per_cm) / map.height));
    const [from, to] = freeRoom(reaches);
    attr(cover, "data-state", counts ? "lead-in" : own && state === "playing" ? "told" : state);
    attr(cover, "style", `top:${(100 * from).toFixed(2)}%;bottom:${(100 * (1 - to)).toFixed(2)}%`);
    text(coverWords, counts ? String(count) : (own ?? texts[COVER_TEXT[state]] ?? ""));
    cover.toggleAttribute("data-count", counts);
  }

  return {
    node,
    fit,
    showProgram() {
      const { program } = engine;
      image.src = engine.get("base_picture") ?? "";
      shown = null;
      shadedBy = null;
      return program.map.width / program.map.height;
    },
    /** Draw a moment; gives the step as it is worked and where its hands are. */
    draw(here, calm) {
      const { step } = here;
      drawShade();
      if (shown !== step || only !== here.hand) {
        only = here.hand;
        working = withHand(step, only);
        hands?.root.remove();
        layer?.remove();
        hands = createHands(engine.program, working);
        layer = under(engine, working);
        node.insertBefore(hands.root, cover);
        if (layer) node.insertBefore(layer, hands.root);
        shown = step;
        fit();
      }
      // Without gliding, the hands step from beat to beat.
      const p = calm && !here.done ? (here.beat - 1) * step.beat_s : here.p;
      const places = working.hands.map((hand) => lightened(handAt(hand, p), here.most));
      hands.update(places);
      drawCover(here, places);
      return { working, places };
    },
  };
}

// After screening, every map of the page shows what is left out today, and every stroke's picture says what becomes of it.
//
// Started once for the page by whichever widget comes first. Figures tell where their maps lie: `data-map` (picture.py) on
// the figure, `data-map-phone` for the picture of a handout's narrow layout. What was added goes again with the result.

import { h } from "./dom.js";
import { createScreened, offerOf } from "./screened.js";
import { shadeLayer } from "./shade-map.js";

const PHONE = "(max-width: 480px)"; // as PHONE_WIDTH in documents/live.py
const CSS = `
.course-shade { position: relative; display: block; width: fit-content; max-width: 100%; margin-inline: auto; overflow: hidden; }
.course-figure:not(:is(.jp-RenderedHTMLCommon *)) > .course-shade { border-radius: .4rem; }
.jp-RenderedHTMLCommon .course-shade { margin-inline: 0; }
.course-shade-narrow { display: none; }
@media ${PHONE} { .course-shade-wide:has(+ .course-shade-narrow) { display: none; } .course-shade-narrow { display: block; } }
.course-shade-say { max-width: 40rem; margin: .7rem auto 0; padding: .5rem .9rem; border-left: .3rem solid #8f3b2e; border-radius: 0 .5rem .5rem 0; background: #f8ebe4; color: #33291f; font-size: .96em; line-height: 1.45; print-color-adjust: exact; }
`;

const read = (figure, name) => {
  try {
    return JSON.parse(figure.getAttribute(name) ?? "[]");
  } catch {
    return [];
  }
};

/** What is said under a figure: what becomes of its stroke, and what is hatched. */
export function sayings(result, maps) {
  const strokes = new Set(maps.map(({ stroke }) => stroke).filter(Boolean));
  const own = strokes.size === 1 ? [offerOf(result, [...strokes][0]).say] : [];
  return [...own, result.places.length ? result.texts.left_out : ""].filter(Boolean);
}

const layers = (result, maps, name) => h("span", { class: name }, ...maps.filter(({ body }) => result.bodies[body]).map((map) => shadeLayer(result, map)));

function dress(figure, result) {
  const maps = read(figure, "data-map");
  const narrow = read(figure, "data-map-phone");
  const picture = figure.querySelector(":scope > picture, :scope > img");
  if (picture && result.places.length && maps.length) {
    const wrapper = h("span", { class: "course-shade" });
    picture.before(wrapper);
    wrapper.append(picture, layers(result, maps, "course-shade-wide"), narrow.length ? layers(result, narrow, "course-shade-narrow") : "");
  }
  const said = sayings(result, maps);
  if (said.length) (figure.querySelector(":scope > .course-shade") ?? picture)?.after(h("p", { class: "course-shade-say" }, said.join(" ")));
}

function undress(figure) {
  for (const wrapper of figure.querySelectorAll(".course-shade")) wrapper.replaceWith(wrapper.querySelector("picture, img"));
  for (const said of figure.querySelectorAll(".course-shade-say")) said.remove();
}

/** Begin to shade the pictures of the page, if that has not begun. */
export function startShade(screened = createScreened(), doc = globalThis.document) {
  if (!doc?.body) return;
  screened.once("shading", () => {
    const worn = new WeakMap();
    let asked = 0;
    const later = () => {
      asked ||= requestAnimationFrame(() => {
        asked = 0;
        update();
      });
    };
    const observer = new MutationObserver(later);
    function update() {
      const result = screened.current();
      for (const figure of doc.querySelectorAll("figure[data-map]")) {
        if ((worn.get(figure) ?? null) === result) continue;
        undress(figure);
        if (result) dress(figure, result);
        worn.set(figure, result);
      }
      // New pictures come with new outputs, and a redrawn one loses what it wore.
      if (result) observer.observe(doc.body, { childList: true, subtree: true });
      else observer.disconnect();
    }
    doc.head.append(h("style", { "data-course": "shade" }, CSS));
    screened.watch(update);
    update();
  });
}

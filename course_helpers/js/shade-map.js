// Places left out, hatched over a map of the back, with their names: an SVG layer for players and pictures.

import { attr, outlinePath, s, uid } from "./dom.js";

const CARE = "#8f3b2e";
const PAPER = "#fbf7f0";
const NAME_CM = 1.75;
const READABLE = 0.0068; // shares of the width: where a cm is shorter, names would be too small to read
const LINE = 13; // letters

/** A name in lines of a few words. */
export function lines(name) {
  const found = [];
  for (const word of name.split(" ")) {
    const longer = found.length ? `${found.at(-1)} ${word}` : word;
    if (found.length && longer.length <= LINE) found[found.length - 1] = longer;
    else found.push(word);
  }
  return found;
}

const rings = (place, body) => place.rings[body].map(outlinePath).join("");

/** The hatch of a place left out; `id` names it in its SVG. */
export const hatch = (id) =>
  s(
    "pattern",
    { id, width: 1.1, height: 1.1, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    s("path", { d: "M0 .55H1.1M.55 0V1.1", stroke: CARE, "stroke-width": 0.2, fill: "none" }),
  );

/** The layer over a map: `map` is { body, x0, y0, cm }, in shares of the picture's width; the layer is as wide as that. */
export function shadeLayer(result, map) {
  const [pattern, clip] = [uid("hatch"), uid("back")];
  const { body } = map;
  const wide = result.places.map((place) => s("path", { d: rings(place, body) }));
  const shaded = result.places.map((place) =>
    s(
      "g",
      { "data-place": place.id },
      s("path", { d: rings(place, body), fill: PAPER, "fill-opacity": 0.72 }),
      s("path", { d: rings(place, body), fill: `url(#${pattern})`, stroke: CARE, "stroke-width": 0.34, "stroke-linejoin": "round" }),
    ),
  );
  const names = map.cm < READABLE ? [] : result.places.map((place) => nameOf(place, body));
  const layer = s(
    "svg",
    { class: "course-shade-map", viewBox: "0 0 1000 1000", "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatch(pattern), s("clipPath", { id: clip }, s("path", { d: outlinePath(result.bodies[body]) }))),
    s(
      "g",
      { transform: `translate(${1000 * map.x0} ${1000 * map.y0}) scale(${1000 * map.cm})` },
      // A hand's breadth around them, as a wash.
      s(
        "g",
        { "clip-path": `url(#${clip})` },
        s("g", { opacity: 0.2, fill: CARE, stroke: CARE, "stroke-width": 2 * result.margin_cm, "stroke-linejoin": "round" }, wide),
        shaded,
      ),
      names,
    ),
  );
  attr(layer, "style", "position:absolute;left:0;top:0;width:100%;height:auto;aspect-ratio:1;overflow:visible;pointer-events:none;forced-color-adjust:none;print-color-adjust:exact");
  return layer;
}

function nameOf(place, body) {
  const [x, y] = place.middle[body];
  const said = lines(place.name);
  return s(
    "text",
    { "text-anchor": "middle", "font-size": NAME_CM, "font-weight": 700, "font-family": "system-ui, sans-serif", fill: CARE, stroke: PAPER, "stroke-width": 0.7, "paint-order": "stroke", "stroke-linejoin": "round" },
    said.map((line, k) => s("tspan", { x, y: y + (k - (said.length - 1) / 2) * 1.15 * NAME_CM + 0.35 * NAME_CM }, line)),
  );
}

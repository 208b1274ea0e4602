// The path of a stroke under the hands: firm parts broad and solid, the light way home dashed, dots in the air.
//
// Drawn as the printed maps are (drawing/strokes.py), at half strength: hands move over it. The right hand's line has a
// pale core, so that the two are told apart by more than colour.

import { s } from "./dom.js";
import { levelColour, mix } from "./hands.js";
import { arrowhead, bands, halfOf, heads, headings, lengthOf, pieces, placeOf, stretch, widthsOf } from "./path.js";

const STRENGTH = 0.5;
const EDGE_CM = 0.34;
const PAPER = "#fbf7f0";
const AIR = "#69594b";
const DOT_CM = 0.3;
const DOTS_APART_CM = 1.5;

const at = ({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`;
const line = (points) => `M${points.map(at).join("L")}`;
const shape = (corners) => `M${corners.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join("L")}Z`;

/** An SVG layer with the paths of all hands of a step; null where none goes anywhere. */
export function pathLayer({ map, colours, plan: { look } }, step) {
  const drawn = step.hands.flatMap((hand) => (hand.path ?? []).map((span) => ({ hand, span })));
  if (!drawn.length) return null;
  const ink = { look, colour: (walton) => mix(look.casing, levelColour(colours, walton), STRENGTH) };
  const under = s("g", {});
  const over = s("g", {});
  for (const { hand, span } of drawn) {
    const { low = [], high = [] } = DRAW[span[0]](hand, span[1], span[2], ink);
    under.append(...low);
    over.append(...high);
  }
  return s(
    "svg",
    { class: "cp-path", viewBox: `0 0 ${map.width} ${map.height}`, "aria-hidden": "true", focusable: "false" },
    s("g", { transform: `translate(${map.x0} ${map.y0}) scale(${map.px_per_cm})`, fill: "none", "stroke-linejoin": "round" }, under, over),
  );
}

function head(point, angle, size, colour, casing) {
  const d = shape(arrowhead(point, angle, size));
  return [s("path", { d, fill: casing, stroke: casing, "stroke-width": 0.24 }), s("path", { d, fill: colour })];
}

function headsOn(points, kind, widths, { look, colour }) {
  const angles = headings(points);
  return heads(points, kind).flatMap((k) => head(points[k], angles[k], 1.25 + 1.05 * widths[k], colour(points[k].walton), look.casing));
}

const DRAW = {
  /** A solid line as broad and dark as it is firm. */
  work(hand, from, to, ink) {
    const points = stretch(hand, from, to);
    if (lengthOf(points) < 0.5) return {};
    const widths = widthsOf(points, ink.look.widths_cm);
    const high = pieces(points).flatMap(([first, last]) => {
      const cut = bands(points.slice(first, last + 1), widths.slice(first, last + 1)).map(([a, b]) => [first + a, first + b]);
      const edge = cut.map(([a, b]) => s("path", { d: line(points.slice(a, b + 1)), stroke: ink.look.casing, "stroke-width": widths[b] + EDGE_CM, "stroke-opacity": 0.5 + STRENGTH / 2 }));
      const inked = cut.map(([a, b]) => s("path", { d: line(points.slice(a, b + 1)), stroke: ink.colour(points[b].walton), "stroke-width": widths[b].toFixed(2), "stroke-linecap": "round" }));
      const width = Math.min(...widths.slice(first, last + 1));
      const core = hand.hand !== "left" && s("path", { d: line(points.slice(first, last + 1)), stroke: PAPER, "stroke-width": Math.min(0.24, 0.26 * width).toFixed(2) });
      return [...edge, ...inked, core].filter(Boolean);
    });
    return { low: high, high: headsOn(points, "work", widths, ink) };
  },
  /** Lightly home: thin and dashed. */
  home(hand, from, to, ink) {
    const points = stretch(hand, from, to);
    if (lengthOf(points) < 0.5) return {};
    const width = widthsOf(points, ink.look.widths_cm)[points.length >> 1];
    const colour = ink.colour(points[points.length >> 1].walton);
    const d = line(points);
    const short = lengthOf(points) < 8; // the way back of a round
    const low = [
      s("path", { d, stroke: ink.look.casing, "stroke-width": (width + EDGE_CM).toFixed(2) }),
      s("path", { d, stroke: colour, "stroke-width": width.toFixed(2), "stroke-dasharray": short ? "0.75 0.55" : "1.5 0.8" }),
    ];
    return { low, high: short ? [] : headsOn(points, "home", points.map(() => width), ink) };
  },
  /** In the air: dots from one place to the next. */
  air(hand, from, to, ink) {
    const points = stretch(hand, from, to);
    const length = lengthOf(points);
    const clear = halfOf(hand.print) + 1.6;
    const room = length - 2 * clear;
    if (room <= 0) return {};
    const colour = mix(ink.look.casing, AIR, 0.85 * STRENGTH);
    const step = length / (points.length - 1);
    const place = (cm) => points[Math.min(points.length - 1, Math.round(cm / step))];
    const count = Math.max(1, Math.round(room / DOTS_APART_CM));
    const dots = Array.from({ length: count + 1 }, (_, k) => place(clear + (k / count) * room));
    const middle = points.length >> 1;
    return { low: dots.map(({ x, y }) => s("circle", { cx: x.toFixed(2), cy: y.toFixed(2), r: DOT_CM, fill: colour })), high: head(points[middle], headings(points)[middle], 1.5, colour, ink.look.casing) };
  },
  /** A place that is pressed. */
  press(hand, from, to, ink) {
    const { x, y, walton } = placeOf(hand, from, to);
    return { low: [s("circle", { cx: x.toFixed(2), cy: y.toFixed(2), r: (halfOf(hand.print) + 0.55).toFixed(2), fill: ink.colour(walton), "fill-opacity": 0.2, stroke: ink.colour(walton), "stroke-width": 0.34 })] };
  },
  /** A place with circles: an arrow once round it, as broad and dark as the press grows deep. */
  round(hand, from, to, ink) {
    const { x, y, walton, way } = placeOf(hand, from, to);
    const radius = halfOf(hand.print) + 0.8;
    const [gap, n] = [(31 * Math.PI) / 180, 48];
    const points = Array.from({ length: n + 1 }, (_, k) => {
      const turn = gap + (k / n) * 2 * (Math.PI - gap);
      return { x: x + radius * way * Math.sin(turn), y: y + radius * Math.cos(turn), walton: 0.5 + (k / n) * (walton - 0.5) };
    });
    const widths = points.map((point) => 0.55 * widthsOf([point, point], ink.look.widths_cm)[0]);
    const parts = Array.from({ length: 8 }, (_, k) => [6 * k, 6 * k + 6]);
    const low = [
      s("path", { d: line(points), stroke: ink.look.casing, "stroke-width": (Math.max(...widths) + 0.3).toFixed(2) }),
      ...parts.map(([a, b]) => s("path", { d: line(points.slice(a, b + 1)), stroke: ink.colour(points[b].walton), "stroke-width": widths[b].toFixed(2), "stroke-linecap": "round" })),
    ];
    return { low, high: head(points[n], Math.atan2(points[n].y - points[n - 1].y, points[n].x - points[n - 1].x), 1.15 + 0.7 * widths[n], ink.colour(walton), ink.look.casing) };
  },
  /** A tap: a drop and the ring that it makes. */
  tap(hand, from, to, ink) {
    const { x, y, walton } = placeOf(hand, from, to);
    const r = 0.62 * widthsOf([{ x, y, walton: Math.max(1, walton) }, { x, y, walton: Math.max(1, walton) }], ink.look.widths_cm)[0];
    const disc = (radius, look) => s("circle", { cx: x.toFixed(2), cy: y.toFixed(2), r: radius.toFixed(2), ...look });
    return {
      low: [
        disc(r + 0.28, { fill: ink.look.casing }),
        disc(r + 0.4, { stroke: ink.colour(walton), "stroke-width": 0.1 }),
        disc(r, { fill: ink.colour(walton) }),
        ...(hand.hand === "left" ? [] : [disc(0.36 * r, { fill: PAPER })]),
      ],
    };
  },
};

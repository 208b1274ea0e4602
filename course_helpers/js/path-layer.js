// The path of a stroke under the hands: firm parts broad and solid, the light way home dashed, dots in the air.
//
// Drawn as the printed maps are (drawing/strokes.py), at half strength: hands move over it. The right hand's line has a
// pale core, so that the two are told apart by more than colour.

import { s } from "./dom.js";
import { levelColour, mix } from "./hands.js";
import { standLines } from "./stand.js";
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

/** An SVG layer with the paths of all hands of a step, and the mark of where the giver stands. */
export function pathLayer({ map, colours, plan: { look, texts } }, step) {
  const drawn = step.hands.flatMap((hand) => (hand.path ?? []).map((span) => ({ hand, span })));
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
    step.stand && standMark(step.stand, texts.stand),
  );
}

/** Where the giver stands: words beside the body, or over the head, and a small head that points to it. */
function standMark({ place, x, y, size }, words) {
  const way = { head: [0, 1], left: [1, 0], right: [-1, 0] }[place];
  const chevron = arrowhead({ x: x - 0.25 * size * way[0], y: y + (place === "head" ? 1.7 : 0) * size }, Math.atan2(way[1], way[0]), 0.72 * size);
  const lines = standLines(place, words);
  const look = { class: "cp-stand-words", "font-size": size, "text-anchor": { head: "middle", left: "end", right: "start" }[place] };
  const left = x - 0.8 * size * way[0];
  const top = place === "head" ? y + size : y - ((lines.length - 1) / 2) * 1.05 * size + 0.33 * size;
  return s("g", { class: "cp-stand" }, s("path", { d: shape(chevron) }), s("text", look, lines.map((one, k) => s("tspan", { x: left.toFixed(1), y: (top + k * 1.05 * size).toFixed(1) }, one))));
}

function head(point, angle, size, colour, casing) {
  const d = shape(arrowhead(point, angle, size));
  return [s("path", { d, fill: casing, stroke: casing, "stroke-width": 0.24 }), s("path", { d, fill: colour })];
}

function headsOn(points, kind, widths, { look, colour }) {
  const angles = headings(points);
  return heads(points, kind).flatMap((k) => head(points[k], angles[k], 1.25 + 1.05 * widths[k], colour(points[k].walton), look.casing));
}

/** A dashed line, `share` of its usual width; on a pale `edge`, with a pale `core`. */
function dashed(hand, from, to, ink, { share, dashes, edge, core }) {
  const points = stretch(hand, from, to);
  if (lengthOf(points) < 0.5) return {};
  const middle = points.length >> 1;
  const width = widthsOf(points, ink.look.widths_cm)[middle] * share;
  const d = line(points);
  const low = [
    edge && s("path", { d, stroke: ink.look.casing, "stroke-width": (width + EDGE_CM).toFixed(2) }),
    s("path", { d, stroke: ink.colour(points[middle].walton), "stroke-width": width.toFixed(2), "stroke-dasharray": dashes }),
    core && s("path", { d, stroke: PAPER, "stroke-width": 0.15, "stroke-dasharray": dashes }),
  ];
  return { low: low.filter(Boolean), points, width };
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
  /** A push of rows: a short line with one head, near its end. */
  row(hand, from, to, ink) {
    const { low = [] } = DRAW.work(hand, from, to, ink);
    const points = stretch(hand, from, to);
    const most = Math.max(...points.map(({ walton }) => walton));
    const k = Math.min(points.findLastIndex(({ walton }) => walton > most - 0.05), points.length - 3);
    if (k < 1) return { low };
    const width = widthsOf(points, ink.look.widths_cm)[k];
    return { low, high: head(points[k], headings(points)[k], 0.85 + 1.05 * width, ink.colour(points[k].walton), ink.look.casing) };
  },
  /** Lightly home: thin and dashed. */
  home(hand, from, to, ink) {
    const { low = [], points, width } = dashed(hand, from, to, ink, { share: 1, dashes: "1.5 0.8", edge: true, core: hand.hand !== "left" });
    return points ? { low, high: headsOn(points, "home", points.map(() => width), ink) } : {};
  },
  /** Back from a push or a pulse: finer. */
  rest: (hand, from, to, ink) => dashed(hand, from, to, ink, { share: 0.75, dashes: "0.9 0.65", edge: false, core: false }),
  /** A pulse that moves: it swells and thins as the pressure does, with a head on its way. */
  pulse(hand, from, to, ink) {
    const points = stretch(hand, from, to);
    const n = points.length - 1;
    if (n < 6) return {};
    const peak = Math.max(...points.map(({ walton }) => walton));
    const broad = 0.8 * widthsOf([{ x: 0, y: 0, walton: peak }, { x: 9, y: 0, walton: peak }], ink.look.widths_cm)[0];
    const widths = points.map((_, k) => broad * (0.3 + 0.7 * Math.sqrt(Math.max(0, Math.sin((Math.PI * k) / n)))));
    const parts = points.slice(1).map((_, k) => [Math.max(0, k - 1), k + 1]);
    const colour = ink.colour(peak);
    const middle = points.slice(2, n - 3);
    const low = [
      ...parts.map(([a, b]) => s("path", { d: line(points.slice(a, b + 1)), stroke: ink.look.casing, "stroke-width": (widths[b] + EDGE_CM).toFixed(2), "stroke-linecap": "round" })),
      ...parts.map(([a, b]) => s("path", { d: line(points.slice(a, b + 1)), stroke: colour, "stroke-width": widths[b].toFixed(2), "stroke-linecap": "round" })),
      hand.hand !== "left" && middle.length > 1 && s("path", { d: line(middle), stroke: PAPER, "stroke-width": Math.min(0.24, 0.26 * broad).toFixed(2) }),
    ];
    return { low: low.filter(Boolean), high: head(points[n - 2], headings(points)[n - 2], 0.95 + 0.6 * broad, colour, ink.look.casing) };
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

// The readings of a round as a picture and as a table: against the band, hits told by shape, looks by a ring.

import { h, s } from "./dom.js";
import { limits, shown, shownLimits, verdict } from "./scale-maths.js";
import { offWords, plotSentence, reading } from "./scale-say.js";

const [WIDTH, HEIGHT] = [380, 270];
const [LEFT, RIGHT, TOP, FLOOR] = [54, 14, 16, 234];
const SHAPES = { hit: "M-7 0A7 7 0 1 1 7 0A7 7 0 1 1-7 0Z", hard: "M0-8.5 8.5 6H-8.5Z", light: "M0 8.5 8.5-6H-8.5Z" };
const label = (x, y, words, attributes = {}) => s("text", { x, y, ...attributes }, words);

/** The mark of a reading: round for a hit, a point up for too hard, a point down for too light. */
export const mark = (kind, seen, x = 0, y = 0) =>
  s(
    "g",
    { class: `sd-mark sd-${kind}`, "data-kind": kind, "data-seen": String(seen), transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
    s("path", { d: SHAPES[kind] }),
    seen && s("circle", { class: "sd-ring", r: 12 }),
  );

/** The picture; `count` places on the axis, so that a round keeps its width from the first press on. */
export function plot(data, round, count) {
  const { target_n: targetN, band_percent: band, unit, trials } = round;
  const words = data.texts.plot;
  const most = Math.max(2 * targetN, ...trials.map(({ n }) => 1.08 * n));
  const y = (forceN) => FLOOR - ((FLOOR - TOP) * forceN) / most;
  const x = (k) => LEFT + ((WIDTH - LEFT - RIGHT) * (k + 0.5)) / count;
  const [low, high] = limits(targetN, band);
  const [lowWords, highWords] = shownLimits(targetN, band, unit);
  const end = WIDTH - RIGHT;
  const marks = trials.map(({ n, seen }, k) => mark(verdict(n, targetN, band), seen, x(k), y(n)));
  const numbers = trials.map((_, k) => label(x(k), FLOOR + 22, String(k + 1), { "text-anchor": "middle" }));
  return s(
    "svg",
    { class: "sd-plot", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": plotSentence(data, round) },
    s("rect", { class: "sd-band", x: LEFT, y: y(high), width: end - LEFT, height: y(low) - y(high) }),
    [high, low].map((edge) => s("path", { class: "sd-edge", d: `M${LEFT} ${y(edge)}H${end}` })),
    s("path", { class: "sd-target", d: `M${LEFT} ${y(targetN)}H${end}` }),
    s("path", { class: "sd-floor", d: `M${LEFT} ${FLOOR}H${end}` }),
    s(
      "g",
      { class: "sd-scale", "text-anchor": "end" },
      label(LEFT - 8, y(high) + 5, highWords),
      label(LEFT - 8, y(targetN) + 5, shown(targetN, unit), { class: "sd-strong" }),
      label(LEFT - 8, y(low) + 5, lowWords),
      label(LEFT - 8, FLOOR + 5, "0"),
      label(LEFT - 8, TOP + 8, data.texts.setup.units[unit]),
    ),
    trials.slice(1).map(({ n }, k) => s("path", { class: "sd-way", d: `M${x(k)} ${y(trials[k].n)}L${x(k + 1)} ${y(n)}` })),
    marks,
    s("g", { class: "sd-numbers" }, numbers),
    s("title", {}, words.title),
  );
}

/** What the shapes mean. */
export function legend(data, round) {
  const words = data.texts.plot;
  const kinds = new Set(round.trials.map(({ n }) => verdict(n, round.target_n, round.band_percent)));
  const one = (kind, seen, name) =>
    h("li", {}, s("svg", { viewBox: "-13 -13 26 26", "aria-hidden": "true", focusable: "false" }, mark(kind, seen)), name);
  return h(
    "ul",
    { class: "sd-legend" },
    ["hit", "hard", "light"].filter((kind) => kinds.has(kind)).map((kind) => one(kind, false, words[kind])),
    round.trials.some(({ seen }) => seen) && one("hit", true, words.seen),
  );
}

/** The same as a table. */
export function table(data, round) {
  const words = data.texts.plot;
  const head = [words.head_press, words.head_reading, words.head_off, words.head_hit, words.head_seen];
  return h(
    "table",
    { class: "sd-table" },
    h("caption", { class: "sd-unseen" }, words.title),
    h("thead", {}, h("tr", {}, head.map((name) => h("th", { scope: "col" }, name)))),
    h(
      "tbody",
      {},
      round.trials.map(({ n, seen }, k) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, String(k + 1)),
          h("td", {}, reading(data, n, round.unit)),
          h("td", {}, offWords(data, round, n)),
          h("td", {}, verdict(n, round.target_n, round.band_percent) === "hit" ? words.yes : words.no),
          h("td", {}, seen ? words.yes : words.no),
        ),
      ),
    ),
  );
}

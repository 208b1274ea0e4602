// The path of a stroke as lines to draw, from a hand's samples: pure. All lengths are cm of the map.

import { lerp } from "./timeline.js";

export const STEP_CM = 0.25;
const HEAD_APART_CM = { work: 14, home: 17 };
const CHUNK = 26; // steps of a line that crosses itself: drawn piece by piece, the later over the earlier

const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

/** A hand's places between two moments, evenly spaced along the way: [{ x, y, walton }]. */
export function stretch(hand, from, to) {
  const moments = [from, ...hand.t.filter((t) => t > from && t < to), to];
  const places = moments.map((t) => ({ x: lerp(hand.t, hand.x, t), y: lerp(hand.t, hand.y, t), walton: lerp(hand.t, hand.walton, t) }));
  const along = [0];
  for (let k = 1; k < places.length; k++) along.push(along[k - 1] + distance(places[k - 1], places[k]));
  const length = along.at(-1);
  const count = Math.max(2, Math.floor(length / STEP_CM) + 1);
  const column = (name) => places.map((place) => place[name]);
  const [xs, ys, waltons] = [column("x"), column("y"), column("walton")];
  return Array.from({ length: count }, (_, k) => {
    const at = (k / (count - 1)) * length;
    return { x: lerp(along, xs, at), y: lerp(along, ys, at), walton: lerp(along, waltons, at) };
  });
}

export const lengthOf = (points) => points.slice(1).reduce((sum, point, k) => sum + distance(points[k], point), 0);

const SMOOTH = 3; // steps to each side over which a line's heading is taken: its samples are corners

/** Where a line heads at each of its points, in radians, without jumps. */
export function headings(points) {
  const found = [];
  points.forEach((_, k) => {
    const [a, b] = [points[Math.max(0, k - SMOOTH)], points[Math.min(points.length - 1, k + SMOOTH)]];
    let angle = Math.atan2(b.y - a.y, b.x - a.x);
    const before = found.at(-1) ?? angle;
    while (angle - before > Math.PI) angle -= 2 * Math.PI;
    while (angle - before < -Math.PI) angle += 2 * Math.PI;
    found.push(angle);
  });
  return found;
}

/** How wide a line is at each point: by pressure, and never wider than its bends allow. */
export function widthsOf(points, widths) {
  const levels = widths.map((_, level) => level);
  const angles = headings(points);
  const step = Math.max(lengthOf(points) / (points.length - 1), 1e-6);
  const bends = angles.slice(1).map((angle, k) => Math.abs(angle - angles[k]) / step);
  const tight = bends.sort((a, b) => a - b)[Math.floor(0.8 * (bends.length - 1))] ?? 0;
  const most = Math.max(0.42 / Math.max(tight, 1e-6), 0.5);
  return points.map(({ walton }) => Math.min(lerp(levels, widths, walton), most));
}

/** Stretches of one look: neighbours whose width, to a tenth of a mm, and level, to an eighth, agree; [first, last] each. */
export function bands(points, widths) {
  const keys = points.map(({ walton }, k) => `${Math.round(walton * 8)}/${Math.round(widths[k] * 10)}`);
  const found = [];
  keys.forEach((key, k) => {
    if (k && key === keys[k - 1]) found.at(-1)[1] = k;
    else found.push([Math.max(0, k - 1), k]);
  });
  return found.filter(([first, last]) => last > first);
}

/** Whether a line turns round more than once and a half: circles, which cross themselves. */
export function circles(points) {
  const angles = headings(points);
  return Math.max(...angles) - Math.min(...angles) > 3 * Math.PI;
}

/** A line in pieces that are laid over each other: one piece, but of circles several. */
export function pieces(points) {
  if (!circles(points)) return [[0, points.length - 1]];
  const found = [];
  for (let k = 0; k < points.length - 1; k += CHUNK) found.push([Math.max(0, k - 1), Math.min(points.length - 1, k + CHUNK)]);
  return found;
}

/** Where arrowheads lie on a line, by index: about one every 14 cm where it bends least, or one to each circle. */
export function heads(points, kind) {
  const angles = headings(points);
  const n = points.length - 1;
  if (circles(points)) return headsOfCircles(points, angles);
  const length = lengthOf(points);
  if (length < 3.5) return [];
  const count = Math.max(1, Math.round(length / (HEAD_APART_CM[kind] ?? 14)));
  const bend = (k) => Math.abs(angles[Math.min(n, k + 1)] - angles[Math.max(0, k - 1)]) / 2;
  return Array.from({ length: count }, (_, j) => {
    const ideal = ((j + 0.6) / count) * n;
    const reach = (0.22 * n) / count;
    let best = Math.round(ideal);
    let least = Infinity;
    for (let k = Math.max(2, Math.ceil(ideal - reach)); k <= Math.min(n - 2, ideal + reach); k++) {
      const cost = bend(k) * 20 + Math.abs(k - ideal) / n;
      if (cost < least) [best, least] = [k, cost];
    }
    return best;
  });
}

/** One to each turn, where the line goes the way that the circles go on the whole. */
function headsOfCircles(points, angles) {
  const over = Math.atan2(points.at(-1).y - points[0].y, points.at(-1).x - points[0].x);
  const best = new Map();
  angles.forEach((angle, k) => {
    const turn = Math.round((angle - over) / (2 * Math.PI));
    const off = Math.abs(angle - over - turn * 2 * Math.PI);
    if (!best.has(turn) || off < best.get(turn).off) best.set(turn, { k, off });
  });
  return [...best.values()].map(({ k }) => k).filter((k) => k > 4 && k < points.length - 5);
}

/** The corners of an arrowhead whose middle lies at `at`, pointing along `angle`. */
export function arrowhead(at, angle, size) {
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const corner = (ahead, across) => [at.x + size * (ahead * dx - across * dy), at.y + size * (ahead * dy + across * dx)];
  return [corner(0.66, 0), corner(-0.46, 0.5), corner(-0.24, 0), corner(-0.46, -0.5)];
}

/** The middle of what a hand does between two moments, and how firm it gets there. */
export function placeOf(hand, from, to) {
  const moments = Array.from({ length: 33 }, (_, k) => from + (k / 32) * (to - from));
  const [xs, ys, levels] = ["x", "y", "walton"].map((name) => moments.map((t) => lerp(hand.t, hand[name], t)));
  const middle = (values) => (Math.min(...values) + Math.max(...values)) / 2;
  const way = xs.slice(1, 6).reduce((sum, x) => sum + x, 0) / 5 > xs[0] ? 1 : -1;
  return { x: middle(xs), y: middle(ys), walton: Math.max(...levels), way };
}

/** Half of the larger side of a print. */
export function halfOf(print) {
  const side = (k) => Math.max(...print.map((point) => point[k])) - Math.min(...print.map((point) => point[k]));
  return Math.max(side(0), side(1)) / 2;
}

import assert from "node:assert/strict";
import test from "node:test";

import { arrowhead, bands, circles, heads, headings, lengthOf, pieces, placeOf, stretch, widthsOf } from "../../course_helpers/js/path.js";

const WIDTHS = [0.36, 0.5, 1.1, 1.48, 1.76, 2];

/** A hand along places [x, y, walton], a second each. */
const along = (...places) => ({ t: places.map((_, k) => k), x: places.map(([x]) => x), y: places.map(([, y]) => y), walton: places.map(([, , walton = 2]) => walton), turn: places.map(() => 0) });

/** A hand that goes round `turns` times, as it moves on by `step` cm each. */
function round(turns, radius = 3, step = 3) {
  const n = 48 * turns;
  return along(...Array.from({ length: n + 1 }, (_, k) => [radius * Math.cos((k / 48) * 2 * Math.PI), (k / 48) * step + radius * Math.sin((k / 48) * 2 * Math.PI), 2]));
}

test("a stretch is evenly spaced along the way, from its first to its last moment", () => {
  const points = stretch(along([0, 0], [10, 0], [10, 20, 4]), 0.5, 2);
  assert.deepEqual([points[0].x, points.at(-1).y, points.at(-1).walton], [5, 20, 4]);
  assert.ok(Math.abs(lengthOf(points) - 25) < 0.1);
  const gaps = points.slice(1).map((point, k) => Math.hypot(point.x - points[k].x, point.y - points[k].y));
  assert.ok(Math.max(...gaps) < 0.26);
});

test("a firm part is broader than a light one, and no line is broader than its bends", () => {
  const straight = widthsOf(stretch(along([0, 0, 1], [0, 30, 3]), 0, 1), WIDTHS);
  assert.ok(Math.abs(straight[0] - 0.5) < 0.01 && Math.abs(straight.at(-1) - 1.48) < 0.01);
  const tight = widthsOf(stretch(round(4, 1.2, 1), 0, 192), WIDTHS);
  assert.ok(Math.max(...tight) < 0.7);
});

test("bands of one look follow each other without a gap", () => {
  const points = stretch(along([0, 0, 0], [0, 30, 4]), 0, 1);
  const cut = bands(points, widthsOf(points, WIDTHS));
  assert.ok(cut.length > 20);
  assert.deepEqual([cut[0][0], cut.at(-1)[1]], [0, points.length - 1]);
  cut.slice(1).forEach(([first], k) => assert.ok(first <= cut[k][1]));
});

test("circles are known, laid piece by piece, and have one head each", () => {
  const points = stretch(round(5), 0, 240);
  assert.equal(circles(points), true);
  assert.ok(pieces(points).length > 3);
  assert.ok([4, 5, 6].includes(heads(points, "work").length));
  const line = stretch(along([0, 0], [0, 42]), 0, 1);
  assert.equal(circles(line), false);
  assert.deepEqual(pieces(line), [[0, line.length - 1]]);
});

test("a line has a head about every 14 cm, where it bends least, and a short one none", () => {
  const line = stretch(along([0, 0], [0, 42]), 0, 1);
  assert.equal(heads(line, "work").length, 3);
  assert.equal(heads(stretch(along([0, 0], [0, 3]), 0, 1), "work").length, 0);
  const bent = stretch(along([0, 0], [0, 9], [9, 9]), 0, 2);
  const [k] = heads(bent, "work");
  assert.ok(Math.abs(k - bent.length / 2) > 3, "not in the corner");
});

test("a head points along the line", () => {
  const points = stretch(along([0, 0], [10, 0]), 0, 1);
  const [tip, , notch] = arrowhead(points[20], headings(points)[20], 2);
  assert.ok(tip[0] > points[20].x && Math.abs(tip[1]) < 1e-9 && notch[0] < points[20].x);
});

test("a place is the middle of what happens there, with its firmest level and the way that it turns", () => {
  const place = placeOf(round(1, 0.5, 0), 0, 48);
  assert.ok(Math.hypot(place.x, place.y) < 0.02);
  assert.deepEqual([place.walton, place.way], [2, -1]);
});

import assert from "node:assert/strict";
import test from "node:test";

import * as maths from "../../course_helpers/js/pressure-maths.js";
import { TEXTS } from "../../course_helpers/js/pressure-words.js";
import { filled } from "../../course_helpers/js/texts.js";

const contact = (id, [low, usual, high], ceiling_n, bands, more = {}) => ({
  id,
  name: id,
  area_cm2: { low, usual, high },
  ceiling_n,
  bands: bands.map((low_n, k) => ({ walton: k, low_n, high_n: bands[k + 1] })).slice(0, -1),
  print: [[0, 0], [1, 0], [0, 1]],
  ...more,
});
const rules = { most: 3, reinforced_most: 4, say: "Three is the most." };
const state = {
  rules,
  contacts: [
    contact("reinforced-thumb", [2, 3, 4.5], 35, [0, 2, 4, 9, 20, 35], { hand: true }),
    contact("whole-hand", [110, 130, 165], 100, [0, 5, 12, 30, 60, 100], { hand: true }),
    contact("forearm", [60, 80, 120], 110, [0, 5, 15, 35, 70, 110], { hand: false }),
    contact("heel-of-hand", [20, 25, 35], 80, [0, 4, 10, 22, 50, 80], { hand: true }),
  ],
  friction: [{ id: "dry", mu: { low: 0.2, usual: 0.5, high: 0.7 } }, { id: "oiled", mu: { low: 0.1, usual: 0.15, high: 0.2 } }],
  comfort: { low_kpa: 75, high_kpa: 100 },
  hand_area: { factor: 0.88, length_cm: { low: 15, usual: 18.7, high: 22 }, breadth_cm: { low: 6.5, usual: 8.3, high: 10.5 } },
};
const [thumb, whole, forearm, heel] = state.contacts;
const near = (actual, expected, within = 0.05) => assert.ok(Math.abs(actual - expected) < within, `${actual} is not ${expected}`);

test("1 N on 1 cm2 is 10 kPa; 40 N are 3 kPa under a hand and 133 under a thumb", () => {
  assert.equal(maths.kpa(1, 1), 10);
  near(maths.kpa(40, 130), 3.08);
  near(maths.kpa(40, 3), 133.33);
});

test("drag is friction times force, whatever the area", () => {
  near(maths.drag(40, 0.5), 20);
  near(maths.drag(40, 0.15), 6);
});

test("levels come from each contact's own force band, never from kPa", () => {
  assert.deepEqual(maths.levels(whole, 40), [3]);
  assert.deepEqual(maths.levels(whole, 30), [2, 3], "where bands touch, both");
  assert.deepEqual(maths.levels(thumb, 15), [3]);
  assert.deepEqual(maths.levels(thumb, 36), [], "above the last band");
  // The same kPa under two contacts, and another level.
  const kpa = maths.kpa(15, 3);
  assert.notDeepEqual(maths.levels(thumb, 15), maths.levels(heel, (kpa * 25) / 10));
});

test("which ceiling binds first", () => {
  const bound = (one) => maths.limit(one, one.area_cm2, state.comfort);
  assert.deepEqual(bound(thumb), { by: "pressure", force_n: 22.5 });
  assert.deepEqual(bound(whole), { by: "force", force_n: 100 });
  assert.deepEqual(bound(heel), { by: "force", force_n: 80 }, "the 187 N that comfort would allow are never shown");
  assert.equal(maths.press(state, thumb, 22.5).over, false);
  assert.equal(maths.press(state, thumb, 23).over, true);
});

test("a low pressure is not taken for safe: the forearm's force ceiling holds at 14 kPa", () => {
  const row = maths.press(state, forearm, 111);
  assert.ok(row.kpa.usual < 15);
  assert.equal(row.over, true);
});

test("firmer than taught: above level 3, and above 4 for a reinforced point", () => {
  assert.equal(maths.firmerThanTaught(whole, 60, rules), false, "where 3 and 4 touch");
  assert.equal(maths.firmerThanTaught(whole, 61, rules), true);
  assert.equal(maths.firmerThanTaught({ ...thumb, reinforced: true }, 30, rules), false);
  assert.equal(maths.firmerThanTaught(thumb, 30, rules), true);
  assert.equal(maths.firmerThanTaught(thumb, 99, rules), true, "above every band");
});

test("a limit is rounded down", () => {
  assert.deepEqual([22.5, 9.99, 100].map(maths.atMost), ["22", "9.9", "100"]);
});

test("the learner's own hand rescales what belongs to the hand, and only that", () => {
  assert.equal(maths.handScale(state, 18.7, 8.3), 1, "not measured yet");
  assert.equal(maths.handScale(state, 0, 0), 1);
  near(maths.handArea(20, 9, 0.88), 158.4);
  const scale = maths.handScale(state, 20, 9);
  near(scale, 158.4 / 130, 1e-9);
  near(maths.areas(whole, scale).usual, 158.4);
  near(maths.areas(thumb, scale).usual, (3 * 158.4) / 130);
  assert.equal(maths.areas(forearm, scale).usual, 80);
});

test("rows run from the broadest to the smallest, a wider area means less kPa", () => {
  const rows = maths.compare(state, 40);
  assert.deepEqual(rows.map((row) => row.contact.id), ["whole-hand", "forearm", "heel-of-hand", "reinforced-thumb"]);
  for (const { kpa } of rows) assert.ok(kpa.low < kpa.usual && kpa.usual < kpa.high);
});

test("the question's answer carries its spread", () => {
  const { low, usual, high } = maths.ratio(state);
  near(usual, 43.33);
  near(low, 110 / 4.5);
  near(high, 82.5);
});

test("numbers are as exact as they deserve", () => {
  assert.deepEqual([0.756, 3.08, 9.96, 133.3].map(maths.tidy), ["0.76", "3.1", "10", "133"]);
});

test("every text can be filled: no name is left in braces that is not known", () => {
  const known = ["force", "small", "ratio", "low", "high", "kg", "kpa", "oil", "level", "broad", "broadKpa", "smallKpa", "drag", "over", "names", "dry", "dryName", "wet", "wetName", "area", "title"];
  const values = Object.fromEntries(known.map((name) => [name, "x"]));
  const all = JSON.stringify(TEXTS);
  assert.ok(!/\{\w+\}/.test(filled(all, values)));
});

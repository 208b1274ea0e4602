import assert from "node:assert/strict";
import test from "node:test";

import { kept } from "../../course_helpers/js/hands.js";
import { toldApart } from "../../course_helpers/js/readout-parts.js";
import { standRoom } from "../../course_helpers/js/stand.js";
import { phaseAt } from "../../course_helpers/js/timeline.js";
import { COUNT_IN_MS, world } from "./fakes.js";

test("one player paces: whichever starts pauses every other of the page, and says so", () => {
  const events = new EventTarget();
  const [one, other, elsewhere] = [world({ events }), world({ events }), world({ events: new EventTarget() })];
  const states = () => [one, other, elsewhere].map(({ engine }) => engine.snapshot().state);
  elsewhere.engine.play();
  one.engine.play();
  one.clock.advance(COUNT_IN_MS + 2000);
  other.engine.play();
  assert.deepEqual(states(), ["paused", "lead-in", "lead-in"]);
  assert.equal(one.announced.at(-1), one.engine.program.texts.said_elsewhere);
  assert.ok(one.engine.snapshot().elapsed > 1.9, "it stands where it stood");
  one.engine.play();
  assert.deepEqual(states(), ["lead-in", "paused", "lead-in"]);
  one.engine.dispose();
  other.engine.play();
  assert.equal(states()[1], "lead-in");
});

test("what a stroke that presses does now has a name, from its moment to the next", () => {
  const step = { phases: [[0, "sink"], [4, "stay"], [16, "ease"], [20, "lift"]] };
  assert.deepEqual([0, 3.9, 4, 16, 23.9].map((p) => phaseAt(step, p)), ["sink", "sink", "stay", "ease", "lift"]);
  assert.equal(phaseAt({}, 2), null);
});

test("a pass keeps to one form of words for its pressure", () => {
  const hand = (walton, more = {}) => ({ t: [0, 5, 10], x: [0, 0, 0], y: [0, 0, 0], turn: [0, 0, 0], walton, ...more });
  assert.equal(toldApart({ hands: [hand([1, 2, 1])] }), false, "one hand");
  assert.equal(toldApart({ hands: [hand([1, 2, 1]), hand([1, 2, 1])] }), false, "both alike");
  assert.equal(toldApart({ hands: [hand([1, 2, 1]), hand([1, 1, 1])] }), true, "apart at one moment");
  assert.equal(toldApart({ hands: [hand([1, 2, 1]), hand([1, 1, 1])] }, 1), false, "but not where both are lightened");
  assert.equal(toldApart({ hands: [hand([1, 1, 1]), hand([1, 1, 1], { air: [[6, 8]] })] }), true, "one is lifted");
});

test("badges that would touch keep apart, about the same middle; others stay where they are", () => {
  const [[ax, ay], [bx, by]] = kept([[0, 0], [1, 0]], [1.25, 1.25]);
  assert.ok(Math.hypot(bx - ax, by - ay) >= 2 * 1.06 * 1.25, "no overlap");
  assert.deepEqual([(ax + bx) / 2, (ay + by) / 2], [0.5, 0]);
  assert.deepEqual(kept([[0, 0], [9, 0]], [1, 1]), [[0, 0], [9, 0]]);
  const same = kept([[2, 2], [2, 2]], [1, 1]);
  assert.ok(same[1][0] - same[0][0] >= 2.12);
});

test("the words of where to stand lie beside the body, on the side that they are read from", () => {
  const [left, right, head] = ["left", "right", "head"].map((place) => standRoom({ place, x: 100, y: 200, size: 14 }));
  assert.ok(left.x + left.width <= 100 && right.x >= 100);
  assert.ok(left.y < 200 && left.y + left.height > 200);
  assert.ok(head.x < 100 && head.x + head.width > 100);
});

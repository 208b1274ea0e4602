import assert from "node:assert/strict";
import test from "node:test";
import { freeRoom, reach } from "../../course_helpers/js/room.js";

test("the widest room that hands leave free", () => {
  assert.deepEqual(freeRoom([]), [0, 1]);
  assert.deepEqual(freeRoom([[0.7, 0.9], [0.75, 1.1]]), [0, 0.7]);
  assert.deepEqual(freeRoom([[-0.1, 0.2]]), [0.2, 1]);
  assert.deepEqual(freeRoom([[0.8, 1], [0.1, 0.3]]), [0.3, 0.8]);
  assert.deepEqual(freeRoom([[0, 1.2]]), [0, 0]);
});

test("a hand reaches as far as its print and its fingers, however it is turned", () => {
  const hand = { print: [[-1, -4], [1, 2]], outline: null };
  assert.deepEqual(reach(hand, { y: 10, turn: 0 }), [6, 12]);
  assert.deepEqual(reach(hand, { y: 10, turn: 90 }).map(Math.round), [9, 11]);
  assert.deepEqual(reach({ ...hand, outline: [[0, -9]] }, { y: 10, turn: 0 }), [1, 12]);
});

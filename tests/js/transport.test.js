import assert from "node:assert/strict";
import test from "node:test";

import { createTransport } from "../../course_helpers/js/transport.js";

const close = (actual, expected, within = 1e-9) => assert.ok(Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);

function clocked(pace = [{ end: 300, rate: 1 }]) {
  const clock = { ms: 5000 };
  return { clock, transport: createTransport(() => clock.ms, pace) };
}

test("stands still until it plays, and again when paused", () => {
  const { clock, transport } = clocked();
  clock.ms += 9999;
  assert.equal(transport.read().u, 0);
  transport.play();
  clock.ms += 2500;
  close(transport.read().u, 2.5);
  transport.pause();
  clock.ms += 60_000;
  close(transport.read().u, 2.5);
  transport.play();
  clock.ms += 1000;
  close(transport.read().u, 3.5);
  close(transport.read().elapsed, 3.5);
});

test("position is a function of now: how often it is asked makes no difference", () => {
  const often = clocked();
  const once = clocked();
  often.transport.play(4);
  once.transport.play(4);
  for (let k = 0; k < 36_000; k++) {
    often.clock.ms += 16.67;
    often.transport.read();
  }
  once.clock.ms = often.clock.ms;
  assert.equal(often.transport.read().u, once.transport.read().u);
});

test("the count-in holds the score, then lets it go", () => {
  const { clock, transport } = clocked([{ end: 300, rate: 2 }]);
  transport.play(4);
  clock.ms += 500;
  assert.deepEqual(transport.read(), { u: 0, lead: 3, elapsed: 0 });
  clock.ms += 1500;
  assert.equal(transport.read().lead, 0);
  clock.ms += 1000;
  close(transport.read().u, 2);
  close(transport.read().elapsed, 1);
});

test("a change of tempo never moves the hand", () => {
  const { clock, transport } = clocked();
  transport.play();
  let before = 0;
  for (let k = 0; k < 200; k++) {
    clock.ms += 137;
    const u = transport.read().u;
    assert.ok(u > before);
    transport.setPace([{ end: 300, rate: 0.7 + (k % 8) / 10 }]);
    close(transport.read().u, u);
    before = u;
  }
});

test("a change of tempo during the count-in keeps the beat that is being counted", () => {
  const { clock, transport } = clocked();
  transport.play(4);
  clock.ms += 1000;
  transport.setPace([{ end: 300, rate: 2 }]);
  close(transport.read().lead, 3);
  clock.ms += 1500;
  assert.deepEqual([transport.read().u, transport.read().lead], [0, 0]);
});

test("each step has its own pace, and `when` and `left` know it", () => {
  const { clock, transport } = clocked([{ end: 20, rate: 1 }, { end: 56, rate: 2 }]);
  transport.play();
  close(transport.left(), 38);
  close(transport.when(40), 5000 + 30_000);
  clock.ms += 30_000;
  close(transport.read().u, 40);
  clock.ms += 60_000;
  assert.equal(transport.read().u, 56);
  close(transport.read().elapsed, 38);
  close(transport.before(56, 10), 36);
  close(transport.before(56, 20), 18);
});

test("`when` agrees with `read` while counting in", () => {
  const { clock, transport } = clocked([{ end: 300, rate: 1.5 }]);
  transport.play(3);
  const ms = transport.when(6);
  clock.ms = ms;
  close(transport.read().u, 6);
  close(transport.whenLead(1.5), 5000 + 1000);
});

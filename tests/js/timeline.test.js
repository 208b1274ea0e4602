import assert from "node:assert/strict";
import test from "node:test";

import { at, beatsBetween, breathAt, breathCycle, compile, handAt, lerp, paceOf, tempoOf } from "../../course_helpers/js/timeline.js";
import { hold, loop, program } from "./fakes.js";

const close = (actual, expected, within = 1e-9) => assert.ok(Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);

test("lerp agrees with a plain search at any time, and is constant beyond the ends", () => {
  const times = [0, 0.4, 1, 1.1, 3, 7.5];
  const values = [2, -1, 4, 4, 10, 0];
  const slow = (t) => {
    if (t <= 0) return 2;
    if (t >= 7.5) return 0;
    const k = times.findIndex((one) => one > t) - 1;
    return values[k] + ((t - times[k]) / (times[k + 1] - times[k])) * (values[k + 1] - values[k]);
  };
  for (let t = -1; t < 9; t += 0.037) close(lerp(times, values, t), slow(t));
  times.forEach((t, k) => close(lerp(times, values, t), values[k]));
});

test("a hand moves along its samples, an anchor stays", () => {
  const [moving, anchor] = loop().hands;
  assert.deepEqual(handAt(moving, 3), { x: 15, y: 25, turn: 15, walton: 2, lifted: false });
  for (const p of [0, 3, 11.9]) close(handAt(anchor, p).x, 5);
});

test("a hand is lifted between its moments in the air, not at them", () => {
  const hand = { ...loop().hands[0], air: [[5, 6], [11, 12]] };
  for (const p of [0, 4.9, 5, 6, 6.1, 11, 12]) assert.equal(handAt(hand, p).lifted, false, `at ${p}`);
  for (const p of [5.01, 5.99, 11.5]) assert.equal(handAt(hand, p).lifted, true, `at ${p}`);
});

test("passes, beats and legs are counted from one, at both edges", () => {
  const score = compile(program());
  assert.equal(score.total, 300);
  const cases = [
    [0, 1, 1, "Up"],
    [0.999, 1, 1, "Up"],
    [1, 1, 2, "Up"],
    [5.9999, 1, 6, "Up"],
    [6, 1, 7, "Out"],
    [11.999, 1, 12, "Home"],
    [12, 2, 1, "Up"],
    [299.999, 25, 12, "Home"],
    [300, 25, 12, "Home"],
    [400, 25, 12, "Home"],
  ];
  for (const [u, pass, beat, leg] of cases) {
    const here = at(score, u);
    assert.deepEqual([here.pass, here.beat, here.leg.name], [pass, beat, leg], `at ${u}`);
  }
  assert.equal(at(score, 299.9).done, false);
  assert.equal(at(score, 300).done, true);
});

test("floating point never shows a beat twice or skips one", () => {
  const step = loop({ pass_s: 10.1, beats: 7, passes: 60 });
  const score = compile(program(step));
  const beats = beatsBetween(score, 0, score.total);
  assert.equal(beats.length, 420);
  beats.forEach(({ u }, k) => {
    const here = at(score, u);
    assert.deepEqual([here.pass, here.beat], [Math.floor(k / 7) + 1, (k % 7) + 1]);
  });
});

test("beats are strong where a leg begins, and halves of a window join without gap or overlap", () => {
  const score = compile(program());
  const pass = beatsBetween(score, 0, 12);
  assert.deepEqual(pass.map((beat) => beat.u), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  assert.deepEqual(pass.filter((beat) => beat.strong).map((beat) => beat.u), [0, 6, 8]);
  const parts = [];
  for (let u = 0; u < 48; u += 0.7) parts.push(...beatsBetween(score, u, Math.min(u + 0.7, 48)));
  assert.deepEqual(parts, beatsBetween(score, 0, 48));
});

test("steps follow each other; another number of passes counts for a single step only", () => {
  const score = compile(program(hold(), loop({ passes: 3 })), 9);
  assert.deepEqual(score.steps.map((step) => [step.start, step.end]), [[0, 20], [20, 56]]);
  assert.equal(at(score, 20).step.id, "loop");
  assert.equal(at(score, 33).pass, 2);
  assert.equal(compile(program(), 9).total, 108);
});

test("the breath is invited only while its cycle lies within the rhythm's bounds", () => {
  const [step] = compile(program()).steps;
  assert.equal(breathCycle(step, 1), 12);
  assert.deepEqual(breathAt(step, 3.5, 1, [6, 12]), { phase: "out", fraction: 0.5 });
  assert.deepEqual(breathAt(step, 7, 1, [6, 12]), { phase: "in", fraction: 0 });
  assert.equal(breathAt(step, 3.5, 0.9, [6, 12]), null, "13.3 s is too long");
  assert.ok(breathAt(step, 3.5, 1.9, [6, 12]), "6.3 s will do");
  assert.equal(breathAt(step, 3.5, 2.1, [6, 12]), null, "5.7 s is too short");
  assert.equal(breathCycle(compile(program(hold())).steps[0], 1), 10);
  assert.equal(breathAt({ ...step, breath: [] }, 3, 1, [6, 12]), null);
});

test("tempo is the speed asked for over the usual one, within each step's range; a hold keeps its own", () => {
  const slower = loop({ speed: { usual_cm_s: 2, slowest_cm_s: 1.8, fastest_cm_s: 2.2 } });
  const list = program(hold(), loop(), slower);
  const score = compile(list);
  assert.equal(tempoOf(list, score.steps[1], 7.5), 1.25);
  assert.equal(tempoOf(list, score.steps[1], 60), 1.5);
  assert.deepEqual(paceOf(list, score, 7.5).map((part) => part.rate), [1, 1.25, 1.1]);
  assert.deepEqual(paceOf(list, score, 0).map((part) => part.rate), [1, 1, 1]);
});

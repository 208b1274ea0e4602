import assert from "node:assert/strict";
import test from "node:test";

import { handAt } from "../../course_helpers/js/timeline.js";
import { COUNT_IN_MS, hold, loop, program, world } from "./fakes.js";

const settle = () => new Promise((resolve) => setImmediate(resolve));

test("ready, counted in from 4, playing, paused, going on, finished", () => {
  const { clock, engine, model } = world({ traits: { passes: 2 } });
  assert.equal(engine.snapshot().state, "ready");
  engine.toggle();
  assert.equal(model.get("playing"), true);
  const counted = [];
  for (let k = 0; k < 46; k++) {
    counted.push(engine.snapshot().count);
    clock.advance(100);
  }
  assert.deepEqual([...new Set(counted)], [4, 3, 2, 1]);
  clock.advance(10);
  assert.equal(engine.snapshot().state, "playing");
  clock.advance(5000);
  engine.toggle();
  assert.deepEqual([engine.snapshot().state, model.get("playing")], ["paused", false]);
  const { u } = engine.snapshot();
  clock.advance(60_000);
  engine.toggle();
  assert.equal(engine.snapshot().state, "lead-in");
  assert.equal(engine.snapshot().u, u, "the hands wait where they were");
  clock.advance(30_000);
  assert.deepEqual([engine.snapshot().state, model.get("playing"), model.get("finished")], ["finished", false, true]);
  assert.equal(engine.snapshot().elapsed, 24);
  engine.toggle();
  assert.deepEqual([engine.snapshot().u, model.get("finished"), model.get("playing")], [0, false, true]);
});

test("after ten minutes position, beat and pass are those of the clock, however the frames came", () => {
  const { clock, engine } = world({ traits: { passes: 60 } });
  engine.play();
  clock.advance(COUNT_IN_MS);
  const start = clock.ms;
  clock.advance(200_000, { throttle: 1000 });
  clock.ms += 70_000; // a minute of sleep: no timer ran at all
  clock.advance(330_123);
  const seconds = (clock.ms - start) / 1000;
  const here = engine.snapshot();
  assert.ok(Math.abs(here.u - seconds) < 1e-9);
  assert.equal(here.pass, Math.floor(seconds / 12) + 1);
  assert.equal(here.beat, (Math.floor(seconds) % 12) + 1);
  assert.ok(Math.abs(here.elapsed - seconds) < 1e-9);
});

test("at a constant tempo the position is (elapsed x tempo) mod the pass, to a thousandth of a millimetre", () => {
  const { clock, engine } = world({ traits: { speed_cm_s: 7.5 } });
  engine.play();
  clock.advance(COUNT_IN_MS);
  for (let k = 0; k < 50; k++) {
    clock.advance(733);
    const { elapsed, p, step } = engine.snapshot();
    const expected = (elapsed * 1.25) % 12;
    assert.ok(Math.abs(handAt(step.hands[0], p).x - handAt(step.hands[0], expected).x) < 1e-4);
  }
});

test("elapsed reaches Python at most four times a second, and says the truth", () => {
  const { clock, engine, sent, model } = world();
  engine.play();
  clock.advance(30_000);
  const progress = sent.filter((one) => one.elapsed_s > 0);
  assert.ok(progress.length > 60);
  for (let k = 1; k < progress.length; k++) assert.ok(progress[k].ms - progress[k - 1].ms >= 250);
  assert.ok(Math.abs(model.get("elapsed_s") - engine.snapshot().elapsed) < 0.4);
  assert.deepEqual([model.get("pass_number"), model.get("beat")], [3, 2]);
  engine.pause();
  clock.advance(1000);
  const count = sent.length;
  clock.advance(10_000);
  assert.equal(sent.length, count, "a paused player is silent on the wire");
});

test("a slider that is dragged moves this page at once and Python seldom", () => {
  const { clock, engine, sent, model } = world();
  for (let k = 0; k < 100; k++) {
    engine.slide("speed_cm_s", 4 + k / 25);
    assert.equal(model.get("speed_cm_s"), 4 + k / 25);
    clock.advance(20);
  }
  clock.advance(500);
  assert.ok(sent.length >= 1 && sent.length <= 10, `${sent.length} messages`);
});

test("Python may play, pause, mute and set the speed", () => {
  const { clock, engine, model } = world();
  model.set("playing", true);
  assert.equal(engine.snapshot().state, "lead-in");
  clock.advance(COUNT_IN_MS + 4000);
  const before = engine.snapshot().u;
  model.set("speed_cm_s", 9);
  assert.equal(engine.snapshot().u, before);
  assert.equal(engine.snapshot().rate, 1.5);
  model.set("playing", false);
  assert.equal(engine.snapshot().state, "paused");
});

test("no breath is invited when the tempo leaves its bounds, or when it is switched off", () => {
  const { engine, model } = world();
  assert.equal(engine.snapshot().breath.phase, "out");
  model.set("speed_cm_s", 4);
  assert.equal(engine.snapshot().breath, null);
  model.set("speed_cm_s", 8);
  assert.ok(engine.snapshot().breath);
  model.set("breath", false);
  assert.equal(engine.snapshot().breath, null);
});

test("another body keeps the pass and the place in it", () => {
  const { clock, engine, model } = world();
  engine.play();
  clock.advance(COUNT_IN_MS + 39_000);
  const before = engine.snapshot();
  assert.deepEqual([before.pass, before.p], [4, 3]);
  model.set("program", program(loop({ pass_s: 18, beats: 18, breath: [] })));
  const after = engine.snapshot();
  assert.deepEqual([after.pass, Math.round(after.p * 1e6) / 1e6, after.state], [4, 4.5, "playing"]);
});

test("passes may change on the way, but not below the one under way", () => {
  const { clock, engine, model } = world();
  engine.setPasses(10);
  assert.equal(engine.snapshot().left, 120);
  engine.play();
  clock.advance(COUNT_IN_MS + 39_000);
  engine.setPasses(1);
  assert.equal(model.get("passes"), 4);
  assert.deepEqual([engine.snapshot().pass, engine.snapshot().passes], [4, 4]);
  clock.advance(9100);
  assert.equal(engine.snapshot().state, "finished");
});

test("a screen reader hears starts, passes, half-way and the end, and no beats", () => {
  const { clock, engine, announced } = world({ traits: { passes: 5 } });
  engine.play();
  clock.advance(COUNT_IN_MS + 30_500);
  engine.pause();
  engine.play();
  clock.advance(40_000);
  assert.deepEqual(announced, [
    "Program. Starting.",
    "Pass 2 of 5.",
    "Pass 3 of 5.",
    "Half-way.",
    "Paused.",
    "Going on.",
    "Pass 4 of 5.",
    "Pass 5 of 5.",
    "Ten seconds left.",
    "Done. Breathe out, and lift your hands slowly.",
  ]);
});

test("short passes are not announced one by one", () => {
  const { clock, engine, announced } = world({ steps: [loop({ pass_s: 3, beats: 3, legs: [{ name: "Circle", role: "working", start_s: 0, end_s: 3 }] })] });
  engine.play();
  clock.advance(COUNT_IN_MS + 30_000);
  assert.deepEqual(announced.filter((text) => text.startsWith("Pass")), ["Pass 4 of 25.", "Pass 7 of 25.", "Pass 10 of 25."]);
});

test("spoken: start, legs at first, half, last ten, rest; nothing when off or muted", () => {
  const on = world({ traits: { voice: true, passes: 5 } });
  on.engine.play();
  on.clock.advance(COUNT_IN_MS + 61_000);
  assert.deepEqual(on.synthesis.said.filter((words) => words.trim()), ["Up, slow.", "Home.", "Up.", "Home.", "Up.", "Half-way.", "Home.", "Ten seconds left.", "And rest."]);
  for (const traits of [{ voice: false }, { voice: true, muted: true }]) {
    const off = world({ traits: { ...traits, passes: 5 } });
    off.engine.play();
    off.clock.advance(COUNT_IN_MS + 61_000);
    assert.deepEqual(off.synthesis.said, []);
  }
});

test("what fell due while the page slept is not said late", () => {
  const { clock, engine, synthesis } = world({ traits: { voice: true } });
  engine.play();
  clock.advance(COUNT_IN_MS + 5000);
  clock.ms += 160_000;
  clock.advance(1000);
  assert.ok(!synthesis.said.includes("Half-way."));
});

test("several steps: each at its own tempo, and a change of side is told", () => {
  const { clock, engine, synthesis, announced } = world({
    traits: { voice: true, speed_cm_s: 9 },
    steps: [hold(), loop({ side: "right", passes: 3 }), loop({ side: "left", passes: 3, cues: [] })],
  });
  engine.play();
  clock.advance(COUNT_IN_MS + 20_000);
  assert.equal(engine.snapshot().step.index, 1);
  clock.advance(24_100);
  const here = engine.snapshot();
  assert.deepEqual([here.step.index, here.step.side, here.pass], [2, "left", 1]);
  assert.ok(synthesis.said.includes("Change sides."));
  assert.ok(announced.some((text) => text.includes("Change sides.")));
  clock.advance(24_000);
  assert.equal(engine.snapshot().state, "finished");
  assert.ok(Math.abs(engine.snapshot().elapsed - 68) < 1e-6);
});

test("the screen stays awake while playing and for a short pause, and sleeps when done", async () => {
  const { clock, engine, screen } = world({ traits: { passes: 1 } });
  engine.play();
  await settle();
  assert.equal(screen.held, 1);
  engine.pause();
  clock.advance(60_000);
  assert.equal(screen.held, 1);
  clock.advance(300_000);
  await settle();
  assert.equal(screen.held, 0);
  engine.play();
  await settle();
  assert.equal(screen.held, 1);
  clock.advance(20_000);
  await settle();
  assert.deepEqual([engine.snapshot().state, screen.held], ["finished", 0]);
});

test("dispose leaves nothing behind", async () => {
  const { clock, engine, screen, context, model } = world();
  engine.play();
  await settle();
  clock.advance(9000);
  engine.dispose();
  await settle();
  assert.deepEqual([clock.intervals.size, screen.held, screen.listeners.size, context.state], [0, 0, 0, "closed"]);
  assert.equal(model.get("playing"), false);
  model.set("playing", true);
  assert.equal(engine.snapshot().state, "paused");
});

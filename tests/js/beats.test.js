import assert from "node:assert/strict";
import test from "node:test";

import { AHEAD_MS, createBeats, LEAD_MS } from "../../course_helpers/js/beats.js";
import { COUNT_IN_MS, FakeAudio, FakeClock, world } from "./fakes.js";

const gaps = (times) => times.slice(1).map((time, k) => time - times[k]);

test("every sound is placed at least half a second ahead", () => {
  const { clock, context, engine } = world();
  engine.play();
  clock.advance(60_000);
  assert.ok(context.sounds.length > 60);
  for (const sound of context.sounds) assert.ok(sound.time - sound.placedAt >= 0.5 - 1e-9, `lead ${sound.time - sound.placedAt}`);
});

test("also when the page is slow or hidden and timers come once a second", () => {
  const { clock, context, engine } = world();
  engine.play();
  clock.advance(60_000, { throttle: 1000 });
  for (const sound of context.sounds) assert.ok(sound.time - sound.placedAt >= 0.5 - 1e-9);
  for (const gap of gaps(context.beats())) assert.ok(Math.abs(gap - 1) < 1e-6, `gap ${gap}`);
});

test("count-in and beats follow evenly from the very first, strong where a leg begins", () => {
  const { clock, context, engine } = world();
  engine.play();
  clock.advance(COUNT_IN_MS + 24_000);
  for (const gap of gaps(context.beats())) assert.ok(Math.abs(gap - 1) < 1e-6);
  assert.equal(context.beats([660]).length, 4);
  const zero = COUNT_IN_MS / 1000;
  assert.deepEqual(context.beats([1175]).slice(0, 4).map((time) => Math.round(time - zero)), [0, 6, 8, 12]);
});

test("ten minutes: 600 beats, each within a millisecond, though the audio clock runs at another rate", () => {
  const { clock, context, engine } = world({ traits: { passes: 50 }, skew: 1.0003 });
  const start = clock.ms + COUNT_IN_MS;
  engine.play();
  clock.advance(COUNT_IN_MS + 600_000);
  const heard = context.beats([880, 1175]).map(context.heardAt);
  assert.equal(heard.length, 600);
  heard.forEach((ms, k) => assert.ok(Math.abs(ms - (start + 1000 * k)) < 1, `beat ${k} off by ${ms - start - 1000 * k}`));
});

for (const [what, act] of Object.entries({
  pause: ({ engine }) => engine.pause(),
  mute: ({ model }) => model.set("muted", true),
  restart: ({ engine }) => (engine.pause(), engine.restart()),
})) {
  test(`${what} cancels everything that was placed`, () => {
    const all = world();
    all.engine.play();
    all.clock.advance(COUNT_IN_MS + 10_250);
    const now = all.context.currentTime;
    assert.ok(all.context.sounds.some((sound) => sound.time > now), "something lies ahead");
    act(all);
    const placed = all.context.sounds.length;
    assert.ok(all.context.sounds.filter((sound) => sound.time > now).every((sound) => sound.stopped <= now));
    all.clock.advance(5000);
    assert.equal(all.context.sounds.length, placed, "nothing new is placed");
  });
}

test("a change of tempo cancels, and beats go on where the hands are", () => {
  const { clock, context, engine, model } = world();
  engine.play();
  clock.advance(COUNT_IN_MS + 10_250);
  const now = context.currentTime;
  model.set("speed_cm_s", 9);
  const old = context.sounds.filter((sound) => sound.time > now && sound.placedAt < now);
  assert.ok(old.every((sound) => sound.stopped <= now));
  clock.advance(10_000);
  const later = context.beats([880, 1175]).filter((time) => time > now + 0.5);
  for (const gap of gaps(later)) assert.ok(Math.abs(gap - 1 / 1.5) < 1e-6);
  for (const time of later) {
    const { u, step } = engine.snapshot(context.heardAt(time));
    assert.ok(Math.abs(u / step.beat_s - Math.round(u / step.beat_s)) < 1e-6, "a beat is where the score has one");
  }
});

test("unmuting brings the beat back, a lead ahead", () => {
  const { clock, context, engine, model } = world({ traits: { muted: true } });
  engine.play();
  clock.advance(COUNT_IN_MS + 3100);
  assert.equal(context.sounds.length, 0);
  model.set("muted", false);
  clock.advance(3000);
  assert.ok(context.beats().length >= 2);
  for (const sound of context.sounds) assert.ok(sound.time - sound.placedAt >= 0.5 - 1e-9);
});

test("after a pause in the middle of a beat the count-in keeps the beat even", () => {
  const { clock, context, engine } = world();
  engine.play();
  clock.advance(COUNT_IN_MS + 10_370);
  engine.pause();
  clock.advance(7000);
  const resumed = context.currentTime;
  engine.play();
  clock.advance(8000);
  const after = context.beats().filter((time) => time > resumed);
  assert.ok(after.length >= 6);
  for (const gap of gaps(after)) assert.ok(Math.abs(gap - 1) < 1e-6, `gap ${gap}`);
});

test("cues sound as a chime of their own, and the last one is not cut off", () => {
  const { clock, context, engine } = world({ traits: { passes: 5 } });
  engine.play();
  clock.advance(COUNT_IN_MS + 61_000);
  assert.equal(engine.snapshot().state, "finished");
  const zero = COUNT_IN_MS / 1000;
  assert.deepEqual(context.beats([523]).map((time) => Math.round((time - zero) * 10) / 10), [0, 30, 50, 60]);
});

test("a suspended or missing audio keeps silent and stops nothing", () => {
  const silent = world({ audio: false });
  silent.engine.play();
  silent.clock.advance(20_000);
  assert.equal(silent.engine.snapshot().state, "playing");
  const held = world();
  held.context.state = "suspended";
  held.engine.play();
  held.clock.advance(20_000);
  assert.equal(held.context.sounds.length, 0);
});

test("where the browser tells what is heard now, its latency is taken into account", () => {
  const clock = new FakeClock();
  const context = new FakeAudio(clock);
  // What sounds now was on the audio clock 180 ms ago, as with a wireless loudspeaker.
  context.getOutputTimestamp = () => ({ contextTime: context.currentTime - 0.18, performanceTime: clock.ms });
  const beats = createBeats({ makeContext: () => context, now: clock.now });
  beats.wake();
  beats.round((from, to) => (from <= clock.ms + 1000 && clock.ms + 1000 < to ? [{ at: clock.ms + 1000, kind: "beat" }] : []));
  assert.ok(Math.abs(context.sounds[0].time - (context.currentTime + 1 - 0.18)) < 1e-9);
  // Nonsense, as some browsers give it at first, is not followed.
  context.getOutputTimestamp = () => ({ contextTime: 0, performanceTime: 0 });
  beats.cancel();
  beats.round((from, to) => (clock.ms + 900 >= from && clock.ms + 900 < to ? [{ at: clock.ms + 900, kind: "beat" }] : []));
  assert.ok(Math.abs(context.sounds[1].time - (context.currentTime + 0.9)) < 1e-9);
  assert.ok(AHEAD_MS > LEAD_MS + 1000);
});

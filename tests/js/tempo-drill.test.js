import assert from "node:assert/strict";
import test from "node:test";

import { createHost } from "../../course_helpers/js/host.js";
import { createEngine } from "../../course_helpers/js/tempo-engine.js";
import { beatsBetween, lastBeat, light, partAt, partOfTap, planOf, strength, swell } from "../../course_helpers/js/tempo-round.js";
import { beatsOf, paceAt, paceWords, signed, told, toldOfStrip } from "../../course_helpers/js/tempo-words.js";
import { filled } from "../../course_helpers/js/texts.js";
import { FakeAudio, FakeClock, Utterance, world } from "./fakes.js";

const speed = { usual_cm_s: 6, slowest_cm_s: 4.2, fastest_cm_s: 8.4 };
const LOOP = { id: "loop", name: "Loop", beats: 12, pass_s: 12, speed };
const SLOW = { id: "slow", name: "Slow", beats: 22, pass_s: 22, speed: { usual_cm_s: 4.3, slowest_cm_s: 3, fastest_cm_s: 4.9 } };

/** Texts that say their own name and what they were given. */
const texts = new Proxy({}, { get: (_, name) => (/_(one|many)$/.test(name) ? `${name} {count}` : { said_start: "start {count}", said_alone: "alone {count}" }[name] ?? name) });
const STATE = {
  techniques: [LOOP, SLOW],
  lead_in_beats: 4,
  fewest_taps: 6,
  breath_taps: [5, 8],
  breaths_most: 4,
  breath_s: [6, 12],
  double_share: 0.4,
  praise: [{ id: "well", when: [{ figure: "tempo", at_least: -5, below: 5 }], say: "Well." }, { id: "went-on", when: [], say: "Went on." }],
  advice: [
    { id: "steadier", when: [{ figure: "spread", at_least: 6 }], say: "Steadier." },
    { id: "slower", when: [{ figure: "tempo", at_least: 5 }], say: "Slower." },
    { id: "hold-it", when: [], say: "Hold it." },
  ],
  breath_fits: [{ id: "two", breaths: 2, say: "Two." }, { id: "several", say: "{breaths} breaths." }],
  texts,
};

function drill(traits = {}, { audio = true, events } = {}) {
  const clock = new FakeClock();
  const context = new FakeAudio(clock);
  const model = createHost({ state: STATE, technique: "loop", mode: "beat", speed_cm_s: 6, muted: false, follow_beats: 4, fade_beats: 4, alone_beats: 8, running: false, result: {}, ...traits });
  const kept = [];
  const env = { now: clock.now, setInterval: clock.setInterval, clearInterval: clock.clearInterval, makeContext: () => (audio ? context : null), Utterance, events };
  const engine = createEngine(model, env, (kind, data) => kept.push({ kind, data }));
  const said = [];
  engine.listen((event) => event.type === "announce" && said.push(event.text));
  engine.wake();
  /** Tap at these beats of the round, letting time pass in between. */
  function tapAt(beats) {
    const { zero, plan } = engine.snapshot();
    for (const beat of beats) {
      clock.advance(Math.max(0, zero + beat * plan.beat_ms - clock.ms));
      engine.tap(zero + beat * plan.beat_ms);
    }
  }
  return { clock, context, model, engine, kept, said, tapAt };
}

test("a drill stops when another one, or a player, begins", () => {
  const events = new EventTarget();
  const [one, other] = [drill({}, { events }), drill({}, { events })];
  one.engine.start();
  one.clock.advance(2000);
  other.engine.start();
  assert.equal(one.engine.snapshot().state, "ready");
  assert.equal(one.said.at(-1), "said_stop");
  assert.ok(other.engine.snapshot().running);
  const player = world({ events });
  player.engine.play();
  assert.equal(other.engine.snapshot().state, "ready");
  other.engine.start();
  assert.equal(player.engine.snapshot().state, "paused");
});

const steps = (from, count, by = 1) => Array.from({ length: count }, (_, k) => from + k * by);

test("a plan's parts, and how the beat fades", () => {
  const plan = planOf({ beat_ms: 500, countIn: 4, follow: 3, fade: 3, alone: 5 });
  assert.deepEqual([-0.1, 0, 2.9, 3, 5.9, 6, 99].map((beat) => partAt(plan, beat)), ["count-in", "follow", "follow", "fade", "fade", "alone", "alone"]);
  assert.deepEqual([0, 2, 3, 4, 5, 6].map((beat) => strength(plan, beat)), [1, 1, 0.75, 0.5, 0.25, 0]);
  assert.deepEqual([-0.6, -0.4, 2.4, 2.6, 5.6].map((beat) => partOfTap(plan, beat)), ["", "follow", "follow", "fade", "alone"]);
  assert.deepEqual(beatsBetween(plan, -9, 99).map(({ beat }) => beat), [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5]);
  assert.deepEqual(beatsBetween(plan, -1, 0.5).map(({ kind }) => kind), ["lead", "beat"]);
  assert.equal(light(plan, 4.6), strength(plan, 5));
  assert.ok(lastBeat(plan) > 6 + 5);
});

test("the light is largest on the beat; where motion is not wanted it steps", () => {
  assert.deepEqual([swell(3, false), swell(3.5, false)], [1, 0]);
  const glide = new Set(steps(0, 50, 0.02).map((beat) => swell(beat, false).toFixed(3)));
  assert.ok(glide.size > 20);
  assert.deepEqual([...new Set(steps(-4, 400, 0.02).map((beat) => swell(beat, true)))].sort(), [0, 1]);
});

test("beats are even and at their tempo, fade away, and stop", () => {
  const { clock, context, engine } = drill({ speed_cm_s: 8 });
  engine.start();
  clock.advance(40_000);
  const beats = context.beats([660, 880]);
  assert.equal(beats.length, 4 + 4 + 4);
  for (let k = 1; k < beats.length; k++) assert.ok(Math.abs(beats[k] - beats[k - 1] - 0.75) < 1e-9);
  for (const sound of context.sounds) assert.ok(sound.time - sound.placedAt >= 0.5 - 1e-9);
});

test("a round from start to end: parts, taps, result, entry", () => {
  const { clock, engine, kept, model, said, tapAt } = drill();
  engine.start();
  assert.equal(engine.snapshot().state, "count-in");
  assert.equal(model.get("running"), true);
  const { zero } = engine.snapshot();
  assert.equal(zero, clock.ms + 600 + 4000);
  tapAt([-3, ...steps(0, 16)]);
  assert.equal(engine.snapshot().state, "done");
  assert.deepEqual(said, ["start 4", "said_follow", "said_fade", "alone 8", "Well. Hold it. asked on_the_back"]);
  const result = model.get("result");
  assert.deepEqual([result.mode, result.technique, result.target_per_min, result.praise, result.advice], ["beat", "loop", 60, "well", "hold-it"]);
  assert.deepEqual([result.alone.taps, result.alone.per_min.toFixed(6), result.follow], [8, "60.000000", null]);
  assert.deepEqual(kept, [
    {
      kind: "tempo-drill",
      data: { technique: "loop", mode: "beat", target_per_min: 60, taps_ms: steps(0, 8, 1000), measured_per_min: 60, steadiness_percent: 0, drift_percent: 0 },
    },
  ]);
  engine.tap(clock.ms);
  assert.equal(kept.length, 1, "a tap after the end is nothing");
  engine.start();
  assert.deepEqual([engine.snapshot().state, model.get("result"), engine.snapshot().taps], ["count-in", {}, []]);
});

test("what was followed is measured apart, where taps are enough", () => {
  const { engine, model, tapAt } = drill({ follow_beats: 6 });
  engine.start();
  tapAt([...steps(0, 10), ...steps(10, 8, 1.02)]);
  const { follow, alone } = model.get("result");
  assert.deepEqual([follow.taps, follow.per_min.toFixed(6), alone.per_min.toFixed(3)], [6, "60.000000", (60 / 1.02).toFixed(3)]);
});

test("a fast tapper is told so, in cm a second too; a slow one gets to the end", () => {
  const fast = drill();
  fast.engine.start();
  fast.tapAt([...steps(0, 8), ...steps(8, 8, 0.9)]);
  const { alone, advice, tempo_percent: percent } = fast.model.get("result");
  assert.equal(advice, "slower");
  assert.ok(Math.abs(percent - 100 / 9) < 1e-6);
  assert.ok(Math.abs(alone.per_min - 60 / 0.9) < 1e-6);
  const slow = drill();
  slow.engine.start();
  slow.tapAt([...steps(0, 8), ...steps(8, 6, 2)]);
  slow.clock.advance(20_000);
  assert.equal(slow.engine.snapshot().state, "done");
  assert.ok(Math.abs(slow.model.get("result").alone.per_min - 30) < 1e-6);
});

test("too few taps: said, not measured, not kept", () => {
  const { clock, engine, kept, model, said, tapAt } = drill();
  engine.start();
  tapAt([...steps(0, 8), 8, 9, 10]);
  clock.advance(60_000);
  assert.equal(engine.snapshot().state, "done");
  assert.deepEqual([model.get("result").alone, model.get("result").taps, kept.length, said.at(-1)], [null, 3, 0, "too_few"]);
});

test("a doubled tap does not end the round sooner, and both slips are told", () => {
  const { engine, model, tapAt, said } = drill();
  engine.start();
  tapAt([...steps(0, 9), 8.1, 9, 11, 12, 13, 14, 15]);
  assert.equal(engine.snapshot().state, "alone");
  tapAt([16]);
  const { alone } = model.get("result");
  assert.deepEqual([alone.taps, alone.missed, alone.doubled, alone.per_min.toFixed(3)], [8, 1, 1, "60.000"]);
  assert.ok(said.at(-1).endsWith("missed_one 1 doubled_one 1"));
});

test("stopped: nothing is kept, nothing sounds", () => {
  const { clock, context, engine, kept, model, said, tapAt } = drill();
  engine.start();
  tapAt(steps(0, 10));
  engine.stop();
  const placed = context.sounds.length;
  clock.advance(30_000);
  assert.deepEqual([engine.snapshot().state, model.get("running"), kept.length, said.at(-1), context.sounds.length], ["ready", false, 0, "said_stop", placed]);
});

test("sound off: no beat is placed; on again: it is back", () => {
  const { clock, context, engine, model } = drill({ muted: true });
  engine.start();
  clock.advance(5000);
  assert.equal(context.sounds.length, 0);
  model.set("muted", false);
  clock.advance(1500);
  assert.ok(context.sounds.length > 0);
  model.set("muted", true);
  assert.ok(context.sounds.filter((one) => one.time > context.currentTime).every((one) => one.stopped <= context.currentTime));
});

test("without audio the round goes on", () => {
  const { engine, tapAt } = drill({}, { audio: false });
  engine.start();
  tapAt(steps(0, 16));
  assert.equal(engine.snapshot().state, "done");
});

test("no view left: no timer, no sound, no round; the next view starts anew", () => {
  const { clock, engine, model } = drill();
  engine.start();
  engine.rest();
  assert.deepEqual([clock.intervals.size, model.get("running"), engine.snapshot().state], [0, false, "ready"]);
  engine.wake();
  engine.wake();
  assert.equal(clock.intervals.size, 1);
  engine.dispose();
  assert.equal(clock.intervals.size, 0);
});

test("another technique has its own speed; one that is unknown, or out of range, is brought back", () => {
  const { engine, model } = drill();
  engine.choose("slow");
  assert.deepEqual([model.get("technique"), model.get("speed_cm_s"), engine.snapshot().target.beats], ["slow", 4.3, 60]);
  model.set("speed_cm_s", 99);
  assert.equal(engine.snapshot().target.speed, 4.9);
  model.set("technique", "gone");
  assert.equal(engine.snapshot().technique, LOOP);
});

test("an event whose time is of another clock counts as now", () => {
  const { clock, engine } = drill({ mode: "breath" });
  engine.start();
  engine.tap(1_795_000_000_000);
  assert.equal(engine.snapshot().taps[0].ms, clock.ms);
});

test("breath: five to eight taps, whole breaths to a pass, a pace of the stroke", () => {
  const { clock, engine, kept, model, said } = drill({ mode: "breath" });
  engine.start();
  assert.deepEqual([engine.snapshot().state, said[0]], ["breath", "said_breath"]);
  for (let k = 0; k < 8; k++) {
    engine.tap(clock.ms);
    clock.advance(6500);
  }
  const result = model.get("result");
  assert.equal(engine.snapshot().state, "done");
  assert.deepEqual([result.breath_s.toFixed(6), result.breaths, result.speed_cm_s.toFixed(6)], ["6.500000", 2, ((12 / 13) * 6).toFixed(6)]);
  assert.deepEqual([kept[0].data.mode, kept[0].data.target_per_min, kept[0].data.taps_ms.length], ["breath", 10, 8]);
  const early = drill({ mode: "breath" });
  early.engine.start();
  for (let k = 0; k < 5; k++) {
    early.engine.tap(early.clock.ms);
    early.clock.advance(20_000);
  }
  early.engine.enough();
  assert.deepEqual([early.model.get("result").breaths, early.said.at(-1)], [0, "breath_measured breath_quicker breath_long"]);
});

test("words: figures as people write them", () => {
  assert.deepEqual([signed(3.6), signed(-3.6), signed(0.2), signed(-0.2)], ["+4", "\u22124", "0", "0"]);
  assert.deepEqual(paceWords(paceAt(LOOP, 6.5)), { beats: "65", passes: "5.4", speed: "6.5" });
  assert.equal(filled("{a} of {b} {c}", { a: 1, b: 0 }), "1 of 0 {c}");
  assert.equal(beatsOf({ pass_beats: "{beats} a pass.", circle_beats: "{beats} a circle." }, { beats: 33, circle_beats: 3, row_beats: null }), "33 a pass. 3 a circle.");
  const few = { mode: "breath", taps: 2 };
  assert.deepEqual(told(few, STATE), { praise: "", advice: "too_few_breaths", more: [] });
  assert.equal(toldOfStrip(texts, [], 0), "strip_none");
  assert.equal(toldOfStrip({ strip_told: "{follow} {fade} {alone} {share} {side}", strip_early: "early", strip_late: "late" }, [{ part: "follow" }, { part: "alone" }], -0.31), "1 0 1 0.3 late");
  assert.equal(toldOfStrip({ strip_even: "even" }, [{ part: "alone" }], 0.04), "even");
});

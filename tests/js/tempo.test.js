import assert from "node:assert/strict";
import test from "node:test";

import { beside, breathsFor, figuresOf, measure, pick, placesOf, withoutDoubles } from "../../course_helpers/js/tempo-maths.js";

const SHARE = 0.4;
// Eight signs that no constant, slope or bend can imitate, so that their spread is known exactly: 1.
const EVEN_ODD = [1, -1, -1, 1, -1, 1, 1, -1];

/** Numbers from 0 to 1 that are the same at every run. */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A normal variable with mean 0 and deviation 1. */
const bell = (roll) => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());

/**
 * Times of taps: `beat` ms on the whole, the last beat's tempo `drift` percent above the first's, and a jitter of
 * `spread` percent of the beat in the pattern of signs.
 */
function tapper({ beat, count = 16, drift = 0, spread = 0, from = 0 }) {
  // Intervals that change evenly from the first to the last, their mean `beat`.
  const last = (2 * beat) / (2 + drift / 100);
  const first = last * (1 + drift / 100);
  const times = [from];
  for (let k = 0; k < count - 1; k++) times.push(times[k] + first + ((last - first) * k) / (count - 2));
  return times.map((time, k) => time + (EVEN_ODD[k % 8] * spread * beat) / 100);
}

const near = (value, wanted, share = 0.01, least = 0.05) => assert.ok(Math.abs(value - wanted) <= Math.max(share * Math.abs(wanted), least), `${value}, expected ${wanted}`);

test("tempo, spread and drift are those of the tapper, at any tempo", () => {
  for (const beat of [350, 500, 714.3, 1000, 1428]) {
    for (const spread of [0, 1, 4, 9]) {
      for (const drift of [-25, -8, 0, 3, 12, 30]) {
        for (const count of [16, 24, 40]) {
          const found = measure(tapper({ beat, count, spread, drift, from: 12345.6 }), SHARE);
          assert.deepEqual([found.taps, found.missed, found.doubled], [count, 0, 0]);
          near(found.per_min, 60_000 / beat, 0.001);
          near(found.spread_percent, spread, 0.001, 1e-6);
          near(found.drift_percent, drift, 0.001, 1e-6);
        }
      }
    }
  }
});

test("a drift is no unsteadiness, and a tempo that changes by a constant share is measured too", () => {
  for (const drift of [-15, -5, 5, 15]) {
    const times = [0];
    const share = (1 + drift / 100) ** (-1 / 14);
    for (let k = 0; k < 15; k++) times.push(times[k] + 800 * share ** k);
    const found = measure(times, SHARE);
    near(found.drift_percent, drift, 0.01);
    assert.ok(found.spread_percent < 0.2);
  }
});

test("chance taps: right on the whole, over many rounds of fixed seeds", () => {
  for (const [seed, beat, spread] of [[1, 500, 3], [2, 900, 5], [3, 1200, 2]]) {
    const roll = dice(seed);
    const rounds = Array.from({ length: 400 }, () => measure(tapper({ beat, drift: 10 }).map((time) => time + (bell(roll) * spread * beat) / 100), SHARE));
    const mean = (pick) => rounds.reduce((sum, one) => sum + pick(one), 0) / rounds.length;
    near(mean((one) => one.per_min), 60_000 / beat, 0.002);
    near(mean((one) => one.drift_percent), 10, 0.05);
    // Three of the sixteen freedoms go to the line.
    near(Math.sqrt(mean((one) => one.spread_percent ** 2)), spread * Math.sqrt(13 / 16), 0.03);
  }
});

test("missed taps are no slow ones, doubled taps are dropped, and both are counted", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const roll = dice(seed);
    const beat = 400 + 900 * roll();
    const drift = 30 * (roll() - 0.5);
    const spread = 5 * roll();
    const whole = tapper({ beat, count: 24, drift }).map((time) => time + ((2 * roll() - 1) * spread * beat) / 100);
    const kept = whole.filter((_, k) => k === 0 || k === 23 || roll() > 0.12);
    const missed = 24 - kept.length;
    let doubled = 0;
    const times = kept.flatMap((time) => {
      if (roll() > 0.15) return [time];
      doubled += 1;
      return [time, time + 60 + 60 * roll()];
    });
    const found = measure(times, SHARE);
    const plain = measure(whole, SHARE);
    assert.deepEqual([found.missed, found.doubled, found.taps], [missed, doubled, kept.length], `seed ${seed}`);
    near(found.per_min, plain.per_min, 0.015);
    near(found.drift_percent, plain.drift_percent, 0, 6);
    if (spread < 0.5) near(found.drift_percent, drift, 0, 1);
  }
});

test("even missed and doubled taps change nothing where the tapper is exact", () => {
  const whole = tapper({ beat: 750, drift: 9 });
  const times = whole.filter((_, k) => ![3, 8, 9].includes(k)).flatMap((time, k) => (k % 4 === 1 ? [time, time + 110] : [time]));
  const found = measure(times, SHARE);
  assert.deepEqual([found.taps, found.missed, found.doubled], [13, 3, 3]);
  near(found.per_min, 80, 1e-9, 1e-6);
  near(found.drift_percent, 9, 1e-9, 1e-6);
  near(found.spread_percent, 0, 0, 1e-6);
});

test("one who taps every tap twice, or twice as slow as asked, has one beat all the same", () => {
  const slips = measure(tapper({ beat: 600 }).flatMap((time) => [time, time + 90]), SHARE);
  assert.deepEqual([slips.taps, slips.doubled, slips.missed], [16, 16, 0]);
  near(slips.per_min, 100, 1e-6);
  near(measure(tapper({ beat: 2000 }), SHARE).per_min, 30, 1e-6);
});

test("too few taps are not measured", () => {
  for (const times of [[], [0], [0, 500], [0, 500, 1000], [0, 10, 500, 1000]]) assert.equal(measure(times, SHARE), null);
  assert.equal(measure([0, 500, 1000, 1500], SHARE).taps, 4);
});

test("nothing that is given is changed", () => {
  const times = Object.freeze([0, 40, 500, 1000, 1500]);
  assert.deepEqual(withoutDoubles(times, SHARE), { kept: [0, 500, 1000, 1500], doubled: 1 });
  assert.deepEqual(placesOf([0, 500, 1500, 2000, 2500]), [0, 1, 3, 4, 5]);
});

test("taps beside the beat: early is more than nothing, and adds up", () => {
  const times = [1000, 1480, 1960, 2440].map((ms) => ms + 20);
  const marks = beside(times, 1000, 500, SHARE);
  assert.deepEqual(marks.map(({ beat }) => beat), [0, 1, 2, 3]);
  assert.deepEqual(marks.map(({ early }) => Math.round(early * 1000) / 1000), [-0.04, 0, 0.04, 0.08]);
  assert.deepEqual(beside([], 0, 500, SHARE), []);
  // A whole beat ahead at the end, and still the next tap of the row.
  const fast = beside(Array.from({ length: 12 }, (_, k) => k * 450), 0, 500, SHARE);
  assert.equal(fast.at(-1).beat, 11);
  near(fast.at(-1).early, 1.1, 1e-9, 1e-9);
});

test("rules: the first whose conditions all hold, from a bound and below the other", () => {
  const rules = [
    { id: "a", when: [{ figure: "spread", at_least: 6 }] },
    { id: "b", when: [{ figure: "tempo", at_least: -5, below: 5 }, { figure: "drift", below: 0 }] },
    { id: "c", when: [] },
  ];
  const told = (tempo, drift, spread) => pick(rules, { tempo, drift, spread }).id;
  assert.deepEqual([told(0, -1, 6), told(0, -1, 5.99), told(-5, -1, 0), told(5, -1, 0), told(0, 0, 0)], ["a", "b", "b", "c", "c"]);
  near(figuresOf({ per_min: 66, drift_percent: 1, spread_percent: 2 }, 60).tempo, 10, 1e-9);
});

test("whole breaths to a pass, as near the usual speed as the range allows", () => {
  const loop = { pass_s: 12, speed: { usual_cm_s: 6, slowest_cm_s: 4.2, fastest_cm_s: 8.4 } };
  const told = (breath, most) => Object.values(breathsFor(loop, breath, most));
  assert.deepEqual(told(12), [1, 1, "fits"]);
  assert.deepEqual(told(6), [2, 1, "fits"]);
  assert.deepEqual(told(4), [3, 1, "fits"]);
  assert.deepEqual(told(10), [1, 1.2, "fits"]);
  assert.deepEqual(told(17), [1, 12 / 17, "fits"]);
  assert.deepEqual(told(18), [0, 1, "quicker"]);
  assert.deepEqual(told(2, 4), [0, 1, "many"]);
  const strict = { pass_s: 22, speed: { usual_cm_s: 4, slowest_cm_s: 3.2, fastest_cm_s: 4.4 } };
  assert.equal(breathsFor(strict, 17).fits, "between");
  for (let breath = 2; breath < 20; breath += 0.1) {
    const { breaths, factor } = breathsFor(loop, breath);
    if (!breaths) continue;
    near(loop.pass_s / factor, breaths * breath, 1e-9, 1e-9);
    assert.ok(factor >= 0.7 - 1e-9 && factor <= 1.4 + 1e-9);
  }
});

import assert from "node:assert/strict";
import test from "node:test";

import { meant, parse } from "../../course_helpers/js/scale-entry.js";
import {
  asShown,
  NEWTONS,
  adviceFor,
  image,
  limits,
  needed,
  retests,
  shares,
  shown,
  shownLimits,
  squaresArea,
  statistics,
  toNewtons,
  verdict,
} from "../../course_helpers/js/scale-maths.js";
import {
  begin,
  change,
  chooseContact,
  chooseTypist,
  entryOf,
  fresh,
  look,
  looks,
  narrower,
  next,
  redo,
  restLeft,
  rested,
  take,
} from "../../course_helpers/js/scale-state.js";

const near = (value, expected, by = 1e-9) => assert.ok(Math.abs(value - expected) <= by, `${value} is not ${expected}`);

// ---- units

test("a kilogram force is 9.80665 N, a pound 0.45359237 of it", () => {
  near(toNewtons(2, "kg"), 19.6133);
  near(toNewtons(1, "lb"), 4.4482216152605, 1e-12);
});

test("a scale shows one decimal, and two of what weighs less than one", () => {
  assert.deepEqual([5, 10, 20, 60].map((n) => shown(n, "kg")), ["0.51", "1.0", "2.0", "6.1"]);
  assert.deepEqual([5, 20].map((n) => shown(n, "lb")), ["1.1", "4.5"]);
  assert.equal(shown(0.998 * NEWTONS.kg, "kg"), "1.0");
});

test("whatever lies between the limits that are shown is a hit", () => {
  assert.deepEqual(shownLimits(20, 25, "kg"), ["1.6", "2.5"]); // 15 and 25 N are 1.53 and 2.55 kg
  for (const unit of ["kg", "lb"]) {
    for (const target of [5, 10, 15, 20, 25, 30, 40, 50, 60]) {
      for (const band of [25, 15]) {
        const [low, high] = shownLimits(target, band, unit);
        for (const one of [low, high]) assert.equal(verdict(toNewtons(Number(one), unit), target, band), "hit", `${one} ${unit} at ${target} N`);
        assert.ok(Number(low) <= Number(shown(target, unit)) && Number(shown(target, unit)) <= Number(high));
      }
    }
  }
});

test("a reading is measured against the number that was asked for, as the scale shows it", () => {
  near(asShown(20, "kg"), toNewtons(2, "kg"));
  near(asShown(toNewtons(2.04, "kg"), "kg"), toNewtons(2, "kg"));
});

test("the edge of the band is a hit, a hair beyond it is not", () => {
  assert.deepEqual(limits(20, 25), [15, 25]);
  assert.deepEqual([14.99, 15, 20, 25, 25.01].map((n) => verdict(n, 20, 25)), ["light", "hit", "hit", "hit", "hard"]);
});

// ---- statistics, worked by hand

test("four readings at 20 N: mean 21, error +1 (5 %), spread 4.55 N", () => {
  const { count, hits, meanN, biasN, biasPercent, sdN, spreadPercent, nearestN } = statistics([16, 20, 21, 27], 20, 25);
  // Squares of 5, 1, 0, 6 are 25 + 1 + 0 + 36 = 62; 62 / 3 = 20.67; its root is 4.546.
  assert.deepEqual([count, hits, meanN, biasN, biasPercent, nearestN], [4, 3, 21, 1, 5, 0]);
  near(sdN, Math.sqrt(62 / 3));
  near(spreadPercent, (100 * Math.sqrt(62 / 3)) / 21);
});

test("one reading has no spread; the best press is told with its sign", () => {
  const { sdN, spreadPercent, nearestN } = statistics([12], 20, 25);
  assert.deepEqual([sdN, spreadPercent, nearestN], [null, null, -8]);
  assert.equal(statistics([30, 12, 13], 20, 25).nearestN, -7);
});

test("seven of ten are asked for, and never a smaller share", () => {
  assert.deepEqual([10, 6, 5, 3, 1].map((count) => needed(count, 7)), [7, 5, 4, 3, 1]);
});

const ADVICE = [
  { id: "scattered", spread_over_percent: 25, bias_over_percent: null },
  { id: "too-hard", bias_over_percent: 10 },
  { id: "too-light", bias_under_percent: -10 },
  { id: "good" },
];

test("the first advice that fits is given", () => {
  const given = (readings) => adviceFor(statistics(readings, 20, 25), ADVICE).id;
  assert.equal(given([8, 32, 20, 24]), "scattered");
  assert.equal(given([23, 24, 25]), "too-hard");
  assert.equal(given([16, 17, 18]), "too-light");
  assert.equal(given([22, 22, 22]), "good"); // exactly 10 % is not more than 10 %
  assert.equal(given([20]), "good");
});

test("the everyday thing nearest in ratio", () => {
  const images = [{ kg: 0.1, like: "chocolate" }, { kg: 1, like: "sugar" }];
  assert.deepEqual([0, 0.1, 0.3, 0.32, 5].map((kg) => image(kg, images, "kg")), ["chocolate", "chocolate", "chocolate", "sugar", "sugar"]);
});

test("areas and shares", () => {
  assert.deepEqual([squaresArea(25, 1), squaresArea(12, 0.5)], [25, 3]);
  assert.deepEqual(shares([40, 30, null, 10]), [100, 75, null, 25]);
  assert.deepEqual(shares([null, 30]), [null, null]);
});

test("re-tests fall on days of the calendar, over the end of months and of summer time", () => {
  const days = retests(new Date(2027, 9, 30, 23, 59), [2, 7, 60]).map((day) => [day.getFullYear(), day.getMonth() + 1, day.getDate()]);
  assert.deepEqual(days, [[2027, 11, 1], [2027, 11, 6], [2027, 12, 29]]);
});

// ---- what is typed

test("a reading with point or comma, with or without its unit", () => {
  for (const typed of ["2.04", "2,04", " 2.04 kg", "2,04KG", "2040 g", "+2.04"]) near(parse(typed, "kg").forceN, 2.04 * NEWTONS.kg, 1e-9);
  for (const typed of ["4.5", "4 lb 8 oz", "4:8", "4lb8oz", "72 oz"]) near(parse(typed, "lb").forceN, 4.5 * NEWTONS.lb, 1e-9);
  near(parse(".5", "kg").forceN, 0.5 * NEWTONS.kg);
  near(parse("4.5 lb", "kg").forceN, 4.5 * NEWTONS.lb);
  near(parse("20 N", "kg").forceN, 20);
});

test("what cannot be a reading is told apart", () => {
  const faults = { "": "empty", "   ": "empty", two: "no_number", "1.2.3": "no_number", "1,234.5": "no_number", "2 m": "no_number", "-2": "negative", "−2,0": "negative", 0: "zero", "0,0": "zero" };
  for (const [typed, fault] of Object.entries(faults)) assert.deepEqual(parse(typed, "kg"), { fault }, typed);
});

test("a lost point and a reading in grams are noticed, a hard press is not doubted", () => {
  const target = 40;
  near(meant(parse("40", "kg").forceN, target, 5), 4 * NEWTONS.kg);
  near(meant(parse("408", "kg").forceN, target, 5), 4.08 * NEWTONS.kg);
  near(meant(parse("4080", "kg").forceN, target, 5), 4.08 * NEWTONS.kg);
  assert.equal(meant(parse("12", "kg").forceN, target, 5), null);
});

// ---- a round

const DATA = {
  contact: "heel",
  target_n: 20,
  passing: { bands_percent: [25, 15], of_ten: 7 },
  contacts: [
    { id: "heel", group: "strong", targets_n: [20, 40] },
    { id: "thumb", group: "narrow", targets_n: [10, 20] },
  ],
  groups: [
    { id: "strong", trials: 10, rest_after: null, feedback: [{ trials: 3, looks: 3 }, { trials: 3, looks: 1 }, { trials: 4, looks: 1 }] },
    { id: "narrow", trials: 6, rest_after: 2, rest_s: 30, rest_least_s: 10, feedback: [{ trials: 2, looks: 2 }, { trials: 4, looks: 0 }] },
  ],
};
const frozen = (round) => Object.freeze({ ...round, trials: Object.freeze(round.trials.map(Object.freeze)) });

/** Press a whole round; `asks` tells at which presses (from 1) the giver wants to look. */
function pressed(round, readings, asks = () => false) {
  return readings.reduce((now, n, k) => {
    let after = take(frozen(rested(now)), n);
    if (asks(k + 1)) after = look(frozen(after), DATA);
    return next(frozen(after), DATA, 0);
  }, begin(round));
}

test("looks thin out: all of the first three, one of the next three, one of the last four", () => {
  const always = pressed(fresh(DATA), Array(10).fill(20), () => true);
  assert.deepEqual(always.trials.map(({ seen }) => seen), [true, true, true, true, false, false, true, false, false, false]);
  const late = pressed(fresh(DATA), Array(10).fill(20), (number) => [6, 10].includes(number));
  assert.deepEqual(late.trials.flatMap(({ seen }, k) => (seen ? [k + 1] : [])), [6, 10]);
});

test("what is said of the looks that are left", () => {
  const [strong, narrow] = DATA.groups;
  const seen = (...flags) => flags.map((one) => ({ n: 20, seen: Boolean(one) }));
  assert.deepEqual(looks(strong, seen(0), 0), { may: true, left: 3, until: 3, free: true, later: 4 });
  assert.deepEqual(looks(strong, seen(1, 1, 1, 0), 3), { may: true, left: 1, until: 6, free: false, later: 7 });
  assert.deepEqual(looks(strong, seen(1, 1, 1, 1, 0), 4), { may: false, left: 0, until: 6, free: false, later: 7 });
  assert.deepEqual(looks(strong, seen(0, 0, 0, 0, 0, 0, 1, 0), 7), { may: false, left: 0, until: 10, free: false, later: null });
  assert.equal(looks(narrow, seen(0, 0, 0), 2).may, false);
  assert.equal(looks(narrow, seen(1), 0).may, true, "a look at the reading itself does not count against it");
});

test("a round goes from press to press and ends with the last", () => {
  const round = pressed(fresh(DATA), Array(9).fill(20));
  assert.deepEqual([round.stage, round.trials.length], ["press", 9]);
  assert.equal(next(take(round, 21), DATA, 0).stage, "done");
});

test("a narrow contact rests after every second press, but not after the last", () => {
  const stages = [];
  let round = begin(chooseContact(fresh(DATA), DATA, "thumb"));
  assert.equal(round.target_n, 10);
  for (let k = 0; k < 6; k += 1) {
    round = next(take(rested(round), 10), DATA, 5000);
    stages.push(round.stage);
  }
  assert.deepEqual(stages, ["press", "rest", "press", "rest", "press", "done"]);
});

test("a rest may be cut short after a while, and ends by itself", () => {
  const round = { rest_from_ms: 1000 };
  const [, narrow] = DATA.groups;
  assert.deepEqual(restLeft(round, narrow, 1000), { rest: 30, least: 10 });
  assert.deepEqual(restLeft(round, narrow, 10_999), { rest: 21, least: 1 });
  assert.deepEqual(restLeft(round, narrow, 11_000), { rest: 20, least: 0 });
  assert.deepEqual(restLeft(round, narrow, 99_000), { rest: 0, least: 0 });
});

test("the last reading can be changed, from where one is, and stays seen", () => {
  const taken = look(take(begin(fresh(DATA)), 30), DATA);
  const changed = take(redo(taken), 21);
  assert.deepEqual([changed.stage, changed.trials], ["taken", [{ n: 21, seen: true }]]);
  const later = take(redo(next(changed, DATA, 0)), 22);
  assert.deepEqual([later.stage, later.redo, later.trials], ["press", null, [{ n: 22, seen: true }]]);
  assert.equal(redo(begin(fresh(DATA))).redo, null, "there is none before the first");
});

test("alone, every reading is seen", () => {
  const round = pressed(chooseTypist(fresh(DATA), "self"), [20, 20, 20, 20, 20]);
  assert.ok(round.trials.every(({ seen }) => seen));
});

test("the narrower band opens once the wider one is passed, for that contact and target", () => {
  const failed = pressed(fresh(DATA), [...Array(6).fill(20), ...Array(4).fill(40)]);
  assert.equal(narrower(failed, DATA), null);
  const passed = pressed(failed, [...Array(7).fill(24), ...Array(3).fill(40)]);
  assert.equal(narrower(passed, DATA), 15);
  const tight = pressed({ ...passed, band_percent: 15 }, Array(10).fill(24)); // 20 % off: no hit any more
  assert.deepEqual([tight.band_percent, narrower(tight, DATA)], [15, 15]);
  assert.equal(narrower(pressed({ ...tight }, Array(10).fill(21)), DATA), null, "nothing is narrower");
  const other = chooseContact(change(passed), DATA, "thumb");
  assert.deepEqual([other.band_percent, narrower(other, DATA)], [25, null]);
});

test("what the practice log keeps", () => {
  const round = pressed({ ...fresh(DATA), unit: "lb" }, [19.61333, 20], (number) => number === 1);
  assert.deepEqual(entryOf(round, 25.04), { contact: "heel", target_n: 20, readings_n: [19.61, 20], seen: [true, false], unit: "lb", area_cm2: 25 });
  assert.equal(entryOf(round, null).area_cm2, null);
});

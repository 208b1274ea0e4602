// What the scale drill says, made of the texts of the data and a round. Pure.

import { filled } from "./texts.js";
import { kpa } from "./pressure-maths.js";
import { adviceFor, asShown, fromNewtons, image, needed, offPercent, retests, shown, shownLimits, statistics, verdict } from "./scale-maths.js";
import { contactOf, groupOf, statisticsOf } from "./scale-state.js";

/** A force as a scale shows it, with its unit. */
export const reading = (data, forceN, unit) =>
  filled(data.texts.number, { value: shown(forceN, unit), unit: data.texts.setup.units[unit] });

/** Two figures that mean something, no more. */
export const tidy = (value) => (Math.abs(value) < 9.95 ? String(Math.round(value * 10) / 10) : String(Math.round(value)));

export const capital = (words) => words[0].toUpperCase() + words.slice(1);

const limitWords = (data, { target_n: targetN, band_percent: band, unit }) => {
  const [low, high] = shownLimits(targetN, band, unit);
  return { low, high: filled(data.texts.number, { value: high, unit: data.texts.setup.units[unit] }) };
};

/** What a round will be: how many presses, what is a hit, when the hand rests, and which scale serves. */
export function plan(data, round) {
  const { setup } = data.texts;
  const group = groupOf(data, round);
  const said = [filled(setup.plan, { trials: group.trials, band: round.band_percent, ...limitWords(data, round) })];
  if (group.rest_after) said.push(filled(setup.rests, { after: group.rest_after, rest: group.rest_s, least: group.rest_least_s }));
  said.push(round.target_n > data.scale.kitchen_most_n ? setup.bathroom : setup.kitchen);
  return said;
}

/** The whole target in words, as it is announced. */
export const goal = (data, round) =>
  filled(data.texts.press.goal, {
    contact: capital(contactOf(data, round).name),
    force: tidy(round.target_n),
    reading: reading(data, round.target_n, round.unit),
  });

/** Reading and target as the scale shows both: what was asked for as "2.0 kg" is met by 2.0. */
const asRead = ({ target_n: targetN, unit }, forceN) => [asShown(forceN, unit), asShown(targetN, unit)];

/** One reading against its target: { kind: hit, hard or light, words }. */
export function judged(data, round, forceN) {
  const { taken } = data.texts;
  const kind = verdict(forceN, round.target_n, round.band_percent);
  const [read, asked] = asRead(round, forceN);
  const percent = Math.round(Math.abs(offPercent(read, asked)));
  const off = reading(data, Math.abs(read - asked), round.unit);
  const words = kind !== "hit" ? filled(taken[kind], { off, percent }) : percent ? filled(taken.inside, { off }) : taken.exact;
  return { kind, words: `${filled(taken.reading, { reading: reading(data, forceN, round.unit) })} ${words}` };
}

/** Whether the giver may look at the reading just taken, in words. */
export function lookWords(data, { may, left, until, free, later }) {
  const { taken } = data.texts;
  if (may) return free ? taken.free : filled(taken.looks, { left, until });
  return later ? `${taken.no_looks} ${filled(taken.later, { number: later })}` : taken.no_looks;
}

const signed = (percent) => `${percent > 0 ? "+" : percent < 0 ? "−" : ""}${Math.abs(percent)}`;

/** By how much a reading is off, signed, in percent. */
export const offWords = (data, round, forceN) => {
  const percent = signed(Math.round(offPercent(...asRead(round, forceN))));
  return filled(data.texts.plot.off, { sign: percent.replace(/\d+/, ""), percent: percent.replace(/\D/, "") });
};

/** Everything that a finished round comes to, successes first; `ownCm2` is the learner's own print, if measured. */
export function result(data, round, ownCm2, now) {
  const words = data.texts.result;
  const { hits } = statisticsOf(round); // by the exact limits, as the entry has them
  const readings = round.trials.map(({ n }) => asShown(n, round.unit));
  const stats = { ...statistics(readings, asShown(round.target_n, round.unit), round.band_percent), hits };
  const must = needed(stats.count, data.passing.of_ten);
  const over = round.trials.some(({ n }) => n > contactOf(data, round).ceiling_n);
  const passed = stats.hits >= must && !over;
  const amount = (forceN) => reading(data, Math.abs(forceN), round.unit);
  const percent = Math.round(Math.abs(stats.biasPercent));
  const bias = !percent ? words.bias_none : filled(stats.biasN > 0 ? words.bias_hard : words.bias_light, { off: amount(stats.biasN), percent });
  const spread = stats.sdN === null ? words.spread_none : filled(words.spread_is, { off: amount(stats.sdN), percent: Math.round(stats.spreadPercent) });
  const weight = image(Math.abs(fromNewtons(stats.biasN, "kg")), data.weights, "kg");
  const area = ownCm2 ?? contactOf(data, round).area_cm2;
  const pressure = kpa(stats.meanN, area);
  return {
    passed,
    stats,
    hits: filled(words.hits, { hits: stats.hits, count: stats.count, band: round.band_percent }),
    nearest: stats.hits ? "" : filled(words.nearest, { off: amount(stats.nearestN) }),
    verdict: over ? words.over : filled(passed ? words.passed : words.not_passed, { needed: must }),
    bias,
    spread,
    advice: filled(adviceFor(stats, data.advice).say, { image: weight }),
    pressure: filled(ownCm2 ? words.pressure_own : words.pressure_usual, {
      kpa: tidy(pressure),
      area: tidy(area),
      image: image(pressure, data.pressures, "kpa"),
    }),
    retests: retests(now, data.passing.retest_days).map((date, k) =>
      filled(words.retest, { date: dateWords(date, data.texts.locale), day: data.passing.retest_days[k] }),
    ),
  };
}

const dateWords = (date, locale) => new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" }).format(date);

/** The plot in one sentence. */
export const plotSentence = (data, round) =>
  filled(data.texts.plot.sentence, {
    count: round.trials.length,
    target: reading(data, round.target_n, round.unit),
    ...limitWords(data, round),
    readings: round.trials.map(({ n }) => reading(data, n, round.unit)).join(", "),
  });

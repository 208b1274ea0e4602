// What a row of taps tells: pure functions of their times in milliseconds.
//
// Doubled taps go first: a tap sooner after the last than `doubleShare` of the usual interval is dropped. Then each tap
// gets its place in the row: an interval of about two beats is a missed tap, so its place is one further, and nobody
// looks slow for it. Through places and times goes the smoothest line that may bend once (a parabola, least squares):
//
//   tempo   beats a minute along that line, from the first tap to the last
//   spread  root mean square of the taps' distances from the line, in percent of the mean beat
//   drift   tempo of the line's last beat beside that of its first, in percent: more than 0 is speeding up
//
// The line bends so that a drift does not look like unsteadiness. The spread describes these very taps.

const USUAL = 0.7; // quantile: half of all taps may come twice, or three in ten be missed, and it is still one beat
const LEAST_TAPS = 4; // a line that bends has three figures of its own

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  return sorted[low] + (at - low) * ((sorted[low + 1] ?? sorted[low]) - sorted[low]);
}

const gaps = (times) => times.slice(1).map((time, k) => time - times[k]);
const sum = (values) => values.reduce((total, value) => total + value, 0);

/** Rising times without the second of doubled taps: { kept, doubled }. */
export function withoutDoubles(times, doubleShare) {
  if (times.length < 2) return { kept: [...times], doubled: 0 };
  const least = doubleShare * quantile(gaps(times), USUAL);
  const kept = times.slice(0, 1);
  for (const time of times.slice(1)) if (time - kept.at(-1) >= least) kept.push(time);
  return { kept, doubled: times.length - kept.length };
}

/** The place of each tap in the row, from 0; where taps were missed, places are left out. */
export function placesOf(kept) {
  const between = gaps(kept);
  const beat = between.length ? quantile(between, 0.5) : 1;
  const places = [0];
  for (const gap of between) places.push(places.at(-1) + Math.max(1, Math.round(gap / beat)));
  return places;
}

/** The parabola through taps: `at(place)` in ms, `beat(place)` its slope there, ms a beat. */
function lineThrough(places, times) {
  const n = places.length;
  const middle = sum(places) / n;
  const x = places.map((place) => place - middle);
  const squares = sum(x.map((one) => one ** 2));
  const [level, skew] = [squares / n, sum(x.map((one) => one ** 3)) / squares];
  const bend = x.map((one) => one ** 2 - skew * one - level); // at right angles to a constant and to x
  const start = sum(times) / n;
  const slope = sum(x.map((one, k) => one * times[k])) / squares;
  const curve = sum(bend.map((one, k) => one * times[k])) / sum(bend.map((one) => one ** 2));
  return {
    at: (place) => start + slope * (place - middle) + curve * ((place - middle) ** 2 - skew * (place - middle) - level),
    beat: (place) => slope + curve * (2 * (place - middle) - skew),
  };
}

/**
 * What taps at rising `times` (ms) tell; null for fewer than four that count.
 * Gives { taps, missed, doubled, beat_ms, per_min, spread_percent, drift_percent }.
 */
export function measure(times, doubleShare) {
  const { kept, doubled } = withoutDoubles(times, doubleShare);
  if (kept.length < LEAST_TAPS) return null;
  const places = placesOf(kept);
  const last = places.at(-1);
  // Times from the first tap: small numbers lose no digits.
  const from = kept.map((time) => time - kept[0]);
  const line = lineThrough(places, from);
  const beat = (line.at(last) - line.at(0)) / last;
  const off = places.map((place, k) => from[k] - line.at(place));
  return {
    taps: kept.length,
    missed: last + 1 - kept.length,
    doubled,
    beat_ms: beat,
    per_min: 60_000 / beat,
    spread_percent: (100 * Math.sqrt(sum(off.map((one) => one ** 2)) / kept.length)) / beat,
    drift_percent: 100 * (line.beat(0.5) / line.beat(last - 0.5) - 1),
  };
}

/** The figures that rules ask for: tempo beside the target, drift, spread; all in percent. */
export const figuresOf = (measured, targetPerMin) => ({
  tempo: 100 * (measured.per_min / targetPerMin - 1),
  drift: measured.drift_percent,
  spread: measured.spread_percent,
});

/** The first rule whose conditions all hold; an end of a range that is left out is open. */
export const pick = (rules, figures) =>
  rules.find((rule) =>
    rule.when.every(({ figure, at_least: low = -Infinity, below = Infinity }) => figures[figure] >= low && figures[figure] < below),
  );

/**
 * How many whole breaths of `breathS` seconds make a pass of a technique within its range of speed, as near its usual
 * speed as can be: { breaths, factor, fits }. `factor` is that of the usual speed. Where none fits, `breaths` is 0 and
 * `fits` "quicker" (even one breath is longer than the slowest pass), "many" (only more than `most` do) or "between".
 */
export function breathsFor({ pass_s: passS, speed }, breathS, most = Infinity) {
  const { usual_cm_s: usual, slowest_cm_s: slowest, fastest_cm_s: fastest } = speed;
  const factor = (breaths) => passS / (breaths * breathS);
  const slowestPass = (passS * usual) / slowest;
  const fitting = Array.from({ length: Math.ceil(slowestPass / breathS) }, (_, k) => k + 1).filter(
    (breaths) => factor(breaths) >= slowest / usual - 1e-9 && factor(breaths) <= fastest / usual + 1e-9,
  );
  const off = (breaths) => Math.abs(Math.log(factor(breaths)));
  const breaths = fitting.filter((one) => one <= most).sort((a, b) => off(a) - off(b))[0];
  if (breaths) return { breaths, factor: factor(breaths), fits: "fits" };
  return { breaths: 0, factor: 1, fits: fitting.length ? "many" : breathS > slowestPass ? "quicker" : "between" };
}

/**
 * Where taps stand beside a beat: [{ time, beat, early }] without doubled ones; `beat` is the place in the row, from
 * `zero` ms on, `early` how many beats before it the tap came. Counted on from the first tap, so that one who is a
 * little fast draws further ahead with each.
 */
export function beside(times, zero, beatMs, doubleShare) {
  const { kept } = withoutDoubles(times, doubleShare);
  if (!kept.length) return [];
  const first = Math.round((kept[0] - zero) / beatMs);
  return placesOf(kept).map((place, k) => ({ time: kept[k], beat: first + place, early: first + place - (kept[k] - zero) / beatMs }));
}

// The arithmetic of the scale drill: units, hits, error and steadiness, areas, days. Pure; forces are in newtons.

/** What one unit of a household scale weighs, in newtons. */
export const NEWTONS = { kg: 9.80665, lb: 9.80665 * 0.45359237 };

export const toNewtons = (value, unit) => value * NEWTONS[unit];
export const fromNewtons = (forceN, unit) => forceN / NEWTONS[unit];

/** How many decimals a reading deserves: a kitchen scale tells light weights more finely. */
const decimals = (value) => (Math.abs(value) < 0.995 ? 2 : 1);

/** A force as a scale shows it, without its unit. */
export function shown(forceN, unit) {
  const value = fromNewtons(forceN, unit);
  return value.toFixed(decimals(value));
}

/** The force that the number stands for which a scale shows: what a learner can know of it. */
export const asShown = (forceN, unit) => toNewtons(Number(shown(forceN, unit)), unit);

/** The force limits of a hit. */
export const limits = (targetN, bandPercent) => [targetN * (1 - bandPercent / 100), targetN * (1 + bandPercent / 100)];

/** The limits as a scale shows them, rounded inwards: whatever lies between them is a hit. */
export function shownLimits(targetN, bandPercent, unit) {
  const [low, high] = limits(targetN, bandPercent).map((forceN) => fromNewtons(forceN, unit));
  const digits = decimals(fromNewtons(targetN, unit));
  const by = 10 ** digits;
  return [Math.ceil(low * by - 1e-9) / by, Math.floor(high * by + 1e-9) / by].map((value) => value.toFixed(digits));
}

/** "hit", "hard" or "light". */
export function verdict(forceN, targetN, bandPercent) {
  const [low, high] = limits(targetN, bandPercent);
  if (forceN > high + 1e-9) return "hard";
  return forceN < low - 1e-9 ? "light" : "hit";
}

/** By how many percent a force is off its target; above it is positive. */
export const offPercent = (forceN, targetN) => (100 * (forceN - targetN)) / targetN;

const sum = (values) => values.reduce((a, b) => a + b, 0);

/**
 * What readings come to. Bias is the mean error; spread is the standard deviation of a sample (divided by n - 1) and its
 * share of the mean, null for a single reading; `nearestN` is the error of the best press.
 */
export function statistics(readingsN, targetN, bandPercent) {
  const count = readingsN.length;
  const meanN = sum(readingsN) / count;
  const sdN = count > 1 ? Math.sqrt(sum(readingsN.map((one) => (one - meanN) ** 2)) / (count - 1)) : null;
  return {
    count,
    hits: readingsN.filter((one) => verdict(one, targetN, bandPercent) === "hit").length,
    meanN,
    biasN: meanN - targetN,
    biasPercent: offPercent(meanN, targetN),
    sdN,
    spreadPercent: sdN === null ? null : (100 * sdN) / meanN,
    nearestN: readingsN.map((one) => one - targetN).reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a)),
  };
}

/** How many hits pass, where so many of ten are asked for: never fewer than that share. */
export const needed = (count, ofTen) => Math.ceil((count * ofTen) / 10 - 1e-9);

/** The first advice whose every condition holds. */
export function adviceFor(stats, advice) {
  const holds = (one) =>
    (one.spread_over_percent == null || (stats.spreadPercent ?? 0) > one.spread_over_percent) &&
    (one.bias_over_percent == null || stats.biasPercent > one.bias_over_percent) &&
    (one.bias_under_percent == null || stats.biasPercent < one.bias_under_percent);
  return advice.find(holds);
}

/** The everyday thing that is nearest in ratio; `key` names its measure. */
export function image(value, images, key) {
  const away = (one) => Math.abs(Math.log(one[key] / Math.max(value, 1e-9)));
  return images.reduce((best, one) => (away(one) < away(best) ? one : best)).like;
}

/** The area of counted squares, in cm2. */
export const squaresArea = (count, sizeCm) => count * sizeCm ** 2;

/** The days of re-tests as local dates. */
export const retests = (from, days) => days.map((day) => new Date(from.getFullYear(), from.getMonth(), from.getDate() + day));

/** Each reading as a share of the first, in percent; null where one of the two is missing. */
export const shares = (readingsN) => readingsN.map((one) => (one > 0 && readingsN[0] > 0 ? (100 * one) / readingsN[0] : null));

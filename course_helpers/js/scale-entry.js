// A typed reading: what it means in newtons, or what is wrong with it. Pure.

import { NEWTONS } from "./scale-maths.js";

const GRAM = NEWTONS.kg / 1000;
const OUNCE = NEWTONS.lb / 16;
const UNITS = { kg: NEWTONS.kg, g: GRAM, lb: NEWTONS.lb, lbs: NEWTONS.lb, oz: OUNCE, n: 1 };
const NUMBER = String.raw`[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)`;
const ONE = new RegExp(`^(${NUMBER})\\s*([a-z]*)$`, "i");
// Kitchen scales show 4 lb 8 oz, and some write it 4:8.
const TWO = new RegExp(`^(\\d+)\\s*(?:lbs?|:)\\s*(${NUMBER})\\s*(?:oz)?$`, "i");

const value = (digits) => Number(digits.replace(",", "."));

/** { forceN }, or { fault }: "empty", "no_number", "negative", "zero". A comma is a decimal comma. */
export function parse(typed, unit) {
  const text = typed.trim().replace(/[−–]/g, "-");
  if (!text) return { fault: "empty" };
  const two = TWO.exec(text);
  const one = ONE.exec(text);
  const factor = one && (one[2] ? UNITS[one[2].toLowerCase()] : NEWTONS[unit]);
  if (!two && !factor) return { fault: "no_number" };
  const forceN = two ? Number(two[1]) * NEWTONS.lb + value(two[2]) * OUNCE : value(one[1]) * factor;
  if (forceN < 0) return { fault: "negative" };
  return forceN === 0 ? { fault: "zero" } : { forceN };
}

/** What was probably meant by a reading far above its target: a decimal point was lost, or it was in grams. Else null. */
export function meant(forceN, targetN, slipTimes) {
  if (forceN <= slipTimes * targetN) return null;
  const away = (one) => Math.abs(Math.log(one / targetN));
  return [10, 100, 1000].map((by) => forceN / by).reduce((best, one) => (away(one) < away(best) ? one : best));
}

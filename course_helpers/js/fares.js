// What becomes of each step of a program after screening: played as it is, lightened, with one hand, passed by, or refused.

import { offerOf } from "./screened.js";

/**
 * The fares of a program's steps; `screened` is the page's store of the result, if there is one.
 *
 * One stroke that is left out refuses a single stroke. A routine passes such a step by, and is refused only if nothing
 * may be done today, or nothing of it is left.
 */
export function createFares(screened) {
  let steps = [];
  let offers = [];
  let passes = false;
  let open = true; // whether anything is offered today

  const out = (offer) => offer?.how === "left-out";
  const strokes = () => offers.filter((_, k) => steps[k].stroke);

  return {
    /** Look at the result anew; gives whether other steps are passed by than before. */
    heed(program) {
      const before = [...this.skipped].join();
      const result = screened?.current() ?? null;
      steps = program.steps;
      passes = Boolean(program.plan);
      open = !result || result.verdict === undefined || result.verdict === "offer";
      offers = steps.map(({ stroke }) => (stroke ? offerOf(result, stroke) : null));
      return before !== [...this.skipped].join();
    },
    /** The offer that refuses the whole, or null. */
    get refused() {
      const found = offers.find(out) ?? null;
      return passes && open && !strokes().every(out) ? null : found;
    },
    /** Indices of the steps that are passed by. */
    get skipped() {
      if (!passes || this.refused) return new Set();
      return new Set(offers.flatMap((offer, k) => (out(offer) ? [k] : [])));
    },
    /** What becomes of a step, by its index; null where nobody was asked. */
    of: (index) => offers[index] ?? null,
    /** What is said of steps that one hand works alone, each once. */
    get alone() {
      return [...new Set(offers.filter((offer) => offer?.hand).map(({ say }) => say))];
    },
  };
}

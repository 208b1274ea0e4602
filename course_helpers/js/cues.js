// What is said and sounded, and when: pure. The words are those of the program: of its steps, and `said` for all.
//
// A cue is { u, at, say, step }. Chimes go with every cue but those of a leg, whose strong beat already tells.

/** Legs are named aloud in the first passes of a step; after that the strong beat alone tells (feedback that fades). */
export const SPOKEN_PASSES = 3;
const HALF_FROM_S = 40;
const LAST_FROM_S = 25;
const APART_S = 12; // a check-in keeps so far from other cues of its step
const PAUSE_OF_SIDES = "side"; // a pause that says itself that sides change

/**
 * All cues of a score in order. `before(u, seconds)` knows the tempo (transport.js); `check` is { share, say } of the
 * question that comes in steps that `ask`; `skip(step)` says why a step that is left out is, `end` what is said at
 * the very end, after a rest.
 */
export function cueList(score, before, said = {}, { check = null, skip = () => "", end = "" } = {}) {
  const cues = [];
  const last = score.steps.findLast((step) => !step.skipped && !step.pause)?.index;
  let worked = null; // the stroke before
  let rested = []; // the pauses since then
  for (const [index, step] of score.steps.entries()) {
    const words = (at) => step.cues?.find((cue) => cue.at === at)?.say ?? said[at] ?? "";
    const add = (u, at, say = words(at), of = index) => cues.push({ u, at, say, step: of });
    if (step.skipped) {
      add(step.start, "skip", skip(step));
      continue;
    }
    if (step.pause) {
      if (step.pause === PAUSE_OF_SIDES) add(step.start, "side", `${words("side")} ${step.say}`);
      else add(step.start, "start", step.say);
      rested.push(step);
      continue;
    }
    const last10 = before(step.end, 10);
    const tempo = (step.end - last10) / 10;
    const seconds = (step.end - step.start) / tempo;
    const turned = worked && worked.side !== step.side && ![worked.side, step.side].includes("both");

    // Whoever has to walk round is told before the pause, not after it.
    if (turned && !rested.some(({ pause }) => pause === PAUSE_OF_SIDES)) add(rested[0]?.start ?? step.start, "side", words("side"), rested[0]?.index ?? index);
    add(step.start, "start", step.say || words("start"));
    if (seconds >= HALF_FROM_S) add((step.start + step.end) / 2, "half");
    if (seconds >= LAST_FROM_S) add(last10, "last10");
    if (step.ask && check) add(askAt(step, check.share, tempo), "ask", check.say);
    if (index === last) add(step.end, "rest");
    worked = step;
    rested = [];

    for (const [legIndex, say] of legWords(step).entries()) {
      if (!say) continue;
      for (let pass = 0; pass < Math.min(step.passes, SPOKEN_PASSES); pass++) {
        add(step.start + pass * step.pass_s + step.legs[legIndex].start_s, "leg", say);
      }
    }
    for (const cue of step.cues ?? []) {
      if (cue.at !== "within") continue;
      for (let pass = 0; pass < Math.min(step.passes, SPOKEN_PASSES); pass++) add(step.start + pass * step.pass_s + cue.s, "leg", cue.say);
    }
  }
  if (rested.length && end) cues.push({ u: score.total, at: "end", say: end, step: rested.at(-1).index });
  return cues.sort((a, b) => a.u - b.u);
}

/** When a step asks: `share` of the way through it, but clear of its half-way cue and of its last ten seconds. */
function askAt({ start, end }, share, tempo) {
  const apart = APART_S * tempo;
  const wanted = start + share * (end - start);
  const half = (start + end) / 2;
  return Math.max(start + Math.min(apart, (end - start) / 4), Math.min(wanted, half - apart));
}

/** What is said at each leg: a leg cue names its leg by index, or stands for the next leg in order. */
export function legWords(step) {
  const words = step.legs.map(() => "");
  let next = 0;
  for (const cue of step.cues ?? []) {
    if (cue.at !== "leg") continue;
    const index = cue.leg ?? next;
    if (index < words.length) words[index] = cue.say;
    next = index + 1;
  }
  return words;
}

// What is said and sounded, and when: pure.
//
// A cue is { u, at, say, step }. Chimes go with every cue but those of a leg, whose strong beat already tells.

/** Legs are named aloud in the first passes of a step; after that the strong beat alone tells (feedback that fades). */
export const SPOKEN_PASSES = 3;
const HALF_FROM_S = 40;
const LAST_FROM_S = 25;

const DEFAULTS = {
  start: "",
  half: "Half-way.",
  last10: "Ten seconds left.",
  side: "Change sides.",
  rest: "Breathe out, and lift your hands slowly.",
};

/** All cues of a score in order. `before(u, seconds)` knows the tempo (transport.js). */
export function cueList(score, before) {
  const cues = [];
  for (const [index, step] of score.steps.entries()) {
    const said = (at) => step.cues?.find((cue) => cue.at === at)?.say ?? DEFAULTS[at];
    const add = (u, at, say = said(at)) => cues.push({ u, at, say, step: index });
    const last10 = before(step.end, 10);
    const tempo = (step.end - last10) / 10;
    const seconds = (step.end - step.start) / tempo;
    const turned = index > 0 && step.side !== score.steps[index - 1].side;

    if (turned) add(step.start, "side");
    add(step.start, "start");
    if (seconds >= HALF_FROM_S) add((step.start + step.end) / 2, "half");
    if (seconds >= LAST_FROM_S) add(last10, "last10");
    if (index === score.steps.length - 1) add(step.end, "rest");

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
  return cues.sort((a, b) => a.u - b.u);
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

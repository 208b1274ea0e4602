// A round of the tempo drill in time: pure functions of the beat, which counts from the first that is followed.
//
// Before beat 0 stand the beats of the count-in. From `follow` on the beat fades, from `follow + fade` on there is none.

/** The plan of a round: `beat_ms`, and beats to `countIn`, `follow`, `fade` and `alone`. */
export const planOf = (plan) => ({ ...plan, silent: plan.follow + plan.fade });

/** The part of the round at a beat, which may be a fraction: count-in, follow, fade, alone. */
export function partAt(plan, beat) {
  if (beat < 0) return "count-in";
  if (beat < plan.follow) return "follow";
  return beat < plan.silent ? "fade" : "alone";
}

/** How loud and bright a whole beat is, from 1 to 0: the last of the fading beats is still there. */
export function strength(plan, beat) {
  if (beat < plan.follow) return 1;
  if (beat >= plan.silent) return 0;
  return 1 - (beat - plan.follow + 1) / (plan.fade + 1);
}

/** The part that a tap belongs to: it may come up to half a beat early. "" before the first beat. */
export const partOfTap = (plan, beat) => (beat < -0.5 ? "" : partAt(plan, Math.max(0, beat + 0.5)));

/** Latest end of a round: a slow tapper gets to the end too. */
export const lastBeat = (plan) => plan.silent + 1.6 * plan.alone + 2;

/** The beats that sound with from <= beat < to, as { beat, kind, level }. */
export function beatsBetween(plan, from, to) {
  const found = [];
  for (let beat = Math.max(Math.ceil(from), -plan.countIn); beat < Math.min(to, plan.silent); beat++) {
    found.push({ beat, kind: beat < 0 ? "lead" : "beat", level: strength(plan, beat) });
  }
  return found;
}

/** How far the light has swollen at a fraction of a beat: 1 on the beat, 0 half-way between. `calm`: in two steps. */
export function swell(beat, calm) {
  const phase = beat - Math.floor(beat);
  if (calm) return phase < 0.3 ? 1 : 0;
  return ((1 + Math.cos(2 * Math.PI * phase)) / 2) ** 1.5;
}

/** How bright the light is between beats: that of the nearer beat, so that it swells and falls as one. */
export const light = (plan, beat) => strength(plan, Math.round(beat));

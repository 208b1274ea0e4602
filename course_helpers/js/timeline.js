// A program in time: pure functions of the score position `u`.
//
// `u` counts seconds at the usual speed, through all passes of all steps. Tempo turns it into wall time (transport.js),
// so nothing here knows about clocks. Steps, hands, legs and breaths are those of the program (see README.md).

const EPS = 1e-9;

/** What a pause is as a step: no hands, no breath, silent seconds. */
const pauseOf = ({ title, seconds }) => ({
  pass_s: seconds,
  passes: 1,
  beats: Math.max(1, Math.round(seconds)),
  speed: null,
  legs: [{ name: title, role: "pause", start_s: 0, end_s: seconds }],
  breath: [],
  hands: [],
  cues: [],
});

/**
 * Lay the steps of a program one after another. A step that names a stroke of `program.strokes` is that stroke.
 * `passes` replaces the number of passes of a single step; steps whose index is in `skipped` take no time.
 */
export function compile(program, passes = 0, skipped = new Set()) {
  const steps = [];
  let u = 0;
  for (const [index, own] of program.steps.entries()) {
    const step = { ...(own.pause ? pauseOf(own) : program.strokes?.[own.stroke]), ...own };
    const count = program.steps.length === 1 && passes > 0 ? passes : step.passes;
    const end = u + (skipped.has(index) ? 0 : count * step.pass_s);
    steps.push({ ...step, index, passes: count, beat_s: step.pass_s / step.beats, skipped: skipped.has(index), start: u, end });
    u = end;
  }
  return { steps, total: u };
}

/** The step that is done before (way -1) or after (way 1) the one at `index`, or null. */
export function neighbour(score, index, way) {
  let k = index + way;
  while (score.steps[k]?.skipped) k += way;
  return score.steps[k] ?? null;
}

/** The step that plays at `u`; the last one from its end on. */
export function stepAt(score, u) {
  return score.steps.find((step) => u < step.end - EPS) ?? score.steps.findLast((step) => !step.skipped) ?? score.steps.at(-1);
}

/** Where the score stands at `u`: step, pass and beat (counted from 1), leg, and `p`, the seconds within the pass. */
export function at(score, u) {
  const step = stepAt(score, u);
  const into = Math.min(Math.max(u - step.start, 0), step.end - step.start);
  const pass = Math.min(Math.floor(into / step.pass_s + EPS), step.passes - 1);
  const p = Math.min(Math.max(into - pass * step.pass_s, 0), step.pass_s);
  const beat = Math.min(Math.floor(p / step.beat_s + EPS), step.beats - 1) + 1;
  const found = step.legs.findIndex((leg) => p < leg.end_s - EPS);
  const legIndex = found < 0 ? step.legs.length - 1 : found;
  return { step, pass: pass + 1, p, beat, legIndex, leg: step.legs[legIndex], done: u >= score.total - EPS };
}

/** Linear interpolation of `values` over rising `times`, constant beyond the ends. */
export function lerp(times, values, t) {
  if (t <= times[0]) return values[0];
  let low = 0;
  let high = times.length - 1;
  if (t >= times[high]) return values[high];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (times[middle] <= t) low = middle;
    else high = middle;
  }
  const share = (t - times[low]) / (times[high] - times[low]);
  return values[low] + share * (values[high] - values[low]);
}

/** A hand at `p` seconds of a pass: x and y in cm on the map, turn in degrees clockwise, Walton level, whether in the air. */
export function handAt(hand, p) {
  return {
    x: lerp(hand.t, hand.x, p),
    y: lerp(hand.t, hand.y, p),
    turn: lerp(hand.t, hand.turn, p),
    walton: lerp(hand.t, hand.walton, p),
    lifted: (hand.air ?? []).some(([from, to]) => p > from + EPS && p < to - EPS),
  };
}

/** Length of one breath of a step at a tempo, in seconds; null where none is written. */
export function breathCycle(step, tempo) {
  const outs = step.breath.filter((span) => span.phase === "out").length;
  if (!outs) return null;
  return (step.breath.at(-1).end_s - step.breath[0].start_s) / outs / tempo;
}

/** What a stroke that presses does at `p`, by its name in the texts (sink, stay, ease, lift); null for other strokes. */
export const phaseAt = ({ phases = [] }, p) => phases.findLast(([from]) => from <= p + EPS)?.[1] ?? null;

/** The breath to invite at `p`: phase and how far through it, or null if the tempo would make it too short or too long. */
export function breathAt(step, p, tempo, [shortest, longest]) {
  const cycle = breathCycle(step, tempo);
  if (cycle === null || cycle < shortest - EPS || cycle > longest + EPS) return null;
  const span = step.breath.find((one) => p >= one.start_s - EPS && p < one.end_s - EPS) ?? step.breath.at(-1);
  const fraction = Math.min(Math.max((p - span.start_s) / (span.end_s - span.start_s), 0), 1);
  return { phase: span.phase, fraction };
}

/** The beats with from <= u < to, as { u, strong }; a beat is strong where a leg begins. */
export function beatsBetween(score, from, to) {
  const beats = [];
  for (const step of score.steps) {
    if (step.pause || step.end <= from || step.start >= to) continue;
    const first = Math.max(0, Math.ceil((from - step.start) / step.beat_s - EPS));
    const count = step.passes * step.beats;
    for (let k = first; k < count; k++) {
      const u = step.start + k * step.beat_s;
      if (u < from) continue;
      if (u >= to) break;
      const p = (k % step.beats) * step.beat_s;
      beats.push({ u, strong: step.legs.some((leg) => Math.abs(leg.start_s - p) < 1e-3) });
    }
  }
  return beats;
}

/** The last `count` beats before a stroke that follows a pause, with from <= u < to: they are counted. */
export function countedBeats(score, count, from, to) {
  return score.steps
    .filter((step) => step.pause && !step.skipped)
    .flatMap((step) => {
      const next = neighbour(score, step.index, 1);
      if (!next || next.pause) return [];
      const beat_s = next.beat_s / (next.rate ?? 1);
      return Array.from({ length: count }, (_, k) => ({ u: step.end - (count - k) * beat_s, count: count - k }));
    })
    .filter(({ u }) => u >= from && u < to);
}

/** Tempo of a step (factor of its usual speed) when the working speed is set to `speed` cm/s; 1 for a hold. */
export function tempoOf(program, step, speed) {
  const lead = program.steps.find((one) => one.speed);
  if (!lead || !step.speed || !(speed > 0)) return 1;
  const asked = speed / lead.speed.usual_cm_s;
  const { usual_cm_s: usual, slowest_cm_s: slowest, fastest_cm_s: fastest } = step.speed;
  return Math.min(Math.max(asked, slowest / usual), fastest / usual);
}

/** The pace of a whole score at a working speed: [{ end, rate }], score seconds per second up to `end`. */
export function paceOf(program, score, speed) {
  return score.steps.map((step) => ({ end: step.end, rate: step.rate ?? tempoOf(program, step, speed) }));
}

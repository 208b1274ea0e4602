// Which sounds fall between two moments of a run: count-in, beats, the last beats of a pause, chimes. Pure but for the clock.

import { at, beatsBetween, countedBeats } from "./timeline.js";

const EPS = 1e-6;
const SILENT = ["leg", "skip"];

/**
 * The sounds with from <= at < to, in milliseconds: [{ at, kind }]. `countIn` is { beats, tail }; `counted` says how many beats
 * are counted at the end of a pause.
 */
export function soundsBetween({ score, cues, transport, countIn, counted }, from, to) {
  const found = [];
  const { beat_s } = at(score, transport.read().u).step;
  for (let k = countIn.beats - 1; k >= 0; k--) {
    const lead = countIn.tail + k * beat_s;
    if (transport.counts(lead)) found.push({ at: transport.whenLead(lead), kind: "lead" });
  }
  const start = transport.read(from).u - EPS;
  const end = transport.read(to).u + EPS;
  for (const { u, strong } of beatsBetween(score, start, end)) {
    found.push({ at: transport.when(u), kind: strong ? "strong" : "beat" });
  }
  for (const { u } of countedBeats(score, counted, start, end)) found.push({ at: transport.when(u), kind: "lead" });
  const chimed = new Map(); // several cues of one moment chime once
  for (const cue of cues) {
    if (!SILENT.includes(cue.at) && cue.u >= start && cue.u <= end) chimed.set(cue.u, cue.at === "ask" ? "ask" : "chime");
  }
  for (const [u, kind] of chimed) found.push({ at: transport.when(u), kind });
  return found.filter((one) => one.at >= from && one.at < to);
}

/** Which of the last beats of a pause is being counted at `u`; 0 for none. */
export function countedAt(score, step, u, counted) {
  if (!step.pause) return 0;
  return countedBeats(score, counted, step.start + EPS, u + EPS).at(-1)?.count ?? 0;
}

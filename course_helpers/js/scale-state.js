// Where a round of the scale drill stands, and what each act makes of it. Pure: a round is never changed in place.
//
// A round: stage (setup, press, taken, rest, done), contact, target_n, unit, by (partner, self), band_percent,
// trials [{ n, seen }], redo (the stage to go back to after a change of the last reading, or null),
// rest_from_ms, and passed: the narrowest band passed so far, by contact and target.

import { needed, statistics } from "./scale-maths.js";

export const STAGES = ["setup", "press", "taken", "rest", "done"];

export const contactOf = (data, round) => data.contacts.find(({ id }) => id === round.contact);
export const groupOf = (data, round) => data.groups.find(({ id }) => id === contactOf(data, round).group);

/** A round before its first press. */
export const fresh = (data) => ({
  stage: "setup",
  contact: data.contact,
  target_n: data.target_n,
  unit: "kg",
  by: "partner",
  band_percent: data.passing.bands_percent[0],
  trials: [],
  redo: null,
  rest_from_ms: 0,
  passed: {},
});

/** Choose a contact surface: its lightest target comes with it. */
export function chooseContact(round, data, id) {
  const contact = data.contacts.find((one) => one.id === id);
  return chooseTarget({ ...round, contact: id }, data, contact.targets_n[0]);
}

export const chooseTarget = (round, data, targetN) => ({ ...round, target_n: targetN, band_percent: data.passing.bands_percent[0] });
export const chooseUnit = (round, unit) => ({ ...round, unit });
export const chooseTypist = (round, by) => ({ ...round, by });

export const begin = (round, band = round.band_percent) => ({ ...round, stage: "press", trials: [], redo: null, band_percent: band });

/** A reading was typed: the next one, or the last one again. Alone, the giver has seen it. */
export function take(round, forceN) {
  if (round.redo) {
    const last = { ...round.trials.at(-1), n: forceN };
    return { ...round, stage: round.redo, redo: null, trials: [...round.trials.slice(0, -1), last] };
  }
  return { ...round, stage: "taken", trials: [...round.trials, { n: forceN, seen: round.by === "self" }] };
}

export const redo = (round) => (round.trials.length ? { ...round, stage: "press", redo: round.stage } : round);

/** The giver looks at the last reading, if the schedule allows it. */
export function look(round, data) {
  if (!looks(groupOf(data, round), round.trials, round.trials.length - 1).may) return round;
  return { ...round, trials: [...round.trials.slice(0, -1), { ...round.trials.at(-1), seen: true }] };
}

/** After a reading: the next press, a rest before it, or the end. */
export function next(round, data, nowMs) {
  const group = groupOf(data, round);
  const done = round.trials.length;
  if (done >= group.trials) {
    const key = passKey(round);
    const passed = isPassed(round, data) ? { ...round.passed, [key]: Math.min(round.band_percent, round.passed[key] ?? Infinity) } : round.passed;
    return { ...round, stage: "done", passed };
  }
  if (group.rest_after && done % group.rest_after === 0) return { ...round, stage: "rest", rest_from_ms: nowMs };
  return { ...round, stage: "press" };
}

export const rested = (round) => (round.stage === "rest" ? { ...round, stage: "press" } : round);
export const change = (round) => ({ ...round, stage: "setup", trials: [], redo: null });

/** Whole seconds of rest that are left, and until one may go on. */
export function restLeft(round, group, nowMs) {
  const gone = (nowMs - round.rest_from_ms) / 1000;
  return { rest: Math.max(0, Math.ceil(group.rest_s - gone)), least: Math.max(0, Math.ceil(group.rest_least_s - gone)) };
}

/**
 * Whether the giver may look at a reading, and what is left of the looks in this part of the round: `left` of them up to
 * press number `until`; `free` if every reading may be looked at; `later` is the number of the press with which the next
 * part that has looks begins, or null. Presses are counted from 1.
 */
export function looks(group, trials, index) {
  let from = 0;
  for (const [k, step] of group.feedback.entries()) {
    if (index < from + step.trials) {
      const used = trials.slice(from, from + step.trials).filter(({ seen }, at) => seen && from + at !== index).length;
      const later = group.feedback.slice(k + 1).some((one) => one.looks > 0) ? from + step.trials + 1 : null;
      return { may: used < step.looks, left: step.looks - used, until: from + step.trials, free: step.looks === step.trials, later };
    }
    from += step.trials;
  }
  return { may: false, left: 0, until: 0, free: false, later: null };
}

/** Where a target of a contact stands among what was passed. */
export const passKey = ({ contact, target_n: targetN }) => `${contact} ${targetN}`;

export const statisticsOf = (round) => statistics(round.trials.map(({ n }) => n), round.target_n, round.band_percent);

export function isPassed(round, data) {
  const { hits, count } = statisticsOf(round);
  return hits >= needed(count, data.passing.of_ten);
}

/** The next narrower band, open once the one before it is passed; else null. */
export function narrower(round, data) {
  const passed = round.passed[passKey(round)];
  if (passed === undefined) return null;
  return data.passing.bands_percent.find((band) => band < passed) ?? null;
}

/** What the practice log keeps of a finished round. */
export const entryOf = (round, areaCm2) => ({
  contact: round.contact,
  target_n: round.target_n,
  readings_n: round.trials.map(({ n }) => Math.round(n * 100) / 100),
  seen: round.trials.map(({ seen }) => seen),
  unit: round.unit,
  area_cm2: areaCm2 == null ? null : Math.round(areaCm2 * 10) / 10,
});

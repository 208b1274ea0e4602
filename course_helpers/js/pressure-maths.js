// The arithmetic of force, area, pressure and drag: pure. Contacts, friction and limits are those of the model's `state`.
//
// Walton levels come from the force band of each contact, never from kPa: the scale says what the hand does.

/** Mean pressure in kPa: 1 N on 1 cm2 is 10 kPa. */
export const kpa = (forceN, areaCm2) => (10 * forceN) / areaCm2;

/** Sideways drag of a gliding contact, in newtons. Area plays no part in it. */
export const drag = (forceN, mu) => mu * forceN;

/** What a household scale shows, in kg. */
export const kilograms = (forceN) => forceN / 9.80665;

/** Area of a whole hand from its length and breadth, in cm2. */
export const handArea = (lengthCm, breadthCm, factor) => lengthCm * breadthCm * factor;

/** By how much the learner's hand is larger than the drawn one; 1 until they have measured. */
export function handScale(state, lengthCm, breadthCm) {
  const { factor, length_cm: length, breadth_cm: breadth } = state.hand_area;
  const measured = lengthCm > 0 && breadthCm > 0 && (lengthCm !== length.usual || breadthCm !== breadth.usual);
  if (!measured) return 1;
  return handArea(lengthCm, breadthCm, factor) / wholeHand(state).area_cm2.usual;
}

/** The contact of the whole hand: the one named so, else the broadest. */
export const wholeHand = (state) =>
  state.contacts.find((one) => one.id === "whole-hand") ?? state.contacts.reduce((a, b) => (b.area_cm2.usual > a.area_cm2.usual ? b : a));

/** The contact that the question compares it with: the reinforced thumb, else the smallest. */
export const smallContact = (state) =>
  state.contacts.find((one) => one.id === "reinforced-thumb") ?? state.contacts.reduce((a, b) => (b.area_cm2.usual < a.area_cm2.usual ? b : a));

/** Whether a contact is part of the hand, and grows with it. */
export const ofHand = (contact) => contact.hand ?? contact.id !== "forearm";

/** Areas { low, usual, high } of a contact in cm2 when hands are `scale` times as large. */
export function areas(contact, scale) {
  const by = ofHand(contact) ? scale : 1;
  const { low, usual, high } = contact.area_cm2;
  return { low: low * by, usual: usual * by, high: high * by };
}

/** Walton levels whose force band of this contact holds a force: often one, two where bands touch, none above the last. */
export const levels = (contact, forceN) =>
  contact.bands.filter((band) => band.low_n <= forceN && forceN <= band.high_n).map((band) => band.walton);

/**
 * Which ceiling of a contact is met first: its force ceiling, or the force that reaches the comfort pressure.
 * { by: "force" | "pressure", force_n }. The ceiling that comes second is never shown as if it were allowed.
 */
export function limit(contact, area, comfort) {
  const atComfort = (comfort.low_kpa * area.usual) / 10;
  return atComfort < contact.ceiling_n ? { by: "pressure", force_n: atComfort } : { by: "force", force_n: contact.ceiling_n };
}

/** Whether a force is firmer than the rules allow a contact; a reinforced point has a level of its own. */
export function firmerThanTaught(contact, forceN, rules) {
  const [lowest = Infinity] = levels(contact, forceN);
  return lowest > (contact.reinforced ? rules.reinforced_most : rules.most);
}

/** A limit as it is shown: rounded down, never up. */
export const atMost = (forceN) => String(forceN >= 10 ? Math.floor(forceN) : Math.floor(forceN * 10) / 10);

/** One line of the comparison: everything about a contact under a force with some oil. */
export function press(state, contact, forceN, scale = 1) {
  const area = areas(contact, scale);
  const bound = limit(contact, area, state.comfort);
  return {
    contact,
    area,
    kpa: { low: kpa(forceN, area.high), usual: kpa(forceN, area.usual), high: kpa(forceN, area.low) },
    levels: levels(contact, forceN),
    limit: bound,
    over: forceN > bound.force_n + 1e-9,
    firmer: firmerThanTaught(contact, forceN, state.rules),
  };
}

/** All contacts at one force, from the broadest to the smallest. */
export const compare = (state, forceN, scale = 1) =>
  state.contacts.map((contact) => press(state, contact, forceN, scale)).sort((a, b) => b.area.usual - a.area.usual);

/** How many times the pressure under the small contact is that under the whole hand, with the spread of hands. */
export function ratio(state) {
  const broad = wholeHand(state).area_cm2;
  const small = smallContact(state).area_cm2;
  return { low: broad.low / small.high, usual: broad.usual / small.usual, high: broad.high / small.low };
}

/** A number as a learner reads it: two figures that mean something, no more. */
export function tidy(value) {
  if (value >= 10) return String(Math.round(value));
  return value >= 1 ? String(Math.round(value * 10) / 10) : String(Math.round(value * 100) / 100);
}

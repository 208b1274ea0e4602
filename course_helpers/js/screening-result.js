// A merged result in words: for the tool's own card, and for every player and picture of the page. Pure.
//
// What goes to the page says what follows, never which questions were answered with yes.

import { begun, filled } from "./texts.js";

const half = (level) => String(level).replace(/\.5$/, "½").replace(/^0½/, "½");

/** Whether something has been answered at all. */
export const isBegun = ({ answers, unnamed_stop: unnamed }) => Boolean(unnamed) || Object.keys(answers ?? {}).length > 0;

/** What a view shows of the questions: for each group how many are open and how many a yes. */
export function standings(state, merged, { answers }) {
  return state.groups.map(({ questions }) => ({
    toGo: questions.filter((id) => merged.missing.includes(id)).length,
    unanswered: questions.filter((id) => !(id in answers)),
    yes: questions.filter((id) => answers[id]).length,
  }));
}

/** The strokes that fare alike, with what is said of them: what may be done first. */
export function alike(state, offers) {
  const { texts } = state;
  const ranks = ["as-it-is", "lightened", "one-hand", "left-out"];
  const found = new Map();
  for (const { key, name, side } of state.rows) {
    const offer = offers[key];
    if (!offer) continue;
    const group = JSON.stringify([ranks.indexOf(offer.how), offer.walton_max, offer.say]);
    if (!found.has(group)) found.set(group, { how: offer.how, walton_max: offer.walton_max, hand: offer.hand ?? null, why: offer.why, rows: [] });
    found.get(group).rows.push({ name, side });
  }
  // Where both sides of a stroke fare alike, it is named once.
  const named = (rows) =>
    [...new Set(rows.map(({ name }) => name))].map((name) => {
      const sides = rows.filter((row) => row.name === name && row.side).map(({ side }) => side);
      return sides.length === 1 ? filled(texts.stroke_side, { stroke: name, side: texts[sides[0]] }) : name;
    });
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, { rows, ...group }]) => ({ ...group, names: named(rows) }));
}

/** How a stroke fares, in a few words. */
export const outcome = ({ texts }, { how, walton_max: most, hand }) =>
  how === "one-hand"
    ? [filled(texts.one_hand, { hand: texts[hand] }), most !== null && filled(texts.lightened, { level: half(most) })].filter(Boolean).join("; ")
    : how === "as-it-is" ? texts.as_it_is : how === "lightened" ? filled(texts.lightened, { level: half(most) }) : texts.left_out;

/** What every stroke keeps to today, in sentences. */
export function always(state, merged) {
  const { texts } = state;
  const placed = state.places.filter(({ id, drawn }) => drawn && merged.left_out.includes(id)).map(({ name }) => name);
  const beside = state.places.some(({ id, drawn }) => !drawn && merged.left_out.includes(id));
  const changes = state.questions.filter(({ id }) => merged.changes.includes(id)).map(({ change }) => `${begun(change)}.`);
  return [
    merged.walton_max !== null && filled(texts.always_level, { level: half(merged.walton_max) }),
    !merged.leaning && texts.always_leaning,
    placed.length > 0 && filled(texts.always_place, { places: placed.join(", ") }),
    beside && texts.always_elsewhere,
    ...new Set(changes),
  ].filter(Boolean);
}

/** The first words of a result, and more where there is more to say at once. */
export function headline(state, merged, given) {
  const { texts } = state;
  const action = state.actions.find(({ id }) => id === merged.verdict);
  if (action) return { head: action.name, more: action.means };
  if (merged.verdict === "open") return { head: texts.open_head, more: toGo(state, merged, given) };
  const some = Object.values(merged.offers).some(({ how }) => how !== "left-out");
  if (!some) return { head: texts.nothing_head, more: texts.nothing_more };
  return { head: always(state, merged).length ? texts.offer_limits : texts.offer_free, more: "" };
}

/** What is still missing: answers are counted, places are named by the subject of their question. */
function toGo({ texts, questions }, { missing }, { answers }) {
  const unplaced = questions.filter(({ id }) => missing.includes(id) && answers[id]).map(({ short }) => short);
  const count = missing.length - unplaced.length;
  return [
    count === 1 ? texts.open_one : count > 1 && filled(texts.open_many, { count }),
    unplaced.length > 0 && filled(texts.open_place, { subjects: unplaced.join("; ") }),
  ]
    .filter(Boolean)
    .join(" ");
}

/** A technique's name as it stands within a sentence. */
function strokeName({ rows }, id) {
  const { name } = rows.find(({ key }) => key.startsWith(`${id}/`));
  return name[0].toLowerCase() + name.slice(1);
}

/** Why a stroke is lightened or left out, in words that end without a mark. */
export function because(state, { reasons }) {
  const { texts } = state;
  const places = reasons.filter(([kind]) => kind === "place").map(([, id]) => state.places.find((place) => place.id === id).name);
  const said = reasons.map(([kind, subject]) => {
    if (kind === "place") return filled(texts.reason_place, { places: places.join(", ") });
    if (kind === "family") return filled(texts.reason_family, { family: subject });
    if (kind === "technique") return filled(texts.reason_technique, { stroke: strokeName(state, subject) });
    if (kind === "narrow") return texts.reason_narrow;
    if (kind === "light") return texts.reason_light;
    if (kind === "open") return texts.open_head.replace(/[.!]$/, "");
    return state.actions.find(({ id }) => id === kind).means.replace(/[.!]$/, "");
  });
  return [...new Set(said)].join("; ");
}

/** What is said of a stroke beside its player and picture. */
function told(state, offer) {
  const { texts } = state;
  if (offer.how === "as-it-is") return "";
  const why = because(state, offer);
  const level = offer.walton_max === null ? "" : filled(texts.page_level, { level: half(offer.walton_max), why });
  if (offer.how === "one-hand") return [filled(texts.page_one_hand, { hand: texts[offer.hand] }), level].filter(Boolean).join(" ");
  return offer.how === "lightened" ? level : filled(texts.page_not, { why });
}

/** The result as the page keeps it: with all that players and pictures need to show and say it, and no answer. */
export function published(state, merged, given) {
  const { texts } = state;
  const { head, more } = headline(state, merged, given);
  const offers = Object.entries(merged.offers).map(([key, offer]) => [
    key,
    {
      how: offer.how,
      walton_max: offer.walton_max,
      hand: offer.hand,
      why: because(state, offer),
      say: told(state, offer),
    },
  ]);
  const places = merged.verdict === "stop" ? [] : state.places.filter(({ id, drawn }) => drawn && merged.left_out.includes(id));
  return {
    verdict: merged.verdict,
    head,
    more,
    always: merged.verdict === "offer" ? always(state, merged) : [],
    offers: Object.fromEntries(offers),
    unknown: filled(texts.page_not, { why: texts.reason_unknown }),
    places: places.map(({ id, name, number, rings, middle }) => ({ id, name, number, rings, middle })),
    bodies: places.length ? state.bodies : {},
    margin_cm: state.margin_cm,
    texts: {
      left_out: filled(texts.page_left_out, { places: places.map(({ name }) => name).join(", ") }),
      another: texts.another,
      another_confirm: texts.another_confirm,
    },
  };
}

// What answers leave of the course: merges the tables that Python made (course_helpers/offers.py, which has the rule). Pure.
//
// `state`: `questions` [{ id, actions, place, change }], `actions` [{ id, walton_max, leaning }], `rows` [{ key }], `effects`
// { question: { key: effect } }, `places` [{ id, effects: { key: effect } }], `areas` { question: [place] }; an effect is
// { how, walton_max, reason, hand }: `hand` is the giver's only hand that may work. `given`: `answers`, `places` (by question), `agreed` (ids), `unnamed_stop`.

/** Merge effects on one stroke: the strictest wins, with every reason for it, each once. */
function strictest(found) {
  const once = (effects) => [...new Map(effects.map(({ reason }) => [JSON.stringify(reason), reason])).values()];
  const out = found.filter(({ how }) => how === "left-out");
  if (out.length) return { how: "left-out", walton_max: null, reasons: once(out), hand: null };
  const single = found.filter(({ hand }) => hand);
  const hands = new Set(single.map(({ hand }) => hand));
  if (hands.size > 1) return { how: "left-out", walton_max: null, reasons: once(single), hand: null }; // each hand is in the way of something
  const limits = found.map(({ walton_max }) => walton_max).filter((most) => most !== null);
  const most = limits.length ? Math.min(...limits) : null;
  if (hands.size) return { how: "one-hand", walton_max: most, reasons: once(found), hand: [...hands][0] };
  return most === null ? { how: "as-it-is", walton_max: null, reasons: [], hand: null } : { how: "lightened", walton_max: most, reasons: once(found), hand: null };
}

/** The verdict, what becomes of each stroke, and what every stroke keeps to; see `Offered` in offers.py. */
export function merge(state, given) {
  const answers = given.answers ?? {};
  const pointed = given.places ?? {};
  const agreed = given.agreed ?? [];
  const asksPlace = ({ id, place }) => place === "asked" && answers[id] && !pointed[id]?.length;
  const yes = state.questions.filter(({ id }) => answers[id]);
  const chosen = new Set(yes.flatMap(({ id, place }) => [...((place === "asked" && pointed[id]) || []), ...(state.areas[id] ?? [])]));
  const leftOut = state.places.filter(({ id }) => chosen.has(id));
  const missing = state.questions.filter((question) => !(question.id in answers) || asksPlace(question)).map(({ id }) => id);
  const actions = yes.flatMap((question) => question.actions.map((name) => state.actions.find(({ id }) => id === name)));
  const limits = actions.map(({ walton_max }) => walton_max).filter((most) => most !== null);

  let verdict = missing.length ? "open" : "offer";
  if (given.unnamed_stop || yes.some((question) => question.actions.includes("stop"))) verdict = "stop";
  else if (yes.some(({ id, actions: leads }) => leads.includes("ask-first") && !agreed.includes(id))) verdict = "ask-first";

  const tables = [...yes.map(({ id }) => state.effects[id] ?? {}), ...leftOut.map(({ effects }) => effects)];
  const offer = (key) =>
    verdict === "offer"
      ? strictest(tables.map((table) => table[key]).filter(Boolean))
      : { how: "left-out", walton_max: null, reasons: [[verdict, null]], hand: null };
  return {
    verdict,
    offers: Object.fromEntries(state.rows.map(({ key }) => [key, offer(key)])),
    walton_max: limits.length ? Math.min(...limits) : null,
    leaning: actions.every(({ leaning }) => leaning),
    changes: yes.filter(({ change }) => change).map(({ id }) => id),
    left_out: leftOut.map(({ id }) => id),
    missing,
  };
}

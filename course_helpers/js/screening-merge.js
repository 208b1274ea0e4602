// What answers leave of the course: merges the tables that Python made (course_helpers/offers.py, which has the rule). Pure.
//
// `state`: `questions` [{ id, actions, place, change }], `actions` [{ id, walton_max, leaning }], `rows` [{ key }], `effects`
// { question: { key: effect } }, `places` [{ id, effects: { key: effect } }], `areas` { question: [place] }; an effect is
// { how, walton_max, reason }. `given`: `answers`, `places` (by question), `agreed` (ids), `unnamed_stop`.

/** Merge effects on one stroke: the strictest wins, with every reason for it, each once. */
function strictest(found) {
  const once = (effects) => [...new Map(effects.map(({ reason }) => [JSON.stringify(reason), reason])).values()];
  const out = found.filter(({ how }) => how === "left-out");
  if (out.length) return { how: "left-out", walton_max: null, reasons: once(out) };
  const limits = found.map(({ walton_max }) => walton_max).filter((most) => most !== null);
  if (!limits.length) return { how: "as-it-is", walton_max: null, reasons: [] };
  return { how: "lightened", walton_max: Math.min(...limits), reasons: once(found) };
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
      : { how: "left-out", walton_max: null, reasons: [[verdict, null]] };
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

// What is filled in after a session, and the entry of the practice log that it makes. Pure.
//
// A draft is { technique, routine, minutes (as typed), receiver: {...}, giver: {...}, kept: [...] }: what each answered, and
// whose answers of this session are kept already.

const NUMBER = /^\d+(?:[.,]\d+)?$/;
export const SIDES = { receiver: ["feel", "want", "comfort", "good"], giver: ["path", "pressure", "tempo", "posture", "note"] };

const text = (value) => (value ?? "").trim();

/** What one side has answered so far. */
export const answersOf = (draft, role) => draft?.[role] ?? {};

/** Whose answers of this session are kept. */
export const keptOf = (draft) => draft?.kept ?? [];

/** Whether both sides are kept. */
export const isDone = (draft) => Object.keys(SIDES).every((role) => keptOf(draft).includes(role));

/** The draft with one more answer; undefined takes it away. After both are kept, it is the first of another session. */
export const answer = (draft, role, name, value) => ({
  ...draft,
  [role]: { ...answersOf(draft, role), [name]: value },
  ...(isDone(draft) ? { kept: [] } : {}),
});

/** The draft with nothing answered on one side; what it was and the minutes stay. */
export const emptied = (draft, role) => ({ ...draft, [role]: {} });

/** The draft once a side is kept: nothing of it is left to answer. */
export const afterKeeping = (draft, role) => ({ ...emptied(draft, role), kept: [...new Set([...keptOf(draft), role])] });

/** Whose turn it is after `role` has kept theirs: the other, or null where there is no other or it is done. */
export const turnAfter = (draft, role, roles) =>
  (keptOf(draft).includes(role) && roles.find((other) => !keptOf(draft).includes(other))) || null;

/** Which of a receiver's answers ask for care: "strong", "pulls" (too strong, and yet more), "uneasy". */
export function caresOf({ feel, want, comfort }, { strong_from, uneasy_upto }) {
  const strong = feel !== undefined && feel >= strong_from;
  const found = { strong, pulls: strong && want === "more", uneasy: comfort !== undefined && comfort <= uneasy_upto };
  return Object.keys(found).filter((name) => found[name]);
}

/** Whether a side has answered anything. */
export const isAnswered = (draft, role) =>
  SIDES[role].some((name) => {
    const value = answersOf(draft, role)[name];
    return typeof value === "string" ? text(value) !== "" : value !== undefined;
  });

/** Typed minutes as a number, or null. A comma is a decimal comma. */
export function minutesOf(typed, most) {
  const tidy = text(typed);
  const value = NUMBER.test(tidy) ? Number(tidy.replace(",", ".")) : NaN;
  return value >= 1 && value <= most ? value : null;
}

/** { data } for an entry of the kind `session`, or { fault }: "minutes", or "none" where a receiver has said nothing. */
export function entryOf(draft, role, mostMinutes) {
  const minutes = minutesOf(draft?.minutes, mostMinutes);
  if (role === "receiver" && !isAnswered(draft, role)) return { fault: "none" };
  if (minutes === null) return { fault: "minutes" };
  const said = answersOf(draft, role);
  const levels = Object.fromEntries(SIDES.giver.filter((name) => name !== "note").map((name) => [name, said[name] ?? null]));
  const judged = role === "giver" && Object.values(levels).some((level) => level !== null);
  return {
    data: {
      lesson: null,
      technique: draft.technique || null,
      role,
      minutes,
      feel: said.feel ?? null,
      note: text(said.note),
      routine: draft.routine || null,
      want: said.want ?? null,
      comfort: said.comfort ?? null,
      good: text(said.good),
      rubric: judged ? levels : null,
    },
  };
}

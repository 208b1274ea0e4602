// What is filled in after a session, and the entry of the practice log that it makes. Pure.
//
// A draft is { technique, routine, minutes (as typed), receiver: {...}, giver: {...} }: what each answered, nothing else.

const NUMBER = /^\d+(?:[.,]\d+)?$/;
export const SIDES = { receiver: ["feel", "want", "comfort", "good"], giver: ["path", "pressure", "tempo", "posture", "note"] };

const text = (value) => (value ?? "").trim();

/** What one side has answered so far. */
export const answersOf = (draft, role) => draft?.[role] ?? {};

/** The draft with one more answer; undefined takes it away. */
export const answer = (draft, role, name, value) => ({ ...draft, [role]: { ...answersOf(draft, role), [name]: value } });

/** The draft with nothing answered on one side; what it was and the minutes stay. */
export const emptied = (draft, role) => ({ ...draft, [role]: {} });

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

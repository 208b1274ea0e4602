// The forms after a session: what is filled in, and the entry that it makes.

import assert from "node:assert/strict";
import { test } from "node:test";

import { afterKeeping, answer, answersOf, caresOf, emptied, entryOf, isAnswered, isDone, minutesOf, turnAfter } from "../../course_helpers/js/form-state.js";

const MOST = 1440;

test("minutes are a number from 1 to the most, with a point or a comma", () => {
  assert.equal(minutesOf(" 20 ", MOST), 20);
  assert.equal(minutesOf("12,5", MOST), 12.5);
  assert.equal(minutesOf("1440", MOST), 1440);
  for (const wrong of ["", undefined, "0", "0.5", "-5", "1441", "20 min", "1e3", "ten", "Infinity"]) assert.equal(minutesOf(wrong, MOST), null);
});

test("an answer is put beside the others, and one side is emptied alone", () => {
  let draft = answer({ minutes: "20", technique: "kneading" }, "receiver", "feel", 0);
  draft = answer(draft, "giver", "path", 2);
  assert.deepEqual(answersOf(draft, "receiver"), { feel: 0 });
  draft = emptied(draft, "receiver");
  assert.deepEqual(draft, { minutes: "20", technique: "kneading", receiver: {}, giver: { path: 2 } });
});

test("0 is an answer, blanks are none", () => {
  assert.equal(isAnswered({}, "receiver"), false);
  assert.equal(isAnswered({ receiver: { good: "  \n" } }, "receiver"), false);
  assert.equal(isAnswered({ receiver: { feel: 0 } }, "receiver"), true);
  assert.equal(isAnswered({ receiver: { feel: 0 } }, "giver"), false);
});

test("a receiver says something, and both say the minutes", () => {
  assert.deepEqual(entryOf({ minutes: "20" }, "receiver", MOST), { fault: "none" });
  assert.deepEqual(entryOf({ receiver: { feel: 5 } }, "receiver", MOST), { fault: "minutes" });
  assert.deepEqual(entryOf({}, "giver", MOST), { fault: "minutes" });
});

test("an entry holds what one side answered, and nothing of the other", () => {
  const draft = { technique: "", routine: "ten-minutes", minutes: "10", receiver: { feel: 0, want: "more", good: " warm " }, giver: { path: 0, note: "slower" } };
  const none = { lesson: null, technique: null, routine: "ten-minutes", minutes: 10, feel: null, want: null, comfort: null, good: "", note: "", rubric: null };
  assert.deepEqual(entryOf(draft, "receiver", MOST).data, { ...none, role: "receiver", feel: 0, want: "more", good: "warm" });
  const rubric = { path: 0, pressure: null, tempo: null, posture: null };
  assert.deepEqual(entryOf(draft, "giver", MOST).data, { ...none, role: "giver", note: "slower", rubric });
  assert.equal(entryOf({ minutes: "10" }, "giver", MOST).data.rubric, null);
});

const LIMITS = { strong_from: 7, uneasy_upto: 3 };
const BOTH = ["receiver", "giver"];

test("too strong asks for care, more so with the wish for more, and so does little comfort", () => {
  assert.deepEqual(caresOf({}, LIMITS), []);
  assert.deepEqual(caresOf({ feel: 6, want: "more", comfort: 4 }, LIMITS), []);
  assert.deepEqual(caresOf({ feel: 7, want: "less" }, LIMITS), ["strong"]);
  assert.deepEqual(caresOf({ feel: 10, want: "more" }, LIMITS), ["strong", "pulls"]);
  assert.deepEqual(caresOf({ want: "more", comfort: 3 }, LIMITS), ["uneasy"]);
  assert.deepEqual(caresOf({ feel: 8, want: "more", comfort: 0 }, LIMITS), ["strong", "pulls", "uneasy"]);
});

test("once one side is kept it is the other's turn; after both it is done", () => {
  let draft = answer({ minutes: "10" }, "receiver", "feel", 5);
  assert.equal(turnAfter(draft, "receiver", BOTH), null);
  draft = afterKeeping(draft, "receiver");
  assert.deepEqual(draft, { minutes: "10", receiver: {}, kept: ["receiver"] });
  assert.equal(turnAfter(draft, "receiver", BOTH), "giver");
  assert.equal(turnAfter(draft, "giver", BOTH), null); // the form that is open now
  assert.equal(turnAfter(draft, "receiver", ["receiver"]), null);
  draft = afterKeeping(afterKeeping(draft, "receiver"), "giver"); // the receiver adds a word; then the giver
  assert.equal(isDone(draft), true);
  assert.equal(turnAfter(draft, "giver", BOTH), null);
  draft = answer(draft, "giver", "path", 1); // another session
  assert.equal(isDone(draft), false);
  assert.equal(turnAfter(afterKeeping(draft, "giver"), "giver", BOTH), "receiver");
});

import assert from "node:assert/strict";
import test from "node:test";

import { STORED, createScreened, dayOf, offerOf } from "../../course_helpers/js/screened.js";

const RESULT = { verdict: "offer", offers: { "hold/both": { how: "as-it-is", walton_max: null, say: "" } }, unknown: "Not known." };

/** A browser with one storage, whose date a test sets; `open()` is a page in it, and `reload` a page anew. */
function browser({ refuses = false } = {}) {
  const kept = new Map();
  const world = { date: new Date(2026, 10, 25, 20, 0), kept, pages: [] };
  const storage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      if (refuses) throw new Error("full");
      kept.set(key, value);
    },
    removeItem: (key) => kept.delete(key),
  };
  world.open = () => {
    const events = new Map();
    const env = { page: {}, now: () => world.date, storage, on: (name, listener) => events.set(name, listener) };
    const page = { env, tell: (name, event) => events.get(name)?.(event), screened: createScreened(env) };
    world.pages.push(page);
    return page;
  };
  return world;
}

test("a result is told to all modules of a page, each with its own copy of the store", () => {
  const { env, screened } = browser().open();
  const other = createScreened(env);
  const heard = [];
  const unwatch = other.watch((result) => heard.push(result?.verdict ?? null));
  screened.publish(RESULT, "tool");
  assert.equal(other.current().verdict, "offer");
  assert.equal(other.source, "tool");
  other.forget();
  assert.equal(screened.current(), null);
  unwatch();
  screened.publish(RESULT, "tool");
  assert.deepEqual(heard, ["offer", null]);
});

test("nothing is stored unless it is kept, and a kept result is there in the next page", () => {
  const world = browser();
  const { screened } = world.open();
  screened.publish(RESULT, "tool");
  assert.equal(world.kept.size, 0);
  assert.equal(world.open().screened.current(), null);
  assert.equal(screened.keep(), true);
  assert.equal(screened.kept, true);
  const later = world.open().screened;
  assert.equal(later.current().verdict, "offer");
  assert.equal(later.kept, true);
});

test("a result goes at midnight, kept or not, whenever it is next asked for", () => {
  const world = browser();
  const { screened } = world.open();
  let told = 0;
  screened.publish(RESULT, "tool");
  screened.keep();
  screened.watch(() => (told += 1));
  world.date = new Date(2026, 10, 25, 23, 59, 59);
  assert.equal(screened.current().verdict, "offer");
  world.date = new Date(2026, 10, 26, 0, 0, 0);
  assert.equal(screened.current(), null);
  assert.equal(told, 1);
  assert.equal(world.kept.size, 0);
});

test("what was kept another day is not taken up, and is cleared away", () => {
  const world = browser();
  const { screened } = world.open();
  screened.publish(RESULT, "tool");
  screened.keep();
  world.date = new Date(2026, 10, 26, 7, 0);
  assert.equal(world.open().screened.current(), null);
  assert.equal(world.kept.size, 0);
});

test("what is no result of ours is cleared away", () => {
  for (const text of ["not JSON", "null", "{}", JSON.stringify({ ...RESULT, version: 99, day: "2026-11-25" }), JSON.stringify({ version: 2, day: "2026-11-25" })]) {
    const world = browser();
    world.kept.set(STORED, text);
    assert.equal(world.open().screened.current(), null, text);
    assert.equal(world.kept.size, 0, text);
  }
});

test("a kept result follows a change of answers; another tool's takes its place once all is answered", () => {
  const world = browser();
  const { screened } = world.open();
  screened.publish(RESULT, "tool");
  screened.keep();
  screened.publish({ ...RESULT, verdict: "stop" }, "tool");
  assert.equal(world.open().screened.current().verdict, "stop");
  screened.publish({ ...RESULT, verdict: "open" }, "another tool");
  assert.equal(screened.current().verdict, "stop", "one answer lifts no STOP");
  assert.equal(screened.kept, true);
  screened.publish({ ...RESULT, verdict: "offer" }, "another tool");
  assert.equal(screened.kept, false);
  assert.equal(world.kept.size, 0);
  assert.equal(screened.current().verdict, "offer");
});

test("another receiver: forgotten here, in storage, and in other tabs that had it from there", () => {
  const world = browser();
  const first = world.open();
  first.screened.publish(RESULT, "tool");
  first.screened.keep();
  const second = world.open();
  assert.equal(second.screened.current().verdict, "offer");
  first.screened.forget();
  assert.equal(world.kept.size, 0);
  second.tell("storage", { key: STORED, newValue: null });
  assert.equal(second.screened.current(), null);
});

test("another tab keeps a result: taken over where there is none of one's own", () => {
  const world = browser();
  const [first, second, third] = [world.open(), world.open(), world.open()];
  third.screened.publish({ ...RESULT, verdict: "stop" }, "own");
  first.screened.publish(RESULT, "tool");
  first.screened.keep();
  const newValue = world.kept.get(STORED);
  for (const page of [second, third]) page.tell("storage", { key: STORED, newValue });
  second.tell("storage", { key: "something else", newValue: null });
  assert.equal(second.screened.current().verdict, "offer");
  assert.equal(third.screened.current().verdict, "stop");
});

test("a browser that keeps nothing says so, and the page goes by the result all the same", () => {
  const { screened } = browser({ refuses: true }).open();
  screened.publish(RESULT, "tool");
  assert.equal(screened.keep(), false);
  assert.equal(screened.kept, false);
  assert.equal(screened.current().verdict, "offer");
});

test("a browser without storage at all is no fault", () => {
  const env = {
    page: {},
    now: () => new Date(2026, 10, 25),
    get storage() {
      throw new Error("denied");
    },
    on: () => {},
  };
  const screened = createScreened(env);
  screened.publish(RESULT, "tool");
  screened.forget();
  assert.equal(screened.current(), null);
});

test("a stroke that was not asked about is not offered", () => {
  assert.equal(offerOf(null, "hold/both"), null);
  assert.equal(offerOf(RESULT, "hold/both").how, "as-it-is");
  assert.deepEqual(offerOf(RESULT, "new/left"), { how: "left-out", walton_max: null, say: "Not known." });
});

test("the day is the local one", () => {
  assert.equal(dayOf(new Date(2026, 0, 5, 0, 1)), "2026-01-05");
  assert.equal(dayOf(new Date(2026, 0, 5, 23, 59)), "2026-01-05");
});

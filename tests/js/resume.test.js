import assert from "node:assert/strict";
import test from "node:test";

import { createResume, offerText } from "../../course_helpers/js/resume.js";
import { createRunStore, parseRun } from "../../course_helpers/js/run-store.js";
import { COUNT_IN_MS, dataOf, rest, routine, stroke, world } from "./fakes.js";

const HOUR = 3_600_000;
const PROGRAM = () => routine(stroke("a", 20), rest(6), stroke("b", 20), rest(60, "rest", "Rest"));

/** A browser's storage; `refuses` throws at every touch, as in a private window. */
function fakeStorage() {
  const values = new Map();
  return {
    values,
    refuses: false,
    get length() {
      return values.size;
    },
    key: (k) => [...values.keys()][k],
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => values.set(key, value),
    removeItem: (key) => values.delete(key),
  };
}

/** A page: what its players share. */
function fakePage(storage = fakeStorage(), wall = new Date(2026, 10, 25, 8).getTime()) {
  return { storage, wall, events: new EventTarget(), document: new EventTarget() };
}

let players = 0;

/** A player of the routine in a page; its wall clock runs with its own. */
function player(page, { program = PROGRAM(), traits = {} } = {}) {
  const all = world({ traits: { program, ...traits } });
  const began = all.clock.ms;
  const env = {
    storage() {
      if (page.storage.refuses) throw new Error("refused");
      return page.storage;
    },
    scope: "/user/a/",
    now: all.clock.now,
    wall: () => page.wall + all.clock.ms - began + (page.ahead ?? 0),
    who: () => `player-${(players += 1)}`,
    events: page.events,
    document: page.document,
  };
  return { ...all, resume: createResume(all.engine, env) };
}

test("while it plays, the place is written down each second; a page that comes again offers it, and goes on there", () => {
  const page = fakePage();
  const first = player(page);
  assert.equal(first.resume.offer, null);
  first.engine.play();
  let stale = 0;
  first.clock.advance(COUNT_IN_MS + 6000);
  for (let k = 0; k < 100; k++) {
    first.clock.advance(137);
    const run = parseRun([...page.storage.values.values()][0]);
    stale = Math.max(stale, first.engine.snapshot().elapsed - run.seconds);
  }
  assert.ok(stale <= 1.1, `${stale} s`);
  const { elapsed } = first.engine.snapshot();

  // A reload without a word: nothing is disposed of.
  const again = player(page);
  assert.equal(again.engine.snapshot().state, "ready", "never by itself");
  const { seconds } = parseRun([...page.storage.values.values()][0]);
  assert.equal(again.resume.offer.text, `You left this routine at 0:${Math.floor(seconds)}, a.`);
  again.resume.goOn();
  assert.ok(Math.abs(again.engine.snapshot().elapsed - elapsed) <= 1.1);
  again.clock.advance(4000);
  assert.equal(again.engine.snapshot().state, "playing");
  assert.ok(again.announced.includes(`At 0:${Math.floor(seconds)}: a.`));
});

test("when a page goes, or the player pauses, the place is exact", () => {
  for (const leave of [({ engine }) => engine.pause(), (_, page) => page.events.dispatchEvent(new Event("pagehide")), ({ resume }) => resume.dispose()]) {
    const page = fakePage();
    const all = player(page);
    all.engine.play();
    all.clock.advance(COUNT_IN_MS + 100_456);
    leave(all, page);
    assert.equal(parseRun([...page.storage.values.values()][0]).seconds, 100.456);
  }
});

test("played seconds are counted, whatever is passed over", () => {
  const page = fakePage();
  const first = player(page);
  first.engine.play();
  first.clock.advance(COUNT_IN_MS + 30_000);
  first.engine.step(1);
  first.clock.advance(20_000);
  first.engine.pause();
  const again = player(page);
  again.resume.goOn();
  again.clock.advance(10_000);
  assert.ok(Math.abs(again.resume.played - (30 + 17.4 + 7.4)) < 1, String(again.resume.played));
});

test("cues before the place are not said again; the one under way is told", () => {
  const page = fakePage();
  const first = player(page);
  first.engine.play();
  first.clock.advance(COUNT_IN_MS + 130_000);
  first.engine.pause();
  const again = player(page, { traits: { voice: true } });
  again.resume.goOn();
  again.clock.advance(10_000);
  assert.deepEqual(again.synthesis.said.filter((text) => text.trim()), ["At 2:10: a."]);
});

test("a finished run is forgotten; one that is begun anew too", () => {
  const page = fakePage();
  const first = player(page);
  first.engine.play();
  first.clock.advance(COUNT_IN_MS + 560_000);
  assert.equal(first.engine.snapshot().state, "finished");
  assert.equal(page.storage.values.size, 0);
  const second = player(page);
  assert.equal(second.resume.offer, null);
  second.engine.play();
  second.clock.advance(COUNT_IN_MS + 60_000);
  second.engine.pause();
  const third = player(page);
  third.resume.anew();
  assert.equal(page.storage.values.size, 0);
  third.clock.advance(COUNT_IN_MS + 1000);
  assert.ok(third.engine.snapshot().elapsed < 1.1);
});

test("a slip of the hand loses nothing: the start is offered with the way back", () => {
  const all = player(fakePage());
  all.engine.play();
  all.clock.advance(COUNT_IN_MS + 90_000);
  all.resume.stop();
  assert.deepEqual([all.engine.snapshot().state, all.engine.snapshot().elapsed], ["ready", 0]);
  assert.equal(all.resume.offer.time, "1:30");
  all.resume.goOn();
  assert.equal(all.engine.snapshot().elapsed, 90);
});

test("after twelve hours a run is only told of, with its day", () => {
  const texts = dataOf("player.toml", "routine");
  const run = { seconds: 754, title: "Kneading", at: new Date(2026, 10, 25, 20).getTime() };
  const told = (date) => offerText(run, date.getTime(), 12, texts);
  assert.equal(told(new Date(2026, 10, 26, 7)), "You left this routine at 12:34, Kneading.");
  assert.equal(told(new Date(2026, 10, 26, 9)), "A run of yesterday was left at 12:34, Kneading.");
  assert.equal(told(new Date(2026, 10, 29, 9)), "A run of 4 days ago was left at 12:34, Kneading.");
  const page = fakePage();
  const first = player(page);
  first.engine.play();
  first.clock.advance(COUNT_IN_MS + 60_000);
  first.engine.pause();
  page.ahead = 11 * HOUR;
  assert.equal(player(page).resume.offer.old, false);
  page.ahead = 13 * HOUR;
  assert.equal(player(page).resume.offer.old, true);
});

test("another version of a routine knows nothing of the run, and clears it away; other routines and people keep theirs", () => {
  const page = fakePage();
  page.storage.values.set("back-massage-course:run:/user/a/:gentle:v0", "{}");
  page.storage.values.set("back-massage-course:run:/user/b/:gentle:v0", "{}");
  page.storage.values.set("back-massage-course:run:/user/a/:whole:v0", "{}");
  const all = player(page);
  assert.equal(all.resume.offer, null);
  assert.equal(page.storage.values.size, 2);
  page.storage.values.set("back-massage-course:run:/user/a/:gentle:v1", '{"seconds": "many"}');
  assert.equal(player(page).resume.offer, null, "nor is nonsense offered");
});

test("where the browser refuses, the player plays, knows what it played as long as the page is there, and says so", () => {
  const page = fakePage();
  page.storage.refuses = true;
  const all = player(page);
  all.engine.play();
  all.clock.advance(COUNT_IN_MS + 60_000);
  assert.equal(all.engine.snapshot().elapsed.toFixed(3), "60.000");
  assert.equal(all.resume.refused, true);
  all.resume.stop();
  all.resume.goOn();
  assert.equal(all.engine.snapshot().elapsed.toFixed(3), "60.000");
});

test("a device that slept finds the run where it stood; a hidden page that is slowed down plays on", () => {
  const page = fakePage();
  const all = player(page);
  all.engine.play();
  all.clock.advance(COUNT_IN_MS + 20_000);
  all.clock.advance(120_000, { throttle: 60_000 });
  assert.equal(all.engine.snapshot().state, "playing");
  all.clock.advance(5000);
  const { elapsed } = all.engine.snapshot();
  all.clock.ms += 20 * 60_000; // asleep, and the page's clock ran on: past the end of the routine
  all.clock.advance(200);
  const here = all.engine.snapshot();
  assert.equal(here.state, "paused");
  assert.ok(Math.abs(here.elapsed - elapsed) < 0.2);
  assert.ok(all.announced.some((text) => text.startsWith("The device slept. Paused at 2:2")));
  // Or its clock stood still, and only the wall clock tells.
  all.engine.play();
  all.clock.advance(8000);
  page.ahead = HOUR;
  all.clock.advance(200);
  assert.equal(all.engine.snapshot().state, "paused");
});

test("two players of one routine on a page: one plays at a time, and each keeps to its own run", () => {
  const page = fakePage();
  const one = player(page);
  const other = player(page);
  one.engine.play();
  one.clock.advance(COUNT_IN_MS + 30_000);
  other.engine.play();
  assert.deepEqual([one.engine.snapshot().state, other.engine.snapshot().state], ["paused", "lead-in"]);
  assert.ok(one.announced.includes("Paused: another player has started on this page."));
  other.clock.advance(COUNT_IN_MS + 8000);
  assert.equal(parseRun([...page.storage.values.values()][0]).seconds < 9, true);
  one.clock.advance(60_000);
  assert.equal(parseRun([...page.storage.values.values()][0]).seconds < 9, true, "a paused one writes nothing");
  one.engine.play();
  one.clock.advance(5000);
  other.resume.dispose();
  assert.ok(other.engine.snapshot().state === "paused");
});

test("a player that has not begun hears what another one left", () => {
  const page = fakePage();
  const one = player(page);
  const other = player(page);
  one.engine.play();
  one.clock.advance(COUNT_IN_MS + 30_000);
  one.engine.pause();
  assert.equal(other.resume.offer.time, "0:30");
  other.resume.goOn();
  assert.equal(other.engine.snapshot().elapsed, 30);
});

test("only a finished run of its own is forgotten", () => {
  const store = createRunStore({ storage: (() => { const s = fakeStorage(); return () => s; })(), scope: "" }, { id: "x", version: "1" });
  const run = { seconds: 10, played: 10, at: 1, title: "a", who: "one" };
  store.write(run);
  store.forget("other");
  assert.deepEqual(store.read(), run);
  store.forget("one");
  assert.equal(store.read(), null);
});

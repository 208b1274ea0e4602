import assert from "node:assert/strict";
import test from "node:test";

import { createHost } from "../../course_helpers/js/host.js";
import { createKeeper, fileName, keeperEnv, packed, uuid4 } from "../../course_helpers/js/keeper.js";
import { told } from "../../course_helpers/js/keeper-told.js";

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The storage of a browser: `room` entries at most, none at all where it is refused. */
class FakeStorage {
  items = new Map();
  room = Infinity;
  get length() {
    return this.items.size;
  }
  key = (k) => [...this.items.keys()][k] ?? null;
  getItem = (key) => this.items.get(key) ?? null;
  removeItem = (key) => this.items.delete(key);
  setItem(key, value) {
    if (this.items.size >= this.room) throw new DOMException("no room", "QuotaExceededError");
    this.items.set(key, value);
  }
}

/** A browser: one storage for all of its pages. */
function browser({ storage = new FakeStorage(), refused = false, scope = "" } = {}) {
  let seconds = 0;
  const page = () => ({
    storage() {
      if (refused) throw new DOMException("not here", "SecurityError");
      return storage;
    },
    scope,
    uuid: () => uuid4(globalThis.crypto),
    now: () => new Date(Date.UTC(2026, 0, 31, 12, 0, seconds++)),
    events: new EventTarget(),
  });
  return { storage, page };
}

/** A model with a Python behind it that answers when told to; `log` is what it has written. */
function live(log = new Map(), traits = {}) {
  const model = createHost({ outbox: [], kept: [], log_problem: "", ...traits });
  const sent = [];
  model.save_changes = () => {
    if (model.get("outbox").length) sent.push(model.get("outbox"));
  };
  return {
    model,
    log,
    sent,
    /** Write all that was sent, and say so. */
    answer({ refuse = "" } = {}) {
      const box = sent.splice(0).at(-1) ?? [];
      model.set("outbox", []);
      model.set("log_problem", refuse);
      if (refuse) return;
      for (const entry of box) log.set(entry.id, entry);
      model.set("kept", box.map(({ id }) => id));
    },
  };
}

test("an entry is stored before Python hears of it, and leaves the browser when Python has it", () => {
  const { storage, page } = browser();
  const python = live();
  const keeper = createKeeper(python.model, page());
  python.model.save_changes = ((send) => () => {
    assert.equal(storage.length, 1, "stored first");
    send();
  })(python.model.save_changes);
  const entry = keeper.add("session", { minutes: 20 });
  assert.match(entry.id, ID);
  assert.deepEqual([entry.kind, entry.at, entry.data], ["session", "2026-01-31T12:00:00.000Z", { minutes: 20 }]);
  assert.deepEqual(python.sent, [[entry]]);
  assert.equal(keeper.state().place, "browser", "nothing is claimed before Python has said so");
  python.answer();
  assert.deepEqual([...python.log.values()], [entry]);
  assert.equal(storage.length, 0);
  assert.deepEqual(keeper.state(), { place: "log", waiting: 0, saved: 1, trouble: "", problem: "" });
});

test("a kernel killed before it answers loses nothing: the next tool sends it again", () => {
  const { storage, page } = browser();
  const dead = live();
  const entry = createKeeper(dead.model, page()).add("session", {});
  assert.equal(storage.length, 1);
  const python = live();
  const keeper = createKeeper(python.model, page());
  assert.deepEqual(python.sent, [[entry]]);
  assert.equal(keeper.state().place, "nowhere", "this tool was given nothing");
  python.answer();
  assert.deepEqual([storage.length, [...python.log.keys()]], [0, [entry.id]]);
});

test("what was acknowledged while the page was closed is not sent again", () => {
  const { storage, page } = browser();
  const python = live();
  const closed = createKeeper(python.model, page());
  closed.add("session", {});
  closed.dispose();
  python.answer();
  assert.equal(storage.length, 1, "nobody was there to hear it");
  createKeeper(python.model, page());
  assert.deepEqual([storage.length, python.sent], [0, []]);
});

test("a widget restored without a kernel claims nothing", () => {
  const { page } = browser();
  const keeper = createKeeper(createHost({ outbox: [], kept: ["an-old-one"], log_problem: "" }), page());
  assert.equal(keeper.state().place, "nowhere");
  keeper.add("session", {});
  const { place, saved, waiting } = keeper.state();
  assert.deepEqual([place, saved, waiting], ["browser", 0, 1]);
});

test("two tools of a page and two tabs do not lose each other's entries", () => {
  const { storage, page } = browser();
  const one = page();
  const [a, b, c] = [live(), live(), live()];
  const keepers = [createKeeper(a.model, one), createKeeper(b.model, one), createKeeper(c.model, page())];
  const ids = keepers.map((keeper) => keeper.add("session", {}).id);
  assert.equal(storage.length, 3);
  assert.deepEqual(c.sent.at(-1).map(({ id }) => id), ids, "each sends whatever waits");
  a.answer(); // knows only of its own
  assert.equal(storage.length, 2);
  const d = createKeeper(live().model, one);
  d.add("session", {});
  c.answer();
  assert.equal(storage.length, 1, "the one that came after c had sent");
});

test("a tool says that its entry is saved when another of the page was faster", () => {
  const { page } = browser();
  const one = page();
  const [slow, fast] = [live(), live()];
  const keeper = createKeeper(slow.model, one);
  keeper.add("session", {});
  const seen = [];
  keeper.watch((state) => seen.push(state.place));
  createKeeper(fast.model, one);
  fast.answer();
  assert.deepEqual([seen.at(-1), keeper.state().saved], ["log", 1]);
});

test("what Python could not write stays, with the reason, until it can", () => {
  const { storage, page } = browser();
  const python = live();
  const keeper = createKeeper(python.model, page());
  keeper.add("session", {});
  python.answer({ refuse: "The disk is full." });
  assert.equal(storage.length, 1);
  assert.deepEqual([keeper.state().place, keeper.state().problem], ["browser", "The disk is full."]);
  keeper.retry();
  assert.equal(python.sent.length, 1, "the same entry once more");
  python.answer();
  assert.deepEqual([storage.length, keeper.state().place, keeper.state().problem], [0, "log", ""]);
});

test("a browser that refuses, and one that is full, are told apart; the entry stays in memory", () => {
  const refused = createKeeper(createHost({ static: true }), browser({ refused: true }).page());
  refused.add("session", {});
  assert.deepEqual([refused.state().place, refused.state().trouble, refused.entries().length], ["memory", "refused", 1]);
  const none = createKeeper(createHost({ static: true }), { ...browser().page(), storage: () => null });
  none.add("session", {});
  assert.equal(none.state().trouble, "refused");
  const { storage, page } = browser();
  storage.room = 1;
  const full = createKeeper(createHost({ static: true }), page());
  full.add("session", {});
  assert.equal(full.state().trouble, "");
  full.add("session", {});
  assert.deepEqual([full.state().place, full.state().trouble, full.entries().length], ["memory", "full", 2]);
});

test("what is only in memory goes to Python too", () => {
  const python = live();
  const keeper = createKeeper(python.model, browser({ refused: true }).page());
  keeper.add("session", {});
  python.answer();
  assert.deepEqual([python.log.size, keeper.state().place, keeper.state().trouble], [1, "log", ""]);
});

test("a handout sends nothing, and keeps over a reload", () => {
  const { page } = browser();
  const model = createHost({ static: true });
  model.save_changes = () => assert.fail("there is no Python");
  const entry = createKeeper(model, page()).add("session", { note: "ü" });
  const again = createKeeper(createHost({ static: true }), page());
  assert.deepEqual(again.entries(), [entry]);
  again.forget([entry.id]);
  assert.deepEqual(again.state(), { place: "nowhere", waiting: 0, saved: 0, trouble: "", problem: "" });
});

test("other things in the storage, and learners of another hub path, are left alone", () => {
  const { storage, page } = browser({ scope: "/user/ana/" });
  storage.setItem("back-massage-course:entry:/user/ana/:broken", "{");
  storage.setItem("other", "1");
  const python = live();
  createKeeper(python.model, page());
  const other = createKeeper(live().model, browser({ storage, scope: "/user/bo/" }).page());
  other.add("session", {});
  const ana = createKeeper(python.model, page());
  assert.deepEqual([ana.entries(), python.sent], [[], []]);
  assert.equal(storage.length, 3);
});

test("another tab's changes are heard of, until the keeper is disposed of", () => {
  const { storage, page } = browser();
  const here = page();
  const keeper = createKeeper(createHost({ static: true }), here);
  const seen = [];
  keeper.watch(({ waiting }) => seen.push(waiting));
  createKeeper(createHost({ static: true }), page()).add("session", {});
  const change = Object.assign(new Event("storage"), { key: storage.key(0) });
  here.events.dispatchEvent(change);
  here.events.dispatchEvent(Object.assign(new Event("storage"), { key: "other" }));
  assert.deepEqual(seen, [1]);
  keeper.dispose();
  here.events.dispatchEvent(change);
  assert.deepEqual(seen, [1]);
});

test("the file to take along: a format with a version, a name with the day", () => {
  const now = new Date(2026, 0, 5, 9);
  assert.deepEqual(packed([1], now), { format: "back-massage-course/practice-log", version: 1, made: now.toISOString(), entries: [1] });
  assert.equal(fileName(now), "back-massage-practice-2026-01-05.json");
});

test("ids are random and of version 4; the path of a hub's learner is read from the page", () => {
  const ids = new Set(Array.from({ length: 200 }, () => uuid4(globalThis.crypto)));
  assert.equal(ids.size, 200);
  for (const id of ids) assert.match(id, ID);
  const view = (text) => ({ document: { getElementById: () => text && { textContent: text } } });
  assert.equal(keeperEnv(view('{"baseUrl": "/user/ana/"}')).scope, "/user/ana/");
  assert.equal(keeperEnv(view(null)).scope, "");
});

test("the line says where things are, and never more than is known", () => {
  const texts = new Proxy({}, { get: (_, name) => `${name}{count}` });
  const state = (changes) => ({ place: "nowhere", waiting: 0, saved: 0, trouble: "", problem: "", ...changes });
  assert.deepEqual(told(state({}), texts, true), ["browser_none{count}"]);
  assert.deepEqual(told(state({ place: "browser", waiting: 1 }), texts, true), ["browser_one1"]);
  assert.deepEqual(told(state({ place: "memory", waiting: 2, trouble: "full" }), texts, true), ["memory_full{count}"]);
  assert.deepEqual(told(state({}), texts, false), ["log_none{count}"]);
  assert.deepEqual(told(state({ place: "browser", waiting: 3 }), texts, false), ["waiting_many3", "run_again{count}"]);
  assert.deepEqual(told(state({ place: "log", saved: 1 }), texts, false), ["saved{count}"]);
  assert.deepEqual(told(state({ place: "log", waiting: 1 }), texts, false), ["saved{count}", "waiting_one1"]);
  assert.deepEqual(told(state({ place: "log", problem: "full", waiting: 1 }), texts, false), ["problem{count}", "waiting_one1"]);
});

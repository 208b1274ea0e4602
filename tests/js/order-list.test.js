import assert from "node:assert/strict";
import test from "node:test";

import { byLetter, createOrder, matched, moved, wanted } from "../../course_helpers/js/order-state.js";

const names = (text) => text.split("").map((name) => ({ name, more: "" }));
const word = ({ rows }) => rows.map(({ name }) => name).join("");

test("a row goes where it is put, the others close up", () => {
  assert.deepEqual(moved(["a", "b", "c", "d"], 0, 2), ["b", "c", "a", "d"]);
  assert.deepEqual(moved(["a", "b", "c", "d"], 3, 0), ["d", "a", "b", "c"]);
});

test("arrows, Home and End choose; with Alt arrows move; nothing goes beyond the ends", () => {
  assert.deepEqual(wanted("ArrowDown", false, 1, 4), { to: 2 });
  assert.deepEqual(wanted("ArrowUp", false, 0, 4), { to: 0 });
  assert.deepEqual(wanted("Home", false, 2, 4), { to: 0 });
  assert.deepEqual(wanted("End", false, 2, 4), { to: 3 });
  assert.deepEqual(wanted("ArrowDown", true, 1, 4), { from: 1, to: 2 });
  assert.deepEqual(wanted("ArrowDown", true, 3, 4), { from: 3, to: 3 });
});

test("where nothing is chosen, arrows begin at an end and Alt does nothing; other keys are not the list's", () => {
  assert.deepEqual(wanted("ArrowDown", false, null, 4), { to: 0 });
  assert.deepEqual(wanted("ArrowUp", false, null, 4), { to: 3 });
  assert.equal(wanted("ArrowDown", true, null, 4), null);
  assert.equal(wanted("ArrowDown", false, null, 0), null);
  assert.equal(wanted("Home", true, 2, 4), null);
  assert.equal(wanted("Enter", false, 2, 4), null);
});

test("a letter goes to the next name that begins with it, round and round", () => {
  const rows = ["Kneading", "Wringing", "Whole hand", "Feathers"].map((name) => ({ name }));
  assert.equal(byLetter(rows, 0, "w"), 1);
  assert.equal(byLetter(rows, 1, "W"), 2);
  assert.equal(byLetter(rows, 2, "w"), 1);
  assert.equal(byLetter(rows, null, "k"), 0);
  assert.equal(byLetter(rows, 0, "x"), null);
  assert.equal(byLetter(rows, 0, "Tab"), null);
  assert.equal(byLetter([], null, "w"), null);
});

test("rows go on as what they were: moved, new, gone, and twice the same", () => {
  assert.deepEqual(matched(["a", "b", "c"], ["b", "c", "a"]), [1, 2, 0]);
  assert.deepEqual(matched(["a", "b", "c"], ["a", "x", "b", "c"]), [0, null, 1, 2]);
  assert.deepEqual(matched(["a", "b", "c"], ["a", "c"]), [0, 2]);
  assert.deepEqual(matched(["a", "b", "a"], ["b", "a", "a"]), [1, 0, 2]); // the second a stays where it is
  assert.deepEqual(matched(["a"], ["a", "a"]), [0, null]);
});

/** A model whose Python answers when it is told to: it does what was asked, in order. */
function slowModel(text, index) {
  const values = { rows: names(text), index, answered: 0 };
  const listeners = [];
  const asked = [];
  return {
    asked,
    get: (name) => values[name],
    on: (name, listener) => listeners.push([name, listener]),
    off: (name, listener) => listeners.splice(listeners.findIndex((one) => one[0] === name && one[1] === listener), 1),
    send: (message) => asked.push(message),
    set(changes) {
      Object.assign(values, changes);
      for (const [name, listener] of [...listeners]) if (name.slice("change:".length) in changes) listener();
    },
    answer() {
      const { n, kind, from, to } = asked.shift();
      this.set({ rows: kind === "move" ? moved(values.rows, from, to) : values.rows, index: to, answered: n });
    },
    listeners,
  };
}

test("quick presses count one after the other, however slow Python is", () => {
  const model = slowModel("abcd", 0);
  const order = createOrder(model);
  const seen = [];
  order.watch(() => seen.push(`${word(order.state())}${order.state().index}`));
  order.move(0, 1);
  order.move(1, 2);
  order.choose(3);
  assert.deepEqual(seen, ["bacd1", "bcad2", "bcad3"]);
  model.answer();
  model.answer();
  assert.equal(seen.length, 3); // older answers change nothing
  model.answer();
  assert.deepEqual(new Set(seen.slice(3)), new Set(["bcad3"]));
  assert.deepEqual([word({ rows: model.get("rows") }), model.get("index")], ["bcad", 3]);
});

test("what Python shows counts: also where it did not do what was asked", () => {
  const model = slowModel("abc", 0);
  const order = createOrder(model);
  order.move(0, 2);
  model.set({ rows: names("abc"), index: 0, answered: 1 });
  assert.deepEqual([word(order.state()), order.state().index], ["abc", 0]);
  model.set({ rows: names("xy"), index: 1 }); // a file was opened
  assert.deepEqual([word(order.state()), order.state().index], ["xy", 1]);
});

test("what changes nothing is not asked; what another page asked is not mistaken for an answer", () => {
  const model = slowModel("abc", 1);
  const order = createOrder(model);
  order.choose(1);
  order.move(2, 2);
  assert.deepEqual(model.asked, []);
  model.set({ answered: 4 });
  order.choose(0);
  assert.deepEqual(model.asked, [{ n: 5, kind: "choose", to: 0 }]);
  order.dispose();
  assert.deepEqual(model.listeners, []);
});

import assert from "node:assert/strict";
import test from "node:test";

import { overview, press, standing } from "../../course_helpers/js/check-state.js";
import { WORDS, listed } from "../../course_helpers/js/check-words.js";

const answer = (name, turn = 0, more = {}) => ({ letter: name[0], text: name, name, why: `why ${name}`, turn, ...more });
const choice = { id: "one", kind: "choice", from: null, answers: [answer("light"), answer("stop", 1), answer("ask")] };
const order = { id: "two", kind: "order", from: null, answers: [answer("land", 3), answer("ask", 1), answer("warm", 2)] };
const find = { id: "three", kind: "find", from: { number: "02", title: "Map", file: "02_map" }, answers: [answer("neck"), answer("sacrum", 1)] };
const names = (answers) => answers.map(({ name }) => name);

function pressed(question, ...presses) {
  return presses.reduce((tried, name) => press(question, tried, name) ?? tried, []);
}

test("nothing tried: nothing right, nothing wrong, nothing done", () => {
  for (const question of [choice, order, find]) {
    const { right, wrong, last, hit, done, atOnce } = standing(question);
    assert.deepEqual([right, wrong, last, hit, done, atOnce], [[], [], null, false, false, false]);
  }
});

test("one may try on until it is right, and each mistake stays", () => {
  const tried = pressed(choice, "light", "ask", "stop");
  assert.deepEqual(tried, ["light", "ask", "stop"]);
  const { wrong, right, done, atOnce, hit } = standing(choice, tried);
  assert.deepEqual([names(wrong), names(right)], [["light", "ask"], ["stop"]]);
  assert.deepEqual([done, atOnce, hit], [true, false, true]);
  assert.equal(standing(choice, ["stop"]).atOnce, true);
});

test("a mistake pressed again, and anything after the end, says nothing new", () => {
  assert.equal(press(choice, ["light"], "light"), null);
  assert.equal(press(choice, ["stop"], "light"), null);
  assert.equal(press(choice, ["stop"], "stop"), null);
  assert.equal(press(find, ["neck"], "neck"), null);
  assert.equal(press(choice, [], "no such answer"), null);
});

test("what was tried is not changed in place", () => {
  const tried = Object.freeze(["light"]);
  assert.deepEqual(press(choice, tried, "stop"), ["light", "stop"]);
});

test("steps count only in their turn; one that came too early comes again", () => {
  let stand = standing(order, pressed(order, "warm"));
  assert.deepEqual([names(stand.wrong), names(stand.right), stand.hit], [["warm"], [], false]);
  const tried = pressed(order, "warm", "ask", "warm");
  stand = standing(order, tried);
  assert.deepEqual([names(stand.right), stand.hit, stand.done], [["ask", "warm"], true, false]);
  assert.equal(press(order, tried, "ask"), null, "a step that has its number");
  stand = standing(order, pressed(order, "warm", "ask", "warm", "land"));
  assert.deepEqual([stand.done, stand.atOnce], [true, false]);
  assert.equal(standing(order, ["ask", "warm", "land"]).atOnce, true);
});

test("a mistake after right steps is the last word, though its turn comes later", () => {
  const { last, hit } = standing(order, ["ask", "land"]);
  assert.deepEqual([last.name, hit], ["land", false]);
});

test("answers that the data no longer know are passed over", () => {
  assert.equal(standing(choice, ["an old text", "stop"]).atOnce, true);
});

test("all together: counted, and what deserves another look", () => {
  const questions = [find, choice, order];
  assert.deepEqual(
    (({ answered, total, firstTry, done }) => [answered, total, firstTry, done])(overview(questions, {})),
    [0, 3, 0, false],
  );
  const answers = { one: ["stop"], two: ["land", "ask", "warm", "land"], three: ["neck", "sacrum"] };
  const all = overview(questions, answers);
  assert.deepEqual([all.answered, all.firstTry, all.done], [3, 1, true]);
  assert.deepEqual(all.own, [3], "numbered as shown");
  assert.deepEqual(all.lessons, [find.from]);
});

test("an earlier lesson is named once, and lessons stand in order", () => {
  const from = (id, number) => ({ ...choice, id, from: { number, title: number, file: number } });
  const questions = [from("a", "07"), from("b", "02"), from("c", "07")];
  const { lessons } = overview(questions, { a: ["light", "stop"], b: ["ask", "stop"], c: ["ask", "stop"] });
  assert.deepEqual(lessons.map(({ number }) => number), ["02", "07"]);
});

test("words as people say them", () => {
  assert.deepEqual([listed([1]), listed([1, 2]), listed([1, 2, 5])], ["1", "1 and 2", "1, 2 and 5"]);
  assert.equal(WORDS.ownAgain([2]), "Worth another look in this lesson: question 2.");
  assert.equal(WORDS.firstTry(5, 5), "Every one at the first try.");
  assert.equal(WORDS.firstTry(3, 5), "3 of 5 at the first try.");
});

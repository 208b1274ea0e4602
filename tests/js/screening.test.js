import assert from "node:assert/strict";
import test from "node:test";

import { merge } from "../../course_helpers/js/screening-merge.js";
import { alike, always, because, headline, isBegun, published, standings } from "../../course_helpers/js/screening-result.js";
import { sayings } from "../../course_helpers/js/shade.js";
import { lines } from "../../course_helpers/js/shade-map.js";
import { begun, filled } from "../../course_helpers/js/texts.js";

// Python's own tables are merged in tests/safety/test_offers.py; here stand the cases that tell the rule.
const texts = {
  open_head: "Nothing yet.",
  open_one: "One to go.",
  open_many: "{count} to go.",
  open_place: "Where: {subjects}.",
  offer_free: "Begin.",
  offer_limits: "Begin, within limits.",
  nothing_head: "None today.",
  nothing_more: "Wait.",
  always_level: "At most {level}.",
  always_leaning: "No leaning.",
  always_place: "Not on {places}.",
  always_elsewhere: "Nor elsewhere.",
  stroke_side: "{stroke} ({side})",
  reason_place: "near {places}",
  reason_family: "no {family}",
  reason_technique: "no {stroke}",
  reason_narrow: "narrow",
  reason_light: "light",
  reason_unknown: "unknown",
  page_not: "Not today: {why}.",
  page_level: "At most Walton {level}.",
  page_left_out: "Hatched: {places}.",
  another: "Another",
  left: "left",
  right: "right",
};
const question = (id, actions, more = {}) => ({ id, short: id, actions, place: null, change: null, ...more });
const effect = (how, reason, walton_max = null) => ({ how, reason, walton_max });
const state = {
  texts,
  actions: [
    { id: "stop", means: "No massage today.", name: "STOP", walton_max: null, leaning: true },
    { id: "ask-first", means: "Not yet.", name: "Ask", walton_max: 2, leaning: false },
    { id: "leave-out", means: "", name: "Leave out", walton_max: null, leaning: true },
    { id: "light", means: "", name: "Light", walton_max: 1.5, leaning: false },
    { id: "adapt", means: "", name: "Change", walton_max: null, leaning: true },
  ],
  groups: [{ id: "stop", questions: ["clot"] }, { id: "rest", questions: ["skin", "numb", "pregnant", "oil"] }],
  questions: [
    question("clot", ["stop"]),
    question("skin", ["leave-out"], { place: "asked" }),
    question("numb", ["light"]),
    question("pregnant", ["ask-first", "adapt"], { change: "on the side" }),
    question("oil", ["adapt"], { change: "no oil" }),
  ],
  rows: [
    { key: "palm/both", name: "Palm", side: null },
    { key: "finger/left", name: "Finger", side: "left" },
    { key: "finger/right", name: "Finger", side: "right" },
  ],
  effects: {
    numb: { "palm/both": effect("lightened", ["light", null], 1.5), "finger/left": effect("left-out", ["narrow", null]), "finger/right": effect("left-out", ["narrow", null]) },
    pregnant: { "palm/both": effect("lightened", ["light", null], 2) },
  },
  areas: {},
  places: [
    { id: "hip-left", name: "left hip", drawn: true, effects: { "finger/left": effect("left-out", ["place", "hip-left"]) }, rings: {}, middle: {} },
    { id: "elsewhere", name: "elsewhere", drawn: false, effects: {}, rings: {}, middle: {} },
  ],
  bodies: { medium: [] },
  margin_cm: 8,
};
const NO = { clot: false, skin: false, numb: false, pregnant: false, oil: false };
const given = (answers, more = {}) => ({ answers: { ...NO, ...answers }, places: {}, agreed: [], unnamed_stop: false, ...more });
const told = (answers, more) => {
  const all = given(answers, more);
  return published(state, merge(state, all), all);
};

test("nothing answered is not begun; an unnamed STOP is", () => {
  assert.equal(isBegun({ answers: {}, unnamed_stop: false }), false);
  assert.equal(isBegun({ answers: {}, unnamed_stop: true }), true);
  assert.equal(isBegun({ answers: { skin: false } }), true);
});

test("the lowest limit of all answers holds, and left out is stricter than any", () => {
  const { offers, walton_max: most, leaning } = merge(state, given({ numb: true, pregnant: true }, { agreed: ["pregnant"] }));
  assert.deepEqual(offers["palm/both"], { how: "lightened", walton_max: 1.5, reasons: [["light", null]], hand: null });
  assert.equal(offers["finger/left"].how, "left-out");
  assert.deepEqual([most, leaning], [1.5, false]);
});

test("what every stroke keeps to is told in sentences", () => {
  const all = given({ skin: true, numb: true, oil: true }, { places: { skin: ["hip-left", "elsewhere"] } });
  assert.deepEqual(always(state, merge(state, all)), ["At most 1½.", "No leaning.", "Not on left hip.", "Nor elsewhere.", "No oil."]);
});

test("the headline says STOP, ask, what is missing, or that one may begin", () => {
  const head = (...args) => headline(state, merge(state, given(...args)), given(...args));
  assert.equal(head({ clot: true }).head, "STOP");
  assert.equal(head({ pregnant: true }).head, "Ask");
  assert.deepEqual(head({ skin: true }), { head: "Nothing yet.", more: "Where: skin." });
  assert.deepEqual(head({}), { head: "Begin.", more: "" });
  assert.equal(head({ oil: true }).head, "Begin, within limits.");
  const open = { answers: { clot: false }, places: {}, agreed: [] };
  assert.equal(headline(state, merge(state, open), open).more, "4 to go.");
});

test("where nothing is left, nobody is told to begin", () => {
  const none = { ...state, rows: state.rows.slice(1) };
  const all = given({ numb: true });
  assert.deepEqual(headline(none, merge(none, all), all), { head: "None today.", more: "Wait." });
});

test("strokes that fare alike stand together; both sides of one are named once", () => {
  const groups = (answers, more) => alike(state, told(answers, more).offers).map(({ how, why, names }) => [how, why, names]);
  assert.deepEqual(groups({}), [["as-it-is", "", ["Palm", "Finger"]]]);
  assert.deepEqual(groups({ numb: true }), [
    ["lightened", "light", ["Palm"]],
    ["left-out", "narrow", ["Finger"]],
  ]);
  assert.deepEqual(groups({ skin: true }, { places: { skin: ["hip-left"] } }), [
    ["as-it-is", "", ["Palm", "Finger (right)"]],
    ["left-out", "near left hip", ["Finger (left)"]],
  ]);
});

test("reasons are joined, and places of one reason with them", () => {
  const reasons = [["narrow", null], ["place", "hip-left"], ["place", "elsewhere"], ["family", "tapotement"], ["technique", "palm"]];
  assert.equal(because(state, { reasons }), "narrow; near left hip, elsewhere; no tapotement; no palm");
});

test("what the page is told has what follows, and no answer", () => {
  const result = told({ skin: true, numb: true }, { places: { skin: ["hip-left"] } });
  assert.equal(result.offers["palm/both"].say, "At most Walton 1½.");
  assert.equal(result.offers["finger/left"].say, "Not today: narrow; near left hip.");
  assert.deepEqual(result.places.map(({ id }) => id), ["hip-left"]);
  for (const { id } of state.questions) assert.ok(!JSON.stringify(result).includes(id), id);
  assert.deepEqual(told({ clot: true }).places, []);
});

test("a group tells how many are open and how many a yes", () => {
  const all = { answers: { clot: false, skin: true, numb: true }, places: {}, agreed: [] };
  assert.deepEqual(standings(state, merge(state, all), all), [
    { toGo: 0, unanswered: [], yes: 0 },
    { toGo: 3, unanswered: ["pregnant", "oil"], yes: 2 },
  ]);
});

test("under a picture stands what becomes of its stroke, and what is hatched", () => {
  const result = told({ skin: true }, { places: { skin: ["hip-left"] } });
  assert.deepEqual(sayings(result, [{ stroke: "finger/left" }]), ["Not today: near left hip.", "Hatched: left hip."]);
  assert.deepEqual(sayings(result, [{}]), ["Hatched: left hip."]);
  assert.deepEqual(sayings(told({ numb: true }), [{ stroke: "palm/both" }]), ["At most Walton 1½."]);
  assert.deepEqual(sayings(told({}), [{ stroke: "palm/both" }]), []);
  assert.deepEqual(sayings(told({}), [{ stroke: "new/both" }]), ["Not today: unknown."]);
});

test("texts are filled in, names broken into lines", () => {
  assert.equal(filled("{count} of {total}, {what}", { count: 0, total: 3 }), "0 of 3, {what}");
  assert.equal(begun("no oil"), "No oil");
  assert.deepEqual(lines("left shoulder blade"), ["left shoulder", "blade"]);
  assert.deepEqual(lines("neck"), ["neck"]);
});

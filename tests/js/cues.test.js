import assert from "node:assert/strict";
import test from "node:test";

import { cueList, legWords, SPOKEN_PASSES } from "../../course_helpers/js/cues.js";
import { compile, paceOf } from "../../course_helpers/js/timeline.js";
import { createTransport } from "../../course_helpers/js/transport.js";
import { hold, loop, program } from "./fakes.js";

function cuesOf(list, speed = 6) {
  const score = compile(list);
  const transport = createTransport(() => 0, paceOf(list, score, speed));
  return cueList(score, transport.before, list.said);
}
const times = (cues, at) => cues.filter((cue) => cue.at === at).map((cue) => cue.u);

test("a single stroke: start, half, ten seconds left, rest", () => {
  const cues = cuesOf(program());
  assert.deepEqual(["start", "half", "last10", "rest"].map((at) => times(cues, at)), [[0], [150], [290], [300]]);
  assert.equal(cues.find((cue) => cue.at === "rest").say, "And rest.");
});

test("ten seconds left are ten real seconds at any tempo", () => {
  assert.deepEqual(times(cuesOf(program(), 9), "last10"), [300 - 15]);
  assert.deepEqual(times(cuesOf(program(), 4), "last10").map((u) => Math.round(u * 1e6) / 1e6), [293.333333]);
});

test("short steps are not talked over", () => {
  const cues = cuesOf(program(hold()));
  assert.deepEqual(cues.map((cue) => cue.at), ["start", "rest"]);
});

test("several steps: a change of side is told where the side changes, rest only at the end", () => {
  const list = program(hold(), loop({ side: "right", passes: 5 }), loop({ side: "left", passes: 5 }), loop({ side: "left", passes: 5 }));
  const cues = cuesOf(list);
  assert.deepEqual(times(cues, "side"), [80]);
  assert.deepEqual(times(cues, "start"), [0, 20, 80, 140]);
  assert.deepEqual(times(cues, "half"), [50, 110, 170]);
  assert.deepEqual(times(cues, "last10"), [70, 130, 190]);
  assert.deepEqual(times(cues, "rest"), [200]);
  assert.deepEqual(cues.map((cue) => cue.u), cues.map((cue) => cue.u).sort((a, b) => a - b));
});

test("legs are named in the first passes, then left to the strong beat", () => {
  const cues = cuesOf(program()).filter((cue) => cue.at === "leg");
  assert.equal(cues.length, 2 * SPOKEN_PASSES);
  assert.deepEqual(cues.slice(0, 4).map((cue) => [cue.u, cue.say]), [[0, "Up."], [8, "Home."], [12, "Up."], [20, "Home."]]);
});

test("a leg cue without an index belongs to the next leg", () => {
  const step = loop({ cues: [{ at: "leg", say: "a" }, { at: "leg", say: "b" }, { at: "leg", leg: 2, say: "c" }, { at: "leg", say: "none" }] });
  assert.deepEqual(legWords(step), ["a", "b", "c"]);
});

test("words within a leg are said in the first passes, in their place", () => {
  const step = loop({ cues: [{ at: "leg", leg: 0, say: "Sink in." }, { at: "within", s: 4.5, say: "And out." }] });
  const cues = cuesOf(program(step)).filter((cue) => cue.at === "leg");
  assert.equal(cues.length, 2 * SPOKEN_PASSES);
  assert.deepEqual(cues.slice(0, 4).map((cue) => [cue.u, cue.say]), [[0, "Sink in."], [4.5, "And out."], [12, "Sink in."], [16.5, "And out."]]);
});

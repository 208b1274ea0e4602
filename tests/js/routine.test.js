import assert from "node:assert/strict";
import test from "node:test";

import { createScreened } from "../../course_helpers/js/screened.js";
import { countedBeats, compile } from "../../course_helpers/js/timeline.js";
import { COUNT_IN_MS, hold, rest, routine, stroke, world } from "./fakes.js";

// Thirty minutes: strokes of both kinds of sides, pauses of every kind, one stroke slower than usual, a rest.
const HALF_HOUR = () =>
  routine(
    stroke("hold", 1, { stroke: { ...hold({ side: "both" }), pass_s: 30, beats: 30, legs: [{ name: "Rest", role: "hold", start_s: 0, end_s: 30 }], breath: [] } }),
    rest(20, "oil", "Oil"),
    stroke("long", 47, { ask: true }),
    rest(6),
    stroke("knead", 14, { side: "right", rate: 0.8, ask: true }),
    rest(12, "side", "Walk round"),
    stroke("knead", 14, { side: "left", rate: 0.8 }),
    rest(6),
    stroke("edge", 10, { side: "left" }),
    rest(6),
    stroke("edge", 10, { side: "right", ask: true }),
    rest(20, "turn-head", "Turn the head"),
    stroke("feather", 30, {}),
    rest(120, "rest", "Rest"),
  );

/** The seconds of each step of a program. */
const lengths = ({ steps, strokes }) => steps.map((step) => step.seconds ?? (step.passes * strokes[step.stroke].pass_s) / step.rate);

/** What shall be said, in seconds from the start: worked out from the plan alone. */
function expected(program) {
  const seconds = lengths(program);
  const { said, plan } = program;
  const found = [];
  let at = 0;
  let worked = null;
  program.steps.forEach((step, k) => {
    const end = at + seconds[k];
    const near = program.steps[k + 1];
    if (step.pause) {
      const beyond = program.steps[k + 1];
      const turns = worked && beyond && !beyond.pause && worked.side !== beyond.side && ![worked.side, beyond.side].includes("both");
      if (step.pause === "side") found.push([at, `${said.side} ${step.say}`]);
      else {
        found.push([at, step.say]);
        if (turns) found.push([at, said.side]);
      }
    } else {
      found.push([at, step.say]);
      if (seconds[k] >= 40) found.push([at + seconds[k] / 2, said.half]);
      if (seconds[k] >= 25) found.push([end - 10, said.last10]);
      if (step.ask) {
        const latest = at + seconds[k] / 2 - 12;
        found.push([Math.min(at + plan.check_in.share * seconds[k], latest), plan.check_in.say]);
      }
      worked = step;
      if (!program.steps.slice(k + 1).some((one) => !one.pause)) found.push([end, said.rest]);
    }
    if (!near) found.push([end, plan.texts.cover_done]);
    at = end;
  });
  return found;
}

/** Play a program to its end; what was said, with the second of the plan at which it was. */
function played(program, { speed = 1 } = {}) {
  const all = world({ traits: { program, voice: true } });
  const said = [];
  all.synthesis.speak = ({ text }) => text.trim() && said.push([all.engine.snapshot().elapsed, text]);
  all.engine.play();
  const total = lengths(program).reduce((a, b) => a + b, 0);
  all.clock.advance(COUNT_IN_MS + total * 1000 * speed + 1000);
  return { ...all, said, total };
}

test("thirty minutes, hands-free: every cue at its time, each once, and nothing else", () => {
  const program = HALF_HOUR();
  const { said, engine, announced, total } = played(program);
  assert.ok(total >= 1800 && total <= 1830, `${total} s`);
  assert.equal(engine.snapshot().state, "finished");
  const wanted = expected(program);
  // What falls due at one moment is said in one breath.
  const moments = [...new Set(wanted.map(([at]) => at))].sort((a, b) => a - b);
  const together = moments.map((moment) => wanted.filter(([at]) => at === moment).map(([, words]) => words).join(" "));
  assert.deepEqual(said.map(([, words]) => words), together);
  said.forEach(([second], k) => assert.ok(second >= moments[k] - 1e-6 && second < moments[k] + 0.15, `${together[k]}: ${second} s`));
  for (const words of together) assert.ok(announced.some((text) => text.includes(words)), `"${words}" is announced`);
  const asked = wanted.filter(([, text]) => text === program.plan.check_in.say);
  assert.equal(asked.length, 3);
  assert.equal(announced.filter((text) => /Pass \d/.test(text)).length, 0, "no chatter");
});

test("chimes are placed at the cues' own moments, the question with a chime of its own", () => {
  const program = HALF_HOUR();
  const { context } = played(program);
  const heard = (frequency) => context.heard.filter((one) => one.frequency === frequency).map((one) => one.time - COUNT_IN_MS / 1000);
  const moments = (is) => [...new Set(expected(program).filter(([, text]) => is(text)).map(([at]) => at))].sort((a, b) => a - b);
  const question = program.plan.check_in.say;
  for (const [frequency, wanted] of [[659, moments((text) => text === question)], [523, moments((text) => text !== question)]]) {
    const times = heard(frequency);
    // The very first and the very last lie nearer than sounds are placed ahead, or after the end.
    for (const at of wanted.filter((at) => at > 0)) assert.equal(times.filter((time) => Math.abs(time - at) < 0.01).length, 1, `${frequency} Hz at ${at} s`);
    assert.ok(times.every((time) => wanted.some((at) => Math.abs(time - at) < 0.01)));
  }
});

test("a pause has no hands, no pressure, no beats, but the last beats of the next stroke are counted", () => {
  const program = routine(stroke("a", 1), rest(20, "oil", "Oil"), stroke("b", 2, { rate: 0.5 }), rest(60, "rest", "Rest"));
  const { clock, engine, context } = world({ traits: { program } });
  engine.play();
  clock.advance(COUNT_IN_MS + 12_100);
  const here = engine.snapshot();
  assert.deepEqual([here.step.pause, here.step.hands, here.breath, here.count], ["oil", [], null, 0]);
  assert.equal(here.stepLeft > 19 && here.stepLeft < 20, true);
  const counts = [];
  for (let k = 0; k < 199; k++) {
    clock.advance(100);
    counts.push(engine.snapshot().count);
  }
  assert.deepEqual([...new Set(counts)], [0, 3, 2, 1]);
  assert.equal(counts.filter((count) => count === 3).length, 20, "a beat of the slow stroke lasts two seconds");
  clock.advance(60_000);
  const between = context.heard.filter((one) => [660, 880, 1175].includes(one.frequency)).map((one) => Math.round((one.time - COUNT_IN_MS / 1000) * 1000) / 1000);
  assert.deepEqual(between.filter((time) => time >= 12 && time < 32), [26, 28, 30]);
  assert.deepEqual(between.filter((time) => time > 80), [], "nothing is counted before the end");
});

test("steps before and after: by a press, from anywhere, with the cue of the step", () => {
  const program = routine(stroke("a", 4), rest(6), stroke("b", 4));
  const { clock, engine, announced, synthesis } = world({ traits: { program, voice: true } });
  engine.step(-1);
  assert.equal(engine.snapshot().state, "ready");
  engine.step(1);
  assert.deepEqual([engine.snapshot().state, engine.snapshot().elapsed, announced.at(-1)], ["paused", 48, "At 0:48: Next stroke."]);
  engine.step(1);
  engine.play();
  clock.advance(3000);
  assert.ok(synthesis.said.includes("b. Up."));
  clock.advance(10_000);
  engine.step(-1);
  assert.equal(engine.snapshot().elapsed, 54, "first to the start of the step");
  assert.equal(engine.snapshot().state, "lead-in", "what played plays on");
  engine.step(-1);
  assert.equal(engine.snapshot().step.pause, "change");
  engine.step(1);
  engine.step(1);
  assert.equal(engine.snapshot().step.title, "b", "there is nothing after the last");
});

const page = () => ({ date: new Date(2026, 10, 25, 8) });

function screenedRoutine(...parts) {
  const own = page();
  const screened = createScreened({ page: own, now: () => own.date, storage: { getItem: () => null, setItem() {}, removeItem() {} }, on() {} });
  const program = routine(...parts);
  const all = world({ traits: { program, voice: true }, screened });
  const offers = Object.fromEntries(Object.keys(program.strokes).map((key) => [key, { how: "as-it-is", walton_max: null, say: "" }]));
  const publish = (changes = {}, verdict = "offer") => screened.publish({ verdict, head: "Stop", more: "", always: [], unknown: "Not today: unknown.", places: [], texts: {}, offers: { ...offers, ...changes } }, "tool");
  return { ...all, publish, program };
}
const out = { how: "left-out", walton_max: null, say: "It works too close." };

test("a step that is left out today is passed by, and its reason is told in its place", () => {
  const { clock, engine, publish, announced, synthesis } = screenedRoutine(stroke("a", 4), stroke("b", 4), stroke("c", 4));
  publish({ "b/both": out });
  assert.equal(engine.seconds, 96);
  assert.equal(engine.snapshot().refused, null);
  engine.play();
  clock.advance(COUNT_IN_MS + 48_200);
  assert.equal(engine.snapshot().step.title, "c");
  const why = "b is left out today. It works too close.";
  assert.equal(announced.filter((text) => text.includes(why)).length, 1);
  assert.equal(synthesis.said.filter((text) => text.includes(why)).length, 1);
  engine.step(-1);
  assert.equal(engine.snapshot().step.title, "a", "back does not lead into what is left out");
});

test("STOP stops all; a step that is taken away under way stops there and goes on after it", () => {
  const { clock, engine, publish, announced } = screenedRoutine(stroke("a", 4), stroke("b", 4), stroke("c", 4));
  engine.play();
  clock.advance(COUNT_IN_MS + 60_000);
  publish({ "b/both": out });
  assert.equal(engine.snapshot().state, "paused");
  assert.ok(announced.some((text) => text.startsWith("b is left out today.")));
  assert.deepEqual([engine.snapshot().step.title, engine.snapshot().elapsed], ["c", 48]);
  engine.play();
  clock.advance(5000);
  publish({ "a/both": out, "b/both": out, "c/both": out }, "stop");
  assert.equal(engine.snapshot().state, "paused");
  assert.equal(engine.snapshot().refused.say, "It works too close.");
  engine.play();
  assert.equal(engine.snapshot().state, "paused");
});

test("what is taken away or given back before the step under way keeps the hands where they are", () => {
  const { clock, engine, publish } = screenedRoutine(stroke("a", 4), stroke("b", 4));
  engine.play();
  clock.advance(COUNT_IN_MS + 61_000);
  const { p } = engine.snapshot();
  publish({ "a/both": out });
  const here = engine.snapshot();
  assert.deepEqual([here.step.title, here.state, here.elapsed.toFixed(6)], ["b", "playing", "13.000000"]);
  assert.equal(here.p.toFixed(6), p.toFixed(6));
});

test("a routine of which nothing is left is refused; lightened steps and one hand are played so", () => {
  const { engine, publish } = screenedRoutine(stroke("a", 4), rest(6), stroke("b", 4));
  publish({ "a/both": out, "b/both": out });
  assert.equal(engine.snapshot().refused.how, "left-out");
  publish({ "a/both": { how: "lightened", walton_max: 1, say: "Light." }, "b/both": { how: "one-hand", walton_max: null, hand: "left", say: "One hand." } });
  assert.deepEqual([engine.snapshot().refused, engine.snapshot().most], [null, 1]);
  engine.step(1);
  engine.step(1);
  assert.equal(engine.snapshot().hand, "left");
});

test("beats that are counted stand before a stroke only, at its own tempo", () => {
  const score = compile(routine(rest(10), rest(10), stroke("a", 1, { rate: 2 }), rest(10)));
  assert.deepEqual(countedBeats(score, 3, 0, 100).map(({ u, count }) => [u, count]), [[18.5, 3], [19, 2], [19.5, 1]]);
});

import assert from "node:assert/strict";
import test from "node:test";

import { createScreened } from "../../course_helpers/js/screened.js";
import { COUNT_IN_MS, hold, loop, world } from "./fakes.js";

const offer = (how, say = "", most = null) => ({ how, say, walton_max: most });
const result = (offers, verdict = "offer") => ({ verdict, offers, unknown: "Not today: unknown." });

function screenedWorld(more = {}) {
  const page = { date: new Date(2026, 10, 25, 20) };
  const env = { page: {}, now: () => page.date, storage: { getItem: () => null, setItem() {}, removeItem() {} }, on() {} };
  const screened = createScreened(env);
  return { page, screened, ...world({ screened, ...more }) };
}

test("STOP stops a running player at once, says why, and it does not start again", () => {
  const { clock, engine, screened, announced, model, context } = screenedWorld();
  engine.play();
  clock.advance(COUNT_IN_MS + 2000);
  screened.publish(result({ "loop/both": offer("left-out", "Not today: stop.") }, "stop"), "tool");
  assert.equal(engine.snapshot().state, "paused");
  assert.equal(announced.at(-1), "Not today: stop.");
  assert.equal(model.get("playing"), false);
  const { u } = engine.snapshot();
  const heard = context.heard.length;
  engine.toggle();
  clock.advance(3000);
  assert.equal(engine.snapshot().state, "paused");
  assert.equal(engine.snapshot().u, u);
  assert.equal(context.heard.length, heard);
  assert.equal(announced.at(-1), "Not today: stop.");
  assert.equal(engine.snapshot().refused.say, "Not today: stop.");
});

test("another receiver frees it", () => {
  const { engine, screened } = screenedWorld();
  screened.publish(result({ "loop/both": offer("left-out") }), "tool");
  engine.play();
  assert.equal(engine.snapshot().state, "ready");
  engine.forgetScreening();
  assert.equal(engine.snapshot().refused, null);
  engine.play();
  assert.equal(engine.snapshot().state, "lead-in");
});

test("Python cannot start what is not offered, and is told so", () => {
  const { screened, model, engine, sent } = screenedWorld();
  screened.publish(result({ "loop/both": offer("left-out") }), "tool");
  model.set("playing", true);
  assert.equal(model.get("playing"), false);
  assert.equal(sent.at(-1).playing, false);
  assert.equal(engine.snapshot().state, "ready");
});

test("a player that comes after the result goes by it, even one that is playing already", () => {
  const before = screenedWorld();
  before.screened.publish(result({ "loop/both": offer("left-out") }), "tool");
  const { engine } = world({ screened: before.screened, traits: { playing: true } });
  assert.equal(engine.snapshot().state, "ready");
});

test("a lightened stroke plays on, with its limit; one that is offered has none", () => {
  const { clock, engine, screened } = screenedWorld();
  engine.play();
  clock.advance(COUNT_IN_MS);
  screened.publish(result({ "loop/both": offer("lightened", "At most Walton 2.", 2) }), "tool");
  assert.equal(engine.snapshot().state, "playing");
  assert.equal(engine.snapshot().most, 2);
  screened.publish(result({ "loop/both": offer("as-it-is") }), "tool");
  assert.equal(engine.snapshot().most, null);
});

test("one step that is left out is enough to refuse the whole; a stroke that nobody asked about is one", () => {
  const { engine, screened } = screenedWorld({ steps: [loop(), hold()] });
  screened.publish(result({ "loop/both": offer("as-it-is"), "hold/both": offer("left-out", "No.") }), "tool");
  assert.equal(engine.snapshot().refused.say, "No.");
  screened.publish(result({ "loop/both": offer("as-it-is") }), "tool");
  assert.equal(engine.snapshot().refused.say, "Not today: unknown.");
});

test("another side of a stroke is judged on its own", () => {
  const { engine, screened, model } = screenedWorld({ steps: [loop({ stroke: "loop/left" })] });
  screened.publish(result({ "loop/left": offer("left-out", "No."), "loop/right": offer("as-it-is") }), "tool");
  assert.ok(engine.snapshot().refused);
  const program = model.get("program");
  model.set("program", { ...program, steps: [loop({ stroke: "loop/right" })] });
  assert.equal(engine.snapshot().refused, null);
  engine.play();
  model.set("program", { ...program, steps: [loop({ stroke: "loop/left" })] });
  assert.notEqual(engine.snapshot().state, "lead-in");
});

test("a result of yesterday holds nobody back", () => {
  const { engine, screened, page } = screenedWorld();
  screened.publish(result({ "loop/both": offer("left-out") }), "tool");
  page.date = new Date(2026, 10, 26, 8);
  engine.play();
  assert.equal(engine.snapshot().state, "lead-in");
});

import assert from "node:assert/strict";
import test from "node:test";

import { createVoice, pickVoice } from "../../course_helpers/js/voice.js";
import { FakeSynthesis, Utterance, world } from "./fakes.js";

const local = (lang, more = {}) => ({ lang, localService: true, default: false, ...more });
const remote = (lang) => ({ lang, localService: false, default: true });

test("only voices of the device are used, even if the others are the default", () => {
  assert.equal(pickVoice([remote("en-US")]), null);
  assert.equal(pickVoice([{ lang: "en", localService: undefined }]), null);
  const own = local("en-GB");
  assert.equal(pickVoice([remote("en-US"), own]), own);
});

test("the language must fit, the device's favourite comes first", () => {
  assert.equal(pickVoice([local("de-DE")]), null);
  const favourite = local("en_US", { default: true });
  assert.equal(pickVoice([local("en-GB"), favourite]), favourite);
  const exact = local("en-AU");
  assert.equal(pickVoice([favourite, exact], "en-AU"), exact);
});

test("without a local voice nothing is spoken, and the sounds go on", () => {
  const { clock, engine, synthesis, context } = world({ traits: { voice: true }, voices: [remote("en-US")] });
  assert.equal(engine.voice.available, false);
  engine.play();
  clock.advance(60_000);
  assert.deepEqual(synthesis.said, []);
  assert.ok(context.sounds.length > 50);
});

test("a leg waits its turn by keeping silent, a cue breaks in", () => {
  const synthesis = new FakeSynthesis();
  const voice = createVoice(synthesis, Utterance);
  synthesis.speaking = true;
  assert.equal(voice.say("Home.", { gently: true }), false);
  assert.equal(voice.say("Half-way."), true);
  assert.deepEqual([synthesis.said, synthesis.cancelled], [["Half-way."], 1]);
});

test("a browser without speech is no fault", () => {
  const voice = createVoice(null, undefined);
  assert.equal(voice.say("Hello"), false);
  voice.stop();
  voice.watch(() => {})();
});

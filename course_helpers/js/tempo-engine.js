// One drill: ties the model's traits, the beat, its sounds and the taps together. There is one engine for each model,
// however many views show it; views ask for `snapshot()` and draw.

import { createBeats } from "./beats.js";
import { createReporter } from "./reporter.js";
import { breathsFor, figuresOf, measure, pick, withoutDoubles } from "./tempo-maths.js";
import { beatsBetween, lastBeat, light, partAt, partOfTap, planOf } from "./tempo-round.js";
import { filled } from "./texts.js";
import { paceAt, told } from "./tempo-words.js";
import { createTurn } from "./turn.js";

const TICK_MS = 100;
const FIRST_BEAT_MS = 600; // so that even the first beat is placed well ahead
const STRANGE_MS = 5000; // an event's time that is further off is none of this page's clock

/** The engine of a model (traits: README.md); `keep(kind, data)` stores a finished round. */
export function createEngine(model, env, keep = () => {}) {
  const listeners = new Set();
  const emit = (event) => listeners.forEach((listener) => listener(event));
  const announce = (text) => emit({ type: "announce", text });
  const reporter = createReporter(model);
  const turn = createTurn(env.events, stop); // two beats at once lead nobody
  const beats = createBeats({ makeContext: env.makeContext, now: env.now });
  const state = () => model.get("state");

  let stage = "ready"; // ready | beat | breath | done
  let plan = null;
  let asked = null; // technique and pace of the round under way, whatever is chosen meanwhile
  let zero = 0; // the moment of beat 0
  let taps = []; // { ms, part }
  let part = "";
  let timer = null;

  const technique = () => state().techniques.find(({ id }) => id === model.get("technique")) ?? state().techniques[0];
  const times = (name) => taps.filter((tap) => tap.part === name).map(({ ms }) => ms);
  const counting = (list) => withoutDoubles(list, state().double_share).kept.length;
  const beatAt = (ms) => (ms - zero) / plan.beat_ms;

  /** The pace that is asked for; a speed that the technique does not know is brought within its range. */
  function target() {
    const { usual_cm_s: usual, slowest_cm_s: slowest, fastest_cm_s: fastest } = technique().speed;
    return paceAt(technique(), Math.min(fastest, Math.max(slowest, model.get("speed_cm_s") || usual)));
  }

  function snapshot(ms = env.now()) {
    const beat = stage === "beat" ? beatAt(ms) : 0;
    return {
      state: stage === "beat" ? partAt(plan, beat) : stage,
      running: stage === "beat" || stage === "breath",
      technique: technique(),
      target: target(),
      mode: model.get("mode"),
      muted: Boolean(model.get("muted")),
      plan,
      zero,
      beat,
      light: stage === "beat" ? light(plan, beat) : 0,
      taps,
      done: counting(times(stage === "breath" ? "breath" : "alone")),
      result: model.get("result"),
    };
  }

  const sounds = (from, to) =>
    beatsBetween(plan, beatAt(from), beatAt(to))
      .map(({ beat, kind, level }) => ({ at: zero + beat * plan.beat_ms, kind, level }))
      .filter(({ at }) => at >= from && at < to);

  function sound() {
    if (stage !== "beat" || model.get("muted")) return;
    beats.wake();
    beats.round(sounds);
  }

  function tick() {
    const now = env.now();
    reporter.progress(now, {});
    if (stage !== "beat") return;
    sound();
    const here = partAt(plan, beatAt(now));
    if (here !== part) {
      part = here;
      const { texts } = state();
      if (part === "follow") announce(texts.said_follow);
      if (part === "fade") announce(texts.said_fade);
      if (part === "alone") announce(filled(texts.said_alone, { count: plan.alone }));
      emit({ type: "change" });
    }
    if (beatAt(now) > lastBeat(plan)) finish();
  }

  function begin(next) {
    taps = [];
    asked = { technique: technique(), ...target() };
    stage = next;
    turn.take();
    reporter.send({ running: true, result: {} });
  }

  function start() {
    if (stage === "beat" || stage === "breath") return;
    const { texts, lead_in_beats: countIn } = state();
    if (model.get("mode") === "breath") {
      begin("breath");
      announce(texts.said_breath);
    } else {
      plan = planOf({
        beat_ms: 60_000 / target().beats,
        countIn,
        follow: model.get("follow_beats"),
        fade: model.get("fade_beats"),
        alone: model.get("alone_beats"),
      });
      zero = env.now() + FIRST_BEAT_MS + countIn * plan.beat_ms;
      part = "count-in";
      begin("beat");
      beats.cancel();
      sound();
      announce(filled(texts.said_start, { count: countIn }));
    }
    emit({ type: "change" });
  }

  /** A tap at the time of its event; `ms` is on the clock of `performance.now()`. */
  function tap(ms) {
    const now = env.now();
    const at = Math.abs(now - ms) < STRANGE_MS ? ms : now;
    if (stage === "beat") {
      const name = partOfTap(plan, beatAt(at));
      if (!name) return;
      taps = [...taps, { ms: at, part: name }];
      if (counting(times("alone")) >= plan.alone) return finish();
    } else if (stage === "breath") {
      taps = [...taps, { ms: at, part: "breath" }];
      if (counting(times("breath")) >= state().breath_taps[1]) return finish();
    } else return;
    emit({ type: "tap" });
  }

  function rest() {
    beats.cancel();
    stage = "ready";
    reporter.send({ running: false });
  }

  function stop() {
    if (stage !== "beat" && stage !== "breath") return;
    rest();
    taps = [];
    announce(state().texts.said_stop);
    emit({ type: "change" });
  }

  function finish() {
    const result = stage === "beat" ? ofBeat() : ofBreath();
    beats.cancel();
    stage = "done";
    reporter.send({ running: false, result });
    const { praise, advice, more } = told(result, state());
    emit({ type: "change" });
    announce([praise, advice, ...more].filter(Boolean).join(" "));
  }

  const figures = ({ taps: count, missed, doubled, per_min, spread_percent, drift_percent }) => ({ taps: count, missed, doubled, per_min, spread_percent, drift_percent });
  const enough = (measured, least) => (measured && measured.taps >= least ? measured : null);
  const rounded = (value) => Math.round(value * 1000) / 1000;
  const fromFirst = (list) => list.map((ms) => Math.round((ms - list[0]) * 10) / 10);

  function ofBeat() {
    const { double_share: share, fewest_taps: least, praise, advice } = state();
    const { technique: one, beats: targetPerMin, speed } = asked;
    const measured = enough(measure(times("alone"), share), least);
    const followed = enough(measure(times("follow"), share), least);
    const result = {
      mode: "beat",
      technique: one.id,
      target_per_min: targetPerMin,
      speed_cm_s: speed,
      taps: counting(times("alone")),
      follow: followed && figures(followed),
      alone: measured && figures(measured),
    };
    if (!measured) return result;
    const found = figuresOf(measured, targetPerMin);
    keep("tempo-drill", {
      technique: one.id,
      mode: "beat",
      target_per_min: rounded(targetPerMin),
      taps_ms: fromFirst(times("alone")),
      measured_per_min: rounded(measured.per_min),
      steadiness_percent: rounded(measured.spread_percent),
      drift_percent: rounded(measured.drift_percent),
    });
    return { ...result, tempo_percent: found.tempo, praise: pick(praise, found).id, advice: pick(advice, found).id };
  }

  function ofBreath() {
    const { double_share: share, breath_taps: [least], breaths_most: most } = state();
    const measured = enough(measure(times("breath"), share), least);
    const { technique: one, passes } = asked;
    const result = { mode: "breath", technique: one.id, taps: counting(times("breath")) };
    if (!measured) return result;
    const seconds = measured.beat_ms / 1000;
    const { breaths, factor, fits } = breathsFor(one, seconds, most);
    const speed = breaths ? factor * one.speed.usual_cm_s : 0;
    keep("tempo-drill", {
      technique: one.id,
      mode: "breath",
      target_per_min: rounded((breaths || 1) * passes),
      taps_ms: fromFirst(times("breath")),
      measured_per_min: rounded(measured.per_min),
      steadiness_percent: rounded(measured.spread_percent),
      drift_percent: rounded(measured.drift_percent),
    });
    return { ...result, ...figures(measured), breath_s: seconds, breaths, fits, speed_cm_s: speed };
  }

  const forget = () => {
    if (stage === "done") stage = "ready"; // what was measured belongs to what was chosen then
    if (stage === "ready") taps = [];
    emit({ type: "change" });
  };
  const handlers = {
    "change:state": forget,
    "change:technique": forget,
    "change:mode": forget,
    "change:speed_cm_s": () => emit({ type: "change" }),
    "change:muted"() {
      beats.cancel();
      sound();
      emit({ type: "change" });
    },
  };
  for (const [name, handler] of Object.entries(handlers)) model.on(name, handler);

  return {
    snapshot,
    start,
    stop,
    tap,
    tick,
    /** End a breath round that has taps enough. */
    enough: () => stage === "breath" && finish(),
    get: (name) => model.get(name),
    set: (values) => reporter.send(values),
    /** For a slider: at once on this page, to Python with the next report. */
    slide: (speed) => reporter.later({ speed_cm_s: speed }),
    choose(id) {
      const chosen = state().techniques.find((one) => one.id === id);
      if (chosen) reporter.send({ technique: id, speed_cm_s: chosen.speed.usual_cm_s });
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** A view is there: time goes on. */
    wake() {
      timer ??= env.setInterval(tick, TICK_MS);
    },
    /** No view is left: stop, but stay usable for the next one. */
    rest() {
      if (stage === "beat" || stage === "breath") rest();
      if (timer !== null) env.clearInterval(timer);
      timer = null;
    },
    dispose() {
      this.rest();
      for (const [name, handler] of Object.entries(handlers)) model.off(name, handler);
      turn.dispose();
      beats.close();
      listeners.clear();
    },
  };
}

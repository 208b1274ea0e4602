// One run through a program: ties the model's traits, the clock, the sounds, the voice and the wake lock together.
//
// There is one engine for each model, however many views show it; views ask for `snapshot()` and draw. A single stroke
// is a program of one step; a routine is the same with more.

import { createBeats } from "./beats.js";
import { cueList } from "./cues.js";
import { at, beatsBetween, breathAt, compile, paceOf } from "./timeline.js";
import { createTransport } from "./transport.js";
import { createVoice } from "./voice.js";
import { createWakeLock } from "./wakelock.js";
import { SAID } from "./words.js";

const TICK_MS = 130;
const SYNC_MS = 250; // at most four messages a second to Python
const FIRST_BEAT_S = 0.6; // so that even the first beat is placed well ahead
const RESUME_BEATS = 2;
const KEEP_AWAKE_PAUSED_MS = 300_000;
const LATE_S = 1.5; // a cue that comes later than this is not spoken any more
const ANNOUNCE_PASS_S = 8;

/** What the engine needs of a browser window. Tests give their own. */
export function browserEnv(view = globalThis) {
  const Context = view.AudioContext ?? view.webkitAudioContext;
  return {
    now: () => view.performance.now(),
    setInterval: (callback, ms) => view.setInterval(callback, ms),
    clearInterval: (id) => view.clearInterval(id),
    makeContext: () => (Context ? new Context() : null),
    synthesis: view.speechSynthesis ?? null,
    Utterance: view.SpeechSynthesisUtterance,
    language: "en",
    navigator: view.navigator,
    document: view.document,
  };
}

/** The engine of a model (traits: README.md). Call `dispose()` when the model goes. */
export function createEngine(model, env) {
  const listeners = new Set();
  const transport = createTransport(env.now);
  const beats = createBeats({ makeContext: env.makeContext, now: env.now });
  const voice = createVoice(env.synthesis, env.Utterance, env.language);
  const wake = createWakeLock(env.navigator, env.document);
  let program;
  let score;
  let cues = [];
  let state = "ready"; // ready | running | paused | finished
  let leadBeats = 0;
  let saidUpTo = -1;
  let passSeen = "";
  let pausedAt = 0;
  let sentAt = -Infinity;
  let unsaved = false;

  const emit = (event) => listeners.forEach((listener) => listener(event));
  const announce = (text) => emit({ type: "announce", text });
  const changed = () => emit({ type: "change" });

  function snapshot(ms = env.now()) {
    const { u, lead, elapsed } = transport.read(ms);
    const place = at(score, u);
    const rate = transport.rateAt(Math.min(u, score.total - 1e-6));
    const name = state === "running" ? (lead > 0 ? "lead-in" : "playing") : state;
    return {
      ...place,
      state: name,
      u,
      elapsed,
      rate,
      passes: place.step.passes,
      count: lead > 0 ? Math.min(leadBeats, Math.ceil(lead / place.step.beat_s - 1e-9)) : 0,
      left: transport.left(ms),
      done: u >= score.total - 1e-9,
      share: score.total ? u / score.total : 0,
      breath: model.get("breath") === false ? null : breathAt(place.step, place.p, rate, program.breath_cycle_s),
    };
  }

  /** The sounds between two moments, for the metronome: count-in, beats, chimes. */
  function sounds(from, to) {
    const found = [];
    const { beat_s } = at(score, transport.read().u).step;
    for (let k = leadBeats; k >= 1; k--) {
      if (transport.counts(k * beat_s)) found.push({ at: transport.whenLead(k * beat_s), kind: "lead" });
    }
    const start = transport.read(from).u;
    const end = transport.read(to).u + 1e-6;
    for (const { u, strong } of beatsBetween(score, start - 1e-6, end)) {
      found.push({ at: transport.when(u), kind: strong ? "strong" : "beat" });
    }
    for (const cue of cues) {
      if (cue.at !== "leg" && cue.u >= start - 1e-6 && cue.u <= end) found.push({ at: transport.when(cue.u), kind: "chime" });
    }
    return found.filter((one) => one.at >= from && one.at < to);
  }

  function reschedule() {
    beats.cancel();
    if (state === "running" && !model.get("muted")) {
      beats.wake();
      beats.round(sounds);
    }
  }

  const mayspeak = () => model.get("voice") && !model.get("muted");

  function tell(due, u, rate) {
    const fresh = due.filter((cue) => (u - cue.u) / rate < LATE_S);
    const main = fresh.filter((cue) => cue.at !== "leg" && cue.say);
    if (mayspeak()) {
      if (main.length) voice.say(main.map((cue) => cue.say).join(" "));
      else fresh.filter((cue) => cue.at === "leg").forEach((cue) => voice.say(cue.say, { gently: true }));
    }
    const shown = due.filter((cue) => ["half", "last10", "side"].includes(cue.at)).map((cue) => cue.say);
    if (shown.length) announce(shown.join(" "));
  }

  function tick() {
    const now = env.now();
    if (state === "running") {
      const here = snapshot(now);
      if (!model.get("muted")) beats.round(sounds);
      if (here.state === "playing") {
        tell(cues.filter((cue) => cue.u > saidUpTo && cue.u <= here.u), here.u, here.rate);
        saidUpTo = here.u;
        const key = `${here.step.index}/${here.pass}`;
        const every = Math.max(1, Math.ceil(ANNOUNCE_PASS_S / (here.step.pass_s / here.rate)));
        if (passSeen && key !== passSeen && !here.done && (here.pass - 1) % every === 0) {
          announce(SAID.pass(here.pass, here.passes));
        }
        passSeen = key;
      }
      if (here.done) finish();
    } else if (state === "paused" && now - pausedAt > KEEP_AWAKE_PAUSED_MS) {
      wake.release();
    }
    sync(now);
    emit({ type: "tick" });
  }

  /** Report progress to Python, seldom. */
  function sync(now) {
    if (now - sentAt < SYNC_MS) return;
    const { elapsed, pass, beat } = snapshot(now);
    const report = { elapsed_s: Math.round(elapsed * 1000) / 1000, pass_number: pass, beat };
    const news = Object.entries(report).filter(([name, value]) => model.get(name) !== value);
    if (!news.length && !unsaved) return;
    for (const [name, value] of news) model.set(name, value);
    model.save_changes();
    sentAt = now;
    unsaved = false;
  }

  function tellModel(values) {
    for (const [name, value] of Object.entries(values)) if (model.get(name) !== value) model.set(name, value);
    model.save_changes();
  }

  function play() {
    if (state === "running") return;
    if (state === "finished") toStart();
    const fresh = transport.read().u === 0;
    const { step } = at(score, transport.read().u);
    leadBeats = fresh ? program.lead_in_beats : Math.min(RESUME_BEATS, program.lead_in_beats);
    state = "running";
    transport.play(leadBeats * step.beat_s + FIRST_BEAT_S * transport.rateAt(transport.read().u));
    announce(fresh ? SAID.started(program) : SAID.resumed);
    wake.acquire();
    reschedule();
    tellModel({ playing: true, finished: false });
    changed();
  }

  function pause() {
    if (state !== "running") return;
    transport.pause();
    state = "paused";
    pausedAt = env.now();
    beats.cancel();
    voice.stop();
    announce(SAID.paused);
    tellModel({ playing: false });
    changed();
  }

  function finish() {
    transport.pause();
    state = "finished";
    wake.release();
    announce(SAID.finished);
    tellModel({ playing: false, finished: true });
    changed();
  }

  function toStart() {
    transport.pause();
    transport.seek(0, 0);
    state = "ready";
    saidUpTo = -1;
    passSeen = "";
    beats.cancel();
    voice.stop();
    retime();
  }

  function restart() {
    const again = state === "running";
    toStart();
    if (again) play();
    else {
      wake.release();
      announce(SAID.restarted);
      tellModel({ playing: false, finished: false });
      changed();
    }
  }

  /** A new tempo: the hand stays where it is, sounds and cues move. */
  function retime() {
    transport.setPace(paceOf(program, score, model.get("speed_cm_s")));
    cues = cueList(score, transport.before);
  }

  /** A new program, or another number of passes: the same pass and the same share of it. */
  function rebuild() {
    const before = score && at(score, transport.read().u);
    program = model.get("program");
    score = compile(program, model.get("passes") || 0);
    if (before && before.step.index < score.steps.length && transport.read().u > 0) {
      const step = score.steps[before.step.index];
      const pass = Math.min(before.pass, step.passes);
      transport.setPace(paceOf(program, score, model.get("speed_cm_s")));
      const u = before.done ? score.total : step.start + (pass - 1 + before.p / before.step.pass_s) * step.pass_s;
      transport.seek(u);
    }
    retime();
    reschedule();
    emit({ type: "program" });
  }

  const handlers = {
    "change:program": rebuild,
    "change:passes": rebuild,
    "change:speed_cm_s": () => {
      retime();
      reschedule();
      changed();
    },
    "change:muted": () => {
      reschedule();
      if (model.get("muted")) voice.stop();
      changed();
    },
    "change:voice": () => {
      if (!model.get("voice")) voice.stop();
      changed();
    },
    "change:breath": changed,
    "change:base_picture": () => emit({ type: "program" }),
    "change:playing": () => {
      const wanted = Boolean(model.get("playing"));
      if (wanted !== (state === "running")) wanted ? play() : pause();
    },
  };

  rebuild();
  for (const [name, handler] of Object.entries(handlers)) model.on(name, handler);
  const timer = env.setInterval(tick, TICK_MS);
  if (model.get("playing")) play();

  return {
    snapshot,
    tick,
    play,
    pause,
    restart,
    toggle: () => (state === "running" ? pause() : play()),
    get program() {
      return program;
    },
    get score() {
      return score;
    },
    voice,
    /** Set a trait that the learner controls; chatty ones reach Python with the next report. */
    set(name, value, { soon = false } = {}) {
      model.set(name, value);
      if (soon) unsaved = true;
      else model.save_changes();
    },
    get: (name) => model.get(name),
    /** Fewer passes than are already under way make no sense. */
    setPasses(count) {
      const least = state === "ready" || state === "finished" ? 1 : snapshot().pass;
      this.set("passes", Math.max(least, Math.min(99, Math.round(count) || 1)));
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** No view is left: stop, but stay usable for the next one. */
    rest() {
      pause();
      wake.release();
    },
    dispose() {
      pause();
      env.clearInterval(timer);
      for (const [name, handler] of Object.entries(handlers)) model.off(name, handler);
      beats.close();
      wake.dispose();
      listeners.clear();
    },
  };
}

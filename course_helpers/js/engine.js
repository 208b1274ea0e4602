// One run through a program: ties the model's traits, the clock, the sounds, the voice and the wake lock together.
//
// There is one engine for each model, however many views show it; views ask for `snapshot()` and draw. A single stroke
// is a program of one step; a routine is the same with more.

import { createBeats } from "./beats.js";
import { cueList } from "./cues.js";
import { createFares } from "./fares.js";
import { createReporter } from "./reporter.js";
import { countedAt, soundsBetween } from "./sounds.js";
import { createTeller } from "./teller.js";
import { filled } from "./texts.js";
import { at, breathAt, compile, neighbour, paceOf, phaseAt } from "./timeline.js";
import { createTransport } from "./transport.js";
import { createTurn } from "./turn.js";
import { createVoice } from "./voice.js";
import { createWakeLock } from "./wakelock.js";
import { clock } from "./words.js";

const TICK_MS = 130;
const FIRST_BEAT_S = 0.6; // so that even the first beat is placed well ahead
const RESUME_BEATS = 2;
const AGAIN_S = 3; // "back" later than this into a step goes to its start
const KEEP_AWAKE_PAUSED_MS = 300_000;
const EPS = 1e-6;

/** The least of those levels that there are, or null. */
function lightest(...levels) {
  const known = levels.filter((level) => typeof level === "number");
  return known.length ? Math.min(...known) : null;
}

/** The engine of a model (traits: README.md). Call `dispose()` when the model goes. */
export function createEngine(model, env) {
  const listeners = new Set();
  const emit = (event) => listeners.forEach((listener) => listener(event));
  const announce = (text) => emit({ type: "announce", text });
  const changed = () => emit({ type: "change" });

  const transport = createTransport(env.now);
  const reporter = createReporter(model);
  const beats = createBeats({ makeContext: env.makeContext, now: env.now });
  const fares = createFares(env.screened);
  const voice = createVoice(env.synthesis, env.Utterance, env.language);
  const wake = createWakeLock(env.navigator, env.document);
  const teller = createTeller({
    announce,
    speak: (words, how) => model.get("voice") && !model.get("muted") && voice.say(words, how),
  });

  const turn = createTurn(env.events, () => pause(texts().said_elsewhere));

  let program;
  let score;
  let cues = [];
  let state = "ready"; // ready | running | paused | finished
  let countIn = { beats: 0, tail: 0 }; // `tail`: score seconds from its last beat to where the score goes on
  let pausedAt = 0;

  const refused = () => fares.refused;
  const texts = () => program.texts;
  const counted = () => program.plan?.count_in_beats ?? 0;

  /** Everything that a view shows, at one moment. */
  function snapshot(ms = env.now()) {
    const { u, lead, elapsed } = transport.read(ms);
    const place = at(score, u);
    const rate = transport.rateAt(Math.min(u, score.total - EPS));
    const count = Math.ceil((lead - countIn.tail) / place.step.beat_s - EPS) + 1;
    const offer = fares.of(place.step.index);
    return {
      ...place,
      state: state === "running" ? (lead > 0 ? "lead-in" : "playing") : state,
      u,
      elapsed,
      rate,
      passes: place.step.passes,
      phase: phaseAt(place.step, place.p),
      count: lead > 0 ? Math.min(countIn.beats, Math.max(1, count)) : countedAt(score, place.step, u, counted()),
      asks: asked(u, rate),
      left: transport.left(ms),
      stepLeft: transport.left(ms, place.step.end),
      share: score.total ? u / score.total : 0,
      refused: refused(),
      most: lightest(offer?.walton_max, place.step.walton_max),
      hand: offer?.hand ?? place.step.hand ?? null, // the only one that works today
      breathing: model.get("breath") !== false,
      breath: model.get("breath") === false ? null : breathAt(place.step, place.p, rate, program.breath_cycle_s),
    };
  }

  /** The question to the receiver, while it stays in sight. */
  function asked(u, rate) {
    const shown = (program.plan?.check_in.shown_s ?? 0) * rate;
    return cues.findLast((cue) => cue.at === "ask" && cue.u <= u && u - cue.u < shown)?.say ?? "";
  }

  /** The sounds between two moments, for the metronome. */
  const sounds = (from, to) => soundsBetween({ score, cues, transport, countIn, counted: counted() }, from, to);

  /** Drop all placed sounds and, if it shall sound, place them anew. */
  function reschedule() {
    beats.cancel();
    if (state !== "running" || model.get("muted")) return;
    beats.wake();
    beats.round(sounds);
  }

  function tick() {
    const now = env.now();
    if (state === "running") emit({ type: "due" }); // whoever listens may pause it
    if (state === "running") {
      const here = snapshot(now);
      if (!model.get("muted")) beats.round(sounds);
      if (here.state === "playing") teller.hear(cues, here, { texts: texts(), steps: Boolean(program.plan) });
      if (here.done) finish();
      emit({ type: "tick" });
    } else if (state === "paused" && now - pausedAt > KEEP_AWAKE_PAUSED_MS) {
      wake.release();
    }
    const { elapsed, pass, beat, step } = snapshot(now);
    const place = program.plan ? { step_number: step.index + 1 } : { pass_number: pass, beat };
    reporter.progress(now, { elapsed_s: Math.round(elapsed * 1000) / 1000, ...place });
  }

  /** Run, after a count-in. `said` is announced in the place of the usual words. */
  function play(said = null) {
    if (state === "running") return;
    heed();
    if (refused()) {
      announce(refused().say);
      reporter.send({ playing: false });
      return changed();
    }
    if (state === "finished") toStart();
    const { u } = transport.read();
    const { step, p } = at(score, u);
    const fresh = u === 0;
    // The count-in falls on the score's own beats, so that the beat stays even through a pause.
    const into = p % step.beat_s;
    countIn = {
      beats: fresh ? program.lead_in_beats : Math.min(RESUME_BEATS, program.lead_in_beats),
      tail: into > EPS ? into : step.beat_s,
    };
    state = "running";
    turn.take();
    transport.play(countIn.tail + (countIn.beats - 1) * step.beat_s + FIRST_BEAT_S * transport.rateAt(u));
    wake.acquire();
    if (model.get("voice") && !model.get("muted")) {
      voice.wake();
      if (said) voice.say(said);
    }
    reschedule();
    const usual = fresh ? filled(texts().said_started, { title: program.title }) : texts().said_resumed;
    announce([said ?? usual, ...fares.alone].join(" "));
    reporter.send({ playing: true, finished: false });
    changed();
  }

  function pause(said = texts().said_paused) {
    if (state !== "running") return;
    transport.pause();
    state = "paused";
    pausedAt = env.now();
    beats.cancel();
    voice.stop();
    announce(said);
    reporter.send({ playing: false });
    changed();
  }

  function finish() {
    transport.pause();
    state = "finished";
    wake.release();
    announce((program.plan?.texts ?? texts()).cover_done);
    reporter.send({ playing: false, finished: true });
    changed();
  }

  function toStart() {
    transport.pause();
    transport.seek(0, 0);
    state = "ready";
    teller.reset();
    beats.cancel();
    voice.stop();
  }

  function restart() {
    const again = state === "running";
    toStart();
    if (again) return play();
    wake.release();
    announce(texts().said_restarted);
    reporter.send({ playing: false, finished: false });
    changed();
  }

  /** Go to a place of the score; what runs runs on from there. `told` says where that is. */
  function goTo(u, told) {
    const again = state === "running";
    transport.pause();
    transport.seek(u, transport.secondsAt(u));
    teller.from(u);
    beats.cancel();
    voice.stop();
    state = u > 0 ? "paused" : "ready";
    pausedAt = env.now();
    if (again) return play(told);
    announce(told);
    reporter.send({ playing: false, finished: false });
    changed();
  }

  /** A new tempo: the hand stays where it is, sounds and cues move. */
  function retime() {
    transport.setPace(paceOf(program, score, model.get("speed_cm_s")));
    const check = program.plan?.check_in;
    const skip = ({ title, index }) => filled(program.plan.texts.said_skipped, { title, why: fares.of(index)?.say ?? "" });
    cues = cueList(score, transport.before, program.said, { check, skip, end: program.plan?.texts.cover_done });
  }

  /** A new program, or another number of passes: the same pass and the same share of it. */
  function rebuild() {
    const before = score && { u: transport.read().u, ...at(score, transport.read().u) };
    program = model.get("program");
    fares.heed(program);
    score = compile(program, model.get("passes") || 0, fares.skipped);
    retime();
    if (refused()) pause(refused().say);
    if (before?.u > 0) {
      const step = score.steps[Math.min(before.step.index, score.steps.length - 1)];
      const share = Math.min(before.pass, step.passes) - 1 + before.p / before.step.pass_s;
      transport.seek(before.done ? score.total : step.start + share * step.pass_s);
    }
    reschedule();
    emit({ type: "program" });
  }

  /** What screening leaves of each step, now: steps that it takes away or gives back move those after them. */
  function heed() {
    if (!fares.heed(program)) return;
    const { step, u } = snapshot();
    const into = u - step.start;
    score = compile(program, model.get("passes") || 0, fares.skipped);
    retime();
    const here = score.steps[step.index];
    const stays = u > 0 && !here.skipped;
    const to = u > 0 ? here.start + (stays ? into : 0) : 0;
    transport.seek(to, transport.secondsAt(to));
    teller.from(to, stays);
    emit({ type: "program" });
    if (u > 0 && here.skipped) pause(filled(program.plan.texts.said_skipped, { title: here.title, why: fares.of(here.index).say }));
    reschedule();
  }

  /** Screening has a new result: what it does not offer stops at once, and says why. */
  function screened() {
    heed();
    if (refused()) pause(refused().say);
    changed();
  }

  const handlers = {
    "change:program": rebuild,
    "change:passes": rebuild,
    "change:base_picture": () => emit({ type: "program" }),
    "change:speed_cm_s"() {
      retime();
      reschedule();
      changed();
    },
    "change:muted"() {
      reschedule();
      if (model.get("muted")) voice.stop();
      changed();
    },
    "change:voice"() {
      if (!model.get("voice")) voice.stop();
      changed();
    },
    "change:breath": changed,
    "change:playing"() {
      const wanted = Boolean(model.get("playing"));
      if (wanted !== (state === "running")) wanted ? play() : pause();
    },
  };

  rebuild();
  for (const [name, handler] of Object.entries(handlers)) model.on(name, handler);
  const timer = env.setInterval(tick, TICK_MS);
  const unwatch = env.screened?.watch(screened);
  if (model.get("playing")) play();

  return {
    snapshot,
    tick,
    play,
    pause,
    restart,
    /** To the step before (-1) or after (1); before goes first to the start of a step that is under way. */
    step(way) {
      const { step, elapsed } = snapshot();
      const started = elapsed - transport.secondsAt(step.start) > AGAIN_S;
      const to = way < 0 && (started || state === "finished") ? step : neighbour(score, step.index, way);
      if (to) goTo(to.start, filled(program.plan.texts.said_at, { time: clock(transport.secondsAt(to.start), Math.floor), title: to.title }));
    },
    /** To so many seconds from the start. */
    goTo: (seconds, told) => goTo(Math.min(transport.positionAt(seconds), score.total), told),
    /** How long the whole lasts, in seconds, and where in it a step starts. */
    get seconds() {
      return transport.secondsAt(score.total);
    },
    /** What becomes of a step after screening, by its index; null where nobody was asked. */
    fareOf: (index) => fares.of(index),
    secondsAt: (u) => transport.secondsAt(u),
    toggle: () => (state === "running" ? pause() : play()),
    announce,
    /** Have all views drawn anew: something beside the engine has changed. */
    changed,
    get program() {
      return program;
    },
    get score() {
      return score;
    },
    voice,
    /** The result of screening that the page goes by, or null. */
    get screened() {
      return env.screened?.current() ?? null;
    },
    forgetScreening: () => env.screened?.forget(),
    get: (name) => model.get(name),
    set: (name, value) => reporter.send({ [name]: value }),
    /** For a slider: at once on this page, to Python with the next report. */
    slide: (name, value) => reporter.later({ [name]: value }),
    /** Fewer passes than are already under way make no sense. */
    setPasses(count) {
      const least = state === "ready" || state === "finished" ? 1 : snapshot().pass;
      reporter.send({ passes: Math.max(least, Math.min(99, Math.round(count) || 1)) });
    },
    /** A click or a key came: if the browser held the sound back, it may begin now. */
    wakeSound() {
      if (state === "running" && !model.get("muted")) beats.wake();
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
      turn.dispose();
      unwatch?.();
      env.clearInterval(timer);
      for (const [name, handler] of Object.entries(handlers)) model.off(name, handler);
      beats.close();
      wake.dispose();
      listeners.clear();
    },
  };
}

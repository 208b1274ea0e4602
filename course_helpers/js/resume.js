// An interrupted run of a routine: written down while it plays, offered when it comes again, never begun by itself.

import { createRunStore } from "./run-store.js";
import { filled } from "./texts.js";
import { clock } from "./words.js";

const EVERY_MS = 900;
const WORTH_S = 5; // a run shorter than this is not worth an offer
const PAGE_EVENT = "back-massage-course:run"; // tells the other players of a page
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Which calendar day a moment is, as a count of days. */
const dayOf = (ms) => {
  const date = new Date(ms);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS);
};

/** What is said of a run that was left: recent ones by their place, older ones by their day as well. */
export function offerText(run, now, hours, texts) {
  const told = { time: clock(run.seconds, Math.floor), title: run.title };
  if (now - run.at <= hours * HOUR_MS) return filled(texts.offer, told);
  const days = dayOf(now) - dayOf(run.at);
  if (days < 1) return filled(texts.offer_earlier, told);
  return filled(days === 1 ? texts.offer_yesterday : texts.offer_days, { ...told, days });
}

/**
 * Keeps the run of an engine over `env` (runEnv). `offer` is what may be gone on with, { time, title, text, old }, or null;
 * `goOn()` and `anew()` answer it. `played` are the seconds that were played, whatever was passed over.
 */
export function createResume(engine, env) {
  const { plan } = engine.program;
  const { offer_hours: hours, sleep_s: sleepS } = plan.resume;
  const store = createRunStore(env, plan);
  const who = env.who();
  let offer = null;
  let played = 0;
  let last = null; // the moment of the last tick: { now, wall, elapsed }
  let writtenAt = -Infinity;
  let wasRunning = false;
  let telling = false;

  const fresh = () => engine.snapshot().state === "ready";

  /** Look what was left; only before a run has begun. */
  function look() {
    const run = fresh() ? store.read() : null;
    const worth = run && run.seconds >= WORTH_S && run.seconds < engine.seconds - 1;
    offer = worth
      ? { time: clock(run.seconds, Math.floor), title: run.title, text: offerText(run, env.wall(), hours, plan.texts), old: env.wall() - run.at > hours * HOUR_MS }
      : null;
  }

  function write() {
    const { elapsed, step, state } = engine.snapshot();
    if (elapsed < WORTH_S || state === "ready" || state === "finished") return;
    writtenAt = env.now();
    store.write({ seconds: Math.round(elapsed * 1000) / 1000, played: Math.round(played), at: env.wall(), title: step.title, who });
  }

  const isRunning = (state) => state === "playing" || state === "lead-in";

  /** Tell the other players of the page what this one does. */
  function tell(running) {
    telling = true;
    env.events.dispatchEvent(new CustomEvent(PAGE_EVENT, { detail: { key: store.key, who, running } }));
    telling = false;
  }

  /** Before anything is said or finished: has the device slept? Then the run stands where it stood. */
  function due() {
    const moment = { now: env.now(), wall: env.wall(), elapsed: engine.snapshot().elapsed };
    const gap = last ? Math.max(moment.now - last.now, moment.wall - last.wall) / 1000 : 0;
    if (gap > sleepS) {
      const { elapsed } = last;
      last = null;
      engine.pause("");
      engine.goTo(elapsed, filled(plan.texts.said_slept, { time: clock(elapsed, Math.floor) }));
      return;
    }
    if (last) played += Math.max(0, Math.min(moment.elapsed - last.elapsed, sleepS));
    last = moment;
    if (moment.now - writtenAt >= EVERY_MS) write();
  }

  function hear({ type }) {
    if (type === "due") return due();
    if (type !== "change") return;
    const { state } = engine.snapshot();
    const running = isRunning(state);
    if (state === "ready") played = 0;
    else offer = null;
    if (state === "finished") store.forget(who);
    else if (!running) write();
    last = null; // it may stand elsewhere now
    if (running !== wasRunning) {
      wasRunning = running;
      tell(running);
    }
  }

  function hearPage({ detail }) {
    if (telling || detail.key !== store.key || detail.who === who) return;
    if (detail.running) engine.pause(engine.program.texts.said_elsewhere);
    refresh();
  }

  function hearTab({ key }) {
    if (key === null || key === store.key) refresh();
  }

  function refresh() {
    if (!fresh()) return;
    look();
    engine.changed();
  }

  const leave = () => write();
  const unlisten = engine.listen(hear);
  env.events.addEventListener(PAGE_EVENT, hearPage);
  env.events.addEventListener("storage", hearTab);
  env.events.addEventListener("pagehide", leave);
  env.events.addEventListener("pageshow", refresh);
  env.document.addEventListener("visibilitychange", leave);
  look();

  return {
    get offer() {
      return offer;
    },
    get played() {
      return played;
    },
    /** Whether this browser would not keep anything. */
    get refused() {
      return store.refused;
    },
    /** Go on with what was left, as it stands now. */
    goOn() {
      const run = store.read();
      if (!run) return engine.play();
      played = run.played;
      const told = filled(plan.texts.said_at, { time: clock(run.seconds, Math.floor), title: run.title });
      engine.goTo(run.seconds, "");
      engine.play(told);
    },
    /** Begin at the start; what was left is forgotten. */
    anew() {
      store.forget();
      played = 0;
      offer = null;
      engine.restart();
      engine.play();
    },
    /** Stop and go back to the start; what is left there is offered, so that a slip of the hand loses nothing. */
    stop() {
      write();
      engine.pause("");
      engine.goTo(0, "");
      look();
      engine.announce(offer?.text ?? engine.program.texts.said_restarted);
      engine.changed();
    },
    refresh,
    dispose() {
      write();
      unlisten();
      env.events.removeEventListener(PAGE_EVENT, hearPage);
      env.events.removeEventListener("storage", hearTab);
      env.events.removeEventListener("pagehide", leave);
      env.events.removeEventListener("pageshow", refresh);
      env.document.removeEventListener("visibilitychange", leave);
    },
  };
}

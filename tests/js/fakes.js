// A world for the engine in which nothing waits: a clock that is told to advance, audio that writes down, a silent voice.

import { readFileSync } from "node:fs";

import { createEngine } from "../../course_helpers/js/engine.js";
import { createHost } from "../../course_helpers/js/host.js";

export class FakeClock {
  ms = 1000;
  intervals = new Map();
  #next = 1;

  now = () => this.ms;

  setInterval = (callback, every) => {
    this.intervals.set(this.#next, { callback, every, due: this.ms + every });
    return this.#next++;
  };

  clearInterval = (id) => this.intervals.delete(id);

  /** Let time pass and the intervals run; `throttle` makes them late, as in a hidden tab. */
  advance(ms, { throttle = 0 } = {}) {
    const end = this.ms + ms;
    for (;;) {
      const due = [...this.intervals.values()].filter((one) => one.due <= end).sort((a, b) => a.due - b.due)[0];
      if (!due) break;
      this.ms = Math.max(this.ms, due.due);
      due.due = this.ms + Math.max(due.every, throttle);
      due.callback();
    }
    this.ms = end;
  }
}

/** An AudioContext that writes down what was placed: `sounds` = [{ frequency, time, placedAt, stopped }]. */
export class FakeAudio {
  state = "running";
  destination = {};
  sounds = [];

  /** `skew` makes the audio clock run at another rate than the page's. */
  constructor(clock, skew = 1) {
    this.clock = clock;
    this.skew = skew;
    this.born = clock.ms;
  }

  get currentTime() {
    return ((this.clock.ms - this.born) / 1000) * this.skew;
  }

  /** The page's time at which a moment of the audio clock is heard. */
  heardAt = (time) => this.born + (time / this.skew) * 1000;

  createGain() {
    const node = { gain: { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} } };
    return Object.assign(node, {
      connected: false,
      connect() {
        this.connected = true;
      },
      disconnect() {
        this.connected = false;
      },
    });
  }

  createOscillator() {
    const audio = this;
    const sound = { frequency: 0, time: null, placedAt: audio.currentTime, stopped: null };
    audio.sounds.push(sound);
    return {
      frequency: {
        set value(value) {
          sound.frequency = value;
        },
      },
      connect() {},
      start: (time) => (sound.time = time),
      stop: (time) => (sound.stopped = time ?? audio.currentTime),
    };
  }

  resume = () => Promise.resolve();
  close = () => {
    this.state = "closed";
    return Promise.resolve();
  };

  /** Sounds that were not cut off before they could sound. */
  get heard() {
    return this.sounds.filter((one) => one.stopped >= one.time);
  }

  /** Times at which beats of any kind are heard, by their first partial. */
  beats = (frequencies = [880, 1175, 660]) =>
    this.heard.filter((one) => frequencies.includes(one.frequency)).map((one) => one.time);
}

export class FakeSynthesis {
  speaking = false;
  pending = false;
  said = [];
  cancelled = 0;
  constructor(voices = [{ name: "Device", lang: "en-GB", localService: true, default: true }]) {
    this.voices = voices;
  }
  getVoices = () => this.voices;
  speak(utterance) {
    this.said.push(utterance.text);
  }
  cancel() {
    this.cancelled += 1;
  }
  addEventListener() {}
  removeEventListener() {}
}

export class Utterance {
  constructor(text) {
    this.text = text;
  }
}

/** A navigator and document with a wake lock; `held` counts the locks in force. */
export function fakeScreen() {
  const screen = { held: 0, asked: 0, listeners: new Set() };
  screen.navigator = {
    wakeLock: {
      async request() {
        screen.asked += 1;
        screen.held += 1;
        let gone;
        return {
          addEventListener: (_, listener) => (gone = listener),
          async release() {
            screen.held -= 1;
            gone?.();
          },
        };
      },
    },
  };
  screen.document = {
    visibilityState: "visible",
    addEventListener: (_, listener) => screen.listeners.add(listener),
    removeEventListener: (_, listener) => screen.listeners.delete(listener),
  };
  return screen;
}

/** A table of plain texts and numbers of a data file, as the tools get it from Python. */
export function dataOf(file, table) {
  const lines = readFileSync(new URL(`../../data/${file}`, import.meta.url), "utf8").split("\n");
  const from = lines.indexOf(`[${table}]`) + 1;
  const to = lines.findIndex((line, k) => k >= from && line.startsWith("["));
  const pairs = lines.slice(from, to < 0 ? undefined : to).map((line) => line.match(/^(\w+) = (.+)$/));
  return Object.fromEntries(pairs.filter(Boolean).map(([, key, value]) => [key, JSON.parse(value)]));
}

const straight = (t, values) => ({ t, x: values, y: values.map((v) => 40 - v), turn: values, walton: values.map(() => 2) });

/** A stroke of 12 s and 12 beats: up in 6 s, out in 2 s, home in 4 s. */
export const loop = (changes = {}) => ({
  id: "loop",
  stroke: "loop/both",
  title: "Loop",
  side: "both",
  pass_s: 12,
  passes: 25,
  beats: 12,
  speed: { usual_cm_s: 6, slowest_cm_s: 4, fastest_cm_s: 9 },
  legs: [
    { name: "Up", role: "working", start_s: 0, end_s: 6 },
    { name: "Out", role: "working", start_s: 6, end_s: 8 },
    { name: "Home", role: "return", start_s: 8, end_s: 12 },
  ],
  breath: [
    { phase: "out", start_s: 0, end_s: 7 },
    { phase: "in", start_s: 7, end_s: 12 },
  ],
  hands: [
    { hand: "left", print: [[0, 0], [1, 0], [0, 1]], outline: null, stays: false, ...straight([0, 6, 8, 12], [0, 30, 40, 0]) },
    { hand: "right", print: [[0, 0], [-1, 0], [0, 1]], outline: null, stays: true, ...straight([0, 12], [5, 5]) },
  ],
  cues: [
    { at: "start", say: "Up, slow." },
    { at: "half", say: "Half-way." },
    { at: "last10", say: "Ten seconds left." },
    { at: "rest", say: "And rest." },
    { at: "leg", leg: 0, say: "Up." },
    { at: "leg", leg: 2, say: "Home." },
  ],
  ...changes,
});

export const hold = (changes = {}) => ({
  ...loop(),
  id: "hold",
  stroke: "hold/both",
  title: "Hold",
  pass_s: 20,
  passes: 1,
  beats: 20,
  speed: null,
  legs: [{ name: "Rest", role: "hold", start_s: 0, end_s: 20 }],
  breath: [0, 10].flatMap((s) => [
    { phase: "out", start_s: s, end_s: s + 5 },
    { phase: "in", start_s: s + 5, end_s: s + 10 },
  ]),
  cues: [],
  ...changes,
});

export const program = (...steps) => ({
  title: "Program",
  map: { width: 100, height: 200, x0: 50, y0: 20, px_per_cm: 2 },
  bodies: [],
  sides: [],
  lead_in_beats: 4,
  breath_cycle_s: [6, 12],
  colours: {},
  said: dataOf("player.toml", "cues"),
  texts: dataOf("player.toml", "texts"),
  steps: steps.length ? steps : [loop()],
});

/** A stroke of a routine: a loop of 12 s, on a side, that lasts so many passes. */
export const stroke = (id, passes, { side = "both", ...changes } = {}) => ({ id, passes, side, changes });

export const rest = (seconds, pause = "change", title = "Next stroke") => ({ seconds, pause, title });

/** The program of a routine of strokes and rests, as Python gives it. */
export function routine(...parts) {
  const strokes = {};
  const steps = parts.map((part) => {
    if (part.pause) return { ...part, side: "both", note: "", say: `${part.title}, please.` };
    const key = `${part.id}/${part.side}`;
    strokes[key] = loop({ id: part.id, stroke: key, title: part.id, side: part.side, passes: undefined, cues: [{ at: "start", say: "Up." }], ...part.changes.stroke });
    const said = part.side === "both" ? part.id : `${part.id}, the ${part.side} side`;
    return { title: part.id, note: "", stroke: key, side: part.side, passes: part.passes, rate: part.changes.rate ?? 1, say: `${said}. Up.`, ask: Boolean(part.changes.ask) };
  });
  const plan = {
    id: "gentle",
    version: "v1",
    cautions: [],
    resume: dataOf("player.toml", "resume"),
    check_in: dataOf("player.toml", "check_in"),
    count_in_beats: dataOf("player.toml", "count_in").beats,
    look: { casing: "#efe7dc", widths_cm: [0.36, 0.5, 1.1, 1.48, 1.76, 2] },
    texts: dataOf("player.toml", "routine"),
  };
  return { ...program(), title: "Gentle", plan, strokes, steps };
}

/** An engine over a fake world, and everything that a test may look at. */
export function world({ traits = {}, steps = [], skew = 1, voices, audio = true, screened, events } = {}) {
  const clock = new FakeClock();
  const context = new FakeAudio(clock, skew);
  const synthesis = new FakeSynthesis(voices);
  const screen = fakeScreen();
  const model = createHost({
    program: program(...steps),
    playing: false,
    speed_cm_s: 6,
    muted: false,
    voice: false,
    breath: true,
    elapsed_s: 0,
    pass_number: 1,
    beat: 1,
    finished: false,
    ...traits,
  });
  const sent = [];
  model.save_changes = () => sent.push({ ms: clock.ms, elapsed_s: model.get("elapsed_s"), playing: model.get("playing") });
  const engine = createEngine(model, {
    now: clock.now,
    setInterval: clock.setInterval,
    clearInterval: clock.clearInterval,
    makeContext: () => (audio ? context : null),
    synthesis,
    Utterance,
    language: "en",
    navigator: screen.navigator,
    document: screen.document,
    screened,
    events,
  });
  const announced = [];
  engine.listen((event) => event.type === "announce" && announced.push(event.text));
  return { clock, context, synthesis, screen, model, engine, sent, announced };
}

/** Seconds of the first count-in: 0.6 s, then four beats of one second. */
export const COUNT_IN_MS = 4600;

// Derived from course_helpers/js by `npm run build` there. Do not edit.

// host.js
function createHost(state) {
  const values = { ...state };
  const listeners = /* @__PURE__ */ new Map();
  function emit(name, ...args) {
    for (const listener of [...listeners.get(name) ?? []]) listener(...args);
  }
  const model = {
    get: (name) => values[name],
    set(name, value) {
      if (typeof name === "object") {
        for (const [key, one] of Object.entries(name)) model.set(key, one);
        return;
      }
      if (Object.is(values[name], value)) return;
      values[name] = value;
      emit(`change:${name}`, model, value);
      emit("change", model);
    },
    on(name, listener) {
      if (!listeners.has(name)) listeners.set(name, /* @__PURE__ */ new Set());
      listeners.get(name).add(listener);
    },
    off(name, listener) {
      if (!name) listeners.clear();
      else if (!listener) listeners.delete(name);
      else listeners.get(name)?.delete(listener);
    },
    save_changes() {
    },
    send() {
    }
  };
  return model;
}
async function mount(widget, model, el) {
  const definition = typeof widget === "function" ? await widget() : widget;
  const ended = await definition.initialize?.({ model });
  const removed = await definition.render({ model, el });
  return () => {
    removed?.();
    ended?.();
  };
}

// dom.js
var SVG = "http://www.w3.org/2000/svg";
function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === void 0 || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== void 0 && child !== false));
  return node;
}
var h = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);
var s = (tag, attributes = {}, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);
function text(node, value) {
  if (node.textContent !== value) node.textContent = value;
}
function attr(node, name, value) {
  if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value);
}
var uid = (stem) => `${stem}-${Math.random().toString(36).slice(2, 10)}`;
var style = (...sheets) => h("style", {}, sheets.join("\n"));
var outlinePath = (points) => `M${points.map(([x, y]) => `${round(x)},${round(y)}`).join("L")}Z`;
var round = (value) => Math.round(value * 1e3) / 1e3;

// beats.js
var LEAD_MS = 500;
var AHEAD_MS = 2500;
var SOUNDS = {
  lead: [[660, 0.16, 0.07]],
  beat: [[880, 0.12, 0.05]],
  strong: [[1175, 0.22, 0.09], [587, 0.12, 0.12]],
  chime: [[523, 0.14, 1.1], [784, 0.1, 0.9], [1318, 0.04, 0.6]]
};
function createBeats({ makeContext, now, lead = LEAD_MS, ahead = AHEAD_MS }) {
  let context = null;
  let until = -Infinity;
  let placed = [];
  function tie() {
    const stamp = context.getOutputTimestamp?.();
    const ms = now();
    const plain = context.currentTime;
    if (stamp?.performanceTime > 0) {
      const heard = stamp.contextTime + (ms - stamp.performanceTime) / 1e3;
      if (Math.abs(heard - plain) < 0.6) return (at2) => heard + (at2 - ms) / 1e3;
    }
    return (at2) => plain + (at2 - ms) / 1e3;
  }
  function sound(kind, time) {
    const gain = context.createGain();
    gain.connect(context.destination);
    const oscillators = SOUNDS[kind].map(([frequency, loudness, seconds]) => {
      const oscillator = context.createOscillator();
      const partial = context.createGain();
      oscillator.frequency.value = frequency;
      partial.gain.setValueAtTime(0, time);
      partial.gain.linearRampToValueAtTime(loudness, time + 6e-3);
      partial.gain.exponentialRampToValueAtTime(1e-4, time + seconds);
      oscillator.connect(partial);
      partial.connect(gain);
      oscillator.start(time);
      oscillator.stop(time + seconds + 0.02);
      return oscillator;
    });
    const length = Math.max(...SOUNDS[kind].map((partial) => partial[2])) + 0.02;
    return { gain, oscillators, end: time + length };
  }
  return {
    /** Make or wake the audio; to be called from a click or a key, or the browser keeps it silent. */
    wake() {
      context ??= makeContext();
      if (context?.state === "suspended") context.resume()?.catch?.(() => {
      });
    },
    round(source) {
      if (!context || context.state !== "running") return;
      const ms = now();
      const onAudio = tie();
      const from = Math.max(ms + lead, until);
      const to = ms + ahead;
      if (to <= from) return;
      placed = placed.filter((one) => one.end > context.currentTime);
      for (const { at: at2, kind } of source(from, to)) {
        placed.push(sound(kind, Math.max(onAudio(at2), context.currentTime)));
      }
      until = to;
    },
    /** Silence everything that was placed, also what is sounding now. */
    cancel() {
      for (const { gain, oscillators } of placed) {
        gain.disconnect();
        for (const oscillator of oscillators) oscillator.stop();
      }
      placed = [];
      until = -Infinity;
    },
    close() {
      this.cancel();
      context?.close?.()?.catch?.(() => {
      });
      context = null;
    }
  };
}

// cues.js
var SPOKEN_PASSES = 3;
var HALF_FROM_S = 40;
var LAST_FROM_S = 25;
var DEFAULTS = {
  start: "",
  half: "Half-way.",
  last10: "Ten seconds left.",
  side: "Change sides.",
  rest: "And rest."
};
function cueList(score, before) {
  const cues = [];
  for (const [index, step] of score.steps.entries()) {
    const said = (at2) => step.cues?.find((cue) => cue.at === at2)?.say ?? DEFAULTS[at2];
    const add = (u, at2, say = said(at2)) => cues.push({ u, at: at2, say, step: index });
    const last10 = before(step.end, 10);
    const tempo = (step.end - last10) / 10;
    const seconds = (step.end - step.start) / tempo;
    const turned = index > 0 && step.side !== score.steps[index - 1].side;
    if (turned) add(step.start, "side");
    add(step.start, "start");
    if (seconds >= HALF_FROM_S) add((step.start + step.end) / 2, "half");
    if (seconds >= LAST_FROM_S) add(last10, "last10");
    if (index === score.steps.length - 1) add(step.end, "rest");
    for (const [legIndex, say] of legWords(step).entries()) {
      if (!say) continue;
      for (let pass = 0; pass < Math.min(step.passes, SPOKEN_PASSES); pass++) {
        add(step.start + pass * step.pass_s + step.legs[legIndex].start_s, "leg", say);
      }
    }
  }
  return cues.sort((a, b) => a.u - b.u);
}
function legWords(step) {
  const words = step.legs.map(() => "");
  let next = 0;
  for (const cue of step.cues ?? []) {
    if (cue.at !== "leg") continue;
    const index = cue.leg ?? next;
    if (index < words.length) words[index] = cue.say;
    next = index + 1;
  }
  return words;
}

// timeline.js
var EPS = 1e-9;
function compile(program, passes = 0) {
  const steps = [];
  let u = 0;
  for (const [index, step] of program.steps.entries()) {
    const count = program.steps.length === 1 && passes > 0 ? passes : step.passes;
    const end = u + count * step.pass_s;
    steps.push({ ...step, index, passes: count, beat_s: step.pass_s / step.beats, start: u, end });
    u = end;
  }
  return { steps, total: u };
}
function stepAt(score, u) {
  return score.steps.find((step) => u < step.end - EPS) ?? score.steps.at(-1);
}
function at(score, u) {
  const step = stepAt(score, u);
  const into = Math.min(Math.max(u - step.start, 0), step.end - step.start);
  const pass = Math.min(Math.floor(into / step.pass_s + EPS), step.passes - 1);
  const p = Math.min(Math.max(into - pass * step.pass_s, 0), step.pass_s);
  const beat = Math.min(Math.floor(p / step.beat_s + EPS), step.beats - 1) + 1;
  const found = step.legs.findIndex((leg) => p < leg.end_s - EPS);
  const legIndex = found < 0 ? step.legs.length - 1 : found;
  return { step, pass: pass + 1, p, beat, legIndex, leg: step.legs[legIndex], done: u >= score.total - EPS };
}
function lerp(times, values, t) {
  if (t <= times[0]) return values[0];
  let low = 0;
  let high = times.length - 1;
  if (t >= times[high]) return values[high];
  while (high - low > 1) {
    const middle = low + high >> 1;
    if (times[middle] <= t) low = middle;
    else high = middle;
  }
  const share = (t - times[low]) / (times[high] - times[low]);
  return values[low] + share * (values[high] - values[low]);
}
function handAt(hand, p) {
  return {
    x: lerp(hand.t, hand.x, p),
    y: lerp(hand.t, hand.y, p),
    turn: lerp(hand.t, hand.turn, p),
    walton: lerp(hand.t, hand.walton, p)
  };
}
function breathCycle(step, tempo) {
  const outs = step.breath.filter((span) => span.phase === "out").length;
  if (!outs) return null;
  return (step.breath.at(-1).end_s - step.breath[0].start_s) / outs / tempo;
}
function breathAt(step, p, tempo, [shortest, longest]) {
  const cycle = breathCycle(step, tempo);
  if (cycle === null || cycle < shortest - EPS || cycle > longest + EPS) return null;
  const span = step.breath.find((one) => p >= one.start_s - EPS && p < one.end_s - EPS) ?? step.breath.at(-1);
  const fraction = Math.min(Math.max((p - span.start_s) / (span.end_s - span.start_s), 0), 1);
  return { phase: span.phase, fraction };
}
function beatsBetween(score, from, to) {
  const beats = [];
  for (const step of score.steps) {
    if (step.end <= from || step.start >= to) continue;
    const first = Math.max(0, Math.ceil((from - step.start) / step.beat_s - EPS));
    const count = step.passes * step.beats;
    for (let k = first; k < count; k++) {
      const u = step.start + k * step.beat_s;
      if (u >= to) break;
      const p = k % step.beats * step.beat_s;
      beats.push({ u, strong: step.legs.some((leg) => Math.abs(leg.start_s - p) < 1e-3) });
    }
  }
  return beats;
}
function tempoOf(program, step, speed) {
  const lead = program.steps.find((one) => one.speed);
  if (!lead || !step.speed || !(speed > 0)) return 1;
  const asked = speed / lead.speed.usual_cm_s;
  const { usual_cm_s: usual, slowest_cm_s: slowest, fastest_cm_s: fastest } = step.speed;
  return Math.min(Math.max(asked, slowest / usual), fastest / usual);
}
function paceOf(program, score, speed) {
  return score.steps.map((step) => ({ end: step.end, rate: tempoOf(program, step, speed) }));
}

// transport.js
function createTransport(now, pace = [{ end: 0, rate: 1 }]) {
  let mark = { ms: now(), u: 0, lead: 0, elapsed: 0 };
  let running = false;
  const total = () => pace.at(-1).end;
  const rateAt = (u) => (pace.find((part) => u < part.end) ?? pace.at(-1)).rate;
  function between(from, to) {
    let seconds = 0;
    let u = from;
    for (const { end, rate } of pace) {
      if (u >= to) break;
      if (end <= u) continue;
      const stop = Math.min(end, to);
      seconds += (stop - u) / rate;
      u = stop;
    }
    return seconds;
  }
  function after(from, seconds) {
    let u = from;
    let left = seconds;
    for (const { end, rate } of pace) {
      if (end <= u) continue;
      if (left <= (end - u) / rate) return u + left * rate;
      left -= (end - u) / rate;
      u = end;
    }
    return Math.max(u, from);
  }
  const leadSeconds = () => mark.lead / rateAt(mark.u);
  function read(ms = now()) {
    if (!running) return { u: mark.u, lead: mark.lead, elapsed: mark.elapsed };
    const seconds = (ms - mark.ms) / 1e3;
    const counting = leadSeconds();
    if (seconds < counting) return { u: mark.u, lead: (counting - seconds) * rateAt(mark.u), elapsed: mark.elapsed };
    const played = seconds - counting;
    return {
      u: after(mark.u, played),
      lead: 0,
      elapsed: mark.elapsed + Math.min(played, between(mark.u, total()))
    };
  }
  const markNow = (ms = now()) => mark = { ms, ...read(ms) };
  return {
    read,
    get running() {
      return running;
    },
    /** Run on from here, after `lead` score seconds of count-in. */
    play(lead = 0) {
      markNow();
      mark.lead = lead;
      running = true;
    },
    pause() {
      markNow();
      mark.lead = 0;
      running = false;
    },
    /** Go to `u`; a count-in that is running goes on. */
    seek(u, elapsed) {
      markNow();
      mark.u = u;
      mark.elapsed = elapsed ?? mark.elapsed;
    },
    /** Change tempo: the position at this moment stays, only what follows is slower or faster. */
    setPace(next) {
      markNow();
      pace = next;
    },
    /** Milliseconds (on `now`) at which the running score reaches `u`. */
    when: (u) => mark.ms + 1e3 * (leadSeconds() + between(mark.u, u)),
    /** Milliseconds at which `lead` score seconds of the count-in are left. */
    whenLead: (lead) => mark.ms + 1e3 * (mark.lead - lead) / rateAt(mark.u),
    /** Whether a count-in of that length is still ahead of the stored moment. */
    counts: (lead) => lead <= mark.lead + 1e-9,
    /** Seconds until the end at the present tempo, count-in left out. */
    left: (ms = now()) => between(read(ms).u, total()),
    /** Score position `seconds` before `u`. */
    before(u, seconds) {
      let low = u;
      let left = seconds;
      for (const [k, { rate }] of [...pace.entries()].reverse()) {
        const start = k ? pace[k - 1].end : 0;
        if (start >= low) continue;
        if (left <= (low - start) / rate) return low - left * rate;
        left -= (low - start) / rate;
        low = start;
      }
      return low;
    },
    rateAt
  };
}

// voice.js
function pickVoice(voices, language = "en") {
  const local = voices.filter((voice) => voice.localService === true);
  const base = language.toLowerCase().split("-")[0];
  const speaks = (voice) => voice.lang.toLowerCase().replace("_", "-");
  const fitting = local.filter((voice) => speaks(voice).split("-")[0] === base);
  return fitting.find((voice) => speaks(voice) === language.toLowerCase()) ?? fitting.find((voice) => voice.default) ?? fitting[0] ?? null;
}
function createVoice(synthesis, Utterance, language = "en") {
  const voice = () => synthesis ? pickVoice(synthesis.getVoices(), language) : null;
  return {
    /** Whether this device can speak by itself. */
    get available() {
      return voice() !== null;
    },
    /** Say `text`; `gently` waits its turn by saying nothing while another cue is being spoken. */
    say(text2, { gently = false } = {}) {
      const speaker = voice();
      if (!speaker || !text2) return false;
      if (synthesis.speaking || synthesis.pending) {
        if (gently) return false;
        synthesis.cancel();
      }
      const utterance = new Utterance(text2);
      utterance.voice = speaker;
      utterance.lang = speaker.lang;
      utterance.rate = 0.92;
      synthesis.speak(utterance);
      return true;
    },
    stop() {
      synthesis?.cancel();
    },
    /** Call `listener` when the device's voices become known; gives a function that stops listening. */
    watch(listener) {
      synthesis?.addEventListener?.("voiceschanged", listener);
      return () => synthesis?.removeEventListener?.("voiceschanged", listener);
    }
  };
}

// wakelock.js
function createWakeLock(navigator, document2) {
  let wanted = false;
  let lock = null;
  let asking = false;
  async function ask() {
    if (!wanted || lock || asking || !navigator?.wakeLock || document2.visibilityState === "hidden") return;
    asking = true;
    try {
      const got = await navigator.wakeLock.request("screen");
      got.addEventListener?.("release", () => {
        if (lock === got) lock = null;
      });
      lock = got;
      if (!wanted) release();
    } catch {
    } finally {
      asking = false;
    }
  }
  function release() {
    wanted = false;
    lock?.release()?.catch?.(() => {
    });
    lock = null;
  }
  document2.addEventListener("visibilitychange", ask);
  return {
    acquire() {
      wanted = true;
      return ask();
    },
    release,
    get held() {
      return lock !== null;
    },
    dispose() {
      document2.removeEventListener("visibilitychange", ask);
      release();
    }
  };
}

// words.js
var STATES = {
  ready: "Ready when you are",
  "lead-in": "Hands down, ready",
  playing: "Playing",
  paused: "Paused",
  finished: "Done. Let your partner rest."
};
var SIDES = { left: "Left side", right: "Right side", both: "" };
var SAID = {
  started: (program) => `${program.title}. Starting.`,
  resumed: "Going on.",
  paused: "Paused.",
  pass: (pass, passes) => `Pass ${pass} of ${passes}.`,
  finished: "Finished. Let your partner rest.",
  restarted: "Back at the start."
};
var BREATH = { out: "breathe out", in: "breathe in" };
var CREDIT = "Pressure levels: Walton Pressure Scale by Tracy Walton, described in our own words.";
function clock(seconds) {
  const whole = Math.max(0, Math.ceil(seconds - 1e-6));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
function level(walton) {
  const half = Math.round(walton * 2) / 2;
  return Number.isInteger(half) ? String(half) : `${Math.floor(half) || ""}½`;
}

// engine.js
var TICK_MS = 130;
var SYNC_MS = 250;
var FIRST_BEAT_S = 0.6;
var RESUME_BEATS = 2;
var KEEP_AWAKE_PAUSED_MS = 3e5;
var LATE_S = 1.5;
var ANNOUNCE_PASS_S = 8;
function browserEnv(view2 = globalThis) {
  const Context = view2.AudioContext ?? view2.webkitAudioContext;
  return {
    now: () => view2.performance.now(),
    setInterval: (callback, ms) => view2.setInterval(callback, ms),
    clearInterval: (id) => view2.clearInterval(id),
    makeContext: () => Context ? new Context() : null,
    synthesis: view2.speechSynthesis ?? null,
    Utterance: view2.SpeechSynthesisUtterance,
    language: "en",
    navigator: view2.navigator,
    document: view2.document
  };
}
function createEngine(model, env) {
  const listeners = /* @__PURE__ */ new Set();
  const transport = createTransport(env.now);
  const beats = createBeats({ makeContext: env.makeContext, now: env.now });
  const voice = createVoice(env.synthesis, env.Utterance, env.language);
  const wake = createWakeLock(env.navigator, env.document);
  let program;
  let score;
  let cues = [];
  let state = "ready";
  let leadBeats = 0;
  let saidUpTo = -1;
  let passSeen = "";
  let pausedAt = 0;
  let sentAt = -Infinity;
  let unsaved = false;
  const emit = (event) => listeners.forEach((listener) => listener(event));
  const announce = (text2) => emit({ type: "announce", text: text2 });
  const changed = () => emit({ type: "change" });
  function snapshot(ms = env.now()) {
    const { u, lead, elapsed } = transport.read(ms);
    const place = at(score, u);
    const rate = transport.rateAt(Math.min(u, score.total - 1e-6));
    const name = state === "running" ? lead > 0 ? "lead-in" : "playing" : state;
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
      breath: model.get("breath") === false ? null : breathAt(place.step, place.p, rate, program.breath_cycle_s)
    };
  }
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
  function sync(now) {
    if (now - sentAt < SYNC_MS) return;
    const { elapsed, pass, beat } = snapshot(now);
    const report = { elapsed_s: Math.round(elapsed * 1e3) / 1e3, pass_number: pass, beat };
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
  function retime() {
    transport.setPace(paceOf(program, score, model.get("speed_cm_s")));
    cues = cueList(score, transport.before);
  }
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
    }
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
    toggle: () => state === "running" ? pause() : play(),
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
    }
  };
}

// hands.js
var LETTER = { left: "L", right: "R", both: "2" };
var MIN_TEXT_PX = 15;
function mix(from, to, share) {
  const parts = [1, 3, 5].map((k) => {
    const [a, b] = [from, to].map((colour) => parseInt(colour.slice(k, k + 2), 16));
    return Math.round(a + (b - a) * share);
  });
  return `rgb(${parts.join(",")})`;
}
function levelColour(colours, walton) {
  const low = Math.max(0, Math.min(5, Math.floor(walton)));
  return mix(colours[low], colours[Math.min(5, low + 1)], Math.min(1, Math.max(0, walton - low)));
}
var weight = (walton) => ({
  fill: 0.2 + 0.13 * walton,
  rim: 0.18 + 0.16 * walton,
  halo: 0.55 * walton
});
function createHands(program, hands) {
  const { map, colours } = program;
  const stripes = uid("stripes");
  const pattern = s(
    "pattern",
    { id: stripes, width: 0.9, height: 0.9, patternUnits: "userSpaceOnUse", patternTransform: "rotate(35)" },
    s("rect", { width: 0.34, height: 0.9, fill: "#fff", "fill-opacity": 0.75 })
  );
  const prints = hands.map((hand) => printOf(hand, stripes));
  const root = s(
    "svg",
    { class: "cp-hands", viewBox: `0 0 ${map.width} ${map.height}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, pattern),
    s(
      "g",
      { transform: `translate(${map.x0} ${map.y0}) scale(${map.px_per_cm})` },
      prints.map((print) => print.node)
    )
  );
  return {
    root,
    update: (places) => places.forEach((place, k) => prints[k].move(place, colours)),
    fit: (pxPerCm) => prints.forEach((print) => print.fit(pxPerCm))
  };
}
function printOf(hand, stripes) {
  const d = outlinePath(hand.print);
  const halo = s("path", { d, fill: "none", "stroke-linejoin": "round", "stroke-opacity": 0.22 });
  const skin = s("path", { d, "stroke-linejoin": "round" });
  const whole = hand.outline && s("path", { class: "cp-outline", d: outlinePath(hand.outline) });
  const striped = hand.hand === "right" && s("path", { d, fill: `url(#${stripes})`, "fill-opacity": 0.8 });
  const letter = s("text", { "text-anchor": "middle", "dominant-baseline": "central" }, LETTER[hand.hand]);
  const plate = hand.hand === "right" ? s("rect", { x: -1, y: -1, width: 2, height: 2, rx: 0.35 }) : s("circle", { r: 1.06 });
  const badge = s("g", { class: `cp-badge cp-badge-${hand.hand}` }, plate, letter);
  const stays = hand.stays && s("text", { class: "cp-stays", "text-anchor": "middle" }, "stays");
  const turned = s("g", {}, halo, whole, skin, striped);
  const node = s("g", { "data-hand": hand.hand, "data-stays": String(Boolean(hand.stays)) }, turned, badge, stays);
  letter.setAttribute("font-size", 1.5);
  const centre = [0, 1].map((k) => {
    const values = hand.print.map((point) => point[k]);
    return (Math.min(...values) + Math.max(...values)) / 2;
  });
  return {
    node,
    move({ x, y, turn, walton }, colours) {
      const { fill: fill2, rim, halo: width } = weight(walton);
      const colour = levelColour(colours, walton);
      attr(node, "transform", `translate(${x.toFixed(4)} ${y.toFixed(4)})`);
      attr(turned, "transform", `rotate(${turn.toFixed(3)})`);
      const angle = turn * Math.PI / 180;
      const bx = centre[0] * Math.cos(angle) - centre[1] * Math.sin(angle);
      const by = centre[0] * Math.sin(angle) + centre[1] * Math.cos(angle);
      attr(badge, "transform", `translate(${bx.toFixed(3)} ${by.toFixed(3)}) scale(${node.dataset.size ?? 1})`);
      if (stays) attr(stays, "transform", `translate(${bx.toFixed(3)} ${(by + 3.2).toFixed(3)})`);
      attr(skin, "fill", colour);
      attr(skin, "fill-opacity", fill2.toFixed(3));
      attr(skin, "stroke", colour);
      attr(skin, "stroke-width", rim.toFixed(3));
      attr(halo, "stroke", colour);
      attr(halo, "stroke-width", (rim + 2 * width).toFixed(3));
      attr(node, "data-x-cm", x.toFixed(4));
      attr(node, "data-y-cm", y.toFixed(4));
      attr(node, "data-turn", turn.toFixed(3));
      attr(node, "data-walton", walton.toFixed(3));
    },
    fit(pxPerCm) {
      node.dataset.size = Math.max(1.25, MIN_TEXT_PX / (1.5 * pxPerCm)).toFixed(3);
      if (stays) stays.setAttribute("font-size", Math.max(1.7, MIN_TEXT_PX / pxPerCm).toFixed(3));
    }
  };
}

// controls.js
function field(label, input, extra = null, name = "") {
  const id = uid("cp");
  input.id = id;
  return h("div", { class: `cp-field cp-field-${name}` }, h("label", { for: id }, label), input, extra);
}
function check(label, name, onchange) {
  const input = h("input", { type: "checkbox", "data-control": name, onchange: () => onchange(input.checked) });
  return { input, node: h("label", { class: "cp-check" }, input, label) };
}
function choose(select, options, value) {
  select.replaceChildren(...options.map(({ id, label }) => h("option", { value: id }, label)));
  select.value = value ?? options[0]?.id ?? "";
}
function createControls(engine, root) {
  const play = h("button", { type: "button", class: "cp-play", "data-control": "play", onclick: () => engine.toggle() });
  const restart = h("button", { type: "button", "data-control": "restart", onclick: () => engine.restart() }, "Restart");
  const large = h("button", { type: "button", "data-control": "fullscreen", onclick: fullscreen }, "Full screen");
  const sound = check("Sound", "sound", (on) => engine.set("muted", !on));
  const voice = check("Voice", "voice", (on) => engine.set("voice", on));
  const breath = check("Breath", "breath", (on) => engine.set("breath", on));
  const voiceNote = h("p", { class: "cp-note" }, "This device has no voice of its own; the chimes still tell you.");
  const speed = h("input", { type: "range", step: 0.1, "data-control": "speed", oninput: () => engine.set("speed_cm_s", Number(speed.value), { soon: true }) });
  const speedValue = h("output", { class: "cp-value" });
  const ends = h("span", { class: "cp-ends", "aria-hidden": "true" }, h("span", {}, "slower"), h("span", {}, "faster"));
  const speedField = field("Speed", speed, h("span", { class: "cp-speed-extra" }, speedValue, ends), "speed");
  const passes = h("input", { type: "number", min: 1, max: 99, inputmode: "numeric", "data-control": "passes" });
  passes.addEventListener("change", () => {
    engine.setPasses(Number(passes.value));
    showTraits();
  });
  const passesField = field("Passes", passes);
  const body = h("select", { "data-control": "body", onchange: () => engine.set("body", body.value) });
  const bodyField = field("Body", body);
  const side = h("select", { "data-control": "side", onchange: () => chooseSide(side.value) });
  const sideField = field("Side", side);
  const node = h(
    "div",
    { class: "cp-controls" },
    h("div", { class: "cp-buttons" }, play, restart, large),
    speedField,
    h("div", { class: "cp-checks", role: "group", "aria-label": "Cues" }, sound.node, voice.node, breath.node),
    voiceNote,
    h("div", { class: "cp-fields" }, passesField, sideField, bodyField)
  );
  function fullscreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else root.requestFullscreen?.().catch(() => {
    });
  }
  function chooseSide(id) {
    engine.set("side", id);
    const other = engine.get("static") && engine.get("variants")?.[id];
    if (!other) return;
    if (other.picture) engine.set("base_picture", other.picture);
    engine.set("program", other.program);
  }
  function showTraits() {
    const now = engine.snapshot();
    sound.input.checked = !engine.get("muted");
    voice.input.checked = Boolean(engine.get("voice"));
    breath.input.checked = engine.get("breath") !== false;
    voiceNote.hidden = !engine.get("voice") || engine.voice.available;
    const cm = engine.get("speed_cm_s") || now.step.speed?.usual_cm_s;
    if (document.activeElement !== speed || Math.abs(Number(speed.value) - cm) > 0.051) speed.value = cm;
    text(speedValue, `${Number(cm ?? 0).toFixed(1)} cm/s`);
    attr(speed, "aria-valuetext", `${Number(cm ?? 0).toFixed(1)} centimetres a second`);
    if (document.activeElement !== passes) passes.value = now.passes;
    if (engine.get("side")) side.value = engine.get("side");
    if (engine.get("body")) body.value = engine.get("body");
  }
  const unwatch = engine.voice.watch(showTraits);
  large.hidden = !document.fullscreenEnabled;
  return {
    node,
    showTraits,
    showProgram() {
      const { program } = engine;
      const bodies = program.bodies ?? [];
      const sides = program.sides ?? [];
      const still = Boolean(engine.get("static"));
      choose(body, bodies, engine.get("body"));
      choose(side, sides, engine.get("side"));
      bodyField.hidden = still || bodies.length < 2;
      sideField.hidden = sides.length < 2 || still && !engine.get("variants");
      passesField.hidden = program.steps.length > 1;
      const range = program.steps.find((step) => step.speed)?.speed;
      speedField.hidden = !range;
      if (range) {
        speed.min = Math.ceil(range.slowest_cm_s * 10) / 10;
        speed.max = Math.floor(range.fastest_cm_s * 10) / 10;
      }
      showTraits();
    },
    update({ state }) {
      const running = state === "playing" || state === "lead-in";
      const words = { ready: "Start", paused: "Go on", finished: "Start again" };
      text(play, running ? "Pause" : words[state]);
      attr(play, "data-running", running);
    },
    dispose: unwatch
  };
}

// readout.js
var number = (name, label) => {
  const value = h("dd", {});
  return { value, node: h("div", { class: `cp-number cp-${name}` }, h("dt", {}, label), value) };
};
function createReadout() {
  const pass = number("pass", "pass");
  const beat = number("beat", "beat");
  const left = number("left", "time left");
  const passNow = h("span", { class: "cp-now" });
  const passAll = h("span", { class: "cp-of" });
  pass.value.append(passNow, passAll);
  const title = h("p", { class: "cp-title" });
  const side = h("span", { class: "cp-side" });
  const leg = h("p", { class: "cp-leg" });
  const steps = h("ol", { class: "cp-steps", "aria-label": "Steps" });
  const shape = h("span", { class: "cp-breath-shape" });
  const breathWord = h("span", { class: "cp-breath-word" });
  const breath = h("div", { class: "cp-breath" }, h("span", { class: "cp-breath-space" }, shape), breathWord);
  const meter = h("span", { class: "cp-meter", "aria-hidden": "true" });
  const segments = [1, 2, 3, 4, 5].map(() => h("i", {}, h("b")));
  meter.append(...segments);
  const pressureWord = h("span", { class: "cp-level" });
  const pressure = h("div", { class: "cp-pressure" }, h("span", { class: "cp-small" }, "pressure"), meter, pressureWord);
  const score = h("div", { class: "cp-score", "aria-hidden": "true" });
  const progress = h("progress", { class: "cp-progress", max: 1e3, value: 0, "aria-label": "Whole exercise" });
  const credit = h("p", { class: "cp-credit" });
  const node = h(
    "div",
    { class: "cp-readout" },
    h("div", { class: "cp-head" }, title, side),
    steps,
    leg,
    h("dl", { class: "cp-numbers" }, pass.node, beat.node, left.node),
    score,
    progress,
    h("div", { class: "cp-now-row" }, breath, pressure),
    credit
  );
  let program = null;
  let all = [];
  let dots = [];
  let dotsOf = null;
  function showStep(step) {
    dotsOf = step;
    dots = Array.from({ length: step.beats }, (_, k) => {
      const strong = step.legs.some((one) => Math.abs(one.start_s - k * step.beat_s) < 1e-3);
      return h("i", strong ? { class: "cp-strong" } : {});
    });
    score.replaceChildren(...dots);
    text(side, SIDES[step.side] ?? "");
    side.hidden = !side.textContent;
    const names = [
      ["before", all[step.index - 1]],
      ["now", step],
      ["next", all[step.index + 1]]
    ];
    steps.hidden = all.length < 2;
    steps.replaceChildren(
      ...names.filter(([, one]) => one).map(
        ([when, one]) => h("li", { class: `cp-step-${when}`, "aria-current": when === "now" && "step" }, h("span", { class: "cp-small" }, when), one.title)
      )
    );
  }
  function showPressure(places, step) {
    const moving = places.filter((_, k) => !step.hands[k].stays);
    const most = Math.max(...(moving.length ? moving : places).map((place) => place.walton));
    const apart = places.length > 1 && Math.max(...places.map((a) => a.walton)) - Math.min(...places.map((a) => a.walton)) > 0.25;
    const word = apart ? places.map((place, k) => `${step.hands[k].hand === "left" ? "L" : "R"} ${level(place.walton)}`).join(" · ") : `Walton ${level(most)}`;
    text(pressureWord, word);
    segments.forEach((segment, k) => {
      const share = Math.min(1, Math.max(0, most - k));
      attr(segment.firstChild, "style", `width:${(share * 100).toFixed(0)}%;background:${levelColour(program.colours, k + 1)}`);
    });
  }
  function showBreath(invited, calm) {
    breath.classList.toggle("cp-none", !invited);
    if (!invited) return text(breathWord, "");
    text(breathWord, BREATH[invited.phase]);
    attr(breath, "data-phase", invited.phase);
    const ease = (1 - Math.cos(Math.PI * invited.fraction)) / 2;
    const full = invited.phase === "out" ? 1 - ease : ease;
    attr(shape, "style", `transform:scale(${calm ? invited.phase === "out" ? 0.6 : 1 : (0.45 + 0.55 * full).toFixed(3)})`);
  }
  return {
    node,
    showProgram(engine) {
      program = engine.program;
      all = engine.score.steps;
      dotsOf = null;
      text(title, program.title);
      text(credit, program.credit ?? CREDIT);
    },
    update(here, step, places, calm) {
      if (dotsOf !== step) showStep(step);
      text(passNow, String(here.pass));
      text(passAll, ` of ${here.passes}`);
      text(beat.value, String(here.beat));
      text(left.value, clock(here.left));
      const quiet = here.state === "ready" || here.state === "finished";
      text(leg, quiet ? STATES[here.state] : here.leg.name);
      dots.forEach((dot, k) => attr(dot, "data-on", k + 1 === here.beat ? "now" : k + 1 < here.beat ? "past" : "no"));
      attr(progress, "value", Math.round(here.share * 1e3));
      showBreath(here.breath, calm);
      showPressure(places, step);
    }
  };
}

// theme.css
var theme_default = `/* Colours of the course for its widgets: calm and warm, by day and by night. */
.course-player, .course-pressure {
  --paper: #fbf7f0; --card: #fffdf9; --ink: #3a2e28; --soft: #6b5a4e; --line: #e3d6c5; --hush: #f1e8db;
  --accent: #1f5a87; --on-accent: #ffffff; --teal: #2f7480; --teal-fill: #3e8c9b; --care: #9b4a3c; --focus: #1f5a87;
  color-scheme: light;
}
@media (prefers-color-scheme: dark) {
  .course-player, .course-pressure {
    --paper: #211b18; --card: #2a2320; --ink: #f4eadf; --soft: #cbbaaa; --line: #4b3f38; --hush: #352c27;
    --accent: #8ec5ee; --on-accent: #14242f; --teal: #86cbd6; --teal-fill: #58a9b8; --care: #eba697; --focus: #b6dcf7;
    color-scheme: dark;
  }
}
/* JupyterLab's own theme wins over the system's. */
[data-jp-theme-light="true"] .course-player, [data-jp-theme-light="true"] .course-pressure {
  --paper: #fbf7f0; --card: #fffdf9; --ink: #3a2e28; --soft: #6b5a4e; --line: #e3d6c5; --hush: #f1e8db;
  --accent: #1f5a87; --on-accent: #ffffff; --teal: #2f7480; --teal-fill: #3e8c9b; --care: #9b4a3c; --focus: #1f5a87;
  color-scheme: light;
}
[data-jp-theme-light="false"] .course-player, [data-jp-theme-light="false"] .course-pressure {
  --paper: #211b18; --card: #2a2320; --ink: #f4eadf; --soft: #cbbaaa; --line: #4b3f38; --hush: #352c27;
  --accent: #8ec5ee; --on-accent: #14242f; --teal: #86cbd6; --teal-fill: #58a9b8; --care: #eba697; --focus: #b6dcf7;
  color-scheme: dark;
}
`;

// player.css
var player_default = '.course-player {\n  container: player / inline-size; box-sizing: border-box; margin: 0; padding: 0; border-radius: 18px; overflow: clip;\n  background: var(--paper); color: var(--ink); font: 16px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;\n}\n.course-player *, .course-player *::before, .course-player *::after { box-sizing: border-box; }\n.course-player [hidden] { display: none !important; }\n.course-player:focus { outline: none; }\n.course-player:focus-visible { outline: 3px solid var(--focus); outline-offset: -3px; }\n.course-player :is(button, input, select):focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }\n\n.cp-body { display: grid; gap: 16px; padding: 16px; justify-items: stretch; }\n.cp-panel { display: grid; gap: 18px; align-content: start; min-width: 0; }\n\n/* The picture keeps its paper by night too: it is drawn on it. */\n.cp-stage {\n  position: relative; justify-self: center; width: min(100%, calc(58vh * var(--ratio))); aspect-ratio: var(--ratio);\n  border-radius: 14px; overflow: hidden; background: #fbf7f0; cursor: pointer; touch-action: manipulation; user-select: none;\n}\n.cp-stage img { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; max-width: none; display: block; }\n.cp-hands { position: absolute; inset: 0; width: 100%; height: 100%; overflow: hidden; pointer-events: none; }\n.cp-outline { fill: none; stroke: #3a2e28; stroke-opacity: .5; stroke-width: .2; stroke-dasharray: .7 .5; }\n.cp-badge text { font-weight: 700; font-family: system-ui, sans-serif; }\n.cp-badge :is(circle, rect) { fill: #fffdf9; stroke: #3a2e28; stroke-width: .26; }\n.cp-badge text { fill: #3a2e28; }\n.cp-badge-right rect { fill: #3a2e28; stroke: #fffdf9; }\n.cp-badge-right text { fill: #fffdf9; }\n.cp-stays { font-weight: 600; font-family: system-ui, sans-serif; fill: #3a2e28; stroke: #fbf7f0; stroke-width: .5; paint-order: stroke; }\n\n.cp-cover {\n  position: absolute; inset: 0; display: grid; place-items: center; text-align: center; color: #3a2e28; font-weight: 650;\n  font-size: clamp(22px, 6cqi, 34px); pointer-events: none;\n}\n.cp-cover[data-state="playing"] { display: none; }\n.cp-cover[data-state="lead-in"] { font-size: clamp(96px, 34cqi, 220px); font-variant-numeric: tabular-nums; text-shadow: 0 0 18px #fbf7f0, 0 0 18px #fbf7f0, 0 0 40px #fbf7f0; }\n\n.cp-readout { display: grid; gap: 14px; }\n.cp-title { margin: 0; color: var(--soft); font-size: 16px; }\n.cp-leg { margin: 0; font: 600 clamp(26px, 7cqi, 36px)/1.15 "Iowan Old Style", Palatino, Georgia, serif; min-height: 1.15em; }\n.cp-numbers { display: flex; flex-wrap: wrap; gap: 4px 28px; margin: 0; align-items: flex-end; }\n.cp-number dt { color: var(--soft); font-size: 15px; font-weight: 400; }\n.cp-number dd { margin: 0; font-size: clamp(56px, 16cqi, 84px); line-height: 1; font-weight: 650; font-variant-numeric: tabular-nums; letter-spacing: -.02em; }\n.cp-of { font-size: .42em; font-weight: 500; letter-spacing: 0; color: var(--soft); }\n.cp-small { color: var(--soft); font-size: 15px; }\n.cp-credit, .cp-note { margin: 0; color: var(--soft); font-size: 14px; }\n.cp-unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }\n';

// player.js
var OWN_SPACE = "button, select, summary, a, input[type=checkbox], textarea";
function view(engine, el) {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const image = h("img", { alt: "", draggable: "false" });
  const cover = h("div", { class: "cp-cover", "aria-hidden": "true" });
  const stage = h("div", { class: "cp-stage", onclick: () => engine.toggle() }, image, cover);
  const readout = createReadout();
  const root = h("div", { class: "course-player", role: "region", tabindex: "-1", "data-lm-suppress-shortcuts": true });
  const controls = createControls(engine, root);
  const live = h("p", { class: "cp-unseen", "aria-live": "polite", role: "status" });
  const panel = h("div", { class: "cp-panel" }, readout.node, controls.node);
  root.append(style(theme_default, player_default), h("div", { class: "cp-body" }, stage, panel), live);
  let hands = null;
  let shown = null;
  let frame = 0;
  function fit() {
    const { map } = engine.program;
    const width = stage.clientWidth;
    if (width) hands?.fit(width / map.width * map.px_per_cm);
  }
  function showProgram() {
    const { program } = engine;
    root.setAttribute("aria-label", `${program.title}: player`);
    image.src = engine.get("base_picture") ?? "";
    stage.style.setProperty("--ratio", program.map.width / program.map.height);
    shown = null;
    readout.showProgram(engine);
    controls.showProgram();
    draw();
  }
  function draw() {
    const here = engine.snapshot();
    const { step } = here;
    if (shown !== step) {
      hands?.root.remove();
      hands = createHands(engine.program, step.hands);
      stage.insertBefore(hands.root, cover);
      shown = step;
      fit();
    }
    const p = calm.matches && !here.done ? (here.beat - 1) * step.beat_s : here.p;
    const places = step.hands.map((hand) => handAt(hand, p));
    hands.update(places);
    attr(root, "data-state", here.state);
    attr(root, "data-elapsed", here.elapsed.toFixed(3));
    attr(root, "data-score", here.u.toFixed(4));
    attr(root, "data-pass", here.pass);
    attr(root, "data-beat", here.beat);
    drawCover(here);
    readout.update(here, step, places, calm.matches);
    controls.update(here);
  }
  function drawCover({ state, count }) {
    attr(cover, "data-state", state);
    const words = {
      ready: "Tap to start",
      "lead-in": count > 3 ? "Ready" : String(count),
      playing: "",
      paused: "Paused. Tap to go on",
      finished: STATES.finished
    };
    text(cover, words[state]);
  }
  function loop() {
    cancelAnimationFrame(frame);
    const { state } = engine.snapshot();
    if (state !== "playing" && state !== "lead-in") return;
    frame = requestAnimationFrame(() => {
      if (engine.snapshot().done) engine.tick();
      draw();
      loop();
    });
  }
  function hear(event) {
    if (event.type === "announce") text(live, event.text);
    else if (event.type === "program") showProgram();
    else draw();
    if (event.type === "change") {
      controls.showTraits();
      loop();
    }
  }
  function key(event) {
    if (event.key !== " " || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target.closest?.(OWN_SPACE)) return;
    event.preventDefault();
    if (!event.repeat) engine.toggle();
  }
  function release(event) {
    const pressed = event.target.closest?.("button, input[type=checkbox], label");
    if (event.detail > 0 && pressed) root.focus({ preventScroll: true });
  }
  root.addEventListener("keydown", key);
  root.addEventListener("click", release);
  const unlisten = engine.listen(hear);
  const size = new ResizeObserver(() => {
    fit();
    draw();
  });
  size.observe(stage);
  el.append(root);
  showProgram();
  controls.showTraits();
  loop();
  return () => {
    cancelAnimationFrame(frame);
    unlisten();
    size.disconnect();
    controls.dispose();
    root.remove();
  };
}
var player_default2 = () => {
  let engine = null;
  let views = 0;
  const start = (model) => engine ??= createEngine(model, browserEnv(window));
  return {
    initialize({ model }) {
      start(model);
      return () => {
        engine?.dispose();
        engine = null;
      };
    },
    render({ model, el }) {
      const remove = view(start(model), el);
      views += 1;
      return () => {
        remove();
        views -= 1;
        if (!views) engine?.rest();
      };
    }
  };
};

// pressure.js
var pressure_default = { render() {
} };

// handout.js
var MODULES = { pacer: player_default2, pressure_explorer: pressure_default };
async function mountTool(wrapper, modules = MODULES) {
  const widget = modules[wrapper.dataset.tool];
  const data = wrapper.querySelector('script[type="application/json"]');
  const el = wrapper.querySelector(".course-mount");
  if (!widget || !data || !el) return false;
  try {
    const state = JSON.parse(data.textContent);
    const picture = state.base_picture ?? wrapper.querySelector("figure img")?.getAttribute("src") ?? "";
    await mount(widget, createHost({ ...state, base_picture: picture, static: true }), el);
    wrapper.classList.add("live");
    return true;
  } catch (error) {
    el.replaceChildren();
    console.error(`The tool "${wrapper.dataset.tool}" could not start; its picture is shown instead.`, error);
    return false;
  }
}
var mountAll = (root = document) => Promise.all([...root.querySelectorAll(".course-tool")].map((one) => mountTool(one)));
if (typeof document !== "undefined") mountAll();
export {
  MODULES,
  mountAll,
  mountTool
};

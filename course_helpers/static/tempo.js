// Derived from course_helpers/js by `npm run build` there. Do not edit.

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
var HAVE_KEYS = /* @__PURE__ */ new Set(["button", "input", "select", "summary", "textarea"]);
function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  if (HAVE_KEYS.has(tag)) node.setAttribute("data-lm-suppress-shortcuts", "");
  return fill(node, attributes, children);
}
var s = (tag, attributes = {}, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);
function text(node, value) {
  if (node.textContent !== value) node.textContent = value;
}
function attr(node, name, value) {
  if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value);
}
var uid = (stem) => `${stem}-${Math.random().toString(36).slice(2, 10)}`;
function ownName(root, kind, name) {
  const taken = new Set([...document.querySelectorAll(`.${kind}`)].filter((one) => one !== root).map((one) => one.getAttribute("aria-label")));
  let own = name;
  for (let number = 2; taken.has(own); number += 1) own = `${name} ${number}`;
  return own;
}
var style = (...sheets) => h("style", {}, sheets.join("\n"));
var outlinePath = (points) => `M${points.map(([x, y]) => `${round(x)},${round(y)}`).join("L")}Z`;
var round = (value) => Math.round(value * 1e3) / 1e3;

// screened.js
var MEETING = /* @__PURE__ */ Symbol.for("back-massage-course.screened");
var STORED = "back-massage-course.screened";
var VERSION = 2;
var dayOf = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
function offerOf(result, key) {
  if (!result) return null;
  return result.offers[key] ?? { how: "left-out", walton_max: null, say: result.unknown };
}
function browser() {
  return {
    page: globalThis,
    now: () => /* @__PURE__ */ new Date(),
    get storage() {
      return globalThis.localStorage;
    },
    on: (name, listener) => globalThis.addEventListener?.(name, listener)
  };
}
function createScreened(env = browser()) {
  const shared = env.page[MEETING] ??= { result: null, kept: false, source: null, listeners: /* @__PURE__ */ new Set(), ready: false };
  const today = () => dayOf(env.now());
  const tell = () => [...shared.listeners].forEach((listener) => listener(shared.result));
  function stored(text2) {
    try {
      const found = JSON.parse(text2);
      return found?.version === VERSION && found.day === today() && found.offers ? found : null;
    } catch {
      return null;
    }
  }
  function write(text2) {
    try {
      if (text2 === null) env.storage.removeItem(STORED);
      else env.storage.setItem(STORED, text2);
      return true;
    } catch {
      return false;
    }
  }
  function hold(result, kept, source = null) {
    Object.assign(shared, { result, kept, source });
    tell();
  }
  function forget() {
    write(null);
    if (shared.result) hold(null, false);
  }
  function current() {
    if (shared.result && shared.result.day !== today()) forget();
    return shared.result;
  }
  if (!shared.ready) {
    shared.ready = true;
    let text2 = null;
    try {
      text2 = env.storage.getItem(STORED);
    } catch {
    }
    shared.result = stored(text2);
    shared.kept = Boolean(shared.result);
    if (text2 && !shared.result) write(null);
    env.on("storage", ({ key, newValue }) => {
      if (key !== null && key !== STORED || shared.result && !shared.kept) return;
      const result = newValue && stored(newValue);
      if (result || shared.result) hold(result || null, Boolean(result));
    });
    env.on("visibilitychange", current);
    env.on("pageshow", current);
  }
  return {
    current,
    forget,
    /** Put a result in force. A kept one stays kept while the same `source` changes it; another source begins anew. */
    publish(result, source) {
      if (result.verdict === "open" && shared.kept && shared.source !== source) return;
      const kept = shared.kept && shared.source === source;
      const dated = { ...result, version: VERSION, day: today() };
      if (kept) write(JSON.stringify(dated));
      else if (shared.kept) write(null);
      hold(dated, kept, source);
    },
    /** Keep the result in this browser until midnight; gives whether the browser would. */
    keep() {
      const result = current();
      if (!result || !write(JSON.stringify(result))) return false;
      hold(result, true, shared.source);
      return true;
    },
    get kept() {
      return shared.kept;
    },
    get source() {
      return shared.source;
    },
    watch(listener) {
      shared.listeners.add(listener);
      return () => shared.listeners.delete(listener);
    },
    /** Do something once for the page, whichever module comes first. */
    once(name, act) {
      if (shared[name]) return;
      shared[name] = true;
      act();
    }
  };
}

// env.js
function browserEnv(view2) {
  const Context = view2.AudioContext ?? view2.webkitAudioContext;
  return {
    now: () => view2.performance.now(),
    setInterval: (callback, ms) => view2.setInterval(callback, ms),
    clearInterval: (id) => view2.clearInterval(id),
    // Before the first click or key a browser refuses sound, and complains about those who ask.
    makeContext: () => Context && view2.navigator.userActivation?.hasBeenActive !== false ? new Context() : null,
    synthesis: view2.speechSynthesis ?? null,
    Utterance: view2.SpeechSynthesisUtterance,
    language: "en",
    navigator: view2.navigator,
    document: view2.document,
    screened: createScreened(),
    events: view2
  };
}

// keeper.js
var COURSE = "back-massage-course";
var FORMAT = `${COURSE}/practice-log`;
var VERSION2 = 1;
var CHANGED = `${COURSE}:entries`;
function keeperEnv(view2 = window) {
  return {
    storage: () => view2.localStorage,
    // asking may already be refused
    scope: serverPath(view2.document),
    uuid: () => uuid4(view2.crypto),
    now: () => /* @__PURE__ */ new Date(),
    events: view2
  };
}
function serverPath(page) {
  try {
    return JSON.parse(page.getElementById("jupyter-config-data").textContent).baseUrl ?? "";
  } catch {
    return "";
  }
}
function uuid4(crypto) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 15 | 64;
  bytes[8] = bytes[8] & 63 | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
var inOrder = (one, other) => one.at + one.id < other.at + other.id ? -1 : 1;
function createDrawer({ storage, scope = "" }) {
  const prefix = `${COURSE}:entry:${scope}:`;
  const memory = /* @__PURE__ */ new Map();
  let reason = "";
  function attempt(action, otherwise) {
    try {
      return action(storage());
    } catch {
      return otherwise;
    }
  }
  function stored() {
    return attempt((store) => {
      if (!store) return [];
      const keys = Array.from({ length: store.length }, (_, k) => store.key(k)).filter((key) => key?.startsWith(prefix));
      return keys.map((key) => parse(store.getItem(key))).filter(Boolean);
    }, []);
  }
  return {
    put(entry) {
      try {
        storage().setItem(prefix + entry.id, JSON.stringify(entry));
      } catch (error) {
        memory.set(entry.id, entry);
        reason = /quota/i.test(error?.name) ? "full" : "refused";
      }
    },
    all: () => [...stored(), ...memory.values()].sort(inOrder),
    drop(ids) {
      for (const id of ids) {
        memory.delete(id);
        attempt((store) => store.removeItem(prefix + id));
      }
    },
    /** Why entries are in memory only, which a reload empties; "" where none are. */
    get trouble() {
      return memory.size ? reason : "";
    },
    /** Whether a change that another tab tells of may concern these entries. */
    concerns: ({ key }) => key === null || key === void 0 || key.startsWith(prefix)
  };
}
function parse(value) {
  try {
    const entry = JSON.parse(value);
    return typeof entry?.id === "string" && typeof entry.at === "string" ? entry : null;
  } catch {
    return null;
  }
}
function packed(entries, now) {
  return { format: FORMAT, version: VERSION2, made: now.toISOString(), entries };
}
function fileName(now) {
  const two = (number) => String(number).padStart(2, "0");
  return `back-massage-practice-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.json`;
}
function createKeeper(model, env = keeperEnv()) {
  const drawer = createDrawer(env);
  const isStatic = Boolean(model.get("static"));
  const listeners = /* @__PURE__ */ new Set();
  const own = /* @__PURE__ */ new Map();
  let newest = null;
  const tell = () => [...listeners].forEach((listener) => listener(keeper.state()));
  const changed = (kept = []) => env.events.dispatchEvent(new CustomEvent(CHANGED, { detail: kept }));
  function hearPage({ detail }) {
    for (const id of detail) if (own.has(id)) own.set(id, true);
    tell();
  }
  function send() {
    if (isStatic) return;
    const waiting = drawer.all();
    if (!waiting.length) return;
    model.set("outbox", waiting);
    model.save_changes();
  }
  function hear() {
    const kept = model.get("kept") ?? [];
    drawer.drop(kept);
    changed(kept);
  }
  function hearOtherTab(event) {
    if (drawer.concerns(event)) tell();
  }
  const keeper = {
    add(kind, data) {
      const entry = { id: env.uuid(), kind, at: env.now().toISOString(), data };
      drawer.put(entry);
      own.set(entry.id, false);
      newest = entry.id;
      send();
      changed();
      return entry;
    },
    state() {
      const waiting = drawer.all();
      const here = waiting.some(({ id }) => id === newest);
      const place = own.get(newest) ? "log" : here ? drawer.trouble ? "memory" : "browser" : "nowhere";
      const saved = [...own.values()].filter(Boolean).length;
      return { place, waiting: waiting.length, saved, trouble: drawer.trouble, problem: isStatic ? "" : model.get("log_problem") ?? "" };
    },
    /** What waits in this browser, in the order in which it was done. */
    entries: () => drawer.all(),
    /** Delete entries from this browser; the practice log keeps what it has. */
    forget(ids) {
      drawer.drop(ids);
      changed();
    },
    /** Offer to Python once more what waits. */
    retry: send,
    now: env.now,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      listeners.clear();
      model.off("change:kept", hear);
      model.off("change:log_problem", tell);
      env.events.removeEventListener(CHANGED, hearPage);
      env.events.removeEventListener("storage", hearOtherTab);
    }
  };
  model.on("change:kept", hear);
  model.on("change:log_problem", tell);
  env.events.addEventListener(CHANGED, hearPage);
  env.events.addEventListener("storage", hearOtherTab);
  drawer.drop(model.get("kept") ?? []);
  send();
  return keeper;
}

// texts.js
var filled = (text2, values = {}) => text2.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));

// keeper-told.js
function told(state, texts, isStatic) {
  const counted2 = (name) => filled(texts[state.waiting === 1 ? `${name}_one` : `${name}_many`], { count: state.waiting });
  if (state.problem) return [filled(texts.problem, { problem: state.problem }), ...state.waiting ? [counted2("waiting")] : []];
  if (state.trouble) return [texts[`memory_${state.trouble}`]];
  if (isStatic) return state.waiting ? [counted2("browser")] : [texts.browser_none];
  if (state.place === "log") return [texts.saved, ...state.waiting ? [counted2("waiting")] : []];
  return state.waiting ? [counted2("waiting"), texts.run_again] : [texts.log_none];
}

// keeper.css
var keeper_default = "/* A quiet line at the foot of a tool; colours are those of the tool around it. */\n.course-keeper { display: grid; gap: 10px; color: var(--soft); font-size: 15px; line-height: 1.45; }\n.course-keeper p { margin: 0; }\n.course-keeper [hidden] { display: none !important; }\n.kp-buttons { display: flex; flex-wrap: wrap; gap: 10px; }\n.course-keeper button {\n  min-height: 44px; margin: 0; padding: 8px 16px; border: 1.5px solid var(--line); border-radius: 12px; background: var(--card);\n  color: var(--ink); font: inherit; cursor: pointer; touch-action: manipulation;\n}\n.course-keeper :is(button, .kp-line):focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }\n.course-keeper button:active { background: var(--hush); }\n.course-keeper button[data-asked] { border-color: var(--care); border-style: dashed; color: var(--care); font-weight: 600; }\n.kp-said:empty { display: none; }\n.kp-said { color: var(--ink); }\n";

// keeper-part.js
function save(keeper, page) {
  const now = keeper.now();
  const name = fileName(now);
  const json = JSON.stringify(packed(keeper.entries(), now), null, 1);
  const address = URL.createObjectURL(new Blob([json], { type: "application/json" }));
  const link = h("a", { href: address, download: name, hidden: true });
  page.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 6e4);
  return name;
}
function keeperPart(keeper, texts, isStatic) {
  const line = h("p", { class: "kp-line", tabindex: "-1" });
  const said = h("p", { class: "kp-said", "aria-live": "polite" });
  const download = h("button", { type: "button", "data-control": "keeper-download" }, texts.download);
  const remove = h("button", { type: "button", "data-control": "keeper-delete" }, texts.delete);
  const retry = h("button", { type: "button", "data-control": "keeper-retry" }, texts.retry);
  const buttons = h("p", { class: "kp-buttons" }, retry, download, remove);
  const node = h("div", { class: "course-keeper" }, style(keeper_default), line, buttons, said);
  let asked = null;
  const say = (words) => said.replaceChildren(h("span", {}, words));
  function ask(ids) {
    asked = ids;
    text(remove, ids ? filled(texts[ids.length === 1 ? "confirm_one" : "confirm_many"], { count: ids.length }) : texts.delete);
    remove.toggleAttribute("data-asked", Boolean(ids));
  }
  function update(state) {
    const focused = document.activeElement;
    text(line, told(state, texts, isStatic).join(" "));
    const atRisk = Boolean(state.trouble || state.problem);
    retry.hidden = isStatic || !state.problem;
    download.hidden = remove.hidden = !state.waiting || !(isStatic || atRisk);
    buttons.hidden = retry.hidden && download.hidden;
    if (node.contains(focused) && focused.closest("[hidden]")) line.focus();
    node.dataset.place = state.place;
    node.dataset.waiting = state.waiting;
  }
  download.addEventListener("click", () => {
    ask(null);
    say(filled(texts.downloaded, { file: save(keeper, node) }));
  });
  retry.addEventListener("click", () => keeper.retry());
  remove.addEventListener("click", () => {
    if (!asked) {
      ask(keeper.entries().map(({ id }) => id));
      say(texts.asked);
      return;
    }
    const ids = asked;
    ask(null);
    keeper.forget(ids);
    say(filled(texts[ids.length === 1 ? "deleted_one" : "deleted_many"], { count: ids.length }));
  });
  remove.addEventListener("blur", () => ask(null));
  const unwatch = keeper.watch(update);
  update(keeper.state());
  return {
    node,
    dispose() {
      unwatch();
      node.remove();
    }
  };
}

// shade-map.js
var CARE = "#8f3b2e";
var PAPER = "#fbf7f0";
var NAME_CM = 1.75;
var READABLE = 68e-4;
var LINE = 13;
function lines(name) {
  const found = [];
  for (const word of name.split(" ")) {
    const longer = found.length ? `${found.at(-1)} ${word}` : word;
    if (found.length && longer.length <= LINE) found[found.length - 1] = longer;
    else found.push(word);
  }
  return found;
}
var rings = (place, body) => place.rings[body].map(outlinePath).join("");
var hatch = (id) => s(
  "pattern",
  { id, width: 1.1, height: 1.1, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
  s("path", { d: "M0 .55H1.1M.55 0V1.1", stroke: CARE, "stroke-width": 0.2, fill: "none" })
);
function shadeLayer(result, map) {
  const [pattern, clip] = [uid("hatch"), uid("back")];
  const { body } = map;
  const wide = result.places.map((place) => s("path", { d: rings(place, body) }));
  const shaded = result.places.map(
    (place) => s(
      "g",
      { "data-place": place.id },
      s("path", { d: rings(place, body), fill: PAPER, "fill-opacity": 0.72 }),
      s("path", { d: rings(place, body), fill: `url(#${pattern})`, stroke: CARE, "stroke-width": 0.34, "stroke-linejoin": "round" })
    )
  );
  const names = map.cm < READABLE ? [] : result.places.map((place) => nameOf(place, body));
  const layer = s(
    "svg",
    { class: "course-shade-map", viewBox: "0 0 1000 1000", "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatch(pattern), s("clipPath", { id: clip }, s("path", { d: outlinePath(result.bodies[body]) }))),
    s(
      "g",
      { transform: `translate(${1e3 * map.x0} ${1e3 * map.y0}) scale(${1e3 * map.cm})` },
      // A hand's breadth around them, as a wash.
      s(
        "g",
        { "clip-path": `url(#${clip})` },
        s("g", { opacity: 0.2, fill: CARE, stroke: CARE, "stroke-width": 2 * result.margin_cm, "stroke-linejoin": "round" }, wide),
        shaded
      ),
      names
    )
  );
  attr(layer, "style", "position:absolute;left:0;top:0;width:100%;height:auto;aspect-ratio:1;overflow:visible;pointer-events:none;forced-color-adjust:none;print-color-adjust:exact");
  return layer;
}
function nameOf(place, body) {
  const [x, y] = place.middle[body];
  const said = lines(place.name);
  return s(
    "text",
    { "text-anchor": "middle", "font-size": NAME_CM, "font-weight": 700, "font-family": "system-ui, sans-serif", fill: CARE, stroke: PAPER, "stroke-width": 0.7, "paint-order": "stroke", "stroke-linejoin": "round" },
    said.map((line, k) => s("tspan", { x, y: y + (k - (said.length - 1) / 2) * 1.15 * NAME_CM + 0.35 * NAME_CM }, line))
  );
}

// shade.js
var PHONE = "(max-width: 480px)";
var CSS = `
.course-shade { position: relative; display: block; width: fit-content; max-width: 100%; margin-inline: auto; overflow: hidden; }
.course-figure:not(:is(.jp-RenderedHTMLCommon *)) > .course-shade { border-radius: .4rem; }
.jp-RenderedHTMLCommon .course-shade { margin-inline: 0; }
.course-shade-narrow { display: none; }
@media ${PHONE} { .course-shade-wide:has(+ .course-shade-narrow) { display: none; } .course-shade-narrow { display: block; } }
.course-shade-say { max-width: 40rem; margin: .7rem auto 0; padding: .5rem .9rem; border-left: .3rem solid #8f3b2e; border-radius: 0 .5rem .5rem 0; background: #f8ebe4; color: #33291f; font-size: .96em; line-height: 1.45; print-color-adjust: exact; }
`;
var read = (figure, name) => {
  try {
    return JSON.parse(figure.getAttribute(name) ?? "[]");
  } catch {
    return [];
  }
};
function sayings(result, maps) {
  const strokes = new Set(maps.map(({ stroke }) => stroke).filter(Boolean));
  const own = strokes.size === 1 ? [offerOf(result, [...strokes][0]).say] : [];
  return [...own, result.places.length ? result.texts.left_out : ""].filter(Boolean);
}
var layers = (result, maps, name) => h("span", { class: name }, ...maps.filter(({ body }) => result.bodies[body]).map((map) => shadeLayer(result, map)));
function dress(figure, result) {
  const maps = read(figure, "data-map");
  const narrow = read(figure, "data-map-phone");
  const picture = figure.querySelector(":scope > picture, :scope > img");
  if (picture && result.places.length && maps.length) {
    const wrapper = h("span", { class: "course-shade" });
    picture.before(wrapper);
    wrapper.append(picture, layers(result, maps, "course-shade-wide"), narrow.length ? layers(result, narrow, "course-shade-narrow") : "");
  }
  const said = sayings(result, maps);
  if (said.length) (figure.querySelector(":scope > .course-shade") ?? picture)?.after(h("p", { class: "course-shade-say" }, said.join(" ")));
}
function undress(figure) {
  for (const wrapper of figure.querySelectorAll(".course-shade")) wrapper.replaceWith(wrapper.querySelector("picture, img"));
  for (const said of figure.querySelectorAll(".course-shade-say")) said.remove();
}
function startShade(screened = createScreened(), doc = globalThis.document) {
  if (!doc?.body) return;
  screened.once("shading", () => {
    const worn = /* @__PURE__ */ new WeakMap();
    let asked = 0;
    const later = () => {
      asked ||= requestAnimationFrame(() => {
        asked = 0;
        update();
      });
    };
    const observer = new MutationObserver(later);
    function update() {
      const result = screened.current();
      for (const figure of doc.querySelectorAll("figure[data-map]")) {
        if ((worn.get(figure) ?? null) === result) continue;
        undress(figure);
        if (result) dress(figure, result);
        worn.set(figure, result);
      }
      if (result) observer.observe(doc.body, { childList: true, subtree: true });
      else observer.disconnect();
    }
    doc.head.append(h("style", { "data-course": "shade" }, CSS));
    screened.watch(update);
    update();
  });
}

// beats.js
var LEAD_MS = 500;
var AHEAD_MS = 2500;
var SOUNDS = {
  lead: [[660, 0.16, 0.07]],
  beat: [[880, 0.12, 0.05]],
  strong: [[1175, 0.22, 0.09], [587, 0.12, 0.12]],
  ask: [[659, 0.16, 0.5], [988, 0.14, 1.2], [1319, 0.05, 0.9]],
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
      if (Math.abs(heard - plain) < 0.6) return (at) => heard + (at - ms) / 1e3;
    }
    return (at) => plain + (at - ms) / 1e3;
  }
  function sound(kind, time, level) {
    const gain = context.createGain();
    gain.gain.value = level;
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
      if (context && !["running", "closed"].includes(context.state)) context.resume()?.catch?.(() => {
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
      for (const { at, kind, level = 1 } of source(from, to)) {
        placed.push(sound(kind, Math.max(onAudio(at), context.currentTime), level));
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

// reporter.js
var SYNC_MS = 250;
function createReporter(model) {
  let sentAt = -Infinity;
  let waiting = false;
  function write(values) {
    const news = Object.entries(values).filter(([name, value]) => model.get(name) !== value);
    for (const [name, value] of news) model.set(name, value);
    return news.length > 0;
  }
  return {
    /** Set traits and send them. */
    send(values) {
      write(values);
      model.save_changes();
    },
    /** Set a trait now (other widgets of the page follow), and send it with the next progress. */
    later(values) {
      waiting = write(values) || waiting;
    },
    progress(ms, values) {
      if (ms - sentAt < SYNC_MS) return;
      if (!write(values) && !waiting) return;
      model.save_changes();
      sentAt = ms;
      waiting = false;
    }
  };
}

// tempo-maths.js
var USUAL = 0.7;
var LEAST_TAPS = 4;
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  return sorted[low] + (at - low) * ((sorted[low + 1] ?? sorted[low]) - sorted[low]);
}
var gaps = (times) => times.slice(1).map((time, k) => time - times[k]);
var sum = (values) => values.reduce((total, value) => total + value, 0);
function withoutDoubles(times, doubleShare) {
  if (times.length < 2) return { kept: [...times], doubled: 0 };
  const least = doubleShare * quantile(gaps(times), USUAL);
  const kept = times.slice(0, 1);
  for (const time of times.slice(1)) if (time - kept.at(-1) >= least) kept.push(time);
  return { kept, doubled: times.length - kept.length };
}
function placesOf(kept) {
  const between = gaps(kept);
  const beat = between.length ? quantile(between, 0.5) : 1;
  const places = [0];
  for (const gap of between) places.push(places.at(-1) + Math.max(1, Math.round(gap / beat)));
  return places;
}
function lineThrough(places, times) {
  const n = places.length;
  const middle = sum(places) / n;
  const x = places.map((place) => place - middle);
  const squares = sum(x.map((one) => one ** 2));
  const [level, skew] = [squares / n, sum(x.map((one) => one ** 3)) / squares];
  const bend = x.map((one) => one ** 2 - skew * one - level);
  const start = sum(times) / n;
  const slope = sum(x.map((one, k) => one * times[k])) / squares;
  const curve = sum(bend.map((one, k) => one * times[k])) / sum(bend.map((one) => one ** 2));
  return {
    at: (place) => start + slope * (place - middle) + curve * ((place - middle) ** 2 - skew * (place - middle) - level),
    beat: (place) => slope + curve * (2 * (place - middle) - skew)
  };
}
function measure(times, doubleShare) {
  const { kept, doubled } = withoutDoubles(times, doubleShare);
  if (kept.length < LEAST_TAPS) return null;
  const places = placesOf(kept);
  const last = places.at(-1);
  const from = kept.map((time) => time - kept[0]);
  const line = lineThrough(places, from);
  const beat = (line.at(last) - line.at(0)) / last;
  const off = places.map((place, k) => from[k] - line.at(place));
  return {
    taps: kept.length,
    missed: last + 1 - kept.length,
    doubled,
    beat_ms: beat,
    per_min: 6e4 / beat,
    spread_percent: 100 * Math.sqrt(sum(off.map((one) => one ** 2)) / kept.length) / beat,
    drift_percent: 100 * (line.beat(0.5) / line.beat(last - 0.5) - 1)
  };
}
var figuresOf = (measured, targetPerMin) => ({
  tempo: 100 * (measured.per_min / targetPerMin - 1),
  drift: measured.drift_percent,
  spread: measured.spread_percent
});
var pick = (rules, figures) => rules.find(
  (rule) => rule.when.every(({ figure, at_least: low = -Infinity, below = Infinity }) => figures[figure] >= low && figures[figure] < below)
);
function breathsFor({ pass_s: passS, speed }, breathS, most = Infinity) {
  const { usual_cm_s: usual, slowest_cm_s: slowest, fastest_cm_s: fastest } = speed;
  const factor = (breaths2) => passS / (breaths2 * breathS);
  const slowestPass = passS * usual / slowest;
  const fitting = Array.from({ length: Math.ceil(slowestPass / breathS) }, (_, k) => k + 1).filter(
    (breaths2) => factor(breaths2) >= slowest / usual - 1e-9 && factor(breaths2) <= fastest / usual + 1e-9
  );
  const off = (breaths2) => Math.abs(Math.log(factor(breaths2)));
  const breaths = fitting.filter((one) => one <= most).sort((a, b) => off(a) - off(b))[0];
  if (breaths) return { breaths, factor: factor(breaths), fits: "fits" };
  return { breaths: 0, factor: 1, fits: fitting.length ? "many" : breathS > slowestPass ? "quicker" : "between" };
}
function beside(times, zero, beatMs, doubleShare) {
  const { kept } = withoutDoubles(times, doubleShare);
  if (!kept.length) return [];
  const first = Math.round((kept[0] - zero) / beatMs);
  return placesOf(kept).map((place, k) => ({ time: kept[k], beat: first + place, early: first + place - (kept[k] - zero) / beatMs }));
}

// tempo-round.js
var planOf = (plan) => ({ ...plan, silent: plan.follow + plan.fade });
function partAt(plan, beat) {
  if (beat < 0) return "count-in";
  if (beat < plan.follow) return "follow";
  return beat < plan.silent ? "fade" : "alone";
}
function strength(plan, beat) {
  if (beat < plan.follow) return 1;
  if (beat >= plan.silent) return 0;
  return 1 - (beat - plan.follow + 1) / (plan.fade + 1);
}
var partOfTap = (plan, beat) => beat < -0.5 ? "" : partAt(plan, Math.max(0, beat + 0.5));
var lastBeat = (plan) => plan.silent + 1.6 * plan.alone + 2;
function beatsBetween(plan, from, to) {
  const found = [];
  for (let beat = Math.max(Math.ceil(from), -plan.countIn); beat < Math.min(to, plan.silent); beat++) {
    found.push({ beat, kind: beat < 0 ? "lead" : "beat", level: strength(plan, beat) });
  }
  return found;
}
function swell(beat, calm) {
  const phase = beat - Math.floor(beat);
  if (calm) return phase < 0.3 ? 1 : 0;
  return ((1 + Math.cos(2 * Math.PI * phase)) / 2) ** 1.5;
}
var light = (plan, beat) => strength(plan, Math.round(beat));

// tempo-words.js
var tidy = (value) => value.toFixed(1).replace(/\.0$/, "");
function signed(value) {
  const whole = Math.round(value);
  return whole > 0 ? `+${whole}` : whole < 0 ? `−${-whole}` : "0";
}
var counted = (texts, name, count) => count ? filled(texts[`${name}_${count === 1 ? "one" : "many"}`], { count }) : "";
function paceAt(technique, speed) {
  const factor = speed / technique.speed.usual_cm_s;
  const passS = technique.pass_s / factor;
  return { factor, beats: 60 * technique.beats / passS, passes: 60 / passS, speed, pass_s: passS };
}
var paceWords = ({ beats, passes, speed }) => ({ beats: tidy(beats), passes: tidy(passes), speed: speed.toFixed(1) });
var beatsOf = (texts, { beats, circle_beats: circle, row_beats: row }) => [filled(texts.pass_beats, { beats }), circle && filled(texts.circle_beats, { beats: tidy(circle) }), row && filled(texts.row_beats, { beats: tidy(row) })].filter(Boolean).join(" ");
function told2(result, state) {
  return result.mode === "breath" ? toldOfBreath(result, state) : toldOfBeat(result, state);
}
function toldOfBeat({ alone, praise, advice, technique, target_per_min: target, speed_cm_s: speed, taps }, { texts, techniques, praise: praises, advice: advices }) {
  if (!alone) return { praise: "", advice: filled(texts.too_few, { count: taps }), more: [] };
  const said = (rules, id) => rules.find((rule) => rule.id === id)?.say ?? "";
  const pace = paceAt(techniques.find(({ id }) => id === technique), speed * alone.per_min / target);
  return {
    praise: said(praises, praise),
    advice: said(advices, advice),
    more: [
      filled(texts.asked, { target: tidy(target), measured: tidy(alone.per_min) }),
      filled(texts.on_the_back, paceWords(pace)),
      counted(texts, "missed", alone.missed),
      counted(texts, "doubled", alone.doubled)
    ].filter(Boolean)
  };
}
function toldOfBreath({ breath_s: seconds, per_min: perMin, breaths, fits, speed_cm_s: speed, technique, taps, missed, doubled }, { texts, techniques, breath_fits: all, breath_s: [low, high], breath_taps: [least] }) {
  if (!seconds) return { praise: "", advice: filled(texts.too_few_breaths, { count: taps, low: least }), more: [] };
  const one = techniques.find(({ id }) => id === technique);
  const measured = filled(texts.breath_measured, { seconds: tidy(seconds), per_min: tidy(perMin) });
  const kind = seconds < low ? texts.breath_short : seconds > high ? texts.breath_long : "";
  const fit = all.find((rule) => rule.breaths === breaths) ?? all.at(-1);
  const pace = breaths && paceAt(one, speed);
  return {
    praise: measured,
    advice: breaths ? filled(fit.say, { breaths }) : texts[`breath_${fits}`],
    more: [
      breaths ? filled(texts.breath_pace, { technique: one.name, ...paceWords(pace), pass_s: tidy(pace.pass_s) }) : "",
      filled(kind, { low, high }),
      counted(texts, "missed", missed),
      counted(texts, "doubled", doubled)
    ].filter(Boolean)
  };
}
function toldOfStrip(texts, taps, last) {
  const count = (part) => taps.filter((tap) => tap.part === part).length;
  if (!taps.length) return texts.strip_none;
  const counts = { follow: count("follow"), fade: count("fade"), alone: count("alone") };
  const share = Math.abs(last).toFixed(1);
  if (share === "0.0") return filled(texts.strip_even, counts);
  return filled(texts.strip_told, { ...counts, share, side: last > 0 ? texts.strip_early : texts.strip_late });
}

// turn.js
var EVENT = "back-massage-course:plays";
function createTurn(events, onOther) {
  const own = {};
  const hear = ({ detail }) => detail !== own && onOther();
  events?.addEventListener(EVENT, hear);
  return {
    take: () => events?.dispatchEvent(new CustomEvent(EVENT, { detail: own })),
    dispose: () => events?.removeEventListener(EVENT, hear)
  };
}

// tempo-engine.js
var TICK_MS = 100;
var FIRST_BEAT_MS = 600;
var STRANGE_MS = 5e3;
function createEngine(model, env, keep = () => {
}) {
  const listeners = /* @__PURE__ */ new Set();
  const emit = (event) => listeners.forEach((listener) => listener(event));
  const announce = (text2) => emit({ type: "announce", text: text2 });
  const reporter = createReporter(model);
  const turn = createTurn(env.events, stop);
  const beats = createBeats({ makeContext: env.makeContext, now: env.now });
  const state = () => model.get("state");
  let stage = "ready";
  let plan = null;
  let asked = null;
  let zero = 0;
  let taps = [];
  let part = "";
  let timer = null;
  const technique = () => state().techniques.find(({ id }) => id === model.get("technique")) ?? state().techniques[0];
  const times = (name) => taps.filter((tap2) => tap2.part === name).map(({ ms }) => ms);
  const counting = (list) => withoutDoubles(list, state().double_share).kept.length;
  const beatAt = (ms) => (ms - zero) / plan.beat_ms;
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
      result: model.get("result")
    };
  }
  const sounds = (from, to) => beatsBetween(plan, beatAt(from), beatAt(to)).map(({ beat, kind, level }) => ({ at: zero + beat * plan.beat_ms, kind, level })).filter(({ at }) => at >= from && at < to);
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
        beat_ms: 6e4 / target().beats,
        countIn,
        follow: model.get("follow_beats"),
        fade: model.get("fade_beats"),
        alone: model.get("alone_beats")
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
    const { praise, advice, more } = told2(result, state());
    emit({ type: "change" });
    announce([praise, advice, ...more].filter(Boolean).join(" "));
  }
  const figures = ({ taps: count, missed, doubled, per_min, spread_percent, drift_percent }) => ({ taps: count, missed, doubled, per_min, spread_percent, drift_percent });
  const enough = (measured, least) => measured && measured.taps >= least ? measured : null;
  const rounded = (value) => Math.round(value * 1e3) / 1e3;
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
      alone: measured && figures(measured)
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
      drift_percent: rounded(measured.drift_percent)
    });
    return { ...result, tempo_percent: found.tempo, praise: pick(praise, found).id, advice: pick(advice, found).id };
  }
  function ofBreath() {
    const { double_share: share, breath_taps: [least], breaths_most: most } = state();
    const measured = enough(measure(times("breath"), share), least);
    const { technique: one, passes } = asked;
    const result = { mode: "breath", technique: one.id, taps: counting(times("breath")) };
    if (!measured) return result;
    const seconds = measured.beat_ms / 1e3;
    const { breaths, factor, fits } = breathsFor(one, seconds, most);
    const speed = breaths ? factor * one.speed.usual_cm_s : 0;
    keep("tempo-drill", {
      technique: one.id,
      mode: "breath",
      target_per_min: rounded((breaths || 1) * passes),
      taps_ms: fromFirst(times("breath")),
      measured_per_min: rounded(measured.per_min),
      steadiness_percent: rounded(measured.spread_percent),
      drift_percent: rounded(measured.drift_percent)
    });
    return { ...result, ...figures(measured), breath_s: seconds, breaths, fits, speed_cm_s: speed };
  }
  const forget = () => {
    if (stage === "done") stage = "ready";
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
    }
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
    }
  };
}

// tempo-parts.js
function numberOf(name, label) {
  const value = h("strong", {});
  return { name, value, node: h("p", { class: "ct-number", "data-number": name }, value, " ", h("span", {}, label)) };
}
function createSettings(engine, { texts, techniques }) {
  const technique = h("select", { id: uid("ct"), "data-control": "technique", onchange: () => engine.choose(technique.value) });
  technique.append(...techniques.map(({ id, name }) => h("option", { value: id }, name)));
  const group = uid("mode");
  const modes = ["beat", "breath"].map((mode) => {
    const input = h("input", { type: "radio", name: group, value: mode, "data-control": `mode-${mode}`, onchange: () => engine.set({ mode }) });
    return { mode, input, node: h("label", { class: "ct-choice" }, input, texts[`mode_${mode}`]) };
  });
  const numbers = ["beats", "passes", "speed"].map((name) => numberOf(name, texts[name]));
  const speed = h("input", { type: "range", step: 0.1, id: uid("ct"), "data-control": "speed", oninput: () => engine.slide(Number(speed.value)) });
  const ends = h("p", { class: "ct-ends", "aria-hidden": "true" }, h("span", {}, texts.slower), h("span", {}, texts.faster));
  const beats = h("p", { class: "ct-soft" });
  const sound = h("input", { type: "checkbox", "data-control": "sound", onchange: () => engine.set({ muted: !sound.checked }) });
  const soundNote = h("p", { class: "ct-soft", id: uid("ct") });
  sound.setAttribute("aria-describedby", soundNote.id);
  const soundRow = h("div", { class: "ct-sound" }, h("label", { class: "ct-choice" }, sound, texts.sound), soundNote);
  const node = h(
    "div",
    { class: "ct-settings" },
    h("div", { class: "ct-field" }, h("label", { for: technique.id }, texts.choose), technique),
    h("fieldset", { class: "ct-modes" }, h("legend", {}, texts.mode_label), h("div", { class: "ct-choices" }, modes.map((one) => one.node))),
    h("div", { class: "ct-numbers" }, numbers.map((one) => one.node)),
    h("div", { class: "ct-field" }, h("label", { for: speed.id }, texts.slider), speed, ends, beats),
    soundRow
  );
  let shown = null;
  return {
    node,
    update({ technique: now, target, mode, muted: silent, running }) {
      if (shown !== now) {
        shown = now;
        speed.min = Math.ceil(now.speed.slowest_cm_s * 10 - 1e-6) / 10;
        speed.max = Math.floor(now.speed.fastest_cm_s * 10 + 1e-6) / 10;
        technique.value = now.id;
        text(beats, beatsOf(texts, now));
      }
      const words = paceWords(target);
      for (const { name, value } of numbers) text(value, words[name]);
      if (Math.abs(Number(speed.value) - target.speed) > 0.051) speed.value = target.speed;
      attr(speed, "aria-valuetext", filled(texts.slider_value, words));
      for (const one of modes) one.input.checked = one.mode === mode;
      for (const control of [technique, speed, ...modes.map((one) => one.input)]) control.disabled = running;
      sound.checked = !silent;
      text(soundNote, silent ? texts.muted : texts.sound_note);
      numbers[0].node.hidden = beats.hidden = mode === "breath";
      soundRow.hidden = mode === "breath";
    }
  };
}
function createPad(engine, { texts }, calm) {
  const glow = h("span", { class: "ct-glow" });
  const tick = s("svg", { class: "ct-tick-sign", viewBox: "0 0 24 24", focusable: "false" }, s("path", { d: "M4.5 12.5 10 18 19.5 6.5" }));
  const word = h("span", { class: "ct-word" });
  const count = h("span", { class: "ct-count" });
  const pad = h("button", { type: "button", class: "ct-pad", "data-control": "tap" }, h("span", { class: "ct-light", "aria-hidden": "true" }, glow, tick), word, count);
  const how = h("p", { class: "ct-how" });
  const again = h("button", { type: "button", class: "ct-quiet", "data-control": "again", onclick: restart }, texts.again);
  const stop = h("button", { type: "button", class: "ct-quiet", "data-control": "stop", onclick: leave }, texts.stop);
  const enough = h("button", { type: "button", class: "ct-quiet", "data-control": "enough", onclick: () => engine.enough() }, texts.enough);
  const node = h("div", { class: "ct-play" }, how, pad, h("div", { class: "ct-row" }, again, enough, stop));
  let wasRunning = false;
  function bringIntoSight(running) {
    const begins = running && !wasRunning;
    wasRunning = running;
    if (begins && node.contains(document.activeElement)) stop.scrollIntoView?.({ block: "nearest" });
  }
  function restart() {
    pad.focus({ preventScroll: true });
    engine.start();
  }
  function leave() {
    pad.focus({ preventScroll: true });
    engine.stop();
  }
  function press(event) {
    const { state } = engine.snapshot();
    if (state === "ready") engine.start();
    else if (state !== "done") {
      engine.tap(event.timeStamp);
      if (!calm.matches) pad.animate?.([{ boxShadow: "inset 0 0 0 4px var(--teal)" }, { boxShadow: "inset 0 0 0 0 var(--teal)" }], { duration: 220 });
    }
  }
  pad.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    pad.focus({ preventScroll: true });
    press(event);
  });
  pad.addEventListener("click", (event) => {
    if (event.detail === 0) press(event);
  });
  return {
    node,
    pad,
    /** A key anywhere in the tool: the space bar taps wherever it has no meaning of its own. */
    key(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const onPad = event.target === pad;
      if (event.key !== " " && !(event.key === "Enter" && onPad)) return;
      if (!onPad && event.target.closest?.("button, select, summary, a, input")) return;
      event.preventDefault();
      if (event.type === "keydown" && !event.repeat) press(event);
    },
    update(here) {
      const { state, mode, running, plan, done } = here;
      const breath = mode === "breath";
      const [least, most] = engine.get("state").breath_taps;
      text(how, `${filled(breath ? texts.how_breath : texts.how_beat, { count: engine.get("state").lead_in_beats })} ${texts.how_tap}`);
      text(word, state === "ready" ? texts.start : texts[`pad_${state.replace("-", "_")}`]);
      const counts = state === "alone" || state === "breath";
      text(count, counts ? filled(texts.progress, { done, all: state === "breath" ? most : plan.alone }) : "");
      attr(pad, "aria-disabled", String(state === "done"));
      again.hidden = state !== "done";
      stop.hidden = !running;
      enough.hidden = !(state === "breath" && done >= least);
      bringIntoSight(running);
    },
    /** The light, at every frame. */
    shine({ beat, light: light2 }) {
      const size = 0.42 + 0.58 * swell(beat, calm.matches);
      attr(glow, "style", light2 ? `transform:scale(${size.toFixed(3)});opacity:${light2.toFixed(2)}` : "");
    }
  };
}
function createResult(engine, state) {
  const { texts } = state;
  const praise = h("p", { class: "ct-praise" });
  const advice = h("p", { class: "ct-advice" });
  const more = h("div", { class: "ct-more" });
  const parts = ["alone", "follow"].map((name) => {
    const figures = ["tempo", "spread", "drift"].map((figure) => numberOf(figure, texts[`figure_${figure}`]));
    for (const { name: figure, node: one } of figures) one.dataset.figure = figure;
    const none = h("p", { class: "ct-soft" }, texts.not_measured);
    const row = h("div", { class: "ct-numbers" }, figures.map((one) => one.node));
    return { name, figures, row, none, node: h("div", { class: "ct-figures", "data-part": name }, h("p", { class: "ct-part" }, texts[`part_${name}`]), row, none) };
  });
  const means = h(
    "details",
    {},
    h("summary", {}, texts.means_title),
    ["tempo", "spread", "drift"].map((name) => h("p", {}, texts[`means_${name}`]))
  );
  const used = h("p", { class: "ct-soft", hidden: true });
  const use = h("button", { type: "button", class: "ct-quiet", "data-control": "use", onclick: take }, texts.breath_use);
  const node = h("div", { class: "ct-result", hidden: true }, praise, advice, more, use, used, parts.map((one) => one.node), means);
  function take() {
    const { speed_cm_s: speed } = engine.get("result");
    engine.set({ speed_cm_s: Math.round(speed * 10) / 10 });
    text(used, filled(texts.breath_used, { speed: speed.toFixed(1) }));
    used.hidden = false;
  }
  const percent = (words) => filled(texts.percent, { value: words });
  return {
    node,
    update({ state: stage, result }) {
      node.hidden = stage !== "done" || !result?.mode;
      if (node.hidden) {
        used.hidden = true;
        return;
      }
      const words = told2(result, state);
      text(praise, words.praise);
      praise.hidden = !words.praise;
      text(advice, words.advice);
      more.replaceChildren(...words.more.map((sentence) => h("p", {}, sentence)));
      means.hidden = result.mode !== "beat" || !result.alone;
      use.hidden = !(result.mode === "breath" && result.breaths);
      for (const { name, figures, row, none, node: one } of parts) {
        const found = result[name];
        one.hidden = means.hidden;
        row.hidden = !found;
        none.hidden = Boolean(found);
        if (!found) continue;
        const values = { tempo: tidy(found.per_min), spread: percent(tidy(found.spread_percent)), drift: percent(signed(found.drift_percent)) };
        for (const { name: figure, value } of figures) text(value, values[figure]);
      }
    }
  };
}

// tempo-strip.js
var TALL = 168;
var [LEFT, RIGHT, TOP, FOOT] = [14, 14, 30, 12];
var LEAST_REACH = 0.3;
function createStrip(texts, share) {
  const caption = h("p", { class: "ct-caption", id: uid("strip") });
  const told3 = h("p", { class: "ct-soft" });
  const drawing = s("svg", { class: "ct-strip-drawing", role: "img", "aria-labelledby": caption.id, height: TALL });
  const node = h("div", { class: "ct-strip", hidden: true }, caption, drawing, told3);
  let latest = null;
  const line = (x1, y1, x2, y2, kind) => s("line", { x1, y1, x2, y2, class: `ct-${kind}` });
  const label = (x, y, words, anchor = "start") => s("text", { x, y, "text-anchor": anchor }, words);
  function ofBeat({ plan, zero, taps, state }, width) {
    const over = state === "done";
    const marks = beside(taps.map(({ ms }) => ms), zero, plan.beat_ms, share).map((mark) => {
      const { part } = taps.find(({ ms }) => ms === mark.time);
      return { ...mark, part, early: over || part !== "alone" ? mark.early : 0 };
    });
    const all = Math.max(plan.silent + plan.alone, ...marks.map(({ beat }) => beat + 1));
    const reach = 1.1 * Math.max(LEAST_REACH, ...marks.map(({ early }) => Math.abs(early)));
    const middle = (TALL + TOP - FOOT) / 2;
    const x = (beat) => LEFT + (beat + 0.5) * (width - LEFT - RIGHT) / all;
    const y = (early) => middle - early / reach * (middle - TOP - 8);
    const turn = x(plan.silent - 0.5);
    const drawn = [
      s("rect", { x: turn, y: TOP - 8, width: Math.max(0, width - turn), height: TALL - TOP + 8 - FOOT / 2, class: "ct-silence" }),
      line(x(-0.5), middle, x(all - 0.5), middle, "grid")
    ];
    for (let beat = 0; beat < all; beat++) {
      const part = partAt(plan, beat);
      const tall = part === "follow" ? 9 : part === "fade" ? 9 - 7 * (beat - plan.follow + 1) / (plan.fade + 1) : 1.5;
      drawn.push(line(x(beat), middle - tall, x(beat), middle + tall, "tick"));
    }
    for (const [part, from, to] of [["follow", 0, plan.follow], ["fade", plan.follow, plan.silent], ["alone", plan.silent, all]]) {
      if (x(to) - x(from) > 44) drawn.push(label(x(from - 0.5) + (part === "follow" ? 0 : 6), 14, texts[`part_${part}`]));
    }
    if (marks.length) drawn.push(label(LEFT, TOP + 10, texts.strip_early), label(LEFT, TALL - FOOT, texts.strip_late));
    const alone = marks.filter(({ part }) => part === "alone");
    if (over) drawn.push(s("polyline", { points: alone.map((mark) => `${x(mark.beat)},${y(mark.early)}`).join(" "), class: "ct-way" }));
    for (const { beat, early, part } of marks) drawn.push(s("circle", { cx: x(beat), cy: y(early), r: 4.6, class: `ct-tap ct-tap-${part}` }));
    drawing.replaceChildren(...drawn);
    text(told3, over ? toldOfStrip(texts, taps, marks.at(-1)?.early ?? 0) : alone.length ? texts.strip_hidden : "");
  }
  function ofBreath({ taps, state }, width) {
    const times = taps.map(({ ms }) => (ms - taps[0].ms) / 1e3);
    const middle = TALL / 2;
    const x = (seconds) => LEFT + 6 + seconds * (width - LEFT - RIGHT - 12) / (times.at(-1) || 1);
    const drawn = [line(LEFT, middle, width - RIGHT, middle, "grid")];
    const lengths = times.slice(1).map((time, k) => time - times[k]);
    lengths.forEach((seconds, k) => {
      const [from, to] = [x(times[k]), x(times[k + 1])];
      drawn.push(s("path", { d: `M${from},${middle}Q${(from + to) / 2},${middle - 70} ${to},${middle}`, class: "ct-way" }));
      drawn.push(label((from + to) / 2, middle + 28, tidy(seconds), "middle"));
    });
    for (const time of times) drawn.push(s("circle", { cx: x(time), cy: middle, r: 5, class: "ct-tap ct-tap-follow" }));
    drawing.replaceChildren(...drawn);
    text(told3, state === "done" && lengths.length ? filled(texts.breath_told, { list: lengths.map(tidy).join(", ") }) : "");
  }
  function update(here = latest) {
    latest = here;
    const breath = here.running || here.state === "done" ? here.taps[0]?.part === "breath" || here.state === "breath" : false;
    node.hidden = !here.taps.length && !(here.running && !breath);
    if (node.hidden) return;
    const width = Math.max(260, drawing.clientWidth || node.clientWidth || 600);
    attr(drawing, "viewBox", `0 0 ${width} ${TALL}`);
    text(caption, breath ? texts.breath_strip : texts.strip_title);
    if (breath) ofBreath(here, width);
    else ofBeat(here, width);
    if (told3.textContent) attr(drawing, "aria-describedby", told3.id ||= uid("told"));
  }
  return { node, drawing, update };
}

// theme.css
var theme_default = `/* Colours of the course for its widgets: calm and warm, by day and by night. */
.course-widget {
  --paper: #fbf7f0; --card: #fffdf9; --ink: #3a2e28; --soft: #6b5a4e; --line: #e3d6c5; --hush: #f1e8db;
  --accent: #1f5a87; --on-accent: #ffffff; --teal: #2f7480; --teal-fill: #3e8c9b; --care: #9b4a3c; --focus: #1f5a87;
  --press: #1f5a87; --on-press: #ffffff; --lamp: none;
  color-scheme: light;
}
@media (prefers-color-scheme: dark) {
  .course-widget {
    --paper: #211b18; --card: #2a2320; --ink: #f4eadf; --soft: #cbbaaa; --line: #4b3f38; --hush: #352c27;
    --accent: #8ec5ee; --on-accent: #14242f; --teal: #86cbd6; --teal-fill: #58a9b8; --care: #eba697; --focus: #b6dcf7;
    --press: #2b648f; --on-press: #ffffff; --lamp: brightness(.7) sepia(.12);
    color-scheme: dark;
  }
}
/* JupyterLab's own theme wins over the system's. */
[data-jp-theme-light="true"] .course-widget {
  --paper: #fbf7f0; --card: #fffdf9; --ink: #3a2e28; --soft: #6b5a4e; --line: #e3d6c5; --hush: #f1e8db;
  --accent: #1f5a87; --on-accent: #ffffff; --teal: #2f7480; --teal-fill: #3e8c9b; --care: #9b4a3c; --focus: #1f5a87;
  --press: #1f5a87; --on-press: #ffffff; --lamp: none;
  color-scheme: light;
}
[data-jp-theme-light="false"] .course-widget {
  --paper: #211b18; --card: #2a2320; --ink: #f4eadf; --soft: #cbbaaa; --line: #4b3f38; --hush: #352c27;
  --accent: #8ec5ee; --on-accent: #14242f; --teal: #86cbd6; --teal-fill: #58a9b8; --care: #eba697; --focus: #b6dcf7;
  --press: #2b648f; --on-press: #ffffff; --lamp: brightness(.7) sepia(.12);
  color-scheme: dark;
}
`;

// tempo.css
var tempo_default = '.course-tempo {\n  position: relative; container: tempo / inline-size; box-sizing: border-box; margin: 0; border-radius: 18px; overflow: clip;\n  background: var(--paper); color: var(--ink); font: 17px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;\n}\n.course-tempo *, .course-tempo *::before, .course-tempo *::after { box-sizing: border-box; }\n.course-tempo [hidden] { display: none !important; }\n.course-tempo p { margin: 0; }\n.course-tempo :is(button, input, select, summary):focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }\n.course-tempo fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }\n.course-tempo legend { padding: 0; }\n.ct-unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }\n.ct-body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; padding: 22px 16px; }\n.course-tempo .ct-title { font: 600 26px/1.2 "Iowan Old Style", Palatino, Georgia, "DejaVu Serif", serif; }\n.course-tempo .ct-soft { color: var(--soft); font-size: 15px; }\n.ct-main, .ct-settings { display: grid; grid-template-columns: minmax(0, 1fr); gap: 20px; }\n\n.ct-field { display: grid; gap: 2px; }\n.ct-field > label, .ct-modes legend { color: var(--soft); font-size: 15px; margin-bottom: 4px; }\n.course-tempo select { width: 100%; min-height: 48px; padding: 6px 12px; border: 1px solid var(--soft); border-radius: 10px; background: var(--card); color: var(--ink); font: inherit; margin: 0; }\n.ct-choices { display: flex; flex-wrap: wrap; gap: 8px; }\n.ct-choice { display: inline-flex; align-items: center; gap: 8px; min-height: 44px; padding: 6px 16px 6px 11px; border-radius: 22px; border: 1px solid var(--line); background: var(--card); cursor: pointer; }\n.ct-choice:has([type="radio"]:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }\n.course-tempo .ct-choice input { width: 20px; height: 20px; margin: 0; accent-color: var(--accent); }\n.course-tempo input[type="range"] { width: 100%; height: 44px; margin: 0; accent-color: var(--accent); cursor: pointer; }\n.course-tempo .ct-ends { display: flex; justify-content: space-between; color: var(--soft); font-size: 14px; margin-top: -6px; }\n.ct-numbers { display: grid; grid-template-columns: repeat(3, minmax(0, auto)); gap: 12px; justify-content: space-between; }\n.course-tempo .ct-number { display: grid; align-content: start; color: var(--soft); font-size: 15px; line-height: 1.25; }\n.ct-number strong { color: var(--ink); font-size: 40px; line-height: 1.1; font-weight: 650; font-variant-numeric: tabular-nums; letter-spacing: -.02em; }\n.ct-sound { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 14px; }\n\n.ct-play { display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px; align-content: start; }\n.course-tempo .ct-pad {\n  display: grid; grid-template-rows: 1fr auto auto; justify-items: center; gap: 6px; width: 100%; min-height: 330px; margin: 0; padding: 22px 16px 18px; border-radius: 22px;\n  border: 2px solid var(--teal); background: var(--card); color: var(--ink); font: inherit; cursor: pointer; user-select: none; -webkit-user-select: none;\n  -webkit-tap-highlight-color: transparent; touch-action: manipulation;\n}\n.course-tempo:not([data-state="ready"], [data-state="done"]) .ct-pad { touch-action: none; }\n.course-tempo .ct-pad[aria-disabled="true"] { border-color: var(--line); cursor: default; }\n.ct-light { position: relative; display: grid; place-items: center; width: 190px; height: 190px; border-radius: 50%; border: 2px solid var(--line); }\n[data-state="alone"] .ct-light { border-style: dashed; border-color: var(--soft); }\n.ct-glow { width: 178px; height: 178px; border-radius: 50%; background: var(--teal-fill); opacity: 0; will-change: transform, opacity; }\n[data-state="ready"] .ct-glow { opacity: .3; }\n.ct-tick-sign { position: absolute; width: 96px; height: 96px; fill: none; stroke: var(--teal); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; opacity: 0; }\n[data-state="done"] .ct-tick-sign { opacity: 1; }\n.ct-word { font: 600 30px/1.2 "Iowan Old Style", Palatino, Georgia, "DejaVu Serif", serif; }\n.ct-count { min-height: 1.5em; color: var(--soft); font-variant-numeric: tabular-nums; }\n.ct-row button { scroll-margin-block: 12px; }\n.ct-row { display: flex; flex-wrap: wrap; gap: 10px; min-height: 48px; }\n.course-tempo .ct-quiet {\n  justify-self: start; min-height: 48px; margin: 0; padding: 8px 26px; border-radius: 26px; border: 1.5px solid var(--line); background: var(--card); color: var(--ink);\n  font: 600 17px/1.3 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; cursor: pointer;\n}\n\n.ct-strip { display: grid; gap: 6px; }\n.course-tempo .ct-caption { font-weight: 600; }\n.ct-strip-drawing { display: block; width: 100%; overflow: visible; font-size: 14px; fill: var(--soft); }\n.ct-silence { fill: var(--hush); }\n.ct-grid, .ct-tick { stroke: var(--soft); stroke-width: 1.2; }\n.ct-grid { opacity: .5; }\n.ct-tick { stroke-width: 2; stroke-linecap: round; }\n.ct-way { fill: none; stroke: var(--accent); stroke-width: 1.6; }\n.ct-tap { stroke: var(--teal); stroke-width: 2; fill: var(--teal-fill); }\n.ct-tap-fade { fill: var(--paper); stroke-dasharray: 3 2; }\n.ct-tap-alone { fill: var(--paper); stroke: var(--accent); }\n\n.ct-result { display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px; padding: 22px 18px; border-radius: 14px; background: var(--hush); }\n.course-tempo :is(.ct-praise, .ct-advice, .ct-how) { text-wrap: pretty; }\n.course-tempo .ct-praise { font: 600 24px/1.3 "Iowan Old Style", Palatino, Georgia, "DejaVu Serif", serif; }\n.course-tempo .ct-advice { font-size: 20px; line-height: 1.4; font-weight: 600; color: var(--accent); }\n.ct-more { display: grid; gap: 4px; }\n.ct-figures { display: grid; gap: 4px; padding-top: 12px; border-top: 1px solid var(--line); max-width: 520px; }\n.course-tempo .ct-part { font-weight: 600; }\n.ct-figures .ct-numbers { grid-template-columns: repeat(auto-fit, minmax(84px, 1fr)); }\n.ct-figures strong { font-size: 26px; white-space: nowrap; }\n[data-part="follow"] strong { font-size: 22px; }\n.course-tempo details { margin: 0; padding: 0; border: 0; background: none; }\n.course-tempo summary { min-height: 44px; padding: 9px 0; cursor: pointer; color: var(--accent); font: inherit; }\n.ct-result details p { margin: 6px 0; font-size: 16px; }\n\n@container tempo (min-width: 700px) {\n  .ct-body { padding: 30px 32px; gap: 28px; }\n  .ct-main { grid-template-columns: minmax(260px, 1fr) minmax(0, 1.25fr); gap: 40px; }\n  .ct-result { padding: 26px 28px; }\n  [data-part="alone"] strong { font-size: 32px; }\n}\n@media (forced-colors: active) {\n  .ct-glow { background: Highlight; forced-color-adjust: none; }\n  .ct-tap, .ct-tick, .ct-grid, .ct-way { stroke: CanvasText; }\n  .ct-tap-follow { fill: CanvasText; }\n  .ct-choice:has([type="radio"]:checked) { border-color: Highlight; }\n}\n@media print { .course-tempo { display: none; } }\n';

// tempo.js
function view(engine, keeper, el) {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const state = engine.get("state");
  const { texts } = state;
  const settings = createSettings(engine, state);
  const pad = createPad(engine, state, calm);
  const strip = createStrip(texts, state.double_share);
  const kept = keeperPart(keeper, engine.get("keeper_texts"), Boolean(engine.get("static")));
  const result = createResult(engine, state);
  const live = h("p", { class: "ct-unseen", role: "status", "aria-live": "polite" });
  const root = h(
    "div",
    { class: "course-tempo course-widget", role: "region", "data-lm-suppress-shortcuts": true },
    style(theme_default, tempo_default),
    h("div", { class: "ct-body" }, h("p", { class: "ct-title" }, texts.title), h("div", { class: "ct-main" }, settings.node, pad.node), strip.node, result.node, kept.node),
    live
  );
  let frame = 0;
  function draw() {
    const here = engine.snapshot();
    attr(root, "data-state", here.state);
    attr(root, "data-zero", here.zero.toFixed(1));
    attr(root, "data-taps", here.done);
    settings.update(here);
    pad.update(here);
    strip.update(here);
    result.update(here);
    pad.shine(here);
    loop(here);
  }
  function loop({ state: now }) {
    cancelAnimationFrame(frame);
    if (!["count-in", "follow", "fade"].includes(now)) return;
    frame = requestAnimationFrame(() => {
      const here = engine.snapshot();
      if (here.state !== root.dataset.state) engine.tick();
      pad.shine(here);
      loop(here);
    });
  }
  function hear(event) {
    if (event.type === "announce") live.replaceChildren(h("span", {}, event.text));
    else draw();
  }
  root.addEventListener("keydown", pad.key);
  root.addEventListener("keyup", pad.key);
  const unlisten = engine.listen(hear);
  const size = new ResizeObserver(() => strip.update());
  size.observe(root);
  el.append(root);
  attr(root, "aria-label", ownName(root, "course-tempo", texts.title));
  engine.wake();
  draw();
  return () => {
    cancelAnimationFrame(frame);
    unlisten();
    size.disconnect();
    kept.dispose();
    root.remove();
  };
}
var tempo_default2 = () => {
  let engine = null;
  let keeper = null;
  let views = 0;
  function start(model) {
    keeper ??= createKeeper(model);
    return engine ??= createEngine(model, browserEnv(window), keeper.add);
  }
  return {
    initialize({ model }) {
      start(model);
      return () => {
        engine?.dispose();
        keeper?.dispose();
        engine = keeper = null;
      };
    },
    render({ model, el }) {
      startShade();
      const remove = view(start(model), keeper, el);
      views += 1;
      return () => {
        remove();
        views -= 1;
        if (!views) engine?.rest();
      };
    }
  };
};
export {
  tempo_default2 as default
};

// Derived from course_helpers/js by `npm run build` there. Do not edit.

// keeper.js
var COURSE = "back-massage-course";
var FORMAT = `${COURSE}/practice-log`;
var VERSION = 1;
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
  return { format: FORMAT, version: VERSION, made: now.toISOString(), entries };
}
function fileName(now) {
  const two = (number3) => String(number3).padStart(2, "0");
  return `back-massage-practice-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.json`;
}
function createKeeper(model, env = keeperEnv()) {
  const drawer = createDrawer(env);
  const isStatic = Boolean(model.get("static"));
  const listeners = /* @__PURE__ */ new Set();
  const own = /* @__PURE__ */ new Map();
  let newest = null;
  const tell = () => [...listeners].forEach((listener) => listener(keeper.state()));
  const changed = (kept2 = []) => env.events.dispatchEvent(new CustomEvent(CHANGED, { detail: kept2 }));
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
    const kept2 = model.get("kept") ?? [];
    drawer.drop(kept2);
    changed(kept2);
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
  for (let number3 = 2; taken.has(own); number3 += 1) own = `${name} ${number3}`;
  return own;
}
var style = (...sheets) => h("style", {}, sheets.join("\n"));
var outlinePath = (points) => `M${points.map(([x, y]) => `${round(x)},${round(y)}`).join("L")}Z`;
var round = (value) => Math.round(value * 1e3) / 1e3;

// texts.js
var filled = (text2, values = {}) => text2.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));

// keeper-told.js
function told(state, texts, isStatic) {
  const counted = (name) => filled(texts[state.waiting === 1 ? `${name}_one` : `${name}_many`], { count: state.waiting });
  if (state.problem) return [filled(texts.problem, { problem: state.problem }), ...state.waiting ? [counted("waiting")] : []];
  if (state.trouble) return [texts[`memory_${state.trouble}`]];
  if (isStatic) return state.waiting ? [counted("browser")] : [texts.browser_none];
  if (state.place === "log") return [texts.saved, ...state.waiting ? [counted("waiting")] : []];
  return state.waiting ? [counted("waiting"), texts.run_again] : [texts.log_none];
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
  const line2 = h("p", { class: "kp-line", tabindex: "-1" });
  const said = h("p", { class: "kp-said", "aria-live": "polite" });
  const download = h("button", { type: "button", "data-control": "keeper-download" }, texts.download);
  const remove = h("button", { type: "button", "data-control": "keeper-delete" }, texts.delete);
  const retry = h("button", { type: "button", "data-control": "keeper-retry" }, texts.retry);
  const buttons = h("p", { class: "kp-buttons" }, retry, download, remove);
  const node = h("div", { class: "course-keeper" }, style(keeper_default), line2, buttons, said);
  let asked = null;
  const say = (words) => said.replaceChildren(h("span", {}, words));
  function ask(ids) {
    asked = ids;
    text(remove, ids ? filled(texts[ids.length === 1 ? "confirm_one" : "confirm_many"], { count: ids.length }) : texts.delete);
    remove.toggleAttribute("data-asked", Boolean(ids));
  }
  function update(state) {
    const focused = document.activeElement;
    text(line2, told(state, texts, isStatic).join(" "));
    const atRisk = Boolean(state.trouble || state.problem);
    retry.hidden = isStatic || !state.problem;
    download.hidden = remove.hidden = !state.waiting || !(isStatic || atRisk);
    buttons.hidden = retry.hidden && download.hidden;
    if (node.contains(focused) && focused.closest("[hidden]")) line2.focus();
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

// stand.js
var WIDTH = { head: 8.4, left: 3.6, right: 3.6 };
var standLines = (place, words) => place === "head" ? [words] : words.split(" ");
function standRoom({ place, x, y, size }) {
  const width = WIDTH[place] * size;
  const height = (place === "head" ? 2.3 : 3.7) * size;
  const left = { head: x - width / 2, left: x - width, right: x }[place];
  return { x: left, y: place === "head" ? y : y - height / 2, width, height };
}

// hands.js
var LETTER = { left: "L", right: "R", both: "LR" };
var MIN_TEXT_PX = 15;
function mix(from, to, share) {
  const parts2 = [1, 3, 5].map((k) => {
    const [a, b] = [from, to].map((colour) => parseInt(colour.slice(k, k + 2), 16));
    return Math.round(a + (b - a) * share).toString(16).padStart(2, "0");
  });
  return `#${parts2.join("")}`;
}
function levelColour(colours, walton) {
  const low = Math.max(0, Math.min(5, Math.floor(walton)));
  return mix(colours[low], colours[Math.min(5, low + 1)], Math.min(1, Math.max(0, walton - low)));
}
var weight = (walton) => ({
  fill: 0.2 + 0.13 * walton,
  rim: 0.14 + 0.13 * walton,
  band: 0.2 + 0.32 * walton
});
var BADGE_CM = 1.12;
var footOfWord = (size, font) => BADGE_CM * size + 0.95 * font;
var SMALL_CM = 3.5;
var IN_AIR = { fill: 0.1, rim: 0.16, band: 0 };
function createHands(program, { hands, legs, stand }) {
  const { map, colours, texts } = program;
  const stripes = uid("stripes");
  const pattern = s(
    "pattern",
    { id: stripes, width: 0.9, height: 0.9, patternUnits: "userSpaceOnUse", patternTransform: "rotate(35)" },
    s("rect", { width: 0.34, height: 0.9, fill: "#fff", "fill-opacity": 0.75 })
  );
  const moves = legs.some((leg) => leg.role !== "hold");
  const prints = hands.map((hand) => printOf(hand, stripes, moves && hand.stays && texts.stays));
  const clear = stand && standMask(map, standRoom(stand));
  const root = s(
    "svg",
    { class: "cp-hands", viewBox: `0 0 ${map.width} ${map.height}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, pattern, clear),
    s(
      "g",
      clear ? { mask: `url(#${clear.id})` } : {},
      s(
        "g",
        { transform: `translate(${map.x0} ${map.y0}) scale(${map.px_per_cm})` },
        prints.map((print) => print.node),
        // What tells the hands apart lies over them all.
        prints.map((print) => print.mark)
      )
    )
  );
  return {
    root,
    update(places) {
      const badges = places.map((place, k) => prints[k].move(place, colours));
      kept(badges, prints.map((print) => print.size)).forEach((badge, k) => prints[k].label(badge));
    },
    fit: (pxPerCm) => prints.forEach((print) => print.fit(pxPerCm))
  };
}
function standMask(map, room) {
  const all = s("rect", { width: map.width, height: map.height, fill: "#fff" });
  return s("mask", { id: uid("clear"), maskUnits: "userSpaceOnUse", x: 0, y: 0, width: map.width, height: map.height }, all, s("rect", { ...room, rx: 6, fill: "#000" }));
}
function kept(badges, sizes) {
  if (badges.length !== 2) return badges;
  const [[ax, ay], [bx, by]] = badges;
  const apart = Math.hypot(bx - ax, by - ay);
  const lack = BADGE_CM * (sizes[0] + sizes[1]) - apart;
  if (lack <= 0) return badges;
  const [dx, dy] = apart > 0.01 ? [(bx - ax) / apart, (by - ay) / apart] : [1, 0];
  return [
    [ax - dx * lack / 2, ay - dy * lack / 2],
    [bx + dx * lack / 2, by + dy * lack / 2]
  ];
}
function printOf(hand, stripes, anchor) {
  const d = outlinePath(hand.print);
  const inside = uid("print");
  const clip = s("clipPath", { id: inside }, s("path", { d }));
  const band = s("path", { d, fill: "none", "stroke-linejoin": "round", "stroke-opacity": 0.3 });
  const skin = s("path", { d });
  const edge = s("path", { d, class: "cp-edge", fill: "none", "stroke-linejoin": "round" });
  const whole = hand.outline && s("path", { class: "cp-outline", d: outlinePath(hand.outline) });
  const upper = hand.upper && s("path", { class: "cp-outline cp-upper", d: outlinePath(hand.upper) });
  const striped = hand.hand === "right" && s("path", { d, fill: `url(#${stripes})`, "fill-opacity": 0.8 });
  const letter = s("text", { "text-anchor": "middle", "dominant-baseline": "central" }, LETTER[hand.hand]);
  const plate = hand.hand === "right" ? s("rect", { x: -1, y: -1, width: 2, height: 2, rx: 0.35 }) : s("circle", { r: 1.06 });
  const badge = s("g", { class: `cp-badge cp-badge-${hand.hand}` }, plate, letter);
  const stays = anchor && s("text", { class: "cp-stays", "text-anchor": "middle" }, anchor);
  const turned = s("g", {}, clip, whole, s("g", { "clip-path": `url(#${inside})` }, skin, striped, band, edge), upper);
  const node = s("g", { "data-hand": hand.hand, "data-stays": String(Boolean(hand.stays)) }, turned);
  const mark = s("g", { class: "cp-mark", "data-of": hand.hand }, stays, badge);
  let size = 1;
  let font = 1.7;
  letter.setAttribute("font-size", LETTER[hand.hand].length > 1 ? 1.1 : 1.5);
  const [wide, tall] = [0, 1].map((k) => {
    const values = hand.print.map((point) => point[k]);
    return [Math.min(...values), Math.max(...values)];
  });
  const beside = Math.max(wide[1] - wide[0], tall[1] - tall[0]) < SMALL_CM;
  const centre = (size2) => [(wide[0] + wide[1]) / 2, beside ? tall[1] + 1.2 * size2 : (tall[0] + tall[1]) / 2];
  return {
    node,
    mark,
    get size() {
      return size;
    },
    /** Move the print; gives where its badge belongs. */
    move({ x, y, turn, walton, lifted = false }, colours) {
      const { fill: fill2, rim, band: width } = lifted ? IN_AIR : weight(walton);
      const colour = levelColour(colours, walton);
      attr(node, "transform", `translate(${x.toFixed(4)} ${y.toFixed(4)})`);
      attr(turned, "transform", `rotate(${turn.toFixed(3)})`);
      const angle = turn * Math.PI / 180;
      const [cx, cy] = centre(size);
      const bx = x + cx * Math.cos(angle) - cy * Math.sin(angle);
      const by = y + cx * Math.sin(angle) + cy * Math.cos(angle);
      attr(skin, "fill", colour);
      attr(skin, "fill-opacity", fill2.toFixed(3));
      attr(edge, "stroke", colour);
      attr(edge, "stroke-width", (2 * rim).toFixed(3));
      attr(band, "stroke", colour);
      attr(band, "stroke-width", (2 * (rim + width)).toFixed(3));
      attr(node, "data-x-cm", x.toFixed(4));
      attr(node, "data-y-cm", y.toFixed(4));
      attr(node, "data-turn", turn.toFixed(3));
      attr(node, "data-walton", walton.toFixed(3));
      attr(node, "data-lifted", String(lifted));
      attr(mark, "data-lifted", String(lifted));
      return [bx, by];
    },
    /** Put the badge there, and the word of a hand that stays clear below it. */
    label([x, y]) {
      attr(badge, "transform", `translate(${x.toFixed(3)} ${y.toFixed(3)}) scale(${size})`);
      if (stays) attr(stays, "transform", `translate(${x.toFixed(3)} ${(y + footOfWord(size, font)).toFixed(3)})`);
    },
    fit(pxPerCm) {
      size = Number(Math.max(1.25, MIN_TEXT_PX / (1.5 * pxPerCm)).toFixed(3));
      font = Math.max(1.7, MIN_TEXT_PX / pxPerCm);
      if (stays) stays.setAttribute("font-size", font.toFixed(3));
    }
  };
}

// timeline.js
var EPS = 1e-9;
var pauseOf = ({ title, seconds }) => ({
  pass_s: seconds,
  passes: 1,
  beats: Math.max(1, Math.round(seconds)),
  speed: null,
  legs: [{ name: title, role: "pause", start_s: 0, end_s: seconds }],
  breath: [],
  hands: [],
  cues: []
});
function compile(program, passes = 0, skipped = /* @__PURE__ */ new Set()) {
  const steps = [];
  let u = 0;
  for (const [index, own] of program.steps.entries()) {
    const step = { ...own.pause ? pauseOf(own) : program.strokes?.[own.stroke], ...own };
    const count = program.steps.length === 1 && passes > 0 ? passes : step.passes;
    const end = u + (skipped.has(index) ? 0 : count * step.pass_s);
    steps.push({ ...step, index, passes: count, beat_s: step.pass_s / step.beats, skipped: skipped.has(index), start: u, end });
    u = end;
  }
  return { steps, total: u };
}
function neighbour(score, index, way) {
  let k = index + way;
  while (score.steps[k]?.skipped) k += way;
  return score.steps[k] ?? null;
}
function stepAt(score, u) {
  return score.steps.find((step) => u < step.end - EPS) ?? score.steps.findLast((step) => !step.skipped) ?? score.steps.at(-1);
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
    walton: lerp(hand.t, hand.walton, p),
    lifted: (hand.air ?? []).some(([from, to]) => p > from + EPS && p < to - EPS)
  };
}
function breathCycle(step, tempo) {
  const outs = step.breath.filter((span) => span.phase === "out").length;
  if (!outs) return null;
  return (step.breath.at(-1).end_s - step.breath[0].start_s) / outs / tempo;
}
var phaseAt = ({ phases = [] }, p) => phases.findLast(([from]) => from <= p + EPS)?.[1] ?? null;
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
    if (step.pause || step.end <= from || step.start >= to) continue;
    const first = Math.max(0, Math.ceil((from - step.start) / step.beat_s - EPS));
    const count = step.passes * step.beats;
    for (let k = first; k < count; k++) {
      const u = step.start + k * step.beat_s;
      if (u < from) continue;
      if (u >= to) break;
      const p = k % step.beats * step.beat_s;
      beats.push({ u, strong: step.legs.some((leg) => Math.abs(leg.start_s - p) < 1e-3) });
    }
  }
  return beats;
}
function countedBeats(score, count, from, to) {
  return score.steps.filter((step) => step.pause && !step.skipped).flatMap((step) => {
    const next = neighbour(score, step.index, 1);
    if (!next || next.pause) return [];
    const beat_s = next.beat_s / (next.rate ?? 1);
    return Array.from({ length: count }, (_, k) => ({ u: step.end - (count - k) * beat_s, count: count - k }));
  }).filter(({ u }) => u >= from && u < to);
}
function tempoOf(program, step, speed) {
  const lead = program.steps.find((one) => one.speed);
  if (!lead || !step.speed || !(speed > 0)) return 1;
  const asked = speed / lead.speed.usual_cm_s;
  const { usual_cm_s: usual, slowest_cm_s: slowest, fastest_cm_s: fastest } = step.speed;
  return Math.min(Math.max(asked, slowest / usual), fastest / usual);
}
function paceOf(program, score, speed) {
  return score.steps.map((step) => ({ end: step.end, rate: step.rate ?? tempoOf(program, step, speed) }));
}

// path.js
var STEP_CM = 0.25;
var HEAD_APART_CM = { work: 14, home: 17 };
var CHUNK = 26;
var distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
function stretch(hand, from, to) {
  const moments = [from, ...hand.t.filter((t) => t > from && t < to), to];
  const places = moments.map((t) => ({ x: lerp(hand.t, hand.x, t), y: lerp(hand.t, hand.y, t), walton: lerp(hand.t, hand.walton, t) }));
  const along = [0];
  for (let k = 1; k < places.length; k++) along.push(along[k - 1] + distance(places[k - 1], places[k]));
  const length = along.at(-1);
  const count = Math.max(2, Math.floor(length / STEP_CM) + 1);
  const column = (name) => places.map((place) => place[name]);
  const [xs, ys, waltons] = [column("x"), column("y"), column("walton")];
  return Array.from({ length: count }, (_, k) => {
    const at3 = k / (count - 1) * length;
    return { x: lerp(along, xs, at3), y: lerp(along, ys, at3), walton: lerp(along, waltons, at3) };
  });
}
var lengthOf = (points) => points.slice(1).reduce((sum, point, k) => sum + distance(points[k], point), 0);
var SMOOTH = 3;
function headings(points) {
  const found = [];
  points.forEach((_, k) => {
    const [a, b] = [points[Math.max(0, k - SMOOTH)], points[Math.min(points.length - 1, k + SMOOTH)]];
    let angle = Math.atan2(b.y - a.y, b.x - a.x);
    const before = found.at(-1) ?? angle;
    while (angle - before > Math.PI) angle -= 2 * Math.PI;
    while (angle - before < -Math.PI) angle += 2 * Math.PI;
    found.push(angle);
  });
  return found;
}
function widthsOf(points, widths) {
  const levels = widths.map((_, level2) => level2);
  const angles = headings(points);
  const step = Math.max(lengthOf(points) / (points.length - 1), 1e-6);
  const bends = angles.slice(1).map((angle, k) => Math.abs(angle - angles[k]) / step);
  const tight = bends.sort((a, b) => a - b)[Math.floor(0.8 * (bends.length - 1))] ?? 0;
  const most = Math.max(0.42 / Math.max(tight, 1e-6), 0.5);
  return points.map(({ walton }) => Math.min(lerp(levels, widths, walton), most));
}
function bands(points, widths) {
  const keys = points.map(({ walton }, k) => `${Math.round(walton * 8)}/${Math.round(widths[k] * 10)}`);
  const found = [];
  keys.forEach((key, k) => {
    if (k && key === keys[k - 1]) found.at(-1)[1] = k;
    else found.push([Math.max(0, k - 1), k]);
  });
  return found.filter(([first, last]) => last > first);
}
function circles(points) {
  const angles = headings(points);
  return Math.max(...angles) - Math.min(...angles) > 3 * Math.PI;
}
function pieces(points) {
  if (!circles(points)) return [[0, points.length - 1]];
  const found = [];
  for (let k = 0; k < points.length - 1; k += CHUNK) found.push([Math.max(0, k - 1), Math.min(points.length - 1, k + CHUNK)]);
  return found;
}
function heads(points, kind) {
  const angles = headings(points);
  const n = points.length - 1;
  if (circles(points)) return headsOfCircles(points, angles);
  const length = lengthOf(points);
  if (length < 3.5) return [];
  const count = Math.max(1, Math.round(length / (HEAD_APART_CM[kind] ?? 14)));
  const bend = (k) => Math.abs(angles[Math.min(n, k + 1)] - angles[Math.max(0, k - 1)]) / 2;
  return Array.from({ length: count }, (_, j) => {
    const ideal = (j + 0.6) / count * n;
    const reach2 = 0.22 * n / count;
    let best = Math.round(ideal);
    let least = Infinity;
    for (let k = Math.max(2, Math.ceil(ideal - reach2)); k <= Math.min(n - 2, ideal + reach2); k++) {
      const cost = bend(k) * 20 + Math.abs(k - ideal) / n;
      if (cost < least) [best, least] = [k, cost];
    }
    return best;
  });
}
function headsOfCircles(points, angles) {
  const over = Math.atan2(points.at(-1).y - points[0].y, points.at(-1).x - points[0].x);
  const best = /* @__PURE__ */ new Map();
  angles.forEach((angle, k) => {
    const turn = Math.round((angle - over) / (2 * Math.PI));
    const off = Math.abs(angle - over - turn * 2 * Math.PI);
    if (!best.has(turn) || off < best.get(turn).off) best.set(turn, { k, off });
  });
  return [...best.values()].map(({ k }) => k).filter((k) => k > 4 && k < points.length - 5);
}
function arrowhead(at3, angle, size) {
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const corner = (ahead, across) => [at3.x + size * (ahead * dx - across * dy), at3.y + size * (ahead * dy + across * dx)];
  return [corner(0.66, 0), corner(-0.46, 0.5), corner(-0.24, 0), corner(-0.46, -0.5)];
}
function placeOf(hand, from, to) {
  const moments = Array.from({ length: 33 }, (_, k) => from + k / 32 * (to - from));
  const [xs, ys, levels] = ["x", "y", "walton"].map((name) => moments.map((t) => lerp(hand.t, hand[name], t)));
  const middle = (values) => (Math.min(...values) + Math.max(...values)) / 2;
  const way = xs.slice(1, 6).reduce((sum, x) => sum + x, 0) / 5 > xs[0] ? 1 : -1;
  return { x: middle(xs), y: middle(ys), walton: Math.max(...levels), way };
}
function halfOf(print) {
  const side = (k) => Math.max(...print.map((point) => point[k])) - Math.min(...print.map((point) => point[k]));
  return Math.max(side(0), side(1)) / 2;
}

// path-layer.js
var STRENGTH = 0.5;
var EDGE_CM = 0.34;
var PAPER = "#fbf7f0";
var AIR = "#69594b";
var DOT_CM = 0.3;
var DOTS_APART_CM = 1.5;
var at2 = ({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`;
var line = (points) => `M${points.map(at2).join("L")}`;
var shape = (corners) => `M${corners.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join("L")}Z`;
function pathLayer({ map, colours, plan: { look, texts } }, step) {
  const drawn = step.hands.flatMap((hand) => (hand.path ?? []).map((span) => ({ hand, span })));
  const ink = { look, colour: (walton) => mix(look.casing, levelColour(colours, walton), STRENGTH) };
  const under = s("g", {});
  const over = s("g", {});
  for (const { hand, span } of drawn) {
    const { low = [], high = [] } = DRAW[span[0]](hand, span[1], span[2], ink);
    under.append(...low);
    over.append(...high);
  }
  return s(
    "svg",
    { class: "cp-path", viewBox: `0 0 ${map.width} ${map.height}`, "aria-hidden": "true", focusable: "false" },
    s("g", { transform: `translate(${map.x0} ${map.y0}) scale(${map.px_per_cm})`, fill: "none", "stroke-linejoin": "round" }, under, over),
    step.stand && standMark(step.stand, texts.stand)
  );
}
function standMark({ place, x, y, size }, words) {
  const way = { head: [0, 1], left: [1, 0], right: [-1, 0] }[place];
  const chevron = arrowhead({ x: x - 0.25 * size * way[0], y: y + (place === "head" ? 1.7 : 0) * size }, Math.atan2(way[1], way[0]), 0.72 * size);
  const lines2 = standLines(place, words);
  const look = { class: "cp-stand-words", "font-size": size, "text-anchor": { head: "middle", left: "end", right: "start" }[place] };
  const left = x - 0.8 * size * way[0];
  const top = place === "head" ? y + size : y - (lines2.length - 1) / 2 * 1.05 * size + 0.33 * size;
  return s("g", { class: "cp-stand" }, s("path", { d: shape(chevron) }), s("text", look, lines2.map((one, k) => s("tspan", { x: left.toFixed(1), y: (top + k * 1.05 * size).toFixed(1) }, one))));
}
function head(point, angle, size, colour, casing) {
  const d = shape(arrowhead(point, angle, size));
  return [s("path", { d, fill: casing, stroke: casing, "stroke-width": 0.24 }), s("path", { d, fill: colour })];
}
function headsOn(points, kind, widths, { look, colour }) {
  const angles = headings(points);
  return heads(points, kind).flatMap((k) => head(points[k], angles[k], 1.25 + 1.05 * widths[k], colour(points[k].walton), look.casing));
}
function dashed(hand, from, to, ink, { share, dashes, edge, core }) {
  const points = stretch(hand, from, to);
  if (lengthOf(points) < 0.5) return {};
  const middle = points.length >> 1;
  const width = widthsOf(points, ink.look.widths_cm)[middle] * share;
  const d = line(points);
  const low = [
    edge && s("path", { d, stroke: ink.look.casing, "stroke-width": (width + EDGE_CM).toFixed(2) }),
    s("path", { d, stroke: ink.colour(points[middle].walton), "stroke-width": width.toFixed(2), "stroke-dasharray": dashes }),
    core && s("path", { d, stroke: PAPER, "stroke-width": 0.15, "stroke-dasharray": dashes })
  ];
  return { low: low.filter(Boolean), points, width };
}
var DRAW = {
  /** A solid line as broad and dark as it is firm. */
  work(hand, from, to, ink) {
    const points = stretch(hand, from, to);
    if (lengthOf(points) < 0.5) return {};
    const widths = widthsOf(points, ink.look.widths_cm);
    const high = pieces(points).flatMap(([first, last]) => {
      const cut = bands(points.slice(first, last + 1), widths.slice(first, last + 1)).map(([a, b]) => [first + a, first + b]);
      const edge = cut.map(([a, b]) => s("path", { d: line(points.slice(a, b + 1)), stroke: ink.look.casing, "stroke-width": widths[b] + EDGE_CM, "stroke-opacity": 0.5 + STRENGTH / 2 }));
      const inked = cut.map(([a, b]) => s("path", { d: line(points.slice(a, b + 1)), stroke: ink.colour(points[b].walton), "stroke-width": widths[b].toFixed(2), "stroke-linecap": "round" }));
      const width = Math.min(...widths.slice(first, last + 1));
      const core = hand.hand !== "left" && s("path", { d: line(points.slice(first, last + 1)), stroke: PAPER, "stroke-width": Math.min(0.24, 0.26 * width).toFixed(2) });
      return [...edge, ...inked, core].filter(Boolean);
    });
    return { low: high, high: headsOn(points, "work", widths, ink) };
  },
  /** A push of rows: a short line with one head, near its end. */
  row(hand, from, to, ink) {
    const { low = [] } = DRAW.work(hand, from, to, ink);
    const points = stretch(hand, from, to);
    const most = Math.max(...points.map(({ walton }) => walton));
    const k = Math.min(points.findLastIndex(({ walton }) => walton > most - 0.05), points.length - 3);
    if (k < 1) return { low };
    const width = widthsOf(points, ink.look.widths_cm)[k];
    return { low, high: head(points[k], headings(points)[k], 0.85 + 1.05 * width, ink.colour(points[k].walton), ink.look.casing) };
  },
  /** Lightly home: thin and dashed. */
  home(hand, from, to, ink) {
    const { low = [], points, width } = dashed(hand, from, to, ink, { share: 1, dashes: "1.5 0.8", edge: true, core: hand.hand !== "left" });
    return points ? { low, high: headsOn(points, "home", points.map(() => width), ink) } : {};
  },
  /** Back from a push or a pulse: finer. */
  rest: (hand, from, to, ink) => dashed(hand, from, to, ink, { share: 0.75, dashes: "0.9 0.65", edge: false, core: false }),
  /** A pulse that moves: it swells and thins as the pressure does, with a head on its way. */
  pulse(hand, from, to, ink) {
    const points = stretch(hand, from, to);
    const n = points.length - 1;
    if (n < 6) return {};
    const peak = Math.max(...points.map(({ walton }) => walton));
    const broad = 0.8 * widthsOf([{ x: 0, y: 0, walton: peak }, { x: 9, y: 0, walton: peak }], ink.look.widths_cm)[0];
    const widths = points.map((_, k) => broad * (0.3 + 0.7 * Math.sqrt(Math.max(0, Math.sin(Math.PI * k / n)))));
    const parts2 = points.slice(1).map((_, k) => [Math.max(0, k - 1), k + 1]);
    const colour = ink.colour(peak);
    const middle = points.slice(2, n - 3);
    const low = [
      ...parts2.map(([a, b]) => s("path", { d: line(points.slice(a, b + 1)), stroke: ink.look.casing, "stroke-width": (widths[b] + EDGE_CM).toFixed(2), "stroke-linecap": "round" })),
      ...parts2.map(([a, b]) => s("path", { d: line(points.slice(a, b + 1)), stroke: colour, "stroke-width": widths[b].toFixed(2), "stroke-linecap": "round" })),
      hand.hand !== "left" && middle.length > 1 && s("path", { d: line(middle), stroke: PAPER, "stroke-width": Math.min(0.24, 0.26 * broad).toFixed(2) })
    ];
    return { low: low.filter(Boolean), high: head(points[n - 2], headings(points)[n - 2], 0.95 + 0.6 * broad, colour, ink.look.casing) };
  },
  /** In the air: dots from one place to the next. */
  air(hand, from, to, ink) {
    const points = stretch(hand, from, to);
    const length = lengthOf(points);
    const clear = halfOf(hand.print) + 1.6;
    const room = length - 2 * clear;
    if (room <= 0) return {};
    const colour = mix(ink.look.casing, AIR, 0.85 * STRENGTH);
    const step = length / (points.length - 1);
    const place = (cm) => points[Math.min(points.length - 1, Math.round(cm / step))];
    const count = Math.max(1, Math.round(room / DOTS_APART_CM));
    const dots = Array.from({ length: count + 1 }, (_, k) => place(clear + k / count * room));
    const middle = points.length >> 1;
    return { low: dots.map(({ x, y }) => s("circle", { cx: x.toFixed(2), cy: y.toFixed(2), r: DOT_CM, fill: colour })), high: head(points[middle], headings(points)[middle], 1.5, colour, ink.look.casing) };
  },
  /** A place that is pressed. */
  press(hand, from, to, ink) {
    const { x, y, walton } = placeOf(hand, from, to);
    return { low: [s("circle", { cx: x.toFixed(2), cy: y.toFixed(2), r: (halfOf(hand.print) + 0.55).toFixed(2), fill: ink.colour(walton), "fill-opacity": 0.2, stroke: ink.colour(walton), "stroke-width": 0.34 })] };
  },
  /** A place with circles: an arrow once round it, as broad and dark as the press grows deep. */
  round(hand, from, to, ink) {
    const { x, y, walton, way } = placeOf(hand, from, to);
    const radius = halfOf(hand.print) + 0.8;
    const [gap, n] = [31 * Math.PI / 180, 48];
    const points = Array.from({ length: n + 1 }, (_, k) => {
      const turn = gap + k / n * 2 * (Math.PI - gap);
      return { x: x + radius * way * Math.sin(turn), y: y + radius * Math.cos(turn), walton: 0.5 + k / n * (walton - 0.5) };
    });
    const widths = points.map((point) => 0.55 * widthsOf([point, point], ink.look.widths_cm)[0]);
    const parts2 = Array.from({ length: 8 }, (_, k) => [6 * k, 6 * k + 6]);
    const low = [
      s("path", { d: line(points), stroke: ink.look.casing, "stroke-width": (Math.max(...widths) + 0.3).toFixed(2) }),
      ...parts2.map(([a, b]) => s("path", { d: line(points.slice(a, b + 1)), stroke: ink.colour(points[b].walton), "stroke-width": widths[b].toFixed(2), "stroke-linecap": "round" }))
    ];
    return { low, high: head(points[n], Math.atan2(points[n].y - points[n - 1].y, points[n].x - points[n - 1].x), 1.15 + 0.7 * widths[n], ink.colour(walton), ink.look.casing) };
  },
  /** A tap: a drop and the ring that it makes. */
  tap(hand, from, to, ink) {
    const { x, y, walton } = placeOf(hand, from, to);
    const r = 0.62 * widthsOf([{ x, y, walton: Math.max(1, walton) }, { x, y, walton: Math.max(1, walton) }], ink.look.widths_cm)[0];
    const disc = (radius, look) => s("circle", { cx: x.toFixed(2), cy: y.toFixed(2), r: radius.toFixed(2), ...look });
    return {
      low: [
        disc(r + 0.28, { fill: ink.look.casing }),
        disc(r + 0.4, { stroke: ink.colour(walton), "stroke-width": 0.1 }),
        disc(r, { fill: ink.colour(walton) }),
        ...hand.hand === "left" ? [] : [disc(0.36 * r, { fill: PAPER })]
      ]
    };
  }
};

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
      if (Math.abs(heard - plain) < 0.6) return (at3) => heard + (at3 - ms) / 1e3;
    }
    return (at3) => plain + (at3 - ms) / 1e3;
  }
  function sound(kind, time, level2) {
    const gain = context.createGain();
    gain.gain.value = level2;
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
      for (const { at: at3, kind, level: level2 = 1 } of source(from, to)) {
        placed.push(sound(kind, Math.max(onAudio(at3), context.currentTime), level2));
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
var APART_S = 12;
var PAUSE_OF_SIDES = "side";
function cueList(score, before, said = {}, { check: check2 = null, skip = () => "", end = "" } = {}) {
  const cues = [];
  const last = score.steps.findLast((step) => !step.skipped && !step.pause)?.index;
  let worked = null;
  let rested = [];
  for (const [index, step] of score.steps.entries()) {
    const words = (at3) => step.cues?.find((cue) => cue.at === at3)?.say ?? said[at3] ?? "";
    const add = (u, at3, say = words(at3), of = index) => cues.push({ u, at: at3, say, step: of });
    if (step.skipped) {
      add(step.start, "skip", skip(step));
      continue;
    }
    if (step.pause) {
      if (step.pause === PAUSE_OF_SIDES) add(step.start, "side", `${words("side")} ${step.say}`);
      else add(step.start, "start", step.say);
      rested.push(step);
      continue;
    }
    const last10 = before(step.end, 10);
    const tempo = (step.end - last10) / 10;
    const seconds = (step.end - step.start) / tempo;
    const turned = worked && worked.side !== step.side && ![worked.side, step.side].includes("both");
    if (turned && !rested.some(({ pause }) => pause === PAUSE_OF_SIDES)) add(rested[0]?.start ?? step.start, "side", words("side"), rested[0]?.index ?? index);
    add(step.start, "start", step.say || words("start"));
    if (seconds >= HALF_FROM_S) add((step.start + step.end) / 2, "half");
    if (seconds >= LAST_FROM_S) add(last10, "last10");
    if (step.ask && check2) add(askAt(step, check2.share, tempo), "ask", check2.say);
    if (index === last) add(step.end, "rest");
    worked = step;
    rested = [];
    for (const [legIndex, say] of legWords(step).entries()) {
      if (!say) continue;
      for (let pass = 0; pass < Math.min(step.passes, SPOKEN_PASSES); pass++) {
        add(step.start + pass * step.pass_s + step.legs[legIndex].start_s, "leg", say);
      }
    }
    for (const cue of step.cues ?? []) {
      if (cue.at !== "within") continue;
      for (let pass = 0; pass < Math.min(step.passes, SPOKEN_PASSES); pass++) add(step.start + pass * step.pass_s + cue.s, "leg", cue.say);
    }
  }
  if (rested.length && end) cues.push({ u: score.total, at: "end", say: end, step: rested.at(-1).index });
  return cues.sort((a, b) => a.u - b.u);
}
function askAt({ start, end }, share, tempo) {
  const apart = APART_S * tempo;
  const wanted = start + share * (end - start);
  const half = (start + end) / 2;
  return Math.max(start + Math.min(apart, (end - start) / 4), Math.min(wanted, half - apart));
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

// screened.js
var MEETING = /* @__PURE__ */ Symbol.for("back-massage-course.screened");
var STORED = "back-massage-course.screened";
var VERSION2 = 2;
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
      return found?.version === VERSION2 && found.day === today() && found.offers ? found : null;
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
  function hold(result, kept2, source = null) {
    Object.assign(shared, { result, kept: kept2, source });
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
      const kept2 = shared.kept && shared.source === source;
      const dated = { ...result, version: VERSION2, day: today() };
      if (kept2) write(JSON.stringify(dated));
      else if (shared.kept) write(null);
      hold(dated, kept2, source);
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

// fares.js
function createFares(screened) {
  let steps = [];
  let offers = [];
  let passes = false;
  let open = true;
  const out = (offer) => offer?.how === "left-out";
  const strokes = () => offers.filter((_, k) => steps[k].stroke);
  return {
    /** Look at the result anew; gives whether other steps are passed by than before. */
    heed(program) {
      const before = [...this.skipped].join();
      const result = screened?.current() ?? null;
      steps = program.steps;
      passes = Boolean(program.plan);
      open = !result || result.verdict === void 0 || result.verdict === "offer";
      offers = steps.map(({ stroke }) => stroke ? offerOf(result, stroke) : null);
      return before !== [...this.skipped].join();
    },
    /** The offer that refuses the whole, or null. */
    get refused() {
      const found = offers.find(out) ?? null;
      return passes && open && !strokes().every(out) ? null : found;
    },
    /** Indices of the steps that are passed by. */
    get skipped() {
      if (!passes || this.refused) return /* @__PURE__ */ new Set();
      return new Set(offers.flatMap((offer, k) => out(offer) ? [k] : []));
    },
    /** What becomes of a step, by its index; null where nobody was asked. */
    of: (index) => offers[index] ?? null,
    /** What is said of steps that one hand works alone, each once. */
    get alone() {
      return [...new Set(offers.filter((offer) => offer?.hand).map(({ say }) => say))];
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

// sounds.js
var EPS2 = 1e-6;
var SILENT = ["leg", "skip"];
function soundsBetween({ score, cues, transport, countIn, counted }, from, to) {
  const found = [];
  const { beat_s } = at(score, transport.read().u).step;
  for (let k = countIn.beats - 1; k >= 0; k--) {
    const lead = countIn.tail + k * beat_s;
    if (transport.counts(lead)) found.push({ at: transport.whenLead(lead), kind: "lead" });
  }
  const start = transport.read(from).u - EPS2;
  const end = transport.read(to).u + EPS2;
  for (const { u, strong } of beatsBetween(score, start, end)) {
    found.push({ at: transport.when(u), kind: strong ? "strong" : "beat" });
  }
  for (const { u } of countedBeats(score, counted, start, end)) found.push({ at: transport.when(u), kind: "lead" });
  const chimed = /* @__PURE__ */ new Map();
  for (const cue of cues) {
    if (!SILENT.includes(cue.at) && cue.u >= start && cue.u <= end) chimed.set(cue.u, cue.at === "ask" ? "ask" : "chime");
  }
  for (const [u, kind] of chimed) found.push({ at: transport.when(u), kind });
  return found.filter((one) => one.at >= from && one.at < to);
}
function countedAt(score, step, u, counted) {
  if (!step.pause) return 0;
  return countedBeats(score, counted, step.start + EPS2, u + EPS2).at(-1)?.count ?? 0;
}

// teller.js
var LATE_S = 1.5;
var ANNOUNCE_S = 8;
var ANNOUNCED = /* @__PURE__ */ new Set(["half", "last10", "side", "ask", "skip"]);
function createTeller({ speak, announce }) {
  let upTo = -1;
  let pass = "";
  return {
    /** Forget everything: the next run begins at the start. */
    reset() {
      upTo = -1;
      pass = "";
    },
    /** Go on from another place: what was due before it is not said; what is due just there is, unless it `was`. */
    from(u, was = false) {
      upTo = was ? u : u - 1e-6;
      pass = "";
    },
    /**
     * Say what fell due between the last call and `here`, a snapshot of the engine. A single stroke is announced by
     * its passes (`texts` has the words), a routine (`steps`) by its steps.
     */
    hear(cues, here, { texts, steps = false }) {
      const due = cues.filter((cue) => cue.u > upTo && cue.u <= here.u);
      upTo = Math.max(upTo, here.u);
      const fresh = due.filter((cue) => cue.say && (here.u - cue.u) / here.rate < LATE_S);
      const main = fresh.filter((cue) => cue.at !== "leg").map((cue) => cue.say);
      if (main.length) speak([...new Set(main)].join(" "));
      else for (const cue of fresh) speak(cue.say, { gently: true });
      const shown = due.filter((cue) => ANNOUNCED.has(cue.at) || steps && cue.at !== "leg").map((cue) => cue.say);
      const key = `${here.step.index}/${here.pass}`;
      const every = Math.max(1, Math.ceil(ANNOUNCE_S / (here.step.pass_s / here.rate)));
      if (!steps && pass && key !== pass && !here.done && (here.pass - 1) % every === 0) shown.push(filled(texts.said_pass, here));
      pass = key;
      if (shown.length) announce(shown.join(" "));
    }
  };
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
  function read2(ms = now()) {
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
  const markNow = (ms = now()) => mark = { ms, ...read2(ms) };
  return {
    read: read2,
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
    /** Seconds until `u` (or the end) at the present tempo, count-in left out. */
    left: (ms = now(), u = total()) => between(read2(ms).u, u),
    /** Seconds from the start to `u` at the present tempo, and the score position so many seconds from the start. */
    secondsAt: (u) => between(0, u),
    positionAt: (seconds) => after(0, seconds),
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

// voice.js
function pickVoice(voices, language = "en") {
  const local = voices.filter((voice) => voice.localService === true);
  const base = language.toLowerCase().split("-")[0];
  const speaks = (voice) => voice.lang.toLowerCase().replace("_", "-");
  const fitting = local.filter((voice) => speaks(voice).split("-")[0] === base);
  return fitting.find((voice) => speaks(voice) === language.toLowerCase()) ?? fitting.find((voice) => voice.default) ?? fitting[0] ?? null;
}
function createVoice(synthesis, Utterance, language = "en") {
  let awake = false;
  const voice = () => synthesis ? pickVoice(synthesis.getVoices(), language) : null;
  return {
    /** Whether this device can speak by itself. */
    get available() {
      return voice() !== null;
    },
    /** To be called from a click or a key: some phones only speak later if they were asked to, in silence, at once. */
    wake() {
      if (awake || !voice()) return;
      awake = true;
      const silence = new Utterance(" ");
      silence.volume = 0;
      synthesis.speak(silence);
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
function clock(seconds, round2 = Math.ceil) {
  const whole = Math.max(0, round2(seconds + (round2 === Math.ceil ? -1e-6 : 1e-6)));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
function level(walton) {
  const half = Math.round(walton * 2) / 2;
  return Number.isInteger(half) ? String(half) : `${Math.floor(half) || ""}½`;
}
var STATE_TEXT = { ready: "ready", "lead-in": "lead_in", playing: "playing", paused: "paused", finished: "done" };
var COVER_TEXT = { ready: "cover_ready", "lead-in": "cover_lead_in", paused: "cover_paused", finished: "cover_done" };

// engine.js
var TICK_MS = 130;
var FIRST_BEAT_S = 0.6;
var RESUME_BEATS = 2;
var AGAIN_S = 3;
var KEEP_AWAKE_PAUSED_MS = 3e5;
var EPS3 = 1e-6;
function lightest(...levels) {
  const known = levels.filter((level2) => typeof level2 === "number");
  return known.length ? Math.min(...known) : null;
}
function createEngine(model, env) {
  const listeners = /* @__PURE__ */ new Set();
  const emit = (event) => listeners.forEach((listener) => listener(event));
  const announce = (text2) => emit({ type: "announce", text: text2 });
  const changed = () => emit({ type: "change" });
  const transport = createTransport(env.now);
  const reporter = createReporter(model);
  const beats = createBeats({ makeContext: env.makeContext, now: env.now });
  const fares = createFares(env.screened);
  const voice = createVoice(env.synthesis, env.Utterance, env.language);
  const wake = createWakeLock(env.navigator, env.document);
  const teller = createTeller({
    announce,
    speak: (words, how) => model.get("voice") && !model.get("muted") && voice.say(words, how)
  });
  const turn = createTurn(env.events, () => pause(texts().said_elsewhere));
  let program;
  let score;
  let cues = [];
  let state = "ready";
  let countIn = { beats: 0, tail: 0 };
  let pausedAt = 0;
  const refused = () => fares.refused;
  const texts = () => program.texts;
  const counted = () => program.plan?.count_in_beats ?? 0;
  function snapshot(ms = env.now()) {
    const { u, lead, elapsed } = transport.read(ms);
    const place = at(score, u);
    const rate = transport.rateAt(Math.min(u, score.total - EPS3));
    const count = Math.ceil((lead - countIn.tail) / place.step.beat_s - EPS3) + 1;
    const offer = fares.of(place.step.index);
    return {
      ...place,
      state: state === "running" ? lead > 0 ? "lead-in" : "playing" : state,
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
      hand: offer?.hand ?? place.step.hand ?? null,
      // the only one that works today
      breathing: model.get("breath") !== false,
      breath: model.get("breath") === false ? null : breathAt(place.step, place.p, rate, program.breath_cycle_s)
    };
  }
  function asked(u, rate) {
    const shown = (program.plan?.check_in.shown_s ?? 0) * rate;
    return cues.findLast((cue) => cue.at === "ask" && cue.u <= u && u - cue.u < shown)?.say ?? "";
  }
  const sounds = (from, to) => soundsBetween({ score, cues, transport, countIn, counted: counted() }, from, to);
  function reschedule() {
    beats.cancel();
    if (state !== "running" || model.get("muted")) return;
    beats.wake();
    beats.round(sounds);
  }
  function tick() {
    const now = env.now();
    if (state === "running") emit({ type: "due" });
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
    reporter.progress(now, { elapsed_s: Math.round(elapsed * 1e3) / 1e3, ...place });
  }
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
    const into = p % step.beat_s;
    countIn = {
      beats: fresh ? program.lead_in_beats : Math.min(RESUME_BEATS, program.lead_in_beats),
      tail: into > EPS3 ? into : step.beat_s
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
  function goTo(u, told2) {
    const again = state === "running";
    transport.pause();
    transport.seek(u, transport.secondsAt(u));
    teller.from(u);
    beats.cancel();
    voice.stop();
    state = u > 0 ? "paused" : "ready";
    pausedAt = env.now();
    if (again) return play(told2);
    announce(told2);
    reporter.send({ playing: false, finished: false });
    changed();
  }
  function retime() {
    transport.setPace(paceOf(program, score, model.get("speed_cm_s")));
    const check2 = program.plan?.check_in;
    const skip = ({ title, index }) => filled(program.plan.texts.said_skipped, { title, why: fares.of(index)?.say ?? "" });
    cues = cueList(score, transport.before, program.said, { check: check2, skip, end: program.plan?.texts.cover_done });
  }
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
    }
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
    goTo: (seconds, told2) => goTo(Math.min(transport.positionAt(seconds), score.total), told2),
    /** How long the whole lasts, in seconds, and where in it a step starts. */
    get seconds() {
      return transport.secondsAt(score.total);
    },
    /** What becomes of a step after screening, by its index; null where nobody was asked. */
    fareOf: (index) => fares.of(index),
    secondsAt: (u) => transport.secondsAt(u),
    toggle: () => state === "running" ? pause() : play(),
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

// shade-map.js
var CARE = "#8f3b2e";
var PAPER2 = "#fbf7f0";
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
      s("path", { d: rings(place, body), fill: PAPER2, "fill-opacity": 0.72 }),
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
    { "text-anchor": "middle", "font-size": NAME_CM, "font-weight": 700, "font-family": "system-ui, sans-serif", fill: CARE, stroke: PAPER2, "stroke-width": 0.7, "paint-order": "stroke", "stroke-linejoin": "round" },
    said.map((line2, k) => s("tspan", { x, y: y + (k - (said.length - 1) / 2) * 1.15 * NAME_CM + 0.35 * NAME_CM }, line2))
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

// room.js
function reach(hand, { y, turn }) {
  const angle = turn * Math.PI / 180;
  const ys = [...hand.print, ...hand.outline ?? []].map(([px, py]) => y + px * Math.sin(angle) + py * Math.cos(angle));
  return [Math.min(...ys), Math.max(...ys)];
}
function freeRoom(reaches) {
  let widest = [0, 0];
  let free = 0;
  for (const [from, to] of [...reaches, [1, 1]].sort((a, b) => a[0] - b[0])) {
    const room = [free, Math.min(1, from)];
    if (room[1] - room[0] > widest[1] - widest[0]) widest = room;
    free = Math.max(free, to);
  }
  return widest;
}

// stage.js
var lightened = (place, most) => most === null ? place : { ...place, walton: Math.min(place.walton, most) };
var withHand = (step, only) => only === null ? step : { ...step, hands: step.hands.filter(({ hand }) => hand === only) };
function createStage(engine, toggle, { under = () => null, words = () => null } = {}) {
  const image = h("img", { alt: "", draggable: "false" });
  const coverWords = h("span", {});
  const cover = h("div", { class: "cp-cover", "aria-hidden": "true" }, coverWords);
  const node = h("div", { class: "cp-stage", onclick: () => toggle() }, image, cover);
  let hands = null;
  let layer = null;
  let shown = null;
  let only = null;
  let working = null;
  let shade = null;
  let shadedBy = null;
  function fit() {
    const { map } = engine.program;
    const width = node.clientWidth;
    if (width) hands?.fit(width / map.width * map.px_per_cm);
  }
  function drawShade() {
    const result = engine.screened;
    if (result === shadedBy) return;
    shade?.remove();
    const { map } = engine.program;
    const at3 = { body: engine.get("body"), x0: map.x0 / map.width, y0: map.y0 / map.width, cm: map.px_per_cm / map.width };
    shade = result?.places.length ? shadeLayer(result, at3) : null;
    if (shade) image.after(shade);
    shadedBy = result;
  }
  function drawCover(here, places) {
    const { state, count, refused } = here;
    const { map, texts } = engine.program;
    if (refused) {
      attr(cover, "data-state", "refused");
      attr(cover, "style", "top:0;bottom:0");
      cover.toggleAttribute("data-count", false);
      return text(coverWords, refused.say);
    }
    const counts = count > 0 && count <= 3;
    const own = counts ? null : words(here);
    const reaches = working.hands.map((hand, k) => reach(hand, places[k]).map((cm) => (map.y0 + cm * map.px_per_cm) / map.height));
    const [from, to] = freeRoom(reaches);
    attr(cover, "data-state", counts ? "lead-in" : own && state === "playing" ? "told" : state);
    attr(cover, "style", `top:${(100 * from).toFixed(2)}%;bottom:${(100 * (1 - to)).toFixed(2)}%`);
    text(coverWords, counts ? String(count) : own ?? texts[COVER_TEXT[state]] ?? "");
    cover.toggleAttribute("data-count", counts);
  }
  return {
    node,
    fit,
    showProgram() {
      const { program } = engine;
      image.src = engine.get("base_picture") ?? "";
      shown = null;
      shadedBy = null;
      return program.map.width / program.map.height;
    },
    /** Draw a moment; gives the step as it is worked and where its hands are. */
    draw(here, calm) {
      const { step } = here;
      drawShade();
      if (shown !== step || only !== here.hand) {
        only = here.hand;
        working = withHand(step, only);
        hands?.root.remove();
        layer?.remove();
        hands = createHands(engine.program, working);
        layer = under(engine, working);
        node.insertBefore(hands.root, cover);
        if (layer) node.insertBefore(layer, hands.root);
        shown = step;
        fit();
      }
      const p = calm && !here.done ? (here.beat - 1) * step.beat_s : here.p;
      const places = working.hands.map((hand) => lightened(handAt(hand, p), here.most));
      hands.update(places);
      drawCover(here, places);
      return { working, places };
    }
  };
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

// today.js
function createToday(engine, say = () => {
}) {
  const title = h("strong", {});
  const why = h("span", {});
  const always = h("ul", {});
  const another = h("button", { type: "button", "data-control": "another-receiver", onclick: press, onblur: () => ask(false) });
  const node = h("div", { class: "cp-today", hidden: true }, h("p", {}, title, " ", why), always, another);
  let shown = null;
  let asking = false;
  const label = () => {
    const { another: words, another_confirm: confirm } = engine.screened?.texts ?? {};
    text(another, asking && confirm || words || "");
  };
  function ask(is) {
    asking = is;
    label();
  }
  function press() {
    if (asking) {
      ask(false);
      engine.forgetScreening();
      return;
    }
    another.focus();
    ask(true);
    say(another.textContent);
  }
  return {
    node,
    update({ refused, step }) {
      const result = engine.screened;
      if (result === shown?.result && refused === shown.refused && step === shown.step) return;
      if (result !== shown?.result) asking = false;
      shown = { result, refused, step };
      const offer = refused ?? result?.offers[step.stroke];
      const told2 = refused ? [] : result?.always ?? [];
      node.hidden = !offer || !refused && !offer.say && !told2.length;
      if (node.hidden) return;
      attr(node, "data-how", offer.how);
      text(title, refused && result.verdict !== "offer" ? `${result.head}.` : "");
      title.hidden = !title.textContent;
      text(why, offer.say);
      why.hidden = !offer.say;
      always.replaceChildren(...told2.map((one) => h("li", {}, one)));
      label();
    }
  };
}

// player.css
var player_default = '.course-player {\n  position: relative; container: player / inline-size; box-sizing: border-box; margin: 0; padding: 0; border-radius: 18px; overflow: clip;\n  background: var(--paper); color: var(--ink); font: 16px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;\n}\n.course-player *, .course-player *::before, .course-player *::after { box-sizing: border-box; }\n.course-player [hidden] { display: none !important; }\n.course-player:focus { outline: none; }\n.course-player:focus-visible { outline: 3px solid var(--focus); outline-offset: -3px; }\n.course-player :is(button, input, select):focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }\n\n.cp-body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; padding: 16px; justify-items: stretch; }\n.cp-main, .cp-place { display: contents; }\n.cp-panel { container: panel / inline-size; display: grid; grid-template-columns: minmax(0, 1fr); gap: 18px; align-content: start; min-width: 0; }\n\n/* The picture keeps its paper by night too, for it is drawn on it, but as by a lamp turned low. */\n.cp-stage {\n  position: relative; justify-self: center; width: min(100%, calc(45vh * var(--ratio))); aspect-ratio: var(--ratio);\n  border-radius: 14px; overflow: hidden; background: #fbf7f0; filter: var(--lamp); cursor: pointer; touch-action: manipulation; user-select: none;\n}\n.cp-stage img { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; max-width: none; display: block; }\n.cp-hands { position: absolute; inset: 0; width: 100%; height: 100%; overflow: hidden; pointer-events: none; }\n.cp-outline { fill: none; stroke: #3a2e28; stroke-opacity: .5; stroke-width: .2; stroke-dasharray: .7 .5; }\n.cp-upper { fill: #fffdf9; fill-opacity: .3; stroke-opacity: .75; stroke-dasharray: none; stroke-width: .16; }\n[data-lifted="true"] { .cp-edge { stroke-dasharray: .3 .5; stroke-linecap: butt; } .cp-outline { stroke-opacity: .25; } .cp-badge { opacity: .6; } }\n.cp-badge text { font-weight: 700; font-family: system-ui, sans-serif; }\n.cp-badge :is(circle, rect) { fill: #fffdf9; stroke: #3a2e28; stroke-width: .26; }\n.cp-badge text { fill: #3a2e28; }\n.cp-badge-right rect { fill: #3a2e28; stroke: #fffdf9; }\n.cp-badge-right text { fill: #fffdf9; }\n.cp-stays { font-weight: 600; font-family: system-ui, sans-serif; fill: #3a2e28; stroke: #fbf7f0; stroke-width: .5; paint-order: stroke; }\n\n.cp-cover { container: room / size; position: absolute; inset: 0; display: grid; place-items: center; text-align: center; color: #3a2e28; pointer-events: none; }\n.cp-cover span { max-width: 94cqw; text-wrap: balance; padding: 10px 22px; border-radius: 32px; background: rgb(255 253 249 / .92); font-size: clamp(18px, 7cqi, 28px); line-height: 1.25; font-weight: 600; box-shadow: 0 2px 18px rgb(58 46 40 / .14); }\n.cp-cover[data-state="playing"] { display: none; }\n.cp-cover[data-state="ready"] span::before, .cp-cover[data-state="paused"] span::before { content: ""; display: inline-block; margin-right: .5em; border: solid transparent; border-width: .36em 0 .36em .58em; border-left-color: #1f5a87; }\n.cp-cover[data-state="lead-in"] span { display: grid; place-items: center; --across: min(54cqw, 82cqh, 260px); width: var(--across); aspect-ratio: 1; padding: 0; border-radius: 50%; background: rgb(255 253 249 / .86); font-size: calc(.24 * var(--across)); font-variant-numeric: tabular-nums; }\n.course-player .cp-cover[data-count] span { font-size: calc(.66 * var(--across)); line-height: 1; }\n\n.cp-cover[data-state="refused"] { place-items: start center; padding-top: 4%; }\n.cp-cover[data-state="refused"] span { max-width: min(86cqw, 420px); border-radius: 20px; font-size: clamp(17px, 5cqi, 26px); }\n[data-today="left-out"] .cp-hands { visibility: hidden; }\n[data-today="left-out"] .cp-stage { cursor: default; }\n.course-player .cp-play[aria-disabled="true"] { background: var(--hush); color: var(--soft); }\n.cp-today { display: grid; gap: 10px; justify-items: start; padding: 14px 18px; border-left: 5px solid var(--care); border-radius: 0 14px 14px 0; background: var(--hush); font-size: 17px; }\n.cp-today p { font-weight: 600; }\n.cp-today strong { color: var(--care); }\n.course-player .cp-today ul { margin: 0; padding-left: 1.2em; font-size: 16px; }\n.course-player .cp-today ul:empty { display: none; }\n.course-player .cp-today button { min-height: 44px; padding: 4px 18px; font-size: 16px; }\n\n.cp-readout { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }\n.cp-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 6px 12px; margin-bottom: -12px; }\n.course-player p { margin: 0; }\n.course-player .cp-title { color: var(--soft); font-size: 16px; }\n.cp-side { padding: 4px 14px; border-radius: 16px; background: var(--accent); color: var(--on-accent); font-weight: 600; font-size: 17px; }\n.cp-leg { font: 600 clamp(22px, 6.6cqi, 46px)/1.15 "Iowan Old Style", Palatino, Georgia, "DejaVu Serif", serif; letter-spacing: -.01em; display: grid; }\n.cp-leg span { grid-area: 1 / 1; }\n.cp-leg span + span { visibility: hidden; }\n.course-player .cp-steps { display: grid; gap: 6px; margin: 0; padding: 0; list-style: none; font-size: 17px; }\n.cp-steps li { display: grid; grid-template-columns: 64px 1fr auto; align-items: baseline; margin: 0; color: var(--soft); }\n.cp-steps .cp-step-now { color: var(--ink); font-weight: 650; font-size: 20px; }\n\n.cp-numbers { display: flex; flex-wrap: wrap; gap: 12px 16px; margin: 0; justify-content: space-between; align-items: end; }\n.cp-number { min-width: 0; }\n.cp-label { display: block; color: var(--soft); font-size: 15px; font-weight: 400; line-height: 1.3; margin: 0; }\n.cp-figure { display: block; font-size: clamp(44px, 18.5cqi, 160px); line-height: .98; font-weight: 650; font-variant-numeric: tabular-nums; letter-spacing: -.03em; white-space: nowrap; }\n.cp-of { font-size: .32em; font-weight: 500; letter-spacing: 0; color: var(--soft); }\n.cp-beat { display: grid; grid-template-columns: auto 1fr; column-gap: 10px; flex: 1 0 100%; align-items: center; }\n.cp-beat .cp-label { grid-column: 1 / -1; }\n.cp-beat .cp-figure { min-width: 1.2em; }\n/* What to do now, where a stroke presses: as large as there is room. */\n.cp-phase { font-size: clamp(30px, 11cqi, 88px); font-weight: 650; line-height: 1; color: var(--teal); letter-spacing: -.01em; white-space: nowrap; }\n.cp-phase:empty { display: none; }\n.cp-beat:has(.cp-phase:not(:empty)) .cp-score { grid-column: 1 / -1; margin-top: 10px; }\n/* As many as there are, in one line: many grow thin. */\n.cp-score { container-type: inline-size; display: flex; align-items: center; min-height: 21px; min-width: 0; }\n.cp-score i { flex: 0 1 12px; min-width: 1px; margin-inline: min(3px, 18cqi / var(--n)); height: 12px; border-radius: 6px; background: var(--line); }\n.cp-score .cp-strong { flex-basis: 18px; height: 18px; border-radius: 9px; }\n.cp-score [data-on="past"] { background: var(--teal-fill); }\n.cp-score [data-on="now"] { background: var(--accent); box-shadow: 0 0 0 4px color-mix(in srgb, var(--accent) 28%, transparent); }\n.cp-progress { appearance: none; width: 100%; height: 8px; border: 0; border-radius: 4px; overflow: hidden; background: var(--line); }\n.cp-progress::-webkit-progress-bar { background: var(--line); }\n.cp-progress::-webkit-progress-value { background: var(--accent); border-radius: 4px; }\n.cp-progress::-moz-progress-bar { background: var(--accent); }\n\n.cp-now-row { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 140px), 1fr)); gap: 14px 12px; align-items: center; }\n.cp-breath { display: flex; align-items: center; gap: min(12px, 2.6cqi); min-height: 60px; }\n.cp-breath.cp-none { visibility: hidden; }\n.cp-breath-space { flex: none; width: clamp(46px, 15cqi, 60px); aspect-ratio: 1; border-radius: 50%; border: 2px solid var(--line); display: grid; place-items: center; }\n.cp-breath-shape { width: 88%; height: 88%; border-radius: 50%; background: var(--teal-fill); opacity: .75; }\n.cp-missed .cp-breath-space { display: none; }\n.course-player .cp-missed .cp-breath-word { color: var(--soft); font-size: 15px; font-weight: 400; }\n.cp-breath-word { font-size: clamp(17px, 5.6cqi, 22px); line-height: 1.2; color: var(--teal); font-weight: 600; }\n.cp-pressure { display: grid; gap: 5px; justify-items: start; }\n.cp-meter { display: flex; gap: 4px; align-items: end; height: 26px; }\n.cp-meter i { width: 20px; border-radius: 4px; background: var(--line); overflow: hidden; display: flex; }\n.cp-meter i:nth-child(1) { height: 10px; } .cp-meter i:nth-child(2) { height: 14px; } .cp-meter i:nth-child(3) { height: 18px; }\n.cp-meter i:nth-child(4) { height: 22px; } .cp-meter i:nth-child(5) { height: 26px; }\n.cp-meter b { display: block; height: 100%; }\n.cp-level { font-size: clamp(17px, 5.6cqi, 22px); font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums; }\n.cp-small { color: var(--soft); font-size: 15px; font-weight: 400; line-height: 1.2; }\n.course-player :is(.cp-credit, .cp-note) { color: var(--soft); font-size: 14px; }\n\n.cp-foot, .cp-settings { display: grid; grid-template-columns: minmax(0, 1fr); gap: 18px; }\n.cp-cues { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }\n.cp-buttons { display: flex; flex-wrap: wrap; gap: 10px; }\n.course-player button {\n  min-height: 52px; padding: 8px 20px; border-radius: 26px; border: 1.5px solid var(--line); background: var(--card); color: var(--ink);\n  font-family: inherit; font-size: 17px; font-weight: 600; cursor: pointer; margin: 0;\n}\n.course-player .cp-play { flex: 1 0 100%; min-height: 64px; border: 0; border-radius: 32px; background: var(--press); color: var(--on-press); font-size: 24px; }\n.course-player button:not(.cp-play) { flex: 1 1 auto; white-space: nowrap; }\n.cp-field { display: grid; gap: 2px; }\n.cp-field label { color: var(--soft); font-size: 15px; }\n.cp-field-speed { grid-template-columns: auto 1fr; align-items: baseline; }\n.cp-field-speed input { grid-column: 1 / -1; grid-row: 2; }\n.cp-speed-extra { display: contents; }\n.cp-value { justify-self: end; font-weight: 600; font-variant-numeric: tabular-nums; }\n.cp-ends { grid-column: 1 / -1; display: flex; justify-content: space-between; color: var(--soft); font-size: 14px; margin-top: -6px; }\n.course-player input[type="range"] { width: 100%; height: 44px; margin: 0; accent-color: var(--accent); cursor: pointer; }\n.cp-checks { display: flex; flex-wrap: wrap; gap: 7px; }\n.cp-check { display: inline-flex; align-items: center; gap: 7px; min-height: 44px; padding: 6px 12px 6px 10px; border-radius: 22px; border: 1px solid var(--line); background: var(--card); cursor: pointer; }\n.course-player .cp-check input { width: 20px; height: 20px; margin: 0; accent-color: var(--accent); }\n.cp-fields { display: flex; flex-wrap: wrap; gap: 12px 20px; }\n.cp-fields .cp-field { grid-template-columns: auto 1fr; align-items: center; gap: 10px; flex: 0 1 auto; }\n.course-player .cp-fields input { width: 5.2em; }\n.course-player :is(select, input[type="number"]) { width: 100%; min-height: 44px; padding: 6px 12px; border: 1px solid var(--soft); border-radius: 10px; background: var(--card); color: var(--ink); font: inherit; margin: 0; }\n.cp-unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }\n\n@container player (min-width: 800px) {\n  .cp-body { grid-template-columns: auto minmax(0, 1fr); gap: 24px 40px; padding: 28px 32px; align-items: center; }\n  .cp-foot { grid-column: 1 / -1; padding-top: 20px; border-top: 1px solid var(--line); }\n  .cp-settings { display: flex; flex-wrap: wrap; gap: 14px 40px; align-items: center; }\n  .cp-field-speed { flex: 1 1 260px; max-width: 420px; }\n  .cp-settings > .cp-note { flex: 1 0 100%; }\n  .cp-stage { width: min(48cqi, calc(88vh * var(--ratio))); }\n  .cp-panel { gap: 30px; }\n  .cp-readout { gap: 24px; }\n  .course-player .cp-play { flex: 1 1 40%; }\n  .course-player button:not(.cp-play) { flex: 1 1 auto; min-height: 64px; border-radius: 32px; padding: 8px 18px; }\n  .cp-score i { flex-basis: 14px; height: 14px; } .cp-score .cp-strong { flex-basis: 21px; height: 21px; border-radius: 11px; }\n  .cp-check { padding: 6px 16px 6px 12px; }\n}\n/*\n * A narrow column, as on a phone, where not every browser has full screen: name, picture, clock and Pause fit one screen of\n * 740 px; what is looked at less lies below them.\n */\n@container player (max-width: 559px) {\n  .course-player:not(:fullscreen) {\n    .cp-body { gap: 12px; padding: 12px; }\n    .cp-stage { width: min(100%, calc(min(330px, 100cqi, max(190px, 44svh)) * var(--ratio))); }\n    .cp-panel { gap: 12px; }\n    .cp-readout { display: contents; }\n    .cp-head { flex-wrap: nowrap; margin-bottom: -8px; min-height: 35px; }\n    .cp-buttons { order: 1; }\n    .cp-play { min-height: 60px; }\n    .cp-buttons button:not(.cp-play) { padding: 4px 14px; }\n    .cp-now-row { order: 2; margin-top: 6px; }\n    .cp-left .cp-figure { font-size: clamp(44px, 22cqi, 160px); }\n    .cp-pass .cp-figure { font-size: clamp(36px, 15cqi, 120px); }\n    .cp-beat { grid-template-columns: auto auto 1fr; }\n    .cp-beat .cp-label { grid-column: auto; }\n    .cp-beat .cp-figure { font-size: clamp(36px, 11cqi, 60px); }\n    .cp-phase { font-size: clamp(30px, 9.5cqi, 52px); }\n  }\n}\n/* Full screen: numbers and buttons take what they need, the picture all the rest; settings lie below. */\n.course-player:fullscreen { --gap: clamp(10px, 2.4vmin, 32px); width: 100%; height: 100%; border-radius: 0; overflow: auto; }\n.course-player:fullscreen .cp-body { grid-template-columns: minmax(0, 1fr); gap: var(--gap); padding: var(--gap); }\n.course-player:fullscreen .cp-main { display: grid; grid-template: minmax(0, 1fr) auto / minmax(0, 1fr); gap: var(--gap); height: calc(100vh - 2 * var(--gap)); }\n.course-player:fullscreen .cp-place { container: place / size; display: grid; place-items: center; }\n.course-player:fullscreen .cp-stage { width: min(100cqw, calc(100cqh * var(--ratio))); }\n.course-player:fullscreen :is(.cp-panel, .cp-readout) { gap: min(24px, 1.5vh); }\n.course-player:fullscreen .cp-head { margin-bottom: max(-12px, -1vh); }\n.course-player:fullscreen .cp-leg { font-size: clamp(26px, min(9cqi, 5vh), 84px); }\n.course-player:fullscreen .cp-figure { font-size: clamp(44px, min(18.5cqi, 8vh), 200px); }\n.course-player:fullscreen .cp-numbers { gap: 12px 5cqi; }\n.course-player:fullscreen .cp-beat { flex: 1 1 220px; }\n.course-player:fullscreen :is(.cp-label, .cp-small, .cp-title) { font-size: clamp(15px, 2.2vmin, 28px); }\n.course-player:fullscreen :is(.cp-breath-word, .cp-level) { font-size: clamp(20px, min(7cqi, 4.2vh), 56px); }\n.course-player:fullscreen .cp-phase { font-size: clamp(40px, min(14cqi, 8vh), 160px); }\n.course-player:fullscreen .cp-meter { zoom: clamp(1, calc(100cqi / 400px), 2); }\n.course-player:fullscreen .cp-missed .cp-breath-word { font-size: clamp(15px, 2.2vmin, 28px); }\n.course-player:fullscreen .cp-cover:not([data-state="lead-in"]) span { font-size: clamp(18px, 7cqi, 44px); }\n@media (orientation: landscape) {\n  .course-player:fullscreen .cp-main { grid-template: minmax(0, 1fr) / min(52vw, calc((100vh - 2 * var(--gap)) * var(--ratio))) minmax(0, 1fr); gap: min(40px, 4vw); }\n  .course-player:fullscreen .cp-panel { align-content: center; gap: min(30px, 3vh); }\n  .course-player:fullscreen .cp-readout { gap: min(24px, 2.4vh); }\n  .course-player:fullscreen .cp-leg { font-size: clamp(22px, min(6.6cqi, 7vh), 64px); }\n  .course-player:fullscreen .cp-figure { font-size: clamp(44px, min(18.5cqi, 15vh), 260px); }\n  .course-player:fullscreen .cp-beat { flex: 1 0 100%; }\n}\n@media (max-height: 500px) {\n  .course-player:fullscreen .cp-title { display: none; }\n  .course-player:fullscreen .cp-beat { flex: 1 1 200px; }\n  .course-player:fullscreen .cp-breath { min-height: 44px; }\n  .course-player:fullscreen .cp-breath-space { width: 44px; }\n  .course-player:fullscreen button { flex: 1 1 auto; min-height: 48px; padding: 4px 14px; font-size: 17px; }\n}\n/* A phone upright: what can be heard needs no room; the side lies on the picture. */\n@media (orientation: portrait) and (max-width: 600px) {\n  .course-player:fullscreen :is(.cp-title, .cp-pressure .cp-small) { display: none; }\n  .course-player:fullscreen .cp-head { position: absolute; top: 12px; right: 12px; margin: 0; }\n  .course-player:fullscreen .cp-now-row { min-height: 0; }\n  .course-player:fullscreen .cp-breath { min-height: 44px; }\n  .course-player:fullscreen .cp-breath-space { width: 44px; }\n  .course-player:fullscreen .cp-buttons button:not(.cp-play) { padding: 4px 12px; min-height: 48px; }\n  .course-player:fullscreen .cp-play { min-height: 56px; }\n}\n@media (forced-colors: active) { .cp-score [data-on="now"] { outline: 3px solid CanvasText; } .cp-meter b { forced-color-adjust: none; } }\n@media print { .course-player { display: none; } }\n';

// player-view.js
var OWN_SPACE = "button, select, summary, a, input[type=checkbox], textarea";
function view(engine, el, kind, extra) {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const live = h("p", { class: "cp-unseen", "aria-live": "polite", role: "status" });
  const today = createToday(engine, (words) => text(live, words));
  const root = h("div", { class: `course-player course-widget ${kind.name}`, role: "region", tabindex: "-1", "data-lm-suppress-shortcuts": true });
  const parts2 = kind.parts(engine, root, extra);
  const { readout, controls } = parts2;
  const toggle = parts2.toggle ?? (() => engine.toggle());
  const stage = createStage(engine, toggle, parts2.stage);
  const panel = h("div", { class: "cp-panel" }, parts2.above, today.node, readout.node, controls.buttons);
  const main = h("div", { class: "cp-main" }, h("div", { class: "cp-place" }, stage.node), panel);
  const foot = h("div", { class: "cp-foot" }, parts2.below, controls.settings, readout.credit);
  root.append(style(theme_default, player_default, kind.css ?? ""), h("div", { class: "cp-body" }, main, foot), live);
  let frame = 0;
  function showProgram() {
    const { program } = engine;
    attr(root, "aria-label", ownName(root, "course-player", filled(program.texts.player, { title: program.title })));
    root.style.setProperty("--ratio", stage.showProgram());
    readout.showProgram(engine);
    controls.showProgram();
    draw();
  }
  function draw() {
    const here = engine.snapshot();
    const { working, places } = stage.draw(here, calm.matches);
    attr(root, "data-state", here.state);
    attr(root, "data-elapsed", here.elapsed.toFixed(3));
    attr(root, "data-score", here.u.toFixed(4));
    attr(root, "data-pass", here.pass);
    attr(root, "data-beat", here.beat);
    attr(root, "data-step", here.step.index + 1);
    attr(root, "data-today", here.refused ? "left-out" : here.hand ? "one-hand" : here.most === null ? "" : "lightened");
    today.update(here);
    readout.update(here, working, places, calm.matches);
    controls.update(here);
    parts2.update?.(here);
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
    engine.wakeSound();
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (parts2.key?.(event)) return event.preventDefault();
    if (event.key !== " " || event.target.closest?.(OWN_SPACE)) return;
    event.preventDefault();
    if (!event.repeat) toggle();
  }
  function release(event) {
    engine.wakeSound();
    const pressed = event.target.closest?.("button, input[type=checkbox], label");
    if (event.detail > 0 && pressed && !today.node.contains(pressed) && !parts2.below?.contains(pressed)) root.focus({ preventScroll: true });
  }
  root.addEventListener("keydown", key);
  root.addEventListener("click", release);
  const unlisten = engine.listen(hear);
  const size = new ResizeObserver(() => {
    stage.fit();
    draw();
  });
  size.observe(stage.node);
  el.append(root);
  showProgram();
  controls.showTraits();
  loop();
  return () => {
    cancelAnimationFrame(frame);
    unlisten();
    size.disconnect();
    controls.dispose();
    parts2.dispose?.();
    root.remove();
  };
}
var playerWidget = (kind) => () => {
  let engine = null;
  let extra = null;
  let views = 0;
  function start(model) {
    if (!engine) {
      engine = createEngine(model, browserEnv(window));
      extra = kind.start?.(model, engine) ?? null;
    }
    return engine;
  }
  return {
    initialize({ model }) {
      start(model);
      return () => {
        engine?.dispose();
        extra?.dispose();
        engine = null;
      };
    },
    render({ model, el }) {
      startShade();
      const remove = view(start(model), el, kind, extra);
      views += 1;
      return () => {
        remove();
        views -= 1;
        if (!views) engine?.rest();
      };
    }
  };
};

// run-store.js
var COURSE2 = "back-massage-course";
function runEnv(view2 = window, scope = "") {
  return {
    storage: () => view2.localStorage,
    // asking may already be refused
    scope,
    now: () => view2.performance.now(),
    wall: () => Date.now(),
    who: () => Math.random().toString(36).slice(2),
    events: view2,
    document: view2.document
  };
}
var number = (value) => typeof value === "number" && Number.isFinite(value);
function parseRun(text2) {
  try {
    const run = JSON.parse(text2);
    return number(run.seconds) && number(run.played) && number(run.at) && typeof run.title === "string" ? run : null;
  } catch {
    return null;
  }
}
function createRunStore({ storage, scope }, { id, version }) {
  const prefix = `${COURSE2}:run:${scope}:${id}:`;
  const key = prefix + version;
  let refused = false;
  let memory = null;
  function attempt(action) {
    try {
      const done = action(storage());
      return done ?? null;
    } catch {
      refused = true;
      return null;
    }
  }
  attempt((store) => {
    const keys = Array.from({ length: store.length }, (_, k) => store.key(k));
    for (const old of keys) if (old.startsWith(prefix) && old !== key) store.removeItem(old);
  });
  return {
    key,
    read: () => parseRun(attempt((store) => store.getItem(key))) ?? memory,
    /** { seconds, played, at, title, who }. */
    write(run) {
      refused = false;
      attempt((store) => store.setItem(key, JSON.stringify(run)));
      memory = refused ? run : null;
    },
    /** Forget a run, unless another player has written its own since. */
    forget(who = null) {
      const run = this.read();
      if (who !== null && run && run.who !== who) return;
      memory = null;
      attempt((store) => store.removeItem(key));
    },
    get refused() {
      return refused;
    }
  };
}

// resume.js
var EVERY_MS = 900;
var WORTH_S = 5;
var PAGE_EVENT = "back-massage-course:run";
var HOUR_MS = 36e5;
var DAY_MS = 24 * HOUR_MS;
var dayOf2 = (ms) => {
  const date = new Date(ms);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS);
};
function offerText(run, now, hours, texts) {
  const told2 = { time: clock(run.seconds, Math.floor), title: run.title };
  if (now - run.at <= hours * HOUR_MS) return filled(texts.offer, told2);
  const days = dayOf2(now) - dayOf2(run.at);
  if (days < 1) return filled(texts.offer_earlier, told2);
  return filled(days === 1 ? texts.offer_yesterday : texts.offer_days, { ...told2, days });
}
function createResume(engine, env) {
  const { plan } = engine.program;
  const { offer_hours: hours, sleep_s: sleepS } = plan.resume;
  const store = createRunStore(env, plan);
  const who = env.who();
  let offer = null;
  let played = 0;
  let last = null;
  let writtenAt = -Infinity;
  let wasRunning = false;
  let telling = false;
  const fresh = () => engine.snapshot().state === "ready";
  function look() {
    const run = fresh() ? store.read() : null;
    const worth = run && run.seconds >= WORTH_S && run.seconds < engine.seconds - 1;
    offer = worth ? { time: clock(run.seconds, Math.floor), title: run.title, text: offerText(run, env.wall(), hours, plan.texts), old: env.wall() - run.at > hours * HOUR_MS } : null;
  }
  function write() {
    const { elapsed, step, state } = engine.snapshot();
    if (elapsed < WORTH_S || state === "ready" || state === "finished") return;
    writtenAt = env.now();
    store.write({ seconds: Math.round(elapsed * 1e3) / 1e3, played: Math.round(played), at: env.wall(), title: step.title, who });
  }
  const isRunning = (state) => state === "playing" || state === "lead-in";
  function tell(running) {
    telling = true;
    env.events.dispatchEvent(new CustomEvent(PAGE_EVENT, { detail: { key: store.key, who, running } }));
    telling = false;
  }
  function due() {
    const moment = { now: env.now(), wall: env.wall(), elapsed: engine.snapshot().elapsed };
    const gap = last ? Math.max(moment.now - last.now, moment.wall - last.wall) / 1e3 : 0;
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
    last = null;
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
      const told2 = filled(plan.texts.said_at, { time: clock(run.seconds, Math.floor), title: run.title });
      engine.goTo(run.seconds, "");
      engine.play(told2);
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
    }
  };
}

// control-parts.js
function createPlay(engine, press = () => engine.toggle()) {
  const node = h("button", { type: "button", class: "cp-play", "data-control": "play", onclick: press });
  return {
    node,
    /** `words` may take the place of the state's own, where nothing runs. */
    update({ state, refused }, words = null) {
      const { texts } = engine.program;
      attr(node, "aria-disabled", Boolean(refused));
      const running = state === "playing" || state === "lead-in";
      text(node, running ? texts.pause : words ?? { ready: texts.play, paused: texts.go_on, finished: texts.again }[state]);
      attr(node, "data-running", running);
    }
  };
}
function createLarge(engine, root) {
  const { texts } = engine.program;
  const node = h("button", { type: "button", "data-control": "fullscreen", onclick: press });
  function press() {
    if (document.fullscreenElement) document.exitFullscreen();
    else root.requestFullscreen?.().catch(() => {
    });
  }
  const name = () => text(node, document.fullscreenElement === root ? texts.leave_full : texts.full);
  name();
  node.hidden = !document.fullscreenEnabled;
  document.addEventListener("fullscreenchange", name);
  return { node, dispose: () => document.removeEventListener("fullscreenchange", name) };
}
function check(label, name, onchange) {
  const input = h("input", { type: "checkbox", "data-control": name, onchange: () => onchange(input.checked) });
  return { input, node: h("label", { class: "cp-check" }, input, label) };
}
function createCueChecks(engine) {
  const { texts } = engine.program;
  const sound = check(texts.sound, "sound", (on) => engine.set("muted", !on));
  const voice = check(texts.voice, "voice", (on) => engine.set("voice", on));
  const breath = check(texts.breath, "breath", (on) => engine.set("breath", on));
  const note = h("p", { class: "cp-note" }, texts.no_voice);
  const group = h("div", { class: "cp-checks", role: "group", "aria-label": texts.cues }, sound.node, voice.node, breath.node);
  function show() {
    sound.input.checked = !engine.get("muted");
    voice.input.checked = Boolean(engine.get("voice"));
    breath.input.checked = engine.get("breath") !== false;
    note.hidden = !engine.get("voice") || engine.voice.available;
  }
  const unwatch = engine.voice.watch(show);
  return { node: h("div", { class: "cp-cues" }, group, note), show, dispose: unwatch };
}

// routine-controls.js
function createRoutineControls(engine, root, resume) {
  const { plan } = engine.program;
  const { texts } = plan;
  const play = createPlay(engine, press);
  const back = h("button", { type: "button", "data-control": "back", "aria-label": texts.back_told, onclick: () => engine.step(-1) }, texts.back);
  const on = h("button", { type: "button", "data-control": "on", "aria-label": texts.on_told, onclick: () => engine.step(1) }, texts.on);
  const anew = h("button", { type: "button", "data-control": "anew", onclick: other });
  const large = createLarge(engine, root);
  const cues = createCueChecks(engine);
  function press() {
    const { offer } = resume;
    if (!offer) engine.toggle();
    else if (offer.old) resume.anew();
    else resume.goOn();
  }
  function other() {
    const { offer } = resume;
    if (!offer) resume.stop();
    else if (offer.old) resume.goOn();
    else resume.anew();
  }
  return {
    press,
    buttons: h("div", { class: "cp-buttons" }, play.node, back, on, anew, large.node),
    settings: h("div", { class: "cp-settings" }, cues.node, h("p", { class: "cp-note" }, texts.keys)),
    showTraits: cues.show,
    showProgram: cues.show,
    update(here) {
      const { offer } = resume;
      const words = offer && [filled(texts.go_on_at, offer), texts.anew];
      if (words && offer.old) words.reverse();
      play.update(here, words?.[0]);
      text(anew, words?.[1] ?? texts.anew);
      anew.hidden = !offer && (here.state === "ready" || here.state === "finished");
      attr(back, "aria-disabled", !here.u && !neighbour(engine.score, here.step.index, -1));
      attr(on, "aria-disabled", !neighbour(engine.score, here.step.index, 1));
    },
    dispose() {
      cues.dispose();
      large.dispose();
    }
  };
}

// routine-notes.js
function createNotes(engine, resume) {
  const { texts } = engine.program.plan;
  const list = h("div", { class: "cp-told-lines" });
  const node = h("div", { class: "cp-told", hidden: true }, list);
  let shown = "";
  function lines2({ state, step, refused }) {
    const { score, program } = engine;
    if (refused) return [];
    const skipped = score.steps.filter((one) => one.skipped);
    const why = (one) => filled(texts.said_skipped, { title: one.title, why: engine.fareOf(one.index)?.say ?? "" });
    if (state === "ready") {
      const counted = skipped.length && (skipped.length === 1 ? texts.skipped_one : filled(texts.skipped_many, { count: skipped.length }));
      return [
        ...program.plan.cautions.map((say) => ["care", say]),
        resume.offer && ["offer", resume.offer.text],
        counted && ["care", counted],
        ...skipped.map((one) => ["care", why(one)]),
        resume.refused && ["note", texts.not_kept]
      ].filter(Boolean);
    }
    if (state === "finished") return [];
    const gone = [];
    for (let k = step.index - 1; score.steps[k]?.skipped; k--) gone.unshift(["care", why(score.steps[k])]);
    return gone;
  }
  return {
    node,
    update(here) {
      const told2 = lines2(here);
      const key = JSON.stringify(told2);
      if (key === shown) return;
      shown = key;
      list.replaceChildren(...told2.map(([kind, say]) => h("p", { "data-kind": kind }, say)));
      node.hidden = !told2.length;
    }
  };
}
function createKeep(engine, keeper, part, resume) {
  const { texts } = engine.program.plan;
  const button = h("button", { type: "button", class: "cp-keep", "data-control": "keep", onclick: press }, texts.keep);
  const said = h("p", { class: "cp-kept" });
  const node = h("div", { class: "cp-log", hidden: true }, button, said, part.node);
  let kept2 = false;
  function press() {
    if (kept2) return;
    kept2 = true;
    const minutes = Math.max(1, Math.round(resume.played / 60));
    keeper.add("session", { lesson: null, technique: null, role: "giver", minutes, feel: null, note: engine.program.title });
    text(said, filled(texts.kept, { minutes }));
    engine.announce(said.textContent);
    engine.changed();
  }
  return {
    node,
    update({ state }) {
      if (state === "playing" || state === "lead-in") kept2 = false;
      node.hidden = state !== "finished";
      button.hidden = kept2;
      said.hidden = part.node.hidden = !kept2;
    }
  };
}

// readout-parts.js
function number2(name) {
  const value = h("span", { class: "cp-figure" });
  const label = h("span", { class: "cp-label" });
  return { value, label, node: h("div", { class: `cp-number cp-${name}` }, label, value) };
}
function createDots() {
  const node = h("span", { class: "cp-score", "aria-hidden": "true" });
  let dots = [];
  return {
    node,
    showStep(step) {
      const beats = step.pause ? 0 : step.beats;
      dots = Array.from({ length: beats }, (_, k) => {
        const strong = step.legs.some((one) => Math.abs(one.start_s - k * step.beat_s) < 1e-3);
        return h("i", strong ? { class: "cp-strong" } : {});
      });
      node.replaceChildren(...dots);
      node.style.setProperty("--n", beats || 1);
    },
    update(beat) {
      dots.forEach((dot, k) => attr(dot, "data-on", k + 1 === beat ? "now" : k + 1 < beat ? "past" : "no"));
    }
  };
}
function createBreath() {
  const shape2 = h("span", { class: "cp-breath-shape" });
  const word = h("span", { class: "cp-breath-word" });
  const node = h("div", { class: "cp-breath" }, h("span", { class: "cp-breath-space" }, shape2), word);
  return {
    node,
    /** `missed`: a breath is wanted, but none fits. */
    update(invited, missed, calm, texts) {
      node.classList.toggle("cp-none", !invited && !missed);
      node.classList.toggle("cp-missed", missed);
      text(word, invited ? texts[`breathe_${invited.phase}`] : missed ? texts.no_breath : "");
      if (!invited) return;
      attr(node, "data-phase", invited.phase);
      const ease = (1 - Math.cos(Math.PI * invited.fraction)) / 2;
      const full = invited.phase === "out" ? 1 - ease : ease;
      attr(shape2, "style", `transform:scale(${calm ? invited.phase === "out" ? 0.6 : 1 : (0.45 + 0.55 * full).toFixed(3)})`);
    }
  };
}
var APART = 0.25;
function createPhase() {
  const node = h("span", { class: "cp-phase" });
  return {
    node,
    update: (phase, texts) => text(node, phase ? texts[`phase_${phase}`] : "")
  };
}
function toldApart({ hands }, most = null) {
  if (hands.length < 2) return false;
  const moments = [...new Set(hands.flatMap(({ t, air = [] }) => [...t, ...air.map(([from, to]) => (from + to) / 2)]))];
  return moments.some((moment) => {
    const places = hands.map((hand) => handAt(hand, moment));
    const levels = places.map(({ walton }) => Math.min(walton, most ?? walton));
    return places.some(({ lifted }) => lifted) || Math.max(...levels) - Math.min(...levels) > APART;
  });
}
function createPressure() {
  const meter = h("span", { class: "cp-meter", "aria-hidden": "true" });
  const segments = [1, 2, 3, 4, 5].map(() => h("i", {}, h("b")));
  meter.append(...segments);
  const word = h("span", { class: "cp-level" });
  const label = h("span", { class: "cp-small" });
  const node = h("div", { class: "cp-pressure" }, label, meter, word);
  let of = null;
  let under = null;
  let apart = false;
  return {
    node,
    label,
    /** Shown only where a hand works; no firmer than `most`. */
    update(places, step, { colours, texts }, most) {
      attr(node, "style", places.length ? "" : "visibility:hidden");
      if (!places.length) return;
      const moving = places.filter((_, k) => !step.hands[k].stays);
      const firmest = Math.max(...(moving.length ? moving : places).map((place) => place.walton));
      const lifted = places.filter((place) => place.lifted);
      if (step !== of || most !== under) [of, under, apart] = [step, most, toldApart(step, most)];
      const told2 = apart ? places.map((place, k) => `${step.hands[k].hand === "left" ? "L" : "R"} ${place.lifted ? texts.lifted : level(place.walton)}`).join(" · ") : lifted.length ? texts.lifted : `Walton ${level(firmest)}`;
      text(word, told2);
      segments.forEach((segment, k) => {
        const share = Math.min(1, Math.max(0, firmest - k));
        attr(segment.firstChild, "style", `width:${(share * 100).toFixed(0)}%;background:${levelColour(colours, k + 1)}`);
      });
    }
  };
}
function createLegLine() {
  const now = h("span", {});
  const longest = h("span", { "aria-hidden": "true" });
  const node = h("p", { class: "cp-leg" }, now, longest);
  return {
    node,
    showNames: (names) => text(longest, names.reduce((a, b) => b.length > a.length ? b : a)),
    update: (name) => text(now, name)
  };
}

// routine-segments.js
function createSegments() {
  const node = h("div", { class: "cp-segments", role: "progressbar", "aria-valuemin": 0 });
  let engine = null;
  let bars = [];
  return {
    node,
    showProgram(of) {
      engine = of;
      const { score, program } = engine;
      bars = score.steps.map((step) => {
        const seconds = engine.secondsAt(step.end) - engine.secondsAt(step.start);
        const bar = h("i", { "data-kind": step.skipped ? "skipped" : step.pause ? "pause" : "stroke", style: `flex-grow:${Math.max(seconds, 1)}` }, h("b", {}));
        return bar;
      });
      node.replaceChildren(...bars);
      attr(node, "aria-label", program.plan.texts.progress);
      attr(node, "aria-valuemax", Math.round(engine.seconds));
    },
    update({ u, elapsed, step, done }) {
      const { score, program } = engine;
      score.steps.forEach((one, k) => {
        const share = one.skipped ? 0 : Math.min(1, Math.max(0, (u - one.start) / (one.end - one.start)));
        attr(bars[k].firstChild, "style", `width:${(100 * share).toFixed(1)}%`);
        attr(bars[k], "data-on", one === step && !done ? "now" : share >= 1 ? "past" : "no");
      });
      const whole = Math.floor(elapsed + 1e-6);
      if (Number(node.getAttribute("aria-valuenow") ?? -1) === whole) return;
      attr(node, "aria-valuenow", whole);
      const told2 = { time: clock(elapsed, Math.floor), total: clock(engine.seconds), step: step.index + 1, steps: score.steps.length, title: step.title };
      attr(node, "aria-valuetext", filled(program.plan.texts.progress_told, told2));
    }
  };
}

// routine-readout.js
var MOMENT_S = 10;
function besideLine(name) {
  const when = h("span", { class: "cp-small" });
  const title = h("span", { class: "cp-beside" });
  return { when, title, node: h("li", { class: `cp-step-${name}` }, when, title) };
}
function createRoutineReadout() {
  const name = h("p", { class: "cp-title" });
  const side = h("span", { class: "cp-side" });
  const before = besideLine("before");
  const next = besideLine("next");
  const title = h("span", { class: "cp-step-title" });
  const leg = createLegLine();
  const phase = createPhase();
  const note = h("p", { class: "cp-note" });
  const now = h("li", { class: "cp-step-now", "aria-current": "step" }, title, leg.node, phase.node, note);
  const steps = h("ol", { class: "cp-steps" }, before.node, now, next.node);
  const stepLeft = number2("step");
  const left = number2("left");
  const segments = createSegments();
  const dots = createDots();
  const pass = h("span", { class: "cp-pass-line" });
  const breath = createBreath();
  const pressure = createPressure();
  const credit = h("p", { class: "cp-credit" });
  const node = h(
    "div",
    { class: "cp-readout" },
    h("div", { class: "cp-head" }, name, side),
    steps,
    h("div", { class: "cp-numbers" }, stepLeft.node, left.node),
    segments.node,
    h("div", { class: "cp-beats" }, pass, dots.node),
    h("div", { class: "cp-now-row" }, breath.node, pressure.node)
  );
  let engine = null;
  let shown = null;
  let over = null;
  const named = (step) => {
    const { texts } = engine.program;
    const sided = texts[`side_${step.side}`];
    return sided ? `${step.title}, ${sided.toLowerCase()}` : step.title;
  };
  function far(step, way) {
    const near = neighbour(engine.score, step.index, way);
    return near?.pause && near.seconds < MOMENT_S && neighbour(engine.score, near.index, way) || near;
  }
  function coming(step) {
    const after = step.pause && neighbour(engine.score, step.index, 1);
    return after && !after.pause ? filled(engine.program.plan.texts.then, { pause: step.title, stroke: named(after) }) : named(step);
  }
  function showStep(step, done) {
    shown = step;
    over = done;
    const { texts, plan } = engine.program;
    const { score } = engine;
    dots.showStep(step);
    text(title, done ? texts.done : step.title);
    text(note, step.note ?? "");
    note.hidden = done || !step.note;
    const worked = step.pause ? neighbour(score, step.index, 1) ?? step : step;
    text(side, done ? "" : texts[`side_${worked.side}`] ?? "");
    side.style.visibility = side.textContent ? "" : "hidden";
    next.node.style.visibility = done ? "hidden" : "";
    const [one, other] = done ? [step, null] : [far(step, -1), far(step, 1)];
    text(before.title, one ? named(one) : plan.texts.first);
    text(next.title, other ? coming(other) : plan.texts.last);
  }
  return {
    node,
    credit,
    showProgram(of) {
      engine = of;
      shown = null;
      const { texts, plan, title: called, credit: source } = engine.program;
      text(name, called);
      text(credit, source ?? "");
      text(before.when, plan.texts.before);
      text(next.when, plan.texts.next);
      text(stepLeft.label, plan.texts.label_step);
      text(left.label, plan.texts.label_whole);
      text(pressure.label, texts.label_pressure);
      attr(steps, "aria-label", plan.texts.steps);
      leg.showNames([texts.ready, ...engine.score.steps.flatMap((step) => step.pause ? [] : step.legs.map((one) => one.name))]);
      segments.showProgram(engine);
    },
    update(here, step, places, calm) {
      const done = here.state === "finished";
      if (shown !== here.step || over !== done) showStep(here.step, done);
      const { texts } = engine.program;
      text(stepLeft.value, clock(here.stepLeft));
      text(left.value, clock(here.left));
      const quiet = here.state === "ready" || here.state === "finished";
      phase.update(quiet ? null : here.phase, texts);
      leg.update(done ? "" : quiet ? texts[STATE_TEXT[here.state]] : step.pause ? step.say : here.leg.name);
      text(pass, step.pause ? "" : filled(texts.said_pass.replace(/\.$/, ""), here));
      dots.update(quiet ? 0 : here.beat);
      segments.update(here);
      breath.update(here.breath, here.breathing && !here.breath && Boolean(step.speed), calm, texts);
      pressure.update(places, step, engine.program, here.most);
    }
  };
}

// routine.css
var routine_default = '/*\n * What the routine player has beside the parts of the pacer (player.css). It names both classes, to win wherever a pacer on the\n * same page brings player.css again below.\n */\n.cp-path { position: absolute; inset: 0; width: 100%; height: 100%; overflow: hidden; pointer-events: none; }\n.cp-path-next > g:first-child { opacity: .6; }\n\n.cp-stand-words { font-family: "STIX Two Text", Palatino, "Times New Roman", "Liberation Serif", serif; font-style: italic; }\n.cp-stand { fill: #69594b; }\n\n.course-player.course-routine .cp-steps { gap: 8px; }\n.course-player.course-routine .cp-steps li { grid-template-columns: 60px minmax(0, 1fr); padding: 0; margin: 0; }\n.cp-step-next .cp-beside { color: var(--ink); font-weight: 550; }\n.course-player.course-routine .cp-beside { line-height: 1.25; text-wrap: balance; font-size: clamp(16px, 4.4cqi, 22px); }\n.course-player.course-routine .cp-steps .cp-step-now { display: grid; grid-template-columns: minmax(0, 1fr); gap: 4px; font-weight: 400; }\n.cp-step-title { font: 600 clamp(27px, 8cqi, 54px)/1.1 "Iowan Old Style", Palatino, Georgia, "DejaVu Serif", serif; letter-spacing: -.01em; text-wrap: balance; }\n.course-player.course-routine .cp-leg { font: 400 clamp(18px, 5cqi, 28px)/1.25 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: var(--soft); letter-spacing: 0; }\n.cp-steps .cp-step-now { min-height: calc(2.2 * clamp(27px, 8cqi, 54px) + 1.25 * clamp(18px, 5cqi, 28px) + 4px); align-content: center; }\n.course-player.course-routine .cp-numbers { display: grid; grid-template-columns: auto auto; justify-content: space-between; gap: 12px; }\n.course-player.course-routine .cp-step .cp-figure { font-size: clamp(44px, 19cqi, 180px); }\n.course-player.course-routine .cp-left .cp-figure { font-size: clamp(36px, 13.5cqi, 128px); color: var(--soft); font-weight: 550; }\n\n.cp-segments { display: flex; gap: 3px; width: 100%; height: 16px; }\n.cp-segments i { flex: 1 1 0; min-width: 4px; border-radius: 4px; background: var(--line); overflow: hidden; display: flex; }\n.cp-segments i[data-kind="pause"] { align-self: center; height: 6px; border-radius: 3px; }\n.cp-segments i[data-kind="skipped"] { flex: 0 0 8px; background: repeating-linear-gradient(135deg, var(--care) 0 2px, transparent 2px 5px); }\n.cp-segments i[data-on="now"] { outline: 2px solid var(--accent); outline-offset: 1px; }\n.cp-segments b { display: block; height: 100%; background: var(--teal-fill); }\n.cp-segments i[data-on="now"] b { background: var(--accent); }\n\n.cp-beats { display: grid; gap: 6px; }\n.cp-pass-line { color: var(--soft); font-size: 17px; line-height: 1.3; min-height: 1.3em; font-variant-numeric: tabular-nums; }\n\n.cp-told-lines { display: grid; gap: 10px; }\n.course-player.course-routine .cp-told p { padding: 12px 16px; border-left: 5px solid var(--accent); border-radius: 0 14px 14px 0; background: var(--hush); font-size: 17px; }\n.course-player.course-routine .cp-told p[data-kind="care"] { border-left-color: var(--care); }\n.course-player.course-routine .cp-told p[data-kind="note"] { border-left-color: var(--line); font-size: 15px; color: var(--soft); }\n.course-player.course-routine button[aria-disabled="true"] { color: var(--soft); background: var(--hush); cursor: default; }\n.cp-cover[data-state="told"] span { font-size: clamp(22px, 9cqi, 44px); }\n/* After the end: what remains is the log, and it comes next. */\n.course-player.course-routine[data-state="finished"] :is(.cp-beats, .cp-now-row, .cp-numbers) { display: none; }\n.course-player .cp-kept { font-size: 18px; font-weight: 600; }\n.cp-log { display: grid; gap: 12px; justify-items: start; }\n/* A narrow column (see player.css): the buttons that are pressed while it plays stand in one row. */\n@container player (max-width: 559px) {\n  .course-player.course-routine:not(:fullscreen) {\n    .cp-step-title { font-size: clamp(24px, 7.2cqi, 40px); }\n    .cp-leg { font-size: clamp(17px, 4.8cqi, 26px); }\n    .cp-steps .cp-step-now { min-height: calc(2.2 * clamp(24px, 7.2cqi, 40px) + 1.25 * clamp(17px, 4.8cqi, 26px) + 4px); }\n    .cp-step-before { display: none; }\n    .cp-step .cp-figure { font-size: clamp(44px, 22cqi, 180px); }\n    .cp-left .cp-figure { font-size: clamp(32px, 12.5cqi, 128px); }\n    .cp-beats { order: 2; margin-top: 6px; }\n    .cp-buttons { row-gap: 6px; }\n    .cp-buttons::after { content: ""; flex-basis: 100%; order: 1; }\n    .cp-play { flex: 1 1 80px; min-width: min-content; padding: 4px 12px; font-size: clamp(19px, 6cqi, 24px); line-height: 1.15; }\n    :is([data-control="back"], [data-control="on"]) { flex-grow: 0; }\n    :is([data-control="anew"], [data-control="fullscreen"]) { order: 2; min-height: 48px; }\n  }\n  .course-player.course-routine:not(:fullscreen):is([data-state="playing"], [data-state="lead-in"]) .cp-told { order: 2; }\n}\n.course-player.course-routine:fullscreen .cp-step-title { font-size: clamp(27px, min(8cqi, 5vh), 80px); }\n.course-player.course-routine:fullscreen .cp-leg { font-size: clamp(18px, min(5cqi, 3vh), 40px); }\n.course-player.course-routine:fullscreen .cp-steps .cp-step-now { min-height: 0; }\n.course-player.course-routine:fullscreen [data-control="anew"] { display: none; }\n.course-player.course-routine:fullscreen .cp-steps li:not(.cp-step-now) { grid-template-columns: max-content minmax(0, 1fr); gap: 0 .8em; }\n.course-player.course-routine:fullscreen .cp-beside { font-size: clamp(16px, min(4.4cqi, 2.6vh), 34px); }\n.course-player.course-routine:fullscreen .cp-step .cp-figure { font-size: clamp(44px, min(19cqi, 9vh), 240px); }\n.course-player.course-routine:fullscreen .cp-left .cp-figure { font-size: clamp(36px, min(13.5cqi, 6.4vh), 170px); }\n@media (orientation: landscape) {\n  .course-player.course-routine:fullscreen .cp-step-title { font-size: clamp(27px, min(8cqi, 8vh), 90px); }\n  .course-player.course-routine:fullscreen .cp-step .cp-figure { font-size: clamp(44px, min(19cqi, 17vh), 300px); }\n  .course-player.course-routine:fullscreen .cp-left .cp-figure { font-size: clamp(36px, min(13.5cqi, 12vh), 210px); }\n}\n/* A phone upright (see player.css). */\n@media (orientation: portrait) and (max-width: 600px) {\n  .course-player.course-routine:fullscreen .cp-beats { display: none; }\n  .course-player.course-routine:fullscreen .cp-head:has(.cp-side:empty) { display: none; }\n}\n/* A phone that lies. */\n@media (max-height: 500px) {\n  .course-player.course-routine:fullscreen :is(.cp-beats, .cp-pressure .cp-small) { display: none; }\n  .course-player.course-routine:fullscreen .cp-head:has(.cp-side:empty) { display: none; }\n  .course-player.course-routine:fullscreen .cp-head { position: absolute; top: 10px; right: 12px; margin: 0; }\n  .course-player.course-routine:fullscreen .cp-steps { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2px 16px; }\n  .course-player.course-routine:fullscreen .cp-step-now { grid-row: 2; grid-column: 1 / -1; }\n  .course-player.course-routine:fullscreen .cp-head:has(.cp-side:not(:empty)) + .cp-steps { padding-right: 110px; }\n  .course-player.course-routine:fullscreen .cp-pressure { display: flex; gap: 12px; align-items: center; }\n  .course-player.course-routine:fullscreen .cp-now-row { min-height: 44px; }\n}\n@media (forced-colors: active) {\n  .cp-segments i { border: 1px solid CanvasText; }\n  .cp-segments b { background: CanvasText; forced-color-adjust: none; }\n  .cp-segments i[data-on="now"] { outline: 3px solid Highlight; }\n}\n';

// routine.js
var STEP_KEYS = { ArrowLeft: -1, ArrowRight: 1 };
function parts(engine, root, { model, keeper, resume }) {
  const controls = createRoutineControls(engine, root, resume);
  const notes = createNotes(engine, resume);
  const log = keeperPart(keeper, model.get("keeper_texts"), Boolean(model.get("static")));
  const keep = createKeep(engine, keeper, log, resume);
  const { texts } = engine.program.plan;
  function under({ program, score }, step) {
    const worked = step.pause ? neighbour(score, step.index, 1) : step;
    if (!worked || worked.pause) return null;
    const layer = pathLayer(program, worked);
    layer.classList.toggle("cp-path-next", Boolean(step.pause));
    return layer;
  }
  function words({ state, step, asks }) {
    if (state === "ready" && resume.offer && !resume.offer.old) return filled(texts.offer_cover, resume.offer);
    if (state === "finished") return texts.cover_done;
    if (state !== "playing") return null;
    return asks || (step.pause ? step.title : null);
  }
  return {
    readout: createRoutineReadout(),
    controls,
    above: notes.node,
    below: keep.node,
    stage: { under, words },
    toggle: controls.press,
    key(event) {
      const way = STEP_KEYS[event.key];
      if (!way || event.shiftKey || event.target.closest?.("select, input:not([type=checkbox]), textarea")) return false;
      engine.step(way);
      return true;
    },
    update(here) {
      notes.update(here);
      keep.update(here);
    },
    dispose: () => log.dispose()
  };
}
var routine_default2 = playerWidget({
  name: "course-routine",
  css: routine_default,
  parts,
  start(model, engine) {
    const keeper = createKeeper(model);
    const resume = createResume(engine, runEnv(window, serverPath(document)));
    return {
      model,
      keeper,
      resume,
      dispose() {
        resume.dispose();
        keeper.dispose();
      }
    };
  }
});
export {
  routine_default2 as default
};

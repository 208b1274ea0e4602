// Derived from course_helpers/js by `npm run build` there. Do not edit.

// dom.js
var SVG = "http://www.w3.org/2000/svg";
function fill(node, attributes, children) {
  for (const [name, value2] of Object.entries(attributes)) {
    if (value2 === void 0 || value2 === null || value2 === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value2);
    else node.setAttribute(name, value2 === true ? "" : value2);
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
function text(node, value2) {
  if (node.textContent !== value2) node.textContent = value2;
}
function attr(node, name, value2) {
  if (node.getAttribute(name) !== String(value2)) node.setAttribute(name, value2);
}
var uid = (stem) => `${stem}-${Math.random().toString(36).slice(2, 10)}`;
function ownName(root, kind, name) {
  const taken = new Set([...document.querySelectorAll(`.${kind}`)].filter((one) => one !== root).map((one) => one.getAttribute("aria-label")));
  let own = name;
  for (let number = 2; taken.has(own); number += 1) own = `${name} ${number}`;
  return own;
}
var style = (...sheets) => h("style", {}, sheets.join("\n"));

// texts.js
var filled = (text2, values = {}) => text2.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));

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
function parse(value2) {
  try {
    const entry = JSON.parse(value2);
    return typeof entry?.id === "string" && typeof entry.at === "string" ? entry : null;
  } catch {
    return null;
  }
}
function packed(entries, now) {
  return { format: FORMAT, version: VERSION, made: now.toISOString(), entries };
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

// pressure-maths.js
var kpa = (forceN, areaCm2) => 10 * forceN / areaCm2;
var handArea = (lengthCm, breadthCm, factor) => lengthCm * breadthCm * factor;

// scale-maths.js
var NEWTONS = { kg: 9.80665, lb: 9.80665 * 0.45359237 };
var toNewtons = (value2, unit) => value2 * NEWTONS[unit];
var fromNewtons = (forceN, unit) => forceN / NEWTONS[unit];
var decimals = (value2) => Math.abs(value2) < 0.995 ? 2 : 1;
function shown(forceN, unit) {
  const value2 = fromNewtons(forceN, unit);
  return value2.toFixed(decimals(value2));
}
var asShown = (forceN, unit) => toNewtons(Number(shown(forceN, unit)), unit);
var limits = (targetN, bandPercent) => [targetN * (1 - bandPercent / 100), targetN * (1 + bandPercent / 100)];
function shownLimits(targetN, bandPercent, unit) {
  const [low, high] = limits(targetN, bandPercent).map((forceN) => fromNewtons(forceN, unit));
  const digits = decimals(fromNewtons(targetN, unit));
  const by = 10 ** digits;
  return [Math.ceil(low * by - 1e-9) / by, Math.floor(high * by + 1e-9) / by].map((value2) => value2.toFixed(digits));
}
function verdict(forceN, targetN, bandPercent) {
  const [low, high] = limits(targetN, bandPercent);
  if (forceN > high + 1e-9) return "hard";
  return forceN < low - 1e-9 ? "light" : "hit";
}
var offPercent = (forceN, targetN) => 100 * (forceN - targetN) / targetN;
var sum = (values) => values.reduce((a, b) => a + b, 0);
function statistics(readingsN, targetN, bandPercent) {
  const count = readingsN.length;
  const meanN = sum(readingsN) / count;
  const sdN = count > 1 ? Math.sqrt(sum(readingsN.map((one) => (one - meanN) ** 2)) / (count - 1)) : null;
  return {
    count,
    hits: readingsN.filter((one) => verdict(one, targetN, bandPercent) === "hit").length,
    meanN,
    biasN: meanN - targetN,
    biasPercent: offPercent(meanN, targetN),
    sdN,
    spreadPercent: sdN === null ? null : 100 * sdN / meanN,
    nearestN: readingsN.map((one) => one - targetN).reduce((a, b) => Math.abs(b) < Math.abs(a) ? b : a)
  };
}
var needed = (count, ofTen) => Math.ceil(count * ofTen / 10 - 1e-9);
function adviceFor(stats, advice) {
  const holds = (one) => (one.spread_over_percent == null || (stats.spreadPercent ?? 0) > one.spread_over_percent) && (one.bias_over_percent == null || stats.biasPercent > one.bias_over_percent) && (one.bias_under_percent == null || stats.biasPercent < one.bias_under_percent);
  return advice.find(holds);
}
function image(value2, images, key) {
  const away = (one) => Math.abs(Math.log(one[key] / Math.max(value2, 1e-9)));
  return images.reduce((best, one) => away(one) < away(best) ? one : best).like;
}
var squaresArea = (count, sizeCm) => count * sizeCm ** 2;
var retests = (from, days) => days.map((day) => new Date(from.getFullYear(), from.getMonth(), from.getDate() + day));
var shares = (readingsN) => readingsN.map((one) => one > 0 && readingsN[0] > 0 ? 100 * one / readingsN[0] : null);

// scale-state.js
var contactOf = (data, round) => data.contacts.find(({ id }) => id === round.contact);
var groupOf = (data, round) => data.groups.find(({ id }) => id === contactOf(data, round).group);
var fresh = (data) => ({
  stage: "setup",
  contact: data.contact,
  target_n: data.target_n,
  unit: "kg",
  by: "partner",
  band_percent: data.passing.bands_percent[0],
  trials: [],
  redo: null,
  rest_from_ms: 0,
  passed: {}
});
function chooseContact(round, data, id) {
  const contact = data.contacts.find((one) => one.id === id);
  return chooseTarget({ ...round, contact: id }, data, contact.targets_n[0]);
}
var chooseTarget = (round, data, targetN) => ({ ...round, target_n: targetN, band_percent: data.passing.bands_percent[0] });
var chooseUnit = (round, unit) => ({ ...round, unit });
var chooseTypist = (round, by) => ({ ...round, by });
var begin = (round, band = round.band_percent) => ({ ...round, stage: "press", trials: [], redo: null, band_percent: band });
function take(round, forceN) {
  if (round.redo) {
    const last = { ...round.trials.at(-1), n: forceN };
    return { ...round, stage: round.redo, redo: null, trials: [...round.trials.slice(0, -1), last] };
  }
  return { ...round, stage: "taken", trials: [...round.trials, { n: forceN, seen: round.by === "self" }] };
}
var redo = (round) => round.trials.length ? { ...round, stage: "press", redo: round.stage } : round;
function look(round, data) {
  if (!looks(groupOf(data, round), round.trials, round.trials.length - 1).may) return round;
  return { ...round, trials: [...round.trials.slice(0, -1), { ...round.trials.at(-1), seen: true }] };
}
function next(round, data, nowMs) {
  const group = groupOf(data, round);
  const done = round.trials.length;
  if (done >= group.trials) {
    const key = passKey(round);
    const passed = isPassed(round, data) ? { ...round.passed, [key]: Math.min(round.band_percent, round.passed[key] ?? Infinity) } : round.passed;
    return { ...round, stage: "done", passed };
  }
  if (group.rest_after && done % group.rest_after === 0) return { ...round, stage: "rest", rest_from_ms: nowMs };
  return { ...round, stage: "press" };
}
var rested = (round) => round.stage === "rest" ? { ...round, stage: "press" } : round;
var change = (round) => ({ ...round, stage: "setup", trials: [], redo: null });
function restLeft(round, group, nowMs) {
  const gone = (nowMs - round.rest_from_ms) / 1e3;
  return { rest: Math.max(0, Math.ceil(group.rest_s - gone)), least: Math.max(0, Math.ceil(group.rest_least_s - gone)) };
}
function looks(group, trials, index) {
  let from = 0;
  for (const [k, step] of group.feedback.entries()) {
    if (index < from + step.trials) {
      const used = trials.slice(from, from + step.trials).filter(({ seen }, at) => seen && from + at !== index).length;
      const later = group.feedback.slice(k + 1).some((one) => one.looks > 0) ? from + step.trials + 1 : null;
      return { may: used < step.looks, left: step.looks - used, until: from + step.trials, free: step.looks === step.trials, later };
    }
    from += step.trials;
  }
  return { may: false, left: 0, until: 0, free: false, later: null };
}
var passKey = ({ contact, target_n: targetN }) => `${contact} ${targetN}`;
var statisticsOf = (round) => statistics(round.trials.map(({ n }) => n), round.target_n, round.band_percent);
function isPassed(round, data) {
  const { hits, count } = statisticsOf(round);
  return hits >= needed(count, data.passing.of_ten);
}
function narrower(round, data) {
  const passed = round.passed[passKey(round)];
  if (passed === void 0) return null;
  return data.passing.bands_percent.find((band) => band < passed) ?? null;
}
var entryOf = (round, areaCm2) => ({
  contact: round.contact,
  target_n: round.target_n,
  readings_n: round.trials.map(({ n }) => Math.round(n * 100) / 100),
  seen: round.trials.map(({ seen }) => seen),
  unit: round.unit,
  area_cm2: areaCm2 == null ? null : Math.round(areaCm2 * 10) / 10
});

// scale-say.js
var reading = (data, forceN, unit) => filled(data.texts.number, { value: shown(forceN, unit), unit: data.texts.setup.units[unit] });
var tidy = (value2) => Math.abs(value2) < 9.95 ? String(Math.round(value2 * 10) / 10) : String(Math.round(value2));
var capital = (words) => words[0].toUpperCase() + words.slice(1);
var limitWords = (data, { target_n: targetN, band_percent: band, unit }) => {
  const [low, high] = shownLimits(targetN, band, unit);
  return { low, high: filled(data.texts.number, { value: high, unit: data.texts.setup.units[unit] }) };
};
function plan(data, round) {
  const { setup } = data.texts;
  const group = groupOf(data, round);
  const said = [filled(setup.plan, { trials: group.trials, band: round.band_percent, ...limitWords(data, round) })];
  if (group.rest_after) said.push(filled(setup.rests, { after: group.rest_after, rest: group.rest_s, least: group.rest_least_s }));
  said.push(round.target_n > data.scale.kitchen_most_n ? setup.bathroom : setup.kitchen);
  return said;
}
var goal = (data, round) => filled(data.texts.press.goal, {
  contact: capital(contactOf(data, round).name),
  force: tidy(round.target_n),
  reading: reading(data, round.target_n, round.unit)
});
var asRead = ({ target_n: targetN, unit }, forceN) => [asShown(forceN, unit), asShown(targetN, unit)];
function judged(data, round, forceN) {
  const { taken } = data.texts;
  const kind = verdict(forceN, round.target_n, round.band_percent);
  const [read, asked] = asRead(round, forceN);
  const percent = Math.round(Math.abs(offPercent(read, asked)));
  const off = reading(data, Math.abs(read - asked), round.unit);
  const words = kind !== "hit" ? filled(taken[kind], { off, percent }) : percent ? filled(taken.inside, { off }) : taken.exact;
  return { kind, words: `${filled(taken.reading, { reading: reading(data, forceN, round.unit) })} ${words}` };
}
function lookWords(data, { may, left, until, free, later }) {
  const { taken } = data.texts;
  if (may) return free ? taken.free : filled(taken.looks, { left, until });
  return later ? `${taken.no_looks} ${filled(taken.later, { number: later })}` : taken.no_looks;
}
var signed = (percent) => `${percent > 0 ? "+" : percent < 0 ? "−" : ""}${Math.abs(percent)}`;
var offWords = (data, round, forceN) => {
  const percent = signed(Math.round(offPercent(...asRead(round, forceN))));
  return filled(data.texts.plot.off, { sign: percent.replace(/\d+/, ""), percent: percent.replace(/\D/, "") });
};
function result(data, round, ownCm2, now) {
  const words = data.texts.result;
  const { hits } = statisticsOf(round);
  const readings = round.trials.map(({ n }) => asShown(n, round.unit));
  const stats = { ...statistics(readings, asShown(round.target_n, round.unit), round.band_percent), hits };
  const must = needed(stats.count, data.passing.of_ten);
  const over = round.trials.some(({ n }) => n > contactOf(data, round).ceiling_n);
  const passed = stats.hits >= must && !over;
  const amount = (forceN) => reading(data, Math.abs(forceN), round.unit);
  const percent = Math.round(Math.abs(stats.biasPercent));
  const bias = !percent ? words.bias_none : filled(stats.biasN > 0 ? words.bias_hard : words.bias_light, { off: amount(stats.biasN), percent });
  const spread = stats.sdN === null ? words.spread_none : filled(words.spread_is, { off: amount(stats.sdN), percent: Math.round(stats.spreadPercent) });
  const weight = image(Math.abs(fromNewtons(stats.biasN, "kg")), data.weights, "kg");
  const area = ownCm2 ?? contactOf(data, round).area_cm2;
  const pressure = kpa(stats.meanN, area);
  return {
    passed,
    stats,
    hits: filled(words.hits, { hits: stats.hits, count: stats.count, band: round.band_percent }),
    nearest: stats.hits ? "" : filled(words.nearest, { off: amount(stats.nearestN) }),
    verdict: over ? words.over : filled(passed ? words.passed : words.not_passed, { needed: must }),
    bias,
    spread,
    advice: filled(adviceFor(stats, data.advice).say, { image: weight }),
    pressure: filled(ownCm2 ? words.pressure_own : words.pressure_usual, {
      kpa: tidy(pressure),
      area: tidy(area),
      image: image(pressure, data.pressures, "kpa")
    }),
    retests: retests(now, data.passing.retest_days).map(
      (date, k) => filled(words.retest, { date: dateWords(date, data.texts.locale), day: data.passing.retest_days[k] })
    )
  };
}
var dateWords = (date, locale) => new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" }).format(date);
var plotSentence = (data, round) => filled(data.texts.plot.sentence, {
  count: round.trials.length,
  target: reading(data, round.target_n, round.unit),
  ...limitWords(data, round),
  readings: round.trials.map(({ n }) => reading(data, n, round.unit)).join(", ")
});

// scale-setup.js
function radios(legend2, control, onchoose) {
  const name = uid(control);
  const row = h("div", { class: "sd-choices" });
  const made = /* @__PURE__ */ new Map();
  return {
    node: h("fieldset", { class: "sd-field" }, h("legend", {}, legend2), row),
    update(choices, value2) {
      const nodes = choices.map((one) => {
        if (!made.has(one.value)) {
          const input2 = h("input", { type: "radio", name, value: one.value, "data-control": control, onchange: () => onchoose(one.value) });
          const words2 = h("span", {});
          made.set(one.value, { input: input2, words: words2, node: h("label", { class: "sd-choice" }, input2, words2) });
        }
        const { input, words, node } = made.get(one.value);
        input.checked = one.value === value2;
        words.replaceChildren(...one.label);
        return node;
      });
      if (nodes.length !== row.children.length || nodes.some((node, k) => row.children[k] !== node)) row.replaceChildren(...nodes);
    }
  };
}
function setupPart(data, act, begin2) {
  const { setup } = data.texts;
  const id = uid("contact");
  const contact = h(
    "select",
    { id, "data-control": "contact", onchange: () => act((round) => chooseContact(round, data, contact.value)) },
    data.contacts.map((one) => h("option", { value: one.id }, capital(one.name)))
  );
  const target = radios(setup.target, "target", (value2) => act((round) => chooseTarget(round, data, value2)));
  const unit = radios(setup.unit, "unit", (value2) => act((round) => chooseUnit(round, value2)));
  const typist = radios(setup.typist, "typist", (value2) => act((round) => chooseTypist(round, value2)));
  const alone = h("p", { class: "sd-soft" }, setup.alone_note);
  const planned = h("p", { class: "sd-plan" });
  const start = h("button", { type: "button", class: "sd-main", "data-control": "begin", onclick: begin2 }, setup.begin);
  const why = h(
    "details",
    {},
    h("summary", {}, setup.why),
    h("dl", { class: "sd-why" }, data.why.map((one) => [h("dt", {}, one.touch), h("dd", {}, `${one.found} ${one.hands}`, one.doubt && h("span", { class: "sd-soft" }, ` ${one.doubt}`))]).flat())
  );
  return {
    node: h(
      "div",
      { class: "sd-card" },
      h("p", { class: "sd-title", tabindex: "-1" }, data.texts.title),
      h("p", {}, setup.lead),
      h("div", { class: "sd-field" }, h("label", { for: id }, setup.contact), contact),
      target.node,
      unit.node,
      typist.node,
      alone,
      planned,
      h("div", { class: "sd-row" }, start),
      why
    ),
    focus: () => start,
    update(round) {
      contact.value = round.contact;
      const targets = [.../* @__PURE__ */ new Set([...contactOf(data, round).targets_n, round.target_n])].sort((a, b) => a - b);
      target.update(
        targets.map((value2) => ({
          value: value2,
          label: [
            h("strong", {}, filled(setup.target_choice, { force: tidy(value2) })),
            " ",
            h("span", { class: "sd-soft" }, filled(setup.target_shows, { reading: reading(data, value2, round.unit) }))
          ]
        })),
        round.target_n
      );
      unit.update(Object.entries(setup.units).map(([value2, label2]) => ({ value: value2, label: [label2] })), round.unit);
      typist.update([{ value: "partner", label: [setup.partner] }, { value: "self", label: [setup.alone] }], round.by);
      alone.hidden = round.by !== "self";
      text(planned, plan(data, round).join(" "));
    }
  };
}

// scale-area.js
function numberIn(typed, low, high) {
  const value2 = Number(typed.trim().replace(",", "."));
  return typed.trim() && value2 >= low && value2 <= high ? value2 : null;
}
function areaPart(data, { own, keep, say }) {
  const words = data.texts.area;
  const { factor, length_cm: length, breadth_cm: breadth } = data.hand_area;
  let round = null;
  let way = "squares";
  let size = data.area.squares_cm[0];
  const field = (label2, control, range) => {
    const input = h("input", { id: uid(control), type: "text", inputmode: "decimal", autocomplete: "off", "data-control": control, onchange: measured });
    const wrong = h("p", { class: "sd-fault", id: uid("wrong"), hidden: true });
    input.setAttribute("aria-describedby", wrong.id);
    return { input, wrong, range, node: h("div", { class: "sd-field" }, h("label", { for: input.id }, label2), input, wrong) };
  };
  const ways = radios(words.way, "way", (value3) => {
    way = value3;
    update(round);
    measured();
  });
  const sizes = radios(words.square, "square", (value3) => {
    size = value3;
    update(round);
    measured();
  });
  const hand = [field(words.length, "hand-length", () => [length.low, length.high]), field(words.breadth, "hand-breadth", () => [breadth.low, breadth.high])];
  const count = field(words.count, "squares", () => [1, Math.floor(data.area.most_cm2 / size ** 2)]);
  const result2 = h("p", { class: "sd-result" });
  const constant = h("p", { class: "sd-soft" }, words.constant);
  const forget = h("button", { type: "button", class: "sd-quiet", "data-control": "forget-area", onclick: () => keep(round.contact, null) }, words.forget);
  function value2({ input, wrong, range }) {
    const [low, high] = range();
    const read = numberIn(input.value, low, high);
    const fault = input.value.trim() && read === null ? filled(words.wrong, { low, high }) : "";
    text(wrong, fault);
    wrong.hidden = !fault;
    input.setAttribute("aria-invalid", String(Boolean(fault)));
    if (fault) say(fault);
    return read;
  }
  function measured() {
    const read = (way === "hand" ? hand : [count]).map(value2);
    if (read.includes(null)) return;
    keep(round.contact, way === "hand" ? handArea(read[0], read[1], factor) : squaresArea(read[0], size));
    say(result2.textContent);
  }
  function update(now) {
    if (round && now.contact !== round.contact) count.input.value = "";
    round = now;
    const contact = contactOf(data, now);
    if (!contact.whole_hand) way = "squares";
    ways.node.hidden = !contact.whole_hand;
    ways.update([{ value: "squares", label: [words.by_squares] }, { value: "hand", label: [words.by_hand] }], way);
    sizes.update(data.area.squares_cm.map((cm) => ({ value: cm, label: [filled(words.square_size, { size: tidy(cm) })] })), size);
    for (const { node } of hand) node.hidden = way !== "hand";
    sizes.node.hidden = count.node.hidden = way === "hand";
    const area = own(now);
    result2.hidden = constant.hidden = forget.hidden = area == null;
    if (area == null) return;
    const pressure = kpa(now.target_n, area);
    text(result2, filled(words.result, { contact: contact.name, area: tidy(area), force: tidy(now.target_n), kpa: tidy(pressure), image: image(pressure, data.pressures, "kpa") }));
  }
  return {
    node: h(
      "details",
      { class: "sd-fold", "data-part": "area" },
      h("summary", {}, words.title),
      h("div", { class: "sd-folded" }, h("p", {}, words.lead), ways.node, hand.map(({ node }) => node), sizes.node, count.node, result2, constant, forget)
    ),
    update
  };
}

// scale-plot.js
var [WIDTH, HEIGHT] = [380, 270];
var [LEFT, RIGHT, TOP, FLOOR] = [54, 14, 16, 234];
var SHAPES = { hit: "M-7 0A7 7 0 1 1 7 0A7 7 0 1 1-7 0Z", hard: "M0-8.5 8.5 6H-8.5Z", light: "M0 8.5 8.5-6H-8.5Z" };
var label = (x, y, words, attributes = {}) => s("text", { x, y, ...attributes }, words);
var mark = (kind, seen, x = 0, y = 0) => s(
  "g",
  { class: `sd-mark sd-${kind}`, "data-kind": kind, "data-seen": String(seen), transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
  s("path", { d: SHAPES[kind] }),
  seen && s("circle", { class: "sd-ring", r: 12 })
);
function plot(data, round, count) {
  const { target_n: targetN, band_percent: band, unit, trials } = round;
  const words = data.texts.plot;
  const most = Math.max(2 * targetN, ...trials.map(({ n }) => 1.08 * n));
  const y = (forceN) => FLOOR - (FLOOR - TOP) * forceN / most;
  const x = (k) => LEFT + (WIDTH - LEFT - RIGHT) * (k + 0.5) / count;
  const [low, high] = limits(targetN, band);
  const [lowWords, highWords] = shownLimits(targetN, band, unit);
  const end = WIDTH - RIGHT;
  const marks = trials.map(({ n, seen }, k) => mark(verdict(n, targetN, band), seen, x(k), y(n)));
  const numbers = trials.map((_, k) => label(x(k), FLOOR + 22, String(k + 1), { "text-anchor": "middle" }));
  return s(
    "svg",
    { class: "sd-plot", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": plotSentence(data, round) },
    s("rect", { class: "sd-band", x: LEFT, y: y(high), width: end - LEFT, height: y(low) - y(high) }),
    [high, low].map((edge) => s("path", { class: "sd-edge", d: `M${LEFT} ${y(edge)}H${end}` })),
    s("path", { class: "sd-target", d: `M${LEFT} ${y(targetN)}H${end}` }),
    s("path", { class: "sd-floor", d: `M${LEFT} ${FLOOR}H${end}` }),
    s(
      "g",
      { class: "sd-scale", "text-anchor": "end" },
      label(LEFT - 8, y(high) + 5, highWords),
      label(LEFT - 8, y(targetN) + 5, shown(targetN, unit), { class: "sd-strong" }),
      label(LEFT - 8, y(low) + 5, lowWords),
      label(LEFT - 8, FLOOR + 5, "0"),
      label(LEFT - 8, TOP + 8, data.texts.setup.units[unit])
    ),
    trials.slice(1).map(({ n }, k) => s("path", { class: "sd-way", d: `M${x(k)} ${y(trials[k].n)}L${x(k + 1)} ${y(n)}` })),
    marks,
    s("g", { class: "sd-numbers" }, numbers),
    s("title", {}, words.title)
  );
}
function legend(data, round) {
  const words = data.texts.plot;
  const kinds = new Set(round.trials.map(({ n }) => verdict(n, round.target_n, round.band_percent)));
  const one = (kind, seen, name) => h("li", {}, s("svg", { viewBox: "-13 -13 26 26", "aria-hidden": "true", focusable: "false" }, mark(kind, seen)), name);
  return h(
    "ul",
    { class: "sd-legend" },
    ["hit", "hard", "light"].filter((kind) => kinds.has(kind)).map((kind) => one(kind, false, words[kind])),
    round.trials.some(({ seen }) => seen) && one("hit", true, words.seen)
  );
}
function table(data, round) {
  const words = data.texts.plot;
  const head = [words.head_press, words.head_reading, words.head_off, words.head_hit, words.head_seen];
  return h(
    "table",
    { class: "sd-table" },
    h("caption", { class: "sd-unseen" }, words.title),
    h("thead", {}, h("tr", {}, head.map((name) => h("th", { scope: "col" }, name)))),
    h(
      "tbody",
      {},
      round.trials.map(
        ({ n, seen }, k) => h(
          "tr",
          {},
          h("th", { scope: "row" }, String(k + 1)),
          h("td", {}, reading(data, n, round.unit)),
          h("td", {}, offWords(data, round, n)),
          h("td", {}, verdict(n, round.target_n, round.band_percent) === "hit" ? words.yes : words.no),
          h("td", {}, seen ? words.yes : words.no)
        )
      )
    )
  );
}

// scale-result.js
function resultPart(data, { again, change: change2, area }) {
  const words = data.texts.result;
  const head = h("p", { class: "sd-title", tabindex: "-1" });
  const verdict2 = h("p", { class: "sd-passed" });
  const advice = h("p", { class: "sd-advice" });
  const facts = h("dl", { class: "sd-facts" });
  const picture = h("div", { class: "sd-picture" });
  const rows = h("div", {});
  const days = h("ul", {});
  const narrow = h("button", { type: "button", class: "sd-main", "data-control": "narrower" });
  const repeat = h("button", { type: "button", class: "sd-second", "data-control": "again" }, words.again);
  const other = h("button", { type: "button", class: "sd-quiet", "data-control": "change", onclick: change2 }, words.change);
  let drawn = null;
  let since = null;
  const line = (name, value2) => [h("dt", {}, name), h("dd", {}, value2)];
  return {
    node: h(
      "div",
      { class: "sd-card" },
      head,
      verdict2,
      h("div", { class: "sd-two" }, picture, h("div", { class: "sd-told" }, h("div", { class: "sd-tip" }, h("p", { class: "sd-head" }, words.advice), advice), facts)),
      h("details", {}, h("summary", {}, data.texts.plot.table), rows),
      h("div", {}, h("p", { class: "sd-head" }, words.retests), h("p", { class: "sd-soft" }, words.retests_why), days),
      h("div", { class: "sd-row" }, narrow, repeat, other)
    ),
    focus: () => head,
    said(now) {
      const said = result(data, now, area(now), /* @__PURE__ */ new Date());
      return filled(words.said, { hits: `${said.hits}.`, passed: said.verdict, advice: said.advice });
    },
    update(now) {
      if (now.stage !== "done") {
        since = null;
        return;
      }
      since ??= /* @__PURE__ */ new Date();
      const own = area(now);
      const said = result(data, now, own, since);
      text(head, said.hits);
      text(verdict2, [said.nearest, said.verdict].filter(Boolean).join(" "));
      verdict2.dataset.passed = said.passed;
      text(advice, said.advice);
      facts.replaceChildren(...line(words.bias, said.bias), ...line(words.spread, said.spread), ...line(words.pressure, said.pressure));
      days.replaceChildren(...said.retests.map((day) => h("li", {}, day)));
      const tighter = narrower(now, data);
      const offered = tighter !== null && tighter !== now.band_percent;
      narrow.hidden = !offered;
      text(narrow, filled(words.narrower, { band: tighter }));
      narrow.onclick = () => again(tighter);
      repeat.onclick = () => again(now.band_percent);
      repeat.className = offered ? "sd-second" : "sd-main";
      if (drawn === now.trials) return;
      drawn = now.trials;
      picture.replaceChildren(plot(data, now, groupOf(data, now).trials), legend(data, now));
      rows.replaceChildren(table(data, now));
    }
  };
}

// scale-entry.js
var GRAM = NEWTONS.kg / 1e3;
var OUNCE = NEWTONS.lb / 16;
var UNITS = { kg: NEWTONS.kg, g: GRAM, lb: NEWTONS.lb, lbs: NEWTONS.lb, oz: OUNCE, n: 1 };
var NUMBER = String.raw`[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)`;
var ONE = new RegExp(`^(${NUMBER})\\s*([a-z]*)$`, "i");
var TWO = new RegExp(`^(\\d+)\\s*(?:lbs?|:)\\s*(${NUMBER})\\s*(?:oz)?$`, "i");
var value = (digits) => Number(digits.replace(",", "."));
function parse2(typed, unit) {
  const text2 = typed.trim().replace(/[−–]/g, "-");
  if (!text2) return { fault: "empty" };
  const two = TWO.exec(text2);
  const one = ONE.exec(text2);
  const factor = one && (one[2] ? UNITS[one[2].toLowerCase()] : NEWTONS[unit]);
  if (!two && !factor) return { fault: "no_number" };
  const forceN = two ? Number(two[1]) * NEWTONS.lb + value(two[2]) * OUNCE : value(one[1]) * factor;
  if (forceN < 0) return { fault: "negative" };
  return forceN === 0 ? { fault: "zero" } : { forceN };
}
function meant(forceN, targetN, slipTimes) {
  if (forceN <= slipTimes * targetN) return null;
  const away = (one) => Math.abs(Math.log(one / targetN));
  return [10, 100, 1e3].map((by) => forceN / by).reduce((best, one) => away(one) < away(best) ? one : best);
}

// scale-stance.js
function stancePart(data, { say }) {
  const words = data.texts.stance;
  const { step_cm: stepCm, steps } = data.stance;
  let unit = "kg";
  const rows = Array.from({ length: steps }, (_, k) => {
    const name = k ? filled(words.away, { distance: k * stepCm }) : words.near;
    const input = h("input", { id: uid("far"), type: "text", inputmode: "decimal", autocomplete: "off", "data-control": "stance", onchange: () => changed(k) });
    const label2 = h("label", { for: input.id }, name);
    const share = h("span", { class: "sd-share" });
    const bar = h("b", {});
    return { input, label: label2, share, bar, name, node: h("div", { class: "sd-far" }, label2, input, h("i", { class: "sd-bar", "aria-hidden": "true" }, bar), share) };
  });
  const lesson = h("p", { class: "sd-advice", hidden: true }, words.lesson);
  const unitNote = h("p", { class: "sd-soft" });
  function percents() {
    return shares(rows.map(({ input }) => parse2(input.value, unit).forceN ?? null));
  }
  function show() {
    const found = percents();
    found.forEach((percent, k) => {
      const { bar, share, input } = rows[k];
      bar.style.width = `${Math.min(100, percent ?? 0)}%`;
      text(share, percent === null || !k ? "" : filled(words.share, { percent: Math.round(percent) }));
      const { fault } = parse2(input.value, unit);
      const wrong = Boolean(fault && fault !== "empty");
      input.setAttribute("aria-invalid", String(wrong));
      if (wrong) text(share, filled(data.texts.entry[fault], { typed: input.value.trim(), example: "4.0" }));
    });
    lesson.hidden = found.filter((percent) => percent !== null).length < 2;
  }
  function changed(k) {
    show();
    const percent = percents()[k];
    if (percent !== null && k) say(`${filled(words.found, { distance: k * stepCm, percent: Math.round(percent) })} ${words.lesson}`);
    else if (rows[k].share.textContent) say(rows[k].share.textContent);
  }
  return {
    node: h(
      "details",
      { class: "sd-fold", "data-part": "stance" },
      h("summary", {}, words.title),
      h("div", { class: "sd-folded" }, h("p", {}, filled(words.lead, { step: stepCm })), unitNote, rows.map(({ node }) => node), lesson)
    ),
    update(round) {
      unit = round.unit;
      text(unitNote, filled(words.entry, { unit: data.texts.setup.units[unit] }));
      show();
    }
  };
}

// scale-trial.js
var TICK_MS = 250;
function pressPart(data, { act, say, ontake }) {
  const { press, entry } = data.texts;
  let round = null;
  const force = h("p", { class: "sd-goal" });
  const shows = h("p", { class: "sd-shows" });
  const contact = h("p", { class: "sd-contact" });
  const how = h("p", { class: "sd-how" });
  const away = h("p", { class: "sd-soft" }, press.keep_away);
  const again = h("p", { class: "sd-again" });
  const fault = h("p", { class: "sd-fault", id: uid("fault"), hidden: true });
  const offer = h("div", { class: "sd-row", hidden: true });
  const unit = h("span", { class: "sd-unit", "aria-hidden": "true" });
  const label2 = h("label", {}, press.entry);
  const input = h("input", {
    id: uid("reading"),
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
    enterkeyhint: "done",
    "data-control": "reading",
    "aria-describedby": fault.id,
    oninput: () => complain(""),
    onkeydown: (event) => event.key === "Enter" && !event.repeat && !event.isComposing && submitted(event)
    // JupyterLab lets no form be sent by a key
  });
  label2.htmlFor = input.id;
  const correct = h("button", { type: "button", class: "sd-quiet", "data-control": "correct-last", onclick: () => act(redo) }, press.correct_last);
  const form = h(
    "form",
    { class: "sd-entry", novalidate: true, onsubmit: submitted },
    label2,
    h("div", { class: "sd-row" }, h("span", { class: "sd-input" }, input, unit), h("button", { type: "submit", class: "sd-main", "data-control": "take" }, press.take)),
    fault,
    offer
  );
  function complain(words, buttons = []) {
    text(fault, words);
    fault.hidden = !words;
    offer.hidden = !buttons.length;
    offer.replaceChildren(...buttons);
    if (words) attr(input, "aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    if (words) say(words);
  }
  function accept(forceN) {
    input.value = "";
    complain("");
    ontake(forceN);
  }
  function submitted(event) {
    event.preventDefault();
    const typed = input.value.trim();
    const read = parse2(typed, round.unit);
    if (read.fault) {
      complain(filled(entry[read.fault], { typed, example: shown(round.target_n, round.unit) }));
      input.focus();
      return;
    }
    const likely = meant(read.forceN, round.target_n, data.scale.slip_times);
    if (likely === null) {
      accept(read.forceN);
      return;
    }
    const [was, is] = [typed, reading(data, likely, round.unit)];
    const yes = h("button", { type: "button", class: "sd-main", "data-control": "slip-yes", onclick: () => accept(likely) }, filled(entry.yes, { meant: is }));
    const no = h("button", { type: "button", class: "sd-quiet", "data-control": "slip-no", onclick: () => accept(read.forceN) }, filled(entry.no, { typed: was }));
    complain(filled(entry.slip, { typed: was, target: reading(data, round.target_n, round.unit), meant: is }), [yes, no]);
    yes.focus();
  }
  return {
    node: h("div", { class: "sd-card sd-press" }, h("div", { class: "sd-target-words" }, contact, force, shows), how, away, again, form, correct),
    focus: () => input,
    said: (now) => goal(data, now),
    update(now) {
      if (round && (round.redo !== now.redo || round.trials !== now.trials)) {
        input.value = now.redo ? shown(now.trials.at(-1).n, now.unit) : "";
        complain("");
      }
      round = now;
      text(contact, capital(contactOf(data, now).name));
      text(force, filled(press.goal_big, { force: tidy(now.target_n) }));
      text(shows, filled(press.goal_shows, { reading: reading(data, now.target_n, now.unit) }));
      text(how, filled(press.how, { hold: groupOf(data, now).hold_s }));
      text(unit, data.texts.setup.units[now.unit]);
      text(again, now.redo ? filled(press.correcting, { number: now.trials.length }) : "");
      for (const node of [how, away]) node.hidden = Boolean(now.redo);
      away.hidden ||= now.by === "self";
      again.hidden = !now.redo;
      correct.hidden = Boolean(now.redo) || !now.trials.length;
    }
  };
}
function takenPart(data, { act, next: next2, say }) {
  const { taken, entry } = data.texts;
  const title = h("p", { class: "sd-title" }, taken.taken);
  const verdict2 = h("p", { class: "sd-verdict", hidden: true });
  const may = h("p", { class: "sd-soft" });
  const care = h("p", { class: "sd-fault" }, entry.too_much);
  const show = h("button", { type: "button", class: "sd-second", "data-control": "show", onclick: ask }, taken.show);
  const on = h("button", { type: "button", class: "sd-main", "data-control": "next", onclick: next2 });
  const correct = h("button", { type: "button", class: "sd-quiet", "data-control": "correct", onclick: () => act(redo) }, taken.correct);
  let round = null;
  function ask() {
    act((now) => look(now, data));
    on.focus();
    say(judged(data, round, round.trials.at(-1).n).words);
  }
  function told2(now) {
    const last = now.trials.at(-1);
    const looked = looks(groupOf(data, now), now.trials, now.trials.length - 1);
    return { last, looked, over: last.n > contactOf(data, now).ceiling_n };
  }
  return {
    node: h("div", { class: "sd-card" }, title, verdict2, care, h("div", { class: "sd-row" }, on, show, correct), may),
    focus: () => on,
    said(now) {
      const { last, looked, over } = told2(now);
      const after = last.seen ? judged(data, now, last.n).words : lookWords(data, looked);
      return [taken.taken, over ? entry.too_much : "", after].filter(Boolean).join(" ");
    },
    update(now) {
      round = now;
      if (!now.trials.length) return;
      const { last, looked, over } = told2(now);
      show.hidden = last.seen || !looked.may;
      may.hidden = last.seen;
      text(may, lookWords(data, looked));
      care.hidden = !over;
      verdict2.hidden = !last.seen;
      if (last.seen) {
        const { kind, words } = judged(data, now, last.n);
        verdict2.dataset.kind = kind;
        verdict2.replaceChildren(s("svg", { viewBox: "-10 -10 20 20", "aria-hidden": "true", focusable: "false" }, mark(kind, false)), h("span", {}, words));
      } else verdict2.replaceChildren();
      text(on, now.trials.length < groupOf(data, now).trials ? taken.next : taken.finish);
    }
  };
}
function restPart(data, { over }) {
  const words = data.texts.rest;
  const left = h("p", { class: "sd-goal" });
  const bar = h("progress", { "aria-label": words.title });
  const skip = h("button", { type: "button", class: "sd-main", "data-control": "skip-rest", onclick: () => skip.ariaDisabled !== "true" && over() }, words.skip);
  const wait = h("p", { class: "sd-soft" });
  let timer = 0;
  let round = null;
  function tick() {
    const group = groupOf(data, round);
    const { rest, least } = restLeft(round, group, Date.now());
    text(left, filled(words.left, { seconds: rest }));
    bar.max = group.rest_s;
    bar.value = group.rest_s - rest;
    attr(skip, "aria-disabled", String(least > 0));
    text(wait, least > 0 ? filled(words.not_yet, { seconds: least }) : "");
    if (rest <= 0) over();
  }
  const stop = () => {
    clearInterval(timer);
    timer = 0;
  };
  return {
    node: h("div", { class: "sd-card" }, h("p", { class: "sd-title" }, words.title), h("p", {}, words.how), left, bar, h("div", { class: "sd-row" }, skip, wait)),
    focus: () => skip,
    said: (now) => `${words.title}. ${filled(words.left, { seconds: groupOf(data, now).rest_s })}. ${words.how}`,
    update(now) {
      round = now;
      if (now.stage !== "rest") stop();
      else if (!timer) timer = setInterval(tick, TICK_MS);
      if (now.stage === "rest") tick();
    },
    dispose: stop
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

// scale.css
var scale_default = '.course-scale {\n  position: relative; container: scale / inline-size; box-sizing: border-box; margin: 0; border-radius: 18px; overflow: clip;\n  background: var(--paper); color: var(--ink); font: 17px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;\n}\n.course-scale *, .course-scale *::before { box-sizing: border-box; }\n.course-scale [hidden] { display: none !important; }\n.course-scale :is(p, ul, dl, dd, details, form) { margin: 0; }\n.course-scale fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }\n.course-scale :is(button, input, select, summary):focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }\n.course-scale .sd-title:focus-visible { outline: 3px solid var(--focus); outline-offset: 6px; border-radius: 4px; }\n.course-scale button { -webkit-tap-highlight-color: transparent; touch-action: manipulation; }\n.sd-body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; padding: 16px 12px; }\n.sd-unseen { position: absolute !important; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }\n.course-scale .sd-soft { color: var(--soft); font-size: 16px; }\n.course-scale .sd-head { font-weight: 650; }\n\n.course-scale .sd-progress { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 14px; padding: 4px 6px; color: var(--soft); font-size: 16px; font-variant-numeric: tabular-nums; }\n.sd-dots { display: flex; gap: 7px; }\n.sd-dots i { width: 13px; height: 13px; border-radius: 50%; border: 2px solid var(--soft); }\n.sd-dots [data-state="taken"] { border-color: var(--teal); background: var(--teal); }\n.sd-dots [data-state="seen"] { border: 4px solid var(--teal); }\n\n.sd-card { display: grid; grid-template-columns: minmax(0, 1fr); gap: 18px; padding: 22px 16px; border-radius: 14px; background: var(--card); border: 1px solid var(--line); }\n.course-scale .sd-title { font: 600 clamp(23px, 2.4cqi + 14px, 30px)/1.22 "Iowan Old Style", Palatino, Georgia, "DejaVu Serif", serif; letter-spacing: -.005em; text-wrap: pretty; }\n.sd-field { display: grid; gap: 8px; justify-items: start; }\n.sd-field > label, .course-scale legend { padding: 0; color: var(--ink); font-weight: 600; }\n.course-scale legend { margin-bottom: 8px; }\n.sd-choices { display: flex; flex-wrap: wrap; gap: 8px; }\n.sd-choice {\n  display: inline-flex; align-items: center; gap: 9px; min-height: 48px; padding: 6px 16px 6px 12px; border-radius: 24px;\n  border: 1px solid var(--line); background: var(--paper); cursor: pointer; line-height: 1.3;\n}\n.sd-choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }\n.sd-choice:has(:focus-visible) { outline: 3px solid var(--focus); outline-offset: 2px; }\n.course-scale .sd-choice input:focus-visible { outline: 0; }\n.course-scale .sd-choice input { flex: none; width: 20px; height: 20px; margin: 0; accent-color: var(--accent); }\n.course-scale :is(select, input[type="text"]) {\n  min-height: 48px; max-width: 100%; margin: 0; padding: 6px 14px; font: inherit; color: var(--ink); background: var(--paper); border: 1.5px solid var(--soft); border-radius: 10px; box-shadow: none;\n}\n.course-scale input[aria-invalid="true"] { border-color: var(--care); border-style: dashed; }\n.course-scale input[type="text"] { width: 8em; }\n.sd-plan { padding: 12px 16px; border-radius: 10px; background: var(--hush); }\n\n.sd-row { display: flex; flex-wrap: wrap; align-items: center; gap: 12px; }\n.course-scale :is(.sd-main, .sd-second, .sd-quiet) {\n  min-height: 52px; margin: 0; padding: 8px 26px; border-radius: 28px; border: 1.5px solid var(--accent); font: 600 17px/1.3 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; cursor: pointer;\n}\n.course-scale .sd-main { background: var(--accent); color: var(--on-accent); }\n.course-scale .sd-second { background: var(--card); color: var(--accent); }\n.course-scale .sd-quiet { border-color: transparent; background: none; color: var(--accent); padding-inline: 4px; justify-self: start; text-decoration: underline; text-underline-offset: .2em; text-decoration-thickness: 1px; }\n.course-scale button[aria-disabled="true"] { background: var(--hush); border-color: var(--hush); color: var(--soft); cursor: default; }\n\n.sd-target-words { display: grid; justify-items: start; }\n.course-scale .sd-contact { color: var(--soft); font-size: 18px; }\n.course-scale .sd-goal { font-size: clamp(58px, 9cqi + 28px, 104px); line-height: 1.02; font-weight: 650; letter-spacing: -.03em; font-variant-numeric: tabular-nums; }\n.course-scale .sd-shows { font-size: clamp(20px, 2cqi + 13px, 28px); font-weight: 600; color: var(--teal); }\n.course-scale .sd-how { font-size: clamp(19px, 1.4cqi + 14px, 24px); line-height: 1.35; }\n.sd-entry { display: grid; gap: 10px; }\n.sd-entry label { font-weight: 600; }\n.sd-input { position: relative; display: inline-flex; align-items: center; }\n.course-scale .sd-entry input[type="text"] { width: 5.2em; min-height: 60px; padding-right: 2.1em; font-size: 28px; font-weight: 600; font-variant-numeric: tabular-nums; }\n.sd-unit { position: absolute; right: 16px; color: var(--soft); font-size: 20px; pointer-events: none; }\n.course-scale .sd-entry .sd-main { min-height: 60px; }\n.course-scale .sd-fault { color: var(--care); font-weight: 600; }\n.sd-fault::before { content: "▲ "; font-size: .75em; vertical-align: .1em; }\n.course-scale .sd-again { font-weight: 600; }\n\n.course-scale .sd-verdict { display: grid; grid-template-columns: 34px minmax(0, 1fr); gap: 12px; align-items: center; font-size: 20px; font-weight: 600; line-height: 1.35; }\n.course-scale progress { width: 100%; height: 12px; border: 0; border-radius: 6px; overflow: hidden; appearance: none; background: var(--hush); }\n.course-scale progress::-webkit-progress-bar { background: var(--hush); }\n.course-scale progress::-webkit-progress-value { background: var(--teal-fill); }\n.course-scale progress::-moz-progress-bar { background: var(--teal-fill); }\n\n.sd-plot { display: block; width: 100%; max-width: 520px; height: auto; overflow: visible; font: 14px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; fill: var(--soft); font-variant-numeric: tabular-nums; }\n.sd-band { fill: var(--teal-fill); opacity: .2; }\n.sd-edge { stroke: var(--teal); stroke-width: 1; stroke-dasharray: 3 4; fill: none; }\n.sd-target { stroke: var(--teal); stroke-width: 2; fill: none; }\n.sd-floor { stroke: var(--soft); stroke-width: 1; fill: none; }\n.sd-way { stroke: var(--soft); stroke-width: 1; opacity: .45; fill: none; }\n.sd-strong { font-weight: 700; fill: var(--ink); }\n.sd-mark path { stroke-width: 2; stroke-linejoin: round; }\n.sd-hit path { fill: var(--teal); stroke: var(--card); }\n.sd-hard path { fill: var(--care); stroke: var(--card); }\n.sd-light path { fill: var(--card); stroke: var(--care); }\n.sd-ring { fill: none; stroke: var(--ink); stroke-width: 1.5; }\n.course-scale svg:not(.sd-plot) { width: 30px; height: 30px; overflow: visible; }\n.course-scale .sd-legend { display: flex; flex-wrap: wrap; gap: 4px 20px; padding: 6px 0 0; list-style: none; color: var(--soft); font-size: 15px; }\n.course-scale .sd-legend li { display: flex; align-items: center; gap: 6px; margin: 0; padding: 0; }\n.course-scale .sd-legend svg { width: 26px; height: 26px; }\n\n.sd-two { display: grid; grid-template-columns: minmax(0, 1fr); gap: 22px; }\n.sd-told { display: grid; gap: 18px; align-content: start; }\n.sd-tip { padding: 14px 18px; border-radius: 12px; background: var(--hush); }\n.course-scale .sd-advice { font-size: 19px; line-height: 1.4; }\n.course-scale .sd-passed { font-size: 19px; }\n.course-scale .sd-passed[data-passed="true"]::before { content: "✓ "; color: var(--teal); font-weight: 700; }\n.course-scale .sd-why { padding: 4px 4px 0; }\n.course-scale .sd-why :is(dt, dd) { display: block; width: auto; margin: 0; padding: 0; background: none; }\n.course-scale .sd-why dt { font-weight: 650; }\n.course-scale .sd-why dd { margin-bottom: 14px; }\n.sd-facts { display: grid; gap: 2px; }\n.course-scale .sd-facts :is(dt, dd) { display: block; width: auto; margin: 0; padding: 0; background: none; }\n.course-scale .sd-facts dt { color: var(--soft); font-size: 15px; font-weight: 400; }\n.course-scale .sd-facts dd { font-weight: 600; margin-bottom: 10px; }\n.course-scale .sd-card ul:not(.sd-legend) { padding-left: 1.2em; }\n.course-scale .sd-card li { margin: 4px 0; }\n.course-scale .sd-table { display: table; width: 100%; margin: 0; border-collapse: collapse; font-size: 16px; font-variant-numeric: tabular-nums; background: none; border: 0; }\n.course-scale .sd-table :is(th, td) { display: table-cell; padding: 8px 10px 8px 0; border: 0; border-top: 1px solid var(--line); background: none; color: var(--ink); text-align: left; font: inherit; max-width: none; white-space: normal; }\n.course-scale .sd-table thead { position: static; width: auto; height: auto; clip-path: none; display: table-header-group; }\n.course-scale .sd-table tr { display: table-row; background: none !important; margin: 0; padding: 0; border: 0; }\n.course-scale .sd-table tbody { display: table-row-group; }\n.course-scale .sd-table thead th { border: 0; color: var(--soft); font-size: 15px; }\n\n.course-scale details { margin: 0; padding: 0; border: 0; border-radius: 0; background: none; }\n.course-scale summary { display: list-item; min-height: 44px; margin: 0; padding: 9px 4px; color: var(--accent); font-weight: 600; cursor: pointer; border-radius: 6px; }\n.course-scale details > :not(summary) { margin-inline: 0; }\n.course-scale .sd-fold { border: 1px solid var(--line); border-radius: 14px; background: var(--card); }\n.course-scale .sd-fold > summary { padding: 12px 16px; border-radius: 14px; }\n.sd-folded { display: grid; gap: 16px; padding: 4px 16px 20px; }\n.course-scale .sd-result { padding: 12px 16px; border-radius: 10px; background: var(--hush); font-weight: 600; }\n.sd-far { display: grid; grid-template-columns: minmax(0, 1fr) 6.5em; gap: 6px 14px; align-items: center; }\n.course-scale .sd-far input[type="text"] { width: 100%; }\n.sd-bar { height: 12px; border-radius: 6px; background: var(--hush); grid-column: 1; }\n.sd-bar b { display: block; height: 12px; border-radius: 6px; background: var(--teal-fill); width: 0; }\n.sd-share { grid-column: 2; color: var(--soft); font-size: 15px; min-height: 1.5em; }\n\n/* On a phone cards run from edge to edge. */\n@container scale (max-width: 559px) {\n  .sd-body { padding-inline: 0; }\n  .course-scale :is(.sd-progress, .course-keeper) { margin-inline: 16px; padding-inline: 0; }\n  .course-scale :is(.sd-card, .sd-fold) { border-inline: 0; border-radius: 0; }\n  .course-scale :is(.sd-main, .sd-second) { flex: 1 0 auto; }\n}\n@container scale (min-width: 560px) {\n  .sd-body { padding: 28px 32px; gap: 20px; }\n  .sd-card { padding: 30px 32px; }\n  .sd-folded { padding: 4px 32px 26px; }\n  .course-scale .sd-fold > summary { padding-inline: 32px; }\n  .sd-far { grid-template-columns: 11em 7em minmax(0, 1fr) 9em; }\n  .sd-bar, .sd-share { grid-column: auto; }\n}\n@container scale (min-width: 780px) {\n  .sd-two { grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); gap: 36px; }\n}\n@media (forced-colors: active) {\n  .sd-dots [data-state="taken"], .sd-bar b { background: CanvasText; forced-color-adjust: none; }\n  .sd-plot { fill: CanvasText; }\n  .sd-band { fill: CanvasText; opacity: .15; }\n  .sd-hit path, .sd-hard path { fill: CanvasText; stroke: Canvas; }\n  .sd-light path { fill: Canvas; stroke: CanvasText; }\n  .sd-edge, .sd-target, .sd-floor, .sd-way, .sd-ring { stroke: CanvasText; }\n  .sd-choice:has(:checked) { outline: 2px solid Highlight; }\n}\n@media print { .course-scale { display: none; } }\n';

// scale.js
function view({ model, el }, keeper) {
  const data = model.get("state");
  const { texts } = data;
  const now = () => ({ ...fresh(data), ...model.get("round") });
  const own = (round) => model.get("areas")?.[round.contact] ?? null;
  const live = h("p", { class: "sd-unseen", role: "status", "aria-live": "polite" });
  const say = (words) => live.replaceChildren(h("span", {}, words));
  function act(change2, lead = "") {
    const before = now();
    const after = change2(before);
    if (after === before) return;
    model.set("round", after);
    model.save_changes();
    if (after.stage === before.stage && after.redo === before.redo) return;
    const part = parts[after.stage];
    part.focus().focus();
    if (part.said) say([lead, announced(after), part.said(after)].filter(Boolean).join(" "));
  }
  function once(event) {
    if (event.repeat && event.key === "Enter") event.preventDefault();
  }
  const announced = (round) => round.stage === "press" && !round.redo ? filled(texts.press.progress, { number: round.trials.length + 1, count: groupOf(data, round).trials }) + "." : "";
  function goOn() {
    act((round2) => next(round2, data, Date.now()));
    const round = now();
    if (round.stage === "done") keeper.add("scale-drill", entryOf(round, own(round)));
  }
  function keep(contact, cm2) {
    const { [contact]: _, ...others } = model.get("areas") ?? {};
    model.set("areas", cm2 === null ? others : { ...others, [contact]: cm2 });
    model.save_changes();
  }
  const parts = {
    setup: setupPart(data, act, () => act((round) => begin(round))),
    press: pressPart(data, { act, say, ontake: (forceN) => act((round) => take(round, forceN)) }),
    taken: takenPart(data, { act, say, next: goOn }),
    rest: restPart(data, { over: () => act(rested, texts.rest.over) }),
    done: resultPart(data, { again: (band) => act((round) => begin(round, band)), change: () => act(change), area: own })
  };
  const folds = [areaPart(data, { own, keep, say }), stancePart(data, { say })];
  const kept = keeperPart(keeper, model.get("keeper_texts"), Boolean(model.get("static")));
  const dots = h("span", { class: "sd-dots", "aria-hidden": "true" });
  const count = h("span", {});
  const progress = h("p", { class: "sd-progress" }, dots, count);
  const root = h(
    "div",
    { class: "course-scale course-widget", role: "region", "aria-label": texts.title, "data-lm-suppress-shortcuts": true, onkeydown: once },
    style(theme_default, scale_default),
    h("div", { class: "sd-body" }, progress, Object.values(parts).map(({ node }) => node), folds.map(({ node }) => node), kept.node),
    live
  );
  function update() {
    const round = now();
    const { trials } = groupOf(data, round);
    const done = round.trials.length;
    const running = round.stage !== "setup" && round.stage !== "done";
    progress.hidden = !running;
    dots.replaceChildren(...Array.from({ length: trials }, (_, k) => h("i", { "data-state": k < done ? round.trials[k].seen ? "seen" : "taken" : "open" })));
    const here = round.stage === "press" && !round.redo ? done + 1 : done;
    text(count, filled(texts.press.progress, { number: Math.max(1, here), count: trials }));
    for (const [stage, part] of Object.entries(parts)) {
      part.node.hidden = stage !== round.stage;
      part.update(round);
    }
    for (const fold of folds) {
      fold.node.hidden = running;
      fold.update(round);
    }
    attr(root, "data-stage", round.stage);
    attr(root, "data-trials", done);
  }
  model.on("change:round", update);
  model.on("change:areas", update);
  el.append(root);
  attr(root, "aria-label", ownName(root, "course-scale", texts.title));
  update();
  return () => {
    model.off("change:round", update);
    model.off("change:areas", update);
    parts.rest.dispose();
    kept.dispose();
    root.remove();
  };
}
var scale_default2 = () => {
  let keeper = null;
  const start = (model) => keeper ??= createKeeper(model);
  return {
    initialize({ model }) {
      start(model);
      return () => {
        keeper?.dispose();
        keeper = null;
      };
    },
    render: ({ model, el }) => view({ model, el }, start(model))
  };
};
export {
  scale_default2 as default
};

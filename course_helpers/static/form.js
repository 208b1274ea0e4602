// Derived from course_helpers/js by `npm run build` there. Do not edit.

// dom.js
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

// form-state.js
var NUMBER = /^\d+(?:[.,]\d+)?$/;
var SIDES = { receiver: ["feel", "want", "comfort", "good"], giver: ["path", "pressure", "tempo", "posture", "note"] };
var text2 = (value) => (value ?? "").trim();
var answersOf = (draft, role) => draft?.[role] ?? {};
var keptOf = (draft) => draft?.kept ?? [];
var isDone = (draft) => Object.keys(SIDES).every((role) => keptOf(draft).includes(role));
var answer = (draft, role, name, value) => ({
  ...draft,
  [role]: { ...answersOf(draft, role), [name]: value },
  ...isDone(draft) ? { kept: [] } : {}
});
var emptied = (draft, role) => ({ ...draft, [role]: {} });
var afterKeeping = (draft, role) => ({ ...emptied(draft, role), kept: [.../* @__PURE__ */ new Set([...keptOf(draft), role])] });
var turnAfter = (draft, role, roles) => keptOf(draft).includes(role) && roles.find((other) => !keptOf(draft).includes(other)) || null;
function caresOf({ feel, want, comfort }, { strong_from, uneasy_upto }) {
  const strong = feel !== void 0 && feel >= strong_from;
  const found = { strong, pulls: strong && want === "more", uneasy: comfort !== void 0 && comfort <= uneasy_upto };
  return Object.keys(found).filter((name) => found[name]);
}
var isAnswered = (draft, role) => SIDES[role].some((name) => {
  const value = answersOf(draft, role)[name];
  return typeof value === "string" ? text2(value) !== "" : value !== void 0;
});
function minutesOf(typed, most) {
  const tidy = text2(typed);
  const value = NUMBER.test(tidy) ? Number(tidy.replace(",", ".")) : NaN;
  return value >= 1 && value <= most ? value : null;
}
function entryOf(draft, role, mostMinutes) {
  const minutes = minutesOf(draft?.minutes, mostMinutes);
  if (role === "receiver" && !isAnswered(draft, role)) return { fault: "none" };
  if (minutes === null) return { fault: "minutes" };
  const said = answersOf(draft, role);
  const levels = Object.fromEntries(SIDES.giver.filter((name) => name !== "note").map((name) => [name, said[name] ?? null]));
  const judged = role === "giver" && Object.values(levels).some((level) => level !== null);
  return {
    data: {
      lesson: null,
      technique: draft.technique || null,
      role,
      minutes,
      feel: said.feel ?? null,
      note: text2(said.note),
      routine: draft.routine || null,
      want: said.want ?? null,
      comfort: said.comfort ?? null,
      good: text2(said.good),
      rubric: judged ? levels : null
    }
  };
}

// texts.js
var filled = (text3, values = {}) => text3.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));

// form-parts.js
function radios(legend, control, choices, kind, onchoose) {
  const name = uid(control);
  const inputs = choices.map(
    ({ value, said }) => h("input", { type: "radio", name, value, "data-control": control, ...said ? { "aria-label": said } : {}, onchange: () => onchoose(value) })
  );
  const labels = choices.map(({ label }, k) => h("label", { class: `sf-choice sf-${kind}` }, inputs[k], h("span", {}, label)));
  const told2 = h("p", { class: "sf-soft", "aria-hidden": "true" });
  const care = h("p", { class: "sf-care" });
  const show = (line, said) => {
    text(line, said);
    line.hidden = !said;
  };
  return {
    node: h("fieldset", { class: "sf-field" }, h("legend", {}, legend), h("div", { class: `sf-row sf-row-${kind}` }, labels), told2, care),
    update(value, { words = "", advice = "" } = {}) {
      inputs.forEach((input, k) => input.checked = choices[k].value === value);
      show(told2, words);
      show(care, advice);
    }
  };
}
function scale(legend, control, words, ends, pattern, onchoose) {
  const choices = Array.from({ length: 11 }, (_, value) => {
    const said = words(value);
    return { value, label: String(value), said: said && filled(pattern, { level: value, words: said }) };
  });
  const part = radios(legend, control, choices, "number", onchoose);
  return { node: part.node, update: (value, more) => part.update(value, { words: value !== void 0 && choices[value].said || ends, ...more }) };
}
function writing(label, control, ontype) {
  const id = uid(control);
  const field = h("textarea", { id, rows: 2, maxlength: 2e3, "data-control": control, onchange: () => ontype(field.value) });
  return {
    node: h("div", { class: "sf-field" }, h("label", { for: id }, label), field),
    update(value = "") {
      if (document.activeElement !== field || !value) field.value = value;
    }
  };
}
function receiverPart(data, act) {
  const words = data.texts.for_receiver;
  const pattern = data.texts.level;
  const { low, high } = data.comfort;
  const parts = {
    feel: scale(words.feel, "feel", (value) => data.feel[value], "", pattern, (value) => act("feel", value)),
    want: radios(words.want, "want", ["more", "less", "same"].map((value) => ({ value, label: words[value] })), "word", (value) => act("want", value)),
    comfort: scale(words.comfort, "comfort", (value) => ({ 0: low, 10: high })[value] ?? "", filled(words.comfort_ends, { low, high }), pattern, (value) => act("comfort", value)),
    good: writing(words.good, "good", (value) => act("good", value))
  };
  return { words, parts };
}
function giverPart(data, act) {
  const words = data.texts.for_giver;
  const parts = Object.fromEntries(
    data.rubric.map(({ id, name, ask, levels }) => {
      const choices = levels.map((said, value) => ({ value, label: filled(data.texts.level, { level: value, words: said }) }));
      return [id, radios([h("strong", {}, name), " ", ask], id, choices, "level", (value) => act(id, value))];
    })
  );
  parts.note = writing(words.note, "note", (value) => act("note", value));
  return { words, parts };
}
var ASKED = { receiver: receiverPart, giver: giverPart };
var CARED = { strong: "feel", pulls: "want", uneasy: "comfort" };
function adviceOf(answers, data) {
  const told2 = { limit: data.care.strong_from };
  return Object.fromEntries(caresOf(answers, data.care).map((name) => [CARED[name], filled(data.texts.care[name], told2)]));
}
function afterPart(data, turn) {
  const words = h("p", {});
  const button = h("button", { type: "button", class: "sf-main", "data-control": "turn", onclick: () => turn(next) });
  const node = h("div", { class: "sf-after", hidden: true }, words, button);
  let next = null;
  return {
    node,
    update(other, done) {
      next = other;
      node.hidden = !other && !done;
      button.hidden = !other;
      text(words, other ? data.texts[`next_${other}`] : done ? data.texts.both_kept : "");
      text(button, other ? data.texts[`turn_${other}`] : "");
    }
  };
}
function sidePart(role, data, on) {
  const { words, parts } = ASKED[role](data, on.act);
  const title = uid("side");
  const said = h("div", { class: "sf-said", "aria-hidden": "true" });
  const after = afterPart(data, on.turn);
  const node = h(
    "div",
    { class: "sf-card", role: "group", "aria-labelledby": title, tabindex: "-1", "data-side": role },
    h("p", { class: "sf-title", id: title }, words.title),
    h("p", { class: "sf-soft" }, words.lead),
    Object.values(parts).map((part) => part.node),
    h("p", { class: "sf-soft" }, data.texts.stays),
    h(
      "div",
      { class: "sf-row" },
      h("button", { type: "button", class: "sf-main", "data-control": `save-${role}`, onclick: on.save }, words.save),
      h("button", { type: "button", class: "sf-quiet", "data-control": `clear-${role}`, onclick: on.clear }, data.texts.clear)
    ),
    said,
    after.node
  );
  return {
    node,
    said,
    update(answers, next, done) {
      const advice = adviceOf(answers, data);
      for (const [name, part] of Object.entries(parts)) part.update(answers[name], { advice: advice[name] });
      after.update(next, done);
    }
  };
}
function headPart(data, act, onrole) {
  const words = data.texts;
  const ids = { what: uid("what"), minutes: uid("minutes"), fault: uid("fault") };
  const group = (label, kind, all) => all.length > 0 && h("optgroup", { label }, all.map(({ id, name }) => h("option", { value: `${kind}:${id}` }, name)));
  const what = h(
    "select",
    {
      id: ids.what,
      "data-control": "what",
      onchange: () => {
        const [kind, id] = what.value.split(":");
        act({ technique: kind === "technique" ? id : "", routine: kind === "routine" ? id : "" });
      }
    },
    h("option", { value: "" }, words.what_none),
    group(words.what_routines, "routine", data.routines),
    group(words.what_techniques, "technique", data.techniques)
  );
  const fault = h("p", { class: "sf-fault", id: ids.fault, hidden: true }, filled(words.minutes_wrong, { most: data.most_minutes }));
  const minutes = h("input", {
    id: ids.minutes,
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
    "data-control": "minutes",
    "aria-describedby": ids.fault,
    oninput: () => wrong(false),
    onchange: () => act({ minutes: minutes.value })
  });
  const who = radios(words.who, "role", data.roles.map((value) => ({ value, label: words[value] })), "word", onrole);
  who.node.hidden = data.roles.length < 2;
  function wrong(is) {
    fault.hidden = !is;
    minutes.setAttribute("aria-invalid", String(is));
    if (is) minutes.focus();
  }
  return {
    node: h(
      "div",
      { class: "sf-card" },
      h("p", { class: "sf-title" }, words.title),
      h("p", {}, words.lead),
      h(
        "div",
        { class: "sf-two" },
        h("div", { class: "sf-field" }, h("label", { for: ids.what }, words.what), what),
        h("div", { class: "sf-field" }, h("label", { for: ids.minutes }, words.minutes), minutes, fault)
      ),
      who.node
    ),
    /** Say that the minutes cannot be read, and go there. */
    refuse: () => wrong(true),
    /** What is typed and perhaps not told yet. */
    typed: () => minutes.value,
    update(draft, role) {
      what.value = draft.routine ? `routine:${draft.routine}` : draft.technique ? `technique:${draft.technique}` : "";
      if (document.activeElement !== minutes) minutes.value = draft.minutes ?? "";
      who.update(role);
    }
  };
}

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

// form.css
var form_default = '.course-form {\n  position: relative; container: form / inline-size; box-sizing: border-box; margin: 0; border-radius: 18px; overflow: clip;\n  background: var(--paper); color: var(--ink); font: 17px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;\n}\n.course-form *, .course-form *::before { box-sizing: border-box; }\n.course-form [hidden] { display: none !important; }\n.course-form p { margin: 0; }\n.course-form fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }\n.course-form :is(button, input, select, textarea):focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }\n.course-form button { -webkit-tap-highlight-color: transparent; touch-action: manipulation; }\n.sf-body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; padding: 16px 12px; }\n.sf-unseen { position: absolute !important; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }\n.course-form .sf-soft { color: var(--soft); font-size: 16px; }\n.sf-card { display: grid; grid-template-columns: minmax(0, 1fr); gap: 22px; padding: 22px 16px; border-radius: 14px; background: var(--card); border: 1px solid var(--line); }\n.course-form .sf-title { font: 600 clamp(23px, 2.4cqi + 14px, 30px)/1.22 "Iowan Old Style", Palatino, Georgia, "DejaVu Serif", serif; letter-spacing: -.005em; text-wrap: pretty; }\n.course-form .sf-title + p { margin-top: -12px; }\n.sf-two { display: grid; grid-template-columns: minmax(0, 1fr); gap: 20px; }\n.sf-field { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; justify-items: start; align-content: start; }\n.sf-field > label, .course-form legend { padding: 0; color: var(--ink); font-weight: 600; }\n.course-form legend { margin-bottom: 10px; }\n.course-form legend strong { display: block; font: 600 20px/1.3 "Iowan Old Style", Palatino, Georgia, "DejaVu Serif", serif; }\n.course-form legend:has(strong) { font-weight: 400; color: var(--soft); }\n.course-form legend strong { color: var(--ink); }\n.sf-row { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; }\n/* Two rows on a phone, 0 to 5 and 6 to 10, however narrow its column is. */\n.course-form .sf-row-number { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 8px 6px; width: 100%; }\n.course-form .sf-row-level { display: grid; gap: 8px; width: 100%; }\n.sf-choice { display: inline-flex; align-items: center; gap: 10px; min-height: 48px; padding: 6px 16px 6px 12px; border-radius: 24px; border: 1px solid var(--line); background: var(--paper); cursor: pointer; line-height: 1.3; }\n.sf-number { flex-direction: column-reverse; justify-content: center; gap: 5px; min-height: 62px; padding: 6px 2px; border-radius: 12px; font-size: 20px; font-weight: 600; font-variant-numeric: tabular-nums; }\n.sf-level { border-radius: 12px; }\n.sf-choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1.5px var(--accent); }\n.sf-choice:has(:focus-visible) { outline: 3px solid var(--focus); outline-offset: 2px; }\n.course-form .sf-choice input { flex: none; width: 20px; height: 20px; margin: 0; accent-color: var(--accent); }\n.course-form .sf-choice input:focus-visible { outline: 0; }\n.course-form :is(select, input[type="text"], textarea) {\n  min-height: 48px; max-width: 100%; margin: 0; padding: 6px 14px; font: inherit; color: var(--ink); background: var(--paper); border: 1.5px solid var(--soft); border-radius: 10px; box-shadow: none;\n}\n.course-form textarea { width: 100%; padding-block: 10px; resize: vertical; }\n.course-form input[type="text"] { width: 7em; }\n.course-form input[aria-invalid="true"] { border-color: var(--care); border-style: dashed; }\n.course-form .sf-fault { color: var(--care); font-weight: 600; }\n.sf-fault::before { content: "▲ "; font-size: .75em; vertical-align: .1em; }\n.course-form :is(.sf-main, .sf-quiet) { min-height: 52px; margin: 0; padding: 8px 26px; border-radius: 28px; border: 1.5px solid var(--accent); font: 600 17px/1.3 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; cursor: pointer; }\n.course-form .sf-main { background: var(--accent); color: var(--on-accent); }\n.course-form .sf-quiet { border-color: transparent; background: none; color: var(--accent); padding-inline: 10px; text-decoration: underline; text-underline-offset: .2em; text-decoration-thickness: 1px; }\n.course-form .sf-said { display: grid; gap: 10px; padding: 14px 16px; border-radius: 10px; background: var(--hush); }\n.sf-said p:first-child { font-weight: 600; }\n.course-form .sf-said:empty { display: none; }\n.course-form .sf-care { padding: 12px 16px; border-left: 5px solid var(--care); border-radius: 0 14px 14px 0; background: var(--hush); }\n.sf-card:focus { outline: none; }\n.sf-card:focus-visible { outline: 3px solid var(--focus); outline-offset: -3px; }\n.sf-after { display: flex; flex-wrap: wrap; gap: 12px 20px; align-items: center; justify-content: space-between; padding-top: 20px; border-top: 1px solid var(--line); }\n.sf-after p { font-weight: 600; font-size: 20px; }\n\n/* On a phone cards run from edge to edge. */\n@container form (max-width: 559px) {\n  .sf-body { padding-inline: 0; }\n  .course-form .course-keeper { margin-inline: 16px; }\n  .sf-card { border-inline: 0; border-radius: 0; }\n  .course-form .sf-main { flex: 1 0 auto; }\n  .sf-row-word { gap: 8px 6px; }\n  .sf-word { gap: 6px; padding: 6px 9px 6px 7px; }\n}\n@container form (min-width: 560px) {\n  .sf-body { padding: 28px 32px; gap: 20px; }\n  .sf-card { padding: 30px 32px; }\n  .course-form .sf-row-number { grid-template-columns: repeat(11, minmax(44px, 64px)); gap: 6px; }\n}\n@container form (min-width: 780px) {\n  .sf-two { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }\n  .course-form .sf-row-level { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }\n}\n@media (forced-colors: active) { .sf-choice:has(:checked) { outline: 2px solid Highlight; } }\n@media print { .course-form { display: none; } }\n';

// form.js
function view(model, keeper, el) {
  const data = model.get("state");
  const { texts } = data;
  const live = h("p", { class: "sf-unseen", role: "status", "aria-live": "polite" });
  const draft = () => model.get("draft") ?? {};
  function put(name, value) {
    model.set(name, value);
    model.save_changes();
  }
  const announce = (words) => live.replaceChildren(h("span", {}, words));
  function say(sentences, next = "") {
    announce([...sentences, next].filter(Boolean).join(" "));
    sides[model.get("role")].said.replaceChildren(...sentences.map((one) => h("p", {}, one)));
  }
  function act(role, name, value) {
    const before = Object.values(adviceOf(answersOf(draft(), role), data));
    put("draft", answer(draft(), role, name, value));
    text(sides[role].said, "");
    const news = Object.values(adviceOf(answersOf(draft(), role), data)).filter((words) => !before.includes(words));
    if (news.length) announce(news.join(" "));
  }
  function save2(role) {
    const whole = { ...draft(), minutes: head.typed() };
    const { data: entry, fault } = entryOf(whole, role, data.most_minutes);
    if (fault === "minutes") {
      head.refuse();
      text(sides[role].said, "");
    } else if (fault) say([texts[fault]]);
    else {
      keeper.add("session", entry);
      put("draft", afterKeeping(whole, role));
      const next = turnAfter(draft(), role, data.roles);
      const advice = Object.values(adviceOf(answersOf(whole, role), data));
      say([texts[`kept_${role}`], ...advice], next ? texts[`next_${next}`] : isDone(draft()) ? texts.both_kept : "");
    }
  }
  function clear(role) {
    put("draft", emptied(draft(), role));
    say([texts.cleared]);
  }
  function turn(role) {
    put("role", role);
    sides[role].node.focus({ preventScroll: true });
    sides[role].node.scrollIntoView({ block: "start" });
  }
  const head = headPart(data, (change) => put("draft", { ...draft(), ...change }), (role) => put("role", role));
  const sides = Object.fromEntries(
    data.roles.map((role) => [
      role,
      sidePart(role, data, { act: (name, value) => act(role, name, value), save: () => save2(role), clear: () => clear(role), turn })
    ])
  );
  const kept = keeperPart(keeper, model.get("keeper_texts"), Boolean(model.get("static")));
  const root = h(
    "div",
    { class: "course-form course-widget", role: "region", "data-lm-suppress-shortcuts": true },
    style(theme_default, form_default),
    h("div", { class: "sf-body" }, head.node, Object.values(sides).map(({ node }) => node), kept.node),
    live
  );
  function update() {
    const role = model.get("role");
    head.update(draft(), role);
    for (const [side, part] of Object.entries(sides)) {
      part.node.hidden = side !== role;
      part.update(answersOf(draft(), side), turnAfter(draft(), side, data.roles), isDone(draft()));
    }
    attr(root, "data-role", role);
  }
  model.on("change:draft", update);
  model.on("change:role", update);
  el.append(root);
  attr(root, "aria-label", ownName(root, "course-form", texts.title));
  update();
  return () => {
    model.off("change:draft", update);
    model.off("change:role", update);
    kept.dispose();
    root.remove();
  };
}
var form_default2 = () => {
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
    render: ({ model, el }) => view(model, start(model), el)
  };
};
export {
  form_default2 as default
};

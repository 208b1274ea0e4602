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
var style = (...sheets) => h("style", {}, sheets.join("\n"));
var outlinePath = (points) => `M${points.map(([x, y]) => `${round(x)},${round(y)}`).join("L")}Z`;
var round = (value) => Math.round(value * 1e3) / 1e3;

// pressure-maths.js
var kpa = (forceN, areaCm2) => 10 * forceN / areaCm2;
var drag = (forceN, mu) => mu * forceN;
var kilograms = (forceN) => forceN / 9.80665;
var handArea = (lengthCm, breadthCm, factor) => lengthCm * breadthCm * factor;
function handScale(state, lengthCm, breadthCm) {
  const { factor, length_cm: length, breadth_cm: breadth } = state.hand_area;
  const measured = lengthCm > 0 && breadthCm > 0 && (lengthCm !== length.usual || breadthCm !== breadth.usual);
  if (!measured) return 1;
  return handArea(lengthCm, breadthCm, factor) / wholeHand(state).area_cm2.usual;
}
var wholeHand = (state) => state.contacts.find((one) => one.id === "whole-hand") ?? state.contacts.reduce((a, b) => b.area_cm2.usual > a.area_cm2.usual ? b : a);
var smallContact = (state) => state.contacts.find((one) => one.id === "reinforced-thumb") ?? state.contacts.reduce((a, b) => b.area_cm2.usual < a.area_cm2.usual ? b : a);
var ofHand = (contact) => contact.hand ?? contact.id !== "forearm";
function areas(contact, scale) {
  const by = ofHand(contact) ? scale : 1;
  const { low, usual, high } = contact.area_cm2;
  return { low: low * by, usual: usual * by, high: high * by };
}
var levels = (contact, forceN) => contact.bands.filter((band) => band.low_n <= forceN && forceN <= band.high_n).map((band) => band.walton);
function limit(contact, area, comfort) {
  const atComfort = comfort.low_kpa * area.usual / 10;
  return atComfort < contact.ceiling_n ? { by: "pressure", force_n: atComfort } : { by: "force", force_n: contact.ceiling_n };
}
function firmerThanTaught(contact, forceN, rules) {
  const [lowest = Infinity] = levels(contact, forceN);
  return lowest > (contact.reinforced ? rules.reinforced_most : rules.most);
}
var atMost = (forceN) => String(forceN >= 10 ? Math.floor(forceN) : Math.floor(forceN * 10) / 10);
function press(state, contact, forceN, scale = 1) {
  const area = areas(contact, scale);
  const bound = limit(contact, area, state.comfort);
  return {
    contact,
    area,
    kpa: { low: kpa(forceN, area.high), usual: kpa(forceN, area.usual), high: kpa(forceN, area.low) },
    levels: levels(contact, forceN),
    limit: bound,
    over: forceN > bound.force_n + 1e-9,
    firmer: firmerThanTaught(contact, forceN, state.rules)
  };
}
var compare = (state, forceN, scale = 1) => state.contacts.map((contact) => press(state, contact, forceN, scale)).sort((a, b) => b.area.usual - a.area.usual);
function ratio(state) {
  const broad = wholeHand(state).area_cm2;
  const small = smallContact(state).area_cm2;
  return { low: broad.low / small.high, usual: broad.usual / small.usual, high: broad.high / small.low };
}
function tidy(value) {
  if (value >= 10) return String(Math.round(value));
  return value >= 1 ? String(Math.round(value * 10) / 10) : String(Math.round(value * 100) / 100);
}

// texts.js
var filled = (text2, values = {}) => text2.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));

// pressure-table.js
var span = (low, high, unit) => tidy(low) === tidy(high) ? `${tidy(low)} ${unit}` : `${tidy(low)} to ${tidy(high)} ${unit}`;
function createTable(words, state) {
  const names = ["contact", "area", "pressure", "drag", "walton", "limit"];
  const caption = h("caption", {});
  const head = h(
    "tr",
    { role: "row" },
    names.map((name) => h("th", { scope: "col", role: "columnheader" }, words.columns[name]))
  );
  const lines2 = /* @__PURE__ */ new Map();
  const body = h("tbody", { role: "rowgroup" });
  const most = Math.max(...state.contacts.map((one) => one.ceiling_n));
  function lineOf(contact) {
    if (lines2.has(contact.id)) return lines2.get(contact.id);
    const cells = Object.fromEntries(
      names.slice(1).map((name) => {
        const main = h("span", { class: "cx-main" });
        const more = h("span", { class: "cx-more" });
        const label = h("span", { class: "cx-label", "aria-hidden": "true" }, words.short[name]);
        return [name, { main, more, node: h("td", { role: "cell", class: `cx-${name}` }, label, h("span", { class: "cx-figure" }, main, more)) }];
      })
    );
    const bar = h("i", { "aria-hidden": "true" }, h("b", {}));
    cells.pressure.node.append(bar);
    const over = h("span", { class: "cx-over" });
    const here = state.here?.contact === contact.id ? state.here : null;
    const mark = here && h("span", { class: "cx-here" }, filled(words.here, { title: here.title, low: tidy(here.low_n), high: tidy(here.high_n) }));
    const node = h(
      "tr",
      { role: "row", "data-contact": contact.id, "data-here": Boolean(here) },
      h("th", { scope: "row", role: "rowheader" }, contact.name, mark, over),
      names.slice(1).map((name) => cells[name].node)
    );
    const line = { node, cells, over, bar: bar.firstChild };
    lines2.set(contact.id, line);
    return line;
  }
  function levelWords(row) {
    if (!row.levels.length) return [filled(words.above, { level: Math.max(...row.contact.bands.map((band) => band.walton)) }), words.firmer];
    const name = (level) => state.levels?.find((one) => one.level === level)?.name;
    const ends = [.../* @__PURE__ */ new Set([row.levels[0], row.levels.at(-1)])];
    return [ends.join(" to "), row.firmer ? words.firmer : ends.map(name).filter(Boolean).join(" to ")];
  }
  return {
    node: h(
      "div",
      { class: "cx-table" },
      h("table", { role: "table" }, caption, h("thead", { role: "rowgroup" }, head), body),
      h("p", { class: "cx-soft" }, `${words.estimates} ${state.rules.say}`)
    ),
    update(rows, forceN, oil) {
      text(caption, filled(words.caption, { force: tidy(forceN), oil: oil.name }));
      const largest = Math.max(...rows.map((row) => row.kpa.usual), most / 10);
      for (const row of rows) {
        const { node, cells, over, bar } = lineOf(row.contact);
        const put = (name, main, more = "") => {
          text(cells[name].main, main);
          text(cells[name].more, more);
        };
        put("area", `${tidy(row.area.usual)} cm²`, span(row.area.low, row.area.high, ""));
        put("pressure", `${tidy(row.kpa.usual)} kPa`, span(row.kpa.low, row.kpa.high, ""));
        put("drag", `${tidy(drag(forceN, oil.mu.usual))} N`, span(drag(forceN, oil.mu.low), drag(forceN, oil.mu.high), ""));
        put("walton", ...levelWords(row));
        put("limit", `${atMost(row.limit.force_n)} N`, row.limit.by === "force" ? words.limitForce : filled(words.limitPressure, { kpa: state.comfort.low_kpa }));
        bar.style.width = `${(100 * row.kpa.usual / largest).toFixed(1)}%`;
        text(over, row.over ? words.over : "");
        node.dataset.over = row.over;
        if (node.parentNode !== body) body.append(node);
      }
    }
  };
}

// pressure-words.js
var TEXTS = {
  title: "One force, every contact surface",
  question: "The same {force} N, once under a whole hand, once under a {small}. How many times higher is the pressure under the {small}?",
  choices: [
    { value: 1, label: "About the same" },
    { value: 4, label: "About 4 times" },
    { value: 12, label: "About 12 times" },
    { value: 40, label: "About 40 times" }
  ],
  reveal: "Show me",
  again: "Guess again",
  guessFirst: "Guess first: a guess that turns out wrong is remembered best.",
  right: "Yes.",
  wrong: "More than you thought.",
  wrongLess: "Less than you thought.",
  unguessed: "",
  answer: "About {ratio} times, somewhere from {low} to {high}, as hands differ. The force is the same; the {small} puts it on far less skin.",
  force: "Force",
  scale: "about {kg} kg on a scale",
  oil: "Oil",
  prints: "Contact prints, all to the same scale",
  caption: "Every contact surface at {force} N, {oil}",
  columns: { contact: "Contact", area: "Area", pressure: "Pressure", drag: "Sideways drag", walton: "Walton level", limit: "Never more than" },
  short: { area: "Area", pressure: "Pressure", drag: "Drag", walton: "Walton", limit: "At most" },
  estimates: "Areas, bands and ceilings are estimates. The Walton level comes from each contact's own force band, not from kPa. A ceiling is a limit, not an aim.",
  above: "above {level}",
  firmer: "not taught here",
  limitForce: "force ceiling",
  limitPressure: "comfort, {kpa} kPa",
  over: "too much here",
  here: "{title}: {low} to {high} N",
  result: "At {force} N: {broadKpa} kPa under a {broad}, {smallKpa} kPa under a {small}. Sideways drag, {oil}: about {drag} N under each of them. {over}",
  overList: "Too much for: {names}.",
  overNone: "Within every ceiling.",
  oilTitle: "“Less oil goes deeper”: half true",
  oilTrue: "True: with less oil your hands drag more and take more skin along, {dry} N sideways ({dryName}) against {wet} N ({wetName}).",
  oilFalse: "Not true: that it presses deeper. How far the tissue is pressed in depends on how hard you lean and on how small the contact is. The kPa above stay the same whatever the oil.",
  safeTitle: "A low figure is no proof of safety",
  safe: "A forearm spreads its weight and shows only a few kPa, yet on a floating rib or over a kidney the same lean can do harm. What lies underneath decides. So each contact has a force ceiling as well, and the lower of the two limits counts.",
  handTitle: "Your own hand",
  handLength: "Hand length, wrist crease to fingertip (cm)",
  handBreadth: "Hand breadth, across the knuckles (cm)",
  handArea: "Your whole hand: about {area} cm².",
  handUsual: "Shown for a middling hand, {area} cm². Measure yours and the figures follow."
};

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

// pressure.css
var pressure_default = '.course-pressure {\n  position: relative; container: pressure / inline-size; --cm: 8px; box-sizing: border-box; border-radius: 18px; overflow: clip;\n  background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;\n}\n.course-pressure *, .course-pressure *::before { box-sizing: border-box; }\n.course-pressure [hidden] { display: none !important; }\n.course-pressure p { margin: 0; }\n.course-pressure :is(button, input):focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }\n.course-pressure fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }\n.course-pressure legend { padding: 0; }\n.cx-body { display: grid; gap: 24px; padding: 20px 16px; }\n.cx-title { font: 600 26px/1.2 "Iowan Old Style", Palatino, Georgia, "DejaVu Serif", serif; }\n.cx-soft, .cx-hint { color: var(--soft); font-size: 15px; }\n.cx-head { font-weight: 650; }\n\n.course-pressure .cx-predict { display: grid; gap: 14px; padding: 18px; border-radius: 14px; background: var(--card); border: 1px solid var(--line); }\n.cx-predict legend { float: left; width: 100%; font-size: 19px; line-height: 1.4; font-weight: 600; }\n.cx-predict legend + * { clear: both; }\n.cx-choices { display: flex; flex-wrap: wrap; gap: 8px; }\n.cx-choice {\n  display: inline-flex; align-items: center; gap: 8px; min-height: 44px; padding: 6px 14px 6px 10px; border-radius: 22px;\n  border: 1px solid var(--line); background: var(--paper); cursor: pointer;\n}\n.cx-choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }\n.cx-choice:has(:disabled) { cursor: default; }\n.cx-choice input { width: 20px; height: 20px; margin: 0; accent-color: var(--accent); }\n.cx-row { display: flex; flex-wrap: wrap; align-items: center; gap: 12px 16px; }\n.course-pressure .cx-reveal {\n  min-height: 48px; padding: 8px 26px; border: 0; border-radius: 24px; background: var(--accent); color: var(--on-accent);\n  font-family: inherit; font-size: 17px; font-weight: 600; cursor: pointer;\n}\n.course-pressure[data-revealed="true"] .cx-reveal { background: transparent; color: var(--accent); box-shadow: inset 0 0 0 1.5px var(--accent); }\n.cx-verdict { font-size: 18px; }\n\n.cx-inputs { display: grid; gap: 20px; }\n.cx-field { display: grid; gap: 4px; }\n.cx-field > label, .cx-oil legend { color: var(--soft); font-size: 15px; margin-bottom: 4px; }\n.cx-force { display: flex; align-items: baseline; gap: 12px; flex-wrap: wrap; }\n.cx-big { font-size: 46px; line-height: 1.05; font-weight: 650; font-variant-numeric: tabular-nums; letter-spacing: -.02em; }\n.course-pressure input[type="range"] { width: 100%; height: 44px; margin: 0; accent-color: var(--accent); }\n.course-pressure input[type="number"] {\n  width: 8em; min-height: 44px; padding: 6px 12px; font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--soft); border-radius: 10px;\n}\n\n.cx-prints { display: flex; flex-wrap: wrap; gap: 18px 14px; align-items: flex-end; margin-top: -12px; }\n.cx-print { display: grid; justify-items: center; gap: 8px; font-size: 14px; line-height: 1.25; text-align: center; color: var(--soft); }\n.cx-print span { max-width: 7em; min-width: 4.4em; }\n.cx-print svg { overflow: visible; fill: var(--ink); stroke: var(--soft); }\n.cx-print path { stroke-width: .14; stroke-linejoin: round; }\n.cx-print[data-over="true"] svg { fill: var(--care); stroke: var(--care); }\n.cx-print[data-over="true"] span { color: var(--care); font-weight: 600; }\n\n.cx-answers { display: grid; gap: 22px; }\n.cx-result { font-size: 18px; }\n.course-pressure .cx-table table { width: 100%; table-layout: auto; border-collapse: collapse; font-size: 16px; margin: 0 0 10px; font-variant-numeric: tabular-nums; background: none; border: 0; }\n.course-pressure .cx-table caption { text-align: left; color: var(--soft); font-size: 15px; padding-bottom: 8px; caption-side: top; }\n.course-pressure .cx-table :is(th, td) { text-align: left; vertical-align: top; padding: 10px 12px 10px 0; border: 0; border-top: 1px solid var(--line); font-weight: 400; background: none; color: var(--ink); max-width: none; white-space: normal; }\n.course-pressure .cx-table tr { background: none !important; }\n.course-pressure .cx-table thead th { border-top: 0; color: var(--soft); font-size: 15px; }\n.course-pressure .cx-table tbody th { font-weight: 600; }\n.cx-figure { display: grid; }\n.cx-main { font-weight: 600; white-space: nowrap; }\n.cx-more { color: var(--soft); font-size: 14px; }\n.cx-label { display: none; }\n.cx-here { display: block; color: var(--accent); font-size: 14px; font-weight: 500; }\n.course-pressure .cx-table tr[data-here] :is(th, td) { border-top: 2px solid var(--accent); }\n.cx-over { display: block; color: var(--care); font-size: 14px; }\n.cx-over:not(:empty)::before { content: "▲ "; font-size: 11px; }\n[data-over="true"] .cx-limit .cx-main { color: var(--care); }\n.cx-pressure i { display: block; height: 7px; margin-top: 5px; border-radius: 4px; background: var(--hush); min-width: 90px; }\n.cx-pressure b { display: block; height: 7px; min-width: 2px; border-radius: 4px; background: var(--teal-fill); }\n\n.cx-lessons { display: grid; gap: 14px; }\n.cx-lessons > div { display: grid; gap: 8px; padding: 16px 18px; border-radius: 14px; background: var(--card); border: 1px solid var(--line); align-content: start; }\n.cx-lessons > .cx-care { border-color: var(--care); }\n.cx-care .cx-head { color: var(--care); }\n.cx-hand { display: grid; gap: 10px; padding-top: 20px; border-top: 1px solid var(--line); }\n.cx-measures { display: flex; flex-wrap: wrap; gap: 14px 28px; }\n.cx-unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }\n\n@container pressure (min-width: 700px) {\n  .course-pressure .cx-body { padding: 32px; }\n  .cx-body { padding: 32px; gap: 28px; }\n  .cx-inputs { grid-template-columns: 1.2fr 1fr; gap: 36px; align-items: start; }\n  .cx-lessons { grid-template-columns: 1fr 1fr; }\n  .cx-prints { --cm: clamp(8px, 1.2cqi, 13px); justify-content: space-between; }\n}\n/* A phone: each row a card, its figures in one line. */\n@container pressure (max-width: 699px) {\n  .course-pressure .cx-table thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }\n  .course-pressure .cx-table :is(table, tbody, caption) { display: block; }\n  .course-pressure .cx-table tbody tr { display: grid; grid-template-columns: 1.15fr 0.8fr 1fr 1.15fr; gap: 6px 10px; margin-bottom: 10px; padding: 14px; border: 1px solid var(--line); border-radius: 12px; }\n  .course-pressure .cx-table tbody :is(th, td) { padding: 0; border: 0; }\n  .course-pressure .cx-table tbody tr[data-here] { border: 2px solid var(--accent); }\n  .course-pressure .cx-table tbody tr[data-here] :is(th, td) { border: 0; }\n  .course-pressure .cx-table tbody th { grid-column: 1 / 3; grid-row: 1; font-size: 17px; line-height: 1.25; }\n  .course-pressure .cx-table tbody .cx-pressure { grid-column: 3 / 5; grid-row: 1; text-align: right; }\n  .cx-pressure .cx-label { display: none; }\n  .cx-pressure .cx-main { font-size: 20px; }\n  .cx-label { display: block; color: var(--soft); font-size: 14px; }\n}\n@media (forced-colors: active) { .cx-pressure b { background: CanvasText; } }\n@media print { .course-pressure { display: none; } }\n';

// pressure.js
var SPEAK_AFTER_MS = 700;
function printOf(row, scale) {
  const grow = Math.sqrt(row.area.usual / row.contact.area_cm2.usual);
  const points = row.contact.print.map(([x2, y2]) => [x2 * grow, y2 * grow]);
  const [xs, ys] = [0, 1].map((k) => points.map((point) => point[k]));
  const [x, y] = [Math.min(...xs) - 0.15, Math.min(...ys) - 0.15];
  const [width, height] = [Math.max(...xs) + 0.15 - x, Math.max(...ys) + 0.15 - y];
  const shape = s("path", { d: outlinePath(points), "fill-opacity": scale.toFixed(3) });
  return s(
    "svg",
    {
      viewBox: `${x} ${y} ${width} ${height}`,
      style: `width:calc(${width.toFixed(2)} * var(--cm));height:calc(${height.toFixed(2)} * var(--cm))`,
      "aria-hidden": "true",
      focusable: "false"
    },
    shape
  );
}
var ink = (kpa2) => 0.12 + 0.88 * Math.min(1, Math.max(0, Math.log10(kpa2 / 0.5) / 3));
function slider(label, extra, input) {
  input.id = uid("cx");
  return h("div", { class: "cx-field" }, h("label", { for: input.id }, label), extra, input);
}
function render({ model, el }) {
  startShade();
  const state = model.get("state");
  const words = { ...TEXTS, ...state.texts, columns: { ...TEXTS.columns, ...state.texts?.columns }, short: { ...TEXTS.short, ...state.texts?.short } };
  const broad = wholeHand(state);
  const small = smallContact(state);
  function put(name2, value) {
    model.set(name2, value);
    model.save_changes();
  }
  const legend = h("legend", {});
  const name = uid("guess");
  const choices = words.choices.map(({ value, label }) => {
    const input = h("input", { type: "radio", name, value, "data-control": "guess", onchange: () => put("guess", value) });
    return { value, input, node: h("label", { class: "cx-choice" }, input, label) };
  });
  const reveal = h("button", { type: "button", class: "cx-reveal", "data-control": "reveal", onclick: () => put("revealed", !model.get("revealed")) });
  const hint = h("p", { class: "cx-hint" }, words.guessFirst);
  const verdict = h("p", { class: "cx-verdict" });
  const predict = h(
    "fieldset",
    { class: "cx-predict" },
    legend,
    h("div", { class: "cx-choices" }, choices.map((one) => one.node)),
    verdict,
    h("div", { class: "cx-row" }, reveal, hint)
  );
  const force = h("input", { type: "range", min: 1, max: 110, step: 1, "data-control": "force", oninput: () => put("force_n", Number(force.value)) });
  const forceBig = h("output", { class: "cx-big" });
  const forceKg = h("span", { class: "cx-soft" });
  const oilName = uid("oil");
  const oils = state.friction.map(({ id, name: label }) => {
    const input = h("input", { type: "radio", name: oilName, value: id, "data-control": "oil", onchange: () => put("oil", id) });
    return { id, input, node: h("label", { class: "cx-choice" }, input, label) };
  });
  const inputs = h(
    "div",
    { class: "cx-inputs" },
    slider(words.force, h("span", { class: "cx-force" }, forceBig, forceKg), force),
    h("fieldset", { class: "cx-oil" }, h("legend", {}, words.oil), h("div", { class: "cx-choices" }, oils.map((one) => one.node)))
  );
  const prints = h("div", { class: "cx-prints", role: "group", "aria-label": words.prints });
  const printsTitle = h("p", { class: "cx-soft" }, words.prints);
  const table = createTable(words, state);
  const result = h("p", { class: "cx-result" });
  const live = h("p", { class: "cx-unseen", role: "status", "aria-live": "polite" });
  const oilTrue = h("p", {});
  const lessons = h(
    "div",
    { class: "cx-lessons" },
    h("div", {}, h("p", { class: "cx-head" }, words.oilTitle), oilTrue, h("p", {}, words.oilFalse)),
    h("div", { class: "cx-care" }, h("p", { class: "cx-head" }, words.safeTitle), h("p", {}, words.safe))
  );
  const measure = (trait, label, range) => {
    const input = h("input", { type: "number", min: range.low, max: range.high, step: 0.1, inputmode: "decimal", "data-control": trait });
    input.addEventListener("change", () => {
      const value = Number(input.value);
      if (value > 0) put(trait, Math.min(range.high, Math.max(range.low, value)));
      update();
    });
    return { input, trait, node: slider(label, null, input) };
  };
  const measures = [
    measure("hand_length_cm", words.handLength, state.hand_area.length_cm),
    measure("hand_breadth_cm", words.handBreadth, state.hand_area.breadth_cm)
  ];
  const own = h("p", { class: "cx-soft" });
  const hand = h(
    "div",
    { class: "cx-hand" },
    h("p", { class: "cx-head" }, words.handTitle),
    h("div", { class: "cx-measures" }, measures.map((one) => one.node)),
    own
  );
  const answers = h("div", { class: "cx-answers" }, result, table.node, lessons);
  const root = h(
    "div",
    { class: "course-pressure course-widget", role: "region", "aria-label": words.title, "data-lm-suppress-shortcuts": true },
    style(theme_default, pressure_default),
    h("div", { class: "cx-body" }, h("p", { class: "cx-title" }, words.title), predict, inputs, printsTitle, prints, answers, hand, h("p", { class: "cx-soft" }, state.credit)),
    live
  );
  let speaking = 0;
  let said = "";
  function announce(sentence) {
    clearTimeout(speaking);
    if (sentence === said) return;
    speaking = setTimeout(() => {
      said = sentence;
      text(live, sentence);
    }, SPEAK_AFTER_MS);
  }
  function showVerdict(revealed, guess) {
    const { low, usual, high } = ratio(state);
    const word = !guess ? words.unguessed : guess < low ? words.wrong : guess > high ? words.wrongLess : words.right;
    const answer = filled(words.answer, { ratio: tidy(usual), low: tidy(low), high: tidy(high), small: small.name });
    text(verdict, revealed ? `${word} ${answer}`.trim() : "");
    verdict.hidden = !revealed;
  }
  function update() {
    const forceN = model.get("force_n");
    const revealed = Boolean(model.get("revealed"));
    const guess = model.get("guess") || 0;
    const [length, breadth] = measures.map(({ trait }) => model.get(trait));
    const scale = handScale(state, length, breadth);
    const rows = compare(state, forceN, scale);
    const oil = state.friction.find((one) => one.id === model.get("oil")) ?? state.friction[0];
    const row = (contact) => rows.find((one) => one.contact.id === contact.id);
    root.dataset.revealed = revealed;
    text(legend, filled(words.question, { force: tidy(forceN), small: small.name }));
    for (const one of choices) {
      one.input.checked = one.value === guess;
      one.input.disabled = revealed;
    }
    text(reveal, revealed ? words.again : words.reveal);
    hint.hidden = revealed || guess > 0;
    showVerdict(revealed, guess);
    if (Number(force.value) !== forceN) force.value = forceN;
    force.setAttribute("aria-valuetext", `${tidy(forceN)} newtons`);
    text(forceBig, `${tidy(forceN)} N`);
    text(forceKg, filled(words.scale, { kg: kilograms(forceN).toFixed(1) }));
    for (const one of oils) one.input.checked = one.id === oil.id;
    prints.replaceChildren(
      ...rows.map(
        (one) => h("div", { class: "cx-print", "data-over": String(revealed && one.over) }, printOf(one, revealed ? ink(one.kpa.usual) : 0.22), h("span", {}, one.contact.name))
      )
    );
    const over = rows.filter((one) => one.over).map((one) => one.contact.name);
    const sentence = filled(words.result, {
      force: tidy(forceN),
      broad: broad.name,
      small: small.name,
      broadKpa: tidy(row(broad).kpa.usual),
      smallKpa: tidy(row(small).kpa.usual),
      oil: oil.name,
      drag: tidy(drag(forceN, oil.mu.usual)),
      over: over.length ? filled(words.overList, { names: over.join(", ") }) : words.overNone
    });
    answers.hidden = !revealed;
    if (revealed) {
      text(result, sentence);
      table.update(rows, forceN, oil);
      announce(said ? sentence : `${verdict.textContent} ${sentence}`);
    } else said = "";
    const dry = state.friction[0];
    const wet = state.friction.at(-1);
    const sideways = (one) => tidy(drag(forceN, one.mu.usual));
    text(oilTrue, filled(words.oilTrue, { dry: sideways(dry), dryName: dry.name, wet: sideways(wet), wetName: wet.name }));
    for (const { input, trait } of measures) if (document.activeElement !== input) input.value = model.get(trait);
    const area = tidy(row(broad).area.usual);
    text(own, filled(scale === 1 ? words.handUsual : words.handArea, { area }));
  }
  const traits = ["force_n", "oil", "guess", "revealed", "hand_length_cm", "hand_breadth_cm"];
  for (const trait of traits) model.on(`change:${trait}`, update);
  el.append(root);
  update();
  return () => {
    clearTimeout(speaking);
    for (const trait of traits) model.off(`change:${trait}`, update);
    root.remove();
  };
}
var pressure_default2 = { render };
export {
  pressure_default2 as default
};

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

// box.css
var box_default = `/* Core widgets in a box of the course: JupyterLab limits no picture in them, and gives figures margins of their own. */
.course-box { overflow: visible; }
.course-box .widget-html-content { min-width: 0; }
.course-box figure { margin: 0; }
.course-box figure img { display: block; max-width: 100%; height: auto; }
.course-box figcaption { margin-top: .6em; line-height: 1.5; }
/* The guard is seen only where it says that Python is gone. */
.course-box .course-guard:not(:has(.course-asleep:not(:empty))) { position: absolute; width: 0; height: 0; margin: 0; overflow: hidden; }
.course-box .course-asleep:empty { padding: 0; border: 0; }
.course-box .course-asleep { margin: 0; padding: 12px 16px; border: 1.5px dashed var(--care); border-radius: 14px; background: var(--card); color: var(--ink); font: 600 17px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
/* One speed, one slider: the box has its own. */
.course-speed .course-player .cp-field-speed { display: none; }
/* The practice log: a card in the course's colours, with what it holds in large figures. */
.course-log { padding: 18px 16px; gap: 16px; border-radius: 18px; background: var(--paper); color: var(--ink); font: 17px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
.course-log .widget-html, .course-log .widget-html-content { margin: 0; font: inherit; line-height: inherit; color: inherit; }
.course-log :is(p, ul, dl) { margin: 0; }
.course-log .widget-hbox { overflow: visible; }
.course-log .widget-html-content { display: grid; gap: 12px; overflow-wrap: anywhere; }
.course-log .course-title { font: 600 23px/1.3 "Iowan Old Style", Palatino, Georgia, "DejaVu Serif", serif; }
.course-log code { padding: 2px 6px; border-radius: 6px; background: var(--hush); color: var(--ink); font-size: 15px; }
.course-log .course-counts { display: flex; flex-wrap: wrap; gap: 12px; }
.course-log .course-counts div { padding: 12px 18px 14px; border: 1px solid var(--line); border-radius: 14px; background: var(--card); }
.course-log :is(dt, dd) { display: block; float: none; width: auto; margin: 0; padding: 0; color: var(--soft); font-size: 15px; }
.course-log dt { font-weight: 400; }
.course-log dd strong { display: block; color: var(--ink); font-size: 32px; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; }
.course-log .course-wrong { padding: 12px 16px; border: 1.5px dashed var(--care); border-radius: 14px; background: var(--card); }
.course-log .course-said:not(:has(p)) { display: none; }
.course-log .jupyter-button { height: auto; max-width: 100%; white-space: normal; margin: 0; padding: 8px 16px; border: 1.5px solid var(--line); border-radius: 12px; background: var(--card); color: var(--ink); font: inherit; font-size: 16px; }
.course-log .jupyter-button.mod-danger { border: 1.5px dashed var(--care); background: var(--card); color: var(--care); font-weight: 600; }
.course-log .jupyter-button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
/* Progress: small plots side by side, and what to do next before them. */
.course-progress .course-plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr)); gap: 16px; }
.course-progress .course-plots > div { max-width: 560px; }
.course-progress .course-plots img { display: block; box-sizing: border-box; width: 100%; height: auto; border-radius: 14px; border: 1px solid var(--line); }
.course-progress .course-plots p { padding: 6px 4px 0; color: var(--soft); line-height: 1.4; }
.course-progress .course-plots small { font-size: 15px; }
.course-progress .course-next { display: grid; gap: 8px; padding: 14px 18px 16px; border: 1px solid var(--line); border-radius: 14px; background: var(--card); }
.course-progress .course-next ul { padding-left: 1.2em; }
.course-progress .course-next li { margin: 6px 0 0; }
/* The routine builder: a card too. Each control stands under its label; the two lists stand side by side where there is room. */
.course-builder { padding: 18px 16px; gap: 14px; border-radius: 18px; background: var(--paper); color: var(--ink); font: 17px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
.course-builder :is(.widget-html, .widget-html-content, .widget-label, label) { margin: 0; font: inherit; line-height: inherit; color: inherit; }
.course-builder :is(p, ul) { margin: 0; }
.course-builder ul { padding-left: 1.2em; }
.course-builder li + li { margin-top: .4em; }
.course-builder .widget-html-content { display: grid; gap: 10px; overflow-wrap: anywhere; }
.course-builder .course-title { font: 600 23px/1.3 "Iowan Old Style", Palatino, Georgia, "DejaVu Serif", serif; }
.course-builder figcaption { color: var(--soft); font-size: 15px; }
.course-builder :is(.widget-vbox, .widget-hbox) { overflow: visible; margin: 0; }
.course-builder .widget-vbox { gap: 14px; }
.course-builder .widget-hbox { gap: 10px 12px !important; align-items: end; }
.course-builder .course-columns > .widget-vbox, .course-builder .course-columns .widget-hbox > .widget-inline-hbox { flex: 1 1 16em; width: auto !important; min-width: 0; }
.course-builder .course-columns .widget-hbox > .widget-inline-hbox { flex-basis: 20em; }
.course-builder .course-columns.widget-hbox { align-items: start; }
.course-builder .widget-inline-hbox:not(.widget-html) { display: flex; flex-direction: column; align-items: stretch; height: auto; margin: 0; gap: 4px; }
.course-builder .widget-inline-hbox > .widget-label { width: auto !important; height: auto; text-align: left; white-space: normal; }
.course-builder .widget-vbox > .jupyter-button { align-self: start; }
.course-builder .widget-inline-hbox > :is(select, input, .slider-container, .widget-readout) { flex: none; width: 100%; max-width: 100%; margin: 0; box-sizing: border-box; }
.course-builder :is(select, input[type="text"], input[type="number"]) { height: auto; min-height: 44px; padding: 6px 10px; border: 1.5px solid var(--line); border-radius: 12px; background: var(--card); color: var(--ink); font: inherit; font-size: 16px; }
.course-builder .widget-select select { padding: 6px; }
.course-builder .widget-select option { padding: 5px 6px; border-radius: 6px; white-space: normal; }
.course-builder .widget-hslider { flex-direction: column; }
.course-builder .widget-hslider .widget-readout { min-height: 0; color: var(--ink); font: inherit; text-align: left; }
.course-builder .slider-container { min-height: 44px; padding: 0 10px; display: grid; align-items: center; overflow: visible; }
.course-builder .widget-checkbox .widget-label-basic { display: flex; align-items: center; gap: 10px; height: auto; min-height: 44px; }
.course-builder .widget-checkbox .widget-label-basic span { white-space: normal; }
.course-builder .widget-checkbox input { flex: none; width: 22px; height: 22px; margin: 0; }
.course-builder .jupyter-button { height: auto; max-width: 100%; white-space: normal; margin: 0; padding: 8px 16px; border: 1.5px solid var(--line); border-radius: 12px; background: var(--card); color: var(--ink); font: inherit; font-size: 16px; }
.course-builder .jupyter-button.mod-danger { border: 1.5px dashed var(--care); background: var(--card); color: var(--care); font-weight: 600; }
.course-builder .jupyter-button:disabled { opacity: 1; color: var(--soft); border-style: dotted; }
.course-builder :is(.jupyter-button, select, input, .lm-TabBar-tab, .noUi-handle):focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.course-builder.course-box .widget-tab { overflow: visible; border: 1px solid var(--line); border-radius: 14px; background: var(--card); color: var(--ink); }
.course-builder.course-box .widget-tab > .widget-tab-contents { overflow: visible; border: 0; padding: 16px 14px 18px; background: none; color: inherit; }
.course-builder.course-box .widget-tab > .lm-TabBar { min-height: 0; overflow: visible; border-bottom: 1px solid var(--line); }
.course-builder.course-box .widget-tab > .lm-TabBar .lm-TabBar-content { flex-wrap: wrap; }
.course-builder.course-box .widget-tab > .lm-TabBar .lm-TabBar-tab { flex: 0 1 auto; max-width: 100%; min-height: 44px; margin: 0; padding: 10px 14px; border: 0; border-bottom: 3px solid transparent; background: none; color: var(--soft); font: inherit; font-size: 16px; line-height: 1.4; transform: none; }
.course-builder.course-box .widget-tab > .lm-TabBar .lm-TabBar-tab.lm-mod-current { border-bottom-color: var(--focus); color: var(--ink); font-weight: 600; }
.course-builder.course-box .widget-tab > .lm-TabBar .lm-TabBar-tab.lm-mod-current::before { display: none; }
.course-builder .course-said { padding: 12px 16px; border: 1px solid var(--line); border-radius: 14px; background: var(--card); }
@media (max-width: 640px) { .course-builder { padding: 14px 8px; } .course-builder.course-box .widget-tab > .widget-tab-contents { padding: 12px 8px 14px; } .course-builder .widget-select :is(select, option) { font-size: 15px; } }
`;

// guard.js
var BOX = ".course-box";
var SAID = ".course-said";
var guarded = false;
function guard(page = document) {
  page.addEventListener("focusin", ({ target }) => {
    const box = target.closest(BOX);
    if (!box) return;
    target.setAttribute("data-lm-suppress-shortcuts", "");
    for (const said of box.querySelectorAll(SAID)) attr(said, "role", "status");
  });
}
var GONE = /* @__PURE__ */ new Set(["restarting", "autorestarting", "terminating", "dead"]);
function watchKernel(kernel, gone) {
  const hear = (_, status) => GONE.has(status) && gone();
  kernel?.statusChanged?.connect(hear);
  kernel?.disposed?.connect?.(gone);
  return () => {
    kernel?.statusChanged?.disconnect(hear);
    kernel?.disposed?.disconnect?.(gone);
  };
}
function nameSliders(box) {
  for (const handle of box.querySelectorAll(".widget-slider [role=slider]:not([aria-label])")) {
    attr(handle, "aria-label", handle.closest(".widget-slider").querySelector(".widget-label")?.textContent.trim() ?? "");
  }
}
var guard_default = {
  render({ model, el }) {
    startShade();
    const asleep = h("p", { class: "course-asleep course-widget", role: "alert" });
    el.append(style(theme_default, box_default), asleep);
    el.classList.add("course-guard");
    if (!guarded) guard();
    guarded = true;
    const watch = new MutationObserver(() => nameSliders(el.closest(BOX) ?? el));
    const start = requestAnimationFrame(() => {
      const box = el.closest(BOX);
      if (!box) return;
      nameSliders(box);
      watch.observe(box, { childList: true, subtree: true });
    });
    const deaf = watchKernel(model.widget_manager?.kernel, () => text(asleep, model.get("asleep")));
    return () => {
      deaf();
      cancelAnimationFrame(start);
      watch.disconnect();
    };
  }
};
export {
  guard_default as default,
  guard,
  nameSliders,
  watchKernel
};

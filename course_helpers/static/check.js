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

// check-words.js
var WORDS = {
  title: (lesson) => `Check yourself: ${lesson}`,
  hints: {
    choice: "Say your answer aloud, then press it.",
    order: "Press the steps in the order in which you would do them.",
    find: "Press a letter on the back."
  },
  right: "Yes.",
  wrong: "Not quite.",
  early: "Not yet.",
  inOrder: "Yes, that is the order.",
  step: (turn, text2) => `${turn}. ${text2}`,
  next: "What comes next?",
  place: (turn) => `Step ${turn}.`,
  spot: (letter, text2) => `${letter}: ${text2}`,
  found: (letter, name) => `${letter}: ${name}.`,
  progress: (answered, total) => `${answered} of ${total} right`,
  allDone: (total) => `All ${total} right`,
  firstTry: (count, total) => count === total ? "Every one at the first try." : count === 0 ? "None at the first try, and now you know them all." : `${count} of ${total} at the first try.`,
  ownAgain: (numbers) => `Worth another look in this lesson: ${numbers.length > 1 ? "questions" : "question"} ${listed(numbers)}.`,
  lessonsAgain: "Worth another look from earlier:",
  lesson: ({ number, title }) => `Lesson ${number}: ${title}`,
  later: "Ask each other again in two days, with the page closed.",
  again: "Start again",
  restarted: "Back at the first question. Nothing is answered yet."
};
function listed(things) {
  const words = things.map(String);
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

// check-parts.js
var SHAPES = { right: "M4.5 12.5 10 18 19.5 6.5", wrong: "M6 6 18 18M18 6 6 18" };
var sign = (kind) => s("svg", { class: "cy-sign", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" }, s("path", { d: SHAPES[kind] }));
function fillVerdict(node, kind, word, why) {
  node.dataset.state = kind;
  node.replaceChildren(sign(kind), h("span", {}, h("strong", {}, word), why ? ` ${why}` : ""));
}
var disable = (button, disabled) => attr(button, "aria-disabled", String(disabled));
function choicePart(question, onpress) {
  const options = question.answers.map((answer) => {
    const verdict = h("p", { class: "cy-verdict", id: uid("verdict"), hidden: true });
    const button = h(
      "button",
      { type: "button", class: "cy-press", "data-answer": answer.name, "aria-describedby": verdict.id, onclick: () => onpress(answer.name) },
      h("span", { class: "cy-letter" }, answer.letter),
      h("span", {}, answer.text)
    );
    return { answer, button, verdict, node: h("div", { class: "cy-option" }, button, verdict) };
  });
  return {
    node: h("div", { class: "cy-options" }, options.map(({ node }) => node)),
    update({ right, wrong, done }) {
      for (const { answer, button, verdict, node } of options) {
        const state = right.includes(answer) ? "right" : wrong.includes(answer) ? "wrong" : done ? "rest" : "open";
        disable(button, state !== "open");
        if (node.dataset.state === state) continue;
        node.dataset.state = state;
        verdict.hidden = state === "open" || state === "rest";
        if (verdict.hidden) verdict.replaceChildren();
        else fillVerdict(verdict, state, WORDS[state], answer.why);
      }
    }
  };
}
function orderPart(question, onpress) {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const steps = question.answers.map((answer) => {
    const number = h("span", { class: "cy-turn", "aria-hidden": "true" });
    const said = h("span", { class: "cy-unseen" });
    const button = h(
      "button",
      { type: "button", class: "cy-press", "data-answer": answer.name, onclick: () => onpress(answer.name) },
      number,
      said,
      h("span", {}, answer.text)
    );
    return { answer, number, said, button, node: h("div", { class: "cy-option" }, button) };
  });
  const list = h("div", { class: "cy-options" }, steps.map(({ node }) => node));
  const verdict = h("p", { class: "cy-verdict cy-told" });
  function line(sequence) {
    if (sequence.every(({ node }, k) => list.children[k] === node)) return;
    const before = new Map(sequence.map(({ node }) => [node, node.getBoundingClientRect().top]));
    const held = sequence.findIndex(({ node }) => node.contains(document.activeElement));
    sequence.forEach(({ node }, k) => {
      if (k < held) list.insertBefore(node, sequence[held].node);
      else if (k !== held) list.append(node);
    });
    if (calm.matches) return;
    for (const [node, top] of before) {
      const shift = top - node.getBoundingClientRect().top;
      if (shift) node.animate?.([{ transform: `translateY(${shift}px)` }, { transform: "none" }], { duration: 450, easing: "ease-in-out" });
    }
  }
  return {
    node: h("div", { class: "cy-order" }, list, verdict),
    update({ right, wrong, last, hit, done }) {
      line(done ? [...steps].sort((one, other) => one.answer.turn - other.answer.turn) : steps);
      for (const { answer, number, said, button, node } of steps) {
        const placed = right.includes(answer);
        const early = answer === last && !hit;
        node.dataset.state = placed ? "right" : early ? "wrong" : "open";
        disable(button, placed || done);
        number.replaceChildren(placed ? String(answer.turn) : "", early ? sign("wrong") : "");
        text(said, placed ? `${WORDS.place(answer.turn)} ` : "");
      }
      verdict.hidden = !last;
      if (done) fillVerdict(verdict, "right", WORDS.inOrder, question.why);
      else if (hit) fillVerdict(verdict, "right", WORDS.step(last.turn, last.text), WORDS.next);
      else if (last) fillVerdict(verdict, "wrong", WORDS.early, last.why);
    }
  };
}
function findPart(question, onpress, picture) {
  const { map } = question;
  const share = (value) => `${(100 * value).toFixed(2)}%`;
  const spots = question.answers.map((answer) => {
    const [x, y] = answer.at;
    const badge = h("span", { class: "cy-badge", "aria-hidden": "true" }, answer.letter);
    const name = h("span", { class: "cy-name", "aria-hidden": "true", hidden: true, style: `--x:${x};top:${share(y)}` }, answer.name);
    const verdict = h("p", { class: "cy-verdict", id: uid("verdict") });
    const button = h(
      "button",
      {
        type: "button",
        class: "cy-spot",
        "data-answer": answer.name,
        "aria-label": WORDS.spot(answer.letter, answer.text),
        style: `left:${share(x)};top:${share(y)};width:${share(map.target)}`,
        onclick: () => onpress(answer.name)
      },
      badge
    );
    return { answer, button, badge, name, verdict };
  });
  const told = h("div", { class: "cy-found" });
  const stage = h(
    "div",
    { class: "cy-map", style: `--ratio:${map.ratio};--badge:${map.badge}` },
    h("img", { src: picture, alt: map.alt, draggable: "false" }),
    spots.flatMap(({ button, name }) => [button, name])
  );
  return {
    node: h("div", { class: "cy-find" }, stage, told),
    update({ right, wrong, done }) {
      for (const { answer, button, badge, name, verdict } of spots) {
        const state = right.includes(answer) ? "right" : wrong.includes(answer) ? "wrong" : done ? "rest" : "open";
        disable(button, state !== "open");
        if (button.dataset.state === state) continue;
        button.dataset.state = state;
        name.hidden = state !== "right";
        const known = state === "right" || state === "wrong";
        badge.replaceChildren(answer.letter, known ? sign(state) : "");
        if (known) {
          fillVerdict(verdict, state, WORDS[state], `${WORDS.found(answer.letter, answer.name)} ${answer.why}`);
          attr(button, "aria-describedby", verdict.id);
        } else button.removeAttribute("aria-describedby");
      }
      const shown = [...right, ...[...wrong].reverse()].map((answer) => spots.find((spot) => spot.answer === answer).verdict);
      if (shown.length !== told.children.length || shown.some((node, k) => told.children[k] !== node)) told.replaceChildren(...shown);
    }
  };
}
var PARTS = { choice: choicePart, order: orderPart, find: findPart };

// check-state.js
var turns = (question) => Math.max(...question.answers.map(({ turn }) => turn));
function standing(question, tried = []) {
  const right = [];
  const wrong = [];
  let last = null;
  for (const name of tried) {
    const answer = question.answers.find((one) => one.name === name);
    if (!answer || right.length === turns(question)) continue;
    (answer.turn === right.length + 1 ? right : wrong).push(answer);
    last = answer;
  }
  const done = right.length === turns(question);
  return { right, wrong, last, hit: right.at(-1) === last, done, atOnce: done && wrong.length === 0 };
}
function press(question, tried, name) {
  const { right, wrong, done } = standing(question, tried);
  const isNamed = (answer) => answer.name === name;
  if (done || right.some(isNamed) || !question.answers.some(isNamed)) return null;
  if (question.kind !== "order" && wrong.some(isNamed)) return null;
  return [...tried, name];
}
function overview(questions, answers) {
  const stands = questions.map((question) => standing(question, answers[question.id]));
  const missed = questions.filter((_, k) => stands[k].wrong.length > 0);
  const lessons = new Map(missed.filter((question) => question.from).map(({ from }) => [from.number, from]));
  return {
    stands,
    total: questions.length,
    answered: stands.filter(({ done }) => done).length,
    firstTry: stands.filter(({ atOnce }) => atOnce).length,
    done: stands.every(({ done }) => done),
    own: missed.filter((question) => !question.from).map((question) => questions.indexOf(question) + 1),
    lessons: [...lessons.values()].sort((one, other) => one.number.localeCompare(other.number))
  };
}

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

// check.css
var check_default = '.course-check {\n  position: relative; container: check / inline-size; box-sizing: border-box; margin: 0; border-radius: 18px; overflow: clip;\n  background: var(--paper); color: var(--ink); font: 17px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;\n}\n.course-check *, .course-check *::before, .course-check *::after { box-sizing: border-box; }\n.course-check [hidden] { display: none !important; }\n.course-check :is(p, ul) { margin: 0; }\n.course-check button { -webkit-tap-highlight-color: transparent; touch-action: manipulation; }\n.course-check :is(button, a, .cy-ask):focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }\n.course-check .cy-ask:focus-visible { border-radius: 4px; outline-offset: 6px; }\n.cy-body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; padding: 16px 12px; }\n.cy-unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }\n\n.course-check .cy-progress { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 14px; padding: 4px 6px; color: var(--soft); font-size: 16px; font-variant-numeric: tabular-nums; }\n.cy-dots { display: flex; gap: 7px; }\n.cy-dots i { width: 13px; height: 13px; border-radius: 50%; border: 2px solid var(--soft); }\n.cy-dots [data-state="later"] { border: 4px solid var(--teal); }\n.cy-dots [data-state="first"] { border-color: var(--teal); background: var(--teal); }\n\n.cy-question { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; padding: 20px 16px; border-radius: 14px; background: var(--card); border: 1px solid var(--line); }\n.course-check .cy-marks { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; min-height: 30px; }\n.cy-number { display: grid; place-items: center; min-width: 30px; height: 30px; border-radius: 15px; background: var(--hush); color: var(--soft); font-size: 15px; font-weight: 600; font-variant-numeric: tabular-nums; }\n.cy-tag { padding: 2px 12px; border-radius: 14px; border: 1px solid var(--line); color: var(--soft); font-size: 14px; line-height: 1.5; }\n.course-check .cy-ask { font: 600 clamp(21px, 2.2cqi + 13px, 27px)/1.28 "Iowan Old Style", Palatino, Georgia, "DejaVu Serif", serif; letter-spacing: -.005em; text-wrap: pretty; }\n.course-check .cy-hint { color: var(--soft); font-size: 16px; margin-top: -4px; }\n.cy-question[data-state="done"] .cy-hint { display: none; }\n\n.cy-options { display: grid; gap: 10px; }\n.cy-option { border-radius: 14px; border: 1.5px solid var(--line); background: var(--paper); }\n.course-check .cy-press {\n  display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 14px; align-items: center; width: 100%; min-height: 56px; margin: 0; padding: 10px 16px 10px 12px;\n  border: 0; border-radius: 12px; background: none; color: var(--ink); font: inherit; line-height: 1.4; text-align: left; cursor: pointer;\n}\n.course-check [aria-disabled="true"] { cursor: default; }\n.cy-letter, .cy-turn { display: grid; place-items: center; width: 32px; height: 32px; border-radius: 50%; border: 1.5px solid var(--line); background: var(--card); color: var(--soft); font-size: 15px; font-weight: 650; line-height: 1; }\n.cy-turn { border: 1.5px dashed var(--soft); }\n.cy-press[aria-disabled="false"]:active { background: var(--hush); }\n.cy-option[data-state="rest"] { background: none; }\n.cy-option[data-state="rest"] .cy-press { color: var(--soft); }\n.cy-option[data-state="wrong"] { border-color: var(--care); border-style: dashed; }\n.cy-option[data-state="right"] { border-color: var(--teal); box-shadow: inset 0 0 0 1px var(--teal); }\n.cy-option[data-state="wrong"] :is(.cy-letter, .cy-turn) { border-color: var(--care); color: var(--care); text-decoration: line-through; }\n.cy-option[data-state="right"] :is(.cy-letter, .cy-turn) { border: 1.5px solid var(--teal); background: var(--teal); color: var(--card); }\n\n.cy-turn .cy-sign { width: 18px; height: 18px; margin: 0; }\n\n.course-check .cy-verdict { display: grid; grid-template-columns: 32px minmax(0, 1fr); gap: 14px; padding: 0 16px 14px 12px; line-height: 1.45; }\n.cy-sign { width: 22px; height: 22px; margin: 1px auto 0; fill: none; stroke: currentcolor; stroke-width: 3.2; stroke-linecap: round; stroke-linejoin: round; }\n.cy-verdict[data-state="right"] :is(strong, .cy-sign) { color: var(--teal); }\n.cy-verdict[data-state="wrong"] :is(strong, .cy-sign) { color: var(--care); }\n.cy-order { display: grid; gap: 14px; }\n.course-check .cy-told { padding: 2px 16px 2px 12px; }\n\n.cy-find { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }\n/* The picture keeps its paper by night too: it is drawn on it. */\n.cy-map { position: relative; justify-self: center; width: min(100%, 400px); aspect-ratio: var(--ratio); border-radius: 12px; background: #fbf7f0; container: map / inline-size; }\n.cy-map img { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; max-width: none; display: block; border-radius: 12px; background: none; user-select: none; }\n.course-check .cy-spot {\n  position: absolute; display: grid; place-items: center; min-width: 44px; aspect-ratio: 1; margin: 0; padding: 0; translate: -50% -50%;\n  border: 0; border-radius: 50%; background: none; color: #33291f; cursor: pointer;\n}\n.cy-badge {\n  position: relative; display: grid; place-items: center; width: calc(var(--badge) * 108cqi); aspect-ratio: 1; border-radius: 50%; border: 2px solid #33291f; background: #fffdf9; color: #33291f;\n  font: 700 calc(var(--badge) * 62cqi)/1 system-ui, sans-serif;\n}\n.course-check .cy-spot:focus-visible { outline: 0; }\n.cy-spot:focus-visible .cy-badge { outline: 3px solid #1f5a87; outline-offset: 3px; box-shadow: 0 0 0 3px #fffdf9; }\n.cy-spot[data-state="wrong"] .cy-badge { border-color: #9b4a3c; color: #9b4a3c; }\n.cy-spot[data-state="right"] .cy-badge { border-color: #2f7480; background: #2f7480; color: #fff; box-shadow: 0 0 0 3px #fffdf9; }\n.cy-badge .cy-sign { position: absolute; right: -11px; top: -11px; width: 19px; height: 19px; margin: 0; padding: 3px; border-radius: 50%; background: #9b4a3c; color: #fff; stroke-width: 4.5; }\n[data-state="right"] .cy-badge .cy-sign { background: #fffdf9; color: #2f7480; }\n.cy-name {\n  position: absolute; left: clamp(26%, 100% * var(--x), 74%); width: max-content; max-width: 50%; margin-top: calc(var(--badge) * 66cqi); padding: 3px 12px; translate: -50% 0;\n  border-radius: 14px; background: #2f7480; color: #fff; font-size: 15px; font-weight: 600; line-height: 1.25; text-align: center; pointer-events: none;\n}\n.cy-found { display: grid; gap: 14px; align-content: start; }\n.course-check .cy-found .cy-verdict { padding: 0; gap: 10px; }\n\n.course-check .cy-summary { background: var(--hush); border-color: transparent; }\n.cy-sum { display: grid; gap: 10px; }\n.course-check .cy-sum ul { padding-left: 1.3em; }\n.cy-sum li { margin: 4px 0; }\n.cy-sum a { display: inline-block; min-height: 44px; padding: 9px 0; color: var(--accent); text-underline-offset: .18em; }\n.course-check .cy-count { font-size: 19px; }\n.course-check .cy-again {\n  justify-self: start; min-height: 48px; margin: 0; padding: 8px 26px; border-radius: 26px; border: 1.5px solid var(--line); background: var(--card); color: var(--ink);\n  font: 600 17px/1.3 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; cursor: pointer;\n}\n\n/* On a phone cards run from edge to edge, and so does the map: its spots need 44 px each. */\n@container check (max-width: 559px) {\n  .cy-body { padding-inline: 0; }\n  .course-check :is(.cy-progress, .cy-again) { margin-inline: 16px; }\n  .cy-question { border-inline: 0; border-radius: 0; }\n  .cy-map { margin-inline: -16px; width: min(100% + 32px, 400px); }\n}\n@container check (min-width: 560px) {\n  .cy-body { padding: 28px 32px; gap: 20px; }\n  .cy-question { padding: 26px 28px; gap: 14px; }\n}\n@container check (min-width: 700px) {\n  .cy-find { grid-template-columns: minmax(0, 400px) minmax(0, 1fr); gap: 32px; }\n  .cy-find .cy-map { justify-self: start; }\n  .cy-found { padding-top: 8px; }\n}\n@media (hover: hover) {\n  .cy-option:has([aria-disabled="false"]:hover) { border-color: var(--accent); }\n  .cy-spot[aria-disabled="false"]:hover .cy-badge { background: #1f5a87; border-color: #1f5a87; color: #fff; }\n}\n@media (prefers-reduced-motion: no-preference) {\n  .cy-option, .cy-badge { transition: border-color .15s, background-color .15s; }\n}\n@media (forced-colors: active) {\n  .cy-dots [data-state="first"] { background: CanvasText; forced-color-adjust: none; }\n  .cy-badge { forced-color-adjust: none; }\n  .cy-spot:focus-visible .cy-badge { outline-color: Highlight; }\n}\n@media print { .course-check { display: none; } }\n';

// check.js
function spoken(question, { last, hit, done }) {
  if (question.kind === "order") {
    if (done) return `${WORDS.inOrder} ${question.why}`;
    return hit ? `${WORDS.step(last.turn, last.text)} ${WORDS.next}` : `${WORDS.early} ${last.why}`;
  }
  const name = question.kind === "find" ? `${WORDS.found(last.letter, last.name)} ` : "";
  return `${hit ? WORDS.right : WORDS.wrong} ${name}${last.why}`;
}
function questionCard(question, number, hint, onpress, picture) {
  const ask = h("p", { class: "cy-ask", id: uid("ask"), tabindex: "-1" }, question.ask);
  const part = PARTS[question.kind](question, onpress, picture);
  const marks = question.marks.map((mark) => h("span", { class: "cy-tag" }, mark));
  const node = h(
    "div",
    { class: "cy-question", role: "group", "aria-labelledby": ask.id, "data-question": question.id, "data-kind": question.kind },
    h("p", { class: "cy-marks" }, h("span", { class: "cy-number" }, String(number)), marks),
    ask,
    hint && h("p", { class: "cy-hint" }, hint),
    part.node
  );
  return { node, ask, part };
}
function summaryCard(isStatic) {
  const head = h("p", { class: "cy-ask" });
  const body = h("div", { class: "cy-sum" });
  const node = h("div", { class: "cy-question cy-summary", hidden: true }, head, body);
  const link = (lesson) => isStatic ? h("a", { href: `${lesson.file}.html` }, WORDS.lesson(lesson)) : WORDS.lesson(lesson);
  return {
    node,
    update({ done, total, firstTry, own, lessons }) {
      node.hidden = !done;
      if (!done) return;
      text(head, WORDS.allDone(total));
      body.replaceChildren(
        h("p", { class: "cy-count" }, WORDS.firstTry(firstTry, total)),
        ...own.length ? [h("p", {}, WORDS.ownAgain(own))] : [],
        ...lessons.length ? [h("p", {}, WORDS.lessonsAgain), h("ul", {}, lessons.map((lesson) => h("li", {}, link(lesson))))] : [],
        h("p", {}, WORDS.later)
      );
    }
  };
}
function render({ model, el }) {
  startShade();
  const questions = model.get("questions");
  const pictures = model.get("pictures") ?? {};
  const live = h("p", { class: "cy-unseen", role: "status", "aria-live": "polite" });
  const dots = questions.map(() => h("i", {}));
  const progress = h("span", {});
  const say = (words) => live.replaceChildren(h("span", {}, words));
  function answer(question, name) {
    const answers = model.get("answers") ?? {};
    const tried = press(question, answers[question.id] ?? [], name);
    if (!tried) return;
    const now = { ...answers, [question.id]: tried };
    model.set("answers", now);
    model.save_changes();
    const stand = standing(question, tried);
    const all = overview(questions, now);
    const whole = all.done ? `${WORDS.allDone(all.total)}. ${WORDS.firstTry(all.firstTry, all.total)}` : `${WORDS.progress(all.answered, all.total)}.`;
    say(stand.done ? `${spoken(question, stand)} ${whole}` : spoken(question, stand));
  }
  function restart() {
    model.set("answers", {});
    model.save_changes();
    cards[0].ask.focus();
    say(WORDS.restarted);
  }
  const cards = questions.map((question, k) => {
    const { kind, id } = question;
    const hint = questions.findIndex((one) => one.kind === kind) === k && WORDS.hints[kind];
    return questionCard(question, k + 1, hint, (name) => answer(question, name), pictures[id]);
  });
  const summary = summaryCard(Boolean(model.get("static")));
  const again = h("button", { type: "button", class: "cy-again", "data-control": "again", onclick: restart }, WORDS.again);
  const root = h(
    "div",
    { class: "course-check course-widget", role: "region", "aria-label": WORDS.title(model.get("title")), "data-lm-suppress-shortcuts": true },
    style(theme_default, check_default),
    h(
      "div",
      { class: "cy-body" },
      h("p", { class: "cy-progress" }, h("span", { class: "cy-dots", "aria-hidden": "true" }, dots), progress),
      cards.map(({ node }) => node),
      summary.node,
      again
    ),
    live
  );
  function update() {
    const all = overview(questions, model.get("answers") ?? {});
    cards.forEach(({ node, part }, k) => {
      const stand = all.stands[k];
      node.dataset.state = stand.done ? "done" : "open";
      attr(dots[k], "data-state", stand.atOnce ? "first" : stand.done ? "later" : "open");
      part.update(stand);
    });
    text(progress, WORDS.progress(all.answered, all.total));
    summary.update(all);
    again.hidden = !all.stands.some(({ last }) => last);
    attr(root, "data-answered", all.answered);
  }
  model.on("change:answers", update);
  el.append(root);
  update();
  return () => {
    model.off("change:answers", update);
    root.remove();
  };
}
function initialize({ model }) {
  function count() {
    const { done, firstTry } = overview(model.get("questions"), model.get("answers") ?? {});
    model.set("done", done);
    model.set("first_try", firstTry);
    model.save_changes();
  }
  model.on("change:answers", count);
  return () => model.off("change:answers", count);
}
var check_default2 = { initialize, render };
export {
  check_default2 as default
};

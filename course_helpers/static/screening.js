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

// screening-merge.js
function strictest(found) {
  const once = (effects) => [...new Map(effects.map(({ reason }) => [JSON.stringify(reason), reason])).values()];
  const out = found.filter(({ how }) => how === "left-out");
  if (out.length) return { how: "left-out", walton_max: null, reasons: once(out), hand: null };
  const single = found.filter(({ hand }) => hand);
  const hands = new Set(single.map(({ hand }) => hand));
  if (hands.size > 1) return { how: "left-out", walton_max: null, reasons: once(single), hand: null };
  const limits = found.map(({ walton_max }) => walton_max).filter((most2) => most2 !== null);
  const most = limits.length ? Math.min(...limits) : null;
  if (hands.size) return { how: "one-hand", walton_max: most, reasons: once(found), hand: [...hands][0] };
  return most === null ? { how: "as-it-is", walton_max: null, reasons: [], hand: null } : { how: "lightened", walton_max: most, reasons: once(found), hand: null };
}
function merge(state, given) {
  const answers = given.answers ?? {};
  const pointed = given.places ?? {};
  const agreed = given.agreed ?? [];
  const asksPlace = ({ id, place }) => place === "asked" && answers[id] && !pointed[id]?.length;
  const yes = state.questions.filter(({ id }) => answers[id]);
  const chosen = new Set(yes.flatMap(({ id, place }) => [...place === "asked" && pointed[id] || [], ...state.areas[id] ?? []]));
  const leftOut = state.places.filter(({ id }) => chosen.has(id));
  const missing = state.questions.filter((question) => !(question.id in answers) || asksPlace(question)).map(({ id }) => id);
  const actions = yes.flatMap((question) => question.actions.map((name) => state.actions.find(({ id }) => id === name)));
  const limits = actions.map(({ walton_max }) => walton_max).filter((most) => most !== null);
  let verdict = missing.length ? "open" : "offer";
  if (given.unnamed_stop || yes.some((question) => question.actions.includes("stop"))) verdict = "stop";
  else if (yes.some(({ id, actions: leads }) => leads.includes("ask-first") && !agreed.includes(id))) verdict = "ask-first";
  const tables = [...yes.map(({ id }) => state.effects[id] ?? {}), ...leftOut.map(({ effects }) => effects)];
  const offer = (key) => verdict === "offer" ? strictest(tables.map((table) => table[key]).filter(Boolean)) : { how: "left-out", walton_max: null, reasons: [[verdict, null]], hand: null };
  return {
    verdict,
    offers: Object.fromEntries(state.rows.map(({ key }) => [key, offer(key)])),
    walton_max: limits.length ? Math.min(...limits) : null,
    leaning: actions.every(({ leaning }) => leaning),
    changes: yes.filter(({ change }) => change).map(({ id }) => id),
    left_out: leftOut.map(({ id }) => id),
    missing
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

// texts.js
var filled = (text2, values = {}) => text2.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
var begun = (text2) => text2.charAt(0).toUpperCase() + text2.slice(1);

// screening-parts.js
function choice(label, options, onchoose, more = {}) {
  const name = uid("screening");
  const inputs = options.map(({ value, words, mark }) => {
    const input = h("input", { type: "radio", name, "data-value": String(value), onchange: () => onchoose(value) });
    return { value, input, node: h("label", { class: "cs-radio", "data-mark": mark }, input, h("span", {}, words)) };
  });
  return {
    node: h("div", { class: "cs-choice", role: "radiogroup", "aria-labelledby": label, ...more }, inputs.map(({ node }) => node)),
    update(chosen) {
      for (const { value, input } of inputs) input.checked = value === chosen;
    }
  };
}
var tags = (state, question) => h("span", { class: "cs-tags" }, question.actions.map((id) => h("span", { class: "cs-tag", "data-action": id }, state.actions.find((action) => action.id === id).name)));
function pointer(state, picture, onplace) {
  const { texts, map } = state;
  const pattern = uid("hatch");
  const asked = state.places.filter((place) => place.asked);
  const shapes = asked.filter(({ drawn }) => drawn).map((place) => {
    const d = place.rings[map.body].map(outlinePath).join("");
    const node = s("path", { class: "cs-place", d, "data-place": place.id, onclick: () => onplace(place.id, node.dataset.on !== "true") });
    return { place, node };
  });
  const layer = s(
    "svg",
    { class: "cs-layer", viewBox: "0 0 1000 1000", "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatch(pattern)),
    s("g", { transform: `translate(${1e3 * map.x0} ${1e3 * map.y0}) scale(${1e3 * map.cm})` }, shapes.map(({ node }) => node))
  );
  layer.style.setProperty("--hatch", `url(#${pattern})`);
  const boxes = asked.map((place) => {
    const input = h("input", { type: "checkbox", "data-choose": place.id, onchange: () => onplace(place.id, input.checked) });
    const words = place.side ? texts[place.side] : place.name;
    return { place, input, node: h("label", { class: "cs-check" }, input, h("span", {}, words)) };
  });
  const rows = [...groups(boxes)];
  const listed = rows.filter(([{ place }]) => place.drawn).map((row) => listRow(row));
  const beside = boxes.filter(({ place }) => !place.drawn).map(({ node }) => node);
  const chosen = h("p", { class: "cs-chosen" });
  return {
    node: h(
      "div",
      { class: "cs-where" },
      h("p", { class: "cs-say" }, texts.place_ask),
      h("div", { class: "cs-map", style: `--ratio:${map.ratio}` }, h("img", { src: picture, alt: texts.map_alt, draggable: "false" }), layer),
      h("div", { class: "cs-beside" }, chosen, beside, h("details", { class: "cs-list" }, h("summary", {}, texts.place_list), h("div", { class: "cs-rows" }, listed)))
    ),
    update(ids) {
      for (const { place, node } of shapes) attr(node, "data-on", ids.includes(place.id));
      for (const { place, input } of boxes) input.checked = ids.includes(place.id);
      text(chosen, pointedOut(state, ids));
      attr(chosen, "data-some", ids.length > 0);
    }
  };
}
function groups(boxes) {
  const found = /* @__PURE__ */ new Map();
  for (const box of boxes) found.set(box.place.region, [...found.get(box.place.region) ?? [], box]);
  return found.values();
}
function listRow(row) {
  const [{ place }] = row;
  if (!place.side) return h("div", { class: "cs-row" }, h("span", { class: "cs-number" }, String(place.number)), row[0].node);
  const label = h("span", { id: uid("place") }, place.region);
  return h(
    "div",
    { class: "cs-row", role: "group", "aria-labelledby": label.id },
    h("span", { class: "cs-number" }, String(place.number)),
    label,
    row.map(({ node }) => node)
  );
}
function pointedOut({ texts, places }, ids) {
  const names = places.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return names.length ? filled(texts.place_chosen, { places: names.join(", ") }) : texts.place_none;
}
function questionPart(state, question, picture, { onanswer, onagree, onplace }) {
  const { texts } = state;
  const ask = h("p", { class: "cs-ask", id: uid("ask") }, question.ask);
  const answer = choice(
    ask.id,
    [
      { value: true, words: texts.yes, mark: "yes" },
      { value: false, words: texts.no, mark: "no" }
    ],
    (value) => onanswer(question, value),
    { "data-ask": question.id }
  );
  const agreedAsk = h("p", { class: "cs-say", id: uid("agreed") }, texts.agreed_ask);
  const agreed = question.actions.includes("ask-first") && choice(
    agreedAsk.id,
    [
      { value: true, words: texts.agreed_yes, mark: "agreed" },
      { value: false, words: texts.agreed_no, mark: "no" }
    ],
    (value) => onagree(question, value),
    { "data-agreed": question.id }
  );
  let where = null;
  const follow = h(
    "div",
    { class: "cs-follow", hidden: true },
    h("p", {}, tags(state, question), " ", question.why, " ", h("strong", {}, question.do)),
    question.note && h("p", { class: "cs-note" }, question.note),
    agreed && h("div", { class: "cs-agreed" }, agreedAsk, agreed.node)
  );
  return {
    node: h("div", { class: "cs-question", "data-question": question.id }, ask, answer.node, follow),
    update({ answers, agreed: who, places }) {
      const yes = answers[question.id];
      answer.update(yes);
      follow.hidden = !yes;
      if (agreed) agreed.update(who.includes(question.id));
      if (yes && question.place === "asked") {
        if (!where) follow.append((where = pointer(state, picture, (id, on) => onplace(question, id, on))).node);
        where.update(places[question.id] ?? []);
      }
    }
  };
}

// screening-result.js
var half = (level) => String(level).replace(/\.5$/, "½").replace(/^0½/, "½");
var isBegun = ({ answers, unnamed_stop: unnamed }) => Boolean(unnamed) || Object.keys(answers ?? {}).length > 0;
function standings(state, merged, { answers }) {
  return state.groups.map(({ questions }) => ({
    toGo: questions.filter((id) => merged.missing.includes(id)).length,
    unanswered: questions.filter((id) => !(id in answers)),
    yes: questions.filter((id) => answers[id]).length
  }));
}
function alike(state, offers) {
  const { texts } = state;
  const ranks = ["as-it-is", "lightened", "one-hand", "left-out"];
  const found = /* @__PURE__ */ new Map();
  for (const { key, name, side } of state.rows) {
    const offer = offers[key];
    if (!offer) continue;
    const group = JSON.stringify([ranks.indexOf(offer.how), offer.walton_max, offer.say]);
    if (!found.has(group)) found.set(group, { how: offer.how, walton_max: offer.walton_max, hand: offer.hand ?? null, why: offer.why, rows: [] });
    found.get(group).rows.push({ name, side });
  }
  const named = (rows) => [...new Set(rows.map(({ name }) => name))].map((name) => {
    const sides = rows.filter((row) => row.name === name && row.side).map(({ side }) => side);
    return sides.length === 1 ? filled(texts.stroke_side, { stroke: name, side: texts[sides[0]] }) : name;
  });
  return [...found].sort(([one], [other]) => one < other ? -1 : 1).map(([, { rows, ...group }]) => ({ ...group, names: named(rows) }));
}
var outcome = ({ texts }, { how, walton_max: most, hand }) => how === "one-hand" ? [filled(texts.one_hand, { hand: texts[hand] }), most !== null && filled(texts.lightened, { level: half(most) })].filter(Boolean).join("; ") : how === "as-it-is" ? texts.as_it_is : how === "lightened" ? filled(texts.lightened, { level: half(most) }) : texts.left_out;
function always(state, merged) {
  const { texts } = state;
  const placed = state.places.filter(({ id, drawn }) => drawn && merged.left_out.includes(id)).map(({ name }) => name);
  const beside = state.places.some(({ id, drawn }) => !drawn && merged.left_out.includes(id));
  const changes = state.questions.filter(({ id }) => merged.changes.includes(id)).map(({ change }) => `${begun(change)}.`);
  return [
    merged.walton_max !== null && filled(texts.always_level, { level: half(merged.walton_max) }),
    !merged.leaning && texts.always_leaning,
    placed.length > 0 && filled(texts.always_place, { places: placed.join(", ") }),
    beside && texts.always_elsewhere,
    ...new Set(changes)
  ].filter(Boolean);
}
function headline(state, merged, given) {
  const { texts } = state;
  const action = state.actions.find(({ id }) => id === merged.verdict);
  if (action) return { head: action.name, more: action.means };
  if (merged.verdict === "open") return { head: texts.open_head, more: toGo(state, merged, given) };
  const some = Object.values(merged.offers).some(({ how }) => how !== "left-out");
  if (!some) return { head: texts.nothing_head, more: texts.nothing_more };
  return { head: always(state, merged).length ? texts.offer_limits : texts.offer_free, more: "" };
}
function toGo({ texts, questions }, { missing }, { answers }) {
  const unplaced = questions.filter(({ id }) => missing.includes(id) && answers[id]).map(({ short }) => short);
  const count = missing.length - unplaced.length;
  return [
    count === 1 ? texts.open_one : count > 1 && filled(texts.open_many, { count }),
    unplaced.length > 0 && filled(texts.open_place, { subjects: unplaced.join("; ") })
  ].filter(Boolean).join(" ");
}
function strokeName({ rows }, id) {
  const { name } = rows.find(({ key }) => key.startsWith(`${id}/`));
  return name[0].toLowerCase() + name.slice(1);
}
function because(state, { reasons: reasons2 }) {
  const { texts } = state;
  const places = reasons2.filter(([kind]) => kind === "place").map(([, id]) => state.places.find((place) => place.id === id).name);
  const said = reasons2.map(([kind, subject]) => {
    if (kind === "place") return filled(texts.reason_place, { places: places.join(", ") });
    if (kind === "family") return filled(texts.reason_family, { family: subject });
    if (kind === "technique") return filled(texts.reason_technique, { stroke: strokeName(state, subject) });
    if (kind === "narrow") return texts.reason_narrow;
    if (kind === "light") return texts.reason_light;
    if (kind === "open") return texts.open_head.replace(/[.!]$/, "");
    return state.actions.find(({ id }) => id === kind).means.replace(/[.!]$/, "");
  });
  return [...new Set(said)].join("; ");
}
function told(state, offer) {
  const { texts } = state;
  if (offer.how === "as-it-is") return "";
  const why = because(state, offer);
  const level = offer.walton_max === null ? "" : filled(texts.page_level, { level: half(offer.walton_max), why });
  if (offer.how === "one-hand") return [filled(texts.page_one_hand, { hand: texts[offer.hand] }), level].filter(Boolean).join(" ");
  return offer.how === "lightened" ? level : filled(texts.page_not, { why });
}
function published(state, merged, given) {
  const { texts } = state;
  const { head, more } = headline(state, merged, given);
  const offers = Object.entries(merged.offers).map(([key, offer]) => [
    key,
    {
      how: offer.how,
      walton_max: offer.walton_max,
      hand: offer.hand,
      why: because(state, offer),
      say: told(state, offer)
    }
  ]);
  const places = merged.verdict === "stop" ? [] : state.places.filter(({ id, drawn }) => drawn && merged.left_out.includes(id));
  return {
    verdict: merged.verdict,
    head,
    more,
    always: merged.verdict === "offer" ? always(state, merged) : [],
    offers: Object.fromEntries(offers),
    unknown: filled(texts.page_not, { why: texts.reason_unknown }),
    places: places.map(({ id, name, number, rings: rings2, middle }) => ({ id, name, number, rings: rings2, middle })),
    bodies: places.length ? state.bodies : {},
    margin_cm: state.margin_cm,
    texts: {
      left_out: filled(texts.page_left_out, { places: places.map(({ name }) => name).join(", ") }),
      another: texts.another,
      another_confirm: texts.another_confirm
    }
  };
}

// screening-card.js
var SHAPES = {
  "as-it-is": "M4.5 12.5 10 18 19.5 6.5",
  lightened: "M12 5V19M6 13l6 6 6-6",
  "one-hand": "M12 5V19M6 13l6 6 6-6",
  "left-out": "M6 6 18 18M18 6 6 18"
};
var sign = (how) => s("svg", { class: "cs-sign", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" }, s("path", { d: SHAPES[how] }));
function reasons(state, { answers }) {
  const rank = ({ actions }) => Math.min(...actions.map((id) => state.actions.findIndex((action) => action.id === id)));
  const yes = state.questions.filter(({ id }) => answers[id]).sort((one, other) => rank(one) - rank(other));
  return yes.length ? h("ul", { class: "cs-reasons" }, yes.map((question) => h("li", {}, tags(state, question), " ", h("span", {}, `${begun(question.short)}. ${question.why} `, h("strong", {}, question.do))))) : null;
}
function whatToDo(state) {
  const stops = state.questions.filter(({ actions }) => actions.includes("stop"));
  return h(
    "details",
    { class: "cs-list", open: true },
    h("summary", {}, state.texts.stop_what),
    h("ul", {}, stops.map((question) => h("li", {}, `${begun(question.short)}: `, h("strong", {}, question.do))))
  );
}
function strokes(state, offers) {
  return [
    h("p", { class: "cs-small-head" }, state.texts.strokes_title),
    h(
      "ul",
      { class: "cs-strokes" },
      alike(state, offers).map(
        (group) => h(
          "li",
          { "data-how": group.how },
          sign(group.how),
          h("span", {}, h("strong", {}, begun(outcome(state, group))), group.why ? `: ${group.why}` : "", h("span", { class: "cs-names" }, group.names.join(", ")))
        )
      )
    )
  ];
}
function resultCard(state, { onkeep, onanother }) {
  const { texts } = state;
  const body = h("div", { class: "cs-sum" });
  const keep = h("button", { type: "button", class: "cs-press", "data-control": "keep", onclick: onkeep }, texts.keep);
  const another = h("button", { type: "button", class: "cs-press", "data-control": "another", onclick: onanother }, texts.another);
  const kept = h("p", { class: "cs-note", "data-kept": "" });
  const head = h("p", { class: "cs-head", role: "heading", "aria-level": "3", tabindex: "-1" });
  const lead = h("p", { class: "cs-small-head", role: "heading", "aria-level": "2" });
  return {
    node: h("div", { class: "cs-card cs-result" }, lead, head, body, h("div", { class: "cs-buttons" }, keep, another), kept),
    focus: () => head.focus(),
    /** `own`: the answers that led to it, where it is this tool's; else it was answered earlier. `said`: of keeping it. */
    update(result, own, said) {
      lead.textContent = own ? texts.result_title : texts.before;
      head.replaceChildren(result.head);
      const unnamed = own?.unnamed_stop && !Object.values(own.answers).some(Boolean);
      body.replaceChildren(
        ...[
          result.more && h("p", {}, result.more),
          own && result.verdict !== "open" && reasons(state, own),
          unnamed && whatToDo(state),
          ...result.always.length ? [h("p", { class: "cs-small-head" }, texts.always_title), h("ul", {}, result.always.map((one) => h("li", {}, one)))] : [],
          ...result.verdict === "offer" ? strokes(state, result.offers) : []
        ].filter(Boolean)
      );
      keep.hidden = result.verdict === "open" || said === texts.kept;
      kept.textContent = said;
      kept.hidden = !said;
    }
  };
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
  const strokes2 = new Set(maps.map(({ stroke }) => stroke).filter(Boolean));
  const own = strokes2.size === 1 ? [offerOf(result, [...strokes2][0]).say] : [];
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

// screening.css
var screening_default = '.course-screening-tool {\n  position: relative; container: screening / inline-size; box-sizing: border-box; margin: 0; border-radius: 18px; overflow: clip;\n  background: var(--paper); color: var(--ink); font: 17px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;\n}\n.course-screening-tool *, .course-screening-tool *::before, .course-screening-tool *::after { box-sizing: border-box; }\n.course-screening-tool [hidden] { display: none !important; }\n.course-screening-tool :is(p, ul) { margin: 0; }\n.course-screening-tool ul { padding-left: 1.2em; }\n.course-screening-tool li { margin: 0; }\n.course-screening-tool :is(button, label, summary, .cs-place) { -webkit-tap-highlight-color: transparent; touch-action: manipulation; }\n.course-screening-tool :is(button, summary, .cs-head, .cs-unnamed p):focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }\n.course-screening-tool :is(.cs-radio, .cs-check):has(:focus-visible) { outline: 3px solid var(--focus); outline-offset: 2px; }\n.course-screening-tool input { width: 20px; height: 20px; margin: 0; flex: none; accent-color: var(--accent); outline: none; }\n.course-screening-tool strong { font-weight: 650; }\n.cs-unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }\n\n.cs-body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px; padding: 18px 12px; }\n.course-screening-tool .cs-lead { padding: 0 6px; font: 600 clamp(20px, 2cqi + 12px, 25px)/1.3 "Iowan Old Style", Palatino, Georgia, "DejaVu Serif", serif; text-wrap: pretty; }\n.cs-lead .cs-note { display: block; margin-top: 6px; font-family: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; font-weight: 400; }\n.course-screening-tool .cs-note { color: var(--soft); font-size: 15px; line-height: 1.45; }\n.course-screening-tool .cs-progress { display: flex; align-items: center; gap: 14px; padding: 0 6px; color: var(--soft); font-size: 16px; font-variant-numeric: tabular-nums; white-space: nowrap; }\n.cs-bar { appearance: none; flex: 1; max-width: 320px; min-width: 0; height: 8px; border: 0; border-radius: 4px; overflow: hidden; background: var(--line); }\n.cs-bar::-webkit-progress-bar { background: var(--line); }\n.cs-bar::-webkit-progress-value { background: var(--teal); }\n.cs-bar::-moz-progress-bar { background: var(--teal); }\n\n.cs-card { border-radius: 14px; background: var(--card); border: 1px solid var(--line); }\n.course-screening-tool .cs-fold {\n  display: grid; grid-template-columns: minmax(0, 1fr) auto 14px; gap: 4px 14px; align-items: center; width: 100%; min-height: 56px; margin: 0; padding: 12px 18px; border: 0; border-radius: 14px;\n  background: none; color: var(--ink); font: 600 19px/1.3 "Iowan Old Style", Palatino, Georgia, "DejaVu Serif", serif; text-align: left; cursor: pointer;\n}\n.cs-fold::after { content: ""; width: 9px; height: 9px; margin-bottom: 4px; border: solid var(--soft); border-width: 0 2.5px 2.5px 0; transform: rotate(45deg); }\n.cs-fold[aria-expanded="true"]::after { margin: 5px 0 0; transform: rotate(225deg); }\n.cs-status { color: var(--soft); font: 400 16px/1.3 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums; }\n[data-done="true"] > .cs-fold .cs-name::before { content: ""; display: inline-block; width: 8px; height: 15px; margin: 0 12px 1px 5px; border: solid var(--teal); border-width: 0 3px 3px 0; transform: rotate(42deg); }\n.cs-asked { display: grid; grid-template-columns: minmax(0, 1fr); padding: 0 18px 20px; }\n.course-screening-tool .cs-asked > .cs-say { padding-bottom: 12px; color: var(--soft); }\n\n.cs-question { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px 18px; align-items: center; padding: 12px 0; border-top: 1px solid var(--line); }\n.course-screening-tool .cs-ask { line-height: 1.4; text-wrap: pretty; }\n.cs-choice { display: flex; gap: 8px; }\n.cs-radio, .cs-check { display: inline-flex; align-items: center; gap: 9px; min-height: 46px; min-width: 84px; padding: 6px 16px 6px 13px; border: 1.5px solid var(--line); border-radius: 24px; background: var(--paper); cursor: pointer; }\n.cs-radio:has(:checked) { border-color: var(--teal); box-shadow: inset 0 0 0 1px var(--teal); font-weight: 650; }\n.cs-radio[data-mark="yes"]:has(:checked) { border-color: var(--care); box-shadow: inset 0 0 0 1px var(--care); }\n.cs-radio[data-mark="yes"] input { accent-color: var(--care); }\n.cs-check:has(:checked) { border-color: var(--care); box-shadow: inset 0 0 0 1px var(--care); font-weight: 650; }\n.course-screening-tool .cs-check input { accent-color: var(--care); }\n.cs-follow { grid-column: 1 / -1; display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px; padding: 14px 16px; border-left: 5px solid var(--care); border-radius: 0 12px 12px 0; background: var(--hush); }\n.cs-tags { display: inline-flex; flex-wrap: wrap; gap: 6px; margin-right: 4px; vertical-align: middle; }\n.cs-tag { padding: 1px 11px; border-radius: 13px; border: 1.5px solid var(--care); color: var(--care); font-size: 15px; font-weight: 650; line-height: 1.5; }\n.cs-tag[data-action="stop"] { background: var(--care); color: var(--card); }\n.cs-tag[data-action="adapt"] { border-color: var(--soft); color: var(--soft); }\n.cs-agreed { display: grid; gap: 10px; justify-items: start; }\n.cs-agreed .cs-choice { flex-wrap: wrap; }\n.course-screening-tool .cs-agreed .cs-say, .course-screening-tool .cs-where > .cs-say { font-weight: 650; }\n\n.cs-where { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; }\n/* The picture keeps its paper by night too: it is drawn on it. */\n.cs-map { position: relative; justify-self: center; width: min(100%, 400px); aspect-ratio: var(--ratio); border-radius: 12px; overflow: hidden; background: #fbf7f0; }\n.cs-map img { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; max-width: none; display: block; background: none; user-select: none; }\n.cs-layer { position: absolute; left: 0; top: 0; width: 100%; height: auto; aspect-ratio: 1; overflow: visible; pointer-events: none; }\n.cs-place { fill: transparent; stroke: none; stroke-width: .4; pointer-events: all; cursor: pointer; }\n.cs-place[data-on="true"] { fill: var(--hatch); stroke: #8f3b2e; }\n.cs-beside { display: grid; gap: 12px; align-content: start; justify-items: start; }\n.cs-chosen[data-some="true"] { font-weight: 650; }\n.course-screening-tool .cs-list { width: 100%; margin: 0; padding: 0; border: 0; background: none; }\n.course-screening-tool .cs-list > * { margin-inline: 0; }\n.cs-list summary { min-height: 46px; padding: 10px 2px; color: var(--accent); font-weight: 600; cursor: pointer; }\n.cs-rows { display: grid; gap: 6px; }\n.cs-row { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 10px; padding: 4px 0; }\n.cs-row > span:not(.cs-number) { flex: 1 1 140px; }\n.cs-number { display: grid; place-items: center; width: 30px; height: 30px; border-radius: 15px; background: var(--card); color: var(--soft); font-size: 15px; font-weight: 650; font-variant-numeric: tabular-nums; }\n\n.cs-buttons { display: flex; flex-wrap: wrap; gap: 10px; }\n.cs-asked > .cs-buttons { padding-top: 18px; border-top: 1px solid var(--line); }\n.course-screening-tool .cs-press {\n  min-height: 52px; margin: 0; padding: 8px 26px; border-radius: 28px; border: 1.5px solid var(--line); background: var(--card); color: var(--ink);\n  font: 600 17px/1.3 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; cursor: pointer;\n}\n.course-screening-tool .cs-main { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }\n.course-screening-tool .cs-care { border-color: var(--care); color: var(--care); }\n.cs-unnamed { display: grid; gap: 14px; justify-items: start; padding: 0 18px 20px; }\n\n.course-screening-tool .cs-result { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; padding: 22px 18px; background: var(--hush); border-color: transparent; }\n.course-screening-tool .cs-small-head { color: var(--soft); font-size: 15px; font-weight: 600; }\n.course-screening-tool .cs-head { font: 600 clamp(23px, 2.4cqi + 14px, 31px)/1.22 "Iowan Old Style", Palatino, Georgia, "DejaVu Serif", serif; text-wrap: pretty; }\n[data-verdict="stop"] .cs-head { color: var(--care); }\n.course-screening-tool .cs-sum { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; }\n.course-screening-tool :is(.cs-reasons, .cs-strokes) { display: grid; gap: 10px; padding: 0; list-style: none; }\n.cs-strokes li { display: grid; grid-template-columns: 24px minmax(0, 1fr); gap: 12px; padding: 12px 14px; border-radius: 12px; background: var(--card); }\n.cs-names { display: block; color: var(--soft); }\n.cs-sign { width: 22px; height: 22px; margin: 2px auto 0; fill: none; stroke: var(--teal); stroke-width: 3.2; stroke-linecap: round; stroke-linejoin: round; }\n[data-how="left-out"] .cs-sign { stroke: var(--care); }\n.cs-result .cs-buttons { padding-top: 6px; }\n\n/* On a phone cards run from edge to edge, and the answers stand under their question. */\n@container screening (max-width: 559px) {\n  .cs-body { padding-inline: 0; }\n  .course-screening-tool :is(.cs-lead, .cs-progress) { padding-inline: 18px; }\n  .cs-card { border-inline: 0; border-radius: 0; }\n  .cs-question { grid-template-columns: minmax(0, 1fr); }\n  .cs-radio { flex: 1; }\n  .cs-follow { margin-inline: -18px; padding-inline: 18px; border-radius: 0; }\n  .cs-map { margin-inline: -18px; width: min(100% + 36px, 400px); border-radius: 0; }\n  .cs-buttons .cs-press { flex: 1 1 100%; }\n}\n@container screening (min-width: 560px) {\n  .cs-body { padding: 28px 32px; gap: 16px; }\n  .cs-asked, .cs-unnamed { padding-inline: 26px; }\n  .course-screening-tool .cs-fold { padding-inline: 26px; }\n  .course-screening-tool .cs-result { padding: 28px; }\n}\n@container screening (min-width: 760px) {\n  .cs-where { grid-template-columns: minmax(0, 400px) minmax(0, 1fr); gap: 14px 32px; }\n  .cs-where > .cs-say { grid-column: 1 / -1; }\n}\n@media (hover: hover) {\n  .cs-place:hover { fill: rgb(143 59 46 / .16); }\n  .cs-place[data-on="true"]:hover { fill: var(--hatch); }\n  :is(.cs-radio, .cs-check):hover { border-color: var(--accent); }\n}\n@media (forced-colors: active) {\n  .cs-map { forced-color-adjust: none; }\n  .cs-tag { border-color: CanvasText; }\n  .cs-bar::-webkit-progress-value { background: CanvasText; forced-color-adjust: none; }\n}\n@media print { .course-screening-tool { display: none; } }\n';

// screening.js
var GIVEN = { answers: {}, places: {}, agreed: [], unnamed_stop: false };
var STOP = "stop";
function createSession(model, screened) {
  const id = uid("screening");
  const given = () => Object.fromEntries(Object.entries(GIVEN).map(([name, none]) => [name, model.get(name) ?? none]));
  const today = () => dayOf(/* @__PURE__ */ new Date());
  let busy = false;
  function set(values) {
    busy = true;
    for (const [name, value] of Object.entries({ ...values, day: today() })) model.set(name, value);
    model.save_changes();
    busy = false;
    tell();
  }
  function tell() {
    if (busy) return;
    const now = given();
    if (isBegun(now)) screened.publish(published(model.get("state"), merge(model.get("state"), now), now), id);
    else if (screened.source === id) screened.forget();
  }
  function heed() {
    if (isBegun(given()) && (!screened.current() || screened.source !== id)) set(GIVEN);
  }
  const unwatch = screened.watch(heed);
  const names = Object.keys(GIVEN);
  for (const name of names) model.on(`change:${name}`, tell);
  return {
    id,
    given,
    set,
    /** A view appears: answers of today that came along with the model are in force again. */
    show() {
      if (!isBegun(given())) return;
      if (model.get("day") && model.get("day") !== today()) set(GIVEN);
      else if (screened.source !== id) tell();
    },
    dispose() {
      unwatch();
      for (const name of names) model.off(`change:${name}`, tell);
    }
  };
}
function view(model, el, session, screened) {
  const state = model.get("state");
  const picture = model.get("base_picture");
  const { texts } = state;
  const byId = new Map(state.questions.map((question) => [question.id, question]));
  const live = h("p", { class: "cs-unseen", role: "status", "aria-live": "polite" });
  const say = (...words) => live.replaceChildren(h("span", {}, words.filter(Boolean).join(" ")));
  let open = state.groups[0].id;
  let refused = false;
  const stand = () => {
    const given = session.given();
    const merged = merge(state, given);
    return { given, merged, groups: standings(state, merged, given) };
  };
  function change(values, ...words) {
    const before = stand();
    refused = false;
    session.set(values);
    const after = stand();
    const news = before.merged.verdict !== after.merged.verdict || after.merged.verdict === "offer";
    const { head, more } = headline(state, after.merged, after.given);
    say(...words, news && head, news && more);
  }
  const on = {
    onanswer(question, yes) {
      const { answers } = session.given();
      const leads = question.actions.map((id) => state.actions.find((action) => action.id === id).name).join(", ");
      change({ answers: { ...answers, [question.id]: yes } }, yes && `${leads}. ${question.why} ${question.do}`);
    },
    onagree(question, yes) {
      const agreed = session.given().agreed.filter((id) => id !== question.id);
      change({ agreed: yes ? [...agreed, question.id] : agreed });
    },
    onplace(question, place, isOn) {
      const { places } = session.given();
      const ids = (places[question.id] ?? []).filter((id) => id !== place);
      const chosen = isOn ? [...ids, place] : ids;
      change({ places: { ...places, [question.id]: chosen } }, pointedOut(state, chosen));
    }
  };
  function groupPart({ id, name, questions }) {
    const parts = questions.map((one) => questionPart(state, byId.get(one), picture, on));
    const body2 = h("div", { class: "cs-questions", id: uid("group") });
    const status = h("span", { class: "cs-status" });
    const toggle = h(
      "button",
      { type: "button", class: "cs-fold", "aria-controls": body2.id, "data-group": id, onclick: () => unfold(open === id ? null : id) },
      h("span", { class: "cs-name" }, name),
      status
    );
    const rest = h("button", { type: "button", class: "cs-press cs-main", "data-control": "rest", onclick: () => goOn(id) });
    const unnamed = id === STOP && h("button", { type: "button", class: "cs-press cs-care", "data-control": "unnamed", onclick: () => stopUnnamed(true) }, texts.stop_unnamed);
    const again = id === STOP && h("button", { type: "button", class: "cs-press", "data-control": "again", onclick: () => stopUnnamed(false) }, texts.stop_again);
    const said = id === STOP && h("div", { class: "cs-unnamed", hidden: true }, h("p", { tabindex: "-1" }, texts.stop_unnamed_said), again);
    const asked = h("div", { class: "cs-asked" }, id === STOP && h("p", { class: "cs-say" }, texts.stop_lead), parts.map(({ node: node2 }) => node2), h("div", { class: "cs-buttons" }, rest, unnamed));
    body2.append(...[asked, said].filter(Boolean));
    const node = h("div", { class: "cs-card cs-group", role: "group", "aria-label": name, "data-group": id }, toggle, body2);
    function goOn() {
      const { given, groups: counts } = stand();
      const { unanswered } = counts[groups2.indexOf(self)];
      if (unanswered.length) change({ answers: { ...given.answers, ...Object.fromEntries(unanswered.map((one) => [one, false])) } });
      const after = stand();
      const unplaced = after.merged.missing.some((one) => after.given.answers[one]);
      if (unplaced) say(...Object.values(headline(state, after.merged, after.given)));
      if (after.groups[groups2.indexOf(self)].toGo) return;
      const next = after.merged.verdict === STOP ? -1 : after.groups.findIndex(({ toGo: toGo2 }) => toGo2);
      unfold(next < 0 ? null : state.groups[next].id);
      if (next < 0) card.focus();
      else groups2[next].toggle.focus();
    }
    function stopUnnamed(is) {
      change(is ? { unnamed_stop: true } : { unnamed_stop: false, answers: {} });
      if (is) card.focus();
      else parts[0].node.querySelector("input").focus();
    }
    const self = {
      node,
      toggle,
      update(count2, given, hide) {
        for (const part of parts) part.update(given);
        const unfolded = open === id;
        const stopped = Boolean(said) && given.unnamed_stop;
        node.hidden = hide;
        attr(toggle, "aria-expanded", unfolded);
        attr(node, "data-done", !count2.toGo && !stopped);
        body2.hidden = !unfolded;
        if (said) {
          said.hidden = !stopped;
          asked.hidden = stopped;
        }
        const counted = count2.yes ? filled(texts.some_yes, { count: count2.yes }) : count2.toGo ? "" : texts.all_no;
        text(status, stopped ? "" : [counted, count2.toGo && filled(texts.to_go, { count: count2.toGo })].filter(Boolean).join(", "));
        const none = count2.unanswered.length === questions.length;
        text(rest, !count2.unanswered.length ? texts.go_on : id === STOP && none ? texts.stop_none : texts.rest_no);
        if (unnamed) unnamed.hidden = count2.yes > 0;
      }
    };
    return self;
  }
  function unfold(id) {
    open = id;
    update();
  }
  function another() {
    screened.forget();
    session.set(GIVEN);
    refused = false;
    open = state.groups[0].id;
    update();
    groups2[0].toggle.focus();
    say(texts.another_said);
  }
  function keep() {
    refused = !screened.keep();
    update();
    card.focus();
    say(refused ? texts.kept_not : texts.kept);
  }
  const groups2 = state.groups.map(groupPart);
  const card = resultCard(state, { onkeep: keep, onanother: another });
  const count = h("span", {});
  const bar = h("progress", { class: "cs-bar", max: state.questions.length, "aria-label": texts.title });
  const body = h("div", { class: "cs-body" }, h("p", { class: "cs-lead" }, texts.lead, " ", h("span", { class: "cs-note" }, texts.privacy)), h("p", { class: "cs-progress" }, bar, count), groups2.map(({ node }) => node));
  const root = h("div", { class: "course-screening-tool course-widget", role: "region", "aria-label": texts.title, "data-lm-suppress-shortcuts": true }, style(theme_default, screening_default), body, live);
  function update() {
    const { given, merged, groups: counts } = stand();
    const own = isBegun(given);
    const result = own ? published(state, merged, given) : screened.current();
    groups2.forEach((group, k) => group.update(counts[k], given, own && merged.verdict === STOP && state.groups[k].id !== STOP && !counts[k].yes));
    const answered = state.questions.filter(({ id }) => id in given.answers).length;
    bar.value = answered;
    text(count, filled(texts.progress, { count: answered, total: state.questions.length }));
    attr(root, "data-answered", answered);
    attr(root, "data-verdict", result?.verdict ?? "none");
    card.node.hidden = !result;
    if (result) card.update(result, own && given, screened.kept ? texts.kept : refused ? texts.kept_not : "");
    if (own && body.lastChild !== card.node) body.append(card.node);
    else if (!own && body.children[1] !== card.node) body.children[0].after(card.node);
  }
  const names = Object.keys(GIVEN).map((name) => `change:${name}`);
  for (const name of names) model.on(name, update);
  const unwatch = screened.watch(update);
  el.append(root);
  session.show();
  update();
  return () => {
    for (const name of names) model.off(name, update);
    unwatch();
    root.remove();
  };
}
var screening_default2 = () => {
  let session = null;
  const screened = createScreened();
  const start = (model) => session ??= createSession(model, screened);
  return {
    initialize({ model }) {
      start(model);
      return () => {
        session?.dispose();
        session = null;
      };
    },
    render({ model, el }) {
      startShade(screened);
      return view(model, el, start(model), screened);
    }
  };
};
export {
  screening_default2 as default
};

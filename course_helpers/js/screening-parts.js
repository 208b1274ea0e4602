// The questions of screening as parts of the page: made once, then brought up to date, never replaced, so that the focus stays.

import { attr, h, outlinePath, s, text, uid } from "./dom.js";
import { hatch } from "./shade-map.js";
import { filled } from "./texts.js";

/** Two answers to choose from, as native radio buttons; `onchoose(value)`. */
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
    },
  };
}

/** What an action means for whoever reads: its name as a tag. */
export const tags = (state, question) =>
  h("span", { class: "cs-tags" }, question.actions.map((id) => h("span", { class: "cs-tag", "data-action": id }, state.actions.find((action) => action.id === id).name)));

/** Where a receiver points: a map to press, and the same as a list; `onplace(id, on)`. */
function pointer(state, picture, onplace) {
  const { texts, map } = state;
  const pattern = uid("hatch");
  const asked = state.places.filter((place) => place.asked);
  const shapes = asked
    .filter(({ drawn }) => drawn)
    .map((place) => {
      const d = place.rings[map.body].map(outlinePath).join("");
      const node = s("path", { class: "cs-place", d, "data-place": place.id, onclick: () => onplace(place.id, node.dataset.on !== "true") });
      return { place, node };
    });
  const layer = s(
    "svg",
    { class: "cs-layer", viewBox: "0 0 1000 1000", "aria-hidden": "true", focusable: "false" },
    s("defs", {}, hatch(pattern)),
    s("g", { transform: `translate(${1000 * map.x0} ${1000 * map.y0}) scale(${1000 * map.cm})` }, shapes.map(({ node }) => node)),
  );
  layer.style.setProperty("--hatch", `url(#${pattern})`);
  const boxes = asked.map((place) => {
    const input = h("input", { type: "checkbox", "data-choose": place.id, onchange: () => onplace(place.id, input.checked) });
    const words = place.side ? texts[place.side] : place.name;
    return { place, input, node: h("label", { class: "cs-check" }, input, h("span", {}, words)) };
  });
  // The two of one kind stand in one row.
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
      h("div", { class: "cs-beside" }, chosen, beside, h("details", { class: "cs-list" }, h("summary", {}, texts.place_list), h("div", { class: "cs-rows" }, listed))),
    ),
    update(ids) {
      for (const { place, node } of shapes) attr(node, "data-on", ids.includes(place.id));
      for (const { place, input } of boxes) input.checked = ids.includes(place.id);
      text(chosen, pointedOut(state, ids));
      attr(chosen, "data-some", ids.length > 0);
    },
  };
}

function groups(boxes) {
  const found = new Map();
  for (const box of boxes) found.set(box.place.region, [...(found.get(box.place.region) ?? []), box]);
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
    row.map(({ node }) => node),
  );
}

/** The places pointed out, in words. */
export function pointedOut({ texts, places }, ids) {
  const names = places.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return names.length ? filled(texts.place_chosen, { places: names.join(", ") }) : texts.place_none;
}

/** One question: yes or no, and under a yes why, what to do, whether it is agreed, and where. */
export function questionPart(state, question, picture, { onanswer, onagree, onplace }) {
  const { texts } = state;
  const ask = h("p", { class: "cs-ask", id: uid("ask") }, question.ask);
  const answer = choice(
    ask.id,
    [
      { value: true, words: texts.yes, mark: "yes" },
      { value: false, words: texts.no, mark: "no" },
    ],
    (value) => onanswer(question, value),
    { "data-ask": question.id },
  );
  const agreedAsk = h("p", { class: "cs-say", id: uid("agreed") }, texts.agreed_ask);
  const agreed =
    question.actions.includes("ask-first") &&
    choice(
      agreedAsk.id,
      [
        { value: true, words: texts.agreed_yes, mark: "agreed" },
        { value: false, words: texts.agreed_no, mark: "no" },
      ],
      (value) => onagree(question, value),
      { "data-agreed": question.id },
    );
  let where = null; // a map is made for those who need it
  const follow = h(
    "div",
    { class: "cs-follow", hidden: true },
    h("p", {}, tags(state, question), " ", question.why, " ", h("strong", {}, question.do)),
    question.note && h("p", { class: "cs-note" }, question.note),
    agreed && h("div", { class: "cs-agreed" }, agreedAsk, agreed.node),
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
    },
  };
}

// The pressure explorer: a widget module (AFM). All contact surfaces side by side at one force; predict, then reveal.

import { h, outlinePath, s, style, text, uid } from "./dom.js";
import { compare, drag, handScale, kilograms, ratio, smallContact, tidy, wholeHand } from "./pressure-maths.js";
import { createTable } from "./pressure-table.js";
import { TEXTS } from "./pressure-words.js";
import { filled } from "./texts.js";
import { startShade } from "./shade.js";
import theme from "./theme.css";
import css from "./pressure.css";

const SPEAK_AFTER_MS = 700; // announce when the slider rests, not at every step

/** One contact's print, true to the common scale (`--cm`), the denser the higher the pressure. */
function printOf(row, scale) {
  const grow = Math.sqrt(row.area.usual / row.contact.area_cm2.usual);
  const points = row.contact.print.map(([x, y]) => [x * grow, y * grow]);
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
      focusable: "false",
    },
    shape,
  );
}

/** Ink of a print: from a breath at 0.5 kPa to full at 500 kPa, by ratio, as eyes judge. */
const ink = (kpa) => 0.12 + 0.88 * Math.min(1, Math.max(0, Math.log10(kpa / 0.5) / 3));

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

  function put(name, value) {
    model.set(name, value);
    model.save_changes();
  }

  // ---- predict, then reveal
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
    h("div", { class: "cx-row" }, reveal, hint),
  );

  // ---- force and oil
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
    h("fieldset", { class: "cx-oil" }, h("legend", {}, words.oil), h("div", { class: "cx-choices" }, oils.map((one) => one.node))),
  );

  // ---- what comes of it
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
    h("div", { class: "cx-care" }, h("p", { class: "cx-head" }, words.safeTitle), h("p", {}, words.safe)),
  );

  // ---- the learner's own hand
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
    measure("hand_breadth_cm", words.handBreadth, state.hand_area.breadth_cm),
  ];
  const own = h("p", { class: "cx-soft" });
  const hand = h(
    "div",
    { class: "cx-hand" },
    h("p", { class: "cx-head" }, words.handTitle),
    h("div", { class: "cx-measures" }, measures.map((one) => one.node)),
    own,
  );

  const answers = h("div", { class: "cx-answers" }, result, table.node, lessons);
  const root = h(
    "div",
    { class: "course-pressure course-widget", role: "region", "aria-label": words.title, "data-lm-suppress-shortcuts": true },
    style(theme, css),
    h("div", { class: "cx-body" }, h("p", { class: "cx-title" }, words.title), predict, inputs, printsTitle, prints, answers, hand, h("p", { class: "cx-soft" }, state.credit)),
    live,
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
      ...rows.map((one) =>
        h("div", { class: "cx-print", "data-over": String(revealed && one.over) }, printOf(one, revealed ? ink(one.kpa.usual) : 0.22), h("span", {}, one.contact.name)),
      ),
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
      over: over.length ? filled(words.overList, { names: over.join(", ") }) : words.overNone,
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

export default { render };

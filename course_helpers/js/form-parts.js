// The questions of the forms after a session: made once, then brought up to date, so that the focus stays where it is.

import { h, text, uid } from "./dom.js";
import { caresOf } from "./form-state.js";
import { filled } from "./texts.js";

/** Radio buttons in a group; `choices` are { value, label, said }; `said` is their full name where the label is short. */
function radios(legend, control, choices, kind, onchoose) {
  const name = uid(control);
  const inputs = choices.map(({ value, said }) =>
    h("input", { type: "radio", name, value, "data-control": control, ...(said ? { "aria-label": said } : {}), onchange: () => onchoose(value) }),
  );
  const labels = choices.map(({ label }, k) => h("label", { class: `sf-choice sf-${kind}` }, inputs[k], h("span", {}, label)));
  const told = h("p", { class: "sf-soft", "aria-hidden": "true" });
  const care = h("p", { class: "sf-care" }); // what the answer asks the pair to do
  const show = (line, said) => {
    text(line, said);
    line.hidden = !said;
  };
  return {
    node: h("fieldset", { class: "sf-field" }, h("legend", {}, legend), h("div", { class: `sf-row sf-row-${kind}` }, labels), told, care),
    update(value, { words = "", advice = "" } = {}) {
      inputs.forEach((input, k) => (input.checked = choices[k].value === value));
      show(told, words);
      show(care, advice);
    },
  };
}

/** A scale of 0 to 10; `words(value)` says what a value means, `ends` what stands below before one is chosen. */
function scale(legend, control, words, ends, pattern, onchoose) {
  const choices = Array.from({ length: 11 }, (_, value) => {
    const said = words(value);
    return { value, label: String(value), said: said && filled(pattern, { level: value, words: said }) };
  });
  const part = radios(legend, control, choices, "number", onchoose);
  return { node: part.node, update: (value, more) => part.update(value, { words: (value !== undefined && choices[value].said) || ends, ...more }) };
}

/** A line or two to write; `ontype` is told when the field is left. */
function writing(label, control, ontype) {
  const id = uid(control);
  const field = h("textarea", { id, rows: 2, maxlength: 2000, "data-control": control, onchange: () => ontype(field.value) });
  return {
    node: h("div", { class: "sf-field" }, h("label", { for: id }, label), field),
    update(value = "") {
      if (document.activeElement !== field || !value) field.value = value;
    },
  };
}

/** The receiver's questions; `act(name, value)` is told each answer. */
function receiverPart(data, act) {
  const words = data.texts.for_receiver;
  const pattern = data.texts.level;
  const { low, high } = data.comfort;
  const parts = {
    feel: scale(words.feel, "feel", (value) => data.feel[value], "", pattern, (value) => act("feel", value)),
    want: radios(words.want, "want", ["more", "less", "same"].map((value) => ({ value, label: words[value] })), "word", (value) => act("want", value)),
    comfort: scale(words.comfort, "comfort", (value) => ({ 0: low, 10: high })[value] ?? "", filled(words.comfort_ends, { low, high }), pattern, (value) => act("comfort", value)),
    good: writing(words.good, "good", (value) => act("good", value)),
  };
  return { words, parts };
}

/** The giver's questions. */
function giverPart(data, act) {
  const words = data.texts.for_giver;
  const parts = Object.fromEntries(
    data.rubric.map(({ id, name, ask, levels }) => {
      const choices = levels.map((said, value) => ({ value, label: filled(data.texts.level, { level: value, words: said }) }));
      return [id, radios([h("strong", {}, name), " ", ask], id, choices, "level", (value) => act(id, value))];
    }),
  );
  parts.note = writing(words.note, "note", (value) => act("note", value));
  return { words, parts };
}

const ASKED = { receiver: receiverPart, giver: giverPart };

const CARED = { strong: "feel", pulls: "want", uneasy: "comfort" };

/** What a side's answers ask the pair to do: { question: words }, in the order asked. */
export function adviceOf(answers, data) {
  const told = { limit: data.care.strong_from };
  return Object.fromEntries(caresOf(answers, data.care).map((name) => [CARED[name], filled(data.texts.care[name], told)]));
}

/** Whose turn it is, with a button that goes there (`turn(role)`); or that both are done. */
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
    },
  };
}

/**
 * One side's form: `{ node, said, update(answers, next, done) }`. `on` is told what is done: `act(name, value)`, `save()`, `clear()`,
 * `turn(role)`. `said` is where it says what became of it; `next` is whose turn it is once this side is kept.
 */
export function sidePart(role, data, on) {
  const { words, parts } = ASKED[role](data, on.act);
  const title = uid("side");
  const said = h("div", { class: "sf-said", "aria-hidden": "true" }); // what is announced, for the eye
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
      h("button", { type: "button", class: "sf-quiet", "data-control": `clear-${role}`, onclick: on.clear }, data.texts.clear),
    ),
    said,
    after.node,
  );
  return {
    node,
    said,
    update(answers, next, done) {
      const advice = adviceOf(answers, data);
      for (const [name, part] of Object.entries(parts)) part.update(answers[name], { advice: advice[name] });
      after.update(next, done);
    },
  };
}

/** What was practised, and for how long: both sides share it. `act(change)` is told a change of the draft. */
export function headPart(data, act, onrole) {
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
      },
    },
    h("option", { value: "" }, words.what_none),
    group(words.what_routines, "routine", data.routines),
    group(words.what_techniques, "technique", data.techniques),
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
    onchange: () => act({ minutes: minutes.value }),
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
        h("div", { class: "sf-field" }, h("label", { for: ids.minutes }, words.minutes), minutes, fault),
      ),
      who.node,
    ),
    /** Say that the minutes cannot be read, and go there. */
    refuse: () => wrong(true),
    /** What is typed and perhaps not told yet. */
    typed: () => minutes.value,
    update(draft, role) {
      what.value = draft.routine ? `routine:${draft.routine}` : draft.technique ? `technique:${draft.technique}` : "";
      if (document.activeElement !== minutes) minutes.value = draft.minutes ?? "";
      who.update(role);
    },
  };
}

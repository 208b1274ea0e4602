// Before a round: which contact, how hard, which scale, who types.

import { h, text, uid } from "./dom.js";
import { filled } from "./texts.js";
import { chooseContact, chooseTarget, chooseTypist, chooseUnit, contactOf } from "./scale-state.js";
import { capital, plan, reading, tidy } from "./scale-say.js";

/** Radio buttons in a row; `update(choices, value)` keeps those that stay. */
export function radios(legend, control, onchoose) {
  const name = uid(control);
  const row = h("div", { class: "sd-choices" });
  const made = new Map();
  return {
    node: h("fieldset", { class: "sd-field" }, h("legend", {}, legend), row),
    update(choices, value) {
      const nodes = choices.map((one) => {
        if (!made.has(one.value)) {
          const input = h("input", { type: "radio", name, value: one.value, "data-control": control, onchange: () => onchoose(one.value) });
          const words = h("span", {});
          made.set(one.value, { input, words, node: h("label", { class: "sd-choice" }, input, words) });
        }
        const { input, words, node } = made.get(one.value);
        input.checked = one.value === value;
        words.replaceChildren(...one.label);
        return node;
      });
      if (nodes.length !== row.children.length || nodes.some((node, k) => row.children[k] !== node)) row.replaceChildren(...nodes);
    },
  };
}

/** `act(change)` puts a changed round; `begin()` starts it. */
export function setupPart(data, act, begin) {
  const { setup } = data.texts;
  const id = uid("contact");
  const contact = h(
    "select",
    { id, "data-control": "contact", onchange: () => act((round) => chooseContact(round, data, contact.value)) },
    data.contacts.map((one) => h("option", { value: one.id }, capital(one.name))),
  );
  const target = radios(setup.target, "target", (value) => act((round) => chooseTarget(round, data, value)));
  const unit = radios(setup.unit, "unit", (value) => act((round) => chooseUnit(round, value)));
  const typist = radios(setup.typist, "typist", (value) => act((round) => chooseTypist(round, value)));
  const alone = h("p", { class: "sd-soft" }, setup.alone_note);
  const planned = h("p", { class: "sd-plan" });
  const start = h("button", { type: "button", class: "sd-main", "data-control": "begin", onclick: begin }, setup.begin);
  const why = h(
    "details",
    {},
    h("summary", {}, setup.why),
    h("dl", { class: "sd-why" }, data.why.map((one) => [h("dt", {}, one.touch), h("dd", {}, `${one.found} ${one.hands}`, one.doubt && h("span", { class: "sd-soft" }, ` ${one.doubt}`))]).flat()),
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
      why,
    ),
    focus: () => start,
    update(round) {
      contact.value = round.contact;
      const targets = [...new Set([...contactOf(data, round).targets_n, round.target_n])].sort((a, b) => a - b);
      target.update(
        targets.map((value) => ({
          value,
          label: [
            h("strong", {}, filled(setup.target_choice, { force: tidy(value) })),
            " ",
            h("span", { class: "sd-soft" }, filled(setup.target_shows, { reading: reading(data, value, round.unit) })),
          ],
        })),
        round.target_n,
      );
      unit.update(Object.entries(setup.units).map(([value, label]) => ({ value, label: [label] })), round.unit);
      typist.update([{ value: "partner", label: [setup.partner] }, { value: "self", label: [setup.alone] }], round.by);
      alone.hidden = round.by !== "self";
      text(planned, plan(data, round).join(" "));
    },
  };
}

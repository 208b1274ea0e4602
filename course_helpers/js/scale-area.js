// The learner's own print: its area from hand length and breadth, or from counted squares; and what that is in kPa.

import { h, text, uid } from "./dom.js";
import { filled } from "./texts.js";
import { handArea, kpa } from "./pressure-maths.js";
import { image, squaresArea } from "./scale-maths.js";
import { tidy } from "./scale-say.js";
import { radios } from "./scale-setup.js";
import { contactOf } from "./scale-state.js";

/** A number typed with a point or a comma, or null if it is none from `low` to `high`. */
function numberIn(typed, low, high) {
  const value = Number(typed.trim().replace(",", "."));
  return typed.trim() && value >= low && value <= high ? value : null;
}

/** `own(round)` gives the area of the round's contact, `keep(contact, cm2 or null)` puts it. */
export function areaPart(data, { own, keep, say }) {
  const words = data.texts.area;
  const { factor, length_cm: length, breadth_cm: breadth } = data.hand_area;
  let round = null;
  let way = "squares";
  let size = data.area.squares_cm[0];

  const field = (label, control, range) => {
    const input = h("input", { id: uid(control), type: "text", inputmode: "decimal", autocomplete: "off", "data-control": control, onchange: measured });
    const wrong = h("p", { class: "sd-fault", id: uid("wrong"), hidden: true });
    input.setAttribute("aria-describedby", wrong.id);
    return { input, wrong, range, node: h("div", { class: "sd-field" }, h("label", { for: input.id }, label), input, wrong) };
  };
  const ways = radios(words.way, "way", (value) => {
    way = value;
    update(round);
    measured();
  });
  const sizes = radios(words.square, "square", (value) => {
    size = value;
    update(round);
    measured();
  });
  const hand = [field(words.length, "hand-length", () => [length.low, length.high]), field(words.breadth, "hand-breadth", () => [breadth.low, breadth.high])];
  const count = field(words.count, "squares", () => [1, Math.floor(data.area.most_cm2 / size ** 2)]);
  const result = h("p", { class: "sd-result" });
  const constant = h("p", { class: "sd-soft" }, words.constant);
  const forget = h("button", { type: "button", class: "sd-quiet", "data-control": "forget-area", onclick: () => keep(round.contact, null) }, words.forget);

  function value({ input, wrong, range }) {
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
    const read = (way === "hand" ? hand : [count]).map(value);
    if (read.includes(null)) return;
    keep(round.contact, way === "hand" ? handArea(read[0], read[1], factor) : squaresArea(read[0], size));
    say(result.textContent);
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
    result.hidden = constant.hidden = forget.hidden = area == null;
    if (area == null) return;
    const pressure = kpa(now.target_n, area);
    text(result, filled(words.result, { contact: contact.name, area: tidy(area), force: tidy(now.target_n), kpa: tidy(pressure), image: image(pressure, data.pressures, "kpa") }));
  }

  return {
    node: h(
      "details",
      { class: "sd-fold", "data-part": "area" },
      h("summary", {}, words.title),
      h("div", { class: "sd-folded" }, h("p", {}, words.lead), ways.node, hand.map(({ node }) => node), sizes.node, count.node, result, constant, forget),
    ),
    update,
  };
}

// The scale moved away: the same effort arrives less and less, the further one reaches. Nothing of it is kept.

import { h, text, uid } from "./dom.js";
import { filled } from "./texts.js";
import { parse } from "./scale-entry.js";
import { shares } from "./scale-maths.js";

/** A field for each place of the scale; bars and words tell what is left of the first reading. */
export function stancePart(data, { say }) {
  const words = data.texts.stance;
  const { step_cm: stepCm, steps } = data.stance;
  let unit = "kg";
  const rows = Array.from({ length: steps }, (_, k) => {
    const name = k ? filled(words.away, { distance: k * stepCm }) : words.near;
    const input = h("input", { id: uid("far"), type: "text", inputmode: "decimal", autocomplete: "off", "data-control": "stance", onchange: () => changed(k) });
    const label = h("label", { for: input.id }, name);
    const share = h("span", { class: "sd-share" });
    const bar = h("b", {});
    return { input, label, share, bar, name, node: h("div", { class: "sd-far" }, label, input, h("i", { class: "sd-bar", "aria-hidden": "true" }, bar), share) };
  });
  const lesson = h("p", { class: "sd-advice", hidden: true }, words.lesson);
  const unitNote = h("p", { class: "sd-soft" });

  function percents() {
    return shares(rows.map(({ input }) => parse(input.value, unit).forceN ?? null));
  }

  function show() {
    const found = percents();
    found.forEach((percent, k) => {
      const { bar, share, input } = rows[k];
      bar.style.width = `${Math.min(100, percent ?? 0)}%`;
      text(share, percent === null || !k ? "" : filled(words.share, { percent: Math.round(percent) }));
      const { fault } = parse(input.value, unit);
      const wrong = Boolean(fault && fault !== "empty");
      input.setAttribute("aria-invalid", String(wrong));
      if (wrong) text(share, filled(data.texts.entry[fault], { typed: input.value.trim(), example: "4.0" }));
    });
    lesson.hidden = found.filter((percent) => percent !== null).length < 2;
  }

  function changed(k) {
    show();
    const percent = percents()[k];
    if (percent !== null && k) say(`${filled(words.found, { distance: k * stepCm, percent: Math.round(percent) })} ${words.lesson}`);
    else if (rows[k].share.textContent) say(rows[k].share.textContent);
  }

  return {
    node: h(
      "details",
      { class: "sd-fold", "data-part": "stance" },
      h("summary", {}, words.title),
      h("div", { class: "sd-folded" }, h("p", {}, filled(words.lead, { step: stepCm })), unitNote, rows.map(({ node }) => node), lesson),
    ),
    update(round) {
      unit = round.unit;
      text(unitNote, filled(words.entry, { unit: data.texts.setup.units[unit] }));
      show();
    },
  };
}

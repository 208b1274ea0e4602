// After a round: what it came to, successes first; the readings as a picture and a table; when to try again.

import { h, text } from "./dom.js";
import { filled } from "./texts.js";
import { legend, plot, table } from "./scale-plot.js";
import { result } from "./scale-say.js";
import { groupOf, narrower } from "./scale-state.js";

/** `again(band)` starts another round, `change()` goes back to the choices; `area()` gives the learner's own print. */
export function resultPart(data, { again, change, area }) {
  const words = data.texts.result;
  const head = h("p", { class: "sd-title", tabindex: "-1" });
  const verdict = h("p", { class: "sd-passed" });
  const advice = h("p", { class: "sd-advice" });
  const facts = h("dl", { class: "sd-facts" });
  const picture = h("div", { class: "sd-picture" });
  const rows = h("div", {});
  const days = h("ul", {});
  const narrow = h("button", { type: "button", class: "sd-main", "data-control": "narrower" });
  const repeat = h("button", { type: "button", class: "sd-second", "data-control": "again" }, words.again);
  const other = h("button", { type: "button", class: "sd-quiet", "data-control": "change", onclick: change }, words.change);
  let drawn = null;
  let since = null;

  const line = (name, value) => [h("dt", {}, name), h("dd", {}, value)];

  return {
    node: h(
      "div",
      { class: "sd-card" },
      head,
      verdict,
      h("div", { class: "sd-two" }, picture, h("div", { class: "sd-told" }, h("div", { class: "sd-tip" }, h("p", { class: "sd-head" }, words.advice), advice), facts)),
      h("details", {}, h("summary", {}, data.texts.plot.table), rows),
      h("div", {}, h("p", { class: "sd-head" }, words.retests), h("p", { class: "sd-soft" }, words.retests_why), days),
      h("div", { class: "sd-row" }, narrow, repeat, other),
    ),
    focus: () => head,
    said(now) {
      const said = result(data, now, area(now), new Date());
      return filled(words.said, { hits: `${said.hits}.`, passed: said.verdict, advice: said.advice });
    },
    update(now) {
      if (now.stage !== "done") {
        since = null;
        return;
      }
      since ??= new Date();
      const own = area(now);
      const said = result(data, now, own, since);
      text(head, said.hits);
      text(verdict, [said.nearest, said.verdict].filter(Boolean).join(" "));
      verdict.dataset.passed = said.passed;
      text(advice, said.advice);
      facts.replaceChildren(...line(words.bias, said.bias), ...line(words.spread, said.spread), ...line(words.pressure, said.pressure));
      days.replaceChildren(...said.retests.map((day) => h("li", {}, day)));
      const tighter = narrower(now, data);
      const offered = tighter !== null && tighter !== now.band_percent;
      narrow.hidden = !offered;
      text(narrow, filled(words.narrower, { band: tighter }));
      narrow.onclick = () => again(tighter);
      repeat.onclick = () => again(now.band_percent);
      repeat.className = offered ? "sd-second" : "sd-main";
      if (drawn === now.trials) return;
      drawn = now.trials;
      picture.replaceChildren(plot(data, now, groupOf(data, now).trials), legend(data, now));
      rows.replaceChildren(table(data, now));
    },
  };
}

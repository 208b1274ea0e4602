// The figures of the pressure explorer as a table: contact, area, pressure, drag, Walton level, ceiling.
//
// Roles are written out, because a phone lays the rows out as cards, and a browser then forgets that it is a table.

import { h, text } from "./dom.js";
import { atMost, drag, tidy } from "./pressure-maths.js";
import { filled } from "./texts.js";

const span = (low, high, unit) => (tidy(low) === tidy(high) ? `${tidy(low)} ${unit}` : `${tidy(low)} to ${tidy(high)} ${unit}`);

/** A table that `update(rows, force, oil)` fills with rows of compare (pressure-maths.js). */
export function createTable(words, state) {
  const names = ["contact", "area", "pressure", "drag", "walton", "limit"];
  const caption = h("caption", {});
  const head = h(
    "tr",
    { role: "row" },
    names.map((name) => h("th", { scope: "col", role: "columnheader" }, words.columns[name])),
  );
  const lines = new Map();
  const body = h("tbody", { role: "rowgroup" });
  const most = Math.max(...state.contacts.map((one) => one.ceiling_n));

  function lineOf(contact) {
    if (lines.has(contact.id)) return lines.get(contact.id);
    const cells = Object.fromEntries(
      names.slice(1).map((name) => {
        const main = h("span", { class: "cx-main" });
        const more = h("span", { class: "cx-more" });
        const label = h("span", { class: "cx-label", "aria-hidden": "true" }, words.short[name]);
        return [name, { main, more, node: h("td", { role: "cell", class: `cx-${name}` }, label, h("span", { class: "cx-figure" }, main, more)) }];
      }),
    );
    const bar = h("i", { "aria-hidden": "true" }, h("b", {}));
    cells.pressure.node.append(bar);
    const over = h("span", { class: "cx-over" });
    const here = state.here?.contact === contact.id ? state.here : null;
    const mark = here && h("span", { class: "cx-here" }, filled(words.here, { title: here.title, low: tidy(here.low_n), high: tidy(here.high_n) }));
    const node = h(
      "tr",
      { role: "row", "data-contact": contact.id, "data-here": Boolean(here) },
      h("th", { scope: "row", role: "rowheader" }, contact.name, mark, over),
      names.slice(1).map((name) => cells[name].node),
    );
    const line = { node, cells, over, bar: bar.firstChild };
    lines.set(contact.id, line);
    return line;
  }

  function levelWords(row) {
    if (!row.levels.length) return [filled(words.above, { level: Math.max(...row.contact.bands.map((band) => band.walton)) }), words.firmer];
    const name = (level) => state.levels?.find((one) => one.level === level)?.name;
    const ends = [...new Set([row.levels[0], row.levels.at(-1)])];
    return [ends.join(" to "), row.firmer ? words.firmer : ends.map(name).filter(Boolean).join(" to ")];
  }

  return {
    node: h(
      "div",
      { class: "cx-table" },
      h("table", { role: "table" }, caption, h("thead", { role: "rowgroup" }, head), body),
      h("p", { class: "cx-soft" }, `${words.estimates} ${state.rules.say}`),
    ),
    update(rows, forceN, oil) {
      text(caption, filled(words.caption, { force: tidy(forceN), oil: oil.name }));
      const largest = Math.max(...rows.map((row) => row.kpa.usual), most / 10);
      for (const row of rows) {
        const { node, cells, over, bar } = lineOf(row.contact);
        const put = (name, main, more = "") => {
          text(cells[name].main, main);
          text(cells[name].more, more);
        };
        put("area", `${tidy(row.area.usual)} cm²`, span(row.area.low, row.area.high, ""));
        put("pressure", `${tidy(row.kpa.usual)} kPa`, span(row.kpa.low, row.kpa.high, ""));
        put("drag", `${tidy(drag(forceN, oil.mu.usual))} N`, span(drag(forceN, oil.mu.low), drag(forceN, oil.mu.high), ""));
        put("walton", ...levelWords(row));
        put("limit", `${atMost(row.limit.force_n)} N`, row.limit.by === "force" ? words.limitForce : filled(words.limitPressure, { kpa: state.comfort.low_kpa }));
        bar.style.width = `${((100 * row.kpa.usual) / largest).toFixed(1)}%`;
        text(over, row.over ? words.over : "");
        node.dataset.over = row.over;
        if (node.parentNode !== body) body.append(node);
      }
    },
  };
}

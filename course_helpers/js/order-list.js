// A list whose order is changed in it: a widget module (AFM). A "rearrangeable listbox" by keyboard, a grip by finger and
// mouse. Python gives the rows and puts them in order; see README.md for the traits.

import { attr, h, s, style, text, uid } from "./dom.js";
import { dragging } from "./order-drag.js";
import { byLetter, createOrder, matched, wanted } from "./order-state.js";
import theme from "./theme.css";
import css from "./order-list.css";

const GLIDE = { duration: 180, easing: "ease-out" };
const DOTS = [3, 9, 15].flatMap((y) => [3, 9].map((x) => [x, y]));

const grip = () =>
  h(
    "span",
    { class: "ol-grip", "aria-hidden": "true" },
    s("svg", { viewBox: "0 0 12 18", focusable: "false" }, DOTS.map(([x, y]) => s("circle", { cx: x, cy: y, r: 1.7 }))),
  );

function createRow() {
  const number = h("span", { class: "ol-number" });
  const name = h("span", { class: "ol-name" });
  const more = h("span", { class: "ol-more" });
  const node = h("div", { class: "ol-row", role: "option", id: uid("row") }, number, h("span", { class: "ol-words" }, name, " ", more), grip());
  return {
    node,
    update(row, index, chosen) {
      node.dataset.name = row.name;
      text(number, `${index + 1}`);
      text(name, row.name);
      text(more, row.more);
      attr(node, "aria-selected", String(chosen));
    },
  };
}

/** Note where nodes stand; gives a function that lets those glide that stand elsewhere by then. */
function glide(nodes) {
  const before = new Map(nodes.map((node) => [node, node.getBoundingClientRect().top]));
  return () => {
    for (const [node, top] of before) {
      const shift = node.isConnected ? top - node.getBoundingClientRect().top : 0;
      if (shift) node.animate?.([{ transform: `translateY(${shift}px)` }, { transform: "none" }], GLIDE);
    }
  };
}

function createView(model, order) {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const label = h("p", { class: "ol-label", id: uid("label") }, model.get("label"));
  const hint = h("p", { class: "ol-hint", id: uid("hint") }, model.get("hint"), " ", h("span", { class: "ol-keys" }, model.get("key_hint")));
  const empty = h("p", { class: "ol-empty" }, model.get("empty"));
  const list = h("div", {
    class: "ol-list",
    role: "listbox",
    tabindex: "0",
    "aria-labelledby": label.id,
    "aria-describedby": hint.id,
    "aria-keyshortcuts": "Alt+ArrowUp Alt+ArrowDown",
    "data-lm-suppress-shortcuts": true, // of JupyterLab: they are for whatever has the focus
  });
  const root = h("div", { class: "course-order course-widget" }, style(theme, css), label, list, empty, hint);
  const made = new Map(); // rows by their node

  const places = () => [...list.children].filter((node) => made.has(node));

  /** Put the rows in order: each keeps its node, and so the reader's place; only what moved is moved. */
  function line(rows) {
    const old = places();
    const nodes = matched(old.map((node) => node.dataset.name), rows.map(({ name }) => name)).map((from) => {
      if (from !== null) return old[from];
      const row = createRow();
      made.set(row.node, row);
      return row.node;
    });
    if (nodes.length === old.length && nodes.every((node, k) => node === old[k])) return nodes;
    const settle = calm.matches ? null : glide(old);
    for (const node of old) {
      if (nodes.includes(node)) continue;
      node.remove();
      made.delete(node);
    }
    nodes.forEach((node, k) => list.children[k] !== node && list.insertBefore(node, list.children[k] ?? null));
    settle?.();
    return nodes;
  }

  function update() {
    if (drag.held) return; // what comes meanwhile is shown when the finger lets go
    const { rows, index } = order.state();
    const nodes = line(rows);
    nodes.forEach((node, k) => made.get(node).update(rows[k], k, k === index));
    if (index === null) list.removeAttribute("aria-activedescendant");
    else attr(list, "aria-activedescendant", nodes[index].id);
    list.hidden = rows.length === 0;
    empty.hidden = rows.length > 0;
    hint.hidden = rows.length < 2;
  }

  const drag = dragging(list, {
    calm: () => calm.matches,
    begin: () => {
      list.focus({ preventScroll: true }); // a finger that drags gives no focus, and the box tells news only to who is in it
      return order.state().rows;
    },
    end: (from, to, rows) => {
      if (from !== to && order.state().rows === rows) order.move(from, to);
      update(); // where something else came in between, the rows go where they belong
    },
  });

  list.addEventListener("keydown", (event) => {
    const { rows, index } = order.state();
    const { key, altKey, ctrlKey, metaKey } = event;
    if (ctrlKey || metaKey) return;
    const to = altKey ? null : byLetter(rows, index, key);
    const wish = wanted(key, altKey, index, rows.length) ?? (to === null ? null : { to });
    if (!wish) return;
    event.preventDefault();
    if (wish.from === undefined) order.choose(wish.to);
    else order.move(wish.from, wish.to);
    document.getElementById(list.getAttribute("aria-activedescendant"))?.scrollIntoView({ block: "nearest" });
  });
  list.addEventListener("click", ({ target }) => {
    const at = places().indexOf(target.closest(".ol-row"));
    if (at >= 0) order.choose(at);
  });

  const deaf = order.watch(update);
  update();
  return {
    root,
    dispose() {
      deaf();
      drag.dispose();
      root.remove();
    },
  };
}

export default () => {
  let order;
  return {
    initialize({ model }) {
      order = createOrder(model);
      return () => order.dispose();
    },
    render({ model, el }) {
      const view = createView(model, order);
      el.append(view.root);
      return () => view.dispose();
    },
  };
};

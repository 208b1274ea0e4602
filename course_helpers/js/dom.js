// The few things that every widget needs of the DOM.

const SVG = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

// JupyterLab goes from the focus upwards and takes the first shortcut that fits; its own fit whatever has the focus in
// a notebook. So the mark that keeps it from cutting cells is needed on each control, not only on the widget.
const HAVE_KEYS = new Set(["button", "input", "select", "summary", "textarea"]);

/** An HTML element; attributes named on... are listeners. */
export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  if (HAVE_KEYS.has(tag)) node.setAttribute("data-lm-suppress-shortcuts", "");
  return fill(node, attributes, children);
}

/** An SVG element. */
export const s = (tag, attributes = {}, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

/** Write text only where it changes: no needless layout, no needless speech. */
export function text(node, value) {
  if (node.textContent !== value) node.textContent = value;
}

/** Write an attribute only where it changes. */
export function attr(node, name, value) {
  if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value);
}

/** An id that no other view in the page has, not even one from another copy of this module. */
export const uid = (stem) => `${stem}-${Math.random().toString(36).slice(2, 10)}`;

/** A name that no other tool of its kind (a class) in the page has: a lesson may show the same one twice. */
export function ownName(root, kind, name) {
  const taken = new Set([...document.querySelectorAll(`.${kind}`)].filter((one) => one !== root).map((one) => one.getAttribute("aria-label")));
  let own = name;
  for (let number = 2; taken.has(own); number += 1) own = `${name} ${number}`;
  return own;
}

/** A style sheet for one widget. */
export const style = (...sheets) => h("style", {}, sheets.join("\n"));

/** A closed polygon as SVG path data. */
export const outlinePath = (points) => `M${points.map(([x, y]) => `${round(x)},${round(y)}`).join("L")}Z`;

const round = (value) => Math.round(value * 1000) / 1000;

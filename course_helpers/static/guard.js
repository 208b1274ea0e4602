// Derived from course_helpers/js by `npm run build` there. Do not edit.

// dom.js
function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === void 0 || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== void 0 && child !== false));
  return node;
}
var HAVE_KEYS = /* @__PURE__ */ new Set(["button", "input", "select", "summary", "textarea"]);
function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  if (HAVE_KEYS.has(tag)) node.setAttribute("data-lm-suppress-shortcuts", "");
  return fill(node, attributes, children);
}
function attr(node, name, value) {
  if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value);
}
var style = (...sheets) => h("style", {}, sheets.join("\n"));

// box.css
var box_default = "/* Core widgets in a box of the course: JupyterLab limits no picture in them, and gives figures margins of their own. */\n.course-box { overflow: visible; }\n.course-box .widget-html-content { min-width: 0; }\n.course-box figure { margin: 0; }\n.course-box figure img { display: block; max-width: 100%; height: auto; }\n.course-box figcaption { margin-top: .6em; line-height: 1.5; }\n/* One speed, one slider: the box has its own. */\n.course-speed .course-player .cp-field-speed { display: none; }\n";

// guard.js
var BOX = ".course-box";
var SAID = ".course-said";
var guarded = false;
function guard(page = document) {
  page.addEventListener("focusin", ({ target }) => {
    const box = target.closest(BOX);
    if (!box) return;
    target.setAttribute("data-lm-suppress-shortcuts", "");
    for (const said of box.querySelectorAll(SAID)) attr(said, "role", "status");
  });
}
var guard_default = {
  render({ el }) {
    el.hidden = true;
    el.append(style(box_default));
    if (!guarded) guard();
    guarded = true;
  }
};
export {
  guard_default as default,
  guard
};

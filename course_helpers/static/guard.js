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

// theme.css
var theme_default = `/* Colours of the course for its widgets: calm and warm, by day and by night. */
.course-widget {
  --paper: #fbf7f0; --card: #fffdf9; --ink: #3a2e28; --soft: #6b5a4e; --line: #e3d6c5; --hush: #f1e8db;
  --accent: #1f5a87; --on-accent: #ffffff; --teal: #2f7480; --teal-fill: #3e8c9b; --care: #9b4a3c; --focus: #1f5a87;
  color-scheme: light;
}
@media (prefers-color-scheme: dark) {
  .course-widget {
    --paper: #211b18; --card: #2a2320; --ink: #f4eadf; --soft: #cbbaaa; --line: #4b3f38; --hush: #352c27;
    --accent: #8ec5ee; --on-accent: #14242f; --teal: #86cbd6; --teal-fill: #58a9b8; --care: #eba697; --focus: #b6dcf7;
    color-scheme: dark;
  }
}
/* JupyterLab's own theme wins over the system's. */
[data-jp-theme-light="true"] .course-widget {
  --paper: #fbf7f0; --card: #fffdf9; --ink: #3a2e28; --soft: #6b5a4e; --line: #e3d6c5; --hush: #f1e8db;
  --accent: #1f5a87; --on-accent: #ffffff; --teal: #2f7480; --teal-fill: #3e8c9b; --care: #9b4a3c; --focus: #1f5a87;
  color-scheme: light;
}
[data-jp-theme-light="false"] .course-widget {
  --paper: #211b18; --card: #2a2320; --ink: #f4eadf; --soft: #cbbaaa; --line: #4b3f38; --hush: #352c27;
  --accent: #8ec5ee; --on-accent: #14242f; --teal: #86cbd6; --teal-fill: #58a9b8; --care: #eba697; --focus: #b6dcf7;
  color-scheme: dark;
}
`;

// box.css
var box_default = `/* Core widgets in a box of the course: JupyterLab limits no picture in them, and gives figures margins of their own. */
.course-box { overflow: visible; }
.course-box .widget-html-content { min-width: 0; }
.course-box figure { margin: 0; }
.course-box figure img { display: block; max-width: 100%; height: auto; }
.course-box figcaption { margin-top: .6em; line-height: 1.5; }
/* One speed, one slider: the box has its own. */
.course-speed .course-player .cp-field-speed { display: none; }
/* The practice log: a card in the course's colours, with what it holds in large figures. */
.course-log { padding: 18px 16px; gap: 16px; border-radius: 18px; background: var(--paper); color: var(--ink); font: 17px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
.course-log .widget-html, .course-log .widget-html-content { margin: 0; font: inherit; line-height: inherit; color: inherit; }
.course-log :is(p, ul, dl) { margin: 0; }
.course-log .widget-hbox { overflow: visible; }
.course-log .widget-html-content { display: grid; gap: 12px; overflow-wrap: anywhere; }
.course-log .course-title { font: 600 23px/1.3 "Iowan Old Style", Palatino, Georgia, "DejaVu Serif", serif; }
.course-log code { padding: 2px 6px; border-radius: 6px; background: var(--hush); color: var(--ink); font-size: 15px; }
.course-log .course-counts { display: flex; flex-wrap: wrap; gap: 12px; }
.course-log .course-counts div { padding: 12px 18px 14px; border: 1px solid var(--line); border-radius: 14px; background: var(--card); }
.course-log :is(dt, dd) { display: block; float: none; width: auto; margin: 0; padding: 0; color: var(--soft); font-size: 15px; }
.course-log dt { font-weight: 400; }
.course-log dd strong { display: block; color: var(--ink); font-size: 32px; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; }
.course-log .course-wrong { padding: 12px 16px; border: 1.5px dashed var(--care); border-radius: 14px; background: var(--card); }
.course-log .course-said:not(:has(p)) { display: none; }
.course-log .jupyter-button { height: auto; max-width: 100%; white-space: normal; margin: 0; padding: 8px 16px; border: 1.5px solid var(--line); border-radius: 12px; background: var(--card); color: var(--ink); font: inherit; font-size: 16px; }
.course-log .jupyter-button.mod-danger { border: 1.5px dashed var(--care); background: var(--card); color: var(--care); font-weight: 600; }
.course-log .jupyter-button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
`;

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
    el.append(style(theme_default, box_default));
    if (!guarded) guard();
    guarded = true;
  }
};
export {
  guard_default as default,
  guard
};

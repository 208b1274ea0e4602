// What every box of the course brings along: its looks, and a guard of the keys.
//
// Core widgets know nothing of JupyterLab's shortcuts: `x` in a focused core slider would cut its cell. The guard marks
// whatever takes the focus inside a box of the course, before a key can be pressed.

import { style } from "./dom.js";
import { startShade } from "./shade.js";
import css from "./box.css";

const BOX = ".course-box";
let guarded = false;

export function guard(page = document) {
  page.addEventListener("focusin", ({ target }) => {
    if (target.closest(BOX)) target.setAttribute("data-lm-suppress-shortcuts", "");
  });
}

export default {
  render({ el }) {
    startShade();
    el.hidden = true;
    el.append(style(css)); // counts although hidden
    if (!guarded) guard();
    guarded = true;
  },
};

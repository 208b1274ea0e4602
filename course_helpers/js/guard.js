// What every box of the course brings along: its looks, a guard of the keys, and an ear for what it says.
//
// Core widgets know nothing of JupyterLab's shortcuts: `x` in a focused core slider would cut its cell. The guard marks
// whatever takes the focus inside a box of the course, before a key can be pressed. And they know nothing of what is
// announced: a `.course-said` becomes a live region once somebody is in its box, before it has anything to say.

import { attr, style } from "./dom.js";
import { startShade } from "./shade.js";
import theme from "./theme.css";
import css from "./box.css";

const BOX = ".course-box";
const SAID = ".course-said";
let guarded = false;

export function guard(page = document) {
  page.addEventListener("focusin", ({ target }) => {
    const box = target.closest(BOX);
    if (!box) return;
    target.setAttribute("data-lm-suppress-shortcuts", "");
    for (const said of box.querySelectorAll(SAID)) attr(said, "role", "status");
  });
}

export default {
  render({ el }) {
    startShade();
    el.hidden = true;
    el.append(style(theme, css)); // counts although hidden
    if (!guarded) guard();
    guarded = true;
  },
};

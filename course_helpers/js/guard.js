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

// A core slider tells a screen reader its value, but not what it is of: its label says that.
export function nameSliders(box) {
  for (const handle of box.querySelectorAll(".widget-slider [role=slider]:not([aria-label])")) {
    attr(handle, "aria-label", handle.closest(".widget-slider").querySelector(".widget-label")?.textContent.trim() ?? "");
  }
}

export default {
  render({ el }) {
    startShade();
    el.hidden = true;
    el.append(style(theme, css)); // counts although hidden
    if (!guarded) guard();
    guarded = true;
    const watch = new MutationObserver(() => nameSliders(el.closest(BOX) ?? el));
    const start = requestAnimationFrame(() => {
      const box = el.closest(BOX); // it is there once this has been put into it
      if (!box) return;
      nameSliders(box);
      watch.observe(box, { childList: true, subtree: true });
    });
    return () => {
      cancelAnimationFrame(start);
      watch.disconnect();
    };
  },
};

// What every box of the course brings along: its looks, a guard of the keys, and an ear for what it says.
//
// Core widgets know nothing of JupyterLab's shortcuts: `x` in a focused core slider would cut its cell. The guard marks
// whatever takes the focus inside a box of the course, before a key can be pressed. And they know nothing of what is
// announced: a `.course-said` becomes a live region once somebody is in its box, before it has anything to say. Nor do
// they tell that Python is gone: then a press would do nothing, without a word.

import { attr, h, style, text } from "./dom.js";
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

// A kernel in one of these states knows nothing of the widgets that it made, or never will again.
const GONE = new Set(["restarting", "autorestarting", "terminating", "dead"]);

/** Call `gone` once Python has left; gives a function that stops listening. JupyterLab tells it, other pages do not. */
export function watchKernel(kernel, gone) {
  const hear = (_, status) => GONE.has(status) && gone();
  kernel?.statusChanged?.connect(hear);
  kernel?.disposed?.connect?.(gone);
  return () => {
    kernel?.statusChanged?.disconnect(hear);
    kernel?.disposed?.disconnect?.(gone);
  };
}

// A core slider tells a screen reader its value, but not what it is of: its label says that.
export function nameSliders(box) {
  for (const handle of box.querySelectorAll(".widget-slider [role=slider]:not([aria-label])")) {
    attr(handle, "aria-label", handle.closest(".widget-slider").querySelector(".widget-label")?.textContent.trim() ?? "");
  }
}

export default {
  render({ model, el }) {
    startShade();
    const asleep = h("p", { class: "course-asleep course-widget", role: "alert" });
    el.append(style(theme, css), asleep); // the style counts although nothing is seen
    el.classList.add("course-guard");
    if (!guarded) guard();
    guarded = true;
    const watch = new MutationObserver(() => nameSliders(el.closest(BOX) ?? el));
    const start = requestAnimationFrame(() => {
      const box = el.closest(BOX); // it is there once this has been put into it
      if (!box) return;
      nameSliders(box);
      watch.observe(box, { childList: true, subtree: true });
    });
    const deaf = watchKernel(model.widget_manager?.kernel, () => text(asleep, model.get("asleep")));
    return () => {
      deaf();
      cancelAnimationFrame(start);
      watch.disconnect();
    };
  },
};

// Core widgets know nothing of JupyterLab's shortcuts: `x` in a focused core slider would cut its cell. This widget marks
// whatever takes the focus inside a box of the course, before a key can be pressed.

const BOX = ".course-box";
let guarded = false;

export function guard(page = document) {
  page.addEventListener("focusin", ({ target }) => {
    if (target.closest(BOX)) target.setAttribute("data-lm-suppress-shortcuts", "");
  });
}

export default {
  render({ el }) {
    el.hidden = true;
    if (!guarded) guard();
    guarded = true;
  },
};

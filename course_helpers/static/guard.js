// Derived from course_helpers/js by `npm run build` there. Do not edit.

// guard.js
var BOX = ".course-box";
var guarded = false;
function guard(page = document) {
  page.addEventListener("focusin", ({ target }) => {
    if (target.closest(BOX)) target.setAttribute("data-lm-suppress-shortcuts", "");
  });
}
var guard_default = {
  render({ el }) {
    el.hidden = true;
    if (!guarded) guard();
    guarded = true;
  }
};
export {
  guard_default as default,
  guard
};

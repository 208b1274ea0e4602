// Rows that are dragged by their grips, with SortableJS: the same way by mouse, finger and pen.

import { AutoScroll, Sortable } from "sortablejs/modular/sortable.core.esm.js";

Sortable.mount(new AutoScroll()); // a long list scrolls along at the edge of the page

/**
 * Let the rows of a list be dragged.
 *
 * `begin()` is told that a row was taken up; what it returns is given back to `end(from, to, begun)` once it is let go.
 * After Escape it goes back where it was: both places are one. While `held`, the order of the nodes is that of the hand.
 */
export function dragging(list, { calm, begin, end }) {
  const page = list.ownerDocument;
  let begun;
  let thoughtBetter = false;
  const escape = (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation(); // of JupyterLab, where it would leave the cell
    thoughtBetter = true;
    page.dispatchEvent(new PointerEvent("pointerup")); // for SortableJS the hand lets go
  };
  const drag = {
    held: false,
    dispose: () => sortable.destroy(),
  };
  const sortable = Sortable.create(list, {
    handle: ".ol-grip",
    draggable: ".ol-row",
    direction: "vertical",
    // The browser's own drag and drop looks different everywhere, and a finger has none.
    forceFallback: true,
    fallbackOnBody: true, // nothing around the list can cut the row off, or shift it
    fallbackTolerance: 3, // px; less is a press
    fallbackClass: "course-widget", // there it needs its colours
    dragClass: "ol-lifted",
    ghostClass: "ol-gap",
    onStart() {
      drag.held = true;
      thoughtBetter = false;
      page.addEventListener("keydown", escape, true);
      sortable.option("animation", calm() ? 0 : 160);
      begun = begin();
    },
    onEnd({ oldDraggableIndex, newDraggableIndex }) {
      drag.held = false;
      page.removeEventListener("keydown", escape, true);
      end(oldDraggableIndex, thoughtBetter ? oldDraggableIndex : newDraggableIndex, begun);
    },
  });
  return drag;
}

// The smallest tool that keeps something: a button, and the keeper's line. Built by test_keeper.py.

import { h, style } from "../../course_helpers/js/dom.js";
import { createHost } from "../../course_helpers/js/host.js";
import { createKeeper } from "../../course_helpers/js/keeper.js";
import { keeperPart } from "../../course_helpers/js/keeper-part.js";
import theme from "../../course_helpers/js/theme.css";

function render({ model, el }) {
  const keeper = createKeeper(model);
  const part = keeperPart(keeper, model.get("keeper_texts"), Boolean(model.get("static")));
  const data = { lesson: "06", technique: null, role: "giver", minutes: 20, feel: 4 };
  let number = 0;
  const add = () => keeper.add("session", { ...data, note: `${model.get("name")} ${(number += 1)}` });
  const button = h("button", { type: "button", class: "probe-add", style: "min-height: 44px", onclick: add }, "Add");
  const root = h("div", { class: "course-probe course-widget", style: "padding: 16px; background: var(--paper)" }, style(theme), button, part.node);
  el.append(root);
  return () => {
    part.dispose();
    keeper.dispose();
    root.remove();
  };
}

/** Show the tool in a page without Python. */
export const mountStatic = (el, state) => render({ model: createHost({ ...state, static: true }), el });

export default { render };

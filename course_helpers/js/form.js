// The forms after a session: a widget module (AFM). The receiver's answers and the giver's; kept only when a button is pressed.

import { attr, h, ownName, style, text } from "./dom.js";
import { headPart, sidePart } from "./form-parts.js";
import { answer, answersOf, emptied, entryOf } from "./form-state.js";
import { keeperPart } from "./keeper-part.js";
import { createKeeper } from "./keeper.js";
import theme from "./theme.css";
import css from "./form.css";

/** The forms of one view, over a model and a keeper that views share. Gives a function that removes it. */
function view(model, keeper, el) {
  const data = model.get("state");
  const { texts } = data;
  const live = h("p", { class: "sf-unseen", role: "status", "aria-live": "polite" });
  const said = h("p", { class: "sf-said", "aria-hidden": "true" }); // the same for the eye, where the hand is
  const draft = () => model.get("draft") ?? {};

  function put(name, value) {
    model.set(name, value);
    model.save_changes();
  }

  function say(words) {
    live.replaceChildren(h("span", {}, words)); // a new node is read even where its words are the same
    text(said, words);
    sides[model.get("role")].node.append(said);
  }

  function save(role) {
    const whole = { ...draft(), minutes: head.typed() };
    const { data: entry, fault } = entryOf(whole, role, data.most_minutes);
    if (fault === "minutes") {
      head.refuse();
      text(said, "");
    } else if (fault) say(texts[fault]);
    else {
      keeper.add("session", entry);
      put("draft", emptied(whole, role));
      say(texts[`kept_${role}`]);
    }
  }

  function clear(role) {
    put("draft", emptied(draft(), role));
    say(texts.cleared);
  }

  const head = headPart(data, (change) => put("draft", { ...draft(), ...change }), (role) => put("role", role));
  const sides = Object.fromEntries(
    data.roles.map((role) => [
      role,
      sidePart(role, data, (name, value) => put("draft", answer(draft(), role, name, value)), () => save(role), () => clear(role)),
    ]),
  );
  const kept = keeperPart(keeper, model.get("keeper_texts"), Boolean(model.get("static")));
  const root = h(
    "div",
    { class: "course-form course-widget", role: "region", "data-lm-suppress-shortcuts": true },
    style(theme, css),
    h("div", { class: "sf-body" }, head.node, Object.values(sides).map(({ node }) => node), kept.node),
    live,
  );

  function update() {
    const role = model.get("role");
    head.update(draft(), role);
    for (const [side, part] of Object.entries(sides)) {
      part.node.hidden = side !== role;
      part.update(answersOf(draft(), side));
    }
    attr(root, "data-role", role);
  }

  model.on("change:draft", update);
  model.on("change:role", update);
  el.append(root);
  attr(root, "aria-label", ownName(root, "course-form", texts.title));
  update();
  return () => {
    model.off("change:draft", update);
    model.off("change:role", update);
    kept.dispose();
    root.remove();
  };
}

/** One keeper for each model, whose views share the draft. */
export default () => {
  let keeper = null;
  const start = (model) => (keeper ??= createKeeper(model));
  return {
    initialize({ model }) {
      start(model);
      return () => {
        keeper?.dispose();
        keeper = null;
      };
    },
    render: ({ model, el }) => view(model, start(model), el),
  };
};

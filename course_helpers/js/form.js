// The forms after a session: a widget module (AFM). The receiver's answers and the giver's; kept only when a button is pressed.

import { attr, h, ownName, style, text } from "./dom.js";
import { adviceOf, headPart, sidePart } from "./form-parts.js";
import { afterKeeping, answer, answersOf, emptied, entryOf, isDone, turnAfter } from "./form-state.js";
import { keeperPart } from "./keeper-part.js";
import { createKeeper } from "./keeper.js";
import theme from "./theme.css";
import css from "./form.css";

/** The forms of one view, over a model and a keeper that views share. Gives a function that removes it. */
function view(model, keeper, el) {
  const data = model.get("state");
  const { texts } = data;
  const live = h("p", { class: "sf-unseen", role: "status", "aria-live": "polite" });
  const draft = () => model.get("draft") ?? {};

  function put(name, value) {
    model.set(name, value);
    model.save_changes();
  }

  const announce = (words) => live.replaceChildren(h("span", {}, words)); // a new node is read even where its words are the same

  /** Announce sentences, and show them where the hand is; `next` is announced alone, for a line of its own shows it. */
  function say(sentences, next = "") {
    announce([...sentences, next].filter(Boolean).join(" "));
    sides[model.get("role")].said.replaceChildren(...sentences.map((one) => h("p", {}, one)));
  }

  /** Put an answer into the draft, and say what it asks the pair to do, unless that was said before. */
  function act(role, name, value) {
    const before = Object.values(adviceOf(answersOf(draft(), role), data));
    put("draft", answer(draft(), role, name, value));
    text(sides[role].said, "");
    const news = Object.values(adviceOf(answersOf(draft(), role), data)).filter((words) => !before.includes(words));
    if (news.length) announce(news.join(" "));
  }

  function save(role) {
    const whole = { ...draft(), minutes: head.typed() };
    const { data: entry, fault } = entryOf(whole, role, data.most_minutes);
    if (fault === "minutes") {
      head.refuse();
      text(sides[role].said, "");
    } else if (fault) say([texts[fault]]);
    else {
      keeper.add("session", entry);
      put("draft", afterKeeping(whole, role));
      const next = turnAfter(draft(), role, data.roles);
      const advice = Object.values(adviceOf(answersOf(whole, role), data));
      say([texts[`kept_${role}`], ...advice], next ? texts[`next_${next}`] : isDone(draft()) ? texts.both_kept : "");
    }
  }

  function clear(role) {
    put("draft", emptied(draft(), role));
    say([texts.cleared]);
  }

  /** Show the other's form, and go there. */
  function turn(role) {
    put("role", role);
    sides[role].node.focus({ preventScroll: true });
    sides[role].node.scrollIntoView({ block: "start" });
  }

  const head = headPart(data, (change) => put("draft", { ...draft(), ...change }), (role) => put("role", role));
  const sides = Object.fromEntries(
    data.roles.map((role) => [
      role,
      sidePart(role, data, { act: (name, value) => act(role, name, value), save: () => save(role), clear: () => clear(role), turn }),
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
      part.update(answersOf(draft(), side), turnAfter(draft(), side, data.roles), isDone(draft()));
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

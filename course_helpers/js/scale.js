// The scale drill: a widget module (AFM). Press to a target without looking, type what the scale showed, ask for less and less.

import { attr, h, ownName, style, text } from "./dom.js";
import { filled } from "./texts.js";
import { createKeeper } from "./keeper.js";
import { keeperPart } from "./keeper-part.js";
import { areaPart } from "./scale-area.js";
import { resultPart } from "./scale-result.js";
import { setupPart } from "./scale-setup.js";
import { stancePart } from "./scale-stance.js";
import { begin, change, entryOf, fresh, groupOf, next, rested, take } from "./scale-state.js";
import { pressPart, restPart, takenPart } from "./scale-trial.js";
import theme from "./theme.css";
import css from "./scale.css";

function view({ model, el }, keeper) {
  const data = model.get("state");
  const { texts } = data;
  const now = () => ({ ...fresh(data), ...model.get("round") });
  const own = (round) => model.get("areas")?.[round.contact] ?? null;

  const live = h("p", { class: "sd-unseen", role: "status", "aria-live": "polite" });
  const say = (words) => live.replaceChildren(h("span", {}, words)); // a new node is read even where its words are the same

  /** Put what an act makes of the round; a new stage is announced and takes the focus, in the view that acted. */
  function act(change, lead = "") {
    const before = now();
    const after = change(before);
    if (after === before) return;
    model.set("round", after);
    model.save_changes();
    if (after.stage === before.stage && after.redo === before.redo) return;
    const part = parts[after.stage];
    part.focus().focus();
    if (part.said) say([lead, announced(after), part.said(after)].filter(Boolean).join(" "));
  }

  /** A key that is held down presses once: the focus has gone on to what follows. */
  function once(event) {
    if (event.repeat && event.key === "Enter") event.preventDefault();
  }

  const announced = (round) =>
    round.stage === "press" && !round.redo ? filled(texts.press.progress, { number: round.trials.length + 1, count: groupOf(data, round).trials }) + "." : "";

  function goOn() {
    act((round) => next(round, data, Date.now()));
    const round = now();
    if (round.stage === "done") keeper.add("scale-drill", entryOf(round, own(round)));
  }

  function keep(contact, cm2) {
    const { [contact]: _, ...others } = model.get("areas") ?? {};
    model.set("areas", cm2 === null ? others : { ...others, [contact]: cm2 });
    model.save_changes();
  }

  const parts = {
    setup: setupPart(data, act, () => act((round) => begin(round))),
    press: pressPart(data, { act, say, ontake: (forceN) => act((round) => take(round, forceN)) }),
    taken: takenPart(data, { act, say, next: goOn }),
    rest: restPart(data, { over: () => act(rested, texts.rest.over) }),
    done: resultPart(data, { again: (band) => act((round) => begin(round, band)), change: () => act(change), area: own }),
  };
  const folds = [areaPart(data, { own, keep, say }), stancePart(data, { say })];
  const kept = keeperPart(keeper, model.get("keeper_texts"), Boolean(model.get("static")));
  const dots = h("span", { class: "sd-dots", "aria-hidden": "true" });
  const count = h("span", {});
  const progress = h("p", { class: "sd-progress" }, dots, count);
  const root = h(
    "div",
    { class: "course-scale course-widget", role: "region", "aria-label": texts.title, "data-lm-suppress-shortcuts": true, onkeydown: once },
    style(theme, css),
    h("div", { class: "sd-body" }, progress, Object.values(parts).map(({ node }) => node), folds.map(({ node }) => node), kept.node),
    live,
  );

  function update() {
    const round = now();
    const { trials } = groupOf(data, round);
    const done = round.trials.length;
    const running = round.stage !== "setup" && round.stage !== "done";
    progress.hidden = !running;
    dots.replaceChildren(...Array.from({ length: trials }, (_, k) => h("i", { "data-state": k < done ? (round.trials[k].seen ? "seen" : "taken") : "open" })));
    const here = round.stage === "press" && !round.redo ? done + 1 : done;
    text(count, filled(texts.press.progress, { number: Math.max(1, here), count: trials }));
    for (const [stage, part] of Object.entries(parts)) {
      part.node.hidden = stage !== round.stage;
      part.update(round);
    }
    for (const fold of folds) {
      fold.node.hidden = running; // nothing beside the press
      fold.update(round);
    }
    attr(root, "data-stage", round.stage);
    attr(root, "data-trials", done);
  }

  model.on("change:round", update);
  model.on("change:areas", update);
  el.append(root);
  attr(root, "aria-label", ownName(root, "course-scale", texts.title));
  update();
  return () => {
    model.off("change:round", update);
    model.off("change:areas", update);
    parts.rest.dispose();
    kept.dispose();
    root.remove();
  };
}

/** One widget for each model: its views share one keeper, so that a round is kept once. */
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
    render: ({ model, el }) => view({ model, el }, start(model)),
  };
};

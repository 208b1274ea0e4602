// What screening leaves of a player's stroke today: a line or two above its numbers, and the way to begin anew.

import { attr, h, text } from "./dom.js";

/** `say(words)` announces. `update(snapshot)` shows what becomes of the step; empty where nobody has been asked. */
export function createToday(engine, say = () => {}) {
  const title = h("strong", {});
  const why = h("span", {});
  const always = h("ul", {});
  const another = h("button", { type: "button", "data-control": "another-receiver", onclick: press, onblur: () => ask(false) });
  const node = h("div", { class: "cp-today", hidden: true }, h("p", {}, title, " ", why), always, another);
  let shown = null;
  let asking = false;

  const label = () => {
    const { another: words, another_confirm: confirm } = engine.screened?.texts ?? {};
    text(another, (asking && confirm) || words || "");
  };

  function ask(is) {
    asking = is;
    label();
  }

  /** Answers are forgotten only at a second press: a slip of the hand frees nobody from a STOP. */
  function press() {
    if (asking) {
      ask(false);
      engine.forgetScreening();
      return;
    }
    another.focus();
    ask(true);
    say(another.textContent);
  }

  return {
    node,
    update({ refused, step }) {
      const result = engine.screened;
      if (result === shown?.result && refused === shown.refused && step === shown.step) return;
      if (result !== shown?.result) asking = false;
      shown = { result, refused, step };
      const offer = refused ?? result?.offers[step.stroke];
      const told = refused ? [] : (result?.always ?? []);
      node.hidden = !offer || (!refused && !offer.say && !told.length);
      if (node.hidden) return;
      attr(node, "data-how", offer.how);
      text(title, refused && result.verdict !== "offer" ? `${result.head}.` : "");
      title.hidden = !title.textContent;
      text(why, offer.say);
      why.hidden = !offer.say;
      always.replaceChildren(...told.map((one) => h("li", {}, one)));
      label();
    },
  };
}

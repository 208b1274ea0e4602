// Where the learner's entries are: a quiet line, and in a handout what can be done with them.

import { h, style, text } from "./dom.js";
import { fileName, packed } from "./keeper.js";
import { told } from "./keeper-told.js";
import { filled } from "./texts.js";
import css from "./keeper.css";

function save(keeper, page) {
  const now = keeper.now();
  const name = fileName(now);
  const json = JSON.stringify(packed(keeper.entries(), now), null, 1);
  const address = URL.createObjectURL(new Blob([json], { type: "application/json" }));
  const link = h("a", { href: address, download: name, hidden: true });
  page.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // a slow phone still reads it
  return name;
}

/** The line and its buttons over a keeper; gives `{ node, dispose }`. */
export function keeperPart(keeper, texts, isStatic) {
  const line = h("p", { class: "kp-line", tabindex: "-1" });
  const said = h("p", { class: "kp-said", "aria-live": "polite" });
  const download = h("button", { type: "button", "data-control": "keeper-download" }, texts.download);
  const remove = h("button", { type: "button", "data-control": "keeper-delete" }, texts.delete);
  const retry = h("button", { type: "button", "data-control": "keeper-retry" }, texts.retry);
  const buttons = h("p", { class: "kp-buttons" }, retry, download, remove);
  const node = h("div", { class: "course-keeper" }, style(css), line, buttons, said);
  let asked = null; // the ids that a second press deletes

  const say = (words) => said.replaceChildren(h("span", {}, words)); // a new node is read even where its words are the same

  function ask(ids) {
    asked = ids;
    text(remove, ids ? filled(texts[ids.length === 1 ? "confirm_one" : "confirm_many"], { count: ids.length }) : texts.delete);
    remove.toggleAttribute("data-asked", Boolean(ids));
  }

  function update(state) {
    const focused = document.activeElement;
    text(line, told(state, texts, isStatic).join(" "));
    // What only this page has, or the log did not take, can always be taken along.
    const atRisk = Boolean(state.trouble || state.problem);
    retry.hidden = isStatic || !state.problem;
    download.hidden = remove.hidden = !state.waiting || !(isStatic || atRisk);
    buttons.hidden = retry.hidden && download.hidden;
    if (node.contains(focused) && focused.closest("[hidden]")) line.focus(); // its button is gone: go on from here
    node.dataset.place = state.place;
    node.dataset.waiting = state.waiting;
  }

  download.addEventListener("click", () => {
    ask(null);
    say(filled(texts.downloaded, { file: save(keeper, node) }));
  });
  retry.addEventListener("click", () => keeper.retry());
  remove.addEventListener("click", () => {
    if (!asked) {
      ask(keeper.entries().map(({ id }) => id));
      say(texts.asked);
      return;
    }
    const ids = asked;
    ask(null);
    keeper.forget(ids); // not what came in since the first press
    say(filled(texts[ids.length === 1 ? "deleted_one" : "deleted_many"], { count: ids.length }));
  });
  remove.addEventListener("blur", () => ask(null));

  const unwatch = keeper.watch(update);
  update(keeper.state());
  return {
    node,
    dispose() {
      unwatch();
      node.remove();
    },
  };
}

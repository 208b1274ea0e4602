// What is told beside a routine: before it a caution, a run that was left, what is left out today; after it, the log.

import { h, text } from "./dom.js";
import { filled } from "./texts.js";

/** `update(snapshot)` shows what there is to tell at this moment. */
export function createNotes(engine, resume) {
  const { texts } = engine.program.plan;
  const list = h("div", { class: "cp-told-lines" });
  const node = h("div", { class: "cp-told", hidden: true }, list);
  let shown = "";

  function lines({ state, step, refused }) {
    const { score, program } = engine;
    if (refused) return [];
    const skipped = score.steps.filter((one) => one.skipped);
    const why = (one) => filled(texts.said_skipped, { title: one.title, why: engine.fareOf(one.index)?.say ?? "" });
    if (state === "ready") {
      const counted = skipped.length && (skipped.length === 1 ? texts.skipped_one : filled(texts.skipped_many, { count: skipped.length }));
      return [
        ...program.plan.cautions.map((say) => ["care", say]),
        resume.offer && ["offer", resume.offer.text],
        counted && ["care", counted],
        ...skipped.map((one) => ["care", why(one)]),
        resume.refused && ["note", texts.not_kept],
      ].filter(Boolean);
    }
    if (state === "finished") return [];
    // What was passed by just now.
    const gone = [];
    for (let k = step.index - 1; score.steps[k]?.skipped; k--) gone.unshift(["care", why(score.steps[k])]);
    return gone;
  }

  return {
    node,
    update(here) {
      const told = lines(here);
      const key = JSON.stringify(told);
      if (key === shown) return;
      shown = key;
      list.replaceChildren(...told.map(([kind, say]) => h("p", { "data-kind": kind }, say)));
      node.hidden = !told.length;
    },
  };
}

/** After the end: a button that keeps the session in the practice log, if the learner wishes; `part` says where it is. */
export function createKeep(engine, keeper, part, resume) {
  const { texts } = engine.program.plan;
  const button = h("button", { type: "button", class: "cp-keep", "data-control": "keep", onclick: press }, texts.keep);
  const said = h("p", { class: "cp-kept" });
  const node = h("div", { class: "cp-log", hidden: true }, button, said, part.node);
  let kept = false;

  function press() {
    if (kept) return;
    kept = true;
    const minutes = Math.max(1, Math.round(resume.played / 60));
    keeper.add("session", { lesson: null, technique: null, role: "giver", minutes, feel: null, note: engine.program.title });
    text(said, filled(texts.kept, { minutes }));
    engine.announce(said.textContent);
    engine.changed();
  }

  return {
    node,
    update({ state }) {
      if (state === "playing" || state === "lead-in") kept = false;
      node.hidden = state !== "finished";
      button.hidden = kept;
      said.hidden = part.node.hidden = !kept;
    },
  };
}

// Check yourself: a widget module (AFM). A lesson's questions in a column, each press answered at once.

import { attr, h, style, text, uid } from "./dom.js";
import { PARTS } from "./check-parts.js";
import { overview, press, standing } from "./check-state.js";
import { WORDS } from "./check-words.js";
import { startShade } from "./shade.js";
import theme from "./theme.css";
import css from "./check.css";

/** What is said aloud after a press. */
function spoken(question, { last, hit, done }) {
  if (question.kind === "order") {
    if (done) return `${WORDS.inOrder} ${question.why}`;
    return hit ? `${WORDS.step(last.turn, last.text)} ${WORDS.next}` : `${WORDS.early} ${last.why}`;
  }
  const name = question.kind === "find" ? `${WORDS.found(last.letter, last.name)} ` : "";
  return `${hit ? WORDS.right : WORDS.wrong} ${name}${last.why}`;
}

function questionCard(question, number, hint, onpress, picture) {
  const ask = h("p", { class: "cy-ask", id: uid("ask"), tabindex: "-1" }, question.ask);
  const part = PARTS[question.kind](question, onpress, picture);
  const marks = question.marks.map((mark) => h("span", { class: "cy-tag" }, mark));
  const node = h(
    "div",
    { class: "cy-question", role: "group", "aria-labelledby": ask.id, "data-question": question.id, "data-kind": question.kind },
    h("p", { class: "cy-marks" }, h("span", { class: "cy-number" }, String(number)), marks),
    ask,
    hint && h("p", { class: "cy-hint" }, hint),
    part.node,
  );
  return { node, ask, part };
}

function summaryCard(isStatic) {
  const head = h("p", { class: "cy-ask" });
  const body = h("div", { class: "cy-sum" });
  const node = h("div", { class: "cy-question cy-summary", hidden: true }, head, body);
  const link = (lesson) => (isStatic ? h("a", { href: `${lesson.file}.html` }, WORDS.lesson(lesson)) : WORDS.lesson(lesson));
  return {
    node,
    update({ done, total, firstTry, own, lessons }) {
      node.hidden = !done;
      if (!done) return;
      text(head, WORDS.allDone(total));
      body.replaceChildren(
        h("p", { class: "cy-count" }, WORDS.firstTry(firstTry, total)),
        ...(own.length ? [h("p", {}, WORDS.ownAgain(own))] : []),
        ...(lessons.length ? [h("p", {}, WORDS.lessonsAgain), h("ul", {}, lessons.map((lesson) => h("li", {}, link(lesson))))] : []),
        h("p", {}, WORDS.later),
      );
    },
  };
}

function render({ model, el }) {
  startShade();
  const questions = model.get("questions");
  const pictures = model.get("pictures") ?? {};
  const live = h("p", { class: "cy-unseen", role: "status", "aria-live": "polite" });
  const dots = questions.map(() => h("i", {}));
  const progress = h("span", {});

  const say = (words) => live.replaceChildren(h("span", {}, words)); // a new node is read even where its words are the same

  function answer(question, name) {
    const answers = model.get("answers") ?? {};
    const tried = press(question, answers[question.id] ?? [], name);
    if (!tried) return;
    const now = { ...answers, [question.id]: tried };
    model.set("answers", now);
    model.save_changes();
    const stand = standing(question, tried);
    const all = overview(questions, now);
    const whole = all.done ? `${WORDS.allDone(all.total)}. ${WORDS.firstTry(all.firstTry, all.total)}` : `${WORDS.progress(all.answered, all.total)}.`;
    say(stand.done ? `${spoken(question, stand)} ${whole}` : spoken(question, stand));
  }

  function restart() {
    model.set("answers", {});
    model.save_changes();
    cards[0].ask.focus();
    say(WORDS.restarted);
  }

  const cards = questions.map((question, k) => {
    const { kind, id } = question;
    const hint = questions.findIndex((one) => one.kind === kind) === k && WORDS.hints[kind]; // how to answer is said once
    return questionCard(question, k + 1, hint, (name) => answer(question, name), pictures[id]);
  });
  const summary = summaryCard(Boolean(model.get("static")));
  const again = h("button", { type: "button", class: "cy-again", "data-control": "again", onclick: restart }, WORDS.again);
  const root = h(
    "div",
    { class: "course-check course-widget", role: "region", "aria-label": WORDS.title(model.get("title")), "data-lm-suppress-shortcuts": true },
    style(theme, css),
    h(
      "div",
      { class: "cy-body" },
      h("p", { class: "cy-progress" }, h("span", { class: "cy-dots", "aria-hidden": "true" }, dots), progress),
      cards.map(({ node }) => node),
      summary.node,
      again,
    ),
    live,
  );

  function update() {
    const all = overview(questions, model.get("answers") ?? {});
    cards.forEach(({ node, part }, k) => {
      const stand = all.stands[k];
      node.dataset.state = stand.done ? "done" : "open";
      attr(dots[k], "data-state", stand.atOnce ? "first" : stand.done ? "later" : "open");
      part.update(stand);
    });
    text(progress, WORDS.progress(all.answered, all.total));
    summary.update(all);
    again.hidden = !all.stands.some(({ last }) => last);
    attr(root, "data-answered", all.answered);
  }

  model.on("change:answers", update);
  el.append(root);
  update();
  return () => {
    model.off("change:answers", update);
    root.remove();
  };
}

/** What the answers come to is kept beside them, once for each model, whoever changed them. */
function initialize({ model }) {
  function count() {
    const { done, firstTry } = overview(model.get("questions"), model.get("answers") ?? {});
    model.set("done", done);
    model.set("first_try", firstTry);
    model.save_changes();
  }
  model.on("change:answers", count);
  return () => model.off("change:answers", count);
}

export default { initialize, render };

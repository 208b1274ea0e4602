// The three kinds of question, each as a part of the page: made once, then brought up to date, never replaced,
// so that the focus stays where it is. `onpress(name)` is told what was pressed.

import { attr, h, s, text, uid } from "./dom.js";
import { WORDS } from "./check-words.js";

const SHAPES = { right: "M4.5 12.5 10 18 19.5 6.5", wrong: "M6 6 18 18M18 6 6 18" };

/** A tick or a cross: right and wrong are told by shape and word, not by colour alone. */
export const sign = (kind) =>
  s("svg", { class: "cy-sign", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" }, s("path", { d: SHAPES[kind] }));

function fillVerdict(node, kind, word, why) {
  node.dataset.state = kind;
  node.replaceChildren(sign(kind), h("span", {}, h("strong", {}, word), why ? ` ${why}` : ""));
}

const disable = (button, disabled) => attr(button, "aria-disabled", String(disabled));

/** One right answer among mistakes; what is wrong with a mistake is told right under it. */
export function choicePart(question, onpress) {
  const options = question.answers.map((answer) => {
    const verdict = h("p", { class: "cy-verdict", id: uid("verdict"), hidden: true });
    const button = h(
      "button",
      { type: "button", class: "cy-press", "data-answer": answer.name, "aria-describedby": verdict.id, onclick: () => onpress(answer.name) },
      h("span", { class: "cy-letter" }, answer.letter),
      h("span", {}, answer.text),
    );
    return { answer, button, verdict, node: h("div", { class: "cy-option" }, button, verdict) };
  });
  return {
    node: h("div", { class: "cy-options" }, options.map(({ node }) => node)),
    update({ right, wrong, done }) {
      for (const { answer, button, verdict, node } of options) {
        const state = right.includes(answer) ? "right" : wrong.includes(answer) ? "wrong" : done ? "rest" : "open";
        disable(button, state !== "open");
        if (node.dataset.state === state) continue;
        node.dataset.state = state;
        verdict.hidden = state === "open" || state === "rest";
        if (verdict.hidden) verdict.replaceChildren();
        else fillVerdict(verdict, state, WORDS[state], answer.why);
      }
    },
  };
}

/** Steps to press in their order: each right one gets its number, and all of them fall into line at the end. */
export function orderPart(question, onpress) {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const steps = question.answers.map((answer) => {
    const number = h("span", { class: "cy-turn", "aria-hidden": "true" });
    const said = h("span", { class: "cy-unseen" });
    const button = h(
      "button",
      { type: "button", class: "cy-press", "data-answer": answer.name, onclick: () => onpress(answer.name) },
      number,
      said,
      h("span", {}, answer.text),
    );
    return { answer, number, said, button, node: h("div", { class: "cy-option" }, button) };
  });
  const list = h("div", { class: "cy-options" }, steps.map(({ node }) => node));
  const verdict = h("p", { class: "cy-verdict cy-told" });

  /** Put steps in a sequence without moving the one that has the focus: moved, it would lose it. */
  function line(sequence) {
    if (sequence.every(({ node }, k) => list.children[k] === node)) return;
    const before = new Map(sequence.map(({ node }) => [node, node.getBoundingClientRect().top]));
    const held = sequence.findIndex(({ node }) => node.contains(document.activeElement));
    sequence.forEach(({ node }, k) => {
      if (k < held) list.insertBefore(node, sequence[held].node);
      else if (k !== held) list.append(node);
    });
    if (calm.matches) return;
    for (const [node, top] of before) {
      const shift = top - node.getBoundingClientRect().top;
      if (shift) node.animate?.([{ transform: `translateY(${shift}px)` }, { transform: "none" }], { duration: 450, easing: "ease-in-out" });
    }
  }

  return {
    node: h("div", { class: "cy-order" }, list, verdict),
    update({ right, wrong, last, hit, done }) {
      line(done ? [...steps].sort((one, other) => one.answer.turn - other.answer.turn) : steps);
      for (const { answer, number, said, button, node } of steps) {
        const placed = right.includes(answer);
        const early = answer === last && !hit;
        node.dataset.state = placed ? "right" : early ? "wrong" : "open";
        disable(button, placed || done);
        number.replaceChildren(placed ? String(answer.turn) : "", early ? sign("wrong") : "");
        text(said, placed ? `${WORDS.place(answer.turn)} ` : "");
      }
      verdict.hidden = !last;
      if (done) fillVerdict(verdict, "right", WORDS.inOrder, question.why);
      else if (hit) fillVerdict(verdict, "right", WORDS.step(last.turn, last.text), WORDS.next);
      else if (last) fillVerdict(verdict, "wrong", WORDS.early, last.why);
    },
  };
}

/** Lettered spots on the picture of a back, each a button that says in words where it lies. */
export function findPart(question, onpress, picture) {
  const { map } = question;
  const share = (value) => `${(100 * value).toFixed(2)}%`;
  const spots = question.answers.map((answer) => {
    const [x, y] = answer.at;
    const badge = h("span", { class: "cy-badge", "aria-hidden": "true" }, answer.letter);
    const name = h("span", { class: "cy-name", "aria-hidden": "true", hidden: true, style: `--x:${x};top:${share(y)}` }, answer.name);
    const verdict = h("p", { class: "cy-verdict", id: uid("verdict") });
    const button = h(
      "button",
      {
        type: "button",
        class: "cy-spot",
        "data-answer": answer.name,
        "aria-label": WORDS.spot(answer.letter, answer.text),
        style: `left:${share(x)};top:${share(y)};width:${share(map.target)}`,
        onclick: () => onpress(answer.name),
      },
      badge,
    );
    return { answer, button, badge, name, verdict };
  });
  const told = h("div", { class: "cy-found" });
  const stage = h(
    "div",
    { class: "cy-map", style: `--ratio:${map.ratio};--badge:${map.badge}` },
    h("img", { src: picture, alt: map.alt, draggable: "false" }),
    spots.flatMap(({ button, name }) => [button, name]),
  );
  return {
    node: h("div", { class: "cy-find" }, stage, told),
    update({ right, wrong, done }) {
      for (const { answer, button, badge, name, verdict } of spots) {
        const state = right.includes(answer) ? "right" : wrong.includes(answer) ? "wrong" : done ? "rest" : "open";
        disable(button, state !== "open");
        if (button.dataset.state === state) continue;
        button.dataset.state = state;
        name.hidden = state !== "right";
        const known = state === "right" || state === "wrong";
        badge.replaceChildren(answer.letter, known ? sign(state) : "");
        if (known) {
          fillVerdict(verdict, state, WORDS[state], `${WORDS.found(answer.letter, answer.name)} ${answer.why}`);
          attr(button, "aria-describedby", verdict.id);
        } else button.removeAttribute("aria-describedby");
      }
      // The newest stands first, next to the map that was just pressed.
      const shown = [...right, ...[...wrong].reverse()].map((answer) => spots.find((spot) => spot.answer === answer).verdict);
      if (shown.length !== told.children.length || shown.some((node, k) => told.children[k] !== node)) told.replaceChildren(...shown);
    },
  };
}

export const PARTS = { choice: choicePart, order: orderPart, find: findPart };

// One press after the other: the target, the field for the reading, a look if wanted, a rest.

import { attr, h, s, text, uid } from "./dom.js";
import { filled } from "./texts.js";
import { meant, parse } from "./scale-entry.js";
import { mark } from "./scale-plot.js";
import { contactOf, groupOf, look, looks, redo, restLeft } from "./scale-state.js";
import { shown } from "./scale-maths.js";
import { capital, goal, judged, lookWords, reading, tidy } from "./scale-say.js";

const TICK_MS = 250;

/** A field for a reading, and what is wrong with what was typed; `ontake(forceN)` is told of a good one. */
export function pressPart(data, { act, say, ontake }) {
  const { press, entry } = data.texts;
  let round = null;
  const force = h("p", { class: "sd-goal" });
  const shows = h("p", { class: "sd-shows" });
  const contact = h("p", { class: "sd-contact" });
  const how = h("p", { class: "sd-how" });
  const away = h("p", { class: "sd-soft" }, press.keep_away);
  const again = h("p", { class: "sd-again" });
  const fault = h("p", { class: "sd-fault", id: uid("fault"), hidden: true });
  const offer = h("div", { class: "sd-row", hidden: true });
  const unit = h("span", { class: "sd-unit", "aria-hidden": "true" });
  const label = h("label", {}, press.entry);
  const input = h("input", {
    id: uid("reading"),
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
    enterkeyhint: "done",
    "data-control": "reading",
    "aria-describedby": fault.id,
    oninput: () => complain(""),
    onkeydown: (event) => event.key === "Enter" && !event.repeat && !event.isComposing && submitted(event), // JupyterLab lets no form be sent by a key
  });
  label.htmlFor = input.id;
  const correct = h("button", { type: "button", class: "sd-quiet", "data-control": "correct-last", onclick: () => act(redo) }, press.correct_last);
  const form = h(
    "form",
    { class: "sd-entry", novalidate: true, onsubmit: submitted },
    label,
    h("div", { class: "sd-row" }, h("span", { class: "sd-input" }, input, unit), h("button", { type: "submit", class: "sd-main", "data-control": "take" }, press.take)),
    fault,
    offer,
  );

  function complain(words, buttons = []) {
    text(fault, words);
    fault.hidden = !words;
    offer.hidden = !buttons.length;
    offer.replaceChildren(...buttons);
    if (words) attr(input, "aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    if (words) say(words);
  }

  function accept(forceN) {
    input.value = "";
    complain("");
    ontake(forceN);
  }

  function submitted(event) {
    event.preventDefault();
    const typed = input.value.trim();
    const read = parse(typed, round.unit);
    if (read.fault) {
      complain(filled(entry[read.fault], { typed, example: shown(round.target_n, round.unit) }));
      input.focus();
      return;
    }
    const likely = meant(read.forceN, round.target_n, data.scale.slip_times);
    if (likely === null) {
      accept(read.forceN);
      return;
    }
    const [was, is] = [typed, reading(data, likely, round.unit)];
    const yes = h("button", { type: "button", class: "sd-main", "data-control": "slip-yes", onclick: () => accept(likely) }, filled(entry.yes, { meant: is }));
    const no = h("button", { type: "button", class: "sd-quiet", "data-control": "slip-no", onclick: () => accept(read.forceN) }, filled(entry.no, { typed: was }));
    complain(filled(entry.slip, { typed: was, target: reading(data, round.target_n, round.unit), meant: is }), [yes, no]);
    yes.focus();
  }

  return {
    node: h("div", { class: "sd-card sd-press" }, h("div", { class: "sd-target-words" }, contact, force, shows), how, away, again, form, correct),
    focus: () => input,
    said: (now) => goal(data, now),
    update(now) {
      if (round && (round.redo !== now.redo || round.trials !== now.trials)) {
        input.value = now.redo ? shown(now.trials.at(-1).n, now.unit) : "";
        complain("");
      }
      round = now;
      text(contact, capital(contactOf(data, now).name));
      text(force, filled(press.goal_big, { force: tidy(now.target_n) }));
      text(shows, filled(press.goal_shows, { reading: reading(data, now.target_n, now.unit) }));
      text(how, filled(press.how, { hold: groupOf(data, now).hold_s }));
      text(unit, data.texts.setup.units[now.unit]);
      text(again, now.redo ? filled(press.correcting, { number: now.trials.length }) : "");
      for (const node of [how, away]) node.hidden = Boolean(now.redo);
      away.hidden ||= now.by === "self";
      again.hidden = !now.redo;
      correct.hidden = Boolean(now.redo) || !now.trials.length;
    },
  };
}

/** A reading was taken: the giver may ask to see it, or go on. */
export function takenPart(data, { act, next, say }) {
  const { taken, entry } = data.texts;
  const title = h("p", { class: "sd-title" }, taken.taken);
  const verdict = h("p", { class: "sd-verdict", hidden: true });
  const may = h("p", { class: "sd-soft" });
  const care = h("p", { class: "sd-fault" }, entry.too_much);
  const show = h("button", { type: "button", class: "sd-second", "data-control": "show", onclick: ask }, taken.show);
  const on = h("button", { type: "button", class: "sd-main", "data-control": "next", onclick: next });
  const correct = h("button", { type: "button", class: "sd-quiet", "data-control": "correct", onclick: () => act(redo) }, taken.correct);
  let round = null;

  function ask() {
    act((now) => look(now, data));
    on.focus(); // what was pressed is gone
    say(judged(data, round, round.trials.at(-1).n).words);
  }

  function told(now) {
    const last = now.trials.at(-1);
    const looked = looks(groupOf(data, now), now.trials, now.trials.length - 1);
    return { last, looked, over: last.n > contactOf(data, now).ceiling_n };
  }

  return {
    node: h("div", { class: "sd-card" }, title, verdict, care, h("div", { class: "sd-row" }, on, show, correct), may),
    focus: () => on,
    said(now) {
      const { last, looked, over } = told(now);
      const after = last.seen ? judged(data, now, last.n).words : lookWords(data, looked);
      return [taken.taken, over ? entry.too_much : "", after].filter(Boolean).join(" ");
    },
    update(now) {
      round = now;
      if (!now.trials.length) return;
      const { last, looked, over } = told(now);
      show.hidden = last.seen || !looked.may;
      may.hidden = last.seen;
      text(may, lookWords(data, looked));
      care.hidden = !over;
      verdict.hidden = !last.seen;
      if (last.seen) {
        const { kind, words } = judged(data, now, last.n);
        verdict.dataset.kind = kind;
        verdict.replaceChildren(s("svg", { viewBox: "-10 -10 20 20", "aria-hidden": "true", focusable: "false" }, mark(kind, false)), h("span", {}, words));
      } else verdict.replaceChildren();
      text(on, now.trials.length < groupOf(data, now).trials ? taken.next : taken.finish);
    },
  };
}

/** A rest between presses: it counts down by itself, and may be cut short only after a while. */
export function restPart(data, { over }) {
  const words = data.texts.rest;
  const left = h("p", { class: "sd-goal" });
  const bar = h("progress", { "aria-label": words.title });
  const skip = h("button", { type: "button", class: "sd-main", "data-control": "skip-rest", onclick: () => skip.ariaDisabled !== "true" && over() }, words.skip);
  const wait = h("p", { class: "sd-soft" });
  let timer = 0;
  let round = null;

  function tick() {
    const group = groupOf(data, round);
    const { rest, least } = restLeft(round, group, Date.now());
    text(left, filled(words.left, { seconds: rest }));
    bar.max = group.rest_s;
    bar.value = group.rest_s - rest;
    attr(skip, "aria-disabled", String(least > 0));
    text(wait, least > 0 ? filled(words.not_yet, { seconds: least }) : "");
    if (rest <= 0) over();
  }

  const stop = () => {
    clearInterval(timer);
    timer = 0;
  };
  return {
    node: h("div", { class: "sd-card" }, h("p", { class: "sd-title" }, words.title), h("p", {}, words.how), left, bar, h("div", { class: "sd-row" }, skip, wait)),
    focus: () => skip,
    said: (now) => `${words.title}. ${filled(words.left, { seconds: groupOf(data, now).rest_s })}. ${words.how}`,
    update(now) {
      round = now;
      if (now.stage !== "rest") stop();
      else if (!timer) timer = setInterval(tick, TICK_MS);
      if (now.stage === "rest") tick();
    },
    dispose: stop,
  };
}

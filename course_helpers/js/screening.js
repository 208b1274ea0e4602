// Screening: a widget module (AFM). Questions in groups, and what the answers leave of the course, told to the whole page.

import { attr, h, style, text, uid } from "./dom.js";
import { createScreened, dayOf } from "./screened.js";
import { merge } from "./screening-merge.js";
import { pointedOut, questionPart } from "./screening-parts.js";
import { headline, isBegun, published, standings } from "./screening-result.js";
import { resultCard } from "./screening-card.js";
import { startShade } from "./shade.js";
import { filled } from "./texts.js";
import theme from "./theme.css";
import css from "./screening.css";

const GIVEN = { answers: {}, places: {}, agreed: [], unnamed_stop: false };
const STOP = "stop";

/** The answers of one model, shared by its views, and put in force for the page. */
function createSession(model, screened) {
  const id = uid("screening");
  const given = () => Object.fromEntries(Object.entries(GIVEN).map(([name, none]) => [name, model.get(name) ?? none]));
  const today = () => dayOf(new Date());

  let busy = false;

  /** Set several traits, and tell the page once of all of them. */
  function set(values) {
    busy = true;
    for (const [name, value] of Object.entries({ ...values, day: today() })) model.set(name, value);
    model.save_changes();
    busy = false;
    tell();
  }

  function tell() {
    if (busy) return;
    const now = given();
    if (isBegun(now)) screened.publish(published(model.get("state"), merge(model.get("state"), now), now), id);
    else if (screened.source === id) screened.forget();
  }

  // Forgotten on the page, answered anew elsewhere on it, or of another day: these answers hold no more.
  function heed() {
    if (isBegun(given()) && (!screened.current() || screened.source !== id)) set(GIVEN);
  }

  const unwatch = screened.watch(heed);
  const names = Object.keys(GIVEN);
  for (const name of names) model.on(`change:${name}`, tell);
  return {
    id,
    given,
    set,
    /** A view appears: answers of today that came along with the model are in force again. */
    show() {
      if (!isBegun(given())) return;
      if (model.get("day") && model.get("day") !== today()) set(GIVEN);
      else if (screened.source !== id) tell();
    },
    dispose() {
      unwatch();
      for (const name of names) model.off(`change:${name}`, tell);
    },
  };
}

function view(model, el, session, screened) {
  const state = model.get("state");
  const picture = model.get("base_picture");
  const { texts } = state;
  const byId = new Map(state.questions.map((question) => [question.id, question]));
  const live = h("p", { class: "cs-unseen", role: "status", "aria-live": "polite" });
  const say = (...words) => live.replaceChildren(h("span", {}, words.filter(Boolean).join(" "))); // a new node is read even where its words are the same
  let open = state.groups[0].id;
  let refused = false;

  const stand = () => {
    const given = session.given();
    const merged = merge(state, given);
    return { given, merged, groups: standings(state, merged, given) };
  };

  /** Change answers, and say what follows: of the question, and of all where that is new. */
  function change(values, ...words) {
    const before = stand();
    refused = false;
    session.set(values);
    const after = stand();
    const news = before.merged.verdict !== after.merged.verdict || after.merged.verdict === "offer";
    const { head, more } = headline(state, after.merged, after.given);
    say(...words, news && head, news && more);
  }

  const on = {
    onanswer(question, yes) {
      const { answers } = session.given();
      const leads = question.actions.map((id) => state.actions.find((action) => action.id === id).name).join(", ");
      change({ answers: { ...answers, [question.id]: yes } }, yes && `${leads}. ${question.why} ${question.do}`);
    },
    onagree(question, yes) {
      const agreed = session.given().agreed.filter((id) => id !== question.id);
      change({ agreed: yes ? [...agreed, question.id] : agreed });
    },
    onplace(question, place, isOn) {
      const { places } = session.given();
      const ids = (places[question.id] ?? []).filter((id) => id !== place);
      const chosen = isOn ? [...ids, place] : ids;
      change({ places: { ...places, [question.id]: chosen } }, pointedOut(state, chosen));
    },
  };

  function groupPart({ id, name, questions }) {
    const parts = questions.map((one) => questionPart(state, byId.get(one), picture, on));
    const body = h("div", { class: "cs-questions", id: uid("group") });
    const status = h("span", { class: "cs-status" });
    const toggle = h(
      "button",
      { type: "button", class: "cs-fold", "aria-controls": body.id, "data-group": id, onclick: () => unfold(open === id ? null : id) },
      h("span", { class: "cs-name" }, name),
      status,
    );
    const rest = h("button", { type: "button", class: "cs-press cs-main", "data-control": "rest", onclick: () => goOn(id) });
    const unnamed = id === STOP && h("button", { type: "button", class: "cs-press cs-care", "data-control": "unnamed", onclick: () => stopUnnamed(true) }, texts.stop_unnamed);
    const again = id === STOP && h("button", { type: "button", class: "cs-press", "data-control": "again", onclick: () => stopUnnamed(false) }, texts.stop_again);
    const said = id === STOP && h("div", { class: "cs-unnamed", hidden: true }, h("p", { tabindex: "-1" }, texts.stop_unnamed_said), again);
    const asked = h("div", { class: "cs-asked" }, id === STOP && h("p", { class: "cs-say" }, texts.stop_lead), parts.map(({ node }) => node), h("div", { class: "cs-buttons" }, rest, unnamed));
    body.append(...[asked, said].filter(Boolean));
    const node = h("div", { class: "cs-card cs-group", role: "group", "aria-label": name, "data-group": id }, toggle, body);

    /** Whatever is open in this group is a no; then on to the next group, or to the result. */
    function goOn() {
      const { given, groups: counts } = stand();
      const { unanswered } = counts[groups.indexOf(self)];
      if (unanswered.length) change({ answers: { ...given.answers, ...Object.fromEntries(unanswered.map((one) => [one, false])) } });
      const after = stand();
      const unplaced = after.merged.missing.some((one) => after.given.answers[one]);
      if (unplaced) say(...Object.values(headline(state, after.merged, after.given)));
      if (after.groups[groups.indexOf(self)].toGo) return; // a place is still to be pointed out
      const next = after.merged.verdict === STOP ? -1 : after.groups.findIndex(({ toGo }) => toGo);
      unfold(next < 0 ? null : state.groups[next].id);
      if (next < 0) card.focus();
      else groups[next].toggle.focus();
    }

    function stopUnnamed(is) {
      change(is ? { unnamed_stop: true } : { unnamed_stop: false, answers: {} });
      if (is) card.focus();
      else parts[0].node.querySelector("input").focus();
    }

    const self = {
      node,
      toggle,
      update(count, given, hide) {
        for (const part of parts) part.update(given);
        const unfolded = open === id;
        const stopped = Boolean(said) && given.unnamed_stop;
        node.hidden = hide;
        attr(toggle, "aria-expanded", unfolded);
        attr(node, "data-done", !count.toGo && !stopped);
        body.hidden = !unfolded;
        if (said) {
          said.hidden = !stopped;
          asked.hidden = stopped;
        }
        const counted = count.yes ? filled(texts.some_yes, { count: count.yes }) : count.toGo ? "" : texts.all_no;
        text(status, stopped ? "" : [counted, count.toGo && filled(texts.to_go, { count: count.toGo })].filter(Boolean).join(", "));
        const none = count.unanswered.length === questions.length;
        text(rest, !count.unanswered.length ? texts.go_on : id === STOP && none ? texts.stop_none : texts.rest_no);
        if (unnamed) unnamed.hidden = count.yes > 0;
      },
    };
    return self;
  }

  function unfold(id) {
    open = id;
    update();
  }

  function another() {
    screened.forget();
    session.set(GIVEN);
    refused = false;
    open = state.groups[0].id;
    update();
    groups[0].toggle.focus();
    say(texts.another_said);
  }

  function keep() {
    refused = !screened.keep();
    update();
    card.focus();
    say(refused ? texts.kept_not : texts.kept);
  }

  const groups = state.groups.map(groupPart);
  const card = resultCard(state, { onkeep: keep, onanother: another });
  const count = h("span", {});
  const bar = h("progress", { class: "cs-bar", max: state.questions.length, "aria-label": texts.title });
  const body = h("div", { class: "cs-body" }, h("p", { class: "cs-lead" }, texts.lead, " ", h("span", { class: "cs-note" }, texts.privacy)), h("p", { class: "cs-progress" }, bar, count), groups.map(({ node }) => node));
  const root = h("div", { class: "course-screening-tool course-widget", role: "region", "aria-label": texts.title, "data-lm-suppress-shortcuts": true }, style(theme, css), body, live);

  function update() {
    const { given, merged, groups: counts } = stand();
    const own = isBegun(given);
    const result = own ? published(state, merged, given) : screened.current();
    groups.forEach((group, k) => group.update(counts[k], given, own && merged.verdict === STOP && state.groups[k].id !== STOP && !counts[k].yes));
    const answered = state.questions.filter(({ id }) => id in given.answers).length;
    bar.value = answered;
    text(count, filled(texts.progress, { count: answered, total: state.questions.length }));
    attr(root, "data-answered", answered);
    attr(root, "data-verdict", result?.verdict ?? "none");
    // An earlier result stands above the questions, one's own below.
    card.node.hidden = !result;
    if (result) card.update(result, own && given, screened.kept ? texts.kept : refused ? texts.kept_not : "");
    if (own && body.lastChild !== card.node) body.append(card.node);
    else if (!own && body.children[1] !== card.node) body.children[0].after(card.node);
  }

  const names = Object.keys(GIVEN).map((name) => `change:${name}`);
  for (const name of names) model.on(name, update);
  const unwatch = screened.watch(update);
  el.append(root);
  session.show();
  update();
  return () => {
    for (const name of names) model.off(name, update);
    unwatch();
    root.remove();
  };
}

export default () => {
  let session = null;
  const screened = createScreened();
  const start = (model) => (session ??= createSession(model, screened));
  return {
    initialize({ model }) {
      start(model);
      return () => {
        session?.dispose();
        session = null;
      };
    },
    render({ model, el }) {
      startShade(screened);
      return view(model, el, start(model), screened);
    },
  };
};

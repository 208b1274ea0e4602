// The result of screening as a card: what follows first, then the reasons, then the strokes.

import { h, s } from "./dom.js";
import { tags } from "./screening-parts.js";
import { alike, outcome } from "./screening-result.js";
import { begun } from "./texts.js";

const SHAPES = {
  "as-it-is": "M4.5 12.5 10 18 19.5 6.5",
  lightened: "M12 5V19M6 13l6 6 6-6",
  "one-hand": "M12 5V19M6 13l6 6 6-6",
  "left-out": "M6 6 18 18M18 6 6 18",
};
const sign = (how) => s("svg", { class: "cs-sign", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" }, s("path", { d: SHAPES[how] }));

/** What led to the result, the strictest first: of the answers of this page, which nobody else is told. */
function reasons(state, { answers }) {
  const rank = ({ actions }) => Math.min(...actions.map((id) => state.actions.findIndex((action) => action.id === id)));
  const yes = state.questions.filter(({ id }) => answers[id]).sort((one, other) => rank(one) - rank(other));
  return yes.length
    ? h("ul", { class: "cs-reasons" }, yes.map((question) => h("li", {}, tags(state, question), " ", h("span", {}, `${begun(question.short)}. ${question.why} `, h("strong", {}, question.do)))))
    : null;
}

/** For a yes that nobody names: what to do for each of those that it may be. */
function whatToDo(state) {
  const stops = state.questions.filter(({ actions }) => actions.includes("stop"));
  return h(
    "details",
    { class: "cs-list", open: true },
    h("summary", {}, state.texts.stop_what),
    h("ul", {}, stops.map((question) => h("li", {}, `${begun(question.short)}: `, h("strong", {}, question.do)))),
  );
}

function strokes(state, offers) {
  return [
    h("p", { class: "cs-small-head" }, state.texts.strokes_title),
    h(
      "ul",
      { class: "cs-strokes" },
      alike(state, offers).map((group) =>
        h(
          "li",
          { "data-how": group.how },
          sign(group.how),
          h("span", {}, h("strong", {}, begun(outcome(state, group))), group.why ? `: ${group.why}` : "", h("span", { class: "cs-names" }, group.names.join(", "))),
        ),
      ),
    ),
  ];
}

/** The card; `onkeep` and `onanother` are its buttons. */
export function resultCard(state, { onkeep, onanother }) {
  const { texts } = state;
  const body = h("div", { class: "cs-sum" });
  const keep = h("button", { type: "button", class: "cs-press", "data-control": "keep", onclick: onkeep }, texts.keep);
  const another = h("button", { type: "button", class: "cs-press", "data-control": "another", onclick: onanother }, texts.another);
  const kept = h("p", { class: "cs-note", "data-kept": "" });
  const head = h("p", { class: "cs-head", role: "heading", "aria-level": "3", tabindex: "-1" });
  const lead = h("p", { class: "cs-small-head", role: "heading", "aria-level": "2" });
  return {
    node: h("div", { class: "cs-card cs-result" }, lead, head, body, h("div", { class: "cs-buttons" }, keep, another), kept),
    focus: () => head.focus(),
    /** `own`: the answers that led to it, where it is this tool's; else it was answered earlier. `said`: of keeping it. */
    update(result, own, said) {
      lead.textContent = own ? texts.result_title : texts.before;
      head.replaceChildren(result.head);
      const unnamed = own?.unnamed_stop && !Object.values(own.answers).some(Boolean);
      body.replaceChildren(
        ...[
          result.more && h("p", {}, result.more),
          own && result.verdict !== "open" && reasons(state, own),
          unnamed && whatToDo(state),
          ...(result.always.length ? [h("p", { class: "cs-small-head" }, texts.always_title), h("ul", {}, result.always.map((one) => h("li", {}, one)))] : []),
          ...(result.verdict === "offer" ? strokes(state, result.offers) : []),
        ].filter(Boolean),
      );
      keep.hidden = result.verdict === "open" || said === texts.kept;
      kept.textContent = said;
      kept.hidden = !said;
    },
  };
}

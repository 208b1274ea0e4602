// What is said of where the learner's entries are: a keeper's state in sentences. The words come from the course's data.

import { filled } from "./texts.js";

/** What the line says of a keeper's state: sentences, the most pressing first. */
export function told(state, texts, isStatic) {
  const counted = (name) => filled(texts[state.waiting === 1 ? `${name}_one` : `${name}_many`], { count: state.waiting });
  if (state.problem) return [filled(texts.problem, { problem: state.problem }), ...(state.waiting ? [counted("waiting")] : [])];
  if (state.trouble) return [texts[`memory_${state.trouble}`]];
  if (isStatic) return state.waiting ? [counted("browser")] : [texts.browser_none];
  if (state.place === "log") return [texts.saved, ...(state.waiting ? [counted("waiting")] : [])];
  return state.waiting ? [counted("waiting"), texts.run_again] : [texts.log_none];
}

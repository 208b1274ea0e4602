// The one place where the engine meets the browser.

import { createScreened } from "./screened.js";

/** What the engine needs of a browser window. Tests give their own. */
export function browserEnv(view) {
  const Context = view.AudioContext ?? view.webkitAudioContext;
  return {
    now: () => view.performance.now(),
    setInterval: (callback, ms) => view.setInterval(callback, ms),
    clearInterval: (id) => view.clearInterval(id),
    // Before the first click or key a browser refuses sound, and complains about those who ask.
    makeContext: () => (Context && view.navigator.userActivation?.hasBeenActive !== false ? new Context() : null),
    synthesis: view.speechSynthesis ?? null,
    Utterance: view.SpeechSynthesisUtterance,
    language: "en",
    navigator: view.navigator,
    document: view.document,
    screened: createScreened(),
    events: view,
  };
}

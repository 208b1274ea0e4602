// Says what is due: by voice to the giver, and to a screen reader without chattering.

import { filled } from "./texts.js";

const LATE_S = 1.5; // a cue that comes later than this is not spoken any more
const ANNOUNCE_S = 8; // passes shorter than this are not announced one by one
const ANNOUNCED = new Set(["half", "last10", "side", "ask", "skip"]);

/** `speak(text, { gently })` talks, `announce(text)` writes for screen readers. */
export function createTeller({ speak, announce }) {
  let upTo = -1;
  let pass = "";

  return {
    /** Forget everything: the next run begins at the start. */
    reset() {
      upTo = -1;
      pass = "";
    },
    /** Go on from another place: what was due before it is not said; what is due just there is, unless it `was`. */
    from(u, was = false) {
      upTo = was ? u : u - 1e-6;
      pass = "";
    },
    /**
     * Say what fell due between the last call and `here`, a snapshot of the engine. A single stroke is announced by
     * its passes (`texts` has the words), a routine (`steps`) by its steps.
     */
    hear(cues, here, { texts, steps = false }) {
      const due = cues.filter((cue) => cue.u > upTo && cue.u <= here.u);
      upTo = Math.max(upTo, here.u);
      const fresh = due.filter((cue) => cue.say && (here.u - cue.u) / here.rate < LATE_S);
      const main = fresh.filter((cue) => cue.at !== "leg").map((cue) => cue.say);
      if (main.length) speak([...new Set(main)].join(" "));
      else for (const cue of fresh) speak(cue.say, { gently: true });

      const shown = due.filter((cue) => ANNOUNCED.has(cue.at) || (steps && cue.at !== "leg")).map((cue) => cue.say);
      const key = `${here.step.index}/${here.pass}`;
      const every = Math.max(1, Math.ceil(ANNOUNCE_S / (here.step.pass_s / here.rate)));
      if (!steps && pass && key !== pass && !here.done && (here.pass - 1) % every === 0) shown.push(filled(texts.said_pass, here));
      pass = key;
      if (shown.length) announce(shown.join(" "));
    },
  };
}

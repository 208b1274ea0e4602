// Says what is due: by voice to the giver, and to a screen reader without chattering.

import { SAID } from "./words.js";

const LATE_S = 1.5; // a cue that comes later than this is not spoken any more
const ANNOUNCE_S = 8; // passes shorter than this are not announced one by one
const ANNOUNCED = ["half", "last10", "side"];

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
    /** Say what fell due between the last call and `here`, a snapshot of the engine. */
    hear(cues, here) {
      const due = cues.filter((cue) => cue.u > upTo && cue.u <= here.u);
      upTo = Math.max(upTo, here.u);
      const fresh = due.filter((cue) => cue.say && (here.u - cue.u) / here.rate < LATE_S);
      const main = fresh.filter((cue) => cue.at !== "leg").map((cue) => cue.say);
      if (main.length) speak([...new Set(main)].join(" "));
      else for (const cue of fresh) speak(cue.say, { gently: true });

      const shown = due.filter((cue) => ANNOUNCED.includes(cue.at)).map((cue) => cue.say);
      const key = `${here.step.index}/${here.pass}`;
      const every = Math.max(1, Math.ceil(ANNOUNCE_S / (here.step.pass_s / here.rate)));
      if (pass && key !== pass && !here.done && (here.pass - 1) % every === 0) shown.push(SAID.pass(here.pass, here.passes));
      pass = key;
      if (shown.length) announce(shown.join(" "));
    },
  };
}

// The routine player's controls: play, back and on, begin anew, full screen. Each carries `data-control` with its name.

import { createCueChecks, createLarge, createPlay } from "./control-parts.js";
import { attr, h, text } from "./dom.js";
import { filled } from "./texts.js";
import { neighbour } from "./timeline.js";

/** The controls of one view of `engine`, as `buttons` and `settings`; `resume` knows a run that was left. */
export function createRoutineControls(engine, root, resume) {
  const { plan } = engine.program;
  const { texts } = plan;
  const play = createPlay(engine, press);
  const back = h("button", { type: "button", "data-control": "back", "aria-label": texts.back_told, onclick: () => engine.step(-1) }, texts.back);
  const on = h("button", { type: "button", "data-control": "on", "aria-label": texts.on_told, onclick: () => engine.step(1) }, texts.on);
  const anew = h("button", { type: "button", "data-control": "anew", onclick: other });
  const large = createLarge(engine, root);
  const cues = createCueChecks(engine);

  /** What the big button, a tap on the picture and the space bar do. */
  function press() {
    const { offer } = resume;
    if (!offer) engine.toggle();
    else if (offer.old) resume.anew();
    else resume.goOn();
  }

  /** What the small button does: the other answer to an offer, or the start again. */
  function other() {
    const { offer } = resume;
    if (!offer) resume.stop();
    else if (offer.old) resume.goOn();
    else resume.anew();
  }

  return {
    press,
    buttons: h("div", { class: "cp-buttons" }, play.node, back, on, anew, large.node),
    settings: h("div", { class: "cp-settings" }, cues.node, h("p", { class: "cp-note" }, texts.keys)),
    showTraits: cues.show,
    showProgram: cues.show,
    update(here) {
      const { offer } = resume;
      const words = offer && [filled(texts.go_on_at, offer), texts.anew];
      if (words && offer.old) words.reverse();
      play.update(here, words?.[0]);
      text(anew, words?.[1] ?? texts.anew);
      anew.hidden = !offer && (here.state === "ready" || here.state === "finished");
      attr(back, "aria-disabled", !here.u && !neighbour(engine.score, here.step.index, -1));
      attr(on, "aria-disabled", !neighbour(engine.score, here.step.index, 1));
    },
    dispose() {
      cues.dispose();
      large.dispose();
    },
  };
}

// The routine player: a widget module (AFM). The pacer with many steps, from the first touch to the rest; see README.md.

import { createKeeper, serverPath } from "./keeper.js";
import { keeperPart } from "./keeper-part.js";
import { pathLayer } from "./path-layer.js";
import { playerWidget } from "./player-view.js";
import { createResume } from "./resume.js";
import { createRoutineControls } from "./routine-controls.js";
import { createKeep, createNotes } from "./routine-notes.js";
import { createRoutineReadout } from "./routine-readout.js";
import { runEnv } from "./run-store.js";
import { neighbour } from "./timeline.js";
import { filled } from "./texts.js";
import css from "./routine.css";

const STEP_KEYS = { ArrowLeft: -1, ArrowRight: 1 };

function parts(engine, root, { model, keeper, resume }) {
  const controls = createRoutineControls(engine, root, resume);
  const notes = createNotes(engine, resume);
  const log = keeperPart(keeper, model.get("keeper_texts"), Boolean(model.get("static")));
  const keep = createKeep(engine, keeper, log, resume);
  const { texts } = engine.program.plan;

  /** In a pause the path of what comes next waits on the picture. */
  function under({ program, score }, step) {
    const worked = step.pause ? neighbour(score, step.index, 1) : step;
    if (!worked || worked.pause) return null;
    const layer = pathLayer(program, worked);
    layer.classList.toggle("cp-path-next", Boolean(step.pause));
    return layer;
  }

  function words({ state, step, asks }) {
    if (state === "ready" && resume.offer && !resume.offer.old) return filled(texts.offer_cover, resume.offer);
    if (state === "finished") return texts.cover_done;
    if (state !== "playing") return null;
    return asks || (step.pause ? step.title : null);
  }

  return {
    readout: createRoutineReadout(),
    controls,
    above: notes.node,
    below: keep.node,
    stage: { under, words },
    toggle: controls.press,
    key(event) {
      const way = STEP_KEYS[event.key];
      if (!way || event.shiftKey || event.target.closest?.("select, input:not([type=checkbox]), textarea")) return false;
      engine.step(way);
      return true;
    },
    update(here) {
      notes.update(here);
      keep.update(here);
    },
    dispose: () => log.dispose(),
  };
}

export default playerWidget({
  name: "course-routine",
  css,
  parts,
  start(model, engine) {
    const keeper = createKeeper(model);
    const resume = createResume(engine, runEnv(window, serverPath(document)));
    return {
      model,
      keeper,
      resume,
      dispose() {
        resume.dispose();
        keeper.dispose();
      },
    };
  },
});

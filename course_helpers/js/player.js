// The pacer: a widget module (AFM). Python gives it a picture and a program, it plays them; see README.md for the traits.

import { createControls } from "./controls.js";
import { playerWidget } from "./player-view.js";
import { createReadout } from "./readout.js";

export default playerWidget({
  name: "course-pacer",
  parts: (engine, root) => ({ readout: createReadout(), controls: createControls(engine, root) }),
});

// Every word that the player itself says to a learner.

export const STATES = {
  ready: "Ready when you are",
  "lead-in": "Hands down, ready",
  playing: "Playing",
  paused: "Paused",
  finished: "Done",
};

/** On the picture, where no hand lies. */
export const COVER = {
  ready: "Tap to start",
  "lead-in": "Ready",
  playing: "",
  paused: "Paused. Tap to go on",
  finished: "Done. Breathe out, and lift your hands slowly.",
};

export const SIDES = { left: "Left side", right: "Right side", both: "" };

export const SAID = {
  started: (program) => `${program.title}. Starting.`,
  resumed: "Going on.",
  paused: "Paused.",
  pass: (pass, passes) => `Pass ${pass} of ${passes}.`,
  finished: COVER.finished,
  restarted: "Back at the start.",
};

/** In the place of a Walton level, for a hand that is in the air. */
export const LIFTED = "lifted";

export const BREATH = { out: "breathe out", in: "breathe in", none: "No even breath at this speed" };

/** 276 seconds as 4:36, rounded up, so that 0:00 means done. */
export function clock(seconds) {
  const whole = Math.max(0, Math.ceil(seconds - 1e-6));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** A Walton level for reading: halves at most, as the eye cannot use more. */
export function level(walton) {
  const half = Math.round(walton * 2) / 2;
  return Number.isInteger(half) ? String(half) : `${Math.floor(half) || ""}½`;
}

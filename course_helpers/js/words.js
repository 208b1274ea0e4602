// Figures as the players show them. Every word comes from the course's data, in the program: `texts`.

/** 276 seconds as 4:36, rounded up, so that 0:00 means done; `round` may be Math.floor, for a moment that has come. */
export function clock(seconds, round = Math.ceil) {
  const whole = Math.max(0, round(seconds + (round === Math.ceil ? -1e-6 : 1e-6)));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** A Walton level for reading: halves at most, as the eye cannot use more. */
export function level(walton) {
  const half = Math.round(walton * 2) / 2;
  return Number.isInteger(half) ? String(half) : `${Math.floor(half) || ""}½`;
}

/** The texts of a state, as the data name them. */
export const STATE_TEXT = { ready: "ready", "lead-in": "lead_in", playing: "playing", paused: "paused", finished: "done" };

/** What stands on the picture in a state. */
export const COVER_TEXT = { ready: "cover_ready", "lead-in": "cover_lead_in", paused: "cover_paused", finished: "cover_done" };

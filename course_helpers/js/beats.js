// The metronome: sounds placed on the audio clock well ahead of time, so that a busy page cannot make them stumble.

/** No sound is placed nearer than this; what comes sooner is left out rather than played late. */
export const LEAD_MS = 500;
/** How far ahead a round places sounds: more than LEAD_MS plus the second that a hidden tab may sleep. */
export const AHEAD_MS = 2500;

// Partials of each sound: frequency, loudness, seconds until it has died away.
const SOUNDS = {
  lead: [[660, 0.16, 0.07]],
  beat: [[880, 0.12, 0.05]],
  strong: [[1175, 0.22, 0.09], [587, 0.12, 0.12]],
  ask: [[659, 0.16, 0.5], [988, 0.14, 1.2], [1319, 0.05, 0.9]],
  chime: [[523, 0.14, 1.1], [784, 0.1, 0.9], [1318, 0.04, 0.6]],
};

/**
 * A metronome. `makeContext()` gives an AudioContext (or null where there is none), `now()` milliseconds.
 * `round(source)` places what `source(fromMs, toMs)` lists as [{ at, kind, level }] (level: 1 is usual); call it several
 * times a second.
 */
export function createBeats({ makeContext, now, lead = LEAD_MS, ahead = AHEAD_MS }) {
  let context = null;
  let until = -Infinity;
  let placed = [];

  /** Seconds on the audio clock at which `ms` of `now()` is heard; asked anew at every round, as clocks drift apart. */
  function tie() {
    const stamp = context.getOutputTimestamp?.();
    const ms = now();
    const plain = context.currentTime;
    if (stamp?.performanceTime > 0) {
      const heard = stamp.contextTime + (ms - stamp.performanceTime) / 1000;
      // Some browsers give nonsense here for a moment; trust it only near the plain clock.
      if (Math.abs(heard - plain) < 0.6) return (at) => heard + (at - ms) / 1000;
    }
    return (at) => plain + (at - ms) / 1000;
  }

  function sound(kind, time, level) {
    const gain = context.createGain();
    gain.gain.value = level;
    gain.connect(context.destination);
    const oscillators = SOUNDS[kind].map(([frequency, loudness, seconds]) => {
      const oscillator = context.createOscillator();
      const partial = context.createGain();
      oscillator.frequency.value = frequency;
      partial.gain.setValueAtTime(0, time);
      partial.gain.linearRampToValueAtTime(loudness, time + 0.006);
      partial.gain.exponentialRampToValueAtTime(0.0001, time + seconds);
      oscillator.connect(partial);
      partial.connect(gain);
      oscillator.start(time);
      oscillator.stop(time + seconds + 0.02);
      return oscillator;
    });
    const length = Math.max(...SOUNDS[kind].map((partial) => partial[2])) + 0.02;
    return { gain, oscillators, end: time + length };
  }

  return {
    /** Make or wake the audio; to be called from a click or a key, or the browser keeps it silent. */
    wake() {
      context ??= makeContext();
      if (context && !["running", "closed"].includes(context.state)) context.resume()?.catch?.(() => {});
    },
    round(source) {
      if (!context || context.state !== "running") return;
      const ms = now();
      const onAudio = tie();
      const from = Math.max(ms + lead, until);
      const to = ms + ahead;
      if (to <= from) return;
      placed = placed.filter((one) => one.end > context.currentTime);
      for (const { at, kind, level = 1 } of source(from, to)) {
        placed.push(sound(kind, Math.max(onAudio(at), context.currentTime), level));
      }
      until = to;
    },
    /** Silence everything that was placed, also what is sounding now. */
    cancel() {
      for (const { gain, oscillators } of placed) {
        gain.disconnect();
        for (const oscillator of oscillators) oscillator.stop();
      }
      placed = [];
      until = -Infinity;
    },
    close() {
      this.cancel();
      context?.close?.()?.catch?.(() => {});
      context = null;
    },
  };
}

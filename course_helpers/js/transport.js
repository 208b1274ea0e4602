// The clock of a score: play, pause, seek, count-in, change of tempo.
//
// It stores one moment ("at this `now`, the score stood here") and derives every other from it. Nothing is added up
// frame by frame, so a slow frame, a throttled timer or a hidden tab loses no time. `now()` gives milliseconds.

/** A transport over `now`; `pace` is [{ end, rate }] as paceOf (timeline.js) gives it. */
export function createTransport(now, pace = [{ end: 0, rate: 1 }]) {
  // Since `ms`: score position `u`, score seconds of count-in still to come `lead`, seconds played `elapsed`.
  let mark = { ms: now(), u: 0, lead: 0, elapsed: 0 };
  let running = false;

  const total = () => pace.at(-1).end;
  const rateAt = (u) => (pace.find((part) => u < part.end) ?? pace.at(-1)).rate;

  /** Seconds from score position `from` to `to`. */
  function between(from, to) {
    let seconds = 0;
    let u = from;
    for (const { end, rate } of pace) {
      if (u >= to) break;
      if (end <= u) continue;
      const stop = Math.min(end, to);
      seconds += (stop - u) / rate;
      u = stop;
    }
    return seconds;
  }

  /** Score position `seconds` after position `from`, at most the end. */
  function after(from, seconds) {
    let u = from;
    let left = seconds;
    for (const { end, rate } of pace) {
      if (end <= u) continue;
      if (left <= (end - u) / rate) return u + left * rate;
      left -= (end - u) / rate;
      u = end;
    }
    return Math.max(u, from);
  }

  const leadSeconds = () => mark.lead / rateAt(mark.u);

  /** { u, lead, elapsed } at `ms`: score position, score seconds of count-in left, seconds played. */
  function read(ms = now()) {
    if (!running) return { u: mark.u, lead: mark.lead, elapsed: mark.elapsed };
    const seconds = (ms - mark.ms) / 1000;
    const counting = leadSeconds();
    if (seconds < counting) return { u: mark.u, lead: (counting - seconds) * rateAt(mark.u), elapsed: mark.elapsed };
    const played = seconds - counting;
    return {
      u: after(mark.u, played),
      lead: 0,
      elapsed: mark.elapsed + Math.min(played, between(mark.u, total())),
    };
  }

  const markNow = (ms = now()) => (mark = { ms, ...read(ms) });

  return {
    read,
    get running() {
      return running;
    },
    /** Run on from here, after `lead` score seconds of count-in. */
    play(lead = 0) {
      markNow();
      mark.lead = lead;
      running = true;
    },
    pause() {
      markNow();
      mark.lead = 0;
      running = false;
    },
    /** Go to `u`; a count-in that is running goes on. */
    seek(u, elapsed) {
      markNow();
      mark.u = u;
      mark.elapsed = elapsed ?? mark.elapsed;
    },
    /** Change tempo: the position at this moment stays, only what follows is slower or faster. */
    setPace(next) {
      markNow();
      pace = next;
    },
    /** Milliseconds (on `now`) at which the running score reaches `u`. */
    when: (u) => mark.ms + 1000 * (leadSeconds() + between(mark.u, u)),
    /** Milliseconds at which `lead` score seconds of the count-in are left. */
    whenLead: (lead) => mark.ms + (1000 * (mark.lead - lead)) / rateAt(mark.u),
    /** Whether a count-in of that length is still ahead of the stored moment. */
    counts: (lead) => lead <= mark.lead + 1e-9,
    /** Seconds until `u` (or the end) at the present tempo, count-in left out. */
    left: (ms = now(), u = total()) => between(read(ms).u, u),
    /** Seconds from the start to `u` at the present tempo, and the score position so many seconds from the start. */
    secondsAt: (u) => between(0, u),
    positionAt: (seconds) => after(0, seconds),
    /** Score position `seconds` before `u`. */
    before(u, seconds) {
      let low = u;
      let left = seconds;
      for (const [k, { rate }] of [...pace.entries()].reverse()) {
        const start = k ? pace[k - 1].end : 0;
        if (start >= low) continue;
        if (left <= (low - start) / rate) return low - left * rate;
        left -= (low - start) / rate;
        low = start;
      }
      return low;
    },
    rateAt,
  };
}

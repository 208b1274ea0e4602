// Tells Python what the player does: choices at once, progress at most four times a second.

export const SYNC_MS = 250;

/** A reporter over the model; `progress(ms, values)` is called often and sends seldom. */
export function createReporter(model) {
  let sentAt = -Infinity;
  let waiting = false;

  function write(values) {
    const news = Object.entries(values).filter(([name, value]) => model.get(name) !== value);
    for (const [name, value] of news) model.set(name, value);
    return news.length > 0;
  }

  return {
    /** Set traits and send them. */
    send(values) {
      write(values);
      model.save_changes();
    },
    /** Set a trait now (other widgets of the page follow), and send it with the next progress. */
    later(values) {
      waiting = write(values) || waiting;
    },
    progress(ms, values) {
      if (ms - sentAt < SYNC_MS) return;
      if (!write(values) && !waiting) return;
      model.save_changes();
      sentAt = ms;
      waiting = false;
    },
  };
}

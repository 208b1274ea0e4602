// Where an interrupted run of a routine is kept: in the browser's own storage, never in the notebook's file.
//
// One run for each routine and version of it. A browser may refuse storage, and then nothing is kept: `refused`.

const COURSE = "back-massage-course";

/** What the store needs of a browser window. Tests give their own. */
export function runEnv(view = window, scope = "") {
  return {
    storage: () => view.localStorage, // asking may already be refused
    scope,
    now: () => view.performance.now(),
    wall: () => Date.now(),
    who: () => Math.random().toString(36).slice(2),
    events: view,
    document: view.document,
  };
}

const number = (value) => typeof value === "number" && Number.isFinite(value);

/** A run as it was written, or null for anything else. */
export function parseRun(text) {
  try {
    const run = JSON.parse(text);
    return number(run.seconds) && number(run.played) && number(run.at) && typeof run.title === "string" ? run : null;
  } catch {
    return null;
  }
}

/** The store of a plan { id, version }. */
export function createRunStore({ storage, scope }, { id, version }) {
  const prefix = `${COURSE}:run:${scope}:${id}:`;
  const key = prefix + version;
  let refused = false;
  let memory = null; // what a browser that keeps nothing still knows until the page goes

  function attempt(action) {
    try {
      const done = action(storage());
      return done ?? null;
    } catch {
      refused = true;
      return null;
    }
  }

  // What is left of other versions is good for nothing any more.
  attempt((store) => {
    const keys = Array.from({ length: store.length }, (_, k) => store.key(k));
    for (const old of keys) if (old.startsWith(prefix) && old !== key) store.removeItem(old);
  });

  return {
    key,
    read: () => parseRun(attempt((store) => store.getItem(key))) ?? memory,
    /** { seconds, played, at, title, who }. */
    write(run) {
      refused = false;
      attempt((store) => store.setItem(key, JSON.stringify(run)));
      memory = refused ? run : null;
    },
    /** Forget a run, unless another player has written its own since. */
    forget(who = null) {
      const run = this.read();
      if (who !== null && run && run.who !== who) return;
      memory = null;
      attempt((store) => store.removeItem(key));
    },
    get refused() {
      return refused;
    },
  };
}

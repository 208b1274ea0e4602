// The result of screening, one for each page: told to every player and picture there, whichever module they came in.
//
// It lives in the page's memory. Only if the learner asks is it kept in this browser, with the local date; another day it
// is gone. Each module has its own copy of this file, so all of them meet under a name of the page.

const MEETING = Symbol.for("back-massage-course.screened");
export const STORED = "back-massage-course.screened";
const VERSION = 2;

/** The local date, as 2026-11-25. */
export const dayOf = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

/** What becomes of a stroke, by its key (technique/side): null where there is no result; unknown strokes are left out. */
export function offerOf(result, key) {
  if (!result) return null;
  return result.offers[key] ?? { how: "left-out", walton_max: null, say: result.unknown };
}

function browser() {
  return {
    page: globalThis,
    now: () => new Date(),
    get storage() {
      return globalThis.localStorage; // may throw
    },
    on: (name, listener) => globalThis.addEventListener?.(name, listener),
  };
}

/** The page's store, over an env of the page, its clock, its storage and its events. */
export function createScreened(env = browser()) {
  const shared = (env.page[MEETING] ??= { result: null, kept: false, source: null, listeners: new Set(), ready: false });
  const today = () => dayOf(env.now());
  const tell = () => [...shared.listeners].forEach((listener) => listener(shared.result));

  function stored(text) {
    try {
      const found = JSON.parse(text);
      return found?.version === VERSION && found.day === today() && found.offers ? found : null;
    } catch {
      return null;
    }
  }

  function write(text) {
    try {
      if (text === null) env.storage.removeItem(STORED);
      else env.storage.setItem(STORED, text);
      return true;
    } catch {
      return false;
    }
  }

  function hold(result, kept, source = null) {
    Object.assign(shared, { result, kept, source });
    tell();
  }

  function forget() {
    write(null);
    if (shared.result) hold(null, false);
  }

  /** The result in force: none on another day than its own. */
  function current() {
    if (shared.result && shared.result.day !== today()) forget();
    return shared.result;
  }

  // Once for each page: what was kept, and what other tabs keep and forget.
  if (!shared.ready) {
    shared.ready = true;
    let text = null;
    try {
      text = env.storage.getItem(STORED);
    } catch {
      // A browser that keeps nothing has kept nothing.
    }
    shared.result = stored(text);
    shared.kept = Boolean(shared.result);
    if (text && !shared.result) write(null); // of another day, or nothing that we know
    env.on("storage", ({ key, newValue }) => {
      if ((key !== null && key !== STORED) || (shared.result && !shared.kept)) return;
      const result = newValue && stored(newValue);
      if (result || shared.result) hold(result || null, Boolean(result));
    });
    env.on("visibilitychange", current);
    env.on("pageshow", current);
  }

  return {
    current,
    forget,
    /** Put a result in force. A kept one stays kept while the same `source` changes it; another source begins anew. */
    publish(result, source) {
      // What is kept holds until all questions are answered anew: one "no" lifts no STOP.
      if (result.verdict === "open" && shared.kept && shared.source !== source) return;
      const kept = shared.kept && shared.source === source;
      const dated = { ...result, version: VERSION, day: today() };
      if (kept) write(JSON.stringify(dated));
      else if (shared.kept) write(null);
      hold(dated, kept, source);
    },
    /** Keep the result in this browser until midnight; gives whether the browser would. */
    keep() {
      const result = current();
      if (!result || !write(JSON.stringify(result))) return false;
      hold(result, true, shared.source);
      return true;
    },
    get kept() {
      return shared.kept;
    },
    get source() {
      return shared.source;
    },
    watch(listener) {
      shared.listeners.add(listener);
      return () => shared.listeners.delete(listener);
    },
    /** Do something once for the page, whichever module comes first. */
    once(name, act) {
      if (shared[name]) return;
      shared[name] = true;
      act();
    },
  };
}

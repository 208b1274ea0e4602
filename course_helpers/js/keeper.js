// Keeps what the learner did until the practice log has it.
//
// Every new entry goes first into the browser's own storage, each under a key of its own: two tabs and two tools of one
// page cannot lose each other's entries. Then it goes to Python, if there is one (`outbox`). Python names the entries
// that its log holds (`kept`); only then they leave the browser. So a killed kernel or a reload loses nothing: what
// still waits is sent again by the next tool that starts, and the log takes each entry once.

const COURSE = "back-massage-course";
export const FORMAT = `${COURSE}/practice-log`;
export const VERSION = 1;
const CHANGED = `${COURSE}:entries`; // told to the other tools of a page; other tabs hear of it from the browser

/** What the keeper needs of a browser window. Tests give their own. */
export function keeperEnv(view = window) {
  return {
    storage: () => view.localStorage, // asking may already be refused
    scope: serverPath(view.document),
    uuid: () => uuid4(view.crypto),
    now: () => new Date(),
    events: view,
  };
}

// Learners of one hub share an address: what one of them left in a borrowed browser is not for another's log.
export function serverPath(page) {
  try {
    return JSON.parse(page.getElementById("jupyter-config-data").textContent).baseUrl ?? "";
  } catch {
    return ""; // a handout
  }
}

/** A random id of version 4; `randomUUID` is missing where a page came without encryption. */
export function uuid4(crypto) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

const inOrder = (one, other) => (one.at + one.id < other.at + other.id ? -1 : 1);

/** Entries in the browser's storage, one key for each; those that it does not take stay in memory. */
export function createDrawer({ storage, scope = "" }) {
  const prefix = `${COURSE}:entry:${scope}:`;
  const memory = new Map();
  let reason = ""; // why something is only in memory: "refused" or "full"

  function attempt(action, otherwise) {
    try {
      return action(storage());
    } catch {
      return otherwise;
    }
  }

  function stored() {
    return attempt((store) => {
      if (!store) return [];
      const keys = Array.from({ length: store.length }, (_, k) => store.key(k)).filter((key) => key?.startsWith(prefix));
      return keys.map((key) => parse(store.getItem(key))).filter(Boolean);
    }, []);
  }

  return {
    put(entry) {
      try {
        storage().setItem(prefix + entry.id, JSON.stringify(entry));
      } catch (error) {
        memory.set(entry.id, entry);
        reason = /quota/i.test(error?.name) ? "full" : "refused";
      }
    },
    all: () => [...stored(), ...memory.values()].sort(inOrder),
    drop(ids) {
      for (const id of ids) {
        memory.delete(id);
        attempt((store) => store.removeItem(prefix + id));
      }
    },
    /** Why entries are in memory only, which a reload empties; "" where none are. */
    get trouble() {
      return memory.size ? reason : "";
    },
    /** Whether a change that another tab tells of may concern these entries. */
    concerns: ({ key }) => key === null || key === undefined || key.startsWith(prefix),
  };
}

function parse(value) {
  try {
    const entry = JSON.parse(value);
    return typeof entry?.id === "string" && typeof entry.at === "string" ? entry : null;
  } catch {
    return null; // not ours, whatever its key says: left where it is
  }
}

/** The file that a handout gives to take along. */
export function packed(entries, now) {
  return { format: FORMAT, version: VERSION, made: now.toISOString(), entries };
}

/** A name for that file, with the day as the learner's clock has it. */
export function fileName(now) {
  const two = (number) => String(number).padStart(2, "0");
  return `back-massage-practice-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.json`;
}

/**
 * A keeper over a model with the traits `outbox`, `kept` and `log_problem`, or with `static`: no Python.
 *
 * `add(kind, data)` keeps an entry and gives it. `state()` tells of what this keeper was given and of what waits in this
 * browser, whoever put it there: `{ place, waiting, saved, trouble, problem }`. `place` is where the newest entry of this
 * keeper is: "nowhere" (there is none), "log" (Python has written it), "browser", or "memory" (the browser refused it or
 * is full: `trouble` is then "refused" or "full"). `problem` is what Python said about its log.
 */
export function createKeeper(model, env = keeperEnv()) {
  const drawer = createDrawer(env);
  const isStatic = Boolean(model.get("static"));
  const listeners = new Set();
  const own = new Map(); // what this keeper was given: id -> whether the log has it
  let newest = null;

  const tell = () => [...listeners].forEach((listener) => listener(keeper.state()));

  /** Tell all keepers of the page, this one too. */
  const changed = (kept = []) => env.events.dispatchEvent(new CustomEvent(CHANGED, { detail: kept }));

  function hearPage({ detail }) {
    for (const id of detail) if (own.has(id)) own.set(id, true); // another tool's Python may have been the first
    tell();
  }

  function send() {
    if (isStatic) return;
    const waiting = drawer.all();
    if (!waiting.length) return;
    model.set("outbox", waiting);
    model.save_changes();
  }

  function hear() {
    const kept = model.get("kept") ?? [];
    drawer.drop(kept);
    changed(kept);
  }

  function hearOtherTab(event) {
    if (drawer.concerns(event)) tell();
  }

  const keeper = {
    add(kind, data) {
      const entry = { id: env.uuid(), kind, at: env.now().toISOString(), data };
      drawer.put(entry);
      own.set(entry.id, false);
      newest = entry.id;
      send();
      changed();
      return entry;
    },
    state() {
      const waiting = drawer.all();
      const here = waiting.some(({ id }) => id === newest);
      const place = own.get(newest) ? "log" : here ? (drawer.trouble ? "memory" : "browser") : "nowhere";
      const saved = [...own.values()].filter(Boolean).length;
      return { place, waiting: waiting.length, saved, trouble: drawer.trouble, problem: isStatic ? "" : (model.get("log_problem") ?? "") };
    },
    /** What waits in this browser, in the order in which it was done. */
    entries: () => drawer.all(),
    /** Delete entries from this browser; the practice log keeps what it has. */
    forget(ids) {
      drawer.drop(ids);
      changed();
    },
    /** Offer to Python once more what waits. */
    retry: send,
    now: env.now,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      listeners.clear();
      model.off("change:kept", hear);
      model.off("change:log_problem", tell);
      env.events.removeEventListener(CHANGED, hearPage);
      env.events.removeEventListener("storage", hearOtherTab);
    },
  };

  model.on("change:kept", hear);
  model.on("change:log_problem", tell);
  env.events.addEventListener(CHANGED, hearPage);
  env.events.addEventListener("storage", hearOtherTab);
  drawer.drop(model.get("kept") ?? []); // acknowledged while this page was closed
  send();
  return keeper;
}

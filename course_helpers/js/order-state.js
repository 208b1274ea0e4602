// The order of a list: what keys want of it, and what is shown until Python has answered. No DOM.

/** The list with one of its rows moved. */
export function moved(rows, from, to) {
  const all = [...rows];
  all.splice(to, 0, ...all.splice(from, 1));
  return all;
}

/**
 * What a key asks for: `{ to }` chooses, `{ from, to }` moves; null if it is no key of the list.
 *
 * At either end it is still one of its keys, and nothing changes: the page does not scroll away.
 */
export function wanted(key, alt, index, count) {
  const last = count - 1;
  const by = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (last < 0) return null;
  if (alt) return by && index !== null ? { from: index, to: within(index + by, last) } : null;
  if (by) return { to: index === null ? (by > 0 ? 0 : last) : within(index + by, last) };
  return { Home: { to: 0 }, End: { to: last } }[key] ?? null;
}

const within = (index, last) => Math.min(last, Math.max(0, index));

/** The next row whose name begins with a letter that was typed, or null. */
export function byLetter(rows, index, letter) {
  if (letter.length !== 1 || letter === " ") return null;
  const from = (index ?? -1) + 1;
  const ahead = rows.map((_, k) => (from + k) % rows.length);
  return ahead.find((k) => rows[k].name.toLowerCase().startsWith(letter.toLowerCase())) ?? null;
}

/**
 * For each new name the place of the old row that goes on as it, or null where there is none.
 *
 * The same name may stand more than once: a row that can stay where it is, stays.
 */
export function matched(old, names) {
  const stays = (name, k) => old[k] === name;
  const free = new Map(old.map((name, k) => [k, name]).filter(([k, name]) => names[k] !== name));
  return names.map((name, k) => {
    if (stays(name, k)) return k;
    for (const [from, other] of free) {
      if (other !== name) continue;
      free.delete(from);
      return from;
    }
    return null;
  });
}

/**
 * The order of one model, shared by its views.
 *
 * A press shows at once and goes to Python as a message `{ n, kind, ... }`; what Python says counts again once `answered`
 * has come as far as the last `n`. Otherwise two quick presses would be a move of the wrong row.
 */
export function createOrder(model) {
  const heard = ["change:rows", "change:index", "change:answered"];
  const listeners = new Set();
  let sent = model.get("answered");
  let now;

  const take = () => (now = { rows: model.get("rows"), index: model.get("index") });
  const tell = () => listeners.forEach((listener) => listener());
  function hear() {
    if (model.get("answered") < sent) return;
    take();
    tell();
  }
  function ask(message, next) {
    sent = Math.max(sent, model.get("answered")) + 1; // another page may have asked too
    now = next;
    model.send({ n: sent, ...message });
    tell();
  }

  take();
  for (const name of heard) model.on(name, hear);
  return {
    state: () => now,
    choose(to) {
      if (to !== now.index) ask({ kind: "choose", to }, { ...now, index: to });
    },
    move(from, to) {
      if (from !== to) ask({ kind: "move", from, to }, { rows: moved(now.rows, from, to), index: to });
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => heard.forEach((name) => model.off(name, hear)),
  };
}

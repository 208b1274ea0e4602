// Stands in for the practice log's keeper until that is merged: the same interface, entries in memory.

export function createKeeper(model) {
  const listeners = new Set();
  return {
    add(kind, data) {
      const entry = { id: crypto.randomUUID(), kind, at: new Date().toISOString(), data };
      model.set("outbox", [...(model.get("outbox") ?? []), entry]);
      model.save_changes();
      for (const listener of listeners) listener({});
      return entry;
    },
    state: () => ({}),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {},
  };
}

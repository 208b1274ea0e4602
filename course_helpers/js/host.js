// A model without Python, for pages without a kernel: what a widget module needs (AFM), over a plain object.

/** A model over `state`: get, set, on, off, save_changes, send. Changes are told at once, nothing is sent anywhere. */
export function createHost(state) {
  const values = { ...state };
  const listeners = new Map();

  function emit(name, ...args) {
    for (const listener of [...(listeners.get(name) ?? [])]) listener(...args);
  }

  const model = {
    get: (name) => values[name],
    set(name, value) {
      if (typeof name === "object") {
        for (const [key, one] of Object.entries(name)) model.set(key, one);
        return;
      }
      if (Object.is(values[name], value)) return;
      values[name] = value;
      emit(`change:${name}`, model, value);
      emit("change", model);
    },
    on(name, listener) {
      if (!listeners.has(name)) listeners.set(name, new Set());
      listeners.get(name).add(listener);
    },
    off(name, listener) {
      if (!name) listeners.clear();
      else if (!listener) listeners.delete(name);
      else listeners.get(name)?.delete(listener);
    },
    save_changes() {},
    send() {},
  };
  return model;
}

/** Show a widget module (its default export) in `el` over a model; gives a function that takes it away again. */
export async function mount(widget, model, el) {
  const definition = typeof widget === "function" ? await widget() : widget;
  const ended = await definition.initialize?.({ model });
  const removed = await definition.render({ model, el });
  return () => {
    removed?.();
    ended?.();
  };
}

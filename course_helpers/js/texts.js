// Words come from the course's data, with places to fill in: "{count} to go". Pure.

/** A text with its {places} filled in. */
export const filled = (text, values = {}) => text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));

/** A text as a sentence begins: its first letter a capital one. */
export const begun = (text) => text.charAt(0).toUpperCase() + text.slice(1);

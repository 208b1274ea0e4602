// Texts from the data: places in braces are filled in.

/** A text with its {names} filled in. */
export const fill = (template, values = {}) =>
  template.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));

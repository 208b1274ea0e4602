// The mark of where the giver stands, on the picture: words beside the body, or over the head. All lengths are points of its
// sheet, the size of the words too.

const WIDTH = { head: 8.4, left: 3.6, right: 3.6 }; // of all of it, in sizes: one line, or three

/** The lines of the words, and the room that mark takes: { x, y, width, height }. */
export const standLines = (place, words) => (place === "head" ? [words] : words.split(" "));

export function standRoom({ place, x, y, size }) {
  const width = WIDTH[place] * size;
  const height = (place === "head" ? 2.3 : 3.7) * size;
  const left = { head: x - width / 2, left: x - width, right: x }[place];
  return { x: left, y: place === "head" ? y : y - height / 2, width, height };
}

// Where on the map there is room beside the hands: pure.

/** How far down the map a hand reaches, with fingers that do not press: [highest, lowest] in cm. */
export function reach(hand, { y, turn }) {
  const angle = (turn * Math.PI) / 180;
  const ys = [...hand.print, ...(hand.outline ?? [])].map(([px, py]) => y + px * Math.sin(angle) + py * Math.cos(angle));
  return [Math.min(...ys), Math.max(...ys)];
}

/** The widest room from 0 to 1 that `reaches`, [from, to] each, leave free. */
export function freeRoom(reaches) {
  let widest = [0, 0];
  let free = 0;
  for (const [from, to] of [...reaches, [1, 1]].sort((a, b) => a[0] - b[0])) {
    const room = [free, Math.min(1, from)];
    if (room[1] - room[0] > widest[1] - widest[0]) widest = room;
    free = Math.max(free, to);
  }
  return widest;
}

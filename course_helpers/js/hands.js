// The giver's hands over the map: prints to scale that follow the path, turn with it and show how firm they press.
//
// Left and right differ by badge (L in a circle, R in a square) and by stripes on the right hand, not by colour alone.
// Pressure shows twice: as the colour of its Walton level, and as weight (denser fill, a heavier rim). Nothing is drawn
// beyond the print: it says where the hand presses, beside the spine and not on it.

import { attr, outlinePath, s, uid } from "./dom.js";
import { standRoom } from "./stand.js";

const LETTER = { left: "L", right: "R", both: "LR" };
const MIN_TEXT_PX = 15;

/** Mix two #rrggbb colours. */
export function mix(from, to, share) {
  const parts = [1, 3, 5].map((k) => {
    const [a, b] = [from, to].map((colour) => parseInt(colour.slice(k, k + 2), 16));
    return Math.round(a + (b - a) * share).toString(16).padStart(2, "0");
  });
  return `#${parts.join("")}`;
}

/** The colour of a Walton level, between its neighbours' for levels between. */
export function levelColour(colours, walton) {
  const low = Math.max(0, Math.min(5, Math.floor(walton)));
  return mix(colours[low], colours[Math.min(5, low + 1)], Math.min(1, Math.max(0, walton - low)));
}

/** How a level looks: share of ink in the fill, width of the rim and of the softer band within it, in cm. */
export const weight = (walton) => ({
  fill: 0.2 + 0.13 * walton,
  rim: 0.14 + 0.13 * walton,
  band: 0.2 + 0.32 * walton,
});

const BADGE_CM = 1.12; // half a badge of size 1, and a little air

/** How far below the middle of a badge the foot of a word stands that keeps clear of it, in cm. */
export const footOfWord = (size, font) => BADGE_CM * size + 0.95 * font;

/** Prints shorter and narrower than this are hidden by a badge. */
const SMALL_CM = 3.5;

/** A hand in the air: paper and a thin rim, which player.css dots; it has no weight. */
const IN_AIR = { fill: 0.1, rim: 0.16, band: 0 };

/** An SVG layer for the hands of one step; `update(places)` moves them, `fit(pxPerCm)` keeps letters readable. */
export function createHands(program, { hands, legs, stand }) {
  const { map, colours, texts } = program;
  const stripes = uid("stripes");
  const pattern = s(
    "pattern",
    { id: stripes, width: 0.9, height: 0.9, patternUnits: "userSpaceOnUse", patternTransform: "rotate(35)" },
    s("rect", { width: 0.34, height: 0.9, fill: "#fff", "fill-opacity": 0.75 }),
  );
  // A hand that stays is worth a word only where the other one moves.
  const moves = legs.some((leg) => leg.role !== "hold");
  const prints = hands.map((hand) => printOf(hand, stripes, moves && hand.stays && texts.stays));
  const clear = stand && standMask(map, standRoom(stand));
  const root = s(
    "svg",
    { class: "cp-hands", viewBox: `0 0 ${map.width} ${map.height}`, "aria-hidden": "true", focusable: "false" },
    s("defs", {}, pattern, clear),
    s(
      "g",
      clear ? { mask: `url(#${clear.id})` } : {},
      s(
        "g",
        { transform: `translate(${map.x0} ${map.y0}) scale(${map.px_per_cm})` },
        prints.map((print) => print.node),
        // What tells the hands apart lies over them all.
        prints.map((print) => print.mark),
      ),
    ),
  );
  return {
    root,
    update(places) {
      const badges = places.map((place, k) => prints[k].move(place, colours));
      kept(badges, prints.map((print) => print.size)).forEach((badge, k) => prints[k].label(badge));
    },
    fit: (pxPerCm) => prints.forEach((print) => print.fit(pxPerCm)),
  };
}

/** No arm covers the words that say where to stand. */
function standMask(map, room) {
  const all = s("rect", { width: map.width, height: map.height, fill: "#fff" });
  return s("mask", { id: uid("clear"), maskUnits: "userSpaceOnUse", x: 0, y: 0, width: map.width, height: map.height }, all, s("rect", { ...room, rx: 6, fill: "#000" }));
}

/** Two badges that would touch, moved apart along the line between them; [x, y] each, in cm. */
export function kept(badges, sizes) {
  if (badges.length !== 2) return badges;
  const [[ax, ay], [bx, by]] = badges;
  const apart = Math.hypot(bx - ax, by - ay);
  const lack = BADGE_CM * (sizes[0] + sizes[1]) - apart;
  if (lack <= 0) return badges;
  const [dx, dy] = apart > 0.01 ? [(bx - ax) / apart, (by - ay) / apart] : [1, 0];
  return [
    [ax - (dx * lack) / 2, ay - (dy * lack) / 2],
    [bx + (dx * lack) / 2, by + (dy * lack) / 2],
  ];
}

/** `anchor` is the word beside a hand that stays, or false. */
function printOf(hand, stripes, anchor) {
  const d = outlinePath(hand.print);
  const inside = uid("print");
  const clip = s("clipPath", { id: inside }, s("path", { d }));
  const band = s("path", { d, fill: "none", "stroke-linejoin": "round", "stroke-opacity": 0.3 });
  const skin = s("path", { d });
  const edge = s("path", { d, class: "cp-edge", fill: "none", "stroke-linejoin": "round" });
  const whole = hand.outline && s("path", { class: "cp-outline", d: outlinePath(hand.outline) });
  const upper = hand.upper && s("path", { class: "cp-outline cp-upper", d: outlinePath(hand.upper) });
  const striped = hand.hand === "right" && s("path", { d, fill: `url(#${stripes})`, "fill-opacity": 0.8 });
  const letter = s("text", { "text-anchor": "middle", "dominant-baseline": "central" }, LETTER[hand.hand]);
  const plate =
    hand.hand === "right"
      ? s("rect", { x: -1, y: -1, width: 2, height: 2, rx: 0.35 })
      : s("circle", { r: 1.06 });
  const badge = s("g", { class: `cp-badge cp-badge-${hand.hand}` }, plate, letter);
  const stays = anchor && s("text", { class: "cp-stays", "text-anchor": "middle" }, anchor);
  const turned = s("g", {}, clip, whole, s("g", { "clip-path": `url(#${inside})` }, skin, striped, band, edge), upper);
  const node = s("g", { "data-hand": hand.hand, "data-stays": String(Boolean(hand.stays)) }, turned);
  const mark = s("g", { class: "cp-mark", "data-of": hand.hand }, stays, badge);
  let size = 1;
  let font = 1.7;
  letter.setAttribute("font-size", LETTER[hand.hand].length > 1 ? 1.1 : 1.5);
  // The badge sits in the middle of the print, the word below it; a print that it would hide has it at the wrist's side.
  const [wide, tall] = [0, 1].map((k) => {
    const values = hand.print.map((point) => point[k]);
    return [Math.min(...values), Math.max(...values)];
  });
  const beside = Math.max(wide[1] - wide[0], tall[1] - tall[0]) < SMALL_CM;
  const centre = (size) => [(wide[0] + wide[1]) / 2, beside ? tall[1] + 1.2 * size : (tall[0] + tall[1]) / 2];

  return {
    node,
    mark,
    get size() {
      return size;
    },
    /** Move the print; gives where its badge belongs. */
    move({ x, y, turn, walton, lifted = false }, colours) {
      const { fill, rim, band: width } = lifted ? IN_AIR : weight(walton);
      const colour = levelColour(colours, walton);
      attr(node, "transform", `translate(${x.toFixed(4)} ${y.toFixed(4)})`);
      attr(turned, "transform", `rotate(${turn.toFixed(3)})`);
      const angle = (turn * Math.PI) / 180;
      const [cx, cy] = centre(size);
      const bx = x + cx * Math.cos(angle) - cy * Math.sin(angle);
      const by = y + cx * Math.sin(angle) + cy * Math.cos(angle);
      attr(skin, "fill", colour);
      attr(skin, "fill-opacity", fill.toFixed(3));
      attr(edge, "stroke", colour);
      // Half of a stroke falls outside and is cut off.
      attr(edge, "stroke-width", (2 * rim).toFixed(3));
      attr(band, "stroke", colour);
      attr(band, "stroke-width", (2 * (rim + width)).toFixed(3));
      attr(node, "data-x-cm", x.toFixed(4));
      attr(node, "data-y-cm", y.toFixed(4));
      attr(node, "data-turn", turn.toFixed(3));
      attr(node, "data-walton", walton.toFixed(3));
      attr(node, "data-lifted", String(lifted));
      attr(mark, "data-lifted", String(lifted));
      return [bx, by];
    },
    /** Put the badge there, and the word of a hand that stays clear below it. */
    label([x, y]) {
      attr(badge, "transform", `translate(${x.toFixed(3)} ${y.toFixed(3)}) scale(${size})`);
      if (stays) attr(stays, "transform", `translate(${x.toFixed(3)} ${(y + footOfWord(size, font)).toFixed(3)})`);
    },
    fit(pxPerCm) {
      size = Number(Math.max(1.25, MIN_TEXT_PX / (1.5 * pxPerCm)).toFixed(3));
      font = Math.max(1.7, MIN_TEXT_PX / pxPerCm);
      if (stays) stays.setAttribute("font-size", font.toFixed(3));
    },
  };
}

// The strip of taps: each tap over its beat, higher if it came early, lower if late; breaths as a row of lengths.

import { attr, h, s, text, uid } from "./dom.js";
import { beside } from "./tempo-maths.js";
import { partAt } from "./tempo-round.js";
import { filled } from "./texts.js";
import { tidy, toldOfStrip } from "./tempo-words.js";

const TALL = 168;
const [LEFT, RIGHT, TOP, FOOT] = [14, 14, 30, 12];
const LEAST_REACH = 0.3; // beats up and down, however exact the taps are

/** The strip of one view: `update(snapshot)` draws it anew, after a tap or when a part begins. */
export function createStrip(texts, share) {
  const caption = h("p", { class: "ct-caption", id: uid("strip") });
  const told = h("p", { class: "ct-soft" });
  const drawing = s("svg", { class: "ct-strip-drawing", role: "img", "aria-labelledby": caption.id, height: TALL });
  const node = h("div", { class: "ct-strip", hidden: true }, caption, drawing, told);
  let latest = null;

  const line = (x1, y1, x2, y2, kind) => s("line", { x1, y1, x2, y2, class: `ct-${kind}` });
  const label = (x, y, words, anchor = "start") => s("text", { x, y, "text-anchor": anchor }, words);

  function ofBeat({ plan, zero, taps, state }, width) {
    const over = state === "done";
    const marks = beside(taps.map(({ ms }) => ms), zero, plan.beat_ms, share).map((mark) => {
      const { part } = taps.find(({ ms }) => ms === mark.time);
      return { ...mark, part, early: over || part !== "alone" ? mark.early : 0 };
    });
    const all = Math.max(plan.silent + plan.alone, ...marks.map(({ beat }) => beat + 1));
    const reach = 1.1 * Math.max(LEAST_REACH, ...marks.map(({ early }) => Math.abs(early)));
    const middle = (TALL + TOP - FOOT) / 2;
    const x = (beat) => LEFT + ((beat + 0.5) * (width - LEFT - RIGHT)) / all;
    const y = (early) => middle - (early / reach) * (middle - TOP - 8);
    const turn = x(plan.silent - 0.5);
    const drawn = [
      s("rect", { x: turn, y: TOP - 8, width: Math.max(0, width - turn), height: TALL - TOP + 8 - FOOT / 2, class: "ct-silence" }),
      line(x(-0.5), middle, x(all - 0.5), middle, "grid"),
    ];
    for (let beat = 0; beat < all; beat++) {
      const part = partAt(plan, beat);
      const tall = part === "follow" ? 9 : part === "fade" ? 9 - (7 * (beat - plan.follow + 1)) / (plan.fade + 1) : 1.5;
      drawn.push(line(x(beat), middle - tall, x(beat), middle + tall, "tick"));
    }
    for (const [part, from, to] of [["follow", 0, plan.follow], ["fade", plan.follow, plan.silent], ["alone", plan.silent, all]]) {
      if (x(to) - x(from) > 44) drawn.push(label(x(from - 0.5) + (part === "follow" ? 0 : 6), 14, texts[`part_${part}`]));
    }
    if (marks.length) drawn.push(label(LEFT, TOP + 10, texts.strip_early), label(LEFT, TALL - FOOT, texts.strip_late));
    const alone = marks.filter(({ part }) => part === "alone");
    if (over) drawn.push(s("polyline", { points: alone.map((mark) => `${x(mark.beat)},${y(mark.early)}`).join(" "), class: "ct-way" }));
    for (const { beat, early, part } of marks) drawn.push(s("circle", { cx: x(beat), cy: y(early), r: 4.6, class: `ct-tap ct-tap-${part}` }));
    drawing.replaceChildren(...drawn);
    text(told, over ? toldOfStrip(texts, taps, marks.at(-1)?.early ?? 0) : alone.length ? texts.strip_hidden : "");
  }

  function ofBreath({ taps, state }, width) {
    const times = taps.map(({ ms }) => (ms - taps[0].ms) / 1000);
    const middle = TALL / 2;
    const x = (seconds) => LEFT + 6 + (seconds * (width - LEFT - RIGHT - 12)) / (times.at(-1) || 1);
    const drawn = [line(LEFT, middle, width - RIGHT, middle, "grid")];
    const lengths = times.slice(1).map((time, k) => time - times[k]);
    lengths.forEach((seconds, k) => {
      const [from, to] = [x(times[k]), x(times[k + 1])];
      drawn.push(s("path", { d: `M${from},${middle}Q${(from + to) / 2},${middle - 70} ${to},${middle}`, class: "ct-way" }));
      drawn.push(label((from + to) / 2, middle + 28, tidy(seconds), "middle"));
    });
    for (const time of times) drawn.push(s("circle", { cx: x(time), cy: middle, r: 5, class: "ct-tap ct-tap-follow" }));
    drawing.replaceChildren(...drawn);
    text(told, state === "done" && lengths.length ? filled(texts.breath_told, { list: lengths.map(tidy).join(", ") }) : "");
  }

  function update(here = latest) {
    latest = here;
    const breath = here.running || here.state === "done" ? here.taps[0]?.part === "breath" || here.state === "breath" : false;
    node.hidden = !here.taps.length && !(here.running && !breath);
    if (node.hidden) return;
    const width = Math.max(260, drawing.clientWidth || node.clientWidth || 600);
    attr(drawing, "viewBox", `0 0 ${width} ${TALL}`);
    text(caption, breath ? texts.breath_strip : texts.strip_title);
    if (breath) ofBreath(here, width);
    else ofBeat(here, width);
    if (told.textContent) attr(drawing, "aria-describedby", (told.id ||= uid("told")));
  }

  return { node, drawing, update };
}

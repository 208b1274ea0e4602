// What the tempo drill says, filled from the texts of the course's data: pure.

import { filled } from "./texts.js";

/** A figure to one decimal, a whole one without. */
export const tidy = (value) => value.toFixed(1).replace(/\.0$/, "");

/** With its sign, and a true minus. */
export function signed(value) {
  const whole = Math.round(value);
  return whole > 0 ? `+${whole}` : whole < 0 ? `\u2212${-whole}` : "0";
}

const counted = (texts, name, count) => (count ? filled(texts[`${name}_${count === 1 ? "one" : "many"}`], { count }) : "");

/** The pace of a technique at a speed: { factor, beats, passes, speed, pass_s }; beats and passes of a minute. */
export function paceAt(technique, speed) {
  const factor = speed / technique.speed.usual_cm_s;
  const passS = technique.pass_s / factor;
  return { factor, beats: (60 * technique.beats) / passS, passes: 60 / passS, speed, pass_s: passS };
}

/** The same as the texts name it. */
export const paceWords = ({ beats, passes, speed }) => ({ beats: tidy(beats), passes: tidy(passes), speed: speed.toFixed(1) });

/** How many beats a pass has, and a circle or a push in it. */
export const beatsOf = (texts, { beats, circle_beats: circle, row_beats: row }) =>
  [filled(texts.pass_beats, { beats }), circle && filled(texts.circle_beats, { beats: tidy(circle) }), row && filled(texts.row_beats, { beats: tidy(row) })].filter(Boolean).join(" ");

/** The sentences of a finished round: { praise, advice, more }. `more` is a list. */
export function told(result, state) {
  return result.mode === "breath" ? toldOfBreath(result, state) : toldOfBeat(result, state);
}

function toldOfBeat({ alone, praise, advice, technique, target_per_min: target, speed_cm_s: speed, taps }, { texts, techniques, praise: praises, advice: advices }) {
  if (!alone) return { praise: "", advice: filled(texts.too_few, { count: taps }), more: [] };
  const said = (rules, id) => rules.find((rule) => rule.id === id)?.say ?? "";
  const pace = paceAt(techniques.find(({ id }) => id === technique), (speed * alone.per_min) / target);
  return {
    praise: said(praises, praise),
    advice: said(advices, advice),
    more: [
      filled(texts.asked, { target: tidy(target), measured: tidy(alone.per_min) }),
      filled(texts.on_the_back, paceWords(pace)),
      counted(texts, "missed", alone.missed),
      counted(texts, "doubled", alone.doubled),
    ].filter(Boolean),
  };
}

function toldOfBreath({ breath_s: seconds, per_min: perMin, breaths, fits, speed_cm_s: speed, technique, taps, missed, doubled }, { texts, techniques, breath_fits: all, breath_s: [low, high], breath_taps: [least] }) {
  if (!seconds) return { praise: "", advice: filled(texts.too_few_breaths, { count: taps, low: least }), more: [] };
  const one = techniques.find(({ id }) => id === technique);
  const measured = filled(texts.breath_measured, { seconds: tidy(seconds), per_min: tidy(perMin) });
  const kind = seconds < low ? texts.breath_short : seconds > high ? texts.breath_long : "";
  const fit = all.find((rule) => rule.breaths === breaths) ?? all.at(-1);
  const pace = breaths && paceAt(one, speed);
  return {
    praise: measured,
    advice: breaths ? filled(fit.say, { breaths }) : texts[`breath_${fits}`],
    more: [
      breaths ? filled(texts.breath_pace, { technique: one.name, ...paceWords(pace), pass_s: tidy(pace.pass_s) }) : "",
      filled(kind, { low, high }),
      counted(texts, "missed", missed),
      counted(texts, "doubled", doubled),
    ].filter(Boolean),
  };
}

/** What the strip of taps shows, in words. */
export function toldOfStrip(texts, taps, last) {
  const count = (part) => taps.filter((tap) => tap.part === part).length;
  if (!taps.length) return texts.strip_none;
  const counts = { follow: count("follow"), fade: count("fade"), alone: count("alone") };
  const share = Math.abs(last).toFixed(1);
  if (share === "0.0") return filled(texts.strip_even, counts);
  return filled(texts.strip_told, { ...counts, share, side: last > 0 ? texts.strip_early : texts.strip_late });
}

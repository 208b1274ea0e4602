"""The generated sentence: a stroke or a stance in words, as a person would say it.

The same sentence is the picture's alternative text and caption, what a screen reader says, and what nbval
compares.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from .geometry import (
    PRESSES,
    HandTrack,
    LegSpan,
    Timeline,
    following,
    giver_place,
    leading,
    limb_word,
    posture_for,
    sides_of,
)
from .records import Basis, Contact, Course, Posture, Technique
from .tempo import speed_range

SMALL = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
BASES = {
    "lunge": "stands in a long step",
    "square": "stands with feet side by side",
    "kneeling": "kneels on both knees",
    "half-kneeling": "kneels on one knee, the other foot forward",
}


def stroke_sentence(one_pass: Timeline) -> str:
    """Say what a stroke does: hands, contact, each leg with its pressure and beats, speed, time and dose."""
    technique = one_pass.technique
    lead, how = leading(one_pass), following(one_pass)
    words = f"{technique.name}, with {_hands(one_pass)}: {_legs(one_pass, lead)}."
    if technique.stroke.sides != "together":
        for track in one_pass.hands:
            if track is lead:
                continue
            if how == "same way":
                words += f" The {track.hand} hand goes the same way, half a round ahead."
            elif how == "in turn":
                notes = "; ".join(leg.note for leg in track.legs)
                words += f" The {track.hand} hand does the same, pressing while the other rests: {notes}."
            elif how == "other side":
                words += f" The {track.hand} hand does the same on its own side, half a pass later."
            else:
                does = "stays" if track.stays else "meanwhile"
                words += f" The {track.hand} {limb_word(track)} {does}: {_legs(one_pass, track)}."
    return f"{words} {_time(one_pass)} {_dose(technique)}"


def stroke_notes(course: Course, technique: Technique) -> tuple[str, ...]:
    """Say where the figures of a stroke come from, and which are estimates."""
    named = {
        "Path": technique.stroke.basis.path,
        "Pressure": technique.stroke.basis.pressure,
        "Tempo": technique.stroke.tempo,
        "Dose": technique.dose,
    }
    return tuple(f"{what}: {basis_words(course, basis)}." for what, basis in named.items())


def basis_words(course: Course, basis: Basis) -> str:
    """Name a figure's source, or say that it is an estimate and why."""
    words = []
    if basis.source is not None:
        source = course.sources[basis.source]
        words.append(source.title + (", not checked here" if source.trust == "literature" else ""))
    if basis.estimate is not None:
        words.append(f"our estimate ({basis.estimate})")
    return "; ".join(words)


def stance_sentence(course: Course, technique: Technique, side: str | None = None) -> str:
    """Say how the giver stands or kneels, where, and what touches the back.

    `side` is the side of the receiver that is worked, for a technique done on each in turn; the first, if
    left out.
    """
    contacts = {hand.contact: course.contact(hand.contact) for hand in technique.stroke.hands}
    touching = " and ".join(contact_words(course, contact) for contact in contacts.values())
    side = side or sides_of(technique)[0]
    table, mat = (posture_for(posture, side) for posture in (technique.stance.table, technique.stance.mat))
    working = "" if side == "both" else f" on the receiver's {side} side"
    return (
        f"Stance for {_lower(technique.name)}{working}, seen from above. "
        f"At a table the giver {_posture(table)}. On a mat the giver {_posture(mat)}. "
        f"What touches the back: {touching}."
    )


def contact_words(course: Course, contact: Contact) -> str:
    """Name a contact surface and its size."""
    kind = "broad" if course.is_broad(contact) else "narrow"
    return f"the {contact.name}, about {contact.area_cm2.usual:g} cm², a {kind} contact"


def number(count: int) -> str:
    """Spell small numbers out, as in running text."""
    return SMALL[count] if 0 <= count < len(SMALL) else str(count)


def duration(seconds: float) -> str:
    """Say a duration as a person would: 40 seconds, 2 minutes, 7½ minutes."""
    if seconds < 90:
        return f"{seconds:.0f} seconds"
    halves = round(seconds / 30)
    whole, half = divmod(halves, 2)
    return f"{whole}{'½' if half else ''} minutes"


def walton_words(low: float, high: float) -> str:
    """Say a range of Walton levels; nearly equal levels are one."""
    if high - low < 0.25:
        return f"Walton {_level(high)}"
    return f"Walton {_level(low)} to {_level(high)}"


def _hands(one_pass: Timeline) -> str:
    tracks = one_pass.hands
    contact = tracks[0].contact
    if one_pass.technique.stroke.sides == "together":
        return f"both {contact.plural}, one on each side of the spine"
    side = "" if one_pass.side == "both" else f" on the receiver's {one_pass.side} side"
    if len(tracks) == 1:
        under = f", the {tracks[0].under} one below," if tracks[0].under else ""
        return f"{'the' if contact.hands_used == 2 else 'one'} {contact.name}{under}{side}"
    if tracks[0].contact.id == tracks[1].contact.id:
        return f"both {contact.plural}{side}"
    first, second = (f"the {track.hand} {track.contact.name}" for track in tracks)
    return f"{first} and {second}{side}"


def _legs(one_pass: Timeline, track: HandTrack) -> str:
    told = [_press(one_pass, leg, track) if leg.kind in PRESSES else "" for leg in track.legs]
    return "; then ".join(
        f"{_lower(leg.name)}, {leg.note}, {'the same' if k and press == told[k - 1] else press}"
        if press
        else _leg(one_pass, leg, track)
        for k, (leg, press) in enumerate(zip(track.legs, told, strict=True))
    )


def _press(one_pass: Timeline, leg: LegSpan, track: HandTrack) -> str:
    """Say how a hand sinks in, stays, lets go and lifts."""
    touch, air = leg.stretches
    t = np.unique(np.append(track.t_s, [touch.start_s, touch.end_s]))
    t = t[(t >= touch.start_s - 1e-9) & (t <= touch.end_s + 1e-9)]
    levels = track.at(t)[2]
    firm = t[levels >= levels.max() - 1e-6]
    walton = f"Walton {_level(float(levels.max()))}"
    ends = (touch.start_s, firm[0], firm[-1], touch.end_s, air.end_s)
    lasts = [float(b - a) for a, b in pairwise(ends)]
    if leg.kind == "frictions":
        sink, _, ease, lift = (_beats_words(seconds / one_pass.beat_s) for seconds in lasts)
        circles = f"{number(leg.count)} circle{'s' if leg.count != 1 else ''}"
        return f"in {circles} that sink in to {walton} over {sink}; let go in {ease}, lift for {lift}"
    sink, stay, ease, lift = (duration(seconds) for seconds in lasts)
    return f"sinking in to {walton} over {sink}, staying for {stay}; let go in {ease}, lift for {lift}"


def _beats_words(beats: float) -> str:
    count = max(1, round(beats))
    return f"{number(count)} beat{'s' if count != 1 else ''}"


def _leg(one_pass: Timeline, leg: LegSpan, track: HandTrack) -> str:
    inside = (track.t_s >= leg.start_s - 1e-9) & (track.t_s <= leg.end_s + 1e-9)
    levels = track.walton[inside]
    beats = round((leg.end_s - leg.start_s) / one_pass.beat_s)
    pressure = _walton(levels)
    if track.stays:
        return f"{_lower(leg.name)}, {leg.note}, at {pressure}"
    if leg.role == "hold":
        return f"{_lower(leg.name)}, {leg.note}, at {pressure}, for {duration(leg.end_s - leg.start_s)}"
    time = f"in {number(beats)} beat{'s' if beats != 1 else ''}"
    if leg.kind == "pulses":
        return f"{_lower(leg.name)}, {leg.note}, {_pulsed(levels)}, {_in_turn(leg, beats)}"
    if leg.kind in ("circles", "rows"):
        pressure = _repeated(leg, levels, track.t_s[inside])
        time = _times(leg, beats)
    return f"{_lower(leg.name)}, {leg.note}, at {pressure}, {time}"


def _times(leg: LegSpan, beats: int) -> str:
    """Count circles or rows, and the beats of each where they are whole."""
    what = leg.kind if leg.count != 1 else leg.kind.removesuffix("s")
    each, rest = divmod(beats, leg.count)
    if rest:
        return f"in {number(leg.count)} {what}, {number(beats)} beats in all"
    return f"in {number(leg.count)} {what} of {number(each)} beat{'s' if each != 1 else ''}"


def _in_turn(leg: LegSpan, beats: int) -> str:
    """Count the places of pulses, and the pulses in each."""
    places = f"{number(leg.count)} place{'s' if leg.count != 1 else ''}"
    times = f"{number(leg.each)} time{'s' if leg.each != 1 else ''}"
    return f"{times} in each of {places}, {number(beats)} beats in all"


def _pulsed(levels: np.ndarray) -> str:
    """Say how firm pulses are, and how light the hand is between them."""
    return f"at Walton {_level(float(levels.max()))}, easing to {_level(float(levels.min()))} in between"


def _repeated(leg: LegSpan, levels: np.ndarray, t_s: np.ndarray) -> str:
    """Say the pressure of circles or rows: how firm they are, and how light in between."""
    share = (t_s - leg.start_s) / (leg.end_s - leg.start_s) * leg.count
    each = [levels[(share >= k - 1e-9) & (share <= k + 1 + 1e-9)] for k in range(leg.count)]
    firm, light = ([float(act(part)) for part in each] for act in (np.max, np.min))
    if max(firm) - min(firm) > 0.3 or max(firm) - min(light) < 0.25:
        return _walton(levels)
    if leg.kind == "rows":
        return f"Walton {_level(max(firm))} on the way out and {_level(min(light))} on the way back"
    return f"Walton {_level(max(firm))}, easing to {_level(min(light))} on the way in"


def _walton(levels: np.ndarray) -> str:
    low, high = float(levels.min()), float(levels.max())
    if high - low < 0.25 or _level(low) == _level(high):
        return f"Walton {_level(high)}"
    steps = np.diff(levels)
    if (steps <= 1e-6).all():
        return f"Walton {_level(high)} easing to {_level(low)}"
    if (steps >= -1e-6).all():
        return f"Walton {_level(low)} rising to {_level(high)}"
    return f"Walton {_level(low)} to {_level(high)}"


def _level(walton: float) -> str:
    return f"{round(walton * 2) / 2:g}"


def _time(one_pass: Timeline) -> str:
    speed, tempo = one_pass.working_speed_cm_s, one_pass.technique.stroke.tempo
    pace, circles = f"One pass takes {one_pass.pass_s:.0f} seconds", one_pass.circles_per_min
    if circles is not None:
        usual = circles / one_pass.tempo
        fine = f"{usual * tempo.slowest:.0f} to {usual * tempo.fastest:.0f} is fine"
        pace += f", with {circles:.0f} circles a minute ({fine})"
    elif speed is not None:
        # To one decimal, as the player and its slider show it.
        span = speed_range(one_pass)
        assert span is not None
        pace += f" at {round(speed, 1):g} cm/s ({span.slowest_cm_s:g} to {span.fastest_cm_s:g} is fine)"
    elif one_pass.pulses_per_min is not None:
        usual = one_pass.pulses_per_min / one_pass.tempo
        slow, fast = usual * tempo.slowest, usual * tempo.fastest
        pace += f"; each hand presses {one_pass.pulses_per_min:.0f} times a minute "
        pace += f"({slow:.0f} to {fast:.0f} is fine)"
    else:
        usual = one_pass.pass_s * one_pass.tempo
        pace += f" ({usual / tempo.fastest:.0f} to {usual / tempo.slowest:.0f} is fine)"
    if one_pass.passes == 1:
        return f"{pace}."
    return f"{pace}; {number(one_pass.passes)} passes take about {duration(one_pass.total_s)}."


def _dose(technique: Technique) -> str:
    dose, it = technique.dose, "each side" if technique.stroke.sides == "each" else "it"
    if dose.passes is not None:
        low, high = number(round(dose.passes.low)), number(round(dose.passes.high))
        unit = "pass" if high == "one" else "passes"
    else:
        assert dose.minutes is not None
        low, high = f"{dose.minutes.low:g}", f"{dose.minutes.high:g}"
        unit = "minute" if high == "1" else "minutes"
    return f"Give {it} {low if low == high else f'{low} to {high}'} {unit}."


def _posture(posture: Posture) -> str:
    facing, lean = heading(posture.facing_deg), heading(posture.lean_deg)
    way = f"facing and leaning {facing}" if facing == lean else f"facing {facing} and leaning {lean}"
    return f"{BASES[posture.base]}, {posture_side(posture)}, {way}"


def posture_side(posture: Posture) -> str:
    """Say where the giver is beside the receiver."""
    place = giver_place(posture)
    if place in ("head", "legs"):
        return "at the receiver's head" if place == "head" else "astride the receiver's legs"
    y = (posture.left.y_cm + posture.right.y_cm) / 2
    level = (
        "shoulders" if y < 20 else "ribs" if y < 40 else "waist" if y < 60 else "hips" if y < 85 else "thighs"
    )
    return f"at the receiver's {place}, beside the {level}"


def heading(degrees: float) -> str:
    """Say a direction on the map: 0 is toward the receiver's head, 90 to the receiver's right."""
    names = (
        "the head",
        "the head and the right",
        "the right",
        "the feet and the right",
        "the feet",
    )
    index = round(abs(degrees) / 45)
    name = names[index]
    return f"toward {name.replace('right', 'left') if degrees < 0 else name}"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]

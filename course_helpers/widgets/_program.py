"""The program of a player: timed steps as JSON, which the browser follows by linear interpolation."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import numpy as np

from ..drawing import LEVEL_COLOURS, Layout, map_frame, other_hand, stand_on
from ..geometry import HandTrack, Timeline, hand_outline, sides_of, timeline
from ..records import Course, Press, Pressing
from ..tempo import speed_range
from ._thinned import needed

SIDE_LABELS = {
    "both": "Both sides",
    "right": "Receiver's right",
    "left": "Receiver's left",
}


def program(course: Course, one_pass: Timeline) -> dict[str, Any]:
    """Return what the player plays: the map's frame, the choices and a list of timed steps.

    Times are seconds at the usual speed; the player multiplies by the tempo.
    """
    technique = one_pass.technique
    usual = timeline(
        course,
        technique,
        body=one_pass.body.size.id,
        side=one_pass.side,
        passes=one_pass.passes,
    )
    return {
        "title": technique.name,
        "map": map_frame(one_pass),
        "bodies": [{"id": size.id, "label": size.label} for size in course.back.sizes],
        "sides": [{"id": side, "label": SIDE_LABELS[side]} for side in sides_of(technique)],
        **common(course),
        "steps": [stroke(course, usual) | {"passes": usual.passes, "stand": stand(usual, "map")}],
    }


def common(course: Course) -> dict[str, Any]:
    """Return what every player's program says: rhythm, colours, credit and words."""
    return {
        "lead_in_beats": course.rhythm.lead_in_beats,
        "breath_cycle_s": [course.rhythm.breath_low_s, course.rhythm.breath_high_s],
        "colours": {str(level): colour for level, colour in LEVEL_COLOURS.items()},
        "credit": course.pressure.walton.credit,
        "said": course.player.cues.model_dump(),
        "texts": dict(course.player.texts),
    }


def stand(one_pass: Timeline, layout: Layout) -> dict[str, Any] | None:
    """Return where on a picture the giver's place is marked, in its points; None where it is not."""
    mark = stand_on(one_pass, layout)
    if mark is None:
        return None
    return {"place": mark.place, "x": round(mark.x, 1), "y": round(mark.y, 1), "size": mark.size}


def stroke(course: Course, one_pass: Timeline) -> dict[str, Any]:
    """Return a stroke as a player plays it: one pass in time, without how often it is repeated."""
    technique, speed = one_pass.technique, speed_range(one_pass)
    return {
        "id": technique.id,
        "stroke": one_pass.key,
        "title": technique.name,
        "side": one_pass.side,
        "pass_s": _round(one_pass.pass_s),
        "beats": one_pass.beats,
        "speed": None if speed is None else asdict(speed),
        "legs": [
            {
                "name": leg.name,
                "role": leg.role,
                "start_s": _round(leg.start_s),
                "end_s": _round(leg.end_s),
            }
            for leg in one_pass.legs
        ],
        "breath": [
            {
                "phase": span.phase,
                "start_s": _round(span.start_s),
                "end_s": _round(span.end_s),
            }
            for span in one_pass.breath
        ],
        "hands": [_hand(course, track) for track in one_pass.hands],
        "phases": phases(one_pass),
        "cues": cues(one_pass),
    }


def _hand(course: Course, track: HandTrack) -> dict[str, Any]:
    contact = track.contact
    outline = None
    kept = needed(track)
    limb = course.contacts.limbs[contact.limb]
    shift = np.array(contact.limb_shift_cm) * [-1 if track.touches == "left" else 1, 1]
    whole = hand_outline(limb, track.touches) + shift
    if contact.print.outline != limb.outline:
        outline = _points(whole)
    return {
        "hand": track.hand,
        "contact": contact.name,
        "print": _points(track.outline_cm),
        "outline": outline,
        "upper": _points(other_hand(whole, track.outline_cm)) if contact.hands_used == 2 else None,
        "stays": track.stays,
        "t": _list(track.t_s[kept], 3),
        "x": _list(track.xy_cm[kept, 0], 2),
        "y": _list(track.xy_cm[kept, 1], 2),
        "turn": _list(track.turn_deg[kept], 1),
        "walton": _list(track.walton[kept], 2),
        "air": [[_round(start_s), _round(end_s)] for start_s, end_s in track.in_air_s],
    }


def cues(one_pass: Timeline) -> list[dict[str, Any]]:
    """Return what is said of a stroke alone: as it starts, at its legs, and where a hand lets go."""
    says = _says(one_pass)
    told: list[dict[str, Any]] = [{"at": "start", "say": says[0]}]
    if len(one_pass.legs) > 1:
        told += [{"at": "leg", "leg": i, "say": say} for i, say in enumerate(says)]
    return told + _releases(one_pass)


def _releases(one_pass: Timeline) -> list[dict[str, Any]]:
    """What is said as a hand that presses begins to let go, and when in a pass."""
    hands = one_pass.technique.stroke.hands
    cues = []
    for hand, track in zip(hands, one_pass.hands[-len(hands) :], strict=True):
        for leg, span in zip(hand.legs, track.legs, strict=True):
            if isinstance(leg, Press):
                share = (leg.sink_s + leg.stay_s) / leg.duration_s
                at_s = span.start_s + share * (span.end_s - span.start_s)
                cues.append({"at": "within", "s": _round(at_s), "say": leg.release})
    return cues


def phases(one_pass: Timeline) -> list[list[Any]]:
    """Return what a stroke that presses does from when in a pass: [s, "sink" | "stay" | "ease" | "lift"]."""
    hands = one_pass.technique.stroke.hands
    found: list[list[Any]] = []
    for hand, track in zip(hands, one_pass.hands[-len(hands) :], strict=True):
        for leg, span in zip(hand.legs, track.legs, strict=True):
            if isinstance(leg, Pressing):
                stretch, at_s = (span.end_s - span.start_s) / leg.duration_s, span.start_s
                for name in ("sink", "stay", "ease", "lift"):
                    found.append([_round(at_s), name])
                    at_s += getattr(leg, f"{name}_s") * stretch
    return sorted(found)


def _says(one_pass: Timeline) -> list[str]:
    """What to say at each leg of the leading hand, with the words of what the other hand begins then."""
    says: list[dict[str, None]] = [{leg.say: None} for leg in one_pass.legs]
    starts = [leg.start_s for leg in one_pass.legs]
    for track in one_pass.hands:
        for leg in track.legs:
            says[int(np.searchsorted(starts, leg.start_s + 1e-6)) - 1][leg.say] = None
    return [" ".join(said) for said in says]


def _round(value: float) -> float:
    return round(float(value), 3)


def _list(values: np.ndarray, digits: int) -> list[float]:
    return [round(float(v), digits) for v in values]


def _points(outline: np.ndarray) -> list[list[float]]:
    return [[round(float(x), 2), round(float(y), 2)] for x, y in outline]

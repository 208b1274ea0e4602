"""Which stretches of each hand's track a player draws as the path of its stroke, and as what.

The same choice as on the printed maps (`drawing/strokes.py`); the browser draws it from its own tracks.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from ..drawing.palette import CLAY, GLOW, LEVEL_WIDTHS_CM, mixed
from ..geometry import PRESSES, HandTrack, LegSpan, Timeline, following, leading, moves

ROUND_CM = 0.5  # a hand that stays nearer to its place than this only taps


def path_look() -> dict[str, Any]:
    """Return how a path looks: the pale edge around it, and its widths in cm at Walton 0 to 5."""
    return {"casing": mixed(GLOW, CLAY, 0.7), "widths_cm": list(LEVEL_WIDTHS_CM)}


def paths(one_pass: Timeline) -> list[list[list[Any]]]:
    """Return what is drawn of each hand, in order of time: [kind, from, to], in seconds of the pass.

    Kinds: `work` (a solid line), `row` (a short push), `home` (dashed), `rest` (dashed, finer: back from a
    push or a pulse), `air` (dots), `press` (a place), `round` (an arrow around a place), `pulse` (pressed as
    it moves round), `tap` (a drop).
    """
    how, first = following(one_pass), leading(one_pass)
    drawn = []
    for track in one_pass.hands:
        legs = track.legs
        if not moves(track):
            legs = ()
        elif how == "same way":  # each is drawn to where the other began
            legs = tuple(leg for leg in legs if leg.end_s <= one_pass.pass_s / 2 + 1e-6)
        elif how == "in turn" and track is not first:
            legs = tuple(leg for leg in legs if leg.kind == "pulses")
        drawn.append(_places(legs) if any(leg.kind in PRESSES for leg in legs) else _lines(track, legs))
    return [[[kind, round(a, 3), round(b, 3)] for kind, a, b in spans] for spans in drawn]


def _places(legs: tuple[LegSpan, ...]) -> list[tuple[str, float, float]]:
    """Presses, place after place; nothing is drawn of the way back to the first."""
    found: list[tuple[str, float, float]] = []
    for leg in legs:
        part = leg.stretches[0]
        if found:
            found.append(("air", found[-1][2], part.start_s))
        found.append(("round" if leg.kind == "frictions" else "press", part.start_s, part.end_s))
    return found


def _lines(track: HandTrack, legs: tuple[LegSpan, ...]) -> list[tuple[str, float, float]]:
    found: list[tuple[str, float, float]] = []
    joins = False
    for leg in legs:
        if leg.kind == "pulses":
            found += _pulses(track, leg)
            joins = False
            continue
        for part in leg.stretches:
            kind = {"return": "rest" if leg.parts else "home", "lift": "air"}.get(part.role, "work")
            if leg.parts and kind == "work":
                kind = "row"
            same = joins and not leg.parts and found[-1][0] == kind and part.start_s < found[-1][2] + 1e-6
            start = found.pop()[1] if same else part.start_s
            found.append((kind, start, part.end_s))
            joins = not leg.parts
    return found


def _pulses(track: HandTrack, leg: LegSpan) -> list[tuple[str, float, float]]:
    """In each place one round, as it is pressed and as it goes back, or a tap."""
    pulse_s = (leg.end_s - leg.start_s) / (leg.count * leg.each)
    found: list[tuple[str, float, float]] = []
    for place in range(leg.count):
        # The second pulse in a place: on the first or in the last the hand may still be under way.
        start = leg.start_s + (place * leg.each + min(1, leg.each - 1)) * pulse_s
        t = np.linspace(start, start + pulse_s, 65)
        xy, _, walton = track.at(t)
        halves = [(start, start + pulse_s / 2), (start + pulse_s / 2, start + pulse_s)]
        if int(np.argmax(walton)) > 32:
            halves.reverse()
        pressing, resting = halves
        mid = xy[:33] if pressing[0] == start else xy[32:]
        if float(np.ptp(mid, axis=0).max()) < ROUND_CM:
            found.append(("tap", *pressing))
        else:
            found += [("rest", *resting), ("pulse", *pressing)]
    return found

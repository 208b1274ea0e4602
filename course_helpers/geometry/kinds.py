"""What tells strokes apart at a glance: contact, start, direction and kind of path."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import Literal

import numpy as np

from .spans import HandTrack
from .timeline import Timeline

Follows = Literal["same way", "other side", "in turn"]
Path = Literal[
    "hold",
    "line",
    "loop",
    "loop on one side",
    "from an anchor",
    "ring",
    "circles",
    "rows",
    "hand over hand",
    "presses",
    "frictions",
    "pulses",
]

# Kinds of legs that name a path, the strongest first.
BY_KIND: dict[str, Path] = {
    "rows": "rows",
    "circles": "circles",
    "frictions": "frictions",
    "press": "presses",
    "pulses": "pulses",
}

APART_CM = 0.75
APART_WALTON = 0.25
MOVES_CM = 0.5


@dataclass(frozen=True)
class Traits:
    """How a stroke looks and feels: two strokes that share most of these would be one stroke to a learner."""

    contact: str
    start: str
    direction: str
    path: Path

    def differences(self, other: Traits) -> int:
        """Return in how many of the four traits two strokes differ."""
        return sum(a != b for a, b in zip(astuple(self), astuple(other), strict=True))


def traits(one_pass: Timeline) -> Traits:
    """Read the four traits off one pass."""
    lead = leading(one_pass)
    return Traits(
        contact=" and ".join(sorted({track.contact.id for track in one_pass.hands})),
        start=start_region(one_pass, lead),
        direction=direction(lead),
        path=kind_of_path(one_pass),
    )


def leading(one_pass: Timeline) -> HandTrack:
    """Return the hand whose legs are told: the first that does not stay."""
    return next((track for track in one_pass.hands if not track.stays), one_pass.hands[0])


def limb_word(track: HandTrack) -> str:
    """Name what touches the back: a hand, or an arm."""
    return "arm" if track.contact.limb == "forearm" else "hand"


def moves(track: HandTrack) -> bool:
    """Whether a hand goes anywhere."""
    return float(np.ptp(track.xy_cm, axis=0).max()) > MOVES_CM


def start_region(one_pass: Timeline, track: HandTrack) -> str:
    """Name where a hand begins: the top of the back, its middle, or the low back."""
    level = float(track.xy_cm[0, 1]) / one_pass.body.length_cm
    return "top of the back" if level < 0.3 else "middle of the back" if level < 0.7 else "low back"


def direction(track: HandTrack) -> str:
    """Name where the working movement leads: up, down, outward, inward, around to its start, or nowhere.

    A hand that works in pulses does so in place.
    """
    if not moves(track):
        return "still"
    working = [leg for leg in track.legs if leg.role == "working"]
    if working and all(leg.kind == "pulses" for leg in working):
        return "in place"
    parts = [part for leg in track.legs for part in leg.stretches if part.role == "working"]
    length = sum(part.length_cm for part in parts)
    if not length:
        return "still"
    ends = np.array([track.at([part.start_s, part.end_s])[0] for part in parts])
    out, down = (ends[:, 1] - ends[:, 0]).sum(axis=0)
    if np.hypot(out, down) < 0.1 * length:
        return "around"
    if abs(down) >= abs(out):
        return "down" if down > 0 else "up"
    return "outward" if out * np.sign(track.xy_cm[0, 0]) > 0 else "inward"


def kind_of_path(one_pass: Timeline) -> Path:
    """Name the shape of a stroke's path."""
    moving = [track for track in one_pass.hands if moves(track)]
    if not moving:
        return "hold"
    kinds = {leg.kind for track in moving for leg in track.legs}
    named = next((path for kind, path in BY_KIND.items() if kind in kinds), None)
    if named is not None:
        return named
    how = following(one_pass)
    if how in ("same way", "other side"):
        return "ring" if how == "same way" else "hand over hand"
    return _curve(one_pass, moving)


def _curve(one_pass: Timeline, moving: list[HandTrack]) -> Path:
    """Name the shape of a path that glides make: from an anchor, there and back, or round."""
    if any(track.stays for track in one_pass.hands):
        return "from an anchor"
    x, y = moving[0].xy_cm.T
    area = abs(float(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1)))) / 2
    if area <= 0.005 * one_pass.length_cm**2:
        return "line"
    return "loop" if len(moving) > 1 else "loop on one side"


def following(one_pass: Timeline) -> Follows | None:
    """Say whether the second hand does what the first does, half a pass apart.

    `same way`: on the same path; `other side`: on its mirror image. `in turn`: the same pulses beside the
    first, pressing while that rests. None if it does anything else.
    """
    if len(one_pass.hands) != 2 or any(track.stays for track in one_pass.hands):
        return None
    first, second = one_pass.hands
    if _take_turns(first, second):
        return "in turn"
    t = np.linspace(0, one_pass.pass_s, 60, endpoint=False)
    xy, _, walton = first.at(t)
    later, _, other = second.at((t + one_pass.pass_s / 2) % one_pass.pass_s)
    if not moves(first) or np.abs(walton - other).max() > APART_WALTON:
        return None
    if np.abs(xy - later).max() < APART_CM:
        return "same way"
    return "other side" if np.abs(xy * [-1, 1] - later).max() < APART_CM else None


def _take_turns(first: HandTrack, second: HandTrack) -> bool:
    """Whether two hands work the same pulses side by side, one pressing while the other rests."""
    legs = [[(leg.name, leg.kind, leg.role, leg.count, leg.each) for leg in t.legs] for t in (first, second)]
    if legs[0] != legs[1] or not any(leg.kind == "pulses" for leg in first.legs):
        return False
    spans = [(leg.start_s, leg.end_s) for leg in first.legs if leg.kind == "pulses"]
    t = np.concatenate([np.linspace(start, end, 600) for start, end in spans])
    both = np.minimum(first.at(t)[2], second.at(t)[2])
    return float(both.max()) <= max(float(first.at(t)[2].min()), float(second.at(t)[2].min())) + APART_WALTON

"""The parts of a pass in time: legs, breaths, and what each hand does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from ..records import Contact, Rhythm
from .curves import Floats
from .prints import hand_outline

Role = Literal["working", "return", "hold", "lift"]
Kind = Literal["glide", "circles", "rows", "hold", "press", "frictions", "pulses"]
PRESSES = ("press", "frictions")


@dataclass(frozen=True)
class PartSpan:
    """A stretch of a leg of one role: the whole leg, a push or glide back of rows, a touch or a lift."""

    role: Role
    start_s: float
    end_s: float
    length_cm: float


@dataclass(frozen=True)
class LegSpan:
    """A named part of a pass, from `start_s` to `end_s` at the tempo of its timeline.

    `kind` and `count` are those of its record: how many circles, rows or places there are, 1 for the others;
    `each` is the number of pulses in a place. `parts` are the pushes and glides back of rows, or the touch
    and the lift of a press; empty where the whole leg is of one role.
    """

    name: str
    note: str
    say: str
    role: Role
    start_s: float
    end_s: float
    length_cm: float
    kind: Kind = "glide"
    count: int = 1
    parts: tuple[PartSpan, ...] = ()
    each: int = 1

    @property
    def stretches(self) -> tuple[PartSpan, ...]:
        """The stretches of one role: pushes and glides back, touch and lift, or the whole leg."""
        return self.parts or (PartSpan(self.role, self.start_s, self.end_s, self.length_cm),)

    @property
    def speed_cm_s(self) -> float:
        """Mean speed on the map, in cm/s."""
        return self.length_cm / (self.end_s - self.start_s)


@dataclass(frozen=True)
class BreathSpan:
    """An invitation to breathe in or out during part of a pass."""

    phase: Literal["in", "out"]
    start_s: float
    end_s: float


@dataclass(frozen=True)
class HandTrack:
    """One hand through one pass.

    Attributes
    ----------
    hand
        `left`, `right`, or `both` where one hand rests on the other.
    under
        Of two hands that rest on each other, the one that touches: `left` or `right`; empty if either may.
    contact
        The contact surface.
    stays
        Whether the hand is an anchor that never moves.
    legs
        What this hand does, in time; an anchor has one leg that lasts the whole pass.
    t_s, turn_deg, walton
        Shape (n,); seconds rising from 0 to the pass's end, degrees clockwise on the map, Walton levels.
    xy_cm
        Shape (n, 2), on the map of the body.
    """

    hand: str
    contact: Contact
    stays: bool
    legs: tuple[LegSpan, ...]
    t_s: Floats
    xy_cm: Floats
    turn_deg: Floats
    walton: Floats
    under: str = ""

    @property
    def touches(self) -> str:
        """The hand that touches the back, as prints are mirrored by it; `both` where that is all one."""
        return self.under or self.hand

    @property
    def outline_cm(self) -> Floats:
        """The print's outline in the hand's own frame, shape (m, 2), mirrored for a left hand."""
        return hand_outline(self.contact.print, self.touches)

    @property
    def in_air_s(self) -> tuple[tuple[float, float], ...]:
        """The moments from which and to which the hand is lifted and touches nothing, in seconds."""
        return tuple(
            (part.start_s, part.end_s) for leg in self.legs for part in leg.stretches if part.role == "lift"
        )

    @property
    def touching_s(self) -> tuple[tuple[float, float], ...]:
        """The moments from which and to which the hand touches the back, in seconds."""
        return tuple(
            (part.start_s, part.end_s) for leg in self.legs for part in leg.stretches if part.role != "lift"
        )

    def at(self, t_s: ArrayLike) -> tuple[Floats, Floats, Floats]:
        """Return position (n, 2) in cm, turn (n,) in degrees and level (n,) at times within the pass."""
        t = np.atleast_1d(np.asarray(t_s, dtype=float))
        xy = np.column_stack(
            [
                np.interp(t, self.t_s, self.xy_cm[:, 0]),
                np.interp(t, self.t_s, self.xy_cm[:, 1]),
            ]
        )
        return (
            xy,
            np.interp(t, self.t_s, self.turn_deg),
            np.interp(t, self.t_s, self.walton),
        )


def breath_spans(legs: tuple[LegSpan, ...], rhythm: Rhythm) -> tuple[BreathSpan, ...]:
    """Fit whole breaths into a pass: out while the hands work, in while they return.

    Nothing is invited when no whole number of breaths of the rhythm's length fits the pass.
    """
    if all(leg.kind in PRESSES for leg in legs):
        # Every press begins with an out-breath.
        each = [_breaths((leg,), rhythm) for leg in legs]
        return tuple(span for spans in each for span in spans) if all(each) else ()
    return _breaths(legs, rhythm)


def _breaths(legs: tuple[LegSpan, ...], rhythm: Rhythm) -> tuple[BreathSpan, ...]:
    """Whole breaths through legs that follow each other."""
    first_s = legs[0].start_s
    length_s = legs[-1].end_s - first_s
    cycles = int(np.ceil(length_s / rhythm.breath_high_s - 1e-9))
    cycle_s = length_s / max(cycles, 1)
    if cycle_s < rhythm.breath_low_s - 1e-9:
        return ()
    turn = 0.5 * cycle_s
    if cycles == 1:
        # The out-breath goes with the work, but stays between 40 and 65 % of the breath: nobody strains.
        work = sum(
            part.end_s - part.start_s
            for leg in legs
            for part in (leg.stretches if leg.kind in PRESSES else (leg,))
            if part.role == "working"
        )
        turn = float(np.clip(work or turn, 0.4 * cycle_s, 0.65 * cycle_s))
    spans = []
    for k in range(cycles):
        start = first_s + k * cycle_s
        spans += [
            BreathSpan("out", start, start + turn),
            BreathSpan("in", start + turn, start + cycle_s),
        ]
    return tuple(spans)

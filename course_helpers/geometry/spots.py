"""Spots to find on the back: lettered from the head down, each with a place for its letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_uppercase

import numpy as np

from ..records import Find, Spot
from .bodymap import BodyMap
from .curves import Floats

# Letters stand far enough apart to be touched one by one: 44 px on a map of 286 px (`drawing.spots`), as
# wide as JupyterLab leaves it on a phone of 390 px.
APART_CM = 8.1
# A letter that cannot stand on its spot stands clear of it, and of the others' spots.
CLEAR_CM = 3.4
# Where a letter may stand: so far from the midline (cm), and between these levels (body units).
FARTHEST_CM, HIGHEST, LOWEST = 22.0, -0.2, 1.215
REACHES_CM = np.arange(CLEAR_CM, 20.0, 0.4)
TURNS = np.deg2rad(np.arange(0, 360, 15))


@dataclass(frozen=True)
class LetteredSpot:
    """A spot of a question on one body.

    Attributes
    ----------
    at
        Where it lies: x and y in cm of the map, the receiver's right positive, y down.
    badge
        Where its letter stands, in the same way: on the spot, or led out to the side where spots lie close.
    """

    letter: str
    spot: Spot
    at: tuple[float, float]
    badge: tuple[float, float]

    @property
    def led_out(self) -> bool:
        """Whether the letter stands beside its spot."""
        return self.badge != self.at


def lettered(body: BodyMap, question: Find) -> tuple[LetteredSpot, ...]:
    """Return the spots of a question from the head down, from left to right at one level."""
    placed = [(spot, _rounded(body.place(spot.place))) for spot in question.spots]
    placed.sort(key=lambda one: (one[1][1], one[1][0]))
    points = [at for _, at in placed]
    badges = _badges(points, HIGHEST * body.length_cm, LOWEST * body.length_cm)
    return tuple(
        LetteredSpot(letter, spot, at, badge)
        for letter, (spot, at), badge in zip(ascii_uppercase, placed, badges, strict=False)
    )


def _badges(points: Sequence[tuple[float, float]], top: float, foot: float) -> list[tuple[float, float]]:
    """Where letters stand: those near the midline on their spots, others led out where they would touch."""
    badges: dict[int, tuple[float, float]] = {}
    for index in sorted(range(len(points)), key=lambda i: (abs(points[i][0]), i)):
        taken = list(badges.values())
        others = [point for i, point in enumerate(points) if i != index]
        own = np.array(points[index])
        tried = [own, *sorted(_around(own, top, foot), key=lambda at: _effort(own, at))]
        free = (at for at in tried if _clear(at, taken, APART_CM) and _clear(at, others, CLEAR_CM))
        badges[index] = _rounded(next(free, own))
    return [badges[index] for index in range(len(points))]


def _around(own: Floats, top: float, foot: float) -> list[Floats]:
    ring = [own + reach * np.array([np.cos(turn), np.sin(turn)]) for reach in REACHES_CM for turn in TURNS]
    return [at for at in ring if abs(at[0]) <= FARTHEST_CM and top <= at[1] <= foot]


def _effort(own: Floats, at: Floats) -> float:
    """How far a letter is led; away from the midline costs less than towards it."""
    inward = max(0.0, float(abs(own[0]) - abs(at[0])))
    return round(float(np.hypot(*(at - own))) + inward, 6)


def _clear(at: Floats, others: Sequence[tuple[float, float]], gap_cm: float) -> bool:
    return all(np.hypot(at[0] - x, at[1] - y) >= gap_cm for x, y in others)


def _rounded(at: Floats) -> tuple[float, float]:
    return round(float(at[0]), 2), round(float(at[1]), 2)

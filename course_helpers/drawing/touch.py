"""What touches the back: a contact print on its limb, and the other hand on it where a contact takes two."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike

from ..geometry import hand_outline
from ..geometry.curves import Floats
from ..records import Contact, Course
from .ink import closed, patch
from .palette import GLOW, INK, INK2, LEVEL_COLOURS, PAPER

TURN_DEG = 34.0
BLUE = LEVEL_COLOURS[2]


@dataclass(frozen=True)
class Touching:
    """Outlines in cm, upright, about the middle of their top.

    Attributes
    ----------
    limb, mark
        The limb that touches, and the contact print on it.
    upper
        The other hand, which lies on the first; None for a contact that takes one hand.
    """

    limb: Floats
    mark: Floats
    upper: Floats | None

    @property
    def size_cm(self) -> Floats:
        """Breadth and height of all of it."""
        size: Floats = np.ptp(self._all, axis=0)
        return size

    @property
    def middle(self) -> Floats:
        """Middle of the print."""
        at: Floats = (self.mark.max(axis=0) + self.mark.min(axis=0)) / 2
        return at

    @property
    def _all(self) -> Floats:
        return np.vstack([part for part in (self.limb, self.mark, self.upper) if part is not None])


def touching(course: Course, surface: Contact, hand: str = "right") -> Touching:
    """Return a contact surface on the limb of a `right` or `left` hand, the other on it if it takes two."""
    limb, mark = _limb_outline(course, surface), hand_outline(surface.print, "right")
    upper = other_hand(limb, mark) if surface.hands_used == 2 else None
    parts = [part for part in (limb, mark, upper) if part is not None]
    spans = np.ptp(np.vstack(parts[:2]), axis=0)
    if spans[0] > spans[1]:
        parts = [part[:, ::-1] for part in parts]
    if hand == "left":
        parts = [part * [-1, 1] for part in parts]
    everything = np.vstack(parts)
    shift = np.array([(everything[:, 0].max() + everything[:, 0].min()) / 2, everything[:, 1].min()])
    limb, mark, *more = (part - shift for part in parts)
    return Touching(limb, mark, more[0] if more else None)


def draw_touching(sheet: Axes, parts: Touching, top: ArrayLike, k: float) -> None:
    """Draw the limb with its print on a sheet, the middle of its top at a place, one cm `k` points long.

    The other hand lies on top, pale enough for the print to shine through.
    """

    def laid(part: Floats) -> Floats:
        there: Floats = part * k + np.asarray(top, dtype=float)
        return there

    if not np.array_equal(parts.limb, parts.mark):
        patch(sheet, closed(laid(parts.limb), 0.15), fill=GLOW, line=INK2, lw=0.8, zorder=19, gid="limb")
    fill, mark = (BLUE, 0.34), closed(laid(parts.mark), 0.15)
    patch(sheet, mark, fill=fill, line=BLUE, lw=0.9, zorder=20, gid="contact")
    if parts.upper is not None:
        upper = closed(laid(parts.upper), 0.15)
        patch(sheet, upper, fill=(PAPER, 0.62), line=INK, lw=1.0, zorder=21, gid="upper-hand")


def _limb_outline(course: Course, surface: Contact) -> Floats:
    """The outline of the limb that a contact belongs to, in the print's frame, in cm."""
    limb: Floats = hand_outline(course.contacts.limbs[surface.limb], "right") + surface.limb_shift_cm
    return limb


def other_hand(limb: Floats, mark: Floats) -> Floats:
    """Return the other hand's outline: what touches lies on what touches of the first, a little turned.

    `limb` and `mark` are the first hand's outline and its print, shape (n, 2), in one frame.
    """
    middle = (mark.max(axis=0) + mark.min(axis=0)) / 2
    a = np.deg2rad(TURN_DEG)
    turn = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])
    turned: Floats = ((limb - middle) * [-1, 1]) @ turn + middle
    return turned

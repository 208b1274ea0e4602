"""What a learner has put together so far: strokes in their order, one of them chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..records import OwnStroke


@dataclass(frozen=True)
class Draft:
    """Strokes in their order; each change gives a new draft.

    Attributes
    ----------
    strokes
        From first to last.
    chosen
        Index of the stroke that the controls are about, or None where there is none.
    """

    strokes: tuple[OwnStroke, ...] = ()
    chosen: int | None = None

    @property
    def stroke(self) -> OwnStroke | None:
        """The stroke that is chosen."""
        return None if self.chosen is None else self.strokes[self.chosen]

    def adding(self, new: Sequence[OwnStroke]) -> Draft:
        """Put one stroke behind the chosen one, or several at the end, and choose the last of them."""
        at = len(self.strokes) if self.chosen is None or len(new) > 1 else self.chosen + 1
        return Draft((*self.strokes[:at], *new, *self.strokes[at:]), at + len(new) - 1)

    def moving(self, start: int, end: int) -> Draft:
        """Take a stroke to another place, and choose it."""
        strokes = list(self.strokes)
        strokes.insert(end, strokes.pop(start))
        return Draft(tuple(strokes), end)

    def removing(self, index: int) -> Draft:
        """Leave a stroke out, and choose the one that takes its place."""
        rest = (*self.strokes[:index], *self.strokes[index + 1 :])
        return Draft(rest, min(index, len(rest) - 1) if rest else None)

    def changing(self, index: int, stroke: OwnStroke) -> Draft:
        """Have another stroke at a place, and choose it."""
        return Draft((*self.strokes[:index], stroke, *self.strokes[index + 1 :]), index)

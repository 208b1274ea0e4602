"""Words beside a drawn back, each tied to a place on it: moved apart until none covers another."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from matplotlib.axes import Axes

from ..geometry import BodyMap
from .back import beside
from .ink import disc, patch, words, wrapped
from .sheet import Frame

MARGIN, GAP_PT, LEADING = 34.0, 9.0, 1.18
# How far above its place a label stands, for each point that its line is long: above C7 and shoulders there
# is room, and lines that fan out do not cross.
LIFT_ABOVE, LIFT = 0.16, 0.025
SHOULDERS = 0.25  # body units

Line = tuple[str, float, dict[str, Any]]


@dataclass
class Label:
    """Words beside a body, tied to a place on it; all in points on the sheet.

    Attributes
    ----------
    at
        The place.
    texts
        Lines of words before they are broken, each with its size and style.
    left
        Whether the words stand at the left of the body, on the picture.
    x, y, lines
        Near side, middle and broken lines, once they are placed.
    """

    at: tuple[float, float]
    texts: list[Line]
    left: bool
    x: float = 0.0
    y: float = 0.0
    lines: list[Line] = field(default_factory=list)

    @property
    def height(self) -> float:
        """How tall its lines are."""
        return sum(LEADING * size for _, size, _ in self.lines)


def spread(labels: list[Label], frame: Frame, body: BodyMap) -> list[Label]:
    """Place labels from the head down so that none covers another, each as near its place as can be."""
    shoulders = frame.at(0, SHOULDERS * body.length_cm)[1]

    def wanted(label: Label) -> float:
        inward = min(label.at[0], frame.width - label.at[0])
        return label.at[1] - (LIFT_ABOVE if label.at[1] < shoulders else LIFT) * inward

    labels = sorted(labels, key=wanted)
    for label in labels:
        label.y = wanted(label)
    for _ in range(6):
        for label in labels:
            _wrap(label, frame, body)
        for _ in range(80):
            for label in labels:
                label.y += 0.04 * (wanted(label) - label.y)
            for above, below in pairwise(labels):
                lack = (above.height + below.height) / 2 + GAP_PT - (below.y - above.y)
                if lack > 0:
                    above.y -= lack / 2
                    below.y += lack / 2
    return labels


def _wrap(label: Label, frame: Frame, body: BodyMap) -> None:
    """Move a label's near side to the edge of the body, and break its words to the room that is left."""
    out = beside(body, (label.y - frame.y0) / frame.px_per_cm) * frame.px_per_cm
    label.x = frame.x0 - out if label.left else frame.x0 + out
    room = (label.x if label.left else frame.width - label.x) - MARGIN
    label.lines = []
    for text, size, style in label.texts:
        face = {key: value for key, value in style.items() if key != "color"}
        label.lines += [(line, size, style) for line in wrapped(text, room, size, **face).split("\n")]


def write(sheet: Axes, labels: list[Label], colour: str) -> None:
    """Write placed labels, each with a thin line from its first words to its place."""
    for label in labels:
        y = label.y - label.height / 2
        first = y + LEADING / 2 * label.lines[0][1]
        sheet.plot([label.at[0], label.x], [label.at[1], first], color=colour, lw=0.6, zorder=6)
        patch(sheet, disc(label.at, 1.7), fill=colour, zorder=6.1, gid="place")
        x, side = (label.x - 4, "right") if label.left else (label.x + 4, "left")
        for text, size, style in label.lines:
            words(sheet, (x, y + LEADING / 2 * size), text, size, ha=side, **style)
            y += LEADING * size

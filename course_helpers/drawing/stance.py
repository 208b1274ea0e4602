"""The giver's stance seen from above, at a table and on a mat, and the hand with its contact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import matplotlib.style
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from shapely import box

from ..geometry import BodyMap, HandTrack, posture_for, timeline
from ..geometry.curves import Floats
from ..records import Course, Technique
from . import keys
from .back import draw_lines, lay
from .giver import draw_giver, top_cm
from .ink import closed, patch, path_of, pen, words, wrapped
from .palette import CONTOUR, HINT, INK2, PAPER, SERIF, mixed
from .prints import draw_print, print_at
from .relief import whole_outline, whole_relief
from .sheet import Frame, map_axes, new_sheet

PAD = "#E0D9CE"
MAT = "#EAE2D5"
LINEN = "#F8F3EA"


@dataclass(frozen=True)
class _Plan:
    """Measures of a layout in points: the sheet, a cm of the floor, where panels begin, sizes of words.

    On a page the two panels stand side by side, each with its words below; on a phone one below the other,
    each with its words (`room` wide) at its right.
    """

    width: float
    scale: float
    columns: tuple[float, float]
    room: float
    title: float
    size: float
    stacked: bool = False


PLANS = {
    "page": _Plan(595, 1.42, (38, 258), 204, 15, 9.0),
    "phone": _Plan(270, 0.96, (9, 9), 106, 15, 10.8, stacked=True),
}
HEAD = 30.0  # from the top of a panel to its floor: the room of its title
# The floor that a panel shows, in cm: beside the receiver on the giver's side, on the other side, head, feet.
NEAR, FAR, ABOVE, BELOW = 98.0, 42.0, 42.0, 156.0


def draw_stance(
    course: Course,
    technique: Technique,
    *,
    side: str | None = None,
    layout: Literal["page", "phone"] = "page",
) -> Figure:
    """Draw where the giver stands or kneels at a table and on a mat, and what touches the back.

    `side` is the side of the receiver that is worked, for a technique done on each in turn; the first, if
    left out.

    Returns
    -------
    matplotlib.figure.Figure
        Seen from above: the receiver lies prone under a drape; the giver's feet or knees, facing, reach and
        lean; beside them (on a phone below) each contact surface on its hand, its area and a bar of 5 cm.
    """
    with matplotlib.style.context("default"):
        return _stance(course, technique, side, layout)


def _stance(course: Course, technique: Technique, side_worked: str | None, layout: str) -> Figure:
    plan, one_pass = PLANS[layout], timeline(course, technique, side=side_worked)
    table, mat = (
        posture_for(posture, one_pass.side) for posture in (technique.stance.table, technique.stance.mat)
    )
    places = (("At a table", table), ("On a mat", mat))
    hows = [wrapped(posture.how, plan.room, plan.size) for _, posture in places]
    above = max(ABOVE, *(4 - top_cm(posture) for _, posture in places))
    tall = (above + BELOW) * plan.scale
    lines = max(how.count("\n") + 1 for how in hows)
    row = HEAD + tall if plan.stacked else 0.0
    tops = (0.0, row)
    below = 2 * row if plan.stacked else HEAD + tall + lines * 1.5 * plan.size
    touching = list({track.contact.id: track for track in one_pass.hands}.values())
    height = below + (28 + 96 + 4 * 1.4 * plan.size if plan.stacked else 20)
    if plan.stacked and any(track.contact.hands_used == 2 for track in touching):
        height += 1.4 * plan.size  # says that one hand lies on the other
    if plan.stacked and len(touching) > 1:
        height += 20 + 1.4 * plan.size  # below their title, and names of two lines
    figure, sheet = new_sheet(plan.width, height)
    for (name, posture), how, left, top in zip(places, hows, plan.columns, tops, strict=True):
        side = 1.0 if posture.left.x_cm + posture.right.x_cm >= 0 else -1.0
        x = left + (FAR if side > 0 else NEAR) * plan.scale
        ax = map_axes(figure, Frame(plan.width, height, x, top + HEAD + above * plan.scale, plan.scale))
        (_table if name == "At a table" else _mat)(ax, side, 2 - above)
        _receiver(ax, one_pass.body)
        for track in one_pass.hands:
            draw_print(ax, print_at(track, 0.0), track.hand, 2, scale=2.2, z=5.2)
        draw_giver(ax, posture, one_pass.hands, floor=0.15 if name == "At a table" else 0.5)
        words(sheet, (left, top + 22), name, plan.title, family=SERIF, va="baseline")
        at = (left, HEAD + tall + 0.6 * plan.size)
        if plan.stacked:
            at = (plan.width - 9 - plan.room, top + HEAD + 2.0 * plan.size)
        for i, line in enumerate(how.split("\n")):
            words(sheet, (at[0], at[1] + 1.4 * i * plan.size), line, plan.size, color=INK2)
    if not plan.stacked:
        y, centre = 34.0, plan.width - 66
        words(sheet, (centre, 22), "Contact", plan.title, family=SERIF, ha="center", va="baseline")
        tallest = 170.0 if len(touching) == 1 else 92.0
        for track in touching:
            y = _touching(sheet, course, track, (centre, y), 8.0, plan.size, tallest) + 12
    else:
        words(sheet, (plan.columns[0], below + 24), "Contact", plan.title, family=SERIF, va="baseline")
        if len(touching) == 1:
            _touching(sheet, course, touching[0], (plan.width / 2, below + 14), 6.0, plan.size, 92.0)
        else:
            column = plan.width / len(touching)
            for number, track in enumerate(touching):
                at = (column * (number + 0.5), below + 34)
                _touching(sheet, course, track, at, 6.0, plan.size, 92.0, room=column - 14)
    return figure


def _touching(
    sheet: Axes,
    course: Course,
    track: HandTrack,
    top: tuple[float, float],
    k: float,
    size: float,
    tallest: float,
    room: float = keys.WIDEST,
) -> float:
    """Draw with what a hand touches the back; returns the y below."""
    return keys.contact(
        sheet, course, track.contact, *top, k, size, tallest=tallest, under=track.under, room=room
    )


def _table(ax: Axes, side: float, top: float) -> None:
    for out, share in ((2.0, 0.10), (1.0, 0.16)):
        shadow = box(-34, -20, 36, 150).buffer(3 + out)
        patch(ax, path_of(shadow), fill=mixed(INK2, PAPER, share), zorder=0.1)
    patch(ax, path_of(box(-35, -20, 35, 150).buffer(3)), fill=PAD, line=INK2, lw=0.7, zorder=0.3)
    cradle = box(-11, -33, 11, -24).buffer(5)
    patch(ax, path_of(cradle), fill=PAD, line=INK2, lw=0.7, zorder=0.2)


def _mat(ax: Axes, side: float, top: float) -> None:
    left, right = sorted((-FAR * side, (NEAR - 2) * side))
    patch(ax, path_of(box(left, top + 2, right, 150).buffer(2)), fill=MAT, line=HINT, lw=0.7, zorder=0.1)
    for x in (3.5 * side, 50.5 * side):
        ax.plot([x, x], [top, 152], color=HINT, lw=0.6, linestyle=(0, (3, 2)), zorder=0.2)


def _receiver(ax: Axes, body: BodyMap) -> None:
    half = whole_outline(body)
    lay(ax, whole_relief(body), np.vstack([half, (half * [-1, 1])[::-1]]))
    draw_lines(ax, body, scale=2.2, whole=True)
    pen(ax, half, CONTOUR, 0.55, ends=(0.0, 0.0), weights=(1.15, 0.9), zorder=2.2)
    _drape(ax, body)


def _drape(ax: Axes, body: BodyMap) -> None:
    """A cloth over hips and legs, with a turned-down edge and a few folds."""
    unit = body.length_cm
    hip = float(body.to_cm([[0.37, 1.1]])[0][0]) + 1.5

    def at(points: list[tuple[float, float]]) -> Floats:
        return np.array([(x * hip, y * unit) for x, y in points])

    cloth = at(
        [(-1.10, 1.10), (-0.5, 1.125), (0, 1.135), (0.5, 1.125), (1.10, 1.10), (1.2, 1.35), (1.12, 1.8)]
    )
    cloth = np.vstack([cloth, at([(1.05, 2.3), (1.0, 2.72), (0.4, 2.75), (-0.4, 2.75), (-1.0, 2.72)])])
    cloth = np.vstack([cloth, at([(-1.05, 2.3), (-1.12, 1.8), (-1.2, 1.35)])])
    patch(ax, closed(cloth), fill=LINEN, line=INK2, lw=0.7, zorder=3)
    hem = at([(-1.12, 1.17), (-0.5, 1.195), (0, 1.205), (0.5, 1.195), (1.12, 1.17)])
    pen(ax, hem, HINT, 0.5, ends=(0.1, 0.1), mirror=False, zorder=3.1)
    for fold in ([(0.55, 1.32), (0.62, 1.7), (0.5, 2.2)], [(0.0, 1.42), (0.02, 1.9), (0.0, 2.5)]):
        pen(ax, at(fold), HINT, 0.6, ends=(0.5, 0.5), mirror=fold[0][0] > 0, zorder=3.1)
    pen(ax, at([(0.9, 1.45), (0.98, 1.9), (0.86, 2.55)]), HINT, 0.5, ends=(0.5, 0.5), zorder=3.1)

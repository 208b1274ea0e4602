"""The giver's stance seen from above, at a table and on a mat, and the hand with its contact."""

from __future__ import annotations

import matplotlib.style
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from shapely import box

from ..geometry import BodyMap, timeline
from ..geometry.curves import Floats
from ..records import Course, Posture, Technique
from . import keys
from .back import draw_lines, lay
from .giver import draw_giver
from .ink import closed, patch, path_of, pen, words, wrapped
from .palette import CONTOUR, HINT, INK2, PAPER, SERIF, mixed
from .prints import draw_print, print_at
from .relief import whole_outline, whole_relief
from .sheet import Frame, map_axes, new_sheet

WIDTH, HEIGHT = 595.0, 388.0
SCALE = 1.42
TOP = 96.0
PAD = "#E0D9CE"
MAT = "#EAE2D5"
LINEN = "#F8F3EA"


def draw_stance(course: Course, technique: Technique) -> Figure:
    """Draw where the giver stands or kneels at a table and on a mat, and what touches the back.

    Returns
    -------
    matplotlib.figure.Figure
        Seen from above: the receiver lies prone under a drape; the giver's feet or knees, facing, reach and
        lean; beside them each contact surface on its hand, with its area and a bar of 5 cm.
    """
    with matplotlib.style.context("default"):
        return _stance(course, technique)


def _stance(course: Course, technique: Technique) -> Figure:
    figure, sheet = new_sheet(WIDTH, HEIGHT)
    one_pass = timeline(course, technique)
    places = (("At a table", technique.stance.table, 100.0), ("On a mat", technique.stance.mat, 320.0))
    for name, posture, x in places:
        ax = map_axes(figure, Frame(WIDTH, HEIGHT, x, TOP, SCALE))
        (_table if name == "At a table" else _mat)(ax)
        _receiver(ax, one_pass.body)
        for track in one_pass.hands:
            draw_print(ax, print_at(track, 0.0), track.hand, 2, scale=2.2, z=5.2)
        draw_giver(ax, posture, one_pass.hands, floor=0.15 if name == "At a table" else 0.5)
        words(sheet, (x - 62, 20), name, 15, family=SERIF, va="baseline")
        _how(sheet, posture, x - 62)
    surfaces = list({track.contact.id: track.contact for track in one_pass.hands}.values())
    y = 34.0
    words(sheet, (WIDTH - 66, 20), "Contact", 15, family=SERIF, ha="center", va="baseline")
    for surface in surfaces:
        tall = 170.0 if len(surfaces) == 1 else 92.0
        y = keys.contact(sheet, course, surface, WIDTH - 66, y, 8.0, 9.5, tallest=tall) + 12
    return figure


def _how(sheet: Axes, posture: Posture, x: float) -> None:
    text = wrapped(posture.how, 200, 9.0)
    words(sheet, (x, TOP + 158 * SCALE), text, 9.0, color=INK2, va="top", linespacing=1.35)


def _table(ax: Axes) -> None:
    for out, share in ((2.0, 0.10), (1.0, 0.16)):
        shadow = box(-34, -20, 36, 150).buffer(3 + out).buffer(0)
        patch(ax, path_of(shadow), fill=mixed(INK2, PAPER, share), zorder=0.1)
    patch(ax, path_of(box(-35, -20, 35, 150).buffer(3)), fill=PAD, line=INK2, lw=0.7, zorder=0.3)
    cradle = box(-11, -33, 11, -24).buffer(5)
    patch(ax, path_of(cradle), fill=PAD, line=INK2, lw=0.7, zorder=0.2)


def _mat(ax: Axes) -> None:
    patch(ax, path_of(box(-42, -38, 98, 150).buffer(2)), fill=MAT, line=HINT, lw=0.7, zorder=0.1)
    for x in (3.5, 50.5):
        ax.plot([x, x], [-40, 152], color=HINT, lw=0.6, linestyle=(0, (3, 2)), zorder=0.2)


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

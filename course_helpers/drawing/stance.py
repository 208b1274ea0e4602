"""The giver's stance seen from above, at a table and on a mat, and the hand with its contact."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure

from ..geometry import BodyMap
from ..records import Course, Posture, Technique
from . import keys
from .back import draw_lines, draw_tones
from .ink import arrowhead, closed, patch, words
from .palette import CLAY, HINT, INK, INK2, PAPER, SERIF, mixed
from .sheet import Frame, map_axes, new_sheet

WIDTH, HEIGHT = 595, 330


def draw_stance(course: Course, technique: Technique) -> Figure:
    """Draw where the giver stands or kneels at a table and on a mat, and what touches the back."""
    figure, sheet = new_sheet(WIDTH, HEIGHT)
    body = BodyMap.of(course)
    for x, name, posture in (
        (120, "At a table", technique.stance.table),
        (340, "On a mat", technique.stance.mat),
    ):
        frame = Frame(WIDTH, HEIGHT, x - 20, 110, 1.5)
        ax = map_axes(figure, frame)
        _receiver(ax, body)
        _giver(ax, posture)
        words(sheet, (x, 22), name, 13, family=SERIF, ha="center")
    keys.contact(sheet, course, course.contact(technique.stroke.hands[0].contact), 515, 60, 6.0, 9)
    return figure


def _receiver(ax, body: BodyMap) -> None:
    draw_tones(ax, body)
    draw_lines(ax, body, scale=1.5)


def _giver(ax, posture: Posture) -> None:
    for foot in (posture.left, posture.right):
        u = np.linspace(0, 2 * np.pi, 40)
        sole = np.column_stack([4.5 * np.cos(u), 13 * np.sin(u)])
        a = np.deg2rad(foot.toes_deg)
        turn = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])
        patch(
            ax,
            closed(sole @ turn + [foot.x_cm, foot.y_cm]),
            fill=mixed(INK, CLAY, 0.5),
            line=INK,
            lw=0.8,
            zorder=4,
        )
    mid = np.array(
        [(posture.left.x_cm + posture.right.x_cm) / 2, (posture.left.y_cm + posture.right.y_cm) / 2]
    )
    a = np.deg2rad(posture.lean_deg)
    way = np.array([np.sin(a), -np.cos(a)])
    ax.plot(*np.array([mid, mid + 24 * way]).T, color=INK, lw=1.5, zorder=5)
    arrowhead(ax, mid + 26 * way, way, 7, INK, PAPER, 0.5, 6)


__all__ = ["HINT", "INK2", "draw_stance"]

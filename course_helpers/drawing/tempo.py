"""The tempo drill on paper: its beats as notes on a line, its pace, and how to do it with a clock."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import matplotlib.style
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.path import Path

from ..records import Course
from ..tempo import Pace, pace_words, paper_lines
from .ink import disc, patch, words, wrapped
from .palette import HINT, INK, INK2, LEVEL_COLOURS, PAPER, SERIF, mixed
from .sheet import new_sheet

WIDTH, EDGE = 560.0, 34.0
FIRST_LINE, LINES_APART = 150.0, 92.0
STEM, BAR = 25.0, 15.0
SIZE = 10.5
NOTE = LEVEL_COLOURS[3]
LEAST_SHARE = 0.14  # of the last note of the fading part: still seen in print


def draw_tempo(course: Course, pace: Pace) -> Figure:
    """Draw the drill of a technique.

    Returns
    -------
    matplotlib.figure.Figure
        Two lines of notes: the beats that are followed and those that fade, getting paler and smaller; then
        those that are tapped alone, hollow. Under them what two people do who have a clock and no device.
    """
    with matplotlib.style.context("default"):
        return _drawn(course, pace)


def _drawn(course: Course, pace: Pace) -> Figure:
    texts, a_round = course.tempo_drill.texts, course.tempo_drill.round
    steps = [wrapped(line, WIDTH - 2 * EDGE - 30, SIZE) for line in paper_lines(course, pace)]
    head = FIRST_LINE + LINES_APART + 72
    tall = [17.0 + 14.5 * step.count("\n") for step in steps]
    figure, sheet = new_sheet(WIDTH, head + 16 + sum(tall) + 8 * len(steps) + 54)
    words(sheet, (EDGE, 46), texts["paper_title"], 25, family=SERIF, va="baseline")
    italic: dict[str, Any] = {"family": SERIF, "style": "italic", "color": INK2, "va": "baseline"}
    words(sheet, (EDGE, 70), pace.technique.name, 14.5, **italic)
    words(sheet, (EDGE, 92), texts["paper_pace"].format(**pace_words(pace)), SIZE, va="baseline")

    follow, fade, alone = a_round.follow_beats, a_round.fade_beats, a_round.alone_beats
    apart = (WIDTH - 2 * EDGE) / max(follow + fade, alone)
    shares = 1 - np.arange(1, fade + 1) / fade * (1 - LEAST_SHARE)
    _line(sheet, FIRST_LINE, follow + fade, apart, turn=follow)
    _part(sheet, 0, FIRST_LINE, apart, texts["paper_follow"].format(count=follow), [1.0] * follow)
    _part(sheet, follow, FIRST_LINE, apart, texts["paper_fade"].format(count=fade), list(map(float, shares)))
    y = FIRST_LINE + LINES_APART
    _line(sheet, y, alone, apart)
    _part(sheet, 0, y, apart, texts["paper_alone"].format(count=alone), [0.0] * alone)

    words(sheet, (EDGE, head), texts["paper_head"], SIZE, fontweight="bold", va="baseline")
    y = head + 16
    for number, (step, height) in enumerate(zip(steps, tall, strict=True), start=1):
        patch(sheet, disc((EDGE + 8.5, y + 8.5), 8.5), fill=PAPER, line=NOTE, lw=1.3)
        words(
            sheet, (EDGE + 8.5, y + 8.5), str(number), SIZE - 1, ha="center", va="center",
            fontweight="bold",
        )  # fmt: skip
        words(sheet, (EDGE + 27, y + 2), step, SIZE, va="top")
        y += height + 8
    words(sheet, (EDGE, y + 22), texts["paper_counted"], SIZE, va="baseline")
    sheet.plot([EDGE + 150, EDGE + 230], [y + 23, y + 23], color=INK, lw=0.9)
    words(sheet, (WIDTH - EDGE, y + 22), texts["paper_felt"], SIZE, ha="right", va="baseline")
    return figure


def _line(sheet: Axes, y: float, beats: int, apart: float, turn: int | None = None) -> None:
    """The line that notes stand on: bars at its ends, one where a part begins, or two where all is over."""
    end = EDGE + beats * apart
    sheet.plot([EDGE, end], [y, y], color=HINT, lw=0.8, zorder=2)
    over = [(end, 0.8)] if turn is not None else [(end - 4.2, 0.8), (end, 2.4)]
    for x, lw in [(EDGE, 0.8), *over]:
        sheet.plot([x, x], [y - BAR, y + BAR], color=INK, lw=lw, zorder=3, solid_capstyle="butt")
    if turn is not None:
        x = EDGE + turn * apart
        sheet.plot([x, x], [y - BAR, y + BAR], color=INK, lw=0.8, zorder=3)


def _part(sheet: Axes, first: int, y: float, apart: float, name: str, shares: Sequence[float]) -> None:
    """Notes of one part, each as strong as its share (0: hollow), and under them the part's name."""
    for k, share in enumerate(shares):
        x = EDGE + (first + k + 0.5) * apart
        hollow = share == 0
        colour = mixed(NOTE, PAPER, 1.0 if hollow else share)
        size = 6.4 if hollow else 6.4 * (0.55 + 0.45 * share)
        stem = STEM * (1 if hollow else 0.6 + 0.4 * share)
        sheet.plot([x + 0.9 * size] * 2, [y - 0.2 * size, y - stem], color=colour, lw=1.4, zorder=4)
        patch(
            sheet, _head((x, y), size), fill=PAPER if hollow else colour, line=colour, lw=1.5, zorder=5,
            gid="alone" if hollow else "beat",
        )  # fmt: skip
    room = len(shares) * apart - 10
    words(sheet, (EDGE + first * apart + 6, y + 26), wrapped(name, room, SIZE), SIZE, color=INK2, va="top")


def _head(at: tuple[float, float], size: float) -> Path:
    """The head of a note: an ellipse that leans upwards."""
    a = np.deg2rad(-20)
    turn = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])
    path = disc((0, 0), size, 0.74 * size)
    return Path(path.vertices @ turn + np.asarray(at), path.codes)

"""The score, to a stroke what a stave is to a tune: pressure over time, breath above it, beats below."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from matplotlib.axes import Axes
from matplotlib.path import Path

from ..geometry import HandTrack, Timeline
from ..geometry.curves import Floats
from .ink import disc, patch, polyline, width_pt, words, wrapped
from .palette import HINT, INK, INK2, PAPER, SHADE, level_colour, mixed

LINES = 5


def draw_score(ax: Axes, one_pass: Timeline, *, size_pt: float = 8.5, names: bool = True) -> None:
    """Draw a stroke's score.

    Parameters
    ----------
    ax
        Axes of their own; x becomes seconds of one pass, y Walton levels.
    size_pt
        Size of the words.
    names
        Whether to write the legs' names under the beats.
    """
    width, height = ax.bbox.width * 72 / ax.figure.dpi, ax.bbox.height * 72 / ax.figure.dpi
    below = size_pt * (1.9 + (2.6 if names else 0.0))
    above = size_pt * 3.2 if one_pass.breath else size_pt * 0.8
    level_pt = (height - below - above) / LINES
    ax.set_xlim(0, one_pass.pass_s)
    ax.set_ylim(-below / level_pt, LINES + above / level_pt)
    ax.set_axis_off()
    s_per_pt = one_pass.pass_s / width
    _breath(ax, one_pass, size_pt, s_per_pt, 1 / level_pt)
    _stave(ax, one_pass, size_pt, s_per_pt)
    lead = next((t for t in one_pass.hands if not t.stays), one_pass.hands[0])
    for track in one_pass.hands:
        if track is not lead and not np.array_equal(track.walton, lead.walton):
            _other(ax, track)
    _pressure(ax, lead)
    _beats(ax, one_pass, size_pt, s_per_pt, 1 / level_pt, names)
    if len(one_pass.legs) > 1:
        _numbers(ax, one_pass, lead, size_pt, s_per_pt, 1 / level_pt)


def _breath(ax: Axes, one_pass: Timeline, size: float, s_per_pt: float, y_per_pt: float) -> None:
    """Bands behind the stave, and the breath as a swelling line above it."""
    foot, rise = LINES + 0.5 * size * y_per_pt, 2.0 * size * y_per_pt
    u = np.linspace(0, 1, 25)
    for number, span in enumerate(one_pass.breath):
        out = span.phase == "out"
        x = span.start_s + u * (span.end_s - span.start_s)
        swell = (1 + np.cos(np.pi * u)) / 2
        top = foot + rise * (0.08 + 0.92 * (swell if out else 1 - swell))
        if out:
            band = [(span.start_s, 0), (span.start_s, LINES), (span.end_s, LINES), (span.end_s, 0)]
            patch(ax, Path(band + band[:1]), fill=mixed(SHADE, PAPER, 0.16), zorder=0)
        area = np.vstack([np.column_stack([x, top]), [span.end_s, foot], [span.start_s, foot]])
        patch(ax, Path(area), fill=mixed(SHADE, PAPER, 0.34 if out else 0.20), zorder=1)
        polyline(ax, x, top, color=INK2, lw=1.0, linestyle="-" if out else (0, (3, 1.6)), zorder=2)
        if number > 1 and (span.end_s - span.start_s) / s_per_pt < 3.2 * size:
            continue  # the first breath has named the two lines
        words(
            ax,
            (
                span.start_s + 0.6 * size * s_per_pt if out else span.end_s - 0.6 * size * s_per_pt,
                foot + rise * 0.28,
            ),
            _phase(out, (span.end_s - span.start_s) / s_per_pt, size),
            size,
            ha="left" if out else "right",
            zorder=3,
        )


def _phase(out: bool, room: float, size: float) -> str:
    """Name a phase of the breath as fully as the room under its line allows."""
    word = "breathe out" if out else "breathe in"
    return word if width_pt(word, size) + 0.6 * size < 0.45 * room else word.split()[1]


def _stave(ax: Axes, one_pass: Timeline, size: float, s_per_pt: float) -> None:
    end = one_pass.pass_s
    low = (ax.bbox.height * 72 / ax.figure.dpi) / float(np.ptp(ax.get_ylim())) < 0.9 * size
    for level in range(LINES + 1):
        polyline(
            ax,
            [0, end],
            [level, level],
            color=INK2 if level == 0 else HINT,
            lw=0.9 if level == 0 else 0.5,
            zorder=3,
        )
        if low and level % 2 == 0:
            continue  # on a low stave every other line has its figure
        words(
            ax,
            (-0.6 * size * s_per_pt, level),
            str(level),
            size,
            ha="right",
            va="center_baseline",
            color=INK2,
        )
    polyline(ax, [end - 3.2 * s_per_pt] * 2, [0, LINES], color=INK, lw=0.6, zorder=3.5)
    polyline(ax, [end - 0.8 * s_per_pt] * 2, [0, LINES], color=INK, lw=1.8, zorder=3.5, solid_capstyle="butt")
    for leg in one_pass.legs[1:]:
        polyline(ax, [leg.start_s] * 2, [0, LINES], color=INK2, lw=0.7, zorder=3.5)


def _even(track: HandTrack) -> tuple[Floats, Floats]:
    """The pressure of a track with only the points that bend its line."""
    keep = [0]
    for i in range(1, len(track.t_s) - 1):
        before = (track.walton[i] - track.walton[keep[-1]]) / max(track.t_s[i] - track.t_s[keep[-1]], 1e-9)
        after = (track.walton[i + 1] - track.walton[i]) / max(track.t_s[i + 1] - track.t_s[i], 1e-9)
        if abs(before - after) > 0.02:
            keep.append(i)
    keep.append(len(track.t_s) - 1)
    return track.t_s[keep], track.walton[keep]


def _pressure(ax: Axes, track: HandTrack) -> None:
    t, walton = _even(track)
    ends = [moment for air in track.in_air_s for moment in air]
    fine = np.unique(np.concatenate([t, np.linspace(0, t[-1], 121), ends]))
    level = np.interp(fine, t, walton)
    for start_s, end_s in [(0.0, t[-1])] if not ends else track.touching_s:
        keep = (fine >= start_s - 1e-9) & (fine <= end_s + 1e-9)
        _line(ax, fine[keep], level[keep])


def _line(ax: Axes, fine: Floats, level: Floats) -> None:
    """The line of a hand that touches all the while, and what lies under it."""
    q = np.round(level * 4) / 4
    cut = [0, *(np.flatnonzero(np.diff(q)) + 1), len(q)]
    for i, j in pairwise(cut):
        k = slice(max(i - 1, 0), min(j + 1, len(fine)))
        if k.stop - k.start < 2:
            continue
        colour = level_colour(float(q[i]))
        area = np.vstack([[fine[k][0], 0], np.column_stack([fine[k], level[k]]), [fine[k][-1], 0]])
        patch(ax, Path(area), fill=mixed(colour, PAPER, 0.30), zorder=2)
        lw = float(np.interp(q[i], [0, 1, 3, 5], [1.6, 2.2, 3.8, 5]))
        drawn = polyline(ax, fine[k], level[k], color=colour, lw=lw, zorder=4, gid="pressure")
        drawn.set_solid_capstyle("round")


def _other(ax: Axes, track: HandTrack) -> None:
    """A second hand with a pressure of its own, such as an anchor: dotted."""
    t, walton = _even(track)
    polyline(
        ax, t, walton, color=level_colour(float(walton.max())), lw=1.6, linestyle=(0, (1.2, 1.3)), zorder=4.5
    )


def _beats(ax: Axes, one_pass: Timeline, size: float, s_per_pt: float, y_per_pt: float, names: bool) -> None:
    strong = {round(leg.start_s / one_pass.beat_s) for leg in one_pass.legs}
    room = one_pass.beat_s / s_per_pt
    enough = (1.35 if one_pass.beats < 10 else 1.7) * size  # two figures take more room
    for beat in range(one_pass.beats):
        x, first = beat * one_pass.beat_s, beat in strong
        tall = size * (0.55 if first else 0.36) * y_per_pt
        polyline(
            ax,
            [x, x],
            [0, -tall],
            color=INK if first else INK2,
            lw=1.5 if first else 0.8,
            zorder=5,
            clip_on=False,
        )
        near = min((abs(beat - other) for other in strong if other != beat), default=9)
        if first or room > enough or (beat % 2 == 0 and room > 0.8 * size and near > 1):
            words(
                ax, (x, -1.35 * size * y_per_pt), str(beat + 1), size, ha="center", va="center_baseline",
                color=INK if first else INK2, fontweight="bold" if first else "normal",
            )  # fmt: skip
    if not names:
        return
    for leg in one_pass.legs:
        room = (leg.end_s - leg.start_s) / s_per_pt
        name = wrapped(leg.name, room - 0.5 * size, size)
        if (
            len(one_pass.legs) > 1
            and max(width_pt(line, size) for line in name.split("\n")) > room - 0.4 * size
        ):
            continue  # its number on the line says which it is
        words(ax, (leg.start_s, -2.1 * size * y_per_pt), name, size, va="top")


def _numbers(
    ax: Axes, one_pass: Timeline, lead: HandTrack, size: float, s_per_pt: float, y_per_pt: float
) -> None:
    r = 0.78 * size
    for number, leg in enumerate(one_pass.legs, start=1):
        x = (leg.start_s + leg.end_s) / 2
        level = float(lead.at(x)[2][0])
        at = disc((x, level), r * s_per_pt, r * y_per_pt)
        patch(ax, at, fill=PAPER, line=level_colour(level), lw=1.3, zorder=6)
        words(
            ax, (x, level), str(number), size, ha="center", va="center_baseline", fontweight="bold", zorder=7
        )  # fmt: skip

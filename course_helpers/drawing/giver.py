"""The giver seen from above: feet or knees, shoulders and head, arms that reach to the back, and the lean."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from shapely import LineString, Point, Polygon, box, union_all
from shapely.geometry.base import BaseGeometry

from ..geometry import HandTrack
from ..geometry.curves import Floats, smooth
from ..records import Foot, Posture
from .ink import (
    arrowhead,
    closed,
    disc,
    letter,
    normals,
    patch,
    path_of,
    pen,
    polygon,
    pt_per_cm,
    ribbon_path,
)
from .palette import INK, INK2, PAPER, mixed

# A right sole, toes up, in cm around its middle; and the width of a shin from the knee to the ankle.
SOLE = [
    (0.3, -12.6),
    (3.2, -11.6),
    (4.6, -7.6),
    (4.4, -3.4),
    (3.1, 2.0),
    (3.3, 8.0),
    (2.2, 12.0),
    (0.0, 12.9),
]
SOLE += [(-2.3, 12.0), (-3.3, 8.0), (-2.7, 2.0), (-3.9, -4.0), (-3.6, -9.2), (-2.0, -12.0)]
SHIN_CM = 40.0
UNDER_TABLE = 0.3
REACH_CM = 50.0  # from the shoulders to a hand, the elbow hardly bent
LEAN_MOST_CM = 34.0
TABLE_Y_CM = (-26.0, 153.0)
CLOTH = mixed(INK2, PAPER, 0.42)


def way(degrees: float) -> Floats:
    """Return the direction of an angle on the map: 0 to the receiver's head, 90 to the receiver's right."""
    a = np.deg2rad(degrees)
    return np.array([np.sin(a), -np.cos(a)])


def _turned(xy: Floats, degrees: float) -> Floats:
    a = np.deg2rad(degrees)
    turned: Floats = xy @ np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])
    return turned


def knees(posture: Posture) -> tuple[bool, bool]:
    """Whether the left and the right point of a posture are knees: both, neither, or the one behind."""
    if posture.base == "kneeling":
        return True, True
    if posture.base != "half-kneeling":
        return False, False
    ahead = way(posture.facing_deg)
    left, right = ((foot.x_cm * ahead[0] + foot.y_cm * ahead[1]) for foot in (posture.left, posture.right))
    return bool(left < right), bool(right < left)


def top_cm(posture: Posture) -> float:
    """How far up the map the giver's feet, knees and shins reach, in cm from C7 (negative above it)."""
    reach = []
    for foot, knee in zip((posture.left, posture.right), knees(posture), strict=True):
        behind = (SHIN_CM + 18) * way(foot.toes_deg)[1] if knee else 0.0
        reach += [foot.y_cm - 14, foot.y_cm - behind]
    return float(min(reach))


def draw_giver(ax: Axes, posture: Posture, hands: tuple[HandTrack, ...], *, floor: float) -> None:
    """Draw the giver in a posture, the arms reaching to where the hands start.

    `floor` is the z-order of the feet: below a table, above a mat.
    """
    middle = np.array([posture.left.x_cm + posture.right.x_cm, posture.left.y_cm + posture.right.y_cm]) / 2
    ahead, lean = way(posture.facing_deg), way(posture.lean_deg)
    across = np.array([-ahead[1], ahead[0]])
    chest = middle + _lean_cm(middle, lean, hands) * lean
    u = np.linspace(0, 2 * np.pi, 48)
    shoulders = np.column_stack([22 * np.cos(u), 9.5 * np.sin(u) + 1.5 * np.cos(2 * u)])
    parts = [polygon(_turned(shoulders, posture.facing_deg) + chest)]
    for track in hands:
        for side in {"left": (-1,), "right": (1,)}.get(track.hand, (-1, 1)):
            parts.append(_arm(chest + side * 17 * across, track.xy_cm[0], side, across))
    figure = union_all(parts).buffer(2).buffer(-3).buffer(1)
    patch(ax, path_of(figure, 0.1), fill=(CLOTH, 0.62), line=INK, lw=0.7, zorder=6, gid="giver")
    head = chest + 6 * ahead
    nose = head + np.array([ahead * 10.6, ahead * 7 + across * 2.2, ahead * 7 - across * 2.2])
    patch(ax, closed(nose, 0), fill=PAPER, line=INK, lw=0.7, zorder=6.1)
    patch(ax, disc(head, 8.2), fill=PAPER, line=INK, lw=0.8, zorder=6.2)
    start = head + 12.5 * lean
    tip = start + 17 * lean
    pen(ax, np.linspace(start, tip, 8), INK, 1.7, ends=(0.8, 0.0), mirror=False, zorder=7)
    arrowhead(ax, tip + 2.5 * lean, lean, 8.5, INK, PAPER, 0.6, 7.1)
    over = union_all([figure, Point(head).buffer(9), LineString([head, tip + 8 * lean]).buffer(4)])
    for name, foot, knee in zip(
        ("left", "right"), (posture.left, posture.right), knees(posture), strict=True
    ):
        (_shin if knee else _sole)(ax, foot, name, floor)
        at = _letter_place(ax, foot, over, knee=knee, under_table=floor < UNDER_TABLE)
        patch(ax, disc(at, _letter_cm(ax)), fill=INK2, zorder=7.9, gid="foot")
        letter(ax, at, name[0].upper(), 8.2 / pt_per_cm(ax), PAPER, 8)


def _letter_cm(ax: Axes) -> float:
    """Radius of the dark round under a foot's letter."""
    return 5.0 / pt_per_cm(ax)


def _letter_place(ax: Axes, foot: Foot, over: BaseGeometry, *, knee: bool, under_table: bool) -> Floats:
    """Find a place along a foot or a shin for its letter: clear of the giver above it, and of the table."""
    hidden = over
    if under_table:
        hidden = hidden.union(box(-38, TABLE_Y_CM[0], 38, TABLE_Y_CM[1]))
    radius = _letter_cm(ax)
    wanted, low, high = (0.0, -SHIN_CM, 0.0) if knee else (4.0, -13.0, 11.0)
    best: Floats = np.array([foot.x_cm, foot.y_cm])
    least = np.inf
    for along_cm in np.arange(low, high + 0.5):
        at = np.array([foot.x_cm, foot.y_cm]) + along_cm * way(foot.toes_deg)
        covered = Point(at).buffer(radius).intersection(hidden).area / (np.pi * radius**2)
        cost = float(3 * covered + 0.02 * abs(along_cm - wanted))
        if cost < least:
            best, least = at, cost
    return best


def _lean_cm(middle: Floats, lean: Floats, hands: tuple[HandTrack, ...]) -> float:
    """How far the trunk comes forward over the feet, so that the arms reach to where the hands start."""
    farthest = np.linspace(2, LEAN_MOST_CM, 33)
    over = [
        max(float(np.hypot(*(middle + far * lean - track.xy_cm[0]))) for track in hands) - REACH_CM
        for far in farthest
    ]
    within = np.flatnonzero(np.array(over) <= 0)
    return float(farthest[within[0] if len(within) else int(np.argmin(over))])


def _arm(shoulder: Floats, hand: Floats, side: int, across: Floats) -> Polygon:
    """An arm from the shoulder to the wrist, the elbow a little out."""
    reach = shoulder - hand
    wrist = hand + reach / max(float(np.hypot(*reach)), 1e-9) * 5.5
    line = smooth([shoulder, (shoulder + wrist) / 2 + side * 5 * across, wrist], per_segment=8)
    n = normals(line)
    half = np.linspace(4.8, 2.9, len(line))[:, None]
    return polygon(np.vstack([line + n * half, (line - n * half)[::-1]]))


def _sole(ax: Axes, foot: Foot, name: str, floor: float) -> None:
    outline = smooth(SOLE, closed=True, per_segment=4) * [1 if name == "right" else -1, 1]
    xy = _turned(outline, foot.toes_deg) + [foot.x_cm, foot.y_cm]
    patch(ax, closed(xy, 0.1), fill=INK2, line=INK, lw=0.6, zorder=floor)


def _shin(ax: Axes, knee: Foot, name: str, floor: float) -> None:
    at, back = np.array([knee.x_cm, knee.y_cm]), -way(knee.toes_deg)
    line = np.linspace(at, at + SHIN_CM * back, 9)
    patch(ax, ribbon_path(line, np.linspace(11, 7, 9)), fill=CLOTH, line=INK, lw=0.6, zorder=floor - 0.01)
    sole = smooth(SOLE, closed=True, per_segment=4) * [0.9 if name == "right" else -0.9, 0.9]
    heel = _turned(sole, knee.toes_deg + 180) + at + (SHIN_CM + 6) * back
    patch(ax, closed(heel, 0.1), fill=mixed(INK2, PAPER, 0.6), line=INK, lw=0.6, zorder=floor - 0.02)
    patch(ax, disc(at, 6.6), fill=INK2, line=INK, lw=0.6, zorder=floor)

"""The modelled back: a height field built from the body's outline and anatomy, lit like a clay relief."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from ..geometry import BodyMap
from ..geometry.curves import Floats
from .clay import Sheet, dome, soften, step
from .palette import CLAY, GLOW, PAPER, SHADE

TONES = 72
# From above the receiver's left shoulder, well in front: x right, y down, z toward the viewer.
LIGHT = (-0.30, -0.44, 0.846)
RAMP = LinearSegmentedColormap.from_list(
    "clay", [(0.0, SHADE), (0.58, CLAY), (0.86, GLOW), (1.0, PAPER)], N=TONES
)


@dataclass(frozen=True)
class Relief:
    """Tones of a body (0 deepest, `TONES` - 1 paper) and where they lie, in cm: left, right, bottom, top."""

    tones: np.ndarray
    extent: tuple[float, float, float, float]


def relief(body: BodyMap) -> Relief:
    """Return the modelled back of a body, fading into the paper at nape, arms and seat."""
    return _modelled(_key(body), _Held(body), False)


def whole_relief(body: BodyMap) -> Relief:
    """Return the whole body, modelled more coarsely, for small pictures."""
    return _modelled(_key(body), _Held(body), True)


def whole_outline(body: BodyMap) -> Floats:
    """Return the outline of the whole body, right half from the crown to between the legs, in cm."""
    edge = {name: body.curve(line.points) for name, line in body.back.outline.items()}
    neck = edge["side"][:, 1] > edge["head"][-1, 1]
    parts = ["arm-lower", "arm-inner", "trunk", "leg"]
    return np.vstack([edge["head"], edge["side"][neck], *(edge[part] for part in parts)])


def _back_outline(sheet: Sheet) -> Floats:
    edge = {name: sheet.body.curve(line.points) for name, line in sheet.body.back.outline.items()}
    side, inner, trunk = edge["side"], edge["arm-inner"], edge["trunk"]
    # Arms and hips run on beyond the picture, so that the clay does not round off where the drawing fades.
    on = 0.3 * sheet.body.length_cm
    arm_end = [side[-1] + [0.06 * on, on], inner[0] + [0.12 * on, on]]
    low = trunk[-1] * [1, 1.2]
    return np.vstack([[0, 2 * sheet.top], side[0] * [1, 2], side, arm_end, inner, trunk, low, [0, low[1]]])


def _heights(sheet: Sheet, mask: Floats) -> Floats:
    """Heights in cm of a body whose drawn parts are `mask`."""
    body, hints = sheet.body, sheet.body.back.hints
    curve = {name: body.curve(line.points, closed=line.closed) for name, line in hints.items()}
    edge = {name: body.curve(line.points) for name, line in body.back.outline.items()}
    y = sheet.y()
    unit = body.length_cm

    # A back is flatter than a cushion of its breadth.
    h = 0.40 * soften(dome(mask), 1) / sheet.px

    midline = np.array([[0, -0.02 * unit], [0, 0.98 * unit]])
    furrow = sheet.lined(midline, 1.2, 0.9)
    deep = 0.30 + 0.70 * step(y, 0.30, 0.66) - 0.35 * step(y, 0.88, 1.0)
    h -= 1.9 * deep * furrow
    h += 1.15 * sheet.filled(curve["erector"], soft_cm=1.2) * (0.25 + 0.75 * step(y, 0.25, 0.75))
    h += 0.9 * sheet.filled(curve["trapezius"], soft_cm=1.6)
    h += 1.0 * sheet.filled(curve["latissimus"], soft_cm=1.6)
    h += 1.5 * sheet.filled(curve["scapula"], soft_cm=1.0)
    h += 0.9 * sheet.lined(curve["scapular-spine"], 1.2, 0.8)
    h += 0.9 * sheet.lined(curve["iliac-crest"], 1.2, 1.0)
    for name, height in (("rib12", 0.16), ("rib11", 0.22), ("rib10", 0.22)):
        h += height * sheet.lined(curve[name], 0.8, 0.6)
    h -= 1.6 * sheet.lined(edge["axilla-fold"], 1.0, 0.8)
    h -= 0.8 * sheet.lined(curve["deltoid"], 1.0, 1.0)
    h += 0.5 * sheet.filled(curve["sacrum"], soft_cm=1.0)
    dimple = body.to_cm([[0.088, 1.0]])[0]
    h -= 1.6 * sheet.lined(np.array([dimple, dimple + [0.05, 0.3]]), 1.0, 0.8)
    seat = body.to_cm([[0.165 + 0.12 * np.cos(a), 1.27 + 0.15 * np.sin(a)] for a in np.linspace(0, 6.28, 24)])
    h += 2.4 * sheet.filled(seat, soft_cm=2.6)
    h -= 2.6 * sheet.lined(body.to_cm([[0, 1.17], [0, 1.3]]), 0.6, 0.9)
    return soften(h, 1)


def _lit(sheet: Sheet, heights: Floats) -> Floats:
    slope_y, slope_x = np.gradient(heights * sheet.px)
    up = 1 / np.sqrt(1 + slope_x * slope_x + slope_y * slope_y)
    lit = (-slope_x * LIGHT[0] - slope_y * LIGHT[1] + LIGHT[2]) * up
    hollow = heights - soften(heights, 2.2 * sheet.px)
    tone: Floats = 0.61 + 0.80 * (lit - LIGHT[2]) + 0.40 * (up - 0.93) + 0.15 * hollow
    return np.clip(tone, 0, 0.97)


def _faded(sheet: Sheet) -> Floats:
    """How far the drawing has faded into the paper: 1 is gone."""
    y = sheet.y()
    gone = np.maximum(step(-y, 0.13, 0.29), step(y, 1.09, 1.235))
    trunk = sheet.body.curve(sheet.body.back.outline["trunk"].points)
    inside = sheet.filled(np.vstack([[0, trunk[0, 1]], trunk, [0, trunk[-1, 1]]]))
    return np.maximum(gone, step(y, 0.42, 0.64) * (1 - inside))


def _to_the_edge(tone: Floats, mask: Floats) -> Floats:
    """Carry the tones just inside the outline past it: the pen's line, not the grid, ends the body."""
    inside: Floats = np.where(mask > 0.6, 1.0, 0.0)
    for reach in (1, 2, 4):
        near = soften(inside, reach)
        carried = soften(tone * inside, reach) / np.maximum(near, 1e-6)
        reached = (inside == 0) & (near > 0.02)
        tone = np.where(reached, carried, tone)
        inside = np.where(reached, 1.0, inside)
    return tone


@lru_cache(maxsize=8)
def _modelled(key: str, held: _Held, whole: bool) -> Relief:
    sheet = Sheet(held.body, -0.62, 3.02, 1.3) if whole else Sheet(held.body, -0.335, 1.26, 2.1)
    mask = sheet.filled(whole_outline(held.body) if whole else _back_outline(sheet))
    tone = _to_the_edge(_lit(sheet, _heights(sheet, mask)), mask)
    if not whole:
        gone = _faded(sheet)
        tone = tone * (1 - gone) + gone
    tones = np.round(np.clip(tone, 0, 1) * (TONES - 1)).astype(np.uint8)
    return Relief(tones, (-sheet.half, sheet.half, sheet.bottom, sheet.top))


class _Held:
    """Carries a body through the cache, which compares only the key."""

    def __init__(self, body: BodyMap) -> None:
        self.body = body

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held)

    def __hash__(self) -> int:
        return 0


def _key(body: BodyMap) -> str:
    back = body.back
    drawn = repr((sorted(back.outline.items()), sorted(back.hints.items())))
    sizes = [round(float(v), 6) for v in np.ravel(body.to_cm([[0.3, y / 10] for y in range(-3, 13)]))]
    return f"{drawn}{sizes}"

"""The modelled back: a height field built from the body's outline and anatomy, lit like a clay relief.

Everything is plain sums, products and square roots on arrays, so that the same body gives the same bytes everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from matplotlib.colors import LinearSegmentedColormap
from PIL import Image, ImageDraw

from ..geometry import BodyMap
from ..geometry.curves import Floats
from .palette import CLAY, GLOW, PAPER, SHADE

PX_PER_CM = 2.4
TOP, BOTTOM = -0.335, 1.26
TONES = 96
# From above the receiver's left shoulder, well in front: x right, y down, z toward the viewer.
LIGHT = (-0.30, -0.44, 0.846)
RAMP = LinearSegmentedColormap.from_list(
    "clay", [(0.0, SHADE), (0.58, CLAY), (0.86, GLOW), (1.0, PAPER)], N=TONES
)


@dataclass(frozen=True)
class Relief:
    """Tones of the back (0 deepest, `TONES` - 1 paper) and where they lie, in cm: left, right, bottom, top."""

    tones: np.ndarray
    extent: tuple[float, float, float, float]


class _Sheet:
    """A grid over the map on which shapes are drawn and softened."""

    def __init__(self, body: BodyMap) -> None:
        outline = body.curve(body.back.outline["side"].points)
        self.half = float(np.ceil(outline[:, 0].max() + 1))
        self.top, self.bottom = TOP * body.length_cm, BOTTOM * body.length_cm
        self.shape = (
            round((self.bottom - self.top) * PX_PER_CM),
            round(2 * self.half * PX_PER_CM),
        )
        self.body = body

    def y(self) -> Floats:
        """Body units of each row, as a column."""
        rows = (np.arange(self.shape[0]) + 0.5) / PX_PER_CM + self.top
        return (rows / self.body.length_cm)[:, None]

    def _pixels(self, xy: Floats, mirror: int, fine: int) -> list[tuple[float, float]]:
        at = (xy * [mirror, 1] + [self.half, -self.top]) * PX_PER_CM * fine
        return [(float(x), float(y)) for x, y in at]

    def filled(self, *shapes: Floats, soft_cm: float = 0.0) -> Floats:
        """Closed shapes (one side, cm) and their mirror images, from 0 to 1, softened by `soft_cm`."""
        fine = 4
        image = Image.new("L", (self.shape[1] * fine, self.shape[0] * fine))
        pen = ImageDraw.Draw(image)
        for xy in shapes:
            for mirror in (1, -1):
                pen.polygon(self._pixels(xy, mirror, fine), fill=255)
        return soften(_reduced(image, fine), soft_cm * PX_PER_CM)

    def lined(self, xy: Floats, width_cm: float, soft_cm: float) -> Floats:
        """A line (one side, cm) and its mirror image."""
        fine = 4
        image = Image.new("L", (self.shape[1] * fine, self.shape[0] * fine))
        pen = ImageDraw.Draw(image)
        for mirror in (1, -1):
            pen.line(
                self._pixels(xy, mirror, fine),
                fill=255,
                width=max(round(width_cm * PX_PER_CM * fine), 1),
                joint="curve",
            )
        return soften(_reduced(image, fine), soft_cm * PX_PER_CM)


def _reduced(image: Image.Image, by: int) -> Floats:
    a = np.asarray(image, dtype=float) / 255
    return a.reshape(a.shape[0] // by, by, a.shape[1] // by, by).mean(axis=(1, 3))


def soften(a: Floats, radius: float) -> Floats:
    """Blur by three running means, edges kept; `radius` is about one standard deviation in pixels."""
    width = round(radius)
    if width < 1:
        return a
    for _ in range(3):
        for axis in (0, 1):
            padded = np.pad(a, [(width + 1, width) if k == axis else (0, 0) for k in (0, 1)], mode="edge")
            total = np.cumsum(padded, axis=axis)
            size = 2 * width + 1
            high = np.take(total, range(size, total.shape[axis]), axis=axis)
            low = np.take(total, range(0, total.shape[axis] - size), axis=axis)
            a = (high - low) / size
    return a


def dome(mask: Floats) -> Floats:
    """Inflate a flat shape like a cushion: the square root of Poisson's equation, from coarse to fine."""
    u = np.zeros((1, 1))
    for step in (16, 8, 4, 2, 1):
        rows, columns = -(-mask.shape[0] // step), -(-mask.shape[1] // step)
        padded = np.pad(
            mask, [(0, rows * step - mask.shape[0]), (0, columns * step - mask.shape[1])], mode="edge"
        )
        inside = padded.reshape(rows, step, columns, step).mean(axis=(1, 3)) > 0.5
        u = np.kron(u, np.ones((2, 2)))[:rows, :columns] if u.size > 1 else np.zeros((rows, columns))
        force = 2.0 * step * step
        for _ in range(160 if step > 1 else 60):
            around = np.pad(u, 1, mode="edge")
            u = (
                0.25
                * (around[:-2, 1:-1] + around[2:, 1:-1] + around[1:-1, :-2] + around[1:-1, 2:] + force)
                * inside
            )
    return np.sqrt(u) / PX_PER_CM


def _step(a: Floats, low: float, high: float) -> Floats:
    """Rise smoothly from 0 at `low` to 1 at `high`."""
    t = np.clip((a - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def _heights(sheet: _Sheet) -> Floats:
    body, hints = sheet.body, sheet.body.back.hints
    curve = {name: body.curve(line.points, closed=line.closed) for name, line in hints.items()}
    edge = {name: body.curve(line.points) for name, line in body.back.outline.items()}
    y = sheet.y()
    unit = body.length_cm

    side, inner, trunk = edge["side"], edge["arm-inner"], edge["trunk"]
    # Arms and hips run on beyond the picture, so that the clay does not round off where the drawing fades.
    arm_end = [side[-1] + 0.3 * unit * np.array([0.06, 1.0]), inner[0] + 0.3 * unit * np.array([0.12, 1.0])]
    low = trunk[-1] * [1, 1.2]
    shape = np.vstack([[0, 2 * sheet.top], side[0] * [1, 2], side, arm_end, inner, trunk, low, [0, low[1]]])
    mask = sheet.filled(shape)
    cushion = dome(mask)
    # A back is flatter than a cushion of its breadth.
    h = 0.40 * soften(cushion, 1)

    midline = np.array([[0, -0.02 * unit], [0, 0.98 * unit]])
    furrow = sheet.lined(midline, 1.2, 0.9)
    deep = 0.30 + 0.70 * _step(y, 0.30, 0.66) - 0.35 * _step(y, 0.88, 1.0)
    h -= 1.9 * deep * furrow
    h += 1.15 * sheet.filled(curve["erector"], soft_cm=1.2) * (0.25 + 0.75 * _step(y, 0.25, 0.75))
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


def _tones(sheet: _Sheet) -> Floats:
    h = _heights(sheet) * PX_PER_CM
    slope_y, slope_x = np.gradient(h)
    up = 1 / np.sqrt(1 + slope_x * slope_x + slope_y * slope_y)
    lit = (-slope_x * LIGHT[0] - slope_y * LIGHT[1] + LIGHT[2]) * up
    flat = LIGHT[2]
    hollow = h - soften(h, 2.2 * PX_PER_CM)
    tone = 0.61 + 0.80 * (lit - flat) + 0.40 * (up - 0.93) + 0.055 * hollow
    # Where the drawing ends it fades into the paper: nape, arms, seat.
    y = sheet.y()
    gone = np.maximum(_step(-y, 0.13, 0.29), _step(y, 1.09, 1.235))
    trunk = sheet.body.curve(sheet.body.back.outline["trunk"].points)
    inside = sheet.filled(np.vstack([[0, trunk[0, 1]], trunk, [0, trunk[-1, 1]]]))
    gone = np.maximum(gone, _step(y, 0.42, 0.64) * (1 - inside))
    return np.clip(tone, 0, 0.97) * (1 - gone) + gone


@lru_cache(maxsize=8)
def _relief(key: str, body: _Held) -> Relief:
    sheet = _Sheet(body.body)
    tones = np.round(np.clip(_tones(sheet), 0, 1) * (TONES - 1)).astype(np.uint8)
    return Relief(tones, (-sheet.half, sheet.half, sheet.bottom, sheet.top))


class _Held:
    """Carries a body through the cache, which compares only the key."""

    def __init__(self, body: BodyMap) -> None:
        self.body = body

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held)

    def __hash__(self) -> int:
        return 0


def relief(body: BodyMap) -> Relief:
    """Return the modelled back of a body."""
    back = body.back
    drawn = repr((sorted(back.outline.items()), sorted(back.hints.items())))
    sizes = [round(float(v), 6) for v in np.ravel(body.to_cm([[0.3, y / 10] for y in range(-3, 13)]))]
    return _relief(f"{drawn}{sizes}", _Held(body))

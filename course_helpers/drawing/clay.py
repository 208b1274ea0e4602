"""Modelling clay: shapes drawn on a grid over the map, softened, and inflated like cushions.

Everything is plain sums, products and square roots on arrays, so that the same body gives the same bytes
everywhere.
"""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from ..geometry import BodyMap
from ..geometry.curves import Floats


class Sheet:
    """A grid over the map on which shapes are drawn and softened."""

    def __init__(self, body: BodyMap, top: float, bottom: float, px_per_cm: float) -> None:
        edges = [body.curve(line.points) for line in body.back.outline.values()]
        self.half = float(np.ceil(max(float(edge[:, 0].max()) for edge in edges) + 1))
        self.top, self.bottom = top * body.length_cm, bottom * body.length_cm
        self.shape = (
            round((self.bottom - self.top) * px_per_cm),
            round(2 * self.half * px_per_cm),
        )
        self.body = body
        self.px = px_per_cm

    def y(self) -> Floats:
        """Body units of each row, as a column."""
        rows = np.arange(self.shape[0], dtype=np.float64)
        y: Floats = ((rows + 0.5) / self.px + self.top) / self.body.length_cm
        return y[:, None]

    def _pixels(self, xy: Floats, mirror: int, fine: int) -> list[tuple[float, float]]:
        at = (xy * [mirror, 1] + [self.half, -self.top]) * self.px * fine
        return [(float(x), float(y)) for x, y in at]

    def filled(self, *shapes: Floats, soft_cm: float = 0.0) -> Floats:
        """Closed shapes (one side, cm) and their mirror images, from 0 to 1, softened by `soft_cm`."""
        fine = 4
        image = Image.new("L", (self.shape[1] * fine, self.shape[0] * fine))
        pen = ImageDraw.Draw(image)
        for xy in shapes:
            for mirror in (1, -1):
                pen.polygon(self._pixels(xy, mirror, fine), fill=255)
        return soften(_reduced(image, fine), soft_cm * self.px)

    def lined(self, xy: Floats, width_cm: float, soft_cm: float) -> Floats:
        """A line (one side, cm) and its mirror image."""
        fine = 4
        image = Image.new("L", (self.shape[1] * fine, self.shape[0] * fine))
        pen = ImageDraw.Draw(image)
        for mirror in (1, -1):
            pen.line(
                self._pixels(xy, mirror, fine),
                fill=255,
                width=max(round(width_cm * self.px * fine), 1),
                joint="curve",
            )
        return soften(_reduced(image, fine), soft_cm * self.px)


def _reduced(image: Image.Image, by: int) -> Floats:
    a = np.asarray(image, dtype=float) / 255
    small: Floats = a.reshape(a.shape[0] // by, by, a.shape[1] // by, by).mean(axis=(1, 3))
    return small


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
    """Inflate a flat shape like a cushion, heights in pixels.

    It is the root of Poisson's equation, solved from coarse to fine.
    """
    u: Floats = np.zeros((1, 1))
    for step in (16, 8, 4, 2, 1):
        rows, columns = -(-mask.shape[0] // step), -(-mask.shape[1] // step)
        padded = np.pad(
            mask, [(0, rows * step - mask.shape[0]), (0, columns * step - mask.shape[1])], mode="edge"
        )
        inside = padded.reshape(rows, step, columns, step).mean(axis=(1, 3)) > 0.5
        finer = np.kron(u, np.ones((2, 2)))[:rows, :columns] if u.size > 1 else np.zeros((rows, columns))
        u = np.asarray(finer, dtype=np.float64)
        force = 2.0 * step * step
        for _ in range(160 if step > 1 else 60):
            around = np.pad(u, 1, mode="edge")
            u = (
                0.25
                * (around[:-2, 1:-1] + around[2:, 1:-1] + around[1:-1, :-2] + around[1:-1, 2:] + force)
                * inside
            )
    return np.sqrt(u)


def step(a: Floats, low: float, high: float) -> Floats:
    """Rise smoothly from 0 at `low` to 1 at `high`."""
    t = np.clip((a - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)

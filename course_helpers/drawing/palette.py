"""Colours, widths and type of the pictures: one job for each visual channel.

Colour and width tell pressure, solid and dashed tell working and return, a pale core line, a square badge and
a striped print tell the right hand, hatching with a name tells where to take care. Tests check the contrasts.
"""

from __future__ import annotations

import numpy as np
from matplotlib.colors import LinearSegmentedColormap, to_hex

PAPER = "#FBF7F0"
INK = "#33291F"
INK2 = "#69594B"
CARE = "#8F3B2E"

# The body is modelled clay, nobody's skin: from the deepest shade through the mean tone to the light.
SHADE, CLAY, GLOW = "#A58D78", "#E2D8CA", "#F4EEE3"
CONTOUR, HINT = "#6F5848", "#957B66"

LEVEL_COLOURS: dict[int, str] = {
    0: "#42838B",
    1: "#2B7788",
    2: "#23678A",
    3: "#1C4F82",
    4: "#22386E",
    5: "#1F1A49",
}
LEVEL_WIDTHS_CM = (0.36, 0.50, 1.10, 1.48, 1.76, 2.0)

_WALTON = LinearSegmentedColormap.from_list("walton", list(LEVEL_COLOURS.values()))

SERIF = "STIXGeneral"
SANS = "DejaVu Sans"


def level_colour(walton: float) -> str:
    """Return the colour of a Walton level, whole or between two."""
    return to_hex(_WALTON(float(np.clip(walton, 0, 5)) / 5))


def level_width_cm(walton: float) -> float:
    """Return the width of a working line on the map at a Walton level, in cm."""
    return float(np.interp(walton, range(6), LEVEL_WIDTHS_CM))


def mixed(colour: str, paper: str, share: float) -> str:
    """Return `colour` laid on `paper` with opacity `share`, as one opaque colour."""
    a, b = rgb(colour), rgb(paper)
    red, green, blue = (float(v) for v in a * share + b * (1 - share))
    return to_hex((red, green, blue))


def rgb(colour: str) -> np.ndarray:
    """Return red, green and blue from 0 to 1."""
    return np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2, from 0 (black) to 1 (white)."""
    c = rgb(colour)
    linear = np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2 between two colours, from 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)

"""Where to take care: hatched, closely where nothing may press, openly where only light hands may."""

from __future__ import annotations

from matplotlib.axes import Axes
from shapely import box
from shapely.geometry.base import BaseGeometry

from ..geometry import BodyMap
from ..records import Technique, Zone
from .ink import hatch, patch, path_of, pt_per_cm
from .palette import CARE

# The zones that every picture of the back shows; the others are drawn where a stroke comes near them.
ALWAYS = ("spine", "kidneys-and-low-ribs")


def draw_zones(
    ax: Axes,
    body: BodyMap,
    ids: tuple[str, ...] = ALWAYS,
    *,
    scale: float = 1.0,
    alpha: float = 1.0,
    right_only: bool = False,
    technique: Technique | None = None,
) -> None:
    """Hatch zones of the back.

    Parameters
    ----------
    ids
        Which zones of the data.
    scale
        Factor of line widths and of the distance between hatch lines.
    right_only
        Whether to leave out the receiver's left side; zones on the midline are drawn whole.
    technique
        Whose picture it is: zones that it keeps off wholly are hatched closely, too.
    """
    pt = pt_per_cm(ax)
    for zone, shape in body.zones:
        if zone.id not in ids:
            continue
        drawn = right_part(shape) if right_only else shape
        none = is_forbidden(zone, technique)
        for part in getattr(drawn, "geoms", [drawn]):
            right = part.centroid.x > -0.1
            hatch(
                ax,
                part,
                45 if right or none else -45,
                (0.62 if none else 1.15) * scale,
                CARE,
                0.075 * scale * pt,
                zorder=5.6,
                gid=f"hatch-{zone.id}",
                alpha=0.62 * alpha,
            )
            patch(
                ax,
                path_of(part, 0.03),
                line=CARE,
                lw=0.085 * scale * pt,
                linestyle="-" if none else (0, (4, 2.6)),
                zorder=5.7,
                gid=f"zone-{zone.id}",
                alpha=0.75 * alpha,
            )


def right_part(shape: BaseGeometry) -> BaseGeometry:
    """Return the part of a zone on the receiver's right; a zone across the midline is left whole."""
    parts = getattr(shape, "geoms", [shape])
    if any(part.bounds[0] < 0 < part.bounds[2] for part in parts):
        return shape
    return shape.intersection(box(0, -1e3, 1e3, 1e3))


def is_forbidden(zone: Zone, technique: Technique | None = None) -> bool:
    """Whether a broad hand may hardly touch here (level 1 at most), or the technique keeps off wholly."""
    return zone.broad_max <= 1 or (technique is not None and zone.id in _kept_off(technique))


def zone_label(zone: Zone, technique: Technique) -> str:
    """Return what a technique's picture calls a zone: its own word for one that it keeps off."""
    return _kept_off(technique).get(zone.id, zone.label)


def _kept_off(technique: Technique) -> dict[str, str]:
    return {one.zone: one.label for one in technique.keeps_off}

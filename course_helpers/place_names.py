"""What a place of the back that can be pointed out is called."""

from __future__ import annotations

from .geometry import BackPlace
from .records import ScreeningTexts


def place_name(texts: ScreeningTexts, place: BackPlace) -> str:
    """Return what a place is called, with its side."""
    if place.side is None:
        return place.region.name
    return texts.sided.format(side=getattr(texts, place.side), place=place.region.name)

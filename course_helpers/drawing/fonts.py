"""Fonts inside a picture: subsets of matplotlib's own, so that words look the same without any installed."""

from __future__ import annotations

import base64
import io
from functools import lru_cache

from fontTools import subset
from fontTools.ttLib import TTFont
from matplotlib.font_manager import FontProperties, findfont

Face = tuple[str, str, str]
"""Family, weight (`normal` or `bold`) and style (`normal` or `italic`)."""
# What nearly every picture keeps to: Latin letters and the marks that the course's data use.
USUAL = frozenset({*map(chr, range(0x20, 0x7F)), *map(chr, range(0xA0, 0x100)), *"\u2009\u202f–—’“”…→←−"})
UNUSED = ("FFTM", "GPOS", "GSUB", "GDEF", "kern", "PfEd", "gasp")


def face_name(face: Face) -> str:
    """Name a face inside the file."""
    family, weight, style = face
    return family[0].lower() + ("b" if weight == "bold" else "") + ("i" if style == "italic" else "")


@lru_cache(maxsize=64)
def face_css(face: Face, text: str) -> str:
    """Return the rule that gives a file the letters of `text` in a face."""
    data = base64.b64encode(_letters(face, text)).decode("ascii")
    return f"@font-face{{font-family:{face_name(face)};src:url(data:font/woff2;base64,{data})}}"


def _letters(face: Face, text: str) -> bytes:
    family, weight, style = face
    path = findfont(
        FontProperties(family=family, weight=weight, style="italic" if style == "italic" else "normal"),
        fallback_to_default=False,
    )
    font = TTFont(path if set(text) - USUAL else io.BytesIO(_usual(path)), recalcTimestamp=False)
    _cut(font, text)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


@lru_cache(maxsize=8)
def _usual(path: str) -> bytes:
    """A font with the usual letters: those of one picture are cut out of it several times as fast."""
    font = TTFont(path, recalcTimestamp=False)
    _cut(font, "".join(sorted(USUAL)))
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _cut(font: TTFont, text: str) -> None:
    """Leave a font the letters of `text`."""
    for table in UNUSED:
        if table in font:
            del font[table]  # now, for the subsetter would read it all before it drops it
    options = subset.Options(
        layout_features=[], hinting=False, notdef_outline=False, name_IDs=[], glyph_names=False
    )
    cutter = subset.Subsetter(options)
    cutter.populate(text=text)
    cutter.subset(font)

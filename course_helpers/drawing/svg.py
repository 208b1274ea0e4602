"""A figure as SVG bytes: small, self-contained, and the same every time.

matplotlib writes the drawing; here its numbers are rounded, its styles shortened, its words given a font of their own
(a subset of the fonts that come with matplotlib, inside the file), and the modelled tones packed as an indexed PNG.
"""

from __future__ import annotations

import base64
import io
import re
import struct
import zlib
from functools import lru_cache
from xml.etree import ElementTree as ET

import matplotlib
import numpy as np
from fontTools import subset
from fontTools.ttLib import TTFont
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont
from PIL import Image

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
SETTINGS = {
    "svg.fonttype": "none",
    "svg.hashsalt": "course",
    "path.simplify": False,
    "axes.unicode_minus": False,
}
NUMBER = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")
Face = tuple[str, str, str]


def to_svg(figure: Figure) -> bytes:
    """Return a figure as a self-contained SVG document.

    Returns
    -------
    bytes
        The same bytes for the same figure on the same versions of matplotlib, Pillow and fontTools.
    """
    raw = io.StringIO()
    with matplotlib.rc_context(SETTINGS):
        figure.savefig(raw, format="svg", dpi=72, metadata={"Date": None, "Creator": None})
    root = ET.fromstring(raw.getvalue())
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag.endswith("metadata"):
                parent.remove(child)
    _Writer(root).tidy()
    ET.register_namespace("", SVG)
    ET.register_namespace("xlink", XLINK)
    return ET.tostring(root, encoding="unicode").encode("utf-8") + b"\n"


class _Writer:
    def __init__(self, root: ET.Element) -> None:
        self.root = root
        self.used: dict[Face, set[str]] = {}
        self.ids: dict[str, str] = {}

    def tidy(self) -> None:
        """Make the document small."""
        for element in self.root.iter():
            element.tag = element.tag.replace(f"{{{SVG}}}", "")
            self._element(element)
        self._unwrap(self.root)
        kept = {self.ids[i] for i in self._references()}
        for element in self.root.iter():
            if element.get("id") not in kept:
                element.attrib.pop("id", None)
        if self.used:
            style = ET.Element("style")
            style.text = "".join(
                _face_css(face, "".join(sorted(text))) for face, text in sorted(self.used.items())
            )
            self.root.insert(0, style)
        self.root.attrib = {"xmlns": SVG, "xmlns:xlink": XLINK} | {
            k: v for k, v in self.root.attrib.items() if k in ("width", "height", "viewBox")
        }
        for element in self.root.iter():
            for key in [key for key in element.attrib if key.startswith("{")]:
                element.set("xlink:href", element.attrib.pop(key))

    def _references(self) -> set[str]:
        found = set()
        for element in self.root.iter():
            for value in element.attrib.values():
                found |= {old for old, new in self.ids.items() if value in (f"url(#{new})", f"#{new}")}
        return found

    def _id(self, old: str) -> str:
        return self.ids.setdefault(old, f"i{len(self.ids)}")

    def _element(self, element: ET.Element) -> None:
        element.tail = None
        if element.tag != "text":
            element.text = (element.text or "").strip() or None
        if element.get("id"):
            element.set("id", self._id(element.get("id", "")))
        for key, value in list(element.attrib.items()):
            if value.startswith("url(#"):
                element.set(key, f"url(#{self._id(value[5:-1])})")
            elif key.endswith("href") and value.startswith("#"):
                element.set(key, "#" + self._id(value[1:]))
        if element.tag == "text":
            self._text(element)
        elif "style" in element.attrib:
            self._style(element)
        if element.get("d"):
            element.set("d", shorter_path(element.get("d", "")))
        if element.tag == "image":
            self._image(element)
        for key in ("x", "y", "width", "height"):
            if element.get(key) and element.tag not in ("image", "svg"):
                element.set(key, short(float(element.get(key, "0"))))

    def _style(self, element: ET.Element) -> None:
        rules = _rules(element)
        if rules.get("stroke", "none") == "none":
            rules = {k: v for k, v in rules.items() if not k.startswith("stroke")}
        for key in ("stroke-width", "opacity", "fill-opacity", "stroke-opacity"):
            if key in rules:
                rules[key] = short(float(rules[key]))
        if "stroke-dasharray" in rules:
            rules["stroke-dasharray"] = NUMBER.sub(lambda m: short(float(m[0])), rules["stroke-dasharray"])
        if rules.get("stroke-dashoffset") == "0" or "stroke-dasharray" not in rules:
            rules.pop("stroke-dashoffset", None)
        if rules.get("stroke-linejoin") == "miter":
            rules.pop("stroke-linejoin")
        if rules.get("stroke-linecap") == "butt":
            rules.pop("stroke-linecap")
        rules.pop("stroke-miterlimit", None)
        rules.pop("image-rendering", None)
        for key, value in rules.items():
            element.set(key, value)

    def _text(self, element: ET.Element) -> None:
        rules = _rules(element)
        family = rules.get("font-family", "").split(",")[0].strip("' ")
        weight = "bold" if rules.get("font-weight", "400") in ("700", "bold") else "normal"
        face = (family, weight, rules.get("font-style", "normal"))
        self.used.setdefault(face, set()).update(element.text or "")
        name = short_name(face)
        element.set("font-family", name)
        element.set("font-size", rules["font-size"].removesuffix("px"))
        for key in ("text-anchor", "fill", "opacity"):
            if key in rules and rules[key] != "start":
                element.set(key, rules[key])
        turn = re.match(r"rotate\((\S+) ", element.get("transform", ""))
        if turn and float(turn[1]) == 0:
            element.attrib.pop("transform")
        elif turn:
            element.set("transform", NUMBER.sub(lambda m: short(float(m[0])), element.get("transform", "")))

    def _image(self, element: ET.Element) -> None:
        key = next(k for k in element.attrib if k.endswith("href"))
        raw = base64.b64decode(element.get(key, "").split(",", 1)[1])
        packed = indexed_png(np.asarray(Image.open(io.BytesIO(raw)).convert("RGB")))
        element.set(key, "data:image/png;base64," + base64.b64encode(packed).decode("ascii"))

    def _unwrap(self, element: ET.Element) -> None:
        """Take away groups that only hold a name."""
        children: list[ET.Element] = []
        for child in list(element):
            self._unwrap(child)
            if child.tag == "g" and set(child.attrib) <= {"id"}:
                children += list(child)
            elif not (child.tag in ("g", "defs") and len(child) == 0):
                children.append(child)
        for child in list(element):
            element.remove(child)
        element.extend(children)


def _rules(element: ET.Element) -> dict[str, str]:
    found = (rule.split(":", 1) for rule in element.attrib.pop("style").split(";") if ":" in rule)
    return {key.strip(): value.strip() for key, value in found}


def short(value: float, digits: int = 2) -> str:
    """Write a number with few digits, and none that say nothing."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"
    if text in ("-0", ""):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def shorter_path(d: str, digits: int = 2) -> str:
    """Rewrite a path of M, L, C, Q and Z with steps from point to point, rounded without adding up errors."""
    one = 10**digits
    at = start = (0, 0)
    parts: list[str] = []
    last = ""
    for command, arguments in re.findall(r"([MLCQZz])([^MLCQZz]*)", d):
        if command in "Zz":
            parts.append("z")
            at, last = start, "z"
            continue
        points = [round(float(n) * one) for n in NUMBER.findall(arguments)]
        pairs = list(zip(points[::2], points[1::2], strict=True))
        if command == "L" and pairs[-1] == at:
            continue
        letter = command.lower()
        text = _joined([v - at[k] for pair in pairs for k, v in enumerate(pair)], one)
        if letter == last or (letter == "l" and last == "m"):
            parts.append(text if text.startswith("-") else " " + text)
        else:
            parts.append(letter + text)
        last, at = letter, pairs[-1]
        if command == "M":
            start = at
    return "".join(parts)


def _joined(values: list[int], one: int) -> str:
    out = ""
    for value in values:
        text = short(value / one)
        out += text if not out or text.startswith("-") else " " + text
    return out


def indexed_png(rgb: np.ndarray) -> bytes:
    """Pack a picture of up to 256 colours as an indexed PNG whose rows are filtered like those of a grey one.

    Encoders leave indexed rows unfiltered; tones that change slowly are half the size when they are.
    """
    flat = rgb.reshape(-1, 3)
    codes = flat[:, 0].astype(int) * 65536 + flat[:, 1].astype(int) * 256 + flat[:, 2]
    colours, index = np.unique(codes, return_inverse=True)
    light = np.argsort(
        np.argsort(((colours >> 16) + (colours >> 8) % 256 + colours % 256), kind="stable"), kind="stable"
    )
    if len(colours) > 256:
        raise ValueError(f"expected at most 256 colours, got {len(colours)}")
    grey = light[index.reshape(rgb.shape[:2])].astype(np.uint8)
    palette = np.zeros((len(colours), 3), dtype=np.uint8)
    palette[light] = np.column_stack([colours >> 16, (colours >> 8) % 256, colours % 256])
    out = io.BytesIO()
    Image.fromarray(grey, mode="L").save(out, format="PNG", optimize=True)
    chunks = []
    for kind, data in _chunks(out.getvalue()):
        if kind == b"IHDR":
            chunks += [(kind, data[:9] + b"\x03" + data[10:]), (b"PLTE", palette.tobytes())]
        elif kind in (b"IDAT", b"IEND"):
            chunks.append((kind, data))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def _chunks(png: bytes) -> list[tuple[bytes, bytes]]:
    found, at = [], 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        found.append((png[at + 4 : at + 8], png[at + 8 : at + 8 + length]))
        at += 12 + length
    return found


def short_name(face: Face) -> str:
    """Name a face inside the file."""
    family, weight, style = face
    return (
        "f"
        + "".join(word[0] for word in family.split()).lower()
        + ("b" if weight == "bold" else "")
        + ("i" if style == "italic" else "")
    )


def _face_css(face: Face, text: str) -> str:
    data = base64.b64encode(font_subset(face, text)).decode("ascii")
    return f"@font-face{{font-family:{short_name(face)};src:url(data:font/woff2;base64,{data})}}"


@lru_cache(maxsize=64)
def font_subset(face: Face, text: str) -> bytes:
    """Return the letters of `text` of one face, as a WOFF2 font."""
    family, weight, style = face
    path = findfont(FontProperties(family=family, weight=weight, style=style), fallback_to_default=False)
    font = TTFont(path, recalcTimestamp=False)
    options = subset.Options(
        layout_features=[],
        hinting=False,
        desubroutinize=True,
        notdef_outline=False,
        name_IDs=[],
        glyph_names=False,
    )
    options.drop_tables += ["FFTM", "GPOS", "GSUB", "GDEF", "kern", "PfEd"]
    cutter = subset.Subsetter(options)
    cutter.populate(text=text)
    cutter.subset(font)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()

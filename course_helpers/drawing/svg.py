"""A figure as SVG bytes: small, self-contained, and the same every time.

matplotlib writes the drawing; here its numbers become whole twentieths of a point, its repeated styles
classes, its words get fonts of their own (subsets of those that come with matplotlib, inside the file), and
the modelled tones are packed as an indexed PNG.
"""

from __future__ import annotations

import io
import re
import threading
from collections.abc import Sequence
from typing import Any
from xml.etree import ElementTree as ET

import matplotlib.style
from matplotlib.figure import Figure
from shapely import LineString

from .fonts import Face, face_css, face_name
from .png import packed_uri

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
SETTINGS: dict[Any, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "course",
    "path.simplify": False,
    "axes.unicode_minus": False,
}
UNITS_PER_PT = 20
THIN_UNITS = 2.0
# matplotlib has one set of settings for all threads, and two controls of a page may be heard in two of them.
_ALONE = threading.RLock()
# Attributes of a path that are no matter of style.
KEPT = ("d", "clip-path", "transform")
NUMBER = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")
STEP = re.compile(r"([MLCQZz])([^MLCQZz]*)")


def to_svg(
    figure: Figure,
    *,
    under: Figure | None = None,
    places: Sequence[tuple[float, float]] = (),
    thin_units: float = THIN_UNITS,
) -> bytes:
    """Return a figure as a self-contained SVG document.

    Parameters
    ----------
    figure
        What is drawn.
    under, places
        A drawing without words that is laid below the figure at each of these places, in points from the top
        left: however often it is laid, the file holds it once.
    thin_units
        How far a straight run may leave the line that was drawn, in twentieths of a point.

    Returns
    -------
    bytes
        The same bytes for the same figure on the same versions of matplotlib, Pillow and fontTools. Its user
        unit is a twentieth of a point; `width` and `height` are given in points.
    """
    document = _Document(_root(figure), thin_units=thin_units)
    if under is not None:
        document.lay(_Document(_root(under), prefix="u"), places)
    return document.written()


def _root(figure: Figure) -> ET.Element:
    raw = io.StringIO()
    with _ALONE, matplotlib.style.context(["default", SETTINGS]):
        figure.savefig(raw, format="svg", dpi=72, metadata={"Date": None, "Creator": None})
    return ET.fromstring(raw.getvalue())


class _Document:
    """matplotlib's document, made small."""

    def __init__(self, root: ET.Element, *, prefix: str = "c", thin_units: float = THIN_UNITS) -> None:
        self.root = root
        self.thin_units = thin_units
        self.prefix = prefix
        self.width, self.height = (float(root.get(k, "0").removesuffix("pt")) for k in ("width", "height"))
        self.faces: dict[Face, set[str]] = {}
        self.classes: dict[str, str] = {}
        self.clips: dict[str, str | None] = {}
        self.clip_paths: list[ET.Element] = []
        self.defined: list[ET.Element] = []
        self.below: list[ET.Element] = []
        self.marks = {e.get("id", ""): e for e in root.iter(f"{{{SVG}}}path") if e.get("id")}

    def lay(self, other: _Document, places: Sequence[tuple[float, float]]) -> None:
        """Lay another document below this one at each of some places, in points."""
        drawn = ET.Element("g", id="under")
        drawn.extend(_merged(list(other.copied())))
        self.defined += [*other.clip_paths, drawn]
        for x, y in places:
            at = {"x": _units(x), "y": _units(y), "xlink:href": "#under"}
            self.below.append(ET.Element("use", at))

    def copied(self) -> ET.Element:
        """Return what is drawn, made small."""
        body = ET.Element("g")
        for element in self.root.iter():
            element.tag = element.tag.replace(f"{{{SVG}}}", "")
        self._find_clips()
        self._copy(self.root, body, None)
        self._keep_tones_once(body)
        return body

    def _keep_tones_once(self, body: ET.Element) -> None:
        """Define tones that come back, such as those of two equal backs, once, and use them in each place."""
        found: dict[str, list[ET.Element]] = {}
        for image in body.iter("image"):
            found.setdefault(image.get("xlink:href", ""), []).append(image)
        for number, (href, images) in enumerate(found.items()):
            if len(images) > 1:
                name = f"{self.prefix}i{number}"
                size = {key: images[0].attrib.pop(key) for key in ("width", "height")}
                self.defined.append(ET.Element("image", {"id": name, **size, "xlink:href": href}))
                for image in images:
                    image.tag = "use"
                    image.attrib = {"xlink:href": f"#{name}", "transform": image.get("transform", "")}

    def written(self) -> bytes:
        """Return the document's bytes."""
        body = self.copied()
        drawn = _merged(list(body))
        if self.below:
            self._name_looks(drawn)
            drawn[1:1] = self.below  # the first is the sheet itself
        style = "".join(face_css(face, "".join(sorted(used))) for face, used in sorted(self.faces.items()))
        style += "".join(f".{name}{{{rules}}}" for rules, name in self.classes.items())
        out = [
            f'<svg xmlns="{SVG}" xmlns:xlink="{XLINK}" '
            f'width="{short(self.width)}pt" height="{short(self.height)}pt" '
            f'viewBox="0 0 {_units(self.width)} {_units(self.height)}">'
        ]
        out.append(f"<style>{style}</style>" if style else "")
        kept = [ET.tostring(part, encoding="unicode") for part in (*self.clip_paths, *self.defined)]
        out.append(f"<defs>{''.join(kept)}</defs>" if kept else "")
        out += [ET.tostring(element, encoding="unicode") for element in drawn]
        out.append("</svg>\n")
        return "".join(out).replace(" />", "/>").encode("utf-8")

    def _name_looks(self, drawn: list[ET.Element]) -> None:
        """Give looks that come back from tile to tile a class; on a single map that would save little."""
        looks = [{k: e.get(k, "") for k in e.keys() if k not in KEPT} for e in drawn]  # noqa: SIM118
        rules = [";".join(f"{key}:{value}" for key, value in look.items()) for look in looks]
        for element, look, rule in zip(drawn, looks, rules, strict=True):
            if element.tag == "path" and look and rules.count(rule) > 1:
                element.set("class", self.classes.setdefault(rule, f"t{len(self.classes)}"))
                for key in look:
                    del element.attrib[key]

    def _find_clips(self) -> None:
        """Keep the clips that cut something; one as large as the sheet cuts nothing."""
        for element in self.root.iter("clipPath"):
            shape = element[0]
            old = f"url(#{element.get('id')})"
            sides = [float(shape.get(k, "-1")) for k in ("x", "y", "width", "height")]
            if shape.tag == "rect" and sides[2] > self.width - 0.5 and sides[3] > self.height - 0.5:
                self.clips[old] = None
                continue
            name = f"{self.prefix}{len(self.clip_paths)}"
            clip = ET.Element("clipPath", id=name)
            if shape.tag == "rect":
                x, y, w, h = (_units(side) for side in sides)
                ET.SubElement(clip, "path", d=f"M{x} {y}h{w}v{h}h-{w}z")
            else:
                ET.SubElement(clip, "path", d=shorter_path(shape.get("d", "")))
            self.clip_paths.append(clip)
            self.clips[old] = f"url(#{name})"

    def _copy(self, element: ET.Element, into: ET.Element, clip: str | None) -> None:
        for child in element:
            own = self.clips.get(child.get("clip-path", "")) or clip
            if child.tag == "g":
                self._copy(child, into, own)
            elif child.tag == "path":
                self._path(child, into, own)
            elif child.tag == "use":
                self._use(child, into, own)
            elif child.tag == "text":
                self._text(child, into)
            elif child.tag == "image":
                self._image(child, into, own)
            elif child.tag not in ("defs", "metadata", "style"):
                raise ValueError(f"a figure of the course has no <{child.tag}>: draw it as a path")

    def _path(self, element: ET.Element, into: ET.Element, clip: str | None) -> None:
        rules = _rules(element)
        if rules.get("fill") == "none" and rules.get("stroke", "none") == "none":
            return
        kept = {"d": shorter_path(element.get("d", ""), self.thin_units)}
        if clip:
            kept["clip-path"] = clip
        if "opacity" in rules:
            kept["opacity"] = short(float(rules["opacity"]))
        if "fill" in rules:
            kept["fill"] = rules["fill"]
        if "fill-opacity" in rules:
            kept["fill-opacity"] = short(float(rules["fill-opacity"]))
        if rules.get("stroke", "none") != "none":
            kept["stroke"] = rules["stroke"]
            kept["stroke-width"] = _units(float(rules.get("stroke-width", "1")))
            if "stroke-opacity" in rules:
                kept["stroke-opacity"] = short(float(rules["stroke-opacity"]))
            if "stroke-dasharray" in rules:
                kept["stroke-dasharray"] = " ".join(
                    _units(float(n)) for n in NUMBER.findall(rules["stroke-dasharray"])
                )
            for key, plain in (("stroke-linecap", "butt"), ("stroke-linejoin", "miter")):
                if rules.get(key, plain) != plain:
                    kept[key] = rules[key]
        ET.SubElement(into, "path", kept)

    def _use(self, element: ET.Element, into: ET.Element, clip: str | None) -> None:
        """A mark that matplotlib defines once, such as a tick: written out where it stands."""
        mark = self.marks[element.get(f"{{{XLINK}}}href", "").removeprefix("#")]
        path = ET.Element(
            "path", {"d": mark.get("d", ""), "style": element.get("style", "") or mark.get("style", "")}
        )
        self._path(path, into, clip)
        if len(into):
            at = (_units(element.get("x")), _units(element.get("y")))
            into[-1].set("transform", f"translate({' '.join(at)})")

    def _text(self, element: ET.Element, into: ET.Element) -> None:
        rules, text = _rules(element), element.text or ""
        if not text.strip():
            return
        family = rules.get("font-family", "").split(",")[0].strip("' ")
        weight = "bold" if rules.get("font-weight", "400") in ("700", "bold") else "normal"
        face = (family, weight, rules.get("font-style", "normal"))
        self.faces.setdefault(face, set()).update(text)
        css = f"font:{_units(float(rules['font-size'].removesuffix('px')))}px {face_name(face)}"
        for key in ("text-anchor", "fill", "opacity"):
            if rules.get(key, "start") != "start":
                css += f";{key}:{rules[key]}"
        name = self.classes.setdefault(css, f"t{len(self.classes)}")
        turned = element.get("transform", "")
        moved = re.match(r"translate\((\S+) (\S+)\)", turned)
        x, y = (_units(v) for v in (moved.groups() if moved else (element.get("x"), element.get("y"))))
        made = ET.SubElement(into, "text", {"class": name, "x": x, "y": y})
        turn = re.search(r"rotate\(([^ )]+)", turned)
        if turn and float(turn[1]) != 0:
            made.set("transform", f"rotate({short(float(turn[1]))} {x} {y})")
        made.text = text

    def _image(self, element: ET.Element, into: ET.Element, clip: str | None) -> None:
        matrix = [float(n) for n in NUMBER.findall(element.get("transform", ""))]
        kept = {k: element.get(k, "") for k in ("width", "height")}
        kept["transform"] = f"matrix({' '.join(short(n * UNITS_PER_PT, 4) for n in matrix)})"
        kept["xlink:href"] = packed_uri(element.get(f"{{{XLINK}}}href", ""))
        # The clip belongs to the sheet, not to the picture's own, scaled axes.
        group = ET.SubElement(into, "g", {"clip-path": clip} if clip else {})
        ET.SubElement(group, "image", kept)


def _rules(element: ET.Element) -> dict[str, str]:
    found = (rule.split(":", 1) for rule in element.get("style", "").split(";") if ":" in rule)
    return {key.strip(): value.strip() for key, value in found}


def _merged(elements: list[ET.Element]) -> list[ET.Element]:
    """Join neighbouring opaque paths of one style."""
    out: list[ET.Element] = []
    for element in elements:
        last = out[-1] if out else None
        if last is not None and element.tag == last.tag == "path":
            one, other = dict(last.attrib), dict(element.attrib)
            d, more = one.pop("d"), other.pop("d")
            if one == other and not any("opacity" in key for key in one):
                last.set("d", d + more)
                continue
        out.append(element)
    return out


def short(value: float, digits: int = 2) -> str:
    """Write a number with few digits, and none that say nothing."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"
    if text in ("-0", ""):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def _units(points: float | str | None) -> str:
    return str(round(float(points or 0) * UNITS_PER_PT))


def shorter_path(d: str, thin_units: float = THIN_UNITS) -> str:
    """Rewrite a path of M, L, C, Q and Z in steps of whole units, rounded without adding up errors.

    Points of straight runs that nobody would miss (by default a tenth of a point) are left out.
    """
    at = start = (0, 0)
    parts: list[str] = []
    last = ""
    for command, points in _commands(d, thin_units):
        pairs = points
        if command == "Z":
            parts.append("z")
            at, last = start, "z"
            continue
        if command == "M":
            parts.append(f"M{_joined([v for pair in pairs for v in pair])}")
            at = start = pairs[-1]
            last = "M"
            continue
        if command == "L":
            pairs = _without_repeats(at, pairs)
        if not pairs:
            continue
        steps: list[int] = []
        origin = at
        for i, pair in enumerate(pairs):
            steps += [pair[0] - origin[0], pair[1] - origin[1]]
            if command == "L" or (i + 1) % {"C": 3, "Q": 2}[command] == 0:
                origin = pair
        text = _joined(steps)
        letter = command.lower()
        if letter == last:
            parts.append(text if text.startswith("-") else " " + text)
        else:
            parts.append(letter + text)
        last, at = letter, pairs[-1]
    return "".join(parts)


def _without_repeats(at: tuple[int, int], pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [pair for pair, before in zip(pairs, [at, *pairs], strict=False) if pair != before]


def _commands(d: str, thin_units: float) -> list[tuple[str, list[tuple[int, int]]]]:
    """Commands with their points in units, neighbouring lines joined and thinned."""
    found: list[tuple[str, list[tuple[int, int]]]] = []
    for command, arguments in STEP.findall(d):
        values = [round(float(n) * UNITS_PER_PT) for n in NUMBER.findall(arguments)]
        pairs = list(zip(values[::2], values[1::2], strict=True))
        if command == "L" and found and found[-1][0] == "L":
            found[-1][1].extend(pairs)
        else:
            found.append((command.upper(), pairs))
    for i, (command, pairs) in enumerate(found):
        if command == "L" and len(pairs) > 2 and found[i - 1][1]:
            line = LineString([found[i - 1][1][-1], *pairs]).simplify(thin_units)
            pairs[:] = [(int(x), int(y)) for x, y in line.coords][1:]
    return found


def _joined(values: list[int]) -> str:
    return "".join(f" {v}" if i and v >= 0 else str(v) for i, v in enumerate(values))

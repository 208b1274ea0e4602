from __future__ import annotations

import base64
import io
import re
import subprocess
import sys
from xml.etree import ElementTree

import numpy as np
import pytest
from matplotlib.figure import Figure
from matplotlib.path import Path
from PIL import Image
from shapely import Polygon

from course_helpers.drawing import Layout, draw_stance, plate, to_svg
from course_helpers.drawing.ink import closed, patch, path_of
from course_helpers.drawing.png import indexed_png
from course_helpers.drawing.svg import shorter_path
from course_helpers.geometry import timeline
from course_helpers.picture import Picture
from course_helpers.sentences import stroke_sentence

# kB as stored: the whole <figure>, picture and words in base64 and HTML.
SVG, HREF = "http://www.w3.org/2000/svg", "{http://www.w3.org/1999/xlink}href"
MOST_KB: dict[Layout, int] = {"page": 78, "card": 63, "phone": 64, "map": 36}


@pytest.mark.parametrize("layout", sorted(MOST_KB))
def test_stored_figures_are_light(course, effleurage, layout) -> None:
    picture = Picture(to_svg(plate(course, effleurage, layout)), stroke_sentence(effleurage), "show_stroke")
    assert len(picture.html()) / 1000 < MOST_KB[layout]


def test_busy_figures_are_light_enough(course, coil, anchored) -> None:
    for one_pass in (coil, anchored):
        for layout in sorted(MOST_KB):
            assert len(base64.b64encode(to_svg(plate(course, one_pass, layout)))) < 120_000


def test_a_stance_is_light(course) -> None:
    for technique in course.techniques.values():
        assert len(base64.b64encode(to_svg(draw_stance(course, technique)))) < 60_000


def test_the_same_figure_gives_the_same_bytes_in_another_process(course, effleurage) -> None:
    code = (
        "import hashlib; from course_helpers import load_course;"
        "from course_helpers.geometry import timeline;"
        "from course_helpers.drawing import plate, to_svg; course = load_course();"
        "one = timeline(course, 'whole-hand-effleurage');"
        "print(hashlib.sha256(to_svg(plate(course, one, 'page'))).hexdigest())"
    )
    import hashlib

    env = {"PYTHONHASHSEED": "77", "PATH": ""}
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, check=True)
    assert told.stdout.strip() == hashlib.sha256(to_svg(plate(course, effleurage, "page"))).hexdigest()


def test_it_is_self_contained_and_says_nothing_of_its_making(course, effleurage) -> None:
    svg = to_svg(plate(course, effleurage, "page")).decode()
    root = ElementTree.fromstring(svg)
    assert root.tag.endswith("svg")
    assert "<metadata" not in svg and "matplotlib" not in svg.lower()
    assert set(re.findall(r"url\(([a-z]+:|#)", svg)) <= {"data:", "#"}
    assert set(re.findall(r'href="([a-z]+:|#)', svg)) <= {"data:", "#"}
    named = set(re.findall(r'id="(\w+)"', svg))
    assert set(re.findall(r"url\(#(\w+)\)", svg)) <= named


def test_every_letter_has_its_font_inside(course, effleurage) -> None:
    from fontTools.ttLib import TTFont

    svg = to_svg(plate(course, effleurage, "page")).decode()
    letters = {}
    for name, data in re.findall(r"font-family:(\w+);src:url\(data:font/woff2;base64,([^)]+)\)", svg):
        letters[name] = set(TTFont(io.BytesIO(base64.b64decode(data))).getBestCmap())
    classes = dict(re.findall(r"\.(t\d+)\{font:\d+px (\w+)", svg))
    for text in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"):
        assert {ord(c) for c in text.text or ""} <= letters[classes[text.get("class", "")]]


def test_the_user_unit_is_a_twentieth_of_a_point(course, effleurage) -> None:
    root = ElementTree.fromstring(to_svg(plate(course, effleurage, "phone")))
    points = float(root.get("width", "").removesuffix("pt"))
    assert root.get("viewBox", "").split()[2] == str(round(20 * points))


def test_paths_keep_their_shape_when_shortened() -> None:
    rng = np.random.default_rng(3)
    points = np.cumsum(rng.normal(size=(400, 2)), axis=0) + 50
    d = "M " + " L ".join(f"{x:.5f} {y:.5f}" for x, y in points)
    steps = [int(n) for n in re.findall(r"-?\d+", shorter_path(d))]
    kept = np.cumsum(np.array(steps).reshape(-1, 2), axis=0) / 20
    for point in points:
        a, b = kept[:-1], kept[1:]
        along = np.clip(((point - a) * (b - a)).sum(1) / np.maximum(((b - a) ** 2).sum(1), 1e-9), 0, 1)
        assert np.min(np.hypot(*(a + along[:, None] * (b - a) - point).T)) < 0.16


def test_the_last_digits_of_a_number_move_no_point() -> None:
    """Processors differ in them; in a row of equal teeth, as of passes, many points are worth the same."""
    x = np.linspace(0, 300, 20 * 14 + 1)
    y = np.tile([0, 0.1, 4, 4, 2, 2, 1, 3, 3, 3, 0, 0, 2, 2, 0, 1, 1, 3, 2, 0], 14)
    teeth = np.column_stack([x, [*y, 0]])
    teeth[-1, 1] = -5
    rng = np.random.default_rng(1)
    for made in (lambda xy: closed(xy, 0.12), lambda xy: path_of(Polygon([(0, -5), *xy]), 0.12)):
        once = made(teeth).vertices
        for _ in range(20):
            again = made(teeth + rng.normal(scale=1e-12, size=teeth.shape)).vertices
            assert np.array_equal(once, again)


def test_curves_are_stepped_from_their_start() -> None:
    assert shorter_path("M 1 1 C 1 2 2 3 3 3 C 4 3 4 4 4 5 z") == "M20 20c0 20 20 40 40 40 20 0 20 20 20 40z"


def test_an_indexed_picture_keeps_every_pixel() -> None:
    ramp = np.linspace(0, 255, 90).astype(np.uint8)
    index = np.add.outer(np.arange(50), np.arange(40))
    rgb = np.stack([ramp[index], 255 - ramp[index] // 2, ramp[index] // 3], axis=2)
    packed = Image.open(io.BytesIO(indexed_png(rgb)))
    assert packed.mode == "P"
    assert (np.asarray(packed.convert("RGB")) == rgb).all()


def test_too_many_colours_are_refused() -> None:
    with pytest.raises(ValueError, match="at most 256"):
        indexed_png(np.random.default_rng(1).integers(0, 256, (40, 40, 3), dtype=np.uint8))


def test_an_axes_that_cuts_keeps_its_cut() -> None:
    figure = Figure(figsize=(2, 2))
    ax = figure.add_axes((0.2, 0.2, 0.5, 0.5))
    ax.set(xlim=(0, 1), ylim=(0, 1))
    patch(ax, Path([(-1, 0.4), (2, 0.4), (2, 0.6), (-1, 0.4)]), fill="#112233")
    svg = to_svg(figure).decode()
    assert "<clipPath" in svg and "clip-path" in svg
    assert 'transform="translate(' in svg, "ticks are marks that matplotlib defines once"


@pytest.mark.parametrize("layout", sorted(MOST_KB))
@pytest.mark.parametrize("body", ["small", "large"])
def test_every_body_gives_a_whole_document(course, body, layout) -> None:
    one_pass = timeline(course, "whole-hand-effleurage", body=body)
    ElementTree.fromstring(to_svg(plate(course, one_pass, layout)))


def test_two_equal_backs_keep_their_tones_once(course):
    svg = ElementTree.fromstring(to_svg(draw_stance(course, course.technique("whole-hand-effleurage"))))
    tones = svg.findall(f".//{{{SVG}}}image")
    assert len(tones) == len({one.get(HREF) for one in tones}) == 1
    (name,) = {one.get("id") for one in tones}
    assert [one.get(HREF) for one in svg.iter(f"{{{SVG}}}use")] == [f"#{name}"] * 2

"""The quiet back with lettered spots: what is drawn where, and that nothing gives an answer away."""

from __future__ import annotations

import numpy as np
from matplotlib.patches import PathPatch
from matplotlib.text import Text

from course_helpers.drawing import draw_spots, spots_frame, to_svg
from course_helpers.geometry import BodyMap, lettered
from course_helpers.geometry.spots import APART_CM
from course_helpers.records import Find, Place, Spot

SPOTS = (
    Spot(name="the row of bones", place=Place(at="t8"), feedback="Bone."),
    Spot(name="the groove", place=Place(at="t8", out_cm=3.6), feedback="Soft.", right=True),
    Spot(name="the dimple", place=Place(at="psis", side="left"), feedback="Low."),
)
NARROWEST_PX = 286  # what JupyterLab leaves for the map on a phone of 390 px


def drawn(course):
    body = BodyMap.of(course)
    spots = lettered(body, Find(kind="find", id="q", ask="Where?", spots=SPOTS))
    return body, spots, draw_spots(body, spots)


def middles(figure, gid):
    """Middles of drawn marks, in points from the top left."""
    found = []
    for patch in figure.findobj(PathPatch):
        if patch.get_gid() == gid:
            box = patch.get_path().transformed(patch.get_transform()).get_extents()
            found.append(((box.x0 + box.x1) / 2, figure.bbox.height - (box.y0 + box.y1) / 2))
    return np.array(found)


def test_each_letter_is_drawn_where_its_button_will_lie(course):
    body, spots, figure = drawn(course)
    frame = spots_frame(body)
    assert np.allclose(middles(figure, "badge"), [frame.at(*spot.badge) for spot in spots], atol=0.1)
    led = [frame.at(*spot.at) for spot in spots if spot.led_out]
    assert len(led) == 1
    assert np.allclose(middles(figure, "spot"), led, atol=0.1)


def test_only_letters_and_sides_are_written(course):
    _, _, figure = drawn(course)
    words = {text.get_text() for text in figure.findobj(Text) if text.get_text()}
    assert words == {"A", "B", "C", "head", "receiver's", "left", "right"}
    gids = {str(patch.get_gid()) for patch in figure.findobj(PathPatch)}
    assert not any(gid.startswith(("zone", "hatch")) for gid in gids)


def test_the_whole_of_each_letter_lies_on_the_sheet(course):
    body, spots, _ = drawn(course)
    frame = spots_frame(body)
    reach = APART_CM / 2 * frame.px_per_cm
    for spot in spots:
        x, y = frame.at(*spot.badge)
        assert reach <= x <= frame.width - reach
        assert reach <= y <= frame.height


def test_a_finger_fits_on_each_letter_of_the_narrowest_map(course):
    frame = spots_frame(BodyMap.of(course))
    assert APART_CM * frame.px_per_cm / frame.width * NARROWEST_PX >= 44


def test_it_is_light_and_drawn_the_same_again(course):
    _, _, figure = drawn(course)
    svg = to_svg(figure)
    assert len(svg) < 24_000
    assert svg == to_svg(drawn(course)[2])

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
import pytest
from matplotlib import rc_context, rcParams
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Patch, PathPatch
from matplotlib.text import Text
from matplotlib.transforms import Bbox
from shapely import Polygon
from shapely import box as rectangle
from shapely.geometry.base import BaseGeometry

from course_helpers.drawing import Layout, draw_stance, map_frame, plate, to_svg
from course_helpers.drawing.plates import MAP_WORDS
from course_helpers.drawing.prints import print_at
from course_helpers.drawing.touch import touching
from course_helpers.geometry import giver_place, posture_for, timeline

LAYOUTS = ("page", "card", "phone", "map")
GENTLE = (
    "opening-stroke",
    "transition-stroke",
    "heel-of-hand-effleurage",
    "reinforced-fingers-effleurage",
    "feather-strokes",
)
FURNITURE = {
    "left hand",
    "right hand",
    "both hands",
    "breathe out",
    "breathe in",
    "out",
    "in",
    "stays",
    "5 cm",
}
FURNITURE |= {"Walton level", "At a table", "On a mat", "Contact", "L", "R", "LR"}
FURNITURE |= {"one hand on the other", "always opposite each other", "you stand here"}
FURNITURE |= {"receiver's left", "receiver's right"}
HEADINGS = {"the stroke", "your hands", "contact", "pressure", "the score"}


def words_of(figure: Figure) -> list[Text]:
    return [text for text in figure.findobj(Text) if text.get_text().strip()]


@dataclass(frozen=True)
class Word:
    """Words on a sheet: as they are written, in one line, how large, at which place, and in which box."""

    text: str
    size: float
    at: tuple[float, float]
    box: Bbox

    @property
    def said(self) -> str:
        return " ".join(self.text.split())


@dataclass(frozen=True)
class Sheet:
    """What stands on a drawn sheet, and how large that is."""

    words: tuple[Word, ...]
    width: float
    height: float

    @classmethod
    def of(cls, figure: Figure) -> Sheet:
        FigureCanvasAgg(figure).draw()
        words = [
            Word(t.get_text(), float(t.get_fontsize()), t.get_position(), t.get_window_extent())
            for t in words_of(figure)
        ]
        return cls(tuple(words), *(figure.get_size_inches() * figure.dpi))

    @property
    def said(self) -> list[str]:
        return [word.said for word in self.words]


Sheets = Callable[..., Sheet]


@pytest.fixture(scope="module")
def sheet(course) -> Sheets:
    """The sheet of a technique in a layout, on a body: drawn once for all that is asked about its words."""

    @cache
    def drawn(technique: str, layout: Layout, body: str) -> Sheet:
        return Sheet.of(plate(course, timeline(course, technique, body=body), layout))

    return lambda technique, layout, body="medium": drawn(technique, layout, body)


def area_of(patch: Patch) -> BaseGeometry:
    """The area of a patch; rings inside others are holes."""
    area: BaseGeometry = Polygon()
    for ring in patch.get_path().to_polygons():
        area = area.symmetric_difference(Polygon(np.asarray(ring, dtype=float)).buffer(0))
    return area


def recorded(course) -> str:
    """All text of the records that a picture may quote."""
    parts = [course.pressure.walton.credit]
    parts += [level.name for level in course.pressure.walton.levels]
    parts += [landmark.name for landmark in course.back.landmarks.values()]
    parts += [zone.label for zone in course.back.zones]
    for technique in course.techniques.values():
        parts += [technique.name, technique.promise, technique.stance.table.how, technique.stance.mat.how]
        for hand in technique.stroke.hands:
            parts += [text for leg in hand.legs for text in (leg.name, leg.note)]
    for contact in course.contacts.contacts:
        parts += [f"{contact.name}, about {contact.area_cm2.usual:g} cm²"]
    return " | ".join(parts)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "technique",
    ["whole-hand-effleurage", "resting-hold", "transition-stroke", "reinforced-fingers-effleurage"],
)
def test_words_come_from_the_records(course, sheet, layout, technique) -> None:
    known = recorded(course)
    for word in sheet(technique, layout).words:
        said = word.said if "\u2009" not in word.text else ""
        if said in FURNITURE or said.isdigit() or said.endswith((" s", " cm/s")):
            continue
        if not said:
            assert word.text.replace("\u2009", "").lower() in {h.replace(" ", " ") for h in HEADINGS}
        else:
            assert said in known


@pytest.mark.parametrize(
    ("technique", "body"),
    [("whole-hand-effleurage", body) for body in ("small", "medium", "large")]
    + [(name, "medium") for name in GENTLE],
)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_words_are_large_enough_and_on_the_sheet(sheet, technique, body, layout) -> None:
    drawn = sheet(technique, layout, body)
    for word in drawn.words:
        assert word.size >= (7.5 if layout != "map" else 0), word.text
        box = word.box
        assert box.x0 >= 0 and box.y0 >= 0 and box.x1 <= drawn.width and box.y1 <= drawn.height, word.text


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_words_lie_over_others_or_leave_the_sheet(course, sheet, coil, anchored, layout) -> None:
    sheets = {name: sheet(name, layout) for name in course.techniques}
    sheets |= {body: sheet("whole-hand-effleurage", layout, body) for body in ("small", "large")}
    sheets |= {
        "coil": Sheet.of(plate(course, coil, layout)),
        "anchored": Sheet.of(plate(course, anchored, layout)),
    }
    for name, drawn in sheets.items():
        boxes = [(word.box.shrunk(0.96, 0.7), word.text) for word in drawn.words]
        for i, (box, text) in enumerate(boxes):
            assert box.x0 >= 0 and box.x1 <= drawn.width, (name, text)
            for other, more in boxes[i + 1 :]:
                assert not box.overlaps(other), (name, text, more)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_map_names_the_receivers_sides_and_says_where_the_giver_stands(course, sheet, layout) -> None:
    for name in course.techniques:
        one_pass = timeline(course, name)
        frame = map_frame(one_pass, layout)
        at = {word.said: word.at for word in sheet(name, layout).words}
        assert at["receiver's left"][0] < frame["x0"] < at["receiver's right"][0], name
        x, y = at["you stand here"]
        place = giver_place(posture_for(one_pass.technique.stance.table, one_pass.side))
        if place == "head":
            assert x == pytest.approx(frame["x0"]), name
            assert y < frame["y0"], name
        else:
            assert (x < frame["x0"]) == (place == "left"), name
            assert y > frame["y0"], name


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("layout", ["phone", "map"])
def test_an_arm_that_reaches_past_the_body_leaves_the_givers_place_readable(course, layout, side) -> None:
    one_pass = timeline(course, "forearm-stroke", side=side)
    figure = plate(course, one_pass, layout)
    FigureCanvasAgg(figure).draw()
    (word,) = (t for t in words_of(figure) if " ".join(t.get_text().split()) == "you stand here")
    box = word.get_window_extent()
    width, height = figure.get_size_inches() * figure.dpi
    assert box.x0 >= 0
    assert box.x1 <= width
    frame = map_frame(one_pass, layout)
    for track in one_pass.hands:
        mark = print_at(track, 0.0) * frame["px_per_cm"] + [frame["x0"], frame["y0"]]
        across = Polygon([(x, height - y) for x, y in mark])
        assert not across.intersects(rectangle(box.x0, box.y0, box.x1, box.y1)), track.hand


@pytest.mark.parametrize(("side", "place"), [("left", 1), ("right", -1)])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_giver_changes_sides_with_the_side_that_is_worked(course, layout, side, place) -> None:
    one_pass = timeline(course, "reinforced-fingers-effleurage", side=side)
    figure = plate(course, one_pass, layout)
    (mark,) = (p.get_path() for p in figure.findobj(PathPatch) if p.get_gid() == "giver-place")
    xy = np.asarray(mark.vertices)
    assert np.sign(xy[:, 0].mean() - map_frame(one_pass, layout)["x0"]) == place
    # It points to the body.
    assert np.sign(xy[0, 0] - xy[:-1, 0].mean()) == -place
    FigureCanvasAgg(figure).draw()
    boxes = [text.get_window_extent().shrunk(0.96, 0.7) for text in words_of(figure)]
    assert not any(box.overlaps(other) for i, box in enumerate(boxes) for other in boxes[i + 1 :])


@pytest.mark.parametrize("layout", ["page", "card", "phone"])
def test_hands_that_share_a_ring_are_told_to_stay_opposite(sheet, layout) -> None:
    for name, told in (("transition-stroke", True), ("feather-strokes", False)):
        assert ("always opposite each other" in sheet(name, layout).said) is told


@pytest.mark.parametrize("body", ["small", "medium", "large"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_frame_says_where_the_map_lies(course, body, layout) -> None:
    one_pass = timeline(course, "whole-hand-effleurage", body=body)
    figure, frame = plate(course, one_pass, layout), map_frame(one_pass, layout)
    assert figure.get_size_inches() * 72 == pytest.approx((frame["width"], frame["height"]))
    ax = next(ax for ax in figure.axes if ax.get_images())
    x, y = ax.transData.transform((3.0, 20.0)) * 72 / figure.dpi
    assert x == pytest.approx(frame["x0"] + 3 * frame["px_per_cm"], abs=0.01)
    assert frame["height"] - y == pytest.approx(frame["y0"] + 20 * frame["px_per_cm"], abs=0.01)


def test_a_page_has_the_shape_of_a4(course, effleurage) -> None:
    width, height = plate(course, effleurage, "page").get_size_inches()
    assert height / width == pytest.approx(np.sqrt(2), rel=0.005)


def test_the_walton_scale_is_credited(course, sheet) -> None:
    for layout in ("page", "card"):
        said = " ".join(sheet("whole-hand-effleurage", layout).said)
        assert course.pressure.walton.credit in said


def test_pictures_do_not_follow_the_users_settings(course, effleurage) -> None:
    plain = to_svg(plate(course, effleurage, "card"))
    with rc_context({"font.family": "monospace", "lines.scale_dashes": False, "lines.linewidth": 9}):
        kept = dict(rcParams)
        assert to_svg(plate(course, effleurage, "card")) == plain
        assert dict(rcParams) == kept


def test_the_score_counts_the_beats_and_names_the_legs(sheet, effleurage) -> None:
    said = sheet("whole-hand-effleurage", "page").said
    assert str(effleurage.beats) in said
    for leg in effleurage.legs:
        assert said.count(leg.name) == 2
    assert "breathe out" in said and "breathe in" in said


@pytest.mark.parametrize("technique", ["whole-hand-effleurage", "resting-hold"])
def test_the_stance_shows_both_places_and_the_contact(course, technique) -> None:
    figure = draw_stance(course, course.technique(technique))
    said = [" ".join(text.get_text().split()) for text in words_of(figure)]
    record = course.technique(technique)
    assert record.stance.table.how in " ".join(said) and record.stance.mat.how in " ".join(said)
    assert said.count("L") == said.count("R") == 2
    assert course.contact(record.stroke.hands[0].contact).name in said


@pytest.mark.parametrize("layout", ["page", "phone"])
def test_every_foot_has_its_letter_clear_of_the_giver_above_it(course, layout) -> None:
    for technique in course.techniques.values():
        figure = draw_stance(course, technique, layout=layout)
        panels = [ax for ax in figure.axes if any(patch.get_gid() == "giver" for patch in ax.patches)]
        assert len(panels) == 2
        for ax, most in zip(panels, (0.3, 0.9), strict=True):  # knees on a mat lie under arms
            (giver,) = (area_of(patch) for patch in ax.patches if patch.get_gid() == "giver")
            feet = [area_of(patch) for patch in ax.patches if patch.get_gid() == "foot"]
            assert sorted(text.get_text() for text in ax.texts) == ["L", "R"]
            assert len(feet) == 2
            for foot in feet:
                assert foot.intersection(giver).area < most * foot.area, (technique.id, layout)


@pytest.mark.parametrize("layout", ["page", "phone"])
def test_one_hand_lies_on_the_other_where_a_contact_takes_two(course, layout) -> None:
    for name, two in (("reinforced-fingers-effleurage", True), ("whole-hand-effleurage", False)):
        figure = draw_stance(course, course.technique(name), layout=layout)
        said = [" ".join(text.get_text().split()) for text in words_of(figure)]
        hands = [patch for patch in figure.findobj(PathPatch) if patch.get_gid() == "upper-hand"]
        assert len(hands) == two
        assert ("one hand on the other" in " ".join(said)) is two


@pytest.mark.parametrize("layout", ["page", "card", "phone"])
def test_every_picture_says_that_one_hand_lies_on_the_other(sheet, layout) -> None:
    for name, two in (("reinforced-fingers-effleurage", True), ("whole-hand-effleurage", False)):
        said = " ".join(sheet(name, layout).said)
        assert said.count("one hand on the other") == two


@pytest.mark.parametrize("contact", ["reinforced-fingers", "reinforced-thumb"])
def test_the_other_hand_rests_on_what_touches(course, contact) -> None:
    parts = touching(course, course.contact(contact))
    assert parts.upper is not None
    lower, upper, mark = (Polygon(part).buffer(0) for part in (parts.limb, parts.upper, parts.mark))
    assert upper.area == pytest.approx(lower.area)
    assert upper.intersection(mark).area > 0.5 * mark.area
    # Its wrist lies elsewhere: it is a hand of its own, not a second outline.
    assert upper.centroid.distance(lower.centroid) > 2


@pytest.mark.parametrize(
    "technique", ["whole-hand-effleurage", "reinforced-fingers-effleurage", "circular-friction"]
)
def test_a_phone_has_a_stance_of_its_own(course, technique) -> None:
    figure = draw_stance(course, course.technique(technique), layout="phone")
    FigureCanvasAgg(figure).draw()
    width, height = figure.get_size_inches() * figure.dpi
    assert width <= 300
    for text in words_of(figure):
        box = text.get_window_extent()
        assert box.x0 >= 0 and box.y0 >= 0 and box.x1 <= width and box.y1 <= height, text.get_text()
    told = [text for text in words_of(figure) if text.get_text()]
    for one, other in itertools.combinations(told, 2):
        assert not one.get_window_extent().overlaps(other.get_window_extent()), (one, other)


def test_there_is_room_for_a_giver_at_the_head(course) -> None:
    from course_helpers.records import Foot

    technique = course.technique("resting-hold")
    left, right = (Foot(x_cm=x, y_cm=-52, toes_deg=180) for x in (12, -12))
    mat = technique.stance.mat.model_copy(update={"left": left, "right": right, "facing_deg": 180.0})
    stance = technique.stance.model_copy(update={"mat": mat})
    figure = draw_stance(course, technique.model_copy(update={"stance": stance}))
    ax = figure.axes[-1]
    assert min(ax.get_ylim()) < -52 - 46


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_stance_of_the_other_side_is_its_mirror_image(course, side) -> None:
    figure = draw_stance(course, course.technique("reinforced-fingers-effleurage"), side=side)
    prints = [patch for ax in figure.axes for patch in ax.patches if patch.get_gid() == "print"]
    across = [float(np.mean(np.asarray(patch.get_path().vertices)[:, 0])) for patch in prints]
    assert len(across) == 2
    assert all((x < 0) == (side == "left") for x in across)
    assert to_svg(figure) != to_svg(
        draw_stance(
            course,
            course.technique("reinforced-fingers-effleurage"),
            side="right" if side == "left" else "left",
        )
    )


def test_a_technique_on_both_sides_at_once_has_one_stance(course) -> None:
    from course_helpers import ToolError

    with pytest.raises(ToolError, match="is done on both"):
        draw_stance(course, course.technique("opening-stroke"), side="left")


def test_words_of_a_players_map_can_be_read_on_a_phone():
    """There a map of 380 points is 240 px wide."""
    assert MAP_WORDS * 240 / 380 >= 9

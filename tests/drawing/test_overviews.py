"""The map of the back, three bodies, the contact sheet and the finish: what is drawn, and where."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Any, Literal

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from shapely import LineString, Polygon

from course_helpers.drawing import draw_atlas, draw_bodies, draw_contact_sheet, draw_finish, to_svg
from course_helpers.drawing.bodies import hand_at, shoulders_cm
from course_helpers.drawing.contact_sheet import columns_for
from course_helpers.drawing.finish import is_falling
from course_helpers.geometry import BodyMap, Timeline, area_cm2, timeline
from course_helpers.pressure import pressed
from course_helpers.records import Course

Sheet = Literal["page", "phone"]
SHEETS: tuple[Sheet, ...] = ("page", "phone")


def found(figure: Figure, name: str) -> list[Any]:
    return [artist for ax in figure.axes for artist in (*ax.patches, *ax.lines) if artist.get_gid() == name]


def texts(figure: Figure) -> list[str]:
    said = [" ".join(text.get_text().split()) for text in figure.findobj(Text)]
    return [text for text in said if text]


SMALLEST_MARK = 7.0  # a sheet of 270 points is 347 px wide on a phone of 390 px: 9 px there


def check_words(figure: Figure, smallest: float = 7.5, beside: tuple[str, ...] = ()) -> None:
    """Words are large enough, on the sheet, and do not cover each other; `beside` may stand on a map."""
    FigureCanvasAgg(figure).draw()
    width, height = figure.get_size_inches() * figure.dpi
    boxes = []
    for text in figure.findobj(Text):
        said = text.get_text()
        if said in beside:
            assert float(text.get_fontsize()) >= SMALLEST_MARK, said
        if not said.strip() or said in beside:
            continue
        assert float(text.get_fontsize()) >= smallest, said
        box = text.get_window_extent()
        assert box.x0 >= 0 and box.y0 >= 0 and box.x1 <= width and box.y1 <= height, said
        boxes.append((box.shrunk(0.96, 0.6), said))
    for i, (box, said) in enumerate(boxes):
        for other, more in boxes[i + 1 :]:
            assert not box.overlaps(other), (said, more)


# ---- the map of the back


@pytest.fixture(scope="module")
def maps(course: Course) -> dict[str, Figure]:
    return {layout: draw_atlas(course, layout) for layout in SHEETS}


def map_of(figure: Figure) -> Any:
    return next(ax for ax in figure.axes if ax.get_images())


@pytest.mark.parametrize("layout", SHEETS)
def test_every_landmark_and_every_zone_is_named(course, maps, layout) -> None:
    said = " | ".join(texts(maps[layout]))
    joined = said.replace(" | ", " ")
    for mark in course.back.felt:
        assert mark.name in joined
        assert mark.felt is not None and mark.felt.level in joined
    for zone in course.back.zones:
        assert zone.label in joined


def test_words_of_the_map_are_readable(course, maps) -> None:
    check_words(maps["page"])
    levels = tuple(name.upper() for name in (*course.back.spinous_processes, "s2"))
    check_words(maps["phone"], smallest=7.0, beside=(*levels, *"123456789ABCDEF"))


def test_landmarks_stand_left_and_zones_right(course, maps) -> None:
    ax = map_of(maps["page"])
    for zone in course.back.zones:
        shapes = [patch for patch in ax.patches if patch.get_gid() == f"zone-{zone.id}"]
        assert shapes, zone.id
        x = np.concatenate([patch.get_path().vertices[:, 0] for patch in shapes])
        assert x.max() > 0
        # Only what lies across the midline reaches to the left of it.
        assert x.min() > -0.01 or abs(x.min() + x.max()) < 0.1, zone.id


def test_names_of_landmarks_are_tied_to_their_places(course, maps) -> None:
    figure = maps["page"]
    sheet, ax, body = figure.axes[0], map_of(figure), BodyMap.of(course)
    dots = [p.get_path().vertices[:-1].mean(axis=0) for p in found(figure, "place") if p.axes is sheet]
    on_sheet = [sheet.transData.transform(dot) for dot in dots]
    for mark in course.back.felt:
        place = ax.transData.transform(body.to_cm([[-mark.x, mark.y]])[0])
        assert min(np.hypot(*(place - dot)) for dot in on_sheet) < 1.0, mark.name


def test_leader_lines_on_one_side_do_not_cross(course, maps) -> None:
    figure = maps["page"]
    lines = [LineString(line.get_xydata()) for line in figure.axes[0].lines if len(line.get_xdata()) == 2]
    sides: dict[str, list[LineString]] = {"left": [], "right": []}
    for line in lines:
        colour = "left" if line.coords[1][0] < line.coords[0][0] else "right"
        sides[colour].append(line)
    assert len(sides["left"]) == len(course.back.felt)
    assert len(sides["right"]) == len(course.back.zones)
    for several in sides.values():
        for i, line in enumerate(several):
            assert not any(line.crosses(other) for other in several[i + 1 :])


def test_bars_reach_as_far_as_the_levels_that_the_data_name(course, maps) -> None:
    body = BodyMap.of(course)
    bars = [patch.get_path().vertices for patch in found(maps["page"], "doubt")]
    upright = [(float(v[:, 1].min()), float(v[:, 1].max())) for v in bars if np.ptp(v[:, 1]) > 1.5]
    wanted = [
        levels
        for mark in course.back.felt
        if mark.felt is not None
        for levels in (mark.felt.possible, mark.felt.likely)
        if levels is not None
    ]
    assert len(upright) == len(wanted)
    for top, bottom in wanted:
        high, low = (course.back.landmarks[level].y * body.length_cm for level in (top, bottom))
        assert any(abs(a - high) < 0.8 and abs(b - low) < 0.8 for a, b in upright), (top, bottom)


def test_likely_levels_are_darker_than_possible_ones(maps) -> None:
    shades = {round(float(patch.get_facecolor()[3]), 2) for patch in found(maps["page"], "doubt")}
    assert len(shades) == 2


def test_a_landmark_that_moves_has_a_ghost_that_far_below(course, maps) -> None:
    moving = [mark for mark in course.back.felt if mark.felt is not None and mark.felt.shift is not None]
    ghosts = found(maps["page"], "ghost")
    assert len(ghosts) == len(moving) == 1
    (ghost,), (mark,) = ghosts, moving
    y = float(ghost.get_path().vertices[:-1, 1].mean())
    assert mark.felt is not None and mark.felt.shift is not None
    assert y == pytest.approx(mark.y * BodyMap.of(course).length_cm + mark.felt.shift.down_cm, abs=0.05)


def test_a_phone_numbers_what_a_page_names(course, maps) -> None:
    count = len(course.back.felt) + len(course.back.zones)
    assert len(found(maps["phone"], "badge")) == 2 * count
    said = Counter(texts(maps["phone"]))
    assert all(said[str(number)] == 2 for number in range(1, len(course.back.felt) + 1))


# ---- three bodies


def test_the_hand_is_the_same_on_every_body_and_at_one_scale(course) -> None:
    figure = draw_bodies(course, course.contact("whole-hand"))
    prints = found(figure, "print")
    assert len(prints) == len(course.back.sizes) == 3
    areas = [Polygon(patch.get_path().vertices).area for patch in prints]
    assert max(areas) == pytest.approx(min(areas), rel=1e-6)
    scales = {round(np.diff(patch.axes.get_xlim())[0], 6) for patch in prints}
    assert len(scales) == 1


def test_bodies_grow_and_are_measured_true_to_scale(course) -> None:
    figure = draw_bodies(course, course.contact("whole-hand"))
    lines = [line.get_xydata() for line in found(figure, "measure")]
    lengths = [float(np.ptp(xy[:, 1])) for xy in lines if np.ptp(xy[:, 0]) < 0.01]
    breadths = [float(np.ptp(xy[:, 0])) for xy in lines if np.ptp(xy[:, 1]) < 0.01]
    bodies = [BodyMap.of(course, size.id) for size in course.back.sizes]
    assert lengths == pytest.approx([body.length_cm for body in bodies])
    assert breadths == pytest.approx([shoulders_cm(body) for body in bodies])
    assert all(b > a for a, b in pairwise(lengths)) and all(b > a for a, b in pairwise(breadths))
    said = texts(figure)
    for value in (*lengths, *breadths):
        assert f"{value:.0f} cm" in said


@pytest.mark.parametrize("size", ["small", "medium", "large"])
def test_the_shown_hand_lies_where_a_hand_may_press(course, size) -> None:
    body = BodyMap.of(course, size)
    hand = Polygon(hand_at(course.contact("whole-hand"), body)).buffer(0)
    for zone, shape in body.zones:
        if zone.broad_max < 2:
            assert not hand.intersects(shape), zone.id


def test_the_arm_lies_where_its_stroke_begins_clear_of_the_spine_and_the_gap_is_marked(course) -> None:
    stroke, arm = course.technique("forearm-stroke"), course.contact("forearm")
    figure = draw_bodies(course, arm, technique=stroke)
    prints = [Polygon(patch.get_path().vertices).buffer(0) for patch in found(figure, "print")]
    assert texts(figure).count("gap") == 3 and "Three backs, one arm" in texts(figure)
    gaps = [xy for xy in (line.get_xydata() for line in found(figure, "measure")) if np.ptp(xy[:, 1]) < 12]
    gaps = [xy for xy in gaps if np.ptp(xy[:, 0]) < 0.01]
    for size, shown, gap in zip(course.back.sizes, prints, gaps, strict=True):
        body = BodyMap.of(course, size.id)
        spine = next(shape for zone, shape in body.zones if zone.id == "spine")
        rib, crest = (course.back.landmarks[name].y * body.length_cm for name in ("rib-12-tip", "crest-top"))
        assert gap[:, 1] == pytest.approx([rib, crest])
        assert rib < shown.centroid.y < crest
        assert not shown.intersects(spine)
        # Shown by itself, the arm keeps off the spine as well.
        alone = Polygon(hand_at(arm, body)).buffer(0)
        assert not alone.intersects(spine)


def test_words_of_the_bodies_are_readable(course) -> None:
    stroke = course.technique("forearm-stroke")
    for layout in SHEETS:
        check_words(draw_bodies(course, course.contact("whole-hand"), layout))
        check_words(draw_bodies(course, course.contact("forearm"), layout, technique=stroke))


# ---- the contact sheet


def passes(course: Course, count: int) -> list[Timeline]:
    ids = list(course.techniques)
    return [timeline(course, ids[i % len(ids)]) for i in range(count)]


def test_rows_are_even_and_hold_four_at_most() -> None:
    assert [columns_for(n) for n in (1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 16)] == [
        1, 2, 3, 4, 3, 3, 4, 4, 3, 4, 4, 4,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("count", "tiles"), [(7, [4, 3]), (10, [4, 3, 3]), (11, [4, 4, 3]), (13, [4, 3, 3, 3])]
)
def test_no_tile_stands_alone_in_the_last_row(course, count, tiles) -> None:
    tops = [y for _, y in draw_contact_sheet(course, passes(course, count)).places]
    assert [tops.count(top) for top in sorted(set(tops))] == tiles


@pytest.mark.parametrize("layout", SHEETS)
@pytest.mark.parametrize("count", [1, 2, 3, 7, 16])
def test_each_stroke_has_its_own_place_on_the_sheet(course, count, layout) -> None:
    made = draw_contact_sheet(course, passes(course, count), layout)
    assert len(set(made.places)) == count
    width, height = made.sheet.get_size_inches() * 72
    tile = made.back.get_size_inches() * 72
    for x, y in made.places:
        assert x >= 0 and x + tile[0] <= width + 0.5 and y >= 0 and y + tile[1] <= height
    for i, one in enumerate(made.places):
        for other in made.places[i + 1 :]:
            apart = np.abs(np.subtract(one, other))
            assert apart[0] >= tile[0] or apart[1] >= tile[1]
    check_words(made.sheet, smallest=7.5, beside=("L", "R", "LR", "stays"))


def test_a_tile_names_stroke_contact_level_and_time(course) -> None:
    one_pass = timeline(course, "whole-hand-effleurage")
    said = " ".join(texts(draw_contact_sheet(course, [one_pass]).sheet))
    assert one_pass.technique.name in said
    assert "whole hand, ≈ 130 cm²" in said
    assert f"Walton {one_pass.peak_walton:g}, {one_pass.pass_s:.0f} s a pass" in said
    assert course.pressure.walton.credit in said


def test_a_tile_shows_path_direction_start_and_print_where_the_back_lies(course) -> None:
    made = draw_contact_sheet(course, [timeline(course, "whole-hand-effleurage")])
    for name in ("working", "return", "arrowhead", "print", "left-start", "right-start"):
        assert found(made.sheet, name), name
    stroke = next(p for p in found(made.sheet, "print")).axes
    back = next(ax for ax in made.back.axes if ax.get_images())
    (x, y) = made.places[0]
    for place in ((0.0, 0.0), (10.0, 40.0)):
        on_sheet = stroke.transData.transform(place) * [1, -1] + [0, made.sheet.bbox.height]
        on_tile = back.transData.transform(place) * [1, -1] + [0, made.back.bbox.height]
        assert on_sheet == pytest.approx(on_tile + [x, y], abs=0.01)


def test_the_back_that_all_strokes_share_is_stored_once(course) -> None:
    svg = draw_contact_sheet(course, passes(course, 7)).svg().decode()
    assert svg.count("<image") == 1
    assert svg.count('xlink:href="#under"') == 7
    assert svg.index("<use") < svg.index("<text")


@pytest.mark.parametrize("layout", SHEETS)
def test_overviews_are_light(course, maps, layout) -> None:
    """As stored: in base64, four thirds of the file; words come on top."""
    seven = passes(course, 7)
    svgs = [
        draw_contact_sheet(course, seven, layout).svg(),
        to_svg(maps[layout]),
        to_svg(draw_bodies(course, course.contact("whole-hand"), layout)),
    ]
    assert all(len(svg) * 4 / 3 < 108_000 for svg in svgs)


# ---- the finish


def steps(course: Course, *contacts: str, force_n: float = 20) -> list[Any]:
    return [(f"Stroke {i}", pressed(course.contact(name), force_n)) for i, name in enumerate(contacts)]


GROWING = ("reinforced-fingers", "heel-of-hand", "whole-hand")


def test_bars_are_as_tall_as_the_pressure_and_prints_as_large_as_the_contact(course) -> None:
    figure = draw_finish(course, steps(course, *GROWING))
    bars = [float(np.ptp(patch.get_path().vertices[:, 1])) for patch in found(figure, "bar")]
    kpa = [row.kpa for _, row in steps(course, *GROWING)]
    assert [bar / bars[0] for bar in bars] == pytest.approx([value / kpa[0] for value in kpa])
    areas = [Polygon(patch.get_path().vertices).area for patch in found(figure, "contact")]
    prints = [area_cm2(row.contact.print) for _, row in steps(course, *GROWING)]
    assert [area / areas[0] for area in areas] == pytest.approx([a / prints[0] for a in prints], rel=0.02)
    arrows = [float(np.ptp(patch.get_path().vertices[:, 1])) for patch in found(figure, "force")]
    assert len(arrows) == 3 and len(set(arrows)) == 1
    assert texts(figure).count("20 N") == 3


def test_each_arrow_points_to_the_middle_of_its_print(course) -> None:
    figure = draw_finish(course, steps(course, *GROWING))
    for arrow, mark in zip(found(figure, "arrowhead"), found(figure, "contact"), strict=True):
        tip = arrow.get_path().vertices[0]
        low, high = mark.get_path().vertices.min(axis=0), mark.get_path().vertices.max(axis=0)
        assert tip == pytest.approx((low + high) / 2, abs=1)


@pytest.mark.parametrize("layout", SHEETS)
def test_the_force_is_told_in_kilograms_too(course, layout) -> None:
    assert "The same 20 N, about 2 kg on a scale" in texts(
        draw_finish(course, steps(course, *GROWING), layout)
    )


def test_a_line_falls_only_where_the_pressure_does(course) -> None:
    falling, rising = steps(course, *GROWING), steps(course, *reversed(GROWING))
    assert is_falling(falling) and not is_falling(rising) and not is_falling(falling[:1])
    assert found(draw_finish(course, falling), "fall")
    assert not found(draw_finish(course, rising), "fall")


def test_more_than_is_allowed_is_said(course) -> None:
    said = " ".join(texts(draw_finish(course, steps(course, "reinforced-thumb", "palm", force_n=40))))
    assert said.count("more than we allow") == 1


@pytest.mark.parametrize("contacts", [GROWING, ("forearm",), (*GROWING, "palm")])
@pytest.mark.parametrize("layout", SHEETS)
def test_words_of_the_finish_are_readable(course, contacts, layout) -> None:
    check_words(draw_finish(course, steps(course, *contacts), layout))

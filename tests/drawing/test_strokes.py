from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
import pytest
import shapely
from matplotlib.axes import Axes
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from shapely import LineString, Point, Polygon

from course_helpers.drawing import draw_map, draw_stroke, draw_zones
from course_helpers.drawing.marks import number_places
from course_helpers.drawing.palette import level_colour
from course_helpers.geometry import Timeline, timeline


def drawn(one_pass: Timeline, **options) -> Axes:
    ax = Figure(figsize=(6, 8)).add_axes((0, 0, 1, 1))
    ax.set(xlim=(-32, 32), ylim=(66, -20))
    ax.set_aspect("equal")
    draw_stroke(ax, one_pass, **options)
    return ax


def found(ax: Axes, name: str) -> list[Any]:
    return [artist for artist in (*ax.patches, *ax.lines) if artist.get_gid() == name]


def texts(ax: Axes) -> Counter[str]:
    return Counter(text.get_text() for text in ax.texts)


def test_axes_become_a_map_in_cm_with_y_down(effleurage) -> None:
    ax = Figure().add_subplot()
    draw_map(ax, effleurage)
    assert ax.get_aspect() == 1
    assert ax.yaxis_inverted()
    left, right = ax.get_xlim()
    bottom, top = ax.get_ylim()
    assert left == -right
    assert top < 0 < effleurage.body.length_cm < bottom


def test_working_lines_are_solid_and_the_way_home_is_dashed(effleurage) -> None:
    ax = drawn(effleurage)
    assert found(ax, "working")
    assert len(found(ax, "return")) == 2
    assert all(line.is_dashed() for line in found(ax, "return"))


def test_colour_tells_the_pressure(effleurage) -> None:
    ax = drawn(effleurage)
    colours = {to_hex(patch.get_facecolor()) for patch in found(ax, "working")}
    assert level_colour(effleurage.peak_walton) in colours
    assert {to_hex(line.get_color()) for line in found(ax, "return")} == {level_colour(1)}


def test_firmer_lines_are_wider(course) -> None:
    from course_helpers.variants import with_peak_walton

    def width(peak: float) -> float:
        technique = with_peak_walton(course.technique("whole-hand-effleurage"), peak)
        ax = drawn(timeline(course, technique))
        straight = max(found(ax, "working"), key=lambda patch: np.ptp(patch.get_path().vertices[:, 1]))
        return float(np.ptp(straight.get_path().vertices[:, 0]))

    assert width(3) > width(2) > width(1)


def test_the_right_hand_has_core_line_square_badge_and_stripes(effleurage) -> None:
    ax = drawn(effleurage)
    for core in found(ax, "core"):
        x = core.get_xdata() if hasattr(core, "get_xdata") else core.get_path().vertices[:, 0]
        assert np.mean(x) > 0
    assert len(found(ax, "right-start")) == len(found(ax, "left-start")) == 1
    assert all(stripe.get_path().vertices[:, 0].mean() > 0 for stripe in found(ax, "stripes"))
    assert texts(ax)["L"] == texts(ax)["R"] == 1


def test_every_leg_has_a_number_and_an_arrowhead(effleurage) -> None:
    ax = drawn(effleurage)
    for number in range(1, len(effleurage.legs) + 1):
        assert texts(ax)[str(number)] == 1
    track = effleurage.hands[1]
    heads = np.array([patch.get_path().vertices[:-1].mean(axis=0) for patch in found(ax, "arrowhead")])
    for leg in effleurage.legs:
        xy = track.xy_cm[(track.t_s >= leg.start_s) & (track.t_s <= leg.end_s)]
        near = np.min(np.hypot(*(heads[:, None] - xy[None]).transpose(2, 0, 1)))
        assert near < 1.0, leg.name


def test_arrowheads_point_along_the_path(effleurage) -> None:
    track = effleurage.hands[1]
    for patch in found(drawn(effleurage), "arrowhead"):
        tip, left, _, right = patch.get_path().vertices[:4]
        if tip[0] < 0:
            continue
        middle = (left + right) / 2
        i = int(np.argmin(np.hypot(*(track.xy_cm - (tip + middle) / 2).T)))
        ahead = track.xy_cm[min(i + 2, len(track.xy_cm) - 1)] - track.xy_cm[max(i - 2, 0)]
        assert np.dot(tip - middle, ahead) > 0


def test_prints_are_true_to_scale_on_every_body(course) -> None:
    sizes = []
    for body in ("small", "large"):
        ax = drawn(timeline(course, "whole-hand-effleurage", body=body))
        sizes.append(max(Polygon(p.get_path().vertices).area for p in found(ax, "print")))
    assert sizes[0] == pytest.approx(sizes[1], rel=0.01)
    assert sizes[0] == pytest.approx(130, rel=0.3)


def test_starts_lie_on_the_path_or_are_tied_to_it(effleurage, coil) -> None:
    ax = drawn(effleurage)
    badge = found(ax, "right-start")[0].get_path().vertices[:-1].mean(axis=0)
    assert np.hypot(*(badge - effleurage.hands[1].xy_cm[0])) < 0.6
    ax = drawn(coil)
    badge = found(ax, "right-start")[0].get_path().vertices[:-1].mean(axis=0)
    shape = Polygon(found(ax, "print")[0].get_path().vertices)
    assert not shape.contains(Point(badge))
    assert len(found(ax, "start")) == 2


def test_circles_are_woven_with_an_arrowhead_in_each(coil) -> None:
    ax = drawn(coil)
    assert len(found(ax, "casing")) > 12
    assert len(found(ax, "arrowhead")) >= 2 * 5


def test_an_anchor_stays(anchored) -> None:
    ax = drawn(anchored)
    assert texts(ax)["stays"] == 1
    assert len(found(ax, "ring")) == 3


def test_a_hold_has_rings_and_no_path(course) -> None:
    ax = drawn(timeline(course, "resting-hold"))
    assert len(found(ax, "ring")) == 6
    assert not found(ax, "working") + found(ax, "return") + found(ax, "arrowhead")
    assert len(found(ax, "print")) == 2


def test_a_quiet_stroke_has_no_marks(effleurage) -> None:
    ax = drawn(effleurage, numbers=False, marks=False, prints=False, strength=0.5)
    assert not ax.texts
    assert not found(ax, "print")


@pytest.mark.parametrize("body", ["small", "medium", "large"])
def test_numbers_keep_clear_of_the_lines(course, body) -> None:
    one_pass = timeline(course, "whole-hand-effleurage", body=body)
    moving = list(one_pass.hands)
    places = number_places(one_pass, moving[1], moving, 1.0, [])
    lines = np.vstack([track.xy_cm for track in moving])
    for _, leg, place in places:
        assert np.min(np.hypot(*(lines - place).T)) > 1.2, leg.name


def test_every_zone_that_is_always_shown_is_hatched(effleurage) -> None:
    ax = Figure().add_subplot()
    ax.set(xlim=(-32, 32), ylim=(66, -20))
    draw_zones(ax, effleurage.body)
    names = {patch.get_gid() for patch in ax.patches}
    assert {"hatch-spine", "zone-spine", "hatch-kidneys-and-low-ribs"} <= names


@pytest.mark.parametrize(("side", "way"), [("left", -1), ("right", 1)])
def test_rows_are_solid_outward_with_an_arrowhead_each_and_dashed_back(course, side, way) -> None:
    one_pass = timeline(course, "reinforced-fingers-effleurage", side=side)
    ax = drawn(one_pass, marks=False, numbers=False, prints=False)
    count = sum(leg.count for leg in one_pass.legs if leg.kind == "rows")
    outward = []
    for patch in found(ax, "arrowhead"):
        tip, left, _, right = patch.get_path().vertices[:4]
        across, up = tip - (left + right) / 2
        outward += [across] if abs(across) > 5 * abs(up) else []
    assert len(outward) == count
    assert all(way * across > 0 for across in outward)
    dashed = found(ax, "return")
    assert len(dashed) == count + 1
    assert all(line.is_dashed() for line in dashed)
    assert min(line.get_linewidth() for line in dashed) < max(line.get_linewidth() for line in dashed)


def test_hands_that_follow_each_other_draw_one_ring_between_them(course) -> None:
    one_pass = timeline(course, "transition-stroke")
    ax = drawn(one_pass, prints=False)
    right = next(track for track in one_pass.hands if track.hand == "right")
    working, core = (
        shapely.union_all([Polygon(patch.get_path().vertices).buffer(0.2) for patch in found(ax, name)])
        for name in ("working", "core")
    )
    first, second = (
        LineString(right.xy_cm[keep])
        for keep in (right.t_s <= one_pass.pass_s / 2, right.t_s >= one_pass.pass_s / 2)
    )
    assert working.buffer(0.3).covers(LineString(right.xy_cm))
    assert core.buffer(0.3).covers(first)
    assert core.intersection(second.buffer(0.1)).area < 0.1 * second.buffer(0.1).area


@pytest.mark.parametrize("body", ["small", "medium", "large"])
def test_numbers_keep_clear_of_circles_and_rows(course, body) -> None:
    for name in ("heel-of-hand-effleurage", "reinforced-fingers-effleurage"):
        one_pass = timeline(course, name, body=body)
        moving = list(one_pass.hands)
        lines = np.vstack([track.xy_cm for track in moving])
        for _, leg, place in number_places(one_pass, moving[-1], moving, 1.0, []):
            assert np.min(np.hypot(*(lines - place).T)) > 1.2, (name, leg.name)

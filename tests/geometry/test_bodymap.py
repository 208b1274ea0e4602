"""Bodies of every size: what grows with the receiver, and what does not."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
import pytest
import shapely

from course_helpers import ToolError
from course_helpers.geometry import BodyMap, mirrored, timeline
from course_helpers.geometry.bodymap import percentile_cm
from course_helpers.records import Dimension, Waypoint
from course_helpers.records._body import Spread

SIZES = ("small", "medium", "large")


def dimension(*groups: tuple[float, float]) -> Dimension:
    spreads = tuple(Spread(mean_cm=mean, sd_cm=sd) for mean, sd in groups)
    return Dimension(name="test", at=1.0, groups=spreads, estimate="test")


@pytest.mark.parametrize("percentile", [1, 5, 50, 95, 99])
def test_one_group_has_the_quantiles_of_a_normal_distribution(percentile):
    known = NormalDist(50.9, 3.5).inv_cdf(percentile / 100)
    assert percentile_cm(dimension((50.9, 3.5)), percentile) == pytest.approx(known, abs=1e-6)


@pytest.mark.parametrize("percentile", [5, 20, 50])
def test_a_mixture_of_equal_spreads_is_symmetric(percentile):
    mixture = dimension((41.6, 1.9), (36.5, 1.9))
    middle = (41.6 + 36.5) / 2
    low, high = percentile_cm(mixture, percentile), percentile_cm(mixture, 100 - percentile)
    assert low + high == pytest.approx(2 * middle, abs=1e-6)


def test_a_mixture_has_the_share_that_its_percentile_says():
    mixture = dimension((41.6, 1.9), (36.5, 1.8))
    cm = percentile_cm(mixture, 95)
    share = (NormalDist(41.6, 1.9).cdf(cm) + NormalDist(36.5, 1.8).cdf(cm)) / 2
    assert share == pytest.approx(0.95, abs=1e-9)


def test_known_figures_of_the_data(course):
    lengths = [BodyMap.of(course, size).length_cm for size in SIZES]
    assert lengths == pytest.approx([50.9 - 1.6449 * 3.5, 50.9, 50.9 + 1.6449 * 3.5], abs=1e-3)


@pytest.mark.parametrize("size", SIZES)
def test_y_grows_with_the_bodys_length(course, size):
    body = BodyMap.of(course, size)
    for landmark in course.back.landmarks.values():
        y = body.to_cm([landmark.x, landmark.y])[0, 1]
        assert y == pytest.approx(landmark.y * body.length_cm)


@pytest.mark.parametrize("size", SIZES)
def test_x_grows_with_the_breadth_at_its_level(course, medium, size):
    """At each measured level the ratio to the medium body is the ratio of that breadth, and of no other."""
    body = BodyMap.of(course, size)
    for breadth in course.back.dimensions.breadths:
        ratio = percentile_cm(breadth, body.size.percentile) / percentile_cm(breadth, 50)
        point = [0.2, breadth.at]
        assert body.to_cm(point)[0, 0] == pytest.approx(ratio * medium.to_cm(point)[0, 0])


def test_between_levels_breadths_run_on(course):
    body = BodyMap.of(course, "large")
    shoulders, chest = course.back.dimensions.breadths[:2]
    between = (shoulders.at + chest.at) / 2
    at = [body.to_cm([1, y])[0, 0] for y in (shoulders.at, between, chest.at)]
    assert at[1] == pytest.approx((at[0] + at[2]) / 2)


def test_a_medium_body_is_the_same_scale_both_ways(medium):
    """At the median a body unit is the C7-PSIS length, across as well as down."""
    np.testing.assert_allclose(medium.to_cm([[1, 0], [0, 1]]), [[50.9, 0], [0, 50.9]], atol=1e-6)


@pytest.mark.parametrize("size", SIZES)
def test_offsets_are_the_givers_and_do_not_grow(course, size):
    body = BodyMap.of(course, size)
    plain = body.place(Waypoint(at="inferior-angle"))
    off = body.place(Waypoint(at="inferior-angle", out_cm=4, up_cm=3))
    np.testing.assert_allclose(off - plain, [4, -3])


@pytest.mark.parametrize("technique", ["whole-hand-effleurage", "heel-circles"])
def test_prints_never_grow(course, technique):
    outlines = [[h.outline_cm for h in timeline(course, technique, body=size).hands] for size in SIZES]
    for small, medium, large in zip(*outlines, strict=True):
        np.testing.assert_array_equal(small, medium)
        np.testing.assert_array_equal(large, medium)


def test_a_stroke_is_longer_on_a_longer_back(course):
    lengths = [timeline(course, "whole-hand-effleurage", body=size).length_cm for size in SIZES]
    assert lengths[0] < lengths[1] < lengths[2]


@pytest.mark.parametrize("size", SIZES)
def test_zones_lie_on_both_sides_alike(course, size):
    for zone, shape in BodyMap.of(course, size).zones:
        assert shape.is_valid
        assert not shape.is_empty
        assert (
            mirrored(shape).equals_exact(shape, 1e-6)
            or mirrored(shape).symmetric_difference(shape).area < 1e-6
        )
        if zone.half_width_cm is not None:
            across = shape.intersection(shapely.LineString([(-60, 0.7 * 50), (60, 0.7 * 50)]))
            assert zone.id != "spine" or across.length == pytest.approx(2 * zone.half_width_cm, rel=0.01)


def test_an_unknown_body_is_refused_with_a_near_match(course):
    with pytest.raises(ToolError, match="there is no body 'lage'; did you mean 'large'"):
        BodyMap.of(course, "lage")

"""Curves run smoothly through their points, and lengths along them are true."""

from __future__ import annotations

import numpy as np
import pytest

from course_helpers.geometry import along, resample, smooth
from course_helpers.geometry.curves import fill

LOOP = np.array([[0.0, 0.0], [1.0, 3.0], [4.0, 4.5], [7.5, 3.0], [6.0, -1.0]])
POINTS = np.array([[0.0, 0.0], [1.0, 3.0], [4.0, 3.5], [4.5, 0.5], [9.0, 1.0]])


def kinks_deg(curve: np.ndarray) -> np.ndarray:
    """The change of direction from each piece of a polyline to the next, in degrees."""
    step = np.diff(curve, axis=0)
    angle = np.unwrap(np.arctan2(step[:, 1], step[:, 0]))
    return np.abs(np.rad2deg(np.diff(angle)))


@pytest.mark.parametrize("per_segment", [1, 7, 24])
def test_smooth_passes_through_its_points(per_segment):
    curve = smooth(POINTS, per_segment=per_segment)
    assert len(curve) == 4 * per_segment + 1
    np.testing.assert_allclose(curve[::per_segment], POINTS, atol=1e-12)


def test_a_closed_curve_passes_through_its_points_and_comes_back():
    curve = smooth(POINTS, closed=True, per_segment=10)
    assert len(curve) == 5 * 10 + 1
    np.testing.assert_allclose(curve[:-1:10], POINTS, atol=1e-12)
    np.testing.assert_allclose(curve[-1], POINTS[0], atol=1e-12)


@pytest.mark.parametrize("closed", [False, True])
def test_no_kink_at_a_point(closed):
    """Ten times as many samples, a tenth of the turn at each: the curve's direction is continuous."""
    coarse, fine = (kinks_deg(smooth(LOOP, closed=closed, per_segment=n)) for n in (60, 600))
    assert fine.max() < coarse.max() / 5
    assert fine.max() < 1.5


def test_a_closed_curve_has_no_kink_where_it_closes():
    curve = smooth(LOOP, closed=True, per_segment=600)
    seam = kinks_deg(np.vstack([curve[-3:], curve[1:3]]))
    assert seam.max() < 1.5


def test_the_curve_depends_on_shape_not_on_place_size_or_direction():
    curve = smooth(POINTS, per_segment=9)
    np.testing.assert_allclose(smooth(POINTS * 3 + [5, -2], per_segment=9), curve * 3 + [5, -2], atol=1e-9)
    np.testing.assert_allclose(smooth(POINTS[::-1], per_segment=9), curve[::-1], atol=1e-9)


def test_two_points_give_a_straight_line():
    curve = smooth([[0, 0], [3, 4]], per_segment=8)
    np.testing.assert_allclose(np.diff(curve, axis=0), [[3 / 8, 4 / 8]] * 8, atol=1e-12)


def test_points_on_top_of_each_other_stay_finite():
    assert np.isfinite(smooth([[0, 0], [0, 0], [1, 1], [1, 1]])).all()


@pytest.mark.parametrize("points", [[[0, 0]], [], [[0, 0, 0], [1, 1, 1]], [0, 1]])
def test_what_is_no_curve_is_refused(points):
    with pytest.raises(ValueError, match="at least two points"):
        smooth(points)


def test_arc_length_of_a_circle():
    angle = np.linspace(0, 2 * np.pi, 2001)
    s = along(np.column_stack([3 * np.cos(angle), 3 * np.sin(angle)]))
    np.testing.assert_allclose(s, 3 * angle, rtol=1e-5)


def test_a_smooth_curve_through_a_circle_has_its_length():
    angle = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    circle = np.column_stack([5 * np.cos(angle), 5 * np.sin(angle)])
    assert along(smooth(circle, closed=True))[-1] == pytest.approx(2 * np.pi * 5, rel=2e-3)


def test_resample_is_even_and_keeps_the_ends():
    points = resample(POINTS, 0.5)
    steps = np.diff(along(resample([[0.0, 0.0], [0.0, 3.1]], 0.5)))
    np.testing.assert_allclose(points[[0, -1]], POINTS[[0, -1]])
    assert steps.max() <= 0.5
    np.testing.assert_allclose(steps, steps[0])


def test_fill_runs_on_between_the_knots_that_name_a_value():
    s = np.array([0.0, 1.0, 2.0, 4.0, 6.0])
    np.testing.assert_allclose(fill(s, [1, 2, 4], [10, None, 40], 0), [10, 10, 20, 40, 40])
    np.testing.assert_allclose(fill(s, [1, 2, 4], [None] * 3, 7), 7)

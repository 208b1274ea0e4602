"""The arithmetic of pressure, against figures worked out by hand."""

from __future__ import annotations

import inspect

import pytest

from course_helpers import pressure
from course_helpers.pressure import (
    binding_limit,
    comparison,
    comparison_sentence,
    drag_n,
    kilograms,
    levels_at,
    pressed,
    pressure_kpa,
)


@pytest.mark.parametrize(
    ("force_n", "area_cm2", "kpa"),
    [(1, 1, 10), (40, 130, 3.0769), (40, 3, 133.33), (100, 100, 10), (35, 1.5, 233.33), (0, 5, 0)],
)
def test_force_over_area(force_n, area_cm2, kpa):
    assert pressure_kpa(force_n, area_cm2) == pytest.approx(kpa, rel=1e-4)


def test_drag_is_friction_times_force():
    assert drag_n(40, 0.15) == pytest.approx(6)
    assert drag_n(40, 0.5) == pytest.approx(20)
    assert drag_n(0, 0.5) == 0


@pytest.mark.parametrize(
    ("force_n", "kg"), [(9.80665, "1.0"), (40, "4.1"), (12, "1.2"), (0, "0.0"), (100, "10.2")]
)
def test_what_a_scale_shows(force_n, kg):
    assert kilograms(force_n) == kg


@pytest.mark.parametrize(
    ("contact", "force_n", "levels"),
    [
        ("whole-hand", 20, (2,)),
        ("whole-hand", 12, (1, 2)),
        ("whole-hand", 0, (0,)),
        ("whole-hand", 101, ()),
        ("reinforced-thumb", 20, (3, 4)),
        ("reinforced-thumb", 36, ()),
    ],
)
def test_levels_come_from_the_force_bands_of_the_contact(course, contact, force_n, levels):
    assert levels_at(course.contact(contact), force_n) == levels


def test_levels_never_come_from_kpa(course):
    """Another area, so other kPa, leaves the levels as they were; other bands change them."""
    contact = course.contact("palm")
    area = contact.area_cm2
    tenth = area.model_copy(update={"low": area.low / 10, "usual": area.usual / 10, "high": area.high / 10})
    small = contact.model_copy(update={"area_cm2": tenth})
    for force_n in (3, 8, 20, 40, 70):
        assert pressed(small, force_n).kpa == pytest.approx(10 * pressed(contact, force_n).kpa)
        assert pressed(small, force_n).levels == pressed(contact, force_n).levels != ()
    firm = contact.model_copy(update={"force_bands": contact.force_bands[3:]})
    assert pressed(firm, 20).levels == ()


def test_nothing_takes_kpa_and_gives_a_level():
    for name, function in inspect.getmembers(pressure, inspect.isfunction):
        takes_kpa = any("kpa" in parameter for parameter in inspect.signature(function).parameters)
        assert not takes_kpa, name


def test_a_contact_under_a_force(course):
    row = pressed(course.contact("reinforced-thumb"), 30)
    assert (row.kpa, row.kpa_low, row.kpa_high) == pytest.approx((100, 300 / 4.5, 150))
    assert row.levels == (4,)
    assert not row.over_ceiling
    assert pressed(course.contact("reinforced-thumb"), 35.1).over_ceiling
    assert not pressed(course.contact("reinforced-thumb"), 35).over_ceiling


def test_the_comparison_goes_from_the_broadest_to_the_smallest(course):
    rows = comparison(course, 40)
    assert [rows[0].contact.id, rows[-1].contact.id] == ["whole-hand", "reinforced-finger"]
    assert [row.kpa for row in rows] == sorted(row.kpa for row in rows)
    assert len(rows) == len(course.contacts.leaning)
    assert {row.force_n for row in rows} == {40}


@pytest.mark.parametrize(
    ("contact", "limit", "force_n"),
    [
        ("whole-hand", "force", 100),  # 75 kPa on 130 cm2 would take 975 N
        ("heel-of-hand", "force", 80),  # 187.5 N
        ("reinforced-thumb", "pressure", 22.5),  # 75 kPa on 3 cm2, below its 35 N
        ("reinforced-finger", "pressure", 11.25),
    ],
)
def test_which_limit_binds_first(course, contact, limit, force_n):
    found, at_n = binding_limit(course, course.contact(contact))
    assert found == limit
    assert at_n == pytest.approx(force_n)


def test_the_comparison_in_words(course):
    said = comparison_sentence(course, comparison(course, 40))
    assert said.startswith("The same 40 N under every contact surface: whole hand 3.1 kPa; ")
    assert "reinforced thumb 133 kPa" in said
    assert "presses about 87 times as hard as the whole hand" in said  # (40 / 1.5) / (40 / 130)
    over = (
        "More than this course allows for the pads of four fingertips, the reinforced thumb and the "
        "reinforced middle finger."
    )
    assert over in said
    assert said.endswith("A low figure is no proof of safety: it says nothing of what lies underneath.")
    assert "Walton" not in said


def test_nothing_is_over_its_ceiling_at_a_light_touch(course):
    assert "More than this course allows" not in comparison_sentence(course, comparison(course, 5))

"""Contact prints: their declared areas, their shapes, and how they lie on the map."""

from __future__ import annotations

import numpy as np
import pytest

from course_helpers import load_course
from course_helpers.geometry import area_cm2, hand_outline, placed, print_outline

CONTACTS = load_course().contacts.contacts
by_id = pytest.mark.parametrize("contact", CONTACTS, ids=lambda contact: contact.id)


def shoelace(points: np.ndarray) -> float:
    x, y = np.asarray(points).T
    return abs(float(np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1]))) / 2


@by_id
def test_the_drawn_print_has_an_area_within_the_declared_range(contact):
    outline = np.array(print_outline(contact.print))
    np.testing.assert_array_equal(outline[0], outline[-1])
    drawn = shoelace(outline)
    assert contact.area_cm2.low <= drawn <= contact.area_cm2.high
    assert area_cm2(contact.print) == pytest.approx(drawn)


@by_id
def test_drawn_and_usual_area_are_of_one_size(contact):
    """The plot shows the print and the sentence says the usual area: neither may be twice the other."""
    assert 0.6 <= area_cm2(contact.print) / contact.area_cm2.usual <= 1.5


def test_broad_and_narrow(course):
    broad = {contact.id for contact in course.contacts.contacts if course.is_broad(contact)}
    assert broad == {"whole-hand", "forearm", "palm"}
    assert course.contacts.broad_from_cm2 == 60


@by_id
def test_drawing_and_safety_agree_on_broad(contact, course):
    """A contact declared broad is drawn broad, so that the swept print is the one that the rules mean."""
    assert course.is_broad(contact) == (area_cm2(contact.print) >= course.contacts.broad_from_cm2)


@by_id
def test_a_left_hand_is_the_mirror_image(contact):
    left, right = hand_outline(contact.print, "left"), hand_outline(contact.print, "right")
    np.testing.assert_array_equal(left, right * [-1, 1])
    np.testing.assert_array_equal(hand_outline(contact.print, "both"), right)


@by_id
def test_a_print_fits_the_limb_that_it_belongs_to(contact, course):
    """The small print lies within the drawn hand or arm (a thumb's pad may stand out a little)."""
    limb = hand_outline(course.contacts.limbs[contact.limb], "right") + contact.limb_shift_cm
    drawn = np.array(print_outline(contact.print))
    assert (drawn.min(axis=0) >= limb.min(axis=0) - 1.2).all()
    assert (drawn.max(axis=0) <= limb.max(axis=0) + 1.2).all()


def test_placing_turns_clockwise_as_seen_on_the_map():
    """The y axis points down: a point toward the head, turned by 90 degrees, lies to the right."""
    here = placed([[0, -1], [2, 0]], [[10, 20], [10, 20]], [0, 90])
    np.testing.assert_allclose(here[0], [[10, 19], [12, 20]], atol=1e-12)
    np.testing.assert_allclose(here[1], [[11, 20], [10, 22]], atol=1e-12)


def test_placing_keeps_the_area():
    outline = np.array(print_outline(CONTACTS[0].print))
    for turned in placed(outline, [[3, 4], [-7, 8], [0, 0]], [0, 33, -120]):
        assert shoelace(turned) == pytest.approx(shoelace(outline))

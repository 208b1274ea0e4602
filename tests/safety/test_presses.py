"""Presses are judged like any stroke: where they press. What a hand is lifted over does not matter."""

from __future__ import annotations

import pytest
import shapely

from course_helpers.geometry import BodyMap, placed, timeline
from course_helpers.records import Glide, Technique, Waypoint
from course_helpers.safety import violations
from course_helpers.variants import with_contact

HOLDS = "trigger-point-pressure"


def what(found) -> str:
    return "\n".join(str(violation) for violation in found)


def moved(course, **change: object) -> Technique:
    """The technique with its second place changed."""
    technique = course.technique(HOLDS)
    (hand,) = technique.stroke.hands
    first, second, third = hand.legs
    place = second.place.model_copy(update=change)
    legs = (first, second.model_copy(update={"place": place}), third)
    hands = (hand.model_copy(update={"legs": legs}),)
    return technique.model_copy(update={"stroke": technique.stroke.model_copy(update={"hands": hands})})


def test_a_hand_may_be_lifted_over_the_spine(course):
    track = timeline(course, HOLDS).hands[0]
    spine = next(shape for zone, shape in BodyMap.of(course).zones if zone.id == "spine")
    prints = shapely.polygons(placed(track.outline_cm, track.xy_cm, track.turn_deg))
    over = shapely.intersects(spine, prints)
    assert over.any()
    assert not track.walton[over].any()
    assert violations(course, course.technique(HOLDS)) == ()


def test_a_press_on_the_spine_or_the_kidneys_is_refused(course):
    assert "over the spine, where 0 is the most" in what(violations(course, moved(course, out_cm=1.0)))
    kidneys = what(violations(course, moved(course, at="l1", out_cm=7.0)))
    assert (
        "'Between blade and spine': Walton 3 over the kidneys and lowest ribs, where 0 is the most" in kidneys
    )


KINDER = [("circular-friction", "reinforced-thumb"), ("circular-friction", "palm"), (HOLDS, "palm")]


@pytest.mark.parametrize(("name", "contact"), KINDER)
def test_a_kinder_contact_is_as_safe_as_the_stroke(course, name, contact):
    technique = course.technique(name)
    assert contact in {one.contact for one in technique.alternatives}
    assert violations(course, with_contact(technique, course.contact(contact))) == ()


@pytest.mark.parametrize("name", ["circular-friction", HOLDS])
def test_a_palm_in_the_narrow_contacts_places_would_not_be(course, name):
    technique = course.technique(name).model_copy(update={"alternatives": ()})
    found = what(violations(course, with_contact(technique, course.contact("palm"))))
    assert "over the spine, where 1 is the most" in found


@pytest.mark.parametrize("name", ["circular-friction", HOLDS])
def test_where_a_technique_keeps_off_even_a_light_broad_hand_is_refused(course, name):
    technique = course.technique(name)
    assert [one.zone for one in technique.keeps_off] == ["kidneys-and-low-ribs"]
    lead = technique.stroke.working
    light = {"place": Waypoint(at="l2", out_cm=7, turn_deg=0, walton=0.5)}
    legs = tuple(leg.model_copy(update=light) for leg in lead.legs)
    hand = lead.model_copy(update={"contact": "palm", "legs": legs})
    others = tuple(one for one in technique.stroke.hands if one is not lead)
    stroke = technique.stroke.model_copy(update={"hands": (hand, *others)})
    found = what(violations(course, technique.model_copy(update={"stroke": stroke})))
    assert "Walton 0.5 over the kidneys and lowest ribs, where 0 is the most" in found


def test_a_soft_fist_in_line_strips_beside_the_ribs_and_not_in_the_low_back(course):
    """The contact that the caution offers to a tired thumb, and where it does not fit."""
    technique = course.technique("stripping")
    assert any("soft fist" in caution for caution in technique.cautions)
    (hand,) = technique.stroke.hands
    leg = next(one for one in hand.legs if isinstance(one, Glide))
    for levels, safe in ((("t10", "t7", "t3"), True), (("l5", "l4", "l3"), False)):
        path = tuple(Waypoint(at=at, out_cm=3.3, turn_deg=90, walton=3) for at in levels)
        fist = hand.model_copy(
            update={
                "hand": "right",
                "under": None,
                "contact": "soft-fist",
                "legs": (leg.model_copy(update={"path": path}),),
            }
        )
        stroke = technique.stroke.model_copy(update={"hands": (fist,)})
        assert (violations(course, technique.model_copy(update={"stroke": stroke})) == ()) is safe


def test_a_press_at_level_4_is_too_long(course):
    found = what(violations(course, moved(course, out_cm=3.1, turn_deg=0, walton=4.0)))
    assert "above Walton 3 for" in found
    assert "at a time, where 5 s is the most" in found
    assert "must lie on muscle" not in found

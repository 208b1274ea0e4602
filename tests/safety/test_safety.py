"""No stroke presses where it must not: zones under the swept print, level rules, all bodies, both sides."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from course_helpers import load_course
from course_helpers.geometry import BodyMap, placed, timeline
from course_helpers.records import Waypoint
from course_helpers.safety import pass_violations, violations, zone_ceiling

LONG = "whole-hand-effleurage"
SIZES = ("small", "medium", "large")
ZONES = load_course().back.zones


def what(found) -> str:
    return "\n".join(str(violation) for violation in found)


def test_the_courses_own_strokes_are_safe(course):
    for technique in course.techniques.values():
        assert violations(course, technique) == ()


# ---- zones


def test_a_print_on_the_spine_is_refused_though_its_centre_line_is_clear(course, strokes):
    technique = strokes.changed(LONG, out_cm=lambda w: w.out_cm - 3 if w.at[0] in "ltcs" else w.out_cm)
    for size in SIZES:
        body = BodyMap.of(course, size)
        spine = next(shape for zone, shape in body.zones if zone.id == "spine")
        track = timeline(course, technique, body=size).hands[1]
        assert not shapely.LineString(track.xy_cm).intersects(spine)
    found = violations(course, technique)
    over = [violation for violation in found if "over the spine, where 1 is the most" in violation.what]
    assert {violation.body for violation in over} == {size.label for size in course.back.sizes}
    assert {violation.hand for violation in over} == {"left", "right"}
    assert {violation.place for violation in over} <= {f"stroke.hands[0].legs[{i}]" for i in range(3)}


def test_a_stroke_over_the_spine_names_leg_hand_body_and_what_to_do(course, strokes):
    told = what(violations(course, strokes.changed(LONG, out_cm=lambda w: 0 if w.at == "t9" else w.out_cm)))
    assert "'Up beside the spine': Walton 2 over the spine, where 1 is the most" in told
    assert "lighten `walton` there or move the path" in told
    assert "(right hand, whole hand, on a small body)" in told


def test_too_firm_over_the_kidneys_and_lightening_is_enough(course, strokes):
    firm = strokes.changed(LONG, walton=lambda w: 2.4 if w.at in ("l2", "t12", "l5", "t9") else w.walton)
    assert "over the kidneys and lowest ribs, where 2 is the most" in what(violations(course, firm))
    light = strokes.changed(LONG, walton=lambda w: 1.5 if w.at in ("l2", "t12", "l5", "t9") else w.walton)
    assert violations(course, light) == ()


@pytest.mark.parametrize("contact", ["palm", "reinforced-thumb"])
@pytest.mark.parametrize("zone", ZONES, ids=lambda zone: zone.id)
@pytest.mark.parametrize("size", SIZES)
def test_each_zone_has_its_ceiling_for_broad_and_narrow_contacts(course, strokes, contact, zone, size):
    """At the ceiling a hold is allowed, a little above it is refused, on both sides of the body."""
    body = BodyMap.of(course, size)
    shape = next(shape for other, shape in body.zones if other.id == zone.id)
    inside = shapely.intersection(shape, shapely.box(0, -100, 100, 100)).representative_point()
    up_cm = course.back.landmarks["t8"].y * body.length_cm - inside.y
    place = Waypoint(at="t8", out_cm=inside.x, up_cm=up_cm, walton=0.0)
    probe = timeline(course, strokes.holding(contact, place), body=size).hands[0]
    under = shapely.Polygon(placed(probe.outline_cm, probe.xy_cm[:1], probe.turn_deg[:1])[0])
    broad = contact == "palm"
    ceilings = [(z.broad_max if broad else z.narrow_max) for z, s in body.zones if s.intersects(under)]
    assert (zone.broad_max if broad else zone.narrow_max) in ceilings
    for level, allowed in ((min(ceilings), True), (min(ceilings) + 0.1, False)):
        technique = strokes.holding(contact, place.model_copy(update={"walton": level}))
        for side in ("right", "left"):
            one = timeline(course, technique, body=size, side=side)
            assert (list(pass_violations(course, one)) == []) is allowed, (level, side)


def test_starting_values(course):
    """The ceilings that the course starts from; a change of them is a decision, not a slip."""
    assert {zone.id: (zone.broad_max, zone.narrow_max) for zone in course.back.zones} == {
        "spine": (1, 0),
        "kidneys-and-low-ribs": (2, 1),
        "scapula-edges": (2, 1),
        "neck-side": (0, 0),
        "armpit": (0, 0),
        "coccyx": (0, 0),
    }
    assert [size.percentile for size in course.back.sizes] == [5, 50, 95]


def test_every_body_is_checked(course, strokes):
    """A hold that moves out over the edge of the kidneys is refused longest on the largest body."""
    labels = [size.label for size in course.back.sizes]
    seen = []
    for out_cm in np.arange(12, 22, 0.1):
        place = Waypoint(at="l1", out_cm=float(out_cm), walton=2.0)
        found = violations(course, strokes.holding("heel-of-hand", place))
        bodies = sorted({violation.body for violation in found}, key=labels.index)
        if bodies not in seen:
            seen.append(bodies)
    assert seen == [labels, labels[1:], labels[2:], []]


def test_both_sides_are_checked(course, strokes):
    found = violations(course, strokes.holding("palm", Waypoint(at="l1", out_cm=6, walton=3.0)))
    assert {violation.hand for violation in found} == {"left", "right"}


def test_the_print_is_swept_through_its_turns(course, strokes):
    """With fingers to the head a hand beside the spine is clear; turned inward, its fingers are not."""
    place = Waypoint(at="t11", out_cm=9, up_cm=4, walton=2.0, turn_deg=0)
    assert "spine" not in what(violations(course, strokes.holding("whole-hand", place)))
    turned = place.model_copy(update={"turn_deg": -90})
    assert "over the spine" in what(violations(course, strokes.holding("whole-hand", turned)))


def test_a_hand_that_turns_in_one_place_is_judged_all_the_way(course, strokes):
    """Fingers to the head, then to the feet: clear at both ends, over the spine on the way."""
    place = Waypoint(at="t11", out_cm=9, up_cm=4, walton=2.0, turn_deg=0)
    ends = [place, place.model_copy(update={"turn_deg": -180.0})]
    for end in ends:
        assert "spine" not in what(violations(course, strokes.holding("whole-hand", end)))
    record = strokes.holding("whole-hand", place, (3, 2.0))
    hand = record.stroke.hands[0]
    legs = tuple(leg.model_copy(update={"place": end}) for leg, end in zip(hand.legs, ends, strict=True))
    turning = strokes.with_hands(record, hand.model_copy(update={"legs": legs}))
    assert "over the spine" in what(violations(course, turning))


def test_a_zone_in_the_middle_of_a_glide_is_found(course, strokes):
    """A narrow contact that crosses the spine between two waypoints that are clear of it."""
    record = course.technique(LONG)
    leg = record.stroke.hands[0].legs[0]
    across = leg.model_copy(
        update={
            "path": tuple(Waypoint(at="t10", out_cm=x, walton=0.5) for x in (5.0, -5.0, 5.0)),
        }
    )
    hand = record.stroke.hands[0].model_copy(update={"contact": "reinforced-thumb", "legs": (across,)})
    found = violations(course, strokes.with_hands(record, hand, sides="midline"))
    assert "Walton 0.5 over the spine, where 0 is the most" in what(found)


def test_an_anchor_is_judged_by_its_own_name(course, strokes):
    record = course.technique("resting-hold")
    anchor = record.stroke.hands[1].legs[0]
    heavy = anchor.model_copy(
        update={"name": "Lean", "place": anchor.place.model_copy(update={"walton": 2.0})}
    )
    hands = (record.stroke.hands[0], record.stroke.hands[1].model_copy(update={"legs": (heavy,)}))
    (found, *_) = violations(course, strokes.with_hands(record, *hands))
    assert (found.leg, found.hand, found.place) == ("Lean", "right", "stroke.hands[1].legs[0]")


def test_zone_ceiling_names_the_strictest_zone(course):
    one = timeline(course, LONG)
    track = one.hands[1]
    ceiling, which = zone_ceiling(course, one, track)
    assert ((ceiling == 5) == (which == -1)).all()
    assert (track.walton <= ceiling + 1e-6).all()
    kidneys = [zone.id for zone in course.back.zones].index("kidneys-and-low-ribs")
    assert (ceiling[which == kidneys] == 2).all()
    assert (which == kidneys).any()


# ---- levels

ON_MUSCLE = Waypoint(at="l5", out_cm=3.3, up_cm=1, walton=4.0)


def test_level_4_is_for_a_reinforced_point_on_muscle_and_brief(course, strokes):
    assert violations(course, strokes.holding("reinforced-thumb", ON_MUSCLE, (4, 1.0), duration_s=1)) == ()


@pytest.mark.parametrize("contact", ["palm", "whole-hand", "soft-fist", "heel-of-hand", "reinforced-fingers"])
def test_level_4_with_any_other_contact_is_refused(course, strokes, contact):
    found = what(violations(course, strokes.holding(contact, ON_MUSCLE, (4, 1.0), duration_s=1)))
    name = course.contact(contact).name
    assert f"Walton 4 is too firm: 3 is the most for the {name}; lower `walton`" in found


def test_level_3_is_the_most_by_default(course, strokes):
    place = Waypoint(at="s2", out_cm=8, walton=3.0)
    assert violations(course, strokes.holding("palm", place)) == ()
    assert violations(course, strokes.holding("palm", place.model_copy(update={"walton": 3.1}))) != ()


def test_level_4_off_the_muscle_is_refused(course, strokes):
    place = Waypoint(at="t9", out_cm=12, up_cm=-1, walton=4.0)
    found = what(violations(course, strokes.holding("reinforced-thumb", place, (4, 1.0), duration_s=1)))
    assert "above Walton 3 the whole contact must lie on muscle; see data/body/muscles.toml" in found


def test_level_4_half_on_the_muscle_is_refused(course, strokes):
    edge = ON_MUSCLE.model_copy(update={"out_cm": 5.0})
    found = what(violations(course, strokes.holding("reinforced-thumb", edge, (4, 1.0), duration_s=1)))
    assert "whole contact must lie on muscle" in found


@pytest.mark.parametrize(("held_s", "allowed"), [(4.0, True), (8.0, False)])
def test_level_4_at_most_5_seconds_at_a_time(course, strokes, held_s, allowed):
    light = ON_MUSCLE.model_copy(update={"walton": 1.0})
    technique = strokes.holding("reinforced-thumb", light, (1, 4.0), (held_s, 4.0), (1, 1.0), (9, 1.0))
    found = what(violations(course, technique))
    assert ("at a time, where 5 s is the most; press for less time" not in found) is allowed
    assert "in a pass" not in found


@pytest.mark.parametrize(("times", "allowed"), [(3, True), (5, False)])
def test_level_4_at_most_15_seconds_in_a_pass(course, strokes, times, allowed):
    light = ON_MUSCLE.model_copy(update={"walton": 1.0})
    press = ((1, 4.0), (3.0, 4.0), (1, 1.0), (3, 1.0))
    technique = strokes.holding("reinforced-thumb", light, *(press * times))
    found = what(violations(course, technique))
    assert ("in a pass, where 15 s is the most" not in found) is allowed
    assert "at a time" not in found


def test_a_press_that_runs_on_into_the_next_pass_is_one_press(course, strokes):
    """4 s at the end of a pass and 3 s at the start of the next are 7 s at a time."""
    technique = strokes.holding(
        "reinforced-thumb", ON_MUSCLE, (1, 1.0), (8, 1.0), (1, 4.0), (4, 4.0), duration_s=3
    )
    assert "at a time, where 5 s" in what(violations(course, technique))


def test_level_5_never(course, strokes):
    place = ON_MUSCLE.model_copy(update={"walton": 5.0})
    for contact in ("reinforced-thumb", "reinforced-finger"):
        found = what(violations(course, strokes.holding(contact, place, (4, 1.0), duration_s=1)))
        assert "Walton 5 is too firm: 4 is the most" in found

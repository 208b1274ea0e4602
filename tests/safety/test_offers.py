"""What screening leaves of the course: each answer does what its data say; nothing forbidden is offered."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course_helpers import ToolError, load_course
from course_helpers.geometry import BodyMap, area_shape, back_places, placed, sides_of, stroke_key, timeline
from course_helpers.offers import Offered, area_id, effects, margin_cm, offered
from course_helpers.records import Course, Waypoint
from course_helpers.widgets._screening_state import screening_state

from .conftest import Strokes

EXAMPLES = 1500
# The course has no stroke to lighten: every broad one is light already. This one is firm and broad.
FIRM = "firm-palms"


def with_a_firm_broad_stroke(course: Course) -> Course:
    """The course with a broad stroke at Walton 3 beside the low spine, and a tapotement at the shoulder."""
    strokes = Strokes(course)
    firm = strokes.holding("palm", Waypoint(at="l5", out_cm=9, walton=3.0)).model_copy(
        update={"id": FIRM, "name": "Firm palms"}
    )
    tapping = strokes.holding("palm", Waypoint(at="t4", out_cm=20, walton=1.0)).model_copy(
        update={"id": "tapping", "name": "Tapping", "family": "tapotement"}
    )
    more = {one.id: one for one in (firm, tapping)}
    return Course(**{**vars(course), "techniques": {**course.techniques, **more}})


COURSE = with_a_firm_broad_stroke(load_course())
QUESTIONS = COURSE.screening.questions
ASKED_PLACES = [place.id for place in back_places(BodyMap.of(COURSE))]
ROWS = [row.key for row in effects(COURSE).rows]
ALL_NO = {question.id: False for question in QUESTIONS}


def after(*yes: str, agreed: bool = True, place: str = "elsewhere", course: Course = COURSE) -> Offered:
    """The offer after a yes to some questions, with places pointed out where they ask for one."""
    places = {q.id: [place] for q in QUESTIONS if q.id in yes and q.place == "asked"}
    return offered(course, {**ALL_NO, **dict.fromkeys(yes, True)}, places, [name for name in yes if agreed])


def outcomes(result: Offered) -> dict[str, tuple[str, float | None]]:
    return {key: (offer.how, offer.walton_max) for key, offer in result.offers.items()}


NOTHING = dict.fromkeys(ROWS, ("left-out", None))


# ---- each question


def test_after_no_to_everything_every_stroke_is_offered_as_it_is():
    result = after()
    assert result.verdict == "offer"
    assert outcomes(result) == dict.fromkeys(ROWS, ("as-it-is", None))
    assert (result.walton_max, result.leaning, result.changes, result.left_out) == (None, True, (), ())


def test_every_stroke_and_side_is_listed_in_the_order_of_the_lessons():
    wanted = [
        stroke_key(COURSE.technique(name), side)
        for name in COURSE.in_order()
        for side in sides_of(COURSE.technique(name))
    ]
    assert wanted == ROWS


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.id)
def test_a_yes_changes_the_offer_as_its_data_say(question):
    result, free = after(question.id), after()
    if "stop" in question.actions:
        assert result.verdict == "stop"
        assert outcomes(result) == NOTHING
        assert all(offer.reasons == (("stop", None),) for offer in result.offers.values())
        return
    if "ask-first" in question.actions:
        unasked = after(question.id, agreed=False)
        assert unasked.verdict == "ask-first"
        assert outcomes(unasked) == NOTHING
    assert result.verdict == "offer"
    light = {"ask-first", "light"} & set(question.actions)
    assert (result.walton_max, result.leaning) == ((2, False) if light else (None, True))
    assert (question.id in result.changes) == ("adapt" in question.actions)
    assert set(result.left_out) == {
        *map(area_id, question.areas),
        *(["elsewhere"] if question.place else []),
    }
    for key, offer in result.offers.items():
        technique = COURSE.technique(key.split("/")[0])
        firm = timeline(COURSE, technique).peak_walton > 2
        broad = all(COURSE.is_broad(COURSE.contact(hand.contact)) for hand in technique.stroke.hands)
        near = any(
            nearest_cm(key, area_id(area), size.id) < margin_cm(COURSE)
            for area in question.areas
            for size in COURSE.back.sizes
        )
        if offer.how == "one-hand":
            assert near, key
        elif (
            near or {technique.family, technique.id} & set(question.without) or (light and firm and not broad)
        ):
            assert offer.how == "left-out", key
        elif light and firm:
            assert (offer.how, offer.walton_max) == ("lightened", 2), key
        else:
            assert offer == free.offers[key], key


def test_a_place_that_is_asked_for_and_not_pointed_out_leaves_it_open():
    for question in (q for q in QUESTIONS if q.place == "asked"):
        result = offered(COURSE, {**ALL_NO, question.id: True}, {}, [question.id])
        assert (result.verdict, result.missing) == ("open", (question.id,)), question.id
        assert outcomes(result) == NOTHING
        assert offered(COURSE, {**ALL_NO, question.id: True}, {question.id: []}, [question.id]) == result


def test_one_unanswered_question_is_enough_to_offer_nothing():
    for question in QUESTIONS:
        rest = {name: no for name, no in ALL_NO.items() if name != question.id}
        result = offered(COURSE, rest)
        assert (result.verdict, result.missing) == ("open", (question.id,))
        assert outcomes(result) == NOTHING
    assert offered(COURSE, {}).missing == tuple(q.id for q in QUESTIONS)


def test_a_stop_that_nobody_names_stops_and_a_stop_needs_no_other_answer():
    for result in (
        offered(COURSE, {}, unnamed_stop=True),
        offered(COURSE, ALL_NO, unnamed_stop=True),
        offered(COURSE, {"clot": True}),
    ):
        assert result.verdict == "stop"
        assert outcomes(result) == NOTHING


def test_stop_is_stricter_than_asking_and_asking_than_an_open_question():
    assert offered(COURSE, {"pregnancy": True, "heart": True}).verdict == "stop"
    assert offered(COURSE, {"pregnancy": True}).verdict == "ask-first"
    assert offered(COURSE, {"pregnancy": True}, agreed=["pregnancy"]).verdict == "open"
    both = {**ALL_NO, "pregnancy": True, "blood-thinners": True}
    assert offered(COURSE, both, agreed=["pregnancy"]).verdict == "ask-first"
    assert offered(COURSE, both, agreed=["pregnancy", "blood-thinners"]).verdict == "offer"


def test_an_agreement_without_a_yes_and_a_place_of_a_no_mean_nothing():
    result = offered(COURSE, ALL_NO, {"skin": ["sacrum"], "pregnancy": ["neck"]}, ["cancer"])
    assert result == after()


def test_places_of_a_question_that_asks_for_none_are_no_places():
    assert offered(COURSE, {**ALL_NO, "known-numbness": True}, {"known-numbness": ["sacrum"]}).left_out == ()


def test_pregnancy_keeps_off_tapotement():
    assert after("pregnancy").offers["tapping/right"].reasons == (("family", "tapotement"),)
    assert after("pregnancy").offers["wringing/both"].reasons == (("technique", "wringing"),)
    assert after("blood-thinners").offers["tapping/right"].how == "as-it-is"


def test_a_place_on_one_side_leaves_the_other_side_and_a_hand_for_each():
    offers = after("skin", place="shoulder-blade-left").offers
    assert (offers["opening-stroke/both"].how, offers["opening-stroke/both"].hand) == ("one-hand", "left")
    assert offers["stripping/right"].how == "as-it-is"
    assert offers["stripping/left"].how == "left-out"


def test_a_resting_hand_is_moved_away_from_a_place_and_the_other_rests_alone():
    assert after("skin", place="sacrum").offers["resting-hold/both"].hand == "right"
    assert after("skin", place="upper-spine").offers["resting-hold/both"].hand == "left"


def test_several_answers_leave_the_strictest_of_each_with_every_reason_once():
    result = after("blood-thinners", "skin", "patch", place="hip-right")
    assert result.left_out == ("hip-right",)
    assert result.offers["stripping/right"].reasons == (("narrow", None), ("place", "hip-right"))
    assert result.offers[f"{FIRM}/right"].how == "left-out"
    assert result.offers[f"{FIRM}/left"] == after("blood-thinners").offers[f"{FIRM}/left"]


# ---- places


@pytest.mark.parametrize("place", [p.id for p in back_places(BodyMap.of(COURSE)) if p.shape is not None])
def test_a_place_leaves_out_exactly_the_strokes_that_come_near_it_on_some_body(place):
    result = after("skin", place=place)
    for key, offer in result.offers.items():
        near = min(nearest_cm(key, place, size.id) for size in COURSE.back.sizes)
        if abs(near - margin_cm(COURSE)) > 0.05:  # the two ways sample the path at other moments
            assert (offer.how in ("left-out", "one-hand")) == (near < margin_cm(COURSE)), (key, near)


def test_sides_that_are_worked_one_by_one_are_judged_one_by_one():
    result = after("skin", place="side-ribs-left")
    fingers = "reinforced-fingers-effleurage"
    assert result.offers[f"{fingers}/left"].how == "left-out"
    assert result.offers[f"{fingers}/right"].how == "as-it-is"


def test_one_waist_left_out_leaves_the_hand_on_the_other_side():
    for place, x in (("waist-left", 1), ("waist-right", -1)):
        offer = after("skin", place=place).offers["whole-hand-effleurage/both"]
        assert (offer.how, offer.reasons) == ("one-hand", (("place", place),))
        tracks = timeline(COURSE, COURSE.technique("whole-hand-effleurage")).hands
        (track,) = (one for one in tracks if one.hand == offer.hand)
        assert (np.sign(track.xy_cm[:, 0]) == x).all()
    both = offered(
        COURSE,
        {**ALL_NO, "skin": True},
        {"skin": ["waist-left", "waist-right"]},
    ).offers["whole-hand-effleurage/both"]
    assert (both.how, len(both.reasons), both.hand) == ("left-out", 2, None)


def test_a_place_beside_the_back_leaves_every_stroke():
    assert outcomes(after("skin", place="elsewhere")) == outcomes(after())


def test_unknown_questions_and_places_are_refused_with_a_near_match():
    with pytest.raises(ToolError, match="no screening question 'pregnant'; did you mean 'pregnancy'"):
        offered(COURSE, {"pregnant": True})
    with pytest.raises(ToolError, match="no place 'sacrun'; did you mean 'sacrum'"):
        offered(COURSE, {"skin": True}, {"skin": ["sacrun"]})


def test_the_places_cover_the_drawn_back():
    """From the neck to the seat no spot of the trunk lies far from every place, on any body."""
    for size in COURSE.back.sizes:
        body = BodyMap.of(COURSE, size.id)
        shapes = shapely.union_all([place.shape for place in back_places(body) if place.shape is not None])
        edge = body.curve(body.back.outline["side"].points), body.curve(body.back.outline["trunk"].points)
        for y in np.arange(-0.24, 1.2, 0.02):
            line = edge[0] if y < 0.13 else edge[1]
            reach = float(np.interp(y * body.length_cm, *line[np.argsort(line[:, 1])].T[::-1]))
            if 0.13 <= y < 0.392:  # between shoulder and armpit the trunk has no edge of its own
                reach = 0.336 * body.length_cm
            for x in np.linspace(-reach, reach, 60):
                assert shapes.distance(shapely.Point(x, y * body.length_cm)) < 1.5, (size.id, x, y)


def test_left_and_right_places_are_mirror_images():
    by_id = {place.id: place for place in back_places(BodyMap.of(COURSE))}
    for place in by_id.values():
        if place.side == "left" and place.shape is not None:
            right = by_id[f"{place.region.id}-right"].shape
            assert right is not None
            assert right.bounds[0] > 0
            assert shapely.affinity.scale(place.shape, -1, 1, origin=(0, 0)).equals(right)
    assert len(by_id) == len(ASKED_PLACES) == len(set(ASKED_PLACES))


# ---- whatever is answered


@cache
def prints(key: str, size: str, only: str | None = None) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The prints of a stroke on a body at many moments, how firm each is, and whether it is broad."""
    name, side = key.split("/")
    one_pass = timeline(COURSE, COURSE.technique(name), body=size, side=side)
    shapes, levels, broad = [], [], []
    for track in (one for one in one_pass.hands if only in (None, one.hand)):
        t = np.linspace(0, one_pass.pass_s, 1 + int(one_pass.pass_s * 40))
        xy, turn, walton = track.at(t)
        shapes.append(np.asarray(shapely.polygons(placed(track.outline_cm, xy, turn))))
        levels.append(walton)
        broad.append(np.full(len(t), track.contact.area_cm2.usual >= COURSE.contacts.broad_from_cm2))
    return np.concatenate(shapes), np.concatenate(levels), np.concatenate(broad)


@cache
def nearest_cm(key: str, place: str, size: str, only: str | None = None) -> float:
    """How near a stroke's print comes to a place on a body; 12 cm stands for anything beyond."""
    body = BodyMap.of(COURSE, size)
    shapes = {one.id: one.shape for one in back_places(body)}
    shape = area_shape(body, place.removeprefix("area:")) if place.startswith("area:") else shapes[place]
    if shape is None:
        return np.inf
    there = prints(key, size, only)[0]
    (x0, y0, x1, y1), (left, top, right, bottom) = shape.bounds, shapely.bounds(there).T
    apart = np.hypot(
        np.maximum(0, np.maximum(left - x1, x0 - right)), np.maximum(0, np.maximum(top - y1, y0 - bottom))
    )
    # From box to box it is never farther than from print to place: what is farther than the nearest so far
    # need not be measured.
    nearest, order = 12.0, np.argsort(apart)
    for some in np.array_split(order, max(len(order) // 16, 1)):
        if apart[some[0]] >= nearest:
            break
        nearest = min(nearest, float(shapely.distance(there[some], shape).min()))
    return nearest


@cache
def firmest(key: str, size: str, only: str | None) -> tuple[float, float]:
    """How firm a stroke presses on a body, at most: any hand of it, and any narrow contact."""
    _, levels, broad = prints(key, size, only)
    return float(levels.max()), float(levels[~broad].max(initial=0.0))


def answers() -> st.SearchStrategy[dict[str, Any]]:
    """Answers of every kind: few and many yes, unanswered questions, places, agreements, an unnamed STOP."""
    ids = [question.id for question in QUESTIONS]
    mild = [question.id for question in QUESTIONS if "stop" not in question.actions]
    asking = [question.id for question in QUESTIONS if question.place == "asked"]

    def build(draw: Any) -> dict[str, Any]:
        found = dict.fromkeys(ids, False)
        found |= dict.fromkeys(draw(st.sets(st.sampled_from(mild), max_size=4)), True)
        found |= dict.fromkeys(
            draw(st.one_of(st.just(set()), st.sets(st.sampled_from(ids), max_size=3))), True
        )
        for name in draw(st.one_of(st.just(set()), st.sets(st.sampled_from(ids), max_size=3))):
            del found[name]
        places = st.lists(st.sampled_from(ASKED_PLACES), max_size=3, unique=True)
        agreed = draw(st.one_of(st.just(set(ids)), st.sets(st.sampled_from(ids))))
        return {
            "answers": found,
            "places": {
                name: draw(places) for name in draw(st.sets(st.sampled_from(asking)) | st.just(set(asking)))
            },
            "agreed": sorted(agreed),
            "unnamed_stop": draw(st.sampled_from([False] * 19 + [True])),
        }

    return st.composite(build)()


def decided(case: dict[str, Any]) -> Offered:
    return offered(COURSE, case["answers"], case["places"], case["agreed"], unnamed_stop=case["unnamed_stop"])


SEEN: list[dict[str, Any]] = []


@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(case=answers())
def test_nothing_forbidden_is_ever_offered(case):
    """Judged afresh from data and geometry: the rule under test takes no part."""
    SEEN.append(case)
    result = decided(case)
    said, places, agreed = case["answers"], case["places"], case["agreed"]
    yes = [question for question in QUESTIONS if said.get(question.id)]
    actions = {name for question in yes for name in question.actions}
    on_offer = {key: offer for key, offer in result.offers.items() if offer.how != "left-out"}

    may_begin = (
        not case["unnamed_stop"]
        and "stop" not in actions
        and all(q.id in said for q in QUESTIONS)
        and all(q.id in agreed for q in yes if "ask-first" in q.actions)
        and all(places.get(q.id) for q in yes if q.place == "asked")
    )
    assert (result.verdict == "offer") == may_begin
    if not may_begin:
        assert on_offer == {}
        return

    limits = [COURSE.screening.action(name).walton_max for name in actions]
    most = min([limit for limit in limits if limit is not None], default=5.0)
    without = {name for question in yes for name in question.without}
    out = {place for q in yes if q.place == "asked" for place in places[q.id]}
    out |= {area_id(area) for question in yes for area in question.areas}
    assert set(result.left_out) == out
    for key, offer in on_offer.items():
        technique = COURSE.technique(key.split("/")[0])
        assert not {technique.family, technique.id} & without
        for size in COURSE.back.sizes:
            firm, narrow = firmest(key, size.id, offer.hand)
            at = firm if offer.walton_max is None else min(firm, offer.walton_max)
            assert at <= most + 1e-6, (key, offer)
            assert narrow <= most + 1e-6, (key, "a narrow contact is not lightened")
            for place in out:
                assert nearest_cm(key, place, size.id, offer.hand) > margin_cm(COURSE) - 0.05, (
                    key,
                    place,
                    size.id,
                )


def test_the_browser_merges_as_python_does(need: Any, root: Path, tmp_path: Path):
    """Every case generated above, and each question alone, merged by node from the tables it is given."""
    node = need.program("node")
    cases = [*SEEN, *({"answers": {**ALL_NO, q.id: True}, "places": {}, "agreed": []} for q in QUESTIONS)]
    if len(SEEN) < EXAMPLES:  # this test was asked for alone

        @settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
        @given(case=answers())
        def gather(case):
            cases.append(case)

        gather()
    cases = [{"unnamed_stop": False, **case} for case in cases]
    file = tmp_path / "cases.json"
    file.write_text(json.dumps({"state": screening_state(COURSE), "cases": cases}))
    script = (
        'import { readFileSync } from "node:fs";'
        f"import {{ merge }} from {json.dumps((root / 'course_helpers/js/screening-merge.js').as_uri())};"
        "const { state, cases } = JSON.parse(readFileSync(process.argv[1]));"
        "console.log(JSON.stringify(cases.map((one) => merge(state, one))));"
    )
    ran = subprocess.run(
        [node, "--input-type=module", "--eval", script, str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    merged = json.loads(ran.stdout)
    assert len(merged) == len(cases) > 300
    assert {decided(case).verdict for case in cases} == {"stop", "ask-first", "open", "offer"}
    for case, found in zip(cases, merged, strict=True):
        assert found == decided(case).as_json(), case

"""A thousand plans: each lasts as long as was asked for or says why not, and breaks no rule."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course_helpers import ToolError
from course_helpers.offers import Offered, effects, offered
from course_helpers.plans import Plan, Unfit, fit, routine_plan
from course_helpers.records import OwnStroke

from .making import COURSE, bodies, faults, level, minutes, one_pass, own_strokes

EXAMPLES = 1000
QUESTIONS = COURSE.screening.questions
PLACES = [*effects(COURSE).places]
ORDINARY = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)


def strokes(*names: str) -> list[OwnStroke]:
    """Strokes by name; one that ends with "!" is short."""
    return [OwnStroke(technique=name.rstrip("!"), short=name.endswith("!")) for name in names]


def fitted(*names: str, minutes: float = 20, **more) -> Plan:
    found = fit(COURSE, strokes(*names), minutes, **more)
    assert isinstance(found, Plan), found
    return found


def unfit(*names: str, minutes: float = 20, **more) -> Unfit:
    found = fit(COURSE, strokes(*names), minutes, **more)
    assert isinstance(found, Unfit), found
    return found


# ---- any plan


def test_a_thousand_plans_last_as_long_as_asked_or_say_why_not():
    seen: Counter[str] = Counter()

    @ORDINARY
    @given(own_strokes(), minutes, bodies)
    def check(chosen, asked, body):
        found = fit(COURSE, chosen, asked, body=body)
        assert fit(COURSE, chosen, asked, body=body) == found
        if isinstance(found, Unfit):
            seen[found.reason] += 1
            assert found.why.endswith(".")
            assert found.do.endswith(".")
            assert "{" not in found.sentence
            if found.minutes is None:
                return
            advised, asked = found, found.minutes
            found = fit(COURSE, chosen, asked, body=body)
            assert isinstance(found, Plan), f"{advised.sentence} But then: {found.sentence}"
        seen["plan"] += 1
        assert abs(found.total_s - 60 * asked) <= 1
        assert faults(found) == []

    check()
    assert seen["plan"] > EXAMPLES / 3, seen  # the plans were put to the test, not only refused
    assert {"short", "long", "deep", "start", "finish", "again", "dose", "no_short"} <= seen.keys(), seen


@st.composite
def answers(draw):
    """Mostly no; some yes, with places, agreed to or not."""
    some = st.lists(st.sampled_from([q.id for q in QUESTIONS if "stop" not in q.actions]), max_size=2)
    yes = draw(some)
    given_yes = {question.id: question.id in yes for question in QUESTIONS}
    places = {
        q.id: draw(
            st.lists(
                st.sampled_from([p for p in PLACES if not p.startswith("area:")]), min_size=1, max_size=2
            )
        )
        for q in QUESTIONS
        if q.id in yes and q.place == "asked"
    }
    agreed = yes if draw(st.integers(0, 9)) else []
    return offered(COURSE, given_yes, places, agreed)


def test_no_plan_holds_what_screening_forbids():
    seen: Counter[str] = Counter()

    @ORDINARY
    @given(own_strokes(), minutes, bodies, answers())
    def check(chosen, asked, body, screened: Offered):
        found = fit(COURSE, chosen, asked, body=body, screened=screened)
        if isinstance(found, Unfit) and found.minutes is not None:
            found = fit(COURSE, chosen, found.minutes, body=body, screened=screened)
        if isinstance(found, Unfit):
            seen[found.reason] += 1
            return
        seen["plan"] += 1
        assert screened.verdict == "offer"
        assert faults(found) == []
        for step in found.steps:
            if step.technique is None:
                continue
            offer = screened.offers[f"{step.technique}/{step.side}"]
            assert offer.how != "left-out", step
            assert step.hand == offer.hand
            for most in (offer.walton_max, screened.walton_max):
                assert most is None or level(found, step) <= most
        asked_for = {(s.technique, side) for s in found.strokes for side in _sides(s)}
        given_now = {(s.technique, s.side) for s in found.steps if s.technique}
        if asked_for - given_now:
            seen["changed"] += 1
            for technique, _ in asked_for - given_now:
                assert any(COURSE.technique(technique).name in change for change in found.changes)

    check()
    assert seen["plan"] > 100, seen
    assert seen["changed"] > 30, seen
    assert {"ask_first", "prone"} <= seen.keys(), seen


def _sides(stroke: OwnStroke) -> list[str]:
    each = COURSE.technique(stroke.technique).stroke.sides == "each"
    return [stroke.side] if stroke.side != "both" or not each else ["right", "left"]


# ---- how time is shared out


def test_every_stroke_begins_at_its_usual_dose_and_all_grow_together():
    names = ("resting-hold", "opening-stroke", "whole-hand-effleurage", "feather-strokes")
    short, long = fitted(*names, minutes=11), fitted(*names, minutes=17)
    more = {s.technique: s.passes for s in long.steps}
    for step in short.steps:
        assert more[step.technique] >= step.passes
    assert more["whole-hand-effleurage"] > 25  # its usual five minutes


def test_both_sides_get_the_same():
    plan = fitted("resting-hold", "opening-stroke", "kneading", "whole-hand-effleurage", minutes=14)
    right, left = [s.passes for s in plan.steps if s.technique == "kneading"]
    assert right == left


def test_own_passes_are_kept():
    chosen = [
        *strokes("resting-hold"),
        OwnStroke(technique="feather-strokes", passes=9),
        *strokes("opening-stroke"),
    ]
    plan = fit(COURSE, chosen, 7)
    assert isinstance(plan, Plan)
    assert [s.passes for s in plan.steps if s.technique == "feather-strokes"] == [9]


def test_a_time_that_is_too_short_or_too_long_names_one_that_fits():
    too_short = unfit(
        "opening-stroke", "whole-hand-effleurage", "heel-of-hand-effleurage", "feather-strokes", minutes=8
    )
    assert too_short.reason == "short"
    assert f"{too_short.minutes} minutes" in too_short.do
    assert "you have 8" in too_short.why
    too_long = unfit("resting-hold", "opening-stroke", minutes=60)
    assert too_long.reason == "long"
    assert f"{too_long.minutes} minutes" in too_long.do


@pytest.mark.parametrize("asked", [4.9, 60.1, 0, -3, 1000])
def test_minutes_out_of_range_are_refused(asked):
    assert unfit("opening-stroke", minutes=asked).reason == "range"


def test_the_same_in_another_order_is_another_version():
    one = fitted("resting-hold", "opening-stroke", "transition-stroke", "feather-strokes", minutes=9)
    other = fitted("resting-hold", "transition-stroke", "opening-stroke", "feather-strokes", minutes=9)
    assert one.version != other.version
    again = fitted("resting-hold", "opening-stroke", "transition-stroke", "feather-strokes", minutes=9)
    assert one.version == again.version


# ---- what comes between


def pauses(plan: Plan) -> list[str]:
    return [step.pause or f"{step.technique} {step.side}" for step in plan.steps]


def test_oil_comes_before_what_glides_and_off_before_frictions():
    names = (
        "resting-hold",
        "opening-stroke",
        "whole-hand-effleurage",
        "circular-friction",
        "feather-strokes",
    )
    assert pauses(fitted(*names)) == [
        "resting-hold both",
        "oil",
        "side",  # to the head
        "opening-stroke both",
        "side",
        "whole-hand-effleurage both",
        "wipe",
        "circular-friction right",
        "side",
        "circular-friction left",
        "oil",
        "side",  # from the left, where the last circles were given
        "feather-strokes both",
        "rest",
    ]


def test_where_oil_is_not_welcome_there_is_none():
    (question,) = [q.id for q in QUESTIONS if "no-oil" in q.adapt]
    screened = offered(COURSE, {q.id: q.id == question for q in QUESTIONS})
    plan = fitted("resting-hold", "opening-stroke", "feather-strokes", minutes=8, screened=screened)
    assert "oil" not in pauses(plan)
    assert "Today: no oil." in plan.cautions


def test_above_thirty_minutes_the_head_turns_about_half_way():
    for asked, turns in ((30, 0), (34, 1), (38, 1)):
        plan = routine_plan(COURSE, "whole-routine" if asked > 30 else "gentle-30", asked)
        assert pauses(plan).count("turn-head") == turns
        if turns:
            before = sum(s.seconds for s in plan.steps[: pauses(plan).index("turn-head")])
            assert abs(before - plan.total_s / 2) < 200


def test_the_next_stroke_and_side_are_said():
    plan = fitted("resting-hold", "opening-stroke", "forearm-stroke", "feather-strokes", minutes=10)
    said = {step.pause: step.say for step in plan.steps if step.pause}
    assert said["side"] == "Walk to the receiver's right side. Next: Feather strokes."
    assert all("{" not in words for words in said.values())


def test_the_receiver_is_asked_early_and_as_often_as_the_page_on_care_says():
    for routine in COURSE.routines:
        plan = routine_plan(COURSE, routine)
        rule, asks = COURSE.care.check_in, [step.ask for step in plan.steps]
        assert rule.times_low <= sum(asks) <= rule.times_high
        first = asks.index(True)
        starts = sum(s.seconds for s in plan.steps[:first])
        assert starts <= 60 * rule.first_high_min
    whole = routine_plan(COURSE, "whole-routine")
    assert {"stripping", "circular-friction"} <= {s.technique for s in whole.steps if s.ask}


# ---- rules, each with its reason


@pytest.mark.parametrize(
    ("names", "reason", "words"),
    [
        (("stripping", "feather-strokes"), "start", "Stripping goes up to Walton 3"),
        (
            ("opening-stroke", "heel-of-hand-effleurage", "feather-strokes"),
            "deep",
            "2 broad, lighter strokes",
        ),
        (
            ("opening-stroke", "opening-stroke", "heel-of-hand-effleurage", "feather-strokes"),
            "deep",
            "lighter",
        ),
        (
            ("opening-stroke", "whole-hand-effleurage", "stripping"),
            "finish",
            "nobody wants to be left like that",
        ),
        (
            ("opening-stroke", "whole-hand-effleurage", "stripping", "stripping", "feather-strokes"),
            "again",
            "used up the first time",
        ),
        (("opening-stroke!", "feather-strokes"), "no_short", "Opening stroke has no short dose."),
        ((), "nothing", "There is no stroke in this plan."),
    ],
)
def test_a_rule_that_is_broken_says_why(names, reason, words):
    found = unfit(*names)
    assert found.reason == reason
    assert words in found.sentence


def test_a_place_worked_too_long_is_refused():
    deep = ["trigger-point-pressure", "stripping", "circular-friction", "reinforced-fingers-effleurage"]
    chosen = strokes(
        "opening-stroke", "whole-hand-effleurage", *deep, "heel-of-hand-effleurage", "feather-strokes"
    )
    more = [*chosen[:-1], *strokes(*["heel-of-hand-effleurage!"] * 8), chosen[-1]]
    found = fit(COURSE, more, 50)
    assert isinstance(found, Unfit)
    assert found.reason == "area"
    assert "low back on the left" in found.why
    assert "120 are enough" in found.why


def test_where_time_is_left_no_place_gets_more_than_its_share():
    chosen = strokes(
        "opening-stroke", "whole-hand-effleurage", *["heel-of-hand-effleurage!"] * 9, "feather-strokes"
    )
    advised = fit(COURSE, chosen, 60)
    assert isinstance(advised, Unfit)
    assert advised.reason == "long"
    plan = fit(COURSE, chosen, advised.minutes or 0)
    assert isinstance(plan, Plan)
    assert faults(plan) == []
    heels = [step.passes for step in plan.steps if step.technique == "heel-of-hand-effleurage"]
    dose = COURSE.plans.short_dose("heel-of-hand-effleurage")
    assert dose is not None
    assert min(heels) < dose.passes.high  # they could be longer, but for the low back


def test_the_end_of_a_massage_may_begin_firm():
    names = ("reinforced-fingers-effleurage!", "heel-of-hand-effleurage!", "whole-hand-effleurage!")
    assert unfit(*names, minutes=8).reason == "start"
    plan = fitted(*names, minutes=8, part="finish")
    assert any("end of a massage" in caution for caution in plan.cautions)


def test_only_what_can_be_given_to_somebody_seated():
    names = ("resting-hold", "transition-stroke", "whole-hand-effleurage!", "kneading", "feather-strokes")
    assert fitted(*names, minutes=10, posture="seated").posture == "seated"
    found = unfit("resting-hold", "opening-stroke", "feather-strokes", minutes=8, posture="seated")
    assert found.sentence == "Opening stroke needs somebody who lies down. Leave it out of a seated massage."


# ---- routines of the course


def test_every_routine_can_be_done_on_every_body():
    for name, routine in COURSE.routines.items():
        for body in ("small", "medium", "large"):
            plan = routine_plan(COURSE, name, body=body)
            assert abs(plan.total_s - 60 * routine.minutes) <= 1
            if routine.part == "whole":
                assert faults(plan) == []


def test_the_sources_routine_keeps_its_order_and_doses():
    plan = routine_plan(COURSE, "whole-routine")
    told = [(s.technique, s.side, s.passes, s.seconds) for s in plan.steps if s.technique]
    names = list(dict.fromkeys(name for name, *_ in told))
    assert names == [
        "resting-hold",
        "opening-stroke",
        "whole-hand-effleurage",
        "heel-of-hand-effleurage",
        "reinforced-fingers-effleurage",
        "stripping",
        "circular-friction",
        "forearm-stroke",
        "trigger-point-pressure",
    ]
    assert [name for name, *_ in told[-4:]] == [
        "reinforced-fingers-effleurage",
        "reinforced-fingers-effleurage",
        "heel-of-hand-effleurage",
        "whole-hand-effleurage",
    ]
    assert 35 * 60 <= plan.total_s <= 40 * 60
    by_name = {name: [t for t in told if t[0] == name] for name in names}
    assert 300 <= by_name["whole-hand-effleurage"][0][3] <= 600
    assert 280 <= by_name["heel-of-hand-effleurage"][0][3] <= 310
    assert 300 <= sum(t[3] for t in by_name["reinforced-fingers-effleurage"][:2]) <= 600
    assert [t[1:3] for t in by_name["stripping"]] == [("right", 3), ("left", 3)]
    assert [t[1:3] for t in by_name["forearm-stroke"]] == [("right", 6), ("left", 6)]
    assert sum(t[3] for t in by_name["whole-hand-effleurage"][1:3]) >= 120  # a couple of minutes between
    assert all(10 <= 16 * t[2] <= 20 for t in by_name["circular-friction"])  # four spots of four circles


def test_a_routine_says_why_it_cannot_be():
    with pytest.raises(ToolError, match="did you mean 'gentle-10'"):
        routine_plan(COURSE, "gentle-1")
    with pytest.raises(ToolError, match=r"The whole routine: These strokes take \d+ minutes.*you have 10"):
        routine_plan(COURSE, "whole-routine", 10)
    with pytest.raises(ToolError, match="there is no body 'huge'"):
        routine_plan(COURSE, "gentle-10", body="huge")


def after(*yes: str, **places: list[str]) -> Offered:
    return offered(COURSE, {q.id: q.id in yes for q in QUESTIONS}, places, yes)


def test_pregnancy_gets_the_seated_routine_and_no_other():
    with pytest.raises(ToolError, match="Today not face down"):
        routine_plan(COURSE, "gentle-10", screened=after("pregnancy"))
    plan = routine_plan(COURSE, "seated-10", screened=after("pregnancy"))
    assert all(level(plan, step) <= 2 for step in plan.steps if step.technique)


def test_a_stroke_that_a_question_leaves_out_is_named_with_its_reason():
    question = next(q for q in QUESTIONS if "wringing" in q.without and "not-prone" not in q.adapt)
    screened = after(question.id)
    plan = routine_plan(COURSE, "gentle-20", screened=screened)
    assert "wringing" not in {step.technique for step in plan.steps}
    assert "Not today: Wringing; no wringing today." in plan.changes


def test_what_screening_leaves_of_a_routine_fills_less_time_and_says_what_is_gone():
    light = next(q.id for q in QUESTIONS if q.actions == ("light",))
    plan = routine_plan(COURSE, "whole-routine", screened=after(light))
    assert plan.total_s < 38 * 60
    assert "stripping" not in {s.technique for s in plan.steps}
    assert any(change.startswith("Not today: Stripping (right side)") for change in plan.changes)
    with pytest.raises(ToolError, match="even with the most of each; you have 38"):
        routine_plan(COURSE, "whole-routine", 38, screened=after(light))


def test_a_stop_is_no_plan():
    stop = next(q.id for q in QUESTIONS if "stop" in q.actions)
    with pytest.raises(ToolError, match="No massage today"):
        routine_plan(COURSE, "gentle-10", screened=after(stop))
    with pytest.raises(ToolError, match="not finished"):
        routine_plan(COURSE, "gentle-10", screened=offered(COURSE, {}))


def test_seconds_are_those_of_the_stroke_on_that_body():
    for body in ("small", "large"):
        plan = routine_plan(COURSE, "gentle-10", body=body)
        for step in plan.steps:
            if step.technique:
                assert step.seconds == pytest.approx(
                    step.passes * one_pass(step.technique, body, step.side).pass_s, abs=0.01
                )

"""The explorers: every control changes something, and the rules of the course have the last word."""

from __future__ import annotations

import json

import pytest
from bs4 import BeautifulSoup
from ipywidgets import HTML, VBox, Widget

from course_helpers import ToolError, explore_stroke, load_course, pressure_explorer
from course_helpers.geometry import timeline
from course_helpers.sentences import stroke_sentence
from course_helpers.variants import with_contact, with_peak_walton
from course_helpers.widgets import StrokeExplorer, stroke_explorer

LONG, HOLD = "whole-hand-effleurage", "resting-hold"


@pytest.fixture
def explorer() -> StrokeExplorer:
    return explore_stroke(LONG)


@pytest.fixture
def undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """For what is not about the plot: the slow part, matplotlib, is left out."""
    monkeypatch.setattr(stroke_explorer, "plate", lambda course, one_pass, layout: one_pass)
    monkeypatch.setattr(stroke_explorer, "to_svg", lambda one_pass: b"<svg/>")


def shown(explorer: StrokeExplorer) -> tuple[str, str]:
    """The sentence and the picture that stand there now."""
    figure = BeautifulSoup(explorer.plot.value, "html.parser").figure
    assert figure is not None and figure.img is not None
    return str(figure.img["alt"]), str(figure.img["src"])


# ---- strokes


def test_it_is_a_box_of_labelled_core_widgets(undrawn, explorer):
    assert isinstance(explorer, VBox)
    controls = explorer.children[:5]
    assert controls == (explorer.speed, explorer.pressure, explorer.passes, explorer.body, explorer.contact)
    assert [control.description for control in controls] == [
        "Speed, cm/s",
        "Pressure (Walton)",
        "Passes",
        "Receiver",
        "Contact",
    ]
    assert all(isinstance(part, HTML) for part in (explorer.plot, explorer.verdict))


def test_it_can_be_made_again_after_all_widgets_were_closed(undrawn, explorer):
    Widget.close_all()
    assert explore_stroke(LONG).speed.comm is not None


def test_it_begins_as_the_course_teaches_it(undrawn, explorer):
    usual = timeline(load_course(), LONG)
    assert explorer.speed.value == pytest.approx(usual.working_speed_cm_s, abs=0.051)
    assert explorer.pressure.value == pytest.approx(usual.peak_walton)
    assert (explorer.passes.value, explorer.body.value, explorer.contact.value) == (
        usual.passes,
        "medium",
        "whole-hand",
    )
    verdict = BeautifulSoup(explorer.verdict.value, "html.parser")
    assert verdict.text == "Within the safety rules of the course."
    assert verdict.select_one('[role="status"]') is not None


@pytest.mark.parametrize(
    ("control", "value", "in_sentence"),
    [
        ("speed", 4.5, "at 4.5 cm/s"),
        ("speed", 8.0, "at 8 cm/s"),
        ("pressure", 1.0, "easing to 0.5"),
        ("passes", 7, "; seven passes take"),
        ("body", "large", "One pass takes"),
        ("contact", "palm", "with both palms"),
    ],
)
def test_each_control_changes_plot_and_sentence(explorer, control, value, in_sentence):
    before = shown(explorer)
    getattr(explorer, control).value = value
    after = shown(explorer)
    assert in_sentence in after[0]
    if control != "body":
        assert after[0] != before[0]
    if control not in ("passes", "speed"):  # a pass looks the same, however often and how fast it is done
        assert after[1] != before[1]


def test_a_slower_stroke_has_room_for_another_breath(explorer):
    before = shown(explorer)
    explorer.speed.value = 4.5
    assert shown(explorer)[1] != before[1]


def test_going_back_gives_the_same_sentence_again(undrawn, explorer):
    before = shown(explorer)[0]
    explorer.passes.value += 1
    assert shown(explorer)[0] != before
    explorer.passes.value -= 1
    assert shown(explorer)[0] == before


@pytest.mark.parametrize("pressure", [2.5, 3.0, 4.0, 5.0])
def test_too_firm_gives_a_warning_in_words(undrawn, explorer, pressure):
    explorer.pressure.value = pressure
    verdict = BeautifulSoup(explorer.verdict.value, "html.parser")
    assert verdict.select_one('[role="status"]') is not None
    assert "Too firm for this course:" in verdict.text
    assert f"Walton {pressure:g} over the " in verdict.text
    explorer.pressure.value = 1.5
    assert "Within the safety rules" in explorer.verdict.value


def told(explorer: StrokeExplorer) -> list[str]:
    """What the verdict lists, in order."""
    return [item.text for item in BeautifulSoup(explorer.verdict.value, "html.parser").select("li")]


def test_the_verdict_names_passes_beside_a_dose_in_passes(undrawn):
    explorer = explore_stroke("opening-stroke")
    for passes, words in ((3, []), (6, []), (2, ["less"]), (7, ["more"])):
        explorer.passes.value = passes
        said = [f"{passes} passes: {word} than this stroke's dose, three to six." for word in words]
        assert told(explorer) == said


def test_the_verdict_names_passes_beside_a_dose_in_minutes(undrawn, explorer):
    assert told(explorer) == []
    explorer.passes.value = 60
    assert told(explorer) == ["60 passes in 12 minutes: more than this stroke's dose, 5 to 10 minutes."]
    explorer.passes.value = 1
    assert told(explorer) == ["1 pass in 12 seconds: less than this stroke's dose, 5 to 10 minutes."]


def test_every_stroke_begins_within_its_dose_and_between_its_speeds(undrawn):
    for name in load_course().techniques:
        assert [said for said in told(explore_stroke(name)) if "Walton" not in said] == []


def test_the_verdict_names_the_ends_of_the_tempo_after_what_is_unsafe(undrawn, explorer):
    explorer.speed.value = explorer.speed.max
    assert "As fast as this stroke may be." in told(explorer)
    explorer.pressure.value = 4
    assert told(explorer)[-1] == "As fast as this stroke may be."
    assert "Walton 4 over the" in told(explorer)[0]
    explorer.speed.value = explorer.speed.min
    assert told(explorer)[-1] == "As slow as this stroke may be."
    explorer.speed.value += 0.1
    assert not told(explorer)[-1].startswith("As ")


def test_a_narrow_contact_is_too_firm_where_a_broad_one_is_not(undrawn, explorer):
    explorer.contact.value = "heel-of-hand"
    assert "Too firm for this course:" in explorer.verdict.value
    assert "over the kidneys and lowest ribs, where 1 is the most" in explorer.verdict.value


def test_every_contact_and_body_can_be_chosen(undrawn, explorer):
    course = load_course()
    assert [value for _, value in explorer.contact.options] == [c.id for c in course.contacts.leaning]
    assert [value for _, value in explorer.body.options] == ["small", "medium", "large"]


def test_its_still_picture_stays_as_it_began(explorer):
    still = explorer.picture().html()
    assert still == explorer.plot.value
    explorer.body.value = "small"
    assert explorer.picture().html() == still


def test_a_hold_is_explored_without_a_speed(undrawn):
    explorer = explore_stroke(HOLD)
    assert explorer.speed.disabled
    explorer.pressure.value = 1.0
    assert "at Walton 1," in shown(explorer)[0]


def test_an_unknown_technique():
    with pytest.raises(ToolError, match="did you mean 'resting-hold'"):
        explore_stroke("resting-holt")


def test_variants_change_only_what_they_say():
    technique = load_course().technique(LONG)
    course = load_course()
    palms = with_contact(technique, course.contact("palm"))
    assert {hand.contact for hand in palms.stroke.hands} == {"palm"}
    assert with_contact(palms, course.contact("whole-hand")) == technique
    now = [w.walton for leg in technique.stroke.hands[0].legs for w in leg.path if w.walton is not None]  # type: ignore[union-attr]
    half = with_peak_walton(technique, max(now) / 2)
    then = [w.walton for leg in half.stroke.hands[0].legs for w in leg.path if w.walton is not None]  # type: ignore[union-attr]
    assert then == pytest.approx([level / 2 for level in now])
    assert with_peak_walton(technique, max(now)) == technique


@pytest.mark.parametrize("technique", ["circular-friction", "trigger-point-pressure"])
def test_presses_are_tried_out_firmer_and_with_another_contact(technique):
    explorer = explore_stroke(technique)
    assert "Within the safety rules" in explorer.verdict.value
    explorer.pressure.value = 4
    assert "Too firm for this course" in explorer.verdict.value
    assert explorer.one_pass().peak_walton == 4
    explorer.pressure.value = 1.5
    assert explorer.one_pass().peak_walton == 1.5
    explorer.contact.value = "soft-fist"
    assert explorer.one_pass().hands[0].contact.id == "soft-fist"


def sentence(explorer: StrokeExplorer) -> str:
    """The sentence that stands there now, where the plot is not drawn."""
    return stroke_sentence(explorer.one_pass())


def test_another_contact_is_the_working_hands(undrawn):
    explorer = explore_stroke("circular-friction")
    as_taught = sentence(explorer)
    explorer.speed.value = 55
    assert "the right reinforced middle finger and the left palm without fingers" in sentence(explorer)
    explorer.contact.value = "soft-fist"
    assert [track.contact.id for track in explorer.one_pass().hands] == ["soft-fist", "palm"]
    explorer.contact.value = "reinforced-thumb"  # which takes both hands: the resting one comes to help
    assert [(track.hand, track.stays) for track in explorer.one_pass().hands] == [("both", False)]
    assert "with the reinforced thumb on the receiver's right side" in sentence(explorer)
    explorer.contact.value, explorer.speed.value = "reinforced-finger", 65
    assert sentence(explorer) == as_taught


@pytest.mark.parametrize("technique", ["circular-friction", "trigger-point-pressure"])
@pytest.mark.parametrize("body", ["small", "medium", "large"])
def test_a_kinder_contact_is_shown_where_and_as_firm_as_it_is_safe(undrawn, technique, body):
    explorer = explore_stroke(technique)
    explorer.body.value = body
    taught = explorer.pressure.value
    explorer.contact.value = "palm"
    assert explorer.pressure.value == 2 < taught
    assert "Within the safety rules" in explorer.verdict.value
    assert any("A palm lies further out" in said for said in told(explorer))
    explorer.pressure.value = 3
    assert "Too firm for this course" in explorer.verdict.value
    explorer.contact.value = load_course().technique(technique).stroke.working.contact
    assert explorer.pressure.value == taught
    assert told(explorer) == []


def test_circles_are_told_by_the_minute_and_every_pace_has_room_for_a_breath(undrawn):
    explorer = explore_stroke("circular-friction")
    assert explorer.speed.description == "Circles a minute"
    usual = explorer.one_pass().circles_per_min
    assert usual is not None
    assert explorer.speed.value == round(usual)
    limits = load_course().technique("circular-friction").stroke.tempo
    for pace, factor in ((explorer.speed.min, limits.slowest), (explorer.speed.max, limits.fastest)):
        explorer.speed.value = pace
        assert explorer.one_pass().tempo == pytest.approx(factor, rel=0.01)
        assert limits.slowest <= explorer.one_pass().tempo <= limits.fastest
        assert explorer.one_pass().breath
        assert told(explorer)[-1].endswith("as this stroke may be.")


def test_a_speed_that_cannot_change_is_not_shown(undrawn, explorer):
    assert explore_stroke("trigger-point-pressure").speed.layout.display == "none"
    assert explorer.speed.layout.display is None


# ---- pressure


def test_the_pressure_explorers_traits():
    explorer = pressure_explorer()
    course = load_course()
    hand = course.pressure.hand_area
    assert (explorer.force_n, explorer.oil, explorer.guess, explorer.revealed) == (20, "oiled", 0, False)
    assert (explorer.hand_length_cm, explorer.hand_breadth_cm) == (
        hand.length_cm.usual,
        hand.breadth_cm.usual,
    )
    assert explorer.oil in {friction["id"] for friction in explorer.state["friction"]}
    json.dumps(explorer.state, allow_nan=False)


def test_the_pressure_explorers_state_is_the_data():
    state, course = pressure_explorer().state, load_course()
    for told, contact in zip(state["contacts"], course.contacts.leaning, strict=True):
        assert (told["id"], told["name"], told["ceiling_n"]) == (
            contact.id,
            contact.name,
            contact.force_ceiling_n,
        )
        assert told["area_cm2"] == {
            "low": contact.area_cm2.low,
            "usual": contact.area_cm2.usual,
            "high": contact.area_cm2.high,
        }
        assert [(b["walton"], b["low_n"], b["high_n"]) for b in told["bands"]] == [
            (b.walton, b.low_n, b.high_n) for b in contact.force_bands
        ]
        assert told["broad"] == (contact.area_cm2.usual >= 60)
        assert told["hand"] == (contact.id != "forearm")
        assert len(told["print"]) > 8
    assert [f["mu"]["usual"] for f in state["friction"]] == [f.mu.usual for f in course.pressure.friction]
    assert state["comfort"] == {"low_kpa": 75, "high_kpa": 100}
    assert state["credit"] == course.pressure.walton.credit
    assert [level["level"] for level in state["levels"]] == list(range(6))
    assert "kpa" not in json.dumps(state["levels"]).lower()  # a level is what a hand does, never a pressure


def test_a_force_of_ones_own():
    explorer = pressure_explorer(force_n=30)
    assert explorer.force_n == 30
    assert dict(explorer.picture().args) == {"force_n": 30}
    assert explorer.picture().sentence.startswith("The same 30 N under every contact surface")
    assert explorer.picture().svg != pressure_explorer().picture().svg
    explorer.force_n = 60
    assert explorer.picture().sentence.startswith(
        "The same 30 N"
    )  # what is stored is what the cell asked for
    assert explorer.handout_state()["force_n"] == 60


def test_what_a_handout_gets():
    explorer = pressure_explorer()
    state = explorer.handout_state()
    json.dumps(state, allow_nan=False)
    assert set(state) <= set(explorer.traits(sync=True))
    assert state["state"] == explorer.state


@pytest.mark.parametrize("force_n", [0.5, 111, float("nan"), float("inf")])
def test_a_force_out_of_range(force_n):
    with pytest.raises(ToolError, match="from 1 to 110 newtons"):
        pressure_explorer(force_n=force_n)


def test_every_tool_is_an_ipywidget(undrawn, explorer):
    assert isinstance(explorer, Widget)
    assert isinstance(pressure_explorer(), Widget)


def test_a_lessons_explorer_opens_in_the_band_of_its_technique():
    explorer = pressure_explorer("whole-hand-effleurage")
    band = next(b for b in load_course().contact("whole-hand").force_bands if b.walton == 2)
    assert explorer.state["here"] == {
        "contact": "whole-hand",
        "title": "Whole-hand effleurage",
        **band.model_dump(),
    }
    assert band.low_n < explorer.force_n < band.high_n
    assert explorer.picture().sentence.endswith(
        "Whole-hand effleurage at its firmest, Walton 2, is about 12 to 30 N with the whole hand."
    )
    assert dict(explorer.picture().args) == {"technique": "whole-hand-effleurage"}
    assert explorer.picture().svg != pressure_explorer(force_n=explorer.force_n).picture().svg
    assert pressure_explorer().state["here"] is None


def test_the_pressure_explorer_of_a_light_stroke_starts_at_its_own_small_force():
    explorer = pressure_explorer("resting-hold")
    assert explorer.force_n == 2
    with pytest.raises(ToolError, match="did you mean 'resting-hold'"):
        pressure_explorer("resting-hole")

"""The generated sentences: what they say, exactly, and that they read well."""

from __future__ import annotations

import re

import pytest

from course_helpers.geometry import timeline
from course_helpers.records import Dose, Posture, Range
from course_helpers.records._technique import Foot
from course_helpers.sentences import (
    basis_words,
    contact_words,
    duration,
    heading,
    number,
    posture_side,
    stance_sentence,
    stroke_notes,
    stroke_sentence,
    walton_words,
)
from course_helpers.tempo import speed_range

ALL = [
    "whole-hand-effleurage",
    "resting-hold",
    "opening-stroke",
    "transition-stroke",
    "heel-of-hand-effleurage",
    "reinforced-fingers-effleurage",
    "feather-strokes",
    "heel-circles",
    "hand-after-hand",
    "stripping",
    "circular-friction",
    "forearm-stroke",
    "trigger-point-pressure",
]

SENTENCES = {
    ("resting-hold", None): (
        "Resting hold, with both whole hands: rest and breathe, one hand on the sacrum, at Walton "
        "0.5, for 30 seconds. The right hand stays: rest and breathe, between the shoulder blades, "
        "at Walton 0.5. One pass takes 30 seconds (24 to 40 is fine). Give it one to two passes."
    ),
    ("heel-circles", "left"): (
        "Heel circles, with the left heel of the hand and the right palm without fingers on the "
        "receiver's left side: circles up the back, out, up and in, lighter toward the spine, at "
        "Walton 0.5 to 2, in five circles of two beats; then slide home, just skin, at Walton 0.5 to 1, "
        "in three beats. The right hand stays: listen, between the shoulder blades, at Walton 0.5. One pass "
        "takes 13 seconds at 5 cm/s (3 to 6.2 is fine); four passes take about 52 seconds. Give each "
        "side three to six passes."
    ),
    ("hand-after-hand", None): (
        "Hand after hand, with both whole hands: left hand up, from the waist to the ribs, at "
        "Walton 1.5 easing to 1, in four beats; then left hand home, just skin, at Walton 1 to 1.5,"
        " in four beats. The right hand meanwhile: right hand home, resting on the skin, at Walton "
        "1 rising to 1.5, in four beats; then right hand up, as the left hand comes home, at Walton"
        " 1 to 2, in four beats. One pass takes 12 seconds at 3.7 cm/s (2.9 to 4.4 is fine); ten passes "
        "take about 2 minutes. Give it 1 to 3 minutes."
    ),
}


SENTENCES |= {
    ("circular-friction", "left"): (
        "Circular friction, with the left reinforced middle finger and the right palm without fingers on "
        "the receiver's left side: low back, below the top of the hip bone, in four circles that sink in to"
        " Walton 3 over three beats; let go in one beat, lift for three beats; then below the shoulder "
        "blade, on the long muscle, the same; then beside its tip, between blade and spine, the same; then "
        "beside its edge, a little higher, the same. The right hand stays: stay and listen, low on the "
        "pelvis, so that a hand is always there, at Walton 0.5. One pass takes 29 seconds, with 65 circles "
        "a minute (49 to 72 is fine). Give each side one pass."
    ),
    ("trigger-point-pressure", None): (
        "Trigger-point pressure, with the reinforced thumb: between neck and shoulder, on the slope, "
        "halfway to the tip of the shoulder, sinking in to Walton 3 over 4 seconds, staying for 12 seconds;"
        " let go in 4 seconds, lift for 4 seconds; then between blade and spine, where the muscle is thick,"
        " the same; then low back, the other side, below the top of the hip bone, the same. One pass takes "
        "72 seconds (60 to 90 is fine). Give it one to two passes."
    ),
}


@pytest.mark.parametrize(("technique", "side"), SENTENCES)
def test_a_stroke_is_said_exactly_so(course, technique, side):
    assert stroke_sentence(timeline(course, technique, side=side)) == SENTENCES[technique, side]


def test_the_long_stroke_is_told_leg_by_leg(course):
    said = stroke_sentence(timeline(course, "whole-hand-effleurage"))
    assert said.startswith(
        "Whole-hand effleurage, with both whole hands, one on each side of the spine: up beside the spine, "
    )
    assert said.count("; then ") == len(course.technique("whole-hand-effleurage").stroke.hands[0].legs) - 1
    assert "The left hand" not in said  # the mirrored hand does the same: nothing to add


@pytest.mark.parametrize("technique", ALL)
@pytest.mark.parametrize("body", ["small", "large"])
@pytest.mark.parametrize("tempo", [0.8, 1.0, 1.25])
def test_a_sentence_reads_well(course, technique, body, tempo):
    said = stroke_sentence(timeline(course, technique, body=body, tempo=tempo))
    assert said[0].isupper()
    assert said.endswith(".")
    assert not re.search(r"  |\.\.|,,| ,| \.|None|nan|\bone beats|\bone passes|[<>{}]", said)
    assert all(part[0].isupper() for part in said.split(". "))


def test_a_press_that_differs_is_told_anew(course):
    technique = course.technique("trigger-point-pressure")
    (hand,) = technique.stroke.hands
    first, second, third = hand.legs
    hands = (hand.model_copy(update={"legs": (first, second.model_copy(update={"stay_s": 10.0}), third)}),)
    stroke = technique.stroke.model_copy(update={"hands": hands})
    said = stroke_sentence(timeline(course, technique.model_copy(update={"stroke": stroke})))
    assert said.count("sinking in to Walton 3 over 4 seconds") == 3
    assert "staying for 10 seconds" in said
    assert "the same" not in said


@pytest.mark.parametrize("technique", ALL)
def test_speeds_are_said_as_the_player_and_its_slider_show_them(course, technique):
    one_pass = timeline(course, technique)
    said, speed = stroke_sentence(one_pass), speed_range(one_pass)
    if speed is not None and one_pass.circles_per_min is None:
        low, usual, high = speed.slowest_cm_s, speed.usual_cm_s, speed.fastest_cm_s
        assert f"at {usual:g} cm/s ({low:g} to {high:g} is fine)" in said


def test_of_two_hands_on_each_other_the_lower_one_is_named_for_each_side(course):
    for side in ("right", "left"):
        said = stroke_sentence(timeline(course, "stripping", side=side))
        assert f"the reinforced thumb, the {side} one below, on the receiver's {side} side" in said


def test_an_arm_that_stays_is_called_an_arm(course):
    assert "The left arm stays: rest on the pelvis" in stroke_sentence(timeline(course, "forearm-stroke"))


def test_speed_and_passes_of_another_tempo(course):
    usual, slow = (timeline(course, "whole-hand-effleurage", tempo=tempo, passes=9) for tempo in (1.0, 0.75))
    said = stroke_sentence(slow)
    assert f"One pass takes 16 seconds at {slow.working_speed_cm_s:.1f} cm/s" in said
    assert "; nine passes take about 2½ minutes." in said
    fine = re.search(r"\(.* is fine\)", stroke_sentence(usual))
    assert fine is not None
    assert fine.group() in said  # the range is the technique's, whatever the tempo


def test_one_pass_is_not_counted(course):
    said = stroke_sentence(timeline(course, "whole-hand-effleurage", passes=1))
    assert "take about" not in said


@pytest.mark.parametrize(
    ("dose", "words"),
    [
        ({"passes": Range(low=1, usual=1, high=1)}, "Give it one pass."),
        ({"passes": Range(low=2, usual=3, high=3)}, "Give it two to three passes."),
        ({"minutes": Range(low=1, usual=1, high=1)}, "Give it 1 minute."),
        ({"minutes": Range(low=0.5, usual=2, high=2)}, "Give it 0.5 to 2 minutes."),
    ],
)
def test_the_dose_in_words(course, dose, words):
    technique = course.technique("whole-hand-effleurage").model_copy(
        update={"dose": Dose(**dose, estimate="test")}
    )
    assert stroke_sentence(timeline(course, technique)).endswith(words)


# ---- small words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (2, 2, "Walton 2"),
        (1.9, 2.1, "Walton 2"),
        (1, 2.5, "Walton 1 to 2.5"),
        (0, 0.5, "Walton 0 to 0.5"),
        (2.7, 3.3, "Walton 2.5 to 3.5"),
    ],
)
def test_walton_words(low, high, words):
    assert walton_words(low, high) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1.2, "1 seconds"),
        (40, "40 seconds"),
        (89, "89 seconds"),
        (90, "1½ minutes"),
        (120, "2 minutes"),
        (300.4, "5 minutes"),
        (440, "7½ minutes"),
    ],
)
def test_duration_words(seconds, words):
    assert duration(seconds) == words


def test_numbers_are_words_while_they_are_small():
    assert [number(n) for n in (1, 12, 13, 25)] == ["one", "twelve", "13", "25"]


@pytest.mark.parametrize(
    ("degrees", "words"),
    [
        (0, "toward the head"),
        (-10, "toward the head"),
        (45, "toward the head and the right"),
        (-90, "toward the left"),
        (-135, "toward the feet and the left"),
        (180, "toward the feet"),
        (-180, "toward the feet"),
    ],
)
def test_heading_words(degrees, words):
    assert heading(degrees) == words


@pytest.mark.parametrize(
    ("x_cm", "y_cm", "words"),
    [
        (0, -30, "at the receiver's head"),
        (5, 90, "astride the receiver's legs"),
        (45, 10, "at the receiver's right, beside the shoulders"),
        (-45, 50, "at the receiver's left, beside the waist"),
        (45, 95, "at the receiver's right, beside the thighs"),
    ],
)
def test_where_the_giver_is(x_cm, y_cm, words):
    left, right = (Foot(x_cm=x_cm + shift, y_cm=y_cm, toes_deg=0) for shift in (-5, 5))
    posture = Posture(base="square", left=left, right=right, facing_deg=0, lean_deg=0, how="Stand.")
    assert posture_side(posture) == words


def test_a_stance_in_words(course):
    assert stance_sentence(course, course.technique("resting-hold")) == (
        "Stance for resting hold, seen from above. At a table the giver stands with feet side by "
        "side, at the receiver's right, beside the ribs, facing and leaning toward the left. On a "
        "mat the giver kneels on both knees, at the receiver's right, beside the ribs, facing and "
        "leaning toward the left. What touches the back: the whole hand, about 130 cm², a broad "
        "contact."
    )
    assert stance_sentence(course, course.technique("heel-circles")).endswith(
        "What touches the back: the heel of the hand, about 25 cm², a narrow contact and the palm "
        "without fingers, about 90 cm², a broad contact."
    )


def test_contacts_are_named_with_size_and_kind(course):
    for contact in course.contacts.contacts:
        kind = "broad" if contact.area_cm2.usual >= 60 else "narrow"
        assert contact_words(course, contact).endswith(f" cm², a {kind} contact")


# ---- where figures come from


@pytest.mark.parametrize("technique", ALL)
def test_notes_name_the_source_or_the_estimate(course, technique):
    record = course.technique(technique)
    stroke = record.stroke
    bases = (stroke.basis.path, stroke.basis.pressure, stroke.tempo, record.dose)
    notes = stroke_notes(course, record)
    assert [note.split(":")[0] for note in notes] == ["Path", "Pressure", "Tempo", "Dose"]
    for note, basis in zip(notes, bases, strict=True):
        assert note.endswith(".")
        if basis.source is not None:
            assert course.sources[basis.source].title in note
        if basis.estimate is not None:
            assert f"our estimate ({basis.estimate})" in note
        assert (basis.estimate is None) == ("estimate" not in note)


def test_literature_that_was_not_checked_says_so(course):
    source = next(iter(course.sources.values()))
    unseen = source.model_copy(update={"trust": "literature"})
    basis = course.technique("resting-hold").stroke.basis.pressure.model_copy(update={"source": source.id})
    other = dict(course.sources) | {source.id: unseen}
    course = type(course)(**{**vars(course), "sources": other})
    assert basis_words(course, basis) == f"{source.title}, not checked here"


# ---- circles, rows, hands that follow each other


@pytest.mark.parametrize(
    ("technique", "words"),
    [
        (
            "reinforced-fingers-effleurage",
            "with the reinforced fingers on the receiver's left side: push out from the low back, each push "
            "begins in the groove beside the spine, at Walton 3 on the way out and 0.5 on the way back, in "
            "two rows of three beats; then",
        ),
        (
            "heel-of-hand-effleurage",
            "climb in light circles, only skin deep, up to the upper back, at Walton 1, easing to 0.5 on the "
            "way in, in seven circles of three beats; then",
        ),
        ("transition-stroke", "in five beats. The left hand goes the same way, half a round ahead. One pass"),
        ("feather-strokes", "The left hand does the same on its own side, half a pass later. One pass"),
        ("opening-stroke", "with both palms, one on each side of the spine: lean in and slide down, "),
    ],
)
def test_the_gentle_strokes_in_words(course, technique, words):
    assert words in stroke_sentence(timeline(course, technique))


def test_the_stance_of_a_side_names_the_side(course):
    technique = course.technique("reinforced-fingers-effleurage")
    for side, giver in (("left", "right"), ("right", "left")):
        said = stance_sentence(course, technique, side)
        assert said.startswith(
            f"Stance for reinforced-fingers effleurage on the receiver's {side} side, seen from above. At a "
            f"table the giver stands in a long step, at the receiver's {giver}, beside the "
        )
    assert stance_sentence(course, technique) == stance_sentence(course, technique, "left")


def test_a_giver_at_the_head(course):
    said = stance_sentence(course, course.technique("opening-stroke"))
    assert "stands in a long step, at the receiver's head, facing and leaning toward the feet." in said

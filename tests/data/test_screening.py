"""The screening questions hold every condition, with the action that the course's facts demand."""

from __future__ import annotations

import pytest

from course_helpers import load_course
from course_helpers.records import ScreeningQuestion

SCREENING = load_course().screening
QUESTIONS = {question.id: question for question in SCREENING.questions}

# condition; words of its question, reason or red flags; actions; who. Lists, then our own additions.
FACTS = """
fever and illness         | feverish, catching                      | stop                      | both
clot                      | leg swollen, clot                       | stop                      | receiver
heart                     | blood pressure, heart attack, stroke    | stop                      | receiver
recent accident           | accident                                | stop                      | receiver
bruise                    | bruise, swelling, week                  | leave-out                 | receiver
operation and fracture    | operation, broken bone, six weeks       | ask-first leave-out       | receiver
skin                      | broken, burnt, infected                 | leave-out                 | receiver
lump and mole             | lump, mole                              | leave-out                 | receiver
veins                     | veins                                   | leave-out                 | receiver
bleeding                  | blood thinners, bleed                   | ask-first light           | receiver
bone                      | brittle bones, steroids for months      | ask-first light           | receiver
cancer                    | cancer, treated                         | ask-first leave-out light | receiver
lymph nodes               | lymph nodes, swell                      | ask-first leave-out light | receiver
pregnancy                 | pregnant, disagree                      | ask-first adapt           | receiver
known neuropathy          | doctor knows, diabetes                  | light                     | receiver
medicines and alcohol     | alcohol, painkillers, sedatives         | stop                      | both
kidney                    | kidney stone, fever                     | stop                      | receiver
allergy                   | nuts, seeds, coconut, oil               | adapt                     | both
fragrance                 | scents, asthma                          | adapt                     | both
heavy meal                | heavy meal, hour                        | adapt                     | receiver
cannot lie prone          | face down, breath, belly, breasts, neck | adapt                     | receiver
cauda equina              | between the legs, urine, both legs      | stop                      | receiver
fracture of the spine     | fall, brittle bones, steroids           | stop                      | receiver
growth in the spine       | cancer in the past, weight loss, night  | stop                      | receiver
infection of the spine    | chills, infection, needle, defences     | stop                      | receiver
failing nerve             | weaker, foot that drops                 | stop                      | receiver
vessel                    | tearing, belly, chest pain, faint       | stop                      | receiver
inflamed spine            | 45, three months, half an hour          | ask-first                 | receiver
implant and port          | implant, port                           | leave-out                 | receiver
pump                      | insulin pump                            | leave-out                 | receiver
medicine patch            | medicine patch                          | leave-out                 | receiver
spine with metal          | operation on the spine, stimulator      | ask-first leave-out       | receiver
age                       | under 18                                | stop                      | both
new numbness              | new numbness                            | stop                      | receiver
the giver's hands         | giver, cut, hands                       | adapt                     | giver
sore muscles              | sore or aching                          | light adapt               | receiver
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in FACTS.strip().splitlines()]

# red flag; a word of its sign; urgency
RED_FLAGS = """
cauda equina | between the legs   | emergency
vessel       | tearing            | emergency
fracture     | fall               | today
infection    | chills             | today
nerve        | foot that drops    | today
new numbness | numbness that is new | today
growth       | weight loss        | this-week
inflammation | morning            | visit
"""


def matching(words: str) -> list[ScreeningQuestion]:
    """The questions that hold all of these words."""
    return [q for q in QUESTIONS.values() if all(word in said(q) for word in words.split(", "))]


def said(question: ScreeningQuestion) -> str:
    flags = (f"{flag.sign} {flag.may_be}" for flag in question.red_flags)
    return " ".join([question.ask, question.why, question.note or "", *flags]).lower()


@pytest.mark.parametrize(("condition", "words", "actions", "who"), ROWS, ids=[row[0] for row in ROWS])
def test_each_condition_is_asked_for_and_leads_to_its_actions(condition, words, actions, who):
    found = matching(words)
    assert [(q.actions, q.who) for q in found] == [(tuple(actions.split()), who)], [q.id for q in found]


def test_each_question_answers_to_a_condition():
    asked = {question.id for _, words, *_ in ROWS for question in matching(words)}
    assert asked == QUESTIONS.keys()


def test_each_red_flag_has_its_urgency():
    wanted = [[cell.strip() for cell in line.split("|")] for line in RED_FLAGS.strip().splitlines()]
    flags = [flag for question in QUESTIONS.values() for flag in question.red_flags]
    assert len(flags) == len(wanted)
    for name, word, urgency in wanted:
        assert [flag.urgency for flag in flags if word in flag.sign] == [urgency], name


def test_new_numbness_stops_and_known_numbness_stays_light():
    assert QUESTIONS["new-numbness"].actions == ("stop",)
    assert QUESTIONS["new-numbness"].urgencies == ("emergency", "today")
    assert QUESTIONS["known-numbness"].actions == ("light",)


def test_every_question_that_stops_is_asked_each_time():
    assert all(question.each_time == ("stop" in question.actions) for question in QUESTIONS.values())


def test_what_follows_says_how_soon():
    """The words of `do` and the urgency in the data are two ways to say one thing."""
    words = {
        "emergency": "call for help now",
        "today": "today",
        "this-week": "within days",
        "visit": "doctor",
    }
    for question in QUESTIONS.values():
        for urgency in question.urgencies:
            assert words[urgency] in question.do.lower(), question.id


def test_each_place_to_leave_out_is_named_or_asked_for():
    for question in QUESTIONS.values():
        assert ("leave-out" in question.actions) == bool(question.areas or question.place), question.id


def test_every_question_has_a_source_or_an_estimate():
    bases = [*QUESTIONS.values(), *(flag for q in QUESTIONS.values() for flag in q.red_flags)]
    assert all(basis.source or basis.estimate for basis in [*bases, *SCREENING.actions, *SCREENING.trust])


def test_plans_can_act_on_the_actions():
    """Nothing begins after STOP or before a doctor's yes; light means at most Walton 2, without leaning."""
    begin = {action.id: action.may_begin for action in SCREENING.actions}
    assert begin == {"stop": False, "ask-first": False, "leave-out": True, "light": True, "adapt": True}
    for name in ("light", "ask-first"):
        action = SCREENING.action(name)
        assert (action.walton_max, action.leaning) == (2, False)


def test_every_group_has_questions():
    assert {question.group for question in QUESTIONS.values()} == {group.id for group in SCREENING.groups}


def test_pregnancy_keeps_off_the_belly_and_tells_that_sources_disagree():
    question = QUESTIONS["pregnancy"]
    assert question.adapt == ("not-prone",)
    assert question.without == ("tapotement", "wringing")
    assert question.change is not None
    assert "never face down" in question.change
    assert question.note is not None
    assert "Sources disagree" in question.note

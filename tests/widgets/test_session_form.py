"""The forms after a session: what they ask, what they make of it on paper, and whom they refuse."""

from __future__ import annotations

import pytest

from course_helpers import ToolError, load_course, session_form
from course_helpers.drawing import draw_session_form
from course_helpers.tools import rebuild

FORM = load_course().session_form


@pytest.mark.parametrize(
    ("role", "roles"), [("both", ["receiver", "giver"]), ("receiver", ["receiver"]), ("giver", ["giver"])]
)
def test_it_asks_whom_it_is_made_for(role: str, roles: list[str]) -> None:
    form = session_form(role)
    assert form.state["roles"] == roles
    assert form.role == roles[0]
    assert form.draft == {}
    assert rebuild("session_form", form.picture().args).picture().sentence == form.picture().sentence


def test_another_role_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(ToolError, match=r"role is whose form it is; got 'reciever'; did you mean 'receiver'"):
        session_form("reciever")


def test_every_number_of_the_feel_has_its_words() -> None:
    feel = session_form().state["feel"]
    assert len(feel) == 11
    assert feel[5] == FORM.feel.said(FORM.feel.good_low) == FORM.feel.said(FORM.feel.good_high)
    assert feel[5] != FORM.feel.said(FORM.feel.too_strong)


def test_the_form_asks_for_care_where_the_feel_is_too_strong() -> None:
    state = session_form().state
    assert state["care"]["strong_from"] == FORM.feel.too_strong
    assert state["care"]["uneasy_upto"] == FORM.comfort.ask_upto
    assert set(state["texts"]["care"]) == {"strong", "pulls", "uneasy"}


def test_the_receiver_is_not_told_which_number_would_please() -> None:
    """A polite receiver rings the number that is marked."""
    paper = session_form("receiver").picture().sentence
    assert f"{FORM.feel.good_low:g} to {FORM.feel.good_high:g}" not in paper


def test_on_paper_each_level_has_a_box_and_its_words() -> None:
    figure = draw_session_form(load_course(), ("giver",))
    assert sum(artist.get_gid() == "box" for artist in figure.axes[0].get_children()) == 16
    sentence = session_form("giver").picture().sentence
    assert all(level in sentence for part in FORM.rubric.parts for level in part.levels)
    receiver = draw_session_form(load_course(), ("receiver",))
    numbers = [text.get_text() for text in receiver.axes[0].texts if text.get_gid() == "number"]
    assert numbers == [str(value) for value in range(11)] * 2


def test_words_on_paper_stay_on_the_page_and_apart() -> None:
    figure = draw_session_form(load_course(), ("receiver", "giver"))
    figure.canvas.draw()
    wide, tall = figure.get_size_inches() * 72
    boxes = [text.get_window_extent() for text in figure.axes[0].texts]
    assert all(box.x0 > 0 and box.x1 < wide and box.y0 > 0 and box.y1 < tall for box in boxes)
    pairs = [
        (figure.axes[0].texts[i].get_text(), figure.axes[0].texts[j].get_text())
        for i, one in enumerate(boxes)
        for j, other in enumerate(boxes[:i])
        if one.shrunk(0.9, 0.8).overlaps(other.shrunk(0.9, 0.8))
    ]
    assert pairs == []

"""The pictures that a notebook asks for by name."""

from __future__ import annotations

import matplotlib
import matplotlib.pyplot as plt
import pytest
from matplotlib.figure import Figure

from course_helpers import (
    ToolError,
    load_course,
    show_back,
    show_bodies,
    show_evidence,
    show_finish,
    show_plan,
    show_route_card,
    show_stance,
    show_stroke,
    show_strokes,
)

LONG = "whole-hand-effleurage"


def test_a_body_of_another_size_is_another_picture_with_its_own_arguments():
    medium, large = show_stroke(LONG), show_stroke(LONG, body="large")
    assert medium.svg != large.svg
    assert dict(medium.args) == {"technique": LONG}
    assert dict(large.args) == {"technique": LONG, "body": "large"}
    assert medium.notes
    assert medium.notes == large.notes


def test_axes_of_ones_own():
    ax = Figure().add_subplot()
    assert show_stroke(LONG, ax=ax) is ax
    assert ax.has_data()
    assert ax.get_aspect() in (1, "equal")  # cm are cm, both ways


def test_a_phone_gets_a_layout_of_its_own_with_the_same_words():
    page = show_stroke(LONG, body="small")
    phone = page.phone()  # type: ignore[attr-defined]
    assert phone.svg != page.svg
    assert (phone.sentence, phone.tool, dict(phone.args)) == (page.sentence, page.tool, dict(page.args))


@pytest.mark.parametrize("show", [show_stroke, show_stance])
def test_an_unknown_technique_is_refused_with_a_near_match(show):
    with pytest.raises(ToolError, match=f"there is no technique 'whole-hand'; did you mean '{LONG}'"):
        show("whole-hand")


@pytest.mark.parametrize("arguments", [{"body": "giant"}, {"side": "left"}, {"side": "up"}])
def test_an_unknown_body_or_side_is_refused(arguments):
    with pytest.raises(ToolError):
        show_stroke(LONG, **arguments)


def test_drawing_leaves_matplotlib_as_it_found_it():
    before = dict(matplotlib.rcParams)
    show_stroke(LONG)
    show_stance(LONG)
    assert dict(matplotlib.rcParams) == before
    assert plt.get_fignums() == []


OVERVIEWS = {
    "show_back": show_back,
    "show_bodies": show_bodies,
    "show_evidence": show_evidence,
    "show_strokes": show_strokes,
    "show_plan": lambda: show_plan("gentle-10"),
    "show_route_card": lambda: show_route_card("gentle-10"),
    "show_finish": lambda: show_finish("resting-hold", LONG),
}


@pytest.mark.parametrize("name", OVERVIEWS)
def test_an_overview_has_a_phone_layout_with_the_same_words(name):
    page = OVERVIEWS[name]()
    phone = page.phone()
    assert phone.svg != page.svg
    assert (phone.sentence, phone.tool, dict(phone.args)) == (page.sentence, page.tool, dict(page.args))
    assert page.tool == name
    assert repr(page) == page.sentence


def test_six_hands_keep_the_page_on_a_phone():
    page = show_finish(["resting-hold"] * 6)
    assert page.phone().svg == page.svg


def test_strokes_are_named_one_by_one_or_in_a_list():
    one, other = show_strokes(LONG, "resting-hold"), show_strokes([LONG, "resting-hold"])
    assert one.html() == other.html()
    assert dict(one.args) == {"techniques": [LONG, "resting-hold"]}
    assert show_strokes("resting-hold", LONG).svg != one.svg
    assert dict(show_strokes().args) == {}


def test_without_names_all_strokes_are_shown():
    said = show_strokes().sentence
    assert all(technique.name in said for technique in load_course().techniques.values())

"""The routine builder: strokes, order, time and files become a plan, or reasons why not."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from nbformat.v4 import new_code_cell, new_notebook, new_output

from course_helpers import ToolError, load_course, routine_builder, screening
from course_helpers.documents.handout import HandoutExporter
from course_helpers.plan_words import plan_sentence
from course_helpers.plans import open_plan, routine_plan, save_plan
from course_helpers.widgets import RoutineBuilder

COURSE = load_course()
WORDS = COURSE.plan_builder


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of this test's own, in which files are saved."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def sketched(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the drawing out where no test looks at it: it takes most of the time."""
    if "drawn" not in request.fixturenames:
        monkeypatch.setattr("course_helpers.drawing.draw_plan", lambda course, plan, layout="page": layout)
        monkeypatch.setattr("course_helpers.drawing.to_svg", lambda layout: f"<svg>{layout}</svg>".encode())


@pytest.fixture
def drawn() -> None:
    """Ask for real pictures."""


@pytest.fixture
def box() -> RoutineBuilder:
    return routine_builder("gentle-10")


def said(box: RoutineBuilder) -> str:
    return BeautifulSoup(box.said.value, "html.parser").get_text(" ", strip=True)


def order(box: RoutineBuilder) -> list[str]:
    return [f"{number}. {row['name']}" for number, row in enumerate(box.what.order.rows, start=1)]


def choose(box: RoutineBuilder, number: int) -> None:
    box.what.order.index = number - 1


def hear(box: RoutineBuilder, number: int, **message: object) -> None:
    """Do what the browser does when a row is pressed or dragged."""
    box.what.order._handle_custom_msg({"n": number, **message}, [])


def passes(box: RoutineBuilder, technique: str) -> list[int]:
    assert box.plan is not None, said(box)
    return [step.passes for step in box.plan.steps if step.technique == technique]


def hand_over(box: RoutineBuilder, name: str, content: bytes) -> None:
    """Do what the browser does when a file is chosen."""
    chosen = {
        "name": name,
        "type": "",
        "size": len(content),
        "content": memoryview(content),
        "last_modified": 0,
    }
    box.file.upload.set_state({"value": [chosen]})


# ---- as it begins


def test_it_begins_with_a_routine_that_fits(drawn, box):
    assert order(box) == [
        "1. Resting hold",
        "2. Opening stroke",
        "3. Whole-hand effleurage",
        "4. Forearm stroke",
        "5. Feather strokes",
    ]
    assert said(box) == "It fits: 10 minutes, the rest at the end included."
    assert box.plan is not None
    assert box.plan.steps == routine_plan(COURSE, "gentle-10").steps
    assert plan_sentence(COURSE, box.plan) in BeautifulSoup(box.plot.value, "html.parser").get_text()


def test_a_phone_gets_its_own_picture_of_the_plan(box):
    page = BeautifulSoup(box.plot.value, "html.parser")
    source, image = page.find("source"), page.find("img")
    assert source is not None and image is not None
    assert source["srcset"] != image["src"]
    assert image["alt"]


def test_its_still_form_is_the_plans_picture_and_stays_as_it_was(box):
    before = box.picture().html()
    box.time.minutes.value = 12
    assert box.picture().html() == before
    bundle = box._repr_mimebundle_()
    data = bundle[0] if isinstance(bundle, tuple) else bundle
    assert data["text/plain"].startswith("Our routine: 10 minutes, face down.")


def test_an_unknown_routine_is_refused():
    with pytest.raises(ToolError, match="did you mean 'gentle-10'"):
        routine_builder("gentle-1")


def test_a_handout_shows_the_picture(drawn):
    still = routine_builder("gentle-10").picture()
    data = {"text/html": still.html(), "text/plain": still.sentence}
    cell = new_code_cell(
        "shown", outputs=[new_output("execute_result", data, execution_count=1)], execution_count=1
    )
    html, _ = HandoutExporter().from_notebook_node(new_notebook(cells=[cell]))
    assert still.sentence in BeautifulSoup(html, "html.parser").get_text()


# ---- strokes and their order


def test_strokes_are_added_after_the_chosen_one_or_many_at_the_end(box):
    choose(box, 3)
    box.what.technique.value = ("kneading",)
    box.what.add.click()
    assert order(box)[3] == "4. Kneading"
    assert said(box).startswith("Kneading is in, as number 4.")
    assert box.what.order.index == 3
    box.what.technique.value = ("transition-stroke", "wringing")
    box.what.add.click()
    assert order(box)[-2:] == ["7. Transition stroke", "8. Wringing"]
    assert said(box).startswith("2 strokes are in, at the end.")


def test_a_stroke_that_is_there_already_comes_again_short(box):
    choose(box, 4)
    box.what.technique.value = ("heel-of-hand-effleurage",)
    box.what.add.click()
    box.what.add.click()
    assert [stroke.short for stroke in box.strokes if stroke.technique.startswith("heel")] == [False, True]


def test_nothing_chosen_nothing_added(box):
    box.what.add.click()
    assert said(box).startswith(WORDS.add_none)
    assert len(box.strokes) == 5


def test_a_stroke_goes_earlier_and_later_and_not_beyond_the_ends(box):
    choose(box, 2)
    box.what.down.click()
    assert order(box)[1:3] == ["2. Whole-hand effleurage", "3. Opening stroke"]
    assert said(box).startswith("Opening stroke is number 3 of 5 now.")
    for _ in range(5):
        box.what.up.click()
    assert order(box)[0] == "1. Opening stroke"
    assert box.what.order.index == 0


def test_a_stroke_is_dragged_and_that_is_told_as_a_press_is(box):
    hear(box, 1, kind="move", **{"from": 1, "to": 3})
    assert order(box)[1:4] == ["2. Whole-hand effleurage", "3. Forearm stroke", "4. Opening stroke"]
    assert said(box).startswith("Opening stroke is number 4 of 5 now.")
    assert (box.what.order.index, box.what.order.answered) == (3, 1)
    assert "Opening stroke." in box.what.dose.value
    by_buttons = routine_builder("gentle-10")
    choose(by_buttons, 2)
    by_buttons.what.down.click()
    by_buttons.what.down.click()
    assert by_buttons.plan == box.plan


def test_a_row_that_is_pressed_is_chosen_and_nothing_is_said(box):
    before = said(box)
    hear(box, 1, kind="choose", to=3)
    assert "Forearm stroke." in box.what.dose.value
    assert (box.what.order.answered, said(box)) == (1, before)


def test_two_presses_at_once_are_taken_one_after_the_other(box, monkeypatch):
    """JupyterLab lets two controls be heard in two threads; the second waits until the first is all done."""
    seen: list[str] = []
    other = threading.Thread(target=box.what.down.click)

    def draw(course, plan, layout="page"):
        if not other.ident:
            other.start()
            other.join(timeout=0.1)  # were it not to wait, it would be through by then
        seen.append("drawn")
        return layout

    box.said.observe(lambda _: seen.append(said(box)[:33]), names="value")
    monkeypatch.setattr("course_helpers.drawing.draw_plan", draw)
    hear(box, 1, kind="move", **{"from": 0, "to": 1})
    other.join()
    drawn = ["drawn", "drawn"]  # for a desk and for a phone
    first, second = "Resting hold is number 2 of 5 now", "Resting hold is number 3 of 5 now"
    assert seen == [first, *drawn, second, *drawn]


def test_a_page_that_is_behind_moves_nothing(box):
    before = order(box)
    for number, (start, end) in enumerate([(5, 0), (0, 5), (-1, 2)], start=1):
        hear(box, number, kind="move", **{"from": start, "to": end})
        hear(box, number, kind="choose", to=7)
        assert box.what.order.answered == number  # so that the page shows what is so
    assert (order(box), box.what.order.index) == (before, 0)


def test_each_row_says_its_side_and_what_it_gets(box):
    choose(box, 4)
    box.what.side.value = "left"
    assert [row["more"] for row in box.what.order.rows] == [
        "1 pass, 30 seconds",
        "4 passes, 1 minute",
        "8 passes, 1½ minutes",
        "receiver's left only; 6 passes, 1 minute",
        "8 passes, 3 minutes",
    ]
    box.time.minutes.value = 40  # without a plan nothing is shared out yet
    assert [row["more"] for row in box.what.order.rows] == ["", "", "", "receiver's left only", ""]


def test_strokes_can_be_left_out_to_the_last(box):
    for left in (4, 3, 2, 1, 0):
        box.what.remove.click()
        assert f"{left} are left" in said(box)
    assert "There is no stroke in this plan." in said(box)
    assert box.plan is None
    assert box.plot.value == ""
    assert all(
        control.disabled for control in (box.what.up, box.what.down, box.what.remove, *box.what.of_one)
    )
    box.what.technique.value = ("opening-stroke",)
    box.what.add.click()
    assert not box.what.remove.disabled


def test_another_routine_can_be_taken(box):
    box.what.routine.value = "seated-10"
    assert order(box)[1] == "2. Opening stroke"  # not before the press
    box.what.take.click()
    assert said(box).startswith("Ten minutes, seated is here, to be changed.")
    assert box.time.posture.value == "seated"
    assert box.plan is not None
    box.what.routine.value = "finish"
    box.what.take.click()
    assert box.time.finish.value
    assert box.plan is not None


# ---- one stroke


def test_the_chosen_stroke_shows_its_dose_and_what_it_gets(box):
    choose(box, 2)
    assert "Opening stroke. Now: 4 passes, 1 minute. Dose: 3 to 6 passes, 15 s each." in BeautifulSoup(
        box.what.dose.value, "html.parser"
    ).get_text(" ", strip=True)
    assert box.what.side.disabled
    assert box.what.short.disabled
    choose(box, 3)
    assert "Short dose: 3 to 10 passes, 12 s each." in box.what.dose.value
    choose(box, 4)
    assert [side for _, side in box.what.side.options] == ["both", "right", "left"]


def test_passes_or_minutes_of_a_stroke_are_kept(box):
    choose(box, 5)
    box.what.passes.value = 7
    assert passes(box, "feather-strokes") == [7]
    assert box.what.minutes.value == 2.6
    box.what.minutes.value = 3
    assert passes(box, "feather-strokes") == [8]
    box.what.passes.value = 0
    assert box.strokes[4].passes is None
    assert box.what.minutes.value == 0


def test_more_than_the_dose_is_refused_with_its_reason(box):
    choose(box, 5)
    box.what.passes.value = 20
    assert "its dose is 6 to 10 passes, and you ask for 20" in said(box)
    assert box.plan is None


def test_one_side_only_and_a_note(box):
    choose(box, 4)
    box.what.side.value = "left"
    box.what.note.value = "<b>slowly</b>"
    assert [s.side for s in box.plan.steps if s.technique == "forearm-stroke"] == ["left"]
    assert [s.note for s in box.plan.steps if s.technique == "forearm-stroke"] == ["<b>slowly</b>"]


def test_a_short_dose_is_another_dose(box):
    choose(box, 3)
    box.what.short.value = False
    assert box.plan is None  # its full dose takes five minutes
    assert box.fitting.description == "Take 13 minutes"


# ---- time and rules


def test_a_time_that_does_not_fit_offers_one_that_does(box):
    box.time.minutes.value = 40
    assert said(box).startswith("Not yet: These strokes fill 15 minutes")
    assert (box.plan, box.plot.value) == (None, "")
    assert box.fitting.layout.display is None
    box.fitting.click()
    assert box.time.minutes.value == 15
    assert said(box).startswith("It fits: 15 minutes")
    assert box.fitting.layout.display == "none"


# ---- its player


def test_the_plan_gets_a_player_that_stays_until_a_changed_plan_is_asked_for(box):
    assert box.built.place.children == ()
    box.built.button.click()
    (player,) = box.built.place.children
    assert (player.plan, said(box).startswith(WORDS.playing)) == (box.plan, True)
    box.built.button.click()
    assert box.built.place.children == (player,)

    box.time.minutes.value = 12
    assert box.built.place.children == (player,)
    assert box.built.button.description == WORDS.play_changed
    box.built.button.click()
    (newer,) = box.built.place.children
    assert (newer.plan.total_s, player.comm) == (12 * 60, None)
    assert box.built.button.description == WORDS.play


def test_without_a_plan_there_is_nothing_to_play(box):
    box.time.minutes.value = 40
    assert (box.plan, box.built.button.layout.display) == (None, "none")
    box.time.minutes.value = 12
    assert box.built.button.layout.display is None


def test_every_rule_that_is_broken_is_told_at_once(box):
    box.what.technique.value = ("stripping", "tapotement", "heel-of-hand-effleurage")
    box.what.add.click()
    for _ in range(2):
        choose(box, 2)
        box.what.remove.click()
    words = said(box)
    assert "Stripping goes up to Walton 3" in words
    assert "Heel-of-hand effleurage goes up to Walton 3: nobody wants to be left like that" in words
    assert words.count("Put it after two broad, lighter strokes.") == 2


def test_a_long_plan_says_what_to_take_care_of():
    box = routine_builder("whole-routine")
    assert "Longer than 30 minutes" in said(box)


def test_a_body_is_another_plan(box):
    before = box.plan.version
    box.time.body.value = "large"
    assert box.plan.version != before


# ---- screening


def test_it_follows_the_screening():
    asked = screening()
    box = routine_builder("gentle-10", screened=asked)
    assert "The screening is not finished." in said(box)
    assert box.plan is None
    asked.answers = {question.id: False for question in COURSE.screening.questions}
    assert box.plan is not None
    stop = next(question.id for question in COURSE.screening.questions if "stop" in question.actions)
    asked.answers = asked.answers | {stop: True}
    assert "No massage today" in said(box)
    asked.answers = asked.answers | {stop: False, "pregnancy": True}
    asked.agreed = ["pregnancy"]
    assert "Today not face down" in said(box)
    assert box.plan is None


# ---- files


def test_it_saves_and_opens_its_own_file(box, own_folder):
    box.file.name.value = "Sundays"
    choose(box, 5)
    box.what.passes.value = 7
    plan = box.plan
    box.file.save.click()
    assert said(box).startswith(f"Saved: {own_folder / 'our-routine.toml'}")
    other = routine_builder()
    other.file.open.click()
    assert said(other).startswith("our-routine.toml is open.")
    assert other.plan == plan
    assert other.file.name.value == "Sundays"


def test_it_replaces_a_file_only_at_a_second_press(box, own_folder):
    file = own_folder / "our-routine.toml"
    file.write_text("mine", "utf-8")
    box.file.save.click()
    assert "our-routine.toml is there already. Nothing was changed." in said(box)
    assert box.file.save.description == WORDS.replace
    box.what.down.click()  # something else in between: ask again
    assert box.file.save.description == WORDS.save
    box.file.save.click()
    assert file.read_text("utf-8") == "mine"
    box.file.save.click()
    assert open_plan(COURSE, file) == box.plan
    assert box.file.save.description == WORDS.save


def test_another_name_is_another_question(box, own_folder):
    (own_folder / "our-routine.toml").write_text("mine", "utf-8")
    (own_folder / "other.toml").write_text("mine too", "utf-8")
    box.file.save.click()
    box.file.file.value = "other.toml"
    box.file.save.click()
    assert "other.toml is there already" in said(box)
    assert (own_folder / "other.toml").read_text("utf-8") == "mine too"


def test_what_does_not_fit_is_not_saved(box, own_folder):
    box.time.minutes.value = 60
    box.file.save.click()
    assert "These strokes fill" in said(box)
    assert list(own_folder.iterdir()) == []


def test_it_takes_a_file_from_the_browser(box, own_folder):
    file = save_plan(routine_plan(COURSE, "seated-10"), own_folder / "theirs.toml")
    hand_over(box, "theirs.toml", file.read_bytes())
    assert said(box).startswith("theirs.toml is open.")
    assert box.file.file.value == "theirs.toml"
    assert box.plan is not None
    assert box.plan.posture == "seated"


def test_a_wrong_file_is_refused_with_its_place_and_nothing_changes(box, own_folder):
    before = order(box)
    hand_over(
        box, "theirs.toml", b"format = 1\nname = 'x'\nminutes = 10\n[[strokes]]\ntechnique = 'kneding'\n"
    )
    assert said(box).startswith(
        "theirs.toml: strokes[0].technique: 'kneding' is no technique; did you mean 'kneading'?"
    )
    box.file.file.value = "gone.toml"
    box.file.open.click()
    assert said(box).startswith("gone.toml: cannot be read")
    assert order(box) == before


def test_a_file_that_is_longer_than_its_strokes_still_opens_to_be_mended(box):
    content = b"format = 1\nname = 'x'\nminutes = 50\n[[strokes]]\ntechnique = 'opening-stroke'\n"
    hand_over(box, "theirs.toml", content)
    assert "Not yet: These strokes fill" in said(box)
    assert order(box) == ["1. Opening stroke"]

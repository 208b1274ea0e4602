"""The tempo drill's Python side: its pace, its paper form, what it keeps for a handout."""

from __future__ import annotations

import json

import pytest
import traitlets
from matplotlib.text import Text

from course_helpers import ToolError, load_course, pacer, tempo_drill
from course_helpers.drawing import draw_tempo
from course_helpers.geometry import timeline
from course_helpers.tempo import pace, paces, paper_lines, passes_words, tidy

COURSE = load_course()
MOVING = [each.technique.id for each in paces(COURSE)]
STORED_AT_MOST = 40_000


def test_every_technique_that_moves_can_be_chosen_and_no_other() -> None:
    still = {name for name in COURSE.techniques if timeline(COURSE, name).working_speed_cm_s is None}
    assert still
    assert set(MOVING) == set(COURSE.techniques) - still
    assert [one["id"] for one in tempo_drill().state["techniques"]] == MOVING


@pytest.mark.parametrize("name", MOVING)
def test_the_pace_is_that_of_the_player(name: str) -> None:
    one, player = pace(COURSE, name), pacer(name)
    step = player.program["steps"][0]
    drill = next(t for t in tempo_drill(name).state["techniques"] if t["id"] == name)
    assert (drill["beats"], drill["pass_s"], drill["speed"]) == (step["beats"], step["pass_s"], step["speed"])
    assert one.beats_per_min == pytest.approx(60 / timeline(COURSE, name).beat_s)
    assert tempo_drill(name).speed_cm_s == player.speed_cm_s


@pytest.mark.parametrize("name", MOVING)
def test_what_a_lesson_stores(name: str) -> None:
    tool = tempo_drill(name)
    still, one = tool.picture(), pace(COURSE, name)
    assert repr(tool) == still.sentence
    assert len(still.html()) < STORED_AT_MOST
    count, seconds = one.clocked
    assert abs(seconds - 60) <= max(one.pass_s / 2, 60 - one.pass_s) + 1e-9
    for figure in (
        one.technique.name,
        f"{tidy(one.beats_per_min)} beats a minute",
        f"{tidy(one.passes_per_min)} passes a minute",
        f"{one.speed.usual_cm_s:.1f} cm/s",
        f"{passes_words(COURSE, count)} in {seconds:.0f} seconds",
    ):
        assert figure in still.sentence
    assert "{" not in still.sentence + "".join(paper_lines(COURSE, one))


def test_the_paper_form_shows_as_many_notes_as_a_round_has_beats() -> None:
    a_round = COURSE.tempo_drill.round
    figure = draw_tempo(COURSE, pace(COURSE, "whole-hand-effleurage"))
    for name, count in (("beat", a_round.follow_beats + a_round.fade_beats), ("alone", a_round.alone_beats)):
        drawn = [one for one in figure.findobj() if one.get_gid() == name]
        assert len(drawn) == count
    words = " ".join(" ".join(text.get_text().split()) for text in figure.findobj(Text))
    for text in ("Keep the beat", "Whole-hand effleurage", "60 beats a minute", "5 passes in 60 seconds"):
        assert text in words


def test_circles_and_pushes_have_their_beats() -> None:
    known = {each.technique.id: (each.circle_beats, each.row_beats) for each in paces(COURSE)}
    assert known["heel-of-hand-effleurage"] == (3, None)
    assert known["reinforced-fingers-effleurage"] == (None, 3)
    assert known["whole-hand-effleurage"] == (None, None)


def test_arguments_stay_with_the_figure() -> None:
    assert dict(tempo_drill().picture().args) == {"technique": "whole-hand-effleurage"}
    wanted = {"technique": "feather-strokes", "mode": "breath"}
    assert dict(tempo_drill(**wanted).picture().args) == wanted


def test_a_handout_gets_what_the_browser_reads_and_no_results() -> None:
    tool = tempo_drill("opening-stroke")
    state = tool.handout_state()
    json.dumps(state, allow_nan=False)
    assert set(state) == {
        *("state", "technique", "mode", "speed_cm_s", "muted"),
        *("follow_beats", "fade_beats", "alone_beats", "keeper_texts"),
    }
    assert state["state"]["texts"] == dict(COURSE.tempo_drill.texts)
    assert (state["follow_beats"], state["alone_beats"]) == (8, 16)


def test_the_round_is_what_its_traits_say() -> None:
    tool = tempo_drill()
    tool.follow_beats, tool.fade_beats, tool.alone_beats = 4, 2, 8
    assert tool.handout_state()["alone_beats"] == 8
    with pytest.raises(traitlets.TraitError):
        tool.alone_beats = 3  # fewer cannot be measured
    with pytest.raises(traitlets.TraitError):
        tool.mode = "clock"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            {"technique": "resting-hold"},
            "Resting hold rests in one place: there is no tempo to keep; known: ",
        ),
        ({"technique": "whole-hand"}, "did you mean 'whole-hand-effleurage'"),
        ({"mode": "breth"}, "did you mean 'breath'"),
    ],
)
def test_what_cannot_be_drilled_is_a_clear_error(arguments: dict[str, str], words: str) -> None:
    with pytest.raises(ToolError, match=words):
        tempo_drill(**arguments)


def test_the_breath_form_is_its_own() -> None:
    still = tempo_drill(mode="breath").picture()
    assert "Breath form for whole-hand effleurage" in still.sentence.replace("Whole", "whole")
    assert "6 seconds: 2 to a pass, " in still.sentence
    assert still.sentence != tempo_drill().picture().sentence
    assert len(still.html()) < STORED_AT_MOST

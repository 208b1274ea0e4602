from __future__ import annotations

from itertools import pairwise

import pytest

from course_helpers.drawing import palette
from course_helpers.drawing.back import draw_tones
from course_helpers.drawing.palette import CARE, CLAY, INK, INK2, LEVEL_COLOURS, PAPER, contrast, luminance
from course_helpers.drawing.relief import RAMP, TONES, relief
from course_helpers.drawing.strokes import CASING


@pytest.mark.parametrize("ink", [INK, INK2, CARE])
def test_words_are_readable_on_paper(ink: str) -> None:
    assert contrast(ink, PAPER) >= 4.5


def test_words_are_readable_on_the_body() -> None:
    assert contrast(INK, CLAY) >= 4.5


@pytest.mark.parametrize("level", sorted(LEVEL_COLOURS))
def test_marks_stand_out(level: int) -> None:
    for ground in (PAPER, CLAY, CASING):
        assert contrast(LEVEL_COLOURS[level], ground) >= 3


def test_levels_grow_darker_so_that_grey_tells_them_apart() -> None:
    light = [luminance(LEVEL_COLOURS[level]) ** (1 / 3) for level in range(6)]
    assert all(before - after > 0.035 for before, after in pairwise(light))


def test_levels_grow_wider() -> None:
    widths = [palette.level_width_cm(level) for level in range(6)]
    assert all(after > before for before, after in pairwise(widths))


def test_the_modelled_tones_run_from_dark_to_paper(effleurage) -> None:
    made = relief(effleurage.body)
    assert made.tones.max() == TONES - 1
    light = [sum(RAMP(tone)[:3]) for tone in range(TONES)]
    assert all(after > before for before, after in pairwise(light))


def test_tones_are_the_same_every_time(effleurage) -> None:
    from course_helpers.drawing.relief import _modelled

    first = relief(effleurage.body).tones
    _modelled.cache_clear()
    assert (relief(effleurage.body).tones == first).all()


def test_tones_are_cut_to_the_body(effleurage) -> None:
    from matplotlib.figure import Figure

    ax = Figure().add_subplot()
    clip = draw_tones(ax, effleurage.body).get_clip_path()
    assert clip is not None

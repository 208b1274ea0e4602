"""The scale drill on Python's side: its targets, its paper form, its words, and the squared paper."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from matplotlib.axes import Axes

from course_helpers import ToolError, load_course, scale_drill, show_squared_paper
from course_helpers.drawing import draw_scale_form, draw_squares
from course_helpers.drawing.scale_form import FLOOR, TOP
from course_helpers.drawing.squares import COLUMNS, PT_PER_CM
from course_helpers.geometry.curves import Floats
from course_helpers.pressure import drill_limit
from course_helpers.records._scale_texts import ScaleTexts
from course_helpers.scale_words import form_sentence, hits_needed, shown, shown_limits

COURSE = load_course()
TARGETS = [(each.id, target) for each in COURSE.scale_drill.contacts for target in each.targets_n]
HEAVIEST = 40_000
PACKAGE = Path(__file__).parents[2] / "course_helpers"


def drawn_path(sheet: Axes, name: str) -> Floats:
    """The points of the shape that a drawing gave this name."""
    shape: Any = next(artist for artist in sheet.get_children() if artist.get_gid() == name)
    points: Floats = shape.get_path().vertices
    return points


@pytest.mark.parametrize(("contact", "target_n"), TARGETS)
def test_the_form_of_every_target_is_small_and_says_the_same_in_words(contact: str, target_n: float) -> None:
    still = scale_drill(contact, target_n).picture()
    assert len(still.html()) < HEAVIEST
    group = COURSE.scale_drill.group(COURSE.scale_drill.targets(contact).group)
    for words in (
        f"for {group.trials} presses with the {COURSE.contact(contact).name} at {target_n:g} N",
        f"{shown(target_n, 'kg')} kg ({shown(target_n, 'lb')} lb)",
        "within 25 %",
        "days 2, 7, 21, 60",
    ):
        assert words in still.sentence
    assert ("After every 2 presses the hand rests for 30 seconds, at least 10." in still.sentence) == (
        group.trials < 10
    )


@pytest.mark.parametrize(
    ("contact", "boxes", "needed"), [("heel-of-hand", 10, 7), ("reinforced-thumb", 6, 5)]
)
def test_the_form_has_a_box_for_each_press_the_band_and_the_pass_mark(
    contact: str, boxes: int, needed: int
) -> None:
    target_n = COURSE.scale_drill.targets(contact).targets_n[0]
    figure = draw_scale_form(COURSE, COURSE.contact(contact), target_n)
    (sheet,) = figure.axes
    drawn = [artist.get_gid() for artist in sheet.get_children()]
    assert drawn.count("box") == boxes
    assert drawn.count("band") == drawn.count("target") == 1
    texts = [text.get_text() for text in sheet.texts]
    for words in (
        f"Press to {target_n:g} N without looking",
        f"{shown(target_n, 'kg')} kg",
        f"{shown(target_n, 'lb')} lb",
        f"{needed} of {boxes} within 25 %: passed.",
        *map(str, range(1, boxes + 1)),
    ):
        assert words in texts
    assert texts.count("rest: 30 seconds, at least 10") == (boxes == 6) * 2
    # The plot ends at twice the target, in its middle; the band reaches a quarter of that to either side.
    middle, reach = (TOP + FLOOR) / 2, (FLOOR - TOP) / 2 / 4
    assert drawn_path(sheet, "target")[:, 1].tolist() == [middle, middle]
    edges = drawn_path(sheet, "band")[:, 1]
    assert (edges.min(), edges.max()) == pytest.approx((middle - reach, middle + reach))


def test_what_a_household_scale_shows() -> None:
    assert [shown(n, "kg") for n in (5, 10, 20, 40, 60)] == ["0.51", "1.0", "2.0", "4.1", "6.1"]
    assert [shown(n, "lb") for n in (5, 20)] == ["1.1", "4.5"]
    assert shown_limits(20, 25, "kg") == ("1.6", "2.5")
    assert [hits_needed(count, 7) for count in (10, 6, 5)] == [7, 5, 4]


def test_python_and_browser_show_the_same_figures(need: Any) -> None:
    node = need.program("node")
    targets = sorted({target for _, target in TARGETS} | {4.0, 7.5, 9.8, 32.5})
    grid = [(n, band, unit) for n in targets for band in (25.0, 15.0) for unit in ("kg", "lb")]
    script = (
        'import { needed, shown, shownLimits } from "./course_helpers/js/scale-maths.js";'
        f"const grid = {json.dumps(grid)};"
        "const figures = grid.map(([n, band, unit]) => [shown(n, unit), ...shownLimits(n, band, unit)]);"
        "const passes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((count) => needed(count, 7));"
        "console.log(JSON.stringify([figures, passes]));"
    )
    done = subprocess.run(
        [node, "--input-type=module", "-e", script],
        cwd=PACKAGE.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    figures, needed = json.loads(done.stdout)
    assert figures == [[shown(n, unit), *shown_limits(n, band, unit)] for n, band, unit in grid]
    assert needed == [hits_needed(count, 7) for count in range(1, 11)]


@pytest.mark.parametrize("target_n", [0, -5, 51, 60, 1000, float("nan"), float("inf")])
def test_a_target_that_a_contact_may_not_be_drilled_at_is_refused(target_n: float) -> None:
    with pytest.raises(
        ToolError, match=r"target_n is a force from 4 to 50 newtons with the heel of the hand; got"
    ):
        scale_drill("heel-of-hand", target_n)


def test_nothing_that_the_tool_offers_is_firmer_than_the_course_allows() -> None:
    for offered in scale_drill().state["contacts"]:
        limit, _ = drill_limit(COURSE, COURSE.contact(offered["id"]))
        assert max(offered["targets_n"]) <= limit


def test_the_lightest_target_is_where_one_begins_and_what_is_asked_for_is_kept() -> None:
    first, other = scale_drill(), scale_drill("forearm", 28)
    assert (first.state["contact"], first.state["target_n"]) == ("heel-of-hand", 20)
    assert (other.state["contact"], other.state["target_n"]) == ("forearm", 28)
    figure = BeautifulSoup(other.picture().html(), "html.parser").figure
    assert figure is not None
    assert json.loads(str(figure["data-args"])) == {"contact": "forearm", "target_n": 28}
    assert repr(other) == form_sentence(COURSE, COURSE.contact("forearm"), 28)


def test_a_handout_gets_what_the_module_reads() -> None:
    state = json.loads(json.dumps(scale_drill().handout_state()))
    assert {"state", "round", "areas", "keeper_texts"} <= set(state)
    assert {contact["id"] for contact in state["state"]["contacts"]} == {
        c.id for c in COURSE.contacts.leaning
    }
    assert [contact["id"] for contact in state["state"]["contacts"] if contact["whole_hand"]] == [
        "whole-hand"
    ]


def test_every_text_of_the_data_is_shown_somewhere() -> None:
    sources = "".join(
        path.read_text("utf-8")
        for pattern in ("js/scale*.js", "scale_words.py", "squared_paper.py", "drawing/s*.py")
        for path in PACKAGE.glob(pattern)
    )
    # Faults are looked up by the name that the parser gives them.
    named = {"empty", "no_number", "negative", "zero"}
    unused = [
        f"{part}.{name}"
        for part, field in ScaleTexts.model_fields.items()
        if hasattr(field.annotation, "model_fields")
        for name in field.annotation.model_fields  # type: ignore[union-attr]
        if name not in named and not re.search(rf"[.\[\"]{name}\b", sources)
    ]
    assert unused == []


def test_squares_are_centimetres_and_the_bar_is_ten_of_them() -> None:
    figure = draw_squares(COURSE)
    (sheet,) = figure.axes
    wide, tall = figure.get_size_inches() * 2.54
    (x0, x1), (y0, y1) = sheet.get_xlim(), sheet.get_ylim()
    assert (x1 - x0, y0 - y1) == pytest.approx((wide, tall))  # the axes' unit is a centimetre of the sheet
    bar = drawn_path(sheet, "check")
    assert bar[1, 0] - bar[0, 0] == 10
    ends = drawn_path(sheet, "wholes").reshape(-1, 2, 2)
    upright = ends[ends[:, 0, 0] == ends[:, 1, 0]]
    assert upright[:, 0, 0].tolist() == list(range(COLUMNS + 1))
    # On both papers the sheet fits between the margins of a handout, with its caption.
    assert wide <= 21.0 - 3.6
    assert tall <= 27.9 - 3.7 - 2.5
    svg = show_squared_paper().svg.decode()
    assert float(re.search(r'width="([\d.]+)pt"', svg)[1]) == pytest.approx(wide * PT_PER_CM, abs=0.01)  # type: ignore[index]

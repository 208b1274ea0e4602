"""Lessons are easy to read: the median paragraph asks for no more than eight years of school."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from statistics import median

import pytest

from tests.prose.conftest import markdown
from tests.prose.readability import LEAST_WORDS, MOST, Terms, index, too_hard, units
from tests.prose.reading import ROOT, cells, data_words, sentences

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
NOT_FOR_LEARNERS = (".lead", ".estimate", ".note")  # the instructor's, and where figures come from
HARD = (
    "Notwithstanding considerable individual variability, practitioners should systematically prioritise "
    "physiological characteristics, psychological circumstances and interpersonal communication."
)
EASY = "Lay your hands on the back of your partner. Wait for a breath. Then let them slide up, slow and warm."


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_lesson_is_easy_to_read(path: Path, terms: Terms) -> None:
    told = too_hard(cells(path), terms)
    assert not told, f"{path.name}: {told}"


def test_the_words_of_the_data_are_easy_to_read(terms: Terms) -> None:
    """Here every entry of ten words or more is a paragraph."""
    long = [p for p in data_words(ROOT / "data") if len(p.text.split()) >= LEAST_WORDS]
    read = [p for p in long if not p.place.endswith(NOT_FOR_LEARNERS)]
    told = []
    for file, found in groupby(read, key=lambda p: p.place.partition(":")[0]):
        entries = sorted(((index(p.text, terms), p) for p in found), key=lambda pair: -pair[0])
        middle = median(value for value, _ in entries)
        if middle > MOST:
            told.append(f"{file}: the median readability index (ARI) is {middle:.1f}, at most {MOST:g}:")
            told += [f"  {value:.1f}  {p.place}: {p.text}" for value, p in entries[:8]]
    assert not told, "\n".join(told)


def test_hard_prose_is_told_with_its_hardest_sentence_first(terms, lesson):
    long = "Let the hand " + "go up and down the back, and " * 6 + "rest."
    first, *rest = too_hard(lesson(EASY, long, HARD), terms).splitlines()
    assert first.startswith("the median readability index (ARI) is 15.9, at most 8 is wanted; ")
    assert "2 of 3 paragraphs are harder" in first
    assert [line.partition(": ")[2] for line in rest] == [
        f"{HARD} [15 words, 11.6 letters each]",
        f"{long} [46 words, 3.0 letters each]",
    ]
    assert "notebooks/00_made_up.ipynb, cell 3 (made-up): " in rest[0]


def test_one_hard_paragraph_among_easy_ones_is_let_pass(terms, lesson):
    assert too_hard(lesson(EASY, EASY, HARD), terms) == ""


@pytest.mark.parametrize(
    "cell",
    [
        f"# {HARD}",
        f"| a | b |\n|---|---|\n| {HARD} | c |",
        f"```\n{HARD}\n```",
        f"`{HARD}`",
        f"## References\n\n{HARD}\n\n- {HARD}\n\n### Books\n\n{HARD}",
        markdown(HARD, "instructor"),
        markdown(HARD, "navigation"),
        f"<details>\n<summary>{HARD}</summary>\n\n</details>",
    ],
    ids=["heading", "table", "block", "code", "references", "instructor", "navigation", "summary"],
)
def test_what_is_not_the_learners_prose_is_left_out(lesson, cell):
    assert units(lesson(cell)) == []


def test_prose_after_the_references_counts_again(lesson):
    assert [
        unit.text for unit in units(lesson(f"## Sources\n\n{HARD}", "### More\n\nx", f"## Next\n\n{EASY}"))
    ] == [EASY]


def test_a_list_is_one_paragraph_and_each_item_a_sentence(lesson):
    (unit,) = units(
        lesson("Three things:\n\n- the first is a hand\n- **the second**, a foot\n- a third one.\n")
    )
    said = ["Three things.", "the first is a hand.", "the second, a foot.", "a third one."]
    assert unit.text.splitlines() == said
    assert sentences(unit.text) == said


def test_short_pieces_are_joined_and_a_cell_of_nothing_else_is_left_out(lesson):
    found = units(lesson("Then:", f"Swap.\n\n{EASY}\n\nWell done."))
    assert [unit.text for unit in found] == [f"Swap.\n{EASY}\nWell done."]


def test_the_index_is_that_of_its_authors():
    """Two sentences, six words, 28 letters."""
    value = index('Hands rest. "Then they leave, slowly."', Terms(["zzz"]))
    assert value == pytest.approx(4.71 * 28 / 6 + 0.5 * 6 / 2 - 21.43)


def test_a_term_counts_as_one_short_word():
    terms = Terms(["erector spinae", "erector", "effleurage"])
    assert (
        terms.shortened("Effleurage along the erector spinae, not one erector.")
        == "term along the term, not one term."
    )
    assert terms.shortened("an effleurages-like") == "an effleurages-like"


def test_numbers_and_abbreviated_words_end_no_sentence():
    assert sentences('About 2.5 kg. Ask: "More?" and wait. "Less?" Then go on') == [
        "About 2.5 kg.",
        'Ask: "More?" and wait.',
        '"Less?"',
        "Then go on",
    ]

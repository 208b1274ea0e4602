"""Lessons, data and README are spelt as in Britain."""

from __future__ import annotations

import pytest

from tests.prose.conftest import markdown, showing
from tests.prose.reading import passages
from tests.prose.spelling import allowed_words


def test_everything_that_a_learner_reads_is_spelt_well(speller):
    """A word that is right, but that no list knows, belongs in tests/prose/words.txt, or in the glossary."""
    told = [f"{p.place}: {mistake}" for p in passages() for mistake in speller.mistakes(p.text)]
    assert not told, "\n".join([f"{len(told)} misspelt words:", *told])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lay your hnads down.", "'hnads', did you mean 'hands'"),
        ("The mussle yields.", "'mussle'"),
        ("the color of the skin", "'color', write 'colour'"),
        ("they organized it", "'organized', write 'organised'"),
        ("your molded hands", "'molded', write 'moulded'"),
        ("a pervious lesson", "'pervious', write 'previous'"),
        ("The effleurrage is firm", "'effleurrage', did you mean 'effleurage'"),
        ("Your partner's sholder", "'sholder'"),
    ],
)
def test_a_misspelt_word_is_told(speller, text, told):
    (mistake,) = speller.mistakes(text)
    assert told in mistake


@pytest.mark.parametrize(
    "text",
    [
        "Practise the practice; colours, centres and moulded hands are recognised, visualised and labelled.",
        "Between T12 and L3, at 6 cm/s over 120 cm², use `colr` from https://www.color.org or 06_efl.ipynb.",
        "Don't press on your partner’s spinous processes; the erectors and the PSIS won't mind.",
    ],
)
def test_british_words_terms_figures_and_addresses_are_well(speller, lesson, text):
    (cell,) = lesson(text)
    assert [speller.mistakes(block.text) for block in cell.blocks] == [[]]


def test_a_misspelling_is_told_by_file_cell_and_word(speller, notebook, tmp_path):
    """Wherever it stands: heading, list, table, instructor's note, output, data, README."""
    notebook(
        "# Titel hnads",
        "- one\n  - two hnads",
        "| a | b |\n|---|---|\n| c | hnads |",
        markdown("<details>\n<summary>Open hnads</summary>\n\nNotes\n\n</details>", "instructor"),
        showing("<p>hnads</p>", "shown hnads"),
        "fine: `hnads`",
        showing("<p>On hnads, 1901</p>", "- On hnads, 1901"),
    )
    (tmp_path / "data").mkdir()
    (tmp_path / "data/rhythm.toml").write_text('id = "hnads"\nask = ["How are your hnads?"]\n')
    (tmp_path / "data/sources.toml").write_text('[[sources]]\ntitle = "On hnads"\n')
    (tmp_path / "README.md").write_text("Read, hnads!")
    told = [p.place for p in passages(tmp_path) for mistake in speller.mistakes(p.text) if "hnads" in mistake]
    cells = [f"notebooks/00_made_up.ipynb, cell {number} (made-up)" for number in range(1, 6)]
    assert told == [*cells[:4], f"{cells[4]}, output", "data/rhythm.toml: ask[0]", "README.md"]


def test_the_list_of_words_is_in_order_and_says_nothing_twice():
    words = [word.casefold() for word in allowed_words()]
    assert words == sorted(set(words))

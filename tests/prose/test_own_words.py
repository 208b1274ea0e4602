"""The course is in its own words: nothing is taken from the source article, no lesson repeats another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.prose import runs
from tests.prose.conftest import markdown, showing
from tests.prose.reading import ROOT, Passage, cells
from tests.prose.runs import article_hashes, hashed, taken, words_of, written

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
LONG_ENOUGH = 12
RUN = "seven swans swam slowly over eight still seas"


def test_no_eight_words_in_a_row_are_the_articles() -> None:
    found = list(taken(written(), article_hashes()))
    assert not found, "\n".join(["say it in your own words:", *found])


def test_the_articles_runs_are_kept_as_hashes_alone() -> None:
    lines = runs.HASHES.read_text("utf-8").splitlines()
    assert len(lines) > 300
    assert all(len(line) == 16 and set(line) <= set("0123456789abcdef") for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        f"Then {RUN}, and so on.",
        "*Seven* swans swam: slowly, over **eight** — still\n\n- seas!",
        "Seven swan’s SWAM slowly over\neight “still” seas",
    ],
)
def test_a_planted_run_is_found(text):
    assert list(taken(iter([Passage("here", text)]), frozenset({hashed(RUN)}))) == [f"here: {RUN!r}"]


def test_seven_words_may_be_quoted():
    seven = RUN.rpartition(" ")[0]
    assert list(taken(iter([Passage("here", f"{seven} rivers")]), frozenset({hashed(RUN)}))) == []


def test_a_run_is_found_wherever_it_stands(notebook, tmp_path):
    notebook(
        RUN,
        markdown(RUN, "instructor"),
        showing(f"<p>{RUN[:16]}<b>{RUN[16:]}</b></p>"),
        showing(f'<img alt="{RUN}" src="data:image/png;base64,AAAA">'),
        showing("", RUN),
        showing("", "", f"# {RUN}\nshow()"),
    )
    files = {
        "data/techniques/made-up.toml": f'say = "{RUN}"',
        "course_helpers/words.py": f'"""Words."""\nSAID = (\n    "{RUN[:24]}"\n    "{RUN[24:]}"\n)\n',
        "course_helpers/js/words.js": f"// {RUN}",
        "tests/words.py": f"# {RUN}",
        ".github/CONTRIBUTING.md": RUN,
        "README.md": RUN,
        "course_helpers/js/node_modules/theirs.js": RUN,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    places = {line.partition(":")[0] for line in taken(written(tmp_path), frozenset({hashed(RUN)}))}
    cell = "notebooks/00_made_up.ipynb, cell {} (made-up){}"
    lessons = {cell.format(n, ", output" if n in (3, 4, 5) else "") for n in range(1, 7)}
    assert places == lessons | {name for name in files if "node_modules" not in name}


def test_the_hashes_are_made_from_a_file(tmp_path, monkeypatch):
    (tmp_path / "article.txt").write_text(f"{RUN} forever", "utf-8")
    monkeypatch.setattr(runs, "HASHES", tmp_path / "hashes.txt")
    monkeypatch.setattr("sys.argv", ["runs", str(tmp_path / "article.txt")])
    runs.main()
    assert article_hashes(tmp_path / "hashes.txt") == {hashed(RUN), hashed(f"{RUN[6:]} forever")}


# ---- between lessons


def shared_paragraphs(paths: Iterable[Path]) -> list[str]:
    """Paragraphs and items of twelve words or more that stand in two notebooks, with their places."""
    places: dict[str, dict[Path, str]] = defaultdict(dict)
    for path in paths:
        for cell in cells(path):
            for block in cell.blocks if "navigation" not in cell.tags else ():
                words = words_of(block.text)
                if block.kind in ("paragraph", "item") and len(words) >= LONG_ENOUGH:
                    places[" ".join(words)].setdefault(path, f"{cell.place}: {block.text}")
    return [line for found in places.values() if len(found) > 1 for line in found.values()]


def test_no_two_lessons_share_a_paragraph() -> None:
    shared = shared_paragraphs(NOTEBOOKS)
    assert not shared, "\n".join(["say it in a way that fits one lesson, or keep it in the data:", *shared])


def test_a_shared_paragraph_is_told_with_both_places(notebook):
    same = "Warm the oil between your hands before you lay them on the back."
    first = notebook("# One", f"Begin.\n\n{same}", name="01_one")
    other = notebook(f"- {same.replace('the oil', '**the oil**')}", name="02_two")
    third = notebook("Lay both hands down and wait for one long breath, then glide.", name="03_three")
    told = shared_paragraphs([first, other, third])
    assert told == [
        f"notebooks/01_one.ipynb, cell 2 (made-up): {same}",
        f"notebooks/02_two.ipynb, cell 1 (made-up): {same}",
    ]


def test_short_paragraphs_and_navigation_may_be_the_same(notebook):
    short = "Then swap, and take your time."
    way = markdown("Back to the start of the course, or on to the next lesson of all.", "navigation")
    assert shared_paragraphs(notebook(short, way, name=name) for name in ("01_one", "02_two")) == []

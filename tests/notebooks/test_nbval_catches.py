"""Proof that the checker can fail: nbval finds a changed sentence, one changed byte, missing outputs."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

from course_helpers.documents.refresh import refreshed
from tests import nbval_figures

TECHNIQUE = "whole-hand-effleurage"


def one_byte(html: str) -> str:
    """Change one character in the middle of a picture's data."""
    start = html.index("base64,") + len("base64,")
    middle = (start + html.index('"', start)) // 2
    return html[:middle] + ("A" if html[middle] != "A" else "B") + html[middle + 1 :]


def change_picture(cell: Any) -> None:
    cell.outputs[0].data["text/html"] = one_byte(cell.outputs[0].data["text/html"])


def change_sentence(cell: Any) -> None:
    cell.outputs[0].data["text/plain"] = cell.outputs[0].data["text/plain"].replace(" ", "  ", 1)


def change_caption(cell: Any) -> None:
    cell.outputs[0].data["text/html"] = (
        cell.outputs[0].data["text/html"].replace("<figcaption>", "<figcaption>Not ")
    )


def remove_outputs(cell: Any) -> None:
    cell.outputs = []


def test_every_change_makes_pytest_fail_and_only_there(root: Path, tmp_path: Path) -> None:
    changes: list[tuple[str, Callable[[Any], None] | None]] = [
        (f"from course_helpers import pacer, show_stroke\nshow_stroke('{TECHNIQUE}')", None),
        (f"show_stroke('{TECHNIQUE}')", change_sentence),
        (f"show_stroke('{TECHNIQUE}')", change_caption),
        (f"show_stroke('{TECHNIQUE}')", change_picture),
        (f"pacer('{TECHNIQUE}')", change_picture),
        (f"pacer('{TECHNIQUE}')", None),
        (f"show_stroke('{TECHNIQUE}')", remove_outputs),
    ]
    cells = [new_code_cell(source, id=f"cell-{number}") for number, (source, _) in enumerate(changes)]
    file = tmp_path / "99_changed.ipynb"
    nbformat.write(new_notebook(cells=cells, metadata={"course": {"lesson": "99"}}), file)
    nb = nbformat.reads(refreshed(file), as_version=4)
    for cell, (_, change) in zip(nb.cells, changes, strict=True):
        if change is not None:
            change(cell)
    nbformat.write(nb, file)

    command = [
        sys.executable,
        "-m",
        "pytest",
        "-c",
        str(root / "pyproject.toml"),
        "-p",
        "no:cacheprovider",
        "-rA",
    ]
    run = subprocess.run(
        [*command, "-n0", str(file)], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    lines = re.findall(r"^(PASSED|FAILED) .*::Cell (\d+)", run.stdout, flags=re.MULTILINE)
    verdicts = {int(cell): verdict for verdict, cell in lines}

    assert run.returncode == 1, run.stdout + run.stderr
    assert verdicts == {
        number: "FAILED" if change else "PASSED" for number, (_, change) in enumerate(changes)
    }


def test_on_the_locked_versions_nothing_is_left_out() -> None:
    locked = {"matplotlib": {"3.11.2"}, "numpy": {"2.4.0", "2.5.1"}}
    assert nbval_figures.differences(locked, {"matplotlib": "3.11.2", "numpy": "2.5.1"}) == []
    assert nbval_figures.statement([]) == "figures: compared byte for byte (the locked versions)"


def test_on_other_versions_the_run_says_what_is_left_out() -> None:
    found = nbval_figures.differences({"matplotlib": {"3.11.2"}}, {"matplotlib": "3.12.0"})
    assert found == ["matplotlib 3.12.0 (locked: 3.11.2)"]
    assert "ONLY SENTENCE AND CAPTION" in nbval_figures.statement(found)
    assert found[0] in nbval_figures.statement(found)


def test_the_fallback_leaves_out_the_bytes_of_the_picture_and_nothing_else() -> None:
    html = '<img alt="A wave" src="data:image/svg+xml;base64,PHN2Zz4="><figcaption>A wave</figcaption>'
    for pattern, replacement in nbval_figures.PICTURE_BYTES.items():
        html = re.sub(pattern, replacement, html)
    assert html == '<img alt="A wave" src="data:"><figcaption>A wave</figcaption>'


def test_the_lock_names_every_drawing_library() -> None:
    assert all(nbval_figures.locked_versions().values())

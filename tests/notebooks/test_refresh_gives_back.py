"""`jupyter course refresh` gives back the stored lessons exactly, from what the author wrote alone."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest

from course_helpers.documents.lay import HEAD_TAG, NAVIGATION_TAG
from course_helpers.documents.refresh import refreshed
from tests.nbval_figures import DIFFERENCES

# Opening, running and saving every lesson in JupyterLab gives back its bytes, too: tests/browser/test_lab.py.
# Here stand one of drills and one of strokes.
NOTEBOOKS = [
    path
    for path in sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
    if path.stem[:2] in ("04", "10")
]


def comparable(text: str) -> str:
    """Leave out the bytes of pictures, on other than the locked versions of what draws them."""
    return re.sub(r"data:image/[^\"\\]*", "data:", text) if DIFFERENCES else text


@pytest.mark.parametrize("stored", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_stripped_copy_is_refreshed_to_the_stored_lesson(stored: Path, tmp_path: Path) -> None:
    nb = nbformat.read(stored, as_version=4)
    nb.cells = [
        cell for cell in nb.cells if not {HEAD_TAG, NAVIGATION_TAG} & set(cell.metadata.get("tags", []))
    ]
    for cell in nb.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
        else:
            cell.source = re.sub(r"(?m)^(## .*?) · \d+ min$", r"\1", cell.source)
    nb.metadata = nbformat.from_dict({})
    copy = tmp_path / stored.name
    nbformat.write(nb, copy)
    assert comparable(refreshed(copy)) == comparable(stored.read_text(encoding="utf-8"))

"""The course with two techniques more."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from course_helpers import load_course
from course_helpers.records import Course


@pytest.fixture(scope="session")
def course(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The course's data, and the techniques of `tests/data/techniques` among them."""
    folder = tmp_path_factory.mktemp("course") / "data"
    shutil.copytree(root / "data", folder)
    for file in (root / "tests/data/techniques").glob("*.toml"):
        shutil.copy(file, folder / "techniques")
    return load_course(folder)

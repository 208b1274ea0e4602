"""A log of a test's own, and entries of all kinds."""

from __future__ import annotations

from pathlib import Path

import pytest

from course_helpers.log import PracticeLog


@pytest.fixture
def log(tmp_path: Path) -> PracticeLog:
    """A log that is not there yet, in a folder that is not there yet."""
    return PracticeLog(tmp_path / "data" / "practice.sqlite")

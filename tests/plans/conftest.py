"""The course whose plans are made."""

from __future__ import annotations

import pytest

from course_helpers import load_course
from course_helpers.records import Course


@pytest.fixture(scope="session")
def course() -> Course:
    """The course's own data."""
    return load_course()

"""Keeps tests away from the practice log of whoever runs them: each process of a run has a folder of its own.

A plugin, not a fixture: lessons run in kernels that inherit the environment, whatever folder is tested.
"""

from __future__ import annotations

import os
import shutil
import tempfile

import pytest

from course_helpers.log import FOLDER_VARIABLE

FOLDER = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    """Name a folder that is not there yet, before any kernel starts."""
    config.stash[FOLDER] = tempfile.mkdtemp(prefix="practice-")
    os.environ[FOLDER_VARIABLE] = os.path.join(config.stash[FOLDER], "log")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Take away what the run left there."""
    shutil.rmtree(config.stash[FOLDER], ignore_errors=True)

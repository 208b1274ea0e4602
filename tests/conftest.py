"""What all tests share: the one rule about tools that may be missing, and where the course stands."""

from __future__ import annotations

import importlib
import os
import shutil
from pathlib import Path
from types import ModuleType
from typing import NoReturn

import pytest

ROOT = Path(__file__).resolve().parents[1]


class Need:
    """Gives a test the program or module that it needs.

    Where it is missing the test is skipped, with the reason; with COURSE_REQUIRE_ALL=1 it fails, so that a
    full check can never pass by leaving things out.
    """

    def program(self, *names: str) -> str:
        """Return the path of the first of these programs that is installed."""
        for name in names:
            if path := shutil.which(name):
                return path
        self.missing(" or ".join(names))

    def module(self, name: str) -> ModuleType:
        """Return a module."""
        try:
            return importlib.import_module(name)
        except ImportError:
            self.missing(f"the Python package {name.partition('.')[0]}")

    def file(self, path: Path, source: str) -> Path:
        """Return a file that a tool such as npm puts in its place."""
        if not path.exists():
            self.missing(f"{path.name} ({source})")
        return path

    def missing(self, what: str) -> NoReturn:
        """Skip the test, or fail it where nothing may be skipped."""
        if os.environ.get("COURSE_REQUIRE_ALL") == "1":
            pytest.fail(f"{what} is missing, and COURSE_REQUIRE_ALL=1 lets nothing be skipped", pytrace=False)
        pytest.skip(f"{what} is not installed")


@pytest.fixture(scope="session")
def need() -> Need:
    """Ask here for whatever a learner need not have: node, a browser, playwright, poppler."""
    return Need()


@pytest.fixture(scope="session")
def root() -> Path:
    """Where the checkout stands."""
    return ROOT


@pytest.fixture(scope="session")
def notebooks(root: Path) -> list[Path]:
    """All lessons, in order."""
    return sorted((root / "notebooks").glob("*.ipynb"))

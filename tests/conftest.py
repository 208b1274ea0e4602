"""What all tests share: the one rule about tools that may be missing, and where the course stands."""

from __future__ import annotations

import gc
import importlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import NoReturn

import pytest

ROOT = Path(__file__).resolve().parents[1]


def pytest_collection_finish() -> None:
    """Leave out what is there already whenever garbage is looked for: a tenth of the time went there."""
    gc.freeze()


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
def handouts(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Make a handout of a stored lesson, once for each audience and for all workers together."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    folder = folder / "handouts"
    folder.mkdir(exist_ok=True)

    def make(name: str, audience: str = "learner") -> Path:
        file = folder / f"{name}-{audience}.html"
        if not file.exists():
            from course_helpers.documents.handout import HandoutExporter

            source = root / "notebooks" / f"{name}.ipynb"
            html, _ = HandoutExporter(audience=audience).from_filename(str(source))
            made = folder / f"{file.name}.{os.getpid()}"
            made.write_text(html, encoding="utf-8")
            made.replace(file)
        return file

    return make


@pytest.fixture(scope="session")
def notebooks(root: Path) -> list[Path]:
    """All lessons, in order."""
    return sorted((root / "notebooks").glob("*.ipynb"))

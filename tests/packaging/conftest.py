"""uv, as the tests of set-up and wheel use it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Uv = Callable[..., str]


@pytest.fixture(scope="session")
def uv(need: Any, root: Path) -> Uv:
    """Run uv in the checkout and return what it prints; what it has already is not fetched again."""
    # `uv run` tells its child which uv it is: one that a learner has put in .uv is not on the path.
    program = os.environ.get("UV") or need.program("uv")

    def run(*arguments: str | Path) -> str:
        for offline in (["--offline"], []):
            done = subprocess.run(
                [program, *offline, *arguments], cwd=root, capture_output=True, text=True, check=False
            )
            if done.returncode == 0:
                break
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run

"""The browser code's own tests, run by node's runner: `uv run pytest` tells of them too."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
# One process for all files: `node --test` starts one for each, which takes longer than the tests.
ALL = "for (const file of process.argv.slice(1)) await import(file)"
BUILD = HERE / "build.test.js"
OLDEST = (20, 19)  # takes the modules in static/ for what they are without a package.json beside them


@pytest.fixture(scope="module")
def node(need: Any) -> str:
    """A node that has a test runner."""
    program: str = need.program("node")
    version = subprocess.run(
        [program, "--version"], capture_output=True, text=True, check=True
    ).stdout.strip()
    if tuple(map(int, version.removeprefix("v").split(".")[:2])) < OLDEST:
        need.missing(f"node {OLDEST[0]}.{OLDEST[1]} or newer (here is {version})")
    return program


def assert_content(node: str, files: Sequence[Path]) -> None:
    """Let node's runner run test files, none of whose tests may fail or be skipped."""
    command = [node, "--test-reporter=tap", "--input-type=module", "--eval", ALL, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    counts = {word: int(number) for word, number in re.findall(r"^# (\w+) (\d+)$", done.stdout, re.MULTILINE)}
    assert done.returncode == 0, done.stdout + done.stderr
    assert counts["pass"] == counts["tests"] >= len(files), done.stdout


def test_the_browser_code_does_what_it_should(node: str) -> None:
    assert_content(node, sorted(set(HERE.glob("*.test.js")) - {BUILD}))


def test_the_committed_modules_are_those_of_their_sources(node: str, need: Any, root: Path) -> None:
    need.file(root / "course_helpers" / "js" / "node_modules" / "esbuild", "npm ci, in course_helpers/js")
    assert_content(node, [BUILD])

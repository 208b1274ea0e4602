"""The top level is fixed, and nothing committed names the machine that it was written on."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

TOP = {
    ".ci",
    ".gitattributes",
    ".github",
    ".gitignore",
    "README.md",
    "course_helpers",
    "data",
    "environment.yml",
    "notebooks",
    "pyproject.toml",
    "tests",
    "uv.lock",
}
SOMEBODYS_HOME = re.compile(rb"/(home|Users|root|work)/\w+")


@pytest.fixture(scope="module")
def tracked(need: Any, root: Path) -> list[str]:
    """Every file that git keeps."""
    git = need.program("git")
    if not (root / ".git").exists():
        pytest.skip("this copy of the course is no git checkout")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True)
    return [name for name in listed.stdout.split("\0") if (root / name).is_file()]


def test_nothing_is_added_at_the_top(tracked: list[str]) -> None:
    assert {name.split("/")[0] for name in tracked} <= TOP


def test_no_file_names_a_machine(tracked: list[str], root: Path) -> None:
    named = {name: SOMEBODYS_HOME.search((root / name).read_bytes()) for name in tracked}
    assert {name: found[0] for name, found in named.items() if found} == {}


def test_what_git_keeps_out_is_not_kept(tracked: list[str]) -> None:
    strangers = ("node_modules/", "__pycache__/", ".venv/", ".uv/", ".ipynb_checkpoints/")
    assert [name for name in tracked if any(stranger in name for stranger in strangers)] == []


def test_the_readme_shows_a_picture_that_is_there_and_light(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    (picture,) = re.findall(r"!\[[^\]]{20,}\]\(([^)]+)\)", readme)
    assert (root / picture).stat().st_size <= 200_000


def test_every_place_that_the_documents_point_to_is_there(root: Path) -> None:
    for name in ("README.md", ".github/CONTRIBUTING.md"):
        document = root / name
        links = re.findall(r"\]\((?!https?:)([^)#]+)\)", document.read_text(encoding="utf-8"))
        assert links
        assert [link for link in links if not (document.parent / link).exists()] == []

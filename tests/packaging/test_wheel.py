"""The wheel carries all that the course needs, and nothing that only the checkout needs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from course_helpers import show_stroke
from tests.nbval_figures import DIFFERENCES

STROKE = "whole-hand-effleurage"
DRAW = f"""
import json, course_helpers
from course_helpers.reading import find_data
picture = course_helpers.show_stroke("{STROKE}")
html = picture._repr_mimebundle_()["text/html"]
print(json.dumps({{"data": str(find_data()), "sentence": repr(picture), "html": html}}))
"""


@pytest.fixture(scope="module")
def wheel(uv: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, freshly built."""
    folder = tmp_path_factory.mktemp("wheel")
    uv("build", "--wheel", "--quiet", "--out-dir", folder)
    (built,) = folder.glob("*.whl")
    return built


@dataclass(frozen=True)
class Installed:
    """An environment that has the wheel and what it needs, and has never seen the checkout."""

    prefix: Path

    def run(self, program: str, *arguments: str) -> str:
        """Run a program of the environment, away from the checkout, and return what it prints."""
        scripts = self.prefix / ("Scripts" if os.name == "nt" else "bin")
        strangers = ("VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME")
        mine = {name: value for name, value in os.environ.items() if name not in strangers}
        done = subprocess.run(
            [scripts / program, *arguments],
            cwd=self.prefix,
            env={**mine, "PATH": f"{scripts}{os.pathsep}{mine.get('PATH', '')}"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def installed(uv: Any, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel in an environment of its own, with the locked versions of what it needs."""
    folder = tmp_path_factory.mktemp("empty")
    prefix, needs = folder / "env", folder / "needs.txt"
    uv("export", "--quiet", "--frozen", "--no-default-groups", "--no-emit-project", "--output-file", needs)
    uv("venv", "--quiet", "--python", sys.executable, prefix)
    uv("pip", "install", "--quiet", "--python", prefix, "--requirements", needs)
    uv("pip", "install", "--quiet", "--python", prefix, "--no-deps", wheel)
    return Installed(prefix)


def files(folder: Path, pattern: str) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob(pattern) if path.is_file()}


def test_the_data_are_in_it_byte_for_byte(wheel: Path, root: Path) -> None:
    with ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if name.startswith("course_helpers/_data/")}
        assert packed == {f"course_helpers/_data/{name}" for name in files(root / "data", "*")}
        for name in packed:
            checkout = root / "data" / name.removeprefix("course_helpers/_data/")
            assert archive.read(name) == checkout.read_bytes()


def test_browser_modules_and_templates_are_in_it(wheel: Path, root: Path) -> None:
    package = root / "course_helpers"
    wanted = files(package, "static/*.js") | files(package, "templates/**/*") | files(package, "*.py")
    assert {"static/player.js", "documents/templates/handout/index.html.j2"} <= wanted
    with ZipFile(wheel) as archive:
        assert {f"course_helpers/{name}" for name in wanted} <= set(archive.namelist())


def test_what_only_the_checkout_needs_is_not(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        tops = {name.split("/")[0].split("-")[0] for name in archive.namelist()}
        assert tops == {"course_helpers", "back_massage_course"}
        strangers = ("course_helpers/js/", "node_modules", "__pycache__", ".ipynb")
        assert not [name for name in archive.namelist() if any(s in name for s in strangers)]


def test_away_from_the_checkout_it_draws_the_same_stroke(installed: Installed) -> None:
    drawn = json.loads(installed.run("python", "-c", DRAW))
    assert Path(drawn["data"]).is_relative_to(installed.prefix.resolve())
    assert drawn["sentence"] == repr(show_stroke(STROKE))
    if not DIFFERENCES:  # the wheel's environment has the locked versions; has this one?
        assert drawn["html"] == show_stroke(STROKE)._repr_mimebundle_()["text/html"]


def test_it_brings_the_saving_of_clean_lessons(installed: Installed) -> None:
    configured = installed.run("jupyter", "server", "extension", "list", "--debug")
    assert "course_helpers.documents.server" in configured


def test_it_brings_the_handout(installed: Installed, root: Path, tmp_path: Path) -> None:
    lesson = root / "notebooks" / "06_whole_hand_effleurage.ipynb"
    installed.run("jupyter", "nbconvert", "--to", "handout", "--output-dir", str(tmp_path), str(lesson))
    (handout,) = tmp_path.glob("*.html")
    assert "course-tool" in handout.read_text(encoding="utf-8")


def test_it_brings_the_course_command(installed: Installed) -> None:
    assert "refresh" in installed.run("jupyter", "course", "--help")

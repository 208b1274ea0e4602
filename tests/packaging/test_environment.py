"""`environment.yml` is what the lock says, on every system, and Binder's own tool understands it."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from course_helpers.documents.environment import SYSTEMS, environment_yml, locked_pins
from course_helpers.errors import CourseError

VISIBLE = ("jupyterlab", "ipywidgets", "matplotlib", "nbval")


@pytest.fixture(scope="module")
def lock(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "uv.lock").read_text(encoding="utf-8"))


def small_lock(*packages: dict[str, Any], needs: list[dict[str, Any]]) -> dict[str, Any]:
    """A lock in which the course needs nothing but `needs`."""
    course = {
        "name": "back-massage-course",
        "version": "0.1.0",
        "dependencies": needs,
        "dev-dependencies": {"dev": []},
    }
    return {"package": [course, *packages]}


def test_it_is_the_one_that_the_lock_gives(root: Path, lock: dict[str, Any]) -> None:
    stored = (root / "environment.yml").read_bytes()
    assert stored == environment_yml(lock).encode(), "run `uv run jupyter course environment`"


def test_it_says_what_conda_needs(root: Path, lock: dict[str, Any]) -> None:
    read = yaml.safe_load((root / "environment.yml").read_text(encoding="utf-8"))
    *conda, last = read["dependencies"]
    assert conda == ["python=3.11", "pip"]
    assert last["pip"][0] == "-e ."
    pins = dict(line.split(" ;")[0].split("==") for line in last["pip"][1:])
    locked = {package["name"]: package["version"] for package in lock["package"]}
    assert {name: pins[name] for name in VISIBLE} == {name: locked[name] for name in VISIBLE}


def test_heavy_tools_stay_out(lock: dict[str, Any]) -> None:
    for system in SYSTEMS:
        assert not {"playwright", "mypy", "ruff", "jupyter-repo2docker"} & locked_pins(lock, system).keys()


def test_each_system_gets_its_own(lock: dict[str, Any]) -> None:
    only = {"appnope": "darwin", "pywinpty": "win32", "colorama": "win32"}
    for name, system in only.items():
        assert [s for s in SYSTEMS if name in locked_pins(lock, s)] == [system]
    assert [s for s in SYSTEMS if "pexpect" in locked_pins(lock, s)] == ["linux", "darwin"]


def test_the_version_for_the_newest_python_3_11_is_taken() -> None:
    packages = [{"name": "soup", "version": version} for version in ("2.10", "4.1")]
    old, new = (
        {"name": "soup", "version": version, "marker": f"python_full_version {test} '3.11.5'"}
        for version, test in (("2.10", "<"), ("4.1", ">="))
    )
    assert locked_pins(small_lock(*packages, needs=[old, new]), "linux") == {"soup": "4.1"}


def test_an_extra_brings_what_it_asks_for() -> None:
    soup = {
        "name": "soup",
        "version": "1",
        "optional-dependencies": {"salty": [{"name": "salt"}], "hot": [{"name": "fire"}]},
    }
    salt, fire = {"name": "salt", "version": "2"}, {"name": "fire", "version": "3"}
    lock = small_lock(soup, salt, fire, needs=[{"name": "soup", "extra": ["salty"]}])
    assert locked_pins(lock, "linux") == {"soup": "1", "salt": "2"}


def test_a_lock_with_a_gap_is_refused() -> None:
    with pytest.raises(CourseError, match=r"0 packages fit .*'soup'.* Run `uv lock`"):
        locked_pins(small_lock(needs=[{"name": "soup"}]), "linux")


def test_the_lock_names_no_address_but_those_of_pypi(root: Path) -> None:
    text = (root / "uv.lock").read_text(encoding="utf-8")
    assert set(re.findall(r"https?://[^/\"]+", text)) == {
        "https://pypi.org",
        "https://files.pythonhosted.org",
    }


def test_the_lock_is_that_of_pyproject(uv: Any) -> None:
    uv("lock", "--check")


@pytest.mark.filterwarnings("ignore:pythonjsonlogger.jsonlogger has been moved:DeprecationWarning")
def test_binder_can_render_it(need: Any, root: Path) -> None:
    need.module("repo2docker")
    done = subprocess.run(
        [sys.executable, "-m", "repo2docker", "--no-build", "--debug", str(root)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "python=3.11" in done.stderr
    assert re.search(r"env update .*environment\.yml", done.stdout)

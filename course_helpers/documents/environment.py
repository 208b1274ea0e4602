"""`environment.yml` for conda and Binder, written from `uv.lock`: the same versions on every way in.

conda brings Python and pip; pip brings everything else, pinned as uv has locked it. The lock serves every
system at once, so a package that only one system needs carries that system's marker.
"""

from __future__ import annotations

import tomllib
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from packaging.markers import Marker

from ..errors import CourseError
from .command import Command

ROOT = Path(__file__).resolve().parents[2]
COURSE = "back-massage-course"
GROUP = "dev"
PYTHON = "3.11"
ALWAYS = f"python_version == '{PYTHON}'"

# What `uv sync` would see on each system; of Python 3.11, conda installs the newest.
_PYTHON_SEEN = {
    "python_version": PYTHON,
    "python_full_version": f"{PYTHON}.99",
    "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
    "extra": "",
}
SYSTEMS = {
    "linux": {"os_name": "posix", "platform_system": "Linux", "platform_machine": "x86_64"},
    "darwin": {"os_name": "posix", "platform_system": "Darwin", "platform_machine": "arm64"},
    "win32": {"os_name": "nt", "platform_system": "Windows", "platform_machine": "AMD64"},
}

HEAD = f"""\
# For conda and Binder: the versions of uv.lock. Derived; change pyproject.toml, then run
#   uv lock && uv run jupyter course environment
name: {COURSE}
channels:
  - conda-forge
dependencies:
  - python={PYTHON}
  - pip
  - pip:
      - -e .
"""


def locked_pins(lock: Mapping[str, Any], system: str) -> dict[str, str]:
    """Return name and version of every package that a default install has on one system.

    Parameters
    ----------
    lock
        The contents of `uv.lock`.
    system
        A key of `SYSTEMS`.

    Returns
    -------
    dict of str to str
        In the order in which they are needed, the course's own first.
    """
    packages = lock["package"]
    seen = {**_PYTHON_SEEN, **SYSTEMS[system], "sys_platform": system}
    waiting = _direct(lock)
    pins: dict[str, str] = {}
    done: list[dict[str, Any]] = []
    while waiting:
        wanted = waiting.pop(0)
        if wanted in done or not Marker(wanted.get("marker", ALWAYS)).evaluate(seen):
            continue
        done.append(wanted)
        package = _package(packages, wanted)
        pins[package["name"]] = package["version"]
        waiting += package.get("dependencies", ())
        for extra in wanted.get("extra", ()):
            waiting += package["optional-dependencies"].get(extra, ())
    return pins


def _direct(lock: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return what the course itself asks for, with its default group."""
    course = _package(lock["package"], {"name": COURSE})
    return [*course["dependencies"], *course["dev-dependencies"][GROUP]]


def _package(packages: list[dict[str, Any]], wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Find the locked package meant; where the lock has several versions of it, `wanted` says which."""
    found = [p for p in packages if p["name"] == wanted["name"]]
    if "version" in wanted:
        found = [p for p in found if p["version"] == wanted["version"]]
    if len(found) != 1:
        raise CourseError(f"uv.lock: {len(found)} packages fit {dict(wanted)}; expected one. Run `uv lock`.")
    return found[0]


def environment_yml(lock: Mapping[str, Any]) -> str:
    """Return the text of `environment.yml`.

    Parameters
    ----------
    lock
        The contents of `uv.lock`.
    """
    pins: dict[tuple[str, str], list[str]] = {}
    for system in SYSTEMS:
        for pin in locked_pins(lock, system).items():
            pins.setdefault(pin, []).append(system)
    named = {wanted["name"] for wanted in _direct(lock)}
    lines = {pin: f"      - {pin[0]}=={pin[1]}{_marker(systems)}\n" for pin, systems in sorted(pins.items())}
    return (
        HEAD
        + "      # what the course itself uses\n"
        + "".join(line for (name, _), line in lines.items() if name in named)
        + "      # what these need\n"
        + "".join(line for (name, _), line in lines.items() if name not in named)
    )


def _marker(systems: list[str]) -> str:
    if len(systems) == len(SYSTEMS):
        return ""
    return " ; " + " or ".join(f"sys_platform == '{system}'" for system in systems)


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--output",
        type=Path,
        help="where to write it (default: environment.yml beside uv.lock)",
    )


def _run(arguments: Namespace) -> int:
    lock = ROOT / "uv.lock"
    if not lock.is_file():
        raise CourseError(f"{lock}: there is no such file; run this in a checkout of the course")
    file: Path = arguments.output or ROOT / "environment.yml"
    text = environment_yml(tomllib.loads(lock.read_text(encoding="utf-8")))
    file.write_text(text, encoding="utf-8", newline="\n")
    print(f"wrote {file}")
    return 0


COMMAND = Command("environment", "write environment.yml from uv.lock", _add_arguments, _run)

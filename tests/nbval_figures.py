"""How nbval compares figures: byte for byte on the locked versions, by sentence and caption on any other.

A figure's bytes depend on the libraries that draw it. Where their versions are those of `uv.lock`, nothing is
sanitised. Elsewhere the bytes of pictures, and nothing else, are left out of the comparison; the run says so.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

LOCK = Path(__file__).resolve().parents[1] / "uv.lock"
DRAWN_WITH = ("matplotlib", "numpy", "fonttools", "brotli", "shapely", "pillow", "contourpy")
PICTURE_BYTES = {r'src="data:image/[^"]*"': 'src="data:"'}


def locked_versions(lock: Path = LOCK) -> dict[str, set[str]]:
    """Return the versions that the lock file has of each drawing library (one for each range of Pythons)."""
    locked: dict[str, set[str]] = {name: set() for name in DRAWN_WITH}
    for package in tomllib.loads(lock.read_text(encoding="utf-8"))["package"]:
        if package["name"] in locked:
            locked[package["name"]].add(package["version"])
    return locked


def installed_versions() -> dict[str, str]:
    """Return the version of each drawing library that is installed here."""
    installed = {}
    for name in DRAWN_WITH:
        try:
            installed[name] = version(name)
        except PackageNotFoundError:
            installed[name] = "missing"
    return installed


def differences(locked: Mapping[str, set[str]], installed: Mapping[str, str]) -> list[str]:
    """Name the drawing libraries that are not the locked ones."""
    return [
        f"{name} {installed[name]} (locked: {', '.join(sorted(versions))})"
        for name, versions in locked.items()
        if versions and installed[name] not in versions
    ]


DIFFERENCES = differences(locked_versions(), installed_versions())


def statement(found: Sequence[str]) -> str:
    """Say how figures are compared, given the differences found."""
    if not found:
        return "figures: compared byte for byte (the locked versions)"
    return f"figures: ONLY SENTENCE AND CAPTION compared, not the picture: {'; '.join(found)}"


def pytest_report_header() -> str:
    """Say it at the head of each run."""
    return statement(DIFFERENCES)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say it again at the end where something is left out; a quiet run has no head."""
    if DIFFERENCES:
        terminalreporter.write_line(statement(DIFFERENCES), yellow=True)


def pytest_collectstart(collector: Any) -> None:
    """Leave the bytes of pictures out of nbval's comparison, on other than the locked versions."""
    if DIFFERENCES and hasattr(collector, "sanitize_patterns"):
        collector.sanitize_patterns.update(PICTURE_BYTES)

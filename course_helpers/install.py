"""A check of the installation that says what is missing and how to mend it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from importlib.metadata import PackageNotFoundError, distribution
from typing import Any

from .errors import DataError
from .reading import load_course
from .tools import TOOLS
from .widgets._base import STATIC

PACKAGES = ("jupyterlab", "ipywidgets", "anywidget", "matplotlib")
OF_TOOLS = tuple(f"{tool.module}.js" for tool in TOOLS.values() if tool.module)
MODULES = (*OF_TOOLS, "guard.js", "order-list.js", "handout.js", *(f"handout/{name}" for name in OF_TOOLS))
MEND = (
    "Close JupyterLab, open a terminal in the course's folder, "
    "and start it again with the command in the README."
)


@dataclass(frozen=True)
class Check:
    """One thing that the course needs, and what to do if it is missing; `mend` is empty when all is well."""

    what: str
    mend: str = ""


@dataclass(frozen=True)
class InstallReport:
    """What `check_install` found; says the same on every machine where all is well."""

    checks: tuple[Check, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is missing."""
        return not any(check.mend for check in self.checks)

    def __repr__(self) -> str:
        if self.ok:
            return "All is well: everything that the course needs is here."
        return "\n".join(f"Missing: {c.what}. {c.mend}" for c in self.checks if c.mend)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        if self.ok:
            html = f"<p><strong>{escape(repr(self))}</strong></p>"
        else:
            items = "".join(
                f"<li><strong>{escape(c.what)}</strong>: {escape(c.mend)}</li>" for c in self.checks if c.mend
            )
            html = f"<p><strong>Something is missing:</strong></p><ul>{items}</ul>"
        return {"text/html": html, "text/plain": repr(self)}


def check_install() -> InstallReport:
    """Check Python, packages, browser modules and data; every gap comes with its mend."""
    return InstallReport(tuple(_checks()))


def _checks() -> Iterator[Check]:
    too_old = sys.version_info < (3, 11)
    yield Check(
        "Python 3.11 or newer",
        f"This is Python {sys.version.split()[0]}. {MEND}" if too_old else "",
    )
    for package in PACKAGES:
        yield Check(f"the package {package}", "" if _installed(package) else MEND)
    for module in MODULES:
        yield Check(f"the browser module {module}", "" if (STATIC / module).is_file() else MEND)
    try:
        load_course()
        yield Check("the course's data")
    except DataError as error:
        yield Check("the course's data", str(error))


def _installed(package: str) -> bool:
    try:
        distribution(package)
    except PackageNotFoundError:
        return False
    return True

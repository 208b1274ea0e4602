"""The check of the installation says what is missing and how to mend it."""

from __future__ import annotations

import importlib.metadata
from importlib.metadata import PackageNotFoundError

import pytest

from course_helpers import check_install, install


def test_all_is_well_here():
    report = check_install()
    assert report.ok
    assert repr(report) == "All is well: everything that the course needs is here."
    bundle = report._repr_mimebundle_()
    assert bundle["text/plain"] == repr(report)
    assert "All is well" in bundle["text/html"]


def assert_says(words: str, mend: str) -> None:
    report = check_install()
    assert not report.ok
    (line,) = repr(report).splitlines()
    assert line.startswith(f"Missing: {words}. ")
    assert mend in line
    html = report._repr_mimebundle_()["text/html"]
    assert "Something is missing:" in html
    assert f"<strong>{words}</strong>" in html


@pytest.mark.parametrize("package", install.PACKAGES)
def test_a_missing_package(monkeypatch, package):
    real = importlib.metadata.distribution

    def distribution(name: str):
        if name == package:
            raise PackageNotFoundError(name)
        return real(name)

    monkeypatch.setattr(install, "distribution", distribution)
    assert_says(f"the package {package}", "start it again with the command in the README")


@pytest.mark.parametrize("module", install.MODULES)
def test_a_missing_browser_module(monkeypatch, tmp_path, module):
    for name in install.MODULES:
        if name != module:
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text("")
    monkeypatch.setattr(install, "STATIC", tmp_path)
    assert_says(f"the browser module {module}", "start it again with the command in the README")


def test_an_old_python(monkeypatch):
    monkeypatch.setattr("sys.version_info", (3, 10, 4))
    assert_says("Python 3.11 or newer", "This is Python ")


def test_broken_data_are_told_with_file_and_place(monkeypatch, root, tmp_path):
    monkeypatch.setattr("course_helpers.reading.CHECKOUT_DATA", tmp_path / "a")
    monkeypatch.setattr("course_helpers.reading.PACKAGED_DATA", tmp_path / "b")
    report = check_install()
    assert not report.ok
    assert repr(report).startswith("Missing: the course's data. ")
    assert "no course data found; reinstall the course or clone it again" in repr(report)

"""A copy of the course's data that a test may spoil, and two techniques that the course does not have."""

from __future__ import annotations

import copy
import functools
import re
import shutil
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import tomli_w

from course_helpers import DataError, load_course
from course_helpers.records import Course

TECHNIQUES = Path(__file__).parent / "techniques"


class DataCopy:
    """The course's data in a folder of their own, with ways to change single values."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def table(self, file: str) -> dict[str, Any]:
        """Return a file's contents."""
        return copy.deepcopy(tomllib.loads((self.folder / file).read_text("utf-8")))

    def change(self, file: str, place: str, act: Callable[[Any, Any], None]) -> DataCopy:
        """Call `act(parent, last part)` at a dotted place of a file, and write the file."""
        table = self.table(file)
        act(*found(table, place))
        return self.write(file, tomli_w.dumps(table))

    def set(self, file: str, place: str, value: Any) -> DataCopy:
        """Set the value at a place."""
        return self.change(file, place, lambda parent, last: parent.__setitem__(last, value))

    def set_all(self, file: str, values: dict[str, Any]) -> DataCopy:
        """Set the values at several places of a file."""
        table = self.table(file)
        for place, value in values.items():
            parent, last = found(table, place)
            parent[last] = value
        return self.write(file, tomli_w.dumps(table))

    def drop(self, file: str, place: str) -> DataCopy:
        """Delete what stands at a place."""
        return self.change(file, place, lambda parent, last: parent.__delitem__(last))

    def rename(self, file: str, place: str, key: str) -> DataCopy:
        """Give the value at a place another key."""
        return self.change(file, place, lambda parent, last: parent.__setitem__(key, parent.pop(last)))

    def write(self, file: str, text: str | bytes) -> DataCopy:
        """Write a file as it stands."""
        (self.folder / file).write_bytes(text.encode() if isinstance(text, str) else text)
        return self

    def add(self, technique: str) -> DataCopy:
        """Add one of the techniques beside this file."""
        shutil.copy(TECHNIQUES / f"{technique}.toml", self.folder / "techniques")
        return self

    def load(self) -> Course:
        """Read it."""
        return load_course(self.folder)

    def problem(self) -> str:
        """Return what the reader says is wrong."""
        with pytest.raises(DataError) as caught:
            self.load()
        assert caught.value.problems
        return str(caught.value)


def found(table: Any, place: str) -> tuple[Any, Any]:
    """Return what a dotted place stands in, and its last part."""
    *way, last = parts(place)
    for part in way:
        table = table[part]
    return table, last


def parts(place: str) -> list[Any]:
    """Return the parts of a dotted place such as `stroke.hands[0].contact`."""
    return [int(index) if index else key for key, index in re.findall(r"([^.\[\]]+)|\[(\d+)\]", place)]


@pytest.fixture(autouse=True, scope="session")
def parsed_once() -> Iterator[None]:
    """Remember what a text parses to: hundreds of tests read the same files, and change one of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tomllib, "loads", functools.cache(tomllib.loads))
        yield


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory, root: Path) -> tuple[Path, dict[Path, bytes]]:
    """A copy of the course's data for all tests together, and what stands in its files."""
    folder = tmp_path_factory.mktemp("course") / "data"
    shutil.copytree(root / "data", folder)
    return folder, {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def data(own: tuple[Path, dict[Path, bytes]]) -> Iterator[DataCopy]:
    """A fresh copy of the course's data: what a test spoils is mended after it, file by file.

    A folder for each test would be some 20,000 files to write and to delete.
    """
    folder, files = own
    yield DataCopy(folder)
    for path in folder.rglob("*"):
        if path not in files and not (path.is_dir() and any(path in file.parents for file in files)):
            path.rmdir() if path.is_dir() else path.unlink()
    for file, text in files.items():
        if file.is_dir():
            file.rmdir()
        if not file.exists() or file.read_bytes() != text:
            file.write_bytes(text)


@pytest.fixture
def as_course(data: DataCopy, monkeypatch: pytest.MonkeyPatch) -> DataCopy:
    """The copy, in the place of the course's own data."""
    monkeypatch.setattr("course_helpers.reading.CHECKOUT_DATA", data.folder)
    return data

"""`jupyter course refresh`: the same bytes each time, and never half a file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from course_helpers.documents import cli, refresh
from course_helpers.documents.clean import is_course_notebook


def write(path: Path, *sources: str, course: bool = True) -> Path:
    cells = [new_markdown_cell("# Title", id="title")]
    cells += [new_code_cell(source, id=f"cell-{number}") for number, source in enumerate(sources)]
    nbformat.write(new_notebook(cells=cells, metadata={"course": {"lesson": "99"}} if course else {}), path)
    return path


def test_stores_outputs_with_counts_from_one_and_says_so(tmp_path: Path, capsys: Any) -> None:
    file = write(tmp_path / "99.ipynb", "import os", "print(os.path.basename(os.getcwd()))")
    assert cli.main(["refresh", str(file)]) == 0
    nb = nbformat.read(file, as_version=4)
    assert [cell.execution_count for cell in nb.cells[1:]] == [1, 2]
    assert nb.cells[2].outputs[0].text.strip() == tmp_path.name
    assert is_course_notebook(nb)
    said = capsys.readouterr().out.splitlines()
    assert said[0] == f"refreshed  {file}"
    assert [line.strip() for line in said[1:]] == [
        "the notebook's metadata",
        "cell 2 (import os): count",
        "cell 3 (print(os.path.basename(os.getcwd()))): count, output",
    ]

    stored = file.read_bytes()
    assert cli.main(["refresh", "--check", str(file)]) == 0
    assert cli.main(["refresh", str(tmp_path)]) == 0
    assert file.read_bytes() == stored
    assert "unchanged" in capsys.readouterr().out
    assert [path.name for path in tmp_path.iterdir()] == ["99.ipynb"]


def test_check_tells_what_is_stale_and_writes_nothing(tmp_path: Path, capsys: Any) -> None:
    file = write(tmp_path / "99.ipynb", "1 + 1")
    before = file.read_bytes()
    assert cli.main(["refresh", "--check", str(file)]) == 1
    assert "STALE" in capsys.readouterr().out
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("1 + 1\n1 / 0", "cell 2 (1 + 1): ZeroDivisionError: division by zero"),
        ("import warnings; warnings.warn('mind the neck')", "wrote to stderr"),
    ],
)
def test_a_cell_that_fails_or_warns_is_named_and_the_old_file_stays(
    source: str, said: str, tmp_path: Path, capsys: Any
) -> None:
    file = write(tmp_path / "99.ipynb", source)
    before = file.read_bytes()
    assert cli.main(["refresh", str(file)]) == 1
    out = capsys.readouterr().out
    assert out.startswith(f"FAILED     {file}: ")
    assert said in out
    assert file.read_bytes() == before


def test_a_notebook_that_is_no_lesson_is_left_alone(tmp_path: Path, capsys: Any) -> None:
    file = write(tmp_path / "mine.ipynb", "1 + 1", course=False)
    before = file.read_bytes()
    assert cli.main(["refresh", str(file)]) == 1
    assert "is no lesson of this course" in capsys.readouterr().out
    assert file.read_bytes() == before


def test_what_is_not_there_or_no_notebook_is_said_without_a_traceback(tmp_path: Path, capsys: Any) -> None:
    assert cli.main(["refresh", str(tmp_path / "gone.ipynb")]) == 1
    assert "there is no such file or folder" in capsys.readouterr().err
    (tmp_path / "torn.ipynb").write_text('{"cells": [')
    assert cli.main(["refresh", str(tmp_path / "torn.ipynb")]) == 1
    assert "cannot be read as a notebook" in capsys.readouterr().out


def test_a_write_that_is_stopped_midway_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "99.ipynb"
    file.write_text("old")

    def stop(_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        refresh.write_whole(file, "new")
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_every_command_explains_itself(capsys: Any) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--help"])
    assert ended.value.code == 0
    shown = capsys.readouterr().out
    for command in cli.commands():
        assert command.name in shown

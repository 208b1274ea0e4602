"""`jupyter course refresh`: lay the lessons, run them again and store what they show."""

from __future__ import annotations

import os
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path

import nbformat
from ipykernel.kernelspec import RESOURCES, get_kernel_dict
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellControlSignal, CellExecutionError, DeadKernelError
from nbformat import NotebookNode
from traitlets import default

from ..log import FOLDER_VARIABLE
from ..reading import load_course
from .clean import canonical_text, clean_notebook, is_course_notebook
from .command import Command
from .lay import RefreshError, cell_name, lay, lesson_of

CELL_TIMEOUT_S = 300
CELL_PARTS = {"source": "text", "metadata": "metadata", "execution_count": "count", "outputs": "output"}


class _ThisPython(KernelSpecManager):
    """Whatever kernel a notebook asks for, it gets the Python that is running."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        return KernelSpec(resource_dir=RESOURCES, **get_kernel_dict())


class _ThisPythonKernel(AsyncKernelManager):
    @default("kernel_spec_manager")
    def _this_python(self) -> KernelSpecManager:
        return _ThisPython(parent=self)


def refreshed(path: Path) -> str:
    """Lay a lesson, run it in a fresh kernel, in its own folder, and return the file it should be.

    Parameters
    ----------
    path
        A lesson. The file is read, never written. One that has no data file is only run.

    Returns
    -------
    str
        The clean notebook as text, with execution counts 1..n.

    Raises
    ------
    RefreshError
        If it is no lesson of the course, if its headings are not its activities, if a cell fails, or if a
        cell warns on stderr.
    DataError
        If the course's data are wrong.
    """
    try:
        nb: NotebookNode = nbformat.read(path, as_version=4)
    except (OSError, ValueError, nbformat.ValidationError) as error:
        raise RefreshError(f"{path}: cannot be read as a notebook: {error}") from error
    course = load_course()
    if (lesson := lesson_of(course, path)) is not None:
        lay(nb, course, lesson, path)
    elif not is_course_notebook(nb):
        raise RefreshError(f"{path}: is no lesson of this course (its metadata have no 'course')")
    client = NotebookClient(
        nb,
        timeout=CELL_TIMEOUT_S,
        kernel_name="python3",
        kernel_manager_class=_ThisPythonKernel,
        resources={"metadata": {"path": str(path.resolve().parent)}},
        extra_arguments=["--log-level=40"],  # a kernel's own advice is not for whoever refreshes
        record_timing=False,
        store_widget_state=False,
        coalesce_streams=True,
    )
    try:
        with tempfile.TemporaryDirectory() as folder:  # nobody's practice log is read or written
            client.execute(env={**os.environ, FOLDER_VARIABLE: folder})
    except CellExecutionError as error:
        where = _cell_with_error(nb)
        raise RefreshError(f"{path}: {where}: {error.ename}: {error.evalue}") from error
    except (CellControlSignal, DeadKernelError) as error:
        raise RefreshError(f"{path}: {error}") from error
    _refuse_warnings(path, nb)
    return canonical_text(clean_notebook(nb))


def _cell_with_error(nb: NotebookNode) -> str:
    for number, cell in enumerate(nb.cells, start=1):
        if any(output.output_type == "error" for output in cell.get("outputs", ())):
            return cell_name(number, cell)
    return "a cell"


def _refuse_warnings(path: Path, nb: NotebookNode) -> None:
    """A lesson shows no warnings: whoever refreshes hears of one now, not the learner later."""
    for number, cell in enumerate(nb.cells, start=1):
        for output in cell.get("outputs", ()):
            if output.output_type == "stream" and output.name == "stderr":
                raise RefreshError(
                    f"{path}: {cell_name(number, cell)} wrote to stderr: {output.text.strip()}"
                )


def write_whole(path: Path, text: str) -> None:
    """Put a text in the place of a file at once: whoever stops this midway finds the old file whole."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=".part")
    part = Path(name)
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            part.chmod(path.stat().st_mode & 0o777)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def lessons(paths: Sequence[Path]) -> list[Path]:
    """Return the lessons meant: the files given, those in the folders given, else those of the course.

    Raises
    ------
    RefreshError
        If there is nothing there to refresh.
    """
    chosen = list(paths) or [_notebooks_folder()]
    found: list[Path] = []
    for path in chosen:
        if path.is_dir():
            found.extend(sorted(path.glob("*.ipynb")))
        elif path.is_file():
            found.append(path)
        else:
            raise RefreshError(f"{path}: there is no such file or folder")
    if not found:
        raise RefreshError(f"no notebooks in {', '.join(map(str, chosen))}")
    return found


def _notebooks_folder() -> Path:
    here = Path("notebooks")
    checkout = Path(__file__).resolve().parents[2] / "notebooks"
    for folder in (here, checkout):
        if folder.is_dir():
            return folder
    raise RefreshError("there is no folder 'notebooks' here: name the lessons, or go to the course's folder")


def refresh(paths: Iterable[Path], check: bool = False) -> int:
    """Refresh lessons one by one, tell what became of each, and go on after one that fails.

    Parameters
    ----------
    paths
        The lessons.
    check
        Only tell which lessons would change.

    Returns
    -------
    int
        The exit status: 1 if a lesson failed, or if `check` found one that would change.
    """
    status = 0
    for path in paths:
        try:
            text = refreshed(path)
        except RefreshError as error:
            print(f"FAILED     {error}", flush=True)
            status = 1
            continue
        stored = path.read_bytes()
        if stored == text.encode():
            print(f"unchanged  {path}", flush=True)
            continue
        if check:
            print(f"STALE      {path}: run `jupyter course refresh {path}`", flush=True)
            status = 1
        else:
            write_whole(path, text)
            print(f"refreshed  {path}", flush=True)
        for change in changes(stored.decode("utf-8"), text):
            print(f"           {change}", flush=True)
    return status


def changes(before: str, after: str) -> list[str]:
    """Tell in which cells two versions of a notebook differ, and in what of them.

    Parameters
    ----------
    before, after
        Notebooks of format 4, as text.

    Returns
    -------
    list of str
        Such as "cell 4 (## See it · 4 min): text" or "cell 5 (show_stroke()): output".
    """
    old, new = (nbformat.reads(text, as_version=4) for text in (before, after))
    gone = {cell.id: cell for cell in old.cells}
    told = ["the notebook's metadata"] if old.metadata != new.metadata else []
    for number, cell in enumerate(new.cells, start=1):
        was = gone.pop(cell.id, None)
        if was is None:
            told.append(f"{cell_name(number, cell)}: new")
        elif parts := [word for key, word in CELL_PARTS.items() if was.get(key) != cell.get(key)]:
            told.append(f"{cell_name(number, cell)}: {', '.join(parts)}")
    numbered = enumerate(old.cells, start=1)
    return told + [f"{cell_name(number, cell)}: gone" for number, cell in numbered if cell.id in gone]


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        help="lessons or folders of lessons (the course's notebooks/ by default)",
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="write nothing; exit with 1 if a lesson would change",
    )


def _run(arguments: Namespace) -> int:
    return refresh(lessons(arguments.paths), check=arguments.check)


COMMAND = Command(
    name="refresh",
    help="Lay the lessons (see data/lessons/), run them again and store their outputs, clean.",
    add_arguments=_add_arguments,
    run=_run,
)

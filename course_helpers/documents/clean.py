"""The one clean form of a stored lesson, whoever saves it: the refresh command or a learner in JupyterLab.

A lesson that was run and saved is byte for byte the lesson that was downloaded, so that git stays clean and a
figure reads well where no widget can live: on a code host, before the first run, in a handout.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import nbformat
from nbformat import NotebookNode

COURSE_KEY = "course"
WIDGET_MIMES = frozenset(
    {
        "application/vnd.jupyter.widget-view+json",
        "application/vnd.jupyter.widget-state+json",
    }
)
# What a front end notes for itself, while somebody reads: when a cell ran, what is folded away.
PASSING_CELL_METADATA = frozenset(
    {"execution", "ExecuteTime", "collapsed", "scrolled", "jp-MarkdownHeadingCollapsed"}
)
KERNELSPEC = {
    "display_name": "Python 3 (ipykernel)",
    "language": "python",
    "name": "python3",
}
# As the kernel tells it, without the version of Python.
LANGUAGE_INFO = {
    "codemirror_mode": {"name": "ipython", "version": 3},
    "file_extension": ".py",
    "mimetype": "text/x-python",
    "name": "python",
    "nbconvert_exporter": "python",
    "pygments_lexer": "ipython3",
}


def is_course_notebook(nb: Mapping[str, Any]) -> bool:
    """Tell a lesson of the course, by its metadata, from any other notebook."""
    return isinstance(nb.get("metadata", {}).get(COURSE_KEY), Mapping)


def clean_notebook(nb: NotebookNode) -> NotebookNode:
    """Leave in a lesson only what is the same for everybody who runs it.

    Widget state and views go, and what a front end or a version of Python leaves behind; pictures, sentences,
    errors and warnings stay as they are, and so do the execution counts.

    Parameters
    ----------
    nb
        A notebook of format 4. It is not changed.

    Returns
    -------
    NotebookNode
        A clean copy.
    """
    clean: NotebookNode = nbformat.from_dict(nb)
    clean.metadata.pop("widgets", None)
    clean.metadata["kernelspec"] = nbformat.from_dict(KERNELSPEC)
    clean.metadata["language_info"] = nbformat.from_dict(LANGUAGE_INFO)
    for cell in clean.cells:
        for key in PASSING_CELL_METADATA & cell.metadata.keys():
            del cell.metadata[key]
        if cell.cell_type == "code":
            cell.outputs = [kept for output in cell.outputs if (kept := _clean_output(output)) is not None]
    return clean


def _clean_output(output: NotebookNode) -> NotebookNode | None:
    if "data" in output:
        output.data = NotebookNode(
            {mime: value for mime, value in output.data.items() if mime not in WIDGET_MIMES}
        )
        if not output.data:
            return None
    if "metadata" in output:
        output.metadata = NotebookNode()
    return output


def canonical_text(nb: NotebookNode) -> str:
    """Write a notebook in the form in which JupyterLab writes it, newline at the end included."""
    text: str = nbformat.writes(nb)
    return text if text.endswith("\n") else text + "\n"

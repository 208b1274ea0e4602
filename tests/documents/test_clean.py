"""One clean form of a lesson, whoever saves it."""

from __future__ import annotations

import copy
import json
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from course_helpers.documents import server
from course_helpers.documents.clean import canonical_text, clean_notebook, is_course_notebook

VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"


@pytest.fixture
def saved() -> Any:
    """A lesson as JupyterLab sends it after a run."""
    shown = {VIEW: {"model_id": "a1"}, "text/html": "<figure></figure>", "text/plain": "A wave"}
    outputs = [
        new_output("execute_result", data=shown, metadata={"isolated": True}, execution_count=7),
        new_output("display_data", data={VIEW: {"model_id": "b2"}}),
        new_output("stream", name="stderr", text="careful"),
    ]
    cell = new_code_cell("pacer()", id="a", execution_count=7, outputs=outputs)
    cell.metadata.update(
        {"execution": {"iopub.status.busy": "now"}, "scrolled": True, "tags": ["hide-input"]}
    )
    cell.metadata["trusted"] = True
    metadata = {
        "course": {"lesson": "06"},
        "kernelspec": {"name": "python3", "display_name": "massage", "language": "python"},
        "language_info": {"name": "python", "version": "3.13.1"},
        "widgets": {STATE: {"state": {}}},
    }
    return new_notebook(cells=[new_markdown_cell("# A – title", id="m"), cell], metadata=metadata)


def test_widget_state_and_views_go_and_picture_and_sentence_stay(saved: Any) -> None:
    clean = clean_notebook(saved)
    assert "widgets" not in clean.metadata
    assert clean.cells[1].outputs[0].data == {"text/html": "<figure></figure>", "text/plain": "A wave"}
    assert len(clean.cells[1].outputs) == 2  # the output that was nothing but a view is gone


def test_what_a_front_end_or_a_python_leaves_behind_goes(saved: Any) -> None:
    clean = clean_notebook(saved)
    assert clean.cells[1].metadata == {"tags": ["hide-input"], "trusted": True}
    assert clean.cells[1].outputs[0].metadata == {}
    assert "version" not in clean.metadata.language_info
    assert clean.metadata.kernelspec.display_name == "Python 3 (ipykernel)"
    assert "trusted" not in canonical_text(clean)


def test_warnings_counts_and_ids_stay(saved: Any) -> None:
    clean = clean_notebook(saved)
    assert clean.cells[1].outputs[1].text == "careful"
    assert (clean.cells[1].execution_count, clean.cells[1].id) == (7, "a")


def test_the_notebook_given_is_not_changed_and_clean_is_clean(saved: Any) -> None:
    before = copy.deepcopy(saved)
    clean = clean_notebook(saved)
    assert saved == before
    assert clean_notebook(clean) == clean


def test_the_text_is_the_one_that_nbformat_writes(saved: Any, tmp_path: Any) -> None:
    clean = clean_notebook(saved)
    nbformat.write(clean, tmp_path / "written.ipynb")
    assert canonical_text(clean).encode() == (tmp_path / "written.ipynb").read_bytes()
    assert canonical_text(clean).endswith("}\n")
    assert "A – title" in canonical_text(clean)


def test_the_save_hook_cleans_a_lesson(saved: Any) -> None:
    model = {"type": "notebook", "content": json.loads(json.dumps(saved))}
    server.clean_before_save(model, path="notebooks/06.ipynb")
    assert model["content"] == clean_notebook(saved)


def test_the_save_hook_leaves_other_notebooks_and_files_alone(saved: Any) -> None:
    del saved.metadata["course"]
    assert not is_course_notebook(saved)
    for model in (
        {"type": "notebook", "content": saved},
        {"type": "file", "content": "{}"},
        {"type": "directory"},
    ):
        before = copy.deepcopy(model)
        server.clean_before_save(model, path="somewhere")
        assert model == before


def test_a_failure_in_the_hook_leaves_the_learners_work_as_it_is(saved: Any) -> None:
    broken = json.loads(json.dumps(saved))
    del broken["cells"][1]["metadata"]
    model = {"type": "notebook", "content": broken}
    before = copy.deepcopy(model)
    with pytest.raises(Exception):  # noqa: B017  the contents manager logs it, whatever it is, and saves
        server.clean_before_save(model)
    assert model == before


def test_the_extension_is_switched_on_by_being_installed(root: Any) -> None:
    config = json.loads((root / "course_helpers/documents/jupyter_config/course_helpers.json").read_text())
    modules = [point["module"] for point in server._jupyter_server_extension_points()]
    assert list(config["ServerApp"]["jpserver_extensions"]) == modules

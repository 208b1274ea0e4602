"""Handouts: one HTML file per lesson, for a phone, a screen and paper, where the tools run with no network.

`jupyter nbconvert --to handout notebooks/06_whole_hand_effleurage.ipynb` writes the learner's, `--to
handout_instructor` the instructor's, which has `-instructor` in its name. In JupyterLab both are in the menu
File > Save and Export Notebook As.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup
from nbconvert.exporters import HTMLExporter
from nbconvert.preprocessors import TagRemovePreprocessor
from nbformat import NotebookNode
from traitlets import Enum, default
from traitlets.config import Config

from .clean import COURSE_KEY, clean_notebook
from .live import ToolsPreprocessor, handout_scripts
from .page import NAME_ENDS, finish

COURSE_TITLE = "Back massage course"
TEMPLATES = Path(__file__).parent / "templates"
AUDIENCES = tuple(NAME_ENDS)
# The spelling of Jupyter Book where it has one. Not named here because they remove nothing: `handout-only`
# (slides leave it out), `solution` and `hide-input` (folded by template and page).
REMOVED_FOR_ALL = frozenset({"remove-cell", "lab-only"})
REMOVED_FOR_LEARNERS = frozenset({"instructor"})


class HandoutExporter(HTMLExporter):
    """Exports a lesson as a handout.

    It never executes a notebook and reads no widget state: the stored pictures say which tool stands where.
    """

    export_from_notebook = "Handout"

    audience = Enum(
        AUDIENCES,
        default_value="learner",
        help="Whom the handout is for: a learner, or an instructor, who also gets the instructor notes.",
    ).tag(config=True)

    @default("template_name")
    def _template_name_default(self) -> str:
        return "handout"

    @default("extra_template_basedirs")
    def _extra_template_basedirs_default(self) -> list[str]:
        return [str(TEMPLATES)]

    @default("exclude_input")
    def _exclude_input_default(self) -> bool:
        return True  # nobody needs code to learn massage

    @default("exclude_anchor_links")
    def _exclude_anchor_links_default(self) -> bool:
        return True

    @property
    def default_config(self) -> Config:
        """Show the picture of an output, never a widget view or a script."""
        config = Config(
            {
                "NbConvertBase": {
                    "display_data_priority": [
                        "text/html",
                        "text/markdown",
                        "image/svg+xml",
                        "image/png",
                        "image/jpeg",
                        "text/plain",
                    ]
                }
            }
        )
        merged: Config = super().default_config.copy()
        merged.merge(config)
        return merged

    def _init_preprocessors(self) -> None:
        super()._init_preprocessors()
        remove = TagRemovePreprocessor(parent=self, enabled=True)
        remove.remove_cell_tags |= REMOVED_FOR_ALL
        if self.audience == "learner":
            remove.remove_cell_tags |= REMOVED_FOR_LEARNERS
        remove.remove_input_tags |= {"remove-input"}
        remove.remove_all_outputs_tags |= {"remove-output"}
        self.register_preprocessor(remove, enabled=True)
        self.register_preprocessor(ToolsPreprocessor(parent=self), enabled=True)

    def _init_resources(self, resources: dict[str, Any] | None) -> dict[str, Any]:
        resources = super()._init_resources(resources)
        resources["audience"] = self.audience
        # Command line and JupyterLab both name the file by this: one edition never takes the other's place.
        resources["output_extension"] = NAME_ENDS[self.audience] + str(self.file_extension)
        resources["course_title"] = COURSE_TITLE
        resources["handout_scripts"] = handout_scripts
        return resources

    def default_filters(self) -> Any:
        """Add what the template needs to those of nbconvert."""
        yield from super().default_filters()
        yield "css_string", css_string
        yield "lesson_title", lesson_title

    def from_notebook_node(  # type: ignore[override]
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[str, dict[str, Any]]:
        """Convert a notebook to a handout."""
        html, resources = super().from_notebook_node(clean_notebook(nb), resources, **kw)
        soup = BeautifulSoup(html, "html.parser")
        folder = Path(resources.get("metadata", {}).get("path") or ".")
        for picture in finish(soup, self.audience, folder):
            self.log.warning(
                "The handout lacks the picture %s: no such file beside the lesson.",
                picture,
            )
        return str(soup), resources


class InstructorHandoutExporter(HandoutExporter):
    """Exports a lesson as a handout with the instructor's notes."""

    export_from_notebook = "Handout for the instructor"

    audience = Enum(AUDIENCES, default_value="instructor", help="See HandoutExporter.").tag(config=True)


def lesson_title(nb: NotebookNode) -> str:
    """Find a lesson's title: in its metadata, else in its first heading."""
    named = nb.metadata.get(COURSE_KEY, {}).get("title") or nb.metadata.get("title")
    if named:
        return str(named)
    for cell in nb.cells:
        if cell.cell_type == "markdown":
            for line in cell.source.splitlines():
                if line.startswith("# "):
                    return str(line[2:].strip())
    return ""


def css_string(text: str) -> str:
    """Write a text as a string in a style sheet."""
    return '"' + "".join(c if c.isalnum() or c in " .,:" else f"\\{ord(c):x} " for c in text) + '"'

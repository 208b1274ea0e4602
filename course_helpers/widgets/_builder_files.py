"""What the routine builder does with files: a plan is saved, replaced only at a second press, and opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..plans import Plan, Unfit, plan_from, read_plan, save_plan
from ..records import Course, OwnPlan
from ._builder_parts import FileControls


class FileActions:
    """Saves what the choices come to, and opens what was saved; each press returns what became of it.

    Parameters
    ----------
    course, controls
        The words, and the fields and buttons.
    fitted
        Returns what the choices come to.
    fill_in
        Takes over a plan that was opened.
    """

    def __init__(
        self,
        course: Course,
        controls: FileControls,
        fitted: Callable[[], Plan | Unfit],
        fill_in: Callable[[OwnPlan], None],
    ) -> None:
        self._course, self._words, self._controls = course, course.plan_builder, controls
        self._fitted, self._fill_in = fitted, fill_in
        self._replacing = False

    def save(self) -> str:
        """Save, or say that something is there already: a second press replaces it."""
        found = self._fitted()
        if isinstance(found, Unfit):
            return found.sentence
        replacing, path = self._replacing, self._path()
        self.ask(False)
        if path.suffix == ".toml" and path.exists() and not replacing:
            self.ask(True)
            return self._words.there.format(file=path.name)
        return self._words.saved.format(file=save_plan(found, path, overwrite=replacing).resolve())

    def open(self) -> str:
        """Open the file that is named."""
        path = self._path()
        self._fill_in(read_plan(self._course, path))
        return self._words.opened.format(file=path.name)

    def take_in(self, name: str, content: bytes) -> str:
        """Open a file that the browser handed over."""
        self._fill_in(plan_from(self._course, name, content))
        self._controls.file.value = name
        return self._words.opened.format(file=name)

    def ask(self, replacing: bool) -> None:
        """Let the next press on "save" replace the file that is there, or not."""
        self._replacing = replacing
        save = self._controls.save
        save.description = self._words.replace if replacing else self._words.save
        save.button_style = "danger" if replacing else ""

    def _path(self) -> Path:
        return Path(self._controls.file.value.strip()).expanduser()

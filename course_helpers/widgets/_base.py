"""What the course's widgets share: a still form beside the live view, and a stable text form."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import anywidget
import ipywidgets as widgets
import traitlets

from ..picture import Still
from ..reading import load_course

STATIC = Path(__file__).parent.parent / "static"


class Pictured:
    """Mixin: shows its still form wherever the live widget cannot be.

    The widget view stands first in the MIME bundle; an unrun lesson, a code host and a handout
    show the figure.
    """

    # While it is displayed: the base class asks for its text meanwhile, and a picture takes long to draw.
    _displayed: Still | None = None

    def picture(self) -> Still:
        """Return what stands for this tool where it cannot live."""
        raise NotImplementedError

    def __repr__(self) -> str:
        return (self._displayed or self.picture()).sentence

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        self._displayed = still = self.picture()
        try:
            bundle: Any = super()._repr_mimebundle_(**kwargs)  # type: ignore[misc]
        finally:
            self._displayed = None
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        if data is None:
            return bundle
        data = {**data, "text/html": still.html(), "text/plain": still.sentence}
        return (data, bundle[1]) if isinstance(bundle, tuple) else data


class CourseWidget(Pictured, anywidget.AnyWidget):
    """A tool that lives in the browser: one short Python class and one readable ES module."""

    def handout_state(self) -> dict[str, Any]:
        """Return the traits that the browser module reads in a handout, as JSON, without its pictures."""
        raise NotImplementedError


class ShortcutGuard(anywidget.AnyWidget):
    """Keeps JupyterLab's shortcuts away from the core widgets of a box: typing there never cuts a cell.

    It also says so when Python is gone: core widgets would keep silent.
    """

    _esm = STATIC / "guard.js"

    asleep = traitlets.Unicode().tag(sync=True)

    @traitlets.default("asleep")
    def _course_words(self) -> str:
        return load_course().practice_log.box.asleep

    def __repr__(self) -> str:
        return "ShortcutGuard()"


class CourseBox(Pictured, widgets.VBox):
    """A box of core widgets with a still picture.

    Parameters
    ----------
    children
        The widgets of the box, from top to bottom.
    """

    def __init__(self, children: Sequence[widgets.Widget]) -> None:
        super().__init__([*children, ShortcutGuard()])
        self.add_class("course-box")

"""Screening: the safety questions, and what each answer leaves of the course."""

from __future__ import annotations

from typing import Any

import traitlets

from ..offers import Offered, offered
from ..picture import svg_uri
from ..reading import load_course
from ..records import Course
from ..screening_sheet import ScreeningSheet
from ._base import STATIC, CourseWidget
from ._screening_state import screening_state


class ScreeningTool(CourseWidget):
    """The safety questions for one receiver; make one with `screening`.

    Attributes
    ----------
    answers
        True for a yes, False for a no, by a question's id.
    places
        Ids of the places pointed out, by the id of the question that asks for them.
    agreed
        Ids of the questions whose doctor or midwife has agreed.
    unnamed_stop
        Whether one of the STOP questions is a yes, and nobody says which.
    day
        The browser's local date of the answers, such as 2026-11-25: on another day they are forgotten.
    """

    _esm = STATIC / "screening.js"

    state = traitlets.Dict().tag(sync=True)
    base_picture = traitlets.Unicode().tag(sync=True)
    answers = traitlets.Dict().tag(sync=True)
    places = traitlets.Dict().tag(sync=True)
    agreed: traitlets.List[str] = traitlets.List().tag(sync=True)
    unnamed_stop = traitlets.Bool(False).tag(sync=True)
    day = traitlets.Unicode().tag(sync=True)

    def __init__(self, course: Course) -> None:
        self._course, self._still = course, ScreeningSheet.of(course)
        super().__init__(state=screening_state(course), base_picture=svg_uri(self._still.svg))

    @property
    def result(self) -> Offered:
        """What the answers leave of the course, by now."""
        return offered(self._course, self.answers, self.places, self.agreed, unnamed_stop=self.unnamed_stop)

    def picture(self) -> ScreeningSheet:
        """Return the questions as a worksheet."""
        return self._still

    def handout_state(self) -> dict[str, Any]:
        """Return the traits that the browser module reads in a handout: no answers travel in it."""
        return {"state": self.state}


def screening() -> ScreeningTool:
    """Ask the safety questions: what may be done today, how, and what to leave out.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    return ScreeningTool(load_course())

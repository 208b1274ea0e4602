"""Check yourself: a lesson's questions, each answered with what is right in it or mistaken."""

from __future__ import annotations

from typing import Any

import traitlets

from ..asking import BODY, Asked, asked
from ..drawing import spots_frame
from ..drawing.spots import BADGE_CM
from ..geometry import BodyMap
from ..geometry.spots import APART_CM
from ..picture import svg_uri
from ..reading import load_course
from ..records import Course, Lesson, Order
from ..worksheet import FROM_BEHIND, Worksheet, worksheet_pictures
from ._base import STATIC, CourseWidget


class CheckYourself(CourseWidget):
    """The questions of a lesson; make one with `check_yourself`.

    Attributes
    ----------
    answers
        What was tried, in order, by the question's id: texts of options and steps, names of spots.
    done
        Whether every question is answered.
    first_try
        How many were answered without a mistake.
    """

    _esm = STATIC / "check.js"

    title = traitlets.Unicode().tag(sync=True)
    questions: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    pictures = traitlets.Dict().tag(sync=True)
    answers = traitlets.Dict().tag(sync=True)
    done = traitlets.Bool(False).tag(sync=True)
    first_try = traitlets.Int(0).tag(sync=True)

    def __init__(self, course: Course, lesson: Lesson) -> None:
        questions = asked(course, lesson)
        drawn = worksheet_pictures(course, questions)
        self._still = Worksheet(questions, drawn, "check_yourself", {"lesson": lesson.number})
        super().__init__(
            title=lesson.title,
            questions=[_state(course, each) for each in questions],
            pictures={name: svg_uri(svg) for name, svg in drawn.items()},
        )

    def picture(self) -> Worksheet:
        """Return the questions as a worksheet, with their answers."""
        return self._still

    def handout_state(self) -> dict[str, Any]:
        """Return the traits that the module reads in a handout, and the names of the worksheet's pictures."""
        names = ("title", "questions", "answers", "done", "first_try")
        return {**{name: getattr(self, name) for name in names}, "pictured": list(self.pictures)}


def check_yourself(lesson: str) -> CheckYourself:
    """Ask a lesson's questions: first some of earlier lessons again, then its own.

    Parameters
    ----------
    lesson
        Number of the lesson, such as `"06"`.

    Raises
    ------
    ToolError
        For an unknown lesson.
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    return CheckYourself(course, course.lesson(str(lesson)))


def _state(course: Course, each: Asked) -> dict[str, Any]:
    """One question as the browser shows it; places on the map are shares of its width and height."""
    state: dict[str, Any] = {
        "id": each.question.id,
        "kind": each.question.kind,
        "ask": each.question.ask,
        "marks": list(each.marks),
        "from": _lesson(each.source) if each.source else None,
        "why": each.why,
        "answers": [
            {"letter": a.letter, "text": a.text, "name": a.name, "why": a.why, "turn": a.turn}
            for a in each.answers
        ],
    }
    if isinstance(each.question, Order):
        for answer in state["answers"]:
            del answer["letter"]
    if each.spots:
        frame = spots_frame(BodyMap.of(course, BODY))
        state["map"] = {
            "alt": FROM_BEHIND,
            "ratio": round(frame.width / frame.height, 4),
            "target": round(APART_CM * frame.px_per_cm / frame.width, 4),
            "badge": round(2 * BADGE_CM * frame.px_per_cm / frame.width, 4),
        }
        for answer, spot in zip(state["answers"], each.spots, strict=True):
            x, y = frame.at(*spot.badge)
            answer["at"] = [round(x / frame.width, 4), round(y / frame.height, 4)]
    return state


def _lesson(lesson: Lesson) -> dict[str, str]:
    return {"number": lesson.number, "title": lesson.title, "file": lesson.id}

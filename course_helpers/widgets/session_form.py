"""The forms after a session: what the receiver felt, and how the giver sees it; kept only when asked."""

from __future__ import annotations

from typing import Any

import traitlets

from ..drawing import draw_session_form, to_svg
from ..errors import ToolError, suggest
from ..picture import Picture
from ..reading import load_course
from ..records import Course
from ..session_words import ROLES, form_sentence
from ._base import STATIC, CourseWidget
from ._keeps import Keeps

BOTH = "both"


class SessionForms(Keeps, CourseWidget):
    """The forms after a session; make one with `session_form`.

    Nothing is kept before the learner presses the button of a form; then it goes to the practice log.

    Attributes
    ----------
    role
        Whose form is shown: `"receiver"` or `"giver"`.
    draft
        What is filled in and not kept yet: `technique`, `routine`, `minutes` (as typed), and for each role
        what it has answered; `kept` lists the roles that have kept theirs of this session.
    """

    _esm = STATIC / "form.js"

    state = traitlets.Dict().tag(sync=True)
    role = traitlets.Enum(ROLES, ROLES[0]).tag(sync=True)
    draft = traitlets.Dict().tag(sync=True)

    def __init__(self, course: Course, role: str) -> None:
        self._course = course
        self._roles = ROLES if role == BOTH else (role,)
        self._args = {} if role == BOTH else {"role": role}
        super().__init__(state=_state(course, self._roles), role=self._roles[0])

    def picture(self) -> Picture:
        """Return the form for pencil and paper."""
        svg = to_svg(draw_session_form(self._course, self._roles))
        return Picture(svg, form_sentence(self._course, self._roles), "session_form", self._args)

    def handout_state(self) -> dict[str, Any]:
        """Return the traits that the browser module reads in a handout."""
        return {"state": self.state, "role": self.role, "draft": self.draft, **self.keeper_state()}


def session_form(role: str = BOTH) -> SessionForms:
    """Ask receiver and giver how a session was; what they say goes to the practice log when they keep it.

    Parameters
    ----------
    role
        `"receiver"`, `"giver"`, or `"both"`: then whoever answers says which they were.

    Raises
    ------
    ToolError
        For another role.
    DataError
        If the course's data are wrong.
    """
    known = (*ROLES, BOTH)
    if role not in known:
        raise ToolError(f"role is whose form it is; got {role!r}; {suggest(str(role), known)}")
    return SessionForms(load_course(), role)


def _state(course: Course, roles: tuple[str, ...]) -> dict[str, Any]:
    form = course.session_form
    return {
        "roles": list(roles),
        "techniques": [{"id": name, "name": course.technique(name).name} for name in course.in_order()],
        "routines": [{"id": name, "name": one.name} for name, one in course.routines.items()],
        "most_minutes": 24 * 60,
        "feel": [form.feel.said(value) for value in range(11)],
        "comfort": {"low": form.comfort.low, "high": form.comfort.high},
        "care": {"strong_from": form.feel.too_strong, "uneasy_upto": form.comfort.ask_upto},
        "rubric": [part.model_dump() for part in form.rubric.parts],
        "texts": form.texts.model_dump(exclude={"paper"}),
    }

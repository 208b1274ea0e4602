"""The scale drill: press on a household scale to a target without looking, then learn what it showed."""

from __future__ import annotations

from typing import Any

import traitlets

from ..drawing import draw_scale_form, to_svg
from ..errors import ToolError
from ..picture import Picture
from ..reading import load_course
from ..records import Contact, Course
from ..scale_words import form_sentence, least_target
from ._base import STATIC, CourseWidget
from ._keeps import Keeps

WHOLE_HAND = "whole-hand"  # the one contact whose area follows from hand length and breadth


class ScaleDrill(Keeps, CourseWidget):
    """Presses to a target, and what they come to; make one with `scale_drill`.

    Attributes
    ----------
    round
        Where the round stands; empty before the first choice. Its `trials` hold each reading in newtons (`n`)
        and whether the giver saw it (`seen`).
    areas
        The learner's own prints in cm2, by the id of the contact surface.
    """

    _esm = STATIC / "scale.js"

    state = traitlets.Dict().tag(sync=True)
    round = traitlets.Dict().tag(sync=True)
    areas = traitlets.Dict().tag(sync=True)

    def __init__(self, course: Course, contact: Contact, target_n: float, args: dict[str, Any]) -> None:
        self._course, self._contact, self._target_n, self._args = course, contact, target_n, args
        super().__init__(state=_state(course, contact, target_n))

    def picture(self) -> Picture:
        """Return the drill as a form for pencil and paper."""
        svg = to_svg(draw_scale_form(self._course, self._contact, self._target_n))
        sentence = form_sentence(self._course, self._contact, self._target_n)
        return Picture(svg, sentence, "scale_drill", self._args)

    def handout_state(self) -> dict[str, Any]:
        """Return the traits that the browser module reads in a handout."""
        return {"state": self.state, "round": self.round, "areas": self.areas, **self.keeper_state()}


def scale_drill(contact: str = "heel-of-hand", target_n: float | None = None) -> ScaleDrill:
    """Press on a household scale to a target without looking.

    Parameters
    ----------
    contact
        Id of the contact surface to begin with; the learner may choose another.
    target_n
        The force to aim at, in newtons, from 1 to the largest target of this contact surface; its lightest
        target if left out.

    Raises
    ------
    ToolError
        For an unknown contact surface, or a force that this contact surface may not be drilled at.
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    record = course.contact(contact)
    args: dict[str, Any] = {} if contact == "heel-of-hand" else {"contact": contact}
    targets = course.scale_drill.targets(contact).targets_n
    if target_n is None:
        target_n = targets[0]
    elif not least_target(course, record) <= target_n <= targets[-1]:
        raise ToolError(
            f"target_n is a force from {least_target(course, record):g} to {targets[-1]:g} newtons with the "
            f"{record.name}; got {target_n!r}"
        )
    else:
        args["target_n"] = target_n
    return ScaleDrill(course, record, float(target_n), args)


def _state(course: Course, contact: Contact, target_n: float) -> dict[str, Any]:
    drill = course.scale_drill
    plain = drill.model_dump(include={"scale", "area", "stance", "passing", "texts"})
    return {
        **plain,
        "contact": contact.id,
        "target_n": target_n,
        "contacts": [
            {
                **drill.targets(each.id).model_dump(),
                "name": each.name,
                "area_cm2": each.area_cm2.usual,
                "ceiling_n": each.force_ceiling_n,
                "whole_hand": each.id == WHOLE_HAND,
            }
            for each in course.contacts.leaning
        ],
        "groups": [group.model_dump() for group in drill.groups],
        "why": [
            finding.model_dump(include={"touch", "found", "hands", "doubt"})
            for name in drill.why
            for finding in course.findings
            if finding.id == name
        ],
        "advice": [advice.model_dump() for advice in drill.advice],
        "weights": [image.model_dump() for image in drill.weights.images],
        "pressures": [image.model_dump() for image in drill.pressures.images],
        "hand_area": {
            "factor": course.pressure.hand_area.factor.usual,
            "length_cm": course.pressure.hand_area.length_cm.model_dump(),
            "breadth_cm": course.pressure.hand_area.breadth_cm.model_dump(),
        },
    }

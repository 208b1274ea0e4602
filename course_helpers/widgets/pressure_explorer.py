"""The pressure explorer: all contact surfaces side by side at one force; predict first, then reveal."""

from __future__ import annotations

from typing import Any

import traitlets

from ..drawing import draw_pressures, to_svg
from ..errors import ToolError, suggest
from ..geometry import hand_outline
from ..picture import Picture
from ..pressure import band_sentence, comparison, comparison_sentence, firmest_band, rule_sentence
from ..reading import load_course
from ..records import Course, Technique
from ._base import STATIC, CourseWidget

USUAL_OIL = "oiled"
USUAL_N = 20.0  # about two kilograms: a force that every contact surface may bear


class PressureExplorer(CourseWidget):
    """Force, area, pressure, drag and Walton range of every contact; make one with `pressure_explorer`.

    A Walton level is never derived from kPa: it comes from the force band of each contact, an estimate.
    """

    _esm = STATIC / "pressure.js"

    state = traitlets.Dict().tag(sync=True)
    force_n = traitlets.Float(USUAL_N).tag(sync=True)
    oil = traitlets.Unicode(USUAL_OIL).tag(sync=True)
    hand_length_cm = traitlets.Float(0.0).tag(sync=True)
    hand_breadth_cm = traitlets.Float(0.0).tag(sync=True)
    guess = traitlets.Float(0.0).tag(sync=True)
    revealed = traitlets.Bool(False).tag(sync=True)

    def __init__(
        self, course: Course, force_n: float, args: dict[str, Any], technique: Technique | None = None
    ) -> None:
        hand = course.pressure.hand_area
        self._course, self._args, self._technique = course, args, technique
        self._start_n = force_n
        super().__init__(
            force_n=force_n,
            oil=args.get("oil", USUAL_OIL),
            hand_length_cm=hand.length_cm.usual,
            hand_breadth_cm=hand.breadth_cm.usual,
            state=_state(course, technique),
        )

    def picture(self) -> Picture:
        """Return the comparison at the force that the explorer starts with."""
        rows = comparison(self._course, self._start_n)
        sentence = comparison_sentence(self._course, rows)
        here = None
        if self._technique is not None:
            here, band = firmest_band(self._course, self._technique)
            sentence = f"{sentence} {band_sentence(self._technique, here, band)}"
        svg = to_svg(draw_pressures(self._course, rows, here=here))
        return Picture(svg, sentence, "pressure_explorer", self._args)

    def handout_state(self) -> dict[str, Any]:
        """Return the traits that the browser module reads in a handout."""
        names = (
            "state",
            "force_n",
            "oil",
            "hand_length_cm",
            "hand_breadth_cm",
            "guess",
            "revealed",
        )
        return {name: getattr(self, name) for name in names}


def pressure_explorer(
    technique: str | None = None, *, force_n: float | None = None, oil: str = USUAL_OIL
) -> PressureExplorer:
    """Compare all contact surfaces at one force.

    Parameters
    ----------
    technique
        Id of a technique: its contact is marked, and the force begins in the middle of its firmest band.
    force_n
        The force to begin with, in newtons, from 1 to 110; left out, 20 or what the technique uses.
    oil
        The oil to begin with, as the lesson asks for it: `"dry"`, `"little"` or `"oiled"`.

    Raises
    ------
    ToolError
        For a force outside that range, or an unknown technique or oil.
    """
    course = load_course()
    args: dict[str, Any] = {}
    record, usual = None, USUAL_N
    if technique is not None:
        record = course.technique(technique)
        _, band = firmest_band(course, record)
        usual = max(1.0, float(round((band.low_n + band.high_n) / 2)))
        args["technique"] = technique
    if force_n is not None and not 1 <= force_n <= 110:
        raise ToolError(f"force_n is a force from 1 to 110 newtons; got {force_n!r}")
    if force_n is not None and force_n != usual:
        args["force_n"] = force_n
    known = [friction.id for friction in course.pressure.friction]
    if oil not in known:
        raise ToolError(f"there is no oil {oil!r}; {suggest(oil, known)}")
    if oil != USUAL_OIL:
        args["oil"] = oil
    return PressureExplorer(course, float(usual if force_n is None else force_n), args, record)


def _state(course: Course, technique: Technique | None) -> dict[str, Any]:
    pressure = course.pressure
    here = None
    if technique is not None:
        contact, band = firmest_band(course, technique)
        here = {"contact": contact.id, "title": technique.name, **band.model_dump()}
    return {
        "here": here,
        "contacts": [
            {
                "id": contact.id,
                "name": contact.name,
                "hand": contact.limb == "hand",
                "broad": course.is_broad(contact),
                "area_cm2": contact.area_cm2.model_dump(),
                "print": [
                    [round(float(x), 2), round(float(y), 2)] for x, y in hand_outline(contact.print, "right")
                ],
                "bands": [band.model_dump() for band in contact.force_bands],
                "reinforced": contact.reinforced_point,
                "ceiling_n": contact.force_ceiling_n,
                "use": contact.use,
            }
            for contact in course.contacts.leaning
        ],
        "friction": [{"id": f.id, "name": f.name, "mu": f.mu.model_dump()} for f in pressure.friction],
        "comfort": {
            "low_kpa": pressure.comfort.low_kpa,
            "high_kpa": pressure.comfort.high_kpa,
        },
        "hand_area": {
            "factor": pressure.hand_area.factor.usual,
            "length_cm": pressure.hand_area.length_cm.model_dump(),
            "breadth_cm": pressure.hand_area.breadth_cm.model_dump(),
        },
        "rules": {
            "most": pressure.rules.most,
            "reinforced_most": pressure.rules.reinforced_most,
            "say": rule_sentence(pressure.rules),
        },
        "levels": [level.model_dump() for level in pressure.walton.levels],
        "credit": pressure.walton.credit,
    }

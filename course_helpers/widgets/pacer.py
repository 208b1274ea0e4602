"""The pacer: hands move over the map at true speed, with beats, breath, counted passes and cues."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import traitlets

from ..drawing import maps_on, plate, to_svg
from ..geometry import Timeline, passes_for, sides_of, timeline
from ..picture import Picture, svg_uri
from ..reading import load_course
from ..records import Course, Technique
from ..sentences import stroke_sentence
from ._base import STATIC, CourseWidget
from ._program import program
from ._turn import in_turn


class Pacer(CourseWidget):
    """A player of timed strokes; make one with `pacer`.

    The clock, the sound and the moving hands live in the browser and keep time while Python is busy. Traits
    written by the browser: `elapsed_s`, `pass_number`, `beat`, `finished`. Traits that either side may set:
    `playing`, `speed_cm_s`, `muted`, `voice`, `breath`, `passes`, `body`, `side`.
    """

    _esm = STATIC / "player.js"

    program = traitlets.Dict().tag(sync=True)
    base_picture = traitlets.Unicode().tag(sync=True)
    body = traitlets.Unicode("medium").tag(sync=True)
    side = traitlets.Unicode("both").tag(sync=True)
    passes = traitlets.Int(1).tag(sync=True)
    speed_cm_s = traitlets.Float(0.0).tag(sync=True)
    muted = traitlets.Bool(False).tag(sync=True)
    voice = traitlets.Bool(True).tag(sync=True)
    breath = traitlets.Bool(True).tag(sync=True)
    playing = traitlets.Bool(False).tag(sync=True)
    finished = traitlets.Bool(False).tag(sync=True)
    elapsed_s = traitlets.Float(0.0).tag(sync=True)
    pass_number = traitlets.Int(1).tag(sync=True)
    beat = traitlets.Int(1).tag(sync=True)

    def __init__(self, course: Course, one_pass: Timeline) -> None:
        self._course, self._pass = course, one_pass
        super().__init__(
            body=one_pass.body.size.id,
            side=one_pass.side,
            passes=one_pass.passes,
            speed_cm_s=round(one_pass.working_speed_cm_s or 0.0, 1),
            program=program(course, one_pass),
            base_picture=svg_uri(self._draw()),
        )
        self.observe(self._lay_out, names=["body", "side", "passes"])

    @in_turn
    def _lay_out(self, change: Any) -> None:
        """Follow a change of body, side or number of passes."""
        self._pass = timeline(
            self._course,
            self._pass.technique,
            body=self.body,
            side=self.side,
            passes=self.passes,
        )
        with self.hold_sync():
            self.program = program(self._course, self._pass)
            if change["name"] != "passes":
                self.base_picture = svg_uri(self._draw())

    def _draw(self) -> bytes:
        self._svg = _map(self._course, self._pass.technique, self._pass.body.size.id, self._pass.side)
        return self._svg

    def picture(self) -> Picture:
        """Return the map that the hands move over."""
        return Picture(
            self._svg,
            f"Pacer. {stroke_sentence(self._pass)}",
            "pacer",
            _arguments(self._pass),
            maps=maps_on(self._pass, "map"),
        )

    def handout_state(self) -> dict[str, Any]:
        """Return the traits that the browser module reads in a handout."""
        names = (
            "program",
            "body",
            "side",
            "passes",
            "speed_cm_s",
            "muted",
            "voice",
            "breath",
        )
        return {name: getattr(self, name) for name in names}


@lru_cache(maxsize=32)
def _map(course: Course, technique: Technique, body: str, side: str) -> bytes:
    """Draw the map of a stroke once for all its pacers: a lesson has several."""
    one_pass = timeline(course, technique, body=body, side=None if side == "both" else side)
    return to_svg(plate(course, one_pass, "map"))


def pacer(
    technique: str,
    *,
    body: str = "medium",
    side: str | None = None,
    passes: int | None = None,
) -> Pacer:
    """Pace a technique: a player that moves the hands over the map at true speed.

    Parameters
    ----------
    technique
        Id of a technique, such as `"whole-hand-effleurage"`.
    body
        `"small"`, `"medium"` or `"large"`.
    side
        The receiver's `"right"` or `"left"`, for a technique that is done on each side in turn.
    passes
        How many passes; the dose's usual amount if left out.

    Raises
    ------
    ToolError
        For an unknown technique, body or side, or a number of passes below 1.
    """
    course = load_course()
    one_pass = timeline(course, technique, body=body, side=side, passes=passes)
    return Pacer(course, one_pass)


def _arguments(one_pass: Timeline) -> dict[str, Any]:
    """The call of `pacer` that gives this pass again, without what it would choose by itself."""
    technique = one_pass.technique
    args: dict[str, Any] = {"technique": technique.id}
    if one_pass.body.size.id != "medium":
        args["body"] = one_pass.body.size.id
    if one_pass.side != sides_of(technique)[0]:
        args["side"] = one_pass.side
    if one_pass.passes != passes_for(technique.dose, one_pass.pass_s):
        args["passes"] = one_pass.passes
    return args

"""The tempo drill: follow a beat by tapping, keep it while it fades, go on alone; or let the breath lead."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import traitlets

from ..drawing import draw_breath, draw_tempo, to_svg
from ..errors import ToolError, suggest
from ..picture import Picture
from ..reading import load_course
from ..records import Course
from ..tempo import Pace, breath_sentence, drill_sentence, pace, paces
from ._base import STATIC, CourseWidget
from ._keeps import Keeps

MODES = ("beat", "breath")


class TempoDrill(Keeps, CourseWidget):
    """A drill of the pace; make one with `tempo_drill`.

    The beat sounds and the taps are timed in the browser, by the time stamps of its own events. A finished
    round goes to the practice log.

    Attributes
    ----------
    technique, speed_cm_s
        What is drilled, and how fast; the browser sets the usual speed when another technique is chosen.
    mode
        `"beat"` or `"breath"`.
    muted
        Whether the beat is only seen.
    follow_beats, fade_beats, alone_beats
        The parts of a round.
    running
        Whether a round is under way.
    result
        Figures of the last finished round; empty before. `mode`, `technique` and `taps` of all; of the beat
        `target_per_min`, `speed_cm_s`, `follow` and `alone` (each `per_min`, `spread_percent`,
        `drift_percent`, `taps`, `missed`, `doubled`; None for too few taps), `tempo_percent`, `praise` and
        `advice` (ids of the rules that were said); of the breath `breath_s`, `per_min`, `breaths` to a pass
        (0: none fits), `fits` and `speed_cm_s`.
    """

    _esm = STATIC / "tempo.js"

    state = traitlets.Dict().tag(sync=True)
    technique = traitlets.Unicode().tag(sync=True)
    mode = traitlets.Enum(MODES, "beat").tag(sync=True)
    speed_cm_s = traitlets.Float(0.0).tag(sync=True)
    muted = traitlets.Bool(False).tag(sync=True)
    follow_beats = traitlets.Int(1, min=1).tag(sync=True)
    fade_beats = traitlets.Int(1, min=1).tag(sync=True)
    alone_beats = traitlets.Int(4, min=4).tag(sync=True)
    running = traitlets.Bool(False).tag(sync=True)
    result = traitlets.Dict().tag(sync=True)

    def __init__(self, course: Course, start: Pace, mode: str) -> None:
        self._course, self._start, self._mode = course, start, mode
        a_round = course.tempo_drill.round
        super().__init__(
            state=_state(course),
            technique=start.technique.id,
            mode=mode,
            speed_cm_s=start.speed.usual_cm_s,
            follow_beats=a_round.follow_beats,
            fade_beats=a_round.fade_beats,
            alone_beats=a_round.alone_beats,
        )

    def picture(self) -> Picture:
        """Return the drill on paper, for the technique that it starts with."""
        args = {"technique": self._start.technique.id}
        if self._mode != MODES[0]:
            args["mode"] = self._mode
            svg = to_svg(draw_breath(self._course, self._start))
            return Picture(svg, breath_sentence(self._course, self._start), "tempo_drill", args)
        svg = to_svg(draw_tempo(self._course, self._start))
        return Picture(svg, drill_sentence(self._course, self._start), "tempo_drill", args)

    def handout_state(self) -> dict[str, Any]:
        """Return the traits that the browser module reads in a handout."""
        names = (
            "state",
            "technique",
            "mode",
            "speed_cm_s",
            "muted",
            "follow_beats",
            "fade_beats",
            "alone_beats",
        )
        return {**{name: getattr(self, name) for name in names}, **self.keeper_state()}


def tempo_drill(technique: str = "whole-hand-effleurage", mode: str = "beat") -> TempoDrill:
    """Drill the pace of a technique: follow the beat, keep it while it fades, go on alone.

    Parameters
    ----------
    technique
        Id of a technique that moves; another can be chosen in the tool.
    mode
        `"beat"`, or `"breath"`: your own breath sets the pace.

    Raises
    ------
    ToolError
        For an unknown technique or mode, or a technique that rests in one place.
    """
    if mode not in MODES:
        raise ToolError(f"mode is what sets the pace; got {mode!r}; {suggest(str(mode), MODES)}")
    course = load_course()
    return TempoDrill(course, pace(course, technique), mode)


def _state(course: Course) -> dict[str, Any]:
    drill = course.tempo_drill
    return {
        "techniques": [
            {
                "id": each.technique.id,
                "name": each.technique.name,
                "beats": each.beats,
                "pass_s": round(each.pass_s, 3),
                "speed": asdict(each.speed),
                "circle_beats": each.circle_beats,
                "row_beats": each.row_beats,
            }
            for each in paces(course)
        ],
        "lead_in_beats": course.rhythm.lead_in_beats,
        "fewest_taps": drill.round.fewest_taps,
        "breath_taps": [drill.breath.taps_low, drill.breath.taps_high],
        "breaths_most": drill.breath.most_per_pass,
        "breath_s": [course.rhythm.breath_low_s, course.rhythm.breath_high_s],
        "double_share": drill.taps.double_share,
        **{
            name: [rule.model_dump(exclude={"estimate"}, exclude_none=True) for rule in rules]
            for name, rules in (
                ("praise", drill.praise),
                ("advice", drill.advice),
                ("breath_fits", drill.breath_fits),
            )
        },
        "texts": dict(drill.texts),
    }

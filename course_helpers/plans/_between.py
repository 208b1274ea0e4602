"""What comes between strokes: oil, wiping it off, the next stroke, a walk round, a turn of the head."""

from __future__ import annotations

from collections.abc import Sequence

from ..geometry import giver_place, posture_for
from ..records import Course
from ..records._plans import PauseId
from ._plan import PlanStep
from ._strokes import Worked

GLIDES = ("effleurage", "petrissage")
DRY = ("friction",)


def between(strokes: Sequence[Worked], *, oil: bool, walks: bool) -> list[list[PauseId]]:
    """Return what has to be done before each stroke: oil for what glides, none for frictions.

    Beside somebody who lies the giver `walks` round; behind somebody who sits they turn where they stand.
    """
    found: list[list[PauseId]] = []
    oiled = False
    for index, stroke in enumerate(strokes):
        pauses: list[PauseId] = []
        family = stroke.technique.family
        if oil and family in GLIDES and not oiled:
            pauses.append("oil")
            oiled = True
        elif family in DRY and oiled:
            pauses.append("wipe")
            oiled = False
        if index:
            if walks and _stands(strokes[index - 1]) != _stands(stroke):
                pauses.append("side")
            elif not pauses:
                pauses.append("change")
        found.append(pauses)
    return found


def _stands(stroke: Worked) -> str:
    """Where the giver stands for a stroke."""
    return giver_place(posture_for(stroke.technique.stance.table, stroke.side))


def half_way(lengths: Sequence[float], total_s: float) -> int:
    """Return before which of the strokes half of the time is over, or as near as can be; never the first.

    `lengths` are the seconds of each stroke with the pauses before it.
    """
    ends = [sum(lengths[:index]) for index in range(len(lengths))]
    return min(range(1, len(lengths)), key=lambda index: (abs(ends[index] - total_s / 2), index), default=0)


def pause_step(course: Course, name: PauseId, following: Worked) -> PlanStep:
    """Return a pause as a step of a plan."""
    pause, texts = course.plans.pause(name), course.plans.texts
    name_told = following.technique.name
    if following.side != "both":
        name_told = texts["sided"].format(stroke=name_told, side=texts[f"side_{following.side}"])
    say = pause.say.format(next=name_told, place=texts[f"place_{_stands(following)}"])
    return PlanStep("pause", None, "both", 1, pause.seconds, pause.title, say, pause=name)


def rest_step(course: Course, seconds: float) -> PlanStep:
    """Return the rest that a plan ends with."""
    rest = course.plans.rest
    return PlanStep("pause", None, "both", 1, seconds, rest.title, rest.say, pause="rest")

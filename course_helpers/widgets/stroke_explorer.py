"""The stroke explorer: core sliders for speed, pressure, passes, body and contact; the plot follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import ipywidgets as widgets

from ..drawing import maps_on, plate, to_svg
from ..geometry import Timeline, timeline
from ..picture import Picture
from ..reading import load_course
from ..records import Course, Technique
from ..safety import pass_violations
from ..sentences import duration, number, stroke_sentence
from ..variants import with_contact, with_peak_walton
from ._base import CourseBox
from ._turn import in_turn

WIDE = {"width": "min(34em, 100%)"}
LABEL = {"description_width": "9em"}


class StrokeExplorer(CourseBox):
    """A box of labelled core widgets around a stroke-path plot; make one with `explore_stroke`.

    Attributes
    ----------
    speed, pressure, passes, body, contact
        The controls, for those who link or observe them.
    plot, verdict
        `HTML` widgets: the figure with its sentence, and what safety rules, dose and tempo say.
    """

    def __init__(self, course: Course, technique: Technique) -> None:
        self._course, self._technique = course, technique
        usual = timeline(course, technique)
        self._usual_pace = _pace(usual)
        self._args = {"technique": technique.id}
        self._still = self._draw(usual)
        tempo, pace = technique.stroke.tempo, self._usual_pace or Pace(1.0, 1)
        shown = {} if self._usual_pace else {"display": "none"}  # a slider that cannot move tells nothing
        self.speed = widgets.FloatSlider(
            value=pace.tidy(),
            min=pace.tidy(tempo.slowest),
            max=pace.tidy(tempo.fastest),
            step=10.0**-pace.digits,
            readout_format=f".{pace.digits}f",
            description=pace.unit,
            continuous_update=False,
            disabled=self._usual_pace is None,
            style=LABEL,
            layout={**WIDE, **shown},
        )
        self.pressure = widgets.FloatSlider(
            value=usual.peak_walton,
            min=0,
            max=5,
            step=0.5,
            description="Pressure (Walton)",
            continuous_update=False,
            style=LABEL,
            layout=WIDE,
        )
        self.passes = widgets.IntSlider(
            value=usual.passes,
            min=1,
            max=max(60, usual.passes),
            description="Passes",
            continuous_update=False,
            style=LABEL,
            layout=WIDE,
        )
        self.body = widgets.Dropdown(
            options=[(size.label, size.id) for size in course.back.sizes],
            value="medium",
            description="Receiver",
            style=LABEL,
            layout=WIDE,
        )
        own = technique.stroke.working.contact
        self._own_level = {own: usual.peak_walton}
        for one in technique.alternatives:
            levels = [place.walton or 0.0 for place in one.places]
            self._own_level[one.contact] = max(levels, default=usual.peak_walton)
        contacts = [one for one in course.contacts.contacts if not one.taps or one.id == own]
        self.contact = widgets.Dropdown(
            options=[(contact.name, contact.id) for contact in contacts],
            value=own,
            description="Contact",
            style=LABEL,
            layout=WIDE,
        )
        self.plot = widgets.HTML(self._still.html())
        self.verdict = widgets.HTML(_verdict(course, usual))
        controls = [self.speed, self.pressure, self.passes, self.body, self.contact]
        super().__init__([*controls, self.verdict, self.plot])
        for control in controls:
            control.observe(self._redraw, names="value")

    def picture(self) -> Picture:
        """Return the plot as it stands before anything is changed."""
        return self._still

    def one_pass(self) -> Timeline:
        """Return the stroke as the controls now set it."""
        contact, limits = self._course.contact(self.contact.value), self._technique.stroke.tempo
        technique = with_peak_walton(with_contact(self._technique, contact), self.pressure.value)
        tempo = self.speed.value / self._usual_pace.tidy() if self._usual_pace else 1.0
        return timeline(
            self._course,
            technique,
            body=self.body.value,
            # Whole steps of the slider may lie a little beyond what the stroke allows.
            tempo=min(max(tempo, limits.slowest), limits.fastest),
            passes=self.passes.value,
        )

    @in_turn
    def _redraw(self, change: Any) -> None:
        level = self._own_level.get(self.contact.value)
        if change.owner is self.contact and level not in (None, self.pressure.value):
            self.pressure.value = level  # as the course teaches this contact; this draws
            return
        one_pass = self.one_pass()
        self.verdict.value = _verdict(self._course, one_pass, self._how())
        self.plot.value = self._draw(one_pass).html()

    def _how(self) -> list[str]:
        """What the technique says of the contact that is chosen."""
        return [
            one.how.removesuffix(".")
            for one in self._technique.alternatives
            if one.contact == self.contact.value
        ]

    def _draw(self, one_pass: Timeline) -> Picture:
        svg = to_svg(plate(self._course, one_pass, "card"))
        maps = maps_on(one_pass, "card")
        return Picture(svg, stroke_sentence(one_pass), "explore_stroke", self._args, maps=maps)


@dataclass(frozen=True)
class Pace:
    """How fast a stroke is, as its slider tells it: to so many digits, in such a unit."""

    value: float
    digits: int
    unit: str = "Speed, cm/s"

    def tidy(self, factor: float = 1.0) -> float:
        """Return it, or so many times of it, as the slider steps."""
        return round(self.value * factor, self.digits)


def _pace(one_pass: Timeline) -> Pace | None:
    """How fast a stroke is: circles in one place are counted; None where nothing moves."""
    circles, speed = one_pass.circles_per_min, one_pass.working_speed_cm_s
    if circles is not None:
        return Pace(circles, 0, "Circles a minute")
    return None if speed is None else Pace(speed, 1)


def _verdict(course: Course, one_pass: Timeline, how: Sequence[str] = ()) -> str:
    """Say what the safety rules, the dose and the tempo make of a stroke: what is unsafe first.

    `how` is what the technique says of the contact.
    """
    unsafe = list(dict.fromkeys(violation.what for violation in pass_violations(course, one_pass)))
    head = (
        "<strong>Too firm for this course:</strong>" if unsafe else "Within the safety rules of the course."
    )
    parts = [
        f"<p>{head}</p>",
        _list(unsafe),
        _list([*how, *_beside_dose(one_pass), *_at_the_limit(one_pass)]),
    ]
    return f'<div role="status">{"".join(parts)}</div>'


def _list(said: list[str]) -> str:
    items = "".join(f"<li>{escape(one)}.</li>" for one in said)
    return f"<ul>{items}</ul>" if said else ""


def _beside_dose(one_pass: Timeline) -> list[str]:
    """Say whether this many passes are more or less than the stroke's dose."""
    dose, passes = one_pass.technique.dose, one_pass.passes
    given = f"{passes} pass{'' if passes == 1 else 'es'}"
    if dose.passes is not None:
        low, high = dose.passes.low, dose.passes.high
        words = [number(round(end)) for end in (low, high)]
    else:
        assert dose.minutes is not None
        low, high = (end * 60 / one_pass.pass_s for end in (dose.minutes.low, dose.minutes.high))
        words = [f"{end:g}" for end in (dose.minutes.low, dose.minutes.high)]
        given += f" in {duration(one_pass.total_s)}"
    # A dose in minutes ends with a whole pass.
    if round(low) <= passes <= max(1, round(high)):
        return []
    unit = "" if dose.passes else " minute" if words[1] == "1" else " minutes"
    usual = words[0] if words[0] == words[1] else " to ".join(words)
    return [f"{given}: {'more' if passes > high else 'less'} than this stroke's dose, {usual}{unit}"]


def _at_the_limit(one_pass: Timeline) -> list[str]:
    """Say whether a stroke is as slow or as fast as it may be."""
    pace, tempo = _pace(one_pass), one_pass.technique.stroke.tempo
    if pace is None:
        return []
    usual = Pace(pace.value / one_pass.tempo, pace.digits, pace.unit)
    if pace.tidy() >= usual.tidy(tempo.fastest):
        return ["As fast as this stroke may be"]
    if pace.tidy() <= usual.tidy(tempo.slowest):
        return ["As slow as this stroke may be"]
    return []


def explore_stroke(technique: str) -> StrokeExplorer:
    """Explore a stroke: change speed, pressure, passes, body or contact; plot and sentence follow.

    Parameters
    ----------
    technique
        Id of a technique.

    Raises
    ------
    ToolError
        For an unknown technique.
    """
    course = load_course()
    return StrokeExplorer(course, course.technique(technique))

"""The stroke explorer: core sliders for speed, pressure, passes, body and contact; the plot follows."""

from __future__ import annotations

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

WIDE = widgets.Layout(width="min(34em, 100%)")
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
        self._usual_speed = usual.working_speed_cm_s
        self._args = {"technique": technique.id}
        self._still = self._draw(usual)
        tempo, cm_s = technique.stroke.tempo, self._usual_speed or 1.0
        self.speed = widgets.FloatSlider(
            value=round(cm_s, 1),
            min=round(cm_s * tempo.slowest, 1),
            max=round(cm_s * tempo.fastest, 1),
            step=0.1,
            description="Speed, cm/s",
            continuous_update=False,
            disabled=self._usual_speed is None,
            style=LABEL,
            layout=WIDE,
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
        own = technique.stroke.hands[0].contact
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
        technique = with_peak_walton(with_contact(self._technique, self.contact.value), self.pressure.value)
        tempo = self.speed.value / round(self._usual_speed, 1) if self._usual_speed else 1.0
        return timeline(
            self._course,
            technique,
            body=self.body.value,
            tempo=tempo,
            passes=self.passes.value,
        )

    def _redraw(self, change: Any) -> None:
        one_pass = self.one_pass()
        self.verdict.value = _verdict(self._course, one_pass)
        self.plot.value = self._draw(one_pass).html()

    def _draw(self, one_pass: Timeline) -> Picture:
        svg = to_svg(plate(self._course, one_pass, "card"))
        maps = maps_on(one_pass, "card")
        return Picture(svg, stroke_sentence(one_pass), "explore_stroke", self._args, maps=maps)


def _verdict(course: Course, one_pass: Timeline) -> str:
    """Say what the safety rules, the dose and the tempo make of a stroke: what is unsafe first."""
    unsafe = list(dict.fromkeys(violation.what for violation in pass_violations(course, one_pass)))
    head = (
        "<strong>Too firm for this course:</strong>" if unsafe else "Within the safety rules of the course."
    )
    parts = [f"<p>{head}</p>", _list(unsafe), _list([*_beside_dose(one_pass), *_at_the_limit(one_pass)])]
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
    speed, tempo = one_pass.working_speed_cm_s, one_pass.technique.stroke.tempo
    if speed is None:
        return []
    usual = speed / one_pass.tempo
    # Speeds to one decimal, as the slider steps.
    if round(speed, 1) >= round(usual * tempo.fastest, 1):
        return ["As fast as this stroke may be"]
    if round(speed, 1) <= round(usual * tempo.slowest, 1):
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

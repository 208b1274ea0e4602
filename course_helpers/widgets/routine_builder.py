"""The routine builder: strokes, order, time and notes as core widgets; the plan and its reasons follow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import ipywidgets as widgets

from ..errors import PlanError
from ..geometry import sides_of
from ..offers import Offered
from ..picture import Picture
from ..plan_pictures import plan_picture
from ..plans import (
    Part,
    Plan,
    StrokeSpan,
    Unfit,
    fit,
    own_strokes,
    plan_from,
    read_plan,
    save_plan,
    stroke_span,
)
from ..reading import load_course
from ..records import Course, OwnPlan, OwnStroke, Routine
from ._base import CourseBox
from ._builder_parts import FileControls, StrokeControls, TimeControls, button
from ._builder_words import order_lines, text, verdict
from .screening import ScreeningTool

START = "gentle-20"


class RoutineBuilder(CourseBox):
    """A box of core widgets in which a routine is put together; make one with `routine_builder`.

    Attributes
    ----------
    plan
        What the choices come to, or None while they cannot be.
    what, time, file
        The controls, for those who press or observe them.
    said
        An `HTML` widget, announced: what became of the last change, and what stands in the way.
    plot
        An `HTML` widget: the plan's picture.
    """

    def __init__(self, course: Course, routine: Routine, screened: ScreeningTool | None = None) -> None:
        self._course, self._words, self._screening = course, course.plan_builder, screened
        self._filling, self._replacing = False, False
        self._strokes: tuple[OwnStroke, ...] = ()
        self.plan: Plan | None = None
        self._args = {} if routine.id == START else {"routine": routine.id}
        self.what, self.time, self.file = StrokeControls(course), TimeControls(course), FileControls(course)
        self.said, self.plot = widgets.HTML(), widgets.HTML()
        self.said.add_class("course-said")  # announced: see js/guard.js
        self.fitting = button("")
        words = self._words
        tabs = widgets.Tab([self.what.box(), self.time.box(), self.file.box()])
        tabs.titles = (words.tab_strokes, words.tab_time, words.tab_file)
        lead = [words.lead, *([words.screened] if screened else [])]
        head = f'<p class="course-title">{text(words.title)}</p>' + "".join(f"<p>{text(p)}</p>" for p in lead)
        super().__init__([widgets.HTML(head), tabs, self.said, self.fitting, self.plot])
        self.add_class("course-builder").add_class("course-widget")
        self._begin(routine)
        assert self.plan is not None  # the course's routines all fit: see routine_checks.py
        self._still: Picture = self._draw(self.plan)
        self._listen()

    def picture(self) -> Picture:
        """Return the plan's picture as it stands before anything is changed."""
        return self._still

    @property
    def strokes(self) -> tuple[OwnStroke, ...]:
        """The strokes in the order chosen."""
        return self._strokes

    # ---- what a press does: each says what became of it

    def _listen(self) -> None:
        what, time, file = self.what, self.time, self.file
        presses: list[tuple[widgets.Button, Callable[[], str]]] = [
            (what.take, self._take), (what.add, self._add), (what.up, lambda: self._move(-1)),
            (what.down, lambda: self._move(1)), (what.remove, self._remove), (file.save, self._save),
            (file.open, self._open), (self.fitting, self._take_minutes),
        ]  # fmt: skip
        for pressed, action in presses:
            pressed.on_click(lambda _, action=action: self._press(action))
        what.order.observe(lambda _: self._choose(), names="index")
        for control in what.of_one:
            control.observe(self._change, names="value")
        for control in time.all:
            control.observe(lambda _: self._refit(), names="value")
        file.name.observe(lambda _: self._refit(), names="value")
        file.file.observe(lambda _: self._ask(False), names="value")
        file.upload.observe(self._uploaded, names="value")
        if self._screening is not None:
            names = ["answers", "places", "agreed", "unnamed_stop"]
            self._screening.observe(lambda _: self._refit(), names=names)

    def _press(self, action: Callable[[], str]) -> None:
        if action != self._save:
            self._ask(False)
        try:
            words = action()
        except PlanError as error:
            words = f"{error}."
        self._show(words)

    def _take(self) -> str:
        routine = self._course.routine(self.what.routine.value)
        self._begin(routine)
        return self._words.taken.format(routine=routine.name)

    def _add(self) -> str:
        chosen = self.what.technique.value
        if not chosen:
            return self._words.add_none
        had = {stroke.technique for stroke in self._strokes}
        shorts = {dose.technique for dose in self._course.plans.short}
        new = [OwnStroke(technique=name, short=name in had & shorts) for name in chosen]
        at = len(self._strokes) if self.what.order.index is None else self.what.order.index + 1
        if len(new) > 1:
            at = len(self._strokes)
        self._set((*self._strokes[:at], *new, *self._strokes[at:]), at + len(new) - 1)
        if len(new) > 1:
            return self._words.added_many.format(count=len(new))
        return self._words.added_one.format(stroke=self._name(new[0]), number=at + 1)

    def _move(self, by: int) -> str:
        index = self.what.order.index
        if index is None:
            return self._words.none_chosen
        there, strokes = max(0, min(len(self._strokes) - 1, index + by)), list(self._strokes)
        strokes.insert(there, strokes.pop(index))
        self._set(tuple(strokes), there)
        name, count = self._name(strokes[there]), len(strokes)
        return self._words.moved.format(stroke=name, number=there + 1, count=count)

    def _remove(self) -> str:
        index = self.what.order.index
        if index is None:
            return self._words.none_chosen
        gone, rest = self._strokes[index], (*self._strokes[:index], *self._strokes[index + 1 :])
        self._set(rest, min(index, len(rest) - 1) if rest else None)
        return self._words.removed.format(stroke=self._name(gone), count=len(rest))

    def _take_minutes(self) -> str:
        found = self._fit()
        if isinstance(found, Unfit) and found.minutes is not None:
            with self._fill():
                self.time.minutes.value = found.minutes
        return ""

    def _save(self) -> str:
        found = self._fit()
        if isinstance(found, Unfit):
            return found.sentence
        replacing, path = self._replacing, Path(self.file.file.value.strip()).expanduser()
        self._ask(False)
        if path.exists() and not replacing and path.suffix == ".toml":
            self._ask(True)
            return self._words.there.format(file=path.name)
        return self._words.saved.format(file=save_plan(found, path, overwrite=replacing).resolve())

    def _open(self) -> str:
        path = Path(self.file.file.value.strip()).expanduser()
        self._fill_in(read_plan(self._course, path))
        return self._words.opened.format(file=path.name)

    def _uploaded(self, change: Any) -> None:
        if not change["new"]:
            return
        (file,) = change["new"]
        self.file.upload.value = ()

        def take_in() -> str:
            self._fill_in(plan_from(self._course, file["name"], bytes(file["content"])))
            with self._fill():
                self.file.file.value = file["name"]
            return self._words.opened.format(file=file["name"])

        self._press(take_in)

    # ---- what is chosen

    def _begin(self, routine: Routine) -> None:
        own = OwnPlan(
            format=1,
            name=self.file.name.value or self._words.new_name,
            posture=routine.posture,
            part=routine.part,
            body=self.time.body.value,
            minutes=routine.minutes,
            strokes=own_strokes(routine),
        )
        with self._fill():
            self.what.routine.value = routine.id
        self._fill_in(own)

    def _fill_in(self, own: OwnPlan) -> None:
        with self._fill():
            self.file.name.value, self.time.minutes.value = own.name, own.minutes
            self.time.body.value, self.time.posture.value = own.body, own.posture
            self.time.finish.value = own.part == "finish"
        self._set(own.strokes, 0)

    def _set(self, strokes: Sequence[OwnStroke], chosen: int | None) -> None:
        self._strokes = tuple(strokes)
        self._show("", chosen=chosen)

    def _choose(self) -> None:
        if not self._filling:
            self._fill_one()

    def _fill_one(self) -> None:
        """Set the controls of one stroke to the stroke that is chosen in the order."""
        what, words, index = self.what, self._words, self.what.order.index
        none = index is None or index >= len(self._strokes)
        for control in (*what.of_one, what.up, what.down, what.remove):
            control.disabled = none
        if none:
            what.dose.value = f"<p>{text(words.none_chosen)}</p>"
            return
        stroke = self._strokes[index]
        sides, span = sides_of(self._course.technique(stroke.technique)), self._span(stroke)
        has_short = self._course.plans.short_dose(stroke.technique) is not None
        with self._fill():
            if len(sides) > 1:
                named = {"both": words.side_both, "right": words.side_right, "left": words.side_left}
                what.side.options = [(named[side], side) for side in ("both", *sides)]
            else:
                what.side.options = [(words.side_one, "both")]
            what.side.value, what.side.disabled = stroke.side, len(sides) == 1
            what.short.value, what.short.disabled = stroke.short, not has_short and not stroke.short
            what.passes.value = stroke.passes or 0
            what.minutes.value = round((stroke.passes or 0) * span.pass_s / 60, 1)
            what.note.value = stroke.note
        told = words.dose_short if stroke.short and has_short else words.dose
        said = told.format(low=span.low, high=span.high, seconds=f"{span.pass_s:.0f}")
        what.dose.value = f"<p><strong>{text(self._name(stroke))}</strong> {text(said)}</p>"

    def _change(self, change: Any) -> None:
        """Take over what was set for the stroke that is chosen."""
        index = self.what.order.index
        if self._filling or index is None:
            return
        stroke, what = self._strokes[index], self.what
        passes = what.passes.value or None
        if change["owner"] is what.minutes:
            pass_s = self._span(stroke).pass_s
            passes = max(1, round(60 * what.minutes.value / pass_s)) if what.minutes.value else None
        changed = stroke.model_copy(
            update={
                "side": what.side.value, "short": what.short.value, "passes": passes, "note": what.note.value,
            }
        )  # fmt: skip
        self._set((*self._strokes[:index], changed, *self._strokes[index + 1 :]), index)

    # ---- what it comes to

    def _fit(self) -> Plan | Unfit:
        time = self.time
        return fit(
            self._course,
            self._strokes,
            time.minutes.value,
            name=self.file.name.value,
            posture=time.posture.value,
            part=self._part(),
            body=time.body.value,
            screened=self._offered(),
        )

    def _part(self) -> Part:
        return "finish" if self.time.finish.value else "whole"

    def _offered(self) -> Offered | None:
        return self._screening.result if self._screening is not None else None

    def _refit(self) -> None:
        if not self._filling:
            self._show("")

    def _show(self, words: str, *, chosen: int | None = -1) -> None:
        """Fit, and show the order, the picture, and what stands in the way; -1 keeps the stroke chosen."""
        found = self._fit()
        self.plan = found if isinstance(found, Plan) else None
        index = self.what.order.index if chosen == -1 else chosen
        lines = order_lines(self._course, self._strokes, self.plan)
        with self._fill():
            self.what.order.options = [(line, k) for k, line in enumerate(lines)]
            self.what.order.rows = max(4, len(self._strokes))
            self.what.order.index = index
        self._fill_one()
        time, part = self.time, self._part()
        said = verdict(
            self._course,
            self._strokes,
            found,
            posture=time.posture.value,
            part=part,
            body=time.body.value,
        )
        self.said.value = f"<p>{text(words)}</p>{said}" if words else said
        minutes = found.minutes if isinstance(found, Unfit) else None
        self.fitting.layout.display = "none" if minutes is None else None
        self.fitting.description = "" if minutes is None else self._words.take_minutes.format(minutes=minutes)
        self.plot.value = "" if self.plan is None else self._draw(self.plan).html()

    def _draw(self, plan: Plan) -> Picture:
        return plan_picture(self._course, plan, "routine_builder", self._args)

    def _name(self, stroke: OwnStroke) -> str:
        return self._course.technique(stroke.technique).name

    def _span(self, stroke: OwnStroke) -> StrokeSpan:
        return stroke_span(self._course, stroke, self.time.body.value)

    def _ask(self, replacing: bool) -> None:
        """Let the next press replace the file that is there, or not."""
        self._replacing = replacing
        self.file.save.description = self._words.replace if replacing else self._words.save
        self.file.save.button_style = "danger" if replacing else ""

    @contextmanager
    def _fill(self) -> Iterator[None]:
        """Set controls without taking that for a change by the learner."""
        before, self._filling = self._filling, True
        try:
            yield
        finally:
            self._filling = before


def routine_builder(routine: str = START, *, screened: ScreeningTool | None = None) -> RoutineBuilder:
    """Build a routine: choose strokes, their order, sides, passes and notes; fit them to the time there is.

    Parameters
    ----------
    routine
        Id of the routine to begin with.
    screened
        The screening of the receiver, as `screening()` returned it: what it forbids is left out, and the plan
        follows its answers.

    Raises
    ------
    ToolError
        For an unknown routine.
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    return RoutineBuilder(course, course.routine(routine), screened)

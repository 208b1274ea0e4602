"""The routine builder: strokes, order, time and notes as widgets; the plan and its reasons follow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import ipywidgets as widgets

from ..errors import PlanError
from ..geometry import sides_of
from ..offers import Offered
from ..overviews import Overview, fitting_html
from ..picture import Picture
from ..plan_pictures import plan_picture
from ..plans import (
    Part,
    Plan,
    StrokeSpan,
    Unfit,
    fit,
    own_strokes,
    stroke_span,
)
from ..reading import load_course
from ..records import Course, OwnPlan, OwnStroke, Routine
from ._base import CourseBox
from ._builder_draft import Draft
from ._builder_files import FileActions
from ._builder_parts import FileControls, StrokeControls, TimeControls, button
from ._builder_player import BuiltPlayer
from ._builder_words import dose_words, order_rows, text, verdict
from ._turn import in_turn
from .screening import ScreeningTool

START = "gentle-20"


class RoutineBuilder(CourseBox):
    """A box of widgets in which a routine is put together; make one with `routine_builder`.

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
    built
        The button that gives the plan a player, and the place of that player.
    """

    def __init__(self, course: Course, routine: Routine, screened: ScreeningTool | None = None) -> None:
        self._course, self._words, self._screening = course, course.plan_builder, screened
        self._filling = False
        self._draft = Draft()
        self.plan: Plan | None = None
        self._args = {} if routine.id == START else {"routine": routine.id}
        self.what, self.time, self.file = StrokeControls(course), TimeControls(course), FileControls(course)
        self._files = FileActions(course, self.file, self._fitted, self._fill_in)
        self.said, self.plot = widgets.HTML(), widgets.HTML()
        self.said.add_class("course-said")  # announced: see js/guard.js
        self.fitting = button("")
        words = self._words
        tabs = widgets.Tab([self.what.box(), self.time.box(), self.file.box()])
        tabs.titles = (words.tab_strokes, words.tab_time, words.tab_file)
        lead = [words.lead, *([words.screened] if screened else [])]
        head = f'<p class="course-title">{text(words.title)}</p>' + "".join(f"<p>{text(p)}</p>" for p in lead)
        self.built = BuiltPlayer(course)
        parts = [widgets.HTML(head), tabs, self.said, self.fitting, self.plot, self.built.button]
        card = widgets.VBox(parts)
        for name in ("course-box", "course-builder", "course-widget"):
            card.add_class(name)
        super().__init__([card, self.built.place])
        self._begin(routine)
        self._show("")
        usual = self._fit(None)
        assert isinstance(usual, Plan)  # the course's routines all fit: see routine_checks.py
        self._still: Picture = self._draw(usual)
        self._listen()

    def picture(self) -> Picture:
        """Return the plan's picture as it stands before anything is changed."""
        return self._still

    @property
    def strokes(self) -> tuple[OwnStroke, ...]:
        """The strokes in the order chosen."""
        return self._draft.strokes

    # ---- what a press does: each says what became of it

    def _listen(self) -> None:
        what, time, file = self.what, self.time, self.file
        presses: list[tuple[widgets.Button, Callable[[], str]]] = [
            (what.take, self._take), (what.add, self._add), (what.up, lambda: self._shift(-1)),
            (what.down, lambda: self._shift(1)), (what.remove, self._remove), (file.save, self._files.save),
            (file.open, self._files.open), (self.fitting, self._take_minutes),
            (self.built.button, self.built.play),
        ]  # fmt: skip
        for pressed, action in presses:
            pressed.on_click(lambda _, action=action: self._press(action))
        what.order.observe(lambda _: self._choose(), names="index")
        what.order.on_move(lambda start, end: self._press(lambda: self._move(start, end)))
        for control in what.of_one:
            control.observe(self._change, names="value")
        for control in time.all:
            control.observe(lambda _: self._refit(), names="value")
        file.name.observe(lambda _: self._refit(), names="value")
        file.file.observe(lambda _: self._files.ask(False), names="value")
        file.upload.observe(self._uploaded, names="value")
        if self._screening is not None:
            names = ["answers", "places", "agreed", "unnamed_stop"]
            self._screening.observe(lambda _: self._refit(), names=names)

    @in_turn
    def _press(self, action: Callable[[], str]) -> None:
        if action != self._files.save:
            self._files.ask(False)
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
        had = {stroke.technique for stroke in self.strokes}
        shorts = {dose.technique for dose in self._course.plans.short}
        new = [OwnStroke(technique=name, short=name in had & shorts) for name in chosen]
        self._draft = self._draft.adding(new)
        if len(new) > 1:
            return self._words.added_many.format(count=len(new))
        return self._words.added_one.format(stroke=self._name(new[0]), number=(self._draft.chosen or 0) + 1)

    def _shift(self, by: int) -> str:
        index = self._draft.chosen
        if index is None:
            return self._words.none_chosen
        return self._move(index, max(0, min(len(self.strokes) - 1, index + by)))

    def _move(self, start: int, end: int) -> str:
        self._draft = self._draft.moving(start, end)
        name, count = self._name(self.strokes[end]), len(self.strokes)
        return self._words.moved.format(stroke=name, number=end + 1, count=count)

    def _remove(self) -> str:
        index = self._draft.chosen
        if index is None:
            return self._words.none_chosen
        gone, self._draft = self.strokes[index], self._draft.removing(index)
        return self._words.removed.format(stroke=self._name(gone), count=len(self.strokes))

    def _take_minutes(self) -> str:
        found = self._fitted()
        if isinstance(found, Unfit) and found.minutes is not None:
            with self._fill():
                self.time.minutes.value = found.minutes
        return ""

    def _uploaded(self, change: Any) -> None:
        if not change["new"]:
            return
        (file,) = change["new"]
        self.file.upload.value = ()
        self._press(lambda: self._files.take_in(file["name"], bytes(file["content"])))

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
        self._draft = Draft(own.strokes, 0)

    @in_turn
    def _choose(self) -> None:
        if not self._filling:
            self._draft = Draft(self.strokes, self.what.order.index)
            self._fill_one()

    def _fill_one(self) -> None:
        """Set the controls of one stroke to the stroke that is chosen in the order."""
        what, words, index = self.what, self._words, self._draft.chosen
        for control in (*what.of_one, what.up, what.down, what.remove):
            control.disabled = index is None
        if index is None:
            what.dose.value = f"<p>{text(words.none_chosen)}</p>"
            return
        stroke = self.strokes[index]
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
        what.dose.value = dose_words(self._course, self.strokes, index, self.time.body.value, self.plan)

    @in_turn
    def _change(self, change: Any) -> None:
        """Take over what was set for the stroke that is chosen."""
        index = self._draft.chosen
        if self._filling or index is None:
            return
        stroke, what = self.strokes[index], self.what
        passes = what.passes.value or None
        if change["owner"] is what.minutes:
            pass_s = self._span(stroke).pass_s
            passes = max(1, round(60 * what.minutes.value / pass_s)) if what.minutes.value else None
        changed = stroke.model_copy(
            update={
                "side": what.side.value, "short": what.short.value, "passes": passes, "note": what.note.value,
            }
        )  # fmt: skip
        self._draft = self._draft.changing(index, changed)
        self._show("")

    # ---- what it comes to

    def _fitted(self) -> Plan | Unfit:
        return self._fit(None if self._screening is None else self._screening.result)

    def _fit(self, screened: Offered | None) -> Plan | Unfit:
        time = self.time
        return fit(
            self._course,
            self.strokes,
            time.minutes.value,
            name=self.file.name.value,
            posture=time.posture.value,
            part=self._part(),
            body=time.body.value,
            screened=screened,
        )

    def _part(self) -> Part:
        return "finish" if self.time.finish.value else "whole"

    @in_turn
    def _refit(self) -> None:
        if not self._filling:
            self._show("")

    def _show(self, words: str) -> None:
        """Fit, and show what became of it, the order, the picture, and what stands in the way."""
        found = self._fitted()
        self.plan = found if isinstance(found, Plan) else None
        self.built.follow(self.plan)
        rows = order_rows(self._course, self.strokes, self.plan)
        with self._fill():
            self.what.order.show(rows, self._draft.chosen)
        self._fill_one()
        time, part = self.time, self._part()
        said = verdict(
            self._course,
            self.strokes,
            found,
            posture=time.posture.value,
            part=part,
            body=time.body.value,
        )
        self.said.value = f"<p>{text(words)}</p>{said}" if words else said
        minutes = found.minutes if isinstance(found, Unfit) else None
        self.fitting.layout.display = "none" if minutes is None else None
        self.fitting.description = "" if minutes is None else self._words.take_minutes.format(minutes=minutes)
        self.plot.value = "" if self.plan is None else fitting_html(self._draw(self.plan))

    def _draw(self, plan: Plan) -> Overview:
        return plan_picture(self._course, plan, "routine_builder", self._args)

    def _name(self, stroke: OwnStroke) -> str:
        return self._course.technique(stroke.technique).name

    def _span(self, stroke: OwnStroke) -> StrokeSpan:
        return stroke_span(self._course, stroke, self.time.body.value)

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

"""Progress: what the learner's own log comes to in pictures, and what to practise next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from html import escape
from typing import Any

import ipywidgets as widgets
from matplotlib.figure import Figure

from ..drawing import draw_practice, draw_receiver, draw_rubric, draw_scale, draw_tempo_rounds, to_svg
from ..errors import LogError
from ..log import PracticeLog, open_log
from ..picture import figure_html, svg_uri
from ..progress import (
    Progress,
    example_progress,
    next_steps,
    practice_sentence,
    progress,
    receiver_sentence,
    rubric_sentence,
    scale_sentence,
    tempo_sentence,
)
from ..reading import load_course
from ..records import Course
from ._base import CourseBox
from ._news import listen
from ._turn import in_turn
from .practice_log import BUTTON

Draw = Callable[[Course, Progress, str], Figure | None]
Say = Callable[[Course, Progress], str | None]
# Each picture with the sentence that says the same, in the order in which they are shown.
PICTURES: tuple[tuple[str, Draw, Say], ...] = (
    ("practice", draw_practice, practice_sentence),
    ("scale", draw_scale, scale_sentence),
    ("tempo", draw_tempo_rounds, tempo_sentence),
    ("receiver", draw_receiver, receiver_sentence),
    ("rubric", draw_rubric, rubric_sentence),
)


@dataclass(frozen=True, repr=False)
class ProgressView:
    """A log's figures as pictures with their sentences, and what to practise next.

    Parameters
    ----------
    course
        Whose rules and words.
    found
        The log in figures.
    example
        Whether it is the example of somebody invented: then each picture says so.
    """

    course: Course
    found: Progress
    example: bool = False

    @cached_property
    def steps(self) -> tuple[str, ...]:
        """What to practise next, the first thing first."""
        return tuple(advice.say for advice in next_steps(self.course, self.found))

    @cached_property
    def said(self) -> tuple[str, ...]:
        """The sentence of each picture."""
        return tuple(said for _, _, say in PICTURES if (said := say(self.course, self.found)))

    @property
    def sentence(self) -> str:
        """The same as plain text, a line for each thing."""
        words = self.course.progress
        lead = [words.texts.example_lead] if self.example else []
        steps = [words.next.title, *(f"- {step}" for step in self.steps)]
        return "\n".join([words.texts.title, *lead, *steps, *self.said])

    def html(self) -> str:
        """Return the `<figure>` as it is stored in a notebook."""
        texts = self.course.progress.texts
        lead = f"<p>{_text(texts.example_lead)}</p>" if self.example else ""
        head = f"<p><strong>{_text(texts.title)}</strong></p>{lead}"
        return figure_html("show_progress", {}, head + self.next() + self.plots)

    @cached_property
    def plots(self) -> str:
        """The pictures as HTML, each with its sentence."""
        return f'<div class="course-plots">{"".join(self._plots())}</div>'

    def next(self) -> str:
        """Return what to practise next as HTML."""
        steps = "".join(f"<li>{_text(step)}</li>" for step in self.steps)
        title = _text(self.course.progress.next.title)
        return f'<div class="course-next"><p><strong>{title}</strong></p><ul>{steps}</ul></div>'

    def missing(self) -> list[str]:
        """Return the titles of the pictures for which the log has nothing yet."""
        texts = self.course.progress.texts
        return [
            getattr(texts, name).title for name, _, say in PICTURES if say(self.course, self.found) is None
        ]

    def _plots(self) -> Iterator[str]:
        tag = self.course.progress.texts.example if self.example else ""
        for _, draw, say in PICTURES:
            figure, said = draw(self.course, self.found, tag), say(self.course, self.found)
            if figure is not None and said is not None:
                image = f'<img alt="{escape(said)}" src="{svg_uri(to_svg(figure))}">'
                yield f"<div>{image}<p><small>{_text(said)}</small></p></div>"

    def __repr__(self) -> str:
        return self.sentence


class ProgressBox(CourseBox):
    """A box of core widgets around what the log comes to; make one with `show_progress`.

    The log is first looked at when the box is shown, so that no export sees anybody's log; then again when a
    tool of the same notebook keeps something, and when the button is pressed.

    Attributes
    ----------
    status, said
        `HTML` widgets: pictures and advice, and what became of the last press.
    again
        The button that reads the log again.
    """

    def __init__(self, log: PracticeLog, course: Course, today: Callable[[], date] = date.today) -> None:
        self._log, self._course, self._today = log, course, today
        self._still = ProgressView(course, example_progress(course), example=True)
        self.status = widgets.HTML()
        self.said = widgets.HTML()
        self.said.add_class("course-said")  # announced: see js/guard.js
        self.again = widgets.Button(
            description=course.progress.texts.read_again, layout=widgets.Layout(**BUTTON)
        )
        self.again.on_click(self._press)
        super().__init__([self.status, widgets.HBox([self.again]), self.said])
        self.add_class("course-log").add_class("course-progress").add_class("course-widget")

    def picture(self) -> ProgressView:
        """Return the example: it says nothing of anybody's own log."""
        return self._still

    def look(self) -> int | None:
        """Look at the log, and show what it comes to; returns how many entries, None if it cannot be read."""
        try:
            entries = self._log.entries()
        except LogError as error:
            self.status.value = self._titled(f'<p class="course-wrong">{_text(error)}.</p>')
            return None
        self.status.value = self._shown(
            ProgressView(self._course, progress(self._course, entries, self._today()))
        )
        return len(entries)

    def _shown(self, view: ProgressView) -> str:
        texts = self._course.progress.texts
        if not view.found.days:
            first = f"<p><strong>{_text(texts.empty_title)}</strong></p><p>{_text(texts.empty)}</p>"
            return self._titled(first + self._still.plots)
        lacks = view.missing()
        missing = f"<p>{_text(texts.missing.format(names='; '.join(lacks)))}</p>" if lacks else ""
        return self._titled(view.next() + view.plots + missing)

    def _titled(self, content: str) -> str:
        return f'<p class="course-title">{_text(self._course.progress.texts.title)}</p>{content}'

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        self.look()
        listen(self)
        return super()._repr_mimebundle_(**kwargs)

    @in_turn
    def _press(self, button: widgets.Button) -> None:
        texts, count = self._course.progress.texts, self.look()
        if count is None:
            self.said.value = ""
            return
        counted = texts.count_one if count == 1 else texts.count_many.format(count=count)
        self.said.value = f"<p>{_text(texts.read.format(count=counted))}</p>"


def show_progress() -> ProgressBox:
    """Show what the learner's practice log comes to, and what to practise next.

    It reads the log while Python runs. Everywhere else stands an example, marked as one.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    return ProgressBox(open_log(), load_course())


def _text(words: object) -> str:
    return escape(str(words), quote=False).replace("\n", "<br>")

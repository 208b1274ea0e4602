"""The screening questions on paper: boxes to tick, what each yes means, and a map to shade with a pencil.

It is what `screening` leaves where nothing can be pressed. Plain lists, no style attributes: JupyterLab keeps
them all in a notebook that it does not trust.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

from .drawing import draw_places, to_svg
from .geometry import BodyMap
from .picture import figure_html, svg_uri
from .records import Back, Course, Screening, ScreeningQuestion

BODY = "medium"
BOX = "☐"
TOOL = "screening"


@dataclass(frozen=True)
class QuestionGroup:
    """Questions that are asked together; `id` is None for those that stop, which come first."""

    id: str | None
    name: str
    questions: tuple[ScreeningQuestion, ...]


def question_groups(screening: Screening) -> tuple[QuestionGroup, ...]:
    """Return the groups as they are asked: first whatever stops, then the rest of each group of the data."""
    stops = tuple(question for question in screening.questions if "stop" in question.actions)
    found = [QuestionGroup(None, screening.texts.stop_title, stops)]
    for group in screening.groups:
        rest = tuple(q for q in screening.questions if q.group == group.id and q not in stops)
        found.append(QuestionGroup(group.id, group.name, rest))
    return tuple(group for group in found if group.questions)


@dataclass(frozen=True, repr=False)
class ScreeningSheet:
    """The questions of a screening for paper, with the map of the places.

    Parameters
    ----------
    screening, back
        The questions, and the places that can be pointed out.
    svg
        The map: an SVG document.
    args
        The JSON arguments of the tool.
    """

    screening: Screening
    back: Back
    svg: bytes = field(repr=False)
    args: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, course: Course) -> ScreeningSheet:
        """Return the sheet of a course."""
        return cls(course.screening, course.back, to_svg(draw_places(BodyMap.of(course, BODY))))

    @property
    def sentence(self) -> str:
        """All of it in words, a line for each thing."""
        texts = self.screening.texts
        lines = [texts.sheet_lead]
        for group in question_groups(self.screening):
            lines += ["", f"{group.name}:", *(f"{BOX} {line}" for line in map(self._line, group.questions))]
        lines += ["", f"{texts.sheet_means}:", *(f"- {a.name}. {a.means}" for a in self.screening.actions)]
        return "\n".join([*lines, "", texts.sheet_map, f"{texts.sheet_places}: {'; '.join(self._places())}."])

    def html(self) -> str:
        """Return the `<figure>` as it is stored in a notebook."""
        texts = self.screening.texts
        parts = [f"<p>{escape(texts.sheet_lead)}</p>"]
        for group in question_groups(self.screening):
            items = "".join(f"<li>{BOX} {self._item(question)}</li>" for question in group.questions)
            parts.append(f"<p><strong>{escape(group.name)}</strong></p>")
            parts.append(f'<ul class="course-boxes">{items}</ul>')
        means = (
            f"<li><strong>{escape(a.name)}.</strong> {escape(a.means)}</li>" for a in self.screening.actions
        )
        parts.append(f"<p><strong>{escape(texts.sheet_means)}</strong></p><ul>{''.join(means)}</ul>")
        parts.append(f"<p><strong>{escape(texts.sheet_map)}</strong></p>")
        parts.append(f'<img alt="{escape(texts.map_alt)}" src="{svg_uri(self.svg)}">')
        parts.append(f"<p>{escape(texts.sheet_places)}: {escape('; '.join(self._places()))}.</p>")
        return figure_html(TOOL, self.args, f'<div class="course-screening-sheet">{"".join(parts)}</div>')

    def _line(self, question: ScreeningQuestion) -> str:
        return f"{question.ask} {self._actions(question)}. {question.do}"

    def _item(self, question: ScreeningQuestion) -> str:
        what = f"<strong>{escape(self._actions(question))}.</strong> {escape(question.do)}"
        return f"{escape(question.ask, quote=False)}<br><small>{what}</small>"

    def _actions(self, question: ScreeningQuestion) -> str:
        return ", ".join(self.screening.action(name).name for name in question.actions)

    def _places(self) -> Iterator[str]:
        for number, region in enumerate(self.back.places, start=1):
            yield f"{number} {region.name}" if region.outline else region.name

    def __repr__(self) -> str:
        return self.sentence

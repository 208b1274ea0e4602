"""A lesson's questions on paper: ask here, answer below, under a fold or on a sheet of its own.

It is what `check_yourself` leaves where nothing can be pressed. Plain lists, no style attributes: JupyterLab
keeps them all in a notebook that it does not trust.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

from .asking import BODY, Asked
from .drawing import draw_spots, to_svg
from .geometry import BodyMap
from .picture import figure_html, svg_uri
from .records import Course, Order

ANSWERS = "Answers"
BOX = "☐"
FROM_BEHIND = "The back from behind, head up, the receiver's left on the left."
PICTURE_OF = f"{FROM_BEHIND} Lettered spots:"


@dataclass(frozen=True, repr=False)
class Worksheet:
    """The questions of a lesson and their answers, in words and pictures.

    Parameters
    ----------
    questions
        As they are shown.
    pictures
        An SVG document for each question that asks for a place, by the question's id.
    tool, args
        The registered name of the tool, and its JSON arguments.
    """

    questions: tuple[Asked, ...]
    pictures: Mapping[str, bytes]
    tool: str
    args: Mapping[str, Any] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """Questions and answers in words, a line for each thing."""
        asks = [line for asked in self.questions for line in _question_lines(asked)]
        return "\n".join([*asks, "", ANSWERS, *map(_answer_line, self.questions)])

    def html(self) -> str:
        """Return the `<figure>` as it is stored in a notebook."""
        asks = "".join(f"<li>{self._question_html(asked)}</li>" for asked in self.questions)
        answers = "".join(f"<li>{_answer_html(asked)}</li>" for asked in self.questions)
        return figure_html(
            self.tool,
            self.args,
            f'<ol class="course-questions">{asks}</ol>'
            f'<details class="course-answers"><summary>{ANSWERS}</summary><ol>{answers}</ol></details>',
        )

    def _question_html(self, asked: Asked) -> str:
        marks = f" <small>({escape(', '.join(asked.marks))})</small>" if asked.marks else ""
        head = f"<p><strong>{escape(asked.question.ask, quote=False)}</strong>{marks}</p>"
        if asked.spots:
            source = svg_uri(self.pictures[asked.question.id])
            return f'{head}<img alt="{escape(_spots_sentence(asked))}" src="{source}">'
        if isinstance(asked.question, Order):
            steps = (f"{BOX} {escape(answer.text, quote=False)}" for answer in asked.answers)
            return f'{head}<p class="course-steps">{"<br>".join(steps)}</p>'
        items = (f"<li>{escape(answer.text, quote=False)}</li>" for answer in asked.answers)
        return f'{head}<ol type="A">{"".join(items)}</ol>'

    def __repr__(self) -> str:
        return self.sentence


def worksheet_pictures(course: Course, questions: Iterable[Asked]) -> dict[str, bytes]:
    """Draw the map of each question that asks for a place: SVG documents by the question's id."""
    body = BodyMap.of(course, BODY)
    return {asked.question.id: to_svg(draw_spots(body, asked.spots)) for asked in questions if asked.spots}


def _spots_sentence(asked: Asked) -> str:
    places = "; ".join(f"{answer.letter}: {answer.text}" for answer in asked.answers)
    return f"{PICTURE_OF} {places}."


def _question_lines(asked: Asked) -> Iterator[str]:
    marks = f" ({', '.join(asked.marks)})" if asked.marks else ""
    yield f"{asked.number}. {asked.question.ask}{marks}"
    for answer in asked.answers:
        yield f"   {BOX if isinstance(asked.question, Order) else answer.letter + '.'} {answer.text}"


def _answer_line(asked: Asked) -> str:
    if isinstance(asked.question, Order):
        steps = " ".join(f"({answer.turn}) {answer.text}" for answer in asked.right)
        return f"{asked.number}. {steps} {asked.why}"
    (right,) = asked.right
    return f"{asked.number}. {right.letter}: {_sentence(right.name)} {asked.why}"


def _answer_html(asked: Asked) -> str:
    why = escape(asked.why, quote=False)
    if isinstance(asked.question, Order):
        steps = "".join(f"<li>{escape(answer.text, quote=False)}</li>" for answer in asked.right)
        return f"<ol>{steps}</ol><p>{why}</p>"
    (right,) = asked.right
    return f"<p><strong>{right.letter}: {escape(_sentence(right.name), quote=False)}</strong> {why}</p>"


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", '"', "”")) else f"{text}."

"""How a question is put: its answers mixed and lettered, its spots told in words, and where it comes from."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_uppercase

from .geometry import BodyMap, LetteredSpot, lettered
from .records import Choice, Course, Find, Lesson, Order, Question

# How far down the back a spot lies, from the base of the neck to the widest part of the hips.
DOWN = (
    (0.0, "at the very top of the back"),
    (1 / 8, "about an eighth of the way down the back"),
    (1 / 4, "about a quarter of the way down the back"),
    (1 / 3, "about a third of the way down the back"),
    (2 / 5, "about two fifths of the way down the back"),
    (1 / 2, "half-way down the back"),
    (3 / 5, "about three fifths of the way down the back"),
    (2 / 3, "about two thirds of the way down the back"),
    (3 / 4, "about three quarters of the way down the back"),
    (7 / 8, "near the foot of the back"),
    (1.0, "at the very foot of the back"),
)
ABOVE, BELOW = "above the back", "below the foot of the back"
# How far out from the midline, in breadths of a hand.
OUT = (
    (0.3, "a thumb's breadth"),
    (0.62, "half a hand's breadth"),
    (1.2, "a hand's breadth"),
    (1.75, "a hand and a half"),
)
FAR_OUT = "two hands' breadths or more"
MIDLINE_CM = 0.8
BODY = "medium"
VERDICT = re.compile(r"^(?:Yes|No|Not yet|Not quite)[.:,]\s+")


@dataclass(frozen=True)
class Answer:
    """One thing to press.

    Attributes
    ----------
    letter
        The one that a worksheet gives it.
    text
        What it says before it is chosen; of a spot, where it lies.
    name
        What it is: unique in its question, and known once it is chosen.
    why
        What is told when it was a mistake (of a step: too early), or why it is right.
    turn
        When it is right: 1 for the right answer, 1 to n for steps in order, 0 for never.
    """

    letter: str
    text: str
    name: str
    why: str
    turn: int


@dataclass(frozen=True)
class Asked:
    """A question of a lesson, as it is shown.

    Attributes
    ----------
    number
        From 1, within the lesson that asks.
    source
        The earlier lesson that it is recalled from, or None.
    answers
        In the order in which they are shown.
    spots
        The spots of a question that asks for a place, in the order of `answers`; none for others.
    """

    number: int
    question: Question
    source: Lesson | None
    answers: tuple[Answer, ...]
    spots: tuple[LetteredSpot, ...] = ()

    @property
    def marks(self) -> tuple[str, ...]:
        """What stands beside the question: where it comes from, and whether it is about safety."""
        recalled = (f"From lesson {self.source.number}",) if self.source else ()
        return (*recalled, "Safety") if self.question.safety else recalled

    @property
    def right(self) -> tuple[Answer, ...]:
        """The right answer, or the steps in their right order."""
        return tuple(sorted((a for a in self.answers if a.turn), key=lambda answer: answer.turn))

    @property
    def why(self) -> str:
        """What is told at the end: why the answer is right."""
        if isinstance(self.question, Order):
            return without_verdict(self.question.feedback)
        return self.right[0].why


def asked(course: Course, lesson: Lesson) -> tuple[Asked, ...]:
    """Return what a lesson asks, recalled questions first, each as it is shown."""
    home = {question.id: each for each in course.lessons.values() for question in each.questions}
    body = BodyMap.of(course, BODY)
    hand_cm = course.pressure.hand_area.breadth_cm.usual
    found = []
    for number, question in enumerate(course.questions(lesson), 1):
        source = home[question.id] if home[question.id] is not lesson else None
        spots = lettered(body, question) if isinstance(question, Find) else ()
        if isinstance(question, Find):
            answers = _spots(spots, where(body, [spot.at for spot in spots], hand_cm))
        else:
            answers = _choices(question) if isinstance(question, Choice) else _steps(question)
        found.append(Asked(number, question, source, answers, spots))
    return tuple(found)


def mixed(question: str, texts: Iterable[str]) -> list[str]:
    """Return texts in an order that looks like chance and is the same everywhere, for a question's id."""
    return sorted(texts, key=lambda text: hashlib.sha256(f"{question}\n{text}".encode()).digest())


def without_verdict(feedback: str) -> str:
    """Return feedback without the "Yes" or "Not yet" that it may begin with: a tool says that itself."""
    rest = VERDICT.sub("", feedback)
    return rest[:1].upper() + rest[1:]


def _choices(question: Choice) -> tuple[Answer, ...]:
    options = {option.text: option for option in question.options}
    return tuple(
        Answer(letter, text, text, without_verdict(options[text].feedback), int(options[text].right))
        for letter, text in zip(ascii_uppercase, mixed(question.id, options), strict=False)
    )


def _steps(question: Order) -> tuple[Answer, ...]:
    steps = [step.text for step in question.steps]
    order = mixed(question.id, steps)
    if order == steps:  # what is shown in order already asks nothing
        order = [*steps[1:], steps[0]]
    return tuple(
        Answer(letter, text, text, without_verdict(question.steps[turn].not_yet or ""), turn + 1)
        for letter, text in zip(ascii_uppercase, order, strict=False)
        for turn in [steps.index(text)]
    )


def _spots(spots: Iterable[LetteredSpot], places: Iterable[str]) -> tuple[Answer, ...]:
    return tuple(
        Answer(spot.letter, place, spot.spot.name, without_verdict(spot.spot.feedback), int(spot.spot.right))
        for spot, place in zip(spots, places, strict=True)
    )


def where(body: BodyMap, places: Iterable[tuple[float, float]], hand_cm: float) -> list[str]:
    """Say in words where places on the map lie, without naming what is there; no two alike.

    Parameters
    ----------
    body
        Whose back.
    places
        x and y in cm of the map.
    hand_cm
        Breadth of a hand, the measure from the midline.
    """
    ats = list(places)
    said = [f"{_across(x, hand_cm)}, {_down(body, y)}" for x, y in ats]
    return [
        text if said.count(text) == 1 else f"{text}, {_level(y)}"
        for text, (_, y) in zip(said, ats, strict=True)
    ]


def _across(x_cm: float, hand_cm: float) -> str:
    if abs(x_cm) < MIDLINE_CM:
        return "on the midline"
    hands = abs(x_cm) / hand_cm
    out = next((words for most, words in OUT if hands <= most), FAR_OUT)
    return f"on the {'right' if x_cm > 0 else 'left'}, {out} from the midline"


def _down(body: BodyMap, y_cm: float) -> str:
    foot_cm = body.to_cm([[0, body.back.dimensions.hips.at]])[0][1]
    share = y_cm / foot_cm
    if share < -0.04:
        return ABOVE
    if share > 1.03:
        return BELOW
    return min(DOWN, key=lambda one: abs(one[0] - share))[1]


def _level(y_cm: float) -> str:
    return f"{abs(y_cm):.1f} cm {'above' if y_cm < 0 else 'below'} the top of the back"

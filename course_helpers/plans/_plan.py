"""A plan: what is done from the first touch to the rest, step by step, with its seconds."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from ..records import Course, OwnStroke

Posture = Literal["prone", "seated"]
Part = Literal["whole", "finish"]


@dataclass(frozen=True)
class PlanStep:
    """One thing done: a stroke and how often, or a pause in which no hand works.

    Attributes
    ----------
    technique
        Its id, of a stroke.
    side
        `both`, or the receiver's `right` or `left`.
    passes
        How often the stroke is repeated; 1 of a pause.
    seconds
        How long the whole step lasts, at the stroke's usual tempo.
    title
        Name of the technique or of the pause.
    say
        What is said as it begins; empty where the stroke's own words are said.
    note
        The learner's own.
    ask
        Whether "more, less, or the same?" is asked within it.
    pause
        Of a pause, its id: one of `data/plans.toml`, such as `oil`, or `rest`.
    walton_max, hand
        What screening leaves of the stroke today: at most how firm, and the giver's only hand that may work.
    """

    kind: Literal["stroke", "pause"]
    technique: str | None
    side: str
    passes: int
    seconds: float
    title: str
    say: str = ""
    note: str = ""
    ask: bool = False
    pause: str | None = None
    walton_max: float | None = None
    hand: str | None = None


@dataclass(frozen=True)
class Plan:
    """A routine fitted to minutes, a body and the screening's result, or the learner's own.

    Attributes
    ----------
    version
        A short hash of what is played: what is kept elsewhere about a plan is good for this version only.
    body
        Id of the body size that the seconds are reckoned for.
    cautions
        What has to be told before it begins.
    changes
        What screening left out or lightened, in words.
    minutes, strokes, part
        What was asked for: from these the same plan can be made again.
    """

    id: str
    name: str
    posture: Posture
    version: str
    steps: tuple[PlanStep, ...]
    cautions: tuple[str, ...] = ()
    body: str = "medium"
    changes: tuple[str, ...] = ()
    minutes: float = 0.0
    strokes: tuple[OwnStroke, ...] = ()
    part: Part = "whole"

    @property
    def total_s(self) -> float:
        """How long the whole plan lasts, in seconds."""
        return round(sum(step.seconds for step in self.steps), 3)


@dataclass(frozen=True)
class Unfit:
    """Why a plan cannot be, in one sentence, and what to do about it.

    Attributes
    ----------
    reason
        A word for it, as in `data/plan_texts.toml`: `short`, `long`, `area`, `deep` and so on.
    at
        Which of the strokes asked for it is about, from 0; None if it is about all of them.
    minutes
        The nearest whole number of minutes that fits, if time is all that is wrong.
    """

    reason: str
    why: str
    do: str
    at: int | None = None
    minutes: int | None = None

    @property
    def sentence(self) -> str:
        """Why, and what to do."""
        return f"{self.why} {self.do}"


def unfit(course: Course, reason: str, *, at: int | None = None, **places: object) -> Unfit:
    """Return a refusal in the words of the data; numbers as short as they can be."""
    told = {name: f"{value:g}" if isinstance(value, float) else value for name, value in places.items()}
    words = course.plans.refusals
    return Unfit(reason, words[f"{reason}_why"].format(**told), words[f"{reason}_do"].format(**told), at)


def version_of(steps: Sequence[PlanStep], body: str) -> str:
    """Return a short hash of what is played: it changes with the order, the seconds or the words."""
    told = json.dumps([body, *(asdict(step) for step in steps)], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:12]

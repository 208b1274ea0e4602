"""A plan: what is done from the first touch to the rest, step by step, with its seconds."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

Posture = Literal["prone", "seated"]


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
        Of a pause, its id in `data/plans.toml`, such as `oil` or `rest`.
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
    """

    id: str
    name: str
    posture: Posture
    version: str
    steps: tuple[PlanStep, ...]
    cautions: tuple[str, ...] = ()
    body: str = "medium"

    @property
    def total_s(self) -> float:
        """How long the whole plan lasts, in seconds."""
        return sum(step.seconds for step in self.steps)


def version_of(steps: Sequence[PlanStep], body: str) -> str:
    """Return a short hash of what is played: it changes with the order, the seconds or the words."""
    told = json.dumps([body, *(asdict(step) for step in steps)], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:12]

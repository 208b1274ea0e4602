"""The whole course as one record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from ..errors import ToolError, suggest
from ._body import Back, BodySize
from ._care import Care, CareTopic
from ._claims import Claim, Claims, Disagreements, Harms
from ._contacts import Contact, Contacts
from ._coverage import Coverage
from ._findings import Finding
from ._glossary import Term
from ._lesson import Lesson
from ._plan_builder import PlanBuilderTexts
from ._plans import Plans
from ._player import Player
from ._practice_log import PracticeLogTexts
from ._progress import ProgressTable
from ._questions import Question
from ._reference import Pressure, Rhythm, Source
from ._routine import Routine
from ._scale_drill import ScaleDrill
from ._screening import Screening
from ._session import SessionForm
from ._technique import Technique
from ._tempo_drill import TempoDrill


class _Named(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_Named)


def _find(kind: str, name: str, records: Iterable[T]) -> T:
    by_id = {record.id: record for record in records}
    if name not in by_id:
        raise ToolError(f"there is no {kind} {name!r}; {suggest(name, by_id)}")
    return by_id[name]


@dataclass(frozen=True, eq=False)
class Course:
    """What the course knows, read from one data folder and checked; equal only to itself.

    Attributes
    ----------
    path
        The data folder that it was read from.
    techniques
        By id, in the order of their ids.
    lessons
        By number, such as "05", in order.
    glossary
        By id, in the order of the file.
    routines
        By id, in the order of their ids.
    """

    path: Path
    techniques: Mapping[str, Technique]
    back: Back
    contacts: Contacts
    pressure: Pressure
    rhythm: Rhythm
    screening: Screening
    care: Care
    sources: Mapping[str, Source]
    lessons: Mapping[str, Lesson]
    glossary: Mapping[str, Term]
    findings: tuple[Finding, ...]
    tempo_drill: TempoDrill
    practice_log: PracticeLogTexts
    scale_drill: ScaleDrill
    claims: Claims
    harms: Harms
    disagreements: Disagreements
    coverage: Coverage
    session_form: SessionForm
    progress: ProgressTable
    player: Player
    plans: Plans
    plan_builder: PlanBuilderTexts
    routines: Mapping[str, Routine]

    def technique(self, name: str) -> Technique:
        """Return the technique called `name`; raises `ToolError` with a near match if there is none."""
        return _find("technique", name, self.techniques.values())

    def contact(self, name: str) -> Contact:
        """Return the contact surface called `name`; raises `ToolError` with a near match if there is none."""
        return _find("contact surface", name, self.contacts.contacts)

    def routine(self, name: str) -> Routine:
        """Return the routine called `name`; raises `ToolError` with a near match if there is none."""
        return _find("routine", name, self.routines.values())

    def size(self, name: str) -> BodySize:
        """Return the body size called `name`; raises `ToolError` with a near match if there is none."""
        return _find("body", name, self.back.sizes)

    def term(self, name: str) -> Term:
        """Return the glossary's term with an id; raises `ToolError` with a near match if there is none."""
        return _find("term", name, self.glossary.values())

    def claim(self, name: str) -> Claim:
        """Return the claim called `name`; raises `ToolError` with a near match if there is none."""
        return _find("claim", name, self.claims.claims)

    def lesson(self, number: str) -> Lesson:
        """Return the lesson with a number such as "05"; raises `ToolError` if there is none."""
        if number not in self.lessons:
            near = suggest(str(number).zfill(2), self.lessons)
            raise ToolError(f"there is no lesson {number!r}; {near}")
        return self.lessons[number]

    def in_order(self) -> tuple[str, ...]:
        """Return the ids of all techniques, as the lessons teach them; those that no lesson teaches last."""
        taught = [name for lesson in self.lessons.values() for name in lesson.teaches]
        return tuple(dict.fromkeys([*taught, *self.techniques]))

    def questions(self, lesson: Lesson) -> tuple[Question, ...]:
        """Return what a lesson asks: questions of earlier lessons first, then its own."""
        known = {question.id: question for each in self.lessons.values() for question in each.questions}
        return (*(known[name] for name in lesson.recall), *lesson.questions)

    def care_topic(self, name: str) -> CareTopic:
        """Return the topic of care called `name`; raises `ToolError` with a near match if there is none."""
        return _find("topic", name, self.care.topics)

    def is_broad(self, contact: Contact) -> bool:
        """Whether a contact is broad enough to spread its force (`broad_from_cm2` in the data)."""
        return contact.area_cm2.usual >= self.contacts.broad_from_cm2

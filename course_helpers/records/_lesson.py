"""A lesson: what it promises and teaches, its activities with their minutes, and its questions."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from ._base import Id, Record, Text
from ._findings import Topic
from ._questions import Question

LEAST_MINUTES, MOST_MINUTES = 15, 45
MOST_STROKES = 6  # new ones in a lesson: more cannot be given and received in one sitting

LESSON_ID = r"^\d\d(_[a-z0-9]+)+$"
LessonId = Annotated[
    str,
    Field(
        pattern=LESSON_ID,
        description="name of the notebook without .ipynb: two digits, then words joined by underscores",
    ),
]

DataPart = Literal[
    "back",
    "care",
    "claims",
    "coverage",
    "disagreements",
    "harms",
    "plans",
    "pressure",
    "routines",
    "scale_drill",
    "screening",
    "session_form",
    "tempo_drill",
]


class Activity(Record):
    """A part of a lesson, under a heading of this name; what the pairs do, and how an instructor leads it."""

    name: Text
    minutes: Annotated[int, Field(ge=1, le=MOST_MINUTES)]
    pairs: Text
    lead: Text


class Lesson(Record):
    """One lesson; its text stands in the notebook of the same name.

    `teaches` are techniques that are new here, `words` glossary terms first met here; `recall` are questions
    of earlier lessons that are asked again. Its sources are those of its techniques, `sources`, and those of
    the parts of the data that it `draws_on` and of its topics of `findings`.
    """

    id: LessonId
    title: Text
    promise: Text
    minutes: Annotated[int, Field(ge=LEAST_MINUTES, le=MOST_MINUTES)]
    needs: tuple[Text, ...] = ()
    teaches: Annotated[tuple[Id, ...], Field(max_length=MOST_STROKES)] = ()
    words: Annotated[tuple[Id, ...], Field(min_length=1)]
    sources: tuple[Id, ...] = ()
    draws_on: tuple[DataPart, ...] = ()
    findings: tuple[Topic, ...] = ()
    activities: Annotated[tuple[Activity, ...], Field(min_length=1)]
    recall: tuple[Id, ...] = ()
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]

    @property
    def number(self) -> str:
        """The two digits that the lesson is known by."""
        return self.id[:2]

    @model_validator(mode="after")
    def _minutes_add_up(self) -> Self:
        together = sum(activity.minutes for activity in self.activities)
        if together != self.minutes:
            raise ValueError(f"the activities take {together} minutes, `minutes` says {self.minutes}")
        return self

    @model_validator(mode="after")
    def _activities_told_apart(self) -> Self:
        names = [activity.name for activity in self.activities]
        for index, name in enumerate(names):
            if name in names[:index]:
                raise ValueError(f"activities[{index}] has the name of an earlier one: {name!r}")
        return self

"""What people say of massage, how far each claim is backed up, and what a teacher may say instead."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from ._base import Basis, Id, Record, Text

Mark = Literal["A", "A-", "B", "B-", "C", "D"]
MARKS: tuple[Mark, ...] = ("A", "A-", "B", "B-", "C", "D")
About = Literal["effect", "practice"]
How = Literal["teaches", "corrects", "refuses"]
NUMBER = r"^\d\d$"
Number = Annotated[str, Field(pattern=NUMBER, description="a lesson's number, such as '06'")]


class Grade(Record):
    """One of the four grades: its name, what it means, and how a teacher may speak at that grade."""

    letter: Literal["A", "B", "C", "D"]
    name: Text
    means: Text
    speak: Text


class Part(Record):
    """A part of a claim with a grade of its own.

    `short` names it beside its mark, unless it is the whole claim. `up_to` is the better end where studies
    leave room. `own` says why the grade is the course's own reading, where no review gives it.
    """

    short: Text | None = None
    grade: Mark
    up_to: Mark | None = None
    own: Text | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.up_to is not None and MARKS.index(self.up_to) >= MARKS.index(self.grade):
            raise ValueError(
                f"`up_to` is the better end; expected a grade above {self.grade}, got {self.up_to}"
            )
        return self


class Evidence(Basis):
    """One thing that a grade rests on: in a sentence what was found, and whether the source was read.

    `read`: `excerpt`, a stored excerpt of its page; `not-checked`, known from the literature. It stands with
    a source, and only there.
    """

    found: Text
    read: Literal["excerpt", "not-checked"] | None = None

    @model_validator(mode="after")
    def _read_or_estimated(self) -> Self:
        if (self.read is None) != (self.source is None):
            raise ValueError("`read` stands with a `source`, and only there: was an excerpt read or not?")
        return self


class Handling(Record):
    """Where the course meets a claim: a lesson, how, and words by which to find it in that lesson.

    A lesson that shows the claims themselves needs no such words: what to say instead stands there.
    """

    lesson: Number
    how: How
    find: Text | None = None


class Claim(Record):
    """A claim about massage.

    `about`: what massage does to the one who receives, or how it is done. `comes_from`: the article that the
    course grew from, in these `paragraphs`, or what people say. `watch` are patterns by which its words are
    found in prose; where a part is graded D they stand only where the course denies or corrects them.
    """

    id: Id
    short: Text
    claim: Text
    about: About
    comes_from: Literal["article", "popular"]
    paragraphs: tuple[Annotated[int, Field(ge=1)], ...] = ()
    parts: Annotated[tuple[Part, ...], Field(min_length=1, max_length=3)]
    say: Text
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]
    not_read: Text
    watch: tuple[Text, ...] = ()
    where: Annotated[tuple[Handling, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.comes_from == "article") != bool(self.paragraphs):
            raise ValueError("`paragraphs` name where in the article it stands; a popular claim has none")
        if len(self.parts) > 1 and any(part.short is None for part in self.parts):
            raise ValueError("of several `parts` each needs a `short` name")
        if any(part.grade == "D" for part in self.parts) and not self.watch:
            raise ValueError("a part is graded D: name in `watch` the words by which prose would repeat it")
        return self

    @property
    def best(self) -> Mark:
        """The best grade of its parts."""
        return min((part.up_to or part.grade for part in self.parts), key=MARKS.index)


class ClaimTexts(Record):
    """The words around claims, in tables and in the plot; "{name}" places are filled in."""

    heads: Annotated[tuple[Text, ...], Field(min_length=3, max_length=3)]
    grade_heads: Annotated[tuple[Text, ...], Field(min_length=3, max_length=3)]
    summary: Text
    excerpt: Text
    not_checked: Text
    ours: Text
    not_read: Text
    own: Text
    met: Text
    teaches: Text
    corrects: Text
    refuses: Text
    article: Text
    popular: Text
    up_to: Text
    title: Text
    subtitle: Text
    effect: Text
    practice: Text
    least: Text
    most: Text
    shared: Text
    legend: Text
    sentence: Text
    group: Text
    row: Text
    part: Text


class Claims(Record):
    """All claims, the grades and the words around them."""

    texts: ClaimTexts
    grades: Annotated[tuple[Grade, ...], Field(min_length=4, max_length=4)]
    claims: Annotated[tuple[Claim, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _from_a_to_d(self) -> Self:
        letters = [grade.letter for grade in self.grades]
        if letters != ["A", "B", "C", "D"]:
            raise ValueError(f"`grades` are A, B, C, D in this order, got {letters}")
        return self

    def grade(self, mark: Mark) -> Grade:
        """Return the grade of a mark; a minus belongs to its letter."""
        return next(grade for grade in self.grades if grade.letter == mark[0])


class Harm(Basis):
    """One thing known of what massage has harmed, and what the course does about it."""

    id: Id
    known: Text
    so: Text


class Harms(Record):
    """What is known of harm."""

    lead: Text
    heads: Annotated[tuple[Text, ...], Field(min_length=2, max_length=2)]
    harms: Annotated[tuple[Harm, ...], Field(min_length=1)]


class Voice(Basis):
    """What one side says in a disagreement."""

    says: Text


class Disagreement(Record):
    """A question on which sources differ: what each says, and what the course does."""

    id: Id
    question: Text
    voices: Annotated[tuple[Voice, ...], Field(min_length=2)]
    we: Text


class Disagreements(Record):
    """Where sources disagree."""

    lead: Text
    heads: Annotated[tuple[Text, ...], Field(min_length=3, max_length=3)]
    disagreements: Annotated[tuple[Disagreement, ...], Field(min_length=1)]

"""What the article that the course grew from holds, and what became of it: each technique, each claim."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from ._base import Basis, Id, Record, Text
from ._claims import How, Number

HASH = r"^[0-9a-f]{16}$"
Hash = Annotated[str, Field(pattern=HASH, description="16 hexadecimal digits")]


class Paragraph(Record):
    """A paragraph of the article, by its number; what it holds, in the course's own words.

    `begins` is the hash of its first eight words in a row, as the tests keep them; a heading has none.
    """

    number: Annotated[int, Field(ge=1)]
    holds: Text
    begins: Hash | None = None
    techniques: tuple[Annotated[int, Field(ge=0)], ...] = ()
    claims: tuple[Id, ...] = ()


class SourceTechnique(Basis):
    """A technique of the article: what reached us of it, what was garbled or lost, and what is taught.

    `number` as in the original routine, 0 the opening stroke. `techniques` are the course's own that `lesson`
    teaches or builds on. Source and estimate say where the mended text comes from.
    """

    number: Annotated[int, Field(ge=0)]
    name: Text
    state: Literal["whole", "garbled", "lost"]
    broken: Text
    instead: Text
    lesson: Number
    how: How
    techniques: tuple[Id, ...] = ()


class Coverage(Record):
    """The article, paragraph by paragraph and technique by technique.

    `plan` are the numbers of all lessons, those to come among them: claims and techniques may name these.
    """

    plan: Annotated[tuple[Number, ...], Field(min_length=1)]
    paragraphs: Annotated[tuple[Paragraph, ...], Field(min_length=1)]
    techniques: Annotated[tuple[SourceTechnique, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        for name, first, found in (
            ("paragraphs", 1, [one.number for one in self.paragraphs]),
            ("techniques", 0, [one.number for one in self.techniques]),
        ):
            if found != list(range(first, first + len(found))):
                raise ValueError(f"`{name}` are numbered from {first} on, without a gap, got {found}")
        return self

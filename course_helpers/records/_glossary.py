"""A word of the field, and what it means."""

from __future__ import annotations

from ._base import Basis, Id, Record, Text


class Term(Record):
    """A term of the glossary.

    `forms` are its plural and the other forms in which prose uses it; `say` tells in plain letters how it is
    spoken, the stressed part in capitals. `basis` stands where the meaning states a figure.
    """

    id: Id
    term: Text
    forms: tuple[Text, ...] = ()
    say: Text | None = None
    means: Text
    basis: Basis | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The term and its other forms."""
        return (self.term, *self.forms)

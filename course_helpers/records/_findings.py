"""What studies and teachers found about pressure and tempo, each with the touch for which it holds."""

from __future__ import annotations

from typing import Literal

from ._base import Basis, Id, Text

Topic = Literal["speed", "pressure", "force", "feedback", "tender-spots"]


class Finding(Basis):
    """One finding: with which touch it was made, what was found, and what hands can take from it.

    `doubt` says what speaks against relying on it.
    """

    id: Id
    topic: Topic
    touch: Text
    found: Text
    hands: Text
    doubt: Text | None = None

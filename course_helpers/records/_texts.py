"""Texts of a tool in data, each with just the places in braces that the tool fills in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated

from pydantic import AfterValidator

from ._base import Text

PLACE = re.compile(r"\{(\w*)\}")


def places_in(text: str) -> set[str]:
    """Return the names of the places that a text has: of "{count} of {total}", count and total."""
    return set(PLACE.findall(text))


def in_braces(places: Iterable[str]) -> str:
    """List places as texts write them: {count}, {total}."""
    return ", ".join(f"{{{place}}}" for place in places)


def with_places(*places: str) -> AfterValidator:
    """Check that a text has just these places to fill in, such as {count}."""

    def check(text: str) -> str:
        found = places_in(text)
        if found != set(places):
            wanted, got = in_braces(places) or "none", in_braces(sorted(found)) or "none"
            raise ValueError(f"{text!r}: expected the places {wanted}, found {got}")
        return text

    return AfterValidator(check)


Words = Annotated[Text, with_places()]
Counted = Annotated[Text, with_places("count")]

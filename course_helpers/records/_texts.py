"""Texts of a tool in data, each with just the places in braces that the tool fills in."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from ._base import Text

PLACE = re.compile(r"\{(\w*)\}")


def with_places(*places: str) -> AfterValidator:
    """Check that a text has just these places to fill in, such as {count}."""

    def check(text: str) -> str:
        found = set(PLACE.findall(text))
        if found != set(places):
            wanted = ", ".join(f"{{{place}}}" for place in places) or "none"
            got = ", ".join(f"{{{place}}}" for place in sorted(found)) or "none"
            raise ValueError(f"{text!r}: expected the places {wanted}, found {got}")
        return text

    return AfterValidator(check)


Words = Annotated[Text, with_places()]
Counted = Annotated[Text, with_places("count")]

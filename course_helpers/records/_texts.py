"""Texts of a tool in data, each with just the places in braces that the tool fills in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
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


def places_of(plain: str, with_some: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    """Return which places each text of a table may hold: names without any, and names with theirs."""
    return {
        **dict.fromkeys(plain.split(), frozenset()),
        **{name: frozenset(places.split()) for name, places in with_some.items()},
    }


def complain_of(
    texts: Mapping[str, str], known: Mapping[str, frozenset[str]], table: str = "texts"
) -> str | None:
    """Return what is wrong with a table of texts: one missing, unknown, or with a place nobody fills."""
    missing, unknown = sorted(known.keys() - texts), sorted(texts.keys() - known)
    if missing:
        return f"`{table}` lacks {', '.join(missing)}; the tool shows them"
    if unknown:
        return f"`{table}` has {', '.join(unknown)}, which no part of the tool shows"
    for name, text in texts.items():
        strange = sorted(places_in(text) - known[name])
        if strange:
            may = in_braces(sorted(known[name])) or "no place at all"
            return f"`{table}.{name}` has {{{strange[0]}}}, which nobody fills; it may hold {may}"
    return None

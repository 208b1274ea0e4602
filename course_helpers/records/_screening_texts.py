"""Every word of the screening tool around its questions."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from ._base import Record, Text

PLACE = re.compile(r"\{(\w*)\}")


def _with(*places: str) -> AfterValidator:
    """Check that a text has just these places to fill in, such as {count}."""

    def check(text: str) -> str:
        found = set(PLACE.findall(text))
        if found != set(places):
            wanted = ", ".join(f"{{{place}}}" for place in places) or "none"
            got = ", ".join(f"{{{place}}}" for place in sorted(found)) or "none"
            raise ValueError(f"{text!r}: expected the places {wanted}, found {got}")
        return text

    return AfterValidator(check)


Words = Annotated[Text, _with()]
Counted = Annotated[Text, _with("count")]
Levelled = Annotated[Text, _with("level")]
Placed = Annotated[Text, _with("places")]


class ScreeningTexts(Record):
    """All that the tool says; see the file for where each text stands."""

    title: Words
    lead: Words
    privacy: Words
    progress: Annotated[Text, _with("count", "total")]
    yes: Words
    no: Words
    stop_title: Words
    stop_lead: Words
    stop_none: Words
    stop_unnamed: Words
    stop_unnamed_said: Words
    stop_what: Words
    stop_again: Words
    rest_no: Words
    go_on: Words
    to_go: Counted
    all_no: Words
    some_yes: Counted
    agreed_ask: Words
    agreed_yes: Words
    agreed_no: Words
    place_ask: Words
    place_list: Words
    place_none: Words
    place_chosen: Placed
    map_alt: Words
    left: Words
    right: Words
    sided: Annotated[Text, _with("side", "place")]
    result_title: Words
    open_head: Words
    open_one: Words
    open_many: Counted
    open_place: Annotated[Text, _with("subjects")]
    offer_free: Words
    offer_limits: Words
    nothing_head: Words
    nothing_more: Words
    always_title: Words
    always_level: Levelled
    always_leaning: Words
    always_place: Placed
    always_elsewhere: Words
    strokes_title: Words
    stroke_side: Annotated[Text, _with("stroke", "side")]
    as_it_is: Words
    lightened: Levelled
    left_out: Words
    reason_place: Placed
    reason_family: Annotated[Text, _with("family")]
    reason_narrow: Words
    reason_light: Words
    reason_unknown: Words
    keep: Words
    kept: Words
    kept_not: Words
    another: Words
    another_said: Words
    before: Words
    page_not: Annotated[Text, _with("why")]
    page_level: Levelled
    page_left_out: Placed
    sheet_lead: Words
    sheet_means: Words
    sheet_map: Words
    sheet_places: Words

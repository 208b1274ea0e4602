"""Every word of the screening tool around its questions."""

from __future__ import annotations

from typing import Annotated

from ._base import Record, Text
from ._texts import Counted, Words, with_places

Levelled = Annotated[Text, with_places("level")]
Handed = Annotated[Text, with_places("hand")]
Placed = Annotated[Text, with_places("places")]


class ScreeningTexts(Record):
    """All that the tool says; see the file for where each text stands."""

    title: Words
    lead: Words
    privacy: Words
    progress: Annotated[Text, with_places("count", "total")]
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
    sided: Annotated[Text, with_places("side", "place")]
    result_title: Words
    open_head: Words
    open_one: Words
    open_many: Counted
    open_place: Annotated[Text, with_places("subjects")]
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
    stroke_side: Annotated[Text, with_places("stroke", "side")]
    as_it_is: Words
    lightened: Levelled
    one_hand: Handed
    left_out: Words
    reason_place: Placed
    reason_family: Annotated[Text, with_places("family")]
    reason_technique: Annotated[Text, with_places("stroke")]
    reason_narrow: Words
    reason_light: Words
    reason_unknown: Words
    keep: Words
    kept: Words
    kept_not: Words
    another: Words
    another_confirm: Words
    another_said: Words
    before: Words
    page_not: Annotated[Text, with_places("why")]
    page_level: Levelled
    page_one_hand: Handed
    page_left_out: Placed
    sheet_lead: Words
    sheet_means: Words
    sheet_map: Words
    sheet_places: Words

"""The words of the routine builder."""

from __future__ import annotations

from typing import Annotated

from ._base import Record, Text
from ._texts import Words, with_places

Stroked = Annotated[Text, with_places("stroke", "number", "count")]
Filed = Annotated[Text, with_places("file")]
Dosed = Annotated[Text, with_places("low", "high", "seconds")]


class PlanBuilderTexts(Record):
    """All that the builder says of its own; what is said of a plan stands in `data/plan_texts.toml`."""

    title: Words
    lead: Words
    screened: Words
    tab_strokes: Words
    tab_time: Words
    tab_file: Words
    start_from: Words
    take: Words
    technique: Words
    add: Words
    order: Words
    order_hint: Words
    order_keys: Words
    order_empty: Words
    up: Words
    down: Words
    remove: Words
    side: Words
    side_both: Words
    side_right: Words
    side_left: Words
    side_one: Words
    short: Words
    passes: Words
    stroke_minutes: Words
    note: Words
    dose: Dosed
    dose_short: Dosed
    now: Annotated[Text, with_places("amount")]
    none_chosen: Words
    minutes: Words
    body: Words
    posture: Words
    finish: Words
    name: Words
    new_name: Words
    file: Words
    new_file: Words
    save: Words
    replace: Words
    open: Words
    upload: Words
    fits: Annotated[Text, with_places("minutes")]
    fits_not: Words
    play: Words
    play_changed: Words
    playing: Words
    take_minutes: Annotated[Text, with_places("minutes")]
    added_one: Annotated[Text, with_places("stroke", "number")]
    added_many: Annotated[Text, with_places("count")]
    add_none: Words
    moved: Stroked
    removed: Annotated[Text, with_places("stroke", "count")]
    taken: Annotated[Text, with_places("routine")]
    saved: Filed
    opened: Filed
    there: Filed

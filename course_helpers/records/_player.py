"""The players: when they ask and count, what they say, how an interrupted routine goes on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import Field, model_validator

from ._base import Basis, Frozen, Positive, Record, Text
from ._texts import Words, in_braces, places_in

_PLAIN = """
ready lead_in playing paused done cover_ready cover_lead_in cover_paused cover_done side_left side_right
said_resumed said_paused said_restarted lifted stays breathe_out breathe_in no_breath
phase_sink phase_stay phase_ease phase_lift said_elsewhere
label_pass label_beat label_left label_pressure of whole play pause go_on again restart full leave_full
cues sound voice breath no_voice speed slower faster passes body side keys
"""
_WITH_PLACES = {
    "player": "title",
    "said_started": "title",
    "said_pass": "pass passes",
    "speed_value": "speed",
    "speed_told": "speed",
}
_ROUTINE_PLAIN = """
spoken_left spoken_right steps before next first last label_step label_whole progress back back_told on
on_told skipped_one anew not_kept stand cover_done keys keep
"""
_ROUTINE_WITH_PLACES = {
    "said_stroke": "title say",
    "title_side": "title side",
    "progress_told": "time total step steps title",
    "said_at": "time title",
    "said_skipped": "title why",
    "skipped_many": "count",
    "go_on_at": "time",
    "offer": "time title",
    "offer_cover": "time",
    "offer_yesterday": "time title",
    "offer_days": "days time title",
    "offer_earlier": "time title",
    "said_slept": "time",
    "then": "pause stroke",
    "kept": "minutes",
}


def _known(plain: str, with_places: Mapping[str, str]) -> dict[str, frozenset[str]]:
    return {
        **dict.fromkeys(plain.split(), frozenset[str]()),
        **{name: frozenset(places.split()) for name, places in with_places.items()},
    }


TEXTS = _known(_PLAIN, _WITH_PLACES)
ROUTINE_TEXTS = _known(_ROUTINE_PLAIN, _ROUTINE_WITH_PLACES)


def complaint(table: str, texts: Mapping[str, str], known: Mapping[str, frozenset[str]]) -> str | None:
    """Return what is wrong with a table of texts: one missing, unknown, or with a place that nobody fills."""
    missing, unknown = sorted(known.keys() - texts), sorted(texts.keys() - known)
    if missing:
        return f"`{table}` lacks {', '.join(missing)}; the players show them"
    if unknown:
        return f"`{table}` has {', '.join(unknown)}, which no player shows"
    for name, text in texts.items():
        strange = sorted(places_in(text) - known[name])
        if strange:
            wanted = in_braces(sorted(known[name])) or "no place at all"
            return f"`{table}.{name}` has {{{strange[0]}}}, which nobody fills; it may hold {wanted}"
    return None


class CheckIn(Basis):
    """The question to the receiver: at which share of a step, how long it stays in sight, in its words."""

    share: Annotated[float, Field(gt=0, lt=1)]
    shown_s: Positive
    say: Words


class CountIn(Basis):
    """How many beats of the next stroke are counted at the end of a pause."""

    beats: Annotated[int, Field(ge=1, le=8)]


class Cues(Record):
    """What is said half-way, ten seconds before the end, where sides change, and at the end."""

    half: Words
    last10: Words
    side: Words
    rest: Words


class Resume(Basis):
    """Up to how many hours a run is simply gone on with, and from which gap, in s, a device has slept."""

    offer_hours: Positive
    sleep_s: Annotated[float, Field(gt=60)]


class Player(Record):
    """Everything that the players know and say; `routine` are the words of the routine player alone."""

    check_in: CheckIn
    count_in: CountIn
    cues: Cues
    resume: Resume
    texts: Annotated[dict[str, Text], Frozen]
    routine: Annotated[dict[str, Text], Frozen]

    @model_validator(mode="after")
    def _has_its_words(self) -> Self:
        for table, known in (("texts", TEXTS), ("routine", ROUTINE_TEXTS)):
            wrong = complaint(table, getattr(self, table), known)
            if wrong:
                raise ValueError(wrong)
        return self

"""The words of the tempo drill: which texts there are, and which places each of them may hold."""

from __future__ import annotations

from collections.abc import Mapping

from ._texts import complain_of, places_of

_PLAIN = """
title choose mode_label mode_beat mode_breath beats passes speed slider slower faster
how_breath how_tap start stop again enough sound sound_note muted
pad_count_in pad_follow pad_fade pad_alone pad_breath pad_done
said_follow said_fade said_breath said_stop
part_follow part_fade part_alone figure_tempo figure_spread figure_drift not_measured
missed_one doubled_one means_title means_tempo means_spread means_drift
strip_title strip_early strip_late strip_hidden strip_none breath_strip
breath_quicker breath_between breath_many breath_use paper_title paper_head paper_start paper_passes_one
paper_counted paper_felt breath_paper_title breath_paper_how breath_paper_boxes breath_paper_mean
breath_paper_seconds breath_paper_breaths breath_paper_speed breath_paper_none
"""
_PACE = "beats passes speed"
_WITH_PLACES = {
    "pass_beats": "beats",
    "circle_beats": "beats",
    "row_beats": "beats",
    "slider_value": "beats speed",
    "how_beat": "count",
    "said_start": "count",
    "said_alone": "count",
    "progress": "done all",
    "percent": "value",
    "asked": "target measured",
    "on_the_back": "speed passes",
    "missed_many": "count",
    "doubled_many": "count",
    "too_few": "count",
    "too_few_breaths": "count low",
    "strip_told": "follow fade alone share side",
    "strip_even": "follow fade alone",
    "breath_told": "list",
    "breath_measured": "seconds per_min",
    "breath_pace": "technique speed passes pass_s",
    "breath_short": "low high",
    "breath_long": "low high",
    "breath_used": "speed",
    "paper_pace": _PACE,
    "paper_follow": "count",
    "paper_fade": "count",
    "paper_alone": "count",
    "paper_stop": "passes seconds",
    "paper_judge": "least most",
    "paper_sentence": f"{_PACE} technique beats_pass follow fade alone count seconds",
    "paper_passes_many": "count",
    "breath_paper_row": "seconds",
    "breath_paper_pace": "speed",
    "breath_paper_sentence": "technique count rows",
    "breath_paper_fits": "seconds breaths speed",
    "breath_paper_free": "seconds",
}
TEXTS = places_of(_PLAIN, _WITH_PLACES)


def complain(texts: Mapping[str, str]) -> str | None:
    """Return what is wrong with the texts: one that is missing, unknown, or has a place nobody fills."""
    return complain_of(texts, TEXTS)

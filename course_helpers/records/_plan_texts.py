"""What is said of a plan: which texts there are, and which places each of them may hold."""

from __future__ import annotations

from ._texts import places_of

# Why a plan cannot be, and what to do about it: of each reason two texts.
REFUSALS = places_of(
    "stop_do ask_first_do open_do nothing_why nothing_do prone_why prone_do "
    "stop_why ask_first_why open_why emptied_do emptied_why",
    {
        "range_why": "low high minutes",
        "range_do": "low high",
        "short_why": "least minutes",
        "short_do": "least",
        "long_why": "most minutes",
        "long_do": "most",
        "area_why": "area side seconds most",
        "area_do": "area",
        "dose_why": "technique passes low high",
        "dose_do": "technique low high",
        "start_why": "technique level most",
        "start_do": "technique",
        "deep_why": "technique level count",
        "deep_do": "technique",
        "finish_why": "technique level most",
        "finish_do": "technique",
        "again_why": "technique",
        "again_do": "technique",
        "no_short_why": "technique",
        "no_short_do": "technique",
        "seated_why": "technique",
        "seated_do": "technique",
    },
)
TEXTS = places_of(
    "prone seated finish_caution side_right side_left side_both axis lane_right lane_left minute"
    " place_head place_legs place_left place_right"
    " head_routine head_time head_posture head_most head_promise",
    {
        "long_caution": "minutes",
        "today": "change",
        "left_out": "stroke reasons",
        "left_out_rule": "stroke why",
        "lightened": "stroke level reasons",
        "one_hand": "stroke hand reasons",
        "sided": "stroke side",
        "sentence": "name minutes posture count steps most rest",
        "step": "number stroke side passes time level",
        "step_both": "number stroke passes time level",
        "first": "pause",
        "subtitle": "minutes posture most rest",
        "route_sentence": "name minutes posture count steps rest",
        "sides_two": "first second",
        "one_side": "side",
        "passes_one": "count",
        "passes_many": "count",
        "each": "passes",
        "seconds": "count",
        "minutes": "count",
    },
)

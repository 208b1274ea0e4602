"""Broken data of every kind: each is refused, by file, place, value and what was expected."""

from __future__ import annotations

import dataclasses
import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pydantic
import pytest

from course_helpers import DataError, load_course
from course_helpers.records import Record
from course_helpers.records._technique import Technique

LONG, HOLD = "techniques/whole-hand-effleurage.toml", "techniques/resting-hold.toml"
ASK = "screening.toml"
KNEADING = "techniques/kneading.toml"
FRICTION = "techniques/circular-friction.toml"
PALM = {"contact": "palm", "how": "Softly."}
CLAIMS, ARTICLE = "claims.toml", "source-coverage.toml"
FINGERS = "techniques/reinforced-fingers-effleurage.toml"
LEG = "stroke.hands[0].legs[0]"
START = f"{LEG}.path[0]"


@dataclasses.dataclass(frozen=True)
class Broken:
    """A value to set (or DROP) at a place of a file, and words of the complaint beside file and place."""

    name: str
    file: str
    place: str
    value: Any
    words: tuple[str, ...]
    told_at: str | None = None


DROP = object()
WRONG = [
    # ---- values
    Broken("negative speed", LONG, f"{LEG}.speed_cm_s", -6.0, ("got -6.0", "at least 0.1")),
    Broken("NaN", LONG, f"{LEG}.speed_cm_s", math.nan, ("got nan", "not NaN or infinity")),
    Broken("infinity", LONG, f"{START}.out_cm", math.inf, ("got inf", "not NaN or infinity")),
    Broken("NaN among points", "body/back.toml", "outline.side.points[0][1]", math.nan, ("finite number",)),
    Broken("zero duration", HOLD, f"{LEG}.duration_s", 0, ("got 0", "more than 0")),
    Broken("zero area", "contacts.toml", "contacts[0].area_cm2.low", 0, ("got 0", "more than 0")),
    Broken("slip of the decimal point", LONG, f"{START}.out_cm", 740, ("got 740", "at most 60")),
    Broken("text for number", LONG, "stroke.tempo.beat_s", "1.0", ("got '1.0'", "expected a number")),
    Broken("true for number", LONG, "stroke.tempo.beat_s", True, ("got True", "expected a number")),
    Broken("number for text", LONG, "name", 7, ("got 7", "expected text in quotes")),
    Broken("no text", LONG, "promise", "", ("got ''", "not an empty string")),
    Broken("table for list", LONG, "faults", {}, ("got {}", "expected a list")),
    Broken("list for table", LONG, "dose", [], ("got ()", "expected a table")),
    Broken("part of a count", "rhythm.toml", "lead_in_beats", 2.5, ("got 2.5", "whole number")),
    Broken("text for yes or no", "contacts.toml", "contacts[6].reinforced_point", "yes", ("true or false",)),
    Broken("pressure above the scale", LONG, f"{START}.walton", 6, ("got 6", "at most 5")),
    Broken("zone above the scale", "body/zones.toml", "zones[1].broad_max", 9, ("got 9", "at most 5")),
    Broken("percentile of no body", "body/dimensions.toml", "sizes[2].percentile", 195, ("less than 100",)),
    Broken("no passes to speak of", HOLD, "dose.passes.usual", 1.5, ("whole numbers", "1.5"), "dose"),
    Broken("capital letters in an id", LONG, "id", "Long Stroke", ("'Long Stroke'", "joined by hyphens")),
    # ---- misspelt names, with the near match
    Broken("body of no size", "body/dimensions.toml", "sizes[0].id", "smal", ("'smal'", "mean 'small'")),
    Broken("misspelt kind", LONG, f"{LEG}.kind", "gilde", ("'gilde'", "did you mean 'glide'?"), LEG),
    Broken("misspelt literal", LONG, "family", "efflurage", ("'efflurage'", "did you mean 'effleurage'?")),
    Broken("misspelt role", LONG, f"{LEG}.role", "retrun", ("'retrun'", "did you mean 'return'?")),
    Broken(
        "unknown landmark of an alternative",
        FRICTION,
        "alternatives[1].places[0].at",
        "t66",
        ("no landmark",),
    ),
    Broken("unknown alternative", FRICTION, "alternatives[1].contact", "plam", ("did you mean 'palm'",)),
    Broken("unknown zone kept off", FRICTION, "keeps_off[0].zone", "spin", ("did you mean 'spine'",)),
    Broken(
        "an alternative's silent place",
        FRICTION,
        "alternatives[1].places[0].walton",
        DROP,
        ("`places[0]` needs `walton`",),
        "alternatives[1]",
    ),
    Broken(
        "too firm an alternative",
        FRICTION,
        "alternatives[1].places[0].walton",
        3.5,
        ("3.5 is too firm",),
        "alternatives[1]",
    ),
    Broken(
        "an alternative in an unsafe place",
        FRICTION,
        "alternatives[1].places[0].out_cm",
        3,
        ("over the spine",),
        "alternatives[1]",
    ),
    Broken("alternative of a glide", LONG, "alternatives", [PALM], ("presses place after place",), ""),
    Broken("unknown landmark", LONG, f"{START}.at", "t66", ("'t66' is no landmark in data/body/back.toml",)),
    Broken("near landmark", LONG, f"{START}.at", "acromium", ("did you mean 'acromion'?",)),
    Broken("unknown contact", LONG, "stroke.hands[0].contact", "whole-hnd", ("did you mean 'whole-hand'?",)),
    Broken(
        "unknown limb", "contacts.toml", "contacts[1].limb", "forarm", ("data/contacts.toml", "'forearm'?")
    ),
    Broken(
        "a place on both sides and on neither",
        "body/places.toml",
        "places[1].outline",
        [[0.1, 0.0], [0.2, 0.1], [-0.1, 0.2]],
        ("x > 0 throughout", "got x = 0.1, 0.2, -0.1"),
        "places[1]",
    ),
    Broken(
        "a place on the midline that bends back to it",
        "body/places.toml",
        "places[0].outline",
        [[0.0, 0.0], [0.1, 0.0], [0.0, 0.1], [0.1, 0.2], [0.0, 0.2]],
        ("x = 0 at both ends and nowhere else",),
        "places[0]",
    ),
    Broken(
        "a place that crosses itself",
        "body/places.toml",
        "places[3].outline",
        [[0.1, 0.1], [0.2, 0.2], [0.1, 0.2], [0.2, 0.1]],
        ("the outline crosses itself",),
    ),
    Broken(
        "a place of two points", "body/places.toml", "places[1].outline", [[0.1, 0.0], [0.2, 0.1]], ("3",)
    ),
    Broken(
        "a place with no basis", "body/places.toml", "places[1].estimate", DROP, ("`source`",), "places[1]"
    ),
    Broken("no places", "body/places.toml", "places", [], ("at least 1",)),
    Broken(
        "broad only, with no limit",
        ASK,
        "actions[0].broad_only",
        True,
        ("`walton_max`: give that too",),
        "actions[0]",
    ),
    Broken(
        "a text that lost its place",
        "screening_texts.toml",
        "texts.progress",
        "done",
        ("'done': expected the places {count}, {total}, found none",),
    ),
    Broken("a text that is missing", "screening_texts.toml", "texts.lead", DROP, ("missing",)),
    Broken("unknown vertebra", "body/back.toml", "spinous_processes[0]", "c77", ("mean 'c7'?",)),
    Broken("dangling source", LONG, "dose.source", "shappy", ("data/sources.toml", "did you mean 'shapy'?")),
    Broken("dangling source of a list", LONG, "sources[0]", "shappy", ("data/sources.toml", "'shapy'?")),
    Broken(
        "dangling source of a body",
        "body/dimensions.toml",
        "dimensions.waist.source",
        "ansur",
        ("'ansur-ii'",),
    ),
    Broken(
        "dangling source at the top", "rhythm.toml", "source", "x", ("'x' is no source in data/sources.toml",)
    ),
    Broken(
        "dangling source of a term",
        "glossary.toml",
        "terms[0].basis",
        {"source": "shappy"},
        ("data/sources.toml", "did you mean 'shapy'?"),
        "terms[0].basis.source",
    ),
    Broken(
        "dangling source of a finding",
        "findings.toml",
        "findings[0].source",
        "loken-2019",
        ("data/sources.toml", "did you mean 'loken-2009'?"),
    ),
    Broken(
        "unknown topic of a finding",
        "findings.toml",
        "findings[0].topic",
        "sped",
        ("got 'sped'", "did you mean 'speed'?"),
    ),
    Broken(
        "unknown level of a landmark",
        "body/back.toml",
        "landmarks.inferior-angle.felt.likely",
        ["t7", "t99"],
        ("'t99' is no landmark on the midline", "did you mean 't9'?"),
    ),
    Broken(
        "level beside the midline",
        "body/back.toml",
        "landmarks.inferior-angle.felt.possible",
        ["t4", "psis"],
        ("'psis' is no landmark on the midline",),
    ),
    Broken(
        "dangling source of a doubt",
        "body/back.toml",
        "landmarks.psis.felt.doubts[0].source",
        "surface-landmark",
        ("data/sources.toml", "'surface-landmarks'?"),
    ),
    # ---- what is missing
    Broken("missing key", LONG, "stroke.tempo.beat_s", DROP, ("is missing",)),
    Broken(
        "missing kind",
        LONG,
        f"{LEG}.kind",
        DROP,
        ("`kind` is missing", "'glide', 'circles', 'rows', 'hold', 'press', 'frictions' or 'pulses'"),
        LEG,
    ),
    Broken("missing table", "body/dimensions.toml", "sizes", DROP, ("is missing",)),
    Broken("missing zones", "body/zones.toml", "zones", DROP, ("is missing",)),
    Broken("no faults", LONG, "faults", [], ("at least 4",)),
    Broken("no hands", LONG, "stroke.hands", [], ("at least 1",)),
    Broken("no path", LONG, f"{LEG}.path", [], ("at least 1",)),
    Broken(
        "two points are no outline",
        "body/zones.toml",
        "zones[1].outline",
        [[0.1, 0.7], [0.2, 0.7]],
        ("at least 3",),
    ),
    Broken("empty dose", LONG, "dose", {"estimate": "?"}, ("either `passes` or `minutes`",)),
    Broken("neither source nor estimate", LONG, "stroke.basis.path", {}, ("`source`", "`estimate`")),
    Broken("body without a size", "body/dimensions.toml", "sizes[0]", DROP, ("missing: small",), "sizes"),
    Broken(
        "level without a force",
        "contacts.toml",
        "contacts[0].force_bands[3]",
        DROP,
        ("[0, 1, 2, 4]",),
        "contacts[0]",
    ),
    Broken("five Walton levels", "pressure.toml", "walton.levels[5]", DROP, ("at least 6",), "walton.levels"),
    Broken(
        "landmark that nobody can find", "body/back.toml", "landmarks.c7.felt.find", DROP, ("is missing",)
    ),
    Broken("no word on its doubts", "body/back.toml", "landmarks.c7.felt.doubts", [], ("at least 1",)),
    Broken(
        "doubt without source or estimate",
        "body/back.toml",
        "landmarks.psis.felt.doubts[1].estimate",
        DROP,
        ("`source`", "`estimate`"),
        "landmarks.psis.felt.doubts[1]",
    ),
    Broken(
        "one level only",
        "body/back.toml",
        "landmarks.c7.felt.possible",
        ["c7"],
        ("is missing",),
        "landmarks.c7.felt.possible[1]",
    ),
    # ---- what does not go together
    Broken(
        "levels upside down",
        "body/back.toml",
        "landmarks.inferior-angle.felt.likely",
        ["t9", "t7"],
        ("[upper, lower]", "'t9' and 't7'"),
    ),
    Broken(
        "distances out of order",
        "body/back.toml",
        "landmarks.scapula-root.felt.out_cm",
        [8.6, 3.0],
        ("[least, greatest]", "8.6, 3"),
        "landmarks.scapula-root.felt",
    ),
    Broken(
        "both passes and minutes", LONG, "dose.passes", {"low": 1, "usual": 2, "high": 3}, ("either",), "dose"
    ),
    Broken("two clocks", LONG, f"{LEG}.duration_s", 3, ("either `speed_cm_s` or `duration_s`",), LEG),
    Broken("no clock", LONG, f"{LEG}.speed_cm_s", DROP, ("either `speed_cm_s` or `duration_s`",), LEG),
    Broken(
        "range out of order",
        LONG,
        "dose.minutes.usual",
        50,
        ("low <= usual <= high", "5.0, 50.0, 10.0"),
        "dose.minutes",
    ),
    Broken(
        "band out of order",
        "contacts.toml",
        "contacts[0].force_bands[1].low_n",
        99,
        ("low_n < high_n", "99"),
        "contacts[0].force_bands[1]",
    ),
    Broken(
        "comfort out of order", "pressure.toml", "comfort.low_kpa", 101, ("low_kpa <= high_kpa",), "comfort"
    ),
    Broken("breath out of order", "rhythm.toml", "breath_low_s", 13, ("breath_low_s < breath_high_s",), ""),
    Broken(
        "breadths out of order",
        "body/dimensions.toml",
        "dimensions.waist.at",
        0.2,
        ("to rise",),
        "dimensions",
    ),
    Broken(
        "spread of no people",
        "body/dimensions.toml",
        "dimensions.hips.groups[0].sd_cm",
        20,
        ("a third",),
        "dimensions.hips.groups[0]",
    ),
    Broken(
        "Walton levels out of order",
        "pressure.toml",
        "walton.levels[2].level",
        1,
        ("[0, 1, 1, 3, 4, 5]",),
        "walton",
    ),
    Broken("level 5 allowed", "pressure.toml", "rules.reinforced_most", 5, ("never used",), "rules"),
    Broken(
        "zone with both shapes",
        "body/zones.toml",
        "zones[0].outline",
        [[0, 0], [0.1, 0], [0, 0.1]],
        ("either `outline` or `lines`",),
        "zones[0]",
    ),
    Broken(
        "zone with no shape",
        "body/zones.toml",
        "zones[1].outline",
        DROP,
        ("either `outline` or `lines`",),
        "zones[1]",
    ),
    Broken(
        "zone line without width",
        "body/zones.toml",
        "zones[0].half_width_cm",
        DROP,
        ("`half_width_cm`",),
        "zones[0]",
    ),
    Broken(
        "narrow above broad", "body/zones.toml", "zones[1].narrow_max", 3, ("narrow_max = 3",), "zones[1]"
    ),
    Broken(
        "both hands told of two mirrored",
        LONG,
        "stroke.hands[0].hand",
        "both",
        ("only the hand on the receiver's right", "['both']"),
        "stroke",
    ),
    Broken(
        "first side of a stroke on both at once",
        LONG,
        "stroke.first_side",
        "left",
        ("`first_side` is for sides = 'each'", "'together'"),
        "stroke",
    ),
    Broken("side of nobody", FINGERS, "stroke.first_side", "middle", ("'middle'", "expected")),
    Broken("no row", FINGERS, f"{LEG}.count", 0, ("got 0", "at least 1")),
    Broken("rows that reach nowhere", FINGERS, f"{LEG}.reach_cm", 0, ("got 0", "more than 0")),
    Broken("rows without a way back", FINGERS, f"{LEG}.back_walton", DROP, ("is missing",)),
    Broken("no place", KNEADING, f"{LEG}.places", 0, ("got 0", "at least 1")),
    Broken("no pulse", KNEADING, f"{LEG}.each", 0, ("got 0", "at least 1")),
    Broken("misspelt begin", KNEADING, f"{LEG}.begins", "pres", ("got 'pres'", "mean 'press'?")),
    Broken("pulses without a rest", KNEADING, f"{LEG}.between_walton", DROP, ("is missing",)),
    Broken("round of a giant", KNEADING, f"{LEG}.stir_cm", 20, ("got 20", "at most 6")),
    Broken("hand told twice", HOLD, "stroke.hands[1].hand", "left", ("once", "['left', 'left']"), "stroke"),
    Broken("both hands and one more", HOLD, "stroke.hands[1].hand", "both", ("once",), "stroke"),
    Broken("anchors only", HOLD, f"{LEG}.duration_s", DROP, ("how long it lasts",), "stroke.hands"),
    Broken(
        "print of nothing",
        "contacts.toml",
        "contacts[1].print.capsules",
        DROP,
        ("`outline`, `capsules`, or both",),
        "contacts[1].print",
    ),
    Broken(
        "form that is another term",
        "glossary.toml",
        "terms[1].forms",
        ["receivers", "Giver"],
        ("duplicate word 'Giver', first used at terms[0].term",),
        "terms[1].forms[1]",
    ),
    Broken(
        "term that is another one's form",
        "glossary.toml",
        "terms[1].term",
        "givers",
        ("duplicate word 'givers', first used at terms[0].forms[0]",),
    ),
    # ---- claims, harms, disagreements, the article
    Broken("unknown mark", CLAIMS, "claims[0].parts[0].grade", "E", ("got 'E'", "expected")),
    Broken(
        "range upside down",
        CLAIMS,
        "claims[8].parts[0]",
        {"grade": "C", "up_to": "D"},
        ("a grade above C, got D",),
    ),
    Broken("no grade", CLAIMS, "claims[0].parts", [], ("at least 1",)),
    Broken(
        "nameless part", CLAIMS, "claims[0].parts[1].short", DROP, ("each needs a `short` name",), "claims[0]"
    ),
    Broken("three grades", CLAIMS, "grades[3]", DROP, ("at least 4",), "grades"),
    Broken("grades out of order", CLAIMS, "grades[1].letter", "A", ("A, B, C, D in this order",), ""),
    Broken(
        "article without a paragraph",
        CLAIMS,
        "claims[0].paragraphs",
        [],
        ("where in the article",),
        "claims[0]",
    ),
    Broken("D unwatched", CLAIMS, "claims[4].watch", [], ("name in `watch` the words",), "claims[4]"),
    Broken("pattern of nothing", CLAIMS, "claims[4].watch[0]", "(", ("no regular expression",)),
    Broken(
        "source of evidence",
        CLAIMS,
        "claims[0].evidence[0].source",
        "moyer",
        ("sources.toml", "'moyer-20"),
    ),
    Broken(
        "read what was not read",
        CLAIMS,
        "claims[4].evidence[1].read",
        "excerpt",
        ("got 'excerpt'; expected 'not-checked'",),
    ),
    Broken(
        "source of unknown reading",
        CLAIMS,
        "claims[0].evidence[0].read",
        DROP,
        ("`read` stands with a `source`",),
        "claims[0].evidence[0]",
    ),
    Broken(
        "lesson of no plan", CLAIMS, "claims[0].where[0].lesson", "99", ("'99' is no lesson of the `plan`",)
    ),
    Broken("lesson of one digit", CLAIMS, "claims[0].where[0].lesson", "6", ("got '6'", "two digits")),
    Broken(
        "lesson that cannot be checked",
        CLAIMS,
        "claims[0].where[1].find",
        DROP,
        ("lesson 14 exists: name in `find`",),
        "claims[0].where[1]",
    ),
    Broken(
        "paragraph that does not know of it",
        CLAIMS,
        "claims[0].paragraphs",
        [1, 2, 3],
        ("source-coverage.toml, paragraph 3, does not name 'relaxation'",),
    ),
    Broken("paragraph of no article", CLAIMS, "claims[0].paragraphs[0]", 14, ("1 to 13",)),
    Broken("source of a harm", "harms.toml", "harms[0].source", "x", ("data/sources.toml",)),
    Broken(
        "one voice",
        "disagreements.toml",
        "disagreements[2].voices[1]",
        DROP,
        ("at least 2",),
        "disagreements[2].voices",
    ),
    Broken(
        "source of a voice", "disagreements.toml", "disagreements[0].voices[0].source", "x", ("sources.toml",)
    ),
    Broken("gap in the article", ARTICLE, "paragraphs[3].number", 5, ("numbered from 1 on",), ""),
    Broken(
        "claim of nobody", ARTICLE, "paragraphs[0].claims[0]", "pains", ("no claim in claims.toml", "'pain'?")
    ),
    Broken("technique of no article", ARTICLE, "paragraphs[5].techniques[0]", 9, ("0 to 8",)),
    Broken("unknown technique of the course", ARTICLE, "techniques[0].techniques[0]", "x", ("no technique",)),
    Broken(
        "technique that comes later",
        ARTICLE,
        "techniques[0].techniques[0]",
        "feather-strokes",
        ("neither lesson 05 nor an earlier one",),
    ),
    Broken("lesson without technique", ARTICLE, "techniques[0].techniques", [], ("lesson 05 exists",)),
    # ---- screening
    Broken("unknown action", ASK, "questions[0].actions[0]", "stopp", ("got 'stopp'", "mean 'stop'?")),
    Broken("unknown adaptation", ASK, "questions[31].adapt[0]", "cover-hand", ("mean 'cover-hands'?",)),
    Broken("unknown family of strokes", ASK, "questions[10].without[0]", "tapotment", ("'tapotement'?",)),
    Broken("margin in other words", ASK, "actions[2].card", "Leave it out", ("two fingers' breadth",)),
    Broken("unknown urgency", ASK, "questions[3].urgency", "tody", ("got 'tody'", "mean 'today'?")),
    Broken("unknown group", ASK, "questions[0].group", "tday", ("is no group", "mean 'today'?")),
    Broken("unknown area", ASK, "questions[14].areas[0]", "armpits", ("no zone or landmark", "'armpit'?")),
    Broken("unknown source", ASK, "questions[1].source", "spa", ("data/sources.toml", "'spaverde'?")),
    Broken("source of a red flag", ASK, "questions[6].red_flags[0].source", "x", ("data/sources.toml",)),
    Broken("source of a point", "care.toml", "topics[2].points[0].source", "x", ("data/sources.toml",)),
    Broken("no reason for a figure", ASK, "questions[0].estimate", DROP, ("`estimate`",), "questions[0]"),
    Broken("no question", ASK, "questions[0].ask", "Be 18.", ("question mark", "'Be 18.'"), "questions[0]"),
    Broken("a list item with a stop", ASK, "questions[0].short", "age.", ("without a mark",), "questions[0]"),
    Broken("no action", ASK, "questions[0].actions", [], ("at least 1",)),
    Broken("action told twice", ASK, "questions[0].actions", ["stop", "stop"], ("once",), "questions[0]"),
    Broken("stop and more", ASK, "questions[0].actions", ["stop", "light"], ("alone",), "questions[0]"),
    Broken("asked each time", ASK, "questions[10].each_time", True, ("belongs to `stop`",), "questions[10]"),
    Broken("leave out nothing", ASK, "questions[13].place", DROP, ("`leave-out` goes",), "questions[13]"),
    Broken("a place for stop", ASK, "questions[0].place", "asked", ("and they with it",), "questions[0]"),
    Broken("adapt nothing", ASK, "questions[30].adapt", DROP, ("`adapt` goes",), "questions[30]"),
    Broken(
        "adapt without a word", ASK, "questions[30].change", DROP, ("goes with `change`",), "questions[30]"
    ),
    Broken("two urgencies", ASK, "questions[6].urgency", "today", ("`red_flags` has",), "questions[6]"),
    Broken("flag taken lightly", ASK, "questions[17].actions", ["light"], ("red flag",), "questions[17]"),
    Broken("actions out of order", ASK, "actions[0]", DROP, ("stop, ask-first, leave-out", "got"), ""),
    Broken("an urgency too few", ASK, "urgencies[0]", DROP, ("emergency, today", "in this order"), ""),
    Broken(
        "check-ins out of order",
        "care.toml",
        "check_in.times_low",
        9,
        ("times_low <= times_high",),
        "check_in",
    ),
    Broken("a table as a chair", "care.toml", "table_height.share_of_stature", 0.2, ("more than 0.3",)),
    # ---- geometry
    Broken(
        "outline that crosses itself",
        "body/zones.toml",
        "zones[1].outline",
        [[0.1, 0.6], [0.2, 0.8], [0.2, 0.6], [0.1, 0.8]],
        ("crosses itself",),
    ),
    Broken(
        "print that crosses itself",
        "contacts.toml",
        "contacts[3].print.outline",
        [[-3, -2], [3, 2], [3, -2], [-3, 2]],
        ("crosses itself",),
    ),
    Broken(
        "muscle that crosses itself",
        "body/muscles.toml",
        "muscles[0].outline",
        [[0.1, 0.6], [0.2, 0.8], [0.2, 0.6], [0.1, 0.8]],
        ("crosses itself",),
    ),
    Broken(
        "a pass that does not come home",
        LONG,
        "stroke.hands[0].legs[2].path[6].out_cm",
        11,
        ("ends 3.6 cm from where it begins", "lead the last leg home"),
        "stroke.hands[0]",
    ),
    Broken(
        "a pass that comes home turned",
        LONG,
        "stroke.hands[0].legs[2].path[6].turn_deg",
        40,
        ("the right hand ends turned by 40°",),
        "stroke.hands[0]",
    ),
    Broken(
        "start without an end",
        LONG,
        "stroke.hands[0].legs",
        [
            {
                "kind": "glide",
                "role": "working",
                "name": "Up",
                "note": "up",
                "say": "Up.",
                "speed_cm_s": 5,
                "path": [{"at": "t6", "walton": 1}],
            }
        ],
        ("at least two waypoints",),
        "stroke.hands[0]",
    ),
    Broken(
        "a leg that goes nowhere",
        LONG,
        "stroke.hands[0].legs[2].path",
        [{"at": "acromion", "out_cm": -8.8, "up_cm": -6.6}],
        ("goes nowhere",),
        "stroke.hands[0].legs[2]",
    ),
]


@pytest.mark.parametrize("case", WRONG, ids=lambda case: case.name)
def test_wrong_value_is_refused_by_file_and_place(data, case: Broken):
    if case.value is DROP:
        data.drop(case.file, case.place)
    else:
        data.set(case.file, case.place, case.value)
    told = data.problem()
    place = case.place if case.told_at is None else case.told_at
    head = f"data/{case.file}: {place}: " if place else f"data/{case.file}: "
    lines = [line for line in told.splitlines() if head in line]
    assert lines, told
    assert all(word in "\n".join(lines) for word in case.words), told


def test_at_least_twenty_kinds():
    assert len({case.name for case in WRONG}) == len(WRONG) >= 20


# ---- keys


@pytest.mark.parametrize(
    ("file", "place", "key", "near"),
    [
        (LONG, f"{LEG}.speed_cm_s", "speed_m_s", "speed_cm_s"),
        (HOLD, f"{LEG}.duration_s", "duration_min", "duration_s"),
        (LONG, f"{START}.out_cm", "out_mm", "out_cm"),
        (LONG, "dose.minutes", "minuets", "minutes"),
        (LONG, "cautions", "caution", "cautions"),
        ("contacts.toml", "contacts[2].area_cm2", "area_mm2", "area_cm2"),
        ("contacts.toml", "contacts[1].print.capsules", "capsule", "capsules"),
        ("body/zones.toml", "zones[0].half_width_cm", "half_width_mm", "half_width_cm"),
        ("body/dimensions.toml", "dimensions.length.groups[0].sd_cm", "sd_mm", "sd_cm"),
        ("pressure.toml", "comfort.low_kpa", "low_pa", "low_kpa"),
        ("glossary.toml", "terms[0].means", "mean", "means"),
        ("findings.toml", "findings[0].hands", "hand", "hands"),
        ("screening.toml", "questions[0].each_time", "each_tim", "each_time"),
        ("care.toml", "topics[0].points[0].text", "txt", "text"),
        ("body/back.toml", "landmarks.inferior-angle.felt.shift.down_cm", "down_mm", "down_cm"),
        ("body/back.toml", "landmarks.scapula-root.felt.out_cm", "out_mm", "out_cm"),
    ],
)
def test_unknown_key_names_the_one_that_was_meant(data, file, place, key, near):
    """Units stand in keys: a wrong unit is an unknown key, and the right one is suggested."""
    told = data.rename(file, place, key).problem()
    where = place.rpartition(".")[0]
    assert f"data/{file}: {where}.{key}:".replace(": .", ": ") in told
    assert f"unknown key {key!r}; did you mean {near!r}?" in told


# ---- files

FILES = [
    "contacts.toml",
    "pressure.toml",
    "rhythm.toml",
    "screening.toml",
    "care.toml",
    "sources.toml",
    "glossary.toml",
    "drills/scale.toml",
    "findings.toml",
    "drills/tempo.toml",
    "player.toml",
    "body/back.toml",
    "body/dimensions.toml",
    "body/zones.toml",
    "body/muscles.toml",
]


@pytest.mark.parametrize("file", FILES)
def test_missing_file(data, file):
    (data.folder / file).unlink()
    assert f"data/{file}: the file is missing" in data.problem()


@pytest.mark.parametrize("file", [*FILES, LONG])
def test_not_toml_names_the_line(data, file):
    lines = (data.folder / file).read_text("utf-8").splitlines()
    data.write(file, "\n".join([*lines[:2], "wrong = [1, ", "= 3", *lines[2:]]))
    told = data.problem()
    assert f"data/{file}: not valid TOML: " in told
    assert "at line 4" in told


def test_key_given_twice_names_the_line(data):
    text = (data.folder / "rhythm.toml").read_text("utf-8")
    data.write("rhythm.toml", text + "breath_low_s = 7\n")
    assert f"(at line {text.count(chr(10)) + 1}, " in data.problem()


def test_wrong_encoding_names_the_line(data):
    text = (data.folder / LONG).read_text("utf-8").replace("One long wave", "Ein Rücken")
    data.write(LONG, text.encode("latin-1"))
    line = next(n for n, row in enumerate(text.splitlines(), 1) if "Rücken" in row)
    assert f"data/{LONG}: line {line}: byte 0xfc is not UTF-8" in data.problem()


def test_a_folder_in_the_place_of_a_file(data):
    (data.folder / "rhythm.toml").unlink()
    (data.folder / "rhythm.toml").mkdir()
    assert "data/rhythm.toml: cannot be read: " in data.problem()


def test_no_technique_at_all(data):
    for file in (data.folder / "techniques").iterdir():
        file.unlink()
    assert "data/techniques: no technique found" in data.problem()


def test_no_folder(tmp_path):
    with pytest.raises(DataError, match="there is no such folder"):
        load_course(tmp_path / "nowhere")


def test_no_data_in_checkout_or_wheel(monkeypatch, tmp_path):
    monkeypatch.setattr("course_helpers.reading.CHECKOUT_DATA", tmp_path / "a")
    monkeypatch.setattr("course_helpers.reading.PACKAGED_DATA", tmp_path / "b")
    with pytest.raises(DataError, match="no course data found; reinstall the course"):
        load_course()


def test_a_key_in_two_files_of_the_body(data):
    data.set("body/back.toml", "zones", data.table("body/zones.toml")["zones"])
    assert "data/body/zones.toml: zones: stands in data/body/back.toml too" in data.problem()


# ---- duplicates


def test_two_files_with_one_id(data):
    """The message names the file that has it already, not just any file before it."""
    text = (data.folder / HOLD).read_text("utf-8")
    data.write("techniques/zz-resting.toml", text)
    told = data.problem()
    assert "data/techniques/zz-resting.toml: id: duplicate id 'resting-hold'" in told
    assert "which stands in data/techniques/resting-hold.toml too" in told


def test_duplicate_names_the_other_file_even_when_neither_is_called_so(data):
    text = (data.folder / HOLD).read_text("utf-8").replace('"resting-hold"', '"stillness"')
    data.write("techniques/x-one.toml", text).write("techniques/x-two.toml", text)
    assert (
        "techniques/x-two.toml: id: duplicate id 'stillness', which stands in data/techniques/x-one.toml"
        in (data.problem())
    )


def test_id_that_is_not_the_name_of_the_file(data):
    (data.folder / HOLD).rename(data.folder / "techniques/still-hands.toml")
    told = data.problem()
    assert "data/techniques/still-hands.toml: id: got 'resting-hold'; expected 'still-hands'" in told


@pytest.mark.parametrize(
    ("file", "records"),
    [
        ("body/zones.toml", "zones"),
        ("body/muscles.toml", "muscles"),
        ("body/dimensions.toml", "sizes"),
        ("sources.toml", "sources"),
        ("glossary.toml", "terms"),
        ("contacts.toml", "contacts"),
        ("pressure.toml", "friction"),
        ("screening.toml", "questions"),
        ("care.toml", "topics"),
    ],
)
def test_two_records_with_one_id(data, file, records):
    rows = data.table(file)[records]
    told = data.set(file, records, [*rows, rows[1]]).problem()
    message = f"{records}[{len(rows)}].id: duplicate id {rows[1]['id']!r}, first used at {records}[1]"
    assert f"data/{file}: {message}" in told


def test_two_points_of_a_topic_with_one_id(data):
    points = data.table("care.toml")["topics"][1]["points"]
    told = data.set("care.toml", "topics[1].points", [*points, points[0]]).problem()
    assert (
        f"data/care.toml: topics[1]: each of `points` has an id of its own; twice: {points[0]['id']}" in told
    )


# ---- strokes as a whole


def test_no_walton_named_anywhere(data):
    table = data.table(LONG)
    for leg in table["stroke"]["hands"][0]["legs"]:
        for waypoint in leg["path"]:
            waypoint.pop("walton", None)
    told = data.set(LONG, "stroke", table["stroke"]).problem()
    assert f"data/{LONG}: stroke.hands[0].legs: no waypoint names a pressure" in told


def test_two_moving_hands_must_take_the_same_time(data):
    file = "techniques/hand-after-hand.toml"
    told = data.add("hand-after-hand").set(file, "stroke.hands[1].legs[1].duration_s", 9).problem()
    assert f"data/{file}: stroke.hands[1]: the right hand takes 15 s for a pass, the other 12 s" in told
    assert "both must take the same time" in told


def test_an_anchor_must_be_a_hands_only_leg(data):
    legs = data.table(HOLD)["stroke"]["hands"][1]["legs"]
    told = data.set(HOLD, "stroke.hands[1].legs", [*legs, {**legs[0], "duration_s": 20}]).problem()
    assert f"data/{HOLD}: stroke.hands[1]: legs[0] is a hold without `duration_s`" in told


# ---- several at once, afresh, frozen


def test_several_problems_are_reported_together(data):
    data.set(LONG, f"{LEG}.speed_cm_s", -1.0).set(LONG, "family", "rubbing")
    data.set("body/zones.toml", "zones[0].broad_max", "1").set("rhythm.toml", "lead_in_beats", 0)
    (data.folder / "sources.toml").unlink()
    with pytest.raises(DataError) as caught:
        data.load()
    told = {(problem.file, problem.place) for problem in caught.value.problems}
    assert told == {
        (f"data/{LONG}", f"{LEG}.speed_cm_s"),
        (f"data/{LONG}", "family"),
        ("data/body/zones.toml", "zones[0].broad_max"),
        ("data/rhythm.toml", "lead_in_beats"),
        ("data/sources.toml", ""),
    }
    assert str(caught.value).startswith("5 problems in the course data:\n  ")


def test_several_dangling_references_are_reported_together(data):
    data.set(LONG, f"{START}.at", "t66").set(LONG, "dose.source", "shappy").set(HOLD, "sources[0]", "w")
    told = data.problem()
    assert told.startswith("3 problems")
    assert all(name in told for name in ("'t66'", "'shappy'", "'w'"))


def test_data_are_read_afresh(data):
    first = data.load()
    assert first.rhythm.lead_in_beats == 4
    assert "heel-circles" not in first.techniques
    data.set("rhythm.toml", "lead_in_beats", 3)
    assert data.load().rhythm.lead_in_beats == 3
    data.add("heel-circles")
    assert "heel-circles" in data.load().techniques


def test_the_courses_own_data_are_well(root):
    course = load_course()
    assert course.path == root / "data"
    assert {technique.id for technique in course.techniques.values()} == {
        file.stem for file in (root / "data/techniques").glob("*.toml")
    }


def records_in(value: Any, place: str) -> Iterator[tuple[str, Record]]:
    if isinstance(value, Record):
        yield place, value
        for field in type(value).model_fields:
            yield from records_in(getattr(value, field), f"{place}.{field}")
    elif isinstance(value, tuple):
        for item in value:
            yield from records_in(item, place)
    else:
        assert not isinstance(value, list | set | dict), f"{place} can be changed in place"


def test_records_are_frozen_all_the_way_down():
    course = load_course()
    with pytest.raises(dataclasses.FrozenInstanceError):
        course.rhythm = None  # type: ignore[misc, assignment]
    with pytest.raises(TypeError):
        course.techniques["mine"] = None  # type: ignore[index]
    with pytest.raises(TypeError):
        course.back.landmarks["mine"] = None  # type: ignore[index]
    tops = [course.back, course.contacts, course.pressure, course.rhythm, course.screening, course.care]
    tops += [course.tempo_drill]
    seen = [
        found for top in tops + [*course.techniques.values()] for found in records_in(top, type(top).__name__)
    ]
    assert any(isinstance(record, Technique) for _, record in seen)
    for place, record in seen:
        field = next(iter(type(record).model_fields))
        with pytest.raises(pydantic.ValidationError, match="frozen"):
            setattr(record, field, None)
        assert getattr(record, field) is not None or place


# ---- every leaf of every file with a wrong type


def leaves(value: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, f"{place}.{key}" if place else key)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from leaves(item, f"{place}[{index}]")
    else:
        yield place, value


def sample(table: dict[str, Any]) -> list[tuple[str, Any]]:
    """One leaf of each shape of place, such as `zones[*].outline[*][*]` or `landmarks.*.y`."""
    shapes: dict[str, tuple[str, Any]] = {}
    for place, value in leaves(table):
        shape = re.sub(r"^(landmarks|outline|hints|limbs)\.[^.]+", r"\1.*", re.sub(r"\d+", "*", place))
        shapes[shape] = (place, value)
    return list(shapes.values())


@pytest.mark.parametrize("wrong", ["a list", "a scalar"])
@pytest.mark.parametrize("file", [*FILES, LONG, HOLD])
def test_wrong_types_at_every_leaf_are_all_told_at_once(data, file, wrong):
    """Each kind of leaf of the file is of a wrong type, and each is told by its place."""
    found = [(place, value) for place, value in sample(data.table(file)) if not place.endswith(".kind")]
    spoilt: dict[str, Any] = {
        p: [] if wrong == "a list" else 12 if isinstance(v, str) else "twelve" for p, v in found
    }
    data.set_all(file, spoilt)
    with pytest.raises(DataError) as caught:
        data.load()
    told = {problem.place for problem in caught.value.problems if problem.file == f"data/{file}"}
    assert told == {place for place, _ in found}


@pytest.mark.parametrize("wrong", [[], 12, "twelve", {}])
@pytest.mark.parametrize("file", [*FILES, LONG, HOLD])
def test_one_leaf_of_a_wrong_type_is_a_data_error(data, file, wrong):
    """Also alone, when all the checks that follow are reached: a few leaves of each file."""
    found = [
        (p, v) for p, v in sample(data.table(file)) if type(v) is not type(wrong) and not isinstance(v, float)
    ]
    for place, _ in found[:: max(len(found) // 3, 1)]:
        good = (data.folder / file).read_bytes()
        assert f"data/{file}: " in data.set(file, place, wrong).problem(), place
        data.write(file, good)


@pytest.mark.parametrize("file", [*FILES, LONG, HOLD])
def test_a_missing_leaf_is_never_another_error(data, file: str):
    """Left out, a value is either optional or missed; nothing else may happen."""
    good = (data.folder / file).read_bytes()
    outcomes = []
    for place, _ in sample(data.table(file)):
        try:
            data.drop(file, place).load()
            outcomes.append("optional")
        except DataError as error:
            assert all(problem.file.startswith("data/") for problem in error.problems)
            outcomes.append("missed")
        data.write(file, good)
    assert "missed" in outcomes


def test_paths_are_given_as_text_or_path(root: Path):
    assert load_course(str(root / "data")).path == load_course(root / "data").path

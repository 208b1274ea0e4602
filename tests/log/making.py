"""Entries for tests: plain ones, and any that hypothesis can think of."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from course_helpers.log import Entry, checked, new_entry


def session(note: str = "", at: datetime | None = None, **changes: Any) -> Entry:
    """A session of twenty minutes."""
    data = {"lesson": "06", "technique": "opening-stroke", "role": "giver", "minutes": 20, "feel": 4}
    return new_entry("session", data | {"note": note} | changes, at)


def scale_drill(**changes: Any) -> Entry:
    """Three trials on a kitchen scale."""
    data = {"contact": "heel", "target_n": 20, "readings_n": [18.5, 21, 20.25], "seen": [True, False, False]}
    return new_entry("scale-drill", data | {"unit": "kg", "area_cm2": None} | changes)


def tempo_drill(**changes: Any) -> Entry:
    """Four taps."""
    data = {"technique": "opening-stroke", "mode": "beat", "target_per_min": 12, "measured_per_min": 11.9}
    taps = {"taps_ms": [0, 5010.5, 9990, 15000.25], "steadiness_percent": 1.5, "drift_percent": -0.4}
    return new_entry("tempo-drill", data | taps | changes)


ids = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
positive = st.floats(min_value=0, exclude_min=True, allow_infinity=False) | st.integers(1, 10**6)
not_negative = st.floats(min_value=0, allow_infinity=False) | st.integers(0, 10**6)
# Everything that a learner can type, and what a spreadsheet would take for something else.
notes = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
    st.text("'=+-@,;\"\r\n\t\0 1a", max_size=12),
)
moments = st.datetimes(datetime(1990, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))


@st.composite
def _scale_data(draw: st.DrawFn) -> dict[str, Any]:
    readings = draw(st.lists(not_negative, min_size=1, max_size=12))
    return {
        "contact": draw(ids),
        "target_n": draw(positive),
        "readings_n": readings,
        "seen": draw(st.lists(st.booleans(), min_size=len(readings), max_size=len(readings))),
        "unit": draw(st.sampled_from(["kg", "lb"])),
        "area_cm2": draw(st.none() | positive),
    }


_tempo_data = st.fixed_dictionaries(
    {
        "technique": ids,
        "mode": st.sampled_from(["beat", "breath"]),
        "target_per_min": positive,
        "taps_ms": st.lists(not_negative, max_size=12),
        "measured_per_min": positive,
        "steadiness_percent": not_negative,
        "drift_percent": st.floats(allow_nan=False, allow_infinity=False),
    }
)
_levels = st.none() | st.integers(0, 3)
_rubrics = st.fixed_dictionaries(dict.fromkeys(["path", "pressure", "tempo", "posture"], _levels))
_session_data = st.fixed_dictionaries(
    {
        "lesson": st.none() | st.from_regex(r"[0-9]{2}", fullmatch=True),
        "technique": st.none() | ids,
        "role": st.sampled_from(["giver", "receiver"]),
        "minutes": st.floats(0, 1440, exclude_min=True),
        "feel": st.none() | st.floats(0, 10),
        "note": notes,
        "routine": st.none() | ids,
        "want": st.none() | st.sampled_from(["more", "less", "same"]),
        "comfort": st.none() | st.floats(0, 10),
        "good": notes,
        "rubric": st.none() | _rubrics,
    }
)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """Any entry that the log takes."""
    kinds = {"scale-drill": _scale_data(), "tempo-drill": _tempo_data, "session": _session_data}
    kind = draw(st.sampled_from(sorted(kinds)))
    at = draw(moments).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return checked({"id": str(draw(st.uuids(version=4))), "kind": kind, "at": at, "data": draw(kinds[kind])})


def numbered(rng: random.Random, number: int) -> Entry:
    """A session with an id out of a seeded stream, and its number in the note."""
    name = str(UUID(int=rng.getrandbits(128), version=4))
    return session(f"number {number}").model_copy(update={"id": name})

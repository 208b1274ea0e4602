"""What a plan has to know of each stroke: how long a pass is, how firm, where it works deep, and its dose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ..geometry import Timeline, timeline
from ..records import Course, Range, Technique

Area = tuple[str, str]  # id of a part of the back, and the receiver's side
STEP_S = 0.05


@dataclass(frozen=True)
class StrokeFacts:
    """One pass of a stroke on one body and side.

    Attributes
    ----------
    broad
        Whether every hand that moves has a broad contact.
    deep_s
        For how many seconds of a pass each part of the back is worked deep.
    """

    technique: Technique
    side: str
    pass_s: float
    peak_walton: float
    broad: bool
    deep_s: Mapping[Area, float]


@lru_cache(maxsize=1024)
def facts(course: Course, technique: str, body: str, side: str) -> StrokeFacts:
    """Return what a plan has to know of a stroke; it is reckoned once for each body and side."""
    one_pass = timeline(course, technique, body=body, side=side)
    broad = all(course.is_broad(track.contact) for track in one_pass.hands if not track.stays)
    return StrokeFacts(
        one_pass.technique, side, one_pass.pass_s, one_pass.peak_walton, broad, _deep(course, one_pass)
    )


def dose_range(course: Course, stroke: StrokeFacts, *, short: bool) -> tuple[int, int, int] | None:
    """Return the fewest, the usual and the most passes of a stroke; None if it has no short dose."""
    if short:
        dose = course.plans.short_dose(stroke.technique.id)
        return None if dose is None else _whole(dose.passes, 1)
    own = stroke.technique.dose
    if own.passes is not None:
        return _whole(own.passes, 1)
    assert own.minutes is not None
    return _whole(own.minutes, 60 / stroke.pass_s)


def _whole(span: Range, factor: float) -> tuple[int, int, int]:
    low, usual, high = (max(1, round(value * factor)) for value in (span.low, span.usual, span.high))
    return low, usual, high


def _deep(course: Course, one_pass: Timeline) -> dict[Area, float]:
    """Seconds of a pass in which a hand works deep on each part of the back."""
    plans, marks = course.plans, course.back.landmarks
    ends = [marks[area.to].y * one_pass.body.length_cm for area in plans.areas if area.to is not None]
    t = np.arange(STEP_S / 2, one_pass.pass_s, STEP_S)
    worked: dict[Area, np.ndarray] = {}
    for track in one_pass.hands:
        xy, _, walton = track.at(t)
        deep, where = walton > plans.deep.above + 1e-6, np.searchsorted(ends, xy[:, 1])
        for index, area in enumerate(plans.areas):
            for side, there in (("right", xy[:, 0] >= 0), ("left", xy[:, 0] < 0)):
                found = deep & there & (where == index)
                if found.any():
                    key = (area.id, side)
                    worked[key] = worked.get(key, np.zeros(len(t), bool)) | found
    return {area: float(found.sum()) * STEP_S for area, found in worked.items()}

"""How many passes of each stroke fill the time: near the usual dose, within its range, no part overworked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from ..records import Course
from ._facts import Area
from ._plan import Unfit, unfit
from ._rules import is_deep
from ._strokes import Worked

SLACK_S = 1e-6


@dataclass(frozen=True)
class _Group:
    """Strokes that are repeated as often as each other: both sides of one technique.

    `low`, `usual` and `high` are passes, `seconds` those of one pass of all its strokes together.
    """

    members: tuple[int, ...]
    low: int
    usual: int
    high: int
    seconds: float
    deep_s: dict[Area, float]


@dataclass(frozen=True)
class Amounts:
    """Passes of each stroke, and the seconds that are left for the rest."""

    passes: tuple[int, ...]
    rest_s: float


def amounts(course: Course, strokes: Sequence[Worked], total_s: float, fixed_s: float) -> Amounts | Unfit:
    """Choose passes so that strokes, what comes between them and a rest take `total_s` seconds.

    Each stroke begins at its usual dose. All are then lengthened, or shortened, together, in proportion to
    what their doses allow, until the rest has its usual length; what is left over goes to the rest.

    Parameters
    ----------
    total_s, fixed_s
        The time there is, and what of it goes to pauses between the strokes, in seconds.
    """
    groups, rest = _grouped(course, strokes), course.plans.rest.seconds
    most_s = course.plans.area.firm_s
    count = [group.usual for group in groups]
    over = _relieve(groups, count, most_s)
    if over is not None:
        area, seconds = over
        name = next(one.name for one in course.plans.areas if one.id == area[0])
        side = course.plans.texts[f"side_{area[1]}"]
        at = max(strokes, key=lambda stroke: stroke.facts.deep_s.get(area, 0.0)).at
        return unfit(course, "area", at=at, area=name, side=side, seconds=round(seconds), most=most_s)
    room_s = total_s - fixed_s - rest.usual
    if _time(groups, count) <= room_s:
        _lengthen(groups, count, room_s, most_s)
    else:
        _shorten(groups, count, room_s)
        _restore(groups, count, room_s)
    rest_s = total_s - fixed_s - _time(groups, count)
    if rest_s < rest.low - SLACK_S:
        return _wrong_time(course, "short", fixed_s + _time(groups, count) + rest.low, total_s)
    if rest_s > rest.high + SLACK_S:
        return _wrong_time(course, "long", fixed_s + _time(groups, count) + rest.high, total_s)
    passes = [0] * len(strokes)
    for group, often in zip(groups, count, strict=True):
        for index in group.members:
            passes[index] = often
    return Amounts(tuple(passes), rest_s)


def _grouped(course: Course, strokes: Sequence[Worked]) -> list[_Group]:
    """Put the two sides of a technique together, in the order in which they come."""
    members: dict[tuple[str, bool, int | None, int], list[int]] = {}
    seen: dict[tuple[str, bool, str], int] = {}
    for index, stroke in enumerate(strokes):
        name, short = stroke.technique.id, stroke.asked.short
        times = seen.get((name, short, stroke.side), 0)
        seen[name, short, stroke.side] = times + 1
        members.setdefault((name, short, stroke.asked.passes, times), []).append(index)
    groups = []
    for indices in members.values():
        those = [strokes[index] for index in indices]
        low, usual, high = those[0].dose(course)
        if (asked := those[0].asked.passes) is not None:
            low = usual = high = asked
        deep: dict[Area, float] = {}
        for stroke in those:
            for area, seconds in stroke.facts.deep_s.items() if is_deep(course, stroke) else ():
                deep[area] = deep.get(area, 0.0) + seconds
        pass_s = sum(stroke.facts.pass_s for stroke in those)
        groups.append(_Group(tuple(indices), low, usual, high, pass_s, deep))
    return groups


def _time(groups: Sequence[_Group], count: Sequence[int]) -> float:
    return sum(group.seconds * often for group, often in zip(groups, count, strict=True))


def _deep_s(groups: Sequence[_Group], count: Sequence[int], area: Area) -> float:
    return sum(group.deep_s.get(area, 0.0) * often for group, often in zip(groups, count, strict=True))


def _relieve(groups: Sequence[_Group], count: list[int], most_s: float) -> tuple[Area, float] | None:
    """Shorten what works one part of the back deep for too long; return it if even the least is too much."""
    for area in sorted({area for group in groups for area in group.deep_s}):
        while (seconds := _deep_s(groups, count, area)) > most_s + SLACK_S:
            able = [i for i, g in enumerate(groups) if area in g.deep_s and count[i] > g.low]
            if not able:
                return area, seconds
            count[max(able, key=lambda i: (groups[i].deep_s[area] * count[i], -i))] -= 1
    return None


def _lengthen(groups: Sequence[_Group], count: list[int], room_s: float, most_s: float) -> None:
    steps = [
        ((often - group.usual) / (group.high - group.usual), index)
        for index, group in enumerate(groups)
        for often in range(group.usual + 1, group.high + 1)
    ]
    spent = _time(groups, count)
    for _, index in sorted(steps):
        group = groups[index]
        if spent + group.seconds > room_s + SLACK_S:
            continue
        count[index] += 1
        if any(_deep_s(groups, count, area) > most_s + SLACK_S for area in group.deep_s):
            count[index] -= 1
            continue
        spent += group.seconds


def _shorten(groups: Sequence[_Group], count: list[int], room_s: float) -> None:
    steps = [
        ((group.usual - often) / (group.usual - group.low), index)
        for index, group in enumerate(groups)
        for often in range(group.low, group.usual)
    ]
    spent = _time(groups, count)
    for _, index in sorted(steps):
        if spent <= room_s + SLACK_S:
            return
        if count[index] > groups[index].low:
            count[index] -= 1
            spent -= groups[index].seconds


def _restore(groups: Sequence[_Group], count: list[int], room_s: float) -> None:
    """Give back what still fits, after larger steps have left more room than they had to."""
    room_s -= _time(groups, count)
    while able := [
        index
        for index, group in enumerate(groups)
        if count[index] < group.usual and group.seconds <= room_s + SLACK_S
    ]:
        index = min(able, key=lambda i: (count[i] / groups[i].usual, i))
        count[index] += 1
        room_s -= groups[index].seconds


def _wrong_time(course: Course, reason: str, fits_s: float, total_s: float) -> Unfit:
    return unfit(course, reason, minutes=total_s / 60, least=ceil(fits_s / 60), most=floor(fits_s / 60))

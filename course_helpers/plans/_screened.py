"""What screening leaves of a plan: strokes left out, lightened or done with one hand, each with its why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from ..geometry import BodyMap, back_places
from ..offers import Offer, Offered, Reason, area_id
from ..place_names import place_name
from ..records import Course
from ._plan import Posture, Unfit, unfit
from ._strokes import Worked


def refused(course: Course, screened: Offered, posture: Posture) -> Unfit | None:
    """Return why there is no plan at all today, or None."""
    if screened.verdict != "offer":
        return unfit(course, screened.verdict.replace("-", "_"))
    changed = [course.screening.question(name) for name in screened.changes]
    if posture == "prone" and any("not-prone" in question.adapt for question in changed):
        return unfit(course, "prone")
    return None


def no_oil(course: Course, screened: Offered | None) -> bool:
    """Whether there is no oil today."""
    names = screened.changes if screened else ()
    return any("no-oil" in course.screening.question(name).adapt for name in names)


def left(
    course: Course, strokes: Sequence[Worked], screened: Offered
) -> tuple[tuple[Worked, ...], tuple[str, ...]]:
    """Return the strokes that are left, marked with their limits, and what was changed, in words."""
    texts, kept = course.plans.texts, []
    told: dict[str, None] = {}
    for stroke in strokes:
        offer = screened.offers.get(stroke.key)
        if offer is None:  # it was not there when the questions were answered
            offer = Offer("left-out", None, (("open", None),))
        name = {"stroke": stroke_name(course, stroke), "reasons": _reasons(course, offer, screened)}
        if offer.how == "left-out":
            told[texts["left_out"].format(**name)] = None
            continue
        most = offer.walton_max if offer.walton_max is not None else screened.walton_max
        kept.append(replace(stroke, walton_max=most, hand=offer.hand))
        if offer.how == "lightened":
            told[texts["lightened"].format(level=f"{offer.walton_max:g}", **name)] = None
        elif offer.how == "one-hand":
            told[texts["one_hand"].format(hand=_side(course, offer.hand or ""), **name)] = None
    return tuple(kept), tuple(told)


def limits(course: Course, screened: Offered) -> tuple[str, ...]:
    """Return what holds for every stroke today, in words."""
    texts, said = course.screening.texts, []
    if screened.walton_max is not None:
        said.append(texts.always_level.format(level=f"{screened.walton_max:g}"))
    if not screened.leaning:
        said.append(texts.always_leaning)
    if screened.left_out:
        places = ", ".join(_place_names(course)[name] for name in screened.left_out)
        said.append(texts.always_place.format(places=places))
    for name in screened.changes:
        said.append(course.plans.texts["today"].format(change=course.screening.question(name).change))
    return tuple(said)


def stroke_name(course: Course, stroke: Worked) -> str:
    """Return a stroke's name, with its side where there is one."""
    if stroke.side == "both":
        return stroke.technique.name
    side = _side(course, stroke.side)
    return course.plans.texts["sided"].format(stroke=stroke.technique.name, side=side)


def _side(course: Course, side: str) -> str:
    return course.plans.texts[f"side_{side}"]


def _reasons(course: Course, offer: Offer, screened: Offered) -> str:
    texts = course.screening.texts
    said = []
    places = [subject for kind, subject in offer.reasons if kind == "place" and subject]
    if places:
        names = ", ".join(_place_names(course)[name] for name in places)
        said.append(texts.reason_place.format(places=names))
    said += [_reason(course, reason) for reason in offer.reasons if reason[0] != "place"]
    return "; ".join(said)


def _reason(course: Course, reason: Reason) -> str:
    kind, subject = reason
    texts = course.screening.texts
    if kind == "family":
        return texts.reason_family.format(family=subject)
    if kind == "technique" and subject is not None:
        return texts.reason_technique.format(stroke=course.technique(subject).name.lower())
    return {"narrow": texts.reason_narrow, "light": texts.reason_light}.get(kind, texts.reason_unknown)


@lru_cache(maxsize=4)
def _place_names(course: Course) -> Mapping[str, str]:
    """Return what every place that can be left out is called, by its id."""
    texts, zones = course.screening.texts, {zone.id: zone.name for zone in course.back.zones}
    names = {place.id: place_name(texts, place) for place in back_places(BodyMap.of(course))}
    for question in course.screening.questions:
        for area in question.areas:
            names[area_id(area)] = zones.get(area) or course.back.landmarks[area].name
    return MappingProxyType(names)

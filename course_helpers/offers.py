"""What screening leaves of the course: each stroke as it is, lightened, with one hand or left out, and why.

The rule stands here once. For each question and each place that can be pointed out, `effects` says what a yes
to it does to each stroke; whoever asks only merges: the strictest effect wins. The browser merges the same
tables in `js/screening-merge.js`; a test proves that both agree.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Literal

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .errors import ToolError, suggest
from .geometry import BodyMap, Timeline, area_shape, back_places, sides_of, stroke_key, timeline
from .records import Action, Course, Hold, ScreeningQuestion, Technique
from .safety import TOLERANCE, swept

How = Literal["as-it-is", "lightened", "one-hand", "left-out"]
# From what forbids most to what allows most.
Verdict = Literal["stop", "ask-first", "open", "offer"]
# What a reason is of; its subject is the id of a place, a family or a technique where it has one.
ReasonKind = Literal["stop", "ask-first", "open", "place", "family", "technique", "narrow", "light"]
Reason = tuple[ReasonKind, str | None]


@dataclass(frozen=True)
class Effect:
    """What a yes does to one stroke; `walton_max` where it lightens; `hand`: the only one that may work."""

    how: How
    reason: Reason
    walton_max: float | None = None
    hand: str | None = None


@dataclass(frozen=True)
class Row:
    """A stroke as it is offered: a technique, on one side where sides are worked one by one."""

    technique: Technique
    side: str

    @property
    def key(self) -> str:
        """Its name in every table: the technique's id and the side."""
        return stroke_key(self.technique, self.side)


@dataclass(frozen=True)
class Effects:
    """The tables: by the id of a question, and of a place, what a yes does to strokes, by their keys.

    `areas` are the places that a yes to a question leaves out without asking.
    """

    rows: tuple[Row, ...]
    questions: Mapping[str, Mapping[str, Effect]]
    places: Mapping[str, Mapping[str, Effect]]
    areas: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Offer:
    """What becomes of one stroke, at most how firm if it is lightened, and for which reasons.

    `hand` is the giver's only hand that may work, where the other would come too near;
    it may be lightened, too.
    """

    how: How = "as-it-is"
    walton_max: float | None = None
    reasons: tuple[Reason, ...] = ()
    hand: str | None = None


@dataclass(frozen=True)
class Offered:
    """What answers come to.

    Attributes
    ----------
    verdict
        `stop`; `ask-first`, until a doctor or midwife agrees; `open`, while an answer or a place is missing;
        or `offer`. Nothing is offered but with the last.
    offers
        By the key of a stroke.
    walton_max, leaning
        What every stroke keeps to today.
    changes
        Ids of the questions whose `change` is told with every stroke.
    left_out
        Ids of the places that are left out, in the order of the data.
    missing
        Ids of the questions that lack an answer, or a place.
    """

    verdict: Verdict
    offers: Mapping[str, Offer]
    walton_max: float | None = None
    leaning: bool = True
    changes: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the same as the browser's merge gives it."""
        return {
            "verdict": self.verdict,
            "offers": {
                key: {
                    "how": o.how,
                    "walton_max": o.walton_max,
                    "reasons": [list(r) for r in o.reasons],
                    "hand": o.hand,
                }
                for key, o in self.offers.items()
            },
            "walton_max": self.walton_max,
            "leaning": self.leaning,
            "changes": list(self.changes),
            "left_out": list(self.left_out),
            "missing": list(self.missing),
        }


def offered(
    course: Course,
    answers: Mapping[str, bool],
    places: Mapping[str, Collection[str]] = MappingProxyType({}),
    agreed: Collection[str] = (),
    *,
    unnamed_stop: bool = False,
) -> Offered:
    """Return what answers leave of the course.

    Parameters
    ----------
    course
        Its questions, places and techniques.
    answers
        True for a yes, False for a no, by a question's id; one that is not there is unanswered.
    places
        Ids of the places pointed out, by the id of the question that asks for them.
    agreed
        Ids of the questions whose doctor or midwife has agreed.
    unnamed_stop
        Whether some STOP question is a yes and nobody says which.

    Raises
    ------
    ToolError
        For a question or place that the data do not have.
    """
    tables = effects(course)
    for name in [*answers, *places, *agreed]:
        course.screening.question(name)
    for name in (place for chosen in places.values() for place in chosen):
        if name not in tables.places:
            raise ToolError(f"there is no place {name!r}; {suggest(name, tables.places)}")
    yes = [question for question in course.screening.questions if answers.get(question.id)]
    chosen = {name for q in yes for name in (*_pointed(q, places), *tables.areas.get(q.id, ()))}
    left_out = tuple(name for name in tables.places if name in chosen)
    missing = tuple(
        question.id
        for question in course.screening.questions
        if question.id not in answers or (answers[question.id] and _lacks_place(question, places))
    )
    actions = [course.screening.action(name) for question in yes for name in question.actions]
    limits = [action.walton_max for action in actions if action.walton_max is not None]
    verdict: Verdict = "open" if missing else "offer"
    if unnamed_stop or any("stop" in question.actions for question in yes):
        verdict = "stop"
    elif any("ask-first" in question.actions and question.id not in agreed for question in yes):
        verdict = "ask-first"
    found = [tables.questions[question.id] for question in yes] + [tables.places[name] for name in left_out]
    return Offered(
        verdict,
        {
            row.key: strictest([table[row.key] for table in found if row.key in table])
            if verdict == "offer"
            else Offer("left-out", None, ((verdict, None),))
            for row in tables.rows
        },
        min(limits, default=None),
        all(action.leaning for action in actions),
        tuple(question.id for question in yes if question.change),
        left_out,
        missing,
    )


def strictest(found: Collection[Effect]) -> Offer:
    """Merge effects on one stroke: the strictest wins, with every reason for it, each once."""
    out = [effect for effect in found if effect.how == "left-out"]
    if out:
        return Offer("left-out", None, tuple(dict.fromkeys(effect.reason for effect in out)))
    hands = {effect.hand for effect in found if effect.hand is not None}
    if len(hands) > 1:  # each hand is in the way of something
        apart = [effect for effect in found if effect.hand is not None]
        return Offer("left-out", None, tuple(dict.fromkeys(effect.reason for effect in apart)))
    most = min((effect.walton_max for effect in found if effect.walton_max is not None), default=None)
    reasons = tuple(dict.fromkeys(effect.reason for effect in found))
    if hands:
        return Offer("one-hand", most, reasons, hands.pop())
    return Offer() if most is None else Offer("lightened", most, reasons)


@lru_cache(maxsize=4)
def effects(course: Course) -> Effects:
    """Return the tables of a course; they are made once, when they are first asked for."""
    rows = tuple(
        Row(course.technique(name), side)
        for name in course.in_order()
        for side in sides_of(course.technique(name))
    )
    usual = {row.key: timeline(course, row.technique, side=row.side) for row in rows}
    questions = {
        question.id: {
            row.key: effect
            for row in rows
            if (effect := _effect(course, question, usual[row.key])) is not None
        }
        for question in course.screening.questions
    }
    areas = {q.id: tuple(map(area_id, q.areas)) for q in course.screening.questions if q.areas}
    crossed = _crossed(course, rows)
    return Effects(
        rows,
        questions,
        {
            name: {row.key: _beside(usual[row.key], name, near[row.key]) for row in rows if near.get(row.key)}
            for name, near in crossed.items()
        },
        areas,
    )


def area_id(name: str) -> str:
    """Return the id that a zone or landmark has among the places that are left out."""
    return f"area:{name}"


def margin_cm(course: Course) -> float:
    """Return how far around a place that is left out nothing touches, in cm."""
    return course.back.margin.cm


def _pointed(question: ScreeningQuestion, places: Mapping[str, Collection[str]]) -> Collection[str]:
    return places.get(question.id, ()) if question.place == "asked" else ()


def _lacks_place(question: ScreeningQuestion, places: Mapping[str, Collection[str]]) -> bool:
    return question.place == "asked" and not places.get(question.id)


def _effect(course: Course, question: ScreeningQuestion, one_pass: Timeline) -> Effect | None:
    """What a yes to a question does to a stroke, wherever it goes; None if nothing."""
    technique = one_pass.technique
    found = [
        effect
        for name in question.actions
        if (effect := _lightened(course, course.screening.action(name), one_pass)) is not None
    ]
    if technique.family in question.without:
        found.append(Effect("left-out", ("family", technique.family)))
    if technique.id in question.without:
        found.append(Effect("left-out", ("technique", technique.id)))
    if not found:
        return None
    merged = strictest(found)
    return Effect(merged.how, merged.reasons[0], merged.walton_max)


def _lightened(course: Course, action: Action, one_pass: Timeline) -> Effect | None:
    """Keep a stroke to an action's limit: with a broad contact lighter, with a narrow one not at all."""
    if action.walton_max is None:
        return None
    firm = [track for track in one_pass.hands if float(track.walton.max()) > action.walton_max + TOLERANCE]
    if not firm:
        return None
    if action.broad_only and not all(course.is_broad(track.contact) for track in firm):
        return Effect("left-out", ("narrow", None))
    return Effect("lightened", ("light", None), action.walton_max)


def _beside(one_pass: Timeline, place: str, near: set[int]) -> Effect:
    """What a place does to a stroke of which some hands, by index, come too near it.

    Where each hand does its own work, mirrored or at rest, the other goes on alone.
    """
    hands, stroke = one_pass.hands, one_pass.technique.stroke
    at_rest = all(isinstance(leg, Hold) for hand in stroke.hands for leg in hand.legs)
    apart = stroke.sides == "together" or at_rest
    if apart and len(hands) == len({track.hand for track in hands}) == 2 and len(near) == 1:
        return Effect("one-hand", ("place", place), hand=hands[1 - min(near)].hand)
    return Effect("left-out", ("place", place))


def _near(prints: np.ndarray, shape: BaseGeometry, within_cm: float) -> bool:
    """Whether any print of a hand's pass comes too near a place; far ones are told by their boxes."""
    left, top, right, bottom = shapely.bounds(prints).T
    x0, y0, x1, y1 = shape.bounds
    boxes = (left <= x1 + within_cm) & (right >= x0 - within_cm)
    boxes &= (top <= y1 + within_cm) & (bottom >= y0 - within_cm)
    some = prints[boxes]
    # Here and there along the way first: where one is near, nobody need ask the others.
    return any(shapely.dwithin(shape, some[first::8], within_cm).any() for first in range(8))


def _crossed(course: Course, rows: tuple[Row, ...]) -> dict[str, dict[str, set[int]]]:
    """For each place, and each area that a question names, the hands that come too near on any body."""
    areas = dict.fromkeys(area for question in course.screening.questions for area in question.areas)
    near_cm = margin_cm(course)
    crossed: dict[str, dict[str, set[int]]] = {}
    for size in course.back.sizes:
        body = BodyMap.of(course, size.id)
        shapes: dict[str, BaseGeometry | None] = {place.id: place.shape for place in back_places(body)}
        shapes |= {area_id(area): area_shape(body, area) for area in areas}
        passes = {row.key: timeline(course, row.technique, body=size.id, side=row.side) for row in rows}
        sweeps = {key: [swept(track) for track in one_pass.hands] for key, one_pass in passes.items()}
        for name, shape in shapes.items():
            near = crossed.setdefault(name, {})
            if shape is None:
                continue
            shapely.prepare(shape)
            for key, hands in sweeps.items():
                found = near.setdefault(key, set())
                found |= {
                    k for k, prints in enumerate(hands) if k not in found and _near(prints, shape, near_cm)
                }
    return crossed

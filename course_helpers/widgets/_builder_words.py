"""What the routine builder says of a plan: its order, each dose, and whether it fits or why not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from ..plan_words import passes_words, time_words
from ..plans import Part, Plan, Posture, Unfit, broken, entries, stroke_span, worked
from ..records import Course, OwnStroke
from ._order_list import Row


def order_rows(course: Course, strokes: Sequence[OwnStroke], plan: Plan | None) -> list[Row]:
    """Return the strokes, each with the side asked for and, once all fits, with what it gets."""
    words, amounts = course.plan_builder, _amounts(course, strokes, plan)
    sides = {"both": "", "right": words.side_right, "left": words.side_left}
    return [
        Row(
            course.technique(stroke.technique).name,
            "; ".join(part for part in (sides[stroke.side], amounts.get(index, "")) if part),
        )
        for index, stroke in enumerate(strokes)
    ]


def dose_words(course: Course, strokes: Sequence[OwnStroke], index: int, body: str, plan: Plan | None) -> str:
    """Say, as HTML, how often a stroke may be repeated and, once all fits, how often it is."""
    words, stroke = course.plan_builder, strokes[index]
    span = stroke_span(course, stroke, body)
    has_short = course.plans.short_dose(stroke.technique) is not None
    told = words.dose_short if stroke.short and has_short else words.dose
    said = told.format(low=span.low, high=span.high, seconds=f"{span.pass_s:.0f}")
    amount = _amounts(course, strokes, plan).get(index)
    now = "" if amount is None else f" {words.now.format(amount=amount)}"
    name = course.technique(stroke.technique).name
    return f"<p><strong>{text(name)}.</strong>{text(now)} {text(said)}</p>"


def verdict(
    course: Course,
    strokes: Sequence[OwnStroke],
    found: Plan | Unfit,
    *,
    posture: Posture,
    part: Part,
    body: str,
) -> str:
    """Say, as HTML, that it fits and what to take care of, or every reason why it does not."""
    words = course.plan_builder
    if isinstance(found, Plan):
        fits = words.fits.format(minutes=time_words(course, found.total_s))
        return f"<p><strong>{text(fits)}</strong></p>{_list([*found.changes, *found.cautions])}"
    every = worked(course, strokes, body)
    wrong = [one.sentence for _, one in broken(course, every, posture=posture, part=part)]
    reasons = _list(dict.fromkeys([found.sentence, *wrong]))
    return f"<p><strong>{text(words.fits_not)}</strong></p>{reasons}"


def text(words: object) -> str:
    """Return words as HTML; a message of several lines keeps them."""
    return escape(str(words), quote=False).replace("\n", "<br>")


def _amounts(course: Course, strokes: Sequence[OwnStroke], plan: Plan | None) -> dict[int, str]:
    """How often and how long, by the index of each stroke; nothing where the plan has other strokes."""
    told = () if plan is None else entries(course, plan)
    if [entry.technique for entry in told] != [stroke.technique for stroke in strokes]:
        return {}
    return {
        index: f"{passes_words(course, entry)}, {time_words(course, entry.seconds)}"
        for index, entry in enumerate(told)
    }


def _list(said: Iterable[str]) -> str:
    items = "".join(f"<li>{text(one)}</li>" for one in said)
    return f"<ul>{items}</ul>" if items else ""

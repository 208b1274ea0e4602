"""What the routine builder says of a plan: the order line by line, and whether it fits or why not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from ..plan_words import passes_words, time_words
from ..plans import Part, Plan, Posture, Unfit, broken, entries, worked
from ..records import Course, OwnStroke


def order_lines(course: Course, strokes: Sequence[OwnStroke], plan: Plan | None) -> Iterator[str]:
    """Yield each stroke with its number and, once all fits, how often and how long."""
    words, amounts = course.plan_builder, _amounts(course, strokes, plan)
    for index, stroke in enumerate(strokes):
        name = course.technique(stroke.technique).name
        if index in amounts:
            yield words.line_amount.format(number=index + 1, stroke=name, amount=amounts[index])
        else:
            yield words.line.format(number=index + 1, stroke=name)


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

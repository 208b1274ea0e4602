"""The pictures that show many things at once: map, bodies, strokes, finish, and how sure each claim is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from .claim_words import evidence_sentence
from .errors import ToolError
from .geometry import Timeline, timeline
from .overview_words import (
    back_notes,
    back_sentence,
    bodies_notes,
    bodies_sentence,
    finish_sentence,
    leading_contact,
    strokes_sentence,
)
from .picture import MapOn, Picture
from .pressure import pressed
from .reading import load_course
from .records import Course

MOST_STROKES, MOST_STEPS = 16, 6
ESTIMATED = "Contact areas: our estimates; a real one grows with force and with softness."
# More hands than this do not fit side by side on a phone.
PHONE_STEPS = 4


@dataclass(frozen=True, repr=False)
class Overview(Picture):
    """A picture that a handout may ask for a layout of its own for phones."""

    narrow: Callable[[], tuple[bytes, tuple[MapOn, ...]]] | None = field(
        default=None, kw_only=True, compare=False
    )

    def phone(self) -> Picture:
        """Return the same picture laid out for a narrow screen."""
        svg, maps = (self.svg, self.maps) if self.narrow is None else self.narrow()
        return Picture(svg, self.sentence, self.tool, self.args, self.notes, maps)


def fitting_html(shown: Overview) -> str:
    """Return the `<figure>` of a live picture, which takes the phone's layout on a narrow screen."""
    phone = f'<picture><source media="(max-width: 640px)" srcset="{shown.phone().data_uri}"><img '
    return shown.html().replace("<img ", phone, 1).replace("<figcaption>", "</picture><figcaption>", 1)


def show_back() -> Overview:
    """Show the map of the back: what can be felt and how surely, and where to take care.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    from .drawing import atlas_maps, draw_atlas, to_svg

    course = load_course()
    return Overview(
        lambda: to_svg(draw_atlas(course)),
        back_sentence(course),
        "show_back",
        notes=back_notes(course),
        maps=atlas_maps(course),
        narrow=lambda: (to_svg(draw_atlas(course, "phone")), atlas_maps(course, "phone")),
    )


def show_bodies(contact: str = "whole-hand", *, technique: str | None = None) -> Overview:
    """Show a small, a medium and a large back at one scale, with the same hand or arm on each.

    Parameters
    ----------
    contact
        Id of the contact surface whose print is shown.
    technique
        Id of a technique, in place of a contact surface: its print lies where it begins, and the gap between
        ribs and hip bone is marked.

    Raises
    ------
    ToolError
        For an unknown contact surface or technique.
    DataError
        If the course's data are wrong.
    """
    from .drawing import draw_bodies, to_svg

    course = load_course()
    stroke = None if technique is None else course.technique(technique)
    record = course.contact(contact) if stroke is None else leading_contact(timeline(course, stroke))
    args = {} if contact == "whole-hand" else {"contact": contact}
    return Overview(
        lambda: to_svg(draw_bodies(course, record, technique=stroke)),
        bodies_sentence(course, record, stroke),
        "show_bodies",
        args if stroke is None else {"technique": stroke.id},
        bodies_notes(course, gap=stroke is not None),
        narrow=lambda: (to_svg(draw_bodies(course, record, "phone", technique=stroke)), ()),
    )


def show_strokes(techniques: str | Sequence[str] = (), *more: str) -> Overview:
    """Show strokes side by side: path, start and contact of each, how firm it is and how long a pass takes.

    Parameters
    ----------
    techniques, more
        Ids of techniques, one by one or in a list, in the order in which they are shown; all techniques of
        the course, in the order of the lessons, if left out. At most 16.

    Raises
    ------
    ToolError
        For an unknown technique, or too many.
    DataError
        If the course's data are wrong.
    """
    from .drawing import draw_contact_sheet

    course = load_course()
    ids = _ids(techniques, more)
    passes = _passes(course, ids or course.in_order(), MOST_STROKES)
    sheet = draw_contact_sheet(course, passes)
    return Overview(
        sheet.svg,
        strokes_sentence(passes),
        "show_strokes",
        {"techniques": list(ids)} if ids else {},
        (ESTIMATED,),
        sheet.maps,
        narrow=lambda: _narrow_strokes(course, passes),
    )


def show_finish(techniques: str | Sequence[str], *more: str, force_n: float = 20) -> Overview:
    """Show what the same force is under each of some strokes: as the contact grows, the pressure falls.

    Parameters
    ----------
    techniques, more
        Ids of techniques, one by one or in a list, in the order in which they are done. At most 6.
    force_n
        The force, from 1 to 110 newtons.

    Raises
    ------
    ToolError
        For an unknown technique, none or too many, or a force out of range.
    DataError
        If the course's data are wrong.
    """
    from .drawing import draw_finish, to_svg

    if not 1 <= force_n <= 110:
        raise ToolError(f"force_n goes from 1 to 110 newtons; got {force_n!r}")
    course = load_course()
    ids = _ids(techniques, more)
    if not ids:
        raise ToolError("name at least one technique, such as 'whole-hand-effleurage'")
    passes = _passes(course, ids, MOST_STEPS)
    steps = [(one.technique.name, pressed(leading_contact(one), force_n)) for one in passes]
    args: dict[str, Any] = {"techniques": list(ids)}
    if force_n != 20:
        args["force_n"] = force_n
    narrow = len(steps) <= PHONE_STEPS
    return Overview(
        lambda: to_svg(draw_finish(course, steps)),
        finish_sentence(steps),
        "show_finish",
        args,
        (ESTIMATED,),
        narrow=(lambda: (to_svg(draw_finish(course, steps, "phone")), ())) if narrow else None,
    )


def show_evidence() -> Overview:
    """Show how sure each claim about massage is, by its grades.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    from .drawing import draw_evidence, to_svg

    course = load_course()
    return Overview(
        lambda: to_svg(draw_evidence(course)),
        evidence_sentence(course),
        "show_evidence",
        narrow=lambda: (to_svg(draw_evidence(course, "phone")), ()),
    )


def _narrow_strokes(course: Course, passes: list[Timeline]) -> tuple[bytes, tuple[MapOn, ...]]:
    from .drawing import draw_contact_sheet

    sheet = draw_contact_sheet(course, passes, "phone")
    return sheet.svg(), sheet.maps


def _ids(techniques: str | Sequence[str], more: Sequence[str]) -> tuple[str, ...]:
    first = (techniques,) if isinstance(techniques, str) else tuple(techniques)
    ids = (*first, *more)
    for name in ids:
        if not isinstance(name, str):
            raise ToolError(f"a technique is named by its id, a text in quotes; got {name!r}")
    return ids


def _passes(course: Course, ids: Sequence[str], most: int) -> list[Timeline]:
    if len(ids) > most:
        raise ToolError(f"at most {most} techniques fit on the picture; got {len(ids)}")
    return [timeline(course, name) for name in ids]

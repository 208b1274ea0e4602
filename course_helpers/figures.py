"""The pictures that a notebook asks for by name: a technique's stroke, and the giver's stance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, overload

from .geometry import timeline
from .picture import Picture
from .reading import load_course
from .sentences import stance_sentence, stroke_notes, stroke_sentence

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@dataclass(frozen=True, repr=False)
class StrokePicture(Picture):
    """A stroke-path plot; a handout also asks it for a layout of its own for phones."""

    def phone(self) -> Picture:
        """Return the same plot laid out for a narrow screen."""
        from .drawing import maps_on, plate, to_svg

        course = load_course()
        args = dict(self.args)
        one_pass = timeline(course, args.pop("technique"), **args)
        return Picture(
            to_svg(plate(course, one_pass, "phone")),
            self.sentence,
            self.tool,
            self.args,
            self.notes,
            maps_on(one_pass, "phone"),
        )


@dataclass(frozen=True, repr=False)
class StancePicture(Picture):
    """A stance; a handout also asks it for a layout of its own for phones, with larger words."""

    def phone(self) -> Picture:
        """Return the same stance laid out for a narrow screen."""
        from .drawing import draw_stance, to_svg

        course = load_course()
        args = dict(self.args)
        record = course.technique(args.pop("technique"))
        svg = to_svg(draw_stance(course, record, layout="phone", **args))
        return Picture(svg, self.sentence, self.tool, self.args, self.notes)


@overload
def show_stroke(technique: str, *, body: str = ..., side: str | None = ..., ax: None = ...) -> Picture: ...
@overload
def show_stroke(technique: str, *, body: str = ..., side: str | None = ..., ax: Axes) -> Axes: ...
def show_stroke(
    technique: str,
    *,
    body: str = "medium",
    side: str | None = None,
    ax: Axes | None = None,
) -> Picture | Axes:
    """Show a technique's stroke-path plot, with the sentence that says the same.

    Parameters
    ----------
    technique
        Id of a technique, such as `"whole-hand-effleurage"`.
    body
        `"small"`, `"medium"` or `"large"`: the 5th, 50th and 95th percentile.
    side
        The receiver's `"right"` or `"left"`, for a technique that is done on each side in turn.
    ax
        Matplotlib axes to draw the map on, in cm, for those who build on it.

    Returns
    -------
    Picture or matplotlib.axes.Axes
        The plot as a display object; or `ax`, when it is given.

    Raises
    ------
    ToolError
        For an unknown technique, body or side.
    DataError
        If the course's data are wrong.
    """
    from .drawing import draw_map, maps_on, plate, to_svg

    course = load_course()
    one_pass = timeline(course, technique, body=body, side=side)
    if ax is not None:
        draw_map(ax, one_pass)
        return ax
    args: dict[str, Any] = {"technique": technique}
    if body != "medium":
        args["body"] = body
    if side is not None:
        args["side"] = side
    return StrokePicture(
        lambda: to_svg(plate(course, one_pass, "page")),
        stroke_sentence(one_pass),
        "show_stroke",
        args,
        stroke_notes(course, one_pass.technique),
        maps_on(one_pass, "page"),
    )


def show_stance(technique: str, *, side: str | None = None) -> Picture:
    """Show where the giver stands or kneels for a technique, seen from above, and what touches the back.

    Parameters
    ----------
    technique
        Id of a technique.
    side
        The receiver's `"right"` or `"left"`, the side that is worked, for a technique that is done on each
        side in turn; the one that it begins with, if left out.

    Raises
    ------
    ToolError
        For an unknown technique or side.
    DataError
        If the course's data are wrong.
    """
    from .drawing import draw_stance, to_svg

    course = load_course()
    record = course.technique(technique)
    args = {"technique": technique} | ({} if side is None else {"side": side})
    return StancePicture(
        to_svg(draw_stance(course, record, side=side)),
        stance_sentence(course, record, side),
        "show_stance",
        args,
    )

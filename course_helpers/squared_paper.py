"""A sheet of squared paper, true to scale in print, to draw round one's hand on."""

from __future__ import annotations

from .drawing import draw_squares, to_svg
from .drawing.squares import COLUMNS, ROWS
from .picture import Picture
from .reading import load_course


def show_squared_paper() -> Picture:
    """Show squares of a centimetre to print, and a bar of 10 cm to check the print by.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    sentence = course.scale_drill.texts.squares.sentence.format(width=COLUMNS, height=ROWS)
    return Picture(to_svg(draw_squares(course)), sentence, "show_squared_paper")

"""The contact sheet: many strokes side by side, each a small quiet map that reads at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from ..geometry import Timeline
from ..records import Course
from .ink import wrapped
from .palette import SERIF
from .tiles import Grid, Line, Tile, TileSheet, lay_tiles


def draw_contact_sheet(
    course: Course, passes: Sequence[Timeline], layout: Literal["page", "phone"] = "page"
) -> TileSheet:
    """Draw strokes side by side.

    Parameters
    ----------
    course
        Where the credit of the pressure scale is looked up.
    passes
        One pass of each technique on one body, in the order in which they are shown.
    layout
        `page`, up to four tiles in a row; or `phone`, two.
    """
    grid = _grid(len(passes), layout)
    title = "The strokes at a glance" if len(passes) > 1 else "One stroke at a glance"
    tiles = [Tile(one, one.peak_walton, _told(one, grid)) for one in passes]
    return lay_tiles(course, tiles, grid, title)


def columns_for(count: int) -> int:
    """Return how many tiles stand in a row: rows as even as they can be, four at most."""
    rows = -(-count // 4)
    return max(-(-count // rows), 1)


def _grid(count: int, layout: str) -> Grid:
    if layout == "phone":
        return Grid(min(2, count), 127 if count > 1 else 260, 6, 5, 40, 10, 20, 11.5, 8.6)
    columns = columns_for(count)
    tile = {1: 380.0, 2: 280.0, 3: 210.0}.get(columns, 166.0)
    return Grid(columns, tile, 14, 24, 74, 32, 26, 15.5 if columns > 3 else 17, 10.4)


def _told(one_pass: Timeline, grid: Grid) -> tuple[Line, ...]:
    room = grid.tile - 14
    lead = next((track for track in one_pass.hands if not track.stays), one_pass.hands[0])
    area = f"{lead.contact.name}, ≈ {lead.contact.area_cm2.usual:g} cm²"
    lines = [
        (text, grid.name_pt)
        for text in wrapped(one_pass.technique.name, room, grid.name_pt, family=SERIF).split("\n")
    ]
    lines += [(text, grid.text_pt) for text in wrapped(area, room, grid.text_pt).split("\n")]
    a_pass = " a pass" if room > 120 else ""
    return (*lines, (f"Walton {_level(one_pass)}, {one_pass.pass_s:.0f} s{a_pass}", grid.text_pt))


def _level(one_pass: Timeline) -> str:
    return f"{round(one_pass.peak_walton * 2) / 2:g}"

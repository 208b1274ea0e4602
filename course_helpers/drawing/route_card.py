"""The route card: every stroke of a plan as a small map, in order, on one page to lay beside the mat."""

from __future__ import annotations

from typing import Literal

from ..geometry import timeline
from ..plan_words import first_words, level_words, passes_words, side_words, subtitle, time_words
from ..plans import Plan, PlanEntry, entries
from ..records import Course
from .ink import wrapped
from .palette import SERIF
from .tiles import Grid, Line, Tile, TileSheet, lay_tiles


def draw_route_card(course: Course, plan: Plan, layout: Literal["page", "phone"] = "page") -> TileSheet:
    """Draw a plan's strokes in order, with side, passes, time and pressure below each.

    Parameters
    ----------
    course
        Its techniques and words.
    plan
        What is done.
    layout
        `page`, up to five in a row: fifteen strokes fill a page of A4; or `phone`, two in a row.
    """
    told = entries(course, plan)
    grid = _grid(len(told), layout)
    tiles = [_tile(course, plan, number, entry, grid) for number, entry in enumerate(told, start=1)]
    lead = wrapped(subtitle(course, plan), grid.width - 2 * grid.indent, 1.2 * grid.text_pt, family=SERIF)
    return lay_tiles(course, tiles, grid, plan.name, lead)


def _grid(count: int, layout: str) -> Grid:
    if layout == "phone":
        return Grid(min(2, count), 127 if count > 1 else 260, 6, 5, 54, 10, 20, 11.5, 8.6)
    columns = columns_for(count)
    tile = {1: 300.0, 2: 210.0, 3: 160.0, 4: 130.0}.get(columns, 112.0)
    return Grid(columns, tile, 16, 22, 74, 28, 25, 12.8, 9.0, 24.0)


def columns_for(count: int) -> int:
    """Return how many tiles stand in a row: rows as even as they can be, five at most."""
    rows = -(-count // 5)
    return max(-(-count // rows), 1)


def _tile(course: Course, plan: Plan, number: int, entry: PlanEntry, grid: Grid) -> Tile:
    one_pass = timeline(course, entry.technique, body=plan.body, side=entry.sides[0])
    return Tile(one_pass, entry.walton, _told(course, number, entry, grid))


def _told(course: Course, number: int, entry: PlanEntry, grid: Grid) -> tuple[Line, ...]:
    room = grid.tile + (3 if grid.gap > 10 else -11)  # the gap between tiles is free where there is one
    name = wrapped(f"{number}  {entry.title}", room, grid.name_pt, family=SERIF).split("\n")
    said = [side_words(course, entry), f"{passes_words(course, entry)}, {time_words(course, entry.seconds)}"]
    said += first_words(course, entry)
    lines = [line for words in said if words for line in wrapped(words, room, grid.text_pt).split("\n")]
    level = (f"Walton {level_words(entry.walton)}", grid.text_pt)
    return (*((line, grid.name_pt) for line in name), *((line, grid.text_pt) for line in lines), level)

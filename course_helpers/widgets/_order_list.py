"""A list whose order is changed in it, by keyboard or by dragging: a part of a box of core widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import anywidget
import traitlets

from ._base import STATIC
from ._turn import in_turn


class Row(NamedTuple):
    """What a row says: a name, and in small what more there is to it; its number comes with its place."""

    name: str
    more: str = ""


class OrderList(anywidget.AnyWidget):
    """Rows, one of them chosen. It orders nothing: who made it hears of each move, and shows them anew.

    Attributes
    ----------
    rows
        What `show` was given: `name` and `more` of each row.
    index
        The chosen row, or None. Observe it to hear of a choice; rows that `show` brings set it too.
    answered
        Number of the browser's last message that was dealt with; see `js/order-state.js`.

    Parameters
    ----------
    label, hint, key_hint, empty
        Its name, how the order is changed by hand, and by keys; what it says while there are no rows.
    """

    _esm = STATIC / "order-list.js"

    label = traitlets.Unicode().tag(sync=True)
    hint = traitlets.Unicode().tag(sync=True)
    key_hint = traitlets.Unicode().tag(sync=True)
    empty = traitlets.Unicode().tag(sync=True)
    rows: traitlets.List[dict[str, str]] = traitlets.List().tag(sync=True)
    index = traitlets.Int(None, allow_none=True).tag(sync=True)
    answered = traitlets.Int(0).tag(sync=True)

    def __init__(self, label: str, hint: str, key_hint: str, empty: str) -> None:
        super().__init__(label=label, hint=hint, key_hint=key_hint, empty=empty)
        self._heard = 0
        self._moves: list[Callable[[int, int], None]] = []
        self.on_msg(self._hear)

    def __repr__(self) -> str:
        return "OrderList()"

    def show(self, rows: Sequence[Row], index: int | None) -> None:
        """Show rows, one of them chosen; views change only what is new."""
        with self.hold_sync():
            self.rows = [row._asdict() for row in rows]
            self.index = index
            self.answered = self._heard

    def on_move(self, callback: Callable[[int, int], None]) -> None:
        """Have a function called with the places, from 0, from and to which a row is to be moved."""
        self._moves.append(callback)

    def move(self, start: int, end: int) -> None:
        """Do what dragging a row does. Places that are not there are ignored: a page may be behind."""
        if self._has(start) and self._has(end):
            for callback in self._moves:
                callback(start, end)

    def _has(self, place: object) -> bool:
        return isinstance(place, int) and 0 <= place < len(self.rows)

    @in_turn
    def _hear(self, _: Any, message: dict[str, Any], buffers: Any) -> None:
        """Do what the browser asks for, and answer: at the latest now, if no rows were to be shown."""
        self._heard = int(message["n"])
        try:
            match message:
                case {"kind": "choose", "to": int(place)} if self._has(place):
                    self.index = place
                case {"kind": "move", "from": int(start), "to": int(end)}:
                    self.move(start, end)
        finally:
            self.answered = self._heard

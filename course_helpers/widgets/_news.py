"""Tells boxes that show the practice log when a tool of the same kernel has written into it."""

from __future__ import annotations

from typing import Protocol
from weakref import WeakSet


class Looks(Protocol):
    """Something that can look at the log again."""

    def look(self) -> None:
        """Look at the log, and show what is in it."""
        ...


_SHOWN: WeakSet[Looks] = WeakSet()


def listen(box: Looks) -> None:
    """Let a box look again whenever something new is in the log; it is forgotten with its last owner."""
    _SHOWN.add(box)


def tell() -> None:
    """Say that something new is in the log."""
    for box in list(_SHOWN):
        box.look()

"""The end of a routine builder: a player of what was built, made when it is asked for."""

from __future__ import annotations

import ipywidgets as widgets

from ..plans import Plan
from ..records import Course
from ._builder_parts import button
from .routine_player import RoutinePlayer


class BuiltPlayer:
    """A button that gives the plan a player, and the place where that stands.

    Attributes
    ----------
    button
        Hidden while there is no plan; it says when the player has an older plan than the one above it.
    place
        Empty, or with the player in it.
    """

    def __init__(self, course: Course) -> None:
        self._course, self._words = course, course.plan_builder
        self._plan: Plan | None = None
        self._player: RoutinePlayer | None = None
        self.button, self.place = button(self._words.play), widgets.VBox([])

    def follow(self, plan: Plan | None) -> None:
        """Take over what the choices come to now. A player that is there stays as it is."""
        self._plan = plan
        self.button.layout.display = "none" if plan is None else None
        older = self._player is not None and self._player.plan != plan
        self.button.description = self._words.play_changed if older else self._words.play

    def play(self) -> str:
        """Put a player of the plan in its place, and return what to say of it."""
        if self._plan is None:
            return ""
        if self._player is None or self._player.plan != self._plan:
            old, self._player = (
                self._player,
                RoutinePlayer(self._course, self._plan, {"own_plan": self._plan.version}),
            )
            self.place.children = [self._player]
            if old is not None:
                old.close()
        self.follow(self._plan)
        return self._words.playing

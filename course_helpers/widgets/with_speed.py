"""A core slider in charge of a player's speed, linked in the browser: it works while Python is busy."""

from __future__ import annotations

import ipywidgets as widgets

from ..errors import ToolError
from ..picture import Picture
from ._base import CourseBox
from .pacer import Pacer


class SpeedBox(CourseBox):
    """A player under a core `FloatSlider` that sets its speed."""

    def __init__(self, player: Pacer) -> None:
        speed = player.program["steps"][0]["speed"]
        if speed is None:
            raise ToolError(
                f"{player.program['title']} works or rests in one place: there is no speed to set"
            )
        self.player = player
        self.slider = widgets.FloatSlider(
            value=player.speed_cm_s,
            min=round(speed["slowest_cm_s"], 1),
            max=round(speed["fastest_cm_s"], 1),
            step=0.1,
            description="Speed, cm/s",
            style={"description_width": "8em"},
            layout=widgets.Layout(width="min(34em, 100%)"),
        )
        super().__init__([self.slider, player])
        self.add_class("course-speed")  # hides the player's own slider in here
        self.link = widgets.jslink((self.slider, "value"), (player, "speed_cm_s"))

    def picture(self) -> Picture:
        """Return the player's picture."""
        return self.player.picture()


def with_speed(player: Pacer) -> SpeedBox:
    """Put a core slider above a pacer, linked to its speed.

    Raises
    ------
    ToolError
        For a hold, which has no speed.
    """
    return SpeedBox(player)

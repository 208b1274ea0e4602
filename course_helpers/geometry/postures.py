"""The giver's posture for the side that is worked: told for the receiver's right, mirrored for the left."""

from __future__ import annotations

from typing import Literal

from ..records import Foot, Posture

Place = Literal["head", "legs", "left", "right"]


def posture_for(posture: Posture, side: str) -> Posture:
    """Return a posture for working on a side: its mirror image, feet exchanged, for the receiver's `left`."""
    if side != "left":
        return posture
    return posture.model_copy(
        update={
            "left": _mirrored(posture.right),
            "right": _mirrored(posture.left),
            "facing_deg": -posture.facing_deg,
            "lean_deg": -posture.lean_deg,
        }
    )


def _mirrored(foot: Foot) -> Foot:
    return Foot(x_cm=-foot.x_cm, y_cm=foot.y_cm, toes_deg=-foot.toes_deg)


def giver_place(posture: Posture) -> Place:
    """Return where the giver is: at the receiver's head, astride the legs, or at a side."""
    x = (posture.left.x_cm + posture.right.x_cm) / 2
    if abs(x) < 15:
        return "head" if posture.left.y_cm + posture.right.y_cm < 0 else "legs"
    return "right" if x > 0 else "left"

"""The giver's posture for the side that is worked: told for the receiver's right, mirrored for the left."""

from __future__ import annotations

from ..records import Foot, Posture


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

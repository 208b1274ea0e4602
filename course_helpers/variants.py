"""A technique as a learner tries it out: the same path with another contact or another pressure."""

from __future__ import annotations

from .records import Contact, Hand, Hold, Leg, Pressing, Pulses, Rows, Technique, Waypoint


def with_contact(technique: Technique, contact: Contact) -> Technique:
    """Return the technique done with another contact surface.

    It is the working hand's, and that of a hand which does its work with the same contact. A hand that only
    rests keeps its own; where the contact takes both hands, it comes to help. One of the technique's own
    alternatives presses where the technique says.
    """
    hands, lead = technique.stroke.hands, technique.stroke.working
    if contact.id == lead.contact:
        return technique
    changed = [
        hand.model_copy(update={"contact": contact.id}) if hand.contact == lead.contact else hand
        for hand in hands
    ]
    first = hands.index(lead)
    places = next((one.places for one in technique.alternatives if one.contact == contact.id), ())
    if places:
        legs = tuple(
            leg.model_copy(update={"place": place}) for leg, place in zip(lead.legs, places, strict=True)
        )
        changed[first] = changed[first].model_copy(update={"legs": legs})
    together = technique.stroke.sides == "together"
    if contact.hands_used == 2 and not together and all(hand.stays for hand in hands if hand is not lead):
        changed = [changed[first].model_copy(update={"hand": "both"})]
    return _with_hands(technique, tuple(changed))


def with_peak_walton(technique: Technique, peak: float) -> Technique:
    """Return the technique with its pressures in proportion, the firmest at `peak` (Walton level)."""
    now = max(
        (w.walton or 0 for h in technique.stroke.hands for leg in h.legs for w in leg.waypoints),
        default=0,
    )
    factor = peak / now if now else 0.0
    return _with_hands(technique, tuple(_scaled(hand, factor) for hand in technique.stroke.hands))


def _scaled(hand: Hand, factor: float) -> Hand:
    def lighter(waypoint: Waypoint) -> Waypoint:
        if waypoint.walton is None:
            return waypoint
        return waypoint.model_copy(update={"walton": min(waypoint.walton * factor, 5.0)})

    legs: list[Leg] = []
    for leg in hand.legs:
        if isinstance(leg, Hold | Pressing):
            legs.append(leg.model_copy(update={"place": lighter(leg.place)}))
            continue
        update: dict[str, object] = {"path": tuple(lighter(w) for w in leg.path)}
        if isinstance(leg, Rows):
            update["back_walton"] = min(leg.back_walton * factor, 5.0)
        if isinstance(leg, Pulses):
            update["between_walton"] = min(leg.between_walton * factor, 5.0)
        legs.append(leg.model_copy(update=update))
    return hand.model_copy(update={"legs": tuple(legs)})


def _with_hands(technique: Technique, hands: tuple[Hand, ...]) -> Technique:
    return technique.model_copy(update={"stroke": technique.stroke.model_copy(update={"hands": hands})})

"""A technique: its stroke, dose, stance and teaching, as one file in `data/techniques/`."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from ._base import Basis, Id, Range, Record, Text, Walton

# Nobody's back is larger than these: a slip of the decimal point is an error, not a very long stroke.
Offset = Annotated[float, Field(ge=-60, le=60)]
Speed = Annotated[float, Field(ge=0.1, le=100)]
Duration = Annotated[float, Field(gt=0, le=600)]
Family = Literal["holding", "effleurage", "petrissage", "friction", "pressure", "tapotement"]


class Waypoint(Record):
    """A point of a path: a landmark, and how far out from the midline and up toward the head of it, in cm.

    Offsets are absolute: the giver's hand does not grow with the receiver. `turn_deg` turns the fingers away
    from the head toward the side; `walton` is the pressure here. Left out, both run on between their
    neighbours.
    """

    at: Id
    out_cm: Offset = 0.0
    up_cm: Offset = 0.0
    turn_deg: Annotated[float, Field(ge=-180, le=180)] | None = None
    walton: Walton | None = None


class _Leg(Record):
    name: Text
    note: Text
    say: Text


class _Travelling(_Leg):
    role: Literal["working", "return"]
    path: Annotated[tuple[Waypoint, ...], Field(min_length=1)]
    speed_cm_s: Speed | None = None
    duration_s: Duration | None = None

    @property
    def waypoints(self) -> tuple[Waypoint, ...]:
        """Where the leg goes."""
        return self.path

    @model_validator(mode="after")
    def _one_clock(self) -> Self:
        if (self.speed_cm_s is None) == (self.duration_s is None):
            raise ValueError("give either `speed_cm_s` or `duration_s`")
        return self


class Glide(_Travelling):
    """A glide along a smooth curve; after the first leg it starts where the last one ended."""

    kind: Literal["glide"]


class Circles(_Travelling):
    """Circles that travel along `path`; pressure eases by `ease_inward` levels on the way to the midline."""

    kind: Literal["circles"]
    count: Annotated[int, Field(ge=1, le=60)]
    radius_cm: Annotated[float, Field(gt=0, le=20)]
    first: Literal["outward", "inward"]
    ease_inward: Annotated[float, Field(ge=0, le=3)] = 0.0


class Rows(_Travelling):
    """Rows up `path`: in each the hand pushes out by `reach_cm`, then glides back a little higher.

    The waypoints give the level of the pushes; between them the hand glides back at `back_walton`, or lighter
    where the push is. A push takes `push_to_back` times as long as the glide back; the last glide back ends
    where the path does.
    """

    kind: Literal["rows"]
    count: Annotated[int, Field(ge=1, le=60)]
    reach_cm: Annotated[float, Field(gt=0, le=30)]
    back_walton: Walton
    push_to_back: Annotated[float, Field(ge=0.25, le=4)] = 2.0


class Pulses(_Travelling):
    """Work in place: `each` pulses at each of `places` along `path`, then on to the next place.

    A pulse presses for half of its time and rests at `between_walton`, or lighter, for the other half; in
    that rest the hand moves on. `stir_cm` is the radius of the round that it makes in a pulse: pressing on
    the way out and up, resting on the way back; 0 for a hand that only taps. After another leg the first
    place is where that ended. A hand that `begins` with "rest" presses while one that begins with "press"
    rests, so that two hands take turns; its place is the top of its round.
    """

    kind: Literal["pulses"]
    places: Annotated[int, Field(ge=1, le=60)]
    each: Annotated[int, Field(ge=1, le=20)]
    stir_cm: Annotated[float, Field(ge=0, le=6)]
    between_walton: Walton
    begins: Literal["press", "rest"] = "press"


class Hold(_Leg):
    """A hand that rests in one place; without `duration_s` it stays for the whole pass, as an anchor does.

    Its turn and pressure are reached by its end: a hold after a lighter one presses in, one after a firmer
    one lets go. A hold that a pass begins with goes on from where the pass ends.
    """

    kind: Literal["hold"]
    place: Waypoint
    duration_s: Duration | None = None

    @property
    def waypoints(self) -> tuple[Waypoint, ...]:
        """Where the hand rests."""
        return (self.place,)


class Pressing(_Leg):
    """A hand that lands on a place, sinks in, stays, lets go, and lifts to where its next leg begins.

    It sinks to the `walton` of its place in `sink_s`, stays so for `stay_s`, and lets go in `ease_s`. For
    `lift_s` it is in the air and touches nothing. After the last leg it comes down where the first begins.
    """

    place: Waypoint
    sink_s: Duration
    stay_s: Duration
    ease_s: Duration
    lift_s: Duration

    @model_validator(mode="after")
    def _says_how_firm(self) -> Self:
        if self.place.walton is None:
            raise ValueError("`place` needs `walton`, the level that the hand sinks to (0 to 5)")
        return self

    @property
    def waypoints(self) -> tuple[Waypoint, ...]:
        """Where the hand presses."""
        return (self.place,)

    @property
    def touch_s(self) -> float:
        """How long the hand touches the back, in seconds."""
        return self.sink_s + self.stay_s + self.ease_s

    @property
    def duration_s(self) -> float:
        """How long the leg lasts, in seconds."""
        return self.touch_s + self.lift_s


class Press(Pressing):
    """A press that stays in one place; `release` is said as the hand begins to let go."""

    kind: Literal["press"]
    release: Text


class Frictions(Pressing):
    """Small circles on one place, in which the skin goes with the finger: as it sinks in, and as it stays."""

    kind: Literal["frictions"]
    count: Annotated[int, Field(ge=1, le=60)]
    radius_cm: Annotated[float, Field(gt=0, le=5)]
    first: Literal["outward", "inward"]


Leg = Annotated[Glide | Circles | Rows | Hold | Press | Frictions | Pulses, Field(discriminator="kind")]


class Hand(Record):
    """What one hand (or arm) does in a pass, told for the receiver's right side.

    `under`: of two hands that lie on each other (`hand` is "both"), the one that touches the back.
    """

    hand: Literal["left", "right", "both"]
    under: Literal["left", "right"] | None = None
    contact: Id
    legs: Annotated[tuple[Leg, ...], Field(min_length=1)]

    @property
    def stays(self) -> bool:
        """Whether the hand rests in one place for the whole pass, as an anchor does."""
        return isinstance(self.legs[0], Hold) and self.legs[0].duration_s is None

    @model_validator(mode="after")
    def _legs_fit_together(self) -> Self:
        first = self.legs[0]
        if isinstance(first, Glide) and len(first.path) < 2:
            raise ValueError(
                "the first glide of a hand needs at least two waypoints: where it begins and ends"
            )
        for index, leg in enumerate(self.legs):
            if isinstance(leg, Hold) and leg.duration_s is None and len(self.legs) > 1:
                raise ValueError(
                    f"legs[{index}] is a hold without `duration_s`: an anchor must be the hand's only leg"
                )
        if self.under is not None and self.hand != "both":
            raise ValueError(f"`under` is for hand = 'both', got hand = {self.hand!r}")
        pressing = [isinstance(leg, Pressing) for leg in self.legs]
        if any(pressing) and not all(pressing):
            raise ValueError(
                f"legs[{pressing.index(False)}] is a {self.legs[pressing.index(False)].kind}: a hand that "
                "presses lifts from place to place, so all its legs are 'press' or 'frictions'"
            )
        return self


class Tempo(Basis):
    """The beat, and how much slower or faster the stroke may be played (factors of the usual speed)."""

    beat_s: Annotated[float, Field(ge=0.1, le=10)]
    slowest: Annotated[float, Field(ge=0.2, le=1)]
    fastest: Annotated[float, Field(ge=1, le=3)]


class StrokeBasis(Record):
    """Where the stroke's path and its pressure come from."""

    path: Basis
    pressure: Basis


class Stroke(Record):
    """One pass of a technique.

    `sides`: `together`, the hand on the receiver's right described and mirrored for the other (a giver at the
    head has the left hand there); `each`, the right side described, the left its mirror image with hands
    exchanged; `midline`, both hands as they stand. `first_side`: with which side `each` begins, the right
    unless it says so.
    """

    sides: Literal["together", "each", "midline"]
    first_side: Literal["right", "left"] | None = None
    tempo: Tempo
    basis: StrokeBasis
    hands: Annotated[tuple[Hand, ...], Field(min_length=1, max_length=2)]

    @property
    def working(self) -> Hand:
        """The hand that leads: the first that does not stay in one place for the whole pass."""
        return next((hand for hand in self.hands if not hand.stays), self.hands[0])

    @model_validator(mode="after")
    def _hands_fit_sides(self) -> Self:
        names = [hand.hand for hand in self.hands]
        if self.sides == "together" and names not in (["right"], ["left"]):
            raise ValueError(
                f"with sides = 'together' describe only the hand on the receiver's right, got {names}"
            )
        if self.first_side is not None and self.sides != "each":
            raise ValueError(f"`first_side` is for sides = 'each', got sides = {self.sides!r}")
        if len(set(names)) < len(names) or ("both" in names and len(names) > 1):
            raise ValueError(f"each hand can be described once, got {names}")
        return self


class Dose(Basis):
    """How much: passes or minutes, for the technique or for each side."""

    passes: Range | None = None
    minutes: Range | None = None

    @model_validator(mode="after")
    def _one_measure(self) -> Self:
        if (self.passes is None) == (self.minutes is None):
            raise ValueError("give either `passes` or `minutes`, each with low, usual and high")
        if self.passes is not None:
            for name, value in self.passes:
                if value != int(value):
                    raise ValueError(f"passes are whole numbers, got {name} = {value:g}")
        return self


class Foot(Record):
    """A foot or knee of the giver from above: cm to the receiver's right of the midline, cm below C7."""

    x_cm: float
    y_cm: float
    toes_deg: Annotated[float, Field(ge=-180, le=180)]


class Posture(Record):
    """How the giver stands or kneels; 0 degrees points to the receiver's head, 90 to the receiver's right."""

    base: Literal["lunge", "square", "kneeling", "half-kneeling"]
    left: Foot
    right: Foot
    facing_deg: Annotated[float, Field(ge=-180, le=180)]
    lean_deg: Annotated[float, Field(ge=-180, le=180)]
    how: Text


class Stance(Basis):
    """The giver's stance at a table and on a mat; of a stroke on `each` side, the one for the right side."""

    table: Posture
    mat: Posture


class Fault(Record):
    """A common fault: what a partner sees or feels, why it happens, and what mends it."""

    sign: Text
    cause: Text
    mend: Text


class Alternative(Record):
    """Another contact for a stroke that presses, kinder to the giver's hand or to the receiver.

    `places`, one for each leg of the hand that works, tell where it presses and how firmly; left out, it
    presses where the stroke does. It has to be as safe as the stroke itself.
    """

    contact: Id
    how: Text
    places: tuple[Waypoint, ...] = ()

    @model_validator(mode="after")
    def _says_how_firm(self) -> Self:
        silent = [index for index, place in enumerate(self.places) if place.walton is None]
        if silent:
            raise ValueError(
                f"`places[{silent[0]}]` needs `walton`, the level that the hand sinks to (0 to 5)"
            )
        return self


class KeptOff(Record):
    """A zone that a technique keeps off wholly, where others may be light; `label` tells it on pictures."""

    zone: Id
    label: Text


class Technique(Record):
    """A massage technique of the course."""

    id: Id
    name: Text
    also_called: tuple[Text, ...] = ()
    family: Family
    promise: Text
    stroke: Stroke
    dose: Dose
    stance: Stance
    alternatives: tuple[Alternative, ...] = ()
    keeps_off: tuple[KeptOff, ...] = ()
    cues: Annotated[tuple[Text, ...], Field(min_length=1)]
    criterion: Text
    faults: Annotated[tuple[Fault, ...], Field(min_length=4)]
    cautions: Annotated[tuple[Text, ...], Field(min_length=1)]
    sources: Annotated[tuple[Id, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _alternatives_press_leg_by_leg(self) -> Self:
        legs = self.stroke.working.legs
        for index, one in enumerate(self.alternatives):
            if not all(isinstance(leg, Pressing) for leg in legs):
                raise ValueError(
                    f"alternatives[{index}] is for a stroke that presses place after place "
                    "(legs of kind 'press' or 'frictions')"
                )
            if one.places and len(one.places) != len(legs):
                raise ValueError(
                    f"alternatives[{index}] has {len(one.places)} places for {len(legs)} legs; give one for "
                    "each leg, or none"
                )
        return self

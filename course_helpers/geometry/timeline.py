"""One pass of a stroke in time: where each hand is, how it is turned and how firm it presses, at any moment.

The browser's player follows the same arrays by linear interpolation, so that both agree.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..errors import ToolError
from ..records import Circles, Contact, Course, Dose, Frictions, Hand, Hold, Pressing, Pulses, Rows, Technique
from .bodymap import BodyMap
from .curves import along
from .spans import BreathSpan, HandTrack, LegSpan, PartSpan, Role, breath_spans
from .strokes import SPACING_CM, LegPath, leg_paths

MIRRORED_HAND = {"left": "right", "right": "left", "both": "both", "": ""}


@dataclass(frozen=True)
class Timeline:
    """One pass of a technique on one body, at one tempo, and how often it is repeated.

    Attributes
    ----------
    side
        `both`, or the receiver's `right` or `left` side.
    tempo
        Factor of the technique's usual speed.
    beats
        Beats of one pass; they are even.
    passes
        How often the pass is repeated, from the dose unless asked otherwise.
    legs
        Those of the leading hand: the first that does not stay.
    """

    technique: Technique
    body: BodyMap
    side: str
    tempo: float
    beats: int
    passes: int
    legs: tuple[LegSpan, ...]
    hands: tuple[HandTrack, ...]
    breath: tuple[BreathSpan, ...]

    @property
    def key(self) -> str:
        """The name of its technique and side, wherever strokes are listed."""
        return stroke_key(self.technique, self.side)

    @property
    def pass_s(self) -> float:
        """Duration of one pass, in seconds."""
        return self.legs[-1].end_s

    @property
    def total_s(self) -> float:
        """Duration of all passes, in seconds."""
        return self.pass_s * self.passes

    @property
    def beat_s(self) -> float:
        """Time between two beats, in seconds."""
        return self.pass_s / self.beats

    @property
    def length_cm(self) -> float:
        """Length of one pass on the map, in cm."""
        return sum(leg.length_cm for leg in self.legs)

    @property
    def working_speed_cm_s(self) -> float | None:
        """Mean speed while the hand works, in cm/s; None where nothing moves. Glides back do not count."""
        moving = (leg for leg in self.legs if leg.kind != "pulses")
        working = [part for leg in moving for part in leg.stretches if part.role == "working"]
        time = sum(part.end_s - part.start_s for part in working)
        length = sum(part.length_cm for part in working)
        return length / time if length else None

    @property
    def circles_per_min(self) -> float | None:
        """How many circles a hand that presses goes round in a minute; None for other strokes."""
        spans = [span for span in self.legs if span.kind == "frictions"]
        legs = [
            leg for hand in self.technique.stroke.hands for leg in hand.legs if isinstance(leg, Frictions)
        ]
        if not spans:
            return None
        share = (legs[0].sink_s + legs[0].stay_s) / legs[0].duration_s
        return 60 * spans[0].count / (share * (spans[0].end_s - spans[0].start_s))

    @property
    def pulses_per_min(self) -> float | None:
        """How often each hand presses in a minute while it works in place; None for other strokes."""
        legs = [leg for leg in self.legs if leg.kind == "pulses"]
        time = sum(leg.end_s - leg.start_s for leg in legs)
        return 60 * sum(leg.count * leg.each for leg in legs) / time if legs else None

    @property
    def peak_walton(self) -> float:
        """The firmest level that any hand reaches."""
        return max(float(hand.walton.max()) for hand in self.hands)


def timeline(
    course: Course,
    technique: Technique | str,
    *,
    body: str = "medium",
    side: str | None = None,
    tempo: float = 1.0,
    passes: int | None = None,
) -> Timeline:
    """Lay a technique out in time on a body.

    Parameters
    ----------
    course
        Where contacts, bodies and rhythm are looked up.
    technique
        A record, or the id of one in `course`.
    body
        Id of a body size.
    side
        `right` or `left` for a technique done on each side in turn (default: the side that it begins with);
        otherwise leave it out.
    tempo
        Factor of the usual speed, more than 0.
    passes
        How many passes; the dose's usual amount if left out.

    Raises
    ------
    ToolError
        For an unknown technique, body or side, or a tempo or number of passes that makes no sense.
    """
    record = course.technique(technique) if isinstance(technique, str) else technique
    if not 0 < tempo < 10:
        raise ToolError(f"tempo is a factor of the usual speed, such as 0.8 or 1.2; got {tempo!r}")
    if passes is not None and (not isinstance(passes, int) or passes < 1):
        raise ToolError(f"passes is a whole number from 1; got {passes!r}")
    stroke = record.stroke
    choices = sides_of(record)
    chosen = choices[0] if side is None else side
    if chosen not in choices:
        raise ToolError(f"{record.name} is done on {' or '.join(choices)}; got side={side!r}")
    bodymap = BodyMap.of(course, body)
    beat_s = stroke.tempo.beat_s / tempo

    described = [(hand, leg_paths(hand, bodymap)) for hand in stroke.hands]
    leading = next((paths for _, paths in described if paths[0].duration_s is not None), None)
    if leading is None:
        raise ToolError(
            f"{record.name}: no leg says how long it lasts; give one `speed_cm_s` or `duration_s`"
        )
    spans, beats = _spans(leading, stroke.tempo.beat_s, beat_s, 0.0)
    pass_s = spans[-1].end_s
    tracks = [
        _track(
            hand,
            course.contact(hand.contact),
            paths,
            _spans(paths, stroke.tempo.beat_s, beat_s, pass_s)[0],
        )
        for hand, paths in described
    ]
    if stroke.sides == "together":
        tracks = [_mirrored(tracks[0]), tracks[0]]
    elif chosen == "left":
        tracks = [_mirrored(track) for track in tracks]
    count = passes or passes_for(record.dose, pass_s * tempo)
    return Timeline(
        record,
        bodymap,
        chosen,
        tempo,
        beats,
        count,
        spans,
        tuple(tracks),
        breath_spans(spans, course.rhythm),
    )


def sides_of(technique: Technique) -> tuple[str, ...]:
    """Return the sides that a technique can be asked for, the first to be worked first; else ("both",)."""
    if technique.stroke.sides != "each":
        return ("both",)
    return ("left", "right") if technique.stroke.first_side == "left" else ("right", "left")


def stroke_key(technique: Technique, side: str) -> str:
    """Return the name of a technique on a side, as in `opening-stroke/both`."""
    return f"{technique.id}/{side}"


def passes_for(dose: Dose, pass_s: float) -> int:
    """Return the usual number of passes of a dose, at least one, for a pass of `pass_s` seconds."""
    if dose.passes is not None:
        return round(dose.passes.usual)
    assert dose.minutes is not None
    return max(1, round(dose.minutes.usual * 60 / pass_s))


def _beats(path: LegPath, usual_beat_s: float) -> int:
    """Whole beats of a leg: the beat stays even, and every leg starts on one."""
    return max(1, round((path.duration_s or 0) / usual_beat_s))


def _spans(
    paths: tuple[LegPath, ...], usual_beat_s: float, beat_s: float, pass_s: float
) -> tuple[tuple[LegSpan, ...], int]:
    """Lay a hand's legs out in time; an anchor, which has no time of its own, lasts `pass_s`."""
    spans, beats = [], 0
    for path in paths:
        count = _beats(path, usual_beat_s)
        leg = path.leg
        role: Role = "hold" if isinstance(leg, Hold) else "working" if isinstance(leg, Pressing) else leg.role
        start_s, end_s = beats * beat_s, pass_s if _stays(paths) else (beats + count) * beat_s
        times = leg.count if isinstance(leg, Circles | Rows | Frictions) else 1
        times, each = (leg.places, leg.each) if isinstance(leg, Pulses) else (times, 1)
        parts = _parts(path, start_s, end_s) if isinstance(leg, Rows | Pressing) else ()
        name, note, say = leg.name, leg.note, leg.say
        span = LegSpan(name, note, say, role, start_s, end_s, path.length_cm, leg.kind, times, parts, each)
        spans.append(span)
        beats += count
    return tuple(spans), beats


def _parts(path: LegPath, start_s: float, end_s: float) -> tuple[PartSpan, ...]:
    """The pushes of rows, which do what the leg does, and the glides back; or the touch and the lift."""
    pushing: Role = path.leg.role if isinstance(path.leg, Rows) else "working"
    between: Role = "return" if isinstance(path.leg, Rows) else "lift"
    lengths = np.interp(path.turns, path.clock, along(path.xy_cm))
    moments = start_s + path.turns * (end_s - start_s)
    return tuple(
        PartSpan(
            pushing if k % 2 == 0 else between,
            float(moments[k]),
            float(moments[k + 1]),
            float(lengths[k + 1] - lengths[k]),
        )
        for k in range(len(path.turns) - 1)
    )


def _stays(paths: tuple[LegPath, ...]) -> bool:
    return len(paths) == 1 and paths[0].duration_s is None


def _track(hand: Hand, contact: Contact, paths: tuple[LegPath, ...], spans: tuple[LegSpan, ...]) -> HandTrack:
    times, places, turns, levels = [], [], [], []
    for path, span in zip(paths, spans, strict=True):
        s = along(path.xy_cm)
        count = max(int(np.ceil(s[-1] / SPACING_CM)), 1) + 1
        index = np.arange(len(s))
        # Sampled evenly along the path, and exactly where a part of the leg begins.
        at = np.linspace(0, s[-1], count)
        if len(path.turns) > 2:
            at = np.unique(np.concatenate([at, np.interp(path.turns, path.clock, s)]))
        where = np.linspace(0, 1, count) * (len(s) - 1) if s[-1] == 0 else np.interp(at, s, index)
        if isinstance(path.leg, Pressing | Pulses):
            where = index.astype(float)  # a hand that stays while it sinks in has no length to go by
        times.append(span.start_s + np.interp(where, index, path.clock) * (span.end_s - span.start_s))
        places.append(np.column_stack([np.interp(where, index, path.xy_cm[:, k]) for k in (0, 1)]))
        turns.append(np.interp(where, index, path.turn_deg))
        levels.append(np.interp(where, index, path.walton))
    t, xy = np.concatenate(times), np.vstack(places)
    turn, walton = np.concatenate(turns), np.concatenate(levels)
    keep = np.concatenate([[True], np.diff(t) > 1e-9])
    kept = (t[keep], xy[keep], turn[keep], walton[keep])
    return HandTrack(hand.hand, contact, _stays(paths), spans, *kept, under=hand.under or "")


def _mirrored(track: HandTrack) -> HandTrack:
    """The same on the other side of the midline, with hands exchanged."""
    return replace(
        track,
        hand=MIRRORED_HAND[track.hand],
        under=MIRRORED_HAND[track.under],
        xy_cm=track.xy_cm * [-1, 1],
        turn_deg=-track.turn_deg,
    )

"""What the practice log holds: one kind of entry for each thing that a learner does.

The models are closed: an unknown kind or field is an error, in an imported file too. A newer course wrote it,
and what this one does not understand it could neither check nor give back. Nothing is lost by that: the file
stays as it is until the course is updated. So a new kind or field also needs a new version of the log's
schema (see `_schema.py`), or an older course would stumble over entries of its own file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, Literal, Self
from uuid import UUID, uuid4

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    TypeAdapter,
    ValidationError,
    model_validator,
)

from ..errors import EntryError

AT = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$"
ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def _uuid4(value: str) -> str:
    try:
        good = str(UUID(value)) == value and UUID(value).version == 4
    except ValueError:
        good = False
    if not good:
        raise ValueError("expected a random UUID (version 4) in lower case")
    return value


def _moment(value: str) -> str:
    datetime.fromisoformat(value)  # a ValueError says which part is out of range
    return value


Id = Annotated[str, Field(pattern=ID, max_length=80)]
At = Annotated[str, Field(pattern=AT), AfterValidator(_moment)]
Positive = Annotated[float, Field(gt=0)]
NotNegative = Annotated[float, Field(ge=0)]
Level = Annotated[int, Field(ge=0, le=3)]


class _Closed(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class ScaleDrillData(_Closed):
    """Trials on a scale: readings in N, and whether the giver was shown each."""

    contact: Id
    target_n: Positive
    readings_n: Annotated[list[NotNegative], Field(min_length=1, max_length=1000)]
    seen: list[bool]
    unit: Literal["kg", "lb"]
    area_cm2: Positive | None

    @model_validator(mode="after")
    def _one_for_each(self) -> Self:
        if len(self.seen) != len(self.readings_n):
            raise ValueError(
                f"expected one `seen` for each reading, got {len(self.seen)} for {len(self.readings_n)}"
            )
        return self


class TempoDrillData(_Closed):
    """Taps along a beat or a breath: milliseconds from the first, and what they come to."""

    technique: Id
    mode: Literal["beat", "breath"]
    target_per_min: Positive
    taps_ms: Annotated[list[NotNegative], Field(max_length=5000)]  # as much as a cell of a CSV file takes
    measured_per_min: Positive
    steadiness_percent: NotNegative
    drift_percent: float


class Rubric(_Closed):
    """How a giver judges their own hands, from 0 to 3; None where they did not say."""

    path: Level | None
    pressure: Level | None
    tempo: Level | None
    posture: Level | None


class SessionData(_Closed):
    """Time with a partner: what was practised, in which role, and how it felt.

    What has a default came with version 2 of the log: entries of version 1 have none of it.
    """

    lesson: Annotated[str, Field(pattern=r"^\d\d$")] | None
    technique: Id | None
    role: Literal["giver", "receiver"]
    minutes: Annotated[float, Field(gt=0, le=24 * 60)]
    feel: Annotated[float, Field(ge=0, le=10)] | None
    note: Annotated[str, Field(max_length=10_000)]
    routine: Id | None = None
    want: Literal["more", "less", "same"] | None = None
    comfort: Annotated[float, Field(ge=0, le=10)] | None = None
    good: Annotated[str, Field(max_length=10_000)] = ""
    rubric: Rubric | None = None


class _Entry(_Closed):
    id: Annotated[str, AfterValidator(_uuid4)]
    at: At

    @property
    def time(self) -> datetime:
        """When it was done, with its time zone (UTC)."""
        return datetime.fromisoformat(self.at)


class ScaleDrill(_Entry):
    """An entry of the scale drill."""

    kind: Literal["scale-drill"]
    data: ScaleDrillData


class TempoDrill(_Entry):
    """An entry of the tempo drill."""

    kind: Literal["tempo-drill"]
    data: TempoDrillData


class Session(_Entry):
    """An entry of a session with a partner."""

    kind: Literal["session"]
    data: SessionData


Entry = ScaleDrill | TempoDrill | Session
KINDS: Mapping[str, type[ScaleDrill | TempoDrill | Session]] = {
    "scale-drill": ScaleDrill,
    "tempo-drill": TempoDrill,
    "session": Session,
}
DATA_OF: Mapping[str, type[BaseModel]] = {
    "scale-drill": ScaleDrillData,
    "tempo-drill": TempoDrillData,
    "session": SessionData,
}
_ANY: TypeAdapter[Entry] = TypeAdapter(Annotated[Entry, Field(discriminator="kind")])


def new_entry(kind: str, data: Mapping[str, Any], at: datetime | None = None) -> Entry:
    """Return an entry of now, or of a moment with a time zone, under an id of its own.

    Raises
    ------
    EntryError
        If the data are not those of the kind.
    """
    moment = (at or datetime.now(UTC)).astimezone(UTC)
    written = moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return checked({"id": str(uuid4()), "kind": kind, "at": written, "data": dict(data)})


@dataclass(frozen=True)
class Wrong:
    """One thing that is wrong with an entry: its place, such as ("data", "readings_n", 3), and what it is."""

    place: tuple[str | int, ...]
    what: str

    def __str__(self) -> str:
        return f"{'.'.join(map(str, self.place)) or 'the entry'}: {self.what}"


def checked(raw: object) -> Entry:
    """Return an entry out of plain data, such as JSON.

    Raises
    ------
    EntryError
        Its message names each place that is wrong, what stands there and what was expected.
    """
    entry = entry_or_wrongs(raw)
    if isinstance(entry, list):
        raise EntryError("; ".join(map(str, entry)))
    return entry


def entry_or_wrongs(raw: object) -> Entry | list[Wrong]:
    """Return an entry out of plain data, or everything that is wrong with it."""
    try:
        return _ANY.validate_python(raw)
    except ValidationError as error:
        return [_wrong(item) for item in error.errors(include_url=False)]


def _wrong(item: Any) -> Wrong:
    # The kind stands in the place too, as the name of the model that was tried.
    place = tuple(part for part in item["loc"] if part not in KINDS)
    if item["type"] == "union_tag_invalid":
        tag, expected = item["ctx"]["tag"], item["ctx"]["expected_tags"]
        return Wrong(("kind",), f"got {tag!r}; expected one of {expected}")
    if item["type"] == "union_tag_not_found":
        return Wrong(("kind",), f"is missing; expected one of {', '.join(KINDS)}")
    if item["type"] == "missing":
        return Wrong(place, "is missing")
    if item["type"] == "extra_forbidden":
        return Wrong(place, "is not known to this version of the course")
    said = item["msg"].removeprefix("Value error, ")
    return Wrong(place, f"got {_short(item['input'])}; {said[0].lower()}{said[1:]}")


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def json_of(data: BaseModel) -> str:
    """Return an entry's data as the log stores them."""
    return json.dumps(data.model_dump(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))

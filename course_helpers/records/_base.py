"""What all records share: frozen, closed to unknown keys, and honest about where a figure comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[
    str,
    Field(
        pattern=ID,
        description="lower-case words joined by hyphens",
    ),
]
Text = Annotated[str, Field(min_length=1)]
Positive = Annotated[float, Field(gt=0)]
Walton = Annotated[float, Field(ge=0, le=5, description="Walton pressure level, 0 to 5")]
Frozen = AfterValidator(MappingProxyType)  # a table that nobody can add to


class Record(BaseModel):
    """A frozen record read from `data/`; an unknown key or a NaN is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class Basis(Record):
    """Where a figure comes from: a source in `data/sources.toml`, or an estimate and its reason."""

    source: Id | None = None
    estimate: Text | None = None

    @model_validator(mode="after")
    def _has_one(self) -> Self:
        if self.source is None and self.estimate is None:
            raise ValueError("name a `source`, or say in `estimate` why this figure is reasonable")
        return self


class Point(Basis):
    """A sentence or two of advice; `note` says what is disputed about it."""

    id: Id
    text: Text
    note: Text | None = None


class Range(Record):
    """A low, a usual and a high value, in the unit that the key names."""

    low: Positive
    usual: Positive
    high: Positive

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low <= self.usual <= self.high:
            raise ValueError(f"expected low <= usual <= high, got {self.low}, {self.usual}, {self.high}")
        return self


def walk(value: Any, place: str = "") -> Iterator[tuple[str, BaseModel]]:
    """Yield every record within a record, a tuple or a table, itself among them, with its dotted place."""
    if isinstance(value, BaseModel):
        yield place, value
        for field in type(value).model_fields:
            yield from walk(getattr(value, field), f"{place}.{field}" if place else field)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, f"{place}[{index}]")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from walk(item, f"{place}.{key}")

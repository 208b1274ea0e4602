"""Turn pydantic's errors into the course's own words: place, value, what was expected, near match."""

from __future__ import annotations

from collections.abc import Iterator
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from ..errors import suggest
from ._base import ID
from ._claims import NUMBER
from ._coverage import HASH
from ._lesson import LESSON_ID

PATTERNS = {
    ID: "lower-case words joined by hyphens",
    LESSON_ID: "two digits and lower-case words, joined by underscores",
    NUMBER: "a lesson's number in two digits, such as '06'",
    HASH: "16 hexadecimal digits",
}
EXPECTED = {
    "missing": "is missing; expected a value here",
    "float_type": "expected a number",
    "int_type": "expected a whole number",
    "int_from_float": "expected a whole number",
    "string_type": "expected text in quotes",
    "bool_type": "expected true or false",
    "tuple_type": "expected a list [ ... ]",
    "model_type": "expected a table",
    "model_attributes_type": "expected a table",
    "finite_number": "expected a finite number, not NaN or infinity",
    "string_too_short": "expected some text, not an empty string",
    "too_short": "expected at least {min_length} here",
    "too_long": "expected at most {max_length} here",
    "greater_than": "expected more than {gt:g}",
    "greater_than_equal": "expected at least {ge:g}",
    "less_than": "expected less than {lt:g}",
    "less_than_equal": "expected at most {le:g}",
    "literal_error": "expected {expected}",
    "union_tag_invalid": "expected {expected_tags}",
}


def explain(model: type[BaseModel], error: ValidationError) -> Iterator[tuple[str, str]]:
    """Yield the dotted place and a message for each error of validating `model`."""
    for item in error.errors(include_url=False):
        loc, kind, context = item["loc"], item["type"], item.get("ctx", {})
        place = _dotted(model, loc)
        value = item["input"]
        if kind == "too_short" and isinstance(value, tuple) and len(value) >= context["min_length"]:
            continue  # long enough but for items that are wrong themselves, and said so
        if kind == "extra_forbidden":
            owner = _model_at(model, loc[:-1])
            known = list(owner.model_fields) if owner else []
            yield place, f"unknown key {loc[-1]!r}; {suggest(str(loc[-1]), known)}"
        elif kind == "missing":
            yield place, EXPECTED["missing"]
        elif kind == "union_tag_not_found":
            *most, last = (repr(_tag(option)) for option in _options_at(model, loc))
            yield place, f"`kind` is missing; expected {', '.join(most)} or {last}"
        elif kind == "value_error":
            yield place, str(context.get("error", item["msg"]))
        elif kind == "string_pattern_mismatch":
            yield place, f"got {value!r}; expected {PATTERNS[context['pattern']]}"
        elif kind in EXPECTED:
            expected = EXPECTED[kind].format(**context)
            near = ""
            if kind in ("literal_error", "union_tag_invalid"):
                wanted = str(context.get("expected") or context.get("expected_tags"))
                words = wanted.replace(" or ", ", ").replace("'", "").split(", ")
                told = context.get("tag", value)
                near, value = (
                    (f"; {suggest(str(told), words)}", told) if isinstance(told, str) else ("", told)
                )
            yield place, f"got {_short(value)}; {expected}{near}"
        else:
            yield place, f"got {_short(value)}; {item['msg']}"


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _options(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models an annotation may hold, inside Optional, tuple, dict, Annotated and unions."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in (Union, UnionType) or get_args(annotation):
        for part in get_args(annotation):
            yield from _options(part)


def _walk(model: type[BaseModel], loc: tuple[Any, ...]) -> Iterator[tuple[Any, list[type[BaseModel]], bool]]:
    """Each part of a place, the models it may lead into, whether it is a union's tag (not in the file)."""
    options: list[type[BaseModel]] = [model]
    inside_field = False
    for part in loc:
        owner = next(
            (o for o in options if isinstance(part, str) and part in o.model_fields),
            None,
        )
        tagged = [o for o in options if _tag(o) == part]
        if owner is not None:
            options = list(_options(owner.model_fields[part].annotation))
            inside_field = True
            yield part, options, False
        elif inside_field and tagged and len(options) > 1:
            options = tagged
            yield part, options, True
        else:
            yield part, options, False


def _tag(model: type[BaseModel]) -> Any:
    kind = model.model_fields.get("kind")
    return get_args(kind.annotation)[0] if kind else None


def _options_at(model: type[BaseModel], loc: tuple[Any, ...]) -> list[type[BaseModel]]:
    options: list[type[BaseModel]] = [model]
    for _, options, _ in _walk(model, loc):  # noqa: B007
        pass
    return options


def _model_at(model: type[BaseModel], loc: tuple[Any, ...]) -> type[BaseModel] | None:
    options = _options_at(model, loc)
    return options[0] if len(options) == 1 else None


def _dotted(model: type[BaseModel], loc: tuple[Any, ...]) -> str:
    place = ""
    for part, _, is_tag in _walk(model, loc):
        if is_tag:
            continue
        place += f"[{part}]" if isinstance(part, int) else (f".{part}" if place else str(part))
    return place

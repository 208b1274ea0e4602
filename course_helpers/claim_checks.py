"""What must hold between claims, harms, disagreements, the article's coverage and the rest of the data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from .errors import Problem, suggest
from .records import Basis, Course, Evidence, walk

FILES = {
    "claims": "claims.toml",
    "harms": "harms.toml",
    "disagreements": "disagreements.toml",
    "coverage": "source-coverage.toml",
}


def unfounded(course: Course) -> list[Problem]:
    """References of the claims and of the article's coverage that lead nowhere, or do not fit together."""
    data = course.path.name
    found = [(name, *one) for name in FILES for one in _sources(course, getattr(course, name))]
    found += [("claims", *one) for one in (*_claims(course), *_twice(course))]
    found += [("coverage", *one) for one in _coverage(course)]
    return [Problem(f"{data}/{FILES[name]}", place, message) for name, place, message in found]


def _sources(course: Course, record: Any) -> Iterator[tuple[str, str]]:
    for place, item in walk(record):
        if not isinstance(item, Basis) or item.source is None:
            continue
        if item.source not in course.sources:
            where = f"{course.path.name}/sources.toml"
            yield (
                f"{place}.source",
                f"{item.source!r} is no source in {where}; {suggest(item.source, course.sources)}",
            )
        elif isinstance(item, Evidence):
            known = course.sources[item.source].trust == "literature"
            if known != (item.read == "not-checked"):
                expected = "not-checked" if known else "excerpt"
                yield f"{place}.read", f"got {item.read!r}; expected {expected!r}, as sources.toml says of it"


def _claims(course: Course) -> Iterator[tuple[str, str]]:
    last = len(course.coverage.paragraphs)
    for index, claim in enumerate(course.claims.claims):
        place = f"claims[{index}]"
        for number, handling in enumerate(claim.where):
            at = f"{place}.where[{number}]"
            yield from _lesson(course, f"{at}.lesson", handling.lesson)
            lesson = course.lessons.get(handling.lesson)
            # A lesson that shows the claims themselves says what to say instead of each.
            if lesson and handling.find is None and "claims" not in lesson.draws_on:
                message = f"lesson {handling.lesson} exists: name in `find` words that stand in it"
                yield at, message
        for number, at_number in enumerate(claim.paragraphs):
            if at_number > last:
                message = f"got {at_number}; expected a paragraph of the article, 1 to {last}"
                yield f"{place}.paragraphs[{number}]", message
        for number, pattern in enumerate(claim.watch):
            try:
                re.compile(pattern)
            except re.error as error:
                yield f"{place}.watch[{number}]", f"{pattern!r} is no regular expression: {error}"


def _twice(course: Course) -> Iterator[tuple[str, str]]:
    """Claims stand with their paragraphs here, and paragraphs with their claims there: both must agree."""
    told = {(number, claim.id) for claim in course.claims.claims for number in claim.paragraphs}
    held = {(one.number, name) for one in course.coverage.paragraphs for name in one.claims}
    index = {claim.id: number for number, claim in enumerate(course.claims.claims)}
    for number, name in sorted(told ^ held):
        if name in index:
            there = f"source-coverage.toml, paragraph {number},"
            message = f"{there} {'does not name' if (number, name) in told else 'names'} {name!r}"
            yield f"claims[{index[name]}].paragraphs", f"{message}; make both say the same"


def _coverage(course: Course) -> Iterator[tuple[str, str]]:
    known = [claim.id for claim in course.claims.claims]
    count = len(course.coverage.techniques)
    for index, paragraph in enumerate(course.coverage.paragraphs):
        for number, name in enumerate(paragraph.claims):
            if name not in known:
                place = f"paragraphs[{index}].claims[{number}]"
                yield place, f"{name!r} is no claim in claims.toml; {suggest(name, known)}"
        for number, technique in enumerate(paragraph.techniques):
            if technique >= count:
                place = f"paragraphs[{index}].techniques[{number}]"
                yield place, f"got {technique}; expected a technique of the article, 0 to {count - 1}"
    for index, one in enumerate(course.coverage.techniques):
        yield from _lesson(course, f"techniques[{index}].lesson", one.lesson)
        taught = set(_taught(course, one.lesson))
        for number, name in enumerate(one.techniques):
            place = f"techniques[{index}].techniques[{number}]"
            if name not in course.techniques:
                yield place, f"{name!r} is no technique; {suggest(name, course.techniques)}"
            elif one.lesson in course.lessons and name not in taught:
                yield place, f"neither lesson {one.lesson} nor an earlier one teaches {name!r}"
        if one.lesson in course.lessons and not one.techniques:
            place = f"techniques[{index}].techniques"
            yield place, f"lesson {one.lesson} exists: name the techniques by which it teaches this one"


def _lesson(course: Course, place: str, number: str) -> Iterator[tuple[str, str]]:
    if number not in course.coverage.plan:
        message = f"{number!r} is no lesson of the `plan` in source-coverage.toml"
        yield place, f"{message}; {suggest(number, course.coverage.plan)}"


def _taught(course: Course, number: str) -> Iterable[str]:
    """What a lesson and those before it teach."""
    return (name for each in course.lessons.values() if each.number <= number for name in each.teaches)

"""Grades and claims in words: for tables, and for the plot of how sure each claim is."""

from __future__ import annotations

from .records import MARKS, Claim, Course, Part


def grade_words(course: Course, part: Part) -> str:
    """Write a part's grade, or the range that studies leave open, such as "D to C"."""
    if part.up_to is None:
        return part.grade
    return course.claims.texts.up_to.format(grade=part.grade, up_to=part.up_to)


def part_words(course: Course, part: Part) -> str:
    """Write a part's grade and what it is for, unless it is the whole claim."""
    grade = grade_words(course, part)
    return course.claims.texts.part.format(grade=grade, part=part.short) if part.short else grade


def ranked(course: Course, about: str) -> tuple[Claim, ...]:
    """Return the claims about one thing, the surest first; those alike stay in the order of the data."""
    found = [claim for claim in course.claims.claims if claim.about == about]

    def rank(claim: Claim) -> tuple[int, float]:
        marks = [MARKS.index(part.grade) for part in claim.parts]
        return MARKS.index(claim.best), sum(marks) / len(marks)

    return tuple(sorted(found, key=rank))


def groups(course: Course) -> tuple[tuple[str, tuple[Claim, ...]], ...]:
    """Return what massage does and how it is done, each with its name and its claims, the surest first."""
    texts = course.claims.texts
    return ((texts.effect, ranked(course, "effect")), (texts.practice, ranked(course, "practice")))


def evidence_sentence(course: Course) -> str:
    """Say how sure each claim is: the alternative text of the plot."""
    texts = course.claims.texts
    told = [
        texts.group.format(name=name, rows="; ".join(_row(course, claim) for claim in claims))
        for name, claims in groups(course)
    ]
    return texts.sentence.format(groups=" ".join(told))


def _row(course: Course, claim: Claim) -> str:
    texts = course.claims.texts
    grades = ", ".join(part_words(course, part) for part in claim.parts)
    return texts.row.format(claim=claim.short, grade=grades)

"""The course's own errors: each message names the place, the value, what was expected and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong in the data: where it stands, and what to do about it."""

    file: str
    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.place}: {self.message}" if self.place else f"{self.file}: {self.message}"


class CourseError(Exception):
    """Base of the errors that the course raises on purpose."""


class DataError(CourseError, ValueError):
    """The course's data are wrong; `problems` holds every one that was found.

    Parameters
    ----------
    problems
        At least one `Problem`; the message lists them all.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        count = len(self.problems)
        head = "1 problem in the course data:" if count == 1 else f"{count} problems in the course data:"
        super().__init__("\n  ".join([head, *map(str, self.problems)]))


class ToolError(CourseError, ValueError):
    """A tool was asked for by a name or with an argument that it does not have."""


class PlanError(CourseError, ValueError):
    """A learner's plan cannot be opened or saved; `problems` holds every one that was found.

    Parameters
    ----------
    problems
        At least one `Problem`; the message lists them all.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class LogError(CourseError):
    """The practice log cannot do it; the message names the file, what was found, and what to do."""


class UnusableLogError(LogError):
    """What stands in the log's place is not the log, is damaged, or is newer than this course."""


class EntryError(LogError, ValueError):
    """Something is no entry of the practice log, or contradicts one that the log has."""


def suggest(word: str, known: Iterable[str]) -> str:
    """Name the near match for a misspelt `word`, or list what is known.

    Returns
    -------
    str
        `did you mean 'x'?`, or `known: a, b, c`.
    """
    names = sorted(known)
    near = get_close_matches(word, names, n=1, cutoff=0.5)
    return f"did you mean {near[0]!r}?" if near else f"known: {', '.join(names) or 'none'}"

"""What a tool needs to keep what its learner did: the Python side of `js/keeper.js`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import traitlets

from ..errors import EntryError, LogError
from ..log import Entry, PracticeLog, checked, open_log
from ..reading import load_course
from ._news import tell


class Keeps(traitlets.HasTraits):
    """Mixin of a `CourseWidget` whose browser module has a keeper: writes what it sends into the log.

    Only what is safely in the log is acknowledged; the browser holds everything else, and sends it again.
    The log is not touched before the browser sends something.

    Attributes
    ----------
    outbox
        Entries from the browser, as plain data; empty again once they were looked at.
    kept
        Ids, of those that came last, that are in the log.
    log_problem
        Why some are not; "" if all are.
    keeper_texts
        The words of the line that says where the entries are.
    """

    outbox: traitlets.List[Any] = traitlets.List().tag(sync=True)
    kept: traitlets.List[str] = traitlets.List(traitlets.Unicode()).tag(sync=True)
    log_problem = traitlets.Unicode().tag(sync=True)
    keeper_texts = traitlets.Dict().tag(sync=True)

    @traitlets.default("keeper_texts")
    def _course_texts(self) -> dict[str, str]:
        return load_course().practice_log.keeper.model_dump()

    def keeper_state(self) -> dict[str, Any]:
        """Return the traits that the keeper reads in a handout, by name."""
        return {"keeper_texts": self.keeper_texts}

    @traitlets.observe("outbox")
    def _write(self, change: Any) -> None:
        if not change["new"]:
            return
        kept, problems = _written(open_log(), change["new"])
        # Emptied first: the same entries sent once more are then news again.
        self.outbox = []
        self.log_problem = problems[0] if problems else ""
        self.kept = kept
        if kept:
            tell()


def _written(log: PracticeLog, sent: Sequence[Any]) -> tuple[list[str], list[str]]:
    """Write what can be written; return the ids that are in the log, and what was wrong with the rest."""
    good: list[Entry] = []
    problems: list[str] = []
    for raw in sent:
        try:
            good.append(checked(raw))
        except EntryError as error:
            problems.append(f"One result cannot be read: {error}.")
    try:
        log.add(good)
        return [entry.id for entry in good], problems
    except EntryError:
        pass  # one contradicts the log: that one shall not hold up the others
    except LogError as error:
        return [], [f"{error}.", *problems]
    kept = []
    for entry in good:
        try:
            log.add([entry])
            kept.append(entry.id)
        except LogError as error:
            problems.append(f"{error}.")
    return kept, problems

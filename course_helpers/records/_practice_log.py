"""The words of the practice log; the log itself knows nothing of the course's data."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from ._base import Record, Text

PLACE = re.compile(r"\{(\w*)\}")


def _with(*places: str) -> AfterValidator:
    """Check that a text has just these places to fill in, such as {count}."""

    def check(text: str) -> str:
        found = set(PLACE.findall(text))
        if found != set(places):
            wanted = ", ".join(f"{{{place}}}" for place in places) or "none"
            got = ", ".join(f"{{{place}}}" for place in sorted(found)) or "none"
            raise ValueError(f"{text!r}: expected the places {wanted}, found {got}")
        return text

    return AfterValidator(check)


Words = Annotated[Text, _with()]
Counted = Annotated[Text, _with("count")]


class KeeperTexts(Record):
    """What the line under a tool says of where the learner's results are; see `js/keeper-part.js`."""

    log_none: Words
    saved: Words
    waiting_one: Words
    waiting_many: Counted
    run_again: Words
    problem: Annotated[Text, _with("problem")]
    browser_none: Words
    browser_one: Words
    browser_many: Counted
    memory_refused: Words
    memory_full: Words
    retry: Words
    download: Words
    downloaded: Annotated[Text, _with("file")]
    delete: Words
    confirm_one: Words
    confirm_many: Counted
    asked: Words
    deleted_one: Words
    deleted_many: Counted


class PracticeLogTexts(Record):
    """All words of the practice log."""

    keeper: KeeperTexts

"""The words of the practice log; the log itself knows nothing of the course's data."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field

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


class KindTexts(Record):
    """What the log calls each kind of its entries."""

    scale_drill: Words
    tempo_drill: Words
    session: Words


class LogToolTexts(Record):
    """What `practice_log()` shows; a text with `_one` is said of one thing, with `_many` of more or none."""

    title: Words
    points: Annotated[tuple[Words, ...], Field(min_length=1)]
    none: Words
    where: Words
    empty: Words
    on: Annotated[Text, _with("first")]
    from_to: Annotated[Text, _with("first", "last")]
    copies: Words
    look_again: Words
    looked: Counted
    export: Words
    exported_one: Annotated[Text, _with("file")]
    exported_many: Annotated[Text, _with("count", "file")]
    export_none: Words
    import_file: Words
    imported: Annotated[Text, _with("file", "new", "known")]
    import_other: Annotated[Text, _with("file")]
    delete: Words
    asked: Words
    confirm: Words
    keep: Words
    kept: Words
    deleted: Words
    delete_none: Words
    afresh: Words
    begun: Annotated[Text, _with("file")]
    count_one: Words
    count_many: Counted
    kinds: KindTexts


class PracticeLogTexts(Record):
    """All words of the practice log."""

    keeper: KeeperTexts
    tool: LogToolTexts

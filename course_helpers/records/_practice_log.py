"""The words of the practice log; the log itself knows nothing of the course's data."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._base import Record, Text
from ._texts import Counted, Words, with_places


class KeeperTexts(Record):
    """What the line under a tool says of where the learner's results are; see `js/keeper-part.js`."""

    log_none: Words
    saved: Words
    waiting_one: Words
    waiting_many: Counted
    run_again: Words
    problem: Annotated[Text, with_places("problem")]
    browser_none: Words
    browser_one: Words
    browser_many: Counted
    memory_refused: Words
    memory_full: Words
    retry: Words
    download: Words
    downloaded: Annotated[Text, with_places("file")]
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
    on: Annotated[Text, with_places("first")]
    from_to: Annotated[Text, with_places("first", "last")]
    copies: Words
    look_again: Words
    looked: Counted
    export: Words
    exported_one: Annotated[Text, with_places("file")]
    exported_many: Annotated[Text, with_places("count", "file")]
    export_none: Words
    import_file: Words
    imported: Annotated[Text, with_places("file", "new", "known")]
    import_other: Annotated[Text, with_places("file")]
    delete: Words
    asked: Words
    confirm: Words
    keep: Words
    kept: Words
    deleted: Words
    delete_none: Words
    afresh: Words
    begun: Annotated[Text, with_places("file")]
    count_one: Words
    count_many: Counted
    kinds: KindTexts


class BoxTexts(Record):
    """What a box of core widgets says once Python is gone; see `js/guard.js`."""

    asleep: Words


class PracticeLogTexts(Record):
    """All words of the practice log."""

    keeper: KeeperTexts
    box: BoxTexts
    tool: LogToolTexts

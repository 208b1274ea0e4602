"""A process that writes into a log until it is stopped, and says which entries the log has taken.

`python -m tests.log.writer FILE SEED COUNT LARGEST` adds COUNT entries (0: without end), up to LARGEST in one
transaction, and prints the ids of each transaction in a line, once `add` has come back.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from course_helpers.log import Entry, PracticeLog
from tests.log.making import numbered


def batches(seed: int, largest: int) -> Iterator[list[Entry]]:
    """Yield what the writer of a seed puts into one transaction after the other."""
    rng = random.Random(seed)
    while True:
        yield [numbered(rng, number) for number in range(rng.randint(1, largest))]


def write(file: Path, seed: int, count: int, largest: int) -> None:
    """Write, and tell what was taken."""
    log = PracticeLog(file)
    done = 0
    for batch in batches(seed, largest):
        log.add(batch)
        os.write(1, (" ".join(entry.id for entry in batch) + "\n").encode())
        done += len(batch)
        if count and done >= count:
            return


if __name__ == "__main__":
    write(Path(sys.argv[1]), *map(int, sys.argv[2:5]))

"""Kill a writing process again and again, and look for what its log has acknowledged.

`python -m tests.log.kill_writer --kills 200` tells the figures. Every second kill waits until a journal is
there, so that it falls into the midst of a change; the others come after a random number of acknowledgements.
Every tenth writer is killed while it makes a new log; the others find what the one before has left.
"""

from __future__ import annotations

import argparse
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from course_helpers.log import PracticeLog
from tests.log.writer import batches

ROOT = Path(__file__).parents[2]
LARGEST = 5  # entries in a transaction
FRESH = 10  # kills until a log is begun anew
WRITES_S = 60


@dataclass
class Found:
    """What the kills came to.

    Attributes
    ----------
    acknowledged
        Entries that a writer was told are safe.
    in_a_change
        Kills that left a journal behind: they fell into the midst of a transaction.
    untold
        Entries that were safe before the writer could hear of it.
    lost, torn, unsound
        Acknowledged entries that are gone, entries missing from torn transactions, damaged files.
    """

    kills: int = 0
    acknowledged: int = 0
    in_a_change: int = 0
    untold: int = 0
    lost: list[str] = field(default_factory=list)
    torn: list[str] = field(default_factory=list)
    unsound: list[str] = field(default_factory=list)


def kill_writers(folder: Path, kills: int, seed: int) -> Found:
    """Kill this many writers; after each look at what the log has, then let the next one go on."""
    rng = random.Random(seed)
    found = Found()
    safe: set[str] = set()
    for number in range(kills):
        file = folder / str(number // FRESH) / "practice.sqlite"
        own, in_a_change = rng.getrandbits(32), number % 2 == 0
        acknowledgements = rng.randint(1, 12)
        if number % FRESH == 0:
            safe, acknowledgements = set(), 0  # killed while it makes the log
        told = _killed(file, own, acknowledgements, in_a_change)
        found.kills += 1
        found.in_a_change += _journal(file).exists()
        there = {entry.id for entry in PracticeLog(file).entries()}  # whoever opens it takes the rest back
        safe.update(name for batch in told for name in batch)
        found.acknowledged += sum(map(len, told))
        found.lost += sorted(safe - there)
        for batch in islice(batches(own, LARGEST), len(told) + 1):
            names = {entry.id for entry in batch}
            if names & there and not names <= there:
                found.torn += sorted(names - there)
            found.untold += len(names & there - safe)
        safe = there
        with closing(sqlite3.connect(file)) as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchall()
        if sound != [("ok",)]:
            found.unsound.append(f"{file}: {sound}")
    return found


def _killed(file: Path, seed: int, acknowledgements: int, in_a_change: bool) -> list[list[str]]:
    """Start a writer, kill it at its moment, and return the ids that it printed, by transaction."""
    command = [sys.executable, "-m", "tests.log.writer", str(file), str(seed), "0", str(LARGEST)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline() for _ in range(acknowledgements)]
        end = time.monotonic() + WRITES_S
        while in_a_change and not _journal(file).exists() and time.monotonic() < end:
            pass
        writer.kill()
        lines += writer.stdout.readlines()
    assert writer.returncode == -signal.SIGKILL, f"the writer ended by itself: {writer.returncode}"
    return [line.decode().split() for line in lines if line.endswith(b"\n")]


def _journal(file: Path) -> Path:
    return file.with_name(f"{file.name}-journal")


def main() -> int:
    """Kill as many as the command line says, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=4)
    arguments = parser.parse_args()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        found = kill_writers(Path(folder), arguments.kills, arguments.seed)
    seconds = time.monotonic() - started
    print(
        f"{found.kills} kills in {seconds:.0f} s, {found.in_a_change} of them in the midst of a transaction"
    )
    print(f"{found.acknowledged} entries acknowledged, {len(found.lost)} of them lost")
    print(f"{found.untold} more were safe before the writer heard of it")
    print(f"{len(found.torn)} entries missing from torn transactions, {len(found.unsound)} damaged files")
    return 1 if found.lost or found.torn or found.unsound else 0


if __name__ == "__main__":
    sys.exit(main())

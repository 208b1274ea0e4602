"""A killed writer loses nothing that was acknowledged, and two writers lose nothing of each other's."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from itertools import pairwise
from pathlib import Path

from course_helpers.log import PracticeLog
from tests.log.kill_writer import ROOT, kill_writers

ENTRIES = 1000


def test_no_acknowledged_entry_is_lost_over_twenty_kills(tmp_path: Path) -> None:
    found = kill_writers(tmp_path, kills=20, seed=4)
    assert found.lost == []
    assert found.torn == []
    assert found.unsound == []
    assert found.kills == 20
    assert found.acknowledged > 100  # they wrote
    assert found.in_a_change >= 3  # and were not only killed between two changes


def test_two_processes_write_a_thousand_entries_each_at_once(log: PracticeLog) -> None:
    """Each entry is a transaction of its own; both begin with no log there."""
    command = [sys.executable, "-m", "tests.log.writer", str(log.where)]
    writers = [
        subprocess.Popen([*command, str(seed), str(ENTRIES), "1"], cwd=ROOT, stdout=subprocess.PIPE)
        for seed in (1, 2)
    ]
    told = [writer.communicate()[0].decode().split() for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0]
    assert [len(names) for names in told] == [ENTRIES, ENTRIES]
    stored = [entry.id for entry in log.entries()]
    assert sorted(stored) == sorted([*told[0], *told[1]])
    with closing(sqlite3.connect(log.where)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        order = [row[0] for row in connection.execute("SELECT id FROM entries ORDER BY place")]
    first = set(told[0])
    changes = sum((one in first) != (other in first) for one, other in pairwise(order))
    assert changes > 1  # they did write at once: one after the other changes once

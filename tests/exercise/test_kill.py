"""A process killed at any log append loses no entry that it acknowledged."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from exercise.decision_log.hash_chain import genesis, verify
from exercise.store.store import Store

APPENDER = Path(__file__).with_name("appender.py")
ROOT = Path(__file__).parents[2]
NOW = datetime(2031, 5, 1, 9, tzinfo=UTC)


def killed_after(url: str, run: str, acknowledgements: int, begin: int) -> list[str]:
    """Append until so many entries are acknowledged, kill -9 in the midst of the next, return the hashes."""
    process = subprocess.Popen(
        [sys.executable, str(APPENDER), url, run, str(begin)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    hashes = [process.stdout.readline().strip() for _ in range(acknowledgements)]
    process.kill()
    hashes += process.stdout.read().split()
    process.stdout.close()
    process.wait()
    return hashes


def test_kill_9_at_every_append_loses_nothing_acknowledged(url: str) -> None:
    store = Store(url)
    store.accounts.add("tess", "hash", ("trainee",), NOW)
    store.library.add_text("a" * 64, "small-town", 1, "text", "uploaded", NOW)
    run = store.library.add_run("a" * 64, 7, "U-0001", "", "U-0001", NOW).id
    acknowledged: list[str] = []
    for kill in range(1, 7):
        acknowledged += killed_after(url, run, kill, len(acknowledged))
        entries = store.logs.entries(run)
        hashes = [entry.hash for entry in entries]
        assert [h for h in hashes if h in set(acknowledged)] == acknowledged
        assert len(hashes) - len(acknowledged) <= kill  # at most the one in hand at each kill
        assert verify(entries, start=genesis(run, "a" * 64, 7), head=acknowledged[-1]) == ()
    store.close()

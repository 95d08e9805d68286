"""Keys of what is computed from a run's log, so that no cache answers for a log that has gone on."""

from collections.abc import Collection

from exercise.runs.runs import LiveRun

TRAINEE_WORK = frozenset(
    {
        "began",
        "opened",
        "rated",
        "coded",
        "joined",
        "identified",
        "estimated",
        "named",
        "linked",
        "tasked",
        "enquired",
        "decided",
        "advanced",
        "submitted",
    }
)
"""Kinds of entry that make up the exercise up to the hand-in: marks and the debrief read nothing else."""


def log_key(name: str, live: LiveRun, kinds: Collection[str]) -> tuple[str, str, str]:
    """Return the key under which something computed from a run's log is cached.

    ``name`` says what is computed, and ``kinds`` are the kinds of entry that it reads. The key holds the
    hash of the last such entry, which covers all entries before it, the run, its scenario and its seed.
    """
    positions = [position for kind, position in live.state.last_of_kind.items() if kind in kinds]
    last = max(positions, key=lambda position: position.seq, default=None)
    return name, live.head.id, last.hash if last else ""

"""Reading a frozen run from its files alone: what it was, what is there and what is missing."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from exercise.access import Refused
from exercise.freezing.run_seal import MANIFEST


@dataclass(frozen=True)
class ReadRun:
    """A frozen run in a few lines."""

    run: str
    lines: tuple[str, ...]
    parts: tuple[tuple[str, int], ...]
    """Every file and its bytes."""
    missing: tuple[str, ...]
    """What is missing, each with the reason."""


def read_run(files: Mapping[str, bytes]) -> ReadRun:
    """Return a frozen run in a few lines.

    Raises:
        Refused: when the two files that say what it is cannot be read.
    """
    try:
        run, manifest = (json.loads(files[name]) for name in ("run.json", MANIFEST))
        return ReadRun(
            run["run"],
            _lines(run, manifest),
            tuple((name, len(data)) for name, data in sorted(files.items())),
            tuple(f"{gap['part']}: {gap['why']}" for gap in manifest["missing"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise Refused(
            f"This is not a whole frozen run: run.json or {MANIFEST} cannot be read ({error})."
        ) from error


def _lines(run: Mapping[str, Any], manifest: Mapping[str, Any]) -> tuple[str, ...]:
    standing, scenario, versions = run["standing"], run["scenario"], run["versions"]
    assumed = "" if versions["kept_with_the_run"] else " (begun before versions were kept)"
    lines = (
        f"Run {run['run']}: {standing['title']} ({scenario['id']} version {scenario['version']}, seed {run['seed']})",
        f"Played by {run['trainee']}; stage {standing['phase']}, {standing['entries']} log entries",
        f"Begun under model {versions['model']}, evidence {versions['evidence']}, log {versions['log']}{assumed}",
        f"Handed in {standing['submitted'] or 'never'}, signed {standing['signed'] or 'never'}",
        f"Closed while open: {standing['closure']}" if standing["closure"] else "",
        f"Frozen {run['frozen']}: {run['reason']}",
        f"Signed by {manifest['issuer']}; the log ends at {manifest['log']['head']}",
    )
    return tuple(line for line in lines if line)

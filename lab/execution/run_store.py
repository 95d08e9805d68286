"""The folder of a study's runs: one Parquet part for each batch, written whole or not at all."""

import hashlib
import inspect
import json
import os
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from tempfile import mkstemp
from typing import TYPE_CHECKING, Any

import rfc8785

from lab.design.designs import Layout
from lab.design.policies import POLICIES
from lab.design.study import PolicyPlan, Study, policy_name
from lab.records.model_version import MODEL_VERSION
from lab.records.study_records import Figures, StudyRun, ZoneCounts
from scenarios.load import scenario_hash
from scenarios.schema.scenario import Scenario

if TYPE_CHECKING:
    import pyarrow

_MASK = os.umask(0o022)
os.umask(_MASK)
"""What files of a shared folder leave to others, read once: it can only be read by setting it."""
PARTS = "runs"
STUDY_FILE = "study.json"
MOST_PARTS = 200
"""Parts above which they are joined into one when they are read."""
SHORT = 12
"""Digits of the hash that name the folder."""


class RunStoreError(ValueError):
    """A folder of results that cannot be used; the message says what to do."""


def study_hash(study: Study, scenario: Scenario, layout: Layout) -> str:
    """Return the SHA-256 of all that decides a run, in hexadecimal.

    Title, question, measures, number of replicates and stopping rule decide no run: changing them
    keeps every run that is there.
    """
    decisive = {
        "model": MODEL_VERSION,
        "scenario": scenario_hash(scenario),
        "strategies": {name: _identity(study, name) for name in study.names},
        "order": list(study.names),
        "seed": list(study.seeds) or study.seed,
        "same_world": study.same_world,
        "days": scenario.calendar.days if study.days is None else study.days,
        "points": [[list(pair) for pair in point.settings] for point in layout.points],
    }
    return hashlib.sha256(rfc8785.dumps(decisive)).hexdigest()


def _identity(study: Study, name: str) -> Any:
    """Return what tells a strategy from others: its orders, or its policy with the text of that."""
    plan = study.strategies.get(name, ())
    if not isinstance(plan, PolicyPlan):
        return [order.model_dump(mode="json") for order in plan]
    policy: Any = POLICIES[plan.policy] if isinstance(plan.policy, str) else plan.policy
    return {"policy": policy_name(plan.policy), "source": _source(policy)}


def _source(policy: Any) -> str:
    """Return a hash of a function's text, so that a changed policy is another study."""
    try:
        return hashlib.sha256(inspect.getsource(policy).encode()).hexdigest()
    except (OSError, TypeError):
        return ""


def folder(out: Path, digest: str) -> Path:
    """Return the folder of a study's results."""
    return out / digest[:SHORT]


def prepare(directory: Path, study: Study, scenario: Scenario, digest: str) -> None:
    """Create the folder of a study and say in it what it is.

    Raises:
        RunStoreError: when the folder belongs to another study.
    """
    (directory / PARTS).mkdir(parents=True, exist_ok=True)
    path = directory / STUDY_FILE
    if path.exists() and _stored_facts(path).get("hash") != digest:
        raise RunStoreError(f"{directory}: holds another study; choose another --out")
    facts = {
        "hash": digest,
        "model": MODEL_VERSION,
        "study": study.model_dump(mode="json"),
        "scenario": scenario.model_dump(mode="json"),
    }
    _write_whole(path, lambda part: part.write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8"))


def reopen(directory: Path) -> tuple[Study, Scenario, str]:
    """Return study, scenario and hash of a folder of results.

    Raises:
        RunStoreError: when the folder holds no results.
    """
    facts = _stored_facts(directory / STUDY_FILE)
    try:
        study = Study.model_validate(facts["study"])
        return study, Scenario.model_validate(facts["scenario"]), str(facts["hash"])
    except (KeyError, ValueError) as error:
        words = f"{directory}: its {STUDY_FILE} cannot be used by this version; run the study again"
        raise RunStoreError(words) from error


def _stored_facts(path: Path) -> dict[str, Any]:
    """Return what the file of a study holds.

    Raises:
        RunStoreError: when it is not there, or damaged.
    """
    try:
        facts = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        words = f"{path.parent}: holds no {STUDY_FILE}; name the folder that a study was written to"
        raise RunStoreError(words) from error
    except ValueError as error:
        raise RunStoreError(f"{path}: is damaged; remove the folder and run the study again") from error
    if not isinstance(facts, dict):
        raise RunStoreError(f"{path}: is damaged; remove the folder and run the study again")
    return facts


def write_runs(directory: Path, runs: Sequence[StudyRun]) -> Path:
    """Write runs as one part and return its file, which is there whole or not at all."""
    import pyarrow as pa  # loaded here because it takes half a second that other callers need not wait
    import pyarrow.parquet as pq

    keys = json.dumps([(r.point, r.replicate, r.strategy, bool(r.error)) for r in runs])
    name = f"part-{runs[0].replicate:06d}-{runs[0].point:06d}-{hashlib.sha256(keys.encode()).hexdigest()[:8]}"
    table = pa.Table.from_pylist([asdict(run) for run in runs], schema=schema())
    path = directory / PARTS / f"{name}.parquet"
    _write_whole(path, lambda part: pq.write_table(table, part))
    return path


def read_runs(directory: Path) -> tuple[StudyRun, ...]:
    """Return every run on disk, sorted; of one that failed and later succeeded, the success.

    Raises:
        RunStoreError: when a part is damaged.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    best: dict[tuple[int, int, str], StudyRun] = {}
    parts = sorted((directory / PARTS).glob("part-*.parquet"))
    for path in parts:
        try:
            rows = pq.read_table(path).to_pylist()
        except (OSError, pa.ArrowException) as error:
            raise RunStoreError(f"{path}: is damaged; remove it, and its runs are done again") from error
        for row in rows:
            run = _run_from_row(row)
            key = (run.point, run.replicate, run.strategy)
            if key not in best or best[key].error:
                best[key] = run
    runs = tuple(best[key] for key in sorted(best))
    if len(parts) > MOST_PARTS:
        _join_parts(directory, parts, runs)
    return runs


def _join_parts(directory: Path, parts: Sequence[Path], runs: Sequence[StudyRun]) -> None:
    """Put all runs into one part; runs that stand in two parts for a moment do no harm."""
    joined = write_runs(directory, runs)
    for path in parts:
        if path != joined:
            path.unlink(missing_ok=True)


def _run_from_row(row: dict[str, Any]) -> StudyRun:
    """Return the run of a row of a part, whose lists are tuples in the record."""
    figures = row.pop("figures")
    treated = row.pop("treated")
    lists: dict[str, Any] = {
        name: tuple(row.pop(name)) for name in ("weekly_harm", "zone_harm", "zone_offences", "group_end")
    }
    return StudyRun(
        **row,
        **lists,
        figures=None if figures is None else Figures(**figures),
        treated=tuple(
            ZoneCounts(
                counts["zone"],
                counts["begins"],
                tuple(counts["target"]),
                tuple(counts["buffer"]),
                tuple(counts["control"]),
            )
            for counts in treated
        ),
    )


def schema() -> "pyarrow.Schema":
    """Return the columns of a part: one row a run, curves and places as lists."""
    import pyarrow as pa

    number, pair = pa.float64(), pa.list_(pa.float64())
    figures = pa.struct([(name, number) for name in Figures.__dataclass_fields__])
    zone = pa.struct(
        [("zone", pa.string()), ("begins", pa.int32()), ("target", pair), ("buffer", pair), ("control", pair)]
    )
    return pa.schema(
        [
            ("point", pa.int32()),
            ("replicate", pa.int32()),
            ("strategy", pa.string()),
            ("seed", pa.int64()),
            ("error", pa.string()),
            ("figures", figures),
            ("weekly_harm", pa.list_(number)),
            ("zone_harm", pa.list_(number)),
            ("zone_offences", pa.list_(pa.int64())),
            ("group_end", pa.list_(pa.int32())),
            ("treated", pa.list_(zone)),
        ]
    )


def _write_whole(path: Path, write: Callable[[Path], Any]) -> None:
    """Write a file beside its place, under a name of its own, and move it there in one step."""
    handle, name = mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        write(part)
        os.fsync(handle)
        part.chmod(0o666 & ~_MASK)
        part.replace(path)
    finally:
        os.close(handle)
        part.unlink(missing_ok=True)

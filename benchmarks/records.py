"""What it costs to export a cohort: the bundles of 200 records, each with badge, certificate and statements."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from exercise.access import Caller
from exercise.bots.bots import memory_house, play
from exercise.records.records import bundle_faults, cohort_files
from exercise.services.services import Services
from exercise.services.settings import Settings
from exercise.store.rows import RecordHead
from scenarios.load import find

RECORDS = 200
SEED = 1


def export_cohort(records: int = RECORDS) -> tuple[float, float, float, int]:
    """Return processor seconds for a cohort's bundles and for checking them all, elapsed ones for the bundles, bytes."""
    with TemporaryDirectory() as home:
        services = memory_house(
            Settings(home=Path(home), database="sqlite://", argon2_time_cost=1, argon2_memory_kib=8)
        )
        caller = _furnished(services, records)
        begun, start = time.perf_counter(), time.process_time()
        bundles = dict(make() for make in cohort_files(services, caller, "Cohort", "zip"))
        bundle_seconds, elapsed = time.process_time() - start, time.perf_counter() - begun
        zipped = [data for name, data in bundles.items() if name.endswith(".zip")]
        start = time.process_time()
        faults = [bundle_faults(services, data) for data in zipped]
        check_seconds = time.process_time() - start
        services.store.close()
    if len(zipped) != records or any(faults):
        raise RuntimeError(f"{len(zipped)} bundles, faults {[f for f in faults if f][:3]}")
    return bundle_seconds, check_seconds, elapsed, sum(map(len, zipped))


def _furnished(services: Services, records: int) -> Caller:
    """Fill a house with signed records of a real game, each of a learner and run of its own."""
    from exercise.accounts import add_user, seat_of

    score = play(services, find("harrowmere-lines"), SEED, "base-rate", sign=True)
    if score.record is None:
        raise RuntimeError("the game was not signed")
    head = services.store.library.run(score.run)
    if head is None:
        raise RuntimeError("the game is not in the library")
    people = [
        add_user(services, f"learner {n}", "a long password", ("trainee",)).user for n in range(records)
    ]
    cohort = services.store.library.add_cohort("Cohort", tuple(people), services.now())
    if cohort is None:
        raise RuntimeError("the cohort is there already")
    for person in people:
        run = services.store.library.add_run(
            head.scenario, head.seed, person, cohort.id, "benchmark", services.now()
        )
        _file(services, score.record.model_dump(mode="json"), run.id, person)
    add_user(services, "assessor", "a long password", ("assessor",))
    return seat_of(services, "assessor")


def _file(services: Services, values: dict[str, Any], run: str, person: str) -> None:
    from assessment.cpd.record import CpdRecord

    learner = values["learner"] | {"pseudonym": person}
    activity = values["activity"] | {"run": run}
    record = CpdRecord.model_validate(
        values | {"id": f"CPD-{run}-1", "learner": learner, "activity": activity}
    )
    services.store.papers.file_record(
        RecordHead(
            record.id, run, 1, record.activity.log_sha256, "", record.assessment.decision,
            record.hours.notional, record.model_dump_json(), record.assessment.at,
        )
    )  # fmt: skip


if __name__ == "__main__":
    bundle_seconds, check_seconds, elapsed, size = export_cohort()
    print(
        f"{RECORDS} bundles in {bundle_seconds:.1f} s of processor time ({bundle_seconds / RECORDS * 1000:.0f} ms each, "
        f"{size / RECORDS / 1000:.0f} kB), {elapsed:.1f} s elapsed; checked in {check_seconds:.1f} s"
    )

"""What intelligence costs: reports against the same record from Faker, bulk rows, and a division's quarter."""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from faker import Faker

from benchmarks.by_faker import by_faker
from benchmarks.prose import every_source
from benchmarks.timing import ROUNDS, timed
from scenarios.load import load
from scenarios.schema.intelligence import Dials
from scenarios.schema.scenario import Scenario
from scenarios.schema.volumes import Volumes
from simulator.answers import answers, slots
from simulator.run import run
from simulator.trace import Trace
from synthetic.bulk.bulk_files import write_bulk
from synthetic.bulk.call_records import contact_days, lines
from synthetic.bulk.cameras import cameras
from synthetic.bulk.fleet import fleet
from synthetic.bulk.holders import holders
from synthetic.bulk.plate_reads import read_days
from synthetic.exports import report_files
from synthetic.intelligence_log import arrivals, collector_at_rest, observe
from synthetic.observed_run import ObservedRun
from synthetic.report_writing import Desk, write

ROOT = Path(__file__).parents[1]
SEED = 1
RESIDENTS, DAYS = 100_000, 90
WARM_UP = 30
"""Days before those that count, so that what takes weeks to arrive is arriving."""
BULK_DAYS = range(14, 28)
Row = tuple[str, str, str]


def division(days: int = DAYS) -> Scenario:
    """Return a division of 100,000 residents, all sources at the usual volumes, after a warm-up.

    Its questions are those that need no twin runs.
    """
    scenario = every_source(load(ROOT / "tests" / "data" / "harrowmere-statements.yaml"))
    calendar = scenario.calendar.model_copy(update={"warm_up_days": WARM_UP, "cycles": 1, "cycle_days": days})
    return scenario.model_copy(
        update={
            "area": scenario.area.model_copy(update={"population": RESIDENTS}),
            "calendar": calendar,
            "questions": tuple(q for q in scenario.questions if q.kind != "destination"),
            "partners": tuple(p.model_copy(update={"access": "open"}) for p in scenario.partners),
            "volumes": Volumes(),
            "dials": Dials(),
        }
    )


def report_rows(scenario: Scenario) -> Iterable[Row]:
    """Yield how many whole reports a second are put on their form, without and with the noticing, beside Faker's.

    Faker's record has nobody who notices anything, so the first row is like for like; the second does more.
    """
    trace, rivals, settled = run(scenario, SEED), slots(scenario, SEED), answers(scenario, SEED)
    end = scenario.calendar.days
    agreed = {partner.id: scenario.calendar.warm_up_days for partner in scenario.partners}

    def write_log() -> int:
        log = observe(scenario, SEED, trace, rivals, settled, until_day=end, agreements=agreed)
        return len(log.reports)

    count = write_log()
    fake = Faker("en_GB")
    fake.seed_instance(SEED)
    watch = ObservedRun(
        scenario, SEED, trace, {s.question: s for s in rivals}, {a.question: a for a in settled}, agreed, end
    )
    desk, sightings, _ = arrivals(watch)

    def words() -> None:
        with collector_at_rest():
            write(Desk(watch, desk.codes), sightings)

    ours_spent, written_spent, theirs_spent = _side_by_side(
        write_log, words, lambda: [by_faker(fake, n) for n in range(count)]
    )
    for measured, spent in (
        ("full reports, from what sources noticed to form and sealed truth", written_spent),
        ("the same with the noticing, from the trace on", ours_spent),
    ):
        yield (
            measured,
            f"{count / spent:,.0f} a second",
            f"{theirs_spent / spent:.1f} times as fast as the same record by calls of Faker ({count / theirs_spent:,.0f} a second)",
        )


def _side_by_side(*pieces: Callable[[], object]) -> list[float]:
    """Return the least processor seconds of pieces of work, taken in turns so that all see the same machine."""
    spent: list[list[float]] = [[] for _ in pieces]
    for _ in range(4 * ROUNDS):
        for work, times in zip(pieces, spent, strict=True):
            start = time.process_time()
            work()
            times.append(time.process_time() - start)
    return [min(times) for times in spent]


def bulk_rows() -> Iterable[Row]:
    """Yield rows a second of reads and of communications data, made and written as Parquet."""
    scenario = division()
    trace = run(scenario, SEED)
    phone_holders = holders(scenario, trace, slots(scenario, SEED))
    town, vehicles, numbers = (
        cameras(scenario),
        fleet(scenario, trace, phone_holders),
        lines(trace, phone_holders),
    )
    starts = scenario.calendar.starts
    for words, stream, fields in (
        (
            "reads of plates, to Parquet",
            lambda: read_days(trace, town, vehicles, starts, BULK_DAYS),
            ("reads",),
        ),
        (
            "communications data, to Parquet",
            lambda: contact_days(trace, numbers, town, starts, BULK_DAYS),
            ("operator_one", "operator_two"),
        ),
    ):
        rows, spent = _streamed(stream, fields)
        yield (
            words,
            f"{rows / spent:,.0f} rows a second",
            f"{rows:,} rows of {len(BULK_DAYS)} days, {RESIDENTS:,} people",
        )


def _streamed(stream: Callable[[], Iterable[object]], fields: tuple[str, ...]) -> tuple[int, float]:
    import pyarrow.parquet as pq

    rows = 0

    def work() -> None:
        nonlocal rows
        rows = 0
        with tempfile.TemporaryDirectory() as folder:
            writers: dict[str, pq.ParquetWriter] = {}
            for day in stream():
                for field in fields:
                    table = getattr(day, field)
                    if field not in writers:
                        writers[field] = pq.ParquetWriter(Path(folder) / field, table.schema)
                    writers[field].write_table(table)
                    rows += table.num_rows
            for writer in writers.values():
                writer.close()

    spent = timed(work)
    return rows, spent


def quarter(days: int) -> dict[str, float]:
    """Simulate, observe and write a division's days after the warm-up in this process.

    Returns seconds, rows and peak memory.
    """
    begun, elapsed = time.process_time(), time.monotonic()
    scenario = division(days)
    trace: Trace = run(scenario, SEED)
    rivals, settled = slots(scenario, SEED), answers(scenario, SEED)
    log = observe(scenario, SEED, trace, rivals, settled, until_day=trace.days)
    counted = Counter(r.headline.source for r in log.reports if r.headline.released_day >= WARM_UP)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        report_files.write(log, out)
        bulk_files = write_bulk(
            scenario,
            trace,
            holders(scenario, trace, rivals),
            out / "bulk",
            out / "sealed" / "bulk",
            days=range(WARM_UP, trace.days),
        )
    return {
        "seconds": time.process_time() - begun,
        "elapsed": time.monotonic() - elapsed,
        "reports": counted.total() - counted["sar"],
        "sars": counted["sar"],
        "reads": bulk_files.rows["anpr"],
        "contacts": sum(n for name, n in bulk_files.rows.items() if name.startswith("communications")),
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20,
    }


def _alone(days: int) -> dict[str, float]:
    """Return ``quarter`` from a process of its own, whose peak memory is its own."""
    program = f"import json; from benchmarks.intelligence import quarter; print(json.dumps(quarter({days})))"
    process = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(process.stdout.splitlines()[-1])
    return figures


def quarter_rows() -> Iterable[Row]:
    """Yield time and memory of a division's quarter, and of a third of it."""
    whole, third = _alone(DAYS), _alone(DAYS // 3)
    yield (
        "a division's quarter, simulated, reported and written",
        f"{whole['seconds']:.1f} s",
        f"{RESIDENTS:,} people, {DAYS} days: {whole['reports']:,.0f} reports and {whole['sars']:.0f} SARs, "
        f"{whole['reads']:,.0f} reads, {whole['contacts']:,.0f} contacts",
    )
    yield (
        "its peak memory",
        f"{whole['peak']:.2f} GiB",
        f"{third['peak']:.2f} GiB for {DAYS // 3} days and {third['reads']:,.0f} reads",
    )


def intelligence_rows(scenario: Scenario) -> list[Row]:
    """Return the rows on intelligence for the table of measurements."""
    return [*report_rows(scenario), *bulk_rows(), *quarter_rows()]


if __name__ == "__main__":
    for row in intelligence_rows(load(ROOT / "tests" / "data" / "harrowmere-statements.yaml")):
        print(" | ".join(row))

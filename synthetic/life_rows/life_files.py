"""Bulk records as Parquet files, a row group a day, and the truth of them apart."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from scenarios.schema.scenario import Scenario
from simulator.answers import Answer
from simulator.trace import Trace
from synthetic.activities.looks import LookRequest
from synthetic.bulk.bulk_files import BulkCount, table_path, write_days, write_fleet
from synthetic.evidence_log import evidence_world
from synthetic.life_rows.life_contacts import LifeContactDay, life_contact_days
from synthetic.life_rows.life_fleet import life_cameras, life_fleet
from synthetic.life_rows.life_lines import life_lines
from synthetic.life_rows.life_reads import LifeReadDay, ReadSources, life_read_days
from synthetic.life_rows.life_trips import week_drives
from synthetic.life_rows.look_rows import look_contacts, look_reads, witnessed

READS = {"anpr": "reads", "sealed:anpr_looks": "looks", "sealed:anpr_misreads": "misreads"}
CONTACTS = {
    "communications_operator_one": "operator_one",
    "communications_operator_two": "operator_two",
    "sealed:communications_looks": "looks",
}
"""File of each table, and the field that it comes from."""


def life_days(
    scenario: Scenario,
    trace: Trace,
    answers: Sequence[Answer],
    days: range,
    requests: Sequence[LookRequest] = (),
) -> tuple[ReadSources, Iterator[LifeReadDay], Iterator[LifeContactDay]]:
    """Return what reads are made of, and the reads and contacts of some days.

    Raises:
        ValueError: when the scenario has no evidence plan, or days are asked for that the trace does not have.
    """
    if days and not 0 <= days[0] <= days[-1] < trace.days:
        raise ValueError(f"days {days[0]} to {days[-1]} of a trace of {trace.days}; ask for days that it has")
    evidence, seed, starts = (
        evidence_world(scenario, trace.seed, answers),
        trace.seed,
        scenario.calendar.starts,
    )
    register, lives = evidence.register, evidence.lives
    sights = witnessed(scenario, trace, evidence, requests)
    vehicles = life_fleet(scenario, trace, register, lives)
    sources = ReadSources(
        trace=trace,
        model=evidence.model,
        register=register,
        town=life_cameras(scenario, register, seed),
        fleet=vehicles,
        week=week_drives(register, lives, vehicles),
        printed=look_reads(register, sights),
    )
    lines = life_lines(scenario, trace, register, lives)
    contacts = life_contact_days(seed, lines, look_contacts(register, sights), starts, days)
    return sources, life_read_days(sources, starts, days), contacts


def write_life_rows(
    scenario: Scenario,
    trace: Trace,
    answers: Sequence[Answer],
    folder: Path,
    sealed: Path,
    *,
    days: range | None = None,
    step: Callable[[int, int], None] = lambda whole, total: None,
    stopped: Callable[[], bool] = lambda: False,
) -> BulkCount:
    """Write reads and communications data, and return how many rows there are; one day is held in memory.

    ``sealed`` is the folder for the truth of the records, which says which rows belong to which look; ``days`` are all
    days of the trace by default, and ``step`` is called with the days that are whole and the days in all. When
    ``stopped`` says so, the day under way is finished and the files are closed whole.

    Raises:
        ValueError: as ``life_days`` does.
        OSError: when a file cannot be written.
    """
    days = range(trace.days) if days is None else days
    sources, reads, contacts = life_days(scenario, trace, answers, days)
    for place in (folder, sealed):
        place.mkdir(parents=True, exist_ok=True)
    streams: tuple[tuple[Mapping[str, str], Iterator[object]], ...] = ((READS, reads), (CONTACTS, contacts))
    rows, whole_days = write_days(streams, folder, sealed, len(days), step, stopped)
    rows["sealed:fleet"] = write_fleet(table_path("sealed:fleet", folder, sealed), sources.fleet.whole)
    return BulkCount(rows, whole_days, tuple(table_path(name, folder, sealed) for name in rows))

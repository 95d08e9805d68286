"""Reports, the rows that their tables print, and the bulk records of the same run."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from scenarios.load import find
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, answers, slots
from simulator.run import run
from simulator.trace import Trace
from synthetic.evidence_log import date_words
from synthetic.intelligence_log import observe
from synthetic.life_rows.life_files import life_days
from synthetic.life_rows.life_lines import e164
from synthetic.life_rows.life_reads import ReadSources
from synthetic.report import Report
from synthetic.views import anpr_view, communications_view
from synthetic.views.platform_referral_words import HEADS as REFERRAL_HEADS
from synthetic.views.platform_referral_words import ITEMS

NUMBER = re.compile(r"07700 900\d{3}")
Row = tuple[Any, ...]


@dataclass(frozen=True)
class BulkRun:
    """Reports of a run, and its bulk records as rows of plain values."""

    scenario: Scenario
    trace: Trace
    reports: tuple[Report, ...]
    sources: ReadSources
    reads: Counter[Row]
    """Date, clock, camera and plate, of vehicles of the register."""
    contacts: Counter[Row]
    """A number, B number, date, clock, seconds, type and cell, as a return prints them; between numbers of the register."""
    own: frozenset[Row]
    """Contacts that belong to looks."""


@lru_cache(maxsize=8)
def bulk_run(seed: int, name: str = "first-light", truths: tuple[Answer, ...] = ()) -> BulkRun:
    """Return a run, under other answers where they are given."""
    scenario = find(name)
    trace, settled = run(scenario, seed), truths or answers(scenario, seed)
    log = observe(scenario, seed, trace, slots(scenario, seed), settled, until_day=scenario.calendar.days)
    sources, reads, contacts = life_days(scenario, trace, settled, range(trace.days))
    register = sources.register
    numbers = pa.array([*register.handsets, *register.line_holders])
    e164s = pa.array([e164(number) for number in numbers.to_pylist()])
    rows: Counter[Row] = Counter()
    looks: set[Row] = set()
    for day in contacts:
        tables = (day.operator_one, day.operator_two)
        for row in day.looks.to_pylist():
            looks |= {*DRESSES[row["operator"] - 1](tables[row["operator"] - 1].slice(row["row"], 1))}
        for dress, table, own in zip(DRESSES, tables, (numbers, e164s), strict=True):
            of_register = pc.and_(pc.is_in(table[0], own), pc.is_in(table[1], own))
            rows.update(dress(table.filter(of_register)))
    plates = pa.array([*register.vehicles])
    parts = [day.reads.select(["time", "camera", "vrm"]) for day in reads]
    table = pa.concat_tables([part.filter(pc.is_in(part["vrm"], plates)) for part in parts])
    passes = zip(*(column.to_pylist() for column in table.columns), strict=True)
    return BulkRun(
        scenario,
        trace,
        log.reports,
        sources,
        Counter((f"{at:%Y-%m-%d}", f"{at:%H:%M}", camera, plate) for at, camera, plate in passes),
        rows,
        frozenset(looks),
    )


def _first(table: pa.Table) -> Iterator[Row]:
    for row in zip(*(table[name].to_pylist() for name in table.column_names), strict=True):
        caller, called, start, seconds, kind, cell = row
        date = f"{start[6:10]}-{start[3:5]}-{start[:2]}"
        yield caller, called, date, start[11:16], seconds, {"VOICE": "voice"}.get(kind, kind), cell


def _second(table: pa.Table) -> Iterator[Row]:
    def printed(number: str) -> str:
        return f"0{number[3:7]} {number[7:]}"

    local = pa.array(table["begin_utc"].combine_chunks()).cast(pa.timestamp("s", tz="Europe/London"))
    columns = [table[name].to_pylist() for name in table.column_names]
    for row, at in zip(zip(*columns, strict=True), local.to_pylist(), strict=True):
        caller, called, _, seconds, kind, cell = row
        kind = {"call": "voice", "message": "SMS"}[kind]
        yield printed(caller), printed(called), f"{at:%Y-%m-%d}", f"{at:%H:%M}", seconds, kind, cell


DRESSES: tuple[Callable[[pa.Table], Iterator[Row]], ...] = (_first, _second)
"""How to undo the dress of each operator."""


def printed_reads(bulk: BulkRun) -> Iterator[Row]:
    """Yield the reads that reports print: date, clock, camera and plate."""
    for date, cells in _tables(bulk, anpr_view.HEADS):
        yield date, cells[1], cells[2], cells[4]


def printed_contacts(bulk: BulkRun) -> Iterator[Row]:
    """Yield the calls and messages that returns print, as they print them."""
    for date, cells in _tables(bulk, communications_view.HEADS, date=2):
        yield cells[0], cells[1], date, cells[3], int(cells[4]), cells[5], cells[6]


def printed_referrals(bulk: BulkRun) -> Iterator[Row]:
    """Yield the messages between two numbers that online platforms print: numbers, date and clock."""
    for date, cells in _tables(bulk, REFERRAL_HEADS):
        ends = [NUMBER.search(cell) for cell in cells[2:4]]
        if cells[4] == ITEMS["wrote"] and ends[0] and ends[1]:
            yield ends[0].group(), ends[1].group(), date, cells[1]


def _tables(bulk: BulkRun, heads: tuple[str, ...], date: int = 0) -> Iterator[tuple[str, list[str]]]:
    """Yield the rows under some heads in the text of any report, each with its date in figures."""
    starts = bulk.scenario.calendar.starts
    dates = {date_words(starts, day): f"{starts + timedelta(days=day)}" for day in range(bulk.trace.days + 2)}
    for report in bulk.reports:
        under = False
        for line in report.body.splitlines():
            if line == " | ".join(heads):
                under = True
            elif under and " | " in line:
                cells = line.split(" | ")
                yield dates[cells[date]], cells
            else:
                under = False

"""Bulk records of the small town, made once for the tests of the room."""

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from scenarios.load import load
from scenarios.schema.scenario import Scenario
from simulator.answers import slots
from simulator.run import run
from simulator.trace import Trace
from synthetic.bulk.cameras import cameras
from synthetic.bulk.fleet import fleet
from synthetic.bulk.holders import holders
from synthetic.bulk.plate_reads import ReadDay, read_days


@pytest.fixture(scope="package")
def town() -> Scenario:
    return load(Path(__file__).parents[2] / "data" / "small-town.yaml")


@pytest.fixture(scope="package")
def ran(town: Scenario) -> Trace:
    return run(town, 1)


@pytest.fixture(scope="package")
def known(town: Scenario, ran: Trace) -> dict[str, int]:
    return holders(town, ran, slots(town, 1))


@pytest.fixture(scope="package")
def days(town: Scenario, ran: Trace, known: dict[str, int]) -> list[ReadDay]:
    whole = read_days(ran, cameras(town), fleet(town, ran, known), town.calendar.starts, range(ran.days))
    return list(whole)


@pytest.fixture(scope="package")
def reads(days: list[ReadDay]) -> list[dict[str, Any]]:
    return pa.concat_tables([day.reads for day in days]).to_pylist()

"""One log as points of information, and the pack that is written of it."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots
from simulator.trace import Trace
from synthetic.exports.registry import FORMATS
from synthetic.intelligence_log import observe
from synthetic.pole import Pole, pole

OPEN = {"prison": 0, "private_sector": 0, "education": 0}


@pytest.fixture(scope="package")
def said(scenario: Scenario, trace: Trace, slots: tuple[Slots, ...], answers: tuple[Answer, ...]) -> Pole:
    log = observe(scenario, 3, trace, slots, answers, until_day=42, agreements=OPEN)
    return pole(scenario, 3, log.reports)


@pytest.fixture(scope="package")
def folder(said: Pole, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("pack")
    for name, write in FORMATS.items():
        write(said, out / name)
    return out


@pytest.fixture(scope="package")
def database() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        connection.execute("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false")
        yield connection

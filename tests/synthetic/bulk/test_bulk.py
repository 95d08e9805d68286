"""One kind of bulk record knows nothing of the other but whose plate and number it is."""

import hashlib
from dataclasses import replace

import pyarrow as pa

from scenarios.schema.scenario import Scenario
from simulator.trace import Trace
from synthetic.bulk.call_records import contact_days, lines
from synthetic.bulk.cameras import cameras
from synthetic.bulk.fleet import fleet
from synthetic.bulk.plate_reads import read_days
from synthetic.identifiers import ALLOCATORS


def digest(table: pa.Table) -> str:
    return hashlib.sha256(repr(table.to_pydict()).encode()).hexdigest()


def test_a_nominals_plate_and_number_are_those_of_the_reports(
    town: Scenario, ran: Trace, known: dict[str, int]
) -> None:
    vehicles, numbers = fleet(town, ran, known), lines(ran, known)
    plates = vehicles.plates.to_pylist()
    for person, number in known.items():
        index = int(person[1:])
        assert plates[vehicles.of_person[index]] == ALLOCATORS["vrm"].allot(number, 1)
        mobile = ALLOCATORS["mobile"].allot(number, 1).replace(" ", "")
        assert numbers.national[index].as_py() == mobile
        assert numbers.international[index].as_py() == f"+44{mobile[1:]}"
    everybody = numbers.national.to_pylist()
    assert len(set(everybody)) == len(everybody)
    own = plates[: vehicles.keeper.size]
    assert len(set(own)) == len(own)


def test_reads_and_communications_change_nothing_of_each_other(
    town: Scenario, ran: Trace, known: dict[str, int]
) -> None:
    """A change in one kind of record leaves the digest of the other as it was."""
    standing, starts = cameras(town), town.calendar.starts
    fewer = replace(standing, sees=standing.sees * 0.5)
    one = [d.operator_one for d in contact_days(ran, lines(ran, known), standing, starts, range(7, 10))]
    two = [d.operator_one for d in contact_days(ran, lines(ran, known), fewer, starts, range(7, 10))]
    assert [digest(t) for t in one] == [digest(t) for t in two]
    vehicles = fleet(town, ran, known)
    seen = [d.reads.num_rows for d in read_days(ran, standing, vehicles, starts, range(7, 10))]
    blind = [d.reads.num_rows for d in read_days(ran, fewer, vehicles, starts, range(7, 10))]
    assert sum(blind) < 0.7 * sum(seen)

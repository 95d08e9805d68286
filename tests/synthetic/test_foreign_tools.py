"""Every export is opened by the tool that it is meant for, and nothing is lost on the way."""

import csv
import json
import socket
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import duckdb
import networkx as nx
import pytest

from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots
from simulator.trace import Trace
from synthetic.exports import ftm, i2, pole_tables
from synthetic.exports.registry import FORMATS
from synthetic.intelligence_log import observe
from synthetic.pole import Pole, pole

OPEN = {"prison": 0, "private_sector": 0}
TABLES = tuple(pole_tables.RECORDS)


@pytest.fixture(scope="module")
def said(scenario: Scenario, trace: Trace, slots: tuple[Slots, ...], answers: tuple[Answer, ...]) -> Pole:
    log = observe(scenario, 3, trace, slots, answers, until_day=28, agreements=OPEN)
    return pole(scenario, 3, log.reports)


@pytest.fixture(scope="module")
def folder(said: Pole, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("pack")
    for name, write in FORMATS.items():
        write(said, out / name)
    return out


@pytest.fixture(scope="module")
def database() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        connection.execute("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false")
        yield connection


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise AssertionError("a validation reached for the network")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refused)


@pytest.mark.parametrize("table", TABLES)
def test_duckdb_reads_the_same_rows_from_parquet_csv_and_json(
    table: str, said: Pole, folder: Path, database: duckdb.DuckDBPyConnection
) -> None:
    stem = folder / "pole" / table
    names = [f.name for f in fields(pole_tables.RECORDS[table])]
    rows = [tuple(vars(item)[name] for name in names) for item in getattr(said, table)]
    assert rows
    read = {
        "parquet": f"SELECT * FROM read_parquet('{stem}.parquet')",
        "csv": f"SELECT * FROM read_csv('{stem}.csv', header = true, all_varchar = true)",
        "jsonl": f"SELECT * FROM read_json('{stem}.jsonl', format = 'newline_delimited')",
    }
    for kind, query in read.items():
        found = database.execute(query)
        assert [column[0] for column in found.description or ()] == names, kind
        told = [tuple("" if v is None else str(v) for v in row) for row in found.fetchall()]
        wanted = [tuple(str(v) for v in row) for row in rows]
        if kind == "jsonl":  # DuckDB takes dates and times for what they are
            told = [
                tuple(v.removesuffix(":00") if len(v) == 8 and v[2] == ":" else v for v in row)
                for row in told
            ]
        assert told == wanted, kind


def test_duckdb_finds_both_ends_of_every_link(folder: Path, database: duckdb.DuckDBPyConnection) -> None:
    def table(name: str) -> str:
        return f"read_parquet('{folder}/pole/{name}.parquet')"

    entities = " UNION ALL ".join(f"SELECT id FROM {table(name)}" for name in TABLES if name != "links")
    ends = f"SELECT from_id AS id FROM {table('links')} UNION ALL SELECT to_id FROM {table('links')}"
    (lost,) = database.execute(f"SELECT count(*) FROM ({ends}) WHERE id NOT IN ({entities})").fetchall()
    (twice,) = database.execute(f"SELECT count(*) - count(DISTINCT id) FROM ({entities})").fetchall()
    (known,) = database.execute(
        f"SELECT count(DISTINCT object.id) FROM {table('objects')} object JOIN {table('links')} link "
        f"ON link.from_id = object.id JOIN {table('events')} event ON event.id = link.to_id "
        "WHERE object.kind = 'telephone' AND event.source = 'communications'"
    ).fetchall()
    assert (lost, twice) == ((0,), (0,))
    assert known[0] > 3


def test_networkx_reads_every_entity_and_link(said: Pole, folder: Path) -> None:
    graph = nx.read_graphml(folder / "graphml" / "links.graphml")
    assert graph.is_directed()
    assert graph.is_multigraph()
    entities = len(said.people) + len(said.objects) + len(said.locations) + len(said.events)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (entities, len(said.links))
    for person in said.people:
        assert graph.nodes[person.id] == {"type": "person", "kind": person.kind, "label": person.name}
    kinds = Counter(kind for _, _, kind in graph.edges(data="kind"))
    assert kinds == Counter(link.kind for link in said.links)
    assert {"named in", "recorded in", "at", "part of", "named with", "contacted", "read at"} == set(kinds)
    assert (
        graph.edges[said.links[0].from_id, said.links[0].to_id, said.links[0].id]["report"]
        == said.links[0].report
    )


def test_followthemoney_validates_every_entity_offline_and_drops_no_value(
    said: Pole, folder: Path, offline: None
) -> None:
    from followthemoney import model
    from followthemoney.entity import ValueEntity

    path = folder / "ftm" / "entities.ftm.json"
    assert ftm.dropped_values(path) == ()
    given = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    schemata = {entity["id"]: model.get(entity["schema"]) for entity in given}
    assert len(schemata) == len(given)
    for entity in given:
        proxy = ValueEntity.from_dict(entity, cleaned=False)
        proxy.schema.validate(entity)
        for name, values in entity["properties"].items():
            prop = proxy.schema.get(name)
            assert prop is not None, (entity["schema"], name)
            assert sorted(proxy.get(prop)) == sorted(set(values))
            for value in values if prop.type.name == "entity" else ():
                assert prop.range is not None
                assert schemata[value].is_a(prop.range), (entity["id"], name, value)
    told = {v for entity in given for values in entity["properties"].values() for v in values}
    assert {thing.identifier for thing in said.objects} <= told
    assert {person.name for person in said.people} <= told
    assert {event.text for event in said.events} <= told
    apart = [link for link in said.links if link.kind in ("named in", "at")]
    documents = len(said.events)
    entities = len(said.people) + len(said.objects) + len(said.locations) + len(said.events)
    assert len(given) == entities + documents + len(said.links) - len(apart)


def test_followthemoney_would_drop_a_number_written_as_a_telephone(tmp_path: Path) -> None:
    path = tmp_path / "entities.ftm.json"
    path.write_text(
        '{"id": "a", "schema": "Person", "properties": {"phone": ["07700 900123"], "name": ["Ann"]}}\n'
    )
    assert ftm.dropped_values(path) == ("a: phone '07700 900123'",)


class Mapping(HTMLParser):
    """Collects the captions and cells of the mapping page."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets: dict[str, dict[str, str]] = {}
        self._sheet = self._column = self._in = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in = tag if tag in ("caption", "td", "code", "li") else self._in
        if tag in ("caption", "th"):
            self._column = ""
        if tag == "caption":
            self._sheet = ""

    def handle_data(self, data: str) -> None:
        if data.endswith(".csv") and self._in == "code" and not self._sheet:
            self._sheet = data
            self.sheets.setdefault(data, {})
        elif self._in == "code" and self._sheet and not self._column:
            self._column = data.strip()
        elif self._in == "td" and data.strip():
            self.sheets[self._sheet][self._column] = data.strip()


def test_the_i2_page_maps_every_column_of_every_file(said: Pole, folder: Path) -> None:
    page = Mapping()
    page.feed((folder / "i2" / "mapping.html").read_text(encoding="utf-8").split("</ol>")[1])
    rows: dict[str, list[dict[str, Any]]] = {}
    for path in sorted((folder / "i2").glob("*.csv")):
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            rows[path.name] = list(reader)
        assert list(page.sheets[path.name]) == list(reader.fieldnames or ())
        assert all(page.sheets[path.name].values())
    assert set(page.sheets) == set(rows) == {sheet.file for sheet in i2.SHEETS}
    of_type = {sheet.type: {row["id"] for row in rows[sheet.file]} for sheet in i2.SHEETS}
    assert len(rows["link.csv"]) == len(said.links)
    for row in rows["link.csv"]:
        assert row["from_id"] in of_type[row["from_type"]]
        assert row["to_id"] in of_type[row["to_type"]]
    everybody = sum(len(found) for kind, found in of_type.items() if kind in i2.TYPES.values())
    assert everybody == len(said.people) + len(said.objects) + len(said.locations) + len(said.events)


def test_an_empty_log_is_an_empty_pack_that_still_opens(
    scenario: Scenario, tmp_path: Path, database: duckdb.DuckDBPyConnection
) -> None:
    nothing = pole(scenario, 1, ())
    for name, write in FORMATS.items():
        assert all(path.exists() for path in write(nothing, tmp_path / name))
    assert database.execute(f"SELECT * FROM read_parquet('{tmp_path}/pole/links.parquet')").fetchall() == []
    assert nx.read_graphml(tmp_path / "graphml" / "links.graphml").number_of_nodes() == len(
        scenario.area.zones
    )
    assert ftm.dropped_values(tmp_path / "ftm" / "entities.ftm.json") == ()

"""DuckDB opens the tables, and nothing is lost on the way."""

from dataclasses import fields
from pathlib import Path

import duckdb
import pytest

from synthetic.exports import pole_tables
from synthetic.pole import Pole

TABLES = tuple(pole_tables.RECORDS)


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

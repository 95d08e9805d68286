"""The log of links refuses change, and shows what was altered."""

import json

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from exercise.clock import system_clock
from exercise.store.engine import open_engine
from exercise.store.plenary_store import PlenaryStore


@pytest.mark.parametrize("change", ["UPDATE plenary_log SET by = 'U-0001'", "DELETE FROM plenary_log"])
def test_the_log_of_links_refuses_change_and_removal_and_shows_what_was_altered(
    url: str, change: str
) -> None:
    engine = open_engine(url)
    try:
        log = PlenaryStore(engine)
        now = system_clock()
        for n in range(3):
            log.append("U-0003", "link", json.dumps({"what": "made", "n": n}), now)
        assert [row.seq for row in log.entries("link")] == [1, 2, 3]
        with pytest.raises(DatabaseError, match="append-only"), engine.begin() as connection:
            connection.execute(text(change.replace("by =", '"by" =')))
        assert log.faults() == ()
        with engine.begin() as connection:
            if engine.dialect.name == "sqlite":
                connection.execute(text("DROP TRIGGER plenary_no_update"))
            else:
                connection.execute(text("DROP TRIGGER plenary_no_change ON plenary_log"))
            connection.execute(text("UPDATE plenary_log SET link = 'other' WHERE seq = 2"))
        assert log.faults() == ("entry 2 of the log of plenaries was altered after it was written",)
    finally:
        engine.dispose()

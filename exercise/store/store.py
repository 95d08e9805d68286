"""The store: one engine, seven sets of tables."""

import weakref

from sqlalchemy import Engine

from exercise.store.account_store import AccountStore
from exercise.store.archive_store import ArchiveStore
from exercise.store.draft_store import PaperStore
from exercise.store.engine import open_engine
from exercise.store.job_store import JobStore
from exercise.store.log_store import LogStore
from exercise.store.plenary_store import PlenaryStore
from exercise.store.rows import StoreError
from exercise.store.scenario_store import ScenarioStore

__all__ = ["Store", "StoreError"]


class Store:
    """Everything that is kept. Opening it brings the schema up to date.

    Raises:
        StoreError: when the database cannot be used; it names a remedy.
    """

    def __init__(self, url: str):
        self.engine: Engine = open_engine(url)
        self.accounts = AccountStore(self.engine)
        self.library = ScenarioStore(self.engine)
        self.logs = LogStore(self.engine)
        self.papers = PaperStore(self.engine)
        self.jobs = JobStore(self.engine)
        self.archives = ArchiveStore(self.engine)
        self.plenaries = PlenaryStore(self.engine)
        # A store that nobody holds any longer closes its connections, however it was let go.
        self._letting_go = weakref.finalize(self, self.engine.dispose)

    def close(self) -> None:
        """Let go of every connection."""
        self._letting_go()

"""The store: one engine, six sets of tables."""

import weakref

from sqlalchemy import Engine

from exercise.store.account_store import Accounts
from exercise.store.draft_store import Papers
from exercise.store.engine import open_engine
from exercise.store.job_store import Jobs
from exercise.store.log_store import Logs
from exercise.store.plenary_store import Plenaries
from exercise.store.rows import StoreError
from exercise.store.scenario_store import Library

__all__ = ["Store", "StoreError"]


class Store:
    """Everything that is kept. Opening it brings the schema up to date; raises StoreError."""

    def __init__(self, url: str):
        self.engine: Engine = open_engine(url)
        self.accounts = Accounts(self.engine)
        self.library = Library(self.engine)
        self.logs = Logs(self.engine)
        self.papers = Papers(self.engine)
        self.jobs = Jobs(self.engine)
        self.plenaries = Plenaries(self.engine)
        # A store that nobody holds any longer closes its connections, however it was let go.
        self._letting_go = weakref.finalize(self, self.engine.dispose)

    def close(self) -> None:
        """Let go of every connection."""
        self._letting_go()

"""What the rules need to know of the world: an interface, so that the fold can be tested alone."""

from collections.abc import Mapping
from typing import Protocol

from exercise.decision_log.run_state import RunState
from exercise.enquiries.subjects import Subjects
from simulator.answers import Slots
from simulator.orders import Order
from synthetic.report import Report


class WorldProtocol(Protocol):
    """A run's world as the force can know it, and the levels that set off injects."""

    def slots(self) -> Mapping[str, Slots]:
        """Return the rival hypotheses by question id."""

    def enquiry_subjects(self) -> Subjects:
        """Return whom or what an enquiry can be about, by kind and id."""

    def report(self, state: RunState, ident: str) -> Report | None:
        """Return a report that has been released by the day the state has reached, or None."""

    def level(
        self, orders: tuple[Order, ...], measure: str, zone: str | None, first: int, last: int
    ) -> float:
        """Return a measure of the world over days ``first`` to before ``last``."""

"""What the world of a run depends on: a scenario, a seed, and what was done before a day."""

from dataclasses import dataclass

from exercise.decision_log.run_state import AccessAgreement, RunState
from scenarios.schema.scenario import Calendar, Scenario
from simulator.orders import Order
from synthetic.report import Tasking


@dataclass(frozen=True, eq=False)
class WorldInputs:
    """A scenario at a hash, under a seed."""

    scenario: Scenario
    hash: str
    seed: int

    @property
    def key(self) -> tuple[str, int]:
        """Return what tells one pinned scenario from another."""
        return self.hash, self.seed


@dataclass(frozen=True)
class Past:
    """Everything done before a day, as far as the world and its reports depend on it."""

    day: int
    orders: tuple[Order, ...] = ()
    tasking: tuple[Tasking, ...] = ()
    agreements: tuple[AccessAgreement, ...] = ()

    def until(self, calendar: Calendar, day: int) -> "Past":
        """Return the same past cut off at an earlier day."""
        return Past(
            day,
            tuple(o for o in self.orders if o.day < day),
            tuple(t for t in self.tasking if calendar.first_day(t.cycle) < day),
            tuple(a for a in self.agreements if a.ordered < day),
        )


def past_of(calendar: Calendar, state: RunState) -> Past:
    """Return the past that a run's present rests on: what is decided today is not yet in it."""
    return Past(state.day, state.orders, state.tasking, state.agreements).until(calendar, state.day)

"""What a job is asked to do: one record a kind, stored as JSON whose digest tells the same work from other work."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol, Self

from simulator.orders import Order

Json = dict[str, Any]
"""A payload as it is stored. The stored form of a kind never changes without a new ``form`` number in it."""


class Payload(Protocol):
    """The work of one kind of job."""

    kind: ClassVar[str]
    """The word under which the store and the worker know the kind."""

    def to_json(self) -> Json:
        """Return the form that is stored."""

    @classmethod
    def from_json(cls, stored: Json) -> Self:
        """Return the payload of a stored form."""


@dataclass(frozen=True)
class AnswersPayload:
    """Settle the answers of a scenario, named by its hash, under a seed."""

    kind: ClassVar[str] = "answers"
    scenario: str
    seed: int

    def to_json(self) -> Json:
        """Return the form that is stored."""
        return {"scenario": self.scenario, "seed": self.seed}

    @classmethod
    def from_json(cls, stored: Json) -> Self:
        """Return the payload of a stored form."""
        return cls(stored["scenario"], int(stored["seed"]))


@dataclass(frozen=True)
class StudyPayload:
    """Compare strategies with no action over paired seeds of some days."""

    kind: ClassVar[str] = "study"
    scenario: str
    """Hash of the scenario."""
    seed: int
    """The first seed."""
    replicates: int
    days: int
    strategies: Mapping[str, tuple[Order, ...]]

    def to_json(self) -> Json:
        """Return the form that is stored."""
        return {
            "scenario": self.scenario,
            "seed": self.seed,
            "replicates": self.replicates,
            "days": self.days,
            "strategies": orders_to_json(self.strategies),
        }

    @classmethod
    def from_json(cls, stored: Json) -> Self:
        """Return the payload of a stored form."""
        return cls(
            scenario=stored["scenario"],
            seed=int(stored["seed"]),
            replicates=int(stored["replicates"]),
            days=int(stored["days"]),
            strategies=orders_from_json(stored["strategies"]),
        )


@dataclass(frozen=True)
class BundlesPayload:
    """Bundle the signed records of a cohort, named by its id or name."""

    kind: ClassVar[str] = "bundles"
    cohort: str

    def to_json(self) -> Json:
        """Return the form that is stored."""
        return {"cohort": self.cohort}

    @classmethod
    def from_json(cls, stored: Json) -> Self:
        """Return the payload of a stored form."""
        return cls(stored["cohort"])


@dataclass(frozen=True)
class SubmittedRun:
    """A run as it was handed in."""

    run: str
    seq: int
    """Number of the entry that handed it in; 0 while there is none."""


@dataclass(frozen=True)
class PlenaryPayload:
    """Work out what a plenary shows of runs that were handed in."""

    kind: ClassVar[str] = "plenary"
    form: int
    runs: tuple[SubmittedRun, ...]

    def to_json(self) -> Json:
        """Return the form that is stored."""
        return {"form": self.form, "runs": [[submitted.run, submitted.seq] for submitted in self.runs]}

    @classmethod
    def from_json(cls, stored: Json) -> Self:
        """Return the payload of a stored form."""
        return cls(int(stored["form"]), tuple(SubmittedRun(run, int(seq)) for run, seq in stored["runs"]))


def orders_to_json(plans: Mapping[str, tuple[Order, ...]]) -> dict[str, list[list[object]]]:
    """Return the orders of plans by name as they are stored: day, action and target."""
    return {
        name: [[order.day, order.action, order.target] for order in orders] for name, orders in plans.items()
    }


def orders_from_json(stored: Mapping[str, list[list[Any]]]) -> dict[str, tuple[Order, ...]]:
    """Return the stored orders of plans by name."""
    return {
        name: tuple(Order(int(day), str(action), str(target)) for day, action, target in orders)
        for name, orders in stored.items()
    }

"""The work of comparing a run's orders with other plans, as a job carries it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Self

from exercise.jobs.payloads import Json, orders_from_json, orders_to_json
from exercise.scoring.warranted_beliefs import WarrantedBelief
from simulator.orders import Order


@dataclass(frozen=True)
class EnsemblePayload:
    """Plans to compare over paired worlds that were knowable."""

    kind: ClassVar[str] = "ensemble"
    form: int
    scenario: str
    """Hash of the scenario."""
    seed: int
    plans: Mapping[str, tuple[Order, ...]]
    """The run's own orders among them."""
    beliefs: tuple[WarrantedBelief, ...]
    replicates: int

    def to_json(self) -> Json:
        """Return the form that is stored."""
        return {
            "form": self.form,
            "scenario": self.scenario,
            "seed": self.seed,
            "plans": orders_to_json(self.plans),
            "beliefs": [
                [belief.question, belief.aim, belief.day, [list(chance) for chance in belief.chances]]
                for belief in self.beliefs
            ],
            "replicates": self.replicates,
        }

    @classmethod
    def from_json(cls, stored: Json) -> Self:
        """Return the payload of a stored form."""
        return cls(
            form=int(stored["form"]),
            scenario=stored["scenario"],
            seed=int(stored["seed"]),
            plans=orders_from_json(stored["plans"]),
            beliefs=tuple(
                WarrantedBelief(
                    question, aim, int(day), tuple((str(entity), float(share)) for entity, share in chances)
                )
                for question, aim, day, chances in stored["beliefs"]
            ),
            replicates=int(stored["replicates"]),
        )

"""The world of a run, recomputed from its orders: what a trainee may know, and what sets off injects."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from exercise.decision_log.run_state import RunState
from exercise.enquiries.subjects import Subjects, enquiry_subjects
from exercise.runs import recorded_measures, truth
from exercise.runs.hypotheses import slots_of
from exercise.runs.world_inputs import Past, WorldInputs, past_of
from exercise.services.services import Services
from simulator.answers import Slots
from simulator.orders import Order
from simulator.trace import Trace
from synthetic.report import Report


@dataclass(frozen=True)
class RunWorld:
    """A run's world behind the interface that the rules ask. Everything is computed when asked, once."""

    services: Services
    inputs: WorldInputs
    _lately: list[tuple[RunState, Mapping[str, Report]]] = field(
        default_factory=list, repr=False, compare=False
    )
    """The last state asked about, and what had been released by then."""

    def slots(self) -> Mapping[str, Slots]:
        """Return the rival hypotheses by question id."""
        return slots_of(self.services, self.inputs)

    def enquiry_subjects(self) -> Subjects:
        """Return whom or what an enquiry can be about, by kind and id."""
        return self.services.caches.read_models.get(
            ("enquiry subjects", self.inputs.key),
            lambda: enquiry_subjects(self.inputs.scenario, self.inputs.seed),
        )

    def report(self, state: RunState, ident: str) -> Report | None:
        """Return a report that has been released by the day the state has reached, or None."""
        return self.released(state).get(ident)

    def released(self, state: RunState) -> Mapping[str, Report]:
        """Return every report released by the day the state has reached, by id, in order of release."""
        if self._lately and self._lately[0][0] is state:
            return self._lately[0][1]
        reports = self.released_by(past_of(self.inputs.scenario.calendar, state))
        self._lately[:] = [(state, reports)]
        return reports

    def released_by(self, past: Past) -> Mapping[str, Report]:
        """Return every report released in a past, by id, in order of release."""
        return self.services.caches.read_models.get(
            ("released", self.inputs.key, past),
            lambda: {r.headline.id: r for r in truth.observed(self.services, self.inputs, past).reports},
        )

    def trace(self, orders: tuple[Order, ...], day: int) -> Trace:
        """Return what happened until a day under the orders given before it. Never for a trainee's page."""
        return truth.happened(self.services, self.inputs, orders, day)

    def level(
        self, orders: tuple[Order, ...], measure: str, zone: str | None, first: int, last: int
    ) -> float:
        """Return a measure of the world over days ``first`` to before ``last``."""
        return recorded_measures.level(
            self.inputs.scenario, self.trace(orders, last), measure, zone, first, last
        )

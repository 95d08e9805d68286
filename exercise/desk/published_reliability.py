"""How far each source can be trusted, as it is published to trainees."""

from exercise.decision_log.action_targets import source_open
from exercise.read_models.desk_models import BasisDetails, SourceDetails
from exercise.runs.runs import LiveRun
from scenarios.schema.evidence import BASES, Basis, EvidencePlan, ViewPlan
from scenarios.schema.scenario import Scenario

BASIS_NAMES: dict[Basis, str] = {
    "machine": "Machine or paper",
    "direct": "Seen or heard",
    "told": "Told by somebody present",
    "hearsay": "Talk",
}
"""Each basis as trainees read it."""


def published_sources(live: LiveRun) -> tuple[SourceDetails, ...]:
    """Return a row for every source, partners included."""
    return tuple(_row(live, plan) for plan in live.scenario.evidence.sources)


def published_bases(scenario: Scenario) -> tuple[BasisDetails, ...]:
    """Return how accounts err by their basis, best first."""
    return tuple(_basis(scenario.evidence, basis) for basis in BASES)


def _row(live: LiveRun, plan: ViewPlan) -> SourceDetails:
    return SourceDetails(
        id=plan.id,
        name=plan.name,
        delay=f"{plan.delay_min}–{plan.delay_max} days",
        open_hours=plan.open_hours,
        task_hours=plan.task_hours,
        partner=next((p.name for p in live.scenario.partners if p.id == plan.partner), ""),
        open=source_open(live.scenario, live.state, plan.id),
        basis_shares=plan.basis.shares,
    )


def _basis(evidence: EvidencePlan, basis: Basis) -> BasisDetails:
    errors = evidence.errors.of_basis(basis)
    return BasisDetails(BASIS_NAMES[basis], *errors.shares, plate=evidence.plates.of_basis(basis))

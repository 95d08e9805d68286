"""How far each source can be trusted, as it is published to trainees, in either format."""

from exercise.decision_log.action_targets import source_open
from exercise.read_models.desk_models import BasisDetails, SourceDetails, StatementSource, ViewSource
from exercise.runs.runs import LiveRun
from scenarios.schema.evidence import BASES, Basis, EvidencePlan, ViewPlan
from scenarios.schema.intelligence import SourcePlan
from scenarios.schema.scenario import Scenario
from scenarios.source_terms import SourceTerms, source_terms
from synthetic.emission import dial_errors

BASIS_NAMES: dict[Basis, str] = {
    "machine": "Machine or paper",
    "direct": "Seen or heard",
    "told": "Told by somebody present",
    "hearsay": "Talk",
}
"""Each basis as trainees read it."""


def published_sources(live: LiveRun) -> tuple[SourceDetails, ...]:
    """Return a row for every source, dials and partners included."""
    plans: dict[str, SourcePlan | ViewPlan] = {plan.id: plan for plan in live.scenario.sources}
    if live.scenario.evidence is not None:
        plans |= {plan.id: plan for plan in live.scenario.evidence.sources}
    return tuple(_row(live, plans[terms.id], terms) for terms in source_terms(live.scenario))


def published_bases(scenario: Scenario) -> tuple[BasisDetails, ...]:
    """Return how accounts err by their basis, best first; empty where sources make statements."""
    return () if scenario.evidence is None else tuple(_basis(scenario.evidence, basis) for basis in BASES)


def _row(live: LiveRun, plan: SourcePlan | ViewPlan, terms: SourceTerms) -> SourceDetails:
    partner = next((p.name for p in live.scenario.partners if p.id == terms.partner), "")
    delay = f"{terms.delay_min}–{terms.delay_max} days"
    common = (terms.id, terms.name, delay, terms.open_hours, terms.task_hours, partner)
    is_open = source_open(live.scenario, live.state, terms.id)
    if isinstance(plan, ViewPlan):
        return ViewSource(*common, open=is_open, basis_shares=plan.basis.shares)
    shares = dial_errors(plan.errors, live.scenario.dials)
    return StatementSource(
        *common,
        open=is_open,
        accurate=shares["accurate"],
        misattributed=shares["misattributed"],
        planted=shares["planted"],
        vague=shares["vague"],
        withdrawn=plan.withdrawn,
    )


def _basis(evidence: EvidencePlan, basis: Basis) -> BasisDetails:
    errors = evidence.errors.of_basis(basis)
    return BasisDetails(BASIS_NAMES[basis], *errors.shares, plate=evidence.plates.of_basis(basis))

"""What the desk needs to know of a source in whichever format: what it is called, and what it costs."""

from dataclasses import dataclass

from scenarios.schema.scenario import Scenario


@dataclass(frozen=True)
class SourceTerms:
    """On what terms a source reports: who must agree, what reading and tasking take, how late it is."""

    id: str
    name: str
    partner: str | None
    """Partner that must be open; None for the force's own."""
    open_hours: float
    task_hours: float
    delay_min: int
    """Shortest delay in days, with the dial of delays where the format has one."""
    delay_max: int
    """Longest delay in days, with that dial."""


def source_terms(scenario: Scenario) -> tuple[SourceTerms, ...]:
    """Return the terms of every source, in the scenario's order."""
    plans = scenario.sources if scenario.evidence is None else scenario.evidence.sources
    slower = scenario.dials.delay
    return tuple(
        SourceTerms(
            id=plan.id,
            name=plan.name,
            partner=plan.partner,
            open_hours=plan.open_hours,
            task_hours=plan.task_hours,
            delay_min=round(plan.delay_min * slower),
            delay_max=round(plan.delay_max * slower),
        )
        for plan in plans
    )


def terms_of(scenario: Scenario, source: str) -> SourceTerms | None:
    """Return the terms of one source, or None when the scenario does without it."""
    return next((terms for terms in source_terms(scenario) if terms.id == source), None)

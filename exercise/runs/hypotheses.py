"""Questions and their rival hypotheses in words. No truth passes here."""

from collections.abc import Mapping
from datetime import date, timedelta

from exercise.read_models.desk_models import HypothesisDetails, QuestionDetails, Target
from exercise.runs.world_inputs import WorldInputs
from exercise.services.services import Services
from scenarios.schema.questions import ORDERED
from scenarios.schema.scenario import Scenario
from simulator.answers import Slots, slots
from synthetic.entity_labels import label


def slots_of(services: Services, inputs: WorldInputs) -> Mapping[str, Slots]:
    """Return the rival hypotheses of a run by question id. They hold no truth."""
    return services.caches.read_models.get(
        ("slots", inputs.key), lambda: {s.question: s for s in slots(inputs.scenario, inputs.seed)}
    )


def questions(services: Services, inputs: WorldInputs) -> tuple[QuestionDetails, ...]:
    """Return every question with its rivals in words, in the scenario's order."""
    return services.caches.read_models.get(("questions", inputs.key), lambda: _questions(services, inputs))


def _questions(services: Services, inputs: WorldInputs) -> tuple[QuestionDetails, ...]:
    slots_by_question = slots_of(services, inputs)
    views = []
    for question in inputs.scenario.questions:
        question_slots = slots_by_question[question.id]
        otherwise = str(getattr(question, "otherwise", "None of the others."))
        rivals = []
        for hypothesis, rate in zip(question_slots.hypotheses, question_slots.base_rates, strict=True):
            if hypothesis.entity:
                name = label(inputs.scenario, inputs.seed, hypothesis.entity)
                statement = question.statement.replace("{label}", name)
            else:
                name, statement = otherwise, otherwise
            rivals.append(HypothesisDetails(hypothesis.id, name, statement, hypothesis.entity, rate))
        views.append(
            QuestionDetails(
                question.id,
                question.kind,
                question.text,
                question.why,
                tuple(rivals),
                question.insufficient or "",
                question.kind in ORDERED,
            )
        )
    return tuple(views)


def hypothesis(
    services: Services, inputs: WorldInputs, question: str, ident: str
) -> HypothesisDetails | None:
    """Return one hypothesis in words, or None when there is none of that id."""
    for view in questions(services, inputs):
        if view.id == question:
            return next((h for h in view.hypotheses if h.id == ident), None)
    return None


def entity_name(inputs: WorldInputs, ident: str) -> str:
    """Return a person, group, zone, platform or partner in words."""
    if not ident:
        return ""
    if ident in inputs.scenario.area.platform_ids:
        return f"Online platform {ident}"
    partner = next((p.name for p in inputs.scenario.partners if p.id == ident), "")
    return partner or label(inputs.scenario, inputs.seed, ident)


def zone_names(scenario: Scenario) -> dict[str, str]:
    """Return zone names by id."""
    return {zone.id: zone.name for zone in scenario.area.zones}


def zones(scenario: Scenario) -> tuple[Target, ...]:
    """Return the zones as targets."""
    return tuple(Target(zone.id, zone.name) for zone in scenario.area.zones)


def date_of(scenario: Scenario, day: int) -> date:
    """Return the date of a simulated day."""
    return scenario.calendar.starts + timedelta(days=day)

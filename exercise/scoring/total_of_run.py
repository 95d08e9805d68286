"""The single total of a run, where its scenario's author asks for one; None elsewhere."""

from assessment import single_total as sums
from assessment.cpd.record import Result
from assessment.rubric.rubric import rubric, rubric_result
from exercise.decision_log.marking_panel import levels_for
from exercise.read_models.debrief_models import MarkLine
from exercise.runs.runs import LiveRun
from exercise.scoring import paired_runs, process_marks
from exercise.scoring.evaluation import evaluate
from exercise.services.services import Services

UNSCORED = "Withheld"


def total_of(services: Services, live: LiveRun, assessor: str) -> Result | None:
    """Return the total with one assessor's written mark. It reads the truth: never before the debrief."""
    terms = live.scenario.total
    if terms is None:
        return None
    levels = levels_for(live.state, assessor) if assessor else {}
    marks, comparison = (
        evaluate(services, live).marks,
        paired_runs.decision_comparison(services, live, live.head.trainee),
    )
    process = process_marks.process_marks(services, live)
    base_rates = {question: slots.rates for question, slots in live.world.slots().items()}
    return sums.total(
        terms.weights(),
        (
            sums.process(process.grading, process.alignment.acted, process.network.people.f1),
            sums.judgement(marks, base_rates),
            sums.decisions(comparison.decision if comparison else None),
            sums.outcome(marks),
            sums.written_assessment(rubric_result(levels, rubric(live.scenario.rubric)) if levels else None),
        ),
    )


def total_line(services: Services, live: LiveRun, assessor: str = "") -> MarkLine | None:
    """Return the total in one line; without an assessor, with the written mark of whoever signed it."""
    signed = live.state.marked
    result = total_of(services, live, assessor or (signed.author if signed else ""))
    if result is None:
        return None
    value = UNSCORED if result.value is None else f"{result.value:.0%}"
    if result.low is not None and result.high is not None:
        value += f" ({result.low:.0%} to {result.high:.0%})"
    uncertainty = f"{result.uncertainty[:1].upper()}{result.uncertainty[1:]}."
    return MarkLine(
        result.name,
        value,
        result.explanation if result.value is None else f"{result.explanation} {uncertainty}",
    )

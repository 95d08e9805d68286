"""From a signed run to its CPD record."""

from assessment.cpd import record as cpd
from assessment.cpd.record import CpdRecord, Result
from assessment.cpd.record_parts import alignments, objective_of, written_product
from assessment.cpd.record_results import results
from assessment.rubric.rubric import rubric, rubric_result
from exercise.decision_log.marking_panel import levels_for
from exercise.runs.runs import LiveRun
from exercise.scoring import paired_runs
from exercise.scoring.evaluation import evaluate
from exercise.scoring.total_of_run import total_of
from exercise.services.services import Services
from scenarios.typed_text import typed_text


def computed(services: Services, live: LiveRun, assessor: str) -> tuple[Result, ...]:
    """Return the results of a run as computed, before any override, with one assessor's written mark.

    A total comes last, and only where the scenario's author asks for one.
    """
    levels = levels_for(live.state, assessor)
    text_mark = rubric_result(levels, rubric(live.scenario.rubric)) if levels else None
    comparison = paired_runs.decision_comparison(services, live, live.head.trainee)
    measured = results(evaluate(services, live).marks, comparison.decision if comparison else None, text_mark)
    total = total_of(services, live, assessor)
    return measured if total is None else (*measured, total)


def record_of(services: Services, live: LiveRun, number: int, active: int) -> CpdRecord:
    """Return the CPD record of a run's signature, counted from 1.

    Raises:
        ValueError: when a part of it is missing or an override names no result.
    """
    state, scenario, head = live.state, live.scenario, live.head
    signed = state.signatures[number - 1]
    voids = bool(signed.entry.voids)
    entries = services.store.logs.entries(head.id)
    run_results = () if voids else computed(services, live, signed.author)
    if state.reflection is None:
        raise ValueError("the trainee's reflection is missing; ask for it, then sign")
    return cpd.credit(
        id=f"CPD-{head.id}-{number}",
        learner=cpd.Learner(pseudonym=head.trainee),
        issuer=services.settings.issuer,
        assessment=cpd.Assessment(
            assessor=signed.author,
            at=signed.at,
            decision=signed.entry.decision,
            statement=typed_text(signed.entry.statement),
        ),
        activity=_activity(live, entries[signed.seq - 1].hash),
        started=next(e.at for e in entries if e.by == head.trainee),
        ended=next(e.at for e in reversed(entries[: signed.seq]) if e.by == head.trainee),
        active_minutes=active,
        designed_hours=scenario.notional_hours,
        confirmed_hours=signed.entry.hours,
        objective=objective_of(scenario),
        competencies=alignments(scenario.competencies),
        results=run_results,
        reflection=cpd.Reflection(
            **{n: typed_text(v) for n, v in state.reflection.entry.model_dump(exclude={"kind"}).items()}
        ),
        overrides=tuple(
            cpd.Override(result=o.entry.result, value=o.entry.value, reason=typed_text(o.entry.reason))
            for o in state.overrides
            if o.seq < signed.seq and not voids
        ),
        product=None if voids else written_product(levels_for(state, signed.author), rubric(scenario.rubric)),
        credit_rated_by=signed.entry.credit_rated_by,
        supersedes=signed.entry.supersedes,
        voids=signed.entry.voids,
    )


def _activity(live: LiveRun, log_hash: str) -> cpd.Activity:
    evidence = live.scenario.evidence
    return cpd.Activity(
        title=live.scenario.title,
        scenario=live.scenario.id,
        scenario_version=live.scenario.version,
        scenario_sha256=live.head.scenario,
        seed=live.head.seed,
        run=live.head.id,
        log_sha256=log_hash,
        assisted=evidence.assisted if evidence else None,
    )

"""Worlds drawn from the published model are those of the model, each from its seed alone."""

from collections import Counter

from assessment.evidence_checks.drawn_evidence import DrawnEvidence, drawn_evidence, drawn_filings
from assessment.evidence_checks.world_reading import ReadingPlan
from tests.synthetic.questions.plain_model import BYSTANDERS, plain_model


def test_a_seed_draws_the_same_evidence_again(plan: ReadingPlan, evidence: list[DrawnEvidence]) -> None:
    again = plan.evidence(evidence[0].seed)
    assert (again.world, again.filed) == (evidence[0].world, evidence[0].filed)


def test_what_comes_too_late_is_left_out_and_the_rest_is_in_order_of_release() -> None:
    model = plain_model()
    world, everything = drawn_filings(model, BYSTANDERS, 3, 140)
    evidence = drawn_evidence(model, BYSTANDERS, 3, 140)
    assert evidence.world == world
    assert {f.key for f in evidence.filed} == {f.key for f in everything if f.released_day < 140}
    days = [f.released_day for f in evidence.filed]
    assert days == sorted(days)


def test_answers_come_as_often_as_published(evidence: list[DrawnEvidence]) -> None:
    holder = evidence[0].model.holder
    assert holder is not None
    counts = Counter(world.world.answers[holder.question] for world in evidence)
    for answer, rate in enumerate(holder.prior):
        spread = (rate * (1 - rate) / len(evidence)) ** 0.5
        assert abs(counts[answer] / len(evidence) - rate) < 4 * spread

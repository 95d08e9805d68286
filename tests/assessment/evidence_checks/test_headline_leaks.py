"""Headlines say nothing of who or what, and whatever leaks in any one way is found."""

import numpy as np
import pytest

from assessment.evidence_checks.classifier import area_under_curve, cross_validated, permuted
from assessment.evidence_checks.drawn_evidence import DrawnEvidence
from assessment.evidence_checks.headline_leaks import headline_features, latent_of, leak_findings
from assessment.evidence_checks.leak_mutants import FOUND, MUTANTS, all_findings, mutant_findings, mutated
from assessment.evidence_checks.world_reading import ReadingPlan
from tests.synthetic.questions.plain_model import plain_model

POWER = 0.9


def test_no_statistic_of_headlines_goes_with_the_answer_or_with_what_was_done(
    evidence: list[DrawnEvidence],
) -> None:
    assert [finding for finding in all_findings(evidence) if abs(finding.z) >= FOUND] == []


def test_every_leak_made_on_purpose_is_found_by_its_own_statistic(evidence: list[DrawnEvidence]) -> None:
    findings = mutant_findings(evidence)
    assert len(findings) == len(MUTANTS)
    assert [f for f in findings if not f.detected or f.power < POWER] == []


def test_a_leak_leaves_the_world_and_the_model_as_they_were(evidence: list[DrawnEvidence]) -> None:
    for mutant in MUTANTS:
        leaking = mutated(mutant, evidence[0])
        assert leaking.filed != evidence[0].filed, mutant.title
        assert (leaking.world, leaking.model) == (evidence[0].world, evidence[0].model)
        assert mutated(mutant, evidence[0]) == leaking


def test_a_classifier_on_all_headlines_does_no_better_than_chance(evidence: list[DrawnEvidence]) -> None:
    features = [headline_features(world) for world in evidence]
    able = [(table, labels) for table, labels in features if labels.any()]
    low, high = np.quantile(permuted(able, 40, 1), [0.0, 1.0])
    assert low <= cross_validated(able) <= high


def test_the_classifier_finds_a_holder_who_is_looked_at_more(evidence: list[DrawnEvidence]) -> None:
    features = [headline_features(mutated(MUTANTS[0], world)) for world in evidence]
    assert cross_validated([(table, labels) for table, labels in features if labels.any()]) > 0.6


def test_the_area_under_the_curve_counts_pairs() -> None:
    scores, labels = np.array([0.1, 0.4, 0.4, 0.9]), np.array([0, 1, 0, 1])
    assert area_under_curve(scores, labels) == pytest.approx(3.5 / 4)
    assert area_under_curve(scores, np.zeros(4, dtype=np.int64)) == 0.5


def test_leaks_of_a_group_are_looked_for_under_its_question(plan: ReadingPlan) -> None:
    model = plain_model()
    assert latent_of(model).question == "Q1"
    assert latent_of(model, "Q2").kind == "group"
    with pytest.raises(KeyError):
        latent_of(model, "Q9")
    assert leak_findings([plan.evidence(seed) for seed in range(1, 4)], "Q1")[0].seeds <= 3

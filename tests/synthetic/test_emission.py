"""What is drawn is what the ideal observer sums over."""

from collections import Counter
from math import sqrt

import pytest

from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots
from simulator.trace import Trace
from synthetic.codes import origin_source
from synthetic.emission import ASSESSMENTS, likelihood
from synthetic.intelligence_log import observe

SEEDS = range(100, 150)


OPEN = {"prison": 0, "private_sector": 0}


Counts = Counter[tuple[str, str, str, str]]


@pytest.fixture(scope="module")
def statements(
    scenario: Scenario, trace: Trace, slots: tuple[Slots, ...], answers: tuple[Answer, ...]
) -> Counts:
    """Count (source of origin, subject, polarity, assessment) over many seeds; truth H1, decoy H2."""
    counted: Counts = Counter()
    for seed in SEEDS:
        log = observe(
            scenario, seed, trace, slots, answers, until_day=scenario.calendar.days, agreements=OPEN
        )
        for report, truth in zip(log.reports, log.truths, strict=True):
            for said in report.assertions:
                if not truth.copy_of:
                    source = origin_source(report.origin)
                    counted[source, said.hypothesis, said.polarity, report.grade.assessment] += 1
    return counted


def test_polarity_and_grade_come_at_the_published_rates(scenario: Scenario, statements: Counts) -> None:
    checked = 0
    for plan in scenario.sources:
        for subject in ("H1", "H2", "H3"):
            total = sum(n for key, n in statements.items() if key[:2] == (plan.id, subject))
            for polarity in ("for", "against"):
                for grade in ASSESSMENTS:
                    chance = likelihood(plan, scenario.dials, grade, polarity, subject, "H1", "H2")
                    seen = statements[plan.id, subject, polarity, grade]
                    allowed = 4.5 * sqrt(total * chance * (1 - chance)) + 1
                    assert abs(seen - total * chance) <= allowed, (plan.id, subject, polarity, grade)
                    checked += total > 50
    assert checked > 100


def test_subjects_are_drawn_without_regard_to_the_truth(statements: Counts) -> None:
    by_subject = Counter(dict.fromkeys(("H1", "H2", "H3"), 0))
    for (_, subject, _, _), count in statements.items():
        if subject in by_subject:
            by_subject[subject] += count
    total = sum(by_subject.values())
    for count in by_subject.values():
        assert abs(count - total / 3) <= 4.5 * sqrt(total * 2 / 9)


def test_a_copy_says_the_same_with_the_same_assessment_and_origin(
    scenario: Scenario, trace: Trace, slots: tuple[Slots, ...], answers: tuple[Answer, ...]
) -> None:
    copies = 0
    for seed in range(8):
        log = observe(scenario, seed, trace, slots, answers, until_day=28, agreements=OPEN)
        reports = {r.headline.id: r for r in log.reports}
        for truth in log.truths:
            repeats = "circular" in {c.error_type for c in truth.claims} and truth.copy_of in reports
            if repeats and reports[truth.report].assertions:
                copy, first = reports[truth.report], reports[truth.copy_of]
                assert copy.assertions == first.assertions
                assert copy.grade.assessment == first.grade.assessment
                assert copy.origin == first.origin
                assert origin_source(copy.origin) == first.headline.source != copy.headline.source
                assert copy.headline.released_day > first.headline.released_day
                assert copy.origin in copy.provenance
                assert copy.body != first.body
                copies += 1
    assert copies > 20

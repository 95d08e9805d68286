"""Harrowmere publishes what its worlds show: counted once over 300 seeds, and settled again for some of them."""

import pytest
from scipy.stats import chi2_contingency

from assessment.evidence_checks.answer_variety import AnswerVariety, answer_variety, variety_faults
from assessment.evidence_checks.driver_outcomes import measured_place
from scenarios.load import find
from scenarios.questions.place import PlaceQuestion
from tests.data.harrowmere_truths import NAME, stored

AGAIN = (7, 211)
"""Seeds whose truths are settled again; when they differ: python -m tests.data.harrowmere_truths."""


@pytest.fixture(scope="module")
def variety() -> AnswerVariety:
    return stored(find(NAME))


def truths(variety: AnswerVariety, question: str) -> tuple[str, ...]:
    return next(own.truths for own in variety.truths if own.question == question)


def test_every_published_chance_lies_in_its_interval(variety: AnswerVariety) -> None:
    assert len(variety.seeds) == 300
    assert [str(fault) for fault in variety_faults(NAME, find(NAME), variety)] == []
    assert {figure.table for figure in variety.driven} == {"driver", "outcome"}
    [asked] = [q for q in find(NAME).questions if isinstance(q, PlaceQuestion)]
    measured = measured_place(asked, variety.outcomes[0])
    assert (asked.outcomes, asked.base_rates) == (measured.outcomes, measured.base_rates)


def test_the_truths_that_are_stored_are_those_of_the_model(variety: AnswerVariety) -> None:
    for seed in AGAIN:
        at = variety.seeds.index(seed)
        for own, before in zip(answer_variety(find(NAME), [seed]).truths, variety.truths, strict=True):
            assert (own.truths[0], own.drivers[0]) == (before.truths[at], before.drivers[at]), own.question


def test_trade_moves_in_some_worlds_and_the_driver_says_where_more_often_than_not(
    variety: AnswerVariety,
) -> None:
    [asked] = [q for q in find(NAME).questions if isinstance(q, PlaceQuestion)]
    counts = variety.outcomes[0].counts
    nowhere = sum(row[-1] for row in counts) / len(variety.seeds)
    assert 0.3 <= nowhere <= 0.7
    followed = sum(counts[n][n] for n in range(len(asked.zones)))
    assert 0.5 <= followed / sum(map(sum, counts[:-1])) <= 0.75
    assert counts[-1][-1] / sum(counts[-1]) > 0.5


def test_how_many_there_are_does_not_follow_from_which_group_it_is_or_where_trade_goes(
    variety: AnswerVariety,
) -> None:
    number = truths(variety, "Q4")
    for other in ("Q2", "Q3"):
        pairs = list(zip(truths(variety, other), number, strict=True))
        rows, columns = sorted({a for a, _ in pairs}), sorted({b for _, b in pairs})
        table = [[pairs.count((row, column)) for column in columns] for row in rows]
        assert chi2_contingency(table).pvalue > 0.01, other

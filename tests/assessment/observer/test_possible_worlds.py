"""What the published table cannot weigh is refused by name."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.observer.observer import posterior, values_of
from assessment.observer.possible_worlds import OUTCOMES, by_hypothesis, possible_worlds
from scenarios.schema.intelligence import Dials, SourcePlan
from simulator.answers import Hypothesis, Slots
from tests.assessment import plain_reader
from tests.assessment.conftest import MakeReport
from tests.depth import examples


def test_an_unknown_rival_or_source_is_named_in_the_error(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, report: MakeReport
) -> None:
    with pytest.raises(ValueError, match="no nameable hypothesis 'H4'"):
        posterior(plans, dials, slots, [report(1, about="H4")])
    with pytest.raises(ValueError, match="'anpr' is not in the published table"):
        posterior(plans, dials, slots, [report(1, source="anpr")])


def test_a_question_that_deception_cannot_touch_is_refused(
    plans: tuple[SourcePlan, ...], dials: Dials
) -> None:
    slots = Slots("Q1", "broker", (Hypothesis("H1", "P00001"), Hypothesis("H2", "")), (0.5, 0.5))
    with pytest.raises(ValueError, match="give it two or more"):
        posterior(plans, dials, slots, [])


@settings(max_examples=examples(usual=30, deep=400), deadline=None)
@given(plain_reader.source_plans(), plain_reader.any_dials(), plain_reader.questions())
def test_worlds_and_the_chance_of_every_statement_are_those_counted_one_by_one(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots
) -> None:
    worlds = possible_worlds(plans, dials, slots)
    assert dict(zip(worlds.pairs, worlds.prior.tolist(), strict=True)) == pytest.approx(
        plain_reader.prior(slots)
    )
    for p, plan in enumerate(plans):
        for s, subject in enumerate(worlds.subjects):
            for o, (grade, polarity) in enumerate(OUTCOMES):
                for w, pair in enumerate(worlds.pairs):
                    assert worlds.chances[p, s, o, w] == pytest.approx(
                        plain_reader.statement_chance(plan, dials, grade, polarity, subject, pair), abs=1e-12
                    )
    assert worlds.chances.sum(axis=2) == pytest.approx(1.0)


@settings(max_examples=examples(usual=30, deep=400), deadline=None)
@given(
    plain_reader.source_plans(),
    plain_reader.any_dials(),
    plain_reader.questions(),
    st.lists(st.integers(0, 9)),
)
def test_the_value_of_every_source_and_subject_is_the_expected_fall_in_entropy(
    plans: tuple[SourcePlan, ...], dials: Dials, slots: Slots, weights: list[int]
) -> None:
    worlds = possible_worlds(plans, dials, slots)
    belief = np.resize(np.array([*weights, 1], dtype=np.float64), len(worlds.pairs))
    if not belief.sum():
        belief = belief + 1.0
    belief = belief / belief.sum()
    plain = dict(zip(worlds.pairs, belief.tolist(), strict=True))
    by_truth = dict(zip(worlds.hypotheses, by_hypothesis(worlds, belief).tolist(), strict=True))
    assert by_truth == pytest.approx(plain_reader.by_truth(slots, plain), abs=1e-12)
    values = values_of(worlds, belief)
    for p, plan in enumerate(plans):
        for s, subject in enumerate(worlds.subjects):
            expected = plain_reader.subject_value(plan, dials, slots, plain, subject)
            assert values[p, s] == pytest.approx(expected, abs=1e-9)

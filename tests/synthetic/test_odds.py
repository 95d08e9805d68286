"""How many statements come about is how each does, drawn by its own key."""

from itertools import accumulate

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.schema.intelligence import Dials
from scenarios.schema.scenario import Scenario
from synthetic.draws import KeyedDraws, Purpose, pick, uniform, uniforms
from synthetic.emission import ASSESSMENTS, KINDS, dial_errors, grade_chance
from synthetic.odds import BEHIND, EVALUATIONS, Odds, StatementOutcome, indices_drawn, running_totals
from synthetic.sightings import SOURCE_NUMBER
from tests.depth import examples

SHARES = st.lists(st.floats(0, 1), min_size=1, max_size=6).filter(lambda shares: sum(shares) > 0.01)


@given(SHARES, st.lists(st.floats(0, 1, exclude_max=True), min_size=1, max_size=30))
def test_many_draws_fall_where_each_does(shares: list[float], draws: list[float]) -> None:
    chances = tuple(share / sum(shares) for share in shares)
    draws += [total for total in accumulate(chances) if total < 1]
    many = indices_drawn(np.array([running_totals(chances)] * len(draws)), np.array(draws))
    assert many.tolist() == [pick(chances, draw) for draw in draws]


SEEDS = st.integers(0, 2**62)


STATEMENTS = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 200), st.integers(0, 9)), max_size=25)


STRENGTH = st.sampled_from([0.0, 0.5, 1.0, 3.0])


@settings(max_examples=examples(usual=60, deep=1500), deadline=None)
@given(
    SEEDS, st.integers(0, 9), STATEMENTS, st.builds(Dials, noise=STRENGTH, deception=STRENGTH, delay=STRENGTH)
)
def test_outcomes_of_many_statements_are_those_of_each(
    scenario: Scenario, seed: int, replicate: int, statements: list[tuple[int, int, int]], dials: Dials
) -> None:
    dialled = scenario.model_copy(update={"dials": dials})
    expected = []
    sources = [lot % len(scenario.sources) for lot, _, _ in statements]
    keys = [(1, source, day, ordinal) for source, (_, day, ordinal) in zip(sources, statements, strict=True)]
    for source, key in zip(sources, keys, strict=True):
        plan, day = scenario.sources[source], key[2]
        shares = dial_errors(plan.errors, dials)
        kind = KINDS[pick(tuple(shares[k] for k in KINDS), uniform(seed, replicate, Purpose.KIND, *key))]
        grades = tuple(grade_chance(plan, kind, a) for a in ASSESSMENTS)
        grade = pick(grades, uniform(seed, replicate, Purpose.ASSESSMENT, *key))
        evaluations = (plan.evaluation.reliable, plan.evaluation.untested, plan.evaluation.not_reliable)
        evaluation = pick(evaluations, uniform(seed, replicate, Purpose.EVALUATION, *key))
        # Uniform between the plan's bounds; a week behind takes the long end of them for itself.
        share = uniform(seed, replicate, Purpose.DELAY, *key)
        week = uniform(seed, replicate, Purpose.DESK_WEEK, SOURCE_NUMBER[plan.id], day // 7)
        share = (1 - BEHIND) + BEHIND * share if week < BEHIND else (1 - BEHIND) * share
        late = plan.delay_min + int(share * (plan.delay_max - plan.delay_min + 1))
        expected.append(
            StatementOutcome(
                kind,
                ASSESSMENTS[grade],
                EVALUATIONS[evaluation],
                int(late * dials.delay + 0.5),
            )
        )
    draws = KeyedDraws(seed, replicate, np.array(keys, dtype=np.int64).reshape(-1, 4))
    rows, days = np.array(sources, dtype=np.int64), np.array([key[2] for key in keys], dtype=np.int64)
    assert Odds.tabulate(dialled).outcomes(draws, rows, days) == expected


@given(SEEDS, st.sampled_from(Purpose), st.integers(0, 2**40), st.lists(st.integers(0, 2**40), max_size=20))
def test_draws_of_a_column_are_those_of_each_key_alone(
    seed: int, purpose: Purpose, first: int, keys: list[int]
) -> None:
    together = uniforms(seed, 0, purpose, first, np.array(keys, dtype=np.int64))
    alone = [uniforms(seed, 0, purpose, first, np.array([key], dtype=np.int64))[0] for key in keys]
    assert together.tolist() == alone
    assert all(0 <= draw < 1 for draw in alone)

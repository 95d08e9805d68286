from collections import Counter
from dataclasses import replace

import pytest

from scenarios.questions.group import GroupQuestion
from scenarios.questions.holder import HolderQuestion
from scenarios.schema.scenario import Scenario
from simulator.world.roles import Cast
from tests.data import evidence_town


def test_truths_follow_the_base_rates_over_seeds(town: Scenario) -> None:
    seeds = 400
    from simulator.first_day.casting import cast
    from simulator.first_day.initial_residents import residents

    broker = next(q for q in town.questions if isinstance(q, HolderQuestion))
    supplier = next(q for q in town.questions if isinstance(q, GroupQuestion))
    drawn = [cast(town, seed, residents(town, seed)) for seed in range(seeds)]
    brokers = Counter(c.broker_truth for c in drawn)
    suppliers = Counter(town.groups[c.supplier].id for c in drawn)
    for index, rate in enumerate(broker.base_rates):
        assert abs(brokers[index] / seeds - rate) < 4 * (rate * (1 - rate) / seeds) ** 0.5
    for group, rate in zip(supplier.groups, supplier.base_rates, strict=True):
        assert abs(suppliers[group] / seeds - rate) < 4 * (rate * (1 - rate) / seeds) ** 0.5


def drawn(scenario: Scenario, seed: int) -> Cast:
    from simulator.first_day.casting import cast
    from simulator.first_day.initial_residents import residents

    return cast(scenario, seed, residents(scenario, seed))


def test_a_question_for_another_role_leaves_the_rest_of_the_cast_alone() -> None:
    plain = evidence_town.scenario()
    asked = evidence_town.scenario(evidence_town.SECOND_HOLDER)
    for seed in range(20):
        assert replace(drawn(asked, seed), holders=()) == drawn(plain, seed)


def test_nobody_is_a_candidate_or_an_answer_in_two_questions() -> None:
    scenario = evidence_town.scenario(evidence_town.SECOND_HOLDER)
    for seed in range(60):
        players = drawn(scenario, seed)
        (holder,) = players.holders
        first, second = {*players.candidates, players.broker}, {*holder.candidates, holder.person}
        assert len(holder.candidates) == len(set(holder.candidates)) == 3
        assert not first & second


def test_holders_follow_the_base_rates_over_seeds_whoever_the_broker_is() -> None:
    scenario, seeds = evidence_town.scenario(evidence_town.SECOND_HOLDER), 400
    rates = scenario.questions[1].base_rates
    found: Counter[tuple[bool, int]] = Counter()
    for seed in range(seeds):
        players = drawn(scenario, seed)
        (holder,) = players.holders
        rows = [*holder.candidates, holder.person]
        found[players.broker_truth == 0, rows.index(holder.person)] += 1
    for by_broker in (True, False):
        share = sum(count for (first, _), count in found.items() if first == by_broker)
        for index, rate in enumerate(rates):
            assert abs(found[by_broker, index] / share - rate) < 4 * (rate * (1 - rate) / share) ** 0.5


def test_a_group_that_is_not_named_is_an_exporter_that_no_rival_names() -> None:
    scenario = evidence_town.scenario(evidence_town.UNNAMED_GROUP)
    suppliers = Counter(scenario.groups[drawn(scenario, seed).supplier].id for seed in range(400))
    assert set(suppliers) == {"G02", "G03", "G04"}
    assert abs(suppliers["G04"] / 400 - 0.25) < 4 * (0.25 * 0.75 / 400) ** 0.5


def test_a_world_without_a_group_for_nobody_named_is_refused_with_a_remedy() -> None:
    scenario = evidence_town.scenario(evidence_town.UNNAMED_GROUP)
    lone = scenario.model_copy(
        update={
            "groups": tuple(
                g.model_copy(update={"exporter": g.id in ("G02", "G03")}) for g in scenario.groups
            )
        }
    )
    unnamed = next(seed for seed in range(40) if scenario.groups[drawn(scenario, seed).supplier].id == "G04")
    with pytest.raises(ValueError, match=r"every exporter is named; set exporter: true"):
        drawn(lone, unnamed)

from collections import Counter

from scenarios.schema.questions import BrokerQuestion, SupplierQuestion
from scenarios.schema.scenario import Scenario


def test_truths_follow_the_base_rates_over_seeds(town: Scenario) -> None:
    seeds = 400
    from simulator.first_day.casting import cast
    from simulator.first_day.initial_residents import residents

    broker = next(q for q in town.questions if isinstance(q, BrokerQuestion))
    supplier = next(q for q in town.questions if isinstance(q, SupplierQuestion))
    drawn = [cast(town, seed, residents(town, seed)) for seed in range(seeds)]
    brokers = Counter(c.broker_truth for c in drawn)
    suppliers = Counter(town.groups[c.supplier].id for c in drawn)
    for index, rate in enumerate(broker.base_rates):
        assert abs(brokers[index] / seeds - rate) < 4 * (rate * (1 - rate) / seeds) ** 0.5
    for group, rate in zip(supplier.groups, supplier.base_rates, strict=True):
        assert abs(suppliers[group] / seeds - rate) < 4 * (rate * (1 - rate) / seeds) ** 0.5

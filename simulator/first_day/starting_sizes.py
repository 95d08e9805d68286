"""How many members each group has on day 0: as it states, or by lot where a question asks how many there are."""

from scenarios.questions.number import NumberQuestion
from scenarios.schema.scenario import Scenario
from simulator.streams import Decision, Streams, choose


def starting_sizes(scenario: Scenario, seed: int) -> tuple[int, ...]:
    """Return the members of each group of the scenario on day 0, in order.

    Where a question for a number has sizes, every group that could supply draws one of them by the base rates,
    each for itself, so that how many there are does not follow from which group it is.
    """
    question = next((q for q in scenario.questions if isinstance(q, NumberQuestion) and q.sizes), None)
    if question is None:
        return tuple(plan.size for plan in scenario.groups)
    streams = Streams(seed)
    return tuple(
        question.sizes[choose(question.base_rates, streams.uniform(Decision.STARTING_SIZE, 0, row))]
        if plan.exporter
        else plan.size
        for row, plan in enumerate(scenario.groups)
    )

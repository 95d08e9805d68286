"""How many there are is counted in the world."""

import numpy as np
import pytest

from scenarios.load import load_text
from scenarios.schema.scenario import Scenario
from simulator.answers import answers
from simulator.measured_answers.supplier_size import members_at_liberty
from simulator.run import new_world
from simulator.world.person_columns import FREE
from tests.data.size_question import text

SIZE_SEEDS = range(1, 9)


@pytest.fixture(scope="module")
def asked() -> Scenario:
    return load_text(text(), "town.yaml")


def test_the_truth_is_counted_in_the_world_as_the_exercise_begins(asked: Scenario) -> None:
    seen = set()
    for seed in SIZE_SEEDS:
        world = new_world(asked, seed, 0, frozenset(asked.adaptation.rules), ())
        while world.day < asked.calendar.warm_up_days:
            world.step()
        people = world.people
        number = int(np.sum((people.group == world.line.supplier) & (people.status == FREE)))
        assert members_at_liberty(asked, seed) == number
        answer = answers(asked, seed)[-1]
        assert answer.truth == ("H1" if number <= 4 else "H2" if number == 5 else "H3")
        assert answer.decoy != answer.truth
        seen.add(answer.truth)
    assert len(seen) > 1, "the seeds must differ in it"

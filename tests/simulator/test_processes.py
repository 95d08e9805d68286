from simulator.processes import spread
from tests.simulator.living import played


def test_runs_are_equal_on_one_worker_and_on_two() -> None:
    seeds = [1, 2, 3, 4]
    alone = dict(spread(_keyed, seeds, 1, None))
    assert dict(spread(_keyed, seeds, 2, None)) == alone
    assert alone[3] == played(3)


def _keyed(seed: int) -> tuple[int, str]:
    return seed, played(seed)

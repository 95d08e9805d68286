"""How many there are follows the base rates, whichever group supplies."""

from collections import Counter

from simulator.first_day.first_day import first_state
from simulator.first_day.starting_sizes import starting_sizes
from tests.data import driven_town, evidence_town

SEEDS = range(400)


def test_every_group_that_could_supply_draws_its_own_size_by_the_base_rates() -> None:
    town = driven_town.scenario()
    drawn = [starting_sizes(town, seed) for seed in SEEDS]
    for row, plan in enumerate(town.groups):
        if not plan.exporter:
            assert {sizes[row] for sizes in drawn} == {plan.size}
            continue
        counts = Counter(sizes[row] for sizes in drawn)
        for size, rate in zip(driven_town.SIZES, driven_town.SIZE_RATES, strict=True):
            assert abs(counts[size] / 400 - rate) < 4 * (rate * (1 - rate) / 400) ** 0.5
    exporters = [row for row, plan in enumerate(town.groups) if plan.exporter]
    pairs = Counter((sizes[exporters[0]], sizes[exporters[1]]) for sizes in drawn)
    assert len(pairs) == 9, "no group's size follows from another's"


def test_a_group_begins_with_the_size_that_it_drew() -> None:
    town = driven_town.scenario()
    for seed in range(6):
        state, sizes = first_state(town, seed), starting_sizes(town, seed)
        assert state.groups.strength[: len(sizes)].tolist() == list(sizes)
        forced = set(state.cast.candidates) | {state.cast.broker}
        for row, size in enumerate(sizes):
            crew = state.crew[row]
            assert len(crew) == max(size, len(forced & set(crew)))


def test_without_sizes_groups_have_the_size_that_they_state() -> None:
    town = evidence_town.scenario()
    assert starting_sizes(town, 3) == tuple(plan.size for plan in town.groups)

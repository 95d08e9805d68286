import numpy as np

from simulator.run import run


def test_women_and_men_hold_every_role() -> None:
    from scenarios.load import find
    from simulator.world.roles import ROLES

    scenario = find("harrowmere-lines")
    seen: dict[str, set[int]] = {role: set() for role in ROLES}
    for seed in range(12):
        people = run(scenario, seed, days=0).people
        for index, role in enumerate(ROLES):
            seen[role] |= set(np.unique(people["sex"][people["role"] == index]).tolist())
    assert seen == {role: {0, 1} for role in ROLES}

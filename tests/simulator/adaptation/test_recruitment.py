from simulator.world.world import World


def test_nobody_is_recruited_without_a_tie_to_a_member(world: World) -> None:
    before = {p for crew in world.crew for p in crew}
    while world.day < 100:
        world.step()
    for g, crew in enumerate(world.crew):
        for person in set(crew) - before:
            tied = set(world.ties.tied(person))
            assert tied, f"recruit {person} of group {g} is tied to nobody"

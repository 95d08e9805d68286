from lab.patterns.p09_network_after_removal import AFTER_REMOVAL
from tests.lab.patterns.quick_verdicts import of_statistic


def test_paths_shorten_as_a_group_rewires() -> None:
    assert of_statistic(AFTER_REMOVAL) == "in band"

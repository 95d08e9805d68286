from lab.patterns.p10_leader_removed import LEADER_REMOVED
from tests.lab.patterns.quick_verdicts import measured, of_statistic


def test_violence_rises_when_leaders_are_taken() -> None:
    assert measured(LEADER_REMOVED).low > 0
    assert of_statistic(LEADER_REMOVED) != "out of band"
